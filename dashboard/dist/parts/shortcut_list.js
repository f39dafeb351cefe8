import{Bt as e,Ht as t,Ki as n,Vt as r,j as i,wa as a}from"../start.js";const o={o:`overview`,t:`time`,g:`genres`,r:`ratings`,a:`authors`,b:`books`,p:`pile`,y:`year`,h:`health`},s=[`/`,`?`,`[`,`]`,`t`,`Esc`],c={"/":`search`,"?":`help`,"[":`year_back`,"]":`year_on`,t:`table`,Esc:`escape`};function l(){let l=()=>t.value=!1,u=(e,t)=>a`<div class="key-row"><dt>${e.map(e=>a`<kbd>${e}</kbd>`)}</dt><dd>${t}</dd></div>`;return a`<${i} open=${t.value} title=${n(`common.keys.title`)} onClose=${l}>
    ${!r.value&&a`<p>${n(`common.keys.off`)}</p>`}
    <dl class="keys">
      ${s.map(e=>u([e],n(`common.keys.${c[e]}`)))}
      ${Object.keys(e).map(e=>u([`g`,e],n(`common.page.${o[e]}`)))}
    </dl>
    <h3>${n(`common.keys.charts`)}</h3>
    <dl class="keys">
      ${u([`←`,`→`],n(`common.keys.move`))}${u([`Home`,`End`],n(`common.keys.ends`))}${u([`Enter`],n(`common.keys.pick`))}
    </dl>
  <//>`}export{l as HelpDialog};