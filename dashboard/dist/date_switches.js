import{Dn as e,Ea as t,En as n,Ji as r,gn as i,va as a,xa as o}from"./start.js";const s=e=>{let t=/* @__PURE__ */ new Date(e*864e5);return t.getUTCMonth()===0&&t.getUTCDate()===1};function c({givenDay:e,vague:t,isAddedDate:n},r){let i=/* @__PURE__ */ new Map;for(let a of r)t[a]!==0&&n[a]!==1&&e[a]!==-2147483648&&i.set(e[a],(i.get(e[a])??0)+1);return[...i].map(([e,t])=>({day:e,books:t,isNewYear:s(e)})).sort((e,t)=>t.books-e.books||e.day-t.day)}function l({count:e,isRead:t,year:n,isAddedDate:r,added:i,vague:a}){let o={undated:0,addable:0,heaped:0};for(let s=0;s<e;s+=1)a[s]===1&&r[s]===0&&(o.heaped+=1),t[s]===0||n[s]!==0&&r[s]===0||(o.undated+=1,i[s]!==-2147483648&&(o.addable+=1));return o}function u({label:e,words:n,isOn:r,onChange:i,children:o}){let s=a();return t`<div class="switch">
    <label class="switch-label">
      <input type="checkbox" role="switch" class="switch-box" checked=${r} aria-describedby=${s} onChange=${e=>i(e.target.checked)} />
      <span>${e}</span>
    </label>
    <div class="switch-words" id=${s}>
      ${n&&t`<p>${n}</p>`}
      ${o}
    </div>
  </div>`}function d(){let a=i.value,s=o(()=>a&&l(a),[a]),{trustDays:c,useAdded:d}=n.value,f=(e,n)=>e>0&&t`<p class="switch-now">${r(`health.dates.${n}`,{n:e})}</p>`;return t`<div class="switches">
    <${u} label=${r(`health.dates.trust`)} words=${r(`health.dates.trust_what`)} isOn=${c} onChange=${t=>e({trustDays:t})}>
      ${f(s?.heaped,c?`trust_on`:`trust_off`)}
    <//>
    <${u} label=${r(`health.dates.added`)} words=${r(`health.dates.added_what`)} isOn=${d} onChange=${t=>e({useAdded:t})}>
      ${d?f(s?.addable,`added_on`):f(s?.undated,`added_off`)}
    <//>
    <p class="caption">${r(`health.dates.at_once`)}</p>
  </div>`}function f(){return t`<section class="block health-part" aria-label=${r(`health.dates.title`)}>
    <h3 class="block-label">${r(`health.dates.title`)}</h3>
    <${d} />
  </section>`}export{c as i,d as n,u as r,f as t};