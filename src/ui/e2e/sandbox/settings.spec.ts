import { expect, test, type APIRequestContext } from '@playwright/test';
import { axeFindsNothing } from '../looking';
import { logIn, project, url } from './jira';

test.skip(url === '', 'needs a running sandbox at NEEDFIRST_URL');

const rest = `${url}/rest/needfirst/1.0`;

interface Row {
  issue: string;
  rank: number;
  score: number | null;
}

/** The scored issues of the ranking, in their order. */
async function ranked(request: APIRequestContext): Promise<Row[]> {
  const answer = await request.get(`${rest}/projects/${project}/ranking?maxResults=1000`);
  const { values } = (await answer.json()) as { values: Row[] };
  return values
    .filter(({ score }) => score !== null)
    .map(({ issue, rank, score }) => ({ issue, rank, score }));
}

/** How many issues a search of Jira finds. */
async function found(request: APIRequestContext, jql: string): Promise<number> {
  const answer = await request.get(`${url}/rest/api/2/search?jql=${encodeURIComponent(jql)}`);
  return ((await answer.json()) as { total: number }).total;
}

/** Has the project inherit its model again, also where a test ended in the middle. */
test.afterEach(async ({ page }) => {
  await logIn(page, 'admin');
  const model = `${rest}/projects/${project}/model`;
  const { own } = (await (await page.request.get(model)).json()) as { own: boolean };
  if (own) {
    expect((await page.request.delete(`${model}?reason=Tidied+up`)).status()).toBe(204);
  }
});

test('a model moves what its preview said, search catches up, and the old scores come back', async ({
  page,
}) => {
  await logIn(page, 'admin');
  const before = await ranked(page.request);
  await page.goto(`${url}/projects/${project}?selectedItem=dev.needfirst.settings`);
  const settings = page.locator('needfirst-settings');
  await expect(settings).toContainText('inherits the model that Needfirst comes with');
  await settings.getByRole('textbox', { name: 'Customer value, in percent' }).fill('45');
  await expect(settings).toContainText('Business counts more than customers');
  await settings.getByRole('textbox', { name: 'Observation, in percent' }).fill('80');
  await settings.getByText('More:').click();
  await settings.getByRole('textbox', { name: 'Gate without a need, in percent' }).fill('30');
  const sentence = settings.locator('.nf-sentence');
  await expect(settings.locator('.nf-places')).toBeVisible();
  await expect(settings.locator('.nf-figures-of-before')).toHaveCount(0);
  const told = await sentence.innerText();
  const places = (await settings.locator('.nf-preview .nf-unseen tbody tr').allInnerTexts()).map((row) => {
    const [issue = '', from = '', to = ''] = row.split('\t');
    return { issue, from: Number(from), to: Number(to) };
  });
  const most = await settings.locator('.nf-moves tbody tr').allInnerTexts();
  await axeFindsNothing(page, 'needfirst-settings');

  await settings.getByRole('textbox', { name: 'Reason' }).fill('A trial');
  await page.keyboard.press('Enter');
  await expect(settings.locator('.nf-said')).toContainText('Saved as version');
  const version = Number(/version (\d+)/.exec(await settings.locator('.nf-said').innerText())?.[1]);
  // Scores are new at once; the list is in the order of search, which follows.
  const at = (rows: readonly Row[]) => new Map(rows.map(({ issue, score }) => [issue, score]));
  const atOnce = at(await ranked(page.request));
  await expect(settings.locator('.nf-catching-up')).toHaveCount(0);
  await expect
    .poll(async () => {
      const answer = await page.request.get(`${rest}/projects/${project}/search`);
      return ((await answer.json()) as { caughtUp: boolean }).caughtUp;
    })
    .toBe(true);
  const after = await ranked(page.request);
  expect(at(after)).toEqual(atOnce);
  const now = new Map(after.map((row) => [row.issue, row]));
  const then = new Map(before.map((row) => [row.issue, row]));
  const changed = before.filter(({ issue, rank }) => now.get(issue)?.rank !== rank).length;
  const moved = before.filter(({ issue, score }) => now.get(issue)?.score !== score).length;
  const first = before.slice(0, 20).filter(({ issue, rank }) => now.get(issue)?.rank !== rank).length;
  expect(told).toContain(`${first} of the first 20 change place, ${changed} of all ${before.length}.`);
  expect(told).toContain(`${moved} scores move.`);
  expect(places.length).toBeGreaterThanOrEqual(20);
  for (const { issue, from, to } of places) {
    expect([issue, then.get(issue)?.rank, now.get(issue)?.rank]).toEqual([issue, from, to]);
  }
  expect(most.length).toBe(5);
  for (const row of most) {
    const issue = /^\S+/.exec(row)?.[0] ?? '';
    const whole = (score: number | null | undefined) => Math.floor((score ?? 0) + 0.5);
    expect(row).toContain(`${whole(then.get(issue)?.score)} → ${whole(now.get(issue)?.score)}`);
  }

  // Search has every new score by now.
  const searched = after
    .slice(0, 30)
    .map(({ issue, score }) => `(key = ${issue} AND "Value Score" = ${score})`);
  expect(await found(page.request, searched.join(' OR '))).toBe(30);

  // Another version, and the first one restored.
  await settings.getByRole('textbox', { name: 'Customer value, in percent' }).fill('60');
  await settings.getByRole('textbox', { name: 'Reason' }).fill('Back to sixty');
  await page.keyboard.press('Enter');
  await expect(settings.locator('.nf-said')).toContainText(`Saved as version ${version + 1}.`);
  await settings.getByRole('link', { name: 'Versions' }).click();
  await expect(settings.locator('.nf-versions tbody tr').first()).toContainText('Customer value 45% → 60%');
  await settings.getByRole('button', { name: `Restore ${version}`, exact: true }).click();
  await page.keyboard.type('The trial was right');
  await page.keyboard.press('Enter');
  await expect(settings.locator('.nf-said')).toContainText(
    `Version ${version} restored, as version ${version + 2}.`,
  );
  await expect.poll(() => ranked(page.request)).toEqual(after);
  await axeFindsNothing(page, 'needfirst-settings');

  await settings.getByRole('link', { name: 'Weights' }).click();
  await settings.getByRole('button', { name: 'Go back to the global model' }).click();
  await page.keyboard.type('As it was');
  await page.keyboard.press('Enter');
  await expect(settings).toContainText('inherits the model that Needfirst comes with');
  await expect.poll(() => ranked(page.request)).toEqual(before);
  await expect
    .poll(() => found(page.request, `key = ${before[0]?.issue} AND "Value Score" = ${before[0]?.score}`))
    .toBe(1);
});

test('all of Jira is set among the pages of its administration, with the password given again', async ({
  page,
}) => {
  await logIn(page, 'admin');
  await page.goto(`${url}/secure/admin/Sandbox.jspa`);
  await page.getByRole('link', { name: 'Value settings' }).click();
  await page.getByLabel('Password').fill('admin');
  await page.getByRole('button', { name: 'Confirm' }).click();
  const settings = page.locator('needfirst-settings');
  await expect(settings).toContainText('The global model, as Needfirst comes with it.');
  await settings.getByRole('link', { name: 'Projects' }).click();
  await expect(settings.getByRole('row', { name: new RegExp(project) })).toContainText(
    'inherits the global one',
  );
  await settings.getByRole('link', { name: 'Health' }).click();
  await expect(settings.locator('.nf-health-figure').first()).toBeVisible();
  await axeFindsNothing(page, 'needfirst-settings');
  // A project's administrator alone is not offered what is for administrators of Jira.
  await logIn(page, 'pm');
  expect((await page.request.get(`${url}/plugins/servlet/needfirst/settings`)).status()).toBe(403);
});
