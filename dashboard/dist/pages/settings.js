import{At as e,Bt as t,E as n,Fa as r,Gt as i,Ht as a,Ia as o,Ja as s,Kt as ee,Ma as te,Mt as c,Na as l,Ot as u,Pa as d,Sa as f,Sn as ne,Sr as p,Ta as re,Vn as ie,Vt as m,Wt as h,Xa as g,Ya as _,cn as v,ct as y,fn as b,ft as x,jt as ae,kn as oe,n as se,pt as S,qa as C,qt as w,r as ce,zi as T,zt as le}from"../start.js";import{t as ue}from"../contact_field.js";import{n as E,r as D}from"../date_switches.js";import{t as O}from"../problem_note.js";function k(){ie(new Blob([`${JSON.stringify(o(),null,2)}\n`],{type:`application/json`}),`goodreads-stats-browser.json`)}async function A(){r(),await ce().catch(console.error),location.assign(T(`import`))}function j(){let e=C(!1),t=()=>e.value=!1,r=_`
    <button type="button" class="button" onClick=${t}>${f(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" onClick=${A}>${f(`settings.memory.confirm`)}</button>
  `;return _`<section class="card" aria-labelledby="memory-title">
    <h2 id="memory-title">${f(`settings.memory.title`)}</h2>
    <p>${f(`settings.memory.lead`)}</p>
    <p class="again-ways">
      <button type="button" class="button" onClick=${k}>${f(`settings.memory.save`)}</button>
      <button type="button" class="button" onClick=${()=>e.value=!0}>${f(`settings.memory.forget`)}</button>
    </p>
    <${n} open=${e.value} title=${f(`settings.memory.ask`)} onClose=${t} actions=${r}>
      <p>${f(`settings.memory.what`)}</p>
      <p>${f(`settings.memory.links`)}</p>
    <//>
  </section>`}function M(){return _`<section class="card" aria-labelledby="libraries-title">
    <h2 id="libraries-title">${f(`import.seen.title`)}</h2>
    ${x.value.length===0?_`<p>${f(`settings.libraries.none`)}</p>`:_`<ul class="known-libraries">
          ${x.value.map(({uuid:e,rows:t,date:n,...r})=>_`<li key=${e}>
              <a href=${T(`l`,e)} dir="auto">${S(r)}</a>
              <span class="known-facts">${t===null?``:`${f(`common.books`,{n:t})}, `}${re(n)}</span>
              <button type="button" class="button" aria-label=${f(`settings.libraries.delete_one`,{name:S(r)})} onClick=${()=>se.value=e}>${f(`common.library.delete`)}</button>
            </li>`)}
        </ul>`}
    <p>${f(`settings.libraries.note`)}</p>
  </section>`}const N=[`hide`,`rename`,`merge`,`shelves`];function P(e){return N.flatMap(t=>t===`hide`?e.hide.map(e=>({kind:t,name:e,value:null})):Object.entries(e[t]).map(([e,n])=>({kind:t,name:e,value:n})))}function F(e){let t=t=>e.filter(e=>e.kind===t),n=e=>Object.fromEntries(t(e).map(({name:e,value:t})=>[e,t]));return{hide:t(`hide`).map(({name:e})=>e),rename:n(`rename`),merge:n(`merge`),shelves:n(`shelves`)}}const I=(e,t)=>e.kind===t.kind&&e.name===t.name;function L(e,t){let n=[...R(e,t),t];return N.flatMap(e=>n.filter(t=>t.kind===e))}const R=(e,t)=>e.filter(e=>!I(e,t)),z=(e,t)=>e.some(e=>I(e,t)&&e.value===t.value),B=(e,t)=>e.length===t.length&&e.every(e=>z(t,e)),V=({kind:e,name:t,value:n})=>t.trim()!==``&&(e===`hide`||(n??``).trim()!==``);function H({kind:e,name:t,value:n}){let r=e===`shelves`?t:p(t);return f(`settings.rule.${e}`,{name:r,value:e===`rename`?n:p(n??``)})}function U(e,{kind:t,name:n}){let r=t===`hide`?`body.hide`:`body.${t}.${n}`;return e.find(e=>e.where===r)?.why??null}const W=s(null),G=s([]);function K({rules:e,etag:t}){let n=P(e);W.value={list:n,etag:t,families:e.families,trouble:e.trouble},G.value=n}const q=()=>W.value!==null&&!B(G.value,W.value.list);function J({label:e,value:t,onPick:n}){return _`<label class="field"><span>${e}</span>
    <select class="select" value=${t} onChange=${e=>n(e.target.value)}>
      <option value="">${f(`settings.rules.choose`)}</option>
      ${W.value.families.map(({family:e,genres:n})=>_`<optgroup label=${p(e)}>
          ${n.map(e=>_`<option value=${e} selected=${e===t}>${p(e)}</option>`)}
        </optgroup>`)}
    </select>
  </label>`}function Y({label:e,value:t,most:n,onInput:r}){return _`<label class="field"><span>${e}</span>
    <input class="input" value=${t} maxlength=${n} dir="auto" onInput=${e=>r(e.target.value)} />
  </label>`}const X={rename:60,shelves:100};function de({rule:e,onChange:t}){let{kind:n,name:r,value:i}=e,a=e=>f(`settings.rules.${n}_${e}`),o=n=>t({...e,name:n}),s=n=>t({...e,value:n});return _`<div class="settings-row">
    ${n===`shelves`?_`<${Y} key="shelf" label=${a(`name`)} value=${r} most=${X.shelves} onInput=${o} />`:_`<${J} key="genre" label=${a(`name`)} value=${r} onPick=${o} />`}
    ${n===`rename`&&_`<${Y} key="name" label=${a(`value`)} value=${i} most=${X.rename} onInput=${s} />`}
    ${(n===`merge`||n===`shelves`)&&_`<${J} key="into" label=${a(`value`)} value=${i} onPick=${s} />`}
  </div>`}const Z=e=>({kind:e,name:``,value:e===`hide`?null:``});function fe(){let e=C(Z(N[0])),{kind:t}=e.value;return _`<form class="rule-form" onSubmit=${n=>{if(n.preventDefault(),!V(e.value))return;let r={...e.value,name:e.value.name.trim(),value:e.value.value?.trim()??null};G.value=L(G.value,r),oe(f(`settings.rules.added`,{rule:H(r)})),e.value=Z(t)}}>
    <div class="segmented" role="group" aria-label=${f(`settings.rules.kind`)}>
      ${N.map(n=>_`<button type="button" aria-pressed=${n===t} onClick=${()=>e.value=Z(n)}>${f(`settings.rules.${n}`)}</button>`)}
    </div>
    <${de} rule=${e.value} onChange=${t=>e.value=t} />
    <p class="rule-preview" dir="auto">${V(e.value)?H(e.value):f(`settings.rules.${t}_what`)}</p>
    <p><button class="button" type="submit" disabled=${!V(e.value)}>${f(`settings.rules.add`)}</button></p>
  </form>`}function pe({rule:e,why:t}){let n=H(e),r=!z(W.value.list,e);return _`<li>
    <span dir="auto" class=${r?`is-new`:``}>${n}${r&&_` <span class="tag">${f(`settings.rules.new`)}</span>`}</span>
    <button type="button" class="icon-button" aria-label=${f(`settings.rules.remove_one`,{rule:n})} title=${f(`settings.rules.remove`)}
      onClick=${t=>{u(t),G.value=R(G.value,e)}}><${w} name="close" size="16" /></button>
    ${t&&_`<p class="field-hint is-wrong">${t}</p>`}
  </li>`}function me({saved:e,problem:t,onReload:n}){if(t){let e=t.status===412;return _`<${O} problem=${t}>
      ${e&&_`<p><button type="button" class="button" onClick=${n}>${f(`settings.rules.reload`)}</button></p>`}
    <//>`}if(!e||q())return null;let r=f(`settings.rules.saved`,{n:e.books_changed,libraries:f(`settings.rules.libraries`,{n:e.libraries})});return _`<p class="note note-good" role="status"><${w} name="check" />${r}</p>`}function he(){let e=C(null),t=C(null),n=C(!1),r=e.value?.errors??[],i=r=>async()=>{n.value=!0,e.value=null,t.value=null;try{await r()}catch(t){e.value=t}finally{n.value=!1}},a=i(async()=>{let e=await b(F(G.value),W.value.etag);K(e),t.value=e.rules}),o=i(async()=>K(await v()));return _`
    ${W.value.trouble&&_`<${O} problem=${{title:f(`settings.rules.trouble`),detail:W.value.trouble}} />`}
    ${G.value.length===0?_`<p class="part-words">${f(`settings.rules.none`)}</p>`:_`<ul class="rule-list" aria-label=${f(`settings.rules.list`)}>
          ${G.value.map(e=>_`<${pe} key=${`${e.kind} ${e.name}`} rule=${e} why=${U(r,e)} />`)}
        </ul>`}
    <${fe} />
    <${me} saved=${t.value} problem=${e.value} onReload=${o} />
    <p class="again-ways">
      <button type="button" class="button button-main" disabled=${!q()||n.value} onClick=${a}>${f(`settings.rules.save`)}</button>
      <button type="button" class="button" disabled=${!q()||n.value} onClick=${()=>{G.value=W.value.list,e.value=null}}>${f(`settings.rules.undo`)}</button>
      ${q()&&_`<span class="field-hint">${f(`settings.rules.unsaved`)}</span>`}
    </p>
  `}function ge(){let e=C(null),t=async()=>{e.value=null;try{K(await v())}catch(t){e.value=t}};return g(()=>{q()||t()},[]),_`<section class="card" aria-labelledby="rules-title">
    <h2 id="rules-title">${f(`settings.rules.title`)}</h2>
    <p>${f(`settings.rules.lead`)}</p>
    <div class="rules">
      ${e.value&&_`<${O} problem=${e.value}><p><button type="button" class="button" onClick=${t}>${f(`common.notice.again`)}</button></p><//>`}
      ${W.value&&_`<${he} />`}
    </div>
  </section>`}const _e=()=>f(`common.page.settings`);function Q(){return _`<section class="card" aria-labelledby="look-title">
    <h2 id="look-title">${f(`settings.look.title`)}</h2>
    <div class="settings-fields">
      <div class="field"><span id="theme-label">${f(`common.theme.theme`)}</span>
        <div><div class="segmented" role="group" aria-labelledby="theme-label">
          ${h.map(e=>_`<button type="button" aria-pressed=${ee.value===e} onClick=${()=>i(e)}>${f(`common.theme.${e}`)}</button>`)}
        </div></div>
      </div>
      <label class="field"><span class="with-icon"><${w} name="languages" size="16" /> ${f(`settings.look.language`)}</span>
        <select class="select" onChange=${e=>{l(e.target.value),location.reload()}}>
          ${Object.entries(te).map(([e,t])=>_`<option value=${e} lang=${e} selected=${e===d}>${t}</option>`)}
        </select>
        <span class="field-hint">${f(`settings.look.language_hint`)}</span>
      </label>
    </div>
  </section>`}function ve(){return _`<section class="card" aria-labelledby="dates-title">
    <h2 id="dates-title">${f(`health.dates.title`)}</h2>
    <${E} />
  </section>`}function $({year:e}){return _`<label class="field field-narrow"><span>${f(`settings.goal.year`,{year:String(e)})}</span>
    <input class="input" type="number" inputmode="numeric" min="1" max=${t} step="1" value=${m.value[e]??``} placeholder=${f(`settings.goal.none`)} onChange=${t=>{let n=Number(t.target.value);a(e,n>0?Math.round(n):null),t.target.value=m.value[e]??``}} />
  </label>`}function ye(){let e=le().getFullYear();return _`<section class="card" aria-labelledby="goal-title">
    <h2 id="goal-title">${f(`settings.goal.title`)}</h2>
    <p>${f(`settings.goal.lead`)}</p>
    <div class="settings-row"><${$} key=${e} year=${e} /><${$} key=${e+1} year=${e+1} /></div>
  </section>`}function be(){return _`<section class="card" aria-labelledby="keys-title">
    <h2 id="keys-title">${f(`common.keys.title`)}</h2>
    <${D} label=${f(`settings.keys.on`)} words=${f(`settings.keys.what`)} isOn=${e.value} onChange=${c} />
    <p><button type="button" class="button" onClick=${()=>ae.value=!0}><${w} name="keyboard" size="16" /> ${f(`settings.keys.list`)}</button></p>
  </section>`}function xe(){let e=ne.value;if(!e)return null;let t=e.offline?`offline`:e.simulated?`simulated`:`online`,n=e.offline?[]:[`common.source.openlibrary`,...e.google?[`common.source.google`]:[]],r=(e,t)=>_`<div><dt>${f(`settings.server.${e}`)}</dt><dd>${t}</dd></div>`;return _`<section class="card" aria-labelledby="server-title">
    <h2 id="server-title">${f(`settings.server.title`)}</h2>
    <p>${f(`settings.server.lead`)}</p>
    <dl class="settings-facts">
      ${r(`version`,e.version)}
      ${r(`mode`,f(`settings.server.${t}`))}
      ${r(`sources`,n.length?n.map(e=>f(e)).join(`, `):f(`settings.server.no_sources`))}
      ${r(`contact`,f(e.contact?`settings.server.given`:`settings.server.not_given`))}
      ${r(`upload`,f(`settings.server.megabytes`,{n:e.max_upload_mb}))}
    </dl>
  </section>`}function Se(){return isSecureContext?_`<section class="card" aria-labelledby="secure-title">
      <h2 id="secure-title">${f(`settings.secure.title`)}</h2>
      <p>${f(`settings.secure.good`)}</p>
    </section>`:_`<section class="card" aria-labelledby="secure-title">
    <h2 id="secure-title">${f(`settings.secure.title`)}</h2>
    <p>${f(`settings.secure.plain`)}</p>
    <ul class="plain-list part-words">${[`install`,`offline`].map(e=>_`<li>${f(`settings.secure.${e}`)}</li>`)}</ul>
    <p>${f(`settings.secure.rest`)}</p>
    <p class="privacy"><${w} name="shield" size="17" /><span>${f(`settings.secure.how`)}</span></p>
  </section>`}function Ce(){return g(()=>{y()},[]),_`<div class="settings">
    <h1>${f(`common.page.settings`)}</h1>
    <p class="lead">${f(`settings.lead`)}</p>
    <${Q} />
    <${ve} />
    <${ye} />
    <${ge} />
    <${M} />
    <${ue} canChange />
    <${be} />
    <${xe} />
    <${Se} />
    <${j} />
  </div>`}export{Ce as default,_e as title};