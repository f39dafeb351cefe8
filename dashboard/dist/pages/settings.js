import{Aa as e,An as t,At as n,Bt as r,Ca as i,Cn as a,Cr as o,E as s,Ga as c,Hn as l,Ht as u,Jt as d,Ka as f,Kt as p,Ma as m,Mt as h,Na as ee,Ot as te,Pa as ne,Ri as g,Vt as _,Wa as v,Yt as y,ba as b,ct as x,ft as S,ja as re,jt as ie,ln as C,n as ae,pn as oe,pt as w,qa as T,qt as se,r as ce,zt as le}from"../start.js";import{t as ue}from"../contact_field.js";import{n as E,r as D}from"../date_switches.js";import{t as O}from"../problem_note.js";function k(){l(new Blob([`${JSON.stringify(ne(),null,2)}\n`],{type:`application/json`}),`goodreads-stats-browser.json`)}async function A(){ee(),await ce().catch(console.error),location.assign(g(`import`))}function j(){let e=v(!1),t=()=>e.value=!1,n=f`
    <button type="button" class="button" onClick=${t}>${b(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" onClick=${A}>${b(`settings.memory.confirm`)}</button>
  `;return f`<section class="card" aria-labelledby="memory-title">
    <h2 id="memory-title">${b(`settings.memory.title`)}</h2>
    <p>${b(`settings.memory.lead`)}</p>
    <p class="again-ways">
      <button type="button" class="button" onClick=${k}>${b(`settings.memory.save`)}</button>
      <button type="button" class="button" onClick=${()=>e.value=!0}>${b(`settings.memory.forget`)}</button>
    </p>
    <${s} open=${e.value} title=${b(`settings.memory.ask`)} onClose=${t} actions=${n}>
      <p>${b(`settings.memory.what`)}</p>
      <p>${b(`settings.memory.links`)}</p>
    <//>
  </section>`}function M(){return f`<section class="card" aria-labelledby="libraries-title">
    <h2 id="libraries-title">${b(`import.seen.title`)}</h2>
    ${S.value.length===0?f`<p>${b(`settings.libraries.none`)}</p>`:f`<ul class="known-libraries">
          ${S.value.map(({uuid:e,rows:t,date:n,...r})=>f`<li key=${e}>
              <a href=${g(`l`,e)} dir="auto">${w(r)}</a>
              <span class="known-facts">${t===null?``:`${b(`common.books`,{n:t})}, `}${i(n)}</span>
              <button type="button" class="button" aria-label=${b(`settings.libraries.delete_one`,{name:w(r)})} onClick=${()=>ae.value=e}>${b(`common.library.delete`)}</button>
            </li>`)}
        </ul>`}
    <p>${b(`settings.libraries.note`)}</p>
  </section>`}const N=[`hide`,`rename`,`merge`,`shelves`];function P(e){return N.flatMap(t=>t===`hide`?e.hide.map(e=>({kind:t,name:e,value:null})):Object.entries(e[t]).map(([e,n])=>({kind:t,name:e,value:n})))}function F(e){let t=t=>e.filter(e=>e.kind===t),n=e=>Object.fromEntries(t(e).map(({name:e,value:t})=>[e,t]));return{hide:t(`hide`).map(({name:e})=>e),rename:n(`rename`),merge:n(`merge`),shelves:n(`shelves`)}}const I=(e,t)=>e.kind===t.kind&&e.name===t.name;function L(e,t){let n=[...R(e,t),t];return N.flatMap(e=>n.filter(t=>t.kind===e))}const R=(e,t)=>e.filter(e=>!I(e,t)),z=(e,t)=>e.some(e=>I(e,t)&&e.value===t.value),B=(e,t)=>e.length===t.length&&e.every(e=>z(t,e)),V=({kind:e,name:t,value:n})=>t.trim()!==``&&(e===`hide`||(n??``).trim()!==``);function H({kind:e,name:t,value:n}){let r=e===`shelves`?t:o(t);return b(`settings.rule.${e}`,{name:r,value:e===`rename`?n:o(n??``)})}function U(e,{kind:t,name:n}){let r=t===`hide`?`body.hide`:`body.${t}.${n}`;return e.find(e=>e.where===r)?.why??null}const W=c(null),G=c([]);function K({rules:e,etag:t}){let n=P(e);W.value={list:n,etag:t,families:e.families,trouble:e.trouble},G.value=n}const q=()=>W.value!==null&&!B(G.value,W.value.list);function J({label:e,value:t,onPick:n}){return f`<label class="field"><span>${e}</span>
    <select class="select" value=${t} onChange=${e=>n(e.target.value)}>
      <option value="">${b(`settings.rules.choose`)}</option>
      ${W.value.families.map(({family:e,genres:n})=>f`<optgroup label=${o(e)}>
          ${n.map(e=>f`<option value=${e} selected=${e===t}>${o(e)}</option>`)}
        </optgroup>`)}
    </select>
  </label>`}function Y({label:e,value:t,most:n,onInput:r}){return f`<label class="field"><span>${e}</span>
    <input class="input" value=${t} maxlength=${n} dir="auto" onInput=${e=>r(e.target.value)} />
  </label>`}const X={rename:60,shelves:100};function de({rule:e,onChange:t}){let{kind:n,name:r,value:i}=e,a=e=>b(`settings.rules.${n}_${e}`),o=n=>t({...e,name:n}),s=n=>t({...e,value:n});return f`<div class="settings-row">
    ${n===`shelves`?f`<${Y} key="shelf" label=${a(`name`)} value=${r} most=${X.shelves} onInput=${o} />`:f`<${J} key="genre" label=${a(`name`)} value=${r} onPick=${o} />`}
    ${n===`rename`&&f`<${Y} key="name" label=${a(`value`)} value=${i} most=${X.rename} onInput=${s} />`}
    ${(n===`merge`||n===`shelves`)&&f`<${J} key="into" label=${a(`value`)} value=${i} onPick=${s} />`}
  </div>`}const Z=e=>({kind:e,name:``,value:e===`hide`?null:``});function fe(){let e=v(Z(N[0])),{kind:n}=e.value;return f`<form class="rule-form" onSubmit=${r=>{if(r.preventDefault(),!V(e.value))return;let i={...e.value,name:e.value.name.trim(),value:e.value.value?.trim()??null};G.value=L(G.value,i),t(b(`settings.rules.added`,{rule:H(i)})),e.value=Z(n)}}>
    <div class="segmented" role="group" aria-label=${b(`settings.rules.kind`)}>
      ${N.map(t=>f`<button type="button" aria-pressed=${t===n} onClick=${()=>e.value=Z(t)}>${b(`settings.rules.${t}`)}</button>`)}
    </div>
    <${de} rule=${e.value} onChange=${t=>e.value=t} />
    <p class="rule-preview" dir="auto">${V(e.value)?H(e.value):b(`settings.rules.${n}_what`)}</p>
    <p><button class="button" type="submit" disabled=${!V(e.value)}>${b(`settings.rules.add`)}</button></p>
  </form>`}function pe({rule:e,why:t}){let n=H(e),r=!z(W.value.list,e);return f`<li>
    <span dir="auto" class=${r?`is-new`:``}>${n}${r&&f` <span class="tag">${b(`settings.rules.new`)}</span>`}</span>
    <button type="button" class="icon-button" aria-label=${b(`settings.rules.remove_one`,{rule:n})} title=${b(`settings.rules.remove`)}
      onClick=${t=>{te(t),G.value=R(G.value,e)}}><${y} name="close" size="16" /></button>
    ${t&&f`<p class="field-hint is-wrong">${t}</p>`}
  </li>`}function me({saved:e,problem:t,onReload:n}){if(t){let e=t.status===412;return f`<${O} problem=${t}>
      ${e&&f`<p><button type="button" class="button" onClick=${n}>${b(`settings.rules.reload`)}</button></p>`}
    <//>`}if(!e||q())return null;let r=b(`settings.rules.saved`,{n:e.books_changed,libraries:b(`settings.rules.libraries`,{n:e.libraries})});return f`<p class="note note-good" role="status"><${y} name="check" />${r}</p>`}function he(){let e=v(null),t=v(null),n=v(!1),r=e.value?.errors??[],i=r=>async()=>{n.value=!0,e.value=null,t.value=null;try{await r()}catch(t){e.value=t}finally{n.value=!1}},a=i(async()=>{let e=await oe(F(G.value),W.value.etag);K(e),t.value=e.rules}),o=i(async()=>K(await C()));return f`
    ${W.value.trouble&&f`<${O} problem=${{title:b(`settings.rules.trouble`),detail:W.value.trouble}} />`}
    ${G.value.length===0?f`<p class="part-words">${b(`settings.rules.none`)}</p>`:f`<ul class="rule-list" aria-label=${b(`settings.rules.list`)}>
          ${G.value.map(e=>f`<${pe} key=${`${e.kind} ${e.name}`} rule=${e} why=${U(r,e)} />`)}
        </ul>`}
    <${fe} />
    <${me} saved=${t.value} problem=${e.value} onReload=${o} />
    <p class="again-ways">
      <button type="button" class="button button-main" disabled=${!q()||n.value} onClick=${a}>${b(`settings.rules.save`)}</button>
      <button type="button" class="button" disabled=${!q()||n.value} onClick=${()=>{G.value=W.value.list,e.value=null}}>${b(`settings.rules.undo`)}</button>
      ${q()&&f`<span class="field-hint">${b(`settings.rules.unsaved`)}</span>`}
    </p>
  `}function ge(){let e=v(null),t=async()=>{e.value=null;try{K(await C())}catch(t){e.value=t}};return T(()=>{q()||t()},[]),f`<section class="card" aria-labelledby="rules-title">
    <h2 id="rules-title">${b(`settings.rules.title`)}</h2>
    <p>${b(`settings.rules.lead`)}</p>
    <div class="rules">
      ${e.value&&f`<${O} problem=${e.value}><p><button type="button" class="button" onClick=${t}>${b(`common.notice.again`)}</button></p><//>`}
      ${W.value&&f`<${he} />`}
    </div>
  </section>`}const _e=()=>b(`common.page.settings`);function Q(){return f`<section class="card" aria-labelledby="look-title">
    <h2 id="look-title">${b(`settings.look.title`)}</h2>
    <div class="settings-fields">
      <div class="field"><span id="theme-label">${b(`common.theme.theme`)}</span>
        <div><div class="segmented" role="group" aria-labelledby="theme-label">
          ${p.map(e=>f`<button type="button" aria-pressed=${d.value===e} onClick=${()=>se(e)}>${b(`common.theme.${e}`)}</button>`)}
        </div></div>
      </div>
      <label class="field"><span class="with-icon"><${y} name="languages" size="16" /> ${b(`settings.look.language`)}</span>
        <select class="select" onChange=${e=>{re(e.target.value),location.reload()}}>
          ${Object.entries(e).map(([e,t])=>f`<option value=${e} lang=${e} selected=${e===m}>${t}</option>`)}
        </select>
        <span class="field-hint">${b(`settings.look.language_hint`)}</span>
      </label>
    </div>
  </section>`}function ve(){return f`<section class="card" aria-labelledby="dates-title">
    <h2 id="dates-title">${b(`health.dates.title`)}</h2>
    <${E} />
  </section>`}function $({year:e}){return f`<label class="field field-narrow"><span>${b(`settings.goal.year`,{year:String(e)})}</span>
    <input class="input" type="number" inputmode="numeric" min="1" max=${r} step="1" value=${_.value[e]??``} placeholder=${b(`settings.goal.none`)} onChange=${t=>{let n=Number(t.target.value);u(e,n>0?Math.round(n):null),t.target.value=_.value[e]??``}} />
  </label>`}function ye(){let e=le().getFullYear();return f`<section class="card" aria-labelledby="goal-title">
    <h2 id="goal-title">${b(`settings.goal.title`)}</h2>
    <p>${b(`settings.goal.lead`)}</p>
    <div class="settings-row"><${$} key=${e} year=${e} /><${$} key=${e+1} year=${e+1} /></div>
  </section>`}function be(){return f`<section class="card" aria-labelledby="keys-title">
    <h2 id="keys-title">${b(`common.keys.title`)}</h2>
    <${D} label=${b(`settings.keys.on`)} words=${b(`settings.keys.what`)} isOn=${n.value} onChange=${h} />
    <p><button type="button" class="button" onClick=${()=>ie.value=!0}><${y} name="keyboard" size="16" /> ${b(`settings.keys.list`)}</button></p>
  </section>`}function xe(){let e=a.value;if(!e)return null;let t=e.offline?`offline`:e.simulated?`simulated`:`online`,n=e.offline?[]:[`common.source.openlibrary`,...e.google?[`common.source.google`]:[]],r=(e,t)=>f`<div><dt>${b(`settings.server.${e}`)}</dt><dd>${t}</dd></div>`;return f`<section class="card" aria-labelledby="server-title">
    <h2 id="server-title">${b(`settings.server.title`)}</h2>
    <p>${b(`settings.server.lead`)}</p>
    <dl class="settings-facts">
      ${r(`version`,e.version)}
      ${r(`mode`,b(`settings.server.${t}`))}
      ${r(`sources`,n.length?n.map(e=>b(e)).join(`, `):b(`settings.server.no_sources`))}
      ${r(`contact`,b(e.contact?`settings.server.given`:`settings.server.not_given`))}
      ${r(`upload`,b(`settings.server.megabytes`,{n:e.max_upload_mb}))}
    </dl>
  </section>`}function Se(){return isSecureContext?f`<section class="card" aria-labelledby="secure-title">
      <h2 id="secure-title">${b(`settings.secure.title`)}</h2>
      <p>${b(`settings.secure.good`)}</p>
    </section>`:f`<section class="card" aria-labelledby="secure-title">
    <h2 id="secure-title">${b(`settings.secure.title`)}</h2>
    <p>${b(`settings.secure.plain`)}</p>
    <ul class="plain-list part-words">${[`install`,`offline`,`camera`].map(e=>f`<li>${b(`settings.secure.${e}`)}</li>`)}</ul>
    <p>${b(`settings.secure.rest`)}</p>
    <p class="privacy"><${y} name="shield" size="17" /><span>${b(`settings.secure.how`)}</span></p>
  </section>`}function Ce(){return T(()=>{x()},[]),f`<div class="settings">
    <h1>${b(`common.page.settings`)}</h1>
    <p class="lead">${b(`settings.lead`)}</p>
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