import{Ia as e,Lt as t,Mi as n,Oi as r,Ra as i,Tn as a,an as o,gt as s,ht as c,k as l,lt as u,mt as d,n as f,pa as p,vn as m,xn as h,zt as g}from"../start.js";import{t as _}from"../problem_note.js";async function v(e,i){try{await o(e)}catch(e){if(e.status!==404)throw e}f.value===e&&(f.value=null),d(e);let a=p(`common.delete.done`,{name:i});h.value===e?(u(),t(a),r(n(`import`),{replace:!0})):g(a)}function y(){let t=e(null),n=e(!1),r=f.value,o=r===h.value,u=s(c.value.find(e=>e.uuid===r)),d=o?m.value?.total_books:null,g=o&&a.value?.status===`processing`,y=()=>{f.value=null,t.value=null},b=i`
    <button type="button" class="button" onClick=${y}>${p(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" disabled=${n.value} onClick=${async()=>{n.value=!0;try{await v(r,u)}catch(e){t.value=e}finally{n.value=!1}}}>${p(`common.delete.confirm`)}</button>
  `;return i`<${l} open=${r!==null} title=${p(`common.delete.title`)} onClose=${y} actions=${b}>
    <p>${p(`common.delete.lead`)}</p>
    <ul class="plain-list">
      <li>${d?p(`common.delete.dashboard_of`,{name:u,n:d}):p(`common.delete.dashboard`,{name:u})}</li>
      <li>${p(g?`common.delete.report_running`:`common.delete.report`)}</li>
      <li>${p(`common.delete.links`)}</li>
    </ul>
    <p>${p(`common.delete.untouched`)}</p>
    ${t.value&&i`<${_} problem=${t.value} />`}
  <//>`}export{y as DeleteDialog};