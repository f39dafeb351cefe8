import{$t as e,Ca as t,Dr as n,Fn as r,Gt as i,Ht as a,Jt as o,Ki as s,Kt as c,On as l,Qt as ee,Sa as u,St as d,Ta as f,Ut as p,Vt as te,Yi as ne,aa as m,ca as h,da as g,en as _,fa as v,j as y,kt as b,la as x,mn as S,n as re,qt as C,tn as w,tr as ie,ua as ae,vn as oe,vt as se,wa as T}from"../start.js";import{t as E}from"../contact_field.js";import{n as D,r as O}from"../date_switches.js";function k(){ie(new Blob([`${JSON.stringify(v(),null,2)}\n`],{type:`application/json`}),`goodreads-stats-browser.json`)}function A(){g(),location.assign(m(`import`))}function j(){let e=u(!1),t=()=>e.value=!1,n=T`
    <button type="button" class="button" onClick=${t}>${s(`common.delete.keep`)}</button>
    <button type="button" class="button button-danger" onClick=${A}>${s(`settings.memory.confirm`)}</button>
  `;return T`<section class="card" aria-labelledby="memory-title">
    <h2 id="memory-title">${s(`settings.memory.title`)}</h2>
    <p>${s(`settings.memory.lead`)}</p>
    <p class="again-ways">
      <button type="button" class="button" onClick=${k}>${s(`settings.memory.save`)}</button>
      <button type="button" class="button" onClick=${()=>e.value=!0}>${s(`settings.memory.forget`)}</button>
    </p>
    <${y} open=${e.value} title=${s(`settings.memory.ask`)} onClose=${t} actions=${n}>
      <p>${s(`settings.memory.what`)}</p>
      <p>${s(`settings.memory.links`)}</p>
    <//>
  </section>`}function M(){return T`<section class="card" aria-labelledby="libraries-title">
    <h2 id="libraries-title">${s(`import.seen.title`)}</h2>
    ${d.value.length===0?T`<p>${s(`settings.libraries.none`)}</p>`:T`<ul class="known-libraries">
          ${d.value.map(({uuid:e,name:t,rows:n,date:r})=>T`<li key=${e}>
              <a href=${m(`l`,e)} dir="auto">${t}</a>
              <span class="known-facts">${n===null?``:`${s(`common.books`,{n})}, `}${ne(r)}</span>
              <button type="button" class="button" aria-label=${s(`settings.libraries.delete_one`,{name:t})} onClick=${()=>re.value=e}>${s(`common.library.delete`)}</button>
            </li>`)}
        </ul>`}
    <p>${s(`settings.libraries.note`)}</p>
  </section>`}const N=[`hide`,`rename`,`merge`,`shelves`];function P(e){return N.flatMap(t=>t===`hide`?e.hide.map(e=>({kind:t,name:e,value:null})):Object.entries(e[t]).map(([e,n])=>({kind:t,name:e,value:n})))}function F(e){let t=t=>e.filter(e=>e.kind===t),n=e=>Object.fromEntries(t(e).map(({name:e,value:t})=>[e,t]));return{hide:t(`hide`).map(({name:e})=>e),rename:n(`rename`),merge:n(`merge`),shelves:n(`shelves`)}}const I=(e,t)=>e.kind===t.kind&&e.name===t.name;function L(e,t){let n=[...R(e,t),t];return N.flatMap(e=>n.filter(t=>t.kind===e))}const R=(e,t)=>e.filter(e=>!I(e,t)),z=(e,t)=>e.some(e=>I(e,t)&&e.value===t.value),B=(e,t)=>e.length===t.length&&e.every(e=>z(t,e)),V=({kind:e,name:t,value:n})=>t.trim()!==``&&(e===`hide`||(n??``).trim()!==``);function H({kind:e,name:t,value:r}){let i=e===`shelves`?t:n(t);return s(`settings.rule.${e}`,{name:i,value:e===`rename`?r:n(r??``)})}function U(e,{kind:t,name:n}){let r=t===`hide`?`body.hide`:`body.${t}.${n}`;return e.find(e=>e.where===r)?.why??null}const W=t(null),G=t([]);function K({rules:e,etag:t}){let n=P(e);W.value={list:n,etag:t,families:e.families,trouble:e.trouble},G.value=n}const q=()=>W.value!==null&&!B(G.value,W.value.list);function J({label:e,value:t,onPick:r}){return T`<label class="field"><span>${e}</span>
    <select class="select" value=${t} onChange=${e=>r(e.target.value)}>
      <option value="">${s(`settings.rules.choose`)}</option>
      ${W.value.families.map(({family:e,genres:r})=>T`<optgroup label=${n(e)}>
          ${r.map(e=>T`<option value=${e} selected=${e===t}>${n(e)}</option>`)}
        </optgroup>`)}
    </select>
  </label>`}function Y({label:e,value:t,most:n,onInput:r}){return T`<label class="field"><span>${e}</span>
    <input class="input" value=${t} maxlength=${n} dir="auto" onInput=${e=>r(e.target.value)} />
  </label>`}const X={rename:60,shelves:100};function ce({rule:e,onChange:t}){let{kind:n,name:r,value:i}=e,a=e=>s(`settings.rules.${n}_${e}`),o=n=>t({...e,name:n}),c=n=>t({...e,value:n});return T`<div class="settings-row">
    ${n===`shelves`?T`<${Y} key="shelf" label=${a(`name`)} value=${r} most=${X.shelves} onInput=${o} />`:T`<${J} key="genre" label=${a(`name`)} value=${r} onPick=${o} />`}
    ${n===`rename`&&T`<${Y} key="name" label=${a(`value`)} value=${i} most=${X.rename} onInput=${c} />`}
    ${(n===`merge`||n===`shelves`)&&T`<${J} key="into" label=${a(`value`)} value=${i} onPick=${c} />`}
  </div>`}const Z=e=>({kind:e,name:``,value:e===`hide`?null:``});function le(){let e=u(Z(N[0])),{kind:t}=e.value;return T`<form class="rule-form" onSubmit=${n=>{if(n.preventDefault(),!V(e.value))return;let i={...e.value,name:e.value.name.trim(),value:e.value.value?.trim()??null};G.value=L(G.value,i),r(s(`settings.rules.added`,{rule:H(i)})),e.value=Z(t)}}>
    <div class="segmented" role="group" aria-label=${s(`settings.rules.kind`)}>
      ${N.map(n=>T`<button type="button" aria-pressed=${n===t} onClick=${()=>e.value=Z(n)}>${s(`settings.rules.${n}`)}</button>`)}
    </div>
    <${ce} rule=${e.value} onChange=${t=>e.value=t} />
    <p class="rule-preview" dir="auto">${V(e.value)?H(e.value):s(`settings.rules.${t}_what`)}</p>
    <p><button class="button" type="submit" disabled=${!V(e.value)}>${s(`settings.rules.add`)}</button></p>
  </form>`}function ue({rule:e,why:t}){let n=H(e),r=!z(W.value.list,e);return T`<li>
    <span dir="auto" class=${r?`is-new`:``}>${n}${r&&T` <span class="tag">${s(`settings.rules.new`)}</span>`}</span>
    <button type="button" class="icon-button" aria-label=${s(`settings.rules.remove_one`,{rule:n})} title=${s(`settings.rules.remove`)}
      onClick=${()=>G.value=R(G.value,e)}><${w} name="close" size="16" /></button>
    ${t&&T`<p class="field-hint is-wrong">${t}</p>`}
  </li>`}function de({saved:e,problem:t,onReload:n}){if(t){let e=t.status===412;return T`<${b} problem=${t}>
      ${e&&T`<p><button type="button" class="button" onClick=${n}>${s(`settings.rules.reload`)}</button></p>`}
    <//>`}if(!e||q())return null;let r=s(`settings.rules.saved`,{n:e.books_changed,libraries:s(`settings.rules.libraries`,{n:e.libraries})});return T`<p class="note note-good" role="status"><${w} name="check" />${r}</p>`}function fe(){let e=u(null),t=u(null),n=u(!1),r=e.value?.errors??[],i=r=>async()=>{n.value=!0,e.value=null,t.value=null;try{await r()}catch(t){e.value=t}finally{n.value=!1}},a=i(async()=>{let e=await oe(F(G.value),W.value.etag);K(e),t.value=e.rules}),o=i(async()=>K(await S()));return T`
    ${W.value.trouble&&T`<${b} problem=${{title:s(`settings.rules.trouble`),detail:W.value.trouble}} />`}
    ${G.value.length===0?T`<p class="part-words">${s(`settings.rules.none`)}</p>`:T`<ul class="rule-list" aria-label=${s(`settings.rules.list`)}>
          ${G.value.map(e=>T`<${ue} key=${`${e.kind} ${e.name}`} rule=${e} why=${U(r,e)} />`)}
        </ul>`}
    <${le} />
    <${de} saved=${t.value} problem=${e.value} onReload=${o} />
    <p class="again-ways">
      <button type="button" class="button button-main" disabled=${!q()||n.value} onClick=${a}>${s(`settings.rules.save`)}</button>
      <button type="button" class="button" disabled=${!q()||n.value} onClick=${()=>{G.value=W.value.list,e.value=null}}>${s(`settings.rules.undo`)}</button>
      ${q()&&T`<span class="field-hint">${s(`settings.rules.unsaved`)}</span>`}
    </p>
  `}function pe(){let e=u(null),t=async()=>{e.value=null;try{K(await S())}catch(t){e.value=t}};return f(()=>{q()||t()},[]),T`<section class="card" aria-labelledby="rules-title">
    <h2 id="rules-title">${s(`settings.rules.title`)}</h2>
    <p>${s(`settings.rules.lead`)}</p>
    <div class="rules">
      ${e.value&&T`<${b} problem=${e.value}><p><button type="button" class="button" onClick=${t}>${s(`common.notice.again`)}</button></p><//>`}
      ${W.value&&T`<${fe} />`}
    </div>
  </section>`}const me=()=>s(`common.page.settings`);function Q(){return T`<section class="card" aria-labelledby="look-title">
    <h2 id="look-title">${s(`settings.look.title`)}</h2>
    <div class="settings-fields">
      <div class="field"><span id="theme-label">${s(`common.theme.theme`)}</span>
        <div><div class="segmented" role="group" aria-labelledby="theme-label">
          ${ee.map(t=>T`<button type="button" aria-pressed=${_.value===t} onClick=${()=>e(t)}>${s(`common.theme.${t}`)}</button>`)}
        </div></div>
      </div>
      <label class="field"><span class="with-icon"><${w} name="languages" size="16" /> ${s(`settings.look.language`)}</span>
        <select class="select" onChange=${e=>{x(e.target.value),location.reload()}}>
          ${Object.entries(h).map(([e,t])=>T`<option value=${e} lang=${e} selected=${e===ae}>${t}</option>`)}
        </select>
        <span class="field-hint">${s(`settings.look.language_hint`)}</span>
      </label>
    </div>
  </section>`}function he(){return T`<section class="card" aria-labelledby="dates-title">
    <h2 id="dates-title">${s(`health.dates.title`)}</h2>
    <${D} />
  </section>`}function $({year:e}){return T`<label class="field field-narrow"><span>${s(`settings.goal.year`,{year:String(e)})}</span>
    <input class="input" type="number" inputmode="numeric" min="1" max=${c} step="1" value=${C.value[e]??``} placeholder=${s(`settings.goal.none`)} onChange=${t=>{let n=Number(t.target.value);o(e,n>0?Math.round(n):null),t.target.value=C.value[e]??``}} />
  </label>`}function ge(){let e=i().getFullYear();return T`<section class="card" aria-labelledby="goal-title">
    <h2 id="goal-title">${s(`settings.goal.title`)}</h2>
    <p>${s(`settings.goal.lead`)}</p>
    <div class="settings-row"><${$} key=${e} year=${e} /><${$} key=${e+1} year=${e+1} /></div>
  </section>`}function _e(){return T`<section class="card" aria-labelledby="keys-title">
    <h2 id="keys-title">${s(`common.keys.title`)}</h2>
    <${O} label=${s(`settings.keys.on`)} words=${s(`settings.keys.what`)} isOn=${te.value} onChange=${p} />
    <p><button type="button" class="button" onClick=${()=>a.value=!0}><${w} name="keyboard" size="16" /> ${s(`settings.keys.list`)}</button></p>
  </section>`}function ve(){let e=l.value;if(!e)return null;let t=e.offline?`offline`:e.simulated?`simulated`:`online`,n=e.offline?[]:[`common.source.openlibrary`,...e.google?[`common.source.google`]:[]],r=(e,t)=>T`<div><dt>${s(`settings.server.${e}`)}</dt><dd>${t}</dd></div>`;return T`<section class="card" aria-labelledby="server-title">
    <h2 id="server-title">${s(`settings.server.title`)}</h2>
    <p>${s(`settings.server.lead`)}</p>
    <dl class="settings-facts">
      ${r(`version`,e.version)}
      ${r(`mode`,s(`settings.server.${t}`))}
      ${r(`sources`,n.length?n.map(e=>s(e)).join(`, `):s(`settings.server.no_sources`))}
      ${r(`contact`,s(e.contact?`settings.server.given`:`settings.server.not_given`))}
      ${r(`upload`,s(`settings.server.megabytes`,{n:e.max_upload_mb}))}
    </dl>
  </section>`}function ye(){return isSecureContext?T`<section class="card" aria-labelledby="secure-title">
      <h2 id="secure-title">${s(`settings.secure.title`)}</h2>
      <p>${s(`settings.secure.good`)}</p>
    </section>`:T`<section class="card" aria-labelledby="secure-title">
    <h2 id="secure-title">${s(`settings.secure.title`)}</h2>
    <p>${s(`settings.secure.plain`)}</p>
    <ul class="plain-list part-words">${[`install`,`offline`,`camera`].map(e=>T`<li>${s(`settings.secure.${e}`)}</li>`)}</ul>
    <p>${s(`settings.secure.rest`)}</p>
    <p class="privacy"><${w} name="shield" size="17" /><span>${s(`settings.secure.how`)}</span></p>
  </section>`}function be(){return f(()=>{se()},[]),T`<div class="settings">
    <h1>${s(`common.page.settings`)}</h1>
    <p class="lead">${s(`settings.lead`)}</p>
    <${Q} />
    <${he} />
    <${ge} />
    <${pe} />
    <${M} />
    <${E} canChange />
    <${_e} />
    <${ve} />
    <${ye} />
    <${j} />
  </div>`}export{be as default,me as title};