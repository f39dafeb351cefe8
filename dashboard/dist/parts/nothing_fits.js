import{Nt as e,Qi as t,Ta as n,Zi as r,_i as i,dt as a,ft as o,pt as s,ut as c,vi as l,yi as u}from"../start.js";function d({filters:e},t){return l(e).map(e=>({...e,books:t(e.key)})).filter(({books:e})=>e>0).sort((e,t)=>t.books-e.books)[0]??null}function f({isOfAll:l=!1}){let{columns:f,rows:p,tally:m}=s.value,h=()=>l?t(`books.none.whichever`,{n:f.count}):t(`common.none.whichever`),g=d(s.value,e=>l?p(e).length:m.without[i.indexOf(e)]),_=g&&n`<strong dir="auto">${u(g,o)}</strong>`;return n`<section class="card no-book" aria-labelledby="no-book">
    <${e} name="filter" size="26" />
    <h2 id="no-book">${t(`common.none.title`)}</h2>
    <p>${g?r(`common.none.without`,{name:_,n:g.books}):h()}</p>
    <p class="no-book-ways">
      ${g&&n`<button type="button" class="button button-main" onClick=${()=>a(g.key)}>${t(`common.none.remove`)}</button>`}
      <button type="button" class=${g?`button`:`button button-main`} onClick=${c}>${t(`common.none.clear`)}</button>
    </p>
  </section>`}export{f as NothingFits};