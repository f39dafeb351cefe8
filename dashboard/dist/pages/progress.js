import{Fa as e,Ia as t,Mi as n,O as r,Oi as i,Ra as a,St as o,Tn as s,Vn as c,Zt as l,bt as u,cn as d,ct as f,ga as p,gt as m,ht as h,i as g,ln as _,pa as v,pt as y,va as b,vt as x,yt as S,za as C}from"../start.js";import{t as w}from"../problem_note.js";import{n as T}from"../upload.js";const E=[[void 0,`all`],[`rejected`,`rejected`],[`noted`,`noted`]],D=[`outcome`,`field`,`title`,`why`],O=/* @__PURE__ */ new Set([`rejected`,`noted`]);function k({label:e,value:t,hint:n}){return a`<div class="figure"><dt>${e}</dt><dd><span class="figure-value">${b(t)}</span><span class="figure-hint">${n}</span></dd></div>`}function A({rows:e}){return a`<dl class="figures">
    <${k} label=${v(`import.rows.imported`)} value=${e.imported} hint=${v(`import.rows.imported_hint`)} />
    <${k} label=${v(`import.rows.noted`)} value=${e.noted} hint=${v(`import.rows.noted_hint`)} />
    <${k} label=${v(`import.rows.rejected`)} value=${e.rejected} hint=${v(`import.rows.rejected_hint`)} />
  </dl>`}function j(e){let n=t(void 0),r=t([void 0]),i=t(null),a=t(null),o=t(!1);return C(()=>{let t=!0;return o.value=!0,a.value=null,d(e,{cursor:r.value.at(-1),limit:100,outcome:n.value}).then(e=>t&&(i.value=e)).catch(e=>t&&(a.value=e)).finally(()=>t&&(o.value=!1)),()=>{t=!1}},[e,r.value]),{outcome:n,read:i,problem:a,isReading:o,first:(r.value.length-1)*100+1,choose(e){n.value=e,r.value=[void 0]},next:()=>o.value||(r.value=[...r.value,i.value.next]),back:()=>o.value||(r.value=r.value.slice(0,-1))}}const M=(e,t)=>`${n(`l`,e,`books`)}?${new URLSearchParams({q:t??``})}`;function N({item:e,lib:t}){return a`<tr role="row">
    <td role="cell" class="numeric">${b(e.line)}</td>
    <td role="cell"><span class="tag is-${e.outcome}">${O.has(e.outcome)?v(`import.rows.${e.outcome}`):e.outcome}</span></td>
    <td role="cell">${e.field===`match`?v(`import.rows.match`):e.field}</td>
    <td role="cell" class="row-title" dir="auto">${e.title}</td>
    <td role="cell"><span lang="en">${e.reason}</span>${e.field===`match`&&a` <a class="text-link" href=${M(t,e.title)}>${v(`import.rows.find`)}</a>`}</td>
  </tr>`}function P({pages:e,uuid:t}){let{items:n,next:r,total:i}=e.read.value;return i===0?a`<p class="empty">${v(`import.rows.none`)}</p>`:a`<div class="table-frame" tabindex="0" role="region" aria-label=${v(`import.rows.region`)}>
      <table class="table row-table" role="table">
        <caption class="visually-hidden">${v(`import.rows.caption`)}</caption>
        <thead>
          <tr><th scope="col" class="numeric">${v(`import.rows.line`)}</th>${D.map(e=>a`<th scope="col">${v(`import.rows.${e}`)}</th>`)}</tr>
        </thead>
        <tbody role="rowgroup">${n.map((e,n)=>a`<${N} key=${n} item=${e} lib=${t} />`)}</tbody>
      </table>
    </div>
    <${F} pages=${e} />`}function F({pages:e}){let{items:t,next:n,total:r}=e.read.value,i=e.first;return a`<div class="table-foot">
    <p role="status">${v(`import.rows.range`,{from:i,to:i+t.length-1,n:r})}</p>
    ${r>100&&a`<div class="pager">
      <button type="button" class="button" disabled=${i===1} aria-disabled=${e.isReading.value} onClick=${e.back}>
        <${l} name="chevron-left" size="16" /> ${v(`import.rows.earlier`)}
      </button>
      <button type="button" class="button" disabled=${!n} aria-disabled=${e.isReading.value} onClick=${e.next}>
        ${v(`import.rows.later`)} <${l} name="chevron-right" size="16" />
      </button>
    </div>`}
  </div>`}function I({uuid:e,rows:t}){let n=j(e);return a`
    <div class="row-tools">
      <div class="segmented" role="group" aria-label=${v(`import.rows.which`)}>
        ${E.map(([e,t])=>a`<button type="button" aria-pressed=${n.outcome.value===e} onClick=${()=>n.choose(e)}>${v(`import.rows.${t}`)}</button>`)}
      </div>
      <button type="button" class="button" onClick=${async()=>{try{c(await _(e),`import-report-${e}.csv`)}catch(e){n.problem.value=e}}}><${l} name="download" size="16" /> ${v(`import.rows.csv`)}</button>
    </div>
    ${n.problem.value&&a`<${w} problem=${n.problem.value} />`}
    ${n.read.value&&a`<${P} pages=${n} uuid=${e} />`}
    ${t.rejected>0&&a`<p class="caption">${v(`import.rows.mend`)}</p>`}
  `}function L({job:e}){let{rows:t,uuid:n}=e;if(!t)return null;let r=t.noted+t.rejected===0;return a`<section class="card row-report" aria-labelledby="rows-title">
    <h2 id="rows-title">${v(`import.rows.heading`)}</h2>
    <p class="caption">${v(`import.rows.lead`)}</p>
    <${A} rows=${t} />
    ${r?a`<p class="empty"><${l} name="check" size="16" /> ${v(`import.rows.clean`)}</p>`:a`<${I} key=${n} uuid=${n} rows=${t} />`}
  </section>`}const R=()=>v(`common.library.report`);function z(t){let r=e(!1),a=s.value;C(()=>{a&&(a.data_url?(r.current||T.value===t)&&(T.value=null,i(n(`l`,t),{replace:!0})):r.current=!0)},[a])}const B=[`queued`,`reading`,`enriching`,`finished`];function V(e){return e.status===`complete`&&Object.values(e.sources??{}).every(({mode:e})=>e===`off`)}function H(e,t){let n=B.indexOf(t.stage);return B[e]===`enriching`&&V(t)?`left`:e<n||t.status===`complete`?`done`:e>n||t.status===`error`?`open`:`now`}function U({job:e}){return a`<ol class="stages">
    ${B.map((t,n)=>{let r=H(n,e);return a`<li key=${t} class="stage is-${r}" aria-current=${r===`now`?`step`:void 0}>
        <span class="stage-mark">${r===`done`&&a`<${l} name="check" size="13" />`}</span>
        ${v(`import.stage.${t}`)} <span class="visually-hidden">(${v(`import.stage.is_${r}`)})</span>
      </li>`})}
  </ol>`}function W(e){return e.status===`error`?v(`import.report.stopped`):e.status===`complete`?v(`import.report.complete`):e.stage===`enriching`?v(`import.report.enriching`):v(`import.report.reading`)}function G({job:e}){let{processed_books:t,total_books:i}=e.progress,s=e.status===`processing`,c=y.value===null?``:v(`import.report.left`,{wait:o(y.value)});return a`<section class="card progress-card" aria-labelledby="progress-title">
    <h2 id="progress-title">${v(`import.report.progress`)}</h2>
    <${U} job=${e} />
    <${r} label=${v(`import.report.bar`)} value=${t} max=${i} />
    <p class="progress-words">
      <strong>${v(`import.report.done`,{done:b(t),n:i})}</strong>${s?c:``}
      ${e.message&&a`<span>${e.error_message??e.message}</span>`}
    </p>
    ${e.data_url&&a`<p><a class="button button-main" href=${n(`l`,e.uuid)}>${v(`import.report.open`)} <${l} name="arrow-right" size="16" /></a></p>`}
  </section>`}function K({sources:e}){let t=Object.entries(e??{});return t.length===0?null:a`<section class="card" aria-labelledby="sources-title">
    <h2 id="sources-title">${v(`import.report.catalogues`)}</h2>
    <ul class="sources">
      ${t.map(([e,t])=>a`<li key=${e} class="source is-${t.mode}">
          <span class="source-mark"></span>
          <div><p class="source-name">${u(e)} <span>${S(t)}</span></p>
            ${t.mode!==`off`&&a`<p class="caption">${x(t)}</p>`}</div>
        </li>`)}
    </ul>
  </section>`}function q({params:e}){z(e.job);let t=s.value;if(f.value.state===`missing`||f.value.state===`failed`&&!t)return a`<${g} />`;if(!t)return a`<div class="loading" aria-busy="true"><h1>${v(`import.report.looking`)}</h1></div>`;let n=h.value.find(({uuid:t})=>t===e.job);return a`<div class="report">
    <h1>${W(t)}</h1>
    <p class="lead">${n?`${m(n)}, `:``}${v(`import.report.imported`,{date:p(t.created_at)})}</p>
    <div class="report-top"><${G} job=${t} /><${K} sources=${t.sources} /></div>
    <${L} job=${t} />
  </div>`}export{q as default,R as title};