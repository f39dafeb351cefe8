import{Bn as e,Na as t,Pa as n,Ra as r,Zt as i,jn as a,pa as o,va as s,ya as c}from"../start.js";function l({caption:s,table:c,onSaveCsv:l}){let[f,m]=n(null),h=t(()=>f?p(c.rows,f):c.rows,[c,f]),g=e=>m({column:e,descending:f?.column===e?!f.descending:!!c.columns[e].isNumber});return r`<div class="twin">
    <div class="table-frame" role="region" aria-label=${o(`common.twin.label`,{caption:s})} tabindex="0">
      <table class="table twin-table">
        <caption class="visually-hidden">${s}</caption>
        <thead>
          <tr>${c.columns.map((e,t)=>r`<${u} column=${e} order=${f?.column===t?f:null} onSort=${()=>g(t)} />`)}</tr>
        </thead>
        <tbody>${h.map(({cells:e})=>r`<${d} cells=${e} columns=${c.columns} />`)}</tbody>
      </table>
    </div>
    <p class="twin-tools">
      <button type="button" class="button" onClick=${async()=>{let t=[c.columns.map(({label:e})=>e),...h.map(({cells:e})=>e.map(e=>e??``))],n=await e(t.map(e=>e.join(`	`)).join(`
`));a(o(n?`common.twin.copied`:`common.twin.not_copied`))}}><${i} name="copy" size="15" /> ${o(`common.twin.copy`)}</button>
      <button type="button" class="button" onClick=${l}><${i} name="download" size="15" /> CSV</button>
    </p>
  </div>`}function u({column:e,order:t,onSort:n}){let a=t?t.descending?`descending`:`ascending`:void 0;return r`<th scope="col" class=${e.isNumber?`numeric`:``} aria-sort=${a}>
    <button type="button" class="twin-sort" onClick=${n}>
      ${e.label}${t&&r`<${i} name=${t.descending?`arrow-down`:`arrow-up`} size="12" />`}
    </button>
  </th>`}function d({cells:e,columns:t}){return r`<tr>
    ${e.map((e,n)=>{let i=f(e,t[n]);return n===0?r`<th scope="row">${i}</th>`:r`<td class=${t[n].isNumber?`numeric`:``}>${i}</td>`})}
  </tr>`}function f(e,{digits:t,isPercent:n}){return typeof e==`number`?n?c(e,t):s(e,t):e??``}function p(e,{column:t,descending:n}){let r=e=>t===0?e.sort??e.cells[0]:e.cells[t],i=n?-1:1;return[...e].sort((e,t)=>{let[n,a]=[r(e),r(t)];return n===null||a===null?(n===null)-(a===null):i*(typeof n==`number`?n-a:String(n).localeCompare(String(a)))})}export{l as Twin};