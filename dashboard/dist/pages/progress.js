import{Cn as e,Da as t,Fi as n,Ga as r,Sa as i,T as a,Ta as o,Vn as s,Xa as c,Ya as l,_t as u,at as d,ft as f,gt as p,ht as m,i as h,on as g,pt as _,qa as v,qt as y,sn as b,ut as x,yt as S,zi as C}from"../start.js";import{t as w}from"../problem_note.js";import{n as T}from"../upload.js";const E=[[void 0,`all`],[`rejected`,`rejected`],[`noted`,`noted`]],D=[`outcome`,`field`,`title`,`why`],O=/* @__PURE__ */ new Set([`rejected`,`noted`]);function k({label:e,value:n,hint:r}){return l`<div class="figure"><dt>${e}</dt><dd><span class="figure-value">${t(n)}</span><span class="figure-hint">${r}</span></dd></div>`}function A({rows:e}){return l`<dl class="figures">
    <${k} label=${i(`import.rows.imported`)} value=${e.imported} hint=${i(`import.rows.imported_hint`)} />
    <${k} label=${i(`import.rows.noted`)} value=${e.noted} hint=${i(`import.rows.noted_hint`)} />
    <${k} label=${i(`import.rows.rejected`)} value=${e.rejected} hint=${i(`import.rows.rejected_hint`)} />
  </dl>`}function j(e){let t=v(void 0),n=v([void 0]),r=v(null),i=v(null),a=v(!1);return c(()=>{let o=!0;return a.value=!0,i.value=null,g(e,{cursor:n.value.at(-1),limit:100,outcome:t.value}).then(e=>o&&(r.value=e)).catch(e=>o&&(i.value=e)).finally(()=>o&&(a.value=!1)),()=>{o=!1}},[e,n.value]),{outcome:t,read:r,problem:i,isReading:a,first:(n.value.length-1)*100+1,choose(e){t.value=e,n.value=[void 0]},next:()=>a.value||(n.value=[...n.value,r.value.next]),back:()=>a.value||(n.value=n.value.slice(0,-1))}}const M=(e,t)=>`${C(`l`,e,`books`)}?${new URLSearchParams({q:t??``})}`;function N({item:e,lib:n}){return l`<tr role="row">
    <td role="cell" class="numeric">${t(e.line)}</td>
    <td role="cell"><span class="tag is-${e.outcome}">${O.has(e.outcome)?i(`import.rows.${e.outcome}`):e.outcome}</span></td>
    <td role="cell">${e.field===`match`?i(`import.rows.match`):e.field}</td>
    <td role="cell" class="row-title" dir="auto">${e.title}</td>
    <td role="cell"><span lang="en">${e.reason}</span>${e.field===`match`&&l` <a class="text-link" href=${M(n,e.title)}>${i(`import.rows.find`)}</a>`}</td>
  </tr>`}function P({pages:e,uuid:t}){let{items:n,next:r,total:a}=e.read.value;return a===0?l`<p class="empty">${i(`import.rows.none`)}</p>`:l`<div class="table-frame" tabindex="0" role="region" aria-label=${i(`import.rows.region`)}>
      <table class="table row-table" role="table">
        <caption class="visually-hidden">${i(`import.rows.caption`)}</caption>
        <thead>
          <tr><th scope="col" class="numeric">${i(`import.rows.line`)}</th>${D.map(e=>l`<th scope="col">${i(`import.rows.${e}`)}</th>`)}</tr>
        </thead>
        <tbody role="rowgroup">${n.map((e,n)=>l`<${N} key=${n} item=${e} lib=${t} />`)}</tbody>
      </table>
    </div>
    <${F} pages=${e} />`}function F({pages:e}){let{items:t,next:n,total:r}=e.read.value,a=e.first;return l`<div class="table-foot">
    <p role="status">${i(`import.rows.range`,{from:a,to:a+t.length-1,n:r})}</p>
    ${r>100&&l`<div class="pager">
      <button type="button" class="button" disabled=${a===1} aria-disabled=${e.isReading.value} onClick=${e.back}>
        <${y} name="chevron-left" size="16" /> ${i(`import.rows.earlier`)}
      </button>
      <button type="button" class="button" disabled=${!n} aria-disabled=${e.isReading.value} onClick=${e.next}>
        ${i(`import.rows.later`)} <${y} name="chevron-right" size="16" />
      </button>
    </div>`}
  </div>`}function I({uuid:e,rows:t}){let n=j(e);return l`
    <div class="row-tools">
      <div class="segmented" role="group" aria-label=${i(`import.rows.which`)}>
        ${E.map(([e,t])=>l`<button type="button" aria-pressed=${n.outcome.value===e} onClick=${()=>n.choose(e)}>${i(`import.rows.${t}`)}</button>`)}
      </div>
      <button type="button" class="button" onClick=${async()=>{try{s(await b(e),`import-report-${e}.csv`)}catch(e){n.problem.value=e}}}><${y} name="download" size="16" /> ${i(`import.rows.csv`)}</button>
    </div>
    ${n.problem.value&&l`<${w} problem=${n.problem.value} />`}
    ${n.read.value&&l`<${P} pages=${n} uuid=${e} />`}
    ${t.rejected>0&&l`<p class="caption">${i(`import.rows.mend`)}</p>`}
  `}function L({job:e}){let{rows:t,uuid:n}=e;if(!t)return null;let r=t.noted+t.rejected===0;return l`<section class="card row-report" aria-labelledby="rows-title">
    <h2 id="rows-title">${i(`import.rows.heading`)}</h2>
    <p class="caption">${i(`import.rows.lead`)}</p>
    <${A} rows=${t} />
    ${r?l`<p class="empty"><${y} name="check" size="16" /> ${i(`import.rows.clean`)}</p>`:l`<${I} key=${n} uuid=${n} rows=${t} />`}
  </section>`}const R=()=>i(`common.library.report`);function z(t){let i=r(!1),a=e.value;c(()=>{a&&(a.data_url?(i.current||T.value===t)&&(T.value=null,n(C(`l`,t),{replace:!0})):i.current=!0)},[a])}const B=[`queued`,`reading`,`enriching`,`finished`];function V(e){return e.status===`complete`&&Object.values(e.sources??{}).every(({mode:e})=>e===`off`)}function H(e,t){let n=B.indexOf(t.stage);return B[e]===`enriching`&&V(t)?`left`:e<n||t.status===`complete`?`done`:e>n||t.status===`error`?`open`:`now`}function U({job:e}){return l`<ol class="stages">
    ${B.map((t,n)=>{let r=H(n,e);return l`<li key=${t} class="stage is-${r}" aria-current=${r===`now`?`step`:void 0}>
        <span class="stage-mark">${r===`done`&&l`<${y} name="check" size="13" />`}</span>
        ${i(`import.stage.${t}`)} <span class="visually-hidden">(${i(`import.stage.is_${r}`)})</span>
      </li>`})}
  </ol>`}function W(e){return e.status===`error`?i(`import.report.stopped`):e.status===`complete`?i(`import.report.complete`):e.stage===`enriching`?i(`import.report.enriching`):i(`import.report.reading`)}function G({job:e}){let{processed_books:n,total_books:r}=e.progress,o=e.status===`processing`,s=x.value===null?``:i(`import.report.left`,{wait:S(x.value)});return l`<section class="card progress-card" aria-labelledby="progress-title">
    <h2 id="progress-title">${i(`import.report.progress`)}</h2>
    <${U} job=${e} />
    <${a} label=${i(`import.report.bar`)} value=${n} max=${r} />
    <p class="progress-words">
      <strong>${i(`import.report.done`,{done:t(n),n:r})}</strong>${o?s:``}
      ${e.message&&l`<span>${e.error_message??e.message}</span>`}
    </p>
    ${e.data_url&&l`<p><a class="button button-main" href=${C(`l`,e.uuid)}>${i(`import.report.open`)} <${y} name="arrow-right" size="16" /></a></p>`}
  </section>`}function K({sources:e}){let t=Object.entries(e??{});return t.length===0?null:l`<section class="card" aria-labelledby="sources-title">
    <h2 id="sources-title">${i(`import.report.catalogues`)}</h2>
    <ul class="sources">
      ${t.map(([e,t])=>l`<li key=${e} class="source is-${t.mode}">
          <span class="source-mark"></span>
          <div><p class="source-name">${u(e)} <span>${p(t)}</span></p>
            ${t.mode!==`off`&&l`<p class="caption">${m(t)}</p>`}</div>
        </li>`)}
    </ul>
  </section>`}function q({params:t}){z(t.job);let n=e.value;if(d.value.state===`missing`||d.value.state===`failed`&&!n)return l`<${h} />`;if(!n)return l`<div class="loading" aria-busy="true"><h1>${i(`import.report.looking`)}</h1></div>`;let r=f.value.find(({uuid:e})=>e===t.job);return l`<div class="report">
    <h1>${W(n)}</h1>
    <p class="lead">${r?`${_(r)}, `:``}${i(`import.report.imported`,{date:o(n.created_at)})}</p>
    <div class="report-top"><${G} job=${n} /><${K} sources=${n.sources} /></div>
    <${L} job=${n} />
  </div>`}export{q as default,R as title};