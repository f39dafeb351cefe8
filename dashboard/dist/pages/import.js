import{Aa as e,At as t,Ba as n,Ia as r,La as i,Lt as a,Mi as o,O as s,Rt as c,Zt as l,dt as u,fa as d,ga as f,gt as p,ht as m,mt as h,on as g,pa as _,wn as v,xt as y,za as b}from"../start.js";import{t as x}from"../contact_field.js";import{t as S}from"../problem_note.js";import{t as C}from"../upload.js";const w=e=>[...e.dataTransfer?.types??[]].includes(`Files`);function T({onFiles:t,onSample:n,maxMb:a}){let o=r(null),s=r(0),c=i(!1);return e(()=>{let e={dragenter:e=>{w(e)&&(s.current+=1,c.value=!0)},dragleave:e=>{w(e)&&(--s.current,c.value=s.current>0)},dragover:e=>w(e)&&e.preventDefault(),drop:e=>{w(e)&&(e.preventDefault(),s.current=0,c.value=!1,t([...e.dataTransfer.files]))}};for(let[t,n]of Object.entries(e))addEventListener(t,n);return()=>{for(let[t,n]of Object.entries(e))removeEventListener(t,n)}},[t]),b`<div class=${c.value?`drop-zone is-over`:`drop-zone`}>
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
    <p class="drop-title">${_(c.value?`import.let_go`:`import.drop`)}</p>
    <p class="caption">${_(`import.anywhere`,{most:a})}</p>
    <div class="drop-buttons">
      <button type="button" class="button button-main" onClick=${()=>o.current.click()}><${l} name="file" size="16" /> ${_(`import.choose`)}</button>
      <button type="button" class="button" onClick=${n}><${l} name="flask" size="16" /> ${_(`import.try_sample`)}</button>
    </div>
    <input ref=${o} hidden type="file" accept=".csv,text/csv" aria-label=${_(`import.file`)} onChange=${()=>{let e=[...o.current.files];o.current.value=``,e.length&&t(e)}} />
  </div>`}const E=()=>_(`common.page.import`);function D({sender:e}){let{name:t,size:n,share:r}=e.sending.value;return b`<div class="sending">
    <p class="sending-name">${t} <span>${y(n)}</span></p>
    <${s} label=${_(`import.upload`)} value=${r} max=${r<1?1:void 0} />
    <p>${_(r<1?`import.sending`:`import.reading`)}</p>
    <button type="button" class="button" onClick=${e.stop}>${_(`import.stop`)}</button>
  </div>`}function O(){return b`<section class="card steps" aria-labelledby="steps-title">
    <h2 id="steps-title">${_(`import.steps.title`)}</h2>
    <ol>
      <li>${d(`import.steps.open`,{what:b`<strong>My Books</strong>`})}</li>
      <li>${d(`import.steps.choose`,{what:b`<strong>Import and export</strong>`})}</li>
      <li>${d(`import.steps.press`,{what:b`<strong>Export Library</strong>`})}</li>
      <li>${d(`import.steps.save`,{what:b`<code>goodreads_library_export.csv</code>`})}</li>
    </ol>
  </section>`}function k(){let{offline:e,google:t,simulated:n}=v.value??{},r=e?`offline`:n?`simulated`:t?`both`:`openlibrary`;return b`<p class="privacy"><${l} name="shield" size="17" /><span>${_(`import.privacy.file`)} ${_(`import.privacy.${r}`)}</span></p>`}function A(){let e=(e,n)=>{t(e),h(n)};return m.value.length===0?null:b`<section class="card seen" aria-labelledby="seen-title">
    <h2 id="seen-title">${_(`import.seen.title`)}</h2>
    <ul>
      ${m.value.map(({uuid:t,rows:n,date:r,...i})=>b`<li key=${t}>
          <a href=${o(`l`,t)}><${l} name="book" size="17" /><span dir="auto">${p(i)}</span></a>
          <span class="seen-facts">${n===null?``:`${_(`common.books`,{n})}, `}${f(r)}</span>
          <button type="button" class="icon-button" aria-label=${_(`import.seen.forget_one`,{name:p(i)})} title=${_(`import.seen.forget`)}
            onClick=${n=>e(n,t)}><${l} name="close" size="16" /></button>
        </li>`)}
    </ul>
    <p class="caption">${_(`import.seen.note`)}</p>
  </section>`}function j(){return c.value?b`<div class="note note-good"><${l} name="check" /><p>${c.value}</p>
    <button type="button" class="icon-button" aria-label=${_(`common.nav.close`)} onClick=${()=>a(null)}><${l} name="close" size="16" /></button></div>`:null}function M(){let e=r(null);e.current??=C();let t=e.current,o=i(null);n(()=>(u(),t.stop),[]);let s=v.value?.max_upload_mb??50,c=async e=>{o.value=null,a(null);try{await e()}catch(e){e.name!==`AbortError`&&(o.value=e)}};return b`<div class="import">
    <h1>${_(`import.title`)}</h1>
    <p class="lead">${_(`import.lead`)}</p>
    <${j} />
    ${t.sending.value?b`<${D} sender=${t} />`:b`<${T} onFiles=${e=>c(()=>t.sendFiles(e,s))} onSample=${()=>c(()=>t.sendSample(()=>g(`sample/goodreads_sample_library.csv`),v.value))} maxMb=${s} />`}
    ${o.value&&b`<${S} problem=${o.value} />`}
    <${k} />
    <${x} />
    <div class="import-more"><${A} /><${O} /></div>
  </div>`}export{M as default,E as title};