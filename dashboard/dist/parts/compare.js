import{Dn as e,Et as t,Gi as n,Hi as r,Ji as i,Jt as a,Ki as o,Or as s,Sa as c,Ua as l,Ui as u,Ut as d,Wi as f,Ya as p,Yt as m,hn as h,kr as g,ra as _,vn as v}from"../start.js";import{a as y,i as b,n as x,ownFilters as S,r as C,setSide as w,t as T}from"./compared_sides.js";import{Twin as E}from"./twin.js";const D=[`a`,`b`],O=[10,8,6,4,2,0];function k({card:t,within:n,context:r,onClose:i}){let a=D.map(e=>{let i=j(e,n),a=t.make(i,M(e,n,r));return{key:e,selection:i,shown:a,isEnough:a.have>=t.needs.least}});a.some(({shown:e})=>e.isPending)&&e.value;let s=e=>o({[e]:n[e]})!==o({[e]:v.value[e]});return p`<div class="compare">
    ${A(a).map(e=>p`<${P} key=${e.key} card=${t} side=${e} isFixed=${s} context=${r} />`)}
    <p class="compare-foot"><button type="button" class="button" onClick=${i}>${c(`common.compare.close`)}</button></p>
  </div>`}function A(e){let t=e.filter(({isEnough:e})=>e),n=t.map(({shown:e})=>e.extent).reduce(C,void 0),r=t.flatMap(({shown:e})=>e.scene??[]);return e.map(e=>{let t=r.indexOf(e.shown.scene);return t<0?e:{...e,extent:n,shown:{...e.shown,scene:T(r,t,n)}}})}function j(e,t){let n=S(e);return l(()=>x(h.value,n),[h.value,o(n)]).apply(t)}function M(e,t,i){let a=r(S(e)),s=(e,t)=>o({[t]:e[t]}),c=(e,...r)=>{let c=n(new URLSearchParams(e)),l=a.filter(({key:e})=>!f(c,e)||s(c,e)===s(t,e)).reduce((e,{key:t,value:n})=>({...e,[t]:n}),c);return i.hrefWith(o(l),...r)};return{...i,hrefWith:c}}function N(e){let n=r(S(e));return n.length?n.map(e=>u(e,t)).join(`, `):c(`common.compare.all`)}function P({card:e,side:t,isFixed:n,context:r}){let{key:i,selection:o,shown:l,extent:u,isEnough:f}=t,h=N(i),_=f?l.title:g(e),v=f&&l.table?l.table():null;return p`<section class="compare-side" aria-label=${h}>
    <h3 class="compare-name" dir="auto">${h}</h3>
    <${I} side=${i} isFixed=${n} time=${b(e)} />
    <p class="compare-finding">${_}</p>
    ${f?p`<${d} shown=${l} extent=${u} onPick=${()=>{}} />
          ${l.legend&&p`<${F} groups=${l.legend} />`}
          ${l.blocks&&p`<${m} blocks=${l.blocks} columns=${o.columns} context=${r} />`}
          ${l.foot?.length>0&&p`<${a} parts=${l.foot} />`}`:p`<p class="compare-empty">${s(e.needs.of,e.needs.least,l.have)}</p>`}
    ${v&&p`<details class="compare-table"><summary>${c(`common.compare.table`)}</summary><${E} caption=${`${_}, ${h}`} table=${v} /></details>`}
  </section>`}function F({groups:e}){return p`<ul class="legend" aria-label=${c(`common.compare.legend`)}>
    ${e.map(({key:e,label:t,fill:n,stroke:r})=>p`<li key=${e} class="legend-entry">
        <span class=${`swatch ${n}${r?` is-outlined`:``}`} aria-hidden="true"></span>${t}
      </li>`)}
  </ul>`}function I({side:e,isFixed:t,time:n}){let r=S(e),a=(t,n)=>w(e,n===null?i(r,t):{...r,[t]:n}),{families:o}=h.value,{key:s,read:d,write:f}=n,m=l(()=>y(n,h.value,h.value.ids.keys()),[n,h.value]),g=m?Array.from({length:m.to-m.from+1},(e,t)=>m.to-t):[],v=r[s]&&r[s]!==`none`?d(r[s]):null,b=e=>t=>{if(t===``)return a(s,null);let n={from:v?.from??Number(t),to:v?.to??Number(t),[e]:Number(t)};return a(s,f({from:Math.min(n.from,n.to),to:Math.max(n.from,n.to)}))},x=g.map(e=>[String(e),String(e)]);return p`<div class="compare-pickers">
    <${L} label=${c(`common.compare.${s}`)} value=${v?.from} options=${x} onPick=${b(`from`)} />
    <${L} label=${c(`common.compare.to`)} value=${v?.to} options=${x} onPick=${b(`to`)} />
    ${!t(`genre`)&&p`<${L} label=${c(`common.filter.genre`)} value=${r.genre?.[0]} options=${o.map(({slug:e,name:t})=>[e,t])} onPick=${e=>a(`genre`,e?[e]:null)} />`}
    <${L} label=${c(`common.filter.rating`)} value=${r.rating?.[0]} options=${O.map(e=>[String(e),u({key:`rating`,value:[e]})])}
      onPick=${e=>a(`rating`,e?[Number(e)]:null)} />
    <${L} label=${c(`common.filter.format`)} value=${r.format?.[0]} options=${_.map(({slug:e})=>[e,u({key:`format`,value:[e]})])}
      onPick=${e=>a(`format`,e?[e]:null)} />
  </div>`}function L({label:e,value:t,options:n,onPick:r}){let i=t==null?``:String(t);return p`<label class="compare-picker">
    <span>${e}</span>
    <select class="select" value=${i} onChange=${e=>r(e.target.value)}>
      <option value="" selected=${i===``}>${c(`common.compare.any`)}</option>
      ${n.map(([e,t])=>p`<option key=${e} value=${e} selected=${e===i}>${t}</option>`)}
    </select>
  </label>`}export{k as Compare};