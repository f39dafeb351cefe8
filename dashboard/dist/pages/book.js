import{$i as e,$t as t,An as n,Ca as r,Da as i,Ea as a,Et as o,Gi as s,Ji as c,Sa as l,Sr as u,Ur as d,Xi as f,Xt as p,_a as m,_n as ee,ai as te,ci as h,ea as g,ei as _,en as v,gn as y,hn as ne,ii as re,la as b,na as x,ni as ie,on as S,qi as C,ra as w,ri as T,rn as E,sa as D,si as O,ti as ae,wa as k,yt as oe,zr as se}from"../start.js";import{t as A}from"../problem_note.js";import{_ as ce,n as le,t as j,y as M}from"../selection.js";const N={id:null,entry:null,problem:null};function P(e,t,n){let[r,a]=l(N),[o,s]=l(0);i(()=>{let n=!0;return S(e,t).then(e=>n&&a({id:t,entry:e,problem:null}),e=>n&&a(n=>({...n.id===t?n:N,id:t,problem:e}))),()=>{n=!1}},[e,t,n,o]);let{entry:c,problem:u}=r.id===t?r:N;return{entry:c,problem:u,retry:()=>s(o+1)}}function F({loaded:{entry:e,problem:t},children:n}){return e?n(e):a`<p class="quiet" aria-busy=${!t}>${c(t?`books.book.not_loaded`:`books.book.loading`)}</p>`}function I({loaded:{entry:e,problem:t,retry:n}}){return e||!t?null:a`<${A} problem=${t}><p><button type="button" class="button" onClick=${n}>${c(`books.book.retry`)}</button></p><//>`}function L(e,t){return`${D(`l`,e,`books`)}?${d({...se,...t})}`}function R({to:e,children:t}){return a`<a class="text-link" href=${e}><bdi>${t}</bdi></a>`}function z({name:e,value:t,unknown:n,source:r}){let i=t==null||t===``,s=r&&!i&&a` <span class="fact-source">${c(`books.fact.from`,{source:o(r)})}</span>`;return a`<div class="fact"><dt>${c(`books.fact.${e}`)}</dt><dd class=${i?`quiet`:``}>${i?c(`books.fact.${n}`):t}${s}</dd></div>`}const B={year:`year_only`,month:`month_only`};function V(e){if(!ae(e))return null;let t=B[e.date_read_precision];return t?`${_(e,`long`)} (${c(`books.fact.${t}`)})`:_(e,`long`)}function H(e){let t=te(e.reading_status);return e.exclusive_shelf===e.reading_status||!e.exclusive_shelf?t:a`${C(`books.fact.own_shelf`,{status:t,shelf:a`<bdi>${e.exclusive_shelf}</bdi>`})}`}function U(e){let t=h(e.original_read_count,e.reading_status);return t===null?null:t===0?c(`books.fact.never`):t===1?c(`books.fact.once`):c(`books.fact.times_read`,{n:t})}const W=e=>e&&a`<bdi>${e}</bdi>`;function ue({book:e}){let t=e.reading_status===`read`;return a`<dl class="facts">
    <${z} name="status" value=${H(e)} />
    <${z} name="finished" value=${V(e)} unknown=${t?`no_read_date`:`not_finished`} />
    <${z} name="added" value=${e.date_added&&f(e.date_added,`long`)} unknown="no_added" />
    <${z} name="times" value=${U(e)} unknown="no_times" />
  </dl>`}function de({book:t}){let n=t.provenance??{},r=[t.isbn13,t.isbn].filter(Boolean).join(` · `);return a`<dl class="facts">
    <${z} name="pages" value=${t.num_pages===null?null:e(t.num_pages)} unknown="no_pages" source=${n.num_pages} />
    <${z} name="format" value=${W(t.binding)} unknown="no_format" />
    <${z} name="first" value=${O(t.original_publication_year)} unknown="no_year" source=${n.original_publication_year} />
    <${z} name="this" value=${O(t.publication_year)} unknown="no_year" source=${n.publication_year} />
    <${z} name="publisher" value=${W(t.publisher)} unknown="no_publisher" />
    <${z} name="language" value=${ie(t.language)} unknown="unknown" source=${n.language} />
    <${z} name="isbn" value=${r} unknown="no_isbn" />
  </dl>`}function fe({lib:e,book:t}){return t.bookshelves.length===0?a`<p class="quiet">${c(`books.fact.no_shelf`)}</p>`:a`<ul class="tags">
    ${t.bookshelves.map(t=>a`<li key=${t}><${R} to=${L(e,{shelf:[b(t)]})}>${t}<//></li>`)}
  </ul>`}const pe=e=>e===`shelves`?c(`books.genre.own_shelves`):o(e);function me(e){return c(e>=.8?`books.genre.very_sure`:e>=.5?`books.genre.fairly_sure`:`books.genre.guess`)}const he=/* @__PURE__ */ new Set([`no-isbn`,`failed`,`none`,`found`]);function ge(e,t){return he.has(e.enrichment)?c(`books.genre.${e.enrichment}`):t.state===`pending`||t.state===`running`?c(`books.genre.running`):c(`books.genre.not_asked`,{reason:t.reason??``}).trim()}function _e({lib:e,genre:t,sources:n,confidence:r}){return a`<li class="genre">
    <${R} to=${L(e,{genre:[b(t)]})}>${u(t)}<//>
    <span class="genre-source">${c(`books.genre.from`,{sources:s(n.map(pe))})}</span>
    <span class="sureness" aria-hidden="true"><span style=${{inlineSize:`${r*100}%`}}></span></span>
    <span class="genre-sure">${c(`books.genre.sure`,{words:me(r),share:g(r)})}</span>
  </li>`}function ve({lib:e,book:t,enrichment:n}){if(t.genres.length===0)return a`<p class="quiet">${ge(t,n)}</p>`;let r=new Map(t.genre_evidence.map(e=>[e.genre,e]));return a`<ul class="genres">
    ${t.genres.map(t=>a`<${_e} key=${t} lib=${e} genre=${t} ...${r.get(t)??{sources:[],confidence:0}} />`)}
  </ul>`}function ye({topics:e}){return e.length===0?null:a`<div class="topics">
    <h3>${c(`books.genre.topics`)}</h3>
    <ul class="tags">${e.map(e=>a`<li key=${e}><bdi>${e}</bdi></li>`)}</ul>
  </div>`}const be=/* @__PURE__ */ new Set([`unconfirmed`,`sure`,`confirmed`,`refused`]);function xe({lib:e,book:t}){let r=k(null),i=k(!1),{source:s,title:l,authors:u,state:d,confidence:f}=t.match,m=async a=>{i.value=!0,r.value=null;try{await E(e,t.goodreads_id,a),n(c(a?`books.match.accepted`:`books.match.rejected`)),oe()}catch(e){r.value=e}finally{i.value=!1}};return a`<div class="match">
    <p class="match-record"><bdi>${l}</bdi>${u.length>0&&a`<span class="quiet">${C(`books.match.by`,{authors:a`<bdi>${u.join(`, `)}</bdi>`})}</span>`}
      <span class="quiet">, ${o(s)}</span></p>
    <p class="caption">${be.has(d)&&c(`books.match.${d}`,{share:g(f??0)})}</p>
    <div class="match-choices">
      ${(d===`unconfirmed`||d===`refused`)&&a`<button type="button" class="button" disabled=${i.value} onClick=${()=>m(!0)}><${p} name="check" size="16" />
        ${c(d===`refused`?`books.match.mine_after_all`:`books.match.mine`)}</button>`}
      ${d!==`refused`&&a`<button type="button" class="button" disabled=${i.value} onClick=${()=>m(!1)}><${p} name="close" size="16" />
        ${c(d===`confirmed`?`books.match.not_mine_after_all`:`books.match.not_mine`)}</button>`}
    </div>
    ${r.value&&a`<${A} problem=${r.value} />`}
  </div>`}const G=[`a`,`b`,`blockquote`,`br`,`i`,`li`,`s`,`ul`],Se=/<\s*(\/?)\s*spoiler\b[^>]*>/gi;function Ce(e){let t=[],n=0,r=0;for(let i of e.matchAll(Se))t.push({text:e.slice(r,i.index),hidden:n>0}),n=i[1]?Math.max(0,n-1):n+1,r=i.index+i[0].length;return t.push({text:e.slice(r),hidden:n>0}),we(t.filter(e=>e.text))}function we(e){let t=[];for(let n of e){let e=t.at(-1);e?.hidden===n.hidden?e.text+=n.text:t.push({...n})}return t}function K(e){if(!/^\s*https?:\/\//i.test(e??``))return null;try{return new URL(e).href}catch{return null}}const Te=/<!--[\s\S]*?(?:-->|$)/g,Ee=/<(\/?)([a-z][a-z0-9]*)([^<>]*)>|</gi,De=/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i;function Oe(e){let t=0;return{text:e.replace(Te,``).replace(Ee,(e,n,r,i)=>{if(e===`<`)return`&lt;`;let a=r.toLowerCase();return a===`img`&&(t+=1),G.includes(a)?a===`a`&&!n?ke(i):`<${n}${a}>`:``}),pictures:t}}function ke(e){let t=De.exec(e),n=K((t?.[1]??t?.[2]??t?.[3])?.replaceAll(`&amp;`,`&`));return n?`<a href="${n.replaceAll(`&`,`&amp;`).replaceAll(`"`,`%22`)}">`:``}async function Ae(e){let{default:t}=await import(`../vendor/purify.js`),n=document.createDocumentFragment(),r=0;for(let i of Ce(e)){let e=Oe(i.text),a=je(t,e.text);r+=e.pictures,n.append(i.hidden?Ne(a):a)}return{fragment:n,pictures:r}}function je(e,t){let n=e.sanitize(t,{ALLOWED_TAGS:G,ALLOWED_ATTR:[`href`],ALLOW_DATA_ATTR:!1,ALLOW_ARIA_ATTR:!1,RETURN_DOM_FRAGMENT:!0});return n.querySelectorAll(`a`).forEach(Me),n}function Me(e){let t=K(e.getAttribute(`href`));t?(e.setAttribute(`href`,t),e.setAttribute(`rel`,`nofollow noopener noreferrer`)):e.replaceWith(...e.childNodes)}function Ne(e){let t=document.createElement(`span`),n=document.createElement(`button`),r=document.createElement(`span`);t.className=`spoiler`,n.type=`button`,n.className=`spoiler-button`,r.append(e);let i=e=>{n.textContent=c(e?`books.review.hide_spoiler`:`books.review.show_spoiler`),n.setAttribute(`aria-expanded`,String(e)),r.hidden=!e};return n.addEventListener(`click`,()=>i(r.hidden)),i(!1),t.append(n,r),t}function Pe(e,t){let[n,r]=l({pictures:0,isBroken:!1});return i(()=>{let n=!0;return Ae(t).then(({fragment:t,pictures:i})=>{n&&e.current&&(e.current.replaceChildren(t),r({pictures:i,isBroken:!1}))},e=>{console.error(e),n&&r({pictures:0,isBroken:!0})}),()=>{n=!1}},[t]),n}function q({raw:e}){let t=r(null),{pictures:n,isBroken:i}=Pe(t,e);return a`<div class="review-text" dir="auto" ref=${t}></div>
    ${n>0&&a`<p class="caption">${c(`books.review.pictures`,{n})}</p>`}
    ${i&&a`<p class="quiet">${c(`books.review.broken`)}</p>`}`}function Fe({book:e}){let[t,n]=l(!1);return e.has_review?e.has_spoilers?a`<p>
      <button type="button" class="button" aria-expanded=${t} onClick=${()=>n(!t)}>
        ${c(t?`books.review.hide`:`books.review.show`)}
      </button>
    </p>
    ${t&&a`<${q} raw=${e.my_review} />`}`:a`<${q} key=${e.goodreads_id} raw=${e.my_review} />`:a`<p class="quiet">${c(`books.review.none`)}</p>`}function Ie(e){let t=le.value,{ids:n}=y.value,r=t.indexOf(n.indexOf(e)),i=e=>r>=0&&e>=0&&e<t.length?n[t[e]]:null;return{at:r,count:t.length,previous:i(r-1),next:i(r+1)}}function Le(e,{previous:t,next:n}){m(()=>{let r=r=>{let i={ArrowLeft:t,ArrowRight:n}[r.key];!i||r.altKey||r.ctrlKey||r.metaKey||r.shiftKey||r.defaultPrevented||r.target.closest?.(`input, textarea, select, summary, [contenteditable], [role=menu], [role=slider], dialog, .chart`)||(r.preventDefault(),w(x(e,`books`,i),{replace:!0}))};return document.addEventListener(`keydown`,r),()=>document.removeEventListener(`keydown`,r)},[e,t,n])}const Re={previous:`prev`,next:`next`};function J({lib:e,id:t,name:n,icon:r}){if(t===null)return a`<span class="round-button is-off"><${p} name=${r} /><span class="visually-hidden">${c(`books.walk.no_${n}`)}</span></span>`;let i=x(e,`books`,t);return a`<a class="round-button" href=${i} rel=${Re[n]} aria-label=${c(`books.walk.${n}`)} onClick=${e=>{e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||(e.preventDefault(),w(i,{replace:!0}))}}><${p} name=${r} /></a>`}function ze({lib:e,id:t}){let n=Ie(t);Le(e,n);let[r]=l(()=>M(t));return a`<nav class="walk" aria-label=${c(`books.walk.label`)}>
    <a class="text-link" href=${x(e,`books`)} onClick=${e=>{!r||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||(e.preventDefault(),history.back())}}><${p} name="arrow-left" size="16" /> ${c(`books.book.all`)}</a>
    ${n.at<0?a`<span class="caption">${c(`books.walk.outside`)}</span>`:a`<span class="caption walk-place">${c(`books.walk.place`,{at:n.at+1,count:n.count})}</span>
          <${J} lib=${e} id=${n.previous} name="previous" icon="chevron-left" />
          <${J} lib=${e} id=${n.next} name="next" icon="chevron-right" />`}
  </nav>`}const Y=e=>y.value?.ids.indexOf(e)??-1,X=e=>e.title_without_series||e.title,Be=({id:e})=>{let t=j.value[Y(e)];return t?X(t):c(`books.book.missing_title`)};function Z({lib:e,name:t}){return a`<${R} to=${D(`l`,e,`authors`,b(t))}>${t}<//>`}function Ve({lib:e,book:t}){let n=t.additional_authors.map((t,n)=>a`${n>0&&`, `}<${Z} lib=${e} name=${t} />`);return a`<p class="book-by">
    ${C(`books.book.by`,{author:a`<${Z} lib=${e} name=${t.author} />`})}
    ${n.length>0&&a`<span class="book-with">${C(`books.book.with`,{names:n})}</span>`}
  </p>`}function He(t){let n=t.my_rating-t.average_rating;return Math.abs(n)<.005?c(`books.book.same`):c(n>0?`books.book.more`:`books.book.less`,{difference:e(Math.abs(n),2)})}function Q({book:e}){let t=e.provenance?.average_rating;if(!t)return null;let n=e.ratings_count?`, ${c(`books.book.ratings`,{n:e.ratings_count})}`:``;return a`<span class="quiet">${o(t)}${n}</span>`}function Ue({book:n}){let r=n.average_rating;return a`<dl class="book-ratings">
    <div><dt>${c(`books.book.your_rating`)}</dt><dd>
      <${t} rating=${n.my_rating} />
      ${n.my_rating!==null&&a`<span class="rating-figure" aria-hidden="true">${e(Number(n.my_rating.toFixed(2)))}</span>`}
    </dd></div>
    <div><dt>${c(`books.book.others`)}</dt><dd>
      ${r===null?a`<span class="quiet">${c(`books.book.no_average`)}</span>`:a`<span class="rating-figure">${e(r,2)}</span>${n.my_rating!==null&&a`<span class="quiet">${He(n)}</span>`}
            <${Q} book=${n} />`}
    </dd></div>
  </dl>`}function We({id:e}){return/^\d{1,15}$/.test(e)?a`<p><a class="text-link" href=${`https://www.goodreads.com/book/show/${e}`} rel="noreferrer">
    ${c(`books.book.goodreads`)} <${p} name="external" size="14" /></a></p>`:a`<p class="caption">${c(`books.book.no_goodreads`)}</p>`}function $({id:e,heading:t,children:n}){return a`<section class="card" aria-labelledby=${e}><h2 id=${e}>${t}</h2>${n}</section>`}function Ge({book:e}){if(!e.description)return a`<p class="quiet">${c(`books.book.no_description`)}</p>`;let t=e.description.split(/\n\s*\n|\r\n\s*\r\n/);return a`<div class="prose" dir="auto">${t.map(e=>a`<p>${e}</p>`)}</div>`}function Ke({lib:e}){return a`<div class="notice-page">
    <h1>${c(`books.book.missing`)}</h1>
    <p>${c(`books.book.missing_why`)}</p>
    <p><a class="button button-main" href=${x(e,`books`)}><${p} name="arrow-left" /> ${c(`books.book.all`)}</a></p>
  </div>`}function qe({lib:e,book:t,slot:n}){let r=re(t),i=T(t.language)??void 0;return a`<header class="book-head">
    <${v} title=${X(t)} author=${t.author} picture=${t.thumbnail_url} slot=${n} size="l" lang=${i} />
    <div class="book-title">
      <h1 dir="auto" lang=${i} class=${X(t).length>120?`is-long`:``}>${X(t)}</h1>
      ${r&&a`<p class="book-series"><bdi>${r}</bdi></p>`}
      <${Ve} lib=${e} book=${t} />
    </div>
    <div class="book-reading">
      <${Ue} book=${t} />
      <${ue} book=${t} />
      <${We} id=${t.goodreads_id} />
    </div>
  </header>`}const Je=e=>c(e===`sure`?`books.book.found`:`books.book.is_it`);function Ye({lib:e,id:t,book:n}){let r=P(e,t,ne.value.revision),i=e=>a`<${F} loaded=${r}>${e}<//>`,{enrichment:o}=ee.value.metadata;return a`<${I} loaded=${r} /><div class="book-cards">
    <div>
      <${$} id="review-title" heading=${c(`books.book.review`)}>${i(e=>a`<${Fe} key=${t} book=${e} />`)}<//>
      <${$} id="description-title" heading=${c(`books.book.about`)}>${i(e=>a`<${Ge} book=${e} />`)}<//>
    </div>
    <div>
      ${n.match&&a`<${$} id="match-title" heading=${Je(n.match.state)}>
        ${i(n=>n.match&&a`<${xe} key=${t} lib=${e} book=${n} />`)}
      <//>`}
      <${$} id="genres-title" heading=${c(`books.book.genres`)}>
        ${i(t=>a`<${ve} lib=${e} book=${t} enrichment=${o} /><${ye} topics=${t.topics} />`)}
      <//>
      <${$} id="edition-title" heading=${c(`books.book.edition`)}>${i(e=>a`<${de} book=${e} />`)}<//>
      <${$} id="shelves-title" heading=${c(`books.book.shelves`)}><${fe} lib=${e} book=${n} /><//>
    </div>
  </div>`}function Xe({params:e}){let{lib:t,id:n}=e;i(()=>{ce.value=n},[n]);let r=Y(n);if(r<0)return a`<${Ke} lib=${t} />`;let o=j.value[r];return a`<div class="book">
    <${ze} lib=${t} id=${n} />
    <${qe} lib=${t} book=${o} slot=${Math.min(7,y.value.family[r])} />
    <${Ye} lib=${t} id=${n} book=${o} />
  </div>`}export{Xe as default,Be as title};