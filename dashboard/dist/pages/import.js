import{A as e,Ca as t,Cn as n,D as r,Da as i,Dt as a,Ea as o,Ji as s,O as c,St as l,Xt as u,Zi as d,an as f,qi as p,sa as m,vt as h,wa as g,xt as _}from"../start.js";import{t as v}from"../contact_field.js";import{t as y}from"../problem_note.js";import{t as b}from"../upload.js";const x=e=>[...e.dataTransfer?.types??[]].includes(`Files`);function S({onFiles:e,onSample:n,maxMb:r}){let a=t(null),c=t(0),l=g(!1);return i(()=>{let t={dragenter:e=>{x(e)&&(c.current+=1,l.value=!0)},dragleave:e=>{x(e)&&(--c.current,l.value=c.current>0)},dragover:e=>x(e)&&e.preventDefault(),drop:t=>{x(t)&&(t.preventDefault(),c.current=0,l.value=!1,e([...t.dataTransfer.files]))}};for(let[e,n]of Object.entries(t))addEventListener(e,n);return()=>{for(let[e,n]of Object.entries(t))removeEventListener(e,n)}},[e]),o`<div class=${l.value?`drop-zone is-over`:`drop-zone`}>
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
    <p class="drop-title">${s(l.value?`import.let_go`:`import.drop`)}</p>
    <p class="caption">${s(`import.anywhere`,{most:r})}</p>
    <div class="drop-buttons">
      <button type="button" class="button button-main" onClick=${()=>a.current.click()}><${u} name="file" size="16" /> ${s(`import.choose`)}</button>
      <button type="button" class="button" onClick=${n}><${u} name="flask" size="16" /> ${s(`import.try_sample`)}</button>
    </div>
    <input ref=${a} hidden type="file" accept=".csv,text/csv" aria-label=${s(`import.file`)} onChange=${()=>{let t=[...a.current.files];a.current.value=``,t.length&&e(t)}} />
  </div>`}const C=()=>s(`common.page.import`);function w({sender:t}){let{name:n,size:r,share:i}=t.sending.value;return o`<div class="sending">
    <p class="sending-name">${n} <span>${a(r)}</span></p>
    <${e} label=${s(`import.upload`)} value=${i} max=${i<1?1:void 0} />
    <p>${s(i<1?`import.sending`:`import.reading`)}</p>
    <button type="button" class="button" onClick=${t.stop}>${s(`import.stop`)}</button>
  </div>`}function T(){return o`<section class="card steps" aria-labelledby="steps-title">
    <h2 id="steps-title">${s(`import.steps.title`)}</h2>
    <ol>
      <li>${p(`import.steps.open`,{what:o`<strong>My Books</strong>`})}</li>
      <li>${p(`import.steps.choose`,{what:o`<strong>Import and export</strong>`})}</li>
      <li>${p(`import.steps.press`,{what:o`<strong>Export Library</strong>`})}</li>
      <li>${p(`import.steps.save`,{what:o`<code>goodreads_library_export.csv</code>`})}</li>
    </ol>
  </section>`}function E(){let{offline:e,google:t,simulated:r}=n.value??{},i=e?`offline`:r?`simulated`:t?`both`:`openlibrary`;return o`<p class="privacy"><${u} name="shield" size="17" /><span>${s(`import.privacy.file`)} ${s(`import.privacy.${i}`)}</span></p>`}function D(){return l.value.length===0?null:o`<section class="card seen" aria-labelledby="seen-title">
    <h2 id="seen-title">${s(`import.seen.title`)}</h2>
    <ul>
      ${l.value.map(({uuid:e,name:t,rows:n,date:r})=>o`<li key=${e}>
          <a href=${m(`l`,e)}><${u} name="book" size="17" /><span>${t}</span></a>
          <span class="seen-facts">${n===null?``:`${s(`common.books`,{n})}, `}${d(r)}</span>
          <button type="button" class="icon-button" aria-label=${s(`import.seen.forget_one`,{name:t})} title=${s(`import.seen.forget`)}
            onClick=${()=>_(e)}><${u} name="close" size="16" /></button>
        </li>`)}
    </ul>
    <p class="caption">${s(`import.seen.note`)}</p>
  </section>`}function O(){return c.value?o`<div class="note note-good"><${u} name="check" /><p>${c.value}</p>
    <button type="button" class="icon-button" aria-label=${s(`common.nav.close`)} onClick=${()=>r(null)}><${u} name="close" size="16" /></button></div>`:null}function k(){let e=t(null);e.current??=b();let a=e.current,c=g(null);i(()=>(h(),a.stop),[]);let l=n.value?.max_upload_mb??50,u=async e=>{c.value=null,r(null);try{await e()}catch(e){e.name!==`AbortError`&&(c.value=e)}};return o`<div class="import">
    <h1>${s(`import.title`)}</h1>
    <p class="lead">${s(`import.lead`)}</p>
    <${O} />
    ${a.sending.value?o`<${w} sender=${a} />`:o`<${S} onFiles=${e=>u(()=>a.sendFiles(e,l))} onSample=${()=>u(async()=>a.sendSample(await f(`sample/goodreads_sample_library.csv`),n.value))} maxMb=${l} />`}
    ${c.value&&o`<${y} problem=${c.value} />`}
    <${E} />
    <${v} />
    <div class="import-more"><${D} /><${T} /></div>
  </div>`}export{k as default,C as title};