import{Nt as e,Qi as t,Ta as n,ot as r}from"./start.js";function i({problem:i,children:a}){let o=r(i);return n`<div class="note note-problem" role="alert">
    <${e} name="alert" />
    <div>
      ${o&&n`<p class="note-title">${o.title??t(`common.problem.some`)}</p>`}
      ${o?.detail&&n`<p lang=${o.isOwn?`en`:void 0}>${o.detail}</p>`}
      ${a}
    </div>
  </div>`}export{i as t};