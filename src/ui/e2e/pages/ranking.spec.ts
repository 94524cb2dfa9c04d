import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing, scrollsNotSideways, showAt } from '../looking';

const open = async (page: Page, rest = '') => {
  await page.goto(`${process.env['NEEDFIRST_PAGES']}/ranking.html?${rest}`);
  await expect(page.locator('[role=treegrid], .nf-message').first()).toBeVisible();
};
const row = (page: Page, issue: string) => page.locator(`[data-issue="${issue}"]`);

for (const [mode, locale] of [
  ['light', 'en-GB'],
  ['dark', 'de-DE'],
] as const) {
  test(`the ranking is clean at every width in ${locale}, ${mode}, with a row opened too`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, `locale=${locale}`);
    for (const width of [1440, 1024, 320]) {
      await showAt(page, width, mode);
      await axeFindsNothing(page, 'needfirst-ranking');
    }
    await row(page, 'SHOP-9').locator('.nf-why-here').click();
    await expect(page.locator('.nf-waterfall')).toBeVisible();
    for (const width of [320, 1024, 1440]) {
      await showAt(page, width, mode);
      await axeFindsNothing(page, 'needfirst-ranking');
      await scrollsNotSideways(page);
    }
  });
}

for (const [project, state] of [
  ['NEW', 'the first day'],
  ['ASIDE', 'a project whose must-dos cannot be found'],
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

  await row(page, 'SHOP-7').focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'SHOP-9')).toBeFocused();
  await expect(page.locator('.nf-row-tied')).toHaveCount(3);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.nf-waterfall')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.nf-opened')).toHaveCount(0);
  await expect(row(page, 'SHOP-9')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('.nf-bulk-bar')).toContainText('1 ticked');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog')).toContainText('SHOP-7');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await row(page, 'SHOP-7').focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.nf-bulk-bar')).toHaveCount(0);
});

/** Shows the columns that can be typed in. */
const typing = async (page: Page, state: string, rest = '') => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'needfirst.ranking.columns..SHOP',
      JSON.stringify(['importance', 'satisfaction', 'reach', 'fit', 'businessImpact', 'who']),
    ),
  );
  await open(page, `state=${state}&${rest}`);
};
const cell = (page: Page, issue: string, input: string) => row(page, issue).locator(`[data-input=${input}]`);

test('ratings are typed as in a spreadsheet, the row moves when it is let go, and all of it is undone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await typing(page, 'typing');
  await row(page, 'SHOP-14').focus();
  await page.keyboard.type('9');
  await expect(cell(page, 'SHOP-14', 'importance')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('0');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('90');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await expect(row(page, 'SHOP-14')).toContainText('will move to place 1');
  await expect(cell(page, 'SHOP-14', 'fit')).toHaveValue('10');
  const order = () =>
    page.locator('[data-issue]').evaluateAll((rows) => rows.map((one) => one.getAttribute('data-issue')));
  expect((await order()).indexOf('SHOP-14')).toBe(3);
  await page.keyboard.press('.');
  await expect.poll(async () => (await order()).indexOf('SHOP-14')).toBe(0);
  await axeFindsNothing(page, 'needfirst-ranking');
  for (const what of ['Fit', 'Reach', 'Satisfied today', 'Importance']) {
    await expect(page.locator('.nf-saved')).toContainText(`${what} of SHOP-14 saved`);
    await page.keyboard.press('z');
  }
  await expect(cell(page, 'SHOP-14', 'importance')).toHaveValue('8');
  await expect(cell(page, 'SHOP-14', 'satisfaction')).toHaveValue('3');
  await expect(cell(page, 'SHOP-14', 'reach')).toHaveValue('50 %');
  await expect(cell(page, 'SHOP-14', 'fit')).toHaveValue('8');
  // A cell that is clicked makes its row the one that keys act on.
  const [clicked, below] = (await order()).slice(3, 5);
  await cell(page, clicked ?? '', 'fit').click();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, below ?? '')).toHaveAttribute('tabindex', '0');
});

test('a row whose edit was undone does not wait for a place any more', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await typing(page, 'passing');
  await row(page, 'SHOP-14').focus();
  await page.keyboard.type('9');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('0');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('90');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await expect(row(page, 'SHOP-14')).toContainText('will move to place 1');
  await cell(page, 'SHOP-7', 'fit').focus();
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await expect(row(page, 'SHOP-7')).toContainText('will move to place');
  for (const what of ['Fit of SHOP-7', 'Fit of SHOP-14', 'Reach', 'Satisfied today', 'Importance']) {
    await expect(page.locator('.nf-saved')).toContainText(what);
    await page.keyboard.press('z');
  }
  await expect(page.locator('.nf-saved')).toHaveCount(0);
  await expect(page.locator('[data-issue]').filter({ hasText: 'will move to place' })).toHaveCount(0);
});

test('the keys of a row work on its tick box too', async ({ page }) => {
  await open(page);
  await row(page, 'SHOP-9').locator('input[type=checkbox]').click();
  await row(page, 'SHOP-7').locator('input[type=checkbox]').click();
  await page.keyboard.press('Space');
  await expect(page.locator('.nf-bulk-bar')).toContainText('1 ticked');
  await page.keyboard.press('Space');
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog')).toContainText('SHOP-7');
});

test('a rating that another has changed meanwhile is not written over', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await typing(page, 'meanwhile');
  const api = `${process.env['NEEDFIRST_PAGES']}/state/meanwhile/rest/needfirst/1.0`;
  await page.request.put(`${api}/needs/17`, {
    headers: { 'X-Test-User': 'Mara' },
    data: {
      statement: 'Pay an invoice without typing anything',
      who: 'Customers of our customers',
      importance: 4,
      satisfaction: 3,
      reach: 0.5,
      rootCauses: [],
    },
  });
  await cell(page, 'SHOP-14', 'importance').focus();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(row(page, 'SHOP-14')).toContainText('Mara changed Importance meanwhile. Nothing was written');
  await expect(cell(page, 'SHOP-14', 'importance')).toHaveValue('4');
});

test('nothing is offered to type to one who may not write', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.addInitScript(() =>
    localStorage.setItem('needfirst.ranking.columns..READ', JSON.stringify(['importance', 'fit'])),
  );
  await open(page, 'project=READ');
  await expect(page.locator('.nf-cell-input')).toHaveCount(0);
  await row(page, 'SHOP-7').locator('input').check();
  await expect(page.getByRole('button', { name: 'Attach a need' })).toHaveCount(0);
});

test('one need is attached to all that are ticked, told issue by issue, and undone as one', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await typing(page, 'bulk');
  for (const issue of ['SHOP-7', 'SHOP-9', 'SHOP-14', 'SHOP-46']) {
    await row(page, issue).locator('input[type=checkbox]').check();
  }
  await page.getByRole('button', { name: 'Attach a need' }).click();
  await page.getByRole('combobox').fill('split one');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('4 issues get the need.');
  await expect(page.getByRole('dialog')).toContainText('counts as the middle');
  await expect(page.locator('.nf-bulk-then')).toHaveCount(0);
  await page.keyboard.type('8');
  await expect(page.locator('.nf-bulk-moves').first().locator('tbody tr').first()).toContainText('→');
  await axeFindsNothing(page, '[role=dialog]');
  await page.keyboard.press('Enter');
  const result = page.getByRole('dialog');
  await expect(result).toContainText('3 were written.');
  await expect(result).toContainText('SHOP-46 is not there, or you may not see it.');
  await axeFindsNothing(page, '[role=dialog]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const serving = async () => {
    const api = `${process.env['NEEDFIRST_PAGES']}/state/bulk/rest/needfirst/1.0`;
    return ((await (await page.request.get(`${api}/needs/22`)).json()) as { issues: string[] }).issues;
  };
  expect((await serving()).sort()).toEqual(['SHOP-14', 'SHOP-7', 'SHOP-9']);
  await page.locator('.nf-saved').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(serving).toEqual([]);
});

test('a value for many is not written before one is given', async ({ page }) => {
  await open(page);
  await row(page, 'SHOP-7').locator('input[type=checkbox]').check();
  await page.getByRole('button', { name: 'Set a value' }).click();
  const apply = page.getByRole('dialog').getByRole('button', { name: 'Apply' });
  await expect(apply).toBeDisabled();
  await page.getByRole('radio', { name: '4', exact: true }).click();
  await expect(apply).toBeEnabled();
});

test('a long status stays within its column', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 900 });
  await open(page, 'locale=de-DE');
  const status = await row(page, 'SHOP-5').locator('.nf-status > span').boundingBox();
  const sides = await row(page, 'SHOP-5').locator('.nf-cell-sides').boundingBox();
  expect((status?.x ?? 0) + (status?.width ?? 0)).toBeLessThanOrEqual(sides?.x ?? 0);
});

test('what is typed for a need of the issue’s own goes into its field, with a decimal', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await typing(page, 'own');
  await expect(cell(page, 'SHOP-52', 'importance')).toHaveValue('8');
  await cell(page, 'SHOP-52', 'importance').focus();
  await page.keyboard.type('6.5');
  await page.keyboard.press('Enter');
  await expect(page.locator('.nf-saved')).toContainText('Importance of SHOP-52 saved');
  await expect(cell(page, 'SHOP-52', 'importance')).toHaveValue('6.5');
  await cell(page, 'SHOP-5', 'importance').focus();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(page.locator('.nf-saved')).toContainText('Importance of SHOP-5 saved');
  await expect(row(page, 'SHOP-5')).toContainText('Assumed');
  await page.keyboard.press('z');
  await expect(cell(page, 'SHOP-5', 'importance')).toHaveValue('');
  await page.keyboard.press('z');
  await expect(cell(page, 'SHOP-52', 'importance')).toHaveValue('8');
  // In the row opened it is the same, and the focus stays where the keys are offered.
  await row(page, 'SHOP-52').focus();
  await page.keyboard.press('ArrowRight');
  const rating = page.locator('.nf-ratings [data-input=importance]');
  await rating.fill('12');
  await page.keyboard.press('Tab');
  await expect(page.locator('.nf-ratings [role=alert]')).toHaveText('must be between 0 and 10');
  await expect(rating).toHaveValue('12');
  await rating.fill('3');
  await page.keyboard.press('Enter');
  await expect(page.locator('.nf-saved')).toContainText('Importance of SHOP-52 saved');
  await expect(rating).toBeFocused();
  await page.locator('.nf-pic-views').getByText('Distribution').click();
  await expect(page.locator('.nf-below')).toHaveCSS('position', 'static');
  await page.locator('.nf-pic-views').getByText('List').click();
  await page.keyboard.press('z');
  await expect(cell(page, 'SHOP-52', 'importance')).toHaveValue('8');
});

test('a list is ticked as a whole, a thousand at most', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'project=LONG');
  const all = page.getByRole('checkbox', { name: 'Tick all issues of the list, 1,000 at most' });
  await all.click();
  await expect(page.locator('.nf-bulk-bar')).toContainText('The most at once.');
  await all.click();
  await expect(page.locator('.nf-bulk-bar')).toHaveCount(0);
  await open(page);
  await page.getByRole('checkbox', { name: /Tick all/ }).click();
  await expect(page.locator('.nf-bulk-bar')).toContainText('131 ticked');
});

/** Opens the sheet for files, and returns how to give it one. */
async function importing(page: Page, button: string, label: string) {
  await page.getByRole('button', { name: button }).click();
  const sheet = page.getByRole('dialog');
  return {
    sheet,
    choose: (name: string, mimeType: string, text: string) =>
      sheet.getByLabel(label).setInputFiles({ name, mimeType, buffer: Buffer.from(text) }),
  };
}

/** How many needs a stand-in server of its own finds by words. */
async function needsFound(page: Page, state: string, words: string): Promise<number> {
  const api = `${process.env['NEEDFIRST_PAGES']}/state/${state}/rest/needfirst/1.0`;
  const answer = await page.request.get(`${api}/needs?project=SHOP&q=${encodeURIComponent(words)}`);
  return ((await answer.json()) as { total: number }).total;
}

test('a file is tried first, its bad lines are named, and an import is undone as one', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'state=import');
  const file = await importing(page, 'Import', 'CSV or JSON file');
  const { sheet } = file;
  const choose = (text: string) => file.choose('needs.csv', 'text/csv', text);
  await choose('need,importance\nRead the small print,11\n,3\n');
  await expect(sheet).toContainText('2 things keep the file out. Nothing was written.');
  await expect(sheet).toContainText('Line 2, importance: must be between 0 and 10');
  await axeFindsNothing(page, '[role=dialog]');
  await choose('need,importance\nRead the small print,9\nSplit one invoice over two customers,\n');
  await expect(sheet).toContainText('1 row brings something new.');
  await expect(sheet).toContainText('1 row says what is there already, and is skipped.');
  const needs = () => needsFound(page, 'import', 'small print');
  expect(await needs()).toBe(0);
  await axeFindsNothing(page, '[role=dialog]');
  await sheet.getByRole('button', { name: 'Import' }).click();
  await expect(sheet).toContainText('Imported');
  expect(await needs()).toBe(1);
  await page.locator('.nf-saved').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(needs).toBe(0);
  await expect(sheet).toContainText('Undone');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});

test('everything of a project comes in from JSON, tried first, with what has no place here', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 900 });
  await open(page, 'state=everything&locale=de-DE');
  const file = await importing(page, 'Importieren', 'CSV- oder JSON-Datei');
  const { sheet } = file;
  const choose = (content: object) => file.choose('SHOP.JSON', 'application/json', JSON.stringify(content));
  await choose({ needs: [{ statement: 'Lies das Kleingedruckte', importance: 11 }] });
  await expect(sheet.getByRole('alert')).toContainText('needs[0].importance');
  await expect(sheet.getByText('must be between 0 and 10')).toHaveCount(1);
  await axeFindsNothing(page, '[role=dialog]');
  const needs = [{ statement: 'Lies das Kleingedruckte', importance: 9 }];
  await choose({ needs, issues: [{ issue: 'GONE-1' }] });
  await expect(sheet).toContainText('1 Bedürfnis');
  await expect(sheet).toContainText('1 Angabe hat hier keinen Platz');
  await expect(sheet).toContainText('GONE-1');
  const found = () => needsFound(page, 'everything', 'Kleingedruckte');
  expect(await found()).toBe(0);
  await axeFindsNothing(page, '[role=dialog]');
  await sheet.getByRole('button', { name: 'Importieren' }).click();
  await expect(sheet).toContainText('Importiert');
  expect(await found()).toBe(1);
});

test('five thousand rows are scrolled through, drawn a few at a time', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'project=LONG');
  const last = () =>
    page
      .locator('[data-issue]')
      .evaluateAll((rows) => Math.max(...rows.map((one) => Number(one.getAttribute('aria-rowindex')))));
  for (let turn = 0; turn < 40 && (await last()) <= 400; turn++) {
    await page.mouse.wheel(0, 4000);
  }
  await expect.poll(last).toBeGreaterThan(400);
  expect(await page.locator('[data-issue]').count()).toBeLessThan(120);
});

test('children unfold under their parent, one level', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await row(page, 'SHOP-7').getByRole('button', { name: '2 children' }).click();
  await expect(row(page, 'SHOP-71')).toHaveAttribute('aria-level', '2');
  await axeFindsNothing(page, 'needfirst-ranking');
  await row(page, 'SHOP-7').getByRole('button', { name: '2 children' }).click();
  await expect(row(page, 'SHOP-71')).toHaveCount(0);
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
