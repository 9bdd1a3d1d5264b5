// Offers under a search field while one types: people first, then words (ARIA 1.2 combobox).

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
    document.getElementById('live').textContent = `${items.length} suggestions; arrow down to reach them`;
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
