import{Bi as e,Dt as t,Et as n,Hi as r,Ka as i,Tt as a,Vi as o,Yt as s,ba as c,wt as l,ya as u}from"../start.js";function d({filters:e},t){return o(e).map(e=>({...e,books:t(e.key)})).filter(({books:e})=>e>0).sort((e,t)=>t.books-e.books)[0]??null}function f({isOfAll:o=!1}){let{columns:f,rows:p,tally:m}=t.value,h=()=>o?c(`books.none.whichever`,{n:f.count}):c(`common.none.whichever`),g=d(t.value,t=>o?p(t).length:m.without[e.indexOf(t)]),_=g&&i`<strong dir="auto">${r(g,n)}</strong>`;return i`<section class="card no-book" aria-labelledby="no-book">
    <${s} name="filter" size="26" />
    <h2 id="no-book">${c(`common.none.title`)}</h2>
    <p>${g?u(`common.none.without`,{name:_,n:g.books}):h()}</p>
    <p class="no-book-ways">
      ${g&&i`<button type="button" class="button button-main" onClick=${()=>a(g.key)}>${c(`common.none.remove`)}</button>`}
      <button type="button" class=${g?`button`:`button button-main`} onClick=${l}>${c(`common.none.clear`)}</button>
    </p>
  </section>`}export{f as NothingFits};