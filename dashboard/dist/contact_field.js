import{Ki as e,On as t,Sa as n,_n as r,kt as i,tn as a,wa as o}from"./start.js";const s=/^([^@\s]+@[^@\s]+\.[^@\s]+|https?:\/\/\S+)$/;function c({canChange:c=!1}){let u=t.value,d=n(!1),f=n(!1),p=n(null),m=n(null);return f.value?o`<div class="note note-good"><${a} name="check" /><p>${e(`import.contact.thanks`)}</p></div>`:!u||u.offline&&!c?null:u.contact&&!d.value?c?o`<${l} onChange=${()=>d.value=!0} />`:null:o`<form class="card contact" novalidate onSubmit=${async n=>{n.preventDefault();let i=new FormData(n.target).get(`contact`).trim();if(m.value=s.test(i)?null:e(`import.contact.wrong`),p.value=null,!m.value)try{t.value=await r(i),f.value=!0}catch(e){p.value=e}}}>
    <h2>${e(`import.contact.title`)}</h2>
    <p id="contact-why">${e(`import.contact.why`)}</p>
    <div class="contact-row">
      <label class="field"><span>${e(`import.contact.label`)}</span>
        <input class="input" name="contact" type="email" inputmode="email" autocomplete="email" placeholder="me@example.org"
          aria-describedby="contact-why contact-hint" aria-invalid=${m.value?`true`:void 0} /></label>
      <button class="button button-main" type="submit">${e(`import.contact.save`)}</button>
    </div>
    <p id="contact-hint" class=${m.value?`field-hint is-wrong`:`field-hint`}>
      ${m.value??e(`import.contact.hint`)}
    </p>
    ${p.value&&o`<${i} problem=${p.value} />`}
  </form>`}function l({onChange:t}){return o`<section class="card contact" aria-labelledby="contact-title">
    <h2 id="contact-title">${e(`import.contact.title`)}</h2>
    <p>${e(`import.contact.known`)}</p>
    <p><button type="button" class="button" onClick=${t}>${e(`import.contact.change`)}</button></p>
  </section>`}export{c as t};