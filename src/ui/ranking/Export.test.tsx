// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { fakeServer } from '../test/fakeServer';
import { found, place } from '../test/page';
import './init';

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

it('offers the list as it is seen as files, and everything of the project', async () => {
  fakeServer();
  const page = place('needfirst-ranking', { project: 'SHOP' });
  await found(page, '[role=treegrid]');
  const links = [...page.querySelectorAll('.nf-export a')].map((link) => link.getAttribute('href') ?? '');

  expect(links).toHaveLength(3);
  expect(links[2]).toMatch(/\/projects\/SHOP\/export\?format=json$/);
  for (const [place, format] of ['csv', 'xlsx'].entries()) {
    const address = new URL(links[place] ?? '', 'http://jira.example');
    expect(address.pathname).toMatch(/\/rest\/needfirst\/1\.0\/projects\/SHOP\/export$/);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      jql: 'resolution = Unresolved',
      order: 'value',
      format,
    });
  }
});
