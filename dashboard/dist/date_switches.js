import{Li as e,Qi as t,Ta as n,dn as r,fn as i,ga as a,tn as o,ya as s}from"./start.js";function c({givenDay:t,vague:n,isAddedDate:r},i){let a=/* @__PURE__ */ new Map;for(let e of i)n[e]!==0&&r[e]!==1&&t[e]!==-2147483648&&a.set(t[e],(a.get(t[e])??0)+1);return[...a].map(([t,n])=>({day:t,books:n,isNewYear:e(t)})).sort((e,t)=>t.books-e.books||e.day-t.day)}function l({count:e,isRead:t,year:n,isAddedDate:r,added:i,vague:a}){let o={undated:0,addable:0,heaped:0};for(let s=0;s<e;s+=1)a[s]===1&&r[s]===0&&(o.heaped+=1),t[s]===0||n[s]!==0&&r[s]===0||(o.undated+=1,i[s]!==-2147483648&&(o.addable+=1));return o}function u({label:e,words:t,isOn:r,onChange:i,children:o}){let s=a();return n`<div class="switch">
    <label class="switch-label">
      <input type="checkbox" role="switch" class="switch-box" checked=${r} aria-describedby=${s} onChange=${e=>i(e.target.checked)} />
      <span>${e}</span>
    </label>
    <div class="switch-words" id=${s}>
      ${t&&n`<p>${t}</p>`}
      ${o}
    </div>
  </div>`}function d(){let e=o.value,a=s(()=>e&&l(e),[e]),{trustDays:c,useAdded:d}=r.value,f=(e,r)=>e>0&&n`<p class="switch-now">${t(`health.dates.${r}`,{n:e})}</p>`;return n`<div class="switches">
    <${u} label=${t(`health.dates.trust`)} words=${t(`health.dates.trust_what`)} isOn=${c} onChange=${e=>i({trustDays:e})}>
      ${f(a?.heaped,c?`trust_on`:`trust_off`)}
    <//>
    <${u} label=${t(`health.dates.added`)} words=${t(`health.dates.added_what`)} isOn=${d} onChange=${e=>i({useAdded:e})}>
      ${d?f(a?.addable,`added_on`):f(a?.undated,`added_off`)}
    <//>
    <p class="caption">${t(`health.dates.at_once`)}</p>
  </div>`}function f(){return n`<section class="block health-part" aria-label=${t(`health.dates.title`)}>
    <h3 class="block-label">${t(`health.dates.title`)}</h3>
    <${d} />
  </section>`}export{c as i,d as n,u as r,f as t};