import{$ as e,Ca as t,Dn as n,Ea as r,G as i,Kt as a,Nt as o,Q as s,Qi as c,Ta as l,X as u,at as d,di as f,hi as p,i as m,ln as h,nt as g,qt as _,ra as v,rt as y,ta as b,tt as x,u as S,xa as C}from"../start.js";import{t as w}from"../problem_note.js";import{n as T}from"../upload.js";const E=[[void 0,`all`],[`rejected`,`rejected`],[`noted`,`noted`]],D=[`outcome`,`field`,`title`,`why`],O=/* @__PURE__ */ new Set([`rejected`,`noted`]);function k({label:e,value:t,hint:n}){return l`<div class="figure"><dt>${e}</dt><dd><span class="figure-value">${v(t)}</span><span class="figure-hint">${n}</span></dd></div>`}function A({rows:e}){return l`<dl class="figures">
    <${k} label=${c(`import.rows.imported`)} value=${e.imported} hint=${c(`import.rows.imported_hint`)} />
    <${k} label=${c(`import.rows.noted`)} value=${e.noted} hint=${c(`import.rows.noted_hint`)} />
    <${k} label=${c(`import.rows.rejected`)} value=${e.rejected} hint=${c(`import.rows.rejected_hint`)} />
  </dl>`}function j(e){let n=t(void 0),i=t([void 0]),o=t(null),s=t(null),c=t(!1);return r(()=>{let t=!0;return c.value=!0,s.value=null,a(e,{cursor:i.value.at(-1),limit:100,outcome:n.value}).then(e=>t&&(o.value=e)).catch(e=>t&&(s.value=e)).finally(()=>t&&(c.value=!1)),()=>{t=!1}},[e,i.value]),{outcome:n,read:o,problem:s,isReading:c,first:(i.value.length-1)*100+1,choose(e){n.value=e,i.value=[void 0]},next:()=>c.value||(i.value=[...i.value,o.value.next]),back:()=>c.value||(i.value=i.value.slice(0,-1))}}const M=(e,t)=>`${p(`l`,e,`books`)}?${new URLSearchParams({q:t??``})}`;function N({item:e,lib:t}){return l`<tr role="row">
    <td role="cell" class="numeric">${v(e.line)}</td>
    <td role="cell"><span class="tag is-${e.outcome}">${O.has(e.outcome)?c(`import.rows.${e.outcome}`):e.outcome}</span></td>
    <td role="cell">${e.field===`match`?c(`import.rows.match`):e.field}</td>
    <td role="cell" class="row-title" dir="auto">${e.title}</td>
    <td role="cell"><span lang="en">${e.reason}</span>${e.field===`match`&&l` <a class="text-link" href=${M(t,e.title)}>${c(`import.rows.find`)}</a>`}</td>
  </tr>`}function P({pages:e,uuid:t}){let{items:n,next:r,total:i}=e.read.value;return i===0?l`<p class="empty">${c(`import.rows.none`)}</p>`:l`<div class="table-frame" tabindex="0" role="region" aria-label=${c(`import.rows.region`)}>
      <table class="table row-table" role="table">
        <caption class="visually-hidden">${c(`import.rows.caption`)}</caption>
        <thead>
          <tr><th scope="col" class="numeric">${c(`import.rows.line`)}</th>${D.map(e=>l`<th scope="col">${c(`import.rows.${e}`)}</th>`)}</tr>
        </thead>
        <tbody role="rowgroup">${n.map((e,n)=>l`<${N} key=${n} item=${e} lib=${t} />`)}</tbody>
      </table>
    </div>
    <${F} pages=${e} />`}function F({pages:e}){let{items:t,next:n,total:r}=e.read.value,i=e.first;return l`<div class="table-foot">
    <p role="status">${c(`import.rows.range`,{from:i,to:i+t.length-1,n:r})}</p>
    ${r>100&&l`<div class="pager">
      <button type="button" class="button" disabled=${i===1} aria-disabled=${e.isReading.value} onClick=${e.back}>
        <${o} name="chevron-left" size="16" /> ${c(`import.rows.earlier`)}
      </button>
      <button type="button" class="button" disabled=${!n} aria-disabled=${e.isReading.value} onClick=${e.next}>
        ${c(`import.rows.later`)} <${o} name="chevron-right" size="16" />
      </button>
    </div>`}
  </div>`}function I({uuid:e,rows:t}){let r=j(e);return l`
    <div class="row-tools">
      <div class="segmented" role="group" aria-label=${c(`import.rows.which`)}>
        ${E.map(([e,t])=>l`<button type="button" aria-pressed=${r.outcome.value===e} onClick=${()=>r.choose(e)}>${c(`import.rows.${t}`)}</button>`)}
      </div>
      <button type="button" class="button" onClick=${async()=>{try{n(await _(e),`import-report-${e}.csv`)}catch(e){r.problem.value=e}}}><${o} name="download" size="16" /> ${c(`import.rows.csv`)}</button>
    </div>
    ${r.problem.value&&l`<${w} problem=${r.problem.value} />`}
    ${r.read.value&&l`<${P} pages=${r} uuid=${e} />`}
    ${t.rejected>0&&l`<p class="caption">${c(`import.rows.mend`)}</p>`}
  `}function L({job:e}){let{rows:t,uuid:n}=e;if(!t)return null;let r=t.noted+t.rejected===0;return l`<section class="card row-report" aria-labelledby="rows-title">
    <h2 id="rows-title">${c(`import.rows.heading`)}</h2>
    <p class="caption">${c(`import.rows.lead`)}</p>
    <${A} rows=${t} />
    ${r?l`<p class="empty"><${o} name="check" size="16" /> ${c(`import.rows.clean`)}</p>`:l`<${I} key=${n} uuid=${n} rows=${t} />`}
  </section>`}const R=()=>c(`common.library.report`);function z(e){let t=C(!1),n=h.value;r(()=>{n&&(n.data_url?(t.current||T.value===e)&&(T.value=null,f(p(`l`,e),{replace:!0})):t.current=!0)},[n])}const B=[`queued`,`reading`,`enriching`,`finished`];function V(e){return e.status===`complete`&&Object.values(e.sources??{}).every(({mode:e})=>e===`off`)}function H(e,t){let n=B.indexOf(t.stage);return B[e]===`enriching`&&V(t)?`left`:e<n||t.status===`complete`?`done`:e>n||t.status===`error`?`open`:`now`}function U({job:e}){return l`<ol class="stages">
    ${B.map((t,n)=>{let r=H(n,e);return l`<li key=${t} class="stage is-${r}" aria-current=${r===`now`?`step`:void 0}>
        <span class="stage-mark">${r===`done`&&l`<${o} name="check" size="13" />`}</span>
        ${c(`import.stage.${t}`)} <span class="visually-hidden">(${c(`import.stage.is_${r}`)})</span>
      </li>`})}
  </ol>`}function W(e){return e.status===`error`?c(`import.report.stopped`):e.status===`complete`?c(`import.report.complete`):e.stage===`enriching`?c(`import.report.enriching`):c(`import.report.reading`)}function G({job:e}){let{processed_books:t,total_books:n}=e.progress,r=e.status===`processing`,i=u.value===null?``:c(`import.report.left`,{wait:d(u.value)});return l`<section class="card progress-card" aria-labelledby="progress-title">
    <h2 id="progress-title">${c(`import.report.progress`)}</h2>
    <${U} job=${e} />
    <${S} label=${c(`import.report.bar`)} value=${t} max=${n} />
    <p class="progress-words">
      <strong>${c(`import.report.done`,{done:v(t),n})}</strong>${r?i:``}
      ${e.message&&l`<span>${e.error_message??e.message}</span>`}
    </p>
    ${e.data_url&&l`<p><a class="button button-main" href=${p(`l`,e.uuid)}>${c(`import.report.open`)} <${o} name="arrow-right" size="16" /></a></p>`}
  </section>`}function K({sources:e}){let t=Object.entries(e??{});return t.length===0?null:l`<section class="card" aria-labelledby="sources-title">
    <h2 id="sources-title">${c(`import.report.catalogues`)}</h2>
    <ul class="sources">
      ${t.map(([e,t])=>l`<li key=${e} class="source is-${t.mode}">
          <span class="source-mark"></span>
          <div><p class="source-name">${y(e)} <span>${g(t)}</span></p>
            ${t.mode!==`off`&&l`<p class="caption">${x(t)}</p>`}</div>
        </li>`)}
    </ul>
  </section>`}function q({params:t}){z(t.job);let n=h.value;if(i.value.state===`missing`||i.value.state===`failed`&&!n)return l`<${m} />`;if(!n)return l`<div class="loading" aria-busy="true"><h1>${c(`import.report.looking`)}</h1></div>`;let r=s.value.find(({uuid:e})=>e===t.job);return l`<div class="report">
    <h1>${W(n)}</h1>
    <p class="lead">${r?`${e(r)}, `:``}${c(`import.report.imported`,{date:b(n.created_at)})}</p>
    <div class="report-top"><${G} job=${n} /><${K} sources=${n.sources} /></div>
    <${L} job=${n} />
  </div>`}export{q as default,R as title};