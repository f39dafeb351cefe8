import{Ta as e}from"./start.js";function t({id:t,title:n,subtitle:r,foot:i,children:a}){return e`<section class="card card-full name-list" aria-labelledby=${t}>
    <header class="card-head">
      <h2 id=${t}>${n}</h2>
      <p class="card-subtitle">${r}</p>
    </header>
    <div class="name-columns">${a}</div>
    ${i}
  </section>`}function n({name:t,href:n}){return e`<a class="quiet-link" href=${n} dir="auto">${t}</a>`}function r({name:t,href:r,children:i}){return e`<li><${n} name=${t} href=${r} /><span class="block-aside">${i}</span></li>`}export{t as n,r,n as t};