import{Mt as e,Nt as t,Ra as n,jt as r,k as i,pa as a}from"../start.js";const o={o:`overview`,t:`time`,g:`genres`,r:`ratings`,a:`authors`,b:`books`,p:`pile`,y:`year`,h:`health`},s=[`/`,`?`,`[`,`]`,`t`,`Esc`],c={"/":`search`,"?":`help`,"[":`year_back`,"]":`year_on`,t:`table`,Esc:`escape`};function l(){let l=()=>t.value=!1,u=(e,t)=>n`<div class="key-row"><dt>${e.map(e=>n`<kbd>${e}</kbd>`)}</dt><dd>${t}</dd></div>`;return n`<${i} open=${t.value} title=${a(`common.keys.title`)} onClose=${l}>
    ${!e.value&&n`<p>${a(`common.keys.off`)}</p>`}
    <dl class="keys">
      ${s.map(e=>u([e],a(`common.keys.${c[e]}`)))}
      ${Object.keys(r).map(e=>u([`g`,e],a(`common.page.${o[e]}`)))}
    </dl>
    <h3>${a(`common.keys.charts`)}</h3>
    <dl class="keys">
      ${u([`←`,`→`],a(`common.keys.move`))}${u([`Home`,`End`],a(`common.keys.ends`))}${u([`Enter`],a(`common.keys.pick`))}
    </dl>
  <//>`}export{l as HelpDialog};