import{Bi as e,It as t,Ki as n,Qi as r,Ta as i,Zi as a,hi as o,ui as s}from"../start.js";function c({columns:c,library:l}){let u=c.books.map((e,t)=>t).sort((e,t)=>c.isRead[t]-c.isRead[e]||t-e),d=t=>e(c.books[t],`monthShort`)??n(c.books[t].reading_status),f=c.count-24,p=i`<a href=${o(`import`)}>${r(`overview.shelf.imported`)}</a>`;return i`<section class="card card-shelf" aria-labelledby="shelf">
    <h2 id="shelf">${r(`overview.shelf.title`)}</h2>
    <p class="card-subtitle">${a(`overview.shelf.lead`,{imported:p})}</p>
    <ul class="covers">
      ${u.slice(0,24).map(e=>i`<${t} key=${e} columns=${c} row=${e} href=${s(l,`books`,c.ids[e])} words=${d(e)} />`)}
    </ul>
    ${f>0&&i`<p class="card-foot"><a href=${o(`l`,l,`books`)}>${r(`overview.shelf.more`,{n:f})}</a></p>`}
  </section>`}export{c as Shelf};