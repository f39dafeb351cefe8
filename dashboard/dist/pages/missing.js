import{Nt as e,Qi as t,Ta as n,hi as r}from"../start.js";const i=()=>t(`common.missing.title`);function a(){return n`<div class="notice-page">
    <h1>${t(`common.missing.heading`)}</h1>
    <p>${t(`common.missing.why`)}</p>
    <p><a class="button button-main" href=${r(`import`)}><${e} name="arrow-left" /> ${t(`common.missing.start`)}</a></p>
  </div>`}export{a as default,i as title};