import{St as e,Yt as t,Za as n,wa as r}from"./start.js";function i({problem:i,children:a}){let o=e(i);return n`<div class="note note-problem" role="alert">
    <${t} name="alert" />
    <div>
      ${o&&n`<p class="note-title">${o.title??r(`common.problem.some`)}</p>`}
      ${o?.detail&&n`<p lang=${o.isOwn?`en`:void 0}>${o.detail}</p>`}
      ${a}
    </div>
  </div>`}export{i as t};