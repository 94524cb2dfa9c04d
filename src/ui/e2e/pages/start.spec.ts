import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing, scrollsNotSideways, showAt } from '../looking';

let states = 0;

async function open(page: Page, hash = '', rest = '') {
  const state = `s${process.pid}-${++states}`;
  await page.goto(`${process.env['NEEDFIRST_PAGES']}/start.html?state=${state}${rest}${hash}`);
  const start = page.locator('needfirst-start');
  await expect(start.locator('h1')).toBeVisible();
  return start;
}

for (const [locale, ...looks] of [
  ['en-GB', [1440, 'light']],
  ['de-DE', [1024, 'dark'], [320, 'light']],
] as const) {
  test(`every step is clean in ${locale} at ${looks.join(' and ')}`, async ({ page }) => {
    for (const [hash, there] of [
      ['#fields', '.nf-preview tbody tr'],
      ['#needs', '.nf-look tbody tr'],
      ['#piles', '.nf-answer'],
      ['#attach', '.nf-hits tbody tr'],
      ['#evidence', '.nf-rules tbody tr'],
      ['#order', '.aui-button-primary'],
    ] as const) {
      const start = await open(page, hash, `&locale=${locale}`);
      await expect(start.locator(there).first()).toBeVisible();
      await expect(start.locator('.nf-skeleton')).toHaveCount(0);
      if (hash === '#needs') {
        await start.getByRole('textbox').fill('Add an export button\nChase late payers without feeling rude');
        await expect(start.locator('.nf-pasted tbody tr')).toHaveCount(2);
      }
      if (hash === '#attach') {
        await start.locator('.nf-hits tbody input:not(:disabled)').first().check();
      }
      for (const [width, mode] of looks) {
        await showAt(page, width, mode);
        await axeFindsNothing(page, 'needfirst-start');
        await scrollsNotSideways(page);
      }
    }
  });
}

test('pasted needs are looked through, kept, and gone after one undo', async ({ page }) => {
  const start = await open(page, '#needs');
  await start
    .getByRole('textbox')
    .fill(
      'Read it in a queue; commuters\nAdd an export button\nChase late payers without feeling rude\n' +
        'Chase late payers without feeling rude; craft businesses that bill by mail',
    );
  const rows = start.locator('.nf-pasted tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toContainText('commuters');
  await expect(rows.nth(1)).toContainText('a solution: what is it for?');
  await expect(rows.nth(2)).toContainText('very like a need you already have');
  // The same of the same people is left out unless it is wanted.
  await expect(rows.nth(3)).toContainText('you have this need already, word for word');
  await expect(rows.nth(3).getByRole('button', { name: 'take in' })).toBeVisible();
  await rows.nth(2).getByRole('button', { name: 'leave out' }).click();
  await start.getByRole('button', { name: 'Keep 2 needs' }).click();
  await expect(start.getByRole('status').first()).toContainText('In step 2, Write needs: 2 needs recorded.');
  // The next task is there, and the new needs are asked about.
  await expect(start.locator('.nf-sort')).toContainText('Need 1 of 14');
  await expect(start.locator('.nf-sort h2')).toHaveText('Read it in a queue');
  await start.getByRole('button', { name: 'Undo: 2 needs written' }).click();
  await expect(start.getByRole('status').first()).toContainText('Undone: 2.');
  await expect(start.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  await page.goto(page.url().replace(/#.*/, '#attach'));
  await expect(start.locator('.nf-choices li')).toHaveCount(12);
});

test('a line with a fault keeps all from being recorded until it is left out', async ({ page }) => {
  const start = await open(page, '#needs');
  await start.getByRole('textbox').fill('statement,importance\nPay at the till,11\nRead it in a queue,5');
  const rows = start.locator('.nf-pasted tbody tr');
  await expect(rows.nth(0)).toContainText('must be between 0 and 10');
  await expect(start.getByRole('button', { name: 'Keep 2 needs' })).toBeDisabled();
  await rows.nth(0).getByRole('button', { name: 'leave out' }).click();
  await start.getByRole('button', { name: 'Keep 1 need', exact: true }).click();
  await expect(start.getByRole('status').first()).toContainText('1 need recorded.');
});

test('in a project without needs the first ones are sorted by keys at once, as fast as they are typed', async ({
  page,
}) => {
  const start = await open(page, '#needs', '&project=NEW');
  await start.getByRole('textbox').fill('Read it in a queue\nPay at the till\nKnow who is late');
  await start.getByRole('button', { name: 'Keep 3 needs' }).click();
  await expect(start.locator('.nf-sort')).toBeFocused();
  await page.evaluate(() => {
    for (const key of '413?25312') {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
  });
  await expect(start.locator('.nf-sort')).toContainText('All needs are sorted.');
  // Each step is taken back, the last first, and nothing is left.
  await start.getByRole('button', { name: 'Undo: 3 needs sorted' }).click();
  await start.getByRole('button', { name: 'Undo: 3 needs written' }).click();
  await expect(start.getByRole('status').first()).toContainText('Undone: 3.');
  await expect(start).toContainText('There is no need to go on with yet.');
});

test('what was typed is there again when the step is come back to', async ({ page }) => {
  const start = await open(page, '#needs');
  await start.getByRole('textbox').fill('Read it in a queue');
  await start.getByRole('button', { name: 'Skip this step' }).click();
  await expect(start.locator('.nf-sort')).toBeVisible();
  await start.getByRole('link', { name: '2 Write needs' }).click();
  await expect(start.getByRole('textbox')).toHaveValue('Read it in a queue');
});

test('needs are sorted with three keys each, back by z, and undone as one', async ({ page }) => {
  const start = await open(page, '#piles');
  const card = start.locator('.nf-sort');
  // What is open comes first.
  await expect(card).toContainText('Know at the till whether a customer has paid');
  await expect(card).toBeFocused();
  await page.keyboard.press('4');
  await page.keyboard.press('1');
  await page.keyboard.press('z');
  await page.keyboard.press('2');
  await page.keyboard.press('3');
  await expect(card).toContainText('Need 2 of 12');
  await expect(start.locator('.nf-pile').nth(3)).toContainText(
    'Know at the till whether a customer has paid',
  );
  await page.keyboard.press('3');
  await page.keyboard.press('?');
  await page.keyboard.press('5');
  await expect(card).toContainText('Need 3 of 12');
  await expect(start.getByRole('button', { name: 'Undo: 2 needs sorted' })).toBeVisible();
  const rated = await needOf(page, 14);
  expect([rated.importance, rated.satisfaction, rated.reach]).toEqual([10, 5, 0.5]);
  await start.getByRole('button', { name: 'Undo: 2 needs sorted' }).click();
  await expect(start.getByRole('status').first()).toContainText('Undone: 2.');
  // They are asked about again, from the first on.
  await expect(card).toContainText('Need 1 of 12');
  await expect(card).toContainText('Know at the till whether a customer has paid');
  const after = await needOf(page, 14);
  expect([after.importance, after.satisfaction, after.reach]).toEqual([null, null, null]);
});

test('issues are found by the words of a need, ticked and attached in five actions', async ({ page }) => {
  const start = await open(page, '#attach');
  const hits = start.locator('.nf-hits tbody tr');
  await start.getByRole('button', { name: /Find last month/ }).click();
  await expect(start.getByRole('searchbox')).toHaveValue(/month invoice/);
  const open1 = start.locator('.nf-hits tbody input:not(:disabled)');
  await expect(open1.first()).toBeVisible();
  const many = await open1.count();
  await start.getByRole('checkbox', { name: 'All issues shown' }).check();
  await expect(start.locator('.nf-bulk')).toContainText('counts as the middle');
  await start.getByRole('button', { name: '8 most' }).click();
  await start.getByRole('button', { name: `Attach ${many}` }).click();
  await expect(start.getByRole('status').first()).toContainText(/\d+ issues? attached\./);
  await expect(hits.locator('input:not(:disabled)')).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(start.getByRole('status').first()).toContainText('Undone');
});

test('boxes between two are ticked with shift, and a double with what it doubles', async ({ page }) => {
  const start = await open(page, '#attach');
  await start.getByRole('button', { name: /Hand the books/ }).click();
  await start.getByRole('button', { name: 'JQL' }).click();
  await start.getByRole('searchbox').fill('status = Open');
  await start.getByRole('button', { name: 'Find', exact: true }).click();
  const boxes = start.locator('.nf-hits tbody input:not(:disabled)');
  await boxes.nth(1).click();
  await boxes.nth(5).click({ modifiers: ['Shift'] });
  await expect(start.locator('.nf-bulk')).toContainText('5 ticked');
  await start.getByRole('checkbox', { name: /SHOP-62/ }).check();
  await expect(start.locator('.nf-bulk')).toContainText('7 ticked');
  await start.getByRole('button', { name: 'Attach 7' }).click();
  await expect(start.getByRole('status').first()).toContainText('1 was left as it was');
  await expect(start.getByRole('status').first()).toContainText('You may not edit SHOP-70.');
});

test('JQL that Jira does not take is told beside its field', async ({ page }) => {
  const start = await open(page, '#attach');
  await start.getByRole('button', { name: 'JQL' }).click();
  await start.getByRole('searchbox').fill('wrong = 1');
  await start.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(start.getByRole('alert')).toContainText("Field 'wrong' does not exist");
  await expect(start.getByRole('searchbox')).toHaveAttribute('aria-invalid', 'true');
});

test('evidence by rule is looked at, recorded, and gone after one undo', async ({ page }) => {
  const start = await open(page, '#evidence');
  const rows = start.locator('.nf-rules tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'Chase late payers' })).toContainText('≥ 14');
  await expect(rows.filter({ hasText: 'Chase late payers' })).toContainText('20% → 31%');
  await rows.nth(0).getByRole('checkbox').uncheck();
  await start.getByRole('button', { name: 'Record evidence of 1 need' }).click();
  await expect(start.getByRole('status').first()).toContainText('Evidence of 1 need recorded.');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('z');
  await expect(start.getByRole('status').first()).toContainText('Undone: 1.');
});

test('fields found by name are mapped after a look at what they become, and gone after one undo', async ({
  page,
}) => {
  const start = await open(page);
  const use = (name: string) => start.getByRole('combobox', { name: `Use ${name} as` });
  await expect(use('Business Value')).toHaveValue('impact');
  await expect(use('Story Points')).toHaveValue('effort');
  await expect(use('Support Case Reference')).toHaveValue('support');
  await expect(use('Customers')).toHaveValue('customers');
  await expect(use('Customer Impact')).toBeDisabled();
  // A field with one value cannot be scaled, and says so.
  await expect(start.locator('.nf-fields')).toContainText('holds 5 everywhere');
  await expect(use('Value class').locator('option[value=impact]')).toBeDisabled();
  await expect(start.locator('.nf-preview')).toContainText('20 becomes 0, 80 becomes 10');
  await use('Customers').selectOption('skip');
  await use('Value class').selectOption('needImportance');
  await start.getByRole('button', { name: 'Use 3 fields' }).click();
  const said = start.getByRole('status').first();
  await expect(said).toContainText('3 fields are used as you chose. 4 issues got an impact.');
  await expect(start.locator('.nf-fields')).toContainText('4 issues have their impact');
  // Counted as an impact, it cannot be read as Business Impact besides.
  await expect(use('Business Value').locator('option[value=businessImpact]')).toBeDisabled();
  await page.goto(`${page.url().replace(/#.*/, '')}#evidence`);
  await expect(start.locator('.nf-rules tbody tr')).toHaveCount(3);
  await expect(start.locator('.nf-rules tbody tr').first()).toContainText('Support case');
  await page.goto(`${page.url().replace(/#.*/, '')}#fields`);
  await start.getByRole('button', { name: 'Undo: 3 fields used' }).click();
  await expect(said).toContainText('Undone: 5.');
  await expect(use('Value class')).toHaveValue('skip');
  await expect(start.getByRole('button', { name: 'Use 3 fields' })).toBeVisible();
  await expect(start.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
});

test('who is no administrator is told who may map, and a field left out is looked into', async ({ page }) => {
  const start = await open(page, '', '&project=READ');
  await expect(start).toContainText('a project administrator can choose them');
  const inputs = start.getByRole('combobox', { name: 'Use Business Value as' }).locator('option');
  await expect(inputs.nth(1)).toBeEnabled();
  await expect(inputs.nth(3)).toBeDisabled();
  await start.getByText('2 other fields were left out').click();
  await start.getByRole('button', { name: 'Points for design' }).click();
  await expect(start.getByRole('combobox', { name: 'Use Points for design as' })).toBeVisible();
  await expect(start).toContainText('1 other field was left out');
});

test('what counts as a support request is chosen, counted beside the people, and kept', async ({ page }) => {
  const start = await open(page, '#needs');
  const look = start.getByRole('complementary');
  await expect(look.getByRole('columnheader')).toHaveCount(2);
  await look.getByText('What counts as a support request?').click();
  await look.getByRole('checkbox', { name: /Help desk/ }).check();
  await expect(look.getByRole('columnheader', { name: 'Support' })).toBeVisible();
  await expect(look.locator('tbody tr').first()).toContainText('6');
  // The choice stays open, so that a second one can be made.
  await expect(look.getByRole('checkbox', { name: /Incident/ })).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#evidence'));
  const rows = start.locator('.nf-rules tbody tr');
  await expect(rows).toHaveCount(3);
  await start.getByRole('button', { name: 'Record evidence of 2 needs' }).click();
  await expect(rows).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(start.getByRole('status').first()).toContainText('Undone: 3.');
});

test('where to look first is said to be no value order', async ({ page }) => {
  const start = await open(page, '#needs');
  const look = start.getByRole('complementary');
  await expect(look).toContainText('This is not a value order');
  await expect(look.locator('tbody tr')).toHaveCount(5);
  await look.getByRole('button', { name: /^Show 6 of 6/ }).click();
  await expect(look.locator('tbody tr')).toHaveCount(6);
});

test('who may only read is offered nothing to write', async ({ page }) => {
  const start = await open(page, '#needs', '&project=READ');
  await expect(start.locator('.nf-message')).toContainText('not record needs');
  await expect(start.getByRole('textbox')).toBeDisabled();
});

async function needOf(page: Page, id: number) {
  return page.evaluate(async (need) => {
    const base = document.querySelector<HTMLElement>('needfirst-start')?.dataset['base'];
    const answer = await fetch(`${base}/rest/needfirst/1.0/needs/${need}`);
    return (await answer.json()) as Record<'importance' | 'satisfaction' | 'reach', number | null>;
  }, id);
}
