import{Fi as e,Gt as t,Ji as n,Kt as r,Li as i,Mn as a,Or as o,Ot as s,Pa as c,Pi as l,Qt as u,_n as d,bn as f,kn as p,pa as m,qt as h,za as g,zi as _}from"../start.js";import{n as v}from"../part.js";import{Twin as y}from"./twin.js";const b=[`a`,`b`],x=[10,8,6,4,2,0];function S(e,t){if(!e||!t)return e??t;let n={};for(let r of Object.keys({...e,...t})){let[i,a]=[e[r]??t[r],t[r]??e[r]];n[r]=r.startsWith(`least`)?Math.min(i,a):Math.max(i,a)}return n}function C({card:e,context:t,onClose:n}){let[r,i]=b.map(n=>{let r=w(n);return{key:n,selection:r,shown:e.make(r,t)}});(r.shown.isPending||i.shown.isPending)&&p.value;let a=({shown:t})=>t.have>=e.needs.least,o=a(r)&&a(i)?S(r.shown.extent,i.shown.extent):void 0;return g`<div class="compare">
    ${[r,i].map(n=>g`<${E} key=${n.key} card=${e} side=${n} extent=${o} context=${t} isEnough=${a(n)} />`)}
    <p class="compare-foot"><button type="button" class="button" onClick=${n}>${m(`common.compare.close`)}</button></p>
  </div>`}function w(e){let n=t(e);return c(()=>{let e=a(d.value).apply(n),{isRead:t}=d.value;return a(v(d.value,n=>e.passes(n,t[n]?[]:[`years`]),n))},[d.value,i(n)]).apply(f.value)}function T(n){let r=l(t(n));return r.length?r.map(t=>e(t,s)).join(`, `):m(`common.compare.all`)}function E({card:e,side:{key:t,selection:n,shown:r},extent:i,context:a,isEnough:s}){let c=T(t),l=s&&r.table?r.table():null;return g`<section class="compare-side" aria-label=${c}>
    <h3 class="compare-name" dir="auto">${c}</h3>
    <${D} side=${t} />
    <p class="compare-finding">${r.title}</p>
    ${s?g`<${h} shown=${r} extent=${i} onPick=${()=>{}} />
          ${r.blocks&&g`<${u} blocks=${r.blocks} columns=${n.columns} context=${a} />`}`:g`<p class="compare-empty">${o(e.needs.of,e.needs.least,r.have)}</p>`}
    ${l&&g`<details class="compare-table"><summary>${m(`common.compare.table`)}</summary><${y} caption=${`${r.title}, ${c}`} table=${l} /></details>`}
  </section>`}function D({side:i}){let a=t(i),o=(e,t)=>r(i,t===null?_(a,e):{...a,[e]:t}),{firstYear:s,lastYear:c,families:l}=d.value,u=s?Array.from({length:c-s+1},(e,t)=>c-t):[],f=a.years&&a.years!==`none`?a.years:null,p=e=>t=>{if(t===``)return o(`years`,null);let n={from:f?.from??Number(t),to:f?.to??Number(t),[e]:Number(t)};return o(`years`,{from:Math.min(n.from,n.to),to:Math.max(n.from,n.to)})},h=u.map(e=>[String(e),String(e)]);return g`<div class="compare-pickers">
    <${O} label=${m(`common.compare.from`)} value=${f?.from} options=${h} onPick=${p(`from`)} />
    <${O} label=${m(`common.compare.to`)} value=${f?.to} options=${h} onPick=${p(`to`)} />
    <${O} label=${m(`common.filter.genre`)} value=${a.genre?.[0]} options=${l.map(({slug:e,name:t})=>[e,t])} onPick=${e=>o(`genre`,e?[e]:null)} />
    <${O} label=${m(`common.filter.rating`)} value=${a.rating?.[0]} options=${x.map(t=>[String(t),e({key:`rating`,value:[t]})])}
      onPick=${e=>o(`rating`,e?[Number(e)]:null)} />
    <${O} label=${m(`common.filter.format`)} value=${a.format?.[0]} options=${n.map(({slug:t})=>[t,e({key:`format`,value:[t]})])}
      onPick=${e=>o(`format`,e?[e]:null)} />
  </div>`}function O({label:e,value:t,options:n,onPick:r}){let i=t==null?``:String(t);return g`<label class="compare-picker">
    <span>${e}</span>
    <select class="select" value=${i} onChange=${e=>r(e.target.value)}>
      <option value="" selected=${i===``}>${m(`common.compare.any`)}</option>
      ${n.map(([e,t])=>g`<option key=${e} value=${e} selected=${e===i}>${t}</option>`)}
    </select>
  </label>`}export{C as Compare};