import{Vi as e,Yt as t,Za as n,wa as r}from"../start.js";const i=()=>r(`common.missing.title`);function a(){return n`<div class="notice-page">
    <h1>${r(`common.missing.heading`)}</h1>
    <p>${r(`common.missing.why`)}</p>
    <p><a class="button button-main" href=${e(`import`)}><${t} name="arrow-left" /> ${r(`common.missing.start`)}</a></p>
  </div>`}export{a as default,i as title};