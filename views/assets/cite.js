// Citations one style at a time, the one used last; without scripts all of them are there to be opened.

for (const place of document.querySelectorAll('[data-styles]')) {
  const styles = [...place.querySelectorAll('details[name]')];
  const choice = document.createElement('select');
  choice.setAttribute('aria-label', 'Style of citation');
  choice.append(...styles.map((style) => new Option(style.querySelector('summary').textContent)));
  const show = () => {
    styles.forEach((style, index) => {
      style.hidden = index !== choice.selectedIndex;
      style.open = !style.hidden;
      style.querySelector('summary').hidden = true;
    });
  };
  try {
    choice.selectedIndex = Math.max(
      0,
      [...choice.options].findIndex(({ text }) => text === localStorage.getItem('quoth-style')),
    );
  } catch {
    choice.selectedIndex = 0;
  }
  choice.addEventListener('change', () => {
    show();
    try {
      localStorage.setItem('quoth-style', choice.value);
    } catch {
      // Not remembered then.
    }
  });
  place.replaceChildren(choice, ...styles);
  show();
}
