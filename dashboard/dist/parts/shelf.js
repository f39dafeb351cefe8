import{Ca as e,Ii as t,Qt as n,Vi as r,Za as i,fa as a,va as o,wa as s}from"../start.js";function c({columns:c,library:l}){let u=c.books.map((e,t)=>t).sort((e,t)=>c.isRead[t]-c.isRead[e]||t-e),d=e=>a(c.books[e],`monthShort`)??o(c.books[e].reading_status),f=c.count-24,p=i`<a href=${r(`import`)}>${s(`overview.shelf.imported`)}</a>`;return i`<section class="card card-shelf" aria-labelledby="shelf">
    <h2 id="shelf">${s(`overview.shelf.title`)}</h2>
    <p class="card-subtitle">${e(`overview.shelf.lead`,{imported:p})}</p>
    <ul class="covers">
      ${u.slice(0,24).map(e=>i`<${n} key=${e} columns=${c} row=${e} href=${t(l,`books`,c.ids[e])} words=${d(e)} />`)}
    </ul>
    ${f>0&&i`<p class="card-foot"><a href=${r(`l`,l,`books`)}>${s(`overview.shelf.more`,{n:f})}</a></p>`}
  </section>`}export{c as Shelf};