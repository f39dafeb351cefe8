import{Ft as e,Ga as t,It as n,Ka as r,Ot as i,Sa as a,Sn as o,T as s,Ta as c,Xa as l,Ya as u,ct as d,dt as f,ft as p,in as m,kn as h,pt as g,qa as _,qt as v,vt as y,xa as b,za as x,zi as S}from"../start.js";import{t as C}from"../contact_field.js";import{t as w}from"../problem_note.js";import{t as T}from"../upload.js";const E=e=>[...e.dataTransfer?.types??[]].includes(`Files`);function D(e){let n=t(0),r=_(!1);return x(()=>{let t={dragenter:e=>{E(e)&&(n.current+=1,r.value=!0)},dragleave:e=>{E(e)&&(--n.current,r.value=n.current>0)},dragover:e=>E(e)&&e.preventDefault(),drop:t=>{E(t)&&(t.preventDefault(),n.current=0,r.value=!1,e([...t.dataTransfer.files]))}};for(let[e,n]of Object.entries(t))addEventListener(e,n);return()=>{for(let[e,n]of Object.entries(t))removeEventListener(e,n)}},[e]),r}function O({onFiles:e,onSample:n,maxMb:r}){let i=t(null),o=D(e);return u`<div class=${o.value?`drop-zone is-over`:`drop-zone`}>
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
    <p class="drop-title">${a(o.value?`import.let_go`:`import.drop`)}</p>
    <p class="caption">${a(`import.anywhere`,{most:r})}</p>
    <div class="drop-buttons">
      <button type="button" class="button button-main" onClick=${()=>i.current.click()}><${v} name="file" size="16" /> ${a(`import.choose`)}</button>
      <button type="button" class="button" onClick=${n}><${v} name="flask" size="16" /> ${a(`import.try_sample`)}</button>
    </div>
    <input ref=${i} hidden type="file" accept=".csv,text/csv" aria-label=${a(`import.file`)} onChange=${()=>{let t=[...i.current.files];i.current.value=``,t.length&&e(t)}} />
  </div>`}const k=()=>a(`common.page.import`);function A({sender:e}){let{name:t,size:n,share:i}=e.sending.value,o=_(!1);return D(r(()=>{o.value=!0,h(a(`import.under_way`))},[])),u`<div class="sending">
    <p class="sending-name">${t} <span>${y(n)}</span></p>
    <${s} label=${a(`import.upload`)} value=${i} max=${i<1?1:void 0} />
    <p>${a(i<1?`import.sending`:`import.reading`)}</p>
    ${o.value&&u`<p class="caption">${a(`import.under_way`)}</p>`}
    <button type="button" class="button" onClick=${e.stop}>${a(`import.stop`)}</button>
  </div>`}function j(){return u`<section class="card steps" aria-labelledby="steps-title">
    <h2 id="steps-title">${a(`import.steps.title`)}</h2>
    <ol>
      <li>${b(`import.steps.open`,{what:u`<strong>My Books</strong>`})}</li>
      <li>${b(`import.steps.choose`,{what:u`<strong>Import and export</strong>`})}</li>
      <li>${b(`import.steps.press`,{what:u`<strong>Export Library</strong>`})}</li>
      <li>${b(`import.steps.save`,{what:u`<code>goodreads_library_export.csv</code>`})}</li>
    </ol>
  </section>`}function M(){let{offline:e,google:t,simulated:n}=o.value??{},r=e?`offline`:n?`simulated`:t?`both`:`openlibrary`;return u`<p class="privacy"><${v} name="shield" size="17" /><span>${a(`import.privacy.file`)} ${a(`import.privacy.${r}`)}</span></p>`}function N(){let e=(e,t)=>{i(e),f(t)};return p.value.length===0?null:u`<section class="card seen" aria-labelledby="seen-title">
    <h2 id="seen-title">${a(`import.seen.title`)}</h2>
    <ul>
      ${p.value.map(({uuid:t,rows:n,date:r,...i})=>u`<li key=${t}>
          <a href=${S(`l`,t)}><${v} name="book" size="17" /><span dir="auto">${g(i)}</span></a>
          <span class="seen-facts">${n===null?``:`${a(`common.books`,{n})}, `}${c(r)}</span>
          <button type="button" class="icon-button" aria-label=${a(`import.seen.forget_one`,{name:g(i)})} title=${a(`import.seen.forget`)}
            onClick=${n=>e(n,t)}><${v} name="close" size="16" /></button>
        </li>`)}
    </ul>
    <p class="caption">${a(`import.seen.note`)}</p>
  </section>`}function P(){return n.value?u`<div class="note note-good"><${v} name="check" /><p>${n.value}</p>
    <button type="button" class="icon-button" aria-label=${a(`common.nav.close`)} onClick=${()=>e(null)}><${v} name="close" size="16" /></button></div>`:null}function F(){let n=t(null);n.current??=T();let r=n.current,i=_(null);l(()=>(d(),r.stop),[]);let s=o.value?.max_upload_mb??50,c=async t=>{i.value=null,e(null);try{await t()}catch(e){e.name!==`AbortError`&&(i.value=e)}};return u`<div class="import">
    <h1>${a(`import.title`)}</h1>
    <p class="lead">${a(`import.lead`)}</p>
    <${P} />
    ${r.sending.value?u`<${A} sender=${r} />`:u`<${O} onFiles=${e=>c(()=>r.sendFiles(e,s))} onSample=${()=>c(()=>r.sendSample(()=>m(`sample/goodreads_sample_library.csv`),o.value))} maxMb=${s} />`}
    ${i.value&&u`<${w} problem=${i.value} />`}
    <${M} />
    <${C} />
    <div class="import-more"><${N} /><${j} /></div>
  </div>`}export{F as default,k as title};