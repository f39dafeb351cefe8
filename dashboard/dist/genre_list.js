import{Dr as e,Ki as t,Q as n,Zi as r,ft as i,pt as a,st as o,ut as s,wa as c}from"./start.js";const l={columnWidth:`230px`,columnGap:`28px`},u={breakInside:`avoid`,paddingBlockStart:`16px`},d={display:`flex`,alignItems:`center`,gap:`8px`},f={marginBlockStart:`var(--gap)`};function p({columns:t,tally:n},r){let s=o(t,r),c=a(t),{names:l,slugs:u}=t.genres,d=i(s);return t.families.map(t=>({...t,name:e(t.name),books:n.byFamily[t.slot],genres:d.filter(e=>c[e]===t.slot).map(t=>({name:e(l[t]),slug:u[t],books:s[t]}))})).filter(({genres:e})=>e.length>0)}function m({selection:e,context:i}){let a=p(e,s(e.columns,e.rows(`genre`))),o=({slug:t,name:r})=>c`<a class="quiet-link" href=${n(e,i,t)} dir="auto">${r}</a>`;return c`<section class="card card-full genre-list" style=${f} aria-labelledby="genre-list">
    <header class="card-head">
      <h2 id="genre-list">${t(`genres.list.title`)}</h2>
      <p class="card-subtitle">${t(`genres.list.subtitle`)}</p>
    </header>
    <div style=${l}>
      ${a.map(e=>c`<div style=${u} key=${e.slug}>
          <h3 class="block-label" style=${d}><span class=${`swatch fam-${e.slot}`} aria-hidden="true"></span>${o(e)}</h3>
          <ul class="block-rows">
            ${e.genres.map(t=>c`<li key=${t.slug}>
                ${t.slug===e.slug?c`<span>${t.name}</span>`:o(t)}
                <span class="block-aside">${r(t.books)}</span>
              </li>`)}
          </ul>
        </div>`)}
    </div>
  </section>`}export{m as t};