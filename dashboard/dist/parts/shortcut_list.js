import{E as e,Mt as t,Nt as n,Za as r,jt as i,wa as a}from"../start.js";const o={o:`overview`,t:`time`,g:`genres`,r:`ratings`,a:`authors`,b:`books`,p:`pile`,y:`year`,h:`health`},s=[`/`,`?`,`[`,`]`,`t`,`Esc`],c={"?":`help`,"[":`year_back`,"]":`year_on`,t:`table`,Esc:`escape`};function l(){let l=()=>n.value=!1,u=(e,t)=>r`<div class="key-row"><dt>${e.map(e=>r`<kbd>${e}</kbd>`)}</dt><dd>${t}</dd></div>`;return r`<${e} open=${n.value} title=${a(`common.keys.title`)} onClose=${l}>
    ${!t.value&&r`<p>${a(`dialogs.keys.off`)}</p>`}
    <dl class="keys">
      ${s.map(e=>u([e],a(e===`/`?`common.keys.search`:`dialogs.keys.${c[e]}`)))}
      ${Object.keys(i).map(e=>u([`g`,e],a(`common.page.${o[e]}`)))}
    </dl>
    <h3>${a(`dialogs.keys.charts`)}</h3>
    <dl class="keys">
      ${u([`←`,`→`],a(`dialogs.keys.move`))}${u([`Home`,`End`],a(`dialogs.keys.ends`))}${u([`Enter`],a(`dialogs.keys.pick`))}
      ${u([`Shift`,`←`],a(`dialogs.keys.range`))}${u([`Shift`,`→`],a(`dialogs.keys.range`))}
    </dl>
  <//>`}export{l as HelpDialog};