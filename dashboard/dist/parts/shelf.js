import{Ka as e,Ni as t,Ri as n,Zt as r,ba as i,ca as a,ma as o,ya as s}from"../start.js";function c({columns:c,library:l}){let u=c.books.map((e,t)=>t).sort((e,t)=>c.isRead[t]-c.isRead[e]||t-e),d=e=>a(c.books[e],`monthShort`)??o(c.books[e].reading_status),f=c.count-24,p=e`<a href=${n(`import`)}>${i(`overview.shelf.imported`)}</a>`;return e`<section class="card card-shelf" aria-labelledby="shelf">
    <h2 id="shelf">${i(`overview.shelf.title`)}</h2>
    <p class="card-subtitle">${s(`overview.shelf.lead`,{imported:p})}</p>
    <ul class="covers">
      ${u.slice(0,24).map(n=>e`<${r} key=${n} columns=${c} row=${n} href=${t(l,`books`,c.ids[n])} words=${d(n)} />`)}
    </ul>
    ${f>0&&e`<p class="card-foot"><a href=${n(`l`,l,`books`)}>${i(`overview.shelf.more`,{n:f})}</a></p>`}
  </section>`}export{c as Shelf};