import{Ea as e,Ji as t,Xt as n}from"./start.js";function r({problem:r,children:i}){return e`<div class="note note-problem" role="alert">
    <${n} name="alert" />
    <div>
      <p class="note-title">${r.title??t(`common.problem.some`)}</p>
      ${r.detail&&e`<p>${r.detail}</p>`}
      ${i}
    </div>
  </div>`}export{r as t};