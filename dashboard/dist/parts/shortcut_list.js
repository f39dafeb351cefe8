import{At as e,E as t,Sa as n,Ya as r,jt as i,kt as a}from"../start.js";const o={o:`overview`,t:`time`,g:`genres`,r:`ratings`,a:`authors`,b:`books`,p:`pile`,y:`year`,h:`health`},s=[`/`,`?`,`[`,`]`,`t`,`Esc`],c={"?":`help`,"[":`year_back`,"]":`year_on`,t:`table`,Esc:`escape`};function l(){let l=()=>i.value=!1,u=(e,t)=>r`<div class="key-row"><dt>${e.map(e=>r`<kbd>${e}</kbd>`)}</dt><dd>${t}</dd></div>`;return r`<${t} open=${i.value} title=${n(`common.keys.title`)} onClose=${l}>
    ${!e.value&&r`<p>${n(`dialogs.keys.off`)}</p>`}
    <dl class="keys">
      ${s.map(e=>u([e],n(e===`/`?`common.keys.search`:`dialogs.keys.${c[e]}`)))}
      ${Object.keys(a).map(e=>u([`g`,e],n(`common.page.${o[e]}`)))}
    </dl>
    <h3>${n(`dialogs.keys.charts`)}</h3>
    <dl class="keys">
      ${u([`←`,`→`],n(`dialogs.keys.move`))}${u([`Home`,`End`],n(`dialogs.keys.ends`))}${u([`Enter`],n(`dialogs.keys.pick`))}
      ${u([`Shift`,`←`],n(`dialogs.keys.range`))}${u([`Shift`,`→`],n(`dialogs.keys.range`))}
    </dl>
  <//>`}export{l as HelpDialog};