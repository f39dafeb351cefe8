import{Ba as e,Ia as t,La as n,Zt as r,pa as i,pn as a,wn as o,za as s}from"./start.js";import{t as c}from"./problem_note.js";const l=/^([^@\s]+@[^@\s]+\.[^@\s]+|https?:\/\/\S+)$/;function u({canChange:r=!1}){let u=o.value,p=n(!1),m=n(!1),h=n(null),g=n(null),_=t(null);return e(()=>{p.value&&_.current.focus()},[p.value]),m.value?s`<${d} />`:!u||u.offline&&!r?null:u.contact&&!p.value?r?s`<${f} onChange=${()=>p.value=!0} />`:null:s`<form class="card contact" novalidate onSubmit=${async e=>{e.preventDefault();let t=new FormData(e.target).get(`contact`).trim();if(g.value=l.test(t)?null:i(`import.contact.wrong`),h.value=null,!g.value)try{o.value=await a(t),m.value=!0}catch(e){h.value=e}}}>
    <h2>${i(`import.contact.title`)}</h2>
    <p id="contact-why">${i(`import.contact.why`)}</p>
    <div class="contact-row">
      <label class="field"><span>${i(`import.contact.label`)}</span>
        <input class="input" name="contact" ref=${_} type="email" inputmode="email" autocomplete="email" placeholder="me@example.org"
          aria-describedby="contact-why contact-hint" aria-invalid=${g.value?`true`:void 0} /></label>
      <button class="button button-main" type="submit">${i(`import.contact.save`)}</button>
    </div>
    <p id="contact-hint" class=${g.value?`field-hint is-wrong`:`field-hint`}>
      ${g.value??i(`import.contact.hint`)}
    </p>
    ${h.value&&s`<${c} problem=${h.value} />`}
  </form>`}function d(){let n=t(null);return e(()=>n.current.focus(),[]),s`<div class="note note-good" tabindex="-1" ref=${n}><${r} name="check" /><p>${i(`import.contact.thanks`)}</p></div>`}function f({onChange:e}){return s`<section class="card contact" aria-labelledby="contact-title">
    <h2 id="contact-title">${i(`import.contact.title`)}</h2>
    <p>${i(`import.contact.known`)}</p>
    <p><button type="button" class="button" onClick=${e}>${i(`import.contact.change`)}</button></p>
  </section>`}export{u as t};