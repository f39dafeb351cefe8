import{$t as e,An as t,Ba as n,Cr as r,Er as i,Fa as a,Ha as o,Hn as s,Ia as c,Ka as l,La as u,Li as d,Nt as f,Pt as p,Qt as m,Sa as h,Sn as g,Ta as _,Tn as v,Va as y,Yt as b,_n as x,ba as S,ca as C,da as w,en as T,fa as E,ga as ee,gn as D,ha as te,la as ne,ma as O,pa as k,qa as A,ra as re,sa as ie,ua as ae,ya as oe}from"../start.js";import{NothingFits as se}from"../parts/nothing_fits.js";import{_ as ce,a as le,c as j,d as M,f as ue,g as de,h as N,i as fe,l as pe,m as me,n as P,o as F,p as he,r as I,s as ge,t as L,u as _e,v as R}from"../selection.js";import{t as ve}from"../csv.js";const z=e=>e?`columns.phone`:`columns`;function B({narrow:e}){let t=a(z(e));return t===null?F({narrow:e}):t.split(`,`).filter(j)}function ye(e,{narrow:t}){c(z(t),e===null?null:e.join(`,`))}function be(e){u(()=>{let t=t=>{t.key===`Escape`&&e.current.open&&(t.stopPropagation(),e.current.open=!1,e.current.querySelector(`summary`).focus())},n=t=>{e.current.contains(t.target)||(e.current.open=!1)},r=e.current;return r.addEventListener(`keydown`,t),document.addEventListener(`pointerdown`,n),()=>{r.removeEventListener(`keydown`,t),document.removeEventListener(`pointerdown`,n)}},[])}function xe({ids:e,onChange:t}){let n=o(null);be(n);let r=(n,r)=>t(r?[...e,n]:e.filter(e=>e!==n));return l`<details class="column-chooser" ref=${n}>
    <summary class="button"><${b} name="columns" size="16" /> ${S(`books.tools.columns`)}</summary>
    <fieldset class="column-list">
      <legend class="visually-hidden">${S(`books.tools.shown`)}</legend>
      ${fe.filter(({id:e})=>e!==`title`).map(t=>l`<label key=${t.id}>
          <input type="checkbox" checked=${e.includes(t.id)} onChange=${e=>r(t.id,e.target.checked)} />
          ${M(t)}
        </label>`)}
      <button type="button" class="text-button" onClick=${()=>t(null)}>${S(`books.tools.usual`)}</button>
    </fieldset>
  </details>`}const V=[`none`,`year`,`genre`,`author`];function Se(e,t,n){if(t.length===0)return[];if(n===`none`)return[{key:`all`,name:``,rows:t}];let{keyOf:r,groupOf:i}=Te[n](e,t),a=/* @__PURE__ */ new Map;for(let e of t){let t=r(e);a.has(t)||a.set(t,[]),a.get(t).push(e)}return[...a].map(([e,t])=>({key:`${n}-${e}`,rows:Int32Array.from(t),...i(e,t)})).sort(we).map(({key:e,name:t,rows:n})=>({key:e,name:t,rows:n}))}const Ce=de();function we({rank:e},{rank:t}){for(let n=0;n<e.length;n+=1){let r=typeof e[n]==`string`?Ce(e[n],t[n]):e[n]-t[n];if(r!==0)return r}return 0}const Te={year:De,genre:Oe,author:ke},Ee=re.indexOf(`read`);function De({year:e,status:t}){return{keyOf:n=>t[n]===Ee?e[n]:-1-t[n],groupOf(e){return e>0?{name:String(e),rank:[0,-e]}:e===0?{name:S(`books.covers.undated`),rank:[1,0]}:{name:O(re[-1-e]),rank:[2,-e]}}}}function Oe({family:e,pending:t,families:n,isLooking:i}){let a=new Map(n.map(({slot:e,name:t})=>[e,r(t)]));return{keyOf:n=>t[n]?9:a.has(e[n])?e[n]:8,groupOf(e){return e===9?{name:S(`common.looking_up`),rank:[8]}:e===8?{name:S(i?`common.no_genre_yet`:`common.no_genre`),rank:[e+1]}:{name:a.get(e),rank:[e]}}}}function ke({author:e,authors:t},n){let r=new Int32Array(t.length);for(let t of n)e[t]>=0&&(r[e[t]]+=1);return{keyOf:t=>e[t]>=0&&r[e[t]]>1?e[t]:-1,groupOf(e,n){return e<0?{name:S(`books.covers.single`),rank:[1,0,``]}:{name:t[e]||S(`books.covers.no_author`),rank:[0,-n.length,t[e]]}}}}const H={across:14,down:16,group:28};function Ae(e,{width:t,size:n}){let r=Math.max(1,Math.floor((t+H.across)/(n+H.across))),i=Math.max(1,Math.floor((t-(r-1)*H.across)/r)),a=i>=104,o={x:i+H.across,y:Math.round(i*1.5)+(a?24:0)+H.down},[s,c]=[0,0],l=e.map(({key:e,name:t,rows:n})=>{let i=t?46:0,a=i+Math.ceil(n.length/r)*o.y,l={key:e,name:t,first:c,count:n.length,y:s,height:a,top:i};return s+=a+H.group,c+=n.length,l});return{across:r,width:i,pitch:o,height:Math.max(0,s-H.group),count:c,sections:l,hasWords:a}}function je({across:e,pitch:t},{top:n},r){return{x:r%e*t.x,y:n+Math.floor(r/e)*t.y}}function Me({sections:e},t){let[n,r]=[0,e.length-1];for(;n<r;){let i=n+r+1>>1;e[i].first<=t?n=i:r=i-1}return e[n]}function Ne({across:e,pitch:t,sections:n},{top:r,height:i},a=-1){let[o,s]=[r-2*t.y,r+i+2*t.y];return n.flatMap(n=>{let{y:r,first:i,count:c}=n,l=a>=i&&a<i+c,u=r<s&&r+n.height>o;if(!u&&!l)return[];let d=i=>Math.floor((i-r-n.top)/t.y)*e,f=u?Math.max(0,d(o)):0,p=u?Math.max(f,Math.min(c,d(s)+e)):0,m=Array.from({length:p-f},(e,t)=>i+f+t);return l&&!(a>=i+f&&a<i+p)&&m.push(a),[{section:n,places:m.sort((e,t)=>e-t)}]})}function Pe(e,t,n,r){let i=e.count-1,a={ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r}[n];if(a)return Fe(e,t,a);let o={ArrowRight:t+1,ArrowLeft:t-1,Home:0,End:i}[n];return o===void 0?null:Math.max(0,Math.min(i,o))}function Fe(e,t,n){let{across:r,sections:i}=e,a=Me(e,t),o=Math.floor((t-a.first)/r)+n,s=(t-a.first)%r,c=({count:e})=>Math.ceil(e/r),l=i.indexOf(a);for(;o<0&&l>0;)o+=c(i[--l]);for(;o>=c(i[l])&&l<i.length-1;)o-=c(i[l++]);a=i[l];let u=Math.max(0,Math.min(c(a)-1,o))*r+s;return a.first+Math.min(a.count-1,u)}function Ie(e){let[t,n]=y(()=>matchMedia(e).matches);return A(()=>{let t=matchMedia(e),r=()=>n(t.matches);return r(),t.addEventListener(`change`,r),()=>t.removeEventListener(`change`,r)},[e]),t}function U(e){let t=e?.contains(document.activeElement)&&document.activeElement.closest(`[data-row]`);return t?Number(t.dataset.row):null}function W(e,{place:t,book:n}){let r=e[t]===n?t:e.indexOf(n);return r>=0?r:Math.min(t,e.length-1)}function G(e,t,n){let[r,i]=y({place:n,book:t[n]}),a=o(!1),s=o(t),c=W(t,r),l=U(e.current),d=l===null?null:{place:l,book:s.current[l]},f=e=>i({place:e,book:t[e]});return u(()=>{s.current=t;let n=a.current?c:d&&W(t,d);n!==null&&n!==U(e.current)&&e.current.querySelector(`[data-row="${n}"] a`)?.focus({preventScroll:!a.current}),a.current=!1}),{active:c,setActive:f,go:e=>{a.current=!0,f(Math.min(t.length-1,Math.max(0,e)))}}}function K(){let[e,t]=y(0);return u(()=>{let e=document.querySelector(`.topbar`),n=new ResizeObserver(()=>t(e.offsetHeight));return e&&n.observe(e),()=>n.disconnect()},[]),e}function q(e,n){let r=n===void 0?ue(I.value,e):{id:e,descending:n};g({sort:me(r)}),t(S(`books.sort.spoken`,{order:N(r)}))}function Le(e){let t=Array.from(P.value,t=>e.map(e=>le(e,L.value[t])));s(new Blob([ve(e.map(M),t)],{type:`text/csv`}),S(`books.file`))}function Re({label:e,value:t,options:n,onPick:r}){return l`<label class="select-field">
    <span class="visually-hidden">${e}</span>
    <select value=${t} onChange=${e=>r(e.target.value)}>
      ${n.map(([e,n])=>l`<option key=${e} value=${e} selected=${e===t}>${n}</option>`)}
    </select>
    <${b} name="chevron-down" size="14" />
  </label>`}function ze(){let{id:e,descending:t}=I.value,n=fe.map(e=>[e.id,S(`books.sort.option`,{field:ge(e)})]);return l`<div class="sort-picker">
    <${Re} label=${S(`books.sort.by`)} value=${e} options=${n} onPick=${e=>q(e,j(e).first===`descending`)} />
    <button type="button" class="button" onClick=${()=>q(e,!t)}>
      <${b} name=${t?`arrow-down`:`arrow-up`} size="16" />
      <span class="visually-hidden">${S(`books.sort.turn`)} </span>${he(j(e),t)}
    </button>
  </div>`}function Be({fields:e,ids:t,onChoose:n,all:r,onAll:i,narrow:a}){return l`<div class="book-tools" role="group" aria-label=${S(`books.tools.label`)}>
    ${a&&l`<${ze} />`}
    <${xe} ids=${t} onChange=${n} />
    ${P.value.length<=2e3&&l`<button type="button" class="button" aria-pressed=${r} onClick=${()=>i(!r)}>
      <${b} name="list" size="16" /> <span>${S(`books.tools.all`)}<span class="long-label">${S(`books.tools.all_long`)}</span></span>
    </button>`}
    <button type="button" class="button" onClick=${()=>Le(e)}>
      <${b} name="download" size="16" /> <span><span class="visually-hidden">${S(`books.tools.download`)} </span>CSV</span>
    </button>
  </div>`}function Ve({value:e,options:t}){let n=e=>g({as:e===t[0]?void 0:e},{replace:!1});return l`<div class="segmented book-forms" role="group" aria-label=${S(`books.as.label`)}>${t.map(t=>{let r=S(`books.as.${t}`);return l`<button key=${t} type="button" aria-pressed=${t===e} onClick=${()=>n(t)}>${r}</button>`})}</div>`}const J={least:72,most:240,step:8,usual:128,narrow:96},He=`covers.size`;function Ue(e){let t=e?J.narrow:J.usual,[n,r]=y(()=>Number(a(He))||t);return[Math.max(J.least,Math.min(J.most,n)),e=>{r(e),c(He,e===t?null:String(e))}]}function We({by:e,size:t,onSize:n}){let r=V.map(e=>[e,S(`books.covers.by.${e}`)]);return l`<div class="book-tools" role="group" aria-label=${S(`books.as.covers`)}>
    <${ze} />
    <${Re} label=${S(`books.covers.group`)} value=${e} options=${r} onPick=${e=>g({by:e===V[0]?void 0:e})} />
    <label class="size-slider">
      <span>${S(`books.covers.size`)}</span>
      <input type="range" min=${J.least} max=${J.most} step=${J.step} value=${t}
        onInput=${e=>n(Number(e.target.value))} />
    </label>
  </div>`}function Ge(e){let[t,n]=y({width:0,top:0,height:innerHeight});return u(()=>{let t=()=>{let{width:t,top:r}=e.current.getBoundingClientRect(),i={width:Math.floor(t),top:Math.round(-r/40)*40,height:innerHeight};n(e=>e.width===i.width&&e.top===i.top&&e.height===i.height?e:i)};t();let r=new ResizeObserver(t);return r.observe(e.current),addEventListener(`scroll`,t,{passive:!0}),addEventListener(`resize`,t),()=>{r.disconnect(),removeEventListener(`scroll`,t),removeEventListener(`resize`,t)}},[]),t}function Ke({book:t}){let n=t.reading_status===`read`;return l`<span class="cover-facts">
    ${n&&l`<${e} rating=${t.my_rating} />`}
    <span>${n?ne(t)?.slice(0,4):O(t.reading_status)}</span>
  </span>`}function qe({columns:e,row:t,place:n,at:r,of:i,corner:a,layout:o,isActive:s,href:c,onOpen:u}){let d=e.books[t],f=k(d),p=o.width*devicePixelRatio>180?d.thumbnail_url:d.small_thumbnail_url,h={insetInlineStart:`${a.x}px`,insetBlockStart:`${a.y}px`,inlineSize:`${o.width}px`};return l`<li class="wall-tile" data-row=${n} aria-setsize=${i} aria-posinset=${r+1} style=${h}>
    <a class="wall-link" href=${c} tabindex=${s?0:-1} title=${f} onClick=${()=>u(d)}>
      <span class="visually-hidden" dir="auto">${f}, ${d.author}${o.hasWords?`. `:``}</span>
      <${T} title=${f} author=${d.author} picture=${p} slot=${m(e,t)} size=${o.width<84?`s`:`m`} />
      ${o.hasWords&&l`<${Ke} book=${d} />`}
    </a>
  </li>`}function Je({section:e,places:t,tileOf:n}){let{y:r,height:i,name:a,count:o}=e;return l`<section class="wall-section" style=${{insetBlockStart:`${r}px`,blockSize:`${i}px`}}>
    ${a&&l`<h2 class="wall-head"><bdi>${a}</bdi> <span>${_(o)}</span></h2>`}
    <ul class="wall-tiles" aria-label=${a||S(`books.covers.all`)}>${t.map(t=>n(e,t))}</ul>
  </section>`}function Ye({columns:e,rows:t,by:r,start:i,narrow:a,hrefOf:s,onOpen:c}){let u=o(null),[d,p]=Ue(a),m=Ge(u),h=n(()=>Se(e,t,r),[e,t,r]),g=n(()=>Int32Array.from(h.flatMap(e=>Array.from(e.rows))),[h]),_=n(()=>Ae(h,{width:m.width,size:d}),[h,m.width,d]),v=f(),{active:y,go:b}=G(u,g,Math.max(0,g.indexOf(i))),x=Ne(_,v?{top:0,height:_.height}:m,y),C=e=>{if(e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;let t=Number(e.target.closest(`[data-row]`)?.dataset.row??y),n=Pe(_,t,e.key,Math.max(1,Math.floor(innerHeight/_.pitch.y)-1));n!==null&&(e.preventDefault(),b(n))},w=(t,n)=>{let r=n-t.first;return l`<${qe} key=${g[n]} columns=${e} row=${g[n]} place=${n} at=${r} of=${t.count}
      corner=${je(_,t,r)} layout=${_} isActive=${n===y}
      href=${s(e.books[g[n]])} onOpen=${c} />`},T={blockSize:`${_.height}px`,"--under-bar":`${K()}px`},E=S(`books.covers.label`,{n:t.length});return l`<${We} by=${r} size=${d} onSize=${p} />
    <div class="wall" ref=${u} style=${T} onKeyDown=${C} role="group" aria-label=${E} aria-describedby="wall-keys">
      ${m.width>0&&x.map(({section:e,places:t})=>l`<${Je} key=${e.key} section=${e} places=${t} tileOf=${w} />`)}
    </div>
    <p id="wall-keys" class="visually-hidden">${S(`books.covers.keys`)}</p>`}const Y=({children:e,quiet:t})=>l`<bdi class=${t?`line quiet`:`line`}>${e}</bdi>`;function X({word:e}){return l`<span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${e}</span>`}const Z=(e,t=S(`books.cell.unknown`))=>e===null||e===``?l`<${X} word=${t} />`:e,Q=(e,t)=>Z(e&&l`<${Y}>${e}<//>`,t);function Xe({book:e,slot:t,href:n,tabIndex:r}){let i=k(e),a=E(e),o=w(e.language)??void 0;return l`<${T} title=${i} author=${e.author} slot=${t} size="s" />
    <span class="book-names">
      <a class="book-link" href=${n} tabindex=${r} lang=${o}><${Y}>${i}<//></a>
      ${a&&l`<${Y} quiet>${a}<//>`}
    </span>`}function Ze({book:e}){let t=ie(e);return e.average_rating===null?l`<${X} word=${S(`books.cell.unknown`)} />`:l`${_(e.average_rating,2)}
    <span class="difference">${t&&l`<span class="visually-hidden">${S(`books.cell.you`)} </span>${t}`}</span>`}function Qe({book:e}){let t=C(e);return e.reading_status===`read`&&!e.date_read?l`<span class="quiet">${t}</span>`:Z(t,S(`books.cell.unfinished`))}const $e=/* @__PURE__ */ new Set([`pending`,`no-isbn`,`failed`]);function et({book:e,isLookingUp:t}){return e.genres.length?l`<${Y}>${e.genres.map(r).join(`, `)}<//>`:e.enrichment===`pending`&&!t?l`<${X} word=${S(`books.cell.genre.not_asked`)} />`:l`<${Y} quiet>${S(`books.cell.genre.${$e.has(e.enrichment)?e.enrichment:`none`}`)}<//>`}const tt={title:Xe,author:({book:e})=>l`<${Y}>${e.author}<//>`,status:({book:e})=>l`<span class="status status-${e.reading_status}">${O(e.reading_status)}</span>`,rating:({book:t})=>l`<${e} rating=${t.my_rating} />`,others:Ze,pages:({book:e})=>Z(e.num_pages===null?null:_(e.num_pages)),published:({book:e})=>Z(ee(te(e))),finished:Qe,added:({book:e})=>Z(e.date_added&&h(e.date_added)),genres:et,shelves:({book:e})=>Q(e.bookshelves.join(`, `),S(`books.cell.none`)),series:({book:e})=>Q(E(e),S(`books.cell.none`)),publisher:({book:e})=>Q(e.publisher),format:({book:e})=>Z(e.binding&&_e(e)),language:({book:e})=>Z(ae(e.language)),read:({book:e})=>Z(nt(e))};function nt(e){let t=j(`read`).value(e);return t===null?null:_(t)}function rt({field:e,...t}){return l`<${tt[e.id]} ...${t} />`}function it({count:e,rowHeight:t,top:n,height:r}){let i=Math.floor(n/t/6)*6-6,a=Math.ceil((n+r)/t/6)*6+6;return{first:st(i,0,e),end:st(a,0,e)}}function at({count:e,rowHeight:t,span:n,pinned:r=-1}){let i=[n];if(r>=0&&r<e){let e={first:r,end:r+1};r<n.first?i.unshift(e):r>=n.end&&i.push(e)}return ot(i,e,t)}function ot(e,t,n){let r=[],i=0;for(let{first:t,end:a}of e)a<=t||(t>i&&r.push({gap:(t-i)*n}),r.push({first:t,end:a}),i=a);return t>i&&r.push({gap:(t-i)*n}),r}function st(e,t,n){return Math.min(n,Math.max(t,e))}function ct({narrow:e,fields:t}){let n=parseFloat(getComputedStyle(document.documentElement).fontSize)/16,r=Math.ceil(t.filter(({id:e})=>e!==`title`&&e!==`author`).length/2);return Math.round((e?92+r*22:56)*n)}function lt(e,t,n){let[r,i]=y(()=>it({count:t,rowHeight:n,top:0,height:innerHeight}));return u(()=>{let r=()=>{let r=it({count:t,rowHeight:n,top:-e.current.getBoundingClientRect().top,height:innerHeight});i(e=>e.first===r.first&&e.end===r.end?e:r)};return r(),addEventListener(`scroll`,r,{passive:!0}),addEventListener(`resize`,r),()=>{removeEventListener(`scroll`,r),removeEventListener(`resize`,r)}},[t,n]),{first:Math.min(r.first,t),end:Math.min(r.end,t)}}function ut(e,t){let[n,r]=y(!1);return u(()=>{let n=new ResizeObserver(()=>r(e.current.clientWidth<t));return n.observe(e.current),()=>n.disconnect()},[t]),n}function dt(e,t,n){let r=`${t.id} ${t.descending}`,i=o(r);u(()=>{i.current!==r&&(i.current=r,n(0),e.current.getBoundingClientRect().top<0&&e.current.scrollIntoView({block:`start`}))},[r])}const ft={ArrowDown:e=>e+1,ArrowUp:e=>e-1,PageDown:(e,t)=>e+t,PageUp:(e,t)=>e-t,Home:()=>0,End:()=>1/0};function pt({field:e,sort:t,onSort:n}){let r=e.id===t.id,i=t.descending?`descending`:`ascending`;return l`<th scope="col" role="columnheader" class=${e.numeric?`numeric`:``} aria-sort=${r?i:void 0}>
    <button type="button" class="sort-button" onClick=${()=>n(e.id)}>
      ${M(e)}${r&&l`<${b} name=${t.descending?`arrow-down`:`arrow-up`} size="14" />`}
    </button>
  </th>`}function mt({row:e,book:t,fields:n,active:r,onOpen:i,...a}){return l`<tr role="row" class="book-row" data-row=${e} aria-rowindex=${e+2} onClick=${()=>i(t)}>
    ${n.map(e=>{let n=l`<${rt} field=${e} book=${t} tabIndex=${r?0:-1} ...${a} />`;if(e.id===`title`)return l`<th scope="row" role="rowheader" class="cell-title">${n}</th>`;let i=`cell-${e.id}${e.numeric?` numeric`:``}`,o=e.id===`pages`?S(`books.cell.pages`):void 0;return l`<td role="cell" class=${i} data-label=${M(e)} data-unit=${o}>${n}</td>`})}
  </tr>`}function ht({books:e,rows:t,fields:n,sort:r,onSort:i,onOpen:a,hrefOf:s,slotOf:c,start:u,narrow:d,all:p,isLookingUp:m}){let h=o(null),g=o(null),_=f()||p,v=n.reduce((e,{width:t})=>e+t,0),y=ut(h,v),b=ct({narrow:d,fields:n}),x=lt(g,t.length,b),{active:C,setActive:w,go:T}=G(g,t,u);dt(h,r,w);let E=_?{first:0,end:t.length}:x;return l`<div class=${`book-table-box${y?` tight`:``}`} ref=${h}>
    <table
      role="table"
      class=${`book-table${_?` whole`:``}`}
      style=${{"--row":`${b}px`,"--least":`${v}px`,"--under-bar":`${K()}px`}}
      aria-rowcount=${t.length+1}
      aria-describedby="book-table-keys"
    >
      <caption class="visually-hidden">${S(`books.table.caption`,{n:t.length,order:N(r)})}</caption>
      <colgroup>${n.map(({id:e,width:t})=>l`<col key=${e} style=${e===`title`?{}:{"--width":`${t}px`}} />`)}</colgroup>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${n.map(e=>l`<${pt} key=${e.id} field=${e} sort=${r} onSort=${i} />`)}
        </tr>
      </thead>
      <tbody role="rowgroup" ref=${g} onKeyDown=${e=>{let t=ft[e.key];if(!t||e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;e.preventDefault();let n=Number(e.target.closest(`[data-row]`)?.dataset.row??C);T(t(n,Math.max(1,Math.floor(innerHeight/b)-2)))}}>
        ${at({count:t.length,rowHeight:b,span:E,pinned:C}).map((r,i)=>`gap`in r?l`<tr key=${`gap-${i}`} class="gap" role="presentation" aria-hidden="true">
      <td style=${{height:`${r.gap}px`}} colspan=${n.length}></td>
    </tr>`:Array.from(t.subarray(r.first,r.end),(t,i)=>{let o=r.first+i,u=e[t];return l`<${mt} key=${t} row=${o} book=${u} fields=${n} active=${o===C}
        onOpen=${a} href=${s(u)} slot=${c(t)} isLookingUp=${m} />`}))}
      </tbody>
    </table>
    <p id="book-table-keys" class="visually-hidden">${S(`books.table.keys`)}</p>
  </div>`}const gt=()=>S(`common.page.books`),$={table:wt,covers:Tt,charts:Dt};function _t(e){let[t,n]=y(()=>B({narrow:e}));return A(()=>n(B({narrow:e})),[e]),[t,t=>{ye(t,{narrow:e}),n(t??F({narrow:e}))}]}function vt(){let e=/* @__PURE__ */ new Map;for(let t of P.value){let n=L.value[t].reading_status;e.set(n,(e.get(n)??0)+1)}return[...e].sort((e,t)=>t[1]-e[1]).map(([e,t])=>S(`books.count.${e}`,{n:t})).join(`, `)}function yt(){let[e,t]=[P.value.length,L.value.length],n=e===t?_(t):S(`books.some`,{shown:e,all:t});return l`<h1>${oe(`books.heading`,{n:t,count:l`<em>${n}</em>`})}</h1>`}function bt({form:e}){let t=n(vt,[P.value]),r=e===`charts`?null:N(I.value);return l`<p class="lead">${r?S(`books.lead_sorted`,{counts:t,order:r}):S(`books.lead`,{counts:t})}</p>`}function xt(){return l`<div class="card no-book">
    <${b} name="books" size="26" />
    <h2>${S(`books.none.empty`)}</h2>
    <p>${S(`books.none.why`)}</p>
  </div>`}const St=()=>D.value.ids.indexOf(ce.value);function Ct(e){let[t,n]=d(e,`books`).split(`?`),r=n?`?${n}`:``;return e=>`${t}/${encodeURIComponent(e.goodreads_id)}${r}`}function wt({lib:e,narrow:t}){let[n,r]=_t(t),[i,a]=y(!1),o=P.value,{state:s}=x.value.metadata.enrichment,c=pe(n);return l`<${Be} fields=${c} ids=${n} onChoose=${r} all=${i} onAll=${a} narrow=${t} />
    <${ht}
      books=${L.value}
      rows=${o}
      fields=${c}
      sort=${I.value}
      onSort=${q}
      hrefOf=${Ct(e)}
      slotOf=${e=>m(D.value,e)}
      onOpen=${R}
      start=${Math.max(0,o.indexOf(St()))}
      narrow=${t}
      all=${i&&o.length<=2e3}
      isLookingUp=${s===`pending`||s===`running`}
    />`}function Tt({lib:e,narrow:t}){let n=i(v.value,`by`,V.map(e=>[e]));return l`<${Ye} columns=${D.value} rows=${P.value} by=${n} start=${St()} narrow=${t}
    hrefOf=${Ct(e)} onOpen=${R} />`}const Et=()=>import(`../parts/book_charts.js`).then(({BookCharts:e})=>e);function Dt(){return l`<${p} load=${Et} onFail=${()=>g({as:void 0})}><div class="books-loading" aria-busy="true"></div><//>`}function Ot({params:e}){let t=Ie(`screen and (max-width: 720.98px)`),n=i(v.value,`as`,Object.keys($).map(e=>[e]));return P.value.length===0?l`<div class="books">
      <${yt} />
      ${L.value.length?l`<${se} isOfAll />`:l`<${xt} />`}
    </div>`:l`<div class="books">
    <${yt} />
    <${bt} form=${n} />
    <${Ve} value=${n} options=${Object.keys($)} />
    <${$[n]} lib=${e.lib} narrow=${t} />
  </div>`}export{Ot as default,gt as title};