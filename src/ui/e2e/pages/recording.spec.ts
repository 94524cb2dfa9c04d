import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindsNothing, scrollsNotSideways } from '../looking';

let states = 0;

/** The stand-in page of an issue, with a server state of its own unless one is named. */
async function open(page: Page, issue: string, rest = '', state = `r${process.pid}-${++states}`) {
  await page.goto(`${process.env['NEEDFIRST_PAGES']}/issue.html?issue=${issue}&state=${state}${rest}`);
  const panel = page.locator('needfirst-panel');
  await expect(panel.locator('.nf-status').first()).toBeVisible();
  return { panel, state, server: `**/state/${state}/rest/needfirst/1.0` };
}

/** Presses keys one by one and counts them. */
function counting(page: Page) {
  let keys = 0;
  return {
    press: async (...names: string[]) => {
      for (const name of names) {
        await page.keyboard.press(name);
        keys++;
      }
    },
    keys: () => keys,
  };
}

const act = (panel: Locator, name: string) => panel.getByRole('button', { name, exact: true });
const more = async (panel: Locator, name: string) => {
  await act(panel, 'More').click();
  await act(panel, name).click();
};

test('an existing need takes six keys: three letters, Enter, a fit, Enter', async ({ page }) => {
  const { panel } = await open(page, 'SHOP-80');
  await act(panel, 'Add a need').focus();
  await page.keyboard.press('n');
  const { press, keys } = counting(page);
  await press('i', 'n', 'v');
  await press('Enter');
  await expect(panel.getByRole('radio', { name: '0', exact: true })).toBeFocused();
  await press('9', 'Enter');
  await expect(panel.locator('.nf-score')).toBeVisible();
  expect(keys()).toBe(6);
  await expect(panel.locator('.nf-toast')).toContainText('Need added. – → 68');
  await expect(panel.locator('[data-said]')).toHaveText('Need added. Score now 68.');
  await axeFindsNothing(page, 'needfirst-panel');
  await page.keyboard.press('z');
  await expect(panel.locator('.nf-score')).toHaveCount(0);
  await expect(panel.locator('[data-said]')).toHaveText('Undone');
});

test('a new need takes its statement and two keys', async ({ page }) => {
  const { panel } = await open(page, 'SHOP-80');
  await act(panel, 'Add a need').focus();
  await page.keyboard.press('n');
  await page.keyboard.type('Know what is left in the drawer at night');
  const { press, keys } = counting(page);
  await press('Enter');
  await expect(panel.getByRole('radio', { name: '0', exact: true })).toBeFocused();
  await press('8');
  await expect(panel.locator('.nf-score')).toBeVisible();
  expect(keys()).toBe(2);
  await expect(panel.locator('.nf-lines')).toContainText('Know what is left in the drawer at night');
  await expect(panel.locator('.nf-lines')).toContainText('Satisfaction, reach, fit');
});

test('ten is one and nothing', async ({ page }) => {
  const { panel } = await open(page, 'SHOP-23');
  await act(panel, 'Importance').click();
  await page.keyboard.press('1');
  await page.keyboard.press('0');
  await expect(panel.getByRole('radio', { name: '10', exact: true })).toHaveAttribute('aria-checked', 'true');
  await expect(panel.locator('.nf-toast')).toContainText('Rating saved.');
  await expect(panel.locator('.nf-lines')).toContainText('Satisfaction, reach');
});

test('one observation takes four keys: kind, count, what is pasted, Enter', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { panel } = await open(page, 'SHOP-11');
  await page.evaluate(() => navigator.clipboard.writeText('https://research.example/notes/14'));
  await act(panel, 'Add evidence').click();
  const { press, keys } = counting(page);
  await press('o', '6', 'Control+v');
  await expect(panel.locator('.nf-chips')).toHaveText(/Observation\s+6 customers\s+today\s+supports\s+link/);
  await press('Enter');
  await expect(panel.locator('.nf-toast')).toContainText('Observation saved. 22 → 49');
  expect(keys()).toBe(4);
  await act(panel, 'Undo').click();
  await expect(panel.locator('.nf-score')).toHaveText('22');
});

test('a need very like one that is there is shown, and can be taken instead', async ({ page }) => {
  const { panel } = await open(page, 'SHOP-80');
  await act(panel, 'Add a need').click();
  await page.keyboard.type('find an old invoice on the phone');
  await expect(panel.locator('.nf-drop')).toContainText('Very like a need you already have');
  // It is not saved on its own while one is shown that is very like it.
  await page.keyboard.press('Enter');
  await page.keyboard.press('8');
  await page.waitForTimeout(1000);
  await expect(panel.locator('form')).toBeVisible();
  await panel.getByRole('combobox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel.locator('.nf-chosen')).toContainText('Find last month’s invoice on the phone');
});

test('a hint blocks nothing and can be hidden', async ({ page }) => {
  const { panel } = await open(page, 'SHOP-80');
  await act(panel, 'Add a need').click();
  await page.keyboard.type('increase clicks on the upgrade banner');
  await expect(panel.locator('.nf-information')).toContainText('This reads like our wish, not theirs.');
  await expect(act(panel, 'Save as a new need')).toBeEnabled();
  await act(panel, 'Hide this hint').click();
  await expect(panel.locator('.nf-information')).toHaveCount(0);
});

test('the other one’s change is shown line by line, and nothing is lost', async ({ page, browser }) => {
  const { panel, state } = await open(page, 'SHOP-7');
  const mara = await browser.newPage({ extraHTTPHeaders: { 'X-Test-User': 'Mara' } });
  const hers = (await open(mara, 'SHOP-19', '', state)).panel;
  await more(panel, 'Edit the need');
  await more(hers, 'Edit the need');
  await hers.getByLabel('Who has it').fill('Owners of one shop');
  await hers.getByLabel('How many customers have it').fill('50');
  await act(hers, 'Save').click();
  await expect(hers.locator('.nf-toast')).toBeVisible();

  await panel.getByLabel('Who has it').fill('Owners of two shops');
  await panel.getByLabel('What they need').fill('Find any invoice on the phone');
  await act(panel, 'Save').click();
  await expect(panel.getByRole('alert')).toContainText('Mara changed this while you were typing');
  await expect(panel.getByRole('radio')).toHaveCount(2);
  await expect(panel.locator('form')).toContainText('Mara also changed Reach to 50%');
  await axeFindsNothing(page, 'needfirst-panel');
  await page.keyboard.press('Escape');
  await act(panel, 'Save my choice').click();
  await expect(panel.locator('form')).toContainText('Choose one for: Who has it.');
  await panel.getByLabel(/You\s*Owners of two shops/).check();
  await act(panel, 'Save my choice').click();
  await expect(panel.locator('.nf-lines')).toContainText('Find any invoice on the phone');
  await expect(panel.locator('.nf-lines')).toContainText('Owners of two shops');
  await panel.getByRole('button', { name: /^Why/ }).click();
  await expect(panel.locator('.nf-waterfall')).toContainText('50% of customers');
  await mara.close();
});

test('what goes wrong is said where it is, and what was typed stays', async ({ page }) => {
  const { panel, server } = await open(page, 'SHOP-7');
  await act(panel, 'Add evidence').click();
  const line = panel.getByLabel('How do we know?');
  await line.fill('o 6');
  await page.keyboard.press('Enter');
  await expect(line).toHaveAttribute('aria-invalid', 'true');
  await expect(panel.getByRole('alert')).toHaveText(
    'An observation needs a link or a sentence: what did you see?',
  );
  await line.fill('o 6 they rang us up');
  const answers: [number, object | null, string][] = [
    [0, null, 'Jira did not answer. What you typed is kept here.'],
    [401, { errorMessages: ['Log in to see this.'], errors: {} }, 'You are logged out.'],
    [500, { errorMessages: ['Tell your admin: 7f3a91'], errors: {} }, '7f3a91'],
    [
      403,
      { errorMessages: ['You may not edit this. Nothing was changed.'], errors: {} },
      'You may not edit this.',
    ],
    [
      400,
      { errorMessages: [], errors: { date: 'must not be after 2026-11-22' } },
      'must not be after 2026-11-22',
    ],
  ];
  for (const [status, json, words] of answers) {
    await page.route(`${server}/needs/12/evidence`, (route) =>
      json === null ? route.abort() : route.fulfill({ status, json }),
    );
    await act(panel, 'Save').click();
    await expect(panel.locator('form')).toContainText(words);
    await expect(line).toHaveValue('o 6 they rang us up');
    await page.unroute(`${server}/needs/12/evidence`);
  }
  await page.keyboard.press('Escape');
  await act(panel, 'Add evidence').click();
  await expect(line).toHaveValue('o 6 they rang us up');
  await act(panel, 'Save').click();
  await expect(panel.locator('.nf-toast')).toContainText('Observation saved.');
});

test('a share is told in percent, and another cause is typed where it was asked for', async ({ page }) => {
  const { panel } = await open(page, 'SHOP-7');
  await more(panel, 'Edit the need');
  await panel.getByLabel('How many customers have it').fill('150');
  await act(panel, 'Save').click();
  await expect(panel.locator('form')).toContainText('must be a number from 0 to 100');
  await panel.getByLabel('How many customers have it').fill('15');
  await act(panel, 'Add a cause').click();
  await page.keyboard.type('Old programs lock their data');
  await act(panel, 'Save').click();
  await expect(panel.locator('.nf-toast')).toContainText('Need saved.');
  await act(panel, 'Impact map').click();
  await expect(panel.locator('svg.nf-map')).toContainText('Old programs lock');
});

test('the need leads to its own page', async ({ page }) => {
  const { panel } = await open(page, 'SHOP-7');
  await expect(panel.getByRole('link', { name: 'Find last month’s invoice on the phone' })).toHaveAttribute(
    'href',
    /\/projects\/SHOP\?selectedItem=dev\.needfirst\.needs#need\/12$/,
  );
});

test('a need that was made is not made again when linking fails', async ({ page }) => {
  const { panel, server } = await open(page, 'SHOP-80');
  let made = 0;
  page.on('request', (request) => {
    made += request.method() === 'POST' && request.url().endsWith('/needs') ? 1 : 0;
  });
  await page.route(`${server}/issues/SHOP-80/needs/*`, (route) => route.abort());
  await act(panel, 'Add a need').click();
  await page.keyboard.type('Know what is left in the drawer');
  await act(panel, 'Save as a new need').click();
  await expect(panel.getByRole('alert')).toContainText('Jira did not answer.');
  await page.unroute(`${server}/issues/SHOP-80/needs/*`);
  await act(panel, 'Try again').click();
  await expect(panel.locator('.nf-toast')).toContainText('Need saved.');
  expect(made).toBe(1);
});

test('an impact with its KPI, the fit, the cause and a shared own need are recorded and undone', async ({
  page,
}) => {
  const { panel } = await open(page, 'SHOP-9');
  await more(panel, 'Add an impact');
  await panel.getByLabel('What it does to the business').selectOption('support');
  await act(panel, 'Save').click();
  await expect(panel.locator('form')).toContainText('is required');
  await panel.getByRole('radio', { name: '6', exact: true }).click();
  await panel.getByLabel('KPI', { exact: true }).fill('calls a day');
  await panel.getByLabel('From', { exact: true }).fill('40');
  await panel.getByLabel('To', { exact: true }).fill('many');
  await act(panel, 'Save').click();
  await expect(panel.locator('form')).toContainText('must be a number');
  await panel.getByLabel('To', { exact: true }).fill('12.5');
  await act(panel, 'Save').click();
  await expect(panel.locator('.nf-toast')).toContainText('Impact saved. 61 →');
  await page.keyboard.press('z');
  await expect(panel.locator('.nf-score')).toHaveText('61');

  await act(panel, 'More').click();
  await panel.getByRole('button', { name: /^Fit and cause: Know which/ }).click();
  await page.keyboard.press('9');
  await panel.getByLabel('Which cause').selectOption({ index: 1 });
  await act(panel, 'Save').click();
  await expect(panel.locator('.nf-toast')).toContainText('Fit saved. 61 → 72');

  const own = (await open(page, 'SHOP-6')).panel;
  await act(own, 'Make it shared').click();
  await expect(own.locator('.nf-toast')).toContainText('The need is shared now.');
  await act(own, 'Undo').click();
  await expect(act(own, 'Make it shared')).toBeVisible();
});

test('a resolved issue asks one question, which can be skipped', async ({ page }) => {
  const { panel } = await open(page, 'SHOP-10');
  const question = panel.locator('.nf-asking');
  await expect(question).toContainText('SHOP-10 is done. Before: 2 of 10');
  await act(question, 'Skip').click();
  await expect(question).toHaveCount(0);
  const again = (await open(page, 'SHOP-10')).panel;
  await again.locator('.nf-asking').getByRole('radio', { name: '7', exact: true }).click();
  await act(again.locator('.nf-asking'), 'Save').click();
  await expect(again.locator('.nf-toast')).toContainText('Rating saved.');
  await expect(again.locator('.nf-asking')).toHaveCount(0);
});

test('without the right to write nothing is offered that would fail', async ({ page }) => {
  const { panel } = await open(page, 'SHOP-70');
  await expect(panel.locator('.nf-actions button')).toHaveText(['Why 68', 'Impact map']);
  await act(panel, 'Why 68').focus();
  await page.keyboard.press('n');
  await expect(panel.locator('form')).toHaveCount(0);
});

for (const [width, mode, locale, names] of [
  [
    1280,
    '',
    'en-GB',
    ['Add evidence', 'More', 'Add an impact', 'Edit the need', 'Fit and cause', 'Add another need'],
  ],
  [
    320,
    '&dark',
    'de-DE',
    [
      'Nachweis hinzufügen',
      'Mehr',
      'Auswirkung hinzufügen',
      'Bedürfnis bearbeiten',
      'Passung und Ursache',
      'Weiteres Bedürfnis',
    ],
  ],
] as const) {
  test(`every form is clean at ${width} in ${locale}${mode && ', dark'}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const { panel } = await open(page, 'SHOP-7', `${mode}&locale=${locale}`);
    const [evidence, others, ...rest] = names;
    const look = async () => {
      await expect(panel.locator('form')).toBeVisible();
      await axeFindsNothing(page, 'needfirst-panel');
      await scrollsNotSideways(page);
      await page.keyboard.press('Escape');
      await expect(panel.locator('form')).toHaveCount(0);
    };
    await act(panel, evidence).click();
    await page.keyboard.type('-i 4 they said so');
    await look();
    for (const name of rest) {
      await act(panel, others).click();
      await act(panel, name).click();
      if (name === rest.at(-1)) {
        await page.keyboard.type('inv');
        await expect(panel.getByRole('option').first()).toBeVisible();
      }
      await look();
    }
  });
}

test('thirty needs, two hundred pieces of evidence and a long statement stay usable at 320', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 900 });
  const { panel } = await open(page, 'SHOP-90');
  await act(panel, 'More').click();
  await scrollsNotSideways(page);
  await act(panel, 'Impact map').click();
  await expect(panel.locator('svg.nf-map')).toBeVisible();
  await scrollsNotSideways(page);
  await axeFindsNothing(page, 'needfirst-panel');
});
