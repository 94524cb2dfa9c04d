import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing, scrollsNotSideways } from '../looking';

const open = async (page: Page, rest = '') => {
  await page.goto(`${process.env['NEEDFIRST_PAGES']}/ranking.html?${rest}`);
  await expect(page.locator('[role=treegrid], .nf-message').first()).toBeVisible();
};
const row = (page: Page, issue: string) => page.locator(`[data-issue="${issue}"]`);

for (const width of [1440, 1024, 320]) {
  for (const [mode, locale] of [
    ['', 'en-GB'],
    ['&dark', 'de-DE'],
  ] as const) {
    test(`the ranking is clean at ${width} in ${locale}${mode && ', dark'}, with a row opened too`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, `locale=${locale}${mode}`);
      await axeFindsNothing(page, 'needfirst-ranking');
      await row(page, 'SHOP-11').locator('.nf-why-here').click();
      await expect(page.locator('.nf-waterfall')).toBeVisible();
      await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
      await axeFindsNothing(page, 'needfirst-ranking');
      await scrollsNotSideways(page);
    });
  }
}

for (const [project, state] of [
  ['NEW', 'the first day'],
  ['OFF', 'a project that is off'],
  ['BROKEN', 'a list that could not be loaded'],
  ['GONE', 'a user who is logged out'],
] as const) {
  test(`${state} is clean`, async ({ page }) => {
    await open(page, `project=${project}`);
    await axeFindsNothing(page, 'needfirst-ranking');
    await scrollsNotSideways(page);
  });
}

test('the ranking can be read without a mouse', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  const field = page.getByRole('textbox', { name: 'Filter by JQL' });
  await expect(field).toBeFocused();
  await page.keyboard.type('wrong = 1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText("Field 'wrong' does not exist");
  await expect(row(page, 'SHOP-7')).toBeVisible();
  await field.fill('');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('resolution = Unresolved');
  await expect(page.getByRole('alert')).toHaveCount(0);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Filter' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Value', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Research next' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(row(page, 'SHOP-7')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'SHOP-9')).toBeFocused();
  await expect(page.locator('.nf-row-tied')).toHaveCount(3);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.nf-waterfall')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '60.88 in detail' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.nf-opened')).toHaveCount(0);
  await expect(row(page, 'SHOP-9')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show more' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-issue]')).toHaveCount(100);
});

test('at 320 pixels the columns become cards', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await open(page);
  const score = await row(page, 'SHOP-7').locator('.nf-cell-valueScore').boundingBox();
  const issue = await row(page, 'SHOP-7').locator('.nf-cell-issue').boundingBox();
  expect(issue?.y ?? 0).toBeGreaterThanOrEqual((score?.y ?? 0) + (score?.height ?? 0) - 1);
  await expect(row(page, 'SHOP-7').locator('.nf-cell-status')).toBeHidden();
});

test('a row is revealed softly, and at once with reduced motion', async ({ page }) => {
  await open(page);
  await row(page, 'SHOP-7').locator('.nf-why-here').click();
  await expect(page.locator('.nf-opened')).toHaveCSS('animation-name', 'nf-reveal');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.locator('.nf-opened')).toHaveCSS('animation-name', 'none');
});
