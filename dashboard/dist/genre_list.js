import{Br as e,Cr as t,G as n,Ka as r,Q as i,Ta as a,ba as o,nt as s,rt as c}from"./start.js";import{n as l,r as u,t as d}from"./name_list.js";function f({columns:e,tally:n},r){let a=i(e,r),o=c(e),{names:l,slugs:u}=e.genres,d=s(a);return e.families.map(e=>({...e,name:t(e.name),books:n.byFamily[e.slot],genres:d.filter(t=>o[t]===e.slot).map(e=>({name:t(l[e]),slug:u[e],books:a[e]}))})).filter(({genres:e})=>e.length>0)}function p({selection:t,context:i}){let s=f(t,e(t.columns,t.rows(`genre`))),c=e=>n(t,i,e);return r`<${l} id="genre-list" title=${o(`genres.list.title`)} subtitle=${o(`genres.list.subtitle`)}>
    ${s.map(e=>r`<div key=${e.slug}>
        <h3 class="block-label">
          <span class=${`swatch fam-${e.slot}`} aria-hidden="true"></span><${d} name=${e.name} href=${c(e.slug)} />
        </h3>
        <ul class="block-rows">
          ${e.genres.map(({name:e,slug:t,books:n})=>r`<${u} key=${t} name=${e} href=${c(t)}>${a(n)}<//>`)}
        </ul>
      </div>`)}
  <//>`}export{p as t};