import{Ki as e,Mn as t,ga as n,jn as r,wa as i,xn as a,ya as o}from"./start.js";const s=e=>{let t=/* @__PURE__ */ new Date(e*864e5);return t.getUTCMonth()===0&&t.getUTCDate()===1};function c({givenDay:e,vague:t,isAddedDate:n},r){let i=/* @__PURE__ */ new Map;for(let a of r)t[a]!==0&&n[a]!==1&&e[a]!==-2147483648&&i.set(e[a],(i.get(e[a])??0)+1);return[...i].map(([e,t])=>({day:e,books:t,isNewYear:s(e)})).sort((e,t)=>t.books-e.books||e.day-t.day)}function l({count:e,isRead:t,year:n,isAddedDate:r,added:i,vague:a}){let o={undated:0,addable:0,heaped:0};for(let s=0;s<e;s+=1)a[s]===1&&r[s]===0&&(o.heaped+=1),t[s]===0||n[s]!==0&&r[s]===0||(o.undated+=1,i[s]!==-2147483648&&(o.addable+=1));return o}function u({label:e,words:t,isOn:r,onChange:a,children:o}){let s=n();return i`<div class="switch">
    <label class="switch-label">
      <input type="checkbox" role="switch" class="switch-box" checked=${r} aria-describedby=${s} onChange=${e=>a(e.target.checked)} />
      <span>${e}</span>
    </label>
    <div class="switch-words" id=${s}>
      ${t&&i`<p>${t}</p>`}
      ${o}
    </div>
  </div>`}function d(){let n=a.value,s=o(()=>n&&l(n),[n]),{trustDays:c,useAdded:d}=r.value,f=(t,n)=>t>0&&i`<p class="switch-now">${e(`health.dates.${n}`,{n:t})}</p>`;return i`<div class="switches">
    <${u} label=${e(`health.dates.trust`)} words=${e(`health.dates.trust_what`)} isOn=${c} onChange=${e=>t({trustDays:e})}>
      ${f(s?.heaped,c?`trust_on`:`trust_off`)}
    <//>
    <${u} label=${e(`health.dates.added`)} words=${e(`health.dates.added_what`)} isOn=${d} onChange=${e=>t({useAdded:e})}>
      ${d?f(s?.addable,`added_on`):f(s?.undated,`added_off`)}
    <//>
    <p class="caption">${e(`health.dates.at_once`)}</p>
  </div>`}function f(){return i`<section class="block health-part" aria-label=${e(`health.dates.title`)}>
    <h3 class="block-label">${e(`health.dates.title`)}</h3>
    <${d} />
  </section>`}export{c as i,d as n,u as r,f as t};