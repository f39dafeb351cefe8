import{Cn as e,E as t,Fi as n,Ft as r,Lt as i,Sa as a,Ya as o,dt as s,ft as c,gn as l,n as u,ot as d,pt as f,qa as p,rn as m,yn as h,zi as g}from"../start.js";import{t as _}from"../problem_note.js";async function v(e,t){try{await m(e)}catch(e){if(e.status!==404)throw e}u.value===e&&(u.value=null),s(e);let o=a(`dialogs.delete.done`,{name:t});h.value===e?(d(),r(o),n(g(`import`),{replace:!0})):i(o)}function y(){let n=p(null),r=p(!1),i=u.value,s=i===h.value,d=f(c.value.find(e=>e.uuid===i)),m=s?l.value?.total_books:null,g=s&&e.value?.status===`processing`,y=()=>{u.value=null,n.value=null},b=o`
    <button type="button" class="button" onClick=${y}>${a(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" disabled=${r.value} onClick=${async()=>{r.value=!0;try{await v(i,d)}catch(e){n.value=e}finally{r.value=!1}}}>${a(`dialogs.delete.confirm`)}</button>
  `;return o`<${t} open=${i!==null} title=${a(`dialogs.delete.title`)} onClose=${y} actions=${b}>
    <p>${a(`dialogs.delete.lead`)}</p>
    <ul class="plain-list">
      <li>${m?a(`dialogs.delete.dashboard_of`,{name:d,n:m}):a(`dialogs.delete.dashboard`,{name:d})}</li>
      <li>${a(g?`dialogs.delete.report_running`:`dialogs.delete.report`)}</li>
      <li>${a(`dialogs.delete.links`)}</li>
    </ul>
    <p>${a(`dialogs.delete.untouched`)}</p>
    ${n.value&&o`<${_} problem=${n.value} />`}
  <//>`}export{y as DeleteDialog};