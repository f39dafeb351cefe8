import{Ca as e,Ha as t,Hn as n,Ka as r,Pi as i,Ri as a,T as o,Ta as s,Wa as c,Yt as l,_t as u,at as d,ba as f,cn as p,ft as m,gt as h,ht as g,i as _,pt as v,qa as y,sn as b,ut as x,wn as S,yt as C}from"../start.js";import{t as w}from"../problem_note.js";import{n as T}from"../upload.js";const E=[[void 0,`all`],[`rejected`,`rejected`],[`noted`,`noted`]],D=[`outcome`,`field`,`title`,`why`],O=/* @__PURE__ */ new Set([`rejected`,`noted`]);function k({label:e,value:t,hint:n}){return r`<div class="figure"><dt>${e}</dt><dd><span class="figure-value">${s(t)}</span><span class="figure-hint">${n}</span></dd></div>`}function A({rows:e}){return r`<dl class="figures">
    <${k} label=${f(`import.rows.imported`)} value=${e.imported} hint=${f(`import.rows.imported_hint`)} />
    <${k} label=${f(`import.rows.noted`)} value=${e.noted} hint=${f(`import.rows.noted_hint`)} />
    <${k} label=${f(`import.rows.rejected`)} value=${e.rejected} hint=${f(`import.rows.rejected_hint`)} />
  </dl>`}function j(e){let t=c(void 0),n=c([void 0]),r=c(null),i=c(null),a=c(!1);return y(()=>{let o=!0;return a.value=!0,i.value=null,b(e,{cursor:n.value.at(-1),limit:100,outcome:t.value}).then(e=>o&&(r.value=e)).catch(e=>o&&(i.value=e)).finally(()=>o&&(a.value=!1)),()=>{o=!1}},[e,n.value]),{outcome:t,read:r,problem:i,isReading:a,first:(n.value.length-1)*100+1,choose(e){t.value=e,n.value=[void 0]},next:()=>a.value||(n.value=[...n.value,r.value.next]),back:()=>a.value||(n.value=n.value.slice(0,-1))}}const M=(e,t)=>`${a(`l`,e,`books`)}?${new URLSearchParams({q:t??``})}`;function N({item:e,lib:t}){return r`<tr role="row">
    <td role="cell" class="numeric">${s(e.line)}</td>
    <td role="cell"><span class="tag is-${e.outcome}">${O.has(e.outcome)?f(`import.rows.${e.outcome}`):e.outcome}</span></td>
    <td role="cell">${e.field===`match`?f(`import.rows.match`):e.field}</td>
    <td role="cell" class="row-title" dir="auto">${e.title}</td>
    <td role="cell"><span lang="en">${e.reason}</span>${e.field===`match`&&r` <a class="text-link" href=${M(t,e.title)}>${f(`import.rows.find`)}</a>`}</td>
  </tr>`}function P({pages:e,uuid:t}){let{items:n,next:i,total:a}=e.read.value;return a===0?r`<p class="empty">${f(`import.rows.none`)}</p>`:r`<div class="table-frame" tabindex="0" role="region" aria-label=${f(`import.rows.region`)}>
      <table class="table row-table" role="table">
        <caption class="visually-hidden">${f(`import.rows.caption`)}</caption>
        <thead>
          <tr><th scope="col" class="numeric">${f(`import.rows.line`)}</th>${D.map(e=>r`<th scope="col">${f(`import.rows.${e}`)}</th>`)}</tr>
        </thead>
        <tbody role="rowgroup">${n.map((e,n)=>r`<${N} key=${n} item=${e} lib=${t} />`)}</tbody>
      </table>
    </div>
    <${F} pages=${e} />`}function F({pages:e}){let{items:t,next:n,total:i}=e.read.value,a=e.first;return r`<div class="table-foot">
    <p role="status">${f(`import.rows.range`,{from:a,to:a+t.length-1,n:i})}</p>
    ${i>100&&r`<div class="pager">
      <button type="button" class="button" disabled=${a===1} aria-disabled=${e.isReading.value} onClick=${e.back}>
        <${l} name="chevron-left" size="16" /> ${f(`import.rows.earlier`)}
      </button>
      <button type="button" class="button" disabled=${!n} aria-disabled=${e.isReading.value} onClick=${e.next}>
        ${f(`import.rows.later`)} <${l} name="chevron-right" size="16" />
      </button>
    </div>`}
  </div>`}function I({uuid:e,rows:t}){let i=j(e);return r`
    <div class="row-tools">
      <div class="segmented" role="group" aria-label=${f(`import.rows.which`)}>
        ${E.map(([e,t])=>r`<button type="button" aria-pressed=${i.outcome.value===e} onClick=${()=>i.choose(e)}>${f(`import.rows.${t}`)}</button>`)}
      </div>
      <button type="button" class="button" onClick=${async()=>{try{n(await p(e),`import-report-${e}.csv`)}catch(e){i.problem.value=e}}}><${l} name="download" size="16" /> ${f(`import.rows.csv`)}</button>
    </div>
    ${i.problem.value&&r`<${w} problem=${i.problem.value} />`}
    ${i.read.value&&r`<${P} pages=${i} uuid=${e} />`}
    ${t.rejected>0&&r`<p class="caption">${f(`import.rows.mend`)}</p>`}
  `}function L({job:e}){let{rows:t,uuid:n}=e;if(!t)return null;let i=t.noted+t.rejected===0;return r`<section class="card row-report" aria-labelledby="rows-title">
    <h2 id="rows-title">${f(`import.rows.heading`)}</h2>
    <p class="caption">${f(`import.rows.lead`)}</p>
    <${A} rows=${t} />
    ${i?r`<p class="empty"><${l} name="check" size="16" /> ${f(`import.rows.clean`)}</p>`:r`<${I} key=${n} uuid=${n} rows=${t} />`}
  </section>`}const R=()=>f(`common.library.report`);function z(e){let n=t(!1),r=S.value;y(()=>{r&&(r.data_url?(n.current||T.value===e)&&(T.value=null,i(a(`l`,e),{replace:!0})):n.current=!0)},[r])}const B=[`queued`,`reading`,`enriching`,`finished`];function V(e){return e.status===`complete`&&Object.values(e.sources??{}).every(({mode:e})=>e===`off`)}function H(e,t){let n=B.indexOf(t.stage);return B[e]===`enriching`&&V(t)?`left`:e<n||t.status===`complete`?`done`:e>n||t.status===`error`?`open`:`now`}function U({job:e}){return r`<ol class="stages">
    ${B.map((t,n)=>{let i=H(n,e);return r`<li key=${t} class="stage is-${i}" aria-current=${i===`now`?`step`:void 0}>
        <span class="stage-mark">${i===`done`&&r`<${l} name="check" size="13" />`}</span>
        ${f(`import.stage.${t}`)} <span class="visually-hidden">(${f(`import.stage.is_${i}`)})</span>
      </li>`})}
  </ol>`}function W(e){return e.status===`error`?f(`import.report.stopped`):e.status===`complete`?f(`import.report.complete`):e.stage===`enriching`?f(`import.report.enriching`):f(`import.report.reading`)}function G({job:e}){let{processed_books:t,total_books:n}=e.progress,i=e.status===`processing`,c=x.value===null?``:f(`import.report.left`,{wait:C(x.value)});return r`<section class="card progress-card" aria-labelledby="progress-title">
    <h2 id="progress-title">${f(`import.report.progress`)}</h2>
    <${U} job=${e} />
    <${o} label=${f(`import.report.bar`)} value=${t} max=${n} />
    <p class="progress-words">
      <strong>${f(`import.report.done`,{done:s(t),n})}</strong>${i?c:``}
      ${e.message&&r`<span>${e.error_message??e.message}</span>`}
    </p>
    ${e.data_url&&r`<p><a class="button button-main" href=${a(`l`,e.uuid)}>${f(`import.report.open`)} <${l} name="arrow-right" size="16" /></a></p>`}
  </section>`}function K({sources:e}){let t=Object.entries(e??{});return t.length===0?null:r`<section class="card" aria-labelledby="sources-title">
    <h2 id="sources-title">${f(`import.report.catalogues`)}</h2>
    <ul class="sources">
      ${t.map(([e,t])=>r`<li key=${e} class="source is-${t.mode}">
          <span class="source-mark"></span>
          <div><p class="source-name">${u(e)} <span>${h(t)}</span></p>
            ${t.mode!==`off`&&r`<p class="caption">${g(t)}</p>`}</div>
        </li>`)}
    </ul>
  </section>`}function q({params:t}){z(t.job);let n=S.value;if(d.value.state===`missing`||d.value.state===`failed`&&!n)return r`<${_} />`;if(!n)return r`<div class="loading" aria-busy="true"><h1>${f(`import.report.looking`)}</h1></div>`;let i=m.value.find(({uuid:e})=>e===t.job);return r`<div class="report">
    <h1>${W(n)}</h1>
    <p class="lead">${i?`${v(i)}, `:``}${f(`import.report.imported`,{date:e(n.created_at)})}</p>
    <div class="report-top"><${G} job=${n} /><${K} sources=${n.sources} /></div>
    <${L} job=${n} />
  </div>`}export{q as default,R as title};