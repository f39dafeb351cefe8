import{Dr as e,Et as t,Fn as n,Gi as r,Ji as i,Jr as a,Ki as o,Qi as s,Sa as c,Sn as l,Ta as u,Ui as d,Wr as f,Zi as p,aa as m,ai as h,an as ee,ba as g,bn as te,ci as _,cn as v,dn as ne,ea as y,fi as b,ha as re,in as x,kt as S,li as C,oi as w,pi as T,sa as E,si as ie,ta as D,tn as O,ui as ae,wa as k,xa as oe,xn as A,yt as se}from"../start.js";import{_ as ce,n as le,t as j,y as M}from"../selection.js";const N={id:null,entry:null,problem:null};function P(e,t,n){let[r,i]=g(N),[a,o]=g(0);u(()=>{let n=!0;return ne(e,t).then(e=>n&&i({id:t,entry:e,problem:null}),e=>n&&i(n=>({...n.id===t?n:N,id:t,problem:e}))),()=>{n=!1}},[e,t,n,a]);let{entry:s,problem:c}=r.id===t?r:N;return{entry:s,problem:c,retry:()=>o(a+1)}}function F({loaded:{entry:e,problem:t},children:n}){return e?n(e):k`<p class="quiet" aria-busy=${!t}>${o(t?`books.book.not_loaded`:`books.book.loading`)}</p>`}function I({loaded:{entry:e,problem:t,retry:n}}){return e||!t?null:k`<${S} problem=${t}><p><button type="button" class="button" onClick=${n}>${o(`books.book.retry`)}</button></p><//>`}function L(e,t){return`${m(`l`,e,`books`)}?${a({...f,...t})}`}function R({to:e,children:t}){return k`<a class="text-link" href=${e}><bdi>${t}</bdi></a>`}function z({name:e,value:n,unknown:r,source:i}){let a=n==null||n===``,s=i&&!a&&k` <span class="fact-source">${o(`books.fact.from`,{source:t(i)})}</span>`;return k`<div class="fact"><dt>${o(`books.fact.${e}`)}</dt><dd class=${a?`quiet`:``}>${a?o(`books.fact.${r}`):n}${s}</dd></div>`}const B={year:`year_only`,month:`month_only`};function V(e){if(!w(e))return null;let t=B[e.date_read_precision];return t?`${h(e,`long`)} (${o(`books.fact.${t}`)})`:h(e,`long`)}function H(e){let t=ae(e.reading_status);return e.exclusive_shelf===e.reading_status||!e.exclusive_shelf?t:k`${r(`books.fact.own_shelf`,{status:t,shelf:k`<bdi>${e.exclusive_shelf}</bdi>`})}`}function U(e){let t=T(e.original_read_count,e.reading_status);return t===null?null:t===0?o(`books.fact.never`):t===1?o(`books.fact.once`):o(`books.fact.times_read`,{n:t})}const W=e=>e&&k`<bdi>${e}</bdi>`;function ue({book:e}){let t=e.reading_status===`read`;return k`<dl class="facts">
    <${z} name="status" value=${H(e)} />
    <${z} name="finished" value=${V(e)} unknown=${t?`no_read_date`:`not_finished`} />
    <${z} name="added" value=${e.date_added&&i(e.date_added,`long`)} unknown="no_added" />
    <${z} name="times" value=${U(e)} unknown="no_times" />
  </dl>`}function de({book:e}){let t=e.provenance??{},n=[e.isbn13,e.isbn].filter(Boolean).join(` · `);return k`<dl class="facts">
    <${z} name="pages" value=${e.num_pages===null?null:p(e.num_pages)} unknown="no_pages" source=${t.num_pages} />
    <${z} name="format" value=${W(e.binding)} unknown="no_format" />
    <${z} name="first" value=${b(e.original_publication_year)} unknown="no_year" source=${t.original_publication_year} />
    <${z} name="this" value=${b(e.publication_year)} unknown="no_year" source=${t.publication_year} />
    <${z} name="publisher" value=${W(e.publisher)} unknown="no_publisher" />
    <${z} name="language" value=${ie(e.language)} unknown="unknown" source=${t.language} />
    <${z} name="isbn" value=${n} unknown="no_isbn" />
  </dl>`}function fe({lib:e,book:t}){return t.bookshelves.length===0?k`<p class="quiet">${o(`books.fact.no_shelf`)}</p>`:k`<ul class="tags">
    ${t.bookshelves.map(t=>k`<li key=${t}><${R} to=${L(e,{shelf:[E(t)]})}>${t}<//></li>`)}
  </ul>`}const pe=e=>e===`shelves`?o(`books.genre.own_shelves`):t(e);function me(e){return o(e>=.8?`books.genre.very_sure`:e>=.5?`books.genre.fairly_sure`:`books.genre.guess`)}const he=/* @__PURE__ */ new Set([`no-isbn`,`failed`,`none`,`found`]);function ge(e,t){return he.has(e.enrichment)?o(`books.genre.${e.enrichment}`):t.state===`pending`||t.state===`running`?o(`books.genre.running`):o(`books.genre.not_asked`,{reason:t.reason??``}).trim()}function _e({lib:t,genre:n,sources:r,confidence:i}){return k`<li class="genre">
    <${R} to=${L(t,{genre:[E(n)]})}>${e(n)}<//>
    <span class="genre-source">${o(`books.genre.from`,{sources:d(r.map(pe))})}</span>
    <span class="sureness" aria-hidden="true"><span style=${{inlineSize:`${i*100}%`}}></span></span>
    <span class="genre-sure">${o(`books.genre.sure`,{words:me(i),share:s(i)})}</span>
  </li>`}function ve({lib:e,book:t,enrichment:n}){if(t.genres.length===0)return k`<p class="quiet">${ge(t,n)}</p>`;let r=new Map(t.genre_evidence.map(e=>[e.genre,e]));return k`<ul class="genres">
    ${t.genres.map(t=>k`<${_e} key=${t} lib=${e} genre=${t} ...${r.get(t)??{sources:[],confidence:0}} />`)}
  </ul>`}function ye({topics:e}){return e.length===0?null:k`<div class="topics">
    <h3>${o(`books.genre.topics`)}</h3>
    <ul class="tags">${e.map(e=>k`<li key=${e}><bdi>${e}</bdi></li>`)}</ul>
  </div>`}const be=/* @__PURE__ */ new Set([`unconfirmed`,`sure`,`confirmed`,`refused`]);function xe({lib:e,book:i}){let a=c(null),l=c(!1),{source:u,title:d,authors:f,state:p,confidence:m}=i.match,h=async t=>{l.value=!0,a.value=null;try{await v(e,i.goodreads_id,t),n(o(t?`books.match.accepted`:`books.match.rejected`)),se()}catch(e){a.value=e}finally{l.value=!1}};return k`<div class="match">
    <p class="match-record"><bdi>${d}</bdi>${f.length>0&&k`<span class="quiet">${r(`books.match.by`,{authors:k`<bdi>${f.join(`, `)}</bdi>`})}</span>`}
      <span class="quiet">, ${t(u)}</span></p>
    <p class="caption">${be.has(p)&&o(`books.match.${p}`,{share:s(m??0)})}</p>
    <div class="match-choices">
      ${(p===`unconfirmed`||p===`refused`)&&k`<button type="button" class="button" disabled=${l.value} onClick=${()=>h(!0)}><${O} name="check" size="16" />
        ${o(p===`refused`?`books.match.mine_after_all`:`books.match.mine`)}</button>`}
      ${p!==`refused`&&k`<button type="button" class="button" disabled=${l.value} onClick=${()=>h(!1)}><${O} name="close" size="16" />
        ${o(p===`confirmed`?`books.match.not_mine_after_all`:`books.match.not_mine`)}</button>`}
    </div>
    ${a.value&&k`<${S} problem=${a.value} />`}
  </div>`}const G=[`a`,`b`,`blockquote`,`br`,`i`,`li`,`s`,`ul`],Se=/<\s*(\/?)\s*spoiler\b[^>]*>/gi;function Ce(e){let t=[],n=0,r=0;for(let i of e.matchAll(Se))t.push({text:e.slice(r,i.index),hidden:n>0}),n=i[1]?Math.max(0,n-1):n+1,r=i.index+i[0].length;return t.push({text:e.slice(r),hidden:n>0}),we(t.filter(e=>e.text))}function we(e){let t=[];for(let n of e){let e=t.at(-1);e?.hidden===n.hidden?e.text+=n.text:t.push({...n})}return t}function K(e){if(!/^\s*https?:\/\//i.test(e??``))return null;try{return new URL(e).href}catch{return null}}const Te=/<!--[\s\S]*?(?:-->|$)/g,Ee=/<(\/?)([a-z][a-z0-9]*)([^<>]*)>|</gi,De=/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i;function Oe(e){let t=0;return{text:e.replace(Te,``).replace(Ee,(e,n,r,i)=>{if(e===`<`)return`&lt;`;let a=r.toLowerCase();return a===`img`&&(t+=1),G.includes(a)?a===`a`&&!n?ke(i):`<${n}${a}>`:``}),pictures:t}}function ke(e){let t=De.exec(e),n=K((t?.[1]??t?.[2]??t?.[3])?.replaceAll(`&amp;`,`&`));return n?`<a href="${n.replaceAll(`&`,`&amp;`).replaceAll(`"`,`%22`)}">`:``}async function Ae(e){let{default:t}=await import(`../vendor/purify.js`),n=document.createDocumentFragment(),r=0;for(let i of Ce(e)){let e=Oe(i.text),a=je(t,e.text);r+=e.pictures,n.append(i.hidden?Ne(a):a)}return{fragment:n,pictures:r}}function je(e,t){let n=e.sanitize(t,{ALLOWED_TAGS:G,ALLOWED_ATTR:[`href`],ALLOW_DATA_ATTR:!1,ALLOW_ARIA_ATTR:!1,RETURN_DOM_FRAGMENT:!0});return n.querySelectorAll(`a`).forEach(Me),n}function Me(e){let t=K(e.getAttribute(`href`));t?(e.setAttribute(`href`,t),e.setAttribute(`rel`,`nofollow noopener noreferrer`)):e.replaceWith(...e.childNodes)}function Ne(e){let t=document.createElement(`span`),n=document.createElement(`button`),r=document.createElement(`span`);t.className=`spoiler`,n.type=`button`,n.className=`spoiler-button`,r.append(e);let i=e=>{n.textContent=o(e?`books.review.hide_spoiler`:`books.review.show_spoiler`),n.setAttribute(`aria-expanded`,String(e)),r.hidden=!e};return n.addEventListener(`click`,()=>i(r.hidden)),i(!1),t.append(n,r),t}function Pe(e,t){let[n,r]=g({pictures:0,isBroken:!1});return u(()=>{let n=!0;return Ae(t).then(({fragment:t,pictures:i})=>{n&&e.current&&(e.current.replaceChildren(t),r({pictures:i,isBroken:!1}))},e=>{console.error(e),n&&r({pictures:0,isBroken:!0})}),()=>{n=!1}},[t]),n}function q({raw:e}){let t=oe(null),{pictures:n,isBroken:r}=Pe(t,e);return k`<div class="review-text" dir="auto" ref=${t}></div>
    ${n>0&&k`<p class="caption">${o(`books.review.pictures`,{n})}</p>`}
    ${r&&k`<p class="quiet">${o(`books.review.broken`)}</p>`}`}function Fe({book:e}){let[t,n]=g(!1);return e.has_review?e.has_spoilers?k`<p>
      <button type="button" class="button" aria-expanded=${t} onClick=${()=>n(!t)}>
        ${o(t?`books.review.hide`:`books.review.show`)}
      </button>
    </p>
    ${t&&k`<${q} raw=${e.my_review} />`}`:k`<${q} key=${e.goodreads_id} raw=${e.my_review} />`:k`<p class="quiet">${o(`books.review.none`)}</p>`}function Ie(e){let t=le.value,{ids:n}=A.value,r=t.indexOf(n.indexOf(e)),i=e=>r>=0&&e>=0&&e<t.length?n[t[e]]:null;return{at:r,count:t.length,previous:i(r-1),next:i(r+1)}}function Le(e,{previous:t,next:n}){re(()=>{let r=r=>{let i={ArrowLeft:t,ArrowRight:n}[r.key];!i||r.altKey||r.ctrlKey||r.metaKey||r.shiftKey||r.defaultPrevented||r.target.closest?.(`input, textarea, select, summary, [contenteditable], [role=menu], [role=slider], dialog, .chart`)||(r.preventDefault(),D(y(e,`books`,i),{replace:!0}))};return document.addEventListener(`keydown`,r),()=>document.removeEventListener(`keydown`,r)},[e,t,n])}const Re={previous:`prev`,next:`next`};function J({lib:e,id:t,name:n,icon:r}){if(t===null)return k`<span class="round-button is-off"><${O} name=${r} /><span class="visually-hidden">${o(`books.walk.no_${n}`)}</span></span>`;let i=y(e,`books`,t);return k`<a class="round-button" href=${i} rel=${Re[n]} aria-label=${o(`books.walk.${n}`)} onClick=${e=>{e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||(e.preventDefault(),D(i,{replace:!0}))}}><${O} name=${r} /></a>`}function ze({lib:e,id:t}){let n=Ie(t);Le(e,n);let[r]=g(()=>M(t));return k`<nav class="walk" aria-label=${o(`books.walk.label`)}>
    <a class="text-link" href=${y(e,`books`)} onClick=${e=>{!r||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||(e.preventDefault(),history.back())}}><${O} name="arrow-left" size="16" /> ${o(`books.book.all`)}</a>
    ${n.at<0?k`<span class="caption">${o(`books.walk.outside`)}</span>`:k`<span class="caption walk-place">${o(`books.walk.place`,{at:n.at+1,count:n.count})}</span>
          <${J} lib=${e} id=${n.previous} name="previous" icon="chevron-left" />
          <${J} lib=${e} id=${n.next} name="next" icon="chevron-right" />`}
  </nav>`}const Y=e=>A.value?.ids.indexOf(e)??-1,X=e=>e.title_without_series||e.title,Be=({id:e})=>{let t=j.value[Y(e)];return t?X(t):o(`books.book.missing_title`)};function Z({lib:e,name:t}){return k`<${R} to=${m(`l`,e,`authors`,E(t))}>${t}<//>`}function Ve({lib:e,book:t}){let n=t.additional_authors.map((t,n)=>k`${n>0&&`, `}<${Z} lib=${e} name=${t} />`);return k`<p class="book-by">
    ${r(`books.book.by`,{author:k`<${Z} lib=${e} name=${t.author} />`})}
    ${n.length>0&&k`<span class="book-with">${r(`books.book.with`,{names:n})}</span>`}
  </p>`}function He(e){let t=e.my_rating-e.average_rating;return Math.abs(t)<.005?o(`books.book.same`):o(t>0?`books.book.more`:`books.book.less`,{difference:p(Math.abs(t),2)})}function Q({book:e}){let n=e.provenance?.average_rating;if(!n)return null;let r=e.ratings_count?`, ${o(`books.book.ratings`,{n:e.ratings_count})}`:``;return k`<span class="quiet">${t(n)}${r}</span>`}function Ue({book:e}){let t=e.average_rating;return k`<dl class="book-ratings">
    <div><dt>${o(`books.book.your_rating`)}</dt><dd>
      <${x} rating=${e.my_rating} />
      ${e.my_rating!==null&&k`<span class="rating-figure" aria-hidden="true">${p(Number(e.my_rating.toFixed(2)))}</span>`}
    </dd></div>
    <div><dt>${o(`books.book.others`)}</dt><dd>
      ${t===null?k`<span class="quiet">${o(`books.book.no_average`)}</span>`:k`<span class="rating-figure">${p(t,2)}</span>${e.my_rating!==null&&k`<span class="quiet">${He(e)}</span>`}
            <${Q} book=${e} />`}
    </dd></div>
  </dl>`}function We({id:e}){return/^\d{1,15}$/.test(e)?k`<p><a class="text-link" href=${`https://www.goodreads.com/book/show/${e}`} rel="noreferrer">
    ${o(`books.book.goodreads`)} <${O} name="external" size="14" /></a></p>`:k`<p class="caption">${o(`books.book.no_goodreads`)}</p>`}function $({id:e,heading:t,children:n}){return k`<section class="card" aria-labelledby=${e}><h2 id=${e}>${t}</h2>${n}</section>`}function Ge({book:e}){if(!e.description)return k`<p class="quiet">${o(`books.book.no_description`)}</p>`;let t=e.description.split(/\n\s*\n|\r\n\s*\r\n/);return k`<div class="prose" dir="auto">${t.map(e=>k`<p>${e}</p>`)}</div>`}function Ke({lib:e}){return k`<div class="notice-page">
    <h1>${o(`books.book.missing`)}</h1>
    <p>${o(`books.book.missing_why`)}</p>
    <p><a class="button button-main" href=${y(e,`books`)}><${O} name="arrow-left" /> ${o(`books.book.all`)}</a></p>
  </div>`}function qe({lib:e,book:t,slot:n}){let r=C(t),i=_(t.language)??void 0;return k`<header class="book-head">
    <${ee} title=${X(t)} author=${t.author} picture=${t.thumbnail_url} slot=${n} size="l" lang=${i} />
    <div class="book-title">
      <h1 dir="auto" lang=${i} class=${X(t).length>120?`is-long`:``}>${X(t)}</h1>
      ${r&&k`<p class="book-series"><bdi>${r}</bdi></p>`}
      <${Ve} lib=${e} book=${t} />
    </div>
    <div class="book-reading">
      <${Ue} book=${t} />
      <${ue} book=${t} />
      <${We} id=${t.goodreads_id} />
    </div>
  </header>`}const Je=e=>o(e===`sure`?`books.book.found`:`books.book.is_it`);function Ye({lib:e,id:t,book:n}){let r=P(e,t,te.value.revision),i=e=>k`<${F} loaded=${r}>${e}<//>`,{enrichment:a}=l.value.metadata;return k`<${I} loaded=${r} /><div class="book-cards">
    <div>
      <${$} id="review-title" heading=${o(`books.book.review`)}>${i(e=>k`<${Fe} key=${t} book=${e} />`)}<//>
      <${$} id="description-title" heading=${o(`books.book.about`)}>${i(e=>k`<${Ge} book=${e} />`)}<//>
    </div>
    <div>
      ${n.match&&k`<${$} id="match-title" heading=${Je(n.match.state)}>
        ${i(n=>n.match&&k`<${xe} key=${t} lib=${e} book=${n} />`)}
      <//>`}
      <${$} id="genres-title" heading=${o(`books.book.genres`)}>
        ${i(t=>k`<${ve} lib=${e} book=${t} enrichment=${a} /><${ye} topics=${t.topics} />`)}
      <//>
      <${$} id="edition-title" heading=${o(`books.book.edition`)}>${i(e=>k`<${de} book=${e} />`)}<//>
      <${$} id="shelves-title" heading=${o(`books.book.shelves`)}><${fe} lib=${e} book=${n} /><//>
    </div>
  </div>`}function Xe({params:e}){let{lib:t,id:n}=e;u(()=>{ce.value=n},[n]);let r=Y(n);if(r<0)return k`<${Ke} lib=${t} />`;let i=j.value[r];return k`<div class="book">
    <${ze} lib=${t} id=${n} />
    <${qe} lib=${t} book=${i} slot=${Math.min(7,A.value.family[r])} />
    <${Ye} lib=${t} id=${n} book=${i} />
  </div>`}export{Xe as default,Be as title};