import{$ as e,Ca as t,Ct as n,K as r,Q as i,Qi as a,Ta as o,Ut as s,Z as c,an as l,d as u,di as d,hi as f,ln as p,n as m,nn as h,xt as g}from"../start.js";import{t as _}from"../problem_note.js";async function v(e,t){try{await s(e)}catch(e){if(e.status!==404)throw e}m.value===e&&(m.value=null),c(e);let i=a(`dialogs.delete.done`,{name:t});l.value===e?(r(),g(i),d(f(`import`),{replace:!0})):n(i)}function y(){let n=t(null),r=t(!1),s=m.value,c=s===l.value,d=e(i.value.find(e=>e.uuid===s)),f=c?h.value?.total_books:null,g=c&&p.value?.status===`processing`,y=()=>{m.value=null,n.value=null},b=o`
    <button type="button" class="button" onClick=${y}>${a(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" disabled=${r.value} onClick=${async()=>{r.value=!0;try{await v(s,d)}catch(e){n.value=e}finally{r.value=!1}}}>${a(`dialogs.delete.confirm`)}</button>
  `;return o`<${u} open=${s!==null} title=${a(`dialogs.delete.title`)} onClose=${y} actions=${b}>
    <p>${a(`dialogs.delete.lead`)}</p>
    <ul class="plain-list">
      <li>${f?a(`dialogs.delete.dashboard_of`,{name:d,n:f}):a(`dialogs.delete.dashboard`,{name:d})}</li>
      <li>${a(g?`dialogs.delete.report_running`:`dialogs.delete.report`)}</li>
      <li>${a(`dialogs.delete.links`)}</li>
    </ul>
    <p>${a(`dialogs.delete.untouched`)}</p>
    ${n.value&&o`<${_} problem=${n.value} />`}
  <//>`}export{y as DeleteDialog};