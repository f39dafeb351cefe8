import{$t as e,Aa as t,Bi as n,Ca as r,Ea as i,Hi as a,Ji as o,Ka as s,Li as c,Na as l,Qa as u,Va as d,Vi as f,Ya as p,Yt as m,Za as h,_a as g,_n as _,ba as v,dt as ee,en as y,fa as b,ga as te,gn as ne,ha as x,ia as S,in as C,jn as w,ka as T,ma as E,pa as re,qa as D,sn as ie,tn as ae,va as oe,vn as se,wa as O,wr as ce,xa as le,yt as k}from"../start.js";import{t as A}from"../problem_note.js";import{_ as j,n as M,t as N,y as P}from"../selection.js";const F={id:null,entry:null,problem:null};function I(e,t,n){let[r,i]=s(F),[a,o]=s(0);u(()=>{let n=!0;return ie(e,t).then(e=>n&&i({id:t,entry:e,problem:null}),e=>n&&i(n=>({...n.id===t?n:F,id:t,problem:e}))),()=>{n=!1}},[e,t,n,a]);let{entry:c,problem:l}=r.id===t?r:F;return{entry:c,problem:l,retry:()=>o(a+1)}}function L({loaded:{entry:e,problem:t},children:n}){return e?n(e):h`<p class="quiet" aria-busy=${!t}>${O(t?`books.book.not_loaded`:`books.book.loading`)}</p>`}function R({loaded:{entry:e,problem:t,retry:n}}){return e||!t?null:h`<${A} problem=${t}><p><button type="button" class="button" onClick=${n}>${O(`books.book.retry`)}</button></p><//>`}function z(e,t){return`${f(`l`,e,`books`)}?${o({...a,...t})}`}function B({to:e,children:t}){return h`<a class="text-link" href=${e}><bdi>${t}</bdi></a>`}function V({name:e,value:t,unknown:n,source:r}){let i=t==null||t===``,a=r&&!i&&h` <span class="fact-source">${O(`books.fact.from`,{source:k(r)})}</span>`;return h`<div class="fact"><dt>${O(`books.fact.${e}`)}</dt><dd class=${i?`quiet`:``}>${i?O(`books.fact.${n}`):t}${a}</dd></div>`}const H={year:`year_only`,month:`month_only`};function U(e){if(!re(e))return null;let t=H[e.date_read_precision];return t?`${b(e,`long`)} (${O(`books.fact.${t}`)})`:b(e,`long`)}function W(e){let t=oe(e.reading_status);return e.exclusive_shelf===e.reading_status||!e.exclusive_shelf?t:h`${r(`books.fact.own_shelf`,{status:t,shelf:h`<bdi>${e.exclusive_shelf}</bdi>`})}`}function ue(e){let t=S(e.original_read_count,e.reading_status);return t===null?null:t===0?O(`books.fact.never`):t===1?O(`books.fact.once`):O(`books.fact.times_read`,{n:t})}const G=e=>e&&h`<bdi>${e}</bdi>`;function de({book:e}){let t=e.reading_status===`read`;return h`<dl class="facts">
    <${V} name="status" value=${W(e)} />
    <${V} name="finished" value=${U(e)} unknown=${t?`no_read_date`:`not_finished`} />
    <${V} name="added" value=${e.date_added&&i(e.date_added,`long`)} unknown="no_added" />
    <${V} name="times" value=${ue(e)} unknown="no_times" />
  </dl>`}function fe({book:e}){let t=e.provenance??{},n=[e.isbn13,e.isbn].filter(Boolean).join(` · `);return h`<dl class="facts">
    <${V} name="pages" value=${e.num_pages===null?null:T(e.num_pages)} unknown="no_pages" source=${t.num_pages} />
    <${V} name="format" value=${G(e.binding)} unknown="no_format" />
    <${V} name="first" value=${v(e.original_publication_year)} unknown="no_year" source=${t.original_publication_year} />
    <${V} name="this" value=${v(e.publication_year)} unknown="no_year" source=${t.publication_year} />
    <${V} name="publisher" value=${G(e.publisher)} unknown="no_publisher" />
    <${V} name="language" value=${E(e.language)} unknown="unknown" source=${t.language} />
    <${V} name="isbn" value=${n} unknown="no_isbn" />
  </dl>`}function pe({lib:e,book:t}){return t.bookshelves.length===0?h`<p class="quiet">${O(`books.fact.no_shelf`)}</p>`:h`<ul class="tags">
    ${t.bookshelves.map(t=>h`<li key=${t}><${B} to=${z(e,{shelf:[l(t)]})}>${t}<//></li>`)}
  </ul>`}const me=e=>e===`shelves`?O(`books.genre.own_shelves`):k(e);function he(e){return O(e>=.8?`books.genre.very_sure`:e>=.5?`books.genre.fairly_sure`:`books.genre.guess`)}const ge=/* @__PURE__ */ new Set([`no-isbn`,`failed`,`none`,`found`]);function _e(e,t){return ge.has(e.enrichment)?O(`books.genre.${e.enrichment}`):t.state===`pending`||t.state===`running`?O(`books.genre.running`):O(`books.genre.not_asked`,{reason:t.reason??``}).trim()}function ve({lib:e,genre:n,sources:r,confidence:i}){let{names:a,slugs:o}=_.value.genres,s=o[a.indexOf(n)]??l(n);return h`<li class="genre">
    <${B} to=${z(e,{genre:[s]})}>${ce(n)}<//>
    <span class="genre-source">${O(`books.genre.from`,{sources:le(r.map(me))})}</span>
    <span class="sureness" aria-hidden="true"><span style=${{inlineSize:`${i*100}%`}}></span></span>
    <span class="genre-sure">${O(`books.genre.sure`,{words:he(i),share:t(i)})}</span>
  </li>`}function ye({lib:e,book:t,enrichment:n}){if(t.genres.length===0)return h`<p class="quiet">${_e(t,n)}</p>`;let r=new Map(t.genre_evidence.map(e=>[e.genre,e]));return h`<ul class="genres">
    ${t.genres.map(t=>h`<${ve} key=${t} lib=${e} genre=${t} ...${r.get(t)??{sources:[],confidence:0}} />`)}
  </ul>`}function be({topics:e}){return e.length===0?null:h`<div class="topics">
    <h3>${O(`books.genre.topics`)}</h3>
    <ul class="tags">${e.map(e=>h`<li key=${e}><bdi>${e}</bdi></li>`)}</ul>
  </div>`}const xe=/* @__PURE__ */ new Set([`unconfirmed`,`sure`,`confirmed`,`refused`]);function Se(e){let t=D(null),n=D(e);return d(()=>{e!==n.current&&document.activeElement===document.body&&t.current.querySelector(`button`)?.focus()},[e]),t}function Ce({lib:e,book:n}){let i=p(null),a=p(!1),{source:o,title:s,authors:c,state:l,confidence:u}=n.match,d=Se(l),f=async t=>{if(!a.value){a.value=!0,i.value=null;try{await C(e,n.goodreads_id,t),w(O(t?`books.match.accepted`:`books.match.rejected`)),ee()}catch(e){i.value=e}finally{a.value=!1}}};return h`<div class="match">
    <p class="match-record"><bdi>${s}</bdi>${c.length>0&&h`<span class="quiet">${r(`books.match.by`,{authors:h`<bdi>${c.join(`, `)}</bdi>`})}</span>`}
      <span class="quiet">, ${k(o)}</span></p>
    <p class="caption">${xe.has(l)&&O(`books.match.${l}`,{share:t(u??0)})}</p>
    <div class="match-choices" ref=${d}>
      ${(l===`unconfirmed`||l===`refused`)&&h`<button type="button" class="button" aria-disabled=${a.value} onClick=${()=>f(!0)}><${m} name="check" size="16" />
        ${O(l===`refused`?`books.match.mine_after_all`:`books.match.mine`)}</button>`}
      ${l!==`refused`&&h`<button type="button" class="button" aria-disabled=${a.value} onClick=${()=>f(!1)}><${m} name="close" size="16" />
        ${O(l===`confirmed`?`books.match.not_mine_after_all`:`books.match.not_mine`)}</button>`}
    </div>
    ${i.value&&h`<${A} problem=${i.value} />`}
  </div>`}const K=[`a`,`b`,`blockquote`,`br`,`i`,`li`,`s`,`ul`],we=/<\s*(\/?)\s*spoiler\b[^>]*>/gi;function Te(e){let t=[],n=0,r=0;for(let i of e.matchAll(we))t.push({text:e.slice(r,i.index),hidden:n>0}),n=i[1]?Math.max(0,n-1):n+1,r=i.index+i[0].length;return t.push({text:e.slice(r),hidden:n>0}),Ee(t.filter(e=>e.text))}function Ee(e){let t=[];for(let n of e){let e=t.at(-1);e?.hidden===n.hidden?e.text+=n.text:t.push({...n})}return t}function q(e){if(!/^\s*https?:\/\//i.test(e??``))return null;try{return new URL(e).href}catch{return null}}const De=/<!--[\s\S]*?(?:-->|$)/g,Oe=/<(\/?)([a-z][a-z0-9]*)([^<>]*)>|</gi,ke=/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i;function Ae(e){let t=0;return{text:e.replace(De,``).replace(Oe,(e,n,r,i)=>{if(e===`<`)return`&lt;`;let a=r.toLowerCase();return a===`img`&&(t+=1),K.includes(a)?a===`a`&&!n?je(i):`<${n}${a}>`:``}),pictures:t}}function je(e){let t=ke.exec(e),n=q((t?.[1]??t?.[2]??t?.[3])?.replaceAll(`&amp;`,`&`));return n?`<a href="${n.replaceAll(`&`,`&amp;`).replaceAll(`"`,`%22`)}">`:``}async function Me(e){let{default:t}=await import(`../vendor/purify.js`),n=document.createDocumentFragment(),r=0;for(let i of Te(e)){let e=Ae(i.text),a=Ne(t,e.text);r+=e.pictures,n.append(i.hidden?Fe(a):a)}return{fragment:n,pictures:r}}function Ne(e,t){let n=e.sanitize(t,{ALLOWED_TAGS:K,ALLOWED_ATTR:[`href`],ALLOW_DATA_ATTR:!1,ALLOW_ARIA_ATTR:!1,RETURN_DOM_FRAGMENT:!0});return n.querySelectorAll(`a`).forEach(Pe),n}function Pe(e){let t=q(e.getAttribute(`href`));t?(e.setAttribute(`href`,t),e.setAttribute(`rel`,`nofollow noopener noreferrer`)):e.replaceWith(...e.childNodes)}function Fe(e){let t=document.createElement(`span`),n=document.createElement(`button`),r=document.createElement(`span`);t.className=`spoiler`,n.type=`button`,n.className=`spoiler-button`,r.append(e);let i=e=>{n.textContent=O(e?`books.review.hide_spoiler`:`books.review.show_spoiler`),n.setAttribute(`aria-expanded`,String(e)),r.hidden=!e};return n.addEventListener(`click`,()=>i(r.hidden)),i(!1),t.append(n,r),t}function Ie(e,t){let[n,r]=s({pictures:0,isBroken:!1});return u(()=>{let n=!0;return Me(t).then(({fragment:t,pictures:i})=>{n&&e.current&&(e.current.replaceChildren(t),r({pictures:i,isBroken:!1}))},e=>{console.error(e),n&&r({pictures:0,isBroken:!0})}),()=>{n=!1}},[t]),n}function J({raw:e}){let t=D(null),{pictures:n,isBroken:r}=Ie(t,e);return h`<div class="review-text" dir="auto" ref=${t}></div>
    ${n>0&&h`<p class="caption">${O(`books.review.pictures`,{n})}</p>`}
    ${r&&h`<p class="quiet">${O(`books.review.broken`)}</p>`}`}function Le({book:e}){let[t,n]=s(!1);return e.has_review?e.has_spoilers?h`<p>
      <button type="button" class="button" aria-expanded=${t} onClick=${()=>n(!t)}>
        ${O(t?`books.review.hide`:`books.review.show`)}
      </button>
    </p>
    ${t&&h`<${J} raw=${e.my_review} />`}`:h`<${J} key=${e.goodreads_id} raw=${e.my_review} />`:h`<p class="quiet">${O(`books.review.none`)}</p>`}function Re(e){let t=M.value,{ids:n}=_.value,r=t.indexOf(n.indexOf(e)),i=e=>r>=0&&e>=0&&e<t.length?n[t[e]]:null;return{at:r,count:t.length,previous:i(r-1),next:i(r+1)}}function ze(e,{previous:t,next:r}){d(()=>{let i=i=>{let a={ArrowLeft:t,ArrowRight:r}[i.key];!a||i.altKey||i.ctrlKey||i.metaKey||i.shiftKey||i.defaultPrevented||i.target.closest?.(`input, textarea, select, summary, [contenteditable], [role=menu], [role=slider], dialog, .chart`)||(i.preventDefault(),c(n(e,`books`,a),{replace:!0}))};return document.addEventListener(`keydown`,i),()=>document.removeEventListener(`keydown`,i)},[e,t,r])}const Be={previous:`prev`,next:`next`};function Y({lib:e,id:t,name:r,icon:i}){if(t===null)return h`<span class="round-button is-off"><${m} name=${i} /><span class="visually-hidden">${O(`books.walk.no_${r}`)}</span></span>`;let a=n(e,`books`,t);return h`<a class="round-button" href=${a} rel=${Be[r]} aria-label=${O(`books.walk.${r}`)} onClick=${e=>{e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||(e.preventDefault(),c(a,{replace:!0}))}}><${m} name=${i} /></a>`}function Ve({lib:e,id:t}){let r=Re(t);ze(e,r);let[i]=s(()=>P(t));return h`<nav class="walk" aria-label=${O(`books.walk.label`)}>
    <a class="text-link" href=${n(e,`books`)} onClick=${e=>{!i||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||(e.preventDefault(),history.back())}}><${m} name="arrow-left" size="16" /> ${O(`books.book.all`)}</a>
    ${r.at<0?h`<span class="caption">${O(`books.walk.outside`)}</span>`:h`<span class="caption walk-place">${O(`books.walk.place`,{at:r.at+1,count:r.count})}</span>
          <${Y} lib=${e} id=${r.previous} name="previous" icon="chevron-left" />
          <${Y} lib=${e} id=${r.next} name="next" icon="chevron-right" />`}
  </nav>`}const X=e=>_.value?.ids.indexOf(e)??-1,He=({id:e})=>{let t=N.value[X(e)];return t?g(t):O(`books.book.missing_title`)};function Z({lib:e,name:t}){return h`<${B} to=${f(`l`,e,`authors`,l(t))}>${t}<//>`}function Q({lib:e,book:t}){let n=t.additional_authors.map((t,n)=>h`${n>0&&`, `}<${Z} lib=${e} name=${t} />`);return h`<p class="book-by">
    ${r(`books.book.by`,{author:h`<${Z} lib=${e} name=${t.author} />`})}
    ${n.length>0&&h`<span class="book-with">${r(`books.book.with`,{names:n})}</span>`}
  </p>`}function Ue(e){let t=e.my_rating-e.average_rating;return Math.abs(t)<.005?O(`books.book.same`):O(t>0?`books.book.more`:`books.book.less`,{difference:T(Math.abs(t),2)})}function We({book:e}){let t=e.provenance?.average_rating;if(!t)return null;let n=e.ratings_count?`, ${O(`books.book.ratings`,{n:e.ratings_count})}`:``;return h`<span class="quiet">${k(t)}${n}</span>`}function Ge({book:e}){let t=e.average_rating;return h`<dl class="book-ratings">
    <div><dt>${O(`books.book.your_rating`)}</dt><dd>
      <${y} rating=${e.my_rating} />
      ${e.my_rating!==null&&h`<span class="rating-figure" aria-hidden="true">${T(Number(e.my_rating.toFixed(2)))}</span>`}
    </dd></div>
    <div><dt>${O(`books.book.others`)}</dt><dd>
      ${t===null?h`<span class="quiet">${O(`books.book.no_average`)}</span>`:h`<span class="rating-figure">${T(t,2)}</span>${e.my_rating!==null&&h`<span class="quiet">${Ue(e)}</span>`}
            <${We} book=${e} />`}
    </dd></div>
  </dl>`}function Ke({id:e}){return/^\d{1,15}$/.test(e)?h`<p><a class="text-link" href=${`https://www.goodreads.com/book/show/${e}`} rel="noreferrer">
    ${O(`books.book.goodreads`)} <${m} name="external" size="14" /></a></p>`:h`<p class="caption">${O(`books.book.no_goodreads`)}</p>`}function $({id:e,heading:t,children:n}){return h`<section class="card" aria-labelledby=${e}><h2 id=${e}>${t}</h2>${n}</section>`}function qe({book:e}){if(!e.description)return h`<p class="quiet">${O(`books.book.no_description`)}</p>`;let t=e.description.split(/\n\s*\n|\r\n\s*\r\n/);return h`<div class="prose" dir="auto">${t.map(e=>h`<p>${e}</p>`)}</div>`}function Je({lib:e}){return h`<div class="notice-page">
    <h1>${O(`books.book.missing`)}</h1>
    <p>${O(`books.book.missing_why`)}</p>
    <p><a class="button button-main" href=${n(e,`books`)}><${m} name="arrow-left" /> ${O(`books.book.all`)}</a></p>
  </div>`}function Ye({lib:e,book:t,slot:n}){let r=te(t),i=x(t.language)??void 0;return h`<header class="book-head">
    <${ae} title=${g(t)} author=${t.author} picture=${t.thumbnail_url} slot=${n} size="l" lang=${i} />
    <div class="book-title">
      <h1 dir="auto" lang=${i} class=${g(t).length>120?`is-long`:``}>${g(t)}</h1>
      ${r&&h`<p class="book-series"><bdi>${r}</bdi></p>`}
      <${Q} lib=${e} book=${t} />
    </div>
    <div class="book-reading">
      <${Ge} book=${t} />
      <${de} book=${t} />
      <${Ke} id=${t.goodreads_id} />
    </div>
  </header>`}const Xe=e=>O(e===`sure`?`books.book.found`:`books.book.is_it`);function Ze({lib:e,id:t,book:n}){let r=I(e,t,ne.value.revision),i=e=>h`<${L} loaded=${r}>${e}<//>`,{enrichment:a}=se.value.metadata;return h`<${R} loaded=${r} /><div class="book-cards">
    <div>
      <${$} id="review-title" heading=${O(`books.book.review`)}>${i(e=>h`<${Le} key=${t} book=${e} />`)}<//>
      <${$} id="description-title" heading=${O(`books.book.about`)}>${i(e=>h`<${qe} book=${e} />`)}<//>
    </div>
    <div>
      ${n.match&&h`<${$} id="match-title" heading=${Xe(n.match.state)}>
        ${i(n=>n.match&&h`<${Ce} key=${t} lib=${e} book=${n} />`)}
      <//>`}
      <${$} id="genres-title" heading=${O(`books.book.genres`)}>
        ${i(t=>h`<${ye} lib=${e} book=${t} enrichment=${a} /><${be} topics=${t.topics} />`)}
      <//>
      <${$} id="edition-title" heading=${O(`books.book.edition`)}>${i(e=>h`<${fe} book=${e} />`)}<//>
      <${$} id="shelves-title" heading=${O(`books.book.shelves`)}><${pe} lib=${e} book=${n} /><//>
    </div>
  </div>`}function Qe({params:t}){let{lib:n,id:r}=t;u(()=>{j.value=r},[r]);let i=X(r);if(i<0)return h`<${Je} lib=${n} />`;let a=N.value[i];return h`<div class="book">
    <${Ve} lib=${n} id=${r} />
    <${Ye} lib=${n} book=${a} slot=${e(_.value,i)} />
    <${Ze} lib=${n} id=${r} book=${a} />
  </div>`}export{Qe as default,He as title};