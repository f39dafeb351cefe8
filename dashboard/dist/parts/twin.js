import{En as e,Nt as t,Qi as n,Ta as r,ba as i,hn as a,ia as o,ra as s,ya as c}from"../start.js";function l({caption:o,table:s,onSaveCsv:l}){let[f,m]=i(null),h=c(()=>f?p(s.rows,f):s.rows,[s,f]),g=e=>m({column:e,descending:f?.column===e?!f.descending:!!s.columns[e].isNumber});return r`<div class="twin">
    <div class="table-frame" role="region" aria-label=${n(`common.twin.label`,{caption:o})} tabindex="0">
      <table class="table twin-table">
        <caption class="visually-hidden">${o}</caption>
        <thead>
          <tr>${s.columns.map((e,t)=>r`<${u} column=${e} order=${f?.column===t?f:null} onSort=${()=>g(t)} />`)}</tr>
        </thead>
        <tbody>${h.map(({cells:e})=>r`<${d} cells=${e} columns=${s.columns} />`)}</tbody>
      </table>
    </div>
    <p class="twin-tools">
      <button type="button" class="button" onClick=${async()=>{let t=[s.columns.map(({label:e})=>e),...h.map(({cells:e})=>e.map(e=>e??``))],r=await e(t.map(e=>e.join(`	`)).join(`
`));a(n(r?`common.twin.copied`:`common.twin.not_copied`))}}><${t} name="copy" size="15" /> ${n(`common.twin.copy`)}</button>
      <button type="button" class="button" onClick=${l}><${t} name="download" size="15" /> CSV</button>
    </p>
  </div>`}function u({column:e,order:n,onSort:i}){let a=n?n.descending?`descending`:`ascending`:void 0;return r`<th scope="col" class=${e.isNumber?`numeric`:``} aria-sort=${a}>
    <button type="button" class="twin-sort" onClick=${i}>
      ${e.label}${n&&r`<${t} name=${n.descending?`arrow-down`:`arrow-up`} size="12" />`}
    </button>
  </th>`}function d({cells:e,columns:t}){return r`<tr>
    ${e.map((e,n)=>{let i=f(e,t[n]);return n===0?r`<th scope="row">${i}</th>`:r`<td class=${t[n].isNumber?`numeric`:``}>${i}</td>`})}
  </tr>`}function f(e,{digits:t,isPercent:n}){return typeof e==`number`?n?o(e,t):s(e,t):e??``}function p(e,{column:t,descending:n}){let r=e=>t===0?e.sort??e.cells[0]:e.cells[t],i=n?-1:1;return[...e].sort((e,t)=>{let[n,a]=[r(e),r(t)];return n===null||a===null?(n===null)-(a===null):i*(typeof n==`number`?n-a:String(n).localeCompare(String(a)))})}export{l as Twin};