import{$t as e,Da as t,Ga as n,Ki as r,La as i,Nt as a,Pt as o,Qt as s,Ra as c,Ri as l,Rr as u,Sa as d,Sr as f,Tr as p,Ua as m,Vn as h,Wa as g,Xa as _,Ya as v,Zt as y,_a as b,aa as x,da as S,fa as C,ga as w,gn as T,ha as E,hn as D,kn as ee,la as te,ma as O,pa as ne,qt as k,ua as re,va as ie,vn as ae,wa as oe,wn as se,xa as ce,xn as A,za as j,zi as le}from"../start.js";import{NothingFits as ue}from"../parts/nothing_fits.js";import{_ as de,a as fe,c as M,d as N,f as pe,g as me,h as P,i as he,l as ge,m as _e,n as F,o as I,p as ve,r as L,s as ye,t as R,u as be,v as z}from"../selection.js";import{t as xe}from"../csv.js";const B=e=>e?`columns.phone`:`columns`;function V({narrow:e}){let t=i(B(e));return t===null?I({narrow:e}):t.split(`,`).filter(M)}function Se(e,{narrow:t}){c(B(t),e===null?null:e.join(`,`))}function Ce(e){j(()=>{let t=t=>{t.key===`Escape`&&e.current.open&&(t.stopPropagation(),e.current.open=!1,e.current.querySelector(`summary`).focus())},n=t=>{e.current.contains(t.target)||(e.current.open=!1)},r=e.current;return r.addEventListener(`keydown`,t),document.addEventListener(`pointerdown`,n),()=>{r.removeEventListener(`keydown`,t),document.removeEventListener(`pointerdown`,n)}},[])}function we({ids:e,onChange:t}){let r=n(null);Ce(r);let i=(n,r)=>t(r?[...e,n]:e.filter(e=>e!==n));return v`<details class="column-chooser" ref=${r}>
    <summary class="button"><${k} name="columns" size="16" /> ${d(`books.tools.columns`)}</summary>
    <fieldset class="column-list">
      <legend class="visually-hidden">${d(`books.tools.shown`)}</legend>
      ${he.filter(({id:e})=>e!==`title`).map(t=>v`<label key=${t.id}>
          <input type="checkbox" checked=${e.includes(t.id)} onChange=${e=>i(t.id,e.target.checked)} />
          ${N(t)}
        </label>`)}
      <button type="button" class="text-button" onClick=${()=>t(null)}>${d(`books.tools.usual`)}</button>
    </fieldset>
  </details>`}const H=[`none`,`year`,`genre`,`author`];function Te(e,t,n){if(t.length===0)return[];if(n===`none`)return[{key:`all`,name:``,rows:t}];let{keyOf:r,groupOf:i}=Oe[n](e,t),a=/* @__PURE__ */ new Map;for(let e of t){let t=r(e);a.has(t)||a.set(t,[]),a.get(t).push(e)}return[...a].map(([e,t])=>({key:`${n}-${e}`,rows:Int32Array.from(t),...i(e,t)})).sort(De).map(({key:e,name:t,rows:n})=>({key:e,name:t,rows:n}))}const Ee=me();function De({rank:e},{rank:t}){for(let n=0;n<e.length;n+=1){let r=typeof e[n]==`string`?Ee(e[n],t[n]):e[n]-t[n];if(r!==0)return r}return 0}const Oe={year:Ae,genre:je,author:Me},ke=x.indexOf(`read`);function Ae({year:e,status:t}){return{keyOf:n=>t[n]===ke?e[n]:-1-t[n],groupOf(e){return e>0?{name:String(e),rank:[0,-e]}:e===0?{name:d(`books.covers.undated`),rank:[1,0]}:{name:w(x[-1-e]),rank:[2,-e]}}}}function je({family:e,pending:t,families:n,isLooking:r}){let i=new Map(n.map(({slot:e,name:t})=>[e,f(t)]));return{keyOf:n=>t[n]?9:i.has(e[n])?e[n]:8,groupOf(e){return e===9?{name:d(`common.looking_up`),rank:[8]}:e===8?{name:d(r?`common.no_genre_yet`:`common.no_genre`),rank:[e+1]}:{name:i.get(e),rank:[e]}}}}function Me({author:e,authors:t},n){let r=new Int32Array(t.length);for(let t of n)e[t]>=0&&(r[e[t]]+=1);return{keyOf:t=>e[t]>=0&&r[e[t]]>1?e[t]:-1,groupOf(e,n){return e<0?{name:d(`books.covers.single`),rank:[1,0,``]}:{name:t[e]||d(`books.covers.no_author`),rank:[0,-n.length,t[e]]}}}}const U={across:14,down:16,group:28};function Ne(e,{width:t,size:n}){let r=Math.max(1,Math.floor((t+U.across)/(n+U.across))),i=Math.max(1,Math.floor((t-(r-1)*U.across)/r)),a=i>=104,o={x:i+U.across,y:Math.round(i*1.5)+(a?24:0)+U.down},[s,c]=[0,0],l=e.map(({key:e,name:t,rows:n})=>{let i=t?46:0,a=i+Math.ceil(n.length/r)*o.y,l={key:e,name:t,first:c,count:n.length,y:s,height:a,top:i};return s+=a+U.group,c+=n.length,l});return{across:r,width:i,pitch:o,height:Math.max(0,s-U.group),count:c,sections:l,hasWords:a}}function Pe({across:e,pitch:t},{top:n},r){return{x:r%e*t.x,y:n+Math.floor(r/e)*t.y}}function Fe({sections:e},t){let[n,r]=[0,e.length-1];for(;n<r;){let i=n+r+1>>1;e[i].first<=t?n=i:r=i-1}return e[n]}function Ie({across:e,pitch:t,sections:n},{top:r,height:i},a=-1){let[o,s]=[r-2*t.y,r+i+2*t.y];return n.flatMap(n=>{let{y:r,first:i,count:c}=n,l=a>=i&&a<i+c,u=r<s&&r+n.height>o;if(!u&&!l)return[];let d=i=>Math.floor((i-r-n.top)/t.y)*e,f=u?Math.max(0,d(o)):0,p=u?Math.max(f,Math.min(c,d(s)+e)):0,m=Array.from({length:p-f},(e,t)=>i+f+t);return l&&!(a>=i+f&&a<i+p)&&m.push(a),[{section:n,places:m.sort((e,t)=>e-t)}]})}function Le(e,t,n,r){let i=e.count-1,a={ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r}[n];if(a)return Re(e,t,a);let o={ArrowRight:t+1,ArrowLeft:t-1,Home:0,End:i}[n];return o===void 0?null:Math.max(0,Math.min(i,o))}function Re(e,t,n){let{across:r,sections:i}=e,a=Fe(e,t),o=Math.floor((t-a.first)/r)+n,s=(t-a.first)%r,c=({count:e})=>Math.ceil(e/r),l=i.indexOf(a);for(;o<0&&l>0;)o+=c(i[--l]);for(;o>=c(i[l])&&l<i.length-1;)o-=c(i[l++]);a=i[l];let u=Math.max(0,Math.min(c(a)-1,o))*r+s;return a.first+Math.min(a.count-1,u)}function ze(e){let[t,n]=g(()=>matchMedia(e).matches);return _(()=>{let t=matchMedia(e),r=()=>n(t.matches);return r(),t.addEventListener(`change`,r),()=>t.removeEventListener(`change`,r)},[e]),t}function W(e){let t=e?.contains(document.activeElement)&&document.activeElement.closest(`[data-row]`);return t?Number(t.dataset.row):null}function G(e,{place:t,book:n}){let r=e[t]===n?t:e.indexOf(n);return r>=0?r:Math.min(t,e.length-1)}function K(e,t,r){let[i,a]=g({place:r,book:t[r]}),o=n(!1),s=n(t),c=G(t,i),l=W(e.current),u=l===null?null:{place:l,book:s.current[l]},d=e=>a({place:e,book:t[e]});return j(()=>{s.current=t;let n=o.current?c:u&&G(t,u);n!==null&&n!==W(e.current)&&e.current.querySelector(`[data-row="${n}"] a`)?.focus({preventScroll:!o.current}),o.current=!1}),{active:c,setActive:d,go:e=>{o.current=!0,d(Math.min(t.length-1,Math.max(0,e)))}}}function Be(){let[e,t]=g(0);return j(()=>{let e=document.querySelector(`.topbar`),n=new ResizeObserver(()=>t(e.offsetHeight));return e&&n.observe(e),()=>n.disconnect()},[]),e}function q(e,t){let n=t===void 0?pe(L.value,e):{id:e,descending:t};A({sort:_e(n)}),ee(d(`books.sort.spoken`,{order:P(n)}))}function Ve(e){let t=Array.from(F.value,t=>e.map(e=>fe(e,R.value[t])));h(new Blob([xe(e.map(N),t)],{type:`text/csv`}),d(`books.file`))}function He({label:e,value:t,options:n,onPick:r}){return v`<label class="select-field">
    <span class="visually-hidden">${e}</span>
    <select value=${t} onChange=${e=>r(e.target.value)}>
      ${n.map(([e,n])=>v`<option key=${e} value=${e} selected=${e===t}>${n}</option>`)}
    </select>
    <${k} name="chevron-down" size="14" />
  </label>`}function Ue(){let{id:e,descending:t}=L.value,n=he.map(e=>[e.id,d(`books.sort.option`,{field:ye(e)})]);return v`<div class="sort-picker">
    <${He} label=${d(`books.sort.by`)} value=${e} options=${n} onPick=${e=>q(e,M(e).first===`descending`)} />
    <button type="button" class="button" onClick=${()=>q(e,!t)}>
      <${k} name=${t?`arrow-down`:`arrow-up`} size="16" />
      <span class="visually-hidden">${d(`books.sort.turn`)} </span>${ve(M(e),t)}
    </button>
  </div>`}function We({fields:e,ids:t,onChoose:n,all:r,onAll:i,narrow:a}){return v`<div class="book-tools" role="group" aria-label=${d(`books.tools.label`)}>
    ${a&&v`<${Ue} />`}
    <${we} ids=${t} onChange=${n} />
    ${F.value.length<=2e3&&v`<button type="button" class="button" aria-pressed=${r} onClick=${()=>i(!r)}>
      <${k} name="list" size="16" /> <span>${d(`books.tools.all`)}<span class="long-label">${d(`books.tools.all_long`)}</span></span>
    </button>`}
    <button type="button" class="button" onClick=${()=>Ve(e)}>
      <${k} name="download" size="16" /> <span><span class="visually-hidden">${d(`books.tools.download`)} </span>CSV</span>
    </button>
  </div>`}function Ge({value:e,options:t}){let n=e=>A({as:e===t[0]?void 0:e},{replace:!1});return v`<div class="segmented book-forms" role="group" aria-label=${d(`books.as.label`)}>${t.map(t=>{let r=d(`books.as.${t}`);return v`<button key=${t} type="button" aria-pressed=${t===e} onClick=${()=>n(t)}>${r}</button>`})}</div>`}const J={least:72,most:240,step:8,usual:128,narrow:96},Ke=`covers.size`;function qe(e){let t=e?J.narrow:J.usual,[n,r]=g(()=>Number(i(Ke))||t);return[Math.max(J.least,Math.min(J.most,n)),e=>{r(e),c(Ke,e===t?null:String(e))}]}function Je({by:e,size:t,onSize:n}){let r=H.map(e=>[e,d(`books.covers.by.${e}`)]);return v`<div class="book-tools" role="group" aria-label=${d(`books.as.covers`)}>
    <${Ue} />
    <${He} label=${d(`books.covers.group`)} value=${e} options=${r} onPick=${e=>A({by:e===H[0]?void 0:e})} />
    <label class="size-slider">
      <span>${d(`books.covers.size`)}</span>
      <input type="range" min=${J.least} max=${J.most} step=${J.step} value=${t}
        onInput=${e=>n(Number(e.target.value))} />
    </label>
  </div>`}function Ye(e){let[t,n]=g({width:0,top:0,height:innerHeight});return j(()=>{let t=()=>{let{width:t,top:r}=e.current.getBoundingClientRect(),i={width:Math.floor(t),top:Math.round(-r/40)*40,height:innerHeight};n(e=>e.width===i.width&&e.top===i.top&&e.height===i.height?e:i)};t();let r=new ResizeObserver(t);return r.observe(e.current),addEventListener(`scroll`,t,{passive:!0}),addEventListener(`resize`,t),()=>{r.disconnect(),removeEventListener(`scroll`,t),removeEventListener(`resize`,t)}},[]),t}function Xe({book:e}){let t=e.reading_status===`read`;return v`<span class="cover-facts">
    ${t&&v`<${s} rating=${e.my_rating} />`}
    <span>${t?S(e)?.slice(0,4):w(e.reading_status)}</span>
  </span>`}function Ze({columns:t,row:n,place:r,at:i,of:a,corner:o,layout:s,isActive:c,href:l,onOpen:u}){let d=t.books[n],f=E(d),p=s.width*devicePixelRatio>180?d.thumbnail_url:d.small_thumbnail_url,m={insetInlineStart:`${o.x}px`,insetBlockStart:`${o.y}px`,inlineSize:`${s.width}px`};return v`<li class="wall-tile" data-row=${r} aria-setsize=${a} aria-posinset=${i+1} style=${m}>
    <a class="wall-link" href=${l} tabindex=${c?0:-1} title=${f} onClick=${()=>u(d)}>
      <span class="visually-hidden" dir="auto">${f}, ${d.author}${s.hasWords?`. `:``}</span>
      <${e} title=${f} author=${d.author} picture=${p} slot=${y(t,n)} size=${s.width<84?`s`:`m`} />
      ${s.hasWords&&v`<${Xe} book=${d} />`}
    </a>
  </li>`}function Qe({section:e,places:n,tileOf:r}){let{y:i,height:a,name:o,count:s}=e;return v`<section class="wall-section" style=${{insetBlockStart:`${i}px`,blockSize:`${a}px`}}>
    ${o&&v`<h2 class="wall-head"><bdi>${o}</bdi> <span>${t(s)}</span></h2>`}
    <ul class="wall-tiles" aria-label=${o||d(`books.covers.all`)}>${n.map(t=>r(e,t))}</ul>
  </section>`}function $e({columns:e,rows:t,by:r,start:i,narrow:o,hrefOf:s,onOpen:c}){let l=n(null),[u,f]=qe(o),p=Ye(l),h=m(()=>Te(e,t,r),[e,t,r]),g=m(()=>Int32Array.from(h.flatMap(e=>Array.from(e.rows))),[h]),_=m(()=>Ne(h,{width:p.width,size:u}),[h,p.width,u]),y=a(),{active:b,go:x}=K(l,g,Math.max(0,g.indexOf(i))),S=Ie(_,y?{top:0,height:_.height}:p,b),C=e=>{if(e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;let t=Number(e.target.closest(`[data-row]`)?.dataset.row??b),n=Le(_,t,e.key,Math.max(1,Math.floor(innerHeight/_.pitch.y)-1));n!==null&&(e.preventDefault(),x(n))},w=(t,n)=>{let r=n-t.first;return v`<${Ze} key=${g[n]} columns=${e} row=${g[n]} place=${n} at=${r} of=${t.count}
      corner=${Pe(_,t,r)} layout=${_} isActive=${n===b}
      href=${s(e.books[g[n]])} onOpen=${c} />`},T={blockSize:`${_.height}px`,"--under-bar":`${Be()}px`},E=d(`books.covers.label`,{n:t.length});return v`<${Je} by=${r} size=${u} onSize=${f} />
    <div class="wall" ref=${l} style=${T} onKeyDown=${C} role="group" aria-label=${E} aria-describedby="wall-keys">
      ${p.width>0&&S.map(({section:e,places:t})=>v`<${Qe} key=${e.key} section=${e} places=${t} tileOf=${w} />`)}
    </div>
    <p id="wall-keys" class="visually-hidden">${d(`books.covers.keys`)}</p>`}const Y=({children:e,quiet:t})=>v`<bdi class=${t?`line quiet`:`line`}>${e}</bdi>`;function X({word:e}){return v`<span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${e}</span>`}const Z=(e,t=d(`books.cell.unknown`))=>e===null||e===``?v`<${X} word=${t} />`:e,Q=(e,t)=>Z(e&&v`<${Y}>${e}<//>`,t);function et({book:t,slot:n,href:r,tabIndex:i}){let a=E(t),o=O(t),s=ne(t.language)??void 0;return v`<${e} title=${a} author=${t.author} slot=${n} size="s" />
    <span class="book-names">
      <a class="book-link" href=${r} tabindex=${i} lang=${s}><${Y}>${a}<//></a>
      ${o&&v`<${Y} quiet>${o}<//>`}
    </span>`}function tt({book:e}){let n=te(e);return e.average_rating===null?v`<${X} word=${d(`books.cell.unknown`)} />`:v`${t(e.average_rating,2)}
    <span class="difference">${n&&v`<span class="visually-hidden">${d(`books.cell.you`)} </span>${n}`}</span>`}function nt({book:e}){let t=re(e);return e.reading_status===`read`&&!e.date_read?v`<span class="quiet">${t}</span>`:Z(t,d(`books.cell.unfinished`))}const rt=/* @__PURE__ */ new Set([`pending`,`no-isbn`,`failed`]);function it({book:e,isLookingUp:t}){return e.genres.length?v`<${Y}>${e.genres.map(f).join(`, `)}<//>`:e.enrichment===`pending`&&!t?v`<${X} word=${d(`books.cell.genre.not_asked`)} />`:v`<${Y} quiet>${d(`books.cell.genre.${rt.has(e.enrichment)?e.enrichment:`none`}`)}<//>`}const at={title:et,author:({book:e})=>v`<${Y}>${e.author}<//>`,status:({book:e})=>v`<span class="status status-${e.reading_status}">${w(e.reading_status)}</span>`,rating:({book:e})=>v`<${s} rating=${e.my_rating} />`,others:tt,pages:({book:e})=>Z(e.num_pages===null?null:t(e.num_pages)),published:({book:e})=>Z(ie(b(e))),finished:nt,added:({book:e})=>Z(e.date_added&&oe(e.date_added)),genres:it,shelves:({book:e})=>Q(e.bookshelves.join(`, `),d(`books.cell.none`)),series:({book:e})=>Q(O(e),d(`books.cell.none`)),publisher:({book:e})=>Q(e.publisher),format:({book:e})=>Z(e.binding&&be(e)),language:({book:e})=>Z(C(e.language)),read:({book:e})=>Z(ot(e))};function ot(e){let n=M(`read`).value(e);return n===null?null:t(n)}function st({field:e,...t}){return v`<${at[e.id]} ...${t} />`}function ct({count:e,rowHeight:t,top:n,height:r}){let i=Math.floor(n/t/6)*6-6,a=Math.ceil((n+r)/t/6)*6+6;return{first:dt(i,0,e),end:dt(a,0,e)}}function lt({count:e,rowHeight:t,span:n,pinned:r=-1}){let i=[n];if(r>=0&&r<e){let e={first:r,end:r+1};r<n.first?i.unshift(e):r>=n.end&&i.push(e)}return ut(i,e,t)}function ut(e,t,n){let r=[],i=0;for(let{first:t,end:a}of e)a<=t||(t>i&&r.push({gap:(t-i)*n}),r.push({first:t,end:a}),i=a);return t>i&&r.push({gap:(t-i)*n}),r}function dt(e,t,n){return Math.min(n,Math.max(t,e))}function ft({narrow:e,fields:t}){let n=parseFloat(getComputedStyle(document.documentElement).fontSize)/16,r=Math.ceil(t.filter(({id:e})=>e!==`title`&&e!==`author`).length/2);return Math.round((e?92+r*22:56)*n)}function pt(e,t,n){let[r,i]=g(()=>ct({count:t,rowHeight:n,top:0,height:innerHeight}));return j(()=>{let r=()=>{let r=ct({count:t,rowHeight:n,top:-e.current.getBoundingClientRect().top,height:innerHeight});i(e=>e.first===r.first&&e.end===r.end?e:r)};return r(),addEventListener(`scroll`,r,{passive:!0}),addEventListener(`resize`,r),()=>{removeEventListener(`scroll`,r),removeEventListener(`resize`,r)}},[t,n]),{first:Math.min(r.first,t),end:Math.min(r.end,t)}}function mt(e,t){let[n,r]=g(!1);return j(()=>{let n=new ResizeObserver(()=>r(e.current.clientWidth<t));return n.observe(e.current),()=>n.disconnect()},[t]),n}function ht(e,t,r){let i=`${t.id} ${t.descending}`,a=n(i);j(()=>{a.current!==i&&(a.current=i,r(0),e.current.getBoundingClientRect().top<0&&e.current.scrollIntoView({block:`start`}))},[i])}const gt={ArrowDown:e=>e+1,ArrowUp:e=>e-1,PageDown:(e,t)=>e+t,PageUp:(e,t)=>e-t,Home:()=>0,End:()=>1/0};function _t({field:e,sort:t,onSort:n}){let r=e.id===t.id,i=t.descending?`descending`:`ascending`;return v`<th scope="col" role="columnheader" class=${e.numeric?`numeric`:``} aria-sort=${r?i:void 0}>
    <button type="button" class="sort-button" onClick=${()=>n(e.id)}>
      ${N(e)}${r&&v`<${k} name=${t.descending?`arrow-down`:`arrow-up`} size="14" />`}
    </button>
  </th>`}function vt({row:e,book:t,fields:n,active:r,onOpen:i,...a}){return v`<tr role="row" class="book-row" data-row=${e} aria-rowindex=${e+2} onClick=${()=>i(t)}>
    ${n.map(e=>{let n=v`<${st} field=${e} book=${t} tabIndex=${r?0:-1} ...${a} />`;if(e.id===`title`)return v`<th scope="row" role="rowheader" class="cell-title">${n}</th>`;let i=`cell-${e.id}${e.numeric?` numeric`:``}`,o=e.id===`pages`?d(`books.cell.pages`):void 0;return v`<td role="cell" class=${i} data-label=${N(e)} data-unit=${o}>${n}</td>`})}
  </tr>`}function yt({books:e,rows:t,fields:r,sort:i,onSort:o,onOpen:s,hrefOf:c,slotOf:l,start:u,narrow:f,all:p,isLookingUp:m}){let h=n(null),g=n(null),_=a()||p,y=r.reduce((e,{width:t})=>e+t,0),b=mt(h,y),x=ft({narrow:f,fields:r}),S=pt(g,t.length,x),{active:C,setActive:w,go:T}=K(g,t,u);ht(h,i,w);let E=_?{first:0,end:t.length}:S;return v`<div class=${`book-table-box${b?` tight`:``}`} ref=${h}>
    <table
      role="table"
      class=${`book-table${_?` whole`:``}`}
      style=${{"--row":`${x}px`,"--least":`${y}px`,"--under-bar":`${Be()}px`}}
      aria-rowcount=${t.length+1}
      aria-describedby="book-table-keys"
    >
      <caption class="visually-hidden">${d(`books.table.caption`,{n:t.length,order:P(i)})}</caption>
      <colgroup>${r.map(({id:e,width:t})=>v`<col key=${e} style=${e===`title`?{}:{"--width":`${t}px`}} />`)}</colgroup>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${r.map(e=>v`<${_t} key=${e.id} field=${e} sort=${i} onSort=${o} />`)}
        </tr>
      </thead>
      <tbody role="rowgroup" ref=${g} onKeyDown=${e=>{let t=gt[e.key];if(!t||e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;e.preventDefault();let n=Number(e.target.closest(`[data-row]`)?.dataset.row??C);T(t(n,Math.max(1,Math.floor(innerHeight/x)-2)))}}>
        ${lt({count:t.length,rowHeight:x,span:E,pinned:C}).map((n,i)=>`gap`in n?v`<tr key=${`gap-${i}`} class="gap" role="presentation" aria-hidden="true">
      <td style=${{height:`${n.gap}px`}} colspan=${r.length}></td>
    </tr>`:Array.from(t.subarray(n.first,n.end),(t,i)=>{let a=n.first+i,o=e[t];return v`<${vt} key=${t} row=${a} book=${o} fields=${r} active=${a===C}
        onOpen=${s} href=${c(o)} slot=${l(t)} isLookingUp=${m} />`}))}
      </tbody>
    </table>
    <p id="book-table-keys" class="visually-hidden">${d(`books.table.keys`)}</p>
  </div>`}const bt=()=>d(`common.page.books`),$={table:kt,covers:At,charts:Mt};function xt(e){let[t,n]=g(()=>V({narrow:e}));return _(()=>n(V({narrow:e})),[e]),[t,t=>{Se(t,{narrow:e}),n(t??I({narrow:e}))}]}function St(){let e=/* @__PURE__ */ new Map;for(let t of F.value){let n=R.value[t].reading_status;e.set(n,(e.get(n)??0)+1)}return[...e].sort((e,t)=>t[1]-e[1]).map(([e,t])=>d(`books.count.${e}`,{n:t})).join(`, `)}function Ct(){let[e,n]=[F.value.length,R.value.length],r=e===n?t(n):d(`books.some`,{shown:e,all:n});return v`<h1>${ce(`books.heading`,{n,count:v`<em>${r}</em>`})}</h1>`}function wt({lib:e}){let t=u(ae.value);if(t===ae.value)return null;let n=r(t);return v` <a class="quiet-link" href=${le(`l`,e,`health`)+(n&&`?${n}`)}>${d(`books.why`)}</a>`}function Tt({form:e,lib:t}){let n=m(St,[F.value]),r=e===`charts`?null:P(L.value);return v`<p class="lead">${r?d(`books.lead_sorted`,{counts:n,order:r}):d(`books.lead`,{counts:n})}<${wt} lib=${t} /></p>`}function Et(){return v`<div class="card no-book">
    <${k} name="books" size="26" />
    <h2>${d(`books.none.empty`)}</h2>
    <p>${d(`books.none.why`)}</p>
  </div>`}const Dt=()=>D.value.ids.indexOf(de.value);function Ot(e){let[t,n]=l(e,`books`).split(`?`),r=n?`?${n}`:``;return e=>`${t}/${encodeURIComponent(e.goodreads_id)}${r}`}function kt({lib:e,narrow:t}){let[n,r]=xt(t),[i,a]=g(!1),o=F.value,{state:s}=T.value.metadata.enrichment,c=ge(n);return v`<${We} fields=${c} ids=${n} onChoose=${r} all=${i} onAll=${a} narrow=${t} />
    <${yt}
      books=${R.value}
      rows=${o}
      fields=${c}
      sort=${L.value}
      onSort=${q}
      hrefOf=${Ot(e)}
      slotOf=${e=>y(D.value,e)}
      onOpen=${z}
      start=${Math.max(0,o.indexOf(Dt()))}
      narrow=${t}
      all=${i&&o.length<=2e3}
      isLookingUp=${s===`pending`||s===`running`}
    />`}function At({lib:e,narrow:t}){let n=p(se.value,`by`,H.map(e=>[e]));return v`<${$e} columns=${D.value} rows=${F.value} by=${n} start=${Dt()} narrow=${t}
    hrefOf=${Ot(e)} onOpen=${z} />`}const jt=()=>import(`../parts/book_charts.js`).then(({BookCharts:e})=>e);function Mt(){return v`<${o} load=${jt} onFail=${()=>A({as:void 0})}><div class="books-loading" aria-busy="true"></div><//>`}function Nt({params:e}){let t=ze(`screen and (max-width: 720.98px)`),n=p(se.value,`as`,Object.keys($).map(e=>[e]));return F.value.length===0?v`<div class="books">
      <${Ct} />
      ${R.value.length?v`<${ue} isOfAll />`:v`<${Et} />`}
    </div>`:v`<div class="books">
    <${Ct} />
    <${Tt} form=${n} lib=${e.lib} />
    <${Ge} value=${n} options=${Object.keys($)} />
    <${$[n]} lib=${e.lib} narrow=${t} />
  </div>`}export{Nt as default,bt as title};