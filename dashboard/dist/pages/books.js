import{$i as e,$r as t,$t as n,An as r,Br as i,Ca as a,Da as o,Ea as s,Ji as c,Mt as l,Nr as u,Nt as d,Qt as f,Sa as p,Sn as m,Sr as h,Ta as g,Tn as _,Vr as v,Xi as y,Xn as b,Xt as x,_a as S,_n as C,ai as w,di as T,ei as ee,en as E,ga as D,gn as O,ha as te,ia as k,ii as ne,na as re,ni as ie,oi as ae,qi as oe,ri as se,si as ce,ti as le,vn as ue,xa as A,xn as de,yn as fe,zr as pe}from"../start.js";import{_ as me,a as he,c as j,d as M,f as ge,g as _e,h as N,i as ve,l as ye,m as be,n as P,o as F,p as xe,r as I,s as Se,t as L,u as Ce,v as we}from"../selection.js";import{t as Te}from"../csv.js";const Ee=e=>e?`columns.phone`:`columns`;function De({narrow:e}){let t=te(Ee(e));return t===null?F({narrow:e}):t.split(`,`).filter(j)}function Oe(e,{narrow:t}){D(Ee(t),e===null?null:e.join(`,`))}function ke(e){o(()=>{let t=t=>{t.key===`Escape`&&e.current.open&&(t.stopPropagation(),e.current.open=!1,e.current.querySelector(`summary`).focus())},n=t=>{e.current.contains(t.target)||(e.current.open=!1)},r=e.current;return r.addEventListener(`keydown`,t),document.addEventListener(`pointerdown`,n),()=>{r.removeEventListener(`keydown`,t),document.removeEventListener(`pointerdown`,n)}},[])}function Ae({ids:e,onChange:t}){let n=a(null);ke(n);let r=(n,r)=>t(r?[...e,n]:e.filter(e=>e!==n));return s`<details class="column-chooser" ref=${n}>
    <summary class="button"><${x} name="columns" size="16" /> ${c(`books.tools.columns`)}</summary>
    <fieldset class="column-list">
      <legend class="visually-hidden">${c(`books.tools.shown`)}</legend>
      ${ve.filter(({id:e})=>e!==`title`).map(t=>s`<label key=${t.id}>
          <input type="checkbox" checked=${e.includes(t.id)} onChange=${e=>r(t.id,e.target.checked)} />
          ${M(t)}
        </label>`)}
      <button type="button" class="text-button" onClick=${()=>t(null)}>${c(`books.tools.usual`)}</button>
    </fieldset>
  </details>`}const R=[`none`,`year`,`genre`,`author`];function je(e,t,n){if(t.length===0)return[];if(n===`none`)return[{key:`all`,name:``,rows:t}];let{keyOf:r,groupOf:i}=Pe[n](e,t),a=/* @__PURE__ */ new Map;for(let e of t){let t=r(e);a.has(t)||a.set(t,[]),a.get(t).push(e)}return[...a].map(([e,t])=>({key:`${n}-${e}`,rows:Int32Array.from(t),...i(e,t)})).sort(Ne).map(({key:e,name:t,rows:n})=>({key:e,name:t,rows:n}))}const Me=_e();function Ne({rank:e},{rank:t}){for(let n=0;n<e.length;n+=1){let r=typeof e[n]==`string`?Me(e[n],t[n]):e[n]-t[n];if(r!==0)return r}return 0}const Pe={year:Ie,genre:Le,author:Re},Fe=T.indexOf(`read`);function Ie({year:e,status:t}){return{keyOf:n=>t[n]===Fe?e[n]:-1-t[n],groupOf(e){return e>0?{name:String(e),rank:[0,-e]}:e===0?{name:c(`books.covers.undated`),rank:[1,0]}:{name:w(T[-1-e]),rank:[2,-e]}}}}function Le({family:e,pending:t,families:n,isLooking:r}){let i=new Map(n.map(({slot:e,name:t})=>[e,h(t)]));return{keyOf:n=>t[n]?9:i.has(e[n])?e[n]:8,groupOf(e){return e===9?{name:c(`common.looking_up`),rank:[8]}:e===8?{name:c(r?`common.no_genre_yet`:`common.no_genre`),rank:[e+1]}:{name:i.get(e),rank:[e]}}}}function Re({author:e,authors:t},n){let r=new Int32Array(t.length);for(let t of n)e[t]>=0&&(r[e[t]]+=1);return{keyOf:t=>e[t]>=0&&r[e[t]]>1?e[t]:-1,groupOf(e,n){return e<0?{name:c(`books.covers.single`),rank:[1,0,``]}:{name:t[e]||c(`books.covers.no_author`),rank:[0,-n.length,t[e]]}}}}const z={across:14,down:16,group:28};function ze(e,{width:t,size:n}){let r=Math.max(1,Math.floor((t+z.across)/(n+z.across))),i=Math.max(1,Math.floor((t-(r-1)*z.across)/r)),a=i>=104,o={x:i+z.across,y:Math.round(i*1.5)+(a?24:0)+z.down},[s,c]=[0,0],l=e.map(({key:e,name:t,rows:n})=>{let i=t?46:0,a=i+Math.ceil(n.length/r)*o.y,l={key:e,name:t,first:c,count:n.length,y:s,height:a,top:i};return s+=a+z.group,c+=n.length,l});return{across:r,width:i,pitch:o,height:Math.max(0,s-z.group),count:c,sections:l,hasWords:a}}function Be({across:e,pitch:t},{top:n},r){return{x:r%e*t.x,y:n+Math.floor(r/e)*t.y}}function Ve({sections:e},t){let[n,r]=[0,e.length-1];for(;n<r;){let i=n+r+1>>1;e[i].first<=t?n=i:r=i-1}return e[n]}function He({across:e,pitch:t,sections:n},{top:r,height:i},a=-1){let[o,s]=[r-2*t.y,r+i+2*t.y];return n.flatMap(n=>{let{y:r,first:i,count:c}=n,l=a>=i&&a<i+c,u=r<s&&r+n.height>o;if(!u&&!l)return[];let d=i=>Math.floor((i-r-n.top)/t.y)*e,f=u?Math.max(0,d(o)):0,p=u?Math.max(f,Math.min(c,d(s)+e)):0,m=Array.from({length:p-f},(e,t)=>i+f+t);return l&&!(a>=i+f&&a<i+p)&&m.push(a),[{section:n,places:m.sort((e,t)=>e-t)}]})}function Ue(e,t,n,r){let i=e.count-1,a={ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r}[n];if(a)return We(e,t,a);let o={ArrowRight:t+1,ArrowLeft:t-1,Home:0,End:i}[n];return o===void 0?null:Math.max(0,Math.min(i,o))}function We(e,t,n){let{across:r,sections:i}=e,a=Ve(e,t),o=Math.floor((t-a.first)/r)+n,s=(t-a.first)%r,c=({count:e})=>Math.ceil(e/r),l=i.indexOf(a);for(;o<0&&l>0;)o+=c(i[--l]);for(;o>=c(i[l])&&l<i.length-1;)o-=c(i[l++]);a=i[l];let u=Math.max(0,Math.min(c(a)-1,o))*r+s;return a.first+Math.min(a.count-1,u)}function Ge(e){let[t,n]=p(()=>matchMedia(e).matches);return o(()=>{let t=matchMedia(e),r=()=>n(t.matches);return r(),t.addEventListener(`change`,r),()=>t.removeEventListener(`change`,r)},[e]),t}function B(){let[e,t]=p(!1);return o(()=>{let e=()=>t(!0),n=()=>t(!1);return addEventListener(`beforeprint`,e),addEventListener(`afterprint`,n),()=>{removeEventListener(`beforeprint`,e),removeEventListener(`afterprint`,n)}},[]),e}function V(e){let t=e?.contains(document.activeElement)&&document.activeElement.closest(`[data-row]`);return t?Number(t.dataset.row):null}function H(e,t,n){let[r,i]=p(n),o=a(!1),s=V(e.current);return S(()=>{let t=o.current?r:s;t!==null&&t!==V(e.current)&&e.current.querySelector(`[data-row="${t}"] a`)?.focus({preventScroll:!o.current}),o.current=!1}),{active:Math.min(r,t-1),setActive:i,go:e=>{o.current=!0,i(Math.min(t-1,Math.max(0,e)))}}}function U(){let[e,t]=p(0);return S(()=>{let e=document.querySelector(`.topbar`),n=new ResizeObserver(()=>t(e.offsetHeight));return e&&n.observe(e),()=>n.disconnect()},[]),e}function W(e,t){let n=t===void 0?ge(I.value,e):{id:e,descending:t};m({sort:be(n)}),r(c(`books.sort.spoken`,{order:N(n)}))}function Ke(e){let t=Array.from(P.value,t=>e.map(e=>he(e,L.value[t])));b(new Blob([Te(e.map(M),t)],{type:`text/csv`}),c(`books.file`))}function G({label:e,value:t,options:n,onPick:r}){return s`<label class="select-field">
    <span class="visually-hidden">${e}</span>
    <select value=${t} onChange=${e=>r(e.target.value)}>
      ${n.map(([e,n])=>s`<option key=${e} value=${e} selected=${e===t}>${n}</option>`)}
    </select>
    <${x} name="chevron-down" size="14" />
  </label>`}function K(){let{id:e,descending:t}=I.value,n=ve.map(e=>[e.id,c(`books.sort.option`,{field:Se(e)})]);return s`<div class="sort-picker">
    <${G} label=${c(`books.sort.by`)} value=${e} options=${n} onPick=${e=>W(e,j(e).first===`descending`)} />
    <button type="button" class="button" onClick=${()=>W(e,!t)}>
      <${x} name=${t?`arrow-down`:`arrow-up`} size="16" />
      <span class="visually-hidden">${c(`books.sort.turn`)} </span>${xe(j(e),t)}
    </button>
  </div>`}function qe({fields:e,ids:t,onChoose:n,all:r,onAll:i,narrow:a}){return s`<div class="book-tools" role="group" aria-label=${c(`books.tools.label`)}>
    ${a&&s`<${K} />`}
    <${Ae} ids=${t} onChange=${n} />
    ${P.value.length<=2e3&&s`<button type="button" class="button" aria-pressed=${r} onClick=${()=>i(!r)}>
      <${x} name="list" size="16" /> <span>${c(`books.tools.all`)}<span class="long-label">${c(`books.tools.all_long`)}</span></span>
    </button>`}
    <button type="button" class="button" onClick=${()=>Ke(e)}>
      <${x} name="download" size="16" /> <span><span class="visually-hidden">${c(`books.tools.download`)} </span>CSV</span>
    </button>
  </div>`}function Je({value:e,options:t}){let n=e=>m({as:e===t[0]?void 0:e},{replace:!1});return s`<div class="segmented book-forms" role="group" aria-label=${c(`books.as.label`)}>${t.map(t=>{let r=c(`books.as.${t}`);return s`<button key=${t} type="button" aria-pressed=${t===e} onClick=${()=>n(t)}>${r}</button>`})}</div>`}const q={least:72,most:240,step:8,usual:128,narrow:96},Ye=`covers.size`;function Xe(e){let t=e?q.narrow:q.usual,[n,r]=p(()=>Number(te(Ye))||t);return[Math.max(q.least,Math.min(q.most,n)),e=>{r(e),D(Ye,e===t?null:String(e))}]}function Ze({by:e,size:t,onSize:n}){let r=R.map(e=>[e,c(`books.covers.by.${e}`)]);return s`<div class="book-tools" role="group" aria-label=${c(`books.as.covers`)}>
    <${K} />
    <${G} label=${c(`books.covers.group`)} value=${e} options=${r} onPick=${e=>m({by:e===R[0]?void 0:e})} />
    <label class="size-slider">
      <span>${c(`books.covers.size`)}</span>
      <input type="range" min=${q.least} max=${q.most} step=${q.step} value=${t}
        onInput=${e=>n(Number(e.target.value))} />
    </label>
  </div>`}function Qe(e){let[t,n]=p({width:0,top:0,height:innerHeight});return S(()=>{let t=()=>{let{width:t,top:r}=e.current.getBoundingClientRect(),i={width:Math.floor(t),top:Math.round(-r/40)*40,height:innerHeight};n(e=>e.width===i.width&&e.top===i.top&&e.height===i.height?e:i)};t();let r=new ResizeObserver(t);return r.observe(e.current),addEventListener(`scroll`,t,{passive:!0}),addEventListener(`resize`,t),()=>{r.disconnect(),removeEventListener(`scroll`,t),removeEventListener(`resize`,t)}},[]),t}function $e({book:e}){let t=e.reading_status===`read`;return s`<span class="cover-facts">
    ${t&&s`<${n} rating=${e.my_rating} />`}
    <span>${t?le(e)?.slice(0,4):w(e.reading_status)}</span>
  </span>`}function et({columns:e,row:t,place:n,at:r,of:i,corner:a,layout:o,isActive:c,href:l,onOpen:u}){let d=e.books[t],p=d.title_without_series||d.title,m=o.width*devicePixelRatio>180?d.thumbnail_url:d.small_thumbnail_url,h={insetInlineStart:`${a.x}px`,insetBlockStart:`${a.y}px`,inlineSize:`${o.width}px`};return s`<li class="wall-tile" data-row=${n} aria-setsize=${i} aria-posinset=${r+1} style=${h}>
    <a class="wall-link" href=${l} tabindex=${c?0:-1} title=${p} onClick=${()=>u(d)}>
      <span class="visually-hidden" dir="auto">${p}, ${d.author}${o.hasWords?`. `:``}</span>
      <${E} title=${p} author=${d.author} picture=${m} slot=${f(e,t)} size=${o.width<84?`s`:`m`} />
      ${o.hasWords&&s`<${$e} book=${d} />`}
    </a>
  </li>`}function tt({section:t,places:n,tileOf:r}){let{y:i,height:a,name:o,count:l}=t;return s`<section class="wall-section" style=${{insetBlockStart:`${i}px`,blockSize:`${a}px`}}>
    ${o&&s`<h2 class="wall-head"><bdi>${o}</bdi> <span>${e(l)}</span></h2>`}
    <ul class="wall-tiles" aria-label=${o||c(`books.covers.all`)}>${n.map(e=>r(t,e))}</ul>
  </section>`}function nt({columns:e,rows:t,by:n,start:r,narrow:i,hrefOf:o,onOpen:l}){let u=a(null),[d,f]=Xe(i),p=Qe(u),m=A(()=>je(e,t,n),[e,t,n]),h=A(()=>Int32Array.from(m.flatMap(e=>Array.from(e.rows))),[m]),g=A(()=>ze(m,{width:p.width,size:d}),[m,p.width,d]),_=B(),{active:v,go:y}=H(u,t.length,Math.max(0,h.indexOf(r))),b=He(g,_?{top:0,height:g.height}:p,v),x=e=>{if(e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;let t=Number(e.target.closest(`[data-row]`)?.dataset.row??v),n=Ue(g,t,e.key,Math.max(1,Math.floor(innerHeight/g.pitch.y)-1));n!==null&&(e.preventDefault(),y(n))},S=(t,n)=>{let r=n-t.first;return s`<${et} key=${h[n]} columns=${e} row=${h[n]} place=${n} at=${r} of=${t.count}
      corner=${Be(g,t,r)} layout=${g} isActive=${n===v}
      href=${o(e.books[h[n]])} onOpen=${l} />`},C={blockSize:`${g.height}px`,"--under-bar":`${U()}px`},w=c(`books.covers.label`,{n:t.length});return s`<${Ze} by=${n} size=${d} onSize=${f} />
    <div class="wall" ref=${u} style=${C} onKeyDown=${x} role="group" aria-label=${w} aria-describedby="wall-keys">
      ${p.width>0&&b.map(({section:e,places:t})=>s`<${tt} key=${e.key} section=${e} places=${t} tileOf=${S} />`)}
    </div>
    <p id="wall-keys" class="visually-hidden">${c(`books.covers.keys`)}</p>`}const J=({children:e,quiet:t})=>s`<bdi class=${t?`line quiet`:`line`}>${e}</bdi>`;function Y({word:e}){return s`<span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${e}</span>`}const X=(e,t=c(`books.cell.unknown`))=>e===null||e===``?s`<${Y} word=${t} />`:e,Z=(e,t)=>X(e&&s`<${J}>${e}<//>`,t);function rt({book:e,slot:t,href:n,tabIndex:r}){let i=e.title_without_series||e.title,a=ne(e),o=se(e.language)??void 0;return s`<${E} title=${i} author=${e.author} slot=${t} size="s" />
    <span class="book-names">
      <a class="book-link" href=${n} tabindex=${r} lang=${o}><${J}>${i}<//></a>
      ${a&&s`<${J} quiet>${a}<//>`}
    </span>`}function it({book:n}){let r=t(n);return n.average_rating===null?s`<${Y} word=${c(`books.cell.unknown`)} />`:s`${e(n.average_rating,2)}
    <span class="difference">${r&&s`<span class="visually-hidden">${c(`books.cell.you`)} </span>${r}`}</span>`}function at({book:e}){let t=ee(e);return e.reading_status===`read`&&!e.date_read?s`<span class="quiet">${t}</span>`:X(t,c(`books.cell.unfinished`))}const ot=/* @__PURE__ */ new Set([`pending`,`no-isbn`,`failed`]);function st({book:e,isLookingUp:t}){return e.genres.length?s`<${J}>${e.genres.map(h).join(`, `)}<//>`:e.enrichment===`pending`&&!t?s`<${Y} word=${c(`books.cell.genre.not_asked`)} />`:s`<${J} quiet>${c(`books.cell.genre.${ot.has(e.enrichment)?e.enrichment:`none`}`)}<//>`}const ct={title:rt,author:({book:e})=>s`<${J}>${e.author}<//>`,status:({book:e})=>s`<span class="status status-${e.reading_status}">${w(e.reading_status)}</span>`,rating:({book:e})=>s`<${n} rating=${e.my_rating} />`,others:it,pages:({book:t})=>X(t.num_pages===null?null:e(t.num_pages)),published:({book:e})=>X(ce(ae(e))),finished:at,added:({book:e})=>X(e.date_added&&y(e.date_added)),genres:st,shelves:({book:e})=>Z(e.bookshelves.join(`, `),c(`books.cell.none`)),series:({book:e})=>Z(ne(e),c(`books.cell.none`)),publisher:({book:e})=>Z(e.publisher),format:({book:e})=>X(e.binding&&Ce(e)),language:({book:e})=>X(ie(e.language)),read:({book:e})=>X(lt(e))};function lt(t){let n=j(`read`).value(t);return n===null?null:e(n)}function ut({field:e,...t}){return s`<${ct[e.id]} ...${t} />`}function dt({count:e,rowHeight:t,top:n,height:r}){let i=Math.floor(n/t/6)*6-6,a=Math.ceil((n+r)/t/6)*6+6;return{first:mt(i,0,e),end:mt(a,0,e)}}function ft({count:e,rowHeight:t,span:n,pinned:r=-1}){let i=[n];if(r>=0&&r<e){let e={first:r,end:r+1};r<n.first?i.unshift(e):r>=n.end&&i.push(e)}return pt(i,e,t)}function pt(e,t,n){let r=[],i=0;for(let{first:t,end:a}of e)a<=t||(t>i&&r.push({gap:(t-i)*n}),r.push({first:t,end:a}),i=a);return t>i&&r.push({gap:(t-i)*n}),r}function mt(e,t,n){return Math.min(n,Math.max(t,e))}function ht({narrow:e,fields:t}){let n=parseFloat(getComputedStyle(document.documentElement).fontSize)/16,r=Math.ceil(t.filter(({id:e})=>e!==`title`&&e!==`author`).length/2);return Math.round((e?92+r*22:56)*n)}function gt(e,t,n){let[r,i]=p(()=>dt({count:t,rowHeight:n,top:0,height:innerHeight}));return S(()=>{let r=()=>{let r=dt({count:t,rowHeight:n,top:-e.current.getBoundingClientRect().top,height:innerHeight});i(e=>e.first===r.first&&e.end===r.end?e:r)};return r(),addEventListener(`scroll`,r,{passive:!0}),addEventListener(`resize`,r),()=>{removeEventListener(`scroll`,r),removeEventListener(`resize`,r)}},[t,n]),{first:Math.min(r.first,t),end:Math.min(r.end,t)}}function _t(e,t){let[n,r]=p(!1);return S(()=>{let n=new ResizeObserver(()=>r(e.current.clientWidth<t));return n.observe(e.current),()=>n.disconnect()},[t]),n}function vt(e,t,n){let r=`${t.id} ${t.descending}`,i=a(r);S(()=>{i.current!==r&&(i.current=r,n(0),e.current.getBoundingClientRect().top<0&&e.current.scrollIntoView({block:`start`}))},[r])}const yt={ArrowDown:e=>e+1,ArrowUp:e=>e-1,PageDown:(e,t)=>e+t,PageUp:(e,t)=>e-t,Home:()=>0,End:()=>1/0};function bt({field:e,sort:t,onSort:n}){let r=e.id===t.id,i=t.descending?`descending`:`ascending`;return s`<th scope="col" role="columnheader" class=${e.numeric?`numeric`:``} aria-sort=${r?i:void 0}>
    <button type="button" class="sort-button" onClick=${()=>n(e.id)}>
      ${M(e)}${r&&s`<${x} name=${t.descending?`arrow-down`:`arrow-up`} size="14" />`}
    </button>
  </th>`}function xt({row:e,book:t,fields:n,active:r,onOpen:i,...a}){return s`<tr role="row" class="book-row" data-row=${e} aria-rowindex=${e+2} onClick=${()=>i(t)}>
    ${n.map(e=>{let n=s`<${ut} field=${e} book=${t} tabIndex=${r?0:-1} ...${a} />`;if(e.id===`title`)return s`<th scope="row" role="rowheader" class="cell-title">${n}</th>`;let i=`cell-${e.id}${e.numeric?` numeric`:``}`,o=e.id===`pages`?c(`books.cell.pages`):void 0;return s`<td role="cell" class=${i} data-label=${M(e)} data-unit=${o}>${n}</td>`})}
  </tr>`}function St({books:e,rows:t,fields:n,sort:r,onSort:i,onOpen:o,hrefOf:l,slotOf:u,start:d,narrow:f,all:p,isLookingUp:m}){let h=a(null),g=a(null),_=B()||p,v=n.reduce((e,{width:t})=>e+t,0),y=_t(h,v),b=ht({narrow:f,fields:n}),x=gt(g,t.length,b),{active:S,setActive:C,go:w}=H(g,t.length,d);vt(h,r,C);let T=_?{first:0,end:t.length}:x;return s`<div class=${`book-table-box${y?` tight`:``}`} ref=${h}>
    <table
      role="table"
      class=${`book-table${_?` whole`:``}`}
      style=${{"--row":`${b}px`,"--least":`${v}px`,"--under-bar":`${U()}px`}}
      aria-rowcount=${t.length+1}
      aria-describedby="book-table-keys"
    >
      <caption class="visually-hidden">${c(`books.table.caption`,{n:t.length,order:N(r)})}</caption>
      <colgroup>${n.map(({id:e,width:t})=>s`<col key=${e} style=${e===`title`?{}:{"--width":`${t}px`}} />`)}</colgroup>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${n.map(e=>s`<${bt} key=${e.id} field=${e} sort=${r} onSort=${i} />`)}
        </tr>
      </thead>
      <tbody role="rowgroup" ref=${g} onKeyDown=${e=>{let t=yt[e.key];if(!t||e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;e.preventDefault();let n=Number(e.target.closest(`[data-row]`)?.dataset.row??S);w(t(n,Math.max(1,Math.floor(innerHeight/b)-2)))}}>
        ${ft({count:t.length,rowHeight:b,span:T,pinned:S}).map((r,i)=>`gap`in r?s`<tr key=${`gap-${i}`} class="gap" role="presentation" aria-hidden="true">
      <td style=${{height:`${r.gap}px`}} colspan=${n.length}></td>
    </tr>`:Array.from(t.subarray(r.first,r.end),(t,i)=>{let a=r.first+i,c=e[t];return s`<${xt} key=${t} row=${a} book=${c} fields=${n} active=${a===S}
        onOpen=${o} href=${l(c)} slot=${u(t)} isLookingUp=${m} />`}))}
      </tbody>
    </table>
    <p id="book-table-keys" class="visually-hidden">${c(`books.table.keys`)}</p>
  </div>`}const Ct=()=>c(`common.page.books`),Q={table:Nt,covers:Pt,charts:Lt};function wt(e){let[t,n]=p(()=>De({narrow:e}));return o(()=>n(De({narrow:e})),[e]),[t,t=>{Oe(t,{narrow:e}),n(t??F({narrow:e}))}]}function Tt(){let e=/* @__PURE__ */ new Map;for(let t of P.value){let n=L.value[t].reading_status;e.set(n,(e.get(n)??0)+1)}return[...e].sort((e,t)=>t[1]-e[1]).map(([e,t])=>c(`books.count.${e}`,{n:t})).join(`, `)}function Et(){let[t,n]=[P.value.length,L.value.length],r=t===n?e(n):c(`books.some`,{shown:t,all:n});return s`<h1>${oe(`books.heading`,{n,count:s`<em>${r}</em>`})}</h1>`}function Dt({form:e}){let t=A(Tt,[P.value]),n=e===`charts`?null:N(I.value);return s`<p class="lead">${n?c(`books.lead_sorted`,{counts:t,order:n}):c(`books.lead`,{counts:t})}</p>`}function Ot(){let e=ue.value.apply(fe.value);return i(fe.value).map(t=>({filter:t,count:e.rows(t.key).length})).filter(({count:e})=>e>0).sort((e,t)=>t.count-e.count)[0]??null}function kt(){let e=Ot(),t=e&&s`<strong><bdi>${v(e.filter,d)}</bdi></strong>`;return s`<div class="card books-none">
    <${x} name="books" size="28" />
    <h2>${c(`common.none.title`)}</h2>
    <p>${e?oe(`common.none.without`,{name:t,n:e.count}):c(`books.none.whichever`,{n:L.value.length})}</p>
    <div class="books-none-ways">
      ${e&&s`<button type="button" class="button button-main" onClick=${()=>l(e.filter.key)}>
        ${c(`common.none.remove`)}
      </button>`}
      <button type="button" class=${e?`button`:`button button-main`} onClick=${()=>de(pe)}>
        ${c(`common.none.clear`)}
      </button>
    </div>
  </div>`}function At(){return s`<div class="card books-none">
    <${x} name="books" size="28" />
    <h2>${c(`books.none.empty`)}</h2>
    <p>${c(`books.none.why`)}</p>
  </div>`}const jt=()=>O.value.ids.indexOf(me.value);function Mt(e){let t=k.value?`?${k.value}`:``,n=re(e,`books`).split(`?`)[0];return e=>`${n}/${encodeURIComponent(e.goodreads_id)}${t}`}function Nt({lib:e,narrow:t}){let[n,r]=wt(t),[i,a]=p(!1),o=P.value,{family:c}=O.value,{state:l}=C.value.metadata.enrichment,u=ye(n);return s`<${qe} fields=${u} ids=${n} onChoose=${r} all=${i} onAll=${a} narrow=${t} />
    <${St}
      books=${L.value}
      rows=${o}
      fields=${u}
      sort=${I.value}
      onSort=${W}
      hrefOf=${Mt(e)}
      slotOf=${e=>Math.min(7,c[e])}
      onOpen=${we}
      start=${Math.max(0,o.indexOf(jt()))}
      narrow=${t}
      all=${i&&o.length<=2e3}
      isLookingUp=${l===`pending`||l===`running`}
    />`}function Pt({lib:e,narrow:t}){let n=u(_.value,`by`,R.map(e=>[e]));return s`<${nt} columns=${O.value} rows=${P.value} by=${n} start=${jt()} narrow=${t}
    hrefOf=${Mt(e)} onOpen=${we} />`}const $=g(null);async function Ft(){try{$.value=(await import(`../parts/book_charts.js`)).BookCharts}catch(e){console.error(e),$.value=It}}function It(){return s`<p class="card">${c(`books.loading_failed`)}</p>`}function Lt(){return o(()=>{($.value===null||$.value===It)&&Ft()},[]),$.value?s`<${$.value} />`:s`<div class="books-loading" aria-busy="true"></div>`}function Rt({params:e}){let t=Ge(`screen and (max-width: 720.98px)`),n=u(_.value,`as`,Object.keys(Q).map(e=>[e]));return P.value.length===0?s`<div class="books">
      <${Et} />
      <${L.value.length?kt:At} />
    </div>`:s`<div class="books">
    <${Et} />
    <${Dt} form=${n} />
    <${Je} value=${n} options=${Object.keys(Q)} />
    <${Q[n]} lib=${e.lib} narrow=${t} />
  </div>`}export{Rt as default,Ct as title};