import{E as e,Li as t,Lt as n,Tn as r,Vi as i,Ya as a,Za as o,an as s,ct as c,ht as l,mt as u,n as d,pt as f,vn as p,wa as m,xn as h,zt as g}from"../start.js";import{t as _}from"../problem_note.js";async function v(e,r){try{await s(e)}catch(e){if(e.status!==404)throw e}d.value===e&&(d.value=null),f(e);let a=m(`dialogs.delete.done`,{name:r});h.value===e?(c(),n(a),t(i(`import`),{replace:!0})):g(a)}function y(){let t=a(null),n=a(!1),i=d.value,s=i===h.value,c=l(u.value.find(e=>e.uuid===i)),f=s?p.value?.total_books:null,g=s&&r.value?.status===`processing`,y=()=>{d.value=null,t.value=null},b=o`
    <button type="button" class="button" onClick=${y}>${m(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" disabled=${n.value} onClick=${async()=>{n.value=!0;try{await v(i,c)}catch(e){t.value=e}finally{n.value=!1}}}>${m(`dialogs.delete.confirm`)}</button>
  `;return o`<${e} open=${i!==null} title=${m(`dialogs.delete.title`)} onClose=${y} actions=${b}>
    <p>${m(`dialogs.delete.lead`)}</p>
    <ul class="plain-list">
      <li>${f?m(`dialogs.delete.dashboard_of`,{name:c,n:f}):m(`dialogs.delete.dashboard`,{name:c})}</li>
      <li>${m(g?`dialogs.delete.report_running`:`dialogs.delete.report`)}</li>
      <li>${m(`dialogs.delete.links`)}</li>
    </ul>
    <p>${m(`dialogs.delete.untouched`)}</p>
    ${t.value&&o`<${_} problem=${t.value} />`}
  <//>`}export{y as DeleteDialog};