import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing, scrollsNotSideways, showAt } from '../looking';

let states = 0;

async function open(page: Page, hash = '', rest = '') {
  const state = `n${process.pid}-${++states}`;
  await page.goto(`${process.env['NEEDFIRST_PAGES']}/needs.html?state=${state}${rest}${hash}`);
  const needs = page.locator('needfirst-needs');
  await expect(needs.locator('h1')).toBeVisible();
  return needs;
}

for (const [locale, ...looks] of [
  ['en-GB', [1440, 'light']],
  ['de-DE', [1024, 'dark'], [320, 'light']],
] as const) {
  test(`list, need and tree are clean in ${locale} at ${looks.join(' and ')}`, async ({ page }) => {
    for (const [hash, there] of [
      ['', '.nf-list tbody tr'],
      ['#need/17', '.nf-evidence tbody tr'],
      ['#need/20', '.nf-ratings'],
      ['#tree', '[role=treeitem]'],
    ] as const) {
      const needs = await open(page, hash, `&locale=${locale}`);
      await expect(needs.locator(there).first()).toBeVisible();
      await expect(needs.locator('.nf-skeleton')).toHaveCount(0);
      for (const [width, mode] of looks) {
        await showAt(page, width, mode);
        await axeFindsNothing(page, 'needfirst-needs');
        await scrollsNotSideways(page);
        if (width === 1024 && hash === '') {
          // Beside a sidebar, too, with room for words.
          const sidebar = await page.addStyleTag({
            content: 'main { margin-left: 240px; padding-inline: 20px }',
          });
          await scrollsNotSideways(page);
          const cell = await needs.locator('tbody .nf-need-cell').first().boundingBox();
          expect(cell?.width).toBeGreaterThan(170);
          await sidebar.evaluate((style) => style.parentNode?.removeChild(style));
        }
      }
    }
  });
}

test('the list is searched, filtered by what is missing, and ordered by a column', async ({ page }) => {
  const needs = await open(page);
  const rows = needs.locator('.nf-list tbody tr');
  await expect(rows).toHaveCount(12);
  await expect(rows.first()).toContainText('68 SHOP-7');
  await needs.getByRole('searchbox').fill('counter');
  await expect(rows).toHaveCount(3);
  await needs.getByRole('button', { name: /^No evidence/ }).click();
  await expect(rows).toHaveCount(1);
  await needs.getByRole('searchbox').fill('nowhere');
  await needs.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(rows).toHaveCount(12);
  await needs.getByRole('button', { name: 'Importance' }).click();
  await expect(rows.first()).toContainText('Take a card at the counter');
  // What is not rated comes last, whichever way the column is ordered.
  await expect(rows.last()).toContainText('Know that an invoice was seen');
  await needs.getByRole('button', { name: 'Importance' }).click();
  await expect(needs.getByRole('columnheader', { name: 'Importance' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(rows.last()).toContainText('Know that an invoice was seen');
});

test('a need is added and undone by keyboard', async ({ page }) => {
  const needs = await open(page);
  await expect(needs.locator('.nf-list tbody tr')).toHaveCount(12);
  await needs.getByRole('button', { name: 'Add a need' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Know what is left in the drawer');
  await page.keyboard.press('Enter');
  await page.keyboard.press('7');
  await expect(needs.locator('.nf-toast')).toContainText('Need saved.');
  await expect(needs.locator('.nf-list tbody tr')).toHaveCount(13);
  await page.keyboard.press('z');
  await expect(needs.locator('.nf-list tbody tr')).toHaveCount(12);
});

test('a need’s page takes evidence, gives it back, and tells who changed what', async ({ page }) => {
  const needs = await open(page, '#need/17');
  await expect(needs.locator('.nf-evidence tbody tr')).toHaveCount(2);
  await needs.getByRole('button', { name: 'Add evidence' }).click();
  await page.keyboard.type('o 3 they typed it twice');
  await page.keyboard.press('Enter');
  await expect(needs.locator('.nf-evidence tbody tr').first()).toContainText('they typed it twice');
  await expect(needs.locator('.nf-section', { hasText: 'History' })).toContainText('Observation ×3 added');
  await needs.locator('.nf-evidence').getByRole('button', { name: 'Change' }).first().click();
  await expect(needs.locator('.nf-card')).toContainText('What you change here counts for');
  await axeFindsNothing(page, 'needfirst-needs');
  await needs.getByRole('textbox', { name: 'Sources' }).fill('4');
  await page.keyboard.press('Enter');
  await expect(needs.locator('.nf-section', { hasText: 'History' })).toContainText('Observation');
  await expect(needs.locator('.nf-evidence tbody tr').first().locator('.nf-figure').first()).toHaveText('4');
  await needs.getByRole('button', { name: 'Undo' }).click();
  await expect(needs.locator('.nf-evidence tbody tr').first().locator('.nf-figure').first()).toHaveText('3');
  await needs.getByRole('button', { name: 'Remove' }).first().click();
  await expect(needs.locator('.nf-evidence tbody tr')).toHaveCount(2);
  await needs.getByRole('button', { name: 'Undo' }).click();
  await expect(needs.locator('.nf-evidence tbody tr')).toHaveCount(3);
  await expect(needs.locator('.nf-section', { hasText: 'History' })).toContainText(
    'Paula · 3 September 2026 · “named first in six of eight”',
  );
  await needs.getByRole('button', { name: 'Impact map' }).click();
  await expect(needs.locator('svg.nf-map')).toBeVisible();
  await axeFindsNothing(page, 'needfirst-needs');
});

test('how much evidence still counts is what the server says', async ({ page }) => {
  await page.route('**/needs/17?*', async (route) => {
    // Not through the page's own request, which the page may give up.
    const need = await (await fetch(route.request().url())).json();
    need.evidence[0].counts = 0.37;
    await route.fulfill({ json: need });
  });
  const needs = await open(page, '#need/17');
  await expect(needs.locator('.nf-evidence')).toContainText('37%');
  // What was removed comes back as it was entered, without what the server said of it.
  await needs.getByRole('button', { name: 'Remove' }).first().click();
  const put = page.waitForRequest((request) => request.method() === 'POST');
  await needs.getByRole('button', { name: 'Undo' }).click();
  expect(Object.keys((await put).postDataJSON())).not.toContain('counts');
});

test('a duplicate is merged into another need, and what moves is said before', async ({ page }) => {
  const needs = await open(page, '#need/15');
  await needs.getByRole('button', { name: 'Merge with another' }).click();
  await page.keyboard.type('not paid');
  await expect(needs.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(needs.locator('form')).toContainText(
    '1 piece of evidence, 1 impact and 2 issues move to “Know which customers have not paid yet”.',
  );
  await axeFindsNothing(page, 'needfirst-needs');
  await needs.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(needs.locator('h1')).toHaveText('Know which customers have not paid yet');
  await expect(needs.locator('.nf-evidence')).toContainText('Survey');
  await expect(needs.getByRole('table', { name: 'Issues that serve it' })).toContainText('SHOP-8');
});

test('the tree is walked by arrows, and an outcome only filters it', async ({ page }) => {
  const needs = await open(page, '#tree');
  const items = needs.getByRole('treeitem');
  await expect(items.first()).toContainText('Find last month’s invoice');
  await items.first().focus();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toContain('Invoices exist as e-mail attachments only');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toContain('SHOP-7');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toContain('Find last month’s invoice');
  await page.keyboard.press('ArrowLeft');
  await expect(items.first()).toHaveAttribute('aria-expanded', 'false');
  const order = async () =>
    (await needs.locator('[role=treeitem][aria-level="1"] b').allTextContents()).filter((text) =>
      /\D{3}/.test(text),
    );
  const all = await order();
  await needs.getByLabel('Through the lens of').selectOption('monthly churn');
  await expect(needs.locator('.nf-lens')).toContainText('4 of 12 needs bear on it.');
  const through = await order();
  expect(through).toHaveLength(4);
  expect(through).toEqual(all.filter((statement) => through.includes(statement)));
  await items.first().focus();
  await page.keyboard.press('Enter');
  await expect(needs.locator('h1')).toHaveText('Find last month’s invoice on the phone');
  await page.goBack();
  await expect(items.first()).toBeVisible();
});

test('who may only read sees no way to write', async ({ page }) => {
  const needs = await open(page, '', '&project=READ');
  await expect(needs).toContainText('No need is recorded in this project yet.');
  await expect(needs.getByRole('button', { name: 'Add a need' })).toHaveCount(0);
});
