import{Da as e,Li as t,Qa as n,T as r,Tn as i,Un as a,Vi as o,Ya as s,Yt as c,Za as l,_t as u,cn as d,ft as f,ht as p,i as m,ka as h,ln as g,mt as _,qa as v,st as y,vt as b,wa as x,xt as S,yt as C}from"../start.js";import{t as w}from"../problem_note.js";import{n as T}from"../upload.js";const E=[[void 0,`all`],[`rejected`,`rejected`],[`noted`,`noted`]],D=[`outcome`,`field`,`title`,`why`],O=/* @__PURE__ */ new Set([`rejected`,`noted`]);function k({label:e,value:t,hint:n}){return l`<div class="figure"><dt>${e}</dt><dd><span class="figure-value">${h(t)}</span><span class="figure-hint">${n}</span></dd></div>`}function A({rows:e}){return l`<dl class="figures">
    <${k} label=${x(`import.rows.imported`)} value=${e.imported} hint=${x(`import.rows.imported_hint`)} />
    <${k} label=${x(`import.rows.noted`)} value=${e.noted} hint=${x(`import.rows.noted_hint`)} />
    <${k} label=${x(`import.rows.rejected`)} value=${e.rejected} hint=${x(`import.rows.rejected_hint`)} />
  </dl>`}function j(e){let t=s(void 0),r=s([void 0]),i=s(null),a=s(null),o=s(!1);return n(()=>{let n=!0;return o.value=!0,a.value=null,d(e,{cursor:r.value.at(-1),limit:100,outcome:t.value}).then(e=>n&&(i.value=e)).catch(e=>n&&(a.value=e)).finally(()=>n&&(o.value=!1)),()=>{n=!1}},[e,r.value]),{outcome:t,read:i,problem:a,isReading:o,first:(r.value.length-1)*100+1,choose(e){t.value=e,r.value=[void 0]},next:()=>o.value||(r.value=[...r.value,i.value.next]),back:()=>o.value||(r.value=r.value.slice(0,-1))}}const M=(e,t)=>`${o(`l`,e,`books`)}?${new URLSearchParams({q:t??``})}`;function N({item:e,lib:t}){return l`<tr role="row">
    <td role="cell" class="numeric">${h(e.line)}</td>
    <td role="cell"><span class="tag is-${e.outcome}">${O.has(e.outcome)?x(`import.rows.${e.outcome}`):e.outcome}</span></td>
    <td role="cell">${e.field===`match`?x(`import.rows.match`):e.field}</td>
    <td role="cell" class="row-title" dir="auto">${e.title}</td>
    <td role="cell"><span lang="en">${e.reason}</span>${e.field===`match`&&l` <a class="text-link" href=${M(t,e.title)}>${x(`import.rows.find`)}</a>`}</td>
  </tr>`}function P({pages:e,uuid:t}){let{items:n,next:r,total:i}=e.read.value;return i===0?l`<p class="empty">${x(`import.rows.none`)}</p>`:l`<div class="table-frame" tabindex="0" role="region" aria-label=${x(`import.rows.region`)}>
      <table class="table row-table" role="table">
        <caption class="visually-hidden">${x(`import.rows.caption`)}</caption>
        <thead>
          <tr><th scope="col" class="numeric">${x(`import.rows.line`)}</th>${D.map(e=>l`<th scope="col">${x(`import.rows.${e}`)}</th>`)}</tr>
        </thead>
        <tbody role="rowgroup">${n.map((e,n)=>l`<${N} key=${n} item=${e} lib=${t} />`)}</tbody>
      </table>
    </div>
    <${F} pages=${e} />`}function F({pages:e}){let{items:t,next:n,total:r}=e.read.value,i=e.first;return l`<div class="table-foot">
    <p role="status">${x(`import.rows.range`,{from:i,to:i+t.length-1,n:r})}</p>
    ${r>100&&l`<div class="pager">
      <button type="button" class="button" disabled=${i===1} aria-disabled=${e.isReading.value} onClick=${e.back}>
        <${c} name="chevron-left" size="16" /> ${x(`import.rows.earlier`)}
      </button>
      <button type="button" class="button" disabled=${!n} aria-disabled=${e.isReading.value} onClick=${e.next}>
        ${x(`import.rows.later`)} <${c} name="chevron-right" size="16" />
      </button>
    </div>`}
  </div>`}function I({uuid:e,rows:t}){let n=j(e);return l`
    <div class="row-tools">
      <div class="segmented" role="group" aria-label=${x(`import.rows.which`)}>
        ${E.map(([e,t])=>l`<button type="button" aria-pressed=${n.outcome.value===e} onClick=${()=>n.choose(e)}>${x(`import.rows.${t}`)}</button>`)}
      </div>
      <button type="button" class="button" onClick=${async()=>{try{a(await g(e),`import-report-${e}.csv`)}catch(e){n.problem.value=e}}}><${c} name="download" size="16" /> ${x(`import.rows.csv`)}</button>
    </div>
    ${n.problem.value&&l`<${w} problem=${n.problem.value} />`}
    ${n.read.value&&l`<${P} pages=${n} uuid=${e} />`}
    ${t.rejected>0&&l`<p class="caption">${x(`import.rows.mend`)}</p>`}
  `}function L({job:e}){let{rows:t,uuid:n}=e;if(!t)return null;let r=t.noted+t.rejected===0;return l`<section class="card row-report" aria-labelledby="rows-title">
    <h2 id="rows-title">${x(`import.rows.heading`)}</h2>
    <p class="caption">${x(`import.rows.lead`)}</p>
    <${A} rows=${t} />
    ${r?l`<p class="empty"><${c} name="check" size="16" /> ${x(`import.rows.clean`)}</p>`:l`<${I} key=${n} uuid=${n} rows=${t} />`}
  </section>`}const R=()=>x(`common.library.report`);function z(e){let r=v(!1),a=i.value;n(()=>{a&&(a.data_url?(r.current||T.value===e)&&(T.value=null,t(o(`l`,e),{replace:!0})):r.current=!0)},[a])}const B=[`queued`,`reading`,`enriching`,`finished`];function V(e){return e.status===`complete`&&Object.values(e.sources??{}).every(({mode:e})=>e===`off`)}function H(e,t){let n=B.indexOf(t.stage);return B[e]===`enriching`&&V(t)?`left`:e<n||t.status===`complete`?`done`:e>n||t.status===`error`?`open`:`now`}function U({job:e}){return l`<ol class="stages">
    ${B.map((t,n)=>{let r=H(n,e);return l`<li key=${t} class="stage is-${r}" aria-current=${r===`now`?`step`:void 0}>
        <span class="stage-mark">${r===`done`&&l`<${c} name="check" size="13" />`}</span>
        ${x(`import.stage.${t}`)} <span class="visually-hidden">(${x(`import.stage.is_${r}`)})</span>
      </li>`})}
  </ol>`}function W(e){return e.status===`error`?x(`import.report.stopped`):e.status===`complete`?x(`import.report.complete`):e.stage===`enriching`?x(`import.report.enriching`):x(`import.report.reading`)}function G({job:e}){let{processed_books:t,total_books:n}=e.progress,i=e.status===`processing`,a=f.value===null?``:x(`import.report.left`,{wait:S(f.value)});return l`<section class="card progress-card" aria-labelledby="progress-title">
    <h2 id="progress-title">${x(`import.report.progress`)}</h2>
    <${U} job=${e} />
    <${r} label=${x(`import.report.bar`)} value=${t} max=${n} />
    <p class="progress-words">
      <strong>${x(`import.report.done`,{done:h(t),n})}</strong>${i?a:``}
      ${e.message&&l`<span>${e.error_message??e.message}</span>`}
    </p>
    ${e.data_url&&l`<p><a class="button button-main" href=${o(`l`,e.uuid)}>${x(`import.report.open`)} <${c} name="arrow-right" size="16" /></a></p>`}
  </section>`}function K({sources:e}){let t=Object.entries(e??{});return t.length===0?null:l`<section class="card" aria-labelledby="sources-title">
    <h2 id="sources-title">${x(`import.report.catalogues`)}</h2>
    <ul class="sources">
      ${t.map(([e,t])=>l`<li key=${e} class="source is-${t.mode}">
          <span class="source-mark"></span>
          <div><p class="source-name">${C(e)} <span>${b(t)}</span></p>
            ${t.mode!==`off`&&l`<p class="caption">${u(t)}</p>`}</div>
        </li>`)}
    </ul>
  </section>`}function q({params:t}){z(t.job);let n=i.value;if(y.value.state===`missing`||y.value.state===`failed`&&!n)return l`<${m} />`;if(!n)return l`<div class="loading" aria-busy="true"><h1>${x(`import.report.looking`)}</h1></div>`;let r=_.value.find(({uuid:e})=>e===t.job);return l`<div class="report">
    <h1>${W(n)}</h1>
    <p class="lead">${r?`${p(r)}, `:``}${x(`import.report.imported`,{date:e(n.created_at)})}</p>
    <div class="report-top"><${G} job=${n} /><${K} sources=${n.sources} /></div>
    <${L} job=${n} />
  </div>`}export{q as default,R as title};