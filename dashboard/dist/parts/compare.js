import{Gr as e,In as t,Jr as n,Ki as r,Kr as i,Nn as a,Rt as o,Xr as s,Xt as c,Yt as l,Zt as u,mi as d,nn as f,wa as p,wn as m,xn as h,ya as g}from"../start.js";import{t as _}from"../part.js";import{Twin as v}from"./twin.js";const y=[`a`,`b`],b=[10,8,6,4,2,0];function x(e,t){if(!e||!t)return e??t;let n={};for(let r of Object.keys({...e,...t})){let[i,a]=[e[r]??t[r],t[r]??e[r]];n[r]=r.startsWith(`least`)?Math.min(i,a):Math.max(i,a)}return n}function S({card:e,context:t,onClose:n}){let[i,o]=y.map(n=>{let r=C(n);return{key:n,selection:r,shown:e.make(r,t)}});(i.shown.isPending||o.shown.isPending)&&a.value;let s=({shown:t})=>t.have>=e.needs.least,c=s(i)&&s(o)?x(i.shown.extent,o.shown.extent):void 0;return p`<div class="compare">
    ${[i,o].map(n=>p`<${T} key=${n.key} card=${e} side=${n} extent=${c} context=${t} isEnough=${s(n)} />`)}
    <p class="compare-foot"><button type="button" class="button" onClick=${n}>${r(`common.compare.close`)}</button></p>
  </div>`}function C(e){let r=l(e);return g(()=>{let e=t(h.value).apply(r),{isRead:n}=h.value;return t(_(h.value,t=>e.passes(t,n[t]?[]:[`years`])))},[h.value,n(r)]).apply(m.value)}function w(t){let n=e(l(t));return n.length?n.map(e=>i(e,o)).join(`, `):r(`common.compare.all`)}function T({card:e,side:{key:t,selection:n,shown:i},extent:a,context:o,isEnough:s}){let c=w(t),l=s&&i.table?i.table():null;return p`<section class="compare-side" aria-label=${c}>
    <h3 class="compare-name" dir="auto">${c}</h3>
    <${E} side=${t} />
    <p class="compare-finding">${i.title}</p>
    ${s?p`<${u} shown=${i} extent=${a} onPick=${()=>{}} />
          ${i.blocks&&p`<${f} blocks=${i.blocks} columns=${n.columns} context=${o} />`}`:p`<p class="compare-empty">${r(`common.needs.${e.needs.of}`,{n:e.needs.least,have:i.have})}</p>`}
    ${l&&p`<details class="compare-table"><summary>${r(`common.compare.table`)}</summary><${v} caption=${`${i.title}, ${c}`} table=${l} /></details>`}
  </section>`}function E({side:e}){let t=l(e),n=(n,r)=>c(e,r===null?s(t,n):{...t,[n]:r}),{firstYear:a,lastYear:o,families:u}=h.value,f=a?Array.from({length:o-a+1},(e,t)=>o-t):[],m=t.years&&t.years!==`none`?t.years:null,g=e=>t=>{if(t===``)return n(`years`,null);let r={from:m?.from??Number(t),to:m?.to??Number(t),[e]:Number(t)};return n(`years`,{from:Math.min(r.from,r.to),to:Math.max(r.from,r.to)})},_=f.map(e=>[String(e),String(e)]);return p`<div class="compare-pickers">
    <${D} label=${r(`common.compare.from`)} value=${m?.from} options=${_} onPick=${g(`from`)} />
    <${D} label=${r(`common.compare.to`)} value=${m?.to} options=${_} onPick=${g(`to`)} />
    <${D} label=${r(`common.filter.genre`)} value=${t.genre?.[0]} options=${u.map(({slug:e,name:t})=>[e,t])} onPick=${e=>n(`genre`,e?[e]:null)} />
    <${D} label=${r(`common.filter.rating`)} value=${t.rating?.[0]} options=${b.map(e=>[String(e),i({key:`rating`,value:[e]})])}
      onPick=${e=>n(`rating`,e?[Number(e)]:null)} />
    <${D} label=${r(`common.filter.format`)} value=${t.format?.[0]} options=${d.map(({slug:e})=>[e,i({key:`format`,value:[e]})])}
      onPick=${e=>n(`format`,e?[e]:null)} />
  </div>`}function D({label:e,value:t,options:n,onPick:i}){let a=t==null?``:String(t);return p`<label class="compare-picker">
    <span>${e}</span>
    <select class="select" value=${a} onChange=${e=>i(e.target.value)}>
      <option value="" selected=${a===``}>${r(`common.compare.any`)}</option>
      ${n.map(([e,t])=>p`<option key=${e} value=${e} selected=${e===a}>${t}</option>`)}
    </select>
  </label>`}export{S as Compare};