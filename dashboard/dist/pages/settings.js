import{At as e,Da as t,E as n,Fa as r,Ht as i,Ia as a,Jt as o,Kt as s,La as c,Mt as ee,Nt as te,Pa as l,Pt as u,Qa as d,Ra as f,Un as p,Ut as m,Vi as h,Vt as ne,Wt as re,Xa as g,Ya as _,Yt as v,Za as y,ht as b,jn as x,mn as S,mt as C,n as ie,qt as ae,r as oe,un as w,ut as se,wa as T,wn as ce,wr as E}from"../start.js";import{t as le}from"../contact_field.js";import{n as ue,r as D}from"../date_switches.js";import{t as O}from"../problem_note.js";function k(){p(new Blob([`${JSON.stringify(f(),null,2)}\n`],{type:`application/json`}),`goodreads-stats-browser.json`)}async function A(){c(),await oe().catch(console.error),location.assign(h(`import`))}function j(){let e=_(!1),t=()=>e.value=!1,r=y`
    <button type="button" class="button" onClick=${t}>${T(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" onClick=${A}>${T(`settings.memory.confirm`)}</button>
  `;return y`<section class="card" aria-labelledby="memory-title">
    <h2 id="memory-title">${T(`settings.memory.title`)}</h2>
    <p>${T(`settings.memory.lead`)}</p>
    <p class="again-ways">
      <button type="button" class="button" onClick=${k}>${T(`settings.memory.save`)}</button>
      <button type="button" class="button" onClick=${()=>e.value=!0}>${T(`settings.memory.forget`)}</button>
    </p>
    <${n} open=${e.value} title=${T(`settings.memory.ask`)} onClose=${t} actions=${r}>
      <p>${T(`settings.memory.what`)}</p>
      <p>${T(`settings.memory.links`)}</p>
    <//>
  </section>`}function M(){return y`<section class="card" aria-labelledby="libraries-title">
    <h2 id="libraries-title">${T(`import.seen.title`)}</h2>
    ${C.value.length===0?y`<p>${T(`settings.libraries.none`)}</p>`:y`<ul class="known-libraries">
          ${C.value.map(({uuid:e,rows:n,date:r,...i})=>y`<li key=${e}>
              <a href=${h(`l`,e)} dir="auto">${b(i)}</a>
              <span class="known-facts">${n===null?``:`${T(`common.books`,{n})}, `}${t(r)}</span>
              <button type="button" class="button" aria-label=${T(`settings.libraries.delete_one`,{name:b(i)})} onClick=${()=>ie.value=e}>${T(`common.library.delete`)}</button>
            </li>`)}
        </ul>`}
    <p>${T(`settings.libraries.note`)}</p>
  </section>`}const N=[`hide`,`rename`,`merge`,`shelves`];function P(e){return N.flatMap(t=>t===`hide`?e.hide.map(e=>({kind:t,name:e,value:null})):Object.entries(e[t]).map(([e,n])=>({kind:t,name:e,value:n})))}function F(e){let t=t=>e.filter(e=>e.kind===t),n=e=>Object.fromEntries(t(e).map(({name:e,value:t})=>[e,t]));return{hide:t(`hide`).map(({name:e})=>e),rename:n(`rename`),merge:n(`merge`),shelves:n(`shelves`)}}const I=(e,t)=>e.kind===t.kind&&e.name===t.name;function L(e,t){let n=[...R(e,t),t];return N.flatMap(e=>n.filter(t=>t.kind===e))}const R=(e,t)=>e.filter(e=>!I(e,t)),z=(e,t)=>e.some(e=>I(e,t)&&e.value===t.value),B=(e,t)=>e.length===t.length&&e.every(e=>z(t,e)),V=({kind:e,name:t,value:n})=>t.trim()!==``&&(e===`hide`||(n??``).trim()!==``);function H({kind:e,name:t,value:n}){let r=e===`shelves`?t:E(t);return T(`settings.rule.${e}`,{name:r,value:e===`rename`?n:E(n??``)})}function U(e,{kind:t,name:n}){let r=t===`hide`?`body.hide`:`body.${t}.${n}`;return e.find(e=>e.where===r)?.why??null}const W=g(null),G=g([]);function K({rules:e,etag:t}){let n=P(e);W.value={list:n,etag:t,families:e.families,trouble:e.trouble},G.value=n}const q=()=>W.value!==null&&!B(G.value,W.value.list);function J({label:e,value:t,onPick:n}){return y`<label class="field"><span>${e}</span>
    <select class="select" value=${t} onChange=${e=>n(e.target.value)}>
      <option value="">${T(`settings.rules.choose`)}</option>
      ${W.value.families.map(({family:e,genres:n})=>y`<optgroup label=${E(e)}>
          ${n.map(e=>y`<option value=${e} selected=${e===t}>${E(e)}</option>`)}
        </optgroup>`)}
    </select>
  </label>`}function Y({label:e,value:t,most:n,onInput:r}){return y`<label class="field"><span>${e}</span>
    <input class="input" value=${t} maxlength=${n} dir="auto" onInput=${e=>r(e.target.value)} />
  </label>`}const X={rename:60,shelves:100};function de({rule:e,onChange:t}){let{kind:n,name:r,value:i}=e,a=e=>T(`settings.rules.${n}_${e}`),o=n=>t({...e,name:n}),s=n=>t({...e,value:n});return y`<div class="settings-row">
    ${n===`shelves`?y`<${Y} key="shelf" label=${a(`name`)} value=${r} most=${X.shelves} onInput=${o} />`:y`<${J} key="genre" label=${a(`name`)} value=${r} onPick=${o} />`}
    ${n===`rename`&&y`<${Y} key="name" label=${a(`value`)} value=${i} most=${X.rename} onInput=${s} />`}
    ${(n===`merge`||n===`shelves`)&&y`<${J} key="into" label=${a(`value`)} value=${i} onPick=${s} />`}
  </div>`}const Z=e=>({kind:e,name:``,value:e===`hide`?null:``});function fe(){let e=_(Z(N[0])),{kind:t}=e.value;return y`<form class="rule-form" onSubmit=${n=>{if(n.preventDefault(),!V(e.value))return;let r={...e.value,name:e.value.name.trim(),value:e.value.value?.trim()??null};G.value=L(G.value,r),x(T(`settings.rules.added`,{rule:H(r)})),e.value=Z(t)}}>
    <div class="segmented" role="group" aria-label=${T(`settings.rules.kind`)}>
      ${N.map(n=>y`<button type="button" aria-pressed=${n===t} onClick=${()=>e.value=Z(n)}>${T(`settings.rules.${n}`)}</button>`)}
    </div>
    <${de} rule=${e.value} onChange=${t=>e.value=t} />
    <p class="rule-preview" dir="auto">${V(e.value)?H(e.value):T(`settings.rules.${t}_what`)}</p>
    <p><button class="button" type="submit" disabled=${!V(e.value)}>${T(`settings.rules.add`)}</button></p>
  </form>`}function pe({rule:t,why:n}){let r=H(t),i=!z(W.value.list,t);return y`<li>
    <span dir="auto" class=${i?`is-new`:``}>${r}${i&&y` <span class="tag">${T(`settings.rules.new`)}</span>`}</span>
    <button type="button" class="icon-button" aria-label=${T(`settings.rules.remove_one`,{rule:r})} title=${T(`settings.rules.remove`)}
      onClick=${n=>{e(n),G.value=R(G.value,t)}}><${v} name="close" size="16" /></button>
    ${n&&y`<p class="field-hint is-wrong">${n}</p>`}
  </li>`}function me({saved:e,problem:t,onReload:n}){if(t){let e=t.status===412;return y`<${O} problem=${t}>
      ${e&&y`<p><button type="button" class="button" onClick=${n}>${T(`settings.rules.reload`)}</button></p>`}
    <//>`}if(!e||q())return null;let r=T(`settings.rules.saved`,{n:e.books_changed,libraries:T(`settings.rules.libraries`,{n:e.libraries})});return y`<p class="note note-good" role="status"><${v} name="check" />${r}</p>`}function he(){let e=_(null),t=_(null),n=_(!1),r=e.value?.errors??[],i=r=>async()=>{n.value=!0,e.value=null,t.value=null;try{await r()}catch(t){e.value=t}finally{n.value=!1}},a=i(async()=>{let e=await S(F(G.value),W.value.etag);K(e),t.value=e.rules}),o=i(async()=>K(await w()));return y`
    ${W.value.trouble&&y`<${O} problem=${{title:T(`settings.rules.trouble`),detail:W.value.trouble}} />`}
    ${G.value.length===0?y`<p class="part-words">${T(`settings.rules.none`)}</p>`:y`<ul class="rule-list" aria-label=${T(`settings.rules.list`)}>
          ${G.value.map(e=>y`<${pe} key=${`${e.kind} ${e.name}`} rule=${e} why=${U(r,e)} />`)}
        </ul>`}
    <${fe} />
    <${me} saved=${t.value} problem=${e.value} onReload=${o} />
    <p class="again-ways">
      <button type="button" class="button button-main" disabled=${!q()||n.value} onClick=${a}>${T(`settings.rules.save`)}</button>
      <button type="button" class="button" disabled=${!q()||n.value} onClick=${()=>{G.value=W.value.list,e.value=null}}>${T(`settings.rules.undo`)}</button>
      ${q()&&y`<span class="field-hint">${T(`settings.rules.unsaved`)}</span>`}
    </p>
  `}function ge(){let e=_(null),t=async()=>{e.value=null;try{K(await w())}catch(t){e.value=t}};return d(()=>{q()||t()},[]),y`<section class="card" aria-labelledby="rules-title">
    <h2 id="rules-title">${T(`settings.rules.title`)}</h2>
    <p>${T(`settings.rules.lead`)}</p>
    <div class="rules">
      ${e.value&&y`<${O} problem=${e.value}><p><button type="button" class="button" onClick=${t}>${T(`common.notice.again`)}</button></p><//>`}
      ${W.value&&y`<${he} />`}
    </div>
  </section>`}const _e=()=>T(`common.page.settings`);function Q(){return y`<section class="card" aria-labelledby="look-title">
    <h2 id="look-title">${T(`settings.look.title`)}</h2>
    <div class="settings-fields">
      <div class="field"><span id="theme-label">${T(`common.theme.theme`)}</span>
        <div><div class="segmented" role="group" aria-labelledby="theme-label">
          ${s.map(e=>y`<button type="button" aria-pressed=${o.value===e} onClick=${()=>ae(e)}>${T(`common.theme.${e}`)}</button>`)}
        </div></div>
      </div>
      <label class="field"><span class="with-icon"><${v} name="languages" size="16" /> ${T(`settings.look.language`)}</span>
        <select class="select" onChange=${e=>{r(e.target.value),location.reload()}}>
          ${Object.entries(l).map(([e,t])=>y`<option value=${e} lang=${e} selected=${e===a}>${t}</option>`)}
        </select>
        <span class="field-hint">${T(`settings.look.language_hint`)}</span>
      </label>
    </div>
  </section>`}function ve(){return y`<section class="card" aria-labelledby="dates-title">
    <h2 id="dates-title">${T(`health.dates.title`)}</h2>
    <${ue} />
  </section>`}function $({year:e}){return y`<label class="field field-narrow"><span>${T(`settings.goal.year`,{year:String(e)})}</span>
    <input class="input" type="number" inputmode="numeric" min="1" max=${i} step="1" value=${m.value[e]??``} placeholder=${T(`settings.goal.none`)} onChange=${t=>{let n=Number(t.target.value);re(e,n>0?Math.round(n):null),t.target.value=m.value[e]??``}} />
  </label>`}function ye(){let e=ne().getFullYear();return y`<section class="card" aria-labelledby="goal-title">
    <h2 id="goal-title">${T(`settings.goal.title`)}</h2>
    <p>${T(`settings.goal.lead`)}</p>
    <div class="settings-row"><${$} key=${e} year=${e} /><${$} key=${e+1} year=${e+1} /></div>
  </section>`}function be(){return y`<section class="card" aria-labelledby="keys-title">
    <h2 id="keys-title">${T(`common.keys.title`)}</h2>
    <${D} label=${T(`settings.keys.on`)} words=${T(`settings.keys.what`)} isOn=${ee.value} onChange=${u} />
    <p><button type="button" class="button" onClick=${()=>te.value=!0}><${v} name="keyboard" size="16" /> ${T(`settings.keys.list`)}</button></p>
  </section>`}function xe(){let e=ce.value;if(!e)return null;let t=e.offline?`offline`:e.simulated?`simulated`:`online`,n=e.offline?[]:[`common.source.openlibrary`,...e.google?[`common.source.google`]:[]],r=(e,t)=>y`<div><dt>${T(`settings.server.${e}`)}</dt><dd>${t}</dd></div>`;return y`<section class="card" aria-labelledby="server-title">
    <h2 id="server-title">${T(`settings.server.title`)}</h2>
    <p>${T(`settings.server.lead`)}</p>
    <dl class="settings-facts">
      ${r(`version`,e.version)}
      ${r(`mode`,T(`settings.server.${t}`))}
      ${r(`sources`,n.length?n.map(e=>T(e)).join(`, `):T(`settings.server.no_sources`))}
      ${r(`contact`,T(e.contact?`settings.server.given`:`settings.server.not_given`))}
      ${r(`upload`,T(`settings.server.megabytes`,{n:e.max_upload_mb}))}
    </dl>
  </section>`}function Se(){return isSecureContext?y`<section class="card" aria-labelledby="secure-title">
      <h2 id="secure-title">${T(`settings.secure.title`)}</h2>
      <p>${T(`settings.secure.good`)}</p>
    </section>`:y`<section class="card" aria-labelledby="secure-title">
    <h2 id="secure-title">${T(`settings.secure.title`)}</h2>
    <p>${T(`settings.secure.plain`)}</p>
    <ul class="plain-list part-words">${[`install`,`offline`].map(e=>y`<li>${T(`settings.secure.${e}`)}</li>`)}</ul>
    <p>${T(`settings.secure.rest`)}</p>
    <p class="privacy"><${v} name="shield" size="17" /><span>${T(`settings.secure.how`)}</span></p>
  </section>`}function Ce(){return d(()=>{se()},[]),y`<div class="settings">
    <h1>${T(`common.page.settings`)}</h1>
    <p class="lead">${T(`settings.lead`)}</p>
    <${Q} />
    <${ve} />
    <${ye} />
    <${ge} />
    <${M} />
    <${le} canChange />
    <${be} />
    <${xe} />
    <${Se} />
    <${j} />
  </div>`}export{Ce as default,_e as title};