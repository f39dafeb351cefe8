import{$i as e,Ea as t,Ji as n,Q as r,Sr as i,ft as a,pt as o,st as s,ut as c}from"./start.js";const l={columnWidth:`230px`,columnGap:`28px`},u={breakInside:`avoid`,paddingBlockStart:`16px`},d={display:`flex`,alignItems:`center`,gap:`8px`},f={marginBlockStart:`var(--gap)`};function p({columns:e,tally:t},n){let r=s(e,n),c=o(e),{names:l,slugs:u}=e.genres,d=a(r);return e.families.map(e=>({...e,name:i(e.name),books:t.byFamily[e.slot],genres:d.filter(t=>c[t]===e.slot).map(e=>({name:i(l[e]),slug:u[e],books:r[e]}))})).filter(({genres:e})=>e.length>0)}function m({selection:i,context:a}){let o=p(i,c(i.columns,i.rows(`genre`))),s=({slug:e,name:n})=>t`<a class="quiet-link" href=${r(i,a,e)} dir="auto">${n}</a>`;return t`<section class="card card-full genre-list" style=${f} aria-labelledby="genre-list">
    <header class="card-head">
      <h2 id="genre-list">${n(`genres.list.title`)}</h2>
      <p class="card-subtitle">${n(`genres.list.subtitle`)}</p>
    </header>
    <div style=${l}>
      ${o.map(n=>t`<div style=${u} key=${n.slug}>
          <h3 class="block-label" style=${d}><span class=${`swatch fam-${n.slot}`} aria-hidden="true"></span>${s(n)}</h3>
          <ul class="block-rows">
            ${n.genres.map(r=>t`<li key=${r.slug}>
                ${r.slug===n.slug?t`<span>${r.name}</span>`:s(r)}
                <span class="block-aside">${e(r.books)}</span>
              </li>`)}
          </ul>
        </div>`)}
    </div>
  </section>`}export{m as t};