import{Fi as e,Gt as t,Ji as n,Kt as r,Li as i,Mn as a,Na as o,Or as s,Ot as c,Pi as l,Qt as u,Ra as d,_n as f,bn as p,kn as m,pa as h,qt as g,zi as _}from"../start.js";import{n as v}from"../part.js";import{Twin as y}from"./twin.js";const b=[`a`,`b`],x=[10,8,6,4,2,0];function S(e,t){if(!e||!t)return e??t;let n={};for(let r of Object.keys({...e,...t})){let[i,a]=[e[r]??t[r],t[r]??e[r]];n[r]=r.startsWith(`least`)?Math.min(i,a):Math.max(i,a)}return n}function C({card:e,context:t,onClose:n}){let[r,i]=b.map(n=>{let r=w(n);return{key:n,selection:r,shown:e.make(r,t)}});(r.shown.isPending||i.shown.isPending)&&m.value;let a=({shown:t})=>t.have>=e.needs.least,o=a(r)&&a(i)?S(r.shown.extent,i.shown.extent):void 0;return d`<div class="compare">
    ${[r,i].map(n=>d`<${E} key=${n.key} card=${e} side=${n} extent=${o} context=${t} isEnough=${a(n)} />`)}
    <p class="compare-foot"><button type="button" class="button" onClick=${n}>${h(`common.compare.close`)}</button></p>
  </div>`}function w(e){let n=t(e);return o(()=>{let e=a(f.value).apply(n),{isRead:t}=f.value;return a(v(f.value,n=>e.passes(n,t[n]?[]:[`years`]),n))},[f.value,i(n)]).apply(p.value)}function T(n){let r=l(t(n));return r.length?r.map(t=>e(t,c)).join(`, `):h(`common.compare.all`)}function E({card:e,side:{key:t,selection:n,shown:r},extent:i,context:a,isEnough:o}){let c=T(t),l=o&&r.table?r.table():null;return d`<section class="compare-side" aria-label=${c}>
    <h3 class="compare-name" dir="auto">${c}</h3>
    <${D} side=${t} />
    <p class="compare-finding">${r.title}</p>
    ${o?d`<${g} shown=${r} extent=${i} onPick=${()=>{}} />
          ${r.blocks&&d`<${u} blocks=${r.blocks} columns=${n.columns} context=${a} />`}`:d`<p class="compare-empty">${s(e.needs.of,e.needs.least,r.have)}</p>`}
    ${l&&d`<details class="compare-table"><summary>${h(`common.compare.table`)}</summary><${y} caption=${`${r.title}, ${c}`} table=${l} /></details>`}
  </section>`}function D({side:i}){let a=t(i),o=(e,t)=>r(i,t===null?_(a,e):{...a,[e]:t}),{firstYear:s,lastYear:c,families:l}=f.value,u=s?Array.from({length:c-s+1},(e,t)=>c-t):[],p=a.years&&a.years!==`none`?a.years:null,m=e=>t=>{if(t===``)return o(`years`,null);let n={from:p?.from??Number(t),to:p?.to??Number(t),[e]:Number(t)};return o(`years`,{from:Math.min(n.from,n.to),to:Math.max(n.from,n.to)})},g=u.map(e=>[String(e),String(e)]);return d`<div class="compare-pickers">
    <${O} label=${h(`common.compare.from`)} value=${p?.from} options=${g} onPick=${m(`from`)} />
    <${O} label=${h(`common.compare.to`)} value=${p?.to} options=${g} onPick=${m(`to`)} />
    <${O} label=${h(`common.filter.genre`)} value=${a.genre?.[0]} options=${l.map(({slug:e,name:t})=>[e,t])} onPick=${e=>o(`genre`,e?[e]:null)} />
    <${O} label=${h(`common.filter.rating`)} value=${a.rating?.[0]} options=${x.map(t=>[String(t),e({key:`rating`,value:[t]})])}
      onPick=${e=>o(`rating`,e?[Number(e)]:null)} />
    <${O} label=${h(`common.filter.format`)} value=${a.format?.[0]} options=${n.map(({slug:t})=>[t,e({key:`format`,value:[t]})])}
      onPick=${e=>o(`format`,e?[e]:null)} />
  </div>`}function O({label:e,value:t,options:n,onPick:r}){let i=t==null?``:String(t);return d`<label class="compare-picker">
    <span>${e}</span>
    <select class="select" value=${i} onChange=${e=>r(e.target.value)}>
      <option value="" selected=${i===``}>${h(`common.compare.any`)}</option>
      ${n.map(([e,t])=>d`<option key=${e} value=${e} selected=${e===i}>${t}</option>`)}
    </select>
  </label>`}export{C as Compare};