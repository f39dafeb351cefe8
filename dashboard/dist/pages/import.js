import{At as e,Ca as t,Da as n,Ja as r,Lt as i,Qa as a,Rt as o,T as s,Va as c,Vi as l,Ya as u,Yt as d,Za as f,bt as p,ht as m,jn as h,mt as g,on as _,pt as v,qa as y,ut as b,wa as x,wn as S}from"../start.js";import{t as C}from"../contact_field.js";import{t as w}from"../problem_note.js";import{t as T}from"../upload.js";const E=e=>[...e.dataTransfer?.types??[]].includes(`Files`);function D(e){let t=y(0),n=u(!1);return c(()=>{let r={dragenter:e=>{E(e)&&(t.current+=1,n.value=!0)},dragleave:e=>{E(e)&&(--t.current,n.value=t.current>0)},dragover:e=>E(e)&&e.preventDefault(),drop:r=>{E(r)&&(r.preventDefault(),t.current=0,n.value=!1,e([...r.dataTransfer.files]))}};for(let[e,t]of Object.entries(r))addEventListener(e,t);return()=>{for(let[e,t]of Object.entries(r))removeEventListener(e,t)}},[e]),n}function O({onFiles:e,onSample:t,maxMb:n}){let r=y(null),i=D(e);return f`<div class=${i.value?`drop-zone is-over`:`drop-zone`}>
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
    <p class="drop-title">${x(i.value?`import.let_go`:`import.drop`)}</p>
    <p class="caption">${x(`import.anywhere`,{most:n})}</p>
    <div class="drop-buttons">
      <button type="button" class="button button-main" onClick=${()=>r.current.click()}><${d} name="file" size="16" /> ${x(`import.choose`)}</button>
      <button type="button" class="button" onClick=${t}><${d} name="flask" size="16" /> ${x(`import.try_sample`)}</button>
    </div>
    <input ref=${r} hidden type="file" accept=".csv,text/csv" aria-label=${x(`import.file`)} onChange=${()=>{let t=[...r.current.files];r.current.value=``,t.length&&e(t)}} />
  </div>`}const k=()=>x(`common.page.import`);function A({sender:e}){let{name:t,size:n,share:i}=e.sending.value,a=u(!1);return D(r(()=>{a.value=!0,h(x(`import.under_way`))},[])),f`<div class="sending">
    <p class="sending-name">${t} <span>${p(n)}</span></p>
    <${s} label=${x(`import.upload`)} value=${i} max=${i<1?1:void 0} />
    <p>${x(i<1?`import.sending`:`import.reading`)}</p>
    ${a.value&&f`<p class="caption">${x(`import.under_way`)}</p>`}
    <button type="button" class="button" onClick=${e.stop}>${x(`import.stop`)}</button>
  </div>`}function j(){return f`<section class="card steps" aria-labelledby="steps-title">
    <h2 id="steps-title">${x(`import.steps.title`)}</h2>
    <ol>
      <li>${t(`import.steps.open`,{what:f`<strong>My Books</strong>`})}</li>
      <li>${t(`import.steps.choose`,{what:f`<strong>Import and export</strong>`})}</li>
      <li>${t(`import.steps.press`,{what:f`<strong>Export Library</strong>`})}</li>
      <li>${t(`import.steps.save`,{what:f`<code>goodreads_library_export.csv</code>`})}</li>
    </ol>
  </section>`}function M(){let{offline:e,google:t,simulated:n}=S.value??{},r=e?`offline`:n?`simulated`:t?`both`:`openlibrary`;return f`<p class="privacy"><${d} name="shield" size="17" /><span>${x(`import.privacy.file`)} ${x(`import.privacy.${r}`)}</span></p>`}function N(){let t=(t,n)=>{e(t),v(n)};return g.value.length===0?null:f`<section class="card seen" aria-labelledby="seen-title">
    <h2 id="seen-title">${x(`import.seen.title`)}</h2>
    <ul>
      ${g.value.map(({uuid:e,rows:r,date:i,...a})=>f`<li key=${e}>
          <a href=${l(`l`,e)}><${d} name="book" size="17" /><span dir="auto">${m(a)}</span></a>
          <span class="seen-facts">${r===null?``:`${x(`common.books`,{n:r})}, `}${n(i)}</span>
          <button type="button" class="icon-button" aria-label=${x(`import.seen.forget_one`,{name:m(a)})} title=${x(`import.seen.forget`)}
            onClick=${n=>t(n,e)}><${d} name="close" size="16" /></button>
        </li>`)}
    </ul>
    <p class="caption">${x(`import.seen.note`)}</p>
  </section>`}function P(){return o.value?f`<div class="note note-good"><${d} name="check" /><p>${o.value}</p>
    <button type="button" class="icon-button" aria-label=${x(`common.nav.close`)} onClick=${()=>i(null)}><${d} name="close" size="16" /></button></div>`:null}function F(){let e=y(null);e.current??=T();let t=e.current,n=u(null);a(()=>(b(),t.stop),[]);let r=S.value?.max_upload_mb??50,o=async e=>{n.value=null,i(null);try{await e()}catch(e){e.name!==`AbortError`&&(n.value=e)}};return f`<div class="import">
    <h1>${x(`import.title`)}</h1>
    <p class="lead">${x(`import.lead`)}</p>
    <${P} />
    ${t.sending.value?f`<${A} sender=${t} />`:f`<${O} onFiles=${e=>o(()=>t.sendFiles(e,r))} onSample=${()=>o(()=>t.sendSample(()=>_(`sample/goodreads_sample_library.csv`),S.value))} maxMb=${r} />`}
    ${n.value&&f`<${w} problem=${n.value} />`}
    <${M} />
    <${C} />
    <div class="import-more"><${N} /><${j} /></div>
  </div>`}export{F as default,k as title};