import{Aa as e,Ga as t,Hn as n,Ka as r,Yt as i,Za as a,jn as o,ka as s,wa as c}from"../start.js";function l({caption:e,table:s,onSaveCsv:l}){let[f,m]=r(null),h=t(()=>f?p(s.rows,f):s.rows,[s,f]),g=e=>m({column:e,descending:f?.column===e?!f.descending:!!s.columns[e].isNumber});return a`<div class="twin">
    <div class="table-frame" role="region" aria-label=${c(`common.twin.label`,{caption:e})} tabindex="0">
      <table class="table twin-table">
        <caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>${s.columns.map((e,t)=>a`<${u} column=${e} order=${f?.column===t?f:null} onSort=${()=>g(t)} />`)}</tr>
        </thead>
        <tbody>${h.map(({cells:e})=>a`<${d} cells=${e} columns=${s.columns} />`)}</tbody>
      </table>
    </div>
    <p class="twin-tools">
      <button type="button" class="button" onClick=${async()=>{let e=[s.columns.map(({label:e})=>e),...h.map(({cells:e})=>e.map(e=>e??``))],t=await n(e.map(e=>e.join(`	`)).join(`
`));o(c(t?`common.twin.copied`:`common.twin.not_copied`))}}><${i} name="copy" size="15" /> ${c(`common.twin.copy`)}</button>
      <button type="button" class="button" onClick=${l}><${i} name="download" size="15" /> CSV</button>
    </p>
  </div>`}function u({column:e,order:t,onSort:n}){let r=t?t.descending?`descending`:`ascending`:void 0;return a`<th scope="col" class=${e.isNumber?`numeric`:``} aria-sort=${r}>
    <button type="button" class="twin-sort" onClick=${n}>
      ${e.label}${t&&a`<${i} name=${t.descending?`arrow-down`:`arrow-up`} size="12" />`}
    </button>
  </th>`}function d({cells:e,columns:t}){return a`<tr>
    ${e.map((e,n)=>{let r=f(e,t[n]);return n===0?a`<th scope="row">${r}</th>`:a`<td class=${t[n].isNumber?`numeric`:``}>${r}</td>`})}
  </tr>`}function f(t,{digits:n,isPercent:r}){return typeof t==`number`?r?e(t,n):s(t,n):t??``}function p(e,{column:t,descending:n}){let r=e=>t===0?e.sort??e.cells[0]:e.cells[t],i=n?-1:1;return[...e].sort((e,t)=>{let[n,a]=[r(e),r(t)];return n===null||a===null?(n===null)-(a===null):i*(typeof n==`number`?n-a:String(n).localeCompare(String(a)))})}export{l as Twin};