import{Bi as e,Dn as t,Ea as n,Fi as r,Gi as i,Hi as a,Ji as o,Ki as s,Lt as c,Nt as l,Qi as u,Rt as d,Si as f,Ta as p,Ui as m,Vi as h,Wi as g,Zi as _,Zn as v,ba as y,bt as b,ea as x,er as S,ha as C,hi as w,hn as ee,in as T,ma as E,mi as te,nn as ne,pa as re,pr as ie,qi as ae,ra as D,sn as O,tn as k,un as A,xa as j,ya as M,yt as oe,zi as se,zt as N}from"../start.js";import{NothingFits as ce}from"../parts/nothing_fits.js";import{_ as le,a as ue,c as P,d as F,f as de,g as fe,h as I,i as L,l as pe,m as me,n as R,o as z,p as he,r as B,s as ge,t as V,u as _e,v as H}from"../selection.js";import{t as ve}from"../csv.js";const U=e=>e?`columns.phone`:`columns`;function W({narrow:e}){let t=re(U(e));return t===null?z({narrow:e}):t.split(`,`).filter(P)}function ye(e,{narrow:t}){E(U(t),e===null?null:e.join(`,`))}function be(e){C(()=>{let t=t=>{t.key===`Escape`&&e.current.open&&(t.stopPropagation(),e.current.open=!1,e.current.querySelector(`summary`).focus())},n=t=>{e.current.contains(t.target)||(e.current.open=!1)},r=e.current;return r.addEventListener(`keydown`,t),document.addEventListener(`pointerdown`,n),()=>{r.removeEventListener(`keydown`,t),document.removeEventListener(`pointerdown`,n)}},[])}function xe({ids:e,onChange:t}){let n=j(null);be(n);let r=(n,r)=>t(r?[...e,n]:e.filter(e=>e!==n));return p`<details class="column-chooser" ref=${n}>
    <summary class="button"><${l} name="columns" size="16" /> ${u(`books.tools.columns`)}</summary>
    <fieldset class="column-list">
      <legend class="visually-hidden">${u(`books.tools.shown`)}</legend>
      ${L.filter(({id:e})=>e!==`title`).map(t=>p`<label key=${t.id}>
          <input type="checkbox" checked=${e.includes(t.id)} onChange=${e=>r(t.id,e.target.checked)} />
          ${F(t)}
        </label>`)}
      <button type="button" class="text-button" onClick=${()=>t(null)}>${u(`books.tools.usual`)}</button>
    </fieldset>
  </details>`}const G=[`none`,`year`,`genre`,`author`];function Se(e,t,n){if(t.length===0)return[];if(n===`none`)return[{key:`all`,name:``,rows:t}];let{keyOf:r,groupOf:i}=Te[n](e,t),a=/* @__PURE__ */ new Map;for(let e of t){let t=r(e);a.has(t)||a.set(t,[]),a.get(t).push(e)}return[...a].map(([e,t])=>({key:`${n}-${e}`,rows:Int32Array.from(t),...i(e,t)})).sort(we).map(({key:e,name:t,rows:n})=>({key:e,name:t,rows:n}))}const Ce=fe();function we({rank:e},{rank:t}){for(let n=0;n<e.length;n+=1){let r=typeof e[n]==`string`?Ce(e[n],t[n]):e[n]-t[n];if(r!==0)return r}return 0}const Te={year:De,genre:Oe,author:ke},Ee=r.indexOf(`read`);function De({year:e,status:t}){return{keyOf:n=>t[n]===Ee?e[n]:-1-t[n],groupOf(e){return e>0?{name:String(e),rank:[0,-e]}:e===0?{name:u(`books.covers.undated`),rank:[1,0]}:{name:s(r[-1-e]),rank:[2,-e]}}}}function Oe({family:e,pending:t,families:n,isLooking:r}){let i=new Map(n.map(({slot:e,name:t})=>[e,v(t)]));return{keyOf:n=>t[n]?9:i.has(e[n])?e[n]:8,groupOf(e){return e===9?{name:u(`common.looking_up`),rank:[8]}:e===8?{name:u(r?`common.no_genre_yet`:`common.no_genre`),rank:[e+1]}:{name:i.get(e),rank:[e]}}}}function ke({author:e,authors:t},n){let r=new Int32Array(t.length);for(let t of n)e[t]>=0&&(r[e[t]]+=1);return{keyOf:t=>e[t]>=0&&r[e[t]]>1?e[t]:-1,groupOf(e,n){return e<0?{name:u(`books.covers.single`),rank:[1,0,``]}:{name:t[e]||u(`books.covers.no_author`),rank:[0,-n.length,t[e]]}}}}const K={across:14,down:16,group:28};function Ae(e,{width:t,size:n}){let r=Math.max(1,Math.floor((t+K.across)/(n+K.across))),i=Math.max(1,Math.floor((t-(r-1)*K.across)/r)),a=i>=104,o={x:i+K.across,y:Math.round(i*1.5)+(a?24:0)+K.down},[s,c]=[0,0],l=e.map(({key:e,name:t,rows:n})=>{let i=t?46:0,a=i+Math.ceil(n.length/r)*o.y,l={key:e,name:t,first:c,count:n.length,y:s,height:a,top:i};return s+=a+K.group,c+=n.length,l});return{across:r,width:i,pitch:o,height:Math.max(0,s-K.group),count:c,sections:l,hasWords:a}}function je({across:e,pitch:t},{top:n},r){return{x:r%e*t.x,y:n+Math.floor(r/e)*t.y}}function Me({sections:e},t){let[n,r]=[0,e.length-1];for(;n<r;){let i=n+r+1>>1;e[i].first<=t?n=i:r=i-1}return e[n]}function Ne({across:e,pitch:t,sections:n},{top:r,height:i},a=-1){let[o,s]=[r-2*t.y,r+i+2*t.y];return n.flatMap(n=>{let{y:r,first:i,count:c}=n,l=a>=i&&a<i+c,u=r<s&&r+n.height>o;if(!u&&!l)return[];let d=i=>Math.floor((i-r-n.top)/t.y)*e,f=u?Math.max(0,d(o)):0,p=u?Math.max(f,Math.min(c,d(s)+e)):0,m=Array.from({length:p-f},(e,t)=>i+f+t);return l&&!(a>=i+f&&a<i+p)&&m.push(a),[{section:n,places:m.sort((e,t)=>e-t)}]})}function Pe(e,t,n,r){let i=e.count-1,a={ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r}[n];if(a)return Fe(e,t,a);let o={ArrowRight:t+1,ArrowLeft:t-1,Home:0,End:i}[n];return o===void 0?null:Math.max(0,Math.min(i,o))}function Fe(e,t,n){let{across:r,sections:i}=e,a=Me(e,t),o=Math.floor((t-a.first)/r)+n,s=(t-a.first)%r,c=({count:e})=>Math.ceil(e/r),l=i.indexOf(a);for(;o<0&&l>0;)o+=c(i[--l]);for(;o>=c(i[l])&&l<i.length-1;)o-=c(i[l++]);a=i[l];let u=Math.max(0,Math.min(c(a)-1,o))*r+s;return a.first+Math.min(a.count-1,u)}function Ie(e){let[t,r]=y(()=>matchMedia(e).matches);return n(()=>{let t=matchMedia(e),n=()=>r(t.matches);return n(),t.addEventListener(`change`,n),()=>t.removeEventListener(`change`,n)},[e]),t}function Le(e){let t=e?.contains(document.activeElement)&&document.activeElement.closest(`[data-row]`);return t?Number(t.dataset.row):null}function Re(e,{place:t,book:n}){let r=e[t]===n?t:e.indexOf(n);return r>=0?r:Math.min(t,e.length-1)}function ze(e,t,n){let[r,i]=y({place:n,book:t[n]}),a=j(!1),o=j(t),s=Re(t,r),c=Le(e.current),l=c===null?null:{place:c,book:o.current[c]},u=e=>i({place:e,book:t[e]});return C(()=>{o.current=t;let n=a.current?s:l&&Re(t,l);n!==null&&n!==Le(e.current)&&e.current.querySelector(`[data-row="${n}"] a`)?.focus({preventScroll:!a.current}),a.current=!1}),{active:s,setActive:u,go:e=>{a.current=!0,u(Math.min(t.length-1,Math.max(0,e)))}}}function Be(){let[e,t]=y(0);return C(()=>{let e=document.querySelector(`.topbar`),n=new ResizeObserver(()=>t(e.offsetHeight));return e&&n.observe(e),()=>n.disconnect()},[]),e}function q(e,t){let n=t===void 0?de(B.value,e):{id:e,descending:t};O({sort:me(n)}),ee(u(`books.sort.spoken`,{order:I(n)}))}function Ve(e){let n=Array.from(R.value,t=>e.map(e=>ue(e,V.value[t])));t(new Blob([ve(e.map(F),n)],{type:`text/csv`}),u(`books.file`))}function He({label:e,value:t,options:n,onPick:r}){return p`<label class="select-field">
    <span class="visually-hidden">${e}</span>
    <select value=${t} onChange=${e=>r(e.target.value)}>
      ${n.map(([e,n])=>p`<option key=${e} value=${e} selected=${e===t}>${n}</option>`)}
    </select>
    <${l} name="chevron-down" size="14" />
  </label>`}function Ue(){let{id:e,descending:t}=B.value,n=L.map(e=>[e.id,u(`books.sort.option`,{field:ge(e)})]);return p`<div class="sort-picker">
    <${He} label=${u(`books.sort.by`)} value=${e} options=${n} onPick=${e=>q(e,P(e).first===`descending`)} />
    <button type="button" class="button" onClick=${()=>q(e,!t)}>
      <${l} name=${t?`arrow-down`:`arrow-up`} size="16" />
      <span class="visually-hidden">${u(`books.sort.turn`)} </span>${he(P(e),t)}
    </button>
  </div>`}function We({fields:e,ids:t,onChoose:n,all:r,onAll:i,narrow:a}){return p`<div class="book-tools" role="group" aria-label=${u(`books.tools.label`)}>
    ${a&&p`<${Ue} />`}
    <${xe} ids=${t} onChange=${n} />
    ${R.value.length<=2e3&&p`<button type="button" class="button" aria-pressed=${r} onClick=${()=>i(!r)}>
      <${l} name="list" size="16" /> <span>${u(`books.tools.all`)}<span class="long-label">${u(`books.tools.all_long`)}</span></span>
    </button>`}
    <button type="button" class="button" onClick=${()=>Ve(e)}>
      <${l} name="download" size="16" /> <span><span class="visually-hidden">${u(`books.tools.download`)} </span>CSV</span>
    </button>
  </div>`}function Ge({value:e,options:t}){let n=e=>O({as:e===t[0]?void 0:e},{replace:!1});return p`<div class="segmented book-forms" role="group" aria-label=${u(`books.as.label`)}>${t.map(t=>{let r=u(`books.as.${t}`);return p`<button key=${t} type="button" aria-pressed=${t===e} onClick=${()=>n(t)}>${r}</button>`})}</div>`}const J={least:72,most:240,step:8,usual:128,narrow:96},Ke=`covers.size`;function qe(e){let t=e?J.narrow:J.usual,[n,r]=y(()=>Number(re(Ke))||t);return[Math.max(J.least,Math.min(J.most,n)),e=>{r(e),E(Ke,e===t?null:String(e))}]}function Je({by:e,size:t,onSize:n}){let r=G.map(e=>[e,u(`books.covers.by.${e}`)]);return p`<div class="book-tools" role="group" aria-label=${u(`books.as.covers`)}>
    <${Ue} />
    <${He} label=${u(`books.covers.group`)} value=${e} options=${r} onPick=${e=>O({by:e===G[0]?void 0:e})} />
    <label class="size-slider">
      <span>${u(`books.covers.size`)}</span>
      <input type="range" min=${J.least} max=${J.most} step=${J.step} value=${t}
        onInput=${e=>n(Number(e.target.value))} />
    </label>
  </div>`}function Ye(e){let[t,n]=y({width:0,top:0,height:innerHeight});return C(()=>{let t=()=>{let{width:t,top:r}=e.current.getBoundingClientRect(),i={width:Math.floor(t),top:Math.round(-r/40)*40,height:innerHeight};n(e=>e.width===i.width&&e.top===i.top&&e.height===i.height?e:i)};t();let r=new ResizeObserver(t);return r.observe(e.current),addEventListener(`scroll`,t,{passive:!0}),addEventListener(`resize`,t),()=>{r.disconnect(),removeEventListener(`scroll`,t),removeEventListener(`resize`,t)}},[]),t}function Xe({book:e}){let t=e.reading_status===`read`;return p`<span class="cover-facts">
    ${t&&p`<${d} rating=${e.my_rating} />`}
    <span>${t?h(e)?.slice(0,4):s(e.reading_status)}</span>
  </span>`}function Ze({columns:e,row:t,place:n,at:r,of:a,corner:o,layout:s,isActive:l,href:u,onOpen:d}){let f=e.books[t],m=i(f),h=s.width*devicePixelRatio>180?f.thumbnail_url:f.small_thumbnail_url,g={insetInlineStart:`${o.x}px`,insetBlockStart:`${o.y}px`,inlineSize:`${s.width}px`};return p`<li class="wall-tile" data-row=${n} aria-setsize=${a} aria-posinset=${r+1} style=${g}>
    <a class="wall-link" href=${u} tabindex=${l?0:-1} title=${m} onClick=${()=>d(f)}>
      <span class="visually-hidden" dir="auto">${m}, ${f.author}${s.hasWords?`. `:``}</span>
      <${N} title=${m} author=${f.author} picture=${h} slot=${c(e,t)} size=${s.width<84?`s`:`m`} />
      ${s.hasWords&&p`<${Xe} book=${f} />`}
    </a>
  </li>`}function Qe({section:e,places:t,tileOf:n}){let{y:r,height:i,name:a,count:o}=e;return p`<section class="wall-section" style=${{insetBlockStart:`${r}px`,blockSize:`${i}px`}}>
    ${a&&p`<h2 class="wall-head"><bdi>${a}</bdi> <span>${D(o)}</span></h2>`}
    <ul class="wall-tiles" aria-label=${a||u(`books.covers.all`)}>${t.map(t=>n(e,t))}</ul>
  </section>`}function $e({columns:e,rows:t,by:n,start:r,narrow:i,hrefOf:a,onOpen:o}){let s=j(null),[c,l]=qe(i),d=Ye(s),f=M(()=>Se(e,t,n),[e,t,n]),m=M(()=>Int32Array.from(f.flatMap(e=>Array.from(e.rows))),[f]),h=M(()=>Ae(f,{width:d.width,size:c}),[f,d.width,c]),g=oe(),{active:_,go:v}=ze(s,m,Math.max(0,m.indexOf(r))),y=Ne(h,g?{top:0,height:h.height}:d,_),b=e=>{if(e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;let t=Number(e.target.closest(`[data-row]`)?.dataset.row??_),n=Pe(h,t,e.key,Math.max(1,Math.floor(innerHeight/h.pitch.y)-1));n!==null&&(e.preventDefault(),v(n))},x=(t,n)=>{let r=n-t.first;return p`<${Ze} key=${m[n]} columns=${e} row=${m[n]} place=${n} at=${r} of=${t.count}
      corner=${je(h,t,r)} layout=${h} isActive=${n===_}
      href=${a(e.books[m[n]])} onOpen=${o} />`},S={blockSize:`${h.height}px`,"--under-bar":`${Be()}px`},C=u(`books.covers.label`,{n:t.length});return p`<${Je} by=${n} size=${c} onSize=${l} />
    <div class="wall" ref=${s} style=${S} onKeyDown=${b} role="group" aria-label=${C} aria-describedby="wall-keys">
      ${d.width>0&&y.map(({section:e,places:t})=>p`<${Qe} key=${e.key} section=${e} places=${t} tileOf=${x} />`)}
    </div>
    <p id="wall-keys" class="visually-hidden">${u(`books.covers.keys`)}</p>`}const Y=({children:e,quiet:t})=>p`<bdi class=${t?`line quiet`:`line`}>${e}</bdi>`;function X({word:e}){return p`<span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${e}</span>`}const Z=(e,t=u(`books.cell.unknown`))=>e===null||e===``?p`<${X} word=${t} />`:e,Q=(e,t)=>Z(e&&p`<${Y}>${e}<//>`,t);function et({book:e,slot:t,href:n,tabIndex:r}){let a=i(e),o=g(e),s=m(e.language)??void 0;return p`<${N} title=${a} author=${e.author} slot=${t} size="s" />
    <span class="book-names">
      <a class="book-link" href=${n} tabindex=${r} lang=${s}><${Y}>${a}<//></a>
      ${o&&p`<${Y} quiet>${o}<//>`}
    </span>`}function tt({book:e}){let t=se(e);return e.average_rating===null?p`<${X} word=${u(`books.cell.unknown`)} />`:p`${D(e.average_rating,2)}
    <span class="difference">${t&&p`<span class="visually-hidden">${u(`books.cell.you`)} </span>${t}`}</span>`}function nt({book:t}){let n=e(t);return t.reading_status===`read`&&!t.date_read?p`<span class="quiet">${n}</span>`:Z(n,u(`books.cell.unfinished`))}const rt=/* @__PURE__ */ new Set([`pending`,`no-isbn`,`failed`]);function it({book:e,isLookingUp:t}){return e.genres.length?p`<${Y}>${e.genres.map(v).join(`, `)}<//>`:e.enrichment===`pending`&&!t?p`<${X} word=${u(`books.cell.genre.not_asked`)} />`:p`<${Y} quiet>${u(`books.cell.genre.${rt.has(e.enrichment)?e.enrichment:`none`}`)}<//>`}const at={title:et,author:({book:e})=>p`<${Y}>${e.author}<//>`,status:({book:e})=>p`<span class="status status-${e.reading_status}">${s(e.reading_status)}</span>`,rating:({book:e})=>p`<${d} rating=${e.my_rating} />`,others:tt,pages:({book:e})=>Z(e.num_pages===null?null:D(e.num_pages)),published:({book:e})=>Z(o(ae(e))),finished:nt,added:({book:e})=>Z(e.date_added&&x(e.date_added)),genres:it,shelves:({book:e})=>Q(e.bookshelves.join(`, `),u(`books.cell.none`)),series:({book:e})=>Q(g(e),u(`books.cell.none`)),publisher:({book:e})=>Q(e.publisher),format:({book:e})=>Z(e.binding&&_e(e)),language:({book:e})=>Z(a(e.language)),read:({book:e})=>Z(ot(e))};function ot(e){let t=P(`read`).value(e);return t===null?null:D(t)}function st({field:e,...t}){return p`<${at[e.id]} ...${t} />`}function ct({count:e,rowHeight:t,top:n,height:r}){let i=Math.floor(n/t/6)*6-6,a=Math.ceil((n+r)/t/6)*6+6;return{first:dt(i,0,e),end:dt(a,0,e)}}function lt({count:e,rowHeight:t,span:n,pinned:r=-1}){let i=[n];if(r>=0&&r<e){let e={first:r,end:r+1};r<n.first?i.unshift(e):r>=n.end&&i.push(e)}return ut(i,e,t)}function ut(e,t,n){let r=[],i=0;for(let{first:t,end:a}of e)a<=t||(t>i&&r.push({gap:(t-i)*n}),r.push({first:t,end:a}),i=a);return t>i&&r.push({gap:(t-i)*n}),r}function dt(e,t,n){return Math.min(n,Math.max(t,e))}function ft({narrow:e,fields:t}){let n=parseFloat(getComputedStyle(document.documentElement).fontSize)/16,r=Math.ceil(t.filter(({id:e})=>e!==`title`&&e!==`author`).length/2);return Math.round((e?92+r*22:56)*n)}function pt(e,t,n){let[r,i]=y(()=>ct({count:t,rowHeight:n,top:0,height:innerHeight}));return C(()=>{let r=()=>{let r=ct({count:t,rowHeight:n,top:-e.current.getBoundingClientRect().top,height:innerHeight});i(e=>e.first===r.first&&e.end===r.end?e:r)};return r(),addEventListener(`scroll`,r,{passive:!0}),addEventListener(`resize`,r),()=>{removeEventListener(`scroll`,r),removeEventListener(`resize`,r)}},[t,n]),{first:Math.min(r.first,t),end:Math.min(r.end,t)}}function mt(e,t){let[n,r]=y(!1);return C(()=>{let n=new ResizeObserver(()=>r(e.current.clientWidth<t));return n.observe(e.current),()=>n.disconnect()},[t]),n}function ht(e,t,n){let r=`${t.id} ${t.descending}`,i=j(r);C(()=>{i.current!==r&&(i.current=r,n(0),e.current.getBoundingClientRect().top<0&&e.current.scrollIntoView({block:`start`}))},[r])}const gt={ArrowDown:e=>e+1,ArrowUp:e=>e-1,PageDown:(e,t)=>e+t,PageUp:(e,t)=>e-t,Home:()=>0,End:()=>1/0};function _t({field:e,sort:t,onSort:n}){let r=e.id===t.id,i=t.descending?`descending`:`ascending`;return p`<th scope="col" role="columnheader" class=${e.numeric?`numeric`:``} aria-sort=${r?i:void 0}>
    <button type="button" class="sort-button" onClick=${()=>n(e.id)}>
      ${F(e)}${r&&p`<${l} name=${t.descending?`arrow-down`:`arrow-up`} size="14" />`}
    </button>
  </th>`}function vt({row:e,book:t,fields:n,active:r,onOpen:i,...a}){return p`<tr role="row" class="book-row" data-row=${e} aria-rowindex=${e+2} onClick=${()=>i(t)}>
    ${n.map(e=>{let n=p`<${st} field=${e} book=${t} tabIndex=${r?0:-1} ...${a} />`;if(e.id===`title`)return p`<th scope="row" role="rowheader" class="cell-title">${n}</th>`;let i=`cell-${e.id}${e.numeric?` numeric`:``}`,o=e.id===`pages`?u(`books.cell.pages`):void 0;return p`<td role="cell" class=${i} data-label=${F(e)} data-unit=${o}>${n}</td>`})}
  </tr>`}function yt({books:e,rows:t,fields:n,sort:r,onSort:i,onOpen:a,hrefOf:o,slotOf:s,start:c,narrow:l,all:d,isLookingUp:f}){let m=j(null),h=j(null),g=oe()||d,_=n.reduce((e,{width:t})=>e+t,0),v=mt(m,_),y=ft({narrow:l,fields:n}),b=pt(h,t.length,y),{active:x,setActive:S,go:C}=ze(h,t,c);ht(m,r,S);let w=g?{first:0,end:t.length}:b;return p`<div class=${`book-table-box${v?` tight`:``}`} ref=${m}>
    <table
      role="table"
      class=${`book-table${g?` whole`:``}`}
      style=${{"--row":`${y}px`,"--least":`${_}px`,"--under-bar":`${Be()}px`}}
      aria-rowcount=${t.length+1}
      aria-describedby="book-table-keys"
    >
      <caption class="visually-hidden">${u(`books.table.caption`,{n:t.length,order:I(r)})}</caption>
      <colgroup>${n.map(({id:e,width:t})=>p`<col key=${e} style=${e===`title`?{}:{"--width":`${t}px`}} />`)}</colgroup>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${n.map(e=>p`<${_t} key=${e.id} field=${e} sort=${r} onSort=${i} />`)}
        </tr>
      </thead>
      <tbody role="rowgroup" ref=${h} onKeyDown=${e=>{let t=gt[e.key];if(!t||e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;e.preventDefault();let n=Number(e.target.closest(`[data-row]`)?.dataset.row??x);C(t(n,Math.max(1,Math.floor(innerHeight/y)-2)))}}>
        ${lt({count:t.length,rowHeight:y,span:w,pinned:x}).map((r,i)=>`gap`in r?p`<tr key=${`gap-${i}`} class="gap" role="presentation" aria-hidden="true">
      <td style=${{height:`${r.gap}px`}} colspan=${n.length}></td>
    </tr>`:Array.from(t.subarray(r.first,r.end),(t,i)=>{let c=r.first+i,l=e[t];return p`<${vt} key=${t} row=${c} book=${l} fields=${n} active=${c===x}
        onOpen=${a} href=${o(l)} slot=${s(t)} isLookingUp=${f} />`}))}
      </tbody>
    </table>
    <p id="book-table-keys" class="visually-hidden">${u(`books.table.keys`)}</p>
  </div>`}const bt=()=>u(`common.page.books`),$={table:kt,covers:At,charts:Mt};function xt(e){let[t,r]=y(()=>W({narrow:e}));return n(()=>r(W({narrow:e})),[e]),[t,t=>{ye(t,{narrow:e}),r(t??z({narrow:e}))}]}function St(){let e=/* @__PURE__ */ new Map;for(let t of R.value){let n=V.value[t].reading_status;e.set(n,(e.get(n)??0)+1)}return[...e].sort((e,t)=>t[1]-e[1]).map(([e,t])=>u(`books.count.${e}`,{n:t})).join(`, `)}function Ct(){let[e,t]=[R.value.length,V.value.length],n=e===t?D(t):u(`books.some`,{shown:e,all:t});return p`<h1>${_(`books.heading`,{n:t,count:p`<em>${n}</em>`})}</h1>`}function wt({lib:e}){let t=ie(T.value);if(t===T.value)return null;let n=f(t);return p` <a class="quiet-link" href=${w(`l`,e,`health`)+(n&&`?${n}`)}>${u(`books.why`)}</a>`}function Tt({form:e,lib:t}){let n=M(St,[R.value]),r=e===`charts`?null:I(B.value);return p`<p class="lead">${r?u(`books.lead_sorted`,{counts:n,order:r}):u(`books.lead`,{counts:n})}<${wt} lib=${t} /></p>`}function Et(){return p`<div class="card no-book">
    <${l} name="books" size="26" />
    <h2>${u(`books.none.empty`)}</h2>
    <p>${u(`books.none.why`)}</p>
  </div>`}const Dt=()=>k.value.ids.indexOf(le.value);function Ot(e){let[t,n]=te(e,`books`).split(`?`),r=n?`?${n}`:``;return e=>`${t}/${encodeURIComponent(e.goodreads_id)}${r}`}function kt({lib:e,narrow:t}){let[n,r]=xt(t),[i,a]=y(!1),o=R.value,{state:s}=ne.value.metadata.enrichment,l=pe(n);return p`<${We} fields=${l} ids=${n} onChoose=${r} all=${i} onAll=${a} narrow=${t} />
    <${yt}
      books=${V.value}
      rows=${o}
      fields=${l}
      sort=${B.value}
      onSort=${q}
      hrefOf=${Ot(e)}
      slotOf=${e=>c(k.value,e)}
      onOpen=${H}
      start=${Math.max(0,o.indexOf(Dt()))}
      narrow=${t}
      all=${i&&o.length<=2e3}
      isLookingUp=${s===`pending`||s===`running`}
    />`}function At({lib:e,narrow:t}){let n=S(A.value,`by`,G.map(e=>[e]));return p`<${$e} columns=${k.value} rows=${R.value} by=${n} start=${Dt()} narrow=${t}
    hrefOf=${Ot(e)} onOpen=${H} />`}const jt=()=>import(`../parts/book_charts.js`).then(({BookCharts:e})=>e);function Mt(){return p`<${b} load=${jt} onFail=${()=>O({as:void 0})}><div class="books-loading" aria-busy="true"></div><//>`}function Nt({params:e}){let t=Ie(`screen and (max-width: 720.98px)`),n=S(A.value,`as`,Object.keys($).map(e=>[e]));return R.value.length===0?p`<div class="books">
      <${Ct} />
      ${V.value.length?p`<${ce} isOfAll />`:p`<${Et} />`}
    </div>`:p`<div class="books">
    <${Ct} />
    <${Tt} form=${n} lib=${e.lib} />
    <${Ge} value=${n} options=${Object.keys($)} />
    <${$[n]} lib=${e.lib} narrow=${t} />
  </div>`}export{Nt as default,bt as title};