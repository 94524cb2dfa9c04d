import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing, scrollsNotSideways } from '../looking';

async function opened(page: Page, issue: string, rest = '', name = 'Impact map') {
  await page.goto(`${process.env['NEEDFIRST_PAGES']}/issue.html?issue=${issue}${rest}`);
  const panel = page.locator('needfirst-panel');
  await panel.getByRole('button', { name, exact: true }).click();
  await expect(panel.locator('svg.nf-map')).toBeVisible();
  return panel;
}

test('the map reads from the need to what is better then', async ({ page }) => {
  const panel = await opened(page, 'SHOP-7');
  const names = await panel
    .locator('svg.nf-map')
    .locator('[role=img], a')
    .evaluateAll((stops) => stops.map((stop) => stop.getAttribute('aria-label')));
  expect(names.slice(0, 3)).toEqual([
    'Need: Find last month’s invoice on the phone. Owners of small shops. importance 9, satisfied 2, reach 60%. Observed with 6 customers, 1\u00a0November',
    'Root causes: Invoices exist as e-mail attachments only',
    'SHOP-7 Search all invoices on the phone, this issue',
  ]);
  expect(names.at(-1)).toContain('Better then: Calls per 1,000 shops. 38 → 20');
});

test('the map opens large, follows the lines by arrows, and shows its table', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const panel = await opened(page, 'SHOP-7');
  await panel.getByRole('button', { name: 'Open large' }).click();
  const large = page.getByRole('dialog', { name: 'Impact map of SHOP-7' });
  await expect(large.locator('svg.nf-map')).toBeVisible();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await large.locator('[data-stop][tabindex="0"]').focus();
  for (const [key, words] of [
    ['ArrowRight', 'Root causes: Invoices exist'],
    ['ArrowDown', 'SHOP-7 Search'],
    ['ArrowUp', 'Root causes: Invoices exist'],
    ['ArrowRight', 'Hurts now: Customers leave'],
    ['ArrowRight', 'Better then: Monthly churn'],
    ['ArrowLeft', 'Hurts now: Customers leave'],
  ] as const) {
    await page.keyboard.press(key);
    expect(await focused()).toContain(words);
  }
  await axeFindsNothing(page, 'dialog');
  await page.keyboard.press('t');
  await expect(large.getByRole('table')).toContainText('Exit calls name it; 9 of 31 in October');
  await axeFindsNothing(page, 'dialog');
  await page.keyboard.press('Escape');
  await expect(large).toHaveCount(0);
  await expect(panel.getByRole('button', { name: 'Open large' })).toBeFocused();
});

test('the map is saved as SVG and as PNG that stand alone', async ({ page }) => {
  const panel = await opened(page, 'SHOP-7');
  const file = async (name: string) => {
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name }).click();
    return readFileSync(await (await download).path());
  };
  const svg = (await file('Save as SVG')).toString();
  expect(svg).toContain('Customers leave');
  expect(svg).not.toMatch(/var\(--|class=/);
  const png = await file('Save as PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(10_000);
});

for (const [width, mode, locale, name] of [
  [1440, '', 'en-GB', 'Impact map'],
  [320, '&dark', 'de-DE', 'Wirkungskarte'],
] as const) {
  test(`every map is clean at ${width} in ${locale}${mode && ', dark'}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const issue of ['SHOP-7', 'SHOP-9', 'SHOP-5', 'SHOP-6', 'SHOP-58']) {
      await opened(page, issue, `${mode}&locale=${locale}`, name);
      await axeFindsNothing(page, 'needfirst-panel');
      await scrollsNotSideways(page);
    }
  });
}
