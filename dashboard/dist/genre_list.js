import{J as e,Rr as t,Sr as n,at as r,ot as i,pa as a,tt as o,va as s,za as c}from"./start.js";import{n as l,r as u,t as d}from"./name_list.js";function f({columns:e,tally:t},a){let s=o(e,a),c=i(e),{names:l,slugs:u}=e.genres,d=r(s);return e.families.map(e=>({...e,name:n(e.name),books:t.byFamily[e.slot],genres:d.filter(t=>c[t]===e.slot).map(e=>({name:n(l[e]),slug:u[e],books:s[e]}))})).filter(({genres:e})=>e.length>0)}function p({selection:n,context:r}){let i=f(n,t(n.columns,n.rows(`genre`))),o=t=>e(n,r,t);return c`<${l} id="genre-list" title=${a(`genres.list.title`)} subtitle=${a(`genres.list.subtitle`)}>
    ${i.map(e=>c`<div key=${e.slug}>
        <h3 class="block-label">
          <span class=${`swatch fam-${e.slot}`} aria-hidden="true"></span><${d} name=${e.name} href=${o(e.slug)} />
        </h3>
        <ul class="block-rows">
          ${e.genres.map(({name:e,slug:t,books:n})=>c`<${u} key=${t} name=${e} href=${o(t)}>${s(n)}<//>`)}
        </ul>
      </div>`)}
  <//>`}export{p as t};