import{Ba as e,Ia as t,La as n,Mi as r,O as i,Oi as a,St as o,Tn as s,Vn as c,Zt as l,bt as u,cn as d,ct as f,ga as p,gt as m,ht as h,i as g,ln as _,pa as v,pt as y,va as b,vt as x,yt as S,za as C}from"../start.js";import{t as w}from"../problem_note.js";import{n as T}from"../upload.js";const E=[[void 0,`all`],[`rejected`,`rejected`],[`noted`,`noted`]],D=[`outcome`,`field`,`title`,`why`],O=/* @__PURE__ */ new Set([`rejected`,`noted`]);function k({label:e,value:t,hint:n}){return C`<div class="figure"><dt>${e}</dt><dd><span class="figure-value">${b(t)}</span><span class="figure-hint">${n}</span></dd></div>`}function A({rows:e}){return C`<dl class="figures">
    <${k} label=${v(`import.rows.imported`)} value=${e.imported} hint=${v(`import.rows.imported_hint`)} />
    <${k} label=${v(`import.rows.noted`)} value=${e.noted} hint=${v(`import.rows.noted_hint`)} />
    <${k} label=${v(`import.rows.rejected`)} value=${e.rejected} hint=${v(`import.rows.rejected_hint`)} />
  </dl>`}function j(t){let r=n(void 0),i=n([void 0]),a=n(null),o=n(null),s=n(!1);return e(()=>{let e=!0;return s.value=!0,o.value=null,d(t,{cursor:i.value.at(-1),limit:100,outcome:r.value}).then(t=>e&&(a.value=t)).catch(t=>e&&(o.value=t)).finally(()=>e&&(s.value=!1)),()=>{e=!1}},[t,i.value]),{outcome:r,read:a,problem:o,isReading:s,first:(i.value.length-1)*100+1,choose(e){r.value=e,i.value=[void 0]},next:()=>s.value||(i.value=[...i.value,a.value.next]),back:()=>s.value||(i.value=i.value.slice(0,-1))}}const M=(e,t)=>`${r(`l`,e,`books`)}?${new URLSearchParams({q:t??``})}`;function N({item:e,lib:t}){return C`<tr role="row">
    <td role="cell" class="numeric">${b(e.line)}</td>
    <td role="cell"><span class="tag is-${e.outcome}">${O.has(e.outcome)?v(`import.rows.${e.outcome}`):e.outcome}</span></td>
    <td role="cell">${e.field===`match`?v(`import.rows.match`):e.field}</td>
    <td role="cell" class="row-title" dir="auto">${e.title}</td>
    <td role="cell"><span lang="en">${e.reason}</span>${e.field===`match`&&C` <a class="text-link" href=${M(t,e.title)}>${v(`import.rows.find`)}</a>`}</td>
  </tr>`}function P({pages:e,uuid:t}){let{items:n,next:r,total:i}=e.read.value;return i===0?C`<p class="empty">${v(`import.rows.none`)}</p>`:C`<div class="table-frame" tabindex="0" role="region" aria-label=${v(`import.rows.region`)}>
      <table class="table row-table" role="table">
        <caption class="visually-hidden">${v(`import.rows.caption`)}</caption>
        <thead>
          <tr><th scope="col" class="numeric">${v(`import.rows.line`)}</th>${D.map(e=>C`<th scope="col">${v(`import.rows.${e}`)}</th>`)}</tr>
        </thead>
        <tbody role="rowgroup">${n.map((e,n)=>C`<${N} key=${n} item=${e} lib=${t} />`)}</tbody>
      </table>
    </div>
    <${F} pages=${e} />`}function F({pages:e}){let{items:t,next:n,total:r}=e.read.value,i=e.first;return C`<div class="table-foot">
    <p role="status">${v(`import.rows.range`,{from:i,to:i+t.length-1,n:r})}</p>
    ${r>100&&C`<div class="pager">
      <button type="button" class="button" disabled=${i===1} aria-disabled=${e.isReading.value} onClick=${e.back}>
        <${l} name="chevron-left" size="16" /> ${v(`import.rows.earlier`)}
      </button>
      <button type="button" class="button" disabled=${!n} aria-disabled=${e.isReading.value} onClick=${e.next}>
        ${v(`import.rows.later`)} <${l} name="chevron-right" size="16" />
      </button>
    </div>`}
  </div>`}function I({uuid:e,rows:t}){let n=j(e);return C`
    <div class="row-tools">
      <div class="segmented" role="group" aria-label=${v(`import.rows.which`)}>
        ${E.map(([e,t])=>C`<button type="button" aria-pressed=${n.outcome.value===e} onClick=${()=>n.choose(e)}>${v(`import.rows.${t}`)}</button>`)}
      </div>
      <button type="button" class="button" onClick=${async()=>{try{c(await _(e),`import-report-${e}.csv`)}catch(e){n.problem.value=e}}}><${l} name="download" size="16" /> ${v(`import.rows.csv`)}</button>
    </div>
    ${n.problem.value&&C`<${w} problem=${n.problem.value} />`}
    ${n.read.value&&C`<${P} pages=${n} uuid=${e} />`}
    ${t.rejected>0&&C`<p class="caption">${v(`import.rows.mend`)}</p>`}
  `}function L({job:e}){let{rows:t,uuid:n}=e;if(!t)return null;let r=t.noted+t.rejected===0;return C`<section class="card row-report" aria-labelledby="rows-title">
    <h2 id="rows-title">${v(`import.rows.heading`)}</h2>
    <p class="caption">${v(`import.rows.lead`)}</p>
    <${A} rows=${t} />
    ${r?C`<p class="empty"><${l} name="check" size="16" /> ${v(`import.rows.clean`)}</p>`:C`<${I} key=${n} uuid=${n} rows=${t} />`}
  </section>`}const R=()=>v(`common.library.report`);function z(n){let i=t(!1),o=s.value;e(()=>{o&&(o.data_url?(i.current||T.value===n)&&(T.value=null,a(r(`l`,n),{replace:!0})):i.current=!0)},[o])}const B=[`queued`,`reading`,`enriching`,`finished`];function V(e){return e.status===`complete`&&Object.values(e.sources??{}).every(({mode:e})=>e===`off`)}function H(e,t){let n=B.indexOf(t.stage);return B[e]===`enriching`&&V(t)?`left`:e<n||t.status===`complete`?`done`:e>n||t.status===`error`?`open`:`now`}function U({job:e}){return C`<ol class="stages">
    ${B.map((t,n)=>{let r=H(n,e);return C`<li key=${t} class="stage is-${r}" aria-current=${r===`now`?`step`:void 0}>
        <span class="stage-mark">${r===`done`&&C`<${l} name="check" size="13" />`}</span>
        ${v(`import.stage.${t}`)} <span class="visually-hidden">(${v(`import.stage.is_${r}`)})</span>
      </li>`})}
  </ol>`}function W(e){return e.status===`error`?v(`import.report.stopped`):e.status===`complete`?v(`import.report.complete`):e.stage===`enriching`?v(`import.report.enriching`):v(`import.report.reading`)}function G({job:e}){let{processed_books:t,total_books:n}=e.progress,a=e.status===`processing`,s=y.value===null?``:v(`import.report.left`,{wait:o(y.value)});return C`<section class="card progress-card" aria-labelledby="progress-title">
    <h2 id="progress-title">${v(`import.report.progress`)}</h2>
    <${U} job=${e} />
    <${i} label=${v(`import.report.bar`)} value=${t} max=${n} />
    <p class="progress-words">
      <strong>${v(`import.report.done`,{done:b(t),n})}</strong>${a?s:``}
      ${e.message&&C`<span>${e.error_message??e.message}</span>`}
    </p>
    ${e.data_url&&C`<p><a class="button button-main" href=${r(`l`,e.uuid)}>${v(`import.report.open`)} <${l} name="arrow-right" size="16" /></a></p>`}
  </section>`}function K({sources:e}){let t=Object.entries(e??{});return t.length===0?null:C`<section class="card" aria-labelledby="sources-title">
    <h2 id="sources-title">${v(`import.report.catalogues`)}</h2>
    <ul class="sources">
      ${t.map(([e,t])=>C`<li key=${e} class="source is-${t.mode}">
          <span class="source-mark"></span>
          <div><p class="source-name">${u(e)} <span>${S(t)}</span></p>
            ${t.mode!==`off`&&C`<p class="caption">${x(t)}</p>`}</div>
        </li>`)}
    </ul>
  </section>`}function q({params:e}){z(e.job);let t=s.value;if(f.value.state===`missing`||f.value.state===`failed`&&!t)return C`<${g} />`;if(!t)return C`<div class="loading" aria-busy="true"><h1>${v(`import.report.looking`)}</h1></div>`;let n=h.value.find(({uuid:t})=>t===e.job);return C`<div class="report">
    <h1>${W(t)}</h1>
    <p class="lead">${n?`${m(n)}, `:``}${v(`import.report.imported`,{date:p(t.created_at)})}</p>
    <div class="report-top"><${G} job=${t} /><${K} sources=${t.sources} /></div>
    <${L} job=${t} />
  </div>`}export{q as default,R as title};