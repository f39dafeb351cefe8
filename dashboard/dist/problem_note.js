import{Ct as e,Zt as t,pa as n,za as r}from"./start.js";function i({problem:i,children:a}){let o=e(i);return r`<div class="note note-problem" role="alert">
    <${t} name="alert" />
    <div>
      ${o&&r`<p class="note-title">${o.title??n(`common.problem.some`)}</p>`}
      ${o?.detail&&r`<p lang=${o.isOwn?`en`:void 0}>${o.detail}</p>`}
      ${a}
    </div>
  </div>`}export{i as t};