import{Ea as e,Ft as t,It as n,Ji as r,Lt as i,j as a}from"../start.js";const o={o:`overview`,t:`time`,g:`genres`,r:`ratings`,a:`authors`,b:`books`,p:`pile`,y:`year`,h:`health`},s=[`/`,`?`,`[`,`]`,`t`,`Esc`],c={"/":`search`,"?":`help`,"[":`year_back`,"]":`year_on`,t:`table`,Esc:`escape`};function l(){let l=()=>i.value=!1,u=(t,n)=>e`<div class="key-row"><dt>${t.map(t=>e`<kbd>${t}</kbd>`)}</dt><dd>${n}</dd></div>`;return e`<${a} open=${i.value} title=${r(`common.keys.title`)} onClose=${l}>
    ${!n.value&&e`<p>${r(`common.keys.off`)}</p>`}
    <dl class="keys">
      ${s.map(e=>u([e],r(`common.keys.${c[e]}`)))}
      ${Object.keys(t).map(e=>u([`g`,e],r(`common.page.${o[e]}`)))}
    </dl>
    <h3>${r(`common.keys.charts`)}</h3>
    <dl class="keys">
      ${u([`←`,`→`],r(`common.keys.move`))}${u([`Home`,`End`],r(`common.keys.ends`))}${u([`Enter`],r(`common.keys.pick`))}
    </dl>
  <//>`}export{l as HelpDialog};