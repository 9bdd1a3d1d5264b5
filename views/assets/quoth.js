// What scripts add: offers while one types, copying, keys, light and dark, and results that change without a new page. All pages work without.

const live = document.createElement('p');
live.className = 'unseen';
live.setAttribute('role', 'status');
document.body.append(live);

/** Said to screen readers. */
function announce(words) {
  live.textContent = words;
}

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
    const { copyText, copyPath } = button.dataset;
    const done = await copy(copyText ?? new URL(copyPath, location.href).href);
    button.textContent = done ? 'Copied' : 'Could not copy';
    announce(button.textContent);
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

// ---------------------------------------------------------------- offers while one types (ARIA 1.2 combobox)

for (const input of document.querySelectorAll('[data-suggest]')) offerFor(input);

function offerFor(input) {
  const list = document.createElement('ul');
  Object.assign(list, { id: `${input.id}-offers`, className: 'offers', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  input.after(list);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'],
    ['aria-controls', list.id],
  ]) {
    input.setAttribute(name, value);
  }
  let active = -1;
  let asked = null;
  let timer = 0;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (index) => {
    active = index;
    for (const [at, item] of [...list.children].entries()) item.setAttribute('aria-selected', String(at === index));
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', list.children[index].id);
  };
  const show = (items) => {
    list.replaceChildren(...items.map((item, at) => row(item, `${list.id}-${at}`)));
    if (items.length === 0) return close();
    list.hidden = false;
    choose(-1);
    input.setAttribute('aria-expanded', 'true');
    announce(`${items.length} suggestions; arrow down to reach them`);
  };
  const ask = async () => {
    asked?.abort();
    const q = input.value.trim();
    if (q.length < 2) return close();
    asked = new AbortController();
    try {
      const response = await fetch(`/suggest.json?${new URLSearchParams({ q })}`, { signal: asked.signal });
      if (response.ok && document.activeElement === input) show((await response.json()).items.slice(0, 8));
    } catch {
      // Typing went on, or the server is away: no offers.
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    if (key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && !list.hidden) {
      event.preventDefault();
      const size = list.children.length + 1;
      choose(((active + 1 + (key === 'ArrowDown' ? 1 : size - 1)) % size) - 1);
    } else if (key === 'Enter' && active >= 0) {
      event.preventDefault();
      location.assign(list.children[active].dataset.url);
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const item = event.target.closest('[data-url]');
    if (item) location.assign(item.dataset.url);
  });
  input.addEventListener('blur', close);
  input.form.addEventListener('submit', () => {
    clearTimeout(timer);
    asked?.abort();
    close();
  });
}

function row({ label, note, statements, url }, id) {
  const item = document.createElement('li');
  item.id = id;
  item.dataset.url = url;
  item.setAttribute('role', 'option');
  const count = document.createElement('span');
  count.className = 'count';
  count.textContent = statements;
  item.append(note ? `${label}, ${note}` : label, count);
  return item;
}

// ---------------------------------------------------------------- results without a new page

let shown = location.pathname + location.search;
let loading = null;

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('[data-results] a');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  // A link in SVG keeps its address in an object.
  const to = new URL(link.href.baseVal ?? link.href, location.href);
  if (to.origin !== location.origin || to.pathname !== '/search' || to.pathname + to.search === shown) return;
  event.preventDefault();
  const place = link.closest('ul, nav, svg');
  const key = place && { label: place.getAttribute('aria-labelledby') ?? place.getAttribute('aria-label'), words: wordsOf(link) };
  void refresh(to, { push: true, key, top: link.closest('.pager') !== null });
});

addEventListener('popstate', () => {
  if (
    location.pathname === '/search' &&
    document.querySelector('[data-results]') &&
    location.pathname + location.search !== shown
  ) {
    void refresh(new URL(location.href), { push: false, key: null, top: false });
  }
});

async function refresh(to, { push, key, top }) {
  loading?.abort();
  loading = new AbortController();
  const old = document.querySelector('[data-results]');
  old.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(to, { headers: { Accept: 'text/html' }, signal: loading.signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector('[data-results]');
    if (!response.ok || !fresh) return location.assign(to);
    if (push) history.pushState(null, '', to);
    shown = to.pathname + to.search;
    document.title = page.title;
    for (const selector of ['.foot-links', 'link[rel="alternate"]'])
      document.querySelector(selector)?.replaceWith(page.querySelector(selector));
    const field = document.getElementById('top-q');
    if (field) field.value = page.getElementById('top-q').value;
    old.replaceWith(fresh);
    if (top) scrollTo(0, 0);
    if (push) (key && sameLink(fresh, key))?.focus({ preventScroll: !top });
    announce(fresh.querySelector('.total').textContent);
  } catch (error) {
    if (error.name !== 'AbortError') location.assign(to);
  }
}

/** The link one has just used, in the new results. */
function sameLink(fresh, { label, words }) {
  const places = [...fresh.querySelectorAll('ul, nav, svg')].filter(
    (place) => (place.getAttribute('aria-labelledby') ?? place.getAttribute('aria-label')) === label,
  );
  return places.flatMap((place) => [...place.querySelectorAll('a')]).find((link) => wordsOf(link) === words);
}

/** What a link says, without its number. */
function wordsOf(link) {
  return (link.getAttribute('aria-label')?.split(':')[0] ?? link.firstElementChild?.textContent ?? link.textContent).trim();
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
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, dialog')) return;
  if (event.key === '/') {
    event.preventDefault();
    const field = document.querySelector('[data-suggest]');
    field?.focus();
    field?.select();
  } else if (event.key === '?') {
    event.preventDefault();
    showKeys();
  }
});
