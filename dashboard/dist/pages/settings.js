import{$ as e,At as t,Ca as n,Dn as r,Dt as i,Ea as a,Et as o,J as s,Jt as c,Mt as l,Nt as u,Ot as d,Q as f,Qi as p,Qt as ee,Ta as m,Tt as h,Zn as g,_t as _,ca as v,cn as y,d as b,da as te,fa as ne,gt as re,hi as x,hn as ie,jt as ae,la as oe,mt as se,n as ce,r as le,ta as ue,ua as S,vt as C,wa as w}from"../start.js";import{t as T}from"../contact_field.js";import{n as E,r as D}from"../date_switches.js";import{t as O}from"../problem_note.js";function k(){r(new Blob([`${JSON.stringify(ne(),null,2)}\n`],{type:`application/json`}),`goodreads-stats-browser.json`)}async function A(){te(),await le().catch(console.error),location.assign(x(`import`))}function j(){let e=n(!1),t=()=>e.value=!1,r=m`
    <button type="button" class="button" onClick=${t}>${p(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" onClick=${A}>${p(`settings.memory.confirm`)}</button>
  `;return m`<section class="card" aria-labelledby="memory-title">
    <h2 id="memory-title">${p(`settings.memory.title`)}</h2>
    <p>${p(`settings.memory.lead`)}</p>
    <p class="again-ways">
      <button type="button" class="button" onClick=${k}>${p(`settings.memory.save`)}</button>
      <button type="button" class="button" onClick=${()=>e.value=!0}>${p(`settings.memory.forget`)}</button>
    </p>
    <${b} open=${e.value} title=${p(`settings.memory.ask`)} onClose=${t} actions=${r}>
      <p>${p(`settings.memory.what`)}</p>
      <p>${p(`settings.memory.links`)}</p>
    <//>
  </section>`}function M(){return m`<section class="card" aria-labelledby="libraries-title">
    <h2 id="libraries-title">${p(`import.seen.title`)}</h2>
    ${f.value.length===0?m`<p>${p(`settings.libraries.none`)}</p>`:m`<ul class="known-libraries">
          ${f.value.map(({uuid:t,rows:n,date:r,...i})=>m`<li key=${t}>
              <a href=${x(`l`,t)} dir="auto">${e(i)}</a>
              <span class="known-facts">${n===null?``:`${p(`common.books`,{n})}, `}${ue(r)}</span>
              <button type="button" class="button" aria-label=${p(`settings.libraries.delete_one`,{name:e(i)})} onClick=${()=>ce.value=t}>${p(`common.library.delete`)}</button>
            </li>`)}
        </ul>`}
    <p>${p(`settings.libraries.note`)}</p>
  </section>`}const N=[`hide`,`rename`,`merge`,`shelves`];function P(e){return N.flatMap(t=>t===`hide`?e.hide.map(e=>({kind:t,name:e,value:null})):Object.entries(e[t]).map(([e,n])=>({kind:t,name:e,value:n})))}function F(e){let t=t=>e.filter(e=>e.kind===t),n=e=>Object.fromEntries(t(e).map(({name:e,value:t})=>[e,t]));return{hide:t(`hide`).map(({name:e})=>e),rename:n(`rename`),merge:n(`merge`),shelves:n(`shelves`)}}const I=(e,t)=>e.kind===t.kind&&e.name===t.name;function L(e,t){let n=[...R(e,t),t];return N.flatMap(e=>n.filter(t=>t.kind===e))}const R=(e,t)=>e.filter(e=>!I(e,t)),z=(e,t)=>e.some(e=>I(e,t)&&e.value===t.value),B=(e,t)=>e.length===t.length&&e.every(e=>z(t,e)),V=({kind:e,name:t,value:n})=>t.trim()!==``&&(e===`hide`||(n??``).trim()!==``);function H({kind:e,name:t,value:n}){let r=e===`shelves`?t:g(t);return p(`settings.rule.${e}`,{name:r,value:e===`rename`?n:g(n??``)})}function U(e,{kind:t,name:n}){let r=t===`hide`?`body.hide`:`body.${t}.${n}`;return e.find(e=>e.where===r)?.why??null}const W=w(null),G=w([]);function K({rules:e,etag:t}){let n=P(e);W.value={list:n,etag:t,families:e.families,trouble:e.trouble},G.value=n}const q=()=>W.value!==null&&!B(G.value,W.value.list);function J({label:e,value:t,onPick:n}){return m`<label class="field"><span>${e}</span>
    <select class="select" value=${t} onChange=${e=>n(e.target.value)}>
      <option value="">${p(`settings.rules.choose`)}</option>
      ${W.value.families.map(({family:e,genres:n})=>m`<optgroup label=${g(e)}>
          ${n.map(e=>m`<option value=${e} selected=${e===t}>${g(e)}</option>`)}
        </optgroup>`)}
    </select>
  </label>`}function Y({label:e,value:t,most:n,onInput:r}){return m`<label class="field"><span>${e}</span>
    <input class="input" value=${t} maxlength=${n} dir="auto" onInput=${e=>r(e.target.value)} />
  </label>`}const X={rename:60,shelves:100};function de({rule:e,onChange:t}){let{kind:n,name:r,value:i}=e,a=e=>p(`settings.rules.${n}_${e}`),o=n=>t({...e,name:n}),s=n=>t({...e,value:n});return m`<div class="settings-row">
    ${n===`shelves`?m`<${Y} key="shelf" label=${a(`name`)} value=${r} most=${X.shelves} onInput=${o} />`:m`<${J} key="genre" label=${a(`name`)} value=${r} onPick=${o} />`}
    ${n===`rename`&&m`<${Y} key="name" label=${a(`value`)} value=${i} most=${X.rename} onInput=${s} />`}
    ${(n===`merge`||n===`shelves`)&&m`<${J} key="into" label=${a(`value`)} value=${i} onPick=${s} />`}
  </div>`}const Z=e=>({kind:e,name:``,value:e===`hide`?null:``});function fe(){let e=n(Z(N[0])),{kind:t}=e.value;return m`<form class="rule-form" onSubmit=${n=>{if(n.preventDefault(),!V(e.value))return;let r={...e.value,name:e.value.name.trim(),value:e.value.value?.trim()??null};G.value=L(G.value,r),ie(p(`settings.rules.added`,{rule:H(r)})),e.value=Z(t)}}>
    <div class="segmented" role="group" aria-label=${p(`settings.rules.kind`)}>
      ${N.map(n=>m`<button type="button" aria-pressed=${n===t} onClick=${()=>e.value=Z(n)}>${p(`settings.rules.${n}`)}</button>`)}
    </div>
    <${de} rule=${e.value} onChange=${t=>e.value=t} />
    <p class="rule-preview" dir="auto">${V(e.value)?H(e.value):p(`settings.rules.${t}_what`)}</p>
    <p><button class="button" type="submit" disabled=${!V(e.value)}>${p(`settings.rules.add`)}</button></p>
  </form>`}function pe({rule:e,why:t}){let n=H(e),r=!z(W.value.list,e);return m`<li>
    <span dir="auto" class=${r?`is-new`:``}>${n}${r&&m` <span class="tag">${p(`settings.rules.new`)}</span>`}</span>
    <button type="button" class="icon-button" aria-label=${p(`settings.rules.remove_one`,{rule:n})} title=${p(`settings.rules.remove`)}
      onClick=${t=>{se(t),G.value=R(G.value,e)}}><${u} name="close" size="16" /></button>
    ${t&&m`<p class="field-hint is-wrong">${t}</p>`}
  </li>`}function me({saved:e,problem:t,onReload:n}){if(t){let e=t.status===412;return m`<${O} problem=${t}>
      ${e&&m`<p><button type="button" class="button" onClick=${n}>${p(`settings.rules.reload`)}</button></p>`}
    <//>`}if(!e||q())return null;let r=p(`settings.rules.saved`,{n:e.books_changed,libraries:p(`settings.rules.libraries`,{n:e.libraries})});return m`<p class="note note-good" role="status"><${u} name="check" />${r}</p>`}function he(){let e=n(null),t=n(null),r=n(!1),i=e.value?.errors??[],a=n=>async()=>{r.value=!0,e.value=null,t.value=null;try{await n()}catch(t){e.value=t}finally{r.value=!1}},o=a(async()=>{let e=await ee(F(G.value),W.value.etag);K(e),t.value=e.rules}),s=a(async()=>K(await c()));return m`
    ${W.value.trouble&&m`<${O} problem=${{title:p(`settings.rules.trouble`),detail:W.value.trouble}} />`}
    ${G.value.length===0?m`<p class="part-words">${p(`settings.rules.none`)}</p>`:m`<ul class="rule-list" aria-label=${p(`settings.rules.list`)}>
          ${G.value.map(e=>m`<${pe} key=${`${e.kind} ${e.name}`} rule=${e} why=${U(i,e)} />`)}
        </ul>`}
    <${fe} />
    <${me} saved=${t.value} problem=${e.value} onReload=${s} />
    <p class="again-ways">
      <button type="button" class="button button-main" disabled=${!q()||r.value} onClick=${o}>${p(`settings.rules.save`)}</button>
      <button type="button" class="button" disabled=${!q()||r.value} onClick=${()=>{G.value=W.value.list,e.value=null}}>${p(`settings.rules.undo`)}</button>
      ${q()&&m`<span class="field-hint">${p(`settings.rules.unsaved`)}</span>`}
    </p>
  `}function ge(){let e=n(null),t=async()=>{e.value=null;try{K(await c())}catch(t){e.value=t}};return a(()=>{q()||t()},[]),m`<section class="card" aria-labelledby="rules-title">
    <h2 id="rules-title">${p(`settings.rules.title`)}</h2>
    <p>${p(`settings.rules.lead`)}</p>
    <div class="rules">
      ${e.value&&m`<${O} problem=${e.value}><p><button type="button" class="button" onClick=${t}>${p(`common.notice.again`)}</button></p><//>`}
      ${W.value&&m`<${he} />`}
    </div>
  </section>`}const _e=()=>p(`common.page.settings`);function Q(){return m`<section class="card" aria-labelledby="look-title">
    <h2 id="look-title">${p(`settings.look.title`)}</h2>
    <div class="settings-fields">
      <div class="field"><span id="theme-label">${p(`common.theme.theme`)}</span>
        <div><div class="segmented" role="group" aria-labelledby="theme-label">
          ${t.map(e=>m`<button type="button" aria-pressed=${l.value===e} onClick=${()=>ae(e)}>${p(`common.theme.${e}`)}</button>`)}
        </div></div>
      </div>
      <label class="field"><span class="with-icon"><${u} name="languages" size="16" /> ${p(`settings.look.language`)}</span>
        <select class="select" onChange=${e=>{oe(e.target.value),location.reload()}}>
          ${Object.entries(v).map(([e,t])=>m`<option value=${e} lang=${e} selected=${e===S}>${t}</option>`)}
        </select>
        <span class="field-hint">${p(`settings.look.language_hint`)}</span>
      </label>
    </div>
  </section>`}function ve(){return m`<section class="card" aria-labelledby="dates-title">
    <h2 id="dates-title">${p(`health.dates.title`)}</h2>
    <${E} />
  </section>`}function $({year:e}){return m`<label class="field field-narrow"><span>${p(`settings.goal.year`,{year:String(e)})}</span>
    <input class="input" type="number" inputmode="numeric" min="1" max=${o} step="1" value=${i.value[e]??``} placeholder=${p(`settings.goal.none`)} onChange=${t=>{let n=Number(t.target.value);d(e,n>0?Math.round(n):null),t.target.value=i.value[e]??``}} />
  </label>`}function ye(){let e=h().getFullYear();return m`<section class="card" aria-labelledby="goal-title">
    <h2 id="goal-title">${p(`settings.goal.title`)}</h2>
    <p>${p(`settings.goal.lead`)}</p>
    <div class="settings-row"><${$} key=${e} year=${e} /><${$} key=${e+1} year=${e+1} /></div>
  </section>`}function be(){return m`<section class="card" aria-labelledby="keys-title">
    <h2 id="keys-title">${p(`common.keys.title`)}</h2>
    <${D} label=${p(`settings.keys.on`)} words=${p(`settings.keys.what`)} isOn=${re.value} onChange=${C} />
    <p><button type="button" class="button" onClick=${()=>_.value=!0}><${u} name="keyboard" size="16" /> ${p(`settings.keys.list`)}</button></p>
  </section>`}function xe(){let e=y.value;if(!e)return null;let t=e.offline?`offline`:e.simulated?`simulated`:`online`,n=e.offline?[]:[`common.source.openlibrary`,...e.google?[`common.source.google`]:[]],r=(e,t)=>m`<div><dt>${p(`settings.server.${e}`)}</dt><dd>${t}</dd></div>`;return m`<section class="card" aria-labelledby="server-title">
    <h2 id="server-title">${p(`settings.server.title`)}</h2>
    <p>${p(`settings.server.lead`)}</p>
    <dl class="settings-facts">
      ${r(`version`,e.version)}
      ${r(`mode`,p(`settings.server.${t}`))}
      ${r(`sources`,n.length?n.map(e=>p(e)).join(`, `):p(`settings.server.no_sources`))}
      ${r(`contact`,p(e.contact?`settings.server.given`:`settings.server.not_given`))}
      ${r(`upload`,p(`settings.server.megabytes`,{n:e.max_upload_mb}))}
    </dl>
  </section>`}function Se(){return isSecureContext?m`<section class="card" aria-labelledby="secure-title">
      <h2 id="secure-title">${p(`settings.secure.title`)}</h2>
      <p>${p(`settings.secure.good`)}</p>
    </section>`:m`<section class="card" aria-labelledby="secure-title">
    <h2 id="secure-title">${p(`settings.secure.title`)}</h2>
    <p>${p(`settings.secure.plain`)}</p>
    <ul class="plain-list part-words">${[`install`,`offline`].map(e=>m`<li>${p(`settings.secure.${e}`)}</li>`)}</ul>
    <p>${p(`settings.secure.rest`)}</p>
    <p class="privacy"><${u} name="shield" size="17" /><span>${p(`settings.secure.how`)}</span></p>
  </section>`}function Ce(){return a(()=>{s()},[]),m`<div class="settings">
    <h1>${p(`common.page.settings`)}</h1>
    <p class="lead">${p(`settings.lead`)}</p>
    <${Q} />
    <${ve} />
    <${ye} />
    <${ge} />
    <${M} />
    <${T} canChange />
    <${be} />
    <${xe} />
    <${Se} />
    <${j} />
  </div>`}export{Ce as default,_e as title};