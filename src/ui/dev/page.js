// Sets up a stand-in page from its query: ?dark, ?locale=de-DE, ?issue=SHOP-7 (repeatable), ?project=SHOP, ?need=12,
// and ?state=NAME for a server state of its own.
const asked = new URLSearchParams(location.search);
const locale = asked.get('locale') ?? 'en-GB';
const base = asked.has('state') ? `/state/${asked.get('state')}` : '';
document.documentElement.lang = locale;
document.documentElement.dataset.colorMode = asked.has('dark') ? 'dark' : 'light';

/** A surface with what Jira's page would give it. */
function surface(name, data) {
  const element = document.createElement(`needfirst-${name}`);
  Object.assign(element.dataset, { ...data, base, locale, texts: locale });
  return element;
}

for (const issue of asked.getAll('issue')) {
  const module = document.createElement('section');
  module.className = 'module';
  const heading = document.createElement('h4');
  heading.textContent = issue;
  module.append(heading, surface('panel', { issue }));
  document.querySelector('#panels')?.append(module);
}
for (const name of ['ranking', 'start', 'needs', 'settings']) {
  document.querySelector(`#${name}`)?.append(
    surface(name, {
      project: asked.get('project') ?? 'SHOP',
      ...(name === 'settings' ? { admin: String(!asked.has('plain')) } : {}),
    }),
  );
}
