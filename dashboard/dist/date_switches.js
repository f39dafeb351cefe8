import{Ba as e,En as t,Sa as n,Tn as r,Ua as i,Ya as a,hn as o,sa as s}from"./start.js";function c({givenDay:e,vague:t,isAddedDate:n},r){let i=/* @__PURE__ */ new Map;for(let a of r)t[a]!==0&&n[a]!==1&&e[a]!==-2147483648&&i.set(e[a],(i.get(e[a])??0)+1);return[...i].map(([e,t])=>({day:e,books:t,isNewYear:s(e)})).sort((e,t)=>t.books-e.books||e.day-t.day)}function l({count:e,isRead:t,year:n,isAddedDate:r,added:i,vague:a}){let o={undated:0,addable:0,heaped:0};for(let s=0;s<e;s+=1)a[s]===1&&r[s]===0&&(o.heaped+=1),t[s]===0||n[s]!==0&&r[s]===0||(o.undated+=1,i[s]!==-2147483648&&(o.addable+=1));return o}function u({label:t,words:n,isOn:r,onChange:i,children:o}){let s=e();return a`<div class="switch">
    <label class="switch-label">
      <input type="checkbox" role="switch" class="switch-box" checked=${r} aria-describedby=${s} onChange=${e=>i(e.target.checked)} />
      <span>${t}</span>
    </label>
    <div class="switch-words" id=${s}>
      ${n&&a`<p>${n}</p>`}
      ${o}
    </div>
  </div>`}function d(){let e=o.value,s=i(()=>e&&l(e),[e]),{trustDays:c,useAdded:d}=r.value,f=(e,t)=>e>0&&a`<p class="switch-now">${n(`health.dates.${t}`,{n:e})}</p>`;return a`<div class="switches">
    <${u} label=${n(`health.dates.trust`)} words=${n(`health.dates.trust_what`)} isOn=${c} onChange=${e=>t({trustDays:e})}>
      ${f(s?.heaped,c?`trust_on`:`trust_off`)}
    <//>
    <${u} label=${n(`health.dates.added`)} words=${n(`health.dates.added_what`)} isOn=${d} onChange=${e=>t({useAdded:e})}>
      ${d?f(s?.addable,`added_on`):f(s?.undated,`added_off`)}
    <//>
    <p class="caption">${n(`health.dates.at_once`)}</p>
  </div>`}function f(){return a`<section class="block health-part" aria-label=${n(`health.dates.title`)}>
    <h3 class="block-label">${n(`health.dates.title`)}</h3>
    <${d} />
  </section>`}export{c as i,d as n,u as r,f as t};