import{Br as e,Ea as t,Gr as n,Gt as r,Ji as i,Kt as a,Nt as o,On as s,Ur as c,Vr as l,Wt as u,Zt as d,gn as f,jn as p,li as m,xa as h,yn as g}from"../start.js";import{t as _}from"../part.js";import{Twin as v}from"./twin.js";const y=[`a`,`b`],b=[10,8,6,4,2,0];function x(e,t){if(!e||!t)return e??t;let n={};for(let r of Object.keys({...e,...t})){let[i,a]=[e[r]??t[r],t[r]??e[r]];n[r]=r.startsWith(`least`)?Math.min(i,a):Math.max(i,a)}return n}function S({card:e,context:n,onClose:r}){let[a,o]=y.map(t=>{let r=C(t);return{key:t,selection:r,shown:e.make(r,n)}});(a.shown.isPending||o.shown.isPending)&&s.value;let c=({shown:t})=>t.have>=e.needs.least,l=c(a)&&c(o)?x(a.shown.extent,o.shown.extent):void 0;return t`<div class="compare">
    ${[a,o].map(r=>t`<${T} key=${r.key} card=${e} side=${r} extent=${l} context=${n} isEnough=${c(r)} />`)}
    <p class="compare-foot"><button type="button" class="button" onClick=${r}>${i(`common.compare.close`)}</button></p>
  </div>`}function C(e){let t=u(e);return h(()=>{let e=p(f.value).apply(t),{isRead:n}=f.value;return p(_(f.value,t=>e.passes(t,n[t]?[]:[`years`])))},[f.value,c(t)]).apply(g.value)}function w(t){let n=e(u(t));return n.length?n.map(e=>l(e,o)).join(`, `):i(`common.compare.all`)}function T({card:e,side:{key:n,selection:r,shown:o},extent:s,context:c,isEnough:l}){let u=w(n),f=l&&o.table?o.table():null;return t`<section class="compare-side" aria-label=${u}>
    <h3 class="compare-name" dir="auto">${u}</h3>
    <${E} side=${n} />
    <p class="compare-finding">${o.title}</p>
    ${l?t`<${a} shown=${o} extent=${s} onPick=${()=>{}} />
          ${o.blocks&&t`<${d} blocks=${o.blocks} columns=${r.columns} context=${c} />`}`:t`<p class="compare-empty">${i(`common.needs.${e.needs.of}`,{n:e.needs.least,have:o.have})}</p>`}
    ${f&&t`<details class="compare-table"><summary>${i(`common.compare.table`)}</summary><${v} caption=${`${o.title}, ${u}`} table=${f} /></details>`}
  </section>`}function E({side:e}){let a=u(e),o=(t,i)=>r(e,i===null?n(a,t):{...a,[t]:i}),{firstYear:s,lastYear:c,families:d}=f.value,p=s?Array.from({length:c-s+1},(e,t)=>c-t):[],h=a.years&&a.years!==`none`?a.years:null,g=e=>t=>{if(t===``)return o(`years`,null);let n={from:h?.from??Number(t),to:h?.to??Number(t),[e]:Number(t)};return o(`years`,{from:Math.min(n.from,n.to),to:Math.max(n.from,n.to)})},_=p.map(e=>[String(e),String(e)]);return t`<div class="compare-pickers">
    <${D} label=${i(`common.compare.from`)} value=${h?.from} options=${_} onPick=${g(`from`)} />
    <${D} label=${i(`common.compare.to`)} value=${h?.to} options=${_} onPick=${g(`to`)} />
    <${D} label=${i(`common.filter.genre`)} value=${a.genre?.[0]} options=${d.map(({slug:e,name:t})=>[e,t])} onPick=${e=>o(`genre`,e?[e]:null)} />
    <${D} label=${i(`common.filter.rating`)} value=${a.rating?.[0]} options=${b.map(e=>[String(e),l({key:`rating`,value:[e]})])}
      onPick=${e=>o(`rating`,e?[Number(e)]:null)} />
    <${D} label=${i(`common.filter.format`)} value=${a.format?.[0]} options=${m.map(({slug:e})=>[e,l({key:`format`,value:[e]})])}
      onPick=${e=>o(`format`,e?[e]:null)} />
  </div>`}function D({label:e,value:n,options:r,onPick:a}){let o=n==null?``:String(n);return t`<label class="compare-picker">
    <span>${e}</span>
    <select class="select" value=${o} onChange=${e=>a(e.target.value)}>
      <option value="" selected=${o===``}>${i(`common.compare.any`)}</option>
      ${r.map(([e,n])=>t`<option key=${e} value=${e} selected=${e===o}>${n}</option>`)}
    </select>
  </label>`}export{S as Compare};