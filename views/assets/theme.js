// Before the first paint: the remembered choice of light or dark, so that a dark page never flashes white.
try {
  const chosen = localStorage.getItem('quoth-theme');
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden; then the system's own choice stands.
}
