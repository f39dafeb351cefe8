import{Cn as e,Ea as t,Ji as n,Xt as r,fn as i,wa as a}from"./start.js";import{t as o}from"./problem_note.js";const s=/^([^@\s]+@[^@\s]+\.[^@\s]+|https?:\/\/\S+)$/;function c({canChange:c=!1}){let u=e.value,d=a(!1),f=a(!1),p=a(null),m=a(null);return f.value?t`<div class="note note-good"><${r} name="check" /><p>${n(`import.contact.thanks`)}</p></div>`:!u||u.offline&&!c?null:u.contact&&!d.value?c?t`<${l} onChange=${()=>d.value=!0} />`:null:t`<form class="card contact" novalidate onSubmit=${async t=>{t.preventDefault();let r=new FormData(t.target).get(`contact`).trim();if(m.value=s.test(r)?null:n(`import.contact.wrong`),p.value=null,!m.value)try{e.value=await i(r),f.value=!0}catch(e){p.value=e}}}>
    <h2>${n(`import.contact.title`)}</h2>
    <p id="contact-why">${n(`import.contact.why`)}</p>
    <div class="contact-row">
      <label class="field"><span>${n(`import.contact.label`)}</span>
        <input class="input" name="contact" type="email" inputmode="email" autocomplete="email" placeholder="me@example.org"
          aria-describedby="contact-why contact-hint" aria-invalid=${m.value?`true`:void 0} /></label>
      <button class="button button-main" type="submit">${n(`import.contact.save`)}</button>
    </div>
    <p id="contact-hint" class=${m.value?`field-hint is-wrong`:`field-hint`}>
      ${m.value??n(`import.contact.hint`)}
    </p>
    ${p.value&&t`<${o} problem=${p.value} />`}
  </form>`}function l({onChange:e}){return t`<section class="card contact" aria-labelledby="contact-title">
    <h2 id="contact-title">${n(`import.contact.title`)}</h2>
    <p>${n(`import.contact.known`)}</p>
    <p><button type="button" class="button" onClick=${e}>${n(`import.contact.change`)}</button></p>
  </section>`}export{c as t};