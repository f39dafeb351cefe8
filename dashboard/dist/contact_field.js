import{Qa as e,Ya as t,Yt as n,Za as r,pn as i,qa as a,wa as o,wn as s}from"./start.js";import{t as c}from"./problem_note.js";const l=/^([^@\s]+@[^@\s]+\.[^@\s]+|https?:\/\/\S+)$/;function u({canChange:n=!1}){let u=s.value,p=t(!1),m=t(!1),h=t(null),g=t(null),_=a(null);return e(()=>{p.value&&_.current.focus()},[p.value]),m.value?r`<${d} />`:!u||u.offline&&!n?null:u.contact&&!p.value?n?r`<${f} onChange=${()=>p.value=!0} />`:null:r`<form class="card contact" novalidate onSubmit=${async e=>{e.preventDefault();let t=new FormData(e.target).get(`contact`).trim();if(g.value=l.test(t)?null:o(`import.contact.wrong`),h.value=null,!g.value)try{s.value=await i(t),m.value=!0}catch(e){h.value=e}}}>
    <h2>${o(`import.contact.title`)}</h2>
    <p id="contact-why">${o(`import.contact.why`)}</p>
    <div class="contact-row">
      <label class="field"><span>${o(`import.contact.label`)}</span>
        <input class="input" name="contact" ref=${_} type="email" inputmode="email" autocomplete="email" placeholder="me@example.org"
          aria-describedby="contact-why contact-hint" aria-invalid=${g.value?`true`:void 0} /></label>
      <button class="button button-main" type="submit">${o(`import.contact.save`)}</button>
    </div>
    <p id="contact-hint" class=${g.value?`field-hint is-wrong`:`field-hint`}>
      ${g.value??o(`import.contact.hint`)}
    </p>
    ${h.value&&r`<${c} problem=${h.value} />`}
  </form>`}function d(){let t=a(null);return e(()=>t.current.focus(),[]),r`<div class="note note-good" tabindex="-1" ref=${t}><${n} name="check" /><p>${o(`import.contact.thanks`)}</p></div>`}function f({onChange:e}){return r`<section class="card contact" aria-labelledby="contact-title">
    <h2 id="contact-title">${o(`import.contact.title`)}</h2>
    <p>${o(`import.contact.known`)}</p>
    <p><button type="button" class="button" onClick=${e}>${o(`import.contact.change`)}</button></p>
  </section>`}export{u as t};