// What the keys do, on every page: through the statements, their citation, and what keys there are.

export function act(key, copy) {
  if (key === '?') showKeys();
  else if (key === 'c') void cite(copy);
  else go(key === 'j' ? 1 : -1);
}

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
async function cite(copy) {
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
