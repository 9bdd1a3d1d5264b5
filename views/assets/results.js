// Results that change without a new page; the address and the back button stay right.

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
    for (const selector of [
      '.foot-links',
      ...['json', 'atom+xml', 'feed+json'].map((type) => `link[type="application/${type}"]`),
    ])
      document.querySelector(selector)?.replaceWith(page.querySelector(selector));
    const field = document.getElementById('top-q');
    if (field) field.value = page.getElementById('top-q').value;
    old.replaceWith(fresh);
    if (top) scrollTo(0, 0);
    if (push) (key && sameLink(fresh, key))?.focus({ preventScroll: !top });
    document.getElementById('live').textContent = fresh.querySelector('.total').textContent;
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
