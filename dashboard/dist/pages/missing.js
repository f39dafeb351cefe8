import{Ki as e,aa as t,tn as n,wa as r}from"../start.js";const i=()=>e(`common.missing.title`);function a(){return r`<div class="notice-page">
    <h1>${e(`common.missing.heading`)}</h1>
    <p>${e(`common.missing.why`)}</p>
    <p><a class="button button-main" href=${t(`import`)}><${n} name="arrow-left" /> ${e(`common.missing.start`)}</a></p>
  </div>`}export{a as default,i as title};