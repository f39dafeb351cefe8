import{An as e,Bt as t,Cn as n,Da as r,Ea as i,Ht as a,It as o,Ji as s,Jt as c,Lt as l,Rt as u,Sr as d,St as f,Ta as p,Ut as m,Vt as ee,Xn as te,Xt as h,Yt as g,Zi as _,da as v,fa as y,j as b,ln as x,ma as S,n as C,pa as ne,pn as re,qt as ie,sa as w,ua as ae,vt as oe,wa as T}from"../start.js";import{t as se}from"../contact_field.js";import{n as E,r as D}from"../date_switches.js";import{t as O}from"../problem_note.js";function k(){te(new Blob([`${JSON.stringify(S(),null,2)}\n`],{type:`application/json`}),`goodreads-stats-browser.json`)}function A(){ne(),location.assign(w(`import`))}function j(){let e=T(!1),t=()=>e.value=!1,n=i`
    <button type="button" class="button" onClick=${t}>${s(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" onClick=${A}>${s(`settings.memory.confirm`)}</button>
  `;return i`<section class="card" aria-labelledby="memory-title">
    <h2 id="memory-title">${s(`settings.memory.title`)}</h2>
    <p>${s(`settings.memory.lead`)}</p>
    <p class="again-ways">
      <button type="button" class="button" onClick=${k}>${s(`settings.memory.save`)}</button>
      <button type="button" class="button" onClick=${()=>e.value=!0}>${s(`settings.memory.forget`)}</button>
    </p>
    <${b} open=${e.value} title=${s(`settings.memory.ask`)} onClose=${t} actions=${n}>
      <p>${s(`settings.memory.what`)}</p>
      <p>${s(`settings.memory.links`)}</p>
    <//>
  </section>`}function M(){return i`<section class="card" aria-labelledby="libraries-title">
    <h2 id="libraries-title">${s(`import.seen.title`)}</h2>
    ${f.value.length===0?i`<p>${s(`settings.libraries.none`)}</p>`:i`<ul class="known-libraries">
          ${f.value.map(({uuid:e,name:t,rows:n,date:r})=>i`<li key=${e}>
              <a href=${w(`l`,e)} dir="auto">${t}</a>
              <span class="known-facts">${n===null?``:`${s(`common.books`,{n})}, `}${_(r)}</span>
              <button type="button" class="button" aria-label=${s(`settings.libraries.delete_one`,{name:t})} onClick=${()=>C.value=e}>${s(`common.library.delete`)}</button>
            </li>`)}
        </ul>`}
    <p>${s(`settings.libraries.note`)}</p>
  </section>`}const N=[`hide`,`rename`,`merge`,`shelves`];function P(e){return N.flatMap(t=>t===`hide`?e.hide.map(e=>({kind:t,name:e,value:null})):Object.entries(e[t]).map(([e,n])=>({kind:t,name:e,value:n})))}function F(e){let t=t=>e.filter(e=>e.kind===t),n=e=>Object.fromEntries(t(e).map(({name:e,value:t})=>[e,t]));return{hide:t(`hide`).map(({name:e})=>e),rename:n(`rename`),merge:n(`merge`),shelves:n(`shelves`)}}const I=(e,t)=>e.kind===t.kind&&e.name===t.name;function L(e,t){let n=[...R(e,t),t];return N.flatMap(e=>n.filter(t=>t.kind===e))}const R=(e,t)=>e.filter(e=>!I(e,t)),z=(e,t)=>e.some(e=>I(e,t)&&e.value===t.value),B=(e,t)=>e.length===t.length&&e.every(e=>z(t,e)),V=({kind:e,name:t,value:n})=>t.trim()!==``&&(e===`hide`||(n??``).trim()!==``);function H({kind:e,name:t,value:n}){let r=e===`shelves`?t:d(t);return s(`settings.rule.${e}`,{name:r,value:e===`rename`?n:d(n??``)})}function U(e,{kind:t,name:n}){let r=t===`hide`?`body.hide`:`body.${t}.${n}`;return e.find(e=>e.where===r)?.why??null}const W=p(null),G=p([]);function K({rules:e,etag:t}){let n=P(e);W.value={list:n,etag:t,families:e.families,trouble:e.trouble},G.value=n}const q=()=>W.value!==null&&!B(G.value,W.value.list);function J({label:e,value:t,onPick:n}){return i`<label class="field"><span>${e}</span>
    <select class="select" value=${t} onChange=${e=>n(e.target.value)}>
      <option value="">${s(`settings.rules.choose`)}</option>
      ${W.value.families.map(({family:e,genres:n})=>i`<optgroup label=${d(e)}>
          ${n.map(e=>i`<option value=${e} selected=${e===t}>${d(e)}</option>`)}
        </optgroup>`)}
    </select>
  </label>`}function Y({label:e,value:t,most:n,onInput:r}){return i`<label class="field"><span>${e}</span>
    <input class="input" value=${t} maxlength=${n} dir="auto" onInput=${e=>r(e.target.value)} />
  </label>`}const X={rename:60,shelves:100};function ce({rule:e,onChange:t}){let{kind:n,name:r,value:a}=e,o=e=>s(`settings.rules.${n}_${e}`),c=n=>t({...e,name:n}),l=n=>t({...e,value:n});return i`<div class="settings-row">
    ${n===`shelves`?i`<${Y} key="shelf" label=${o(`name`)} value=${r} most=${X.shelves} onInput=${c} />`:i`<${J} key="genre" label=${o(`name`)} value=${r} onPick=${c} />`}
    ${n===`rename`&&i`<${Y} key="name" label=${o(`value`)} value=${a} most=${X.rename} onInput=${l} />`}
    ${(n===`merge`||n===`shelves`)&&i`<${J} key="into" label=${o(`value`)} value=${a} onPick=${l} />`}
  </div>`}const Z=e=>({kind:e,name:``,value:e===`hide`?null:``});function le(){let t=T(Z(N[0])),{kind:n}=t.value;return i`<form class="rule-form" onSubmit=${r=>{if(r.preventDefault(),!V(t.value))return;let i={...t.value,name:t.value.name.trim(),value:t.value.value?.trim()??null};G.value=L(G.value,i),e(s(`settings.rules.added`,{rule:H(i)})),t.value=Z(n)}}>
    <div class="segmented" role="group" aria-label=${s(`settings.rules.kind`)}>
      ${N.map(e=>i`<button type="button" aria-pressed=${e===n} onClick=${()=>t.value=Z(e)}>${s(`settings.rules.${e}`)}</button>`)}
    </div>
    <${ce} rule=${t.value} onChange=${e=>t.value=e} />
    <p class="rule-preview" dir="auto">${V(t.value)?H(t.value):s(`settings.rules.${n}_what`)}</p>
    <p><button class="button" type="submit" disabled=${!V(t.value)}>${s(`settings.rules.add`)}</button></p>
  </form>`}function ue({rule:e,why:t}){let n=H(e),r=!z(W.value.list,e);return i`<li>
    <span dir="auto" class=${r?`is-new`:``}>${n}${r&&i` <span class="tag">${s(`settings.rules.new`)}</span>`}</span>
    <button type="button" class="icon-button" aria-label=${s(`settings.rules.remove_one`,{rule:n})} title=${s(`settings.rules.remove`)}
      onClick=${()=>G.value=R(G.value,e)}><${h} name="close" size="16" /></button>
    ${t&&i`<p class="field-hint is-wrong">${t}</p>`}
  </li>`}function de({saved:e,problem:t,onReload:n}){if(t){let e=t.status===412;return i`<${O} problem=${t}>
      ${e&&i`<p><button type="button" class="button" onClick=${n}>${s(`settings.rules.reload`)}</button></p>`}
    <//>`}if(!e||q())return null;let r=s(`settings.rules.saved`,{n:e.books_changed,libraries:s(`settings.rules.libraries`,{n:e.libraries})});return i`<p class="note note-good" role="status"><${h} name="check" />${r}</p>`}function fe(){let e=T(null),t=T(null),n=T(!1),r=e.value?.errors??[],a=r=>async()=>{n.value=!0,e.value=null,t.value=null;try{await r()}catch(t){e.value=t}finally{n.value=!1}},o=a(async()=>{let e=await re(F(G.value),W.value.etag);K(e),t.value=e.rules}),c=a(async()=>K(await x()));return i`
    ${W.value.trouble&&i`<${O} problem=${{title:s(`settings.rules.trouble`),detail:W.value.trouble}} />`}
    ${G.value.length===0?i`<p class="part-words">${s(`settings.rules.none`)}</p>`:i`<ul class="rule-list" aria-label=${s(`settings.rules.list`)}>
          ${G.value.map(e=>i`<${ue} key=${`${e.kind} ${e.name}`} rule=${e} why=${U(r,e)} />`)}
        </ul>`}
    <${le} />
    <${de} saved=${t.value} problem=${e.value} onReload=${c} />
    <p class="again-ways">
      <button type="button" class="button button-main" disabled=${!q()||n.value} onClick=${o}>${s(`settings.rules.save`)}</button>
      <button type="button" class="button" disabled=${!q()||n.value} onClick=${()=>{G.value=W.value.list,e.value=null}}>${s(`settings.rules.undo`)}</button>
      ${q()&&i`<span class="field-hint">${s(`settings.rules.unsaved`)}</span>`}
    </p>
  `}function pe(){let e=T(null),t=async()=>{e.value=null;try{K(await x())}catch(t){e.value=t}};return r(()=>{q()||t()},[]),i`<section class="card" aria-labelledby="rules-title">
    <h2 id="rules-title">${s(`settings.rules.title`)}</h2>
    <p>${s(`settings.rules.lead`)}</p>
    <div class="rules">
      ${e.value&&i`<${O} problem=${e.value}><p><button type="button" class="button" onClick=${t}>${s(`common.notice.again`)}</button></p><//>`}
      ${W.value&&i`<${fe} />`}
    </div>
  </section>`}const me=()=>s(`common.page.settings`);function Q(){return i`<section class="card" aria-labelledby="look-title">
    <h2 id="look-title">${s(`settings.look.title`)}</h2>
    <div class="settings-fields">
      <div class="field"><span id="theme-label">${s(`common.theme.theme`)}</span>
        <div><div class="segmented" role="group" aria-labelledby="theme-label">
          ${ie.map(e=>i`<button type="button" aria-pressed=${g.value===e} onClick=${()=>c(e)}>${s(`common.theme.${e}`)}</button>`)}
        </div></div>
      </div>
      <label class="field"><span class="with-icon"><${h} name="languages" size="16" /> ${s(`settings.look.language`)}</span>
        <select class="select" onChange=${e=>{v(e.target.value),location.reload()}}>
          ${Object.entries(ae).map(([e,t])=>i`<option value=${e} lang=${e} selected=${e===y}>${t}</option>`)}
        </select>
        <span class="field-hint">${s(`settings.look.language_hint`)}</span>
      </label>
    </div>
  </section>`}function he(){return i`<section class="card" aria-labelledby="dates-title">
    <h2 id="dates-title">${s(`health.dates.title`)}</h2>
    <${E} />
  </section>`}function $({year:e}){return i`<label class="field field-narrow"><span>${s(`settings.goal.year`,{year:String(e)})}</span>
    <input class="input" type="number" inputmode="numeric" min="1" max=${ee} step="1" value=${a.value[e]??``} placeholder=${s(`settings.goal.none`)} onChange=${t=>{let n=Number(t.target.value);m(e,n>0?Math.round(n):null),t.target.value=a.value[e]??``}} />
  </label>`}function ge(){let e=t().getFullYear();return i`<section class="card" aria-labelledby="goal-title">
    <h2 id="goal-title">${s(`settings.goal.title`)}</h2>
    <p>${s(`settings.goal.lead`)}</p>
    <div class="settings-row"><${$} key=${e} year=${e} /><${$} key=${e+1} year=${e+1} /></div>
  </section>`}function _e(){return i`<section class="card" aria-labelledby="keys-title">
    <h2 id="keys-title">${s(`common.keys.title`)}</h2>
    <${D} label=${s(`settings.keys.on`)} words=${s(`settings.keys.what`)} isOn=${o.value} onChange=${u} />
    <p><button type="button" class="button" onClick=${()=>l.value=!0}><${h} name="keyboard" size="16" /> ${s(`settings.keys.list`)}</button></p>
  </section>`}function ve(){let e=n.value;if(!e)return null;let t=e.offline?`offline`:e.simulated?`simulated`:`online`,r=e.offline?[]:[`common.source.openlibrary`,...e.google?[`common.source.google`]:[]],a=(e,t)=>i`<div><dt>${s(`settings.server.${e}`)}</dt><dd>${t}</dd></div>`;return i`<section class="card" aria-labelledby="server-title">
    <h2 id="server-title">${s(`settings.server.title`)}</h2>
    <p>${s(`settings.server.lead`)}</p>
    <dl class="settings-facts">
      ${a(`version`,e.version)}
      ${a(`mode`,s(`settings.server.${t}`))}
      ${a(`sources`,r.length?r.map(e=>s(e)).join(`, `):s(`settings.server.no_sources`))}
      ${a(`contact`,s(e.contact?`settings.server.given`:`settings.server.not_given`))}
      ${a(`upload`,s(`settings.server.megabytes`,{n:e.max_upload_mb}))}
    </dl>
  </section>`}function ye(){return isSecureContext?i`<section class="card" aria-labelledby="secure-title">
      <h2 id="secure-title">${s(`settings.secure.title`)}</h2>
      <p>${s(`settings.secure.good`)}</p>
    </section>`:i`<section class="card" aria-labelledby="secure-title">
    <h2 id="secure-title">${s(`settings.secure.title`)}</h2>
    <p>${s(`settings.secure.plain`)}</p>
    <ul class="plain-list part-words">${[`install`,`offline`,`camera`].map(e=>i`<li>${s(`settings.secure.${e}`)}</li>`)}</ul>
    <p>${s(`settings.secure.rest`)}</p>
    <p class="privacy"><${h} name="shield" size="17" /><span>${s(`settings.secure.how`)}</span></p>
  </section>`}function be(){return r(()=>{oe()},[]),i`<div class="settings">
    <h1>${s(`common.page.settings`)}</h1>
    <p class="lead">${s(`settings.lead`)}</p>
    <${Q} />
    <${he} />
    <${ge} />
    <${pe} />
    <${M} />
    <${se} canChange />
    <${_e} />
    <${ve} />
    <${ye} />
    <${j} />
  </div>`}export{be as default,me as title};