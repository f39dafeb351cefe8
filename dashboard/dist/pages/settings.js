import{At as e,Ba as t,Ca as n,Da as r,Ea as i,Ht as a,Jt as o,La as s,Mi as c,Mt as l,Nt as u,Pt as ee,Ra as d,Sr as f,Ta as te,Ut as p,Vn as ne,Vt as re,Wt as m,Xt as h,Yt as g,Zt as _,dt as v,ga as y,gt as b,ht as x,jn as ie,k as ae,mn as oe,n as se,pa as S,r as ce,un as C,wa as le,wn as ue,za as w}from"../start.js";import{t as T}from"../contact_field.js";import{n as E,r as D}from"../date_switches.js";import{t as O}from"../problem_note.js";function k(){ne(new Blob([`${JSON.stringify(r(),null,2)}\n`],{type:`application/json`}),`goodreads-stats-browser.json`)}async function A(){i(),await ce().catch(console.error),location.assign(c(`import`))}function j(){let e=s(!1),t=()=>e.value=!1,n=w`
    <button type="button" class="button" onClick=${t}>${S(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" onClick=${A}>${S(`settings.memory.confirm`)}</button>
  `;return w`<section class="card" aria-labelledby="memory-title">
    <h2 id="memory-title">${S(`settings.memory.title`)}</h2>
    <p>${S(`settings.memory.lead`)}</p>
    <p class="again-ways">
      <button type="button" class="button" onClick=${k}>${S(`settings.memory.save`)}</button>
      <button type="button" class="button" onClick=${()=>e.value=!0}>${S(`settings.memory.forget`)}</button>
    </p>
    <${ae} open=${e.value} title=${S(`settings.memory.ask`)} onClose=${t} actions=${n}>
      <p>${S(`settings.memory.what`)}</p>
      <p>${S(`settings.memory.links`)}</p>
    <//>
  </section>`}function M(){return w`<section class="card" aria-labelledby="libraries-title">
    <h2 id="libraries-title">${S(`import.seen.title`)}</h2>
    ${x.value.length===0?w`<p>${S(`settings.libraries.none`)}</p>`:w`<ul class="known-libraries">
          ${x.value.map(({uuid:e,rows:t,date:n,...r})=>w`<li key=${e}>
              <a href=${c(`l`,e)} dir="auto">${b(r)}</a>
              <span class="known-facts">${t===null?``:`${S(`common.books`,{n:t})}, `}${y(n)}</span>
              <button type="button" class="button" aria-label=${S(`settings.libraries.delete_one`,{name:b(r)})} onClick=${()=>se.value=e}>${S(`common.library.delete`)}</button>
            </li>`)}
        </ul>`}
    <p>${S(`settings.libraries.note`)}</p>
  </section>`}const N=[`hide`,`rename`,`merge`,`shelves`];function P(e){return N.flatMap(t=>t===`hide`?e.hide.map(e=>({kind:t,name:e,value:null})):Object.entries(e[t]).map(([e,n])=>({kind:t,name:e,value:n})))}function F(e){let t=t=>e.filter(e=>e.kind===t),n=e=>Object.fromEntries(t(e).map(({name:e,value:t})=>[e,t]));return{hide:t(`hide`).map(({name:e})=>e),rename:n(`rename`),merge:n(`merge`),shelves:n(`shelves`)}}const I=(e,t)=>e.kind===t.kind&&e.name===t.name;function L(e,t){let n=[...R(e,t),t];return N.flatMap(e=>n.filter(t=>t.kind===e))}const R=(e,t)=>e.filter(e=>!I(e,t)),z=(e,t)=>e.some(e=>I(e,t)&&e.value===t.value),B=(e,t)=>e.length===t.length&&e.every(e=>z(t,e)),V=({kind:e,name:t,value:n})=>t.trim()!==``&&(e===`hide`||(n??``).trim()!==``);function H({kind:e,name:t,value:n}){let r=e===`shelves`?t:f(t);return S(`settings.rule.${e}`,{name:r,value:e===`rename`?n:f(n??``)})}function U(e,{kind:t,name:n}){let r=t===`hide`?`body.hide`:`body.${t}.${n}`;return e.find(e=>e.where===r)?.why??null}const W=d(null),G=d([]);function K({rules:e,etag:t}){let n=P(e);W.value={list:n,etag:t,families:e.families,trouble:e.trouble},G.value=n}const q=()=>W.value!==null&&!B(G.value,W.value.list);function J({label:e,value:t,onPick:n}){return w`<label class="field"><span>${e}</span>
    <select class="select" value=${t} onChange=${e=>n(e.target.value)}>
      <option value="">${S(`settings.rules.choose`)}</option>
      ${W.value.families.map(({family:e,genres:n})=>w`<optgroup label=${f(e)}>
          ${n.map(e=>w`<option value=${e} selected=${e===t}>${f(e)}</option>`)}
        </optgroup>`)}
    </select>
  </label>`}function Y({label:e,value:t,most:n,onInput:r}){return w`<label class="field"><span>${e}</span>
    <input class="input" value=${t} maxlength=${n} dir="auto" onInput=${e=>r(e.target.value)} />
  </label>`}const X={rename:60,shelves:100};function de({rule:e,onChange:t}){let{kind:n,name:r,value:i}=e,a=e=>S(`settings.rules.${n}_${e}`),o=n=>t({...e,name:n}),s=n=>t({...e,value:n});return w`<div class="settings-row">
    ${n===`shelves`?w`<${Y} key="shelf" label=${a(`name`)} value=${r} most=${X.shelves} onInput=${o} />`:w`<${J} key="genre" label=${a(`name`)} value=${r} onPick=${o} />`}
    ${n===`rename`&&w`<${Y} key="name" label=${a(`value`)} value=${i} most=${X.rename} onInput=${s} />`}
    ${(n===`merge`||n===`shelves`)&&w`<${J} key="into" label=${a(`value`)} value=${i} onPick=${s} />`}
  </div>`}const Z=e=>({kind:e,name:``,value:e===`hide`?null:``});function fe(){let e=s(Z(N[0])),{kind:t}=e.value;return w`<form class="rule-form" onSubmit=${n=>{if(n.preventDefault(),!V(e.value))return;let r={...e.value,name:e.value.name.trim(),value:e.value.value?.trim()??null};G.value=L(G.value,r),ie(S(`settings.rules.added`,{rule:H(r)})),e.value=Z(t)}}>
    <div class="segmented" role="group" aria-label=${S(`settings.rules.kind`)}>
      ${N.map(n=>w`<button type="button" aria-pressed=${n===t} onClick=${()=>e.value=Z(n)}>${S(`settings.rules.${n}`)}</button>`)}
    </div>
    <${de} rule=${e.value} onChange=${t=>e.value=t} />
    <p class="rule-preview" dir="auto">${V(e.value)?H(e.value):S(`settings.rules.${t}_what`)}</p>
    <p><button class="button" type="submit" disabled=${!V(e.value)}>${S(`settings.rules.add`)}</button></p>
  </form>`}function pe({rule:t,why:n}){let r=H(t),i=!z(W.value.list,t);return w`<li>
    <span dir="auto" class=${i?`is-new`:``}>${r}${i&&w` <span class="tag">${S(`settings.rules.new`)}</span>`}</span>
    <button type="button" class="icon-button" aria-label=${S(`settings.rules.remove_one`,{rule:r})} title=${S(`settings.rules.remove`)}
      onClick=${n=>{e(n),G.value=R(G.value,t)}}><${_} name="close" size="16" /></button>
    ${n&&w`<p class="field-hint is-wrong">${n}</p>`}
  </li>`}function me({saved:e,problem:t,onReload:n}){if(t){let e=t.status===412;return w`<${O} problem=${t}>
      ${e&&w`<p><button type="button" class="button" onClick=${n}>${S(`settings.rules.reload`)}</button></p>`}
    <//>`}if(!e||q())return null;let r=S(`settings.rules.saved`,{n:e.books_changed,libraries:S(`settings.rules.libraries`,{n:e.libraries})});return w`<p class="note note-good" role="status"><${_} name="check" />${r}</p>`}function he(){let e=s(null),t=s(null),n=s(!1),r=e.value?.errors??[],i=r=>async()=>{n.value=!0,e.value=null,t.value=null;try{await r()}catch(t){e.value=t}finally{n.value=!1}},a=i(async()=>{let e=await oe(F(G.value),W.value.etag);K(e),t.value=e.rules}),o=i(async()=>K(await C()));return w`
    ${W.value.trouble&&w`<${O} problem=${{title:S(`settings.rules.trouble`),detail:W.value.trouble}} />`}
    ${G.value.length===0?w`<p class="part-words">${S(`settings.rules.none`)}</p>`:w`<ul class="rule-list" aria-label=${S(`settings.rules.list`)}>
          ${G.value.map(e=>w`<${pe} key=${`${e.kind} ${e.name}`} rule=${e} why=${U(r,e)} />`)}
        </ul>`}
    <${fe} />
    <${me} saved=${t.value} problem=${e.value} onReload=${o} />
    <p class="again-ways">
      <button type="button" class="button button-main" disabled=${!q()||n.value} onClick=${a}>${S(`settings.rules.save`)}</button>
      <button type="button" class="button" disabled=${!q()||n.value} onClick=${()=>{G.value=W.value.list,e.value=null}}>${S(`settings.rules.undo`)}</button>
      ${q()&&w`<span class="field-hint">${S(`settings.rules.unsaved`)}</span>`}
    </p>
  `}function ge(){let e=s(null),n=async()=>{e.value=null;try{K(await C())}catch(t){e.value=t}};return t(()=>{q()||n()},[]),w`<section class="card" aria-labelledby="rules-title">
    <h2 id="rules-title">${S(`settings.rules.title`)}</h2>
    <p>${S(`settings.rules.lead`)}</p>
    <div class="rules">
      ${e.value&&w`<${O} problem=${e.value}><p><button type="button" class="button" onClick=${n}>${S(`common.notice.again`)}</button></p><//>`}
      ${W.value&&w`<${he} />`}
    </div>
  </section>`}const _e=()=>S(`common.page.settings`);function Q(){return w`<section class="card" aria-labelledby="look-title">
    <h2 id="look-title">${S(`settings.look.title`)}</h2>
    <div class="settings-fields">
      <div class="field"><span id="theme-label">${S(`common.theme.theme`)}</span>
        <div><div class="segmented" role="group" aria-labelledby="theme-label">
          ${o.map(e=>w`<button type="button" aria-pressed=${h.value===e} onClick=${()=>g(e)}>${S(`common.theme.${e}`)}</button>`)}
        </div></div>
      </div>
      <label class="field"><span class="with-icon"><${_} name="languages" size="16" /> ${S(`settings.look.language`)}</span>
        <select class="select" onChange=${e=>{le(e.target.value),location.reload()}}>
          ${Object.entries(n).map(([e,t])=>w`<option value=${e} lang=${e} selected=${e===te}>${t}</option>`)}
        </select>
        <span class="field-hint">${S(`settings.look.language_hint`)}</span>
      </label>
    </div>
  </section>`}function ve(){return w`<section class="card" aria-labelledby="dates-title">
    <h2 id="dates-title">${S(`health.dates.title`)}</h2>
    <${E} />
  </section>`}function $({year:e}){return w`<label class="field field-narrow"><span>${S(`settings.goal.year`,{year:String(e)})}</span>
    <input class="input" type="number" inputmode="numeric" min="1" max=${a} step="1" value=${p.value[e]??``} placeholder=${S(`settings.goal.none`)} onChange=${t=>{let n=Number(t.target.value);m(e,n>0?Math.round(n):null),t.target.value=p.value[e]??``}} />
  </label>`}function ye(){let e=re().getFullYear();return w`<section class="card" aria-labelledby="goal-title">
    <h2 id="goal-title">${S(`settings.goal.title`)}</h2>
    <p>${S(`settings.goal.lead`)}</p>
    <div class="settings-row"><${$} key=${e} year=${e} /><${$} key=${e+1} year=${e+1} /></div>
  </section>`}function be(){return w`<section class="card" aria-labelledby="keys-title">
    <h2 id="keys-title">${S(`common.keys.title`)}</h2>
    <${D} label=${S(`settings.keys.on`)} words=${S(`settings.keys.what`)} isOn=${l.value} onChange=${ee} />
    <p><button type="button" class="button" onClick=${()=>u.value=!0}><${_} name="keyboard" size="16" /> ${S(`settings.keys.list`)}</button></p>
  </section>`}function xe(){let e=ue.value;if(!e)return null;let t=e.offline?`offline`:e.simulated?`simulated`:`online`,n=e.offline?[]:[`common.source.openlibrary`,...e.google?[`common.source.google`]:[]],r=(e,t)=>w`<div><dt>${S(`settings.server.${e}`)}</dt><dd>${t}</dd></div>`;return w`<section class="card" aria-labelledby="server-title">
    <h2 id="server-title">${S(`settings.server.title`)}</h2>
    <p>${S(`settings.server.lead`)}</p>
    <dl class="settings-facts">
      ${r(`version`,e.version)}
      ${r(`mode`,S(`settings.server.${t}`))}
      ${r(`sources`,n.length?n.map(e=>S(e)).join(`, `):S(`settings.server.no_sources`))}
      ${r(`contact`,S(e.contact?`settings.server.given`:`settings.server.not_given`))}
      ${r(`upload`,S(`settings.server.megabytes`,{n:e.max_upload_mb}))}
    </dl>
  </section>`}function Se(){return isSecureContext?w`<section class="card" aria-labelledby="secure-title">
      <h2 id="secure-title">${S(`settings.secure.title`)}</h2>
      <p>${S(`settings.secure.good`)}</p>
    </section>`:w`<section class="card" aria-labelledby="secure-title">
    <h2 id="secure-title">${S(`settings.secure.title`)}</h2>
    <p>${S(`settings.secure.plain`)}</p>
    <ul class="plain-list part-words">${[`install`,`offline`,`camera`].map(e=>w`<li>${S(`settings.secure.${e}`)}</li>`)}</ul>
    <p>${S(`settings.secure.rest`)}</p>
    <p class="privacy"><${_} name="shield" size="17" /><span>${S(`settings.secure.how`)}</span></p>
  </section>`}function Ce(){return t(()=>{v()},[]),w`<div class="settings">
    <h1>${S(`common.page.settings`)}</h1>
    <p class="lead">${S(`settings.lead`)}</p>
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