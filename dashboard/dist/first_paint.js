try{const t=localStorage.getItem("gs.theme");(t==="light"||t==="dark")&&(document.documentElement.dataset.theme=t)}catch{}
