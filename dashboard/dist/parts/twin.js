import{Fn as e,Ki as t,Qi as n,Zi as r,ba as i,er as a,tn as o,wa as s,ya as c}from"../start.js";function l({caption:n,table:r,onSaveCsv:l}){let[f,m]=i(null),h=c(()=>f?p(r.rows,f):r.rows,[r,f]),g=e=>m({column:e,descending:f?.column===e?!f.descending:!!r.columns[e].isNumber});return s`<div class="twin">
    <div class="table-frame" role="region" aria-label=${t(`common.twin.label`,{caption:n})} tabindex="0">
      <table class="table twin-table">
        <caption class="visually-hidden">${n}</caption>
        <thead>
          <tr>${r.columns.map((e,t)=>s`<${u} column=${e} order=${f?.column===t?f:null} onSort=${()=>g(t)} />`)}</tr>
        </thead>
        <tbody>${h.map(({cells:e})=>s`<${d} cells=${e} columns=${r.columns} />`)}</tbody>
      </table>
    </div>
    <p class="twin-tools">
      <button type="button" class="button" onClick=${async()=>{let n=[r.columns.map(({label:e})=>e),...h.map(({cells:e})=>e.map(e=>e??``))],i=await a(n.map(e=>e.join(`	`)).join(`
`));e(t(i?`common.twin.copied`:`common.twin.not_copied`))}}><${o} name="copy" size="15" /> ${t(`common.twin.copy`)}</button>
      <button type="button" class="button" onClick=${l}><${o} name="download" size="15" /> CSV</button>
    </p>
  </div>`}function u({column:e,order:t,onSort:n}){let r=t?t.descending?`descending`:`ascending`:void 0;return s`<th scope="col" class=${e.isNumber?`numeric`:``} aria-sort=${r}>
    <button type="button" class="twin-sort" onClick=${n}>
      ${e.label}${t&&s`<${o} name=${t.descending?`arrow-down`:`arrow-up`} size="12" />`}
    </button>
  </th>`}function d({cells:e,columns:t}){return s`<tr>
    ${e.map((e,n)=>{let r=f(e,t[n]);return n===0?s`<th scope="row">${r}</th>`:s`<td class=${t[n].isNumber?`numeric`:``}>${r}</td>`})}
  </tr>`}function f(e,{digits:t,isPercent:i}){return typeof e==`number`?i?n(e,t):r(e,t):e??``}function p(e,{column:t,descending:n}){let r=e=>t===0?e.sort??e.cells[0]:e.cells[t],i=n?-1:1;return[...e].sort((e,t)=>{let[n,a]=[r(e),r(t)];return n===null||a===null?(n===null)-(a===null):i*(typeof n==`number`?n-a:String(n).localeCompare(String(a)))})}export{l as Twin};