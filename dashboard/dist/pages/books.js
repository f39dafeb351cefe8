import{An as e,Ca as t,Cn as n,Dn as r,Dr as i,En as a,Fn as o,Gi as s,Gr as c,Ji as l,Ki as u,Kr as d,Lt as f,Rr as p,Rt as m,Sn as h,Ta as g,Wr as _,Zi as v,ai as y,an as b,ba as x,ci as S,di as ee,ea as te,fi as ne,gi as re,ha as C,ii as ie,in as ae,li as w,ma as oe,na as T,oi as se,pa as ce,rn as le,si as ue,tn as E,tr as de,ui as D,wa as O,wn as fe,xa as k,xn as A,ya as j}from"../start.js";import{_ as pe,a as me,c as M,d as N,f as he,g as ge,h as P,i as F,l as _e,m as ve,n as I,o as ye,p as be,r as L,s as xe,t as R,u as Se,v as z}from"../selection.js";import{t as Ce}from"../csv.js";const we=e=>e?`columns.phone`:`columns`;function Te({narrow:e}){let t=ce(we(e));return t===null?ye({narrow:e}):t.split(`,`).filter(M)}function Ee(e,{narrow:t}){oe(we(t),e===null?null:e.join(`,`))}function De(e){g(()=>{let t=t=>{t.key===`Escape`&&e.current.open&&(t.stopPropagation(),e.current.open=!1,e.current.querySelector(`summary`).focus())},n=t=>{e.current.contains(t.target)||(e.current.open=!1)},r=e.current;return r.addEventListener(`keydown`,t),document.addEventListener(`pointerdown`,n),()=>{r.removeEventListener(`keydown`,t),document.removeEventListener(`pointerdown`,n)}},[])}function Oe({ids:e,onChange:t}){let n=k(null);De(n);let r=(n,r)=>t(r?[...e,n]:e.filter(e=>e!==n));return O`<details class="column-chooser" ref=${n}>
    <summary class="button"><${E} name="columns" size="16" /> ${u(`books.tools.columns`)}</summary>
    <fieldset class="column-list">
      <legend class="visually-hidden">${u(`books.tools.shown`)}</legend>
      ${F.filter(({id:e})=>e!==`title`).map(t=>O`<label key=${t.id}>
          <input type="checkbox" checked=${e.includes(t.id)} onChange=${e=>r(t.id,e.target.checked)} />
          ${N(t)}
        </label>`)}
      <button type="button" class="text-button" onClick=${()=>t(null)}>${u(`books.tools.usual`)}</button>
    </fieldset>
  </details>`}const B=[`none`,`year`,`genre`,`author`];function ke(e,t,n){if(t.length===0)return[];if(n===`none`)return[{key:`all`,name:``,rows:t}];let{keyOf:r,groupOf:i}=Me[n](e,t),a=/* @__PURE__ */ new Map;for(let e of t){let t=r(e);a.has(t)||a.set(t,[]),a.get(t).push(e)}return[...a].map(([e,t])=>({key:`${n}-${e}`,rows:Int32Array.from(t),...i(e,t)})).sort(je).map(({key:e,name:t,rows:n})=>({key:e,name:t,rows:n}))}const Ae=ge();function je({rank:e},{rank:t}){for(let n=0;n<e.length;n+=1){let r=typeof e[n]==`string`?Ae(e[n],t[n]):e[n]-t[n];if(r!==0)return r}return 0}const Me={year:Pe,genre:Fe,author:Ie},Ne=re.indexOf(`read`);function Pe({year:e,status:t}){return{keyOf:n=>t[n]===Ne?e[n]:-1-t[n],groupOf(e){return e>0?{name:String(e),rank:[0,-e]}:e===0?{name:u(`books.covers.undated`),rank:[1,0]}:{name:D(re[-1-e]),rank:[2,-e]}}}}function Fe({family:e,pending:t,families:n,isLooking:r}){let a=new Map(n.map(({slot:e,name:t})=>[e,i(t)]));return{keyOf:n=>t[n]?9:a.has(e[n])?e[n]:8,groupOf(e){return e===9?{name:u(`common.looking_up`),rank:[8]}:e===8?{name:u(r?`common.no_genre_yet`:`common.no_genre`),rank:[e+1]}:{name:a.get(e),rank:[e]}}}}function Ie({author:e,authors:t},n){let r=new Int32Array(t.length);for(let t of n)e[t]>=0&&(r[e[t]]+=1);return{keyOf:t=>e[t]>=0&&r[e[t]]>1?e[t]:-1,groupOf(e,n){return e<0?{name:u(`books.covers.single`),rank:[1,0,``]}:{name:t[e]||u(`books.covers.no_author`),rank:[0,-n.length,t[e]]}}}}const V={across:14,down:16,group:28};function Le(e,{width:t,size:n}){let r=Math.max(1,Math.floor((t+V.across)/(n+V.across))),i=Math.max(1,Math.floor((t-(r-1)*V.across)/r)),a=i>=104,o={x:i+V.across,y:Math.round(i*1.5)+(a?24:0)+V.down},[s,c]=[0,0],l=e.map(({key:e,name:t,rows:n})=>{let i=t?46:0,a=i+Math.ceil(n.length/r)*o.y,l={key:e,name:t,first:c,count:n.length,y:s,height:a,top:i};return s+=a+V.group,c+=n.length,l});return{across:r,width:i,pitch:o,height:Math.max(0,s-V.group),count:c,sections:l,hasWords:a}}function Re({across:e,pitch:t},{top:n},r){return{x:r%e*t.x,y:n+Math.floor(r/e)*t.y}}function ze({sections:e},t){let[n,r]=[0,e.length-1];for(;n<r;){let i=n+r+1>>1;e[i].first<=t?n=i:r=i-1}return e[n]}function Be({across:e,pitch:t,sections:n},{top:r,height:i},a=-1){let[o,s]=[r-2*t.y,r+i+2*t.y];return n.flatMap(n=>{let{y:r,first:i,count:c}=n,l=a>=i&&a<i+c,u=r<s&&r+n.height>o;if(!u&&!l)return[];let d=i=>Math.floor((i-r-n.top)/t.y)*e,f=u?Math.max(0,d(o)):0,p=u?Math.max(f,Math.min(c,d(s)+e)):0,m=Array.from({length:p-f},(e,t)=>i+f+t);return l&&!(a>=i+f&&a<i+p)&&m.push(a),[{section:n,places:m.sort((e,t)=>e-t)}]})}function Ve(e,t,n,r){let i=e.count-1,a={ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r}[n];if(a)return He(e,t,a);let o={ArrowRight:t+1,ArrowLeft:t-1,Home:0,End:i}[n];return o===void 0?null:Math.max(0,Math.min(i,o))}function He(e,t,n){let{across:r,sections:i}=e,a=ze(e,t),o=Math.floor((t-a.first)/r)+n,s=(t-a.first)%r,c=({count:e})=>Math.ceil(e/r),l=i.indexOf(a);for(;o<0&&l>0;)o+=c(i[--l]);for(;o>=c(i[l])&&l<i.length-1;)o-=c(i[l++]);a=i[l];let u=Math.max(0,Math.min(c(a)-1,o))*r+s;return a.first+Math.min(a.count-1,u)}function Ue(e){let[t,n]=x(()=>matchMedia(e).matches);return g(()=>{let t=matchMedia(e),r=()=>n(t.matches);return r(),t.addEventListener(`change`,r),()=>t.removeEventListener(`change`,r)},[e]),t}function H(){let[e,t]=x(!1);return g(()=>{let e=()=>t(!0),n=()=>t(!1);return addEventListener(`beforeprint`,e),addEventListener(`afterprint`,n),()=>{removeEventListener(`beforeprint`,e),removeEventListener(`afterprint`,n)}},[]),e}function U(e){let t=e?.contains(document.activeElement)&&document.activeElement.closest(`[data-row]`);return t?Number(t.dataset.row):null}function W(e,t,n){let[r,i]=x(n),a=k(!1),o=U(e.current);return C(()=>{let t=a.current?r:o;t!==null&&t!==U(e.current)&&e.current.querySelector(`[data-row="${t}"] a`)?.focus({preventScroll:!a.current}),a.current=!1}),{active:Math.min(r,t-1),setActive:i,go:e=>{a.current=!0,i(Math.min(t-1,Math.max(0,e)))}}}function G(){let[e,t]=x(0);return C(()=>{let e=document.querySelector(`.topbar`),n=new ResizeObserver(()=>t(e.offsetHeight));return e&&n.observe(e),()=>n.disconnect()},[]),e}function K(e,t){let n=t===void 0?he(L.value,e):{id:e,descending:t};r({sort:ve(n)}),o(u(`books.sort.spoken`,{order:P(n)}))}function We(e){let t=Array.from(I.value,t=>e.map(e=>me(e,R.value[t])));de(new Blob([Ce(e.map(N),t)],{type:`text/csv`}),u(`books.file`))}function Ge({label:e,value:t,options:n,onPick:r}){return O`<label class="select-field">
    <span class="visually-hidden">${e}</span>
    <select value=${t} onChange=${e=>r(e.target.value)}>
      ${n.map(([e,n])=>O`<option key=${e} value=${e} selected=${e===t}>${n}</option>`)}
    </select>
    <${E} name="chevron-down" size="14" />
  </label>`}function Ke(){let{id:e,descending:t}=L.value,n=F.map(e=>[e.id,u(`books.sort.option`,{field:xe(e)})]);return O`<div class="sort-picker">
    <${Ge} label=${u(`books.sort.by`)} value=${e} options=${n} onPick=${e=>K(e,M(e).first===`descending`)} />
    <button type="button" class="button" onClick=${()=>K(e,!t)}>
      <${E} name=${t?`arrow-down`:`arrow-up`} size="16" />
      <span class="visually-hidden">${u(`books.sort.turn`)} </span>${be(M(e),t)}
    </button>
  </div>`}function qe({fields:e,ids:t,onChoose:n,all:r,onAll:i,narrow:a}){return O`<div class="book-tools" role="group" aria-label=${u(`books.tools.label`)}>
    ${a&&O`<${Ke} />`}
    <${Oe} ids=${t} onChange=${n} />
    ${I.value.length<=2e3&&O`<button type="button" class="button" aria-pressed=${r} onClick=${()=>i(!r)}>
      <${E} name="list" size="16" /> <span>${u(`books.tools.all`)}<span class="long-label">${u(`books.tools.all_long`)}</span></span>
    </button>`}
    <button type="button" class="button" onClick=${()=>We(e)}>
      <${E} name="download" size="16" /> <span><span class="visually-hidden">${u(`books.tools.download`)} </span>CSV</span>
    </button>
  </div>`}function Je({value:e,options:t}){let n=e=>r({as:e===t[0]?void 0:e},{replace:!1});return O`<div class="segmented book-forms" role="group" aria-label=${u(`books.as.label`)}>${t.map(t=>{let r=u(`books.as.${t}`);return O`<button key=${t} type="button" aria-pressed=${t===e} onClick=${()=>n(t)}>${r}</button>`})}</div>`}const q={least:72,most:240,step:8,usual:128,narrow:96},Ye=`covers.size`;function Xe(e){let t=e?q.narrow:q.usual,[n,r]=x(()=>Number(ce(Ye))||t);return[Math.max(q.least,Math.min(q.most,n)),e=>{r(e),oe(Ye,e===t?null:String(e))}]}function Ze({by:e,size:t,onSize:n}){let i=B.map(e=>[e,u(`books.covers.by.${e}`)]);return O`<div class="book-tools" role="group" aria-label=${u(`books.as.covers`)}>
    <${Ke} />
    <${Ge} label=${u(`books.covers.group`)} value=${e} options=${i} onPick=${e=>r({by:e===B[0]?void 0:e})} />
    <label class="size-slider">
      <span>${u(`books.covers.size`)}</span>
      <input type="range" min=${q.least} max=${q.most} step=${q.step} value=${t}
        onInput=${e=>n(Number(e.target.value))} />
    </label>
  </div>`}function Qe(e){let[t,n]=x({width:0,top:0,height:innerHeight});return C(()=>{let t=()=>{let{width:t,top:r}=e.current.getBoundingClientRect(),i={width:Math.floor(t),top:Math.round(-r/40)*40,height:innerHeight};n(e=>e.width===i.width&&e.top===i.top&&e.height===i.height?e:i)};t();let r=new ResizeObserver(t);return r.observe(e.current),addEventListener(`scroll`,t,{passive:!0}),addEventListener(`resize`,t),()=>{r.disconnect(),removeEventListener(`scroll`,t),removeEventListener(`resize`,t)}},[]),t}function $e({book:e}){let t=e.reading_status===`read`;return O`<span class="cover-facts">
    ${t&&O`<${ae} rating=${e.my_rating} />`}
    <span>${t?se(e)?.slice(0,4):D(e.reading_status)}</span>
  </span>`}function et({columns:e,row:t,place:n,at:r,of:i,corner:a,layout:o,isActive:s,href:c,onOpen:l}){let u=e.books[t],d=u.title_without_series||u.title,f=o.width*devicePixelRatio>180?u.thumbnail_url:u.small_thumbnail_url,p={insetInlineStart:`${a.x}px`,insetBlockStart:`${a.y}px`,inlineSize:`${o.width}px`};return O`<li class="wall-tile" data-row=${n} aria-setsize=${i} aria-posinset=${r+1} style=${p}>
    <a class="wall-link" href=${c} tabindex=${s?0:-1} title=${d} onClick=${()=>l(u)}>
      <span class="visually-hidden" dir="auto">${d}, ${u.author}${o.hasWords?`. `:``}</span>
      <${b} title=${d} author=${u.author} picture=${f} slot=${le(e,t)} size=${o.width<84?`s`:`m`} />
      ${o.hasWords&&O`<${$e} book=${u} />`}
    </a>
  </li>`}function tt({section:e,places:t,tileOf:n}){let{y:r,height:i,name:a,count:o}=e;return O`<section class="wall-section" style=${{insetBlockStart:`${r}px`,blockSize:`${i}px`}}>
    ${a&&O`<h2 class="wall-head"><bdi>${a}</bdi> <span>${v(o)}</span></h2>`}
    <ul class="wall-tiles" aria-label=${a||u(`books.covers.all`)}>${t.map(t=>n(e,t))}</ul>
  </section>`}function nt({columns:e,rows:t,by:n,start:r,narrow:i,hrefOf:a,onOpen:o}){let s=k(null),[c,l]=Xe(i),d=Qe(s),f=j(()=>ke(e,t,n),[e,t,n]),p=j(()=>Int32Array.from(f.flatMap(e=>Array.from(e.rows))),[f]),m=j(()=>Le(f,{width:d.width,size:c}),[f,d.width,c]),h=H(),{active:g,go:_}=W(s,t.length,Math.max(0,p.indexOf(r))),v=Be(m,h?{top:0,height:m.height}:d,g),y=e=>{if(e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;let t=Number(e.target.closest(`[data-row]`)?.dataset.row??g),n=Ve(m,t,e.key,Math.max(1,Math.floor(innerHeight/m.pitch.y)-1));n!==null&&(e.preventDefault(),_(n))},b=(t,n)=>{let r=n-t.first;return O`<${et} key=${p[n]} columns=${e} row=${p[n]} place=${n} at=${r} of=${t.count}
      corner=${Re(m,t,r)} layout=${m} isActive=${n===g}
      href=${a(e.books[p[n]])} onOpen=${o} />`},x={blockSize:`${m.height}px`,"--under-bar":`${G()}px`},S=u(`books.covers.label`,{n:t.length});return O`<${Ze} by=${n} size=${c} onSize=${l} />
    <div class="wall" ref=${s} style=${x} onKeyDown=${y} role="group" aria-label=${S} aria-describedby="wall-keys">
      ${d.width>0&&v.map(({section:e,places:t})=>O`<${tt} key=${e.key} section=${e} places=${t} tileOf=${b} />`)}
    </div>
    <p id="wall-keys" class="visually-hidden">${u(`books.covers.keys`)}</p>`}const J=({children:e,quiet:t})=>O`<bdi class=${t?`line quiet`:`line`}>${e}</bdi>`;function Y({word:e}){return O`<span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${e}</span>`}const X=(e,t=u(`books.cell.unknown`))=>e===null||e===``?O`<${Y} word=${t} />`:e,Z=(e,t)=>X(e&&O`<${J}>${e}<//>`,t);function rt({book:e,slot:t,href:n,tabIndex:r}){let i=e.title_without_series||e.title,a=w(e),o=S(e.language)??void 0;return O`<${b} title=${i} author=${e.author} slot=${t} size="s" />
    <span class="book-names">
      <a class="book-link" href=${n} tabindex=${r} lang=${o}><${J}>${i}<//></a>
      ${a&&O`<${J} quiet>${a}<//>`}
    </span>`}function it({book:e}){let t=ie(e);return e.average_rating===null?O`<${Y} word=${u(`books.cell.unknown`)} />`:O`${v(e.average_rating,2)}
    <span class="difference">${t&&O`<span class="visually-hidden">${u(`books.cell.you`)} </span>${t}`}</span>`}function at({book:e}){let t=y(e);return e.reading_status===`read`&&!e.date_read?O`<span class="quiet">${t}</span>`:X(t,u(`books.cell.unfinished`))}const ot=/* @__PURE__ */ new Set([`pending`,`no-isbn`,`failed`]);function st({book:e,isLookingUp:t}){return e.genres.length?O`<${J}>${e.genres.map(i).join(`, `)}<//>`:e.enrichment===`pending`&&!t?O`<${Y} word=${u(`books.cell.genre.not_asked`)} />`:O`<${J} quiet>${u(`books.cell.genre.${ot.has(e.enrichment)?e.enrichment:`none`}`)}<//>`}const ct={title:rt,author:({book:e})=>O`<${J}>${e.author}<//>`,status:({book:e})=>O`<span class="status status-${e.reading_status}">${D(e.reading_status)}</span>`,rating:({book:e})=>O`<${ae} rating=${e.my_rating} />`,others:it,pages:({book:e})=>X(e.num_pages===null?null:v(e.num_pages)),published:({book:e})=>X(ne(ee(e))),finished:at,added:({book:e})=>X(e.date_added&&l(e.date_added)),genres:st,shelves:({book:e})=>Z(e.bookshelves.join(`, `),u(`books.cell.none`)),series:({book:e})=>Z(w(e),u(`books.cell.none`)),publisher:({book:e})=>Z(e.publisher),format:({book:e})=>X(e.binding&&Se(e)),language:({book:e})=>X(ue(e.language)),read:({book:e})=>X(lt(e))};function lt(e){let t=M(`read`).value(e);return t===null?null:v(t)}function ut({field:e,...t}){return O`<${ct[e.id]} ...${t} />`}function dt({count:e,rowHeight:t,top:n,height:r}){let i=Math.floor(n/t/6)*6-6,a=Math.ceil((n+r)/t/6)*6+6;return{first:mt(i,0,e),end:mt(a,0,e)}}function ft({count:e,rowHeight:t,span:n,pinned:r=-1}){let i=[n];if(r>=0&&r<e){let e={first:r,end:r+1};r<n.first?i.unshift(e):r>=n.end&&i.push(e)}return pt(i,e,t)}function pt(e,t,n){let r=[],i=0;for(let{first:t,end:a}of e)a<=t||(t>i&&r.push({gap:(t-i)*n}),r.push({first:t,end:a}),i=a);return t>i&&r.push({gap:(t-i)*n}),r}function mt(e,t,n){return Math.min(n,Math.max(t,e))}function ht({narrow:e,fields:t}){let n=parseFloat(getComputedStyle(document.documentElement).fontSize)/16,r=Math.ceil(t.filter(({id:e})=>e!==`title`&&e!==`author`).length/2);return Math.round((e?92+r*22:56)*n)}function gt(e,t,n){let[r,i]=x(()=>dt({count:t,rowHeight:n,top:0,height:innerHeight}));return C(()=>{let r=()=>{let r=dt({count:t,rowHeight:n,top:-e.current.getBoundingClientRect().top,height:innerHeight});i(e=>e.first===r.first&&e.end===r.end?e:r)};return r(),addEventListener(`scroll`,r,{passive:!0}),addEventListener(`resize`,r),()=>{removeEventListener(`scroll`,r),removeEventListener(`resize`,r)}},[t,n]),{first:Math.min(r.first,t),end:Math.min(r.end,t)}}function _t(e,t){let[n,r]=x(!1);return C(()=>{let n=new ResizeObserver(()=>r(e.current.clientWidth<t));return n.observe(e.current),()=>n.disconnect()},[t]),n}function vt(e,t,n){let r=`${t.id} ${t.descending}`,i=k(r);C(()=>{i.current!==r&&(i.current=r,n(0),e.current.getBoundingClientRect().top<0&&e.current.scrollIntoView({block:`start`}))},[r])}const yt={ArrowDown:e=>e+1,ArrowUp:e=>e-1,PageDown:(e,t)=>e+t,PageUp:(e,t)=>e-t,Home:()=>0,End:()=>1/0};function bt({field:e,sort:t,onSort:n}){let r=e.id===t.id,i=t.descending?`descending`:`ascending`;return O`<th scope="col" role="columnheader" class=${e.numeric?`numeric`:``} aria-sort=${r?i:void 0}>
    <button type="button" class="sort-button" onClick=${()=>n(e.id)}>
      ${N(e)}${r&&O`<${E} name=${t.descending?`arrow-down`:`arrow-up`} size="14" />`}
    </button>
  </th>`}function xt({row:e,book:t,fields:n,active:r,onOpen:i,...a}){return O`<tr role="row" class="book-row" data-row=${e} aria-rowindex=${e+2} onClick=${()=>i(t)}>
    ${n.map(e=>{let n=O`<${ut} field=${e} book=${t} tabIndex=${r?0:-1} ...${a} />`;if(e.id===`title`)return O`<th scope="row" role="rowheader" class="cell-title">${n}</th>`;let i=`cell-${e.id}${e.numeric?` numeric`:``}`,o=e.id===`pages`?u(`books.cell.pages`):void 0;return O`<td role="cell" class=${i} data-label=${N(e)} data-unit=${o}>${n}</td>`})}
  </tr>`}function St({books:e,rows:t,fields:n,sort:r,onSort:i,onOpen:a,hrefOf:o,slotOf:s,start:c,narrow:l,all:d,isLookingUp:f}){let p=k(null),m=k(null),h=H()||d,g=n.reduce((e,{width:t})=>e+t,0),_=_t(p,g),v=ht({narrow:l,fields:n}),y=gt(m,t.length,v),{active:b,setActive:x,go:S}=W(m,t.length,c);vt(p,r,x);let ee=h?{first:0,end:t.length}:y;return O`<div class=${`book-table-box${_?` tight`:``}`} ref=${p}>
    <table
      role="table"
      class=${`book-table${h?` whole`:``}`}
      style=${{"--row":`${v}px`,"--least":`${g}px`,"--under-bar":`${G()}px`}}
      aria-rowcount=${t.length+1}
      aria-describedby="book-table-keys"
    >
      <caption class="visually-hidden">${u(`books.table.caption`,{n:t.length,order:P(r)})}</caption>
      <colgroup>${n.map(({id:e,width:t})=>O`<col key=${e} style=${e===`title`?{}:{"--width":`${t}px`}} />`)}</colgroup>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${n.map(e=>O`<${bt} key=${e.id} field=${e} sort=${r} onSort=${i} />`)}
        </tr>
      </thead>
      <tbody role="rowgroup" ref=${m} onKeyDown=${e=>{let t=yt[e.key];if(!t||e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;e.preventDefault();let n=Number(e.target.closest(`[data-row]`)?.dataset.row??b);S(t(n,Math.max(1,Math.floor(innerHeight/v)-2)))}}>
        ${ft({count:t.length,rowHeight:v,span:ee,pinned:b}).map((r,i)=>`gap`in r?O`<tr key=${`gap-${i}`} class="gap" role="presentation" aria-hidden="true">
      <td style=${{height:`${r.gap}px`}} colspan=${n.length}></td>
    </tr>`:Array.from(t.subarray(r.first,r.end),(t,i)=>{let c=r.first+i,l=e[t];return O`<${xt} key=${t} row=${c} book=${l} fields=${n} active=${c===b}
        onOpen=${a} href=${o(l)} slot=${s(t)} isLookingUp=${f} />`}))}
      </tbody>
    </table>
    <p id="book-table-keys" class="visually-hidden">${u(`books.table.keys`)}</p>
  </div>`}const Ct=()=>u(`common.page.books`),Q={table:Nt,covers:Pt,charts:Lt};function wt(e){let[t,n]=x(()=>Te({narrow:e}));return g(()=>n(Te({narrow:e})),[e]),[t,t=>{Ee(t,{narrow:e}),n(t??ye({narrow:e}))}]}function Tt(){let e=/* @__PURE__ */ new Map;for(let t of I.value){let n=R.value[t].reading_status;e.set(n,(e.get(n)??0)+1)}return[...e].sort((e,t)=>t[1]-e[1]).map(([e,t])=>u(`books.count.${e}`,{n:t})).join(`, `)}function Et(){let[e,t]=[I.value.length,R.value.length],n=e===t?v(t):u(`books.some`,{shown:e,all:t});return O`<h1>${s(`books.heading`,{n:t,count:O`<em>${n}</em>`})}</h1>`}function Dt({form:e}){let t=j(Tt,[I.value]),n=e===`charts`?null:P(L.value);return O`<p class="lead">${n?u(`books.lead_sorted`,{counts:t,order:n}):u(`books.lead`,{counts:t})}</p>`}function Ot(){let e=n.value.apply(fe.value);return c(fe.value).map(t=>({filter:t,count:e.rows(t.key).length})).filter(({count:e})=>e>0).sort((e,t)=>t.count-e.count)[0]??null}function kt(){let e=Ot(),t=e&&O`<strong><bdi>${d(e.filter,m)}</bdi></strong>`;return O`<div class="card books-none">
    <${E} name="books" size="28" />
    <h2>${u(`common.none.title`)}</h2>
    <p>${e?s(`common.none.without`,{name:t,n:e.count}):u(`books.none.whichever`,{n:R.value.length})}</p>
    <div class="books-none-ways">
      ${e&&O`<button type="button" class="button button-main" onClick=${()=>f(e.filter.key)}>
        ${u(`common.none.remove`)}
      </button>`}
      <button type="button" class=${e?`button`:`button button-main`} onClick=${()=>a(_)}>
        ${u(`common.none.clear`)}
      </button>
    </div>
  </div>`}function At(){return O`<div class="card books-none">
    <${E} name="books" size="28" />
    <h2>${u(`books.none.empty`)}</h2>
    <p>${u(`books.none.why`)}</p>
  </div>`}const jt=()=>A.value.ids.indexOf(pe.value);function Mt(e){let t=T.value?`?${T.value}`:``,n=te(e,`books`).split(`?`)[0];return e=>`${n}/${encodeURIComponent(e.goodreads_id)}${t}`}function Nt({lib:e,narrow:t}){let[n,r]=wt(t),[i,a]=x(!1),o=I.value,{family:s}=A.value,{state:c}=h.value.metadata.enrichment,l=_e(n);return O`<${qe} fields=${l} ids=${n} onChoose=${r} all=${i} onAll=${a} narrow=${t} />
    <${St}
      books=${R.value}
      rows=${o}
      fields=${l}
      sort=${L.value}
      onSort=${K}
      hrefOf=${Mt(e)}
      slotOf=${e=>Math.min(7,s[e])}
      onOpen=${z}
      start=${Math.max(0,o.indexOf(jt()))}
      narrow=${t}
      all=${i&&o.length<=2e3}
      isLookingUp=${c===`pending`||c===`running`}
    />`}function Pt({lib:t,narrow:n}){let r=p(e.value,`by`,B.map(e=>[e]));return O`<${nt} columns=${A.value} rows=${I.value} by=${r} start=${jt()} narrow=${n}
    hrefOf=${Mt(t)} onOpen=${z} />`}const $=t(null);async function Ft(){try{$.value=(await import(`../parts/book_charts.js`)).BookCharts}catch(e){console.error(e),$.value=It}}function It(){return O`<p class="card">${u(`books.loading_failed`)}</p>`}function Lt(){return g(()=>{($.value===null||$.value===It)&&Ft()},[]),$.value?O`<${$.value} />`:O`<div class="books-loading" aria-busy="true"></div>`}function Rt({params:t}){let n=Ue(`screen and (max-width: 720.98px)`),r=p(e.value,`as`,Object.keys(Q).map(e=>[e]));return I.value.length===0?O`<div class="books">
      <${Et} />
      <${R.value.length?kt:At} />
    </div>`:O`<div class="books">
    <${Et} />
    <${Dt} form=${r} />
    <${Je} value=${r} options=${Object.keys(Q)} />
    <${Q[r]} lib=${t.lib} narrow=${n} />
  </div>`}export{Rt as default,Ct as title};