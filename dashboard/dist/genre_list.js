import{Da as e,G as t,Q as n,Sa as r,Sr as i,Vr as a,Ya as o,nt as s,rt as c}from"./start.js";import{n as l,r as u,t as d}from"./name_list.js";function f({columns:e,tally:t},r){let a=n(e,r),o=c(e),{names:l,slugs:u}=e.genres,d=s(a);return e.families.map(e=>({...e,name:i(e.name),books:t.byFamily[e.slot],genres:d.filter(t=>o[t]===e.slot).map(e=>({name:i(l[e]),slug:u[e],books:a[e]}))})).filter(({genres:e})=>e.length>0)}function p({selection:n,context:i}){let s=f(n,a(n.columns,n.rows(`genre`))),c=e=>t(n,i,e);return o`<${l} id="genre-list" title=${r(`genres.list.title`)} subtitle=${r(`genres.list.subtitle`)}>
    ${s.map(t=>o`<div key=${t.slug}>
        <h3 class="block-label">
          <span class=${`swatch fam-${t.slot}`} aria-hidden="true"></span><${d} name=${t.name} href=${c(t.slug)} />
        </h3>
        <ul class="block-rows">
          ${t.genres.map(({name:t,slug:n,books:r})=>o`<${u} key=${n} name=${t} href=${c(n)}>${e(r)}<//>`)}
        </ul>
      </div>`)}
  <//>`}export{p as t};