import{Ba as e,Et as t,Gt as n,Hi as r,Ka as i,Ki as a,On as o,Ut as s,Vi as c,Wi as l,Wt as u,Xt as d,ba as f,gn as p,jn as m,kr as h,ta as g,yn as _}from"../start.js";import{n as v}from"../part.js";import{Twin as y}from"./twin.js";const b=[`a`,`b`],x=[10,8,6,4,2,0];function S(e,t){if(!e||!t)return e??t;let n={};for(let r of Object.keys({...e,...t})){let[i,a]=[e[r]??t[r],t[r]??e[r]];n[r]=r.startsWith(`least`)?Math.min(i,a):Math.max(i,a)}return n}function C({card:e,context:t,onClose:n}){let[r,a]=b.map(n=>{let r=w(n);return{key:n,selection:r,shown:e.make(r,t)}});(r.shown.isPending||a.shown.isPending)&&o.value;let s=({shown:t})=>t.have>=e.needs.least,c=s(r)&&s(a)?S(r.shown.extent,a.shown.extent):void 0;return i`<div class="compare">
    ${[r,a].map(n=>i`<${E} key=${n.key} card=${e} side=${n} extent=${c} context=${t} isEnough=${s(n)} />`)}
    <p class="compare-foot"><button type="button" class="button" onClick=${n}>${f(`common.compare.close`)}</button></p>
  </div>`}function w(t){let n=s(t);return e(()=>{let e=m(p.value).apply(n),{isRead:t}=p.value;return m(v(p.value,n=>e.passes(n,t[n]?[]:[`years`]),n))},[p.value,l(n)]).apply(_.value)}function T(e){let n=c(s(e));return n.length?n.map(e=>r(e,t)).join(`, `):f(`common.compare.all`)}function E({card:e,side:{key:t,selection:r,shown:a},extent:o,context:s,isEnough:c}){let l=T(t),u=c&&a.table?a.table():null;return i`<section class="compare-side" aria-label=${l}>
    <h3 class="compare-name" dir="auto">${l}</h3>
    <${D} side=${t} />
    <p class="compare-finding">${a.title}</p>
    ${c?i`<${n} shown=${a} extent=${o} onPick=${()=>{}} />
          ${a.blocks&&i`<${d} blocks=${a.blocks} columns=${r.columns} context=${s} />`}`:i`<p class="compare-empty">${h(e.needs.of,e.needs.least,a.have)}</p>`}
    ${u&&i`<details class="compare-table"><summary>${f(`common.compare.table`)}</summary><${y} caption=${`${a.title}, ${l}`} table=${u} /></details>`}
  </section>`}function D({side:e}){let t=s(e),n=(n,r)=>u(e,r===null?a(t,n):{...t,[n]:r}),{firstYear:o,lastYear:c,families:l}=p.value,d=o?Array.from({length:c-o+1},(e,t)=>c-t):[],m=t.years&&t.years!==`none`?t.years:null,h=e=>t=>{if(t===``)return n(`years`,null);let r={from:m?.from??Number(t),to:m?.to??Number(t),[e]:Number(t)};return n(`years`,{from:Math.min(r.from,r.to),to:Math.max(r.from,r.to)})},_=d.map(e=>[String(e),String(e)]);return i`<div class="compare-pickers">
    <${O} label=${f(`common.compare.from`)} value=${m?.from} options=${_} onPick=${h(`from`)} />
    <${O} label=${f(`common.compare.to`)} value=${m?.to} options=${_} onPick=${h(`to`)} />
    <${O} label=${f(`common.filter.genre`)} value=${t.genre?.[0]} options=${l.map(({slug:e,name:t})=>[e,t])} onPick=${e=>n(`genre`,e?[e]:null)} />
    <${O} label=${f(`common.filter.rating`)} value=${t.rating?.[0]} options=${x.map(e=>[String(e),r({key:`rating`,value:[e]})])}
      onPick=${e=>n(`rating`,e?[Number(e)]:null)} />
    <${O} label=${f(`common.filter.format`)} value=${t.format?.[0]} options=${g.map(({slug:e})=>[e,r({key:`format`,value:[e]})])}
      onPick=${e=>n(`format`,e?[e]:null)} />
  </div>`}function O({label:e,value:t,options:n,onPick:r}){let a=t==null?``:String(t);return i`<label class="compare-picker">
    <span>${e}</span>
    <select class="select" value=${a} onChange=${e=>r(e.target.value)}>
      <option value="" selected=${a===``}>${f(`common.compare.any`)}</option>
      ${n.map(([e,t])=>i`<option key=${e} value=${e} selected=${e===a}>${t}</option>`)}
    </select>
  </label>`}export{C as Compare};