// What scripts add to every page: light and dark, copying, keys, the sheet of filters. All pages work without.

// ---------------------------------------------------------------- light and dark

const root = document.documentElement;
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : prefersDark.matches);

for (const button of document.querySelectorAll('[data-theme-switch]')) {
  button.hidden = false;
  button.setAttribute('aria-pressed', String(isDark()));
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    button.setAttribute('aria-pressed', String(isDark()));
    try {
      localStorage.setItem('quoth-theme', root.dataset.theme);
    } catch {
      // Not remembered then.
    }
  });
}

// ---------------------------------------------------------------- copying

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const { copyPath, copyFrom } = button.dataset;
    const words = copyFrom ? document.getElementById(copyFrom).textContent.trim() : null;
    const done = await copy(words ?? new URL(copyPath, location.href).href);
    button.textContent = done ? 'Copied' : 'Could not copy';
    document.getElementById('live').textContent = button.textContent;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}

async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    // Plain http has no clipboard; the old way still works there.
    const area = Object.assign(document.createElement('textarea'), { value: words });
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

// ---------------------------------------------------------------- the sheet of filters on a phone

addEventListener('hashchange', () => {
  const sheet = document.querySelector('[data-sheet]');
  if (!sheet) return;
  const open = location.hash === '#filters' && getComputedStyle(sheet).position === 'fixed';
  for (const other of document.querySelectorAll('.top, .foot, .results-main')) other.inert = open;
  document.querySelector(open ? '.sheet-close' : '.sheet-open')?.focus();
});

// ---------------------------------------------------------------- keys

/** What keys do is fetched with the first of them: most who read never press one. */
async function press(key) {
  const { act } = await import(`./keys.js${new URL(import.meta.url).search}`);
  act(key, copy);
}

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-keys-open]')) void press('?');
});
for (const button of document.querySelectorAll('[data-keys-open]')) button.hidden = false;

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && location.hash === '#filters') location.hash = '#results';
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, dialog[open]')) return;
  if (event.key === '/') {
    event.preventDefault();
    const field = document.querySelector('[data-suggest]');
    field?.focus();
    field?.select();
  } else if (['?', 'j', 'k', 'c'].includes(event.key)) {
    event.preventDefault();
    void press(event.key);
  }
});
