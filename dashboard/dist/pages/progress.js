import{A as e,Et as t,Ki as n,Ot as r,Sa as i,St as a,Ta as o,Tt as s,Yi as c,Zi as l,aa as u,bt as d,fn as f,ht as p,kn as m,kt as h,pn as g,r as _,ta as v,tn as y,tr as b,wa as x,wt as S,xa as C}from"../start.js";import{n as w}from"../upload.js";const T=[[void 0,`all`],[`rejected`,`rejected`],[`noted`,`noted`]],E=[`outcome`,`field`,`title`,`why`],D=/* @__PURE__ */ new Set([`rejected`,`noted`]);function O({label:e,value:t,hint:n}){return x`<div class="figure"><dt>${e}</dt><dd><span class="figure-value">${l(t)}</span><span class="figure-hint">${n}</span></dd></div>`}function k({rows:e}){return x`<dl class="figures">
    <${O} label=${n(`import.rows.imported`)} value=${e.imported} hint=${n(`import.rows.imported_hint`)} />
    <${O} label=${n(`import.rows.noted`)} value=${e.noted} hint=${n(`import.rows.noted_hint`)} />
    <${O} label=${n(`import.rows.rejected`)} value=${e.rejected} hint=${n(`import.rows.rejected_hint`)} />
  </dl>`}function A(e){let t=i(void 0),n=i([void 0]),r=i(null),a=i(null),s=i(!1);return o(()=>{let i=!0;return s.value=!0,a.value=null,f(e,{cursor:n.value.at(-1),limit:100,outcome:t.value}).then(e=>i&&(r.value=e)).catch(e=>i&&(a.value=e)).finally(()=>i&&(s.value=!1)),()=>{i=!1}},[e,n.value]),{outcome:t,read:r,problem:a,isReading:s,first:(n.value.length-1)*100+1,choose(e){t.value=e,n.value=[void 0]},next:()=>n.value=[...n.value,r.value.next],back:()=>n.value=n.value.slice(0,-1)}}const j=(e,t)=>`${u(`l`,e,`books`)}?${new URLSearchParams({q:t??``})}`;function M({item:e,lib:t}){return x`<tr role="row">
    <td role="cell" class="numeric">${l(e.line)}</td>
    <td role="cell"><span class="tag is-${e.outcome}">${D.has(e.outcome)?n(`import.rows.${e.outcome}`):e.outcome}</span></td>
    <td role="cell">${e.field===`match`?n(`import.rows.match`):e.field}</td>
    <td role="cell" class="row-title" dir="auto">${e.title}</td>
    <td role="cell">${e.reason}${e.field===`match`&&x` <a class="text-link" href=${j(t,e.title)}>${n(`import.rows.find`)}</a>`}</td>
  </tr>`}function N({pages:e,uuid:t}){let{items:r,next:i,total:a}=e.read.value;return a===0?x`<p class="empty">${n(`import.rows.none`)}</p>`:x`<div class="table-frame" tabindex="0" role="region" aria-label=${n(`import.rows.region`)}>
      <table class="table row-table" role="table">
        <caption class="visually-hidden">${n(`import.rows.caption`)}</caption>
        <thead>
          <tr><th scope="col" class="numeric">${n(`import.rows.line`)}</th>${E.map(e=>x`<th scope="col">${n(`import.rows.${e}`)}</th>`)}</tr>
        </thead>
        <tbody role="rowgroup">${r.map((e,n)=>x`<${M} key=${n} item=${e} lib=${t} />`)}</tbody>
      </table>
    </div>
    <${P} pages=${e} />`}function P({pages:e}){let{items:t,next:r,total:i}=e.read.value,a=e.first;return x`<div class="table-foot">
    <p role="status">${n(`import.rows.range`,{from:a,to:a+t.length-1,n:i})}</p>
    ${i>100&&x`<div class="pager">
      <button type="button" class="button" disabled=${a===1||e.isReading.value} onClick=${e.back}>
        <${y} name="chevron-left" size="16" /> ${n(`import.rows.earlier`)}
      </button>
      <button type="button" class="button" disabled=${!r||e.isReading.value} onClick=${e.next}>
        ${n(`import.rows.later`)} <${y} name="chevron-right" size="16" />
      </button>
    </div>`}
  </div>`}function F({uuid:e,rows:t}){let r=A(e);return x`
    <div class="row-tools">
      <div class="segmented" role="group" aria-label=${n(`import.rows.which`)}>
        ${T.map(([e,t])=>x`<button type="button" aria-pressed=${r.outcome.value===e} onClick=${()=>r.choose(e)}>${n(`import.rows.${t}`)}</button>`)}
      </div>
      <button type="button" class="button" onClick=${async()=>{try{b(await g(e),`import-report-${e}.csv`)}catch(e){r.problem.value=e}}}><${y} name="download" size="16" /> ${n(`import.rows.csv`)}</button>
    </div>
    ${r.problem.value&&x`<${h} problem=${r.problem.value} />`}
    ${r.read.value&&x`<${N} pages=${r} uuid=${e} />`}
    ${t.rejected>0&&x`<p class="caption">${n(`import.rows.mend`)}</p>`}
  `}function I({job:e}){let{rows:t,uuid:r}=e;if(!t)return null;let i=t.noted+t.rejected===0;return x`<section class="card row-report" aria-labelledby="rows-title">
    <h2 id="rows-title">${n(`import.rows.heading`)}</h2>
    <p class="caption">${n(`import.rows.lead`)}</p>
    <${k} rows=${t} />
    ${i?x`<p class="empty"><${y} name="check" size="16" /> ${n(`import.rows.clean`)}</p>`:x`<${F} uuid=${r} rows=${t} />`}
  </section>`}const L=()=>n(`common.library.report`);function R(e){let t=C(!1),n=m.value;o(()=>{n&&(n.data_url?(t.current||w.value===e)&&(w.value=null,v(u(`l`,e),{replace:!0})):t.current=!0)},[n])}const z=[`queued`,`reading`,`enriching`,`finished`];function B(e){return e.status===`complete`&&Object.values(e.sources??{}).every(({mode:e})=>e===`off`)}function V(e,t){let n=z.indexOf(t.stage);return z[e]===`enriching`&&B(t)?`left`:e<n||t.status===`complete`?`done`:e>n||t.status===`error`?`open`:`now`}function H({job:e}){return x`<ol class="stages">
    ${z.map((t,r)=>{let i=V(r,e);return x`<li key=${t} class="stage is-${i}" aria-current=${i===`now`?`step`:void 0}>
        <span class="stage-mark">${i===`done`&&x`<${y} name="check" size="13" />`}</span>
        ${n(`import.stage.${t}`)} <span class="visually-hidden">(${n(`import.stage.is_${i}`)})</span>
      </li>`})}
  </ol>`}function U(e){return e.status===`error`?n(`import.report.stopped`):e.status===`complete`?n(`import.report.complete`):e.stage===`enriching`?n(`import.report.enriching`):n(`import.report.reading`)}function W({job:t}){let{processed_books:i,total_books:a}=t.progress,o=t.status===`processing`,s=d.value===null?``:n(`import.report.left`,{wait:r(d.value)});return x`<section class="card progress-card" aria-labelledby="progress-title">
    <h2 id="progress-title">${n(`import.report.progress`)}</h2>
    <${H} job=${t} />
    <${e} label=${n(`import.report.bar`)} value=${i} max=${a} />
    <p class="progress-words">
      <strong>${n(`import.report.done`,{done:l(i),n:a})}</strong>${o?s:``}
      ${t.message&&x`<span>${t.error_message??t.message}</span>`}
    </p>
    ${t.data_url&&x`<p><a class="button button-main" href=${u(`l`,t.uuid)}>${n(`import.report.open`)} <${y} name="arrow-right" size="16" /></a></p>`}
  </section>`}function G({sources:e}){let r=Object.entries(e??{});return r.length===0?null:x`<section class="card" aria-labelledby="sources-title">
    <h2 id="sources-title">${n(`import.report.catalogues`)}</h2>
    <ul class="sources">
      ${r.map(([e,n])=>x`<li key=${e} class="source is-${n.mode}">
          <span class="source-mark"></span>
          <div><p class="source-name">${t(e)} <span>${s(n)}</span></p>
            ${n.mode!==`off`&&x`<p class="caption">${S(n)}</p>`}</div>
        </li>`)}
    </ul>
  </section>`}function K({params:e}){R(e.job);let t=m.value;if(p.value.state===`missing`||p.value.state===`failed`&&!t)return x`<${_} />`;if(!t)return x`<div class="loading" aria-busy="true"><h1>${n(`import.report.looking`)}</h1></div>`;let r=a.value.find(({uuid:t})=>t===e.job);return x`<div class="report">
    <h1>${U(t)}</h1>
    <p class="lead">${r?`${r.name}, `:``}${n(`import.report.imported`,{date:c(t.created_at)})}</p>
    <div class="report-top"><${W} job=${t} /><${G} sources=${t.sources} /></div>
    <${I} job=${t} />
  </div>`}export{K as default,L as title};