import{Ca as e,Dt as t,Et as n,Gi as r,Ot as i,Ui as a,Wi as o,Yt as s,Za as c,kt as l,wa as u}from"../start.js";function d({filters:e},t){return o(e).map(e=>({...e,books:t(e.key)})).filter(({books:e})=>e>0).sort((e,t)=>t.books-e.books)[0]??null}function f({isOfAll:o=!1}){let{columns:f,rows:p,tally:m}=l.value,h=()=>o?u(`books.none.whichever`,{n:f.count}):u(`common.none.whichever`),g=d(l.value,e=>o?p(e).length:m.without[a.indexOf(e)]),_=g&&c`<strong dir="auto">${r(g,i)}</strong>`;return c`<section class="card no-book" aria-labelledby="no-book">
    <${s} name="filter" size="26" />
    <h2 id="no-book">${u(`common.none.title`)}</h2>
    <p>${g?e(`common.none.without`,{name:_,n:g.books}):h()}</p>
    <p class="no-book-ways">
      ${g&&c`<button type="button" class="button button-main" onClick=${()=>t(g.key)}>${u(`common.none.remove`)}</button>`}
      <button type="button" class=${g?`button`:`button button-main`} onClick=${n}>${u(`common.none.clear`)}</button>
    </p>
  </section>`}export{f as NothingFits};