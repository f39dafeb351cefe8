import{Ct as e,Ra as t,Zt as n,pa as r}from"./start.js";function i({problem:i,children:a}){let o=e(i);return t`<div class="note note-problem" role="alert">
    <${n} name="alert" />
    <div>
      ${o&&t`<p class="note-title">${o.title??r(`common.problem.some`)}</p>`}
      ${o?.detail&&t`<p lang=${o.isOwn?`en`:void 0}>${o.detail}</p>`}
      ${a}
    </div>
  </div>`}export{i as t};