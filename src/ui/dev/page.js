// Sets up a stand-in page from its query: ?dark, ?locale=de-DE, ?issue=SHOP-7 (repeatable), ?project=SHOP.
const asked = new URLSearchParams(location.search);
const locale = asked.get('locale') ?? 'en-GB';
document.documentElement.lang = locale;
document.documentElement.dataset.colorMode = asked.has('dark') ? 'dark' : 'light';

for (const issue of asked.getAll('issue')) {
  const module = document.createElement('section');
  module.className = 'module';
  const heading = document.createElement('h4');
  heading.textContent = issue;
  const panel = document.createElement('needfirst-panel');
  panel.dataset.issue = issue;
  panel.dataset.base = '';
  panel.dataset.locale = locale;
  panel.dataset.texts = locale;
  module.append(heading, panel);
  document.querySelector('#panels')?.append(module);
}

const ranking = document.querySelector('#ranking');
if (ranking) {
  const surface = document.createElement('needfirst-ranking');
  surface.dataset.project = asked.get('project') ?? 'SHOP';
  surface.dataset.base = '';
  surface.dataset.locale = locale;
  surface.dataset.texts = locale;
  ranking.append(surface);
}
