import{Ka as e,Ri as t,Yt as n,ba as r}from"../start.js";const i=()=>r(`common.missing.title`);function a(){return e`<div class="notice-page">
    <h1>${r(`common.missing.heading`)}</h1>
    <p>${r(`common.missing.why`)}</p>
    <p><a class="button button-main" href=${t(`import`)}><${n} name="arrow-left" /> ${r(`common.missing.start`)}</a></p>
  </div>`}export{a as default,i as title};