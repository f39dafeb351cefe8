import{$t as e,Ba as t,Bi as n,Br as r,Ca as i,Cn as a,Dr as o,Ea as s,En as c,Ft as l,Ga as u,It as d,Ji as f,Ka as p,Qa as m,Un as h,Va as g,Vi as _,Yt as v,Za as y,_a as b,_n as x,ba as S,bn as C,da as w,en as ee,fa as te,ga as ne,ha as re,jn as ie,ka as T,ma as ae,pa as oe,qa as E,sa as D,tn as O,va as k,vn as se,wa as A,wr as ce,ya as le,za as ue}from"../start.js";import{NothingFits as de}from"../parts/nothing_fits.js";import{_ as fe,a as pe,c as j,d as M,f as me,g as he,h as N,i as P,l as ge,m as _e,n as F,o as I,p as ve,r as L,s as ye,t as R,u as be,v as z}from"../selection.js";import{t as xe}from"../csv.js";const B=e=>e?`columns.phone`:`columns`;function V({narrow:e}){let t=ue(B(e));return t===null?I({narrow:e}):t.split(`,`).filter(j)}function Se(e,{narrow:n}){t(B(n),e===null?null:e.join(`,`))}function Ce(e){g(()=>{let t=t=>{t.key===`Escape`&&e.current.open&&(t.stopPropagation(),e.current.open=!1,e.current.querySelector(`summary`).focus())},n=t=>{e.current.contains(t.target)||(e.current.open=!1)},r=e.current;return r.addEventListener(`keydown`,t),document.addEventListener(`pointerdown`,n),()=>{r.removeEventListener(`keydown`,t),document.removeEventListener(`pointerdown`,n)}},[])}function we({ids:e,onChange:t}){let n=E(null);Ce(n);let r=(n,r)=>t(r?[...e,n]:e.filter(e=>e!==n));return y`<details class="column-chooser" ref=${n}>
    <summary class="button"><${v} name="columns" size="16" /> ${A(`books.tools.columns`)}</summary>
    <fieldset class="column-list">
      <legend class="visually-hidden">${A(`books.tools.shown`)}</legend>
      ${P.filter(({id:e})=>e!==`title`).map(t=>y`<label key=${t.id}>
          <input type="checkbox" checked=${e.includes(t.id)} onChange=${e=>r(t.id,e.target.checked)} />
          ${M(t)}
        </label>`)}
      <button type="button" class="text-button" onClick=${()=>t(null)}>${A(`books.tools.usual`)}</button>
    </fieldset>
  </details>`}const H=[`none`,`year`,`genre`,`author`];function Te(e,t,n){if(t.length===0)return[];if(n===`none`)return[{key:`all`,name:``,rows:t}];let{keyOf:r,groupOf:i}=Oe[n](e,t),a=/* @__PURE__ */ new Map;for(let e of t){let t=r(e);a.has(t)||a.set(t,[]),a.get(t).push(e)}return[...a].map(([e,t])=>({key:`${n}-${e}`,rows:Int32Array.from(t),...i(e,t)})).sort(De).map(({key:e,name:t,rows:n})=>({key:e,name:t,rows:n}))}const Ee=he();function De({rank:e},{rank:t}){for(let n=0;n<e.length;n+=1){let r=typeof e[n]==`string`?Ee(e[n],t[n]):e[n]-t[n];if(r!==0)return r}return 0}const Oe={year:Ae,genre:je,author:Me},ke=D.indexOf(`read`);function Ae({year:e,status:t}){return{keyOf:n=>t[n]===ke?e[n]:-1-t[n],groupOf(e){return e>0?{name:String(e),rank:[0,-e]}:e===0?{name:A(`books.covers.undated`),rank:[1,0]}:{name:k(D[-1-e]),rank:[2,-e]}}}}function je({family:e,pending:t,families:n,isLooking:r}){let i=new Map(n.map(({slot:e,name:t})=>[e,ce(t)]));return{keyOf:n=>t[n]?9:i.has(e[n])?e[n]:8,groupOf(e){return e===9?{name:A(`common.looking_up`),rank:[8]}:e===8?{name:A(r?`common.no_genre_yet`:`common.no_genre`),rank:[e+1]}:{name:i.get(e),rank:[e]}}}}function Me({author:e,authors:t},n){let r=new Int32Array(t.length);for(let t of n)e[t]>=0&&(r[e[t]]+=1);return{keyOf:t=>e[t]>=0&&r[e[t]]>1?e[t]:-1,groupOf(e,n){return e<0?{name:A(`books.covers.single`),rank:[1,0,``]}:{name:t[e]||A(`books.covers.no_author`),rank:[0,-n.length,t[e]]}}}}const U={across:14,down:16,group:28};function Ne(e,{width:t,size:n}){let r=Math.max(1,Math.floor((t+U.across)/(n+U.across))),i=Math.max(1,Math.floor((t-(r-1)*U.across)/r)),a=i>=104,o={x:i+U.across,y:Math.round(i*1.5)+(a?24:0)+U.down},[s,c]=[0,0],l=e.map(({key:e,name:t,rows:n})=>{let i=t?46:0,a=i+Math.ceil(n.length/r)*o.y,l={key:e,name:t,first:c,count:n.length,y:s,height:a,top:i};return s+=a+U.group,c+=n.length,l});return{across:r,width:i,pitch:o,height:Math.max(0,s-U.group),count:c,sections:l,hasWords:a}}function Pe({across:e,pitch:t},{top:n},r){return{x:r%e*t.x,y:n+Math.floor(r/e)*t.y}}function Fe({sections:e},t){let[n,r]=[0,e.length-1];for(;n<r;){let i=n+r+1>>1;e[i].first<=t?n=i:r=i-1}return e[n]}function Ie({across:e,pitch:t,sections:n},{top:r,height:i},a=-1){let[o,s]=[r-2*t.y,r+i+2*t.y];return n.flatMap(n=>{let{y:r,first:i,count:c}=n,l=a>=i&&a<i+c,u=r<s&&r+n.height>o;if(!u&&!l)return[];let d=i=>Math.floor((i-r-n.top)/t.y)*e,f=u?Math.max(0,d(o)):0,p=u?Math.max(f,Math.min(c,d(s)+e)):0,m=Array.from({length:p-f},(e,t)=>i+f+t);return l&&!(a>=i+f&&a<i+p)&&m.push(a),[{section:n,places:m.sort((e,t)=>e-t)}]})}function Le(e,t,n,r){let i=e.count-1,a={ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r}[n];if(a)return Re(e,t,a);let o={ArrowRight:t+1,ArrowLeft:t-1,Home:0,End:i}[n];return o===void 0?null:Math.max(0,Math.min(i,o))}function Re(e,t,n){let{across:r,sections:i}=e,a=Fe(e,t),o=Math.floor((t-a.first)/r)+n,s=(t-a.first)%r,c=({count:e})=>Math.ceil(e/r),l=i.indexOf(a);for(;o<0&&l>0;)o+=c(i[--l]);for(;o>=c(i[l])&&l<i.length-1;)o-=c(i[l++]);a=i[l];let u=Math.max(0,Math.min(c(a)-1,o))*r+s;return a.first+Math.min(a.count-1,u)}function ze(e){let[t,n]=p(()=>matchMedia(e).matches);return m(()=>{let t=matchMedia(e),r=()=>n(t.matches);return r(),t.addEventListener(`change`,r),()=>t.removeEventListener(`change`,r)},[e]),t}function W(e){let t=e?.contains(document.activeElement)&&document.activeElement.closest(`[data-row]`);return t?Number(t.dataset.row):null}function G(e,{place:t,book:n}){let r=e[t]===n?t:e.indexOf(n);return r>=0?r:Math.min(t,e.length-1)}function K(e,t,n){let[r,i]=p({place:n,book:t[n]}),a=E(!1),o=E(t),s=G(t,r),c=W(e.current),l=c===null?null:{place:c,book:o.current[c]},u=e=>i({place:e,book:t[e]});return g(()=>{o.current=t;let n=a.current?s:l&&G(t,l);n!==null&&n!==W(e.current)&&e.current.querySelector(`[data-row="${n}"] a`)?.focus({preventScroll:!a.current}),a.current=!1}),{active:s,setActive:u,go:e=>{a.current=!0,u(Math.min(t.length-1,Math.max(0,e)))}}}function Be(){let[e,t]=p(0);return g(()=>{let e=document.querySelector(`.topbar`),n=new ResizeObserver(()=>t(e.offsetHeight));return e&&n.observe(e),()=>n.disconnect()},[]),e}function q(e,t){let n=t===void 0?me(L.value,e):{id:e,descending:t};a({sort:_e(n)}),ie(A(`books.sort.spoken`,{order:N(n)}))}function Ve(e){let t=Array.from(F.value,t=>e.map(e=>pe(e,R.value[t])));h(new Blob([xe(e.map(M),t)],{type:`text/csv`}),A(`books.file`))}function He({label:e,value:t,options:n,onPick:r}){return y`<label class="select-field">
    <span class="visually-hidden">${e}</span>
    <select value=${t} onChange=${e=>r(e.target.value)}>
      ${n.map(([e,n])=>y`<option key=${e} value=${e} selected=${e===t}>${n}</option>`)}
    </select>
    <${v} name="chevron-down" size="14" />
  </label>`}function Ue(){let{id:e,descending:t}=L.value,n=P.map(e=>[e.id,A(`books.sort.option`,{field:ye(e)})]);return y`<div class="sort-picker">
    <${He} label=${A(`books.sort.by`)} value=${e} options=${n} onPick=${e=>q(e,j(e).first===`descending`)} />
    <button type="button" class="button" onClick=${()=>q(e,!t)}>
      <${v} name=${t?`arrow-down`:`arrow-up`} size="16" />
      <span class="visually-hidden">${A(`books.sort.turn`)} </span>${ve(j(e),t)}
    </button>
  </div>`}function We({fields:e,ids:t,onChoose:n,all:r,onAll:i,narrow:a}){return y`<div class="book-tools" role="group" aria-label=${A(`books.tools.label`)}>
    ${a&&y`<${Ue} />`}
    <${we} ids=${t} onChange=${n} />
    ${F.value.length<=2e3&&y`<button type="button" class="button" aria-pressed=${r} onClick=${()=>i(!r)}>
      <${v} name="list" size="16" /> <span>${A(`books.tools.all`)}<span class="long-label">${A(`books.tools.all_long`)}</span></span>
    </button>`}
    <button type="button" class="button" onClick=${()=>Ve(e)}>
      <${v} name="download" size="16" /> <span><span class="visually-hidden">${A(`books.tools.download`)} </span>CSV</span>
    </button>
  </div>`}function Ge({value:e,options:t}){let n=e=>a({as:e===t[0]?void 0:e},{replace:!1});return y`<div class="segmented book-forms" role="group" aria-label=${A(`books.as.label`)}>${t.map(t=>{let r=A(`books.as.${t}`);return y`<button key=${t} type="button" aria-pressed=${t===e} onClick=${()=>n(t)}>${r}</button>`})}</div>`}const J={least:72,most:240,step:8,usual:128,narrow:96},Ke=`covers.size`;function qe(e){let n=e?J.narrow:J.usual,[r,i]=p(()=>Number(ue(Ke))||n);return[Math.max(J.least,Math.min(J.most,r)),e=>{i(e),t(Ke,e===n?null:String(e))}]}function Je({by:e,size:t,onSize:n}){let r=H.map(e=>[e,A(`books.covers.by.${e}`)]);return y`<div class="book-tools" role="group" aria-label=${A(`books.as.covers`)}>
    <${Ue} />
    <${He} label=${A(`books.covers.group`)} value=${e} options=${r} onPick=${e=>a({by:e===H[0]?void 0:e})} />
    <label class="size-slider">
      <span>${A(`books.covers.size`)}</span>
      <input type="range" min=${J.least} max=${J.most} step=${J.step} value=${t}
        onInput=${e=>n(Number(e.target.value))} />
    </label>
  </div>`}function Ye(e){let[t,n]=p({width:0,top:0,height:innerHeight});return g(()=>{let t=()=>{let{width:t,top:r}=e.current.getBoundingClientRect(),i={width:Math.floor(t),top:Math.round(-r/40)*40,height:innerHeight};n(e=>e.width===i.width&&e.top===i.top&&e.height===i.height?e:i)};t();let r=new ResizeObserver(t);return r.observe(e.current),addEventListener(`scroll`,t,{passive:!0}),addEventListener(`resize`,t),()=>{r.disconnect(),removeEventListener(`scroll`,t),removeEventListener(`resize`,t)}},[]),t}function Xe({book:e}){let t=e.reading_status===`read`;return y`<span class="cover-facts">
    ${t&&y`<${ee} rating=${e.my_rating} />`}
    <span>${t?oe(e)?.slice(0,4):k(e.reading_status)}</span>
  </span>`}function Ze({columns:t,row:n,place:r,at:i,of:a,corner:o,layout:s,isActive:c,href:l,onOpen:u}){let d=t.books[n],f=b(d),p=s.width*devicePixelRatio>180?d.thumbnail_url:d.small_thumbnail_url,m={insetInlineStart:`${o.x}px`,insetBlockStart:`${o.y}px`,inlineSize:`${s.width}px`};return y`<li class="wall-tile" data-row=${r} aria-setsize=${a} aria-posinset=${i+1} style=${m}>
    <a class="wall-link" href=${l} tabindex=${c?0:-1} title=${f} onClick=${()=>u(d)}>
      <span class="visually-hidden" dir="auto">${f}, ${d.author}${s.hasWords?`. `:``}</span>
      <${O} title=${f} author=${d.author} picture=${p} slot=${e(t,n)} size=${s.width<84?`s`:`m`} />
      ${s.hasWords&&y`<${Xe} book=${d} />`}
    </a>
  </li>`}function Qe({section:e,places:t,tileOf:n}){let{y:r,height:i,name:a,count:o}=e;return y`<section class="wall-section" style=${{insetBlockStart:`${r}px`,blockSize:`${i}px`}}>
    ${a&&y`<h2 class="wall-head"><bdi>${a}</bdi> <span>${T(o)}</span></h2>`}
    <ul class="wall-tiles" aria-label=${a||A(`books.covers.all`)}>${t.map(t=>n(e,t))}</ul>
  </section>`}function $e({columns:e,rows:t,by:n,start:r,narrow:i,hrefOf:a,onOpen:o}){let s=E(null),[c,d]=qe(i),f=Ye(s),p=u(()=>Te(e,t,n),[e,t,n]),m=u(()=>Int32Array.from(p.flatMap(e=>Array.from(e.rows))),[p]),h=u(()=>Ne(p,{width:f.width,size:c}),[p,f.width,c]),g=l(),{active:_,go:v}=K(s,m,Math.max(0,m.indexOf(r))),b=Ie(h,g?{top:0,height:h.height}:f,_),x=e=>{if(e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;let t=Number(e.target.closest(`[data-row]`)?.dataset.row??_),n=Le(h,t,e.key,Math.max(1,Math.floor(innerHeight/h.pitch.y)-1));n!==null&&(e.preventDefault(),v(n))},S=(t,n)=>{let r=n-t.first;return y`<${Ze} key=${m[n]} columns=${e} row=${m[n]} place=${n} at=${r} of=${t.count}
      corner=${Pe(h,t,r)} layout=${h} isActive=${n===_}
      href=${a(e.books[m[n]])} onOpen=${o} />`},C={blockSize:`${h.height}px`,"--under-bar":`${Be()}px`},w=A(`books.covers.label`,{n:t.length});return y`<${Je} by=${n} size=${c} onSize=${d} />
    <div class="wall" ref=${s} style=${C} onKeyDown=${x} role="group" aria-label=${w} aria-describedby="wall-keys">
      ${f.width>0&&b.map(({section:e,places:t})=>y`<${Qe} key=${e.key} section=${e} places=${t} tileOf=${S} />`)}
    </div>
    <p id="wall-keys" class="visually-hidden">${A(`books.covers.keys`)}</p>`}const Y=({children:e,quiet:t})=>y`<bdi class=${t?`line quiet`:`line`}>${e}</bdi>`;function X({word:e}){return y`<span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${e}</span>`}const Z=(e,t=A(`books.cell.unknown`))=>e===null||e===``?y`<${X} word=${t} />`:e,Q=(e,t)=>Z(e&&y`<${Y}>${e}<//>`,t);function et({book:e,slot:t,href:n,tabIndex:r}){let i=b(e),a=ne(e),o=re(e.language)??void 0;return y`<${O} title=${i} author=${e.author} slot=${t} size="s" />
    <span class="book-names">
      <a class="book-link" href=${n} tabindex=${r} lang=${o}><${Y}>${i}<//></a>
      ${a&&y`<${Y} quiet>${a}<//>`}
    </span>`}function tt({book:e}){let t=w(e);return e.average_rating===null?y`<${X} word=${A(`books.cell.unknown`)} />`:y`${T(e.average_rating,2)}
    <span class="difference">${t&&y`<span class="visually-hidden">${A(`books.cell.you`)} </span>${t}`}</span>`}function nt({book:e}){let t=te(e);return e.reading_status===`read`&&!e.date_read?y`<span class="quiet">${t}</span>`:Z(t,A(`books.cell.unfinished`))}const rt=/* @__PURE__ */ new Set([`pending`,`no-isbn`,`failed`]);function it({book:e,isLookingUp:t}){return e.genres.length?y`<${Y}>${e.genres.map(ce).join(`, `)}<//>`:e.enrichment===`pending`&&!t?y`<${X} word=${A(`books.cell.genre.not_asked`)} />`:y`<${Y} quiet>${A(`books.cell.genre.${rt.has(e.enrichment)?e.enrichment:`none`}`)}<//>`}const at={title:et,author:({book:e})=>y`<${Y}>${e.author}<//>`,status:({book:e})=>y`<span class="status status-${e.reading_status}">${k(e.reading_status)}</span>`,rating:({book:e})=>y`<${ee} rating=${e.my_rating} />`,others:tt,pages:({book:e})=>Z(e.num_pages===null?null:T(e.num_pages)),published:({book:e})=>Z(S(le(e))),finished:nt,added:({book:e})=>Z(e.date_added&&s(e.date_added)),genres:it,shelves:({book:e})=>Q(e.bookshelves.join(`, `),A(`books.cell.none`)),series:({book:e})=>Q(ne(e),A(`books.cell.none`)),publisher:({book:e})=>Q(e.publisher),format:({book:e})=>Z(e.binding&&be(e)),language:({book:e})=>Z(ae(e.language)),read:({book:e})=>Z(ot(e))};function ot(e){let t=j(`read`).value(e);return t===null?null:T(t)}function st({field:e,...t}){return y`<${at[e.id]} ...${t} />`}function ct({count:e,rowHeight:t,top:n,height:r}){let i=Math.floor(n/t/6)*6-6,a=Math.ceil((n+r)/t/6)*6+6;return{first:dt(i,0,e),end:dt(a,0,e)}}function lt({count:e,rowHeight:t,span:n,pinned:r=-1}){let i=[n];if(r>=0&&r<e){let e={first:r,end:r+1};r<n.first?i.unshift(e):r>=n.end&&i.push(e)}return ut(i,e,t)}function ut(e,t,n){let r=[],i=0;for(let{first:t,end:a}of e)a<=t||(t>i&&r.push({gap:(t-i)*n}),r.push({first:t,end:a}),i=a);return t>i&&r.push({gap:(t-i)*n}),r}function dt(e,t,n){return Math.min(n,Math.max(t,e))}function ft({narrow:e,fields:t}){let n=parseFloat(getComputedStyle(document.documentElement).fontSize)/16,r=Math.ceil(t.filter(({id:e})=>e!==`title`&&e!==`author`).length/2);return Math.round((e?92+r*22:56)*n)}function pt(e,t,n){let[r,i]=p(()=>ct({count:t,rowHeight:n,top:0,height:innerHeight}));return g(()=>{let r=()=>{let r=ct({count:t,rowHeight:n,top:-e.current.getBoundingClientRect().top,height:innerHeight});i(e=>e.first===r.first&&e.end===r.end?e:r)};return r(),addEventListener(`scroll`,r,{passive:!0}),addEventListener(`resize`,r),()=>{removeEventListener(`scroll`,r),removeEventListener(`resize`,r)}},[t,n]),{first:Math.min(r.first,t),end:Math.min(r.end,t)}}function mt(e,t){let[n,r]=p(!1);return g(()=>{let n=new ResizeObserver(()=>r(e.current.clientWidth<t));return n.observe(e.current),()=>n.disconnect()},[t]),n}function ht(e,t,n){let r=`${t.id} ${t.descending}`,i=E(r);g(()=>{i.current!==r&&(i.current=r,n(0),e.current.getBoundingClientRect().top<0&&e.current.scrollIntoView({block:`start`}))},[r])}const gt={ArrowDown:e=>e+1,ArrowUp:e=>e-1,PageDown:(e,t)=>e+t,PageUp:(e,t)=>e-t,Home:()=>0,End:()=>1/0};function _t({field:e,sort:t,onSort:n}){let r=e.id===t.id,i=t.descending?`descending`:`ascending`;return y`<th scope="col" role="columnheader" class=${e.numeric?`numeric`:``} aria-sort=${r?i:void 0}>
    <button type="button" class="sort-button" onClick=${()=>n(e.id)}>
      ${M(e)}${r&&y`<${v} name=${t.descending?`arrow-down`:`arrow-up`} size="14" />`}
    </button>
  </th>`}function vt({row:e,book:t,fields:n,active:r,onOpen:i,...a}){return y`<tr role="row" class="book-row" data-row=${e} aria-rowindex=${e+2} onClick=${()=>i(t)}>
    ${n.map(e=>{let n=y`<${st} field=${e} book=${t} tabIndex=${r?0:-1} ...${a} />`;if(e.id===`title`)return y`<th scope="row" role="rowheader" class="cell-title">${n}</th>`;let i=`cell-${e.id}${e.numeric?` numeric`:``}`,o=e.id===`pages`?A(`books.cell.pages`):void 0;return y`<td role="cell" class=${i} data-label=${M(e)} data-unit=${o}>${n}</td>`})}
  </tr>`}function yt({books:e,rows:t,fields:n,sort:r,onSort:i,onOpen:a,hrefOf:o,slotOf:s,start:c,narrow:u,all:d,isLookingUp:f}){let p=E(null),m=E(null),h=l()||d,g=n.reduce((e,{width:t})=>e+t,0),_=mt(p,g),v=ft({narrow:u,fields:n}),b=pt(m,t.length,v),{active:x,setActive:S,go:C}=K(m,t,c);ht(p,r,S);let w=h?{first:0,end:t.length}:b;return y`<div class=${`book-table-box${_?` tight`:``}`} ref=${p}>
    <table
      role="table"
      class=${`book-table${h?` whole`:``}`}
      style=${{"--row":`${v}px`,"--least":`${g}px`,"--under-bar":`${Be()}px`}}
      aria-rowcount=${t.length+1}
      aria-describedby="book-table-keys"
    >
      <caption class="visually-hidden">${A(`books.table.caption`,{n:t.length,order:N(r)})}</caption>
      <colgroup>${n.map(({id:e,width:t})=>y`<col key=${e} style=${e===`title`?{}:{"--width":`${t}px`}} />`)}</colgroup>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${n.map(e=>y`<${_t} key=${e.id} field=${e} sort=${r} onSort=${i} />`)}
        </tr>
      </thead>
      <tbody role="rowgroup" ref=${m} onKeyDown=${e=>{let t=gt[e.key];if(!t||e.altKey||e.ctrlKey||e.metaKey||e.shiftKey)return;e.preventDefault();let n=Number(e.target.closest(`[data-row]`)?.dataset.row??x);C(t(n,Math.max(1,Math.floor(innerHeight/v)-2)))}}>
        ${lt({count:t.length,rowHeight:v,span:w,pinned:x}).map((r,i)=>`gap`in r?y`<tr key=${`gap-${i}`} class="gap" role="presentation" aria-hidden="true">
      <td style=${{height:`${r.gap}px`}} colspan=${n.length}></td>
    </tr>`:Array.from(t.subarray(r.first,r.end),(t,i)=>{let c=r.first+i,l=e[t];return y`<${vt} key=${t} row=${c} book=${l} fields=${n} active=${c===x}
        onOpen=${a} href=${o(l)} slot=${s(t)} isLookingUp=${f} />`}))}
      </tbody>
    </table>
    <p id="book-table-keys" class="visually-hidden">${A(`books.table.keys`)}</p>
  </div>`}const bt=()=>A(`common.page.books`),$={table:kt,covers:At,charts:Mt};function xt(e){let[t,n]=p(()=>V({narrow:e}));return m(()=>n(V({narrow:e})),[e]),[t,t=>{Se(t,{narrow:e}),n(t??I({narrow:e}))}]}function St(){let e=/* @__PURE__ */ new Map;for(let t of F.value){let n=R.value[t].reading_status;e.set(n,(e.get(n)??0)+1)}return[...e].sort((e,t)=>t[1]-e[1]).map(([e,t])=>A(`books.count.${e}`,{n:t})).join(`, `)}function Ct(){let[e,t]=[F.value.length,R.value.length],n=e===t?T(t):A(`books.some`,{shown:e,all:t});return y`<h1>${i(`books.heading`,{n:t,count:y`<em>${n}</em>`})}</h1>`}function wt({lib:e}){let t=r(C.value);if(t===C.value)return null;let n=f(t);return y` <a class="quiet-link" href=${_(`l`,e,`health`)+(n&&`?${n}`)}>${A(`books.why`)}</a>`}function Tt({form:e,lib:t}){let n=u(St,[F.value]),r=e===`charts`?null:N(L.value);return y`<p class="lead">${r?A(`books.lead_sorted`,{counts:n,order:r}):A(`books.lead`,{counts:n})}<${wt} lib=${t} /></p>`}function Et(){return y`<div class="card no-book">
    <${v} name="books" size="26" />
    <h2>${A(`books.none.empty`)}</h2>
    <p>${A(`books.none.why`)}</p>
  </div>`}const Dt=()=>x.value.ids.indexOf(fe.value);function Ot(e){let[t,r]=n(e,`books`).split(`?`),i=r?`?${r}`:``;return e=>`${t}/${encodeURIComponent(e.goodreads_id)}${i}`}function kt({lib:t,narrow:n}){let[r,i]=xt(n),[a,o]=p(!1),s=F.value,{state:c}=se.value.metadata.enrichment,l=ge(r);return y`<${We} fields=${l} ids=${r} onChoose=${i} all=${a} onAll=${o} narrow=${n} />
    <${yt}
      books=${R.value}
      rows=${s}
      fields=${l}
      sort=${L.value}
      onSort=${q}
      hrefOf=${Ot(t)}
      slotOf=${t=>e(x.value,t)}
      onOpen=${z}
      start=${Math.max(0,s.indexOf(Dt()))}
      narrow=${n}
      all=${a&&s.length<=2e3}
      isLookingUp=${c===`pending`||c===`running`}
    />`}function At({lib:e,narrow:t}){let n=o(c.value,`by`,H.map(e=>[e]));return y`<${$e} columns=${x.value} rows=${F.value} by=${n} start=${Dt()} narrow=${t}
    hrefOf=${Ot(e)} onOpen=${z} />`}const jt=()=>import(`../parts/book_charts.js`).then(({BookCharts:e})=>e);function Mt(){return y`<${d} load=${jt} onFail=${()=>a({as:void 0})}><div class="books-loading" aria-busy="true"></div><//>`}function Nt({params:e}){let t=ze(`screen and (max-width: 720.98px)`),n=o(c.value,`as`,Object.keys($).map(e=>[e]));return F.value.length===0?y`<div class="books">
      <${Ct} />
      ${R.value.length?y`<${de} isOfAll />`:y`<${Et} />`}
    </div>`:y`<div class="books">
    <${Ct} />
    <${Tt} form=${n} lib=${e.lib} />
    <${Ge} value=${n} options=${Object.keys($)} />
    <${$[n]} lib=${e.lib} narrow=${t} />
  </div>`}export{Nt as default,bt as title};