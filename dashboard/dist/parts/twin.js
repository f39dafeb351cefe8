import{Bn as e,Da as t,Oa as n,Sa as r,Ua as i,Wa as a,Ya as o,kn as s,qt as c}from"../start.js";function l({caption:t,table:n,onSaveCsv:l}){let[f,m]=a(null),h=i(()=>f?p(n.rows,f):n.rows,[n,f]),g=e=>m({column:e,descending:f?.column===e?!f.descending:!!n.columns[e].isNumber});return o`<div class="twin">
    <div class="table-frame" role="region" aria-label=${r(`common.twin.label`,{caption:t})} tabindex="0">
      <table class="table twin-table">
        <caption class="visually-hidden">${t}</caption>
        <thead>
          <tr>${n.columns.map((e,t)=>o`<${u} column=${e} order=${f?.column===t?f:null} onSort=${()=>g(t)} />`)}</tr>
        </thead>
        <tbody>${h.map(({cells:e})=>o`<${d} cells=${e} columns=${n.columns} />`)}</tbody>
      </table>
    </div>
    <p class="twin-tools">
      <button type="button" class="button" onClick=${async()=>{let t=[n.columns.map(({label:e})=>e),...h.map(({cells:e})=>e.map(e=>e??``))],i=await e(t.map(e=>e.join(`	`)).join(`
`));s(r(i?`common.twin.copied`:`common.twin.not_copied`))}}><${c} name="copy" size="15" /> ${r(`common.twin.copy`)}</button>
      <button type="button" class="button" onClick=${l}><${c} name="download" size="15" /> CSV</button>
    </p>
  </div>`}function u({column:e,order:t,onSort:n}){let r=t?t.descending?`descending`:`ascending`:void 0;return o`<th scope="col" class=${e.isNumber?`numeric`:``} aria-sort=${r}>
    <button type="button" class="twin-sort" onClick=${n}>
      ${e.label}${t&&o`<${c} name=${t.descending?`arrow-down`:`arrow-up`} size="12" />`}
    </button>
  </th>`}function d({cells:e,columns:t}){return o`<tr>
    ${e.map((e,n)=>{let r=f(e,t[n]);return n===0?o`<th scope="row">${r}</th>`:o`<td class=${t[n].isNumber?`numeric`:``}>${r}</td>`})}
  </tr>`}function f(e,{digits:r,isPercent:i}){return typeof e==`number`?i?n(e,r):t(e,r):e??``}function p(e,{column:t,descending:n}){let r=e=>t===0?e.sort??e.cells[0]:e.cells[t],i=n?-1:1;return[...e].sort((e,t)=>{let[n,a]=[r(e),r(t)];return n===null||a===null?(n===null)-(a===null):i*(typeof n==`number`?n-a:String(n).localeCompare(String(a)))})}export{l as Twin};