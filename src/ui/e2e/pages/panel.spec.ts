import { expect, test } from '@playwright/test';
import { axeFindsNothing, scrollsNotSideways, showAt } from '../looking';

const at = (issue: string, rest = '') => `${process.env['NEEDFIRST_PAGES']}/issue.html?issue=${issue}${rest}`;
const states = [
  'SHOP-7',
  'SHOP-11',
  'SHOP-5',
  'SHOP-58',
  'SHOP-44',
  'SHOP-10',
  'SHOP-70',
  'SHOP-23',
  'SHOP-80',
  'SHOP-403',
  'SHOP-404',
  'SHOP-500',
];

for (const [locale, ...looks] of [
  ['en-GB', [1440, 'light'], [320, 'dark']],
  ['de-DE', [1440, 'dark'], [320, 'light']],
] as const) {
  test(`every state of the panel is clean in ${locale} at ${looks.join(' and ')}`, async ({ page }) => {
    for (const issue of states) {
      await page.goto(at(issue, `&locale=${locale}`));
      const panel = page.locator('needfirst-panel');
      await expect(panel.locator('.nf-status, .nf-message').first()).toBeVisible();
      const why = panel.locator('.nf-actions [aria-keyshortcuts=w]');
      if ((await why.count()) > 0) {
        await why.click();
        await panel.locator('.nf-note button').click();
      }
      for (const [width, mode] of looks) {
        await showAt(page, width, mode);
        await axeFindsNothing(page, 'needfirst-panel');
        await scrollsNotSideways(page);
      }
    }
  });
}

test('the panel can be read without a mouse', async ({ page }) => {
  await page.goto(at('SHOP-7'));
  const panel = page.locator('needfirst-panel');
  await expect(panel.locator('.nf-score')).toHaveText('68');
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('link', { name: 'Find last month' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'Why 68' })).toBeFocused();
  await page.keyboard.press('w');
  await expect(panel.locator('.nf-waterfall')).toBeVisible();
  for (const name of ['Impact map', 'Add evidence', 'More']) {
    await page.keyboard.press('Tab');
    await expect(panel.getByRole('button', { name, exact: true })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: '68.32 in detail' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('table')).toBeVisible();
  await page.keyboard.press('w');
  await expect(panel.locator('.nf-waterfall')).toBeHidden();
});

test('the panel keeps its room while it loads again', async ({ page }) => {
  await page.goto(at('SHOP-7'));
  const panel = page.locator('needfirst-panel > section');
  await expect(panel.locator('.nf-score')).toBeVisible();
  const seen = (await panel.boundingBox())?.height ?? 0;
  await page.route('**/issues/SHOP-7/value', () => undefined);
  await page.reload();
  await expect(panel.locator('.nf-skeleton')).toBeVisible();
  expect(Math.abs(((await panel.boundingBox())?.height ?? 0) - seen)).toBeLessThanOrEqual(1);
});

test('swapping the issue two hundred times leaves nothing behind', async ({ page }) => {
  await page.goto(at('SHOP-7'));
  await expect(page.locator('.nf-score')).toHaveText('68');
  await page.evaluate(async () => {
    const holder = document.querySelector('.module') as HTMLElement;
    const markup = (document.querySelector('needfirst-panel') as HTMLElement).cloneNode() as HTMLElement;
    for (let index = 0; index < 200; index++) {
      holder.querySelector('needfirst-panel')?.remove();
      const panel = markup.cloneNode() as HTMLElement;
      panel.dataset['issue'] = index % 2 === 0 ? 'SHOP-5' : 'SHOP-11';
      holder.append(panel);
      await new Promise((done) => setTimeout(done, 5));
    }
  });
  await expect(page.locator('.nf-score')).toHaveText('22');
  await expect(page.locator('needfirst-panel')).toHaveCount(1);
});
