import{$i as e,An as t,Ea as n,Ji as r,Sa as i,Xt as a,Yn as o,ea as s,xa as c}from"../start.js";function l({caption:e,table:s,onSaveCsv:l}){let[f,m]=i(null),h=c(()=>f?p(s.rows,f):s.rows,[s,f]),g=e=>m({column:e,descending:f?.column===e?!f.descending:!!s.columns[e].isNumber});return n`<div class="twin">
    <div class="table-frame" role="region" aria-label=${r(`common.twin.label`,{caption:e})} tabindex="0">
      <table class="table twin-table">
        <caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>${s.columns.map((e,t)=>n`<${u} column=${e} order=${f?.column===t?f:null} onSort=${()=>g(t)} />`)}</tr>
        </thead>
        <tbody>${h.map(({cells:e})=>n`<${d} cells=${e} columns=${s.columns} />`)}</tbody>
      </table>
    </div>
    <p class="twin-tools">
      <button type="button" class="button" onClick=${async()=>{let e=[s.columns.map(({label:e})=>e),...h.map(({cells:e})=>e.map(e=>e??``))],n=await o(e.map(e=>e.join(`	`)).join(`
`));t(r(n?`common.twin.copied`:`common.twin.not_copied`))}}><${a} name="copy" size="15" /> ${r(`common.twin.copy`)}</button>
      <button type="button" class="button" onClick=${l}><${a} name="download" size="15" /> CSV</button>
    </p>
  </div>`}function u({column:e,order:t,onSort:r}){let i=t?t.descending?`descending`:`ascending`:void 0;return n`<th scope="col" class=${e.isNumber?`numeric`:``} aria-sort=${i}>
    <button type="button" class="twin-sort" onClick=${r}>
      ${e.label}${t&&n`<${a} name=${t.descending?`arrow-down`:`arrow-up`} size="12" />`}
    </button>
  </th>`}function d({cells:e,columns:t}){return n`<tr>
    ${e.map((e,r)=>{let i=f(e,t[r]);return r===0?n`<th scope="row">${i}</th>`:n`<td class=${t[r].isNumber?`numeric`:``}>${i}</td>`})}
  </tr>`}function f(t,{digits:n,isPercent:r}){return typeof t==`number`?r?s(t,n):e(t,n):t??``}function p(e,{column:t,descending:n}){let r=e=>t===0?e.sort??e.cells[0]:e.cells[t],i=n?-1:1;return[...e].sort((e,t)=>{let[n,a]=[r(e),r(t)];return n===null||a===null?(n===null)-(a===null):i*(typeof n==`number`?n-a:String(n).localeCompare(String(a)))})}export{l as Twin};