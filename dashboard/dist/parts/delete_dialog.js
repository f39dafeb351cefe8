import{D as e,Ea as t,Ji as n,St as r,_n as i,bn as a,gt as o,in as s,j as c,k as l,n as u,ra as d,sa as f,wa as p,wn as m,xt as h}from"../start.js";import{t as g}from"../problem_note.js";async function _(t,r){try{await s(t)}catch(e){if(e.status!==404)throw e}u.value=null,h(t);let i=n(`common.delete.done`,{name:r});a.value===t?(o(),e(i),d(f(`import`),{replace:!0})):l(i)}function v(){let e=p(null),o=p(!1),s=u.value,l=s===a.value,d=r.value.find(e=>e.uuid===s)?.name??n(`common.library.this`),f=l?i.value?.total_books:null,h=l&&m.value?.status===`processing`,v=()=>{u.value=null,e.value=null},y=t`
    <button type="button" class="button" onClick=${v}>${n(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" disabled=${o.value} onClick=${async()=>{o.value=!0;try{await _(s,d)}catch(t){e.value=t}finally{o.value=!1}}}>${n(`common.delete.confirm`)}</button>
  `;return t`<${c} open=${s!==null} title=${n(`common.delete.title`)} onClose=${v} actions=${y}>
    <p>${n(`common.delete.lead`)}</p>
    <ul class="plain-list">
      <li>${f?n(`common.delete.dashboard_of`,{name:d,n:f}):n(`common.delete.dashboard`,{name:d})}</li>
      <li>${n(h?`common.delete.report_running`:`common.delete.report`)}</li>
      <li>${n(`common.delete.links`)}</li>
    </ul>
    <p>${n(`common.delete.untouched`)}</p>
    ${e.value&&t`<${g} problem=${e.value} />`}
  <//>`}export{v as DeleteDialog};