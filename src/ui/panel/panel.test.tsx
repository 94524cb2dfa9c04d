// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { values } from '../dev/values.mjs';
import { fakeServer } from '../test/fakeServer';
import { eventually, found, place, press, textOf } from '../test/page';
import './init';

const shown = async (issue: string, attributes: Record<string, string> = {}) => {
  const panel = place('needfirst-panel', { issue, ...attributes });
  await found(panel, '.nf-status, .nf-message');
  return panel;
};
const lines = (panel: Element) =>
  Object.fromEntries(
    [...panel.querySelectorAll('dt')].map((label) => [textOf(label), textOf(label.nextElementSibling)]),
  );

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('the panel', () => {
  it('reads in six lines: score and status, need and who, what hurts, what is known, what is done', async () => {
    fakeServer();
    const panel = await shown('SHOP-7');
    expect(textOf(panel.querySelector('.nf-score'))).toBe('68');
    expect(textOf(panel.querySelector('.nf-head-words'))).toBe('Validated· exceptional value');
    expect(lines(panel)).toEqual({
      Need: 'Find last month’s invoice on the phoneOwners of small shops',
      Hurts: 'Customers leave 7/10, support calls 5/10',
      Known: 'Observed with 6 customers, 1 November',
      'Done when': 'Monthly churn 4.1% → 3.0% by 1 March',
    });
  });

  it('says the bar in words, whole numbers that add up', async () => {
    fakeServer();
    const bar = (panel: Element) => panel.querySelector('[role=img]')?.getAttribute('aria-label');
    expect(bar(await shown('SHOP-7'))).toBe('68 of 100: 44 from customers, 24 from business, none waiting');
    expect(bar(await shown('SHOP-11'))).toBe(
      '22 of 100: 14 from customers, 8 from business; 25 more wait for a known need',
    );
  });

  it('never has more than six lines: open ratings stand in place of waiting points', async () => {
    fakeServer();
    const panel = await shown('SHOP-23');
    expect(lines(panel)).toMatchObject({
      Open: 'Importance, satisfaction, reach',
      'Done when': 'No KPI recorded',
    });
    expect(lines(panel)).not.toHaveProperty('Waiting');
    expect(textOf(panel.querySelector('.nf-head-partial'))).toBe(
      'somewhere from 3 to 86: three ratings are open',
    );
    expect(panel.querySelector('.nf-whisker')).not.toBeNull();
  });

  it('says that no need is recorded where a business wish has none', async () => {
    fakeServer();
    expect(lines(await shown('SHOP-5'))).toEqual({
      Need: 'None recorded',
      'Hoped for': 'Revenue 9/10, KPI 8/10',
      Known: 'No evidence of a need',
      'Done when': 'Plan upgrades 1.1% → 2.0%',
      Waiting: '29 points wait for a need',
    });
  });

  it('takes two lines for an issue that nobody has looked at, and shows no number', async () => {
    fakeServer();
    const panel = await shown('SHOP-80');
    expect(textOf(panel)).toBe(
      'UnscoredNobody has looked at this issue yet. That is not a zero: it is listed after the scored ones.',
    );
  });

  it('shows the need of the parent for context, without a score', async () => {
    fakeServer();
    const panel = await shown('SHOP-58');
    expect(textOf(panel.querySelector('.nf-head-words'))).toBe('Unscoredneed from SHOP-1');
    expect(panel.querySelector('a')?.getAttribute('href')).toBe('/jira/browse/SHOP-1');
    expect(panel.querySelector('.nf-score')).toBeNull();
    expect(textOf(panel)).toContain('Shown for context. SHOP-58 has no score of its own.');
    expect(textOf(panel)).not.toContain('Why');
  });

  it('shows the need of the parent beside a score that it has no part in', async () => {
    fakeServer();
    expect(textOf(await shown('SHOP-5'))).toContain(
      'need from SHOP-1 Know what the plan costs (shown for context; it does not count for SHOP-5)',
    );
  });

  it('says that a linked need of another project rests', async () => {
    const need = { id: 1, statement: 'Find it' };
    fakeServer((path) =>
      path === '/issues/X-2/value'
        ? {
            status: 200,
            body: {
              issue: 'X-2',
              status: 'no-need',
              score: 3,
              low: 3,
              high: 3,
              needs: [{ need, rests: true }],
            },
          }
        : undefined,
    );
    expect(lines(await shown('X-2'))['Need']).toBe(
      'None recordedone linked need rests: it belongs to another project',
    );
  });

  it('shows the score but nothing of the need to one who may not see needs', async () => {
    fakeServer();
    const panel = await shown('SHOP-403');
    expect(textOf(panel.querySelector('.nf-score'))).toBe('22');
    expect(panel.querySelector('dl')).toBeNull();
    expect(panel.querySelector('button')).toBeNull();
    expect(textOf(panel)).toContain('shown to some roles only');
  });

  it('speaks German', async () => {
    fakeServer();
    const panel = await shown('SHOP-11', { locale: 'de_DE', texts: 'de' });
    expect(textOf(panel.querySelector('.nf-head-words'))).toBe('Geschäft zuerst· mittlerer Wert');
    expect(lines(panel)['Wartet']).toBe('25 Punkte warten auf Nachweise; fünf Beobachtungen: +25');
  });

  it('shows markup in a text as text', async () => {
    fakeServer((path) =>
      path === '/issues/X-1/value'
        ? {
            status: 200,
            body: {
              issue: 'X-1',
              status: 'assumed',
              score: 10,
              low: 10,
              high: 10,
              customer: 17,
              needs: [{ need: { id: 1, statement: '<img src=x onerror=alert(1)> \u202egnp.exe 😀' } }],
            },
          }
        : undefined,
    );
    const panel = await shown('X-1');
    expect(panel.querySelector('img')).toBeNull();
    expect(textOf(panel)).toContain('<img src=x onerror=alert(1)> \u202egnp.exe 😀');
  });
});

describe('why', () => {
  it('opens and closes by its button and by w', async () => {
    fakeServer();
    const panel = await shown('SHOP-7');
    const button = await found(panel, '.nf-actions button');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    button.click();
    await found(panel, '.nf-waterfall');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    press(button, 'w');
    await eventually(() => expect(panel.querySelector('.nf-waterfall')).toBeNull());
  });

  it('keeps w from Jira only with focus in the panel, and leaves other keys alone', async () => {
    fakeServer();
    const panel = await shown('SHOP-7');
    const button = await found(panel, '.nf-actions button');
    expect(press(button, 'w').defaultPrevented).toBe(true);
    expect(press(button, 'e').defaultPrevented).toBe(false);
    expect(press(document.body, 'w').defaultPrevented).toBe(false);
  });

  it('tells term by term what keeps the score from 100', async () => {
    fakeServer();
    const panel = await shown('SHOP-11');
    (await found(panel, '.nf-actions button')).click();
    await found(panel, '.nf-waterfall');
    expect([...panel.querySelectorAll('.nf-step')].map((step) => textOf(step))).toEqual([
      'Opportunity fairly important (6), half met today (5)−13',
      'Reach 30% of customers−10',
      'Evidence 40 opinions: hardly known−17',
      'Fit solves 6 of 10−5',
      'Impact revenue 9/10, KPI 8/10−8',
      'Waiting for evidence business value no known need carries−25',
      'Score22',
    ]);
    expect([...panel.querySelectorAll('.nf-raises li')].map((raise) => textOf(raise))).toEqual([
      '+25 Observing five customers',
      '+14 Two interviews',
      '+3 Solve the need fully: fit 6 → 10',
    ]);
  });

  it('names the standard model in words, and a changed one by its version', async () => {
    const answer = (modelVersion: number) =>
      fakeServer((path) =>
        path.endsWith('/value')
          ? { status: 200, body: { issue: 'SHOP-7', ...values['SHOP-7'], modelVersion } }
          : undefined,
      );
    for (const [version, words] of [
      [0, 'Standard model, evidence aged to 1 November.'],
      [4, 'Model version 4, evidence aged to 1 November.'],
    ] as const) {
      answer(version);
      const panel = await shown('SHOP-7');
      (await found(panel, '.nf-actions button')).click();
      expect(textOf((await found(panel, '.nf-note button')).parentElement)).toContain(words);
    }
  });

  it('shows decimals only on demand', async () => {
    fakeServer();
    const panel = await shown('SHOP-7');
    (await found(panel, '.nf-actions button')).click();
    const detail = await found(panel, '.nf-note button');
    expect(textOf(detail)).toBe('68.32 in detail');
    expect(panel.querySelector('.nf-figures')).toBeNull();
    detail.click();
    expect(textOf(await found(panel, '.nf-figures tr'))).toBe('Opportunity−5.68');
  });
});

describe('what can go wrong', () => {
  const answering = (status: number, ...errorMessages: string[]) =>
    fakeServer((path) =>
      path.endsWith('/value') ? { status, body: { errorMessages, errors: {} } } : undefined,
    );

  it('is said, and tried again on demand', async () => {
    let down = true;
    fakeServer((path) =>
      down && path.endsWith('/value')
        ? { status: 500, body: { errorMessages: ['Tell your admin: 7f3a91'], errors: {} } }
        : undefined,
    );
    const panel = await shown('SHOP-7');
    expect(textOf(panel)).toBe(
      'The need could not be loaded. The issue itself is not affected. Try againTell your admin: 7f3a91',
    );
    down = false;
    (await found(panel, 'button')).click();
    expect(textOf(await found(panel, '.nf-score'))).toBe('68');
  });

  it('is that Needfirst is off in the project, which the server says', async () => {
    answering(404, 'Needfirst is off in this project.');
    expect(textOf(await shown('SHOP-7'))).toBe('Needfirst is off in this project.');
  });

  it('is that the user is logged out', async () => {
    answering(401, 'Not logged in.');
    const panel = await shown('SHOP-7');
    expect(textOf(panel)).toBe('You are logged out. Log in in a new tab Try again');
    expect(panel.querySelector('a')?.getAttribute('href')).toBe('/jira/login.jsp');
  });

  it('is said in the words of the page where even the texts do not come', async () => {
    let down = true;
    fakeServer((path) => (down && path === '/texts' ? { status: 500, body: {} } : undefined));
    const panel = place('needfirst-panel', {
      issue: 'SHOP-7',
      texts: 'de',
      base: '/down',
      failed: 'Not loaded.',
      again: 'Again',
    });
    expect(textOf(await found(panel, '[role=alert]'))).toBe('Not loaded. Again');
    down = false;
    (await found(panel, 'button')).click();
    await found(panel, '.nf-score');
  });
});

describe('the element', () => {
  it('asks for its issue and asks for the texts once a page', async () => {
    const asked = fakeServer();
    await shown('SHOP-7', { base: '/once' });
    await shown('SHOP-11', { base: '/once' });
    expect(asked).toEqual([
      '/once/rest/needfirst/1.0/texts?surface=panel&hash=en',
      '/once/rest/needfirst/1.0/issues/SHOP-7/value',
      '/once/rest/needfirst/1.0/issues/SHOP-11/value',
    ]);
  });

  it('shows the other issue when Jira swaps it without loading the page', async () => {
    fakeServer();
    const panel = await shown('SHOP-7');
    panel.dataset.issue = 'SHOP-5';
    await eventually(() => expect(textOf(panel.querySelector('.nf-score'))).toBe('3'));
  });

  it('takes everything with it when it goes, and comes again when put back', async () => {
    fakeServer();
    const panel = await shown('SHOP-7');
    panel.remove();
    expect(panel.childNodes).toHaveLength(0);
    document.body.append(panel);
    await found(panel, '.nf-score');
    expect(panel.querySelectorAll('section')).toHaveLength(1);
  });

  it('gives its request up when it goes', async () => {
    let signal: AbortSignal | undefined;
    fakeServer();
    await shown('SHOP-80');
    vi.stubGlobal('fetch', (_: string, options: { signal: AbortSignal }) => {
      signal = options.signal;
      return new Promise(() => undefined);
    });
    const panel = place('needfirst-panel', { issue: 'SHOP-9' });
    await eventually(() => expect(signal).toBeDefined());
    expect(textOf(panel)).toBe('Loading the need');
    panel.remove();
    expect(signal?.aborted).toBe(true);
  });

  it('draws itself anew where a copy of its markup was put in', async () => {
    fakeServer();
    const panel = await shown('SHOP-7');
    const markup = panel.outerHTML;
    document.body.innerHTML = markup;
    await eventually(() => expect(document.querySelectorAll('.nf-score')).toHaveLength(1));
    expect(document.querySelectorAll('section')).toHaveLength(1);
  });
});
