import{Pi as e,Sa as t,Xt as n,Ya as r,ga as i,ua as a,xa as o,zi as s}from"../start.js";function c({columns:c,library:l}){let u=c.books.map((e,t)=>t).sort((e,t)=>c.isRead[t]-c.isRead[e]||t-e),d=e=>a(c.books[e],`monthShort`)??i(c.books[e].reading_status),f=c.count-24,p=r`<a href=${s(`import`)}>${t(`overview.shelf.imported`)}</a>`;return r`<section class="card card-shelf" aria-labelledby="shelf">
    <h2 id="shelf">${t(`overview.shelf.title`)}</h2>
    <p class="card-subtitle">${o(`overview.shelf.lead`,{imported:p})}</p>
    <ul class="covers">
      ${u.slice(0,24).map(t=>r`<${n} key=${t} columns=${c} row=${t} href=${e(l,`books`,c.ids[t])} words=${d(t)} />`)}
    </ul>
    ${f>0&&r`<p class="card-foot"><a href=${s(`l`,l,`books`)}>${t(`overview.shelf.more`,{n:f})}</a></p>`}
  </section>`}export{c as Shelf};