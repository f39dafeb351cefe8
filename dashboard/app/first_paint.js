// The chosen theme, before the first paint. A classic script on purpose: modules run too late.
try {
  const theme = localStorage.getItem("gs.theme")
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme
} catch {
  // A browser that refuses storage follows the system.
}
