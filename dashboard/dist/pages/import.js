import{A as e,D as t,Dt as n,Gi as r,Ki as i,O as a,On as o,Sa as s,St as c,Ta as l,Yi as u,aa as d,kt as f,tn as p,un as m,vt as h,wa as g,xa as _,xt as v}from"../start.js";import{t as y}from"../contact_field.js";import{t as b}from"../upload.js";const x=e=>[...e.dataTransfer?.types??[]].includes(`Files`);function S({onFiles:e,onSample:t,maxMb:n}){let r=_(null),a=_(0),o=s(!1);return l(()=>{let t={dragenter:e=>{x(e)&&(a.current+=1,o.value=!0)},dragleave:e=>{x(e)&&(--a.current,o.value=a.current>0)},dragover:e=>x(e)&&e.preventDefault(),drop:t=>{x(t)&&(t.preventDefault(),a.current=0,o.value=!1,e([...t.dataTransfer.files]))}};for(let[e,n]of Object.entries(t))addEventListener(e,n);return()=>{for(let[e,n]of Object.entries(t))removeEventListener(e,n)}},[e]),g`<div class=${o.value?`drop-zone is-over`:`drop-zone`}>
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
    <p class="drop-title">${i(o.value?`import.let_go`:`import.drop`)}</p>
    <p class="caption">${i(`import.anywhere`,{most:n})}</p>
    <div class="drop-buttons">
      <button type="button" class="button button-main" onClick=${()=>r.current.click()}><${p} name="file" size="16" /> ${i(`import.choose`)}</button>
      <button type="button" class="button" onClick=${t}><${p} name="flask" size="16" /> ${i(`import.try_sample`)}</button>
    </div>
    <input ref=${r} hidden type="file" accept=".csv,text/csv" aria-label=${i(`import.file`)} onChange=${()=>{let t=[...r.current.files];r.current.value=``,t.length&&e(t)}} />
  </div>`}const C=()=>i(`common.page.import`);function w({sender:t}){let{name:r,size:a,share:o}=t.sending.value;return g`<div class="sending">
    <p class="sending-name">${r} <span>${n(a)}</span></p>
    <${e} label=${i(`import.upload`)} value=${o} max=${o<1?1:void 0} />
    <p>${i(o<1?`import.sending`:`import.reading`)}</p>
    <button type="button" class="button" onClick=${t.stop}>${i(`import.stop`)}</button>
  </div>`}function T(){return g`<section class="card steps" aria-labelledby="steps-title">
    <h2 id="steps-title">${i(`import.steps.title`)}</h2>
    <ol>
      <li>${r(`import.steps.open`,{what:g`<strong>My Books</strong>`})}</li>
      <li>${r(`import.steps.choose`,{what:g`<strong>Import and export</strong>`})}</li>
      <li>${r(`import.steps.press`,{what:g`<strong>Export Library</strong>`})}</li>
      <li>${r(`import.steps.save`,{what:g`<code>goodreads_library_export.csv</code>`})}</li>
    </ol>
  </section>`}function E(){let{offline:e,google:t,simulated:n}=o.value??{},r=e?`offline`:n?`simulated`:t?`both`:`openlibrary`;return g`<p class="privacy"><${p} name="shield" size="17" /><span>${i(`import.privacy.file`)} ${i(`import.privacy.${r}`)}</span></p>`}function D(){return c.value.length===0?null:g`<section class="card seen" aria-labelledby="seen-title">
    <h2 id="seen-title">${i(`import.seen.title`)}</h2>
    <ul>
      ${c.value.map(({uuid:e,name:t,rows:n,date:r})=>g`<li key=${e}>
          <a href=${d(`l`,e)}><${p} name="book" size="17" /><span>${t}</span></a>
          <span class="seen-facts">${n===null?``:`${i(`common.books`,{n})}, `}${u(r)}</span>
          <button type="button" class="icon-button" aria-label=${i(`import.seen.forget_one`,{name:t})} title=${i(`import.seen.forget`)}
            onClick=${()=>v(e)}><${p} name="close" size="16" /></button>
        </li>`)}
    </ul>
    <p class="caption">${i(`import.seen.note`)}</p>
  </section>`}function O(){return a.value?g`<div class="note note-good"><${p} name="check" /><p>${a.value}</p>
    <button type="button" class="icon-button" aria-label=${i(`common.nav.close`)} onClick=${()=>t(null)}><${p} name="close" size="16" /></button></div>`:null}function k(){let e=_(null);e.current??=b();let n=e.current,r=s(null);l(()=>(h(),n.stop),[]);let a=o.value?.max_upload_mb??50,c=async e=>{r.value=null,t(null);try{await e()}catch(e){e.name!==`AbortError`&&(r.value=e)}};return g`<div class="import">
    <h1>${i(`import.title`)}</h1>
    <p class="lead">${i(`import.lead`)}</p>
    <${O} />
    ${n.sending.value?g`<${w} sender=${n} />`:g`<${S} onFiles=${e=>c(()=>n.sendFiles(e,a))} onSample=${()=>c(async()=>n.sendSample(await m(`sample/goodreads_sample_library.csv`),o.value))} maxMb=${a} />`}
    ${r.value&&g`<${f} problem=${r.value} />`}
    <${E} />
    <${y} />
    <div class="import-more"><${D} /><${T} /></div>
  </div>`}export{k as default,C as title};