// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ranking, rows } from '../dev/ranking.mjs';
import { fakeServer, type Answer } from '../test/fakeServer';
import { eventually, found, place, press, textOf } from '../test/page';
import './init';

const shown = async (special?: Answer) => {
  const asked = fakeServer(special);
  const page = place('needfirst-ranking', { project: 'SHOP' });
  await found(page, '[role=treegrid], .nf-message, .nf-empty');
  return { page, asked };
};
const row = (page: Element, issue: string) => found(page, `[data-issue="${issue}"]`);
const keysOf = (page: Element) =>
  [...page.querySelectorAll('[data-issue]')].map((found) => found.getAttribute('data-issue'));
const cells = (element: Element) =>
  [...element.querySelectorAll('[role=gridcell]')].map((cell) => textOf(cell));
const focused = () => document.activeElement?.getAttribute('data-issue');
const filterBy = async (page: Element, jql: string) => {
  const field = (await found(page, 'input[type=text]')) as HTMLInputElement;
  field.value = jql;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await Promise.resolve();
  (await found(page, 'form')).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
};

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
  localStorage.clear();
});

describe('the ranking', () => {
  it('counts what is scored and what nobody has looked at', async () => {
    const { page } = await shown();
    expect(textOf(page.querySelector('.nf-counts'))).toBe('13 of 131 scored7 validated118 not looked at');
  });

  it('says more than where the total is capped', async () => {
    const { page } = await shown((path, parameters) =>
      path.endsWith('/ranking')
        ? { status: 200, body: { ...ranking(rows, parameters), total: 10000, capped: true } }
        : undefined,
    );
    expect(textOf(page.querySelector('.nf-counts'))).toBe('13 of more than 10,000 scored7 validated');
  });

  it('shows place, score, both sides, issue and why, effort, status and person of a row', async () => {
    const { page } = await shown();
    expect(cells(await row(page, 'SHOP-11'))).toEqual([
      '',
      '10–12',
      '22Business-first',
      '23Customer value 2381Business value 81, of which 62 wait for a known need',
      'SHOP-11Put the accountant export into the Pro plan40 opinions; 25 points wait',
      '3',
      'To do',
      'SASara Abel',
    ]);
  });

  it('shows the value for effort and the effort first in the order by it', async () => {
    const { page } = await shown();
    [...page.querySelectorAll<HTMLInputElement>('.nf-controls [type=radio]')].at(1)?.click();
    await eventually(async () => expect(cells(await row(page, 'SHOP-9')).slice(5, 7)).toEqual(['27', '5']));
    expect(cells(await row(page, 'SHOP-18')).slice(5, 7)).toEqual([
      '–Takes no part in the order by value for effort, or has no estimate',
      '–No estimate',
    ]);
    const sorted = page.querySelector('[aria-sort]');
    expect(sorted?.className).toBe('nf-cell-valueForEffort');
  });

  it('shows no number for what is unknown', async () => {
    const { page } = await shown();
    expect(cells(await row(page, 'SHOP-100')).slice(1, 4)).toEqual(['–', '–Unscored', '']);
    expect(textOf((await row(page, 'SHOP-31')).querySelector('.nf-cell-sides'))).toContain(
      '–Business value not recorded',
    );
    expect((await row(page, 'SHOP-100')).querySelector('.nf-score-track')).toBeNull();
  });

  it('marks the ties of the current row, and only these', async () => {
    const { page } = await shown();
    const tied = () =>
      [...page.querySelectorAll('.nf-row-tied')].map((found) => found.getAttribute('data-issue'));
    expect(tied()).toEqual(['SHOP-7', 'SHOP-9']);
    press(await row(page, 'SHOP-7'), 'ArrowDown');
    await eventually(() => expect(tied()).toEqual(['SHOP-7', 'SHOP-9', 'SHOP-23']));
  });

  it('says on the first day what is missing, and lists the issues by key', async () => {
    const unscored = rows.filter((answer) => answer['score'] === null);
    const { page } = await shown((path, parameters) =>
      path.endsWith('/ranking') ? { status: 200, body: ranking(unscored, parameters) } : undefined,
    );
    expect(textOf(page.querySelector('.nf-first-day'))).toContain(
      '0 of 118 scored. No customer need recorded yet.',
    );
    expect(page.querySelector('.nf-more')).not.toBeNull();
  });
});

describe('the keyboard', () => {
  it('finds one tab stop in the list', async () => {
    const { page } = await shown();
    const stops = [
      ...page.querySelectorAll('[role=treegrid] [tabindex="0"], [role=treegrid] a:not([tabindex])'),
    ];
    expect(stops.map((stop) => stop.getAttribute('data-issue'))).toEqual(['SHOP-7']);
  });

  it('moves between rows and stays at the ends', async () => {
    const { page } = await shown();
    const first = await row(page, 'SHOP-7');
    first.focus();
    press(first, 'ArrowUp');
    expect(focused()).toBe('SHOP-7');
    press(first, 'ArrowDown');
    await eventually(() => expect(focused()).toBe('SHOP-9'));
    await eventually(() => expect(document.activeElement?.getAttribute('tabindex')).toBe('0'));
    press(document.activeElement as Element, 'End');
    await eventually(() => expect(focused()).toBe(keysOf(page).at(-1)));
  });

  it('opens why to the right and closes it to the left', async () => {
    const { page, asked } = await shown();
    const first = await row(page, 'SHOP-7');
    press(first, 'ArrowRight');
    await found(page, '.nf-waterfall');
    expect(first.getAttribute('aria-expanded')).toBe('true');
    expect(asked.at(-1)).toBe('/jira/rest/needfirst/1.0/issues/SHOP-7/value');
    press(first, 'ArrowLeft');
    await eventually(() => expect(page.querySelector('.nf-opened')).toBeNull());
    expect(first.getAttribute('aria-expanded')).toBe('false');
  });

  it('leaves an opened row by Escape, with the focus on the row', async () => {
    const { page } = await shown();
    press(await row(page, 'SHOP-7'), 'ArrowRight');
    const inside = await found(page, '.nf-note button');
    inside.focus();
    press(inside, 'Escape');
    await eventually(() => expect(page.querySelector('.nf-opened')).toBeNull());
    expect(focused()).toBe('SHOP-7');
  });

  it('goes to the filter by a slash, except where one is typed', async () => {
    const { page } = await shown();
    const field = await found(page, 'input[type=text]');
    press(document.body, '/');
    expect(document.activeElement).toBe(field);
    expect(press(field, '/').defaultPrevented).toBe(false);
  });

  it('does not listen any more once the page is left', async () => {
    const { page } = await shown();
    page.remove();
    expect(press(document.body, '/').defaultPrevented).toBe(false);
  });
});

describe('a row opened', () => {
  it('tells why, whose need it is and what would raise it', async () => {
    const { page } = await shown();
    (await row(page, 'SHOP-11')).click();
    await found(page, '.nf-waterfall');
    const opened = textOf(page.querySelector('.nf-opened'));
    expect(opened).toContain('Why 22: what keeps it from 100');
    expect(opened).toContain('Hand the books to the accountant');
    expect(opened).toContain('+14 Two interviews');
  });

  it('is not opened by its link', async () => {
    const { page } = await shown();
    const link = (await row(page, 'SHOP-11')).querySelector('a');
    link?.addEventListener('click', (event) => event.preventDefault());
    link?.click();
    expect(link?.getAttribute('href')).toBe('/jira/browse/SHOP-11');
    expect(page.querySelector('.nf-opened')).toBeNull();
  });

  it('says nothing of the need to one who may not see needs', async () => {
    const { reduced } = await import('../dev/values.mjs');
    const { page } = await shown((path) =>
      path.endsWith('/value') ? { status: 200, body: { issue: 'SHOP-7', ...reduced } } : undefined,
    );
    (await row(page, 'SHOP-7')).click();
    await eventually(() => expect(textOf(page.querySelector('.nf-opened'))).toContain('some roles only'));
    expect(page.querySelector('.nf-waterfall')).toBeNull();
  });

  it('says what went wrong and tries again, and leaves the list alone', async () => {
    let down = true;
    const { page } = await shown((path) =>
      down && path.endsWith('/value') ? { status: 500, body: { errorMessages: [], errors: {} } } : undefined,
    );
    (await row(page, 'SHOP-7')).click();
    const again = await found(page, '.nf-opened .nf-fault button');
    expect(keysOf(page)).toContain('SHOP-5');
    down = false;
    again.click();
    await found(page, '.nf-waterfall');
  });
});

describe('the filter', () => {
  it('starts with what is unresolved, and is applied with the order', async () => {
    const { page, asked } = await shown();
    const start = new URLSearchParams(asked.at(-1)?.split('?')[1]);
    expect(Object.fromEntries(start)).toEqual({
      jql: 'resolution = Unresolved',
      order: 'value',
      maxResults: '50',
    });
    await filterBy(page, 'labels = "a&b"');
    await eventually(() =>
      expect(new URLSearchParams(asked.at(-1)?.split('?')[1]).get('jql')).toBe('labels = "a&b"'),
    );
    (await found(page, 'input[value=valueForEffort]')).click();
    await eventually(() =>
      expect(Object.fromEntries(new URLSearchParams(asked.at(-1)?.split('?')[1]))).toMatchObject({
        jql: 'labels = "a&b"',
        order: 'valueForEffort',
      }),
    );
  });

  it('returns to its start when it is emptied', async () => {
    const { page } = await shown();
    await filterBy(page, 'labels = a');
    await filterBy(page, ' ');
    await eventually(() =>
      expect(page.querySelector<HTMLInputElement>('input[type=text]')?.value).toBe('resolution = Unresolved'),
    );
    await eventually(() =>
      expect(textOf(page.querySelector('.nf-jql-note'))).toBe(
        'An empty filter means the standard one: what is unresolved.',
      ),
    );
  });

  it('shows Jira’s message under the field where it is wrong, and the last list stays', async () => {
    const { page } = await shown((_, parameters) =>
      parameters.get('jql') === 'wrong'
        ? { status: 400, body: { errorMessages: ['Error in the JQL Query.'], errors: {} } }
        : undefined,
    );
    await filterBy(page, 'wrong');
    const fault = await found(page, '.nf-jql-fault');
    expect(textOf(fault)).toBe('Error in the JQL Query.');
    const field = page.querySelector('input[type=text]');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    expect(field?.getAttribute('aria-describedby')).toContain(fault.id);
    expect(keysOf(page)).toContain('SHOP-7');
    await filterBy(page, 'right = 1');
    await eventually(() => expect(page.querySelector('.nf-jql-fault')).toBeNull());
  });

  it('can be cleared where nothing matches', async () => {
    const { page } = await shown((_, parameters) =>
      parameters.get('jql') === 'none' ? { status: 200, body: ranking([], parameters) } : undefined,
    );
    await filterBy(page, 'none');
    const empty = await found(page, '.nf-empty');
    expect(textOf(empty)).toBe('No issue matches. Clear the filters');
    empty.querySelector('button')?.click();
    await found(page, '[role=treegrid]');
  });
});

describe('more rows', () => {
  const below = (page: Element) => textOf(page.querySelector('.nf-more'));

  it('come after the cursor, and the counts below follow', async () => {
    const { page, asked } = await shown();
    expect(below(page)).toBe('Show more81 more not looked at, by key');
    (await found(page, '.nf-more button')).click();
    await eventually(() => expect(page.querySelector('.nf-more')).toBeNull());
    const more = new URLSearchParams(asked.at(-1)?.split('?')[1]);
    expect([more.get('after'), more.get('maxResults')]).toEqual(['50', '200']);
    expect(page.querySelector('[role=treegrid]')?.getAttribute('aria-rowcount')).toBe('132');
  });

  it('come on their own when the last row is left downwards', async () => {
    const { page, asked } = await shown();
    press(await row(page, 'SHOP-7'), 'End');
    await eventually(() => expect(focused()).toBe('SHOP-136'));
    press(document.activeElement as Element, 'ArrowDown');
    await eventually(() => expect(asked.at(-1)).toContain('after=50'));
  });

  it('that cannot be loaded leave the list as it is', async () => {
    let down = true;
    const { page } = await shown((_, parameters) =>
      down && parameters.has('after') ? { status: 500, body: {} } : undefined,
    );
    (await found(page, '.nf-more button')).click();
    const fault = await found(page, '.nf-fault');
    expect(textOf(fault)).toBe('The next issues could not be loaded. Try again');
    expect(keysOf(page)).toContain('SHOP-7');
    down = false;
    fault.querySelector('button')?.click();
    await eventually(() => expect(page.querySelector('.nf-more')).toBeNull());
  });

  it('are drawn only near what is seen, with the current row wherever it is', async () => {
    const { page } = await shown();
    expect(keysOf(page).length).toBeLessThan(50);
    press(await row(page, 'SHOP-7'), 'End');
    await eventually(() => expect(keysOf(page)).toContain('SHOP-136'));
    expect(keysOf(page).length).toBeLessThan(50);
  });
});

describe('quick filters', () => {
  const chip = async (page: Element, name: string) => {
    await found(page, '.nf-chip');
    return [...page.querySelectorAll<HTMLButtonElement>('.nf-chip')].find((one) =>
      textOf(one).startsWith(name),
    );
  };

  it('say how many rows they would leave, and leave these', async () => {
    const { page } = await shown();
    expect(textOf(await chip(page, 'Business-first'))).toBe('Business-first 1');
    (await chip(page, 'Business-first'))?.click();
    await eventually(() => expect(keysOf(page)).toEqual(['SHOP-11']));
    expect(location.hash).toBe('#is=business-first');
    expect(textOf(page.querySelector('.nf-chips'))).toContain('Leaves 1 issue');
    expect((await chip(page, 'Business-first'))?.getAttribute('aria-pressed')).toBe('true');
  });

  it('come back with the address', async () => {
    history.replaceState(null, '', '/#is=no-need');
    const { page } = await shown();
    expect(keysOf(page)).toEqual(['SHOP-5']);
  });
});

describe('what is set aside', () => {
  it('stands above the list by due date, and folds', async () => {
    const { page } = await shown();
    const lane = await found(page, '.nf-aside');
    expect(textOf(lane)).toContain('Set aside: 2 must-dos');
    expect([...lane.querySelectorAll('[data-aside]')].map((one) => one.getAttribute('data-aside'))).toEqual([
      'SHOP-44',
      'SHOP-68',
    ]);
    expect(keysOf(page)).not.toContain('SHOP-44');
    lane.querySelector('button')?.click();
    await eventually(() => expect(lane.querySelector('ul')?.hidden).toBe(true));
  });

  it('is told to be broken where Jira does not take its JQL', async () => {
    const aside = { jql: 'x', fault: 'Jira says no.', total: 0, values: [] };
    const { page } = await shown((path, parameters) =>
      path.endsWith('/ranking')
        ? { status: 200, body: ranking(rows, parameters, { setAside: aside }) }
        : undefined,
    );
    expect(textOf(page.querySelector('.nf-warning'))).toContain('Jira says no.');
    expect(page.querySelector('[role=treegrid]')).not.toBeNull();
  });

  it('is not there where the project sets nothing aside', async () => {
    const { page } = await shown((path, parameters) =>
      path.endsWith('/ranking')
        ? { status: 200, body: ranking(rows, parameters, { setAside: null }) }
        : undefined,
    );
    expect(page.querySelector('.nf-aside')).toBeNull();
  });
});

describe('the columns', () => {
  it('are chosen, and remembered for the project', async () => {
    const { page } = await shown();
    const box = [...page.querySelectorAll<HTMLInputElement>('.nf-column-menu input')];
    expect(box.filter((one) => one.checked)).toHaveLength(3);
    box[0]?.click();
    await eventually(() => expect(textOf(page.querySelector('.nf-row-head'))).toContain('Import.'));
    const again = place('needfirst-ranking', { project: 'SHOP' });
    await eventually(() => expect(textOf(again.querySelector('.nf-row-head'))).toContain('Import.'));
  });
});

describe('the order by value for effort', () => {
  it('says who takes no part, ranks the others, and marks no ties', async () => {
    const { page } = await shown();
    (await found(page, 'input[value=valueForEffort]')).click();
    const note = await found(page, '.nf-partakers');
    expect(textOf(note)).toContain('take no part in this order');
    await eventually(() => expect(keysOf(page)[0]).toBe('SHOP-23'));
    expect(cells(await row(page, 'SHOP-23'))[1]).toBe('1');
    expect(keysOf(page)).not.toContain('SHOP-11');
    expect(page.querySelector('.nf-row-tied')).toBeNull();
    expect(page.querySelector('.nf-more')).toBeNull();
  });
});

describe('a page without a list', () => {
  it('says that Needfirst is off in the project', async () => {
    const { page } = await shown((path) =>
      path.endsWith('/ranking')
        ? { status: 404, body: { errorMessages: ['Needfirst is off here.'] } }
        : undefined,
    );
    expect(textOf(page.querySelector('.nf-message'))).toBe('Needfirst is off here.');
  });

  it('says that it could not be loaded, and tries again', async () => {
    let down = true;
    const { page } = await shown((path) =>
      down && path.endsWith('/ranking') ? { status: 500, body: { errorMessages: ['id 7f3a91'] } } : undefined,
    );
    expect(textOf(page.querySelector('.nf-fault'))).toBe(
      'The ranking could not be loaded. Nothing was changed. Try againid 7f3a91',
    );
    down = false;
    page.querySelector<HTMLElement>('.nf-fault button')?.click();
    await found(page, '[role=treegrid]');
  });
});
