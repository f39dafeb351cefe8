import{Ca as e,Ea as t,Nt as n,Qi as r,Ta as i,Zt as a,cn as o,xa as s}from"./start.js";import{t as c}from"./problem_note.js";const l=/^([^@\s]+@[^@\s]+\.[^@\s]+|https?:\/\/\S+)$/;function u({canChange:n=!1}){let u=o.value,p=e(!1),m=e(!1),h=e(null),g=e(null),_=s(null);return t(()=>{p.value&&_.current.focus()},[p.value]),m.value?i`<${d} />`:!u||u.offline&&!n?null:u.contact&&!p.value?n?i`<${f} onChange=${()=>p.value=!0} />`:null:i`<form class="card contact" novalidate onSubmit=${async e=>{e.preventDefault();let t=new FormData(e.target).get(`contact`).trim();if(g.value=l.test(t)?null:r(`import.contact.wrong`),h.value=null,!g.value)try{o.value=await a(t),m.value=!0}catch(e){h.value=e}}}>
    <h2>${r(`import.contact.title`)}</h2>
    <p id="contact-why">${r(`import.contact.why`)}</p>
    <div class="contact-row">
      <label class="field"><span>${r(`import.contact.label`)}</span>
        <input class="input" name="contact" ref=${_} type="email" inputmode="email" autocomplete="email" placeholder="me@example.org"
          aria-describedby="contact-why contact-hint" aria-invalid=${g.value?`true`:void 0} /></label>
      <button class="button button-main" type="submit">${r(`import.contact.save`)}</button>
    </div>
    <p id="contact-hint" class=${g.value?`field-hint is-wrong`:`field-hint`}>
      ${g.value??r(`import.contact.hint`)}
    </p>
    ${h.value&&i`<${c} problem=${h.value} />`}
  </form>`}function d(){let e=s(null);return t(()=>e.current.focus(),[]),i`<div class="note note-good" tabindex="-1" ref=${e}><${n} name="check" /><p>${r(`import.contact.thanks`)}</p></div>`}function f({onChange:e}){return i`<section class="card contact" aria-labelledby="contact-title">
    <h2 id="contact-title">${r(`import.contact.title`)}</h2>
    <p>${r(`import.contact.known`)}</p>
    <p><button type="button" class="button" onClick=${e}>${r(`import.contact.change`)}</button></p>
  </section>`}export{u as t};