import{Ga as e,Sa as t,Sn as n,Xa as r,Ya as i,dn as a,qa as o,qt as s}from"./start.js";import{t as c}from"./problem_note.js";const l=/^([^@\s]+@[^@\s]+\.[^@\s]+|https?:\/\/\S+)$/;function u({canChange:s=!1}){let u=n.value,p=o(!1),m=o(!1),h=o(null),g=o(null),_=e(null);return r(()=>{p.value&&_.current.focus()},[p.value]),m.value?i`<${d} />`:!u||u.offline&&!s?null:u.contact&&!p.value?s?i`<${f} onChange=${()=>p.value=!0} />`:null:i`<form class="card contact" novalidate onSubmit=${async e=>{e.preventDefault();let r=new FormData(e.target).get(`contact`).trim();if(g.value=l.test(r)?null:t(`import.contact.wrong`),h.value=null,!g.value)try{n.value=await a(r),m.value=!0}catch(e){h.value=e}}}>
    <h2>${t(`import.contact.title`)}</h2>
    <p id="contact-why">${t(`import.contact.why`)}</p>
    <div class="contact-row">
      <label class="field"><span>${t(`import.contact.label`)}</span>
        <input class="input" name="contact" ref=${_} type="email" inputmode="email" autocomplete="email" placeholder="me@example.org"
          aria-describedby="contact-why contact-hint" aria-invalid=${g.value?`true`:void 0} /></label>
      <button class="button button-main" type="submit">${t(`import.contact.save`)}</button>
    </div>
    <p id="contact-hint" class=${g.value?`field-hint is-wrong`:`field-hint`}>
      ${g.value??t(`import.contact.hint`)}
    </p>
    ${h.value&&i`<${c} problem=${h.value} />`}
  </form>`}function d(){let n=e(null);return r(()=>n.current.focus(),[]),i`<div class="note note-good" tabindex="-1" ref=${n}><${s} name="check" /><p>${t(`import.contact.thanks`)}</p></div>`}function f({onChange:e}){return i`<section class="card contact" aria-labelledby="contact-title">
    <h2 id="contact-title">${t(`import.contact.title`)}</h2>
    <p>${t(`import.contact.known`)}</p>
    <p><button type="button" class="button" onClick=${e}>${t(`import.contact.change`)}</button></p>
  </section>`}export{u as t};