import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindsNothing, scrollsNotSideways, showAt } from '../looking';

let states = 0;

async function open(page: Page, hash = '', rest = ''): Promise<Locator> {
  const state = `set${process.pid}-${++states}`;
  await page.goto(`${process.env['NEEDFIRST_PAGES']}/settings.html?state=${state}${rest}${hash}`);
  const settings = page.locator('needfirst-settings');
  await expect(settings.locator('h1')).toBeVisible();
  return settings;
}

/** Asks the stand-in as somebody else would. */
const ask = <T>(page: Page, method: string, path: string, change: object = {}, who = 'Mara') =>
  page.evaluate(
    async ([verb, to, changed, name]) => {
      const base = document.querySelector<HTMLElement>('needfirst-settings')?.dataset['base'];
      const url = `${base}/rest/needfirst/1.0${to}`;
      const now = verb === 'GET' ? {} : ((await (await fetch(url)).json()) as object);
      const answer = await fetch(url, {
        method: verb,
        headers: { 'x-test-user': name },
        ...(verb === 'GET' ? {} : { body: JSON.stringify({ ...now, ...changed }) }),
      });
      return (await answer.json()) as T;
    },
    [method, path, change, who] as const,
  );

const customer = (settings: Locator) => settings.getByRole('textbox', { name: 'Customer value, in percent' });
const sentence = (settings: Locator) => settings.locator('.nf-sentence');

for (const [locale, ...looks] of [
  ['en-GB', [1440, 'light']],
  ['de-DE', [1024, 'dark'], [320, 'light']],
] as const) {
  test(`every page of the settings is clean in ${locale} at ${looks.join(' and ')}`, async ({ page }) => {
    const settings = await open(page, '', `&locale=${locale}`);
    const go = async (hash: string) => {
      await page.evaluate((to) => (location.hash = to), hash);
      await expect(settings.locator(`a[href="${hash}"]`)).toHaveAttribute('aria-current', 'page');
    };
    for (const [hash, there, act] of [
      [
        '#weights',
        '.nf-places',
        async () => {
          await settings.locator('.nf-two-weights input').first().fill('45');
          await settings.locator('summary').click();
        },
      ],
      [
        '#weights',
        '.nf-number .nf-field-fault',
        () => settings.locator('.nf-parameter input[type=text]').first().fill('0'),
      ],
      ['#versions', '.nf-reason', () => settings.locator('.nf-do button').nth(1).click()],
      [
        '#project',
        '.nf-facts',
        async () => {
          await settings.getByRole('searchbox').fill('lena');
          await page.keyboard.press('Enter');
        },
      ],
      ['#added', '.nf-reason', () => settings.locator('.nf-removing > .aui-button').click()],
      ['#health', '.nf-diagnostics', () => settings.locator('.nf-health-do button').first().click()],
    ] as const) {
      await go(hash);
      await act();
      await expect(settings.locator(there).first()).toBeVisible();
      await expect(settings.locator('.nf-skeleton, .nf-figures-of-before')).toHaveCount(0);
      for (const [width, mode] of looks) {
        await showAt(page, width, mode);
        await axeFindsNothing(page, 'needfirst-settings');
        await scrollsNotSideways(page);
      }
    }
  });
}

test('weights are tried, saved with a reason by keys alone, followed by search, and restored', async ({
  page,
}) => {
  const settings = await open(page);
  await expect(sentence(settings)).toContainText('Change a number');
  await customer(settings).fill('45');
  await expect(settings.getByRole('textbox', { name: 'Business value, in percent' })).toHaveValue('55');
  await expect(sentence(settings)).toContainText('7 of the first 13 change place, 7 of all 13.');
  await expect(sentence(settings)).toContainText('Business-first SHOP-11 rises from 12 to 11.');
  await expect(settings).toContainText('Business counts more than customers.');
  await expect(settings.locator('.nf-moves tbody tr').first()).toContainText('SHOP-31');
  await settings.getByText('Quadrant', { exact: true }).click();
  await expect(settings.locator('.nf-sides')).toContainText('No issue changes its spot');

  // What cannot be is said where it is typed, and nothing is computed of it.
  for (const [typed, told] of [
    ['101', 'must be between 0% and 100%'],
    ['x', 'must be a number'],
    ['', 'is required'],
  ] as const) {
    await customer(settings).fill(typed);
    await expect(settings.locator('.nf-two-weights .nf-field-fault').first()).toContainText(told);
    await expect(sentence(settings)).toContainText('cannot be as it is typed');
    await expect(settings.getByRole('slider', { name: 'Share of customer value' })).toHaveValue('60');
    await expect(settings.getByRole('button', { name: 'Save as a new version' })).toBeDisabled();
  }
  await settings.getByRole('textbox', { name: 'Opinion, half-life, in days' }).fill('0');
  await expect(settings.locator('.nf-ladder .nf-field-fault')).toHaveText('must be at least 1 day');
  await settings.getByRole('button', { name: 'Discard' }).click();
  await expect(customer(settings)).toHaveValue('60');
  await settings.getByText('More:').click();
  await settings.getByRole('textbox', { name: 'Error of ratings, in points' }).fill('7');
  await expect(sentence(settings)).toContainText('No score moves by this.');
  await settings.getByRole('textbox', { name: 'Sales, as a factor' }).fill('1.3');
  await expect(settings.locator('.nf-parameter .nf-field-fault')).toContainText('must be at most 1.25');
  await settings.getByRole('textbox', { name: 'Survey, in percent' }).fill('90');
  await settings.getByRole('textbox', { name: 'Sales, as a factor' }).fill('1');
  await expect(settings).toContainText('Survey now carries further than Usage data.');
  await settings.getByRole('button', { name: 'Discard' }).click();

  // By keys: the slider, past the numbers to the reason, Enter.
  await settings.getByRole('slider', { name: 'Share of customer value' }).focus();
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press('ArrowLeft');
  }
  await expect(customer(settings)).toHaveValue('57');
  // What was typed stays while one looks elsewhere.
  await settings.getByRole('link', { name: 'Health' }).click();
  await settings.getByRole('link', { name: /^Weights.*not saved/ }).click();
  await expect(customer(settings)).toHaveValue('57');
  await settings.getByRole('textbox', { name: 'Reason' }).focus();
  await page.keyboard.press('Enter');
  await expect(settings.getByRole('alert')).toContainText('Say why');
  await page.keyboard.type('Trial for the renewal quarter');
  await page.keyboard.press('Enter');
  await expect(settings.locator('.nf-said')).toHaveText(
    'Saved as version 7. Pages already show the new scores.',
  );
  await expect(settings).toContainText('SHOP has its own model, version 7.');
  await expect(settings.locator('.nf-catching-up')).toContainText('Search is catching up with version 7');
  await expect(settings.locator('.nf-catching-up')).toContainText('of 300 issues whose score moved');
  expect((await ask<{ customerWeight: number }>(page, 'GET', '/projects/SHOP/model')).customerWeight).toBe(
    0.57,
  );

  await settings.getByRole('link', { name: 'Versions' }).click();
  await expect(settings.locator('.nf-said')).toHaveText('');
  const rows = settings.locator('.nf-versions tbody tr');
  await expect(rows.first()).toContainText('Trial for the renewal quarter');
  await expect(rows.first()).toContainText('Customer value 60% → 57%, Business value 40% → 43%');
  await expect(rows.first()).toContainText('in use');
  await expect(rows.last()).toContainText('Before its first own version: inherited');
  const strange = rows.filter({ hasText: 'Tried a newer Needfirst' });
  await expect(strange).toContainText('cannot be restored here. Not known: kind=wsjf');
  await expect(strange.getByRole('button')).toHaveCount(0);
  await settings.getByRole('button', { name: 'Restore 1' }).click();
  await expect(settings.locator('.nf-opened-row')).toContainText('Customer value 57% → 70%');
  await page.keyboard.type('The first one was right');
  await page.keyboard.press('Enter');
  await expect(settings.locator('.nf-said')).toContainText('Version 1 restored, as version 8.');
  await expect(rows.first()).toContainText('The first one was right');
  // An old one is looked at before it is restored.
  await settings.getByRole('button', { name: 'Compare 7' }).click();
  await settings.getByRole('button', { name: 'See what would move' }).click();
  await expect(customer(settings)).toHaveValue('57');
  await expect(settings.locator('.nf-catching-up')).toHaveCount(0);
  await settings.getByRole('button', { name: 'Discard' }).click();
  await settings.getByRole('button', { name: 'Go back to the global model' }).click();
  await expect(settings.getByRole('textbox', { name: 'Reason for going back' })).toBeFocused();
  await page.keyboard.type('All alike again');
  await page.keyboard.press('Enter');
  await expect(settings).toContainText('SHOP inherits the model that Needfirst comes with.');
});

test('two administrators choose line by line, and none overwrites the other', async ({ page }) => {
  const settings = await open(page);
  await customer(settings).fill('45');
  await expect(sentence(settings)).toContainText('7 of the first 13');
  const theirs = { customerWeight: 0.8, businessWeight: 0.2, gateFull: 0.6, reason: 'Theirs' };
  await ask(page, 'PUT', '/projects/SHOP/model', theirs);
  await settings.getByRole('textbox', { name: 'Reason' }).fill('Mine');
  await settings.getByRole('button', { name: 'Save as a new version' }).click();
  const conflict = settings.getByRole('form', { name: 'Two people changed this' });
  await expect(conflict).toContainText('Mara changed this while you were typing');
  await expect(conflict).toContainText('Mara also changed Gate fully open to 60%.');
  await axeFindsNothing(page, 'needfirst-settings');
  await conflict.getByRole('button', { name: 'Save my choice' }).click();
  await expect(conflict).toContainText('Choose one for: Customer value.');
  await conflict.getByRole('radio', { name: /You/ }).check();
  await conflict.getByRole('button', { name: 'Save my choice' }).click();
  await expect(settings.locator('.nf-said')).toContainText('Saved as version 8.');
  const saved = await ask<Record<string, number>>(page, 'GET', '/projects/SHOP/model');
  expect([saved['customerWeight'], saved['businessWeight'], saved['gateFull']]).toEqual([0.45, 0.55, 0.6]);
  // Settings have the same version as the model; where only they were changed, there is nothing to choose.
  await customer(settings).fill('50');
  await ask(page, 'PUT', '/projects/SHOP/settings', { setAsideJql: null });
  await settings.getByRole('textbox', { name: 'Reason' }).fill('Half and half');
  await settings.getByRole('button', { name: 'Save as a new version' }).click();
  await expect(settings.locator('.nf-said')).toContainText('Saved as version 9.');
});

test('a project decides who sees what, and sees before it saves what a user would see', async ({ page }) => {
  const settings = await open(page, '#project');
  await expect(settings.getByRole('radio', { name: /Everyone who may browse/ })).toBeDisabled();
  await expect(settings).toContainText('Browse is granted to the reporter');
  await settings.getByRole('searchbox').fill('lena');
  await page.keyboard.press('Enter');
  await expect(settings.locator('.nf-facts')).toContainText('14 of 131');
  await expect(settings.locator('.nf-facts')).toContainText('score and status only');
  await settings.getByRole('searchbox').fill('nobody');
  await page.keyboard.press('Enter');
  await expect(settings).toContainText('nobody: no user of this name, or one who sees nothing');
  const jql = settings.getByRole('textbox', { name: 'Set aside' });
  await jql.fill('wrong = 1');
  await settings.getByRole('button', { name: 'Save' }).click();
  await expect(jql).toHaveAttribute('aria-invalid', 'true');
  await expect(settings.getByRole('alert')).toContainText("Field 'wrong' does not exist");
  await jql.fill('labels = law');
  await settings.getByRole('combobox', { name: 'Effort' }).selectOption('');
  await settings.getByRole('checkbox', { name: 'Administrators' }).check();
  await settings.getByRole('button', { name: 'Save' }).click();
  await expect(settings.locator('.nf-said')).toContainText('Settings saved.');
  await settings.getByRole('switch', { name: 'On' }).uncheck();
  await settings.getByRole('button', { name: 'Save' }).click();
  await expect(settings.locator('.nf-said')).toContainText('Settings saved.');
  await settings.getByRole('link', { name: 'Weights' }).click();
  await expect(settings).toContainText('Needfirst is off in SHOP');
  await settings.getByRole('link', { name: 'Switch it on' }).click();
  await settings.getByRole('switch', { name: 'Off' }).check();
  await settings.getByRole('button', { name: 'Save' }).click();
  await expect(settings).toContainText('SHOP has its own model, version 6.');
  // Someone else has decided meanwhile.
  await ask(page, 'PUT', '/projects/SHOP/settings', { setAsideJql: 'labels = theirs' });
  await settings.getByRole('textbox', { name: 'Set aside' }).fill('labels = mine');
  await settings.getByRole('button', { name: 'Save' }).click();
  await settings.getByRole('button', { name: 'Show how they are now' }).click();
  await expect(settings.getByRole('textbox', { name: 'Set aside' })).toHaveValue('labels = theirs');
});

test('who administers a project alone sees neither what was added nor health, and nothing to save unless allowed', async ({
  page,
}) => {
  const settings = await open(page, '', '&plain&project=ARCHIVED');
  await expect(settings.locator('.nf-tabs a')).toHaveText(['Weights', 'Versions', 'Project']);
  await expect(settings).toContainText('not change it here');
  await expect(customer(settings)).toBeDisabled();
  await expect(settings.getByRole('button', { name: 'Save as a new version' })).toHaveCount(0);
});

test('all of Jira: a password that ran out loses nothing, health is copied, everything is removed after a warning', async ({
  page,
}) => {
  const settings = await open(page, '', '&project=');
  await customer(settings).fill('45');
  await expect(settings.locator('.nf-preview')).toContainText('In each project that inherits');
  await settings.getByRole('textbox', { name: 'Reason' }).fill('For all');
  await settings.getByRole('button', { name: 'Save as a new version' }).click();
  await expect(settings.getByRole('alert')).toContainText('Jira wants your password again');
  const [tab] = await Promise.all([
    page.waitForEvent('popup'),
    settings.getByRole('link', { name: 'Give it in a new tab' }).click(),
  ]);
  await tab.close();
  await settings.getByRole('button', { name: 'Try again' }).click();
  await expect(settings.locator('.nf-said')).toContainText('Saved as version 1.');
  await expect(settings).toContainText('The global model, version 1.');

  await settings.getByRole('link', { name: 'Health' }).click();
  await expect(settings.locator('.nf-health-figure').first()).toContainText('41,208 issues');
  await expect(settings.getByRole('row', { name: /jira-1/ })).toContainText('in step');
  await expect(settings).toContainText('Needfirst 1.0.0, Jira 11.3.2');
  await settings.getByText('Which differed').click();
  await expect(settings.locator('.nf-used')).toContainText('SHOP-9');
  await settings.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(settings.getByRole('textbox', { name: 'Diagnostics' })).toHaveValue(/book\.issues 41208/);
  await settings.getByRole('button', { name: 'Run the audit now' }).click();
  await expect(settings.locator('.nf-health-figure').nth(2)).toContainText('going on');

  await settings.getByRole('link', { name: 'Projects' }).click();
  await expect(settings.getByRole('row', { name: /NEW/ })).toContainText('inherits the global one');
  await settings.getByRole('link', { name: 'What was added' }).click();
  await expect(settings).toContainText('Jira does not tell a plugin which filters');
  await settings.getByRole('button', { name: 'Remove everything…' }).click();
  await expect(settings).toContainText('Not exported as it is now: SHOP and NEW.');
  await page.keyboard.type('We stop');
  await page.keyboard.press('Enter');
  await expect(settings.getByRole('alert')).toContainText('SHOP was changed after its last export.');
  await settings.getByRole('checkbox', { name: /Remove it all the same/ }).check();
  await settings.getByRole('button', { name: 'Remove everything for good' }).click();
  await expect(settings.getByRole('status').filter({ hasText: 'removed' })).toContainText(
    '19,247 rows removed.',
  );
  await expect(settings).toContainText('Business Value was left: it holds what people typed.');
});

test('the preview ends where its picture ends', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const settings = await open(page);
  await settings.locator('.nf-two-weights input').first().fill('45');
  const picture = settings.locator('.nf-places');
  await expect(picture).toBeVisible();
  const drawn = await picture.boundingBox();
  const top = (await settings.locator('.nf-preview').boundingBox())?.y ?? 0;
  const inside = await settings.locator('.nf-preview').evaluate((card) => card.scrollHeight);
  expect(inside).toBeLessThan((drawn?.y ?? 0) + (drawn?.height ?? 0) - top + 60);
});
