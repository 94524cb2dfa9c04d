import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing } from '../looking';

const url = process.env['NEEDFIRST_URL'] ?? '';
const project = process.env['NEEDFIRST_PROJECT'] ?? 'SHOP';
const rest = `${url}/rest/needfirst/1.0`;

interface Row {
  issue: string;
  score: number | null;
  mayEdit: boolean;
  inputs: { need: number | null; importance: number | null; fit: number | null } | null;
}
interface Answer {
  total: number;
  scored: number;
  counts: Record<string, number>;
  values: Row[];
}

test.skip(url === '', 'needs a running sandbox at NEEDFIRST_URL');

async function logIn(page: Page): Promise<void> {
  const answer = await page.request.post(`${url}/rest/auth/1/session`, {
    data: { username: 'pm', password: 'pm' },
  });
  expect(answer.status()).toBe(200);
}
const list = async (page: Page, parameters = ''): Promise<Answer> =>
  (await (await page.request.get(`${rest}/projects/${project}/ranking?${parameters}`)).json()) as Answer;
const open = async (page: Page) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.addInitScript((key) => {
    // The user's part of the name is whatever Jira's page says of them.
    const user = document.querySelector<HTMLMetaElement>('meta[name="ajs-remote-user"]')?.content ?? '';
    const chosen = JSON.stringify(['importance', 'satisfaction', 'reach', 'fit', 'who']);
    for (const name of [user, '', 'pm']) {
      localStorage.setItem(`needfirst.ranking.columns.${name}.${key}`, chosen);
    }
  }, project);
  await page.goto(`${url}/projects/${project}?selectedItem=dev.needfirst.ranking`);
  await expect(page.locator('needfirst-ranking [data-issue]').first()).toBeVisible();
};

test('a fit is typed in a row and taken back, and the database has each', async ({ page }) => {
  await logIn(page);
  const { values } = await list(page, 'is=validated,assumed');
  const one = values
    .slice(0, 8)
    .find((row) => row.mayEdit && row.inputs?.need !== null && row.inputs?.fit !== 2);
  const issue = one?.issue ?? '';
  const now = async () =>
    (await list(page, 'is=validated,assumed')).values.find((row) => row.issue === issue)?.inputs?.fit;
  await open(page);
  const cell = page.locator(`[data-issue="${issue}"] [data-input=fit]`);
  await cell.focus();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(page.locator('.nf-saved')).toContainText(`Fit of ${issue} saved`);
  await expect.poll(now).toBe(2);
  await axeFindsNothing(page, 'needfirst-ranking');
  await page.keyboard.press('z');
  await expect.poll(now).toBe(one?.inputs?.fit);
});

test('quick filters count what they leave', async ({ page }) => {
  await logIn(page);
  const { counts } = await list(page);
  await open(page);
  const chip = page.getByRole('button', { name: /^Assumed/ });
  await expect(chip).toContainText(String(counts['assumed']));
  await chip.click();
  await expect(page.locator('needfirst-ranking .nf-status-assumed').first()).toBeVisible();
  const all = await list(page, 'is=assumed&maxResults=1000');
  expect(all.values).toHaveLength(counts['assumed'] ?? 0);
});

test('twenty-five issues get one need in six actions, and one undo takes it back', async ({ page }) => {
  await logIn(page);
  const need = (
    (await (
      await page.request.post(`${rest}/needs`, {
        data: { project, statement: `Zebra crossing of the backlog ${Date.now()}` },
      })
    ).json()) as { id: number }
  ).id;
  const serving = async () =>
    ((await (await page.request.get(`${rest}/needs/${need}`)).json()) as { issues: string[] }).issues.length;
  await open(page);
  const { values } = await list(page, 'maxResults=25');
  const field = page.getByRole('textbox', { name: 'Filter by JQL' });
  // 1: the filter, 2: all of it ticked, 3: the act, 4: the need found, 5: how much they solve, 6: applied.
  await field.fill(`key in (${values.map((row) => row.issue).join(', ')})`);
  await page.keyboard.press('Enter');
  // What was listed before stands until the answer is there, and would be ticked.
  await expect(page.locator('.nf-counts')).toContainText('of 25 scored');
  await page.getByRole('checkbox', { name: /Tick all/ }).check();
  await expect(page.locator('.nf-bulk-bar')).toContainText('25 ticked');
  await page.getByRole('button', { name: 'Attach a need' }).click();
  await page.keyboard.type('Zebra crossing');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('25 were written.');
  expect(await serving()).toBe(25);
  await page.keyboard.press('Enter');
  await page.locator('.nf-saved').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(serving).toBe(0);
});
