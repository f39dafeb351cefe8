import{Ba as e,Dn as t,En as n,Ka as r,Ra as i,aa as a,ba as o,gn as s}from"./start.js";function c({givenDay:e,vague:t,isAddedDate:n},r){let i=/* @__PURE__ */ new Map;for(let a of r)t[a]!==0&&n[a]!==1&&e[a]!==-2147483648&&i.set(e[a],(i.get(e[a])??0)+1);return[...i].map(([e,t])=>({day:e,books:t,isNewYear:a(e)})).sort((e,t)=>t.books-e.books||e.day-t.day)}function l({count:e,isRead:t,year:n,isAddedDate:r,added:i,vague:a}){let o={undated:0,addable:0,heaped:0};for(let s=0;s<e;s+=1)a[s]===1&&r[s]===0&&(o.heaped+=1),t[s]===0||n[s]!==0&&r[s]===0||(o.undated+=1,i[s]!==-2147483648&&(o.addable+=1));return o}function u({label:e,words:t,isOn:n,onChange:a,children:o}){let s=i();return r`<div class="switch">
    <label class="switch-label">
      <input type="checkbox" role="switch" class="switch-box" checked=${n} aria-describedby=${s} onChange=${e=>a(e.target.checked)} />
      <span>${e}</span>
    </label>
    <div class="switch-words" id=${s}>
      ${t&&r`<p>${t}</p>`}
      ${o}
    </div>
  </div>`}function d(){let i=s.value,a=e(()=>i&&l(i),[i]),{trustDays:c,useAdded:d}=n.value,f=(e,t)=>e>0&&r`<p class="switch-now">${o(`health.dates.${t}`,{n:e})}</p>`;return r`<div class="switches">
    <${u} label=${o(`health.dates.trust`)} words=${o(`health.dates.trust_what`)} isOn=${c} onChange=${e=>t({trustDays:e})}>
      ${f(a?.heaped,c?`trust_on`:`trust_off`)}
    <//>
    <${u} label=${o(`health.dates.added`)} words=${o(`health.dates.added_what`)} isOn=${d} onChange=${e=>t({useAdded:e})}>
      ${d?f(a?.addable,`added_on`):f(a?.undated,`added_off`)}
    <//>
    <p class="caption">${o(`health.dates.at_once`)}</p>
  </div>`}function f(){return r`<section class="block health-part" aria-label=${o(`health.dates.title`)}>
    <h3 class="block-label">${o(`health.dates.title`)}</h3>
    <${d} />
  </section>`}export{c as i,d as n,u as r,f as t};