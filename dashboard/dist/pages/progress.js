import{$i as e,A as t,Ca as n,Da as r,Ea as i,Et as a,Ji as o,Ot as s,St as c,Tt as l,Xn as u,Xt as d,Zi as f,bt as p,cn as m,ht as h,r as g,ra as _,sa as v,sn as y,wa as b,wn as x,wt as S}from"../start.js";import{t as C}from"../problem_note.js";import{n as w}from"../upload.js";const T=[[void 0,`all`],[`rejected`,`rejected`],[`noted`,`noted`]],E=[`outcome`,`field`,`title`,`why`],D=/* @__PURE__ */ new Set([`rejected`,`noted`]);function O({label:t,value:n,hint:r}){return i`<div class="figure"><dt>${t}</dt><dd><span class="figure-value">${e(n)}</span><span class="figure-hint">${r}</span></dd></div>`}function k({rows:e}){return i`<dl class="figures">
    <${O} label=${o(`import.rows.imported`)} value=${e.imported} hint=${o(`import.rows.imported_hint`)} />
    <${O} label=${o(`import.rows.noted`)} value=${e.noted} hint=${o(`import.rows.noted_hint`)} />
    <${O} label=${o(`import.rows.rejected`)} value=${e.rejected} hint=${o(`import.rows.rejected_hint`)} />
  </dl>`}function A(e){let t=b(void 0),n=b([void 0]),i=b(null),a=b(null),o=b(!1);return r(()=>{let r=!0;return o.value=!0,a.value=null,y(e,{cursor:n.value.at(-1),limit:100,outcome:t.value}).then(e=>r&&(i.value=e)).catch(e=>r&&(a.value=e)).finally(()=>r&&(o.value=!1)),()=>{r=!1}},[e,n.value]),{outcome:t,read:i,problem:a,isReading:o,first:(n.value.length-1)*100+1,choose(e){t.value=e,n.value=[void 0]},next:()=>n.value=[...n.value,i.value.next],back:()=>n.value=n.value.slice(0,-1)}}const j=(e,t)=>`${v(`l`,e,`books`)}?${new URLSearchParams({q:t??``})}`;function M({item:t,lib:n}){return i`<tr role="row">
    <td role="cell" class="numeric">${e(t.line)}</td>
    <td role="cell"><span class="tag is-${t.outcome}">${D.has(t.outcome)?o(`import.rows.${t.outcome}`):t.outcome}</span></td>
    <td role="cell">${t.field===`match`?o(`import.rows.match`):t.field}</td>
    <td role="cell" class="row-title" dir="auto">${t.title}</td>
    <td role="cell">${t.reason}${t.field===`match`&&i` <a class="text-link" href=${j(n,t.title)}>${o(`import.rows.find`)}</a>`}</td>
  </tr>`}function N({pages:e,uuid:t}){let{items:n,next:r,total:a}=e.read.value;return a===0?i`<p class="empty">${o(`import.rows.none`)}</p>`:i`<div class="table-frame" tabindex="0" role="region" aria-label=${o(`import.rows.region`)}>
      <table class="table row-table" role="table">
        <caption class="visually-hidden">${o(`import.rows.caption`)}</caption>
        <thead>
          <tr><th scope="col" class="numeric">${o(`import.rows.line`)}</th>${E.map(e=>i`<th scope="col">${o(`import.rows.${e}`)}</th>`)}</tr>
        </thead>
        <tbody role="rowgroup">${n.map((e,n)=>i`<${M} key=${n} item=${e} lib=${t} />`)}</tbody>
      </table>
    </div>
    <${P} pages=${e} />`}function P({pages:e}){let{items:t,next:n,total:r}=e.read.value,a=e.first;return i`<div class="table-foot">
    <p role="status">${o(`import.rows.range`,{from:a,to:a+t.length-1,n:r})}</p>
    ${r>100&&i`<div class="pager">
      <button type="button" class="button" disabled=${a===1||e.isReading.value} onClick=${e.back}>
        <${d} name="chevron-left" size="16" /> ${o(`import.rows.earlier`)}
      </button>
      <button type="button" class="button" disabled=${!n||e.isReading.value} onClick=${e.next}>
        ${o(`import.rows.later`)} <${d} name="chevron-right" size="16" />
      </button>
    </div>`}
  </div>`}function F({uuid:e,rows:t}){let n=A(e);return i`
    <div class="row-tools">
      <div class="segmented" role="group" aria-label=${o(`import.rows.which`)}>
        ${T.map(([e,t])=>i`<button type="button" aria-pressed=${n.outcome.value===e} onClick=${()=>n.choose(e)}>${o(`import.rows.${t}`)}</button>`)}
      </div>
      <button type="button" class="button" onClick=${async()=>{try{u(await m(e),`import-report-${e}.csv`)}catch(e){n.problem.value=e}}}><${d} name="download" size="16" /> ${o(`import.rows.csv`)}</button>
    </div>
    ${n.problem.value&&i`<${C} problem=${n.problem.value} />`}
    ${n.read.value&&i`<${N} pages=${n} uuid=${e} />`}
    ${t.rejected>0&&i`<p class="caption">${o(`import.rows.mend`)}</p>`}
  `}function I({job:e}){let{rows:t,uuid:n}=e;if(!t)return null;let r=t.noted+t.rejected===0;return i`<section class="card row-report" aria-labelledby="rows-title">
    <h2 id="rows-title">${o(`import.rows.heading`)}</h2>
    <p class="caption">${o(`import.rows.lead`)}</p>
    <${k} rows=${t} />
    ${r?i`<p class="empty"><${d} name="check" size="16" /> ${o(`import.rows.clean`)}</p>`:i`<${F} uuid=${n} rows=${t} />`}
  </section>`}const L=()=>o(`common.library.report`);function R(e){let t=n(!1),i=x.value;r(()=>{i&&(i.data_url?(t.current||w.value===e)&&(w.value=null,_(v(`l`,e),{replace:!0})):t.current=!0)},[i])}const z=[`queued`,`reading`,`enriching`,`finished`];function B(e){return e.status===`complete`&&Object.values(e.sources??{}).every(({mode:e})=>e===`off`)}function V(e,t){let n=z.indexOf(t.stage);return z[e]===`enriching`&&B(t)?`left`:e<n||t.status===`complete`?`done`:e>n||t.status===`error`?`open`:`now`}function H({job:e}){return i`<ol class="stages">
    ${z.map((t,n)=>{let r=V(n,e);return i`<li key=${t} class="stage is-${r}" aria-current=${r===`now`?`step`:void 0}>
        <span class="stage-mark">${r===`done`&&i`<${d} name="check" size="13" />`}</span>
        ${o(`import.stage.${t}`)} <span class="visually-hidden">(${o(`import.stage.is_${r}`)})</span>
      </li>`})}
  </ol>`}function U(e){return e.status===`error`?o(`import.report.stopped`):e.status===`complete`?o(`import.report.complete`):e.stage===`enriching`?o(`import.report.enriching`):o(`import.report.reading`)}function W({job:n}){let{processed_books:r,total_books:a}=n.progress,c=n.status===`processing`,l=p.value===null?``:o(`import.report.left`,{wait:s(p.value)});return i`<section class="card progress-card" aria-labelledby="progress-title">
    <h2 id="progress-title">${o(`import.report.progress`)}</h2>
    <${H} job=${n} />
    <${t} label=${o(`import.report.bar`)} value=${r} max=${a} />
    <p class="progress-words">
      <strong>${o(`import.report.done`,{done:e(r),n:a})}</strong>${c?l:``}
      ${n.message&&i`<span>${n.error_message??n.message}</span>`}
    </p>
    ${n.data_url&&i`<p><a class="button button-main" href=${v(`l`,n.uuid)}>${o(`import.report.open`)} <${d} name="arrow-right" size="16" /></a></p>`}
  </section>`}function G({sources:e}){let t=Object.entries(e??{});return t.length===0?null:i`<section class="card" aria-labelledby="sources-title">
    <h2 id="sources-title">${o(`import.report.catalogues`)}</h2>
    <ul class="sources">
      ${t.map(([e,t])=>i`<li key=${e} class="source is-${t.mode}">
          <span class="source-mark"></span>
          <div><p class="source-name">${a(e)} <span>${l(t)}</span></p>
            ${t.mode!==`off`&&i`<p class="caption">${S(t)}</p>`}</div>
        </li>`)}
    </ul>
  </section>`}function K({params:e}){R(e.job);let t=x.value;if(h.value.state===`missing`||h.value.state===`failed`&&!t)return i`<${g} />`;if(!t)return i`<div class="loading" aria-busy="true"><h1>${o(`import.report.looking`)}</h1></div>`;let n=c.value.find(({uuid:t})=>t===e.job);return i`<div class="report">
    <h1>${U(t)}</h1>
    <p class="lead">${n?`${n.name}, `:``}${o(`import.report.imported`,{date:f(t.created_at)})}</p>
    <div class="report-top"><${W} job=${t} /><${G} sources=${t.sources} /></div>
    <${I} job=${t} />
  </div>`}export{K as default,L as title};