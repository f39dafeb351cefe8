import{An as e,Ca as t,Cn as n,Ft as r,Ha as i,It as a,Ka as o,La as s,Ot as c,Ri as l,T as u,Ua as d,Wa as f,Yt as p,an as m,ba as h,ct as g,dt as _,ft as v,pt as y,qa as b,vt as x,ya as S}from"../start.js";import{t as C}from"../contact_field.js";import{t as w}from"../problem_note.js";import{t as T}from"../upload.js";const E=e=>[...e.dataTransfer?.types??[]].includes(`Files`);function D(e){let t=i(0),n=f(!1);return s(()=>{let r={dragenter:e=>{E(e)&&(t.current+=1,n.value=!0)},dragleave:e=>{E(e)&&(--t.current,n.value=t.current>0)},dragover:e=>E(e)&&e.preventDefault(),drop:r=>{E(r)&&(r.preventDefault(),t.current=0,n.value=!1,e([...r.dataTransfer.files]))}};for(let[e,t]of Object.entries(r))addEventListener(e,t);return()=>{for(let[e,t]of Object.entries(r))removeEventListener(e,t)}},[e]),n}function O({onFiles:e,onSample:t,maxMb:n}){let r=i(null),a=D(e);return o`<div class=${a.value?`drop-zone is-over`:`drop-zone`}>
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
    <p class="drop-title">${h(a.value?`import.let_go`:`import.drop`)}</p>
    <p class="caption">${h(`import.anywhere`,{most:n})}</p>
    <div class="drop-buttons">
      <button type="button" class="button button-main" onClick=${()=>r.current.click()}><${p} name="file" size="16" /> ${h(`import.choose`)}</button>
      <button type="button" class="button" onClick=${t}><${p} name="flask" size="16" /> ${h(`import.try_sample`)}</button>
    </div>
    <input ref=${r} hidden type="file" accept=".csv,text/csv" aria-label=${h(`import.file`)} onChange=${()=>{let t=[...r.current.files];r.current.value=``,t.length&&e(t)}} />
  </div>`}const k=()=>h(`common.page.import`);function A({sender:t}){let{name:n,size:r,share:i}=t.sending.value,a=f(!1);return D(d(()=>{a.value=!0,e(h(`import.under_way`))},[])),o`<div class="sending">
    <p class="sending-name">${n} <span>${x(r)}</span></p>
    <${u} label=${h(`import.upload`)} value=${i} max=${i<1?1:void 0} />
    <p>${h(i<1?`import.sending`:`import.reading`)}</p>
    ${a.value&&o`<p class="caption">${h(`import.under_way`)}</p>`}
    <button type="button" class="button" onClick=${t.stop}>${h(`import.stop`)}</button>
  </div>`}function j(){return o`<section class="card steps" aria-labelledby="steps-title">
    <h2 id="steps-title">${h(`import.steps.title`)}</h2>
    <ol>
      <li>${S(`import.steps.open`,{what:o`<strong>My Books</strong>`})}</li>
      <li>${S(`import.steps.choose`,{what:o`<strong>Import and export</strong>`})}</li>
      <li>${S(`import.steps.press`,{what:o`<strong>Export Library</strong>`})}</li>
      <li>${S(`import.steps.save`,{what:o`<code>goodreads_library_export.csv</code>`})}</li>
    </ol>
  </section>`}function M(){let{offline:e,google:t,simulated:r}=n.value??{},i=e?`offline`:r?`simulated`:t?`both`:`openlibrary`;return o`<p class="privacy"><${p} name="shield" size="17" /><span>${h(`import.privacy.file`)} ${h(`import.privacy.${i}`)}</span></p>`}function N(){let e=(e,t)=>{c(e),_(t)};return v.value.length===0?null:o`<section class="card seen" aria-labelledby="seen-title">
    <h2 id="seen-title">${h(`import.seen.title`)}</h2>
    <ul>
      ${v.value.map(({uuid:n,rows:r,date:i,...a})=>o`<li key=${n}>
          <a href=${l(`l`,n)}><${p} name="book" size="17" /><span dir="auto">${y(a)}</span></a>
          <span class="seen-facts">${r===null?``:`${h(`common.books`,{n:r})}, `}${t(i)}</span>
          <button type="button" class="icon-button" aria-label=${h(`import.seen.forget_one`,{name:y(a)})} title=${h(`import.seen.forget`)}
            onClick=${t=>e(t,n)}><${p} name="close" size="16" /></button>
        </li>`)}
    </ul>
    <p class="caption">${h(`import.seen.note`)}</p>
  </section>`}function P(){return a.value?o`<div class="note note-good"><${p} name="check" /><p>${a.value}</p>
    <button type="button" class="icon-button" aria-label=${h(`common.nav.close`)} onClick=${()=>r(null)}><${p} name="close" size="16" /></button></div>`:null}function F(){let e=i(null);e.current??=T();let t=e.current,a=f(null);b(()=>(g(),t.stop),[]);let s=n.value?.max_upload_mb??50,c=async e=>{a.value=null,r(null);try{await e()}catch(e){e.name!==`AbortError`&&(a.value=e)}};return o`<div class="import">
    <h1>${h(`import.title`)}</h1>
    <p class="lead">${h(`import.lead`)}</p>
    <${P} />
    ${t.sending.value?o`<${A} sender=${t} />`:o`<${O} onFiles=${e=>c(()=>t.sendFiles(e,s))} onSample=${()=>c(()=>t.sendSample(()=>m(`sample/goodreads_sample_library.csv`),n.value))} maxMb=${s} />`}
    ${a.value&&o`<${w} problem=${a.value} />`}
    <${M} />
    <${C} />
    <div class="import-more"><${N} /><${j} /></div>
  </div>`}export{F as default,k as title};