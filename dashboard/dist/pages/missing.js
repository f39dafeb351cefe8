import{Sa as e,Ya as t,qt as n,zi as r}from"../start.js";const i=()=>e(`common.missing.title`);function a(){return t`<div class="notice-page">
    <h1>${e(`common.missing.heading`)}</h1>
    <p>${e(`common.missing.why`)}</p>
    <p><a class="button button-main" href=${r(`import`)}><${n} name="arrow-left" /> ${e(`common.missing.start`)}</a></p>
  </div>`}export{a as default,i as title};