import{Cn as e,Ha as t,Ka as n,Wa as r,Yt as i,ba as a,fn as o,qa as s}from"./start.js";import{t as c}from"./problem_note.js";const l=/^([^@\s]+@[^@\s]+\.[^@\s]+|https?:\/\/\S+)$/;function u({canChange:i=!1}){let u=e.value,p=r(!1),m=r(!1),h=r(null),g=r(null),_=t(null);return s(()=>{p.value&&_.current.focus()},[p.value]),m.value?n`<${d} />`:!u||u.offline&&!i?null:u.contact&&!p.value?i?n`<${f} onChange=${()=>p.value=!0} />`:null:n`<form class="card contact" novalidate onSubmit=${async t=>{t.preventDefault();let n=new FormData(t.target).get(`contact`).trim();if(g.value=l.test(n)?null:a(`import.contact.wrong`),h.value=null,!g.value)try{e.value=await o(n),m.value=!0}catch(e){h.value=e}}}>
    <h2>${a(`import.contact.title`)}</h2>
    <p id="contact-why">${a(`import.contact.why`)}</p>
    <div class="contact-row">
      <label class="field"><span>${a(`import.contact.label`)}</span>
        <input class="input" name="contact" ref=${_} type="email" inputmode="email" autocomplete="email" placeholder="me@example.org"
          aria-describedby="contact-why contact-hint" aria-invalid=${g.value?`true`:void 0} /></label>
      <button class="button button-main" type="submit">${a(`import.contact.save`)}</button>
    </div>
    <p id="contact-hint" class=${g.value?`field-hint is-wrong`:`field-hint`}>
      ${g.value??a(`import.contact.hint`)}
    </p>
    ${h.value&&n`<${c} problem=${h.value} />`}
  </form>`}function d(){let e=t(null);return s(()=>e.current.focus(),[]),n`<div class="note note-good" tabindex="-1" ref=${e}><${i} name="check" /><p>${a(`import.contact.thanks`)}</p></div>`}function f({onChange:e}){return n`<section class="card contact" aria-labelledby="contact-title">
    <h2 id="contact-title">${a(`import.contact.title`)}</h2>
    <p>${a(`import.contact.known`)}</p>
    <p><button type="button" class="button" onClick=${e}>${a(`import.contact.change`)}</button></p>
  </section>`}export{u as t};