import{$t as e,Aa as t,Cn as n,En as r,Et as i,Fa as a,Ft as o,It as s,Na as c,Oa as l,Pa as u,Ra as d,Sr as f,Tr as p,Vn as m,Xi as h,Zt as g,_n as _,aa as v,ca as y,ea as b,en as x,fa as S,ha as C,ia as w,ji as T,jn as ee,ka as te,la as ne,na as re,oa as ie,pa as E,ra as ae,sa as D,ta as oe,tn as O,va as k,vn as se,za as ce}from"../start.js";import{_ as le,a as ue,c as A,d as j,f as de,g as fe,h as M,i as N,l as pe,m as me,n as P,o as he,p as ge,r as F,s as _e,t as I,u as ve,v as ye}from"../selection.js";import{t as be}from"../csv.js";const xe=e=>e?`columns.phone`:`columns`;function L({narrow:e}){let t=l(xe(e));return t===null?he({narrow:e}):t.split(`,`).filter(A)}function Se(e,{narrow:t}){te(xe(t),e===null?null:e.join(`,`))}function Ce(e){t(()=>{let t=t=>{t.key===`Escape`&&e.current.open&&(t.stopPropagation(),e.current.open=!1,e.current.querySelector(`summary`).focus())},n=t=>{e.current.contains(t.target)||(e.current.open=!1)},r=e.current;return r.addEventListener(`keydown`,t),document.addEventListener(`pointerdown`,n),()=>{r.removeEventListener(`keydown`,t),document.removeEventListener(`pointerdown`,n)}},[])}function we({ids:e,onChange:t}){let n=a(null);Ce(n);let r=(n,r)=>t(r?[...e,n]:e.filter(e=>e!==n));return d`<details class="column-chooser" ref=${n}>
    <summary class="button"><${g} name="columns" size="16" /> ${E(`books.tools.columns`)}</summary>
    <fieldset class="column-list">
      <legend class="visually-hidden">${E(`books.tools.shown`)}</legend>
      ${N.filter(({id:e})=>e!==`title`).map(t=>d`<label key=${t.id}>
          <input type="checkbox" checked=${e.includes(t.id)} onChange=${e=>r(t.id,e.target.checked)} />
          ${j(t)}
        </label>`)}
      <button type="button" class="text-button" onClick=${()=>t(null)}>${E(`books.tools.usual`)}</button>
    </fieldset>
  </details>`}const R=[`none`,`year`,`genre`,`author`];function Te(e,t,n){if(t.length===0)return[];if(n===`none`)return[{key:`all`,name:``,rows:t}];let{keyOf:r,groupOf:i}=Oe[n](e,t),a=/* @__PURE__ */ new Map;for(let e of t){let t=r(e);a.has(t)||a.set(t,[]),a.get(t).push(e)}return[...a].map(([e,t])=>({key:`${n}-${e}`,rows:Int32Array.from(t),...i(e,t)})).sort(De).map(({key:e,name:t,rows:n})=>({key:e,name:t,rows:n}))}const Ee=fe();function De({rank:e},{rank:t}){for(let n=0;n<e.length;n+=1){let r=typeof e[n]==`string`?Ee(e[n],t[n]):e[n]-t[n];if(r!==0)return r}return 0}const Oe={year:Ae,genre:je,author:Me},ke=h.indexOf(`read`);function Ae({year:e,status:t}){return{keyOf:n=>t[n]===ke?e[n]:-1-t[n],groupOf(e){return e>0?{name:String(e),rank:[0,-e]}:e===0?{name:E(`books.covers.undated`),rank:[1,0]}:{name:D(h[-1-e]),rank:[2,-e]}}}}function je({family:e,pending:t,families:n,isLooking:r}){let i=new Map(n.map(({slot:e,name:t})=>[e,f(t)]));return{keyOf:n=>t[n]?9:i.has(e[n])?e[n]:8,groupOf(e){return e===9?{name:E(`common.looking_up`),rank:[8]}:e===8?{name:E(r?`common.no_genre_yet`:`common.no_genre`),rank:[e+1]}:{name:i.get(e),rank:[e]}}}}function Me({author:e,authors:t},n){let r=new Int32Array(t.length);for(let t of n)e[t]>=0&&(r[e[t]]+=1);return{keyOf:t=>e[t]>=0&&r[e[t]]>1?e[t]:-1,groupOf(e,n){return e<0?{name:E(`books.covers.single`),rank:[1,0,``]}:{name:t[e]||E(`books.covers.no_author`),rank:[0,-n.length,t[e]]}}}}const z={across:14,down:16,group:28};function Ne(e,{width:t,size:n}){let r=Math.max(1,Math.floor((t+z.across)/(n+z.across))),i=Math.max(1,Math.floor((t-(r-1)*z.across)/r)),a=i>=104,o={x:i+z.across,y:Math.round(i*1.5)+(a?24:0)+z.down},[s,c]=[0,0],l=e.map(({key:e,name:t,rows:n})=>{let i=t?46:0,a=i+Math.ceil(n.length/r)*o.y,l={key:e,name:t,first:c,count:n.length,y:s,height:a,top:i};return s+=a+z.group,c+=n.length,l});return{across:r,width:i,pitch:o,height:Math.max(0,s-z.group),count:c,sections:l,hasWords:a}}function Pe({across:e,pitch:t},{top:n},r){return{x:r%e*t.x,y:n+Math.floor(r/e)*t.y}}function Fe({sections:e},t){let[n,r]=[0,e.length-1];for(;n<r;){let i=n+r+1>>1;e[i].first<=t?n=i:r=i-1}return e[n]}function Ie({across:e,pitch:t,sections:n},{top:r,height:i},a=-1){let[o,s]=[r-2*t.y,r+i+2*t.y];return n.flatMap(n=>{let{y:r,first:i,count:c}=n,l=a>=i&&a<i+c,u=r<s&&r+n.height>o;if(!u&&!l)return[];let d=i=>Math.floor((i-r-n.top)/t.y)*e,f=u?Math.max(0,d(o)):0,p=u?Math.max(f,Math.min(c,d(s)+e)):0,m=Array.from({length:p-f},(e,t)=>i+f+t);return l&&!(a>=i+f&&a<i+p)&&m.push(a),[{section:n,places:m.sort((e,t)=>e-t)}]})}function Le(e,t,n,r){let i=e.count-1,a={ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r}[n];if(a)return Re(e,t,a);let o={ArrowRight:t+1,ArrowLeft:t-1,Home:0,End:i}[n];return o===void 0?null:Math.max(0,Math.min(i,o))}function Re(e,t,n){let{across:r,sections:i}=e,a=Fe(e,t),o=Math.floor((t-a.first)/r)+n,s=(t-a.first)%r,c=({count:e})=>Math.ceil(e/r),l=i.indexOf(a);for(;o<0&&l>0;)o+=c(i[--l]);for(;o>=c(i[l])&&l<i.length-1;)o-=c(i[l++]);a=i[l];let u=Math.max(0,Math.min(c(a)-1,o))*r+s;return a.first+Math.min(a.count-1,u)}function ze(e){let[t,n]=u(()=>matchMedia(e).matches);return ce(()=>{let t=matchMedia(e),r=()=>n(t.matches);return r(),t.addEventListener(`change`,r),()=>t.removeEventListener(`change`,r)},[e]),t}function B(e){let t=e?.contains(document.activeElement)&&document.activeElement.closest(`[data-row]`);return t?Number(t.dataset.row):null}function V(e,{place:t,book:n}){let r=e[t]===n?t:e.indexOf(n);return r>=0?r:Math.min(t,e.length-1)}function H(e,n,r){let[i,o]=u({place:r,book:n[r]}),s=a(!1),c=a(n),l=V(n,i),d=B(e.current),f=d===null?null:{place:d,book:c.current[d]},p=e=>o({place:e,book:n[e]});return t(()=>{c.current=n;let t=s.current?l:f&&V(n,f);t!==null&&t!==B(e.current)&&e.current.querySelector(`[data-row="${t}"] a`)?.focus({preventScroll:!s.current}),s.current=!1}),{active:l,setActive:p,go:e=>{s.current=!0,p(Math.min(n.length-1,Math.max(0,e)))}}}function U(){let[e,n]=u(0);return t(()=>{let e=document.querySelector(`.topbar`),t=new ResizeObserver(()=>n(e.offsetHeight));return e&&t.observe(e),()=>t.disconnect()},[]),e}function W(e,t){let r=t===void 0?de(F.value,e):{id:e,descending:t};n({sort:me(r)}),ee(E(`books.sort.spoken`,{order:M(r)}))}function Be(e){let t=Array.from(P.value,t=>e.map(e=>ue(e,I.value[t])));m(new Blob([be(e.map(j),t)],{type:`text/csv`}),E(`books.file`))}function G({label:e,value:t,options:n,onPick:r}){return d`<label class="select-field">
    <span class="visually-hidden">${e}</span>
    <select value=${t} onChange=${e=>r(e.target.value)}>
      ${n.map(([e,n])=>d`<option key=${e} value=${e} selected=${e===t}>${n}</option>`)}
    </select>
    <${g} name="chevron-down" size="14" />
  </label>`}function K(){let{id:e,descending:t}=F.value,n=N.map(e=>[e.id,E(`books.sort.option`,{field:_e(e)})]);return d`<div class="sort-picker">
    <${G} label=${E(`books.sort.by`)} value=${e} options=${n} onPick=${e=>W(e,A(e).first===`descending`)} />
    <button type="button" class="button" onClick=${()=>W(e,!t)}>
      <${g} name=${t?`arrow-down`:`arrow-up`} size="16" />
      <span class="visually-hidden">${E(`books.sort.turn`)} </span>${ge(A(e),t)}
    </button>
  </div>`}function Ve({fields:e,ids:t,onChoose:n,all:r,onAll:i,narrow:a}){return d`<div class="book-tools" role="group" aria-label=${E(`books.tools.label`)}>
    ${a&&d`<${K} />`}
    <${we} ids=${t} onChange=${n} />
    ${P.value.length<=2e3&&d`<button type="button" class="button" aria-pressed=${r} onClick=${()=>i(!r)}>
      <${g} name="list" size="16" /> <span>${E(`books.tools.all`)}<span class="long-label">${E(`books.tools.all_long`)}</span></span>
    </button>`}
    <button type="button" class="button" onClick=${()=>Be(e)}>
      <${g} name="download" size="16" /> <span><span class="visually-hidden">${E(`books.tools.download`)} </span>CSV</span>
    </button>
  </div>`}function He({value:e,options:t}){let r=e=>n({as:e===t[0]?void 0:e},{replace:!1});return d`<div class="segmented book-forms" role="group" aria-label=${E(`books.as.label`)}>${t.map(t=>{let n=E(`books.as.${t}`);return d`<button key=${t} type="button" aria-pressed=${t===e} onClick=${()=>r(t)}>${n}</button>`})}</div>`}const q={least:72,most:240,step:8,usual:128,narrow:96},J=`covers.size`;function Ue(e){let t=e?q.narrow:q.usual,[n,r]=u(()=>Number(l(J))||t);return[Math.max(q.least,Math.min(q.most,n)),e=>{r(e),te(J,e===t?null:String(e))}]}function We({by:e,size:t,onSize:r}){let i=R.map(e=>[e,E(`books.covers.by.${e}`)]);return d`<div class="book-tools" role="group" aria-label=${E(`books.as.covers`)}>
    <${K} />
    <${G} label=${E(`books.covers.group`)} value=${e} options=${i} onPick=${e=>n({by:e===R[0]?void 0:e})} />
    <label class="size-slider">
      <span>${E(`books.covers.size`)}</span>
      <input type="range" min=${q.least} max=${q.most} step=${q.step} value=${t}
        onInput=${e=>r(Number(e.target.value))} />
    </label>
  </div>`}function Ge(e){let[n,r]=u({width:0,top:0,height:innerHeight});return t(()=>{let t=()=>{let{width:t,top:n}=e.current.getBoundingClientRect(),i={width:Math.floor(t),top:Math.round(-n/40)*40,height:innerHeight};r(e=>e.width===i.width&&e.top===i.top&&e.height===i.height?e:i)};t();let n=new ResizeObserver(t);return n.observe(e.current),addEventListener(`scroll`,t,{passive:!0}),addEventListener(`resize`,t),()=>{n.disconnect(),removeEventListener(`scroll`,t),removeEventListener(`resize`,t)}},[]),n}function Ke({book:e}){let t=e.reading_status===`read`;return d`<span class="cover-facts">
    ${t&&d`<${x} rating=${e.my_rating} />`}
    <span>${t?re(e)?.slice(0,4):D(e.reading_status)}</span>
  </span>`}function qe({columns:t,row:n,place:r,at:i,of:a,corner:o,layout:s,isActive:c,href:l,onOpen:u}){let f=t.books[n],p=ie(f),m=s.width*devicePixelRatio>180?f.thumbnail_url:f.small_thumbnail_url,h={insetInlineStart:`${o.x}px`,insetBlockStart:`${o.y}px`,inlineSize:`${s.width}px`};return d`<li class="wall-tile" data-row=${r} aria-setsize=${a} aria-posinset=${i+1} style=${h}>
    <a class="wall-link" href=${l} tabindex=${c?0:-1} title=${p} onClick=${()=>u(f)}>
      <span class="visually-hidden" dir="auto">${p}, ${f.author}${s.hasWords?`. `:``}</span>
      <${O} title=${p} author=${f.author} picture=${m} slot=${e(t,n)} size=${s.width<84?`s`:`m`} />
      ${s.hasWords&&d`<${Ke} book=${f} />`}
    </a>
  </li>`}function Je({section:e,places:t,tileOf:n}){let{y:r,height:i,name:a,count:o}=e;return d`<section class="wall-section" style=${{insetBlockStart:`${r}px`,blockSize:`${i}px`}}>
    ${a&&d`<h2 class="wall-head"><bdi>${a}</bdi> <span>${k(o)}</span></h2>`}
    <ul class="wall-tiles" aria-label=${a||E(`books.covers.all`)}>${t.map(t=>n(e,t))}</ul>
  </section>`}function Ye({columns:e,rows:t,by:n,start:r,narrow:i,hrefOf:s,onOpen:l}){let u=a(null),[f,p]=Ue(i),m=Ge(u),h=c(()=>Te(e,t,n),[e,t,n]),g=c(()=>Int32Array.from(h.flatMap(e=>Array.from(e.rows))),[h]),_=c(()=>Ne(h,{width:m.width,size:f}),[h,m.width,f]),v=o(),{active:y,go:b}=H(u,g,Math.max(0,g.indexOf(r))),x=Ie(_,v?{top:0,height:_.height}:m,y),S=e=>{if(e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;let t=Number(e.target.closest(`[data-row]`)?.dataset.row??y),n=Le(_,t,e.key,Math.max(1,Math.floor(innerHeight/_.pitch.y)-1));n!==null&&(e.preventDefault(),b(n))},C=(t,n)=>{let r=n-t.first;return d`<${qe} key=${g[n]} columns=${e} row=${g[n]} place=${n} at=${r} of=${t.count}
      corner=${Pe(_,t,r)} layout=${_} isActive=${n===y}
      href=${s(e.books[g[n]])} onOpen=${l} />`},w={blockSize:`${_.height}px`,"--under-bar":`${U()}px`},T=E(`books.covers.label`,{n:t.length});return d`<${We} by=${n} size=${f} onSize=${p} />
    <div class="wall" ref=${u} style=${w} onKeyDown=${S} role="group" aria-label=${T} aria-describedby="wall-keys">
      ${m.width>0&&x.map(({section:e,places:t})=>d`<${Je} key=${e.key} section=${e} places=${t} tileOf=${C} />`)}
    </div>
    <p id="wall-keys" class="visually-hidden">${E(`books.covers.keys`)}</p>`}const Y=({children:e,quiet:t})=>d`<bdi class=${t?`line quiet`:`line`}>${e}</bdi>`;function X({word:e}){return d`<span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${e}</span>`}const Z=(e,t=E(`books.cell.unknown`))=>e===null||e===``?d`<${X} word=${t} />`:e,Q=(e,t)=>Z(e&&d`<${Y}>${e}<//>`,t);function Xe({book:e,slot:t,href:n,tabIndex:r}){let i=ie(e),a=v(e),o=w(e.language)??void 0;return d`<${O} title=${i} author=${e.author} slot=${t} size="s" />
    <span class="book-names">
      <a class="book-link" href=${n} tabindex=${r} lang=${o}><${Y}>${i}<//></a>
      ${a&&d`<${Y} quiet>${a}<//>`}
    </span>`}function Ze({book:e}){let t=b(e);return e.average_rating===null?d`<${X} word=${E(`books.cell.unknown`)} />`:d`${k(e.average_rating,2)}
    <span class="difference">${t&&d`<span class="visually-hidden">${E(`books.cell.you`)} </span>${t}`}</span>`}function Qe({book:e}){let t=oe(e);return e.reading_status===`read`&&!e.date_read?d`<span class="quiet">${t}</span>`:Z(t,E(`books.cell.unfinished`))}const $e=/* @__PURE__ */ new Set([`pending`,`no-isbn`,`failed`]);function et({book:e,isLookingUp:t}){return e.genres.length?d`<${Y}>${e.genres.map(f).join(`, `)}<//>`:e.enrichment===`pending`&&!t?d`<${X} word=${E(`books.cell.genre.not_asked`)} />`:d`<${Y} quiet>${E(`books.cell.genre.${$e.has(e.enrichment)?e.enrichment:`none`}`)}<//>`}const tt={title:Xe,author:({book:e})=>d`<${Y}>${e.author}<//>`,status:({book:e})=>d`<span class="status status-${e.reading_status}">${D(e.reading_status)}</span>`,rating:({book:e})=>d`<${x} rating=${e.my_rating} />`,others:Ze,pages:({book:e})=>Z(e.num_pages===null?null:k(e.num_pages)),published:({book:e})=>Z(ne(y(e))),finished:Qe,added:({book:e})=>Z(e.date_added&&C(e.date_added)),genres:et,shelves:({book:e})=>Q(e.bookshelves.join(`, `),E(`books.cell.none`)),series:({book:e})=>Q(v(e),E(`books.cell.none`)),publisher:({book:e})=>Q(e.publisher),format:({book:e})=>Z(e.binding&&ve(e)),language:({book:e})=>Z(ae(e.language)),read:({book:e})=>Z(nt(e))};function nt(e){let t=A(`read`).value(e);return t===null?null:k(t)}function rt({field:e,...t}){return d`<${tt[e.id]} ...${t} />`}function it({count:e,rowHeight:t,top:n,height:r}){let i=Math.floor(n/t/6)*6-6,a=Math.ceil((n+r)/t/6)*6+6;return{first:st(i,0,e),end:st(a,0,e)}}function at({count:e,rowHeight:t,span:n,pinned:r=-1}){let i=[n];if(r>=0&&r<e){let e={first:r,end:r+1};r<n.first?i.unshift(e):r>=n.end&&i.push(e)}return ot(i,e,t)}function ot(e,t,n){let r=[],i=0;for(let{first:t,end:a}of e)a<=t||(t>i&&r.push({gap:(t-i)*n}),r.push({first:t,end:a}),i=a);return t>i&&r.push({gap:(t-i)*n}),r}function st(e,t,n){return Math.min(n,Math.max(t,e))}function ct({narrow:e,fields:t}){let n=parseFloat(getComputedStyle(document.documentElement).fontSize)/16,r=Math.ceil(t.filter(({id:e})=>e!==`title`&&e!==`author`).length/2);return Math.round((e?92+r*22:56)*n)}function lt(e,n,r){let[i,a]=u(()=>it({count:n,rowHeight:r,top:0,height:innerHeight}));return t(()=>{let t=()=>{let t=it({count:n,rowHeight:r,top:-e.current.getBoundingClientRect().top,height:innerHeight});a(e=>e.first===t.first&&e.end===t.end?e:t)};return t(),addEventListener(`scroll`,t,{passive:!0}),addEventListener(`resize`,t),()=>{removeEventListener(`scroll`,t),removeEventListener(`resize`,t)}},[n,r]),{first:Math.min(i.first,n),end:Math.min(i.end,n)}}function ut(e,n){let[r,i]=u(!1);return t(()=>{let t=new ResizeObserver(()=>i(e.current.clientWidth<n));return t.observe(e.current),()=>t.disconnect()},[n]),r}function dt(e,n,r){let i=`${n.id} ${n.descending}`,o=a(i);t(()=>{o.current!==i&&(o.current=i,r(0),e.current.getBoundingClientRect().top<0&&e.current.scrollIntoView({block:`start`}))},[i])}const ft={ArrowDown:e=>e+1,ArrowUp:e=>e-1,PageDown:(e,t)=>e+t,PageUp:(e,t)=>e-t,Home:()=>0,End:()=>1/0};function pt({field:e,sort:t,onSort:n}){let r=e.id===t.id,i=t.descending?`descending`:`ascending`;return d`<th scope="col" role="columnheader" class=${e.numeric?`numeric`:``} aria-sort=${r?i:void 0}>
    <button type="button" class="sort-button" onClick=${()=>n(e.id)}>
      ${j(e)}${r&&d`<${g} name=${t.descending?`arrow-down`:`arrow-up`} size="14" />`}
    </button>
  </th>`}function mt({row:e,book:t,fields:n,active:r,onOpen:i,...a}){return d`<tr role="row" class="book-row" data-row=${e} aria-rowindex=${e+2} onClick=${()=>i(t)}>
    ${n.map(e=>{let n=d`<${rt} field=${e} book=${t} tabIndex=${r?0:-1} ...${a} />`;if(e.id===`title`)return d`<th scope="row" role="rowheader" class="cell-title">${n}</th>`;let i=`cell-${e.id}${e.numeric?` numeric`:``}`,o=e.id===`pages`?E(`books.cell.pages`):void 0;return d`<td role="cell" class=${i} data-label=${j(e)} data-unit=${o}>${n}</td>`})}
  </tr>`}function ht({books:e,rows:t,fields:n,sort:r,onSort:i,onOpen:s,hrefOf:c,slotOf:l,start:u,narrow:f,all:p,isLookingUp:m}){let h=a(null),g=a(null),_=o()||p,v=n.reduce((e,{width:t})=>e+t,0),y=ut(h,v),b=ct({narrow:f,fields:n}),x=lt(g,t.length,b),{active:S,setActive:C,go:w}=H(g,t,u);dt(h,r,C);let T=_?{first:0,end:t.length}:x;return d`<div class=${`book-table-box${y?` tight`:``}`} ref=${h}>
    <table
      role="table"
      class=${`book-table${_?` whole`:``}`}
      style=${{"--row":`${b}px`,"--least":`${v}px`,"--under-bar":`${U()}px`}}
      aria-rowcount=${t.length+1}
      aria-describedby="book-table-keys"
    >
      <caption class="visually-hidden">${E(`books.table.caption`,{n:t.length,order:M(r)})}</caption>
      <colgroup>${n.map(({id:e,width:t})=>d`<col key=${e} style=${e===`title`?{}:{"--width":`${t}px`}} />`)}</colgroup>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${n.map(e=>d`<${pt} key=${e.id} field=${e} sort=${r} onSort=${i} />`)}
        </tr>
      </thead>
      <tbody role="rowgroup" ref=${g} onKeyDown=${e=>{let t=ft[e.key];if(!t||e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;e.preventDefault();let n=Number(e.target.closest(`[data-row]`)?.dataset.row??S);w(t(n,Math.max(1,Math.floor(innerHeight/b)-2)))}}>
        ${at({count:t.length,rowHeight:b,span:T,pinned:S}).map((r,i)=>`gap`in r?d`<tr key=${`gap-${i}`} class="gap" role="presentation" aria-hidden="true">
      <td style=${{height:`${r.gap}px`}} colspan=${n.length}></td>
    </tr>`:Array.from(t.subarray(r.first,r.end),(t,i)=>{let a=r.first+i,o=e[t];return d`<${mt} key=${t} row=${a} book=${o} fields=${n} active=${a===S}
        onOpen=${s} href=${c(o)} slot=${l(t)} isLookingUp=${m} />`}))}
      </tbody>
    </table>
    <p id="book-table-keys" class="visually-hidden">${E(`books.table.keys`)}</p>
  </div>`}const gt=()=>E(`common.page.books`),$={table:wt,covers:Tt,charts:Dt};function _t(e){let[t,n]=u(()=>L({narrow:e}));return ce(()=>n(L({narrow:e})),[e]),[t,t=>{Se(t,{narrow:e}),n(t??he({narrow:e}))}]}function vt(){let e=/* @__PURE__ */ new Map;for(let t of P.value){let n=I.value[t].reading_status;e.set(n,(e.get(n)??0)+1)}return[...e].sort((e,t)=>t[1]-e[1]).map(([e,t])=>E(`books.count.${e}`,{n:t})).join(`, `)}function yt(){let[e,t]=[P.value.length,I.value.length],n=e===t?k(t):E(`books.some`,{shown:e,all:t});return d`<h1>${S(`books.heading`,{n:t,count:d`<em>${n}</em>`})}</h1>`}function bt({form:e}){let t=c(vt,[P.value]),n=e===`charts`?null:M(F.value);return d`<p class="lead">${n?E(`books.lead_sorted`,{counts:t,order:n}):E(`books.lead`,{counts:t})}</p>`}function xt(){return d`<div class="card no-book">
    <${g} name="books" size="26" />
    <h2>${E(`books.none.empty`)}</h2>
    <p>${E(`books.none.why`)}</p>
  </div>`}const St=()=>_.value.ids.indexOf(le.value);function Ct(e){let[t,n]=T(e,`books`).split(`?`),r=n?`?${n}`:``;return e=>`${t}/${encodeURIComponent(e.goodreads_id)}${r}`}function wt({lib:t,narrow:n}){let[r,i]=_t(n),[a,o]=u(!1),s=P.value,{state:c}=se.value.metadata.enrichment,l=pe(r);return d`<${Ve} fields=${l} ids=${r} onChoose=${i} all=${a} onAll=${o} narrow=${n} />
    <${ht}
      books=${I.value}
      rows=${s}
      fields=${l}
      sort=${F.value}
      onSort=${W}
      hrefOf=${Ct(t)}
      slotOf=${t=>e(_.value,t)}
      onOpen=${ye}
      start=${Math.max(0,s.indexOf(St()))}
      narrow=${n}
      all=${a&&s.length<=2e3}
      isLookingUp=${c===`pending`||c===`running`}
    />`}function Tt({lib:e,narrow:t}){let n=p(r.value,`by`,R.map(e=>[e]));return d`<${Ye} columns=${_.value} rows=${P.value} by=${n} start=${St()} narrow=${t}
    hrefOf=${Ct(e)} onOpen=${ye} />`}const Et=()=>import(`../parts/book_charts.js`).then(({BookCharts:e})=>e);function Dt(){return d`<${s} load=${Et} onFail=${()=>n({as:void 0})}><div class="books-loading" aria-busy="true"></div><//>`}function Ot({params:e}){let t=ze(`screen and (max-width: 720.98px)`),n=p(r.value,`as`,Object.keys($).map(e=>[e]));return P.value.length===0?d`<div class="books">
      <${yt} />
      ${I.value.length?d`<${i} isOfAll />`:d`<${xt} />`}
    </div>`:d`<div class="books">
    <${yt} />
    <${bt} form=${n} />
    <${He} value=${n} options=${Object.keys($)} />
    <${$[n]} lib=${e.lib} narrow=${t} />
  </div>`}export{Ot as default,gt as title};