import{D as e,Ki as t,Sa as n,Sn as r,St as i,Tn as a,aa as o,gt as s,j as c,k as l,kn as u,kt as d,ln as f,n as p,ta as m,wa as h,xt as g}from"../start.js";async function _(n,r){try{await f(n)}catch(e){if(e.status!==404)throw e}p.value=null,g(n);let i=t(`common.delete.done`,{name:r});a.value===n?(s(),e(i),m(o(`import`),{replace:!0})):l(i)}function v(){let e=n(null),o=n(!1),s=p.value,l=s===a.value,f=i.value.find(e=>e.uuid===s)?.name??t(`common.library.this`),m=l?r.value?.total_books:null,g=l&&u.value?.status===`processing`,v=()=>{p.value=null,e.value=null},y=h`
    <button type="button" class="button" onClick=${v}>${t(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" disabled=${o.value} onClick=${async()=>{o.value=!0;try{await _(s,f)}catch(t){e.value=t}finally{o.value=!1}}}>${t(`common.delete.confirm`)}</button>
  `;return h`<${c} open=${s!==null} title=${t(`common.delete.title`)} onClose=${v} actions=${y}>
    <p>${t(`common.delete.lead`)}</p>
    <ul class="plain-list">
      <li>${m?t(`common.delete.dashboard_of`,{name:f,n:m}):t(`common.delete.dashboard`,{name:f})}</li>
      <li>${t(g?`common.delete.report_running`:`common.delete.report`)}</li>
      <li>${t(`common.delete.links`)}</li>
    </ul>
    <p>${t(`common.delete.untouched`)}</p>
    ${e.value&&h`<${d} problem=${e.value} />`}
  <//>`}export{v as DeleteDialog};