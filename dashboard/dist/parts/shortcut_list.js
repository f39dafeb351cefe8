import{Mt as e,Nt as t,jt as n,k as r,pa as i,za as a}from"../start.js";const o={o:`overview`,t:`time`,g:`genres`,r:`ratings`,a:`authors`,b:`books`,p:`pile`,y:`year`,h:`health`},s=[`/`,`?`,`[`,`]`,`t`,`Esc`],c={"/":`search`,"?":`help`,"[":`year_back`,"]":`year_on`,t:`table`,Esc:`escape`};function l(){let l=()=>t.value=!1,u=(e,t)=>a`<div class="key-row"><dt>${e.map(e=>a`<kbd>${e}</kbd>`)}</dt><dd>${t}</dd></div>`;return a`<${r} open=${t.value} title=${i(`common.keys.title`)} onClose=${l}>
    ${!e.value&&a`<p>${i(`common.keys.off`)}</p>`}
    <dl class="keys">
      ${s.map(e=>u([e],i(`common.keys.${c[e]}`)))}
      ${Object.keys(n).map(e=>u([`g`,e],i(`common.page.${o[e]}`)))}
    </dl>
    <h3>${i(`common.keys.charts`)}</h3>
    <dl class="keys">
      ${u([`←`,`→`],i(`common.keys.move`))}${u([`Home`,`End`],i(`common.keys.ends`))}${u([`Enter`],i(`common.keys.pick`))}
    </dl>
  <//>`}export{l as HelpDialog};