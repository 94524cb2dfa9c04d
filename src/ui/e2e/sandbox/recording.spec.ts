import { expect } from '@playwright/test';
import { act, counting, E1, logIn, panelOn, tabTo, test, url } from './jira';

/** E1’s score by scoring.md, step by step, before rounding. */
function scoreOfE1(): number {
  const opportunity = (9 * (10 - 2)) / 100;
  const reach = 0.1 + 0.9 * 0.6;
  const known = 0.95 * (1 - 2 ** -6);
  const trust = 0.1 + 0.9 * known;
  const solves = 0.9 * (1 + 0.2 * 0.2) + 0.05 * 0.2;
  const customer = Math.cbrt(opportunity * reach * trust * solves);
  const business = 1 - (1 - 0.9 * 0.8 * 0.7) * (1 - 0.5 * 0.9 * 0.8 * 0.5);
  return 100 * (0.6 * customer + 0.4 * business);
}

test('by keyboard: a new need takes its statement and two keys, one observation four, and E1 scores 68.32', async ({
  page,
  context,
  backlog,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const issue = await backlog.issue('Hand over with one total');
  await logIn(page);
  const panel = await panelOn(page, issue);
  const said = panel.locator('[data-said]');

  await tabTo(page, act(panel, 'Add a need'));
  await page.keyboard.press('n');
  await page.keyboard.type(E1.need.statement);
  const need = counting(page);
  await need.press('Enter', '9');
  await expect(panel.locator('.nf-score')).toBeVisible();
  expect(need.keys()).toBe(2);
  await expect(said).toHaveText(/^Need saved\. Score now \d+\.$/);

  await page.evaluate(() => navigator.clipboard.writeText('https://research.example/notes/14'));
  await tabTo(page, act(panel, 'Add evidence'));
  await page.keyboard.press('Enter');
  const observation = counting(page);
  await observation.press('o', '6', 'Control+v', 'Enter');
  await expect(panel.locator('.nf-toast')).toContainText('Observation saved.');
  expect(observation.keys()).toBe(4);
  await expect(said).toHaveText(/^Observation saved\. Score now \d+\.$/);

  const more = async (name: string) => {
    await tabTo(page, act(panel, 'More'));
    await page.keyboard.press('Enter');
    await tabTo(page, act(panel, name));
    await page.keyboard.press('Enter');
    await expect(panel.locator('form')).toBeVisible();
  };
  await more('Edit the need');
  await tabTo(page, panel.getByRole('radiogroup', { name: /satisfied/i }).locator('[tabindex="0"]'));
  await page.keyboard.press('2');
  await tabTo(page, panel.getByLabel('How many customers have it'));
  await page.keyboard.type('60');
  await page.keyboard.press('Enter');
  await expect(panel.locator('.nf-toast')).toContainText(
    'Need saved. It counts for every issue that it serves. 29 → 36',
  );

  await more('Fit and cause');
  await page.keyboard.press('9');
  await tabTo(page, panel.locator('form').getByRole('button', { name: 'More', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, panel.getByLabel('Experience'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(/^Fit saved\./);

  for (const [kind, magnitude] of [
    ['Customers', '7'],
    ['Support', '5'],
  ] as const) {
    await more('Add an impact');
    await page.keyboard.type(kind.slice(0, 1));
    await tabTo(page, panel.getByRole('radiogroup').locator('[tabindex="0"]'));
    await page.keyboard.press(magnitude);
    await page.keyboard.press('Enter');
    await expect(said).toHaveText(/^Impact saved\./);
  }

  expect(Math.round(scoreOfE1() * 100) / 100).toBe(E1.score);
  await expect(panel.locator('.nf-score')).toHaveText('68');
  await page.keyboard.press('w');
  await expect(act(panel, '68.32 in detail')).toBeVisible();
  expect((await backlog.value(issue)).score).toBe(E1.score);
  await expect.poll(() => backlog.found(`key = ${issue} AND "Value Score" = ${E1.score}`)).toBe(1);
});

test('by keyboard: an existing need takes six keys', async ({ page, backlog }) => {
  await backlog.need({ ...E1.need, statement: 'Quickly see who is at which till' });
  const issue = await backlog.issue('Names on the tills');
  await logIn(page);
  const panel = await panelOn(page, issue);
  await tabTo(page, act(panel, 'Add a need'));
  await page.keyboard.press('n');
  const { press, keys } = counting(page);
  await press('q', 'u', 'i', 'Enter');
  await expect(panel.getByRole('radio', { name: '0', exact: true })).toBeFocused();
  await press('9', 'Enter');
  await expect(panel.locator('.nf-lines')).toContainText('Quickly see who is at which till');
  expect(keys()).toBe(6);
  const { score } = await backlog.value(issue);
  await expect(panel.locator('.nf-score')).toHaveText(String(Math.floor((score ?? 0) + 0.5)));
  await expect.poll(() => backlog.found(`key = ${issue} AND "Value Score" = ${score}`)).toBe(1);
  await page.keyboard.press('z');
  await expect(panel.locator('[data-said]')).toHaveText('Undone');
  await expect(panel.locator('.nf-score')).toHaveCount(0);
});

test('two browsers edit one need: the second sees what changed and chooses, and nothing is lost', async ({
  page,
  browser,
  backlog,
}) => {
  const need = await backlog.need(E1.need);
  const issue = await backlog.issue('Hand over with one total');
  await backlog.link(issue, need, E1.link);
  const other = await browser.newContext({ locale: 'en-GB' });
  const hers = await other.newPage();
  await logIn(page, 'pm');
  await logIn(hers, 'admin');
  const edit = async (which: typeof page) => {
    const panel = await panelOn(which, issue);
    await act(panel, 'More').click();
    await act(panel, 'Edit the need').click();
    return panel;
  };
  const mine = await edit(page);
  const theirs = await edit(hers);

  await theirs.getByLabel('Who has it').fill('Owners of one shop');
  await theirs.getByLabel('How many customers have it').fill('50');
  await act(theirs, 'Save').click();
  await expect(theirs.locator('.nf-toast')).toBeVisible();

  await mine.getByLabel('Who has it').fill('Owners of two shops');
  await mine.getByLabel('What they need').fill('Hand the till over without counting');
  await act(mine, 'Save').click();
  const name = (await (await hers.request.get(`${url}/rest/api/2/myself`)).json()).displayName as string;
  await expect(mine.getByRole('alert')).toContainText(`${name} changed this while you were typing`);
  await expect(mine.locator('form')).toContainText(`${name} also changed Reach to 50%`);
  await expect(mine.getByLabel(new RegExp(`${name}\\s*Owners of one shop`))).not.toBeChecked();
  await mine.getByLabel(/You\s*Owners of two shops/).check();
  await act(mine, 'Save my choice').click();

  await expect(mine.locator('.nf-lines')).toContainText('Hand the till over without counting');
  const kept = (await (
    await page.request.get(`${url}/rest/needfirst/1.0/needs/${need}`)
  ).json()) as typeof E1.need & { version: number };
  expect(kept).toMatchObject({
    statement: 'Hand the till over without counting',
    who: 'Owners of two shops',
    reach: 0.5,
    importance: 9,
    satisfaction: 2,
    rootCauses: E1.need.rootCauses,
  });
  // What was not chosen is not lost either: the history has it.
  const changes = await page.request.get(`${url}/rest/needfirst/1.0/needs/${need}/changes`);
  expect(JSON.stringify(await changes.json())).toContain('Owners of one shop');
  await other.close();
});
