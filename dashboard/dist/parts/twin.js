import{An as e,Ba as t,Ea as n,Ka as r,Ta as i,Va as a,Vn as o,Yt as s,ba as c}from"../start.js";function l({caption:n,table:i,onSaveCsv:l}){let[f,m]=a(null),h=t(()=>f?p(i.rows,f):i.rows,[i,f]),g=e=>m({column:e,descending:f?.column===e?!f.descending:!!i.columns[e].isNumber});return r`<div class="twin">
    <div class="table-frame" role="region" aria-label=${c(`common.twin.label`,{caption:n})} tabindex="0">
      <table class="table twin-table">
        <caption class="visually-hidden">${n}</caption>
        <thead>
          <tr>${i.columns.map((e,t)=>r`<${u} column=${e} order=${f?.column===t?f:null} onSort=${()=>g(t)} />`)}</tr>
        </thead>
        <tbody>${h.map(({cells:e})=>r`<${d} cells=${e} columns=${i.columns} />`)}</tbody>
      </table>
    </div>
    <p class="twin-tools">
      <button type="button" class="button" onClick=${async()=>{let t=[i.columns.map(({label:e})=>e),...h.map(({cells:e})=>e.map(e=>e??``))],n=await o(t.map(e=>e.join(`	`)).join(`
`));e(c(n?`common.twin.copied`:`common.twin.not_copied`))}}><${s} name="copy" size="15" /> ${c(`common.twin.copy`)}</button>
      <button type="button" class="button" onClick=${l}><${s} name="download" size="15" /> CSV</button>
    </p>
  </div>`}function u({column:e,order:t,onSort:n}){let i=t?t.descending?`descending`:`ascending`:void 0;return r`<th scope="col" class=${e.isNumber?`numeric`:``} aria-sort=${i}>
    <button type="button" class="twin-sort" onClick=${n}>
      ${e.label}${t&&r`<${s} name=${t.descending?`arrow-down`:`arrow-up`} size="12" />`}
    </button>
  </th>`}function d({cells:e,columns:t}){return r`<tr>
    ${e.map((e,n)=>{let i=f(e,t[n]);return n===0?r`<th scope="row">${i}</th>`:r`<td class=${t[n].isNumber?`numeric`:``}>${i}</td>`})}
  </tr>`}function f(e,{digits:t,isPercent:r}){return typeof e==`number`?r?n(e,t):i(e,t):e??``}function p(e,{column:t,descending:n}){let r=e=>t===0?e.sort??e.cells[0]:e.cells[t],i=n?-1:1;return[...e].sort((e,t)=>{let[n,a]=[r(e),r(t)];return n===null||a===null?(n===null)-(a===null):i*(typeof n==`number`?n-a:String(n).localeCompare(String(a)))})}export{l as Twin};