import{J as e,Ra as t,Rr as n,Sr as r,at as i,ot as a,pa as o,tt as s,va as c}from"./start.js";import{n as l,r as u,t as d}from"./name_list.js";function f({columns:e,tally:t},n){let o=s(e,n),c=a(e),{names:l,slugs:u}=e.genres,d=i(o);return e.families.map(e=>({...e,name:r(e.name),books:t.byFamily[e.slot],genres:d.filter(t=>c[t]===e.slot).map(e=>({name:r(l[e]),slug:u[e],books:o[e]}))})).filter(({genres:e})=>e.length>0)}function p({selection:r,context:i}){let a=f(r,n(r.columns,r.rows(`genre`))),s=t=>e(r,i,t);return t`<${l} id="genre-list" title=${o(`genres.list.title`)} subtitle=${o(`genres.list.subtitle`)}>
    ${a.map(e=>t`<div key=${e.slug}>
        <h3 class="block-label">
          <span class=${`swatch fam-${e.slot}`} aria-hidden="true"></span><${d} name=${e.name} href=${s(e.slug)} />
        </h3>
        <ul class="block-rows">
          ${e.genres.map(({name:e,slug:n,books:r})=>t`<${u} key=${n} name=${e} href=${s(n)}>${c(r)}<//>`)}
        </ul>
      </div>`)}
  <//>`}export{p as t};