import{$t as e,Bi as t,Da as n,Fi as r,Ga as i,Ki as a,Oa as o,Qt as s,Ri as c,Sa as l,Sr as u,Wa as d,Xa as f,Ya as p,Zt as ee,_t as m,an as te,da as ne,fa as re,ga as ie,gn as ae,ha as h,hn as g,ja as _,kn as oe,lt as se,ma as v,mn as y,na as b,nn as x,pa as S,qa as C,qt as w,ua as T,va as E,wa as ce,xa as D,ya as le,za as O,zi as k}from"../start.js";import{t as A}from"../problem_note.js";import{_ as j,n as M,t as N,y as P}from"../selection.js";const F={id:null,entry:null,problem:null};function I(e,t,n){let[r,i]=d(F),[a,o]=d(0);f(()=>{let n=!0;return te(e,t).then(e=>n&&i({id:t,entry:e,problem:null}),e=>n&&i(n=>({...n.id===t?n:F,id:t,problem:e}))),()=>{n=!1}},[e,t,n,a]);let{entry:s,problem:c}=r.id===t?r:F;return{entry:s,problem:c,retry:()=>o(a+1)}}function L({loaded:{entry:e,problem:t},children:n}){return e?n(e):p`<p class="quiet" aria-busy=${!t}>${l(t?`books.book.not_loaded`:`books.book.loading`)}</p>`}function R({loaded:{entry:e,problem:t,retry:n}}){return e||!t?null:p`<${A} problem=${t}><p><button type="button" class="button" onClick=${n}>${l(`books.book.retry`)}</button></p><//>`}function z(e,n){return`${k(`l`,e,`books`)}?${a({...t,...n})}`}function B({to:e,children:t}){return p`<a class="text-link" href=${e}><bdi>${t}</bdi></a>`}function V({name:e,value:t,unknown:n,source:r}){let i=t==null||t===``,a=r&&!i&&p` <span class="fact-source">${l(`books.fact.from`,{source:m(r)})}</span>`;return p`<div class="fact"><dt>${l(`books.fact.${e}`)}</dt><dd class=${i?`quiet`:``}>${i?l(`books.fact.${n}`):t}${a}</dd></div>`}const H={year:`year_only`,month:`month_only`};function U(e){if(!ne(e))return null;let t=H[e.date_read_precision];return t?`${T(e,`long`)} (${l(`books.fact.${t}`)})`:T(e,`long`)}function W(e){let t=ie(e.reading_status);return e.exclusive_shelf===e.reading_status||!e.exclusive_shelf?t:p`${D(`books.fact.own_shelf`,{status:t,shelf:p`<bdi>${e.exclusive_shelf}</bdi>`})}`}function ue(e){let t=b(e.original_read_count,e.reading_status);return t===null?null:t===0?l(`books.fact.never`):t===1?l(`books.fact.once`):l(`books.fact.times_read`,{n:t})}const G=e=>e&&p`<bdi>${e}</bdi>`;function de({book:e}){let t=e.reading_status===`read`;return p`<dl class="facts">
    <${V} name="status" value=${W(e)} />
    <${V} name="finished" value=${U(e)} unknown=${t?`no_read_date`:`not_finished`} />
    <${V} name="added" value=${e.date_added&&ce(e.date_added,`long`)} unknown="no_added" />
    <${V} name="times" value=${ue(e)} unknown="no_times" />
  </dl>`}function fe({book:e}){let t=e.provenance??{},r=[e.isbn13,e.isbn].filter(Boolean).join(` · `);return p`<dl class="facts">
    <${V} name="pages" value=${e.num_pages===null?null:n(e.num_pages)} unknown="no_pages" source=${t.num_pages} />
    <${V} name="format" value=${G(e.binding)} unknown="no_format" />
    <${V} name="first" value=${E(e.original_publication_year)} unknown="no_year" source=${t.original_publication_year} />
    <${V} name="this" value=${E(e.publication_year)} unknown="no_year" source=${t.publication_year} />
    <${V} name="publisher" value=${G(e.publisher)} unknown="no_publisher" />
    <${V} name="language" value=${re(e.language)} unknown="unknown" source=${t.language} />
    <${V} name="isbn" value=${r} unknown="no_isbn" />
  </dl>`}function pe({lib:e,book:t}){return t.bookshelves.length===0?p`<p class="quiet">${l(`books.fact.no_shelf`)}</p>`:p`<ul class="tags">
    ${t.bookshelves.map(t=>p`<li key=${t}><${B} to=${z(e,{shelf:[_(t)]})}>${t}<//></li>`)}
  </ul>`}const me=e=>e===`shelves`?l(`books.genre.own_shelves`):m(e);function he(e){return l(e>=.8?`books.genre.very_sure`:e>=.5?`books.genre.fairly_sure`:`books.genre.guess`)}const ge=/* @__PURE__ */ new Set([`no-isbn`,`failed`,`none`,`found`]);function _e(e,t){return ge.has(e.enrichment)?l(`books.genre.${e.enrichment}`):t.state===`pending`||t.state===`running`?l(`books.genre.running`):l(`books.genre.not_asked`,{reason:t.reason??``}).trim()}function ve({lib:e,genre:t,sources:n,confidence:r}){let{names:i,slugs:a}=g.value.genres,s=a[i.indexOf(t)]??_(t);return p`<li class="genre">
    <${B} to=${z(e,{genre:[s]})}>${u(t)}<//>
    <span class="genre-source">${l(`books.genre.from`,{sources:le(n.map(me))})}</span>
    <span class="sureness" aria-hidden="true"><span style=${{inlineSize:`${r*100}%`}}></span></span>
    <span class="genre-sure">${l(`books.genre.sure`,{words:he(r),share:o(r)})}</span>
  </li>`}function ye({lib:e,book:t,enrichment:n}){if(t.genres.length===0)return p`<p class="quiet">${_e(t,n)}</p>`;let r=new Map(t.genre_evidence.map(e=>[e.genre,e]));return p`<ul class="genres">
    ${t.genres.map(t=>p`<${ve} key=${t} lib=${e} genre=${t} ...${r.get(t)??{sources:[],confidence:0}} />`)}
  </ul>`}function be({topics:e}){return e.length===0?null:p`<div class="topics">
    <h3>${l(`books.genre.topics`)}</h3>
    <ul class="tags">${e.map(e=>p`<li key=${e}><bdi>${e}</bdi></li>`)}</ul>
  </div>`}const xe=/* @__PURE__ */ new Set([`unconfirmed`,`sure`,`confirmed`,`refused`]);function Se(e){let t=i(null),n=i(e);return O(()=>{e!==n.current&&document.activeElement===document.body&&t.current.querySelector(`button`)?.focus()},[e]),t}function Ce({lib:e,book:t}){let n=C(null),r=C(!1),{source:i,title:a,authors:s,state:c,confidence:u}=t.match,d=Se(c),f=async i=>{if(!r.value){r.value=!0,n.value=null;try{await x(e,t.goodreads_id,i),oe(l(i?`books.match.accepted`:`books.match.rejected`)),se()}catch(e){n.value=e}finally{r.value=!1}}};return p`<div class="match">
    <p class="match-record"><bdi>${a}</bdi>${s.length>0&&p`<span class="quiet">${D(`books.match.by`,{authors:p`<bdi>${s.join(`, `)}</bdi>`})}</span>`}
      <span class="quiet">, ${m(i)}</span></p>
    <p class="caption">${xe.has(c)&&l(`books.match.${c}`,{share:o(u??0)})}</p>
    <div class="match-choices" ref=${d}>
      ${(c===`unconfirmed`||c===`refused`)&&p`<button type="button" class="button" aria-disabled=${r.value} onClick=${()=>f(!0)}><${w} name="check" size="16" />
        ${l(c===`refused`?`books.match.mine_after_all`:`books.match.mine`)}</button>`}
      ${c!==`refused`&&p`<button type="button" class="button" aria-disabled=${r.value} onClick=${()=>f(!1)}><${w} name="close" size="16" />
        ${l(c===`confirmed`?`books.match.not_mine_after_all`:`books.match.not_mine`)}</button>`}
    </div>
    ${n.value&&p`<${A} problem=${n.value} />`}
  </div>`}const K=[`a`,`b`,`blockquote`,`br`,`i`,`li`,`s`,`ul`],we=/<\s*(\/?)\s*spoiler\b[^>]*>/gi;function Te(e){let t=[],n=0,r=0;for(let i of e.matchAll(we))t.push({text:e.slice(r,i.index),hidden:n>0}),n=i[1]?Math.max(0,n-1):n+1,r=i.index+i[0].length;return t.push({text:e.slice(r),hidden:n>0}),Ee(t.filter(e=>e.text))}function Ee(e){let t=[];for(let n of e){let e=t.at(-1);e?.hidden===n.hidden?e.text+=n.text:t.push({...n})}return t}function q(e){if(!/^\s*https?:\/\//i.test(e??``))return null;try{return new URL(e).href}catch{return null}}const De=/<!--[\s\S]*?(?:-->|$)/g,Oe=/<(\/?)([a-z][a-z0-9]*)([^<>]*)>|</gi,ke=/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i;function Ae(e){let t=0;return{text:e.replace(De,``).replace(Oe,(e,n,r,i)=>{if(e===`<`)return`&lt;`;let a=r.toLowerCase();return a===`img`&&(t+=1),K.includes(a)?a===`a`&&!n?je(i):`<${n}${a}>`:``}),pictures:t}}function je(e){let t=ke.exec(e),n=q((t?.[1]??t?.[2]??t?.[3])?.replaceAll(`&amp;`,`&`));return n?`<a href="${n.replaceAll(`&`,`&amp;`).replaceAll(`"`,`%22`)}">`:``}async function Me(e){let{default:t}=await import(`../vendor/purify.js`),n=document.createDocumentFragment(),r=0;for(let i of Te(e)){let e=Ae(i.text),a=Ne(t,e.text);r+=e.pictures,n.append(i.hidden?Fe(a):a)}return{fragment:n,pictures:r}}function Ne(e,t){let n=e.sanitize(t,{ALLOWED_TAGS:K,ALLOWED_ATTR:[`href`],ALLOW_DATA_ATTR:!1,ALLOW_ARIA_ATTR:!1,RETURN_DOM_FRAGMENT:!0});return n.querySelectorAll(`a`).forEach(Pe),n}function Pe(e){let t=q(e.getAttribute(`href`));t?(e.setAttribute(`href`,t),e.setAttribute(`rel`,`nofollow noopener noreferrer`)):e.replaceWith(...e.childNodes)}function Fe(e){let t=document.createElement(`span`),n=document.createElement(`button`),r=document.createElement(`span`);t.className=`spoiler`,n.type=`button`,n.className=`spoiler-button`,r.append(e);let i=e=>{n.textContent=l(e?`books.review.hide_spoiler`:`books.review.show_spoiler`),n.setAttribute(`aria-expanded`,String(e)),r.hidden=!e};return n.addEventListener(`click`,()=>i(r.hidden)),i(!1),t.append(n,r),t}function Ie(e,t){let[n,r]=d({pictures:0,isBroken:!1});return f(()=>{let n=!0;return Me(t).then(({fragment:t,pictures:i})=>{n&&e.current&&(e.current.replaceChildren(t),r({pictures:i,isBroken:!1}))},e=>{console.error(e),n&&r({pictures:0,isBroken:!0})}),()=>{n=!1}},[t]),n}function J({raw:e}){let t=i(null),{pictures:n,isBroken:r}=Ie(t,e);return p`<div class="review-text" dir="auto" ref=${t}></div>
    ${n>0&&p`<p class="caption">${l(`books.review.pictures`,{n})}</p>`}
    ${r&&p`<p class="quiet">${l(`books.review.broken`)}</p>`}`}function Le({book:e}){let[t,n]=d(!1);return e.has_review?e.has_spoilers?p`<p>
      <button type="button" class="button" aria-expanded=${t} onClick=${()=>n(!t)}>
        ${l(t?`books.review.hide`:`books.review.show`)}
      </button>
    </p>
    ${t&&p`<${J} raw=${e.my_review} />`}`:p`<${J} key=${e.goodreads_id} raw=${e.my_review} />`:p`<p class="quiet">${l(`books.review.none`)}</p>`}function Re(e){let t=M.value,{ids:n}=g.value,r=t.indexOf(n.indexOf(e)),i=e=>r>=0&&e>=0&&e<t.length?n[t[e]]:null;return{at:r,count:t.length,previous:i(r-1),next:i(r+1)}}function ze(e,{previous:t,next:n}){O(()=>{let i=i=>{let a={ArrowLeft:t,ArrowRight:n}[i.key];!a||i.altKey||i.ctrlKey||i.metaKey||i.shiftKey||i.defaultPrevented||i.target.closest?.(`input, textarea, select, summary, [contenteditable], [role=menu], [role=slider], dialog, .chart`)||(i.preventDefault(),r(c(e,`books`,a),{replace:!0}))};return document.addEventListener(`keydown`,i),()=>document.removeEventListener(`keydown`,i)},[e,t,n])}const Be={previous:`prev`,next:`next`};function Y({lib:e,id:t,name:n,icon:i}){if(t===null)return p`<span class="round-button is-off"><${w} name=${i} /><span class="visually-hidden">${l(`books.walk.no_${n}`)}</span></span>`;let a=c(e,`books`,t);return p`<a class="round-button" href=${a} rel=${Be[n]} aria-label=${l(`books.walk.${n}`)} onClick=${e=>{e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||(e.preventDefault(),r(a,{replace:!0}))}}><${w} name=${i} /></a>`}function Ve({lib:e,id:t}){let n=Re(t);ze(e,n);let[r]=d(()=>P(t));return p`<nav class="walk" aria-label=${l(`books.walk.label`)}>
    <a class="text-link" href=${c(e,`books`)} onClick=${e=>{!r||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||(e.preventDefault(),history.back())}}><${w} name="arrow-left" size="16" /> ${l(`books.book.all`)}</a>
    ${n.at<0?p`<span class="caption">${l(`books.walk.outside`)}</span>`:p`<span class="caption walk-place">${l(`books.walk.place`,{at:n.at+1,count:n.count})}</span>
          <${Y} lib=${e} id=${n.previous} name="previous" icon="chevron-left" />
          <${Y} lib=${e} id=${n.next} name="next" icon="chevron-right" />`}
  </nav>`}const X=e=>g.value?.ids.indexOf(e)??-1,He=({id:e})=>{let t=N.value[X(e)];return t?h(t):l(`books.book.missing_title`)};function Z({lib:e,name:t}){return p`<${B} to=${k(`l`,e,`authors`,_(t))}>${t}<//>`}function Q({lib:e,book:t}){let n=t.additional_authors.map((t,n)=>p`${n>0&&`, `}<${Z} lib=${e} name=${t} />`);return p`<p class="book-by">
    ${D(`books.book.by`,{author:p`<${Z} lib=${e} name=${t.author} />`})}
    ${n.length>0&&p`<span class="book-with">${D(`books.book.with`,{names:n})}</span>`}
  </p>`}function Ue(e){let t=e.my_rating-e.average_rating;return Math.abs(t)<.005?l(`books.book.same`):l(t>0?`books.book.more`:`books.book.less`,{difference:n(Math.abs(t),2)})}function We({book:e}){let t=e.provenance?.average_rating;if(!t)return null;let n=e.ratings_count?`, ${l(`books.book.ratings`,{n:e.ratings_count})}`:``;return p`<span class="quiet">${m(t)}${n}</span>`}function Ge({book:e}){let t=e.average_rating;return p`<dl class="book-ratings">
    <div><dt>${l(`books.book.your_rating`)}</dt><dd>
      <${s} rating=${e.my_rating} />
      ${e.my_rating!==null&&p`<span class="rating-figure" aria-hidden="true">${n(Number(e.my_rating.toFixed(2)))}</span>`}
    </dd></div>
    <div><dt>${l(`books.book.others`)}</dt><dd>
      ${t===null?p`<span class="quiet">${l(`books.book.no_average`)}</span>`:p`<span class="rating-figure">${n(t,2)}</span>${e.my_rating!==null&&p`<span class="quiet">${Ue(e)}</span>`}
            <${We} book=${e} />`}
    </dd></div>
  </dl>`}function Ke({id:e}){return/^\d{1,15}$/.test(e)?p`<p><a class="text-link" href=${`https://www.goodreads.com/book/show/${e}`} rel="noreferrer">
    ${l(`books.book.goodreads`)} <${w} name="external" size="14" /></a></p>`:p`<p class="caption">${l(`books.book.no_goodreads`)}</p>`}function $({id:e,heading:t,children:n}){return p`<section class="card" aria-labelledby=${e}><h2 id=${e}>${t}</h2>${n}</section>`}function qe({book:e}){if(!e.description)return p`<p class="quiet">${l(`books.book.no_description`)}</p>`;let t=e.description.split(/\n\s*\n|\r\n\s*\r\n/);return p`<div class="prose" dir="auto">${t.map(e=>p`<p>${e}</p>`)}</div>`}function Je({lib:e}){return p`<div class="notice-page">
    <h1>${l(`books.book.missing`)}</h1>
    <p>${l(`books.book.missing_why`)}</p>
    <p><a class="button button-main" href=${c(e,`books`)}><${w} name="arrow-left" /> ${l(`books.book.all`)}</a></p>
  </div>`}function Ye({lib:t,book:n,slot:r}){let i=v(n),a=S(n.language)??void 0;return p`<header class="book-head">
    <${e} title=${h(n)} author=${n.author} picture=${n.thumbnail_url} slot=${r} size="l" lang=${a} />
    <div class="book-title">
      <h1 dir="auto" lang=${a} class=${h(n).length>120?`is-long`:``}>${h(n)}</h1>
      ${i&&p`<p class="book-series"><bdi>${i}</bdi></p>`}
      <${Q} lib=${t} book=${n} />
    </div>
    <div class="book-reading">
      <${Ge} book=${n} />
      <${de} book=${n} />
      <${Ke} id=${n.goodreads_id} />
    </div>
  </header>`}const Xe=e=>l(e===`sure`?`books.book.found`:`books.book.is_it`);function Ze({lib:e,id:t,book:n}){let r=I(e,t,y.value.revision),i=e=>p`<${L} loaded=${r}>${e}<//>`,{enrichment:a}=ae.value.metadata;return p`<${R} loaded=${r} /><div class="book-cards">
    <div>
      <${$} id="review-title" heading=${l(`books.book.review`)}>${i(e=>p`<${Le} key=${t} book=${e} />`)}<//>
      <${$} id="description-title" heading=${l(`books.book.about`)}>${i(e=>p`<${qe} book=${e} />`)}<//>
    </div>
    <div>
      ${n.match&&p`<${$} id="match-title" heading=${Xe(n.match.state)}>
        ${i(n=>n.match&&p`<${Ce} key=${t} lib=${e} book=${n} />`)}
      <//>`}
      <${$} id="genres-title" heading=${l(`books.book.genres`)}>
        ${i(t=>p`<${ye} lib=${e} book=${t} enrichment=${a} /><${be} topics=${t.topics} />`)}
      <//>
      <${$} id="edition-title" heading=${l(`books.book.edition`)}>${i(e=>p`<${fe} book=${e} />`)}<//>
      <${$} id="shelves-title" heading=${l(`books.book.shelves`)}><${pe} lib=${e} book=${n} /><//>
    </div>
  </div>`}function Qe({params:e}){let{lib:t,id:n}=e;f(()=>{j.value=n},[n]);let r=X(n);if(r<0)return p`<${Je} lib=${t} />`;let i=N.value[r];return p`<div class="book">
    <${Ve} lib=${t} id=${n} />
    <${Ye} lib=${t} book=${i} slot=${ee(g.value,r)} />
    <${Ze} lib=${t} id=${n} book=${i} />
  </div>`}export{Qe as default,He as title};