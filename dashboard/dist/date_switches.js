import{Dn as e,On as t,Pa as n,Qi as r,_n as i,ja as a,pa as o,za as s}from"./start.js";function c({givenDay:e,vague:t,isAddedDate:n},i){let a=/* @__PURE__ */ new Map;for(let r of i)t[r]!==0&&n[r]!==1&&e[r]!==-2147483648&&a.set(e[r],(a.get(e[r])??0)+1);return[...a].map(([e,t])=>({day:e,books:t,isNewYear:r(e)})).sort((e,t)=>t.books-e.books||e.day-t.day)}function l({count:e,isRead:t,year:n,isAddedDate:r,added:i,vague:a}){let o={undated:0,addable:0,heaped:0};for(let s=0;s<e;s+=1)a[s]===1&&r[s]===0&&(o.heaped+=1),t[s]===0||n[s]!==0&&r[s]===0||(o.undated+=1,i[s]!==-2147483648&&(o.addable+=1));return o}function u({label:e,words:t,isOn:n,onChange:r,children:i}){let o=a();return s`<div class="switch">
    <label class="switch-label">
      <input type="checkbox" role="switch" class="switch-box" checked=${n} aria-describedby=${o} onChange=${e=>r(e.target.checked)} />
      <span>${e}</span>
    </label>
    <div class="switch-words" id=${o}>
      ${t&&s`<p>${t}</p>`}
      ${i}
    </div>
  </div>`}function d(){let r=i.value,a=n(()=>r&&l(r),[r]),{trustDays:c,useAdded:d}=e.value,f=(e,t)=>e>0&&s`<p class="switch-now">${o(`health.dates.${t}`,{n:e})}</p>`;return s`<div class="switches">
    <${u} label=${o(`health.dates.trust`)} words=${o(`health.dates.trust_what`)} isOn=${c} onChange=${e=>t({trustDays:e})}>
      ${f(a?.heaped,c?`trust_on`:`trust_off`)}
    <//>
    <${u} label=${o(`health.dates.added`)} words=${o(`health.dates.added_what`)} isOn=${d} onChange=${e=>t({useAdded:e})}>
      ${d?f(a?.addable,`added_on`):f(a?.undated,`added_off`)}
    <//>
    <p class="caption">${o(`health.dates.at_once`)}</p>
  </div>`}function f(){return s`<section class="block health-part" aria-label=${o(`health.dates.title`)}>
    <h3 class="block-label">${o(`health.dates.title`)}</h3>
    <${d} />
  </section>`}export{c as i,d as n,u as r,f as t};