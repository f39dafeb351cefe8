import{$t as e,Aa as t,Ba as n,Cn as r,En as i,Et as a,Fa as o,Ft as s,Ia as c,It as l,Oa as u,Pa as d,Sr as f,Tr as p,Vn as m,Xi as h,Zt as g,_n as _,aa as v,ca as y,ea as b,en as x,fa as S,ha as C,ia as w,ji as ee,jn as te,ka as ne,la as re,na as ie,oa as T,pa as E,ra as ae,sa as D,ta as oe,tn as O,va as k,vn as se,za as A}from"../start.js";import{_ as ce,a as le,c as j,d as M,f as ue,g as de,h as N,i as P,l as fe,m as pe,n as F,o as I,p as me,r as L,s as he,t as R,u as ge,v as z}from"../selection.js";import{t as _e}from"../csv.js";const B=e=>e?`columns.phone`:`columns`;function V({narrow:e}){let t=u(B(e));return t===null?I({narrow:e}):t.split(`,`).filter(j)}function ve(e,{narrow:t}){ne(B(t),e===null?null:e.join(`,`))}function ye(e){t(()=>{let t=t=>{t.key===`Escape`&&e.current.open&&(t.stopPropagation(),e.current.open=!1,e.current.querySelector(`summary`).focus())},n=t=>{e.current.contains(t.target)||(e.current.open=!1)},r=e.current;return r.addEventListener(`keydown`,t),document.addEventListener(`pointerdown`,n),()=>{r.removeEventListener(`keydown`,t),document.removeEventListener(`pointerdown`,n)}},[])}function be({ids:e,onChange:t}){let n=c(null);ye(n);let r=(n,r)=>t(r?[...e,n]:e.filter(e=>e!==n));return A`<details class="column-chooser" ref=${n}>
    <summary class="button"><${g} name="columns" size="16" /> ${E(`books.tools.columns`)}</summary>
    <fieldset class="column-list">
      <legend class="visually-hidden">${E(`books.tools.shown`)}</legend>
      ${P.filter(({id:e})=>e!==`title`).map(t=>A`<label key=${t.id}>
          <input type="checkbox" checked=${e.includes(t.id)} onChange=${e=>r(t.id,e.target.checked)} />
          ${M(t)}
        </label>`)}
      <button type="button" class="text-button" onClick=${()=>t(null)}>${E(`books.tools.usual`)}</button>
    </fieldset>
  </details>`}const H=[`none`,`year`,`genre`,`author`];function xe(e,t,n){if(t.length===0)return[];if(n===`none`)return[{key:`all`,name:``,rows:t}];let{keyOf:r,groupOf:i}=we[n](e,t),a=/* @__PURE__ */ new Map;for(let e of t){let t=r(e);a.has(t)||a.set(t,[]),a.get(t).push(e)}return[...a].map(([e,t])=>({key:`${n}-${e}`,rows:Int32Array.from(t),...i(e,t)})).sort(Ce).map(({key:e,name:t,rows:n})=>({key:e,name:t,rows:n}))}const Se=de();function Ce({rank:e},{rank:t}){for(let n=0;n<e.length;n+=1){let r=typeof e[n]==`string`?Se(e[n],t[n]):e[n]-t[n];if(r!==0)return r}return 0}const we={year:Ee,genre:De,author:Oe},Te=h.indexOf(`read`);function Ee({year:e,status:t}){return{keyOf:n=>t[n]===Te?e[n]:-1-t[n],groupOf(e){return e>0?{name:String(e),rank:[0,-e]}:e===0?{name:E(`books.covers.undated`),rank:[1,0]}:{name:D(h[-1-e]),rank:[2,-e]}}}}function De({family:e,pending:t,families:n,isLooking:r}){let i=new Map(n.map(({slot:e,name:t})=>[e,f(t)]));return{keyOf:n=>t[n]?9:i.has(e[n])?e[n]:8,groupOf(e){return e===9?{name:E(`common.looking_up`),rank:[8]}:e===8?{name:E(r?`common.no_genre_yet`:`common.no_genre`),rank:[e+1]}:{name:i.get(e),rank:[e]}}}}function Oe({author:e,authors:t},n){let r=new Int32Array(t.length);for(let t of n)e[t]>=0&&(r[e[t]]+=1);return{keyOf:t=>e[t]>=0&&r[e[t]]>1?e[t]:-1,groupOf(e,n){return e<0?{name:E(`books.covers.single`),rank:[1,0,``]}:{name:t[e]||E(`books.covers.no_author`),rank:[0,-n.length,t[e]]}}}}const U={across:14,down:16,group:28};function ke(e,{width:t,size:n}){let r=Math.max(1,Math.floor((t+U.across)/(n+U.across))),i=Math.max(1,Math.floor((t-(r-1)*U.across)/r)),a=i>=104,o={x:i+U.across,y:Math.round(i*1.5)+(a?24:0)+U.down},[s,c]=[0,0],l=e.map(({key:e,name:t,rows:n})=>{let i=t?46:0,a=i+Math.ceil(n.length/r)*o.y,l={key:e,name:t,first:c,count:n.length,y:s,height:a,top:i};return s+=a+U.group,c+=n.length,l});return{across:r,width:i,pitch:o,height:Math.max(0,s-U.group),count:c,sections:l,hasWords:a}}function Ae({across:e,pitch:t},{top:n},r){return{x:r%e*t.x,y:n+Math.floor(r/e)*t.y}}function je({sections:e},t){let[n,r]=[0,e.length-1];for(;n<r;){let i=n+r+1>>1;e[i].first<=t?n=i:r=i-1}return e[n]}function Me({across:e,pitch:t,sections:n},{top:r,height:i},a=-1){let[o,s]=[r-2*t.y,r+i+2*t.y];return n.flatMap(n=>{let{y:r,first:i,count:c}=n,l=a>=i&&a<i+c,u=r<s&&r+n.height>o;if(!u&&!l)return[];let d=i=>Math.floor((i-r-n.top)/t.y)*e,f=u?Math.max(0,d(o)):0,p=u?Math.max(f,Math.min(c,d(s)+e)):0,m=Array.from({length:p-f},(e,t)=>i+f+t);return l&&!(a>=i+f&&a<i+p)&&m.push(a),[{section:n,places:m.sort((e,t)=>e-t)}]})}function Ne(e,t,n,r){let i=e.count-1,a={ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r}[n];if(a)return Pe(e,t,a);let o={ArrowRight:t+1,ArrowLeft:t-1,Home:0,End:i}[n];return o===void 0?null:Math.max(0,Math.min(i,o))}function Pe(e,t,n){let{across:r,sections:i}=e,a=je(e,t),o=Math.floor((t-a.first)/r)+n,s=(t-a.first)%r,c=({count:e})=>Math.ceil(e/r),l=i.indexOf(a);for(;o<0&&l>0;)o+=c(i[--l]);for(;o>=c(i[l])&&l<i.length-1;)o-=c(i[l++]);a=i[l];let u=Math.max(0,Math.min(c(a)-1,o))*r+s;return a.first+Math.min(a.count-1,u)}function Fe(e){let[t,r]=o(()=>matchMedia(e).matches);return n(()=>{let t=matchMedia(e),n=()=>r(t.matches);return n(),t.addEventListener(`change`,n),()=>t.removeEventListener(`change`,n)},[e]),t}function W(e){let t=e?.contains(document.activeElement)&&document.activeElement.closest(`[data-row]`);return t?Number(t.dataset.row):null}function G(e,{place:t,book:n}){let r=e[t]===n?t:e.indexOf(n);return r>=0?r:Math.min(t,e.length-1)}function K(e,n,r){let[i,a]=o({place:r,book:n[r]}),s=c(!1),l=c(n),u=G(n,i),d=W(e.current),f=d===null?null:{place:d,book:l.current[d]},p=e=>a({place:e,book:n[e]});return t(()=>{l.current=n;let t=s.current?u:f&&G(n,f);t!==null&&t!==W(e.current)&&e.current.querySelector(`[data-row="${t}"] a`)?.focus({preventScroll:!s.current}),s.current=!1}),{active:u,setActive:p,go:e=>{s.current=!0,p(Math.min(n.length-1,Math.max(0,e)))}}}function Ie(){let[e,n]=o(0);return t(()=>{let e=document.querySelector(`.topbar`),t=new ResizeObserver(()=>n(e.offsetHeight));return e&&t.observe(e),()=>t.disconnect()},[]),e}function q(e,t){let n=t===void 0?ue(L.value,e):{id:e,descending:t};r({sort:pe(n)}),te(E(`books.sort.spoken`,{order:N(n)}))}function Le(e){let t=Array.from(F.value,t=>e.map(e=>le(e,R.value[t])));m(new Blob([_e(e.map(M),t)],{type:`text/csv`}),E(`books.file`))}function Re({label:e,value:t,options:n,onPick:r}){return A`<label class="select-field">
    <span class="visually-hidden">${e}</span>
    <select value=${t} onChange=${e=>r(e.target.value)}>
      ${n.map(([e,n])=>A`<option key=${e} value=${e} selected=${e===t}>${n}</option>`)}
    </select>
    <${g} name="chevron-down" size="14" />
  </label>`}function ze(){let{id:e,descending:t}=L.value,n=P.map(e=>[e.id,E(`books.sort.option`,{field:he(e)})]);return A`<div class="sort-picker">
    <${Re} label=${E(`books.sort.by`)} value=${e} options=${n} onPick=${e=>q(e,j(e).first===`descending`)} />
    <button type="button" class="button" onClick=${()=>q(e,!t)}>
      <${g} name=${t?`arrow-down`:`arrow-up`} size="16" />
      <span class="visually-hidden">${E(`books.sort.turn`)} </span>${me(j(e),t)}
    </button>
  </div>`}function Be({fields:e,ids:t,onChoose:n,all:r,onAll:i,narrow:a}){return A`<div class="book-tools" role="group" aria-label=${E(`books.tools.label`)}>
    ${a&&A`<${ze} />`}
    <${be} ids=${t} onChange=${n} />
    ${F.value.length<=2e3&&A`<button type="button" class="button" aria-pressed=${r} onClick=${()=>i(!r)}>
      <${g} name="list" size="16" /> <span>${E(`books.tools.all`)}<span class="long-label">${E(`books.tools.all_long`)}</span></span>
    </button>`}
    <button type="button" class="button" onClick=${()=>Le(e)}>
      <${g} name="download" size="16" /> <span><span class="visually-hidden">${E(`books.tools.download`)} </span>CSV</span>
    </button>
  </div>`}function Ve({value:e,options:t}){let n=e=>r({as:e===t[0]?void 0:e},{replace:!1});return A`<div class="segmented book-forms" role="group" aria-label=${E(`books.as.label`)}>${t.map(t=>{let r=E(`books.as.${t}`);return A`<button key=${t} type="button" aria-pressed=${t===e} onClick=${()=>n(t)}>${r}</button>`})}</div>`}const J={least:72,most:240,step:8,usual:128,narrow:96},He=`covers.size`;function Ue(e){let t=e?J.narrow:J.usual,[n,r]=o(()=>Number(u(He))||t);return[Math.max(J.least,Math.min(J.most,n)),e=>{r(e),ne(He,e===t?null:String(e))}]}function We({by:e,size:t,onSize:n}){let i=H.map(e=>[e,E(`books.covers.by.${e}`)]);return A`<div class="book-tools" role="group" aria-label=${E(`books.as.covers`)}>
    <${ze} />
    <${Re} label=${E(`books.covers.group`)} value=${e} options=${i} onPick=${e=>r({by:e===H[0]?void 0:e})} />
    <label class="size-slider">
      <span>${E(`books.covers.size`)}</span>
      <input type="range" min=${J.least} max=${J.most} step=${J.step} value=${t}
        onInput=${e=>n(Number(e.target.value))} />
    </label>
  </div>`}function Ge(e){let[n,r]=o({width:0,top:0,height:innerHeight});return t(()=>{let t=()=>{let{width:t,top:n}=e.current.getBoundingClientRect(),i={width:Math.floor(t),top:Math.round(-n/40)*40,height:innerHeight};r(e=>e.width===i.width&&e.top===i.top&&e.height===i.height?e:i)};t();let n=new ResizeObserver(t);return n.observe(e.current),addEventListener(`scroll`,t,{passive:!0}),addEventListener(`resize`,t),()=>{n.disconnect(),removeEventListener(`scroll`,t),removeEventListener(`resize`,t)}},[]),n}function Ke({book:e}){let t=e.reading_status===`read`;return A`<span class="cover-facts">
    ${t&&A`<${x} rating=${e.my_rating} />`}
    <span>${t?ie(e)?.slice(0,4):D(e.reading_status)}</span>
  </span>`}function qe({columns:t,row:n,place:r,at:i,of:a,corner:o,layout:s,isActive:c,href:l,onOpen:u}){let d=t.books[n],f=T(d),p=s.width*devicePixelRatio>180?d.thumbnail_url:d.small_thumbnail_url,m={insetInlineStart:`${o.x}px`,insetBlockStart:`${o.y}px`,inlineSize:`${s.width}px`};return A`<li class="wall-tile" data-row=${r} aria-setsize=${a} aria-posinset=${i+1} style=${m}>
    <a class="wall-link" href=${l} tabindex=${c?0:-1} title=${f} onClick=${()=>u(d)}>
      <span class="visually-hidden" dir="auto">${f}, ${d.author}${s.hasWords?`. `:``}</span>
      <${O} title=${f} author=${d.author} picture=${p} slot=${e(t,n)} size=${s.width<84?`s`:`m`} />
      ${s.hasWords&&A`<${Ke} book=${d} />`}
    </a>
  </li>`}function Je({section:e,places:t,tileOf:n}){let{y:r,height:i,name:a,count:o}=e;return A`<section class="wall-section" style=${{insetBlockStart:`${r}px`,blockSize:`${i}px`}}>
    ${a&&A`<h2 class="wall-head"><bdi>${a}</bdi> <span>${k(o)}</span></h2>`}
    <ul class="wall-tiles" aria-label=${a||E(`books.covers.all`)}>${t.map(t=>n(e,t))}</ul>
  </section>`}function Ye({columns:e,rows:t,by:n,start:r,narrow:i,hrefOf:a,onOpen:o}){let l=c(null),[u,f]=Ue(i),p=Ge(l),m=d(()=>xe(e,t,n),[e,t,n]),h=d(()=>Int32Array.from(m.flatMap(e=>Array.from(e.rows))),[m]),g=d(()=>ke(m,{width:p.width,size:u}),[m,p.width,u]),_=s(),{active:v,go:y}=K(l,h,Math.max(0,h.indexOf(r))),b=Me(g,_?{top:0,height:g.height}:p,v),x=e=>{if(e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;let t=Number(e.target.closest(`[data-row]`)?.dataset.row??v),n=Ne(g,t,e.key,Math.max(1,Math.floor(innerHeight/g.pitch.y)-1));n!==null&&(e.preventDefault(),y(n))},S=(t,n)=>{let r=n-t.first;return A`<${qe} key=${h[n]} columns=${e} row=${h[n]} place=${n} at=${r} of=${t.count}
      corner=${Ae(g,t,r)} layout=${g} isActive=${n===v}
      href=${a(e.books[h[n]])} onOpen=${o} />`},C={blockSize:`${g.height}px`,"--under-bar":`${Ie()}px`},w=E(`books.covers.label`,{n:t.length});return A`<${We} by=${n} size=${u} onSize=${f} />
    <div class="wall" ref=${l} style=${C} onKeyDown=${x} role="group" aria-label=${w} aria-describedby="wall-keys">
      ${p.width>0&&b.map(({section:e,places:t})=>A`<${Je} key=${e.key} section=${e} places=${t} tileOf=${S} />`)}
    </div>
    <p id="wall-keys" class="visually-hidden">${E(`books.covers.keys`)}</p>`}const Y=({children:e,quiet:t})=>A`<bdi class=${t?`line quiet`:`line`}>${e}</bdi>`;function X({word:e}){return A`<span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${e}</span>`}const Z=(e,t=E(`books.cell.unknown`))=>e===null||e===``?A`<${X} word=${t} />`:e,Q=(e,t)=>Z(e&&A`<${Y}>${e}<//>`,t);function Xe({book:e,slot:t,href:n,tabIndex:r}){let i=T(e),a=v(e),o=w(e.language)??void 0;return A`<${O} title=${i} author=${e.author} slot=${t} size="s" />
    <span class="book-names">
      <a class="book-link" href=${n} tabindex=${r} lang=${o}><${Y}>${i}<//></a>
      ${a&&A`<${Y} quiet>${a}<//>`}
    </span>`}function Ze({book:e}){let t=b(e);return e.average_rating===null?A`<${X} word=${E(`books.cell.unknown`)} />`:A`${k(e.average_rating,2)}
    <span class="difference">${t&&A`<span class="visually-hidden">${E(`books.cell.you`)} </span>${t}`}</span>`}function Qe({book:e}){let t=oe(e);return e.reading_status===`read`&&!e.date_read?A`<span class="quiet">${t}</span>`:Z(t,E(`books.cell.unfinished`))}const $e=/* @__PURE__ */ new Set([`pending`,`no-isbn`,`failed`]);function et({book:e,isLookingUp:t}){return e.genres.length?A`<${Y}>${e.genres.map(f).join(`, `)}<//>`:e.enrichment===`pending`&&!t?A`<${X} word=${E(`books.cell.genre.not_asked`)} />`:A`<${Y} quiet>${E(`books.cell.genre.${$e.has(e.enrichment)?e.enrichment:`none`}`)}<//>`}const tt={title:Xe,author:({book:e})=>A`<${Y}>${e.author}<//>`,status:({book:e})=>A`<span class="status status-${e.reading_status}">${D(e.reading_status)}</span>`,rating:({book:e})=>A`<${x} rating=${e.my_rating} />`,others:Ze,pages:({book:e})=>Z(e.num_pages===null?null:k(e.num_pages)),published:({book:e})=>Z(re(y(e))),finished:Qe,added:({book:e})=>Z(e.date_added&&C(e.date_added)),genres:et,shelves:({book:e})=>Q(e.bookshelves.join(`, `),E(`books.cell.none`)),series:({book:e})=>Q(v(e),E(`books.cell.none`)),publisher:({book:e})=>Q(e.publisher),format:({book:e})=>Z(e.binding&&ge(e)),language:({book:e})=>Z(ae(e.language)),read:({book:e})=>Z(nt(e))};function nt(e){let t=j(`read`).value(e);return t===null?null:k(t)}function rt({field:e,...t}){return A`<${tt[e.id]} ...${t} />`}function it({count:e,rowHeight:t,top:n,height:r}){let i=Math.floor(n/t/6)*6-6,a=Math.ceil((n+r)/t/6)*6+6;return{first:st(i,0,e),end:st(a,0,e)}}function at({count:e,rowHeight:t,span:n,pinned:r=-1}){let i=[n];if(r>=0&&r<e){let e={first:r,end:r+1};r<n.first?i.unshift(e):r>=n.end&&i.push(e)}return ot(i,e,t)}function ot(e,t,n){let r=[],i=0;for(let{first:t,end:a}of e)a<=t||(t>i&&r.push({gap:(t-i)*n}),r.push({first:t,end:a}),i=a);return t>i&&r.push({gap:(t-i)*n}),r}function st(e,t,n){return Math.min(n,Math.max(t,e))}function ct({narrow:e,fields:t}){let n=parseFloat(getComputedStyle(document.documentElement).fontSize)/16,r=Math.ceil(t.filter(({id:e})=>e!==`title`&&e!==`author`).length/2);return Math.round((e?92+r*22:56)*n)}function lt(e,n,r){let[i,a]=o(()=>it({count:n,rowHeight:r,top:0,height:innerHeight}));return t(()=>{let t=()=>{let t=it({count:n,rowHeight:r,top:-e.current.getBoundingClientRect().top,height:innerHeight});a(e=>e.first===t.first&&e.end===t.end?e:t)};return t(),addEventListener(`scroll`,t,{passive:!0}),addEventListener(`resize`,t),()=>{removeEventListener(`scroll`,t),removeEventListener(`resize`,t)}},[n,r]),{first:Math.min(i.first,n),end:Math.min(i.end,n)}}function ut(e,n){let[r,i]=o(!1);return t(()=>{let t=new ResizeObserver(()=>i(e.current.clientWidth<n));return t.observe(e.current),()=>t.disconnect()},[n]),r}function dt(e,n,r){let i=`${n.id} ${n.descending}`,a=c(i);t(()=>{a.current!==i&&(a.current=i,r(0),e.current.getBoundingClientRect().top<0&&e.current.scrollIntoView({block:`start`}))},[i])}const ft={ArrowDown:e=>e+1,ArrowUp:e=>e-1,PageDown:(e,t)=>e+t,PageUp:(e,t)=>e-t,Home:()=>0,End:()=>1/0};function pt({field:e,sort:t,onSort:n}){let r=e.id===t.id,i=t.descending?`descending`:`ascending`;return A`<th scope="col" role="columnheader" class=${e.numeric?`numeric`:``} aria-sort=${r?i:void 0}>
    <button type="button" class="sort-button" onClick=${()=>n(e.id)}>
      ${M(e)}${r&&A`<${g} name=${t.descending?`arrow-down`:`arrow-up`} size="14" />`}
    </button>
  </th>`}function mt({row:e,book:t,fields:n,active:r,onOpen:i,...a}){return A`<tr role="row" class="book-row" data-row=${e} aria-rowindex=${e+2} onClick=${()=>i(t)}>
    ${n.map(e=>{let n=A`<${rt} field=${e} book=${t} tabIndex=${r?0:-1} ...${a} />`;if(e.id===`title`)return A`<th scope="row" role="rowheader" class="cell-title">${n}</th>`;let i=`cell-${e.id}${e.numeric?` numeric`:``}`,o=e.id===`pages`?E(`books.cell.pages`):void 0;return A`<td role="cell" class=${i} data-label=${M(e)} data-unit=${o}>${n}</td>`})}
  </tr>`}function ht({books:e,rows:t,fields:n,sort:r,onSort:i,onOpen:a,hrefOf:o,slotOf:l,start:u,narrow:d,all:f,isLookingUp:p}){let m=c(null),h=c(null),g=s()||f,_=n.reduce((e,{width:t})=>e+t,0),v=ut(m,_),y=ct({narrow:d,fields:n}),b=lt(h,t.length,y),{active:x,setActive:S,go:C}=K(h,t,u);dt(m,r,S);let w=g?{first:0,end:t.length}:b;return A`<div class=${`book-table-box${v?` tight`:``}`} ref=${m}>
    <table
      role="table"
      class=${`book-table${g?` whole`:``}`}
      style=${{"--row":`${y}px`,"--least":`${_}px`,"--under-bar":`${Ie()}px`}}
      aria-rowcount=${t.length+1}
      aria-describedby="book-table-keys"
    >
      <caption class="visually-hidden">${E(`books.table.caption`,{n:t.length,order:N(r)})}</caption>
      <colgroup>${n.map(({id:e,width:t})=>A`<col key=${e} style=${e===`title`?{}:{"--width":`${t}px`}} />`)}</colgroup>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${n.map(e=>A`<${pt} key=${e.id} field=${e} sort=${r} onSort=${i} />`)}
        </tr>
      </thead>
      <tbody role="rowgroup" ref=${h} onKeyDown=${e=>{let t=ft[e.key];if(!t||e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;e.preventDefault();let n=Number(e.target.closest(`[data-row]`)?.dataset.row??x);C(t(n,Math.max(1,Math.floor(innerHeight/y)-2)))}}>
        ${at({count:t.length,rowHeight:y,span:w,pinned:x}).map((r,i)=>`gap`in r?A`<tr key=${`gap-${i}`} class="gap" role="presentation" aria-hidden="true">
      <td style=${{height:`${r.gap}px`}} colspan=${n.length}></td>
    </tr>`:Array.from(t.subarray(r.first,r.end),(t,i)=>{let s=r.first+i,c=e[t];return A`<${mt} key=${t} row=${s} book=${c} fields=${n} active=${s===x}
        onOpen=${a} href=${o(c)} slot=${l(t)} isLookingUp=${p} />`}))}
      </tbody>
    </table>
    <p id="book-table-keys" class="visually-hidden">${E(`books.table.keys`)}</p>
  </div>`}const gt=()=>E(`common.page.books`),$={table:wt,covers:Tt,charts:Dt};function _t(e){let[t,r]=o(()=>V({narrow:e}));return n(()=>r(V({narrow:e})),[e]),[t,t=>{ve(t,{narrow:e}),r(t??I({narrow:e}))}]}function vt(){let e=/* @__PURE__ */ new Map;for(let t of F.value){let n=R.value[t].reading_status;e.set(n,(e.get(n)??0)+1)}return[...e].sort((e,t)=>t[1]-e[1]).map(([e,t])=>E(`books.count.${e}`,{n:t})).join(`, `)}function yt(){let[e,t]=[F.value.length,R.value.length],n=e===t?k(t):E(`books.some`,{shown:e,all:t});return A`<h1>${S(`books.heading`,{n:t,count:A`<em>${n}</em>`})}</h1>`}function bt({form:e}){let t=d(vt,[F.value]),n=e===`charts`?null:N(L.value);return A`<p class="lead">${n?E(`books.lead_sorted`,{counts:t,order:n}):E(`books.lead`,{counts:t})}</p>`}function xt(){return A`<div class="card no-book">
    <${g} name="books" size="26" />
    <h2>${E(`books.none.empty`)}</h2>
    <p>${E(`books.none.why`)}</p>
  </div>`}const St=()=>_.value.ids.indexOf(ce.value);function Ct(e){let[t,n]=ee(e,`books`).split(`?`),r=n?`?${n}`:``;return e=>`${t}/${encodeURIComponent(e.goodreads_id)}${r}`}function wt({lib:t,narrow:n}){let[r,i]=_t(n),[a,s]=o(!1),c=F.value,{state:l}=se.value.metadata.enrichment,u=fe(r);return A`<${Be} fields=${u} ids=${r} onChoose=${i} all=${a} onAll=${s} narrow=${n} />
    <${ht}
      books=${R.value}
      rows=${c}
      fields=${u}
      sort=${L.value}
      onSort=${q}
      hrefOf=${Ct(t)}
      slotOf=${t=>e(_.value,t)}
      onOpen=${z}
      start=${Math.max(0,c.indexOf(St()))}
      narrow=${n}
      all=${a&&c.length<=2e3}
      isLookingUp=${l===`pending`||l===`running`}
    />`}function Tt({lib:e,narrow:t}){let n=p(i.value,`by`,H.map(e=>[e]));return A`<${Ye} columns=${_.value} rows=${F.value} by=${n} start=${St()} narrow=${t}
    hrefOf=${Ct(e)} onOpen=${z} />`}const Et=()=>import(`../parts/book_charts.js`).then(({BookCharts:e})=>e);function Dt(){return A`<${l} load=${Et} onFail=${()=>r({as:void 0})}><div class="books-loading" aria-busy="true"></div><//>`}function Ot({params:e}){let t=Fe(`screen and (max-width: 720.98px)`),n=p(i.value,`as`,Object.keys($).map(e=>[e]));return F.value.length===0?A`<div class="books">
      <${yt} />
      ${R.value.length?A`<${a} isOfAll />`:A`<${xt} />`}
    </div>`:A`<div class="books">
    <${yt} />
    <${bt} form=${n} />
    <${Ve} value=${n} options=${Object.keys($)} />
    <${$[n]} lib=${e.lib} narrow=${t} />
  </div>`}export{Ot as default,gt as title};