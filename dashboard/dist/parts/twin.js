import{Bn as e,Fa as t,Pa as n,Zt as r,jn as i,pa as a,va as o,ya as s,za as c}from"../start.js";function l({caption:o,table:s,onSaveCsv:l}){let[f,m]=t(null),h=n(()=>f?p(s.rows,f):s.rows,[s,f]),g=e=>m({column:e,descending:f?.column===e?!f.descending:!!s.columns[e].isNumber});return c`<div class="twin">
    <div class="table-frame" role="region" aria-label=${a(`common.twin.label`,{caption:o})} tabindex="0">
      <table class="table twin-table">
        <caption class="visually-hidden">${o}</caption>
        <thead>
          <tr>${s.columns.map((e,t)=>c`<${u} column=${e} order=${f?.column===t?f:null} onSort=${()=>g(t)} />`)}</tr>
        </thead>
        <tbody>${h.map(({cells:e})=>c`<${d} cells=${e} columns=${s.columns} />`)}</tbody>
      </table>
    </div>
    <p class="twin-tools">
      <button type="button" class="button" onClick=${async()=>{let t=[s.columns.map(({label:e})=>e),...h.map(({cells:e})=>e.map(e=>e??``))],n=await e(t.map(e=>e.join(`	`)).join(`
`));i(a(n?`common.twin.copied`:`common.twin.not_copied`))}}><${r} name="copy" size="15" /> ${a(`common.twin.copy`)}</button>
      <button type="button" class="button" onClick=${l}><${r} name="download" size="15" /> CSV</button>
    </p>
  </div>`}function u({column:e,order:t,onSort:n}){let i=t?t.descending?`descending`:`ascending`:void 0;return c`<th scope="col" class=${e.isNumber?`numeric`:``} aria-sort=${i}>
    <button type="button" class="twin-sort" onClick=${n}>
      ${e.label}${t&&c`<${r} name=${t.descending?`arrow-down`:`arrow-up`} size="12" />`}
    </button>
  </th>`}function d({cells:e,columns:t}){return c`<tr>
    ${e.map((e,n)=>{let r=f(e,t[n]);return n===0?c`<th scope="row">${r}</th>`:c`<td class=${t[n].isNumber?`numeric`:``}>${r}</td>`})}
  </tr>`}function f(e,{digits:t,isPercent:n}){return typeof e==`number`?n?s(e,t):o(e,t):e??``}function p(e,{column:t,descending:n}){let r=e=>t===0?e.sort??e.cells[0]:e.cells[t],i=n?-1:1;return[...e].sort((e,t)=>{let[n,a]=[r(e),r(t)];return n===null||a===null?(n===null)-(a===null):i*(typeof n==`number`?n-a:String(n).localeCompare(String(a)))})}export{l as Twin};