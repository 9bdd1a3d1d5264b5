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

const KEYS = [
  ['/', 'go to the search field'],
  ['j k', 'to the next statement, to the one before'],
  ['Enter', 'open the statement'],
  ['c', 'copy its citation'],
  ['↓ ↑', 'through the suggestions'],
  ['Esc', 'close what is open'],
  ['?', 'show these keys'],
];

function showKeys() {
  let dialog = document.querySelector('dialog.keys');
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.className = 'keys';
    dialog.setAttribute('aria-label', 'Keys');
    const rows = document.createElement('dl');
    for (const [key, meaning] of KEYS) {
      const line = document.createElement('div');
      const term = document.createElement('dt');
      term.append(Object.assign(document.createElement('kbd'), { textContent: key }));
      line.append(term, Object.assign(document.createElement('dd'), { textContent: meaning }));
      rows.append(line);
    }
    const close = Object.assign(document.createElement('button'), { textContent: 'Close', type: 'button' });
    close.addEventListener('click', () => dialog.close());
    dialog.append(rows, close);
    document.body.append(dialog);
  }
  dialog.showModal();
}

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-keys-open]')) showKeys();
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
  } else if (event.key === '?') {
    event.preventDefault();
    showKeys();
  } else if (event.key === 'j' || event.key === 'k') go(event.key === 'j' ? 1 : -1);
  else if (event.key === 'c') void cite();
});

/** The statements of a list, by the links on their words. */
const listed = () => [...document.querySelectorAll('.hit .words a')];
const inHand = () => document.activeElement?.closest('.hit')?.querySelector('.words a') ?? null;

/** One statement on; from nowhere to the first. At the ends one stays. */
function go(by) {
  const links = listed();
  const at = links.indexOf(inHand());
  const to = links[at === -1 ? (by === 1 ? 0 : -1) : at + by];
  to?.focus();
  to?.closest('.hit').scrollIntoView({ block: 'nearest' });
}

/** Of the statement in hand: on its page in the style that is shown, elsewhere in plain words. */
async function cite() {
  const shown = [...document.querySelectorAll('[data-styles] [data-copy="citation"]')].find((button) => button.checkVisibility());
  if (shown) return shown.click();
  const link = inHand();
  if (!link) return;
  const response = await fetch(`${new URL(link.href).pathname}.txt`).catch(() => null);
  const done = response?.ok && (await copy((await response.text()).trim()));
  tell(done ? 'Citation copied' : 'Could not copy');
}

/** Says for a moment what was done, to eyes and ears. */
function tell(words) {
  const live = document.getElementById('live');
  live.textContent = words;
  live.classList.add('told');
  setTimeout(() => live.classList.remove('told'), 2000);
}
