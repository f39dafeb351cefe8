import{Dt as e,Et as t,Hi as n,Sa as r,Tt as i,Ui as a,Vi as o,Ya as s,qt as c,wt as l,xa as u}from"../start.js";function d({filters:e},t){return n(e).map(e=>({...e,books:t(e.key)})).filter(({books:e})=>e>0).sort((e,t)=>t.books-e.books)[0]??null}function f({isOfAll:n=!1}){let{columns:f,rows:p,tally:m}=e.value,h=()=>n?r(`books.none.whichever`,{n:f.count}):r(`common.none.whichever`),g=d(e.value,e=>n?p(e).length:m.without[o.indexOf(e)]),_=g&&s`<strong dir="auto">${a(g,t)}</strong>`;return s`<section class="card no-book" aria-labelledby="no-book">
    <${c} name="filter" size="26" />
    <h2 id="no-book">${r(`common.none.title`)}</h2>
    <p>${g?u(`common.none.without`,{name:_,n:g.books}):h()}</p>
    <p class="no-book-ways">
      ${g&&s`<button type="button" class="button button-main" onClick=${()=>i(g.key)}>${r(`common.none.remove`)}</button>`}
      <button type="button" class=${g?`button`:`button button-main`} onClick=${l}>${r(`common.none.clear`)}</button>
    </p>
  </section>`}export{f as NothingFits};