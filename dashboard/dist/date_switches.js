import{Dn as e,Ga as t,Ha as n,On as r,Za as i,_n as a,la as o,wa as s}from"./start.js";function c({givenDay:e,vague:t,isAddedDate:n},r){let i=/* @__PURE__ */ new Map;for(let a of r)t[a]!==0&&n[a]!==1&&e[a]!==-2147483648&&i.set(e[a],(i.get(e[a])??0)+1);return[...i].map(([e,t])=>({day:e,books:t,isNewYear:o(e)})).sort((e,t)=>t.books-e.books||e.day-t.day)}function l({count:e,isRead:t,year:n,isAddedDate:r,added:i,vague:a}){let o={undated:0,addable:0,heaped:0};for(let s=0;s<e;s+=1)a[s]===1&&r[s]===0&&(o.heaped+=1),t[s]===0||n[s]!==0&&r[s]===0||(o.undated+=1,i[s]!==-2147483648&&(o.addable+=1));return o}function u({label:e,words:t,isOn:r,onChange:a,children:o}){let s=n();return i`<div class="switch">
    <label class="switch-label">
      <input type="checkbox" role="switch" class="switch-box" checked=${r} aria-describedby=${s} onChange=${e=>a(e.target.checked)} />
      <span>${e}</span>
    </label>
    <div class="switch-words" id=${s}>
      ${t&&i`<p>${t}</p>`}
      ${o}
    </div>
  </div>`}function d(){let n=a.value,o=t(()=>n&&l(n),[n]),{trustDays:c,useAdded:d}=e.value,f=(e,t)=>e>0&&i`<p class="switch-now">${s(`health.dates.${t}`,{n:e})}</p>`;return i`<div class="switches">
    <${u} label=${s(`health.dates.trust`)} words=${s(`health.dates.trust_what`)} isOn=${c} onChange=${e=>r({trustDays:e})}>
      ${f(o?.heaped,c?`trust_on`:`trust_off`)}
    <//>
    <${u} label=${s(`health.dates.added`)} words=${s(`health.dates.added_what`)} isOn=${d} onChange=${e=>r({useAdded:e})}>
      ${d?f(o?.addable,`added_on`):f(o?.undated,`added_off`)}
    <//>
    <p class="caption">${s(`health.dates.at_once`)}</p>
  </div>`}function f(){return i`<section class="block health-part" aria-label=${s(`health.dates.title`)}>
    <h3 class="block-label">${s(`health.dates.title`)}</h3>
    <${d} />
  </section>`}export{c as i,d as n,u as r,f as t};