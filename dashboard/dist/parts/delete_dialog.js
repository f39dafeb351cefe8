import{La as e,Lt as t,Mi as n,Oi as r,Tn as i,an as a,gt as o,ht as s,k as c,lt as l,mt as u,n as d,pa as f,vn as p,xn as m,za as h,zt as g}from"../start.js";import{t as _}from"../problem_note.js";async function v(e,i){try{await a(e)}catch(e){if(e.status!==404)throw e}d.value===e&&(d.value=null),u(e);let o=f(`common.delete.done`,{name:i});m.value===e?(l(),t(o),r(n(`import`),{replace:!0})):g(o)}function y(){let t=e(null),n=e(!1),r=d.value,a=r===m.value,l=o(s.value.find(e=>e.uuid===r)),u=a?p.value?.total_books:null,g=a&&i.value?.status===`processing`,y=()=>{d.value=null,t.value=null},b=h`
    <button type="button" class="button" onClick=${y}>${f(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" disabled=${n.value} onClick=${async()=>{n.value=!0;try{await v(r,l)}catch(e){t.value=e}finally{n.value=!1}}}>${f(`common.delete.confirm`)}</button>
  `;return h`<${c} open=${r!==null} title=${f(`common.delete.title`)} onClose=${y} actions=${b}>
    <p>${f(`common.delete.lead`)}</p>
    <ul class="plain-list">
      <li>${u?f(`common.delete.dashboard_of`,{name:l,n:u}):f(`common.delete.dashboard`,{name:l})}</li>
      <li>${f(g?`common.delete.report_running`:`common.delete.report`)}</li>
      <li>${f(`common.delete.links`)}</li>
    </ul>
    <p>${f(`common.delete.untouched`)}</p>
    ${t.value&&h`<${_} problem=${t.value} />`}
  <//>`}export{y as DeleteDialog};