import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing, scrollsNotSideways } from '../looking';
import { logIn, project, url } from './jira';

test.skip(url === '', 'needs a running sandbox at NEEDFIRST_URL');

interface Point {
  issue: string;
  score: number;
  customer: number | null;
  carried: number | null;
  business: number | null;
}

async function open(page: Page, view: string): Promise<{ customerWeight: number; values: Point[] }> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await logIn(page);
  const answer = await page.request.get(`${url}/rest/needfirst/1.0/projects/${project}/points`);
  expect(answer.status(), await answer.text()).toBe(200);
  await page.goto(`${url}/projects/${project}?selectedItem=dev.needfirst.ranking`);
  await expect(page.locator('needfirst-ranking [data-issue]').first()).toBeVisible();
  await page.locator(`.nf-pic-views input[value=${view}]`).check({ force: true });
  await expect(page.locator('.nf-pic-page')).toBeVisible();
  return (await answer.json()) as { customerWeight: number; values: Point[] };
}
const firstKeys = async (page: Page, count: number) =>
  (
    await page
      .locator('needfirst-ranking [data-issue]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-issue')))
  ).slice(0, count);

test('at the saved weight the order is the list’s, at others the server’s parts make it', async ({
  page,
}) => {
  const { customerWeight, values } = await open(page, 'weights');
  expect(await firstKeys(page, 10)).toEqual(values.slice(0, 10).map(({ issue }) => issue));
  for (const { score, customer, carried } of values) {
    const mixed = customerWeight * (customer ?? 0) + (1 - customerWeight) * (carried ?? 0);
    expect(Math.abs(mixed - score)).toBeLessThanOrEqual(0.0101);
  }
  await page.getByRole('slider').fill('0');
  const best = values.reduce((most, point) => ((point.carried ?? 0) > (most.carried ?? 0) ? point : most));
  expect(await firstKeys(page, 1)).toEqual([best.issue]);
  await page.keyboard.press('Escape');
});

test('pictures have a dot for each known issue, and a choice of them filters the list', async ({ page }) => {
  const { values } = await open(page, 'quadrant');
  const unknown = values.filter(({ customer, business }) => customer === null || business === null);
  await axeFindsNothing(page, 'needfirst-ranking');
  await scrollsNotSideways(page);
  await page.getByLabel('Customer value from').fill('0');
  await page.keyboard.press('Enter');
  const known = values.length - unknown.length;
  await expect(page.locator('.nf-pic-card h2 [role=status]')).toContainText(`: ${known} issues`);
  await page.getByLabel('Customer value from').fill('60');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Show in list' }).click();
  const wanted = values.filter(({ customer, business }) => (customer ?? 0) >= 60 && business !== null);
  await expect(page.getByText(`Chosen in a picture: ${wanted.length} issues`)).toBeVisible();
  await expect(page.locator('needfirst-ranking [data-issue]')).toHaveCount(wanted.length);
  expect(await firstKeys(page, wanted.length)).toEqual(wanted.map(({ issue }) => issue));
});

test('the distribution counts every scored issue', async ({ page }) => {
  const { values } = await open(page, 'distribution');
  await page.getByRole('button', { name: 'As a table' }).click();
  const counts = await page.locator('.nf-pic-table tbody td:last-child').allTextContents();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(values.length);
  await axeFindsNothing(page, 'needfirst-ranking');
});
