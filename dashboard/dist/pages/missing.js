import{Ea as e,Ji as t,Xt as n,sa as r}from"../start.js";const i=()=>t(`common.missing.title`);function a(){return e`<div class="notice-page">
    <h1>${t(`common.missing.heading`)}</h1>
    <p>${t(`common.missing.why`)}</p>
    <p><a class="button button-main" href=${r(`import`)}><${n} name="arrow-left" /> ${t(`common.missing.start`)}</a></p>
  </div>`}export{a as default,i as title};