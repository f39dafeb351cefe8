import{E as e,Ft as t,Ka as n,Lt as r,Pi as i,Ri as a,Wa as o,_n as s,ba as c,bn as l,dt as u,ft as d,in as f,n as p,ot as m,pt as h,wn as g}from"../start.js";import{t as _}from"../problem_note.js";async function v(e,n){try{await f(e)}catch(e){if(e.status!==404)throw e}p.value===e&&(p.value=null),u(e);let o=c(`dialogs.delete.done`,{name:n});l.value===e?(m(),t(o),i(a(`import`),{replace:!0})):r(o)}function y(){let t=o(null),r=o(!1),i=p.value,a=i===l.value,u=h(d.value.find(e=>e.uuid===i)),f=a?s.value?.total_books:null,m=a&&g.value?.status===`processing`,y=()=>{p.value=null,t.value=null},b=n`
    <button type="button" class="button" onClick=${y}>${c(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" disabled=${r.value} onClick=${async()=>{r.value=!0;try{await v(i,u)}catch(e){t.value=e}finally{r.value=!1}}}>${c(`dialogs.delete.confirm`)}</button>
  `;return n`<${e} open=${i!==null} title=${c(`dialogs.delete.title`)} onClose=${y} actions=${b}>
    <p>${c(`dialogs.delete.lead`)}</p>
    <ul class="plain-list">
      <li>${f?c(`dialogs.delete.dashboard_of`,{name:u,n:f}):c(`dialogs.delete.dashboard`,{name:u})}</li>
      <li>${c(m?`dialogs.delete.report_running`:`dialogs.delete.report`)}</li>
      <li>${c(`dialogs.delete.links`)}</li>
    </ul>
    <p>${c(`dialogs.delete.untouched`)}</p>
    ${t.value&&n`<${_} problem=${t.value} />`}
  <//>`}export{y as DeleteDialog};