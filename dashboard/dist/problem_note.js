import{Ka as e,Yt as t,ba as n,bt as r}from"./start.js";function i({problem:i,children:a}){let o=r(i);return e`<div class="note note-problem" role="alert">
    <${t} name="alert" />
    <div>
      ${o&&e`<p class="note-title">${o.title??n(`common.problem.some`)}</p>`}
      ${o?.detail&&e`<p lang=${o.isOwn?`en`:void 0}>${o.detail}</p>`}
      ${a}
    </div>
  </div>`}export{i as t};