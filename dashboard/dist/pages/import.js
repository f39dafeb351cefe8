import{$ as e,Ca as t,Ea as n,J as r,Nt as i,Q as a,Qi as o,Sa as s,St as c,Ta as l,Wt as u,Z as d,Zi as f,cn as p,ha as m,hi as h,hn as g,it as _,mt as v,ta as y,u as b,xa as x,xt as S}from"../start.js";import{t as C}from"../contact_field.js";import{t as w}from"../problem_note.js";import{t as T}from"../upload.js";const E=e=>[...e.dataTransfer?.types??[]].includes(`Files`);function D(e){let n=x(0),r=t(!1);return m(()=>{let t={dragenter:e=>{E(e)&&(n.current+=1,r.value=!0)},dragleave:e=>{E(e)&&(--n.current,r.value=n.current>0)},dragover:e=>E(e)&&e.preventDefault(),drop:t=>{E(t)&&(t.preventDefault(),n.current=0,r.value=!1,e([...t.dataTransfer.files]))}};for(let[e,n]of Object.entries(t))addEventListener(e,n);return()=>{for(let[e,n]of Object.entries(t))removeEventListener(e,n)}},[e]),r}function O({onFiles:e,onSample:t,maxMb:n}){let r=x(null),a=D(e);return l`<div class=${a.value?`drop-zone is-over`:`drop-zone`}>
    <svg class="drop-picture" viewBox="0 0 220 92" aria-hidden="true">
      <g class="drop-spines">
        <rect class="fam-0" x="8" y="70" width="62" height="16" rx="3" /><rect class="fam-1" x="12" y="57" width="54" height="11" rx="3" />
        <rect class="fam-5" x="6" y="37" width="66" height="18" rx="3" /><rect class="fam-3" x="14" y="26" width="50" height="9" rx="3" />
        <rect class="fam-2" x="80" y="66" width="60" height="20" rx="3" /><rect class="fam-4" x="85" y="53" width="52" height="11" rx="3" />
        <rect class="fam-6" x="78" y="40" width="64" height="11" rx="3" /><rect class="fam-0" x="83" y="21" width="54" height="17" rx="3" />
        <rect class="fam-3" x="86" y="9" width="46" height="10" rx="3" /><rect class="fam-5" x="152" y="74" width="60" height="12" rx="3" />
        <rect class="fam-1" x="149" y="56" width="66" height="16" rx="3" /><rect class="fam-7" x="156" y="45" width="52" height="9" rx="3" />
      </g>
    </svg>
    <p class="drop-title">${o(a.value?`import.let_go`:`import.drop`)}</p>
    <p class="caption">${o(`import.anywhere`,{most:n})}</p>
    <div class="drop-buttons">
      <button type="button" class="button button-main" onClick=${()=>r.current.click()}><${i} name="file" size="16" /> ${o(`import.choose`)}</button>
      <button type="button" class="button" onClick=${t}><${i} name="flask" size="16" /> ${o(`import.try_sample`)}</button>
    </div>
    <input ref=${r} hidden type="file" accept=".csv,text/csv" aria-label=${o(`import.file`)} onChange=${()=>{let t=[...r.current.files];r.current.value=``,t.length&&e(t)}} />
  </div>`}const k=()=>o(`common.page.import`);function A({sender:e}){let{name:n,size:r,share:i}=e.sending.value,a=t(!1);return D(s(()=>{a.value=!0,g(o(`import.under_way`))},[])),l`<div class="sending">
    <p class="sending-name">${n} <span>${_(r)}</span></p>
    <${b} label=${o(`import.upload`)} value=${i} max=${i<1?1:void 0} />
    <p>${o(i<1?`import.sending`:`import.reading`)}</p>
    ${a.value&&l`<p class="caption">${o(`import.under_way`)}</p>`}
    <button type="button" class="button" onClick=${e.stop}>${o(`import.stop`)}</button>
  </div>`}function j(){return l`<section class="card steps" aria-labelledby="steps-title">
    <h2 id="steps-title">${o(`import.steps.title`)}</h2>
    <ol>
      <li>${f(`import.steps.open`,{what:l`<strong>My Books</strong>`})}</li>
      <li>${f(`import.steps.choose`,{what:l`<strong>Import and export</strong>`})}</li>
      <li>${f(`import.steps.press`,{what:l`<strong>Export Library</strong>`})}</li>
      <li>${f(`import.steps.save`,{what:l`<code>goodreads_library_export.csv</code>`})}</li>
    </ol>
  </section>`}function M(){let{offline:e,google:t,simulated:n}=p.value??{},r=e?`offline`:n?`simulated`:t?`both`:`openlibrary`;return l`<p class="privacy"><${i} name="shield" size="17" /><span>${o(`import.privacy.file`)} ${o(`import.privacy.${r}`)}</span></p>`}function N(){let t=(e,t)=>{v(e),d(t)};return a.value.length===0?null:l`<section class="card seen" aria-labelledby="seen-title">
    <h2 id="seen-title">${o(`import.seen.title`)}</h2>
    <ul>
      ${a.value.map(({uuid:n,rows:r,date:a,...s})=>l`<li key=${n}>
          <a href=${h(`l`,n)}><${i} name="book" size="17" /><span dir="auto">${e(s)}</span></a>
          <span class="seen-facts">${r===null?``:`${o(`common.books`,{n:r})}, `}${y(a)}</span>
          <button type="button" class="icon-button" aria-label=${o(`import.seen.forget_one`,{name:e(s)})} title=${o(`import.seen.forget`)}
            onClick=${e=>t(e,n)}><${i} name="close" size="16" /></button>
        </li>`)}
    </ul>
    <p class="caption">${o(`import.seen.note`)}</p>
  </section>`}function P(){return c.value?l`<div class="note note-good"><${i} name="check" /><p>${c.value}</p>
    <button type="button" class="icon-button" aria-label=${o(`common.nav.close`)} onClick=${()=>S(null)}><${i} name="close" size="16" /></button></div>`:null}function F(){let e=x(null);e.current??=T();let i=e.current,a=t(null);n(()=>(r(),i.stop),[]);let s=p.value?.max_upload_mb??50,c=async e=>{a.value=null,S(null);try{await e()}catch(e){e.name!==`AbortError`&&(a.value=e)}};return l`<div class="import">
    <h1>${o(`import.title`)}</h1>
    <p class="lead">${o(`import.lead`)}</p>
    <${P} />
    ${i.sending.value?l`<${A} sender=${i} />`:l`<${O} onFiles=${e=>c(()=>i.sendFiles(e,s))} onSample=${()=>c(()=>i.sendSample(()=>u(`sample/goodreads_sample_library.csv`),p.value))} maxMb=${s} />`}
    ${a.value&&l`<${w} problem=${a.value} />`}
    <${M} />
    <${C} />
    <div class="import-more"><${N} /><${j} /></div>
  </div>`}export{F as default,k as title};