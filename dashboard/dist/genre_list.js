import{Ur as e,Za as t,at as n,et as r,it as i,ka as a,q as o,wa as s,wr as c}from"./start.js";import{n as l,r as u,t as d}from"./name_list.js";function f({columns:e,tally:t},a){let o=r(e,a),s=n(e),{names:l,slugs:u}=e.genres,d=i(o);return e.families.map(e=>({...e,name:c(e.name),books:t.byFamily[e.slot],genres:d.filter(t=>s[t]===e.slot).map(e=>({name:c(l[e]),slug:u[e],books:o[e]}))})).filter(({genres:e})=>e.length>0)}function p({selection:n,context:r}){let i=f(n,e(n.columns,n.rows(`genre`))),c=e=>o(n,r,e);return t`<${l} id="genre-list" title=${s(`genres.list.title`)} subtitle=${s(`genres.list.subtitle`)}>
    ${i.map(e=>t`<div key=${e.slug}>
        <h3 class="block-label">
          <span class=${`swatch fam-${e.slot}`} aria-hidden="true"></span><${d} name=${e.name} href=${c(e.slug)} />
        </h3>
        <ul class="block-rows">
          ${e.genres.map(({name:e,slug:n,books:r})=>t`<${u} key=${n} name=${e} href=${c(n)}>${a(r)}<//>`)}
        </ul>
      </div>`)}
  <//>`}export{p as t};