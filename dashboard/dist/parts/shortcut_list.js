import{At as e,E as t,Ka as n,ba as r,jt as i,kt as a}from"../start.js";const o={o:`overview`,t:`time`,g:`genres`,r:`ratings`,a:`authors`,b:`books`,p:`pile`,y:`year`,h:`health`},s=[`/`,`?`,`[`,`]`,`t`,`Esc`],c={"?":`help`,"[":`year_back`,"]":`year_on`,t:`table`,Esc:`escape`};function l(){let l=()=>i.value=!1,u=(e,t)=>n`<div class="key-row"><dt>${e.map(e=>n`<kbd>${e}</kbd>`)}</dt><dd>${t}</dd></div>`;return n`<${t} open=${i.value} title=${r(`common.keys.title`)} onClose=${l}>
    ${!e.value&&n`<p>${r(`dialogs.keys.off`)}</p>`}
    <dl class="keys">
      ${s.map(e=>u([e],r(e===`/`?`common.keys.search`:`dialogs.keys.${c[e]}`)))}
      ${Object.keys(a).map(e=>u([`g`,e],r(`common.page.${o[e]}`)))}
    </dl>
    <h3>${r(`dialogs.keys.charts`)}</h3>
    <dl class="keys">
      ${u([`←`,`→`],r(`dialogs.keys.move`))}${u([`Home`,`End`],r(`dialogs.keys.ends`))}${u([`Enter`],r(`dialogs.keys.pick`))}
      ${u([`Shift`,`←`],r(`dialogs.keys.range`))}${u([`Shift`,`→`],r(`dialogs.keys.range`))}
    </dl>
  <//>`}export{l as HelpDialog};