// Sets up a stand-in page from its query: ?dark, ?locale=de-DE, ?issue=SHOP-7 (repeatable), ?project=SHOP, ?need=12,
// and ?state=NAME for a server state of its own.
const asked = new URLSearchParams(location.search);
const locale = asked.get('locale') ?? 'en-GB';
const base = asked.has('state') ? `/state/${asked.get('state')}` : '';
document.documentElement.lang = locale;
document.documentElement.dataset.colorMode = asked.has('dark') ? 'dark' : 'light';

for (const issue of asked.getAll('issue')) {
  const module = document.createElement('section');
  module.className = 'module';
  const heading = document.createElement('h4');
  heading.textContent = issue;
  const panel = document.createElement('needfirst-panel');
  panel.dataset.issue = issue;
  panel.dataset.base = base;
  panel.dataset.locale = locale;
  panel.dataset.texts = locale;
  module.append(heading, panel);
  document.querySelector('#panels')?.append(module);
}

const ranking = document.querySelector('#ranking');
if (ranking) {
  const surface = document.createElement('needfirst-ranking');
  surface.dataset.project = asked.get('project') ?? 'SHOP';
  surface.dataset.base = base;
  surface.dataset.locale = locale;
  surface.dataset.texts = locale;
  ranking.append(surface);
}

const start = document.querySelector('#start');
if (start) {
  const surface = document.createElement('needfirst-start');
  surface.dataset.project = asked.get('project') ?? 'SHOP';
  surface.dataset.base = base;
  surface.dataset.locale = locale;
  surface.dataset.texts = locale;
  start.append(surface);
}

const needs = document.querySelector('#needs');
if (needs) {
  const surface = document.createElement('needfirst-needs');
  surface.dataset.project = asked.get('project') ?? 'SHOP';
  surface.dataset.base = base;
  surface.dataset.locale = locale;
  surface.dataset.texts = locale;
  needs.append(surface);
}
