import{$t as e,Aa as t,Ba as n,Fa as r,Ia as i,La as a,Li as o,Mi as s,Ni as c,Oi as l,Sa as u,Sr as d,Zt as f,_n as p,aa as m,bt as h,en as ee,fa as g,ft as _,gn as v,ha as te,ia as ne,in as re,ji as y,jn as b,la as x,na as S,oa as C,pa as w,qi as T,ra as ie,sa as ae,sn as oe,ta as E,tn as se,ua as ce,va as D,vn as le,ya as O,za as k}from"../start.js";import{t as A}from"../problem_note.js";import{_ as j,n as M,t as N,y as P}from"../selection.js";const F={id:null,entry:null,problem:null};function I(e,t,i){let[a,o]=r(F),[s,c]=r(0);n(()=>{let n=!0;return oe(e,t).then(e=>n&&o({id:t,entry:e,problem:null}),e=>n&&o(n=>({...n.id===t?n:F,id:t,problem:e}))),()=>{n=!1}},[e,t,i,s]);let{entry:l,problem:u}=a.id===t?a:F;return{entry:l,problem:u,retry:()=>c(s+1)}}function L({loaded:{entry:e,problem:t},children:n}){return e?n(e):k`<p class="quiet" aria-busy=${!t}>${w(t?`books.book.not_loaded`:`books.book.loading`)}</p>`}function R({loaded:{entry:e,problem:t,retry:n}}){return e||!t?null:k`<${A} problem=${t}><p><button type="button" class="button" onClick=${n}>${w(`books.book.retry`)}</button></p><//>`}function z(e,t){return`${s(`l`,e,`books`)}?${o({...c,...t})}`}function B({to:e,children:t}){return k`<a class="text-link" href=${e}><bdi>${t}</bdi></a>`}function V({name:e,value:t,unknown:n,source:r}){let i=t==null||t===``,a=r&&!i&&k` <span class="fact-source">${w(`books.fact.from`,{source:h(r)})}</span>`;return k`<div class="fact"><dt>${w(`books.fact.${e}`)}</dt><dd class=${i?`quiet`:``}>${i?w(`books.fact.${n}`):t}${a}</dd></div>`}const H={year:`year_only`,month:`month_only`};function U(e){if(!S(e))return null;let t=H[e.date_read_precision];return t?`${E(e,`long`)} (${w(`books.fact.${t}`)})`:E(e,`long`)}function W(e){let t=ae(e.reading_status);return e.exclusive_shelf===e.reading_status||!e.exclusive_shelf?t:k`${g(`books.fact.own_shelf`,{status:t,shelf:k`<bdi>${e.exclusive_shelf}</bdi>`})}`}function ue(e){let t=T(e.original_read_count,e.reading_status);return t===null?null:t===0?w(`books.fact.never`):t===1?w(`books.fact.once`):w(`books.fact.times_read`,{n:t})}const G=e=>e&&k`<bdi>${e}</bdi>`;function de({book:e}){let t=e.reading_status===`read`;return k`<dl class="facts">
    <${V} name="status" value=${W(e)} />
    <${V} name="finished" value=${U(e)} unknown=${t?`no_read_date`:`not_finished`} />
    <${V} name="added" value=${e.date_added&&te(e.date_added,`long`)} unknown="no_added" />
    <${V} name="times" value=${ue(e)} unknown="no_times" />
  </dl>`}function fe({book:e}){let t=e.provenance??{},n=[e.isbn13,e.isbn].filter(Boolean).join(` · `);return k`<dl class="facts">
    <${V} name="pages" value=${e.num_pages===null?null:D(e.num_pages)} unknown="no_pages" source=${t.num_pages} />
    <${V} name="format" value=${G(e.binding)} unknown="no_format" />
    <${V} name="first" value=${x(e.original_publication_year)} unknown="no_year" source=${t.original_publication_year} />
    <${V} name="this" value=${x(e.publication_year)} unknown="no_year" source=${t.publication_year} />
    <${V} name="publisher" value=${G(e.publisher)} unknown="no_publisher" />
    <${V} name="language" value=${ie(e.language)} unknown="unknown" source=${t.language} />
    <${V} name="isbn" value=${n} unknown="no_isbn" />
  </dl>`}function pe({lib:e,book:t}){return t.bookshelves.length===0?k`<p class="quiet">${w(`books.fact.no_shelf`)}</p>`:k`<ul class="tags">
    ${t.bookshelves.map(t=>k`<li key=${t}><${B} to=${z(e,{shelf:[u(t)]})}>${t}<//></li>`)}
  </ul>`}const me=e=>e===`shelves`?w(`books.genre.own_shelves`):h(e);function he(e){return w(e>=.8?`books.genre.very_sure`:e>=.5?`books.genre.fairly_sure`:`books.genre.guess`)}const ge=/* @__PURE__ */ new Set([`no-isbn`,`failed`,`none`,`found`]);function _e(e,t){return ge.has(e.enrichment)?w(`books.genre.${e.enrichment}`):t.state===`pending`||t.state===`running`?w(`books.genre.running`):w(`books.genre.not_asked`,{reason:t.reason??``}).trim()}function ve({lib:e,genre:t,sources:n,confidence:r}){let{names:i,slugs:a}=p.value.genres,o=a[i.indexOf(t)]??u(t);return k`<li class="genre">
    <${B} to=${z(e,{genre:[o]})}>${d(t)}<//>
    <span class="genre-source">${w(`books.genre.from`,{sources:ce(n.map(me))})}</span>
    <span class="sureness" aria-hidden="true"><span style=${{inlineSize:`${r*100}%`}}></span></span>
    <span class="genre-sure">${w(`books.genre.sure`,{words:he(r),share:O(r)})}</span>
  </li>`}function ye({lib:e,book:t,enrichment:n}){if(t.genres.length===0)return k`<p class="quiet">${_e(t,n)}</p>`;let r=new Map(t.genre_evidence.map(e=>[e.genre,e]));return k`<ul class="genres">
    ${t.genres.map(t=>k`<${ve} key=${t} lib=${e} genre=${t} ...${r.get(t)??{sources:[],confidence:0}} />`)}
  </ul>`}function be({topics:e}){return e.length===0?null:k`<div class="topics">
    <h3>${w(`books.genre.topics`)}</h3>
    <ul class="tags">${e.map(e=>k`<li key=${e}><bdi>${e}</bdi></li>`)}</ul>
  </div>`}const xe=/* @__PURE__ */ new Set([`unconfirmed`,`sure`,`confirmed`,`refused`]);function Se(e){let n=i(null),r=i(e);return t(()=>{e!==r.current&&document.activeElement===document.body&&n.current.querySelector(`button`)?.focus()},[e]),n}function Ce({lib:e,book:t}){let n=a(null),r=a(!1),{source:i,title:o,authors:s,state:c,confidence:l}=t.match,u=Se(c),d=async i=>{if(!r.value){r.value=!0,n.value=null;try{await re(e,t.goodreads_id,i),b(w(i?`books.match.accepted`:`books.match.rejected`)),_()}catch(e){n.value=e}finally{r.value=!1}}};return k`<div class="match">
    <p class="match-record"><bdi>${o}</bdi>${s.length>0&&k`<span class="quiet">${g(`books.match.by`,{authors:k`<bdi>${s.join(`, `)}</bdi>`})}</span>`}
      <span class="quiet">, ${h(i)}</span></p>
    <p class="caption">${xe.has(c)&&w(`books.match.${c}`,{share:O(l??0)})}</p>
    <div class="match-choices" ref=${u}>
      ${(c===`unconfirmed`||c===`refused`)&&k`<button type="button" class="button" aria-disabled=${r.value} onClick=${()=>d(!0)}><${f} name="check" size="16" />
        ${w(c===`refused`?`books.match.mine_after_all`:`books.match.mine`)}</button>`}
      ${c!==`refused`&&k`<button type="button" class="button" aria-disabled=${r.value} onClick=${()=>d(!1)}><${f} name="close" size="16" />
        ${w(c===`confirmed`?`books.match.not_mine_after_all`:`books.match.not_mine`)}</button>`}
    </div>
    ${n.value&&k`<${A} problem=${n.value} />`}
  </div>`}const K=[`a`,`b`,`blockquote`,`br`,`i`,`li`,`s`,`ul`],we=/<\s*(\/?)\s*spoiler\b[^>]*>/gi;function Te(e){let t=[],n=0,r=0;for(let i of e.matchAll(we))t.push({text:e.slice(r,i.index),hidden:n>0}),n=i[1]?Math.max(0,n-1):n+1,r=i.index+i[0].length;return t.push({text:e.slice(r),hidden:n>0}),Ee(t.filter(e=>e.text))}function Ee(e){let t=[];for(let n of e){let e=t.at(-1);e?.hidden===n.hidden?e.text+=n.text:t.push({...n})}return t}function q(e){if(!/^\s*https?:\/\//i.test(e??``))return null;try{return new URL(e).href}catch{return null}}const De=/<!--[\s\S]*?(?:-->|$)/g,Oe=/<(\/?)([a-z][a-z0-9]*)([^<>]*)>|</gi,ke=/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i;function Ae(e){let t=0;return{text:e.replace(De,``).replace(Oe,(e,n,r,i)=>{if(e===`<`)return`&lt;`;let a=r.toLowerCase();return a===`img`&&(t+=1),K.includes(a)?a===`a`&&!n?je(i):`<${n}${a}>`:``}),pictures:t}}function je(e){let t=ke.exec(e),n=q((t?.[1]??t?.[2]??t?.[3])?.replaceAll(`&amp;`,`&`));return n?`<a href="${n.replaceAll(`&`,`&amp;`).replaceAll(`"`,`%22`)}">`:``}async function Me(e){let{default:t}=await import(`../vendor/purify.js`),n=document.createDocumentFragment(),r=0;for(let i of Te(e)){let e=Ae(i.text),a=Ne(t,e.text);r+=e.pictures,n.append(i.hidden?Fe(a):a)}return{fragment:n,pictures:r}}function Ne(e,t){let n=e.sanitize(t,{ALLOWED_TAGS:K,ALLOWED_ATTR:[`href`],ALLOW_DATA_ATTR:!1,ALLOW_ARIA_ATTR:!1,RETURN_DOM_FRAGMENT:!0});return n.querySelectorAll(`a`).forEach(Pe),n}function Pe(e){let t=q(e.getAttribute(`href`));t?(e.setAttribute(`href`,t),e.setAttribute(`rel`,`nofollow noopener noreferrer`)):e.replaceWith(...e.childNodes)}function Fe(e){let t=document.createElement(`span`),n=document.createElement(`button`),r=document.createElement(`span`);t.className=`spoiler`,n.type=`button`,n.className=`spoiler-button`,r.append(e);let i=e=>{n.textContent=w(e?`books.review.hide_spoiler`:`books.review.show_spoiler`),n.setAttribute(`aria-expanded`,String(e)),r.hidden=!e};return n.addEventListener(`click`,()=>i(r.hidden)),i(!1),t.append(n,r),t}function Ie(e,t){let[i,a]=r({pictures:0,isBroken:!1});return n(()=>{let n=!0;return Me(t).then(({fragment:t,pictures:r})=>{n&&e.current&&(e.current.replaceChildren(t),a({pictures:r,isBroken:!1}))},e=>{console.error(e),n&&a({pictures:0,isBroken:!0})}),()=>{n=!1}},[t]),i}function J({raw:e}){let t=i(null),{pictures:n,isBroken:r}=Ie(t,e);return k`<div class="review-text" dir="auto" ref=${t}></div>
    ${n>0&&k`<p class="caption">${w(`books.review.pictures`,{n})}</p>`}
    ${r&&k`<p class="quiet">${w(`books.review.broken`)}</p>`}`}function Le({book:e}){let[t,n]=r(!1);return e.has_review?e.has_spoilers?k`<p>
      <button type="button" class="button" aria-expanded=${t} onClick=${()=>n(!t)}>
        ${w(t?`books.review.hide`:`books.review.show`)}
      </button>
    </p>
    ${t&&k`<${J} raw=${e.my_review} />`}`:k`<${J} key=${e.goodreads_id} raw=${e.my_review} />`:k`<p class="quiet">${w(`books.review.none`)}</p>`}function Re(e){let t=M.value,{ids:n}=p.value,r=t.indexOf(n.indexOf(e)),i=e=>r>=0&&e>=0&&e<t.length?n[t[e]]:null;return{at:r,count:t.length,previous:i(r-1),next:i(r+1)}}function ze(e,{previous:n,next:r}){t(()=>{let t=t=>{let i={ArrowLeft:n,ArrowRight:r}[t.key];!i||t.altKey||t.ctrlKey||t.metaKey||t.shiftKey||t.defaultPrevented||t.target.closest?.(`input, textarea, select, summary, [contenteditable], [role=menu], [role=slider], dialog, .chart`)||(t.preventDefault(),l(y(e,`books`,i),{replace:!0}))};return document.addEventListener(`keydown`,t),()=>document.removeEventListener(`keydown`,t)},[e,n,r])}const Be={previous:`prev`,next:`next`};function Y({lib:e,id:t,name:n,icon:r}){if(t===null)return k`<span class="round-button is-off"><${f} name=${r} /><span class="visually-hidden">${w(`books.walk.no_${n}`)}</span></span>`;let i=y(e,`books`,t);return k`<a class="round-button" href=${i} rel=${Be[n]} aria-label=${w(`books.walk.${n}`)} onClick=${e=>{e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||(e.preventDefault(),l(i,{replace:!0}))}}><${f} name=${r} /></a>`}function Ve({lib:e,id:t}){let n=Re(t);ze(e,n);let[i]=r(()=>P(t));return k`<nav class="walk" aria-label=${w(`books.walk.label`)}>
    <a class="text-link" href=${y(e,`books`)} onClick=${e=>{!i||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||(e.preventDefault(),history.back())}}><${f} name="arrow-left" size="16" /> ${w(`books.book.all`)}</a>
    ${n.at<0?k`<span class="caption">${w(`books.walk.outside`)}</span>`:k`<span class="caption walk-place">${w(`books.walk.place`,{at:n.at+1,count:n.count})}</span>
          <${Y} lib=${e} id=${n.previous} name="previous" icon="chevron-left" />
          <${Y} lib=${e} id=${n.next} name="next" icon="chevron-right" />`}
  </nav>`}const X=e=>p.value?.ids.indexOf(e)??-1,He=({id:e})=>{let t=N.value[X(e)];return t?C(t):w(`books.book.missing_title`)};function Z({lib:e,name:t}){return k`<${B} to=${s(`l`,e,`authors`,u(t))}>${t}<//>`}function Q({lib:e,book:t}){let n=t.additional_authors.map((t,n)=>k`${n>0&&`, `}<${Z} lib=${e} name=${t} />`);return k`<p class="book-by">
    ${g(`books.book.by`,{author:k`<${Z} lib=${e} name=${t.author} />`})}
    ${n.length>0&&k`<span class="book-with">${g(`books.book.with`,{names:n})}</span>`}
  </p>`}function Ue(e){let t=e.my_rating-e.average_rating;return Math.abs(t)<.005?w(`books.book.same`):w(t>0?`books.book.more`:`books.book.less`,{difference:D(Math.abs(t),2)})}function We({book:e}){let t=e.provenance?.average_rating;if(!t)return null;let n=e.ratings_count?`, ${w(`books.book.ratings`,{n:e.ratings_count})}`:``;return k`<span class="quiet">${h(t)}${n}</span>`}function Ge({book:e}){let t=e.average_rating;return k`<dl class="book-ratings">
    <div><dt>${w(`books.book.your_rating`)}</dt><dd>
      <${ee} rating=${e.my_rating} />
      ${e.my_rating!==null&&k`<span class="rating-figure" aria-hidden="true">${D(Number(e.my_rating.toFixed(2)))}</span>`}
    </dd></div>
    <div><dt>${w(`books.book.others`)}</dt><dd>
      ${t===null?k`<span class="quiet">${w(`books.book.no_average`)}</span>`:k`<span class="rating-figure">${D(t,2)}</span>${e.my_rating!==null&&k`<span class="quiet">${Ue(e)}</span>`}
            <${We} book=${e} />`}
    </dd></div>
  </dl>`}function Ke({id:e}){return/^\d{1,15}$/.test(e)?k`<p><a class="text-link" href=${`https://www.goodreads.com/book/show/${e}`} rel="noreferrer">
    ${w(`books.book.goodreads`)} <${f} name="external" size="14" /></a></p>`:k`<p class="caption">${w(`books.book.no_goodreads`)}</p>`}function $({id:e,heading:t,children:n}){return k`<section class="card" aria-labelledby=${e}><h2 id=${e}>${t}</h2>${n}</section>`}function qe({book:e}){if(!e.description)return k`<p class="quiet">${w(`books.book.no_description`)}</p>`;let t=e.description.split(/\n\s*\n|\r\n\s*\r\n/);return k`<div class="prose" dir="auto">${t.map(e=>k`<p>${e}</p>`)}</div>`}function Je({lib:e}){return k`<div class="notice-page">
    <h1>${w(`books.book.missing`)}</h1>
    <p>${w(`books.book.missing_why`)}</p>
    <p><a class="button button-main" href=${y(e,`books`)}><${f} name="arrow-left" /> ${w(`books.book.all`)}</a></p>
  </div>`}function Ye({lib:e,book:t,slot:n}){let r=m(t),i=ne(t.language)??void 0;return k`<header class="book-head">
    <${se} title=${C(t)} author=${t.author} picture=${t.thumbnail_url} slot=${n} size="l" lang=${i} />
    <div class="book-title">
      <h1 dir="auto" lang=${i} class=${C(t).length>120?`is-long`:``}>${C(t)}</h1>
      ${r&&k`<p class="book-series"><bdi>${r}</bdi></p>`}
      <${Q} lib=${e} book=${t} />
    </div>
    <div class="book-reading">
      <${Ge} book=${t} />
      <${de} book=${t} />
      <${Ke} id=${t.goodreads_id} />
    </div>
  </header>`}const Xe=e=>w(e===`sure`?`books.book.found`:`books.book.is_it`);function Ze({lib:e,id:t,book:n}){let r=I(e,t,v.value.revision),i=e=>k`<${L} loaded=${r}>${e}<//>`,{enrichment:a}=le.value.metadata;return k`<${R} loaded=${r} /><div class="book-cards">
    <div>
      <${$} id="review-title" heading=${w(`books.book.review`)}>${i(e=>k`<${Le} key=${t} book=${e} />`)}<//>
      <${$} id="description-title" heading=${w(`books.book.about`)}>${i(e=>k`<${qe} book=${e} />`)}<//>
    </div>
    <div>
      ${n.match&&k`<${$} id="match-title" heading=${Xe(n.match.state)}>
        ${i(n=>n.match&&k`<${Ce} key=${t} lib=${e} book=${n} />`)}
      <//>`}
      <${$} id="genres-title" heading=${w(`books.book.genres`)}>
        ${i(t=>k`<${ye} lib=${e} book=${t} enrichment=${a} /><${be} topics=${t.topics} />`)}
      <//>
      <${$} id="edition-title" heading=${w(`books.book.edition`)}>${i(e=>k`<${fe} book=${e} />`)}<//>
      <${$} id="shelves-title" heading=${w(`books.book.shelves`)}><${pe} lib=${e} book=${n} /><//>
    </div>
  </div>`}function Qe({params:t}){let{lib:r,id:i}=t;n(()=>{j.value=i},[i]);let a=X(i);if(a<0)return k`<${Je} lib=${r} />`;let o=N.value[a];return k`<div class="book">
    <${Ve} lib=${r} id=${i} />
    <${Ye} lib=${r} book=${o} slot=${e(p.value,a)} />
    <${Ze} lib=${r} id=${i} book=${o} />
  </div>`}export{Qe as default,He as title};