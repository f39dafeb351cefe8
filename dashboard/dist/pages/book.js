import{Bi as e,Ca as t,Ea as n,Gi as r,Gt as i,Hi as a,Ht as o,Ji as s,Ki as c,Lt as l,Mi as u,Nt as d,Qi as f,Rt as p,Si as m,Ta as h,Ui as g,Vi as ee,Wi as te,Y as ne,Yi as re,Zi as _,Zn as v,ba as y,di as b,ea as ie,en as ae,gi as oe,ha as x,hi as S,hn as C,ia as w,mi as T,nn as E,ra as D,rt as O,sa as k,tn as A,xa as j,zt as se}from"../start.js";import{t as M}from"../problem_note.js";import{_ as ce,n as le,t as N,y as P}from"../selection.js";const F={id:null,entry:null,problem:null};function I(e,t,r){let[a,o]=y(F),[s,c]=y(0);n(()=>{let n=!0;return i(e,t).then(e=>n&&o({id:t,entry:e,problem:null}),e=>n&&o(n=>({...n.id===t?n:F,id:t,problem:e}))),()=>{n=!1}},[e,t,r,s]);let{entry:l,problem:u}=a.id===t?a:F;return{entry:l,problem:u,retry:()=>c(s+1)}}function L({loaded:{entry:e,problem:t},children:n}){return e?n(e):h`<p class="quiet" aria-busy=${!t}>${f(t?`books.book.not_loaded`:`books.book.loading`)}</p>`}function R({loaded:{entry:e,problem:t,retry:n}}){return e||!t?null:h`<${M} problem=${t}><p><button type="button" class="button" onClick=${n}>${f(`books.book.retry`)}</button></p><//>`}function z(e,t){return`${S(`l`,e,`books`)}?${m({...oe,...t})}`}function B({to:e,children:t}){return h`<a class="text-link" href=${e}><bdi>${t}</bdi></a>`}function V({name:e,value:t,unknown:n,source:r}){let i=t==null||t===``,a=r&&!i&&h` <span class="fact-source">${f(`books.fact.from`,{source:O(r)})}</span>`;return h`<div class="fact"><dt>${f(`books.fact.${e}`)}</dt><dd class=${i?`quiet`:``}>${i?f(`books.fact.${n}`):t}${a}</dd></div>`}const H={year:`year_only`,month:`month_only`};function U(t){if(!ee(t))return null;let n=H[t.date_read_precision];return n?`${e(t,`long`)} (${f(`books.fact.${n}`)})`:e(t,`long`)}function W(e){let t=c(e.reading_status);return e.exclusive_shelf===e.reading_status||!e.exclusive_shelf?t:h`${_(`books.fact.own_shelf`,{status:t,shelf:h`<bdi>${e.exclusive_shelf}</bdi>`})}`}function ue(e){let t=u(e.original_read_count,e.reading_status);return t===null?null:t===0?f(`books.fact.never`):t===1?f(`books.fact.once`):f(`books.fact.times_read`,{n:t})}const G=e=>e&&h`<bdi>${e}</bdi>`;function de({book:e}){let t=e.reading_status===`read`;return h`<dl class="facts">
    <${V} name="status" value=${W(e)} />
    <${V} name="finished" value=${U(e)} unknown=${t?`no_read_date`:`not_finished`} />
    <${V} name="added" value=${e.date_added&&ie(e.date_added,`long`)} unknown="no_added" />
    <${V} name="times" value=${ue(e)} unknown="no_times" />
  </dl>`}function fe({book:e}){let t=e.provenance??{},n=[e.isbn13,e.isbn].filter(Boolean).join(` · `);return h`<dl class="facts">
    <${V} name="pages" value=${e.num_pages===null?null:D(e.num_pages)} unknown="no_pages" source=${t.num_pages} />
    <${V} name="format" value=${G(e.binding)} unknown="no_format" />
    <${V} name="first" value=${s(e.original_publication_year)} unknown="no_year" source=${t.original_publication_year} />
    <${V} name="this" value=${s(e.publication_year)} unknown="no_year" source=${t.publication_year} />
    <${V} name="publisher" value=${G(e.publisher)} unknown="no_publisher" />
    <${V} name="language" value=${a(e.language)} unknown="unknown" source=${t.language} />
    <${V} name="isbn" value=${n} unknown="no_isbn" />
  </dl>`}function pe({lib:e,book:t}){return t.bookshelves.length===0?h`<p class="quiet">${f(`books.fact.no_shelf`)}</p>`:h`<ul class="tags">
    ${t.bookshelves.map(t=>h`<li key=${t}><${B} to=${z(e,{shelf:[k(t)]})}>${t}<//></li>`)}
  </ul>`}const me=e=>e===`shelves`?f(`books.genre.own_shelves`):O(e);function he(e){return f(e>=.8?`books.genre.very_sure`:e>=.5?`books.genre.fairly_sure`:`books.genre.guess`)}const ge=/* @__PURE__ */ new Set([`no-isbn`,`failed`,`none`,`found`]);function _e(e,t){return ge.has(e.enrichment)?f(`books.genre.${e.enrichment}`):t.state===`pending`||t.state===`running`?f(`books.genre.running`):f(`books.genre.not_asked`,{reason:t.reason??``}).trim()}function ve({lib:e,genre:t,sources:n,confidence:r}){let{names:i,slugs:a}=A.value.genres,o=a[i.indexOf(t)]??k(t);return h`<li class="genre">
    <${B} to=${z(e,{genre:[o]})}>${v(t)}<//>
    <span class="genre-source">${f(`books.genre.from`,{sources:re(n.map(me))})}</span>
    <span class="sureness" aria-hidden="true"><span style=${{inlineSize:`${r*100}%`}}></span></span>
    <span class="genre-sure">${f(`books.genre.sure`,{words:he(r),share:w(r)})}</span>
  </li>`}function ye({lib:e,book:t,enrichment:n}){if(t.genres.length===0)return h`<p class="quiet">${_e(t,n)}</p>`;let r=new Map(t.genre_evidence.map(e=>[e.genre,e]));return h`<ul class="genres">
    ${t.genres.map(t=>h`<${ve} key=${t} lib=${e} genre=${t} ...${r.get(t)??{sources:[],confidence:0}} />`)}
  </ul>`}function be({topics:e}){return e.length===0?null:h`<div class="topics">
    <h3>${f(`books.genre.topics`)}</h3>
    <ul class="tags">${e.map(e=>h`<li key=${e}><bdi>${e}</bdi></li>`)}</ul>
  </div>`}const xe=/* @__PURE__ */ new Set([`unconfirmed`,`sure`,`confirmed`,`refused`]);function Se(e){let t=j(null),n=j(e);return x(()=>{e!==n.current&&document.activeElement===document.body&&t.current.querySelector(`button`)?.focus()},[e]),t}function Ce({lib:e,book:n}){let r=t(null),i=t(!1),{source:a,title:s,authors:c,state:l,confidence:u}=n.match,p=Se(l),m=async t=>{if(!i.value){i.value=!0,r.value=null;try{await o(e,n.goodreads_id,t),C(f(t?`books.match.accepted`:`books.match.rejected`)),ne()}catch(e){r.value=e}finally{i.value=!1}}};return h`<div class="match">
    <p class="match-record"><bdi>${s}</bdi>${c.length>0&&h`<span class="quiet">${_(`books.match.by`,{authors:h`<bdi>${c.join(`, `)}</bdi>`})}</span>`}
      <span class="quiet">, ${O(a)}</span></p>
    <p class="caption">${xe.has(l)&&f(`books.match.${l}`,{share:w(u??0)})}</p>
    <div class="match-choices" ref=${p}>
      ${(l===`unconfirmed`||l===`refused`)&&h`<button type="button" class="button" aria-disabled=${i.value} onClick=${()=>m(!0)}><${d} name="check" size="16" />
        ${f(l===`refused`?`books.match.mine_after_all`:`books.match.mine`)}</button>`}
      ${l!==`refused`&&h`<button type="button" class="button" aria-disabled=${i.value} onClick=${()=>m(!1)}><${d} name="close" size="16" />
        ${f(l===`confirmed`?`books.match.not_mine_after_all`:`books.match.not_mine`)}</button>`}
    </div>
    ${r.value&&h`<${M} problem=${r.value} />`}
  </div>`}const K=[`a`,`b`,`blockquote`,`br`,`i`,`li`,`s`,`ul`],we=/<\s*(\/?)\s*spoiler\b[^>]*>/gi;function Te(e){let t=[],n=0,r=0;for(let i of e.matchAll(we))t.push({text:e.slice(r,i.index),hidden:n>0}),n=i[1]?Math.max(0,n-1):n+1,r=i.index+i[0].length;return t.push({text:e.slice(r),hidden:n>0}),Ee(t.filter(e=>e.text))}function Ee(e){let t=[];for(let n of e){let e=t.at(-1);e?.hidden===n.hidden?e.text+=n.text:t.push({...n})}return t}function q(e){if(!/^\s*https?:\/\//i.test(e??``))return null;try{return new URL(e).href}catch{return null}}const De=/<!--[\s\S]*?(?:-->|$)/g,Oe=/<(\/?)([a-z][a-z0-9]*)([^<>]*)>|</gi,ke=/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i;function Ae(e){let t=0;return{text:e.replace(De,``).replace(Oe,(e,n,r,i)=>{if(e===`<`)return`&lt;`;let a=r.toLowerCase();return a===`img`&&(t+=1),K.includes(a)?a===`a`&&!n?je(i):`<${n}${a}>`:``}),pictures:t}}function je(e){let t=ke.exec(e),n=q((t?.[1]??t?.[2]??t?.[3])?.replaceAll(`&amp;`,`&`));return n?`<a href="${n.replaceAll(`&`,`&amp;`).replaceAll(`"`,`%22`)}">`:``}async function Me(e){let{default:t}=await import(`../vendor/purify.js`),n=document.createDocumentFragment(),r=0;for(let i of Te(e)){let e=Ae(i.text),a=Ne(t,e.text);r+=e.pictures,n.append(i.hidden?Fe(a):a)}return{fragment:n,pictures:r}}function Ne(e,t){let n=e.sanitize(t,{ALLOWED_TAGS:K,ALLOWED_ATTR:[`href`],ALLOW_DATA_ATTR:!1,ALLOW_ARIA_ATTR:!1,RETURN_DOM_FRAGMENT:!0});return n.querySelectorAll(`a`).forEach(Pe),n}function Pe(e){let t=q(e.getAttribute(`href`));t?(e.setAttribute(`href`,t),e.setAttribute(`rel`,`nofollow noopener noreferrer`)):e.replaceWith(...e.childNodes)}function Fe(e){let t=document.createElement(`span`),n=document.createElement(`button`),r=document.createElement(`span`);t.className=`spoiler`,n.type=`button`,n.className=`spoiler-button`,r.append(e);let i=e=>{n.textContent=f(e?`books.review.hide_spoiler`:`books.review.show_spoiler`),n.setAttribute(`aria-expanded`,String(e)),r.hidden=!e};return n.addEventListener(`click`,()=>i(r.hidden)),i(!1),t.append(n,r),t}function Ie(e,t){let[r,i]=y({pictures:0,isBroken:!1});return n(()=>{let n=!0;return Me(t).then(({fragment:t,pictures:r})=>{n&&e.current&&(e.current.replaceChildren(t),i({pictures:r,isBroken:!1}))},e=>{console.error(e),n&&i({pictures:0,isBroken:!0})}),()=>{n=!1}},[t]),r}function J({raw:e}){let t=j(null),{pictures:n,isBroken:r}=Ie(t,e);return h`<div class="review-text" dir="auto" ref=${t}></div>
    ${n>0&&h`<p class="caption">${f(`books.review.pictures`,{n})}</p>`}
    ${r&&h`<p class="quiet">${f(`books.review.broken`)}</p>`}`}function Le({book:e}){let[t,n]=y(!1);return e.has_review?e.has_spoilers?h`<p>
      <button type="button" class="button" aria-expanded=${t} onClick=${()=>n(!t)}>
        ${f(t?`books.review.hide`:`books.review.show`)}
      </button>
    </p>
    ${t&&h`<${J} raw=${e.my_review} />`}`:h`<${J} key=${e.goodreads_id} raw=${e.my_review} />`:h`<p class="quiet">${f(`books.review.none`)}</p>`}function Re(e){let t=le.value,{ids:n}=A.value,r=t.indexOf(n.indexOf(e)),i=e=>r>=0&&e>=0&&e<t.length?n[t[e]]:null;return{at:r,count:t.length,previous:i(r-1),next:i(r+1)}}function ze(e,{previous:t,next:n}){x(()=>{let r=r=>{let i={ArrowLeft:t,ArrowRight:n}[r.key];!i||r.altKey||r.ctrlKey||r.metaKey||r.shiftKey||r.defaultPrevented||r.target.closest?.(`input, textarea, select, summary, [contenteditable], [role=menu], [role=slider], dialog, .chart`)||(r.preventDefault(),b(T(e,`books`,i),{replace:!0}))};return document.addEventListener(`keydown`,r),()=>document.removeEventListener(`keydown`,r)},[e,t,n])}const Be={previous:`prev`,next:`next`};function Y({lib:e,id:t,name:n,icon:r}){if(t===null)return h`<span class="round-button is-off"><${d} name=${r} /><span class="visually-hidden">${f(`books.walk.no_${n}`)}</span></span>`;let i=T(e,`books`,t);return h`<a class="round-button" href=${i} rel=${Be[n]} aria-label=${f(`books.walk.${n}`)} onClick=${e=>{e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||(e.preventDefault(),b(i,{replace:!0}))}}><${d} name=${r} /></a>`}function Ve({lib:e,id:t}){let n=Re(t);ze(e,n);let[r]=y(()=>P(t));return h`<nav class="walk" aria-label=${f(`books.walk.label`)}>
    <a class="text-link" href=${T(e,`books`)} onClick=${e=>{!r||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||(e.preventDefault(),history.back())}}><${d} name="arrow-left" size="16" /> ${f(`books.book.all`)}</a>
    ${n.at<0?h`<span class="caption">${f(`books.walk.outside`)}</span>`:h`<span class="caption walk-place">${f(`books.walk.place`,{at:n.at+1,count:n.count})}</span>
          <${Y} lib=${e} id=${n.previous} name="previous" icon="chevron-left" />
          <${Y} lib=${e} id=${n.next} name="next" icon="chevron-right" />`}
  </nav>`}const X=e=>A.value?.ids.indexOf(e)??-1,He=({id:e})=>{let t=N.value[X(e)];return t?r(t):f(`books.book.missing_title`)};function Z({lib:e,name:t}){return h`<${B} to=${S(`l`,e,`authors`,k(t))}>${t}<//>`}function Q({lib:e,book:t}){let n=t.additional_authors.map((t,n)=>h`${n>0&&`, `}<${Z} lib=${e} name=${t} />`);return h`<p class="book-by">
    ${_(`books.book.by`,{author:h`<${Z} lib=${e} name=${t.author} />`})}
    ${n.length>0&&h`<span class="book-with">${_(`books.book.with`,{names:n})}</span>`}
  </p>`}function Ue(e){let t=e.my_rating-e.average_rating;return Math.abs(t)<.005?f(`books.book.same`):f(t>0?`books.book.more`:`books.book.less`,{difference:D(Math.abs(t),2)})}function We({book:e}){let t=e.provenance?.average_rating;if(!t)return null;let n=e.ratings_count?`, ${f(`books.book.ratings`,{n:e.ratings_count})}`:``;return h`<span class="quiet">${O(t)}${n}</span>`}function Ge({book:e}){let t=e.average_rating;return h`<dl class="book-ratings">
    <div><dt>${f(`books.book.your_rating`)}</dt><dd>
      <${p} rating=${e.my_rating} />
      ${e.my_rating!==null&&h`<span class="rating-figure" aria-hidden="true">${D(Number(e.my_rating.toFixed(2)))}</span>`}
    </dd></div>
    <div><dt>${f(`books.book.others`)}</dt><dd>
      ${t===null?h`<span class="quiet">${f(`books.book.no_average`)}</span>`:h`<span class="rating-figure">${D(t,2)}</span>${e.my_rating!==null&&h`<span class="quiet">${Ue(e)}</span>`}
            <${We} book=${e} />`}
    </dd></div>
  </dl>`}function Ke({id:e}){return/^\d{1,15}$/.test(e)?h`<p><a class="text-link" href=${`https://www.goodreads.com/book/show/${e}`} rel="noreferrer">
    ${f(`books.book.goodreads`)} <${d} name="external" size="14" /></a></p>`:h`<p class="caption">${f(`books.book.no_goodreads`)}</p>`}function $({id:e,heading:t,children:n}){return h`<section class="card" aria-labelledby=${e}><h2 id=${e}>${t}</h2>${n}</section>`}function qe({book:e}){if(!e.description)return h`<p class="quiet">${f(`books.book.no_description`)}</p>`;let t=e.description.split(/\n\s*\n|\r\n\s*\r\n/);return h`<div class="prose" dir="auto">${t.map(e=>h`<p>${e}</p>`)}</div>`}function Je({lib:e}){return h`<div class="notice-page">
    <h1>${f(`books.book.missing`)}</h1>
    <p>${f(`books.book.missing_why`)}</p>
    <p><a class="button button-main" href=${T(e,`books`)}><${d} name="arrow-left" /> ${f(`books.book.all`)}</a></p>
  </div>`}function Ye({lib:e,book:t,slot:n}){let i=te(t),a=g(t.language)??void 0;return h`<header class="book-head">
    <${se} title=${r(t)} author=${t.author} picture=${t.thumbnail_url} slot=${n} size="l" lang=${a} />
    <div class="book-title">
      <h1 dir="auto" lang=${a} class=${r(t).length>120?`is-long`:``}>${r(t)}</h1>
      ${i&&h`<p class="book-series"><bdi>${i}</bdi></p>`}
      <${Q} lib=${e} book=${t} />
    </div>
    <div class="book-reading">
      <${Ge} book=${t} />
      <${de} book=${t} />
      <${Ke} id=${t.goodreads_id} />
    </div>
  </header>`}const Xe=e=>f(e===`sure`?`books.book.found`:`books.book.is_it`);function Ze({lib:e,id:t,book:n}){let r=I(e,t,ae.value.revision),i=e=>h`<${L} loaded=${r}>${e}<//>`,{enrichment:a}=E.value.metadata;return h`<${R} loaded=${r} /><div class="book-cards">
    <div>
      <${$} id="review-title" heading=${f(`books.book.review`)}>${i(e=>h`<${Le} key=${t} book=${e} />`)}<//>
      <${$} id="description-title" heading=${f(`books.book.about`)}>${i(e=>h`<${qe} book=${e} />`)}<//>
    </div>
    <div>
      ${n.match&&h`<${$} id="match-title" heading=${Xe(n.match.state)}>
        ${i(n=>n.match&&h`<${Ce} key=${t} lib=${e} book=${n} />`)}
      <//>`}
      <${$} id="genres-title" heading=${f(`books.book.genres`)}>
        ${i(t=>h`<${ye} lib=${e} book=${t} enrichment=${a} /><${be} topics=${t.topics} />`)}
      <//>
      <${$} id="edition-title" heading=${f(`books.book.edition`)}>${i(e=>h`<${fe} book=${e} />`)}<//>
      <${$} id="shelves-title" heading=${f(`books.book.shelves`)}><${pe} lib=${e} book=${n} /><//>
    </div>
  </div>`}function Qe({params:e}){let{lib:t,id:r}=e;n(()=>{ce.value=r},[r]);let i=X(r);if(i<0)return h`<${Je} lib=${t} />`;let a=N.value[i];return h`<div class="book">
    <${Ve} lib=${t} id=${r} />
    <${Ye} lib=${t} book=${a} slot=${l(A.value,i)} />
    <${Ze} lib=${t} id=${r} book=${a} />
  </div>`}export{Qe as default,He as title};