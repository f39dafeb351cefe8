import{Sa as e,Ya as t,bt as n,qt as r}from"./start.js";function i({problem:i,children:a}){let o=n(i);return t`<div class="note note-problem" role="alert">
    <${r} name="alert" />
    <div>
      ${o&&t`<p class="note-title">${o.title??e(`common.problem.some`)}</p>`}
      ${o?.detail&&t`<p lang=${o.isOwn?`en`:void 0}>${o.detail}</p>`}
      ${a}
    </div>
  </div>`}export{i as t};