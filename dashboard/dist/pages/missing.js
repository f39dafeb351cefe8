import{Mi as e,Zt as t,pa as n,za as r}from"../start.js";const i=()=>n(`common.missing.title`);function a(){return r`<div class="notice-page">
    <h1>${n(`common.missing.heading`)}</h1>
    <p>${n(`common.missing.why`)}</p>
    <p><a class="button button-main" href=${e(`import`)}><${t} name="arrow-left" /> ${n(`common.missing.start`)}</a></p>
  </div>`}export{a as default,i as title};