import{Ft as e,Ni as t,Pt as n,Qi as r,Si as i,Ta as a,bi as o,ft as s,in as c,ir as l,kt as u,pn as d,rr as f,tn as p,vi as m,wi as h,xi as g,ya as _,yi as v}from"../start.js";import{a as y,i as b,n as x,ownFilters as S,r as C,setSide as w,t as T}from"./compared_sides.js";import{Twin as E}from"./twin.js";const D=[`a`,`b`],O=[10,8,6,4,2,0];function k({card:e,within:t,context:n,onClose:o}){let s=D.map(r=>{let i=j(r,t),a=e.make(i,M(r,t,n));return{key:r,selection:i,shown:a,isEnough:a.have>=e.needs.least}});s.some(({shown:e})=>e.isPending)&&d.value;let l=e=>i({[e]:t[e]})!==i({[e]:c.value[e]});return a`<div class="compare">
    ${A(s).map(t=>a`<${P} key=${t.key} card=${e} side=${t} isFixed=${l} context=${n} />`)}
    <p class="compare-foot"><button type="button" class="button" onClick=${o}>${r(`common.compare.close`)}</button></p>
  </div>`}function A(e){let t=e.filter(({isEnough:e})=>e),n=t.map(({shown:e})=>e.extent).reduce(C,void 0),r=t.flatMap(({shown:e})=>e.scene??[]);return e.map(e=>{let t=r.indexOf(e.shown.scene);return t<0?e:{...e,extent:n,shown:{...e.shown,scene:T(r,t,n)}}})}function j(e,t){let n=S(e);return _(()=>x(p.value,n),[p.value,i(n)]).apply(t)}function M(e,t,n){let r=m(S(e)),a=(e,t)=>i({[t]:e[t]}),s=(e,...s)=>{let c=g(new URLSearchParams(e)),l=r.filter(({key:e})=>!o(c,e)||a(c,e)===a(t,e)).reduce((e,{key:t,value:n})=>({...e,[t]:n}),c);return n.hrefWith(i(l),...s)};return{...n,hrefWith:s}}function N(e){let t=m(S(e));return t.length?t.map(e=>v(e,s)).join(`, `):r(`common.compare.all`)}function P({card:t,side:i,isFixed:o,context:s}){let{key:c,selection:d,shown:p,extent:m,isEnough:h}=i,g=N(c),_=h?p.title:l(t),v=h&&p.table?p.table():null;return a`<section class="compare-side" aria-label=${g}>
    <h3 class="compare-name" dir="auto">${g}</h3>
    <${I} side=${c} isFixed=${o} time=${b(t)} />
    <p class="compare-finding">${_}</p>
    ${h?a`<${u} shown=${p} extent=${m} onPick=${()=>{}} />
          ${p.legend&&a`<${F} groups=${p.legend} />`}
          ${p.blocks&&a`<${e} blocks=${p.blocks} columns=${d.columns} context=${s} />`}
          ${p.foot?.length>0&&a`<${n} parts=${p.foot} />`}`:a`<p class="compare-empty">${f(t.needs.of,t.needs.least,p.have)}</p>`}
    ${v&&a`<details class="compare-table"><summary>${r(`common.compare.table`)}</summary><${E} caption=${`${_}, ${g}`} table=${v} /></details>`}
  </section>`}function F({groups:e}){return a`<ul class="legend" aria-label=${r(`common.compare.legend`)}>
    ${e.map(({key:e,label:t,fill:n,stroke:r})=>a`<li key=${e} class="legend-entry">
        <span class=${`swatch ${n}${r?` is-outlined`:``}`} aria-hidden="true"></span>${t}
      </li>`)}
  </ul>`}function I({side:e,isFixed:n,time:i}){let o=S(e),s=(t,n)=>w(e,n===null?h(o,t):{...o,[t]:n}),{families:c}=p.value,{key:l,read:u,write:d}=i,f=_(()=>y(i,p.value,p.value.ids.keys()),[i,p.value]),m=f?Array.from({length:f.to-f.from+1},(e,t)=>f.to-t):[],g=o[l]&&o[l]!==`none`?u(o[l]):null,b=e=>t=>{if(t===``)return s(l,null);let n={from:g?.from??Number(t),to:g?.to??Number(t),[e]:Number(t)};return s(l,d({from:Math.min(n.from,n.to),to:Math.max(n.from,n.to)}))},x=m.map(e=>[String(e),String(e)]);return a`<div class="compare-pickers">
    <${L} label=${r(`common.compare.${l}`)} value=${g?.from} options=${x} onPick=${b(`from`)} />
    <${L} label=${r(`common.compare.to`)} value=${g?.to} options=${x} onPick=${b(`to`)} />
    ${!n(`genre`)&&a`<${L} label=${r(`common.filter.genre`)} value=${o.genre?.[0]} options=${c.map(({slug:e,name:t})=>[e,t])} onPick=${e=>s(`genre`,e?[e]:null)} />`}
    <${L} label=${r(`common.filter.rating`)} value=${o.rating?.[0]} options=${O.map(e=>[String(e),v({key:`rating`,value:[e]})])}
      onPick=${e=>s(`rating`,e?[Number(e)]:null)} />
    <${L} label=${r(`common.filter.format`)} value=${o.format?.[0]} options=${t.map(({slug:e})=>[e,v({key:`format`,value:[e]})])}
      onPick=${e=>s(`format`,e?[e]:null)} />
  </div>`}function L({label:e,value:t,options:n,onPick:i}){let o=t==null?``:String(t);return a`<label class="compare-picker">
    <span>${e}</span>
    <select class="select" value=${o} onChange=${e=>i(e.target.value)}>
      <option value="" selected=${o===``}>${r(`common.compare.any`)}</option>
      ${n.map(([e,t])=>a`<option key=${e} value=${e} selected=${e===o}>${t}</option>`)}
    </select>
  </label>`}export{k as Compare};