import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing, scrollsNotSideways, showAt } from '../looking';

type View = 'list' | 'quadrant' | 'distribution' | 'weights';

const show = (page: Page, view: View) =>
  page.locator(`.nf-pic-views input[value=${view}]`).check({ force: true });
async function open(page: Page, view: View, project = 'P300', rest = '') {
  await page.goto(`${process.env['NEEDFIRST_PAGES']}/ranking.html?project=${project}${rest}`);
  await expect(page.locator('[role=treegrid], .nf-empty, .nf-message').first()).toBeVisible();
  if (view === 'list') {
    return;
  }
  await show(page, view);
  await expect(page.locator('.nf-pic-page, .nf-empty').first()).toBeVisible();
}
const stop = (page: Page) => page.locator('.nf-pic-stop');
const told = (page: Page) => page.locator('.nf-pic-told');
const chosen = (page: Page) => page.locator('.nf-pic-card h2 [role=status]');
const keysOf = (page: Page) =>
  page.locator('[data-issue]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-issue') ?? ''));

async function drag(page: Page, corners: readonly (readonly [number, number])[]) {
  const box = await page.locator('.nf-pic-front').boundingBox();
  const [first, ...rest] = corners.map(
    ([x, y]) => [(box?.x ?? 0) + x * (box?.width ?? 0), (box?.y ?? 0) + y * (box?.height ?? 0)] as const,
  );
  await page.mouse.move(first?.[0] ?? 0, first?.[1] ?? 0);
  await page.mouse.down();
  for (const [x, y] of rest) {
    await page.mouse.move(x, y, { steps: 5 });
  }
  await page.mouse.up();
}
const upper = [
  [0.3, 0.05],
  [0.95, 0.05],
  [0.95, 0.49],
  [0.3, 0.49],
] as const;

for (const [mode, locale] of [
  ['light', 'en-GB'],
  ['dark', 'de-DE'],
] as const) {
  test(`the pictures are clean at every width in ${locale}, ${mode}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, 'quadrant', 'P300', `&locale=${locale}`);
    const clean = async () => {
      for (const width of [1440, 1024, 320]) {
        await showAt(page, width, mode);
        await axeFindsNothing(page, 'needfirst-ranking');
        await scrollsNotSideways(page);
      }
    };
    for (const view of ['quadrant', 'distribution', 'weights'] as const) {
      await show(page, view);
      await clean();
      if (view !== 'weights') {
        const other = page.locator('.nf-pic-saving button').first();
        await other.click();
        await clean();
        await other.click();
      }
    }
  });
}

test('where there is no room for a picture, its table comes first', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await open(page, 'quadrant');
  await expect(page.getByRole('table', { name: 'Customer value against business value' })).toBeVisible();
  await page.getByRole('button', { name: 'As a picture' }).click();
  await expect(page.locator('.nf-pic-front')).toBeVisible();
  await scrollsNotSideways(page);
});

test('nothing scored is said in words, and three dots are three', async ({ page }) => {
  await open(page, 'quadrant', 'P0');
  await expect(page.locator('.nf-empty')).toHaveText(
    'Nothing here is scored yet, so there is nothing to draw.',
  );
  await open(page, 'quadrant', 'P3');
  await expect(page.locator('.nf-pic-front text')).toHaveCount(3);
  await axeFindsNothing(page, 'needfirst-ranking');
});

test('figures that cannot be loaded leave the list alone', async ({ page }) => {
  await page.goto(`${process.env['NEEDFIRST_PAGES']}/ranking.html?project=NOPOINTS`);
  await show(page, 'quadrant');
  await expect(page.getByRole('alert')).toContainText('The figures could not be loaded.');
  await show(page, 'list');
  await expect(page.getByRole('treegrid')).toBeVisible();
});

test('what is unknown has no dot and a count that leads to the list', async ({ page }) => {
  await open(page, 'quadrant', 'SHOP');
  const card = page.getByRole('region', { name: 'Not in the picture' });
  await expect(card.locator('dl > div')).toHaveText([
    'No need yet1',
    'No impact recorded2',
    'Not looked at118',
  ]);
  await page.getByRole('button', { name: 'As a table' }).click();
  const table = page.getByRole('table', { name: 'Customer value against business value' });
  await expect(table.locator('tbody tr')).toHaveCount(10);
  await expect(table).not.toContainText('SHOP-31');
  await card.getByRole('button', { name: '2 in the list: No impact recorded' }).click();
  await expect(page.locator('[data-issue]')).toHaveCount(2);
  expect(await keysOf(page)).toEqual(['SHOP-31', 'SHOP-18']);
  await expect(page.locator('.nf-pic-chosen')).toContainText('Chosen in a picture: 2 issues');
  await page.getByRole('button', { name: 'Show all issues again' }).click();
  await expect(page.locator('.nf-pic-chosen')).toHaveCount(0);
  await expect.poll(async () => (await keysOf(page)).length).toBeGreaterThan(10);
});

test('a lasso chooses issues for the list', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'quadrant', 'SHOP');
  await drag(page, upper);
  await expect(chosen(page)).toHaveText('Chosen: 6 issues');
  await axeFindsNothing(page, 'needfirst-ranking');
  const within = await page.locator('.nf-pic-card li a').allTextContents();
  await page.getByRole('button', { name: 'Show in list' }).click();
  await expect(page.locator('[data-issue]')).toHaveCount(6);
  expect(await keysOf(page)).toEqual(within);
});

test('two that are chosen can be compared', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'quadrant', 'SHOP');
  await stop(page).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Space');
  await expect(chosen(page)).toHaveText('Chosen: 2 issues');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('SHOP-9');
});

test('the picture is read, gone through, zoomed and chosen from by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'quadrant', 'SHOP');
  await stop(page).focus();
  await expect(told(page)).toHaveText(
    'SHOP-7 Search all invoices on the phone · Score 68 · Customer value 74 · Business value 59 · Validated',
  );
  await page.keyboard.press('ArrowLeft');
  await expect(stop(page)).toBeFocused();
  await expect(told(page)).toContainText('SHOP-9');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(chosen(page)).toHaveText('Chosen: 2 issues');
  await page.keyboard.press('Escape');
  await expect(chosen(page)).toHaveText('Nothing chosen');
  await page.keyboard.press('End');
  await expect(told(page)).toContainText('SHOP-11');
  await page.keyboard.press('Home');
  await expect(stop(page)).toHaveAttribute('href', '/browse/SHOP-7');
  const whole = page.getByRole('button', { name: 'All of it' });
  await page.keyboard.press('+');
  await expect(whole).toBeEnabled();
  await page.keyboard.press('End');
  await expect(stop(page)).toBeFocused();
  const frame = await page.locator('.nf-pic-frame').boundingBox();
  const dot = await stop(page).boundingBox();
  expect((dot?.x ?? 0) + 11).toBeGreaterThan(frame?.x ?? 0);
  expect((dot?.y ?? 0) + 11).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
  await page.keyboard.press('0');
  await expect(whole).toBeDisabled();
  await page.keyboard.press('t');
  await expect(page.getByRole('table', { name: 'Customer value against business value' })).toBeVisible();
});

test('the corner is named at every width, in German too', async ({ page }) => {
  for (const width of [1440, 1024, 700, 500]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, 'quadrant', 'P300', '&locale=de-DE');
    await expect(page.locator('.nf-pic-front')).toContainText('Geschäft zuerst');
  }
});

test('every dot is reached by going down the list', async ({ page }) => {
  await open(page, 'quadrant', 'P300');
  await stop(page).focus();
  const first = (await stop(page).getAttribute('href')) ?? '';
  // Kept by the page: to ask after each key would take longer than the keys.
  const seen = await page.evaluateHandle((href) => {
    const met = new Set([href]);
    document.addEventListener('focusin', ({ target }) => {
      met.add((target as Element).getAttribute('href') ?? '');
    });
    return met;
  }, first);
  for (let step = 0; step < 300; step++) {
    await page.keyboard.press('PageDown');
  }
  const without = await page.locator('.nf-pic-card dd').allTextContents();
  expect(await seen.evaluate((met) => met.size)).toBe(
    300 - without.reduce((sum, count) => sum + Number(count), 0),
  );
});

test('numbers choose as the lasso does', async ({ page }) => {
  await open(page, 'quadrant', 'SHOP');
  await page.getByLabel('Customer value from').fill('50');
  await page.getByLabel('Business value to').fill('50');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveText('Chosen: 4 issues');
  await page.getByLabel('Business value to').fill('a lot');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Numbers only; blank is as far as it goes.');
  await axeFindsNothing(page, 'needfirst-ranking');
});

test('effort shows the score against it, with how far open ratings could move it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'quadrant', 'SHOP');
  await page.locator('input[value=effort]').check({ force: true });
  await expect(page.getByRole('region', { name: 'Not in the picture' })).toContainText('No estimate1');
  await stop(page).focus();
  await page.keyboard.press('PageDown');
  await expect(page.locator('.nf-pic-whisker')).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expect(told(page)).toContainText('Score 57 · somewhere from 3 to 86 · Effort 3');
  await expect(page.locator('.nf-pic-whisker')).toHaveCount(1);
  await expect(page.locator('.nf-pic-ray')).toHaveCount(1);
});

test('a finger reads a dot, opens it when it taps again, and leaves scrolling to the page', async ({
  browser,
}) => {
  const page = await browser.newPage({ hasTouch: true, viewport: { width: 1024, height: 900 } });
  await open(page, 'quadrant', 'SHOP');
  const label = await page.locator('.nf-pic-front text', { hasText: 'SHOP-7' }).boundingBox();
  await page.touchscreen.tap((label?.x ?? 0) - 10, (label?.y ?? 0) + 8);
  await expect(told(page)).toContainText('SHOP-7');
  await expect(chosen(page)).toHaveText('Nothing chosen');
  await page.touchscreen.tap((label?.x ?? 0) - 10, (label?.y ?? 0) + 8);
  await page.waitForURL('**/browse/SHOP-7');
  await page.close();
});

test('the wheel zooms in where the pointer is, and Shift moves what is seen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'quadrant', 'SHOP');
  const box = await page.locator('.nf-pic-front').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 150);
  await page.mouse.wheel(0, -800);
  await expect(page.getByRole('button', { name: 'All of it' })).toBeEnabled();
  const ticks = () => page.locator('.nf-pic-ground text[font-size="11"]').allTextContents();
  const before = await ticks();
  await page.keyboard.down('Shift');
  await drag(page, [
    [0.5, 0.5],
    [0.2, 0.5],
  ]);
  await page.keyboard.up('Shift');
  expect(await ticks()).not.toEqual(before);
  await expect(chosen(page)).toHaveText('Nothing chosen');
});

test('names of dots never meet, also among ten thousand', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const project of ['P300', 'P10000']) {
    await open(page, 'quadrant', project);
    const boxes = await page
      .locator('.nf-pic-front text')
      .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes.length).toBeGreaterThan(8);
    const pairs = boxes.flatMap((one, index) => boxes.slice(index + 1).map((other) => [one, other] as const));
    expect(
      pairs.filter(
        ([a, b]) =>
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3,
      ),
    ).toEqual([]);
  }
});

for (const [view, words] of [
  ['quadrant', 'Business-first: no known need'],
  ['distribution', 'exceptional value'],
] as const) {
  test(`the ${view} is saved as SVG and as PNG that stand alone`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, view);
    const file = async (name: string) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      const done = await download;
      expect(done.suggestedFilename()).toMatch(/^P300-(business|distribution)\.(svg|png)$/);
      return readFileSync(await done.path());
    };
    const svg = (await file('Save as SVG')).toString();
    expect(svg).toContain(words);
    expect(svg).not.toMatch(/var\(--|class=/);
    if (view === 'quadrant') {
      expect(svg.match(/<use /g)).toHaveLength(235);
    }
    const parsed = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror'),
      svg,
    );
    expect(parsed).toBeNull();
    const png = await file('Save as PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(10_000);
  });
}

test('bars lead to their issues, by keyboard too', async ({ page }) => {
  await open(page, 'distribution', 'SHOP');
  const bars = page.locator('[data-bar]');
  await expect(bars.first()).toHaveAttribute('aria-label', 'From 0 to 5: 1 issue (1 No need yet)');
  await page.locator('[data-bar][tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(bars.last()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-issue]')).toHaveCount(1);
  expect(await keysOf(page)).toEqual(['SHOP-7']);
});

test('other weights reorder the list while the slider moves, save nothing and go back', async ({ page }) => {
  const written: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') {
      written.push(request.url());
    }
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'list', 'SHOP');
  const list = (await keysOf(page)).slice(0, 13);
  await show(page, 'weights');
  await expect(page.locator('[data-issue]')).toHaveCount(13);
  expect(await keysOf(page)).toEqual(list);
  const slider = page.getByRole('slider', { name: 'Try other weights' });
  await expect(slider).toHaveAttribute('aria-valuetext', 'Customer 60, business 40');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(page.locator('[data-issue]').first()).toHaveAttribute('data-issue', 'SHOP-23');
  await expect(page.locator('.nf-pic-change')).toHaveText('The top 20 stay the same.');
  await page.keyboard.press('Escape');
  expect(await keysOf(page)).toEqual(list);
  await expect(page.getByRole('button', { name: 'Back to 60' })).toBeDisabled();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Customer 100, business 0');
  await page.getByRole('button', { name: 'Back to 60' }).click();
  expect(await keysOf(page)).toEqual(list);
  expect(written).toEqual([]);
});

test('other weights say which of the top 20 change, and draw only the rows that are seen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'weights', 'P5000');
  await page.getByRole('slider').fill('30');
  await expect(page.locator('.nf-pic-change')).toContainText(
    /^\d+ of the top 20 change\. New among them: MANY-/,
  );
  const window = page.locator('.nf-pic-window');
  await window.evaluate((element) => element.scrollTo(0, 100_000));
  await expect(page.locator('[aria-rowindex="2510"]')).toBeVisible();
  expect(await page.locator('[data-issue]').count()).toBeLessThan(40);
});

test('ten thousand dots are drawn and found', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'quadrant', 'P10000');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PNG' }).click();
  expect(readFileSync(await (await download).path()).length).toBeGreaterThan(100_000);
  await drag(page, upper);
  await expect(chosen(page)).toContainText(/Chosen: [\d,]{3,} issues/);
  await expect(page.getByText(/The list takes the best \d+ of them at once/)).toBeVisible();
  await page.getByRole('button', { name: 'Show in list' }).click();
  await expect(page.locator('.nf-pic-chosen')).toContainText(/Chosen in a picture: \d+ issues/);
  await expect(page.locator('[data-issue]').first()).toBeVisible();
});
