// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { comparison } from '../../dev/comparing.mjs';
import { texts } from '../../dev/texts.mjs';
import { languageOf } from '../../shared/language';
import { fakeServer, type Answer } from '../../test/fakeServer';
import { eventually, found, press, textOf } from '../../test/page';
import { Compare } from './Compare';
import { barsOf, comparisonIn } from './comparison';
import { ResearchNext } from './ResearchNext';

const language = languageOf(texts('en'), 'en-GB');
const closed = vi.fn();

function place(a: string, b: string, special?: Answer) {
  fakeServer(special);
  render(<Compare language={language} base="/jira" issues={[a, b]} onClose={closed} />, document.body);
  return document.body;
}

function research(special?: Answer) {
  const asked = fakeServer(special);
  render(
    <ResearchNext
      language={language}
      base="/jira"
      project="SHOP"
      jql="labels = x"
      subtasks
      onClose={closed}
    />,
    document.body,
  );
  return { page: document.body, asked };
}

afterEach(() => {
  render(null, document.body);
  closed.mockReset();
  vi.unstubAllGlobals();
});

const known = (a: string, b: string) => {
  const read = comparisonIn(comparison(a, b));
  if (read === null) {
    throw new Error('no comparison');
  }
  return read;
};

describe('two compared', () => {
  it('draws parts of a point and more, and folds the others together', () => {
    const { bars, rest } = barsOf(known('SHOP-7', 'SHOP-9'));
    expect(bars.map((bar) => bar.term)).toEqual(['fit', 'otherNeeds', 'impact']);
    expect(rest.terms).toEqual(['experience', 'reach', 'opportunity', 'evidence']);
    expect(bars[0]?.width).toBe(45);
  });

  it('has whole points that add up to the difference', () => {
    const { bars, rest } = barsOf(known('SHOP-7', 'SHOP-9'));
    const sum = bars.reduce((all, bar) => all + bar.whole, rest.whole);
    expect(sum).toBe(7);
  });

  it('says why, how sure it is and what would change it', async () => {
    const page = place('SHOP-7', 'SHOP-9');
    await found(page, '.nf-parts');
    const words = textOf(page);
    expect(words).toContain('SHOP-7 ranks above SHOP-9 mainly because it meets its need more fully.');
    expect(words).toContain('Tie. 7 points apart; under 9,');
    expect(words).toContain('No weighting would: SHOP-7 leads on both sides.');
    expect(words).toContain('One change would put SHOP-9 ahead, with a score of 71: meet the need fully.');
  });

  it.each([
    ['en', 'en-GB', 'Tie. 1 point apart;'],
    ['de', 'de-DE', 'Gleichauf. 1 Punkt auseinander;'],
  ])('counts one point as one in %s', async (texted, locale, words) => {
    fakeServer((path) =>
      path === '/compare'
        ? { status: 200, body: { ...comparison('SHOP-7', 'SHOP-9'), difference: 1.2 } }
        : undefined,
    );
    const spoken = languageOf(texts(texted), locale);
    render(
      <Compare language={spoken} base="/jira" issues={['SHOP-7', 'SHOP-9']} onClose={closed} />,
      document.body,
    );
    await found(document.body, '.nf-versus');
    expect(textOf(document.body)).toContain(words);
  });

  it('names the weight at which the two change places', async () => {
    const page = place('SHOP-7', 'SHOP-23');
    await found(page, '.nf-parts');
    expect(textOf(page)).toContain('They change places when customers count 31 instead of 60.');
  });

  it('shows the figures alone to who may not see needs', async () => {
    const page = place('SHOP-7', 'SHOP-9', (path) => {
      const { a, b, difference, tie, issues, comment } = comparison('SHOP-7', 'SHOP-9') ?? {};
      return path === '/compare'
        ? { status: 200, body: { a, b, difference, tie, issues, comment } }
        : undefined;
    });
    await found(page, '.nf-versus');
    expect(page.querySelector('.nf-parts')).toBeNull();
    expect(textOf(page)).not.toContain('mainly because');
    expect(page.querySelectorAll('.nf-versus-side')).toHaveLength(2);
  });

  it('copies the comment and says so', async () => {
    const written = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText: written } });
    const page = place('SHOP-7', 'SHOP-9');
    (await found(page, '.nf-comment button')).click();
    await eventually(() => expect(textOf(page.querySelector('.nf-comment'))).toContain('Copied.'));
    expect(written).toHaveBeenCalledWith(known('SHOP-7', 'SHOP-9').comment);
  });

  it('takes the focus and closes by Escape', async () => {
    const page = place('SHOP-7', 'SHOP-9');
    const heading = await found(page, 'h2');
    expect(document.activeElement).toBe(heading);
    press(heading, 'Escape');
    expect(closed).toHaveBeenCalledOnce();
  });

  it('tells what is wrong where one has no score', async () => {
    const page = place('SHOP-7', 'SHOP-80');
    expect(textOf(await found(page, '.nf-message'))).toContain('has no score yet');
  });
});

describe('what to research next', () => {
  it('says what proof and refutation would change, and leads to the need', async () => {
    const { page, asked } = research();
    const first = await found(page, '.nf-candidates li');
    expect(textOf(first)).toContain(
      'Proved, 2 issues come into the top 20. Refuted, 2 issues leave the top 20.',
    );
    expect(textOf(first)).toContain('38 → 95 if proved: SHOP-40');
    expect(first.querySelector('a')?.getAttribute('href')).toBe(
      '/jira/projects/SHOP?selectedItem=dev.needfirst.needs#need/40',
    );
    expect(asked.some((url) => url.includes('jql=labels+%3D+x'))).toBe(true);
  });

  it('shows an own need by its issue', async () => {
    const { page } = research();
    await found(page, '.nf-candidates');
    expect(textOf(page)).toContain('The need of SHOP-12, not put into words');
  });

  it('says that there is nothing to find out where nothing is scored', async () => {
    const { page } = research((path) =>
      path.endsWith('/research')
        ? { status: 200, body: { top: 20, scored: 0, capped: false, total: 0, values: [] } }
        : undefined,
    );
    await eventually(() => expect(textOf(page)).toContain('Nothing is scored here yet'));
  });
});
