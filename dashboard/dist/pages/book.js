import{$t as e,An as t,Cr as n,Ea as r,Ha as i,Ka as a,La as o,Li as s,Pi as c,Qt as l,Ri as u,Sa as d,Ta as f,Va as p,Wa as m,Wi as h,Yt as g,_a as _,_n as v,_t as y,ba as b,ca as x,da as ee,ea as te,en as ne,fa as re,ga as S,gn as C,hn as w,ka as T,la as E,lt as ie,ma as ae,on as oe,pa as D,qa as O,rn as se,ua as ce,ya as k,zi as le}from"../start.js";import{t as A}from"../problem_note.js";import{_ as j,n as M,t as N,y as P}from"../selection.js";const F={id:null,entry:null,problem:null};function I(e,t,n){let[r,i]=p(F),[a,o]=p(0);O(()=>{let n=!0;return oe(e,t).then(e=>n&&i({id:t,entry:e,problem:null}),e=>n&&i(n=>({...n.id===t?n:F,id:t,problem:e}))),()=>{n=!1}},[e,t,n,a]);let{entry:s,problem:c}=r.id===t?r:F;return{entry:s,problem:c,retry:()=>o(a+1)}}function L({loaded:{entry:e,problem:t},children:n}){return e?n(e):a`<p class="quiet" aria-busy=${!t}>${b(t?`books.book.not_loaded`:`books.book.loading`)}</p>`}function R({loaded:{entry:e,problem:t,retry:n}}){return e||!t?null:a`<${A} problem=${t}><p><button type="button" class="button" onClick=${n}>${b(`books.book.retry`)}</button></p><//>`}function z(e,t){return`${u(`l`,e,`books`)}?${h({...le,...t})}`}function B({to:e,children:t}){return a`<a class="text-link" href=${e}><bdi>${t}</bdi></a>`}function V({name:e,value:t,unknown:n,source:r}){let i=t==null||t===``,o=r&&!i&&a` <span class="fact-source">${b(`books.fact.from`,{source:y(r)})}</span>`;return a`<div class="fact"><dt>${b(`books.fact.${e}`)}</dt><dd class=${i?`quiet`:``}>${i?b(`books.fact.${n}`):t}${o}</dd></div>`}const H={year:`year_only`,month:`month_only`};function U(e){if(!E(e))return null;let t=H[e.date_read_precision];return t?`${x(e,`long`)} (${b(`books.fact.${t}`)})`:x(e,`long`)}function W(e){let t=ae(e.reading_status);return e.exclusive_shelf===e.reading_status||!e.exclusive_shelf?t:a`${k(`books.fact.own_shelf`,{status:t,shelf:a`<bdi>${e.exclusive_shelf}</bdi>`})}`}function ue(e){let t=te(e.original_read_count,e.reading_status);return t===null?null:t===0?b(`books.fact.never`):t===1?b(`books.fact.once`):b(`books.fact.times_read`,{n:t})}const G=e=>e&&a`<bdi>${e}</bdi>`;function de({book:e}){let t=e.reading_status===`read`;return a`<dl class="facts">
    <${V} name="status" value=${W(e)} />
    <${V} name="finished" value=${U(e)} unknown=${t?`no_read_date`:`not_finished`} />
    <${V} name="added" value=${e.date_added&&d(e.date_added,`long`)} unknown="no_added" />
    <${V} name="times" value=${ue(e)} unknown="no_times" />
  </dl>`}function fe({book:e}){let t=e.provenance??{},n=[e.isbn13,e.isbn].filter(Boolean).join(` · `);return a`<dl class="facts">
    <${V} name="pages" value=${e.num_pages===null?null:f(e.num_pages)} unknown="no_pages" source=${t.num_pages} />
    <${V} name="format" value=${G(e.binding)} unknown="no_format" />
    <${V} name="first" value=${S(e.original_publication_year)} unknown="no_year" source=${t.original_publication_year} />
    <${V} name="this" value=${S(e.publication_year)} unknown="no_year" source=${t.publication_year} />
    <${V} name="publisher" value=${G(e.publisher)} unknown="no_publisher" />
    <${V} name="language" value=${ce(e.language)} unknown="unknown" source=${t.language} />
    <${V} name="isbn" value=${n} unknown="no_isbn" />
  </dl>`}function pe({lib:e,book:t}){return t.bookshelves.length===0?a`<p class="quiet">${b(`books.fact.no_shelf`)}</p>`:a`<ul class="tags">
    ${t.bookshelves.map(t=>a`<li key=${t}><${B} to=${z(e,{shelf:[T(t)]})}>${t}<//></li>`)}
  </ul>`}const me=e=>e===`shelves`?b(`books.genre.own_shelves`):y(e);function he(e){return b(e>=.8?`books.genre.very_sure`:e>=.5?`books.genre.fairly_sure`:`books.genre.guess`)}const ge=/* @__PURE__ */ new Set([`no-isbn`,`failed`,`none`,`found`]);function _e(e,t){return ge.has(e.enrichment)?b(`books.genre.${e.enrichment}`):t.state===`pending`||t.state===`running`?b(`books.genre.running`):b(`books.genre.not_asked`,{reason:t.reason??``}).trim()}function ve({lib:e,genre:t,sources:i,confidence:o}){let{names:s,slugs:c}=C.value.genres,l=c[s.indexOf(t)]??T(t);return a`<li class="genre">
    <${B} to=${z(e,{genre:[l]})}>${n(t)}<//>
    <span class="genre-source">${b(`books.genre.from`,{sources:_(i.map(me))})}</span>
    <span class="sureness" aria-hidden="true"><span style=${{inlineSize:`${o*100}%`}}></span></span>
    <span class="genre-sure">${b(`books.genre.sure`,{words:he(o),share:r(o)})}</span>
  </li>`}function ye({lib:e,book:t,enrichment:n}){if(t.genres.length===0)return a`<p class="quiet">${_e(t,n)}</p>`;let r=new Map(t.genre_evidence.map(e=>[e.genre,e]));return a`<ul class="genres">
    ${t.genres.map(t=>a`<${ve} key=${t} lib=${e} genre=${t} ...${r.get(t)??{sources:[],confidence:0}} />`)}
  </ul>`}function be({topics:e}){return e.length===0?null:a`<div class="topics">
    <h3>${b(`books.genre.topics`)}</h3>
    <ul class="tags">${e.map(e=>a`<li key=${e}><bdi>${e}</bdi></li>`)}</ul>
  </div>`}const xe=/* @__PURE__ */ new Set([`unconfirmed`,`sure`,`confirmed`,`refused`]);function Se(e){let t=i(null),n=i(e);return o(()=>{e!==n.current&&document.activeElement===document.body&&t.current.querySelector(`button`)?.focus()},[e]),t}function Ce({lib:e,book:n}){let i=m(null),o=m(!1),{source:s,title:c,authors:l,state:u,confidence:d}=n.match,f=Se(u),p=async r=>{if(!o.value){o.value=!0,i.value=null;try{await se(e,n.goodreads_id,r),t(b(r?`books.match.accepted`:`books.match.rejected`)),ie()}catch(e){i.value=e}finally{o.value=!1}}};return a`<div class="match">
    <p class="match-record"><bdi>${c}</bdi>${l.length>0&&a`<span class="quiet">${k(`books.match.by`,{authors:a`<bdi>${l.join(`, `)}</bdi>`})}</span>`}
      <span class="quiet">, ${y(s)}</span></p>
    <p class="caption">${xe.has(u)&&b(`books.match.${u}`,{share:r(d??0)})}</p>
    <div class="match-choices" ref=${f}>
      ${(u===`unconfirmed`||u===`refused`)&&a`<button type="button" class="button" aria-disabled=${o.value} onClick=${()=>p(!0)}><${g} name="check" size="16" />
        ${b(u===`refused`?`books.match.mine_after_all`:`books.match.mine`)}</button>`}
      ${u!==`refused`&&a`<button type="button" class="button" aria-disabled=${o.value} onClick=${()=>p(!1)}><${g} name="close" size="16" />
        ${b(u===`confirmed`?`books.match.not_mine_after_all`:`books.match.not_mine`)}</button>`}
    </div>
    ${i.value&&a`<${A} problem=${i.value} />`}
  </div>`}const K=[`a`,`b`,`blockquote`,`br`,`i`,`li`,`s`,`ul`],we=/<\s*(\/?)\s*spoiler\b[^>]*>/gi;function Te(e){let t=[],n=0,r=0;for(let i of e.matchAll(we))t.push({text:e.slice(r,i.index),hidden:n>0}),n=i[1]?Math.max(0,n-1):n+1,r=i.index+i[0].length;return t.push({text:e.slice(r),hidden:n>0}),Ee(t.filter(e=>e.text))}function Ee(e){let t=[];for(let n of e){let e=t.at(-1);e?.hidden===n.hidden?e.text+=n.text:t.push({...n})}return t}function q(e){if(!/^\s*https?:\/\//i.test(e??``))return null;try{return new URL(e).href}catch{return null}}const De=/<!--[\s\S]*?(?:-->|$)/g,Oe=/<(\/?)([a-z][a-z0-9]*)([^<>]*)>|</gi,ke=/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i;function Ae(e){let t=0;return{text:e.replace(De,``).replace(Oe,(e,n,r,i)=>{if(e===`<`)return`&lt;`;let a=r.toLowerCase();return a===`img`&&(t+=1),K.includes(a)?a===`a`&&!n?je(i):`<${n}${a}>`:``}),pictures:t}}function je(e){let t=ke.exec(e),n=q((t?.[1]??t?.[2]??t?.[3])?.replaceAll(`&amp;`,`&`));return n?`<a href="${n.replaceAll(`&`,`&amp;`).replaceAll(`"`,`%22`)}">`:``}async function Me(e){let{default:t}=await import(`../vendor/purify.js`),n=document.createDocumentFragment(),r=0;for(let i of Te(e)){let e=Ae(i.text),a=Ne(t,e.text);r+=e.pictures,n.append(i.hidden?Fe(a):a)}return{fragment:n,pictures:r}}function Ne(e,t){let n=e.sanitize(t,{ALLOWED_TAGS:K,ALLOWED_ATTR:[`href`],ALLOW_DATA_ATTR:!1,ALLOW_ARIA_ATTR:!1,RETURN_DOM_FRAGMENT:!0});return n.querySelectorAll(`a`).forEach(Pe),n}function Pe(e){let t=q(e.getAttribute(`href`));t?(e.setAttribute(`href`,t),e.setAttribute(`rel`,`nofollow noopener noreferrer`)):e.replaceWith(...e.childNodes)}function Fe(e){let t=document.createElement(`span`),n=document.createElement(`button`),r=document.createElement(`span`);t.className=`spoiler`,n.type=`button`,n.className=`spoiler-button`,r.append(e);let i=e=>{n.textContent=b(e?`books.review.hide_spoiler`:`books.review.show_spoiler`),n.setAttribute(`aria-expanded`,String(e)),r.hidden=!e};return n.addEventListener(`click`,()=>i(r.hidden)),i(!1),t.append(n,r),t}function Ie(e,t){let[n,r]=p({pictures:0,isBroken:!1});return O(()=>{let n=!0;return Me(t).then(({fragment:t,pictures:i})=>{n&&e.current&&(e.current.replaceChildren(t),r({pictures:i,isBroken:!1}))},e=>{console.error(e),n&&r({pictures:0,isBroken:!0})}),()=>{n=!1}},[t]),n}function J({raw:e}){let t=i(null),{pictures:n,isBroken:r}=Ie(t,e);return a`<div class="review-text" dir="auto" ref=${t}></div>
    ${n>0&&a`<p class="caption">${b(`books.review.pictures`,{n})}</p>`}
    ${r&&a`<p class="quiet">${b(`books.review.broken`)}</p>`}`}function Le({book:e}){let[t,n]=p(!1);return e.has_review?e.has_spoilers?a`<p>
      <button type="button" class="button" aria-expanded=${t} onClick=${()=>n(!t)}>
        ${b(t?`books.review.hide`:`books.review.show`)}
      </button>
    </p>
    ${t&&a`<${J} raw=${e.my_review} />`}`:a`<${J} key=${e.goodreads_id} raw=${e.my_review} />`:a`<p class="quiet">${b(`books.review.none`)}</p>`}function Re(e){let t=M.value,{ids:n}=C.value,r=t.indexOf(n.indexOf(e)),i=e=>r>=0&&e>=0&&e<t.length?n[t[e]]:null;return{at:r,count:t.length,previous:i(r-1),next:i(r+1)}}function ze(e,{previous:t,next:n}){o(()=>{let r=r=>{let i={ArrowLeft:t,ArrowRight:n}[r.key];!i||r.altKey||r.ctrlKey||r.metaKey||r.shiftKey||r.defaultPrevented||r.target.closest?.(`input, textarea, select, summary, [contenteditable], [role=menu], [role=slider], dialog, .chart`)||(r.preventDefault(),c(s(e,`books`,i),{replace:!0}))};return document.addEventListener(`keydown`,r),()=>document.removeEventListener(`keydown`,r)},[e,t,n])}const Be={previous:`prev`,next:`next`};function Y({lib:e,id:t,name:n,icon:r}){if(t===null)return a`<span class="round-button is-off"><${g} name=${r} /><span class="visually-hidden">${b(`books.walk.no_${n}`)}</span></span>`;let i=s(e,`books`,t);return a`<a class="round-button" href=${i} rel=${Be[n]} aria-label=${b(`books.walk.${n}`)} onClick=${e=>{e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||(e.preventDefault(),c(i,{replace:!0}))}}><${g} name=${r} /></a>`}function Ve({lib:e,id:t}){let n=Re(t);ze(e,n);let[r]=p(()=>P(t));return a`<nav class="walk" aria-label=${b(`books.walk.label`)}>
    <a class="text-link" href=${s(e,`books`)} onClick=${e=>{!r||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||(e.preventDefault(),history.back())}}><${g} name="arrow-left" size="16" /> ${b(`books.book.all`)}</a>
    ${n.at<0?a`<span class="caption">${b(`books.walk.outside`)}</span>`:a`<span class="caption walk-place">${b(`books.walk.place`,{at:n.at+1,count:n.count})}</span>
          <${Y} lib=${e} id=${n.previous} name="previous" icon="chevron-left" />
          <${Y} lib=${e} id=${n.next} name="next" icon="chevron-right" />`}
  </nav>`}const X=e=>C.value?.ids.indexOf(e)??-1,He=({id:e})=>{let t=N.value[X(e)];return t?D(t):b(`books.book.missing_title`)};function Z({lib:e,name:t}){return a`<${B} to=${u(`l`,e,`authors`,T(t))}>${t}<//>`}function Q({lib:e,book:t}){let n=t.additional_authors.map((t,n)=>a`${n>0&&`, `}<${Z} lib=${e} name=${t} />`);return a`<p class="book-by">
    ${k(`books.book.by`,{author:a`<${Z} lib=${e} name=${t.author} />`})}
    ${n.length>0&&a`<span class="book-with">${k(`books.book.with`,{names:n})}</span>`}
  </p>`}function Ue(e){let t=e.my_rating-e.average_rating;return Math.abs(t)<.005?b(`books.book.same`):b(t>0?`books.book.more`:`books.book.less`,{difference:f(Math.abs(t),2)})}function We({book:e}){let t=e.provenance?.average_rating;if(!t)return null;let n=e.ratings_count?`, ${b(`books.book.ratings`,{n:e.ratings_count})}`:``;return a`<span class="quiet">${y(t)}${n}</span>`}function Ge({book:t}){let n=t.average_rating;return a`<dl class="book-ratings">
    <div><dt>${b(`books.book.your_rating`)}</dt><dd>
      <${e} rating=${t.my_rating} />
      ${t.my_rating!==null&&a`<span class="rating-figure" aria-hidden="true">${f(Number(t.my_rating.toFixed(2)))}</span>`}
    </dd></div>
    <div><dt>${b(`books.book.others`)}</dt><dd>
      ${n===null?a`<span class="quiet">${b(`books.book.no_average`)}</span>`:a`<span class="rating-figure">${f(n,2)}</span>${t.my_rating!==null&&a`<span class="quiet">${Ue(t)}</span>`}
            <${We} book=${t} />`}
    </dd></div>
  </dl>`}function Ke({id:e}){return/^\d{1,15}$/.test(e)?a`<p><a class="text-link" href=${`https://www.goodreads.com/book/show/${e}`} rel="noreferrer">
    ${b(`books.book.goodreads`)} <${g} name="external" size="14" /></a></p>`:a`<p class="caption">${b(`books.book.no_goodreads`)}</p>`}function $({id:e,heading:t,children:n}){return a`<section class="card" aria-labelledby=${e}><h2 id=${e}>${t}</h2>${n}</section>`}function qe({book:e}){if(!e.description)return a`<p class="quiet">${b(`books.book.no_description`)}</p>`;let t=e.description.split(/\n\s*\n|\r\n\s*\r\n/);return a`<div class="prose" dir="auto">${t.map(e=>a`<p>${e}</p>`)}</div>`}function Je({lib:e}){return a`<div class="notice-page">
    <h1>${b(`books.book.missing`)}</h1>
    <p>${b(`books.book.missing_why`)}</p>
    <p><a class="button button-main" href=${s(e,`books`)}><${g} name="arrow-left" /> ${b(`books.book.all`)}</a></p>
  </div>`}function Ye({lib:e,book:t,slot:n}){let r=re(t),i=ee(t.language)??void 0;return a`<header class="book-head">
    <${ne} title=${D(t)} author=${t.author} picture=${t.thumbnail_url} slot=${n} size="l" lang=${i} />
    <div class="book-title">
      <h1 dir="auto" lang=${i} class=${D(t).length>120?`is-long`:``}>${D(t)}</h1>
      ${r&&a`<p class="book-series"><bdi>${r}</bdi></p>`}
      <${Q} lib=${e} book=${t} />
    </div>
    <div class="book-reading">
      <${Ge} book=${t} />
      <${de} book=${t} />
      <${Ke} id=${t.goodreads_id} />
    </div>
  </header>`}const Xe=e=>b(e===`sure`?`books.book.found`:`books.book.is_it`);function Ze({lib:e,id:t,book:n}){let r=I(e,t,w.value.revision),i=e=>a`<${L} loaded=${r}>${e}<//>`,{enrichment:o}=v.value.metadata;return a`<${R} loaded=${r} /><div class="book-cards">
    <div>
      <${$} id="review-title" heading=${b(`books.book.review`)}>${i(e=>a`<${Le} key=${t} book=${e} />`)}<//>
      <${$} id="description-title" heading=${b(`books.book.about`)}>${i(e=>a`<${qe} book=${e} />`)}<//>
    </div>
    <div>
      ${n.match&&a`<${$} id="match-title" heading=${Xe(n.match.state)}>
        ${i(n=>n.match&&a`<${Ce} key=${t} lib=${e} book=${n} />`)}
      <//>`}
      <${$} id="genres-title" heading=${b(`books.book.genres`)}>
        ${i(t=>a`<${ye} lib=${e} book=${t} enrichment=${o} /><${be} topics=${t.topics} />`)}
      <//>
      <${$} id="edition-title" heading=${b(`books.book.edition`)}>${i(e=>a`<${fe} book=${e} />`)}<//>
      <${$} id="shelves-title" heading=${b(`books.book.shelves`)}><${pe} lib=${e} book=${n} /><//>
    </div>
  </div>`}function Qe({params:e}){let{lib:t,id:n}=e;O(()=>{j.value=n},[n]);let r=X(n);if(r<0)return a`<${Je} lib=${t} />`;let i=N.value[r];return a`<div class="book">
    <${Ve} lib=${t} id=${n} />
    <${Ye} lib=${t} book=${i} slot=${l(C.value,r)} />
    <${Ze} lib=${t} id=${n} book=${i} />
  </div>`}export{Qe as default,He as title};