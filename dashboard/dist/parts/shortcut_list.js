import{Qi as e,Ta as t,_t as n,d as r,gt as i,ht as a}from"../start.js";const o={o:`overview`,t:`time`,g:`genres`,r:`ratings`,a:`authors`,b:`books`,p:`pile`,y:`year`,h:`health`},s=[`/`,`?`,`[`,`]`,`t`,`Esc`],c={"?":`help`,"[":`year_back`,"]":`year_on`,t:`table`,Esc:`escape`};function l(){let l=()=>n.value=!1,u=(e,n)=>t`<div class="key-row"><dt>${e.map(e=>t`<kbd>${e}</kbd>`)}</dt><dd>${n}</dd></div>`;return t`<${r} open=${n.value} title=${e(`common.keys.title`)} onClose=${l}>
    ${!i.value&&t`<p>${e(`dialogs.keys.off`)}</p>`}
    <dl class="keys">
      ${s.map(t=>u([t],e(t===`/`?`common.keys.search`:`dialogs.keys.${c[t]}`)))}
      ${Object.keys(a).map(t=>u([`g`,t],e(`common.page.${o[t]}`)))}
    </dl>
    <h3>${e(`dialogs.keys.charts`)}</h3>
    <dl class="keys">
      ${u([`←`,`→`],e(`dialogs.keys.move`))}${u([`Home`,`End`],e(`dialogs.keys.ends`))}${u([`Enter`],e(`dialogs.keys.pick`))}
      ${u([`Shift`,`←`],e(`dialogs.keys.range`))}${u([`Shift`,`→`],e(`dialogs.keys.range`))}
    </dl>
  <//>`}export{l as HelpDialog};