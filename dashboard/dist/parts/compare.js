import{Ar as e,Ga as t,Gi as n,Gt as r,Ji as i,Ki as a,Ot as o,Wi as s,Xi as c,Xt as l,Za as u,Zt as d,_n as f,aa as p,bn as m,jr as h,kn as g,qi as _,wa as v}from"../start.js";import{a as y,i as b,n as x,ownFilters as S,r as C,setSide as w,t as T}from"./compared_sides.js";import{Twin as E}from"./twin.js";const D=[`a`,`b`],O=[10,8,6,4,2,0];function k({card:e,within:t,context:n,onClose:r}){let a=D.map(r=>{let i=j(r,t),a=e.make(i,M(r,t,n));return{key:r,selection:i,shown:a,isEnough:a.have>=e.needs.least}});a.some(({shown:e})=>e.isPending)&&g.value;let o=e=>i({[e]:t[e]})!==i({[e]:m.value[e]});return u`<div class="compare">
    ${A(a).map(t=>u`<${P} key=${t.key} card=${e} side=${t} isFixed=${o} context=${n} />`)}
    <p class="compare-foot"><button type="button" class="button" onClick=${r}>${v(`common.compare.close`)}</button></p>
  </div>`}function A(e){let t=e.filter(({isEnough:e})=>e),n=t.map(({shown:e})=>e.extent).reduce(C,void 0),r=t.flatMap(({shown:e})=>e.scene??[]);return e.map(e=>{let t=r.indexOf(e.shown.scene);return t<0?e:{...e,extent:n,shown:{...e.shown,scene:T(r,t,n)}}})}function j(e,n){let r=S(e);return t(()=>x(f.value,r),[f.value,i(r)]).apply(n)}function M(e,t,n){let r=s(S(e)),o=(e,t)=>i({[t]:e[t]}),c=(e,...s)=>{let c=_(new URLSearchParams(e)),l=r.filter(({key:e})=>!a(c,e)||o(c,e)===o(t,e)).reduce((e,{key:t,value:n})=>({...e,[t]:n}),c);return n.hrefWith(i(l),...s)};return{...n,hrefWith:c}}function N(e){let t=s(S(e));return t.length?t.map(e=>n(e,o)).join(`, `):v(`common.compare.all`)}function P({card:t,side:n,isFixed:i,context:a}){let{key:o,selection:s,shown:c,extent:f,isEnough:p}=n,m=N(o),g=p?c.title:h(t),_=p&&c.table?c.table():null;return u`<section class="compare-side" aria-label=${m}>
    <h3 class="compare-name" dir="auto">${m}</h3>
    <${I} side=${o} isFixed=${i} time=${b(t)} />
    <p class="compare-finding">${g}</p>
    ${p?u`<${r} shown=${c} extent=${f} onPick=${()=>{}} />
          ${c.legend&&u`<${F} groups=${c.legend} />`}
          ${c.blocks&&u`<${d} blocks=${c.blocks} columns=${s.columns} context=${a} />`}
          ${c.foot?.length>0&&u`<${l} parts=${c.foot} />`}`:u`<p class="compare-empty">${e(t.needs.of,t.needs.least,c.have)}</p>`}
    ${_&&u`<details class="compare-table"><summary>${v(`common.compare.table`)}</summary><${E} caption=${`${g}, ${m}`} table=${_} /></details>`}
  </section>`}function F({groups:e}){return u`<ul class="legend" aria-label=${v(`common.compare.legend`)}>
    ${e.map(({key:e,label:t,fill:n,stroke:r})=>u`<li key=${e} class="legend-entry">
        <span class=${`swatch ${n}${r?` is-outlined`:``}`} aria-hidden="true"></span>${t}
      </li>`)}
  </ul>`}function I({side:e,isFixed:r,time:i}){let a=S(e),o=(t,n)=>w(e,n===null?c(a,t):{...a,[t]:n}),{families:s}=f.value,{key:l,read:d,write:m}=i,h=t(()=>y(i,f.value,f.value.ids.keys()),[i,f.value]),g=h?Array.from({length:h.to-h.from+1},(e,t)=>h.to-t):[],_=a[l]&&a[l]!==`none`?d(a[l]):null,b=e=>t=>{if(t===``)return o(l,null);let n={from:_?.from??Number(t),to:_?.to??Number(t),[e]:Number(t)};return o(l,m({from:Math.min(n.from,n.to),to:Math.max(n.from,n.to)}))},x=g.map(e=>[String(e),String(e)]);return u`<div class="compare-pickers">
    <${L} label=${v(`common.compare.${l}`)} value=${_?.from} options=${x} onPick=${b(`from`)} />
    <${L} label=${v(`common.compare.to`)} value=${_?.to} options=${x} onPick=${b(`to`)} />
    ${!r(`genre`)&&u`<${L} label=${v(`common.filter.genre`)} value=${a.genre?.[0]} options=${s.map(({slug:e,name:t})=>[e,t])} onPick=${e=>o(`genre`,e?[e]:null)} />`}
    <${L} label=${v(`common.filter.rating`)} value=${a.rating?.[0]} options=${O.map(e=>[String(e),n({key:`rating`,value:[e]})])}
      onPick=${e=>o(`rating`,e?[Number(e)]:null)} />
    <${L} label=${v(`common.filter.format`)} value=${a.format?.[0]} options=${p.map(({slug:e})=>[e,n({key:`format`,value:[e]})])}
      onPick=${e=>o(`format`,e?[e]:null)} />
  </div>`}function L({label:e,value:t,options:n,onPick:r}){let i=t==null?``:String(t);return u`<label class="compare-picker">
    <span>${e}</span>
    <select class="select" value=${i} onChange=${e=>r(e.target.value)}>
      <option value="" selected=${i===``}>${v(`common.compare.any`)}</option>
      ${n.map(([e,t])=>u`<option key=${e} value=${e} selected=${e===i}>${t}</option>`)}
    </select>
  </label>`}export{k as Compare};