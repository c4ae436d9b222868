/**
 * The script of the HTML report, as text, because it runs in a browser. It hides and shows what is there already and makes no markup:
 * values of the report are compared and never become code. It must not hold the end tag of a script.
 */
export const SCRIPT = `'use strict';
(() => {
  const form = document.getElementById('filters');
  const byHash = () => {
    const element = document.getElementById(location.hash.slice(1));
    const details = element && (element.matches('details') ? element : element.querySelector('details'));
    if (!details) return;
    details.open = true;
    element.scrollIntoView();
  };
  addEventListener('hashchange', byHash);
  byHash();
  if (!form) return;

  const findings = [...document.querySelectorAll('.finding')];
  const bars = [...document.querySelectorAll('[data-field]')];
  const shown = document.getElementById('shown');
  const fields = ['level', 'practice', 'rule', 'file'];
  const texts = new Map();
  const textOf = (finding) => {
    if (!texts.has(finding)) texts.set(finding, finding.textContent.toLowerCase());
    return texts.get(finding);
  };
  const valueOf = (name) => form.elements.namedItem(name).value;

  function apply() {
    const wanted = fields.filter((name) => valueOf(name) !== '');
    const words = valueOf('text').toLowerCase().split(/\\s+/).filter(Boolean);
    let count = 0;
    for (const finding of findings) {
      const fits = wanted.every((name) => finding.dataset[name] === valueOf(name)) && words.every((word) => textOf(finding).includes(word));
      finding.hidden = !fits;
      if (fits) count++;
    }
    for (const bar of bars) bar.setAttribute('aria-pressed', String(valueOf(bar.dataset.field) === bar.dataset.value));
    shown.textContent = count + ' of ' + findings.length + (findings.length === 1 ? ' finding' : ' findings');
    document.getElementById('nothing').hidden = count > 0;
    const theme = valueOf('theme');
    if (theme === '') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }

  for (const bar of bars) {
    bar.disabled = false;
    bar.addEventListener('click', () => {
      const field = form.elements.namedItem(bar.dataset.field);
      field.value = field.value === bar.dataset.value ? '' : bar.dataset.value;
      apply();
    });
  }
  const openAll = (open) => () => {
    for (const finding of findings) if (!finding.hidden) finding.querySelector('details').open = open;
  };
  document.getElementById('open-all').addEventListener('click', openAll(true));
  document.getElementById('close-all').addEventListener('click', openAll(false));
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  form.hidden = false;
  apply();
})();
`;
