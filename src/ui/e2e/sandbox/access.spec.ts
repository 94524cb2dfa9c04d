import { expect, type Locator, type Page } from '@playwright/test';
import { axeFindsNothing, scrollsNotSideways } from '../looking';
import { act, darken, E1, logIn, panelOn, tabTo, test, url, type Backlog } from './jira';

/** A page of the project's needs, once nothing of it is still to come. */
async function needsAt(page: Page, address: string): Promise<Locator> {
  // The same page with another hash would not be loaded anew.
  await page.goto('about:blank');
  await page.goto(`${url}/projects/SHOP?selectedItem=dev.needfirst.needs${address}`);
  const needs = page.locator('needfirst-needs');
  await expect(needs.locator('h1')).toBeVisible();
  await expect(needs.locator('.nf-list tbody tr, [role=treeitem]').first()).toBeVisible();
  await expect(needs.locator('.nf-skeleton')).toHaveCount(0);
  return needs;
}

async function served(backlog: Backlog) {
  const need = await backlog.need(E1.need);
  const issue = await backlog.issue('Hand over with one total');
  await backlog.link(issue, need, E1.link);
  return { need, issue };
}

for (const mode of ['light', 'dark'] as const) {
  test(`axe finds nothing on panel, forms, list, need page and tree, ${mode}`, async ({
    page,
    context,
    backlog,
  }) => {
    test.setTimeout(120_000);
    if (mode === 'dark') {
      await darken(context);
    }
    const { need, issue } = await served(backlog);
    await logIn(page);
    const panel = await panelOn(page, issue);
    await expect(page.locator('html')).toHaveAttribute('data-color-mode', mode);
    await axeFindsNothing(page, 'needfirst-panel');
    for (const look of ['Why 68', 'Impact map']) {
      await act(panel, look).click();
      await expect(panel.locator('.nf-waterfall, svg.nf-map')).toBeVisible();
      await axeFindsNothing(page, 'needfirst-panel');
      await act(panel, look).click();
    }
    for (const form of [
      'Add evidence',
      'Add an impact',
      'Edit the need',
      'Fit and cause',
      'Add another need',
    ]) {
      if (form !== 'Add evidence') {
        await act(panel, 'More').click();
      }
      await act(panel, form).click();
      await expect(panel.locator('form')).toBeVisible();
      await axeFindsNothing(page, 'needfirst-panel');
      await page.keyboard.press('Escape');
    }
    for (const address of ['', `#need/${need}`, '#tree']) {
      const needs = await needsAt(page, address);
      await axeFindsNothing(page, 'needfirst-needs');
      if (address !== '#tree') {
        await needs.getByRole('button', { name: /^Add (a need|evidence)$/ }).click();
        await expect(needs.locator('form').last()).toBeVisible();
        await axeFindsNothing(page, 'needfirst-needs');
      }
      await scrollsNotSideways(page);
    }
  });
}

test('panel, list, need page and tree have their names in the accessibility tree', async ({
  page,
  backlog,
}) => {
  const { need, issue } = await served(backlog);
  await logIn(page);
  await expect(await panelOn(page, issue)).toMatchAriaSnapshot(`
    - region "Customer need":
      - status
      - text: /68 Validated · exceptional value/
      - 'img "68 of 100: 44 from customers, 24 from business, none waiting"'
      - term: Need
      - definition:
        - link "Hand the till over without counting it twice"
        - text: Owners of small shops
      - term: Hurts
      - definition: Customers leave 7/10, support calls 5/10
      - term: Known
      - definition: /Observed with 6 customers/
      - term: Done when
      - definition: /Monthly churn 4.1% → 3.0%/
      - button "Why 68"
      - button "Impact map"
      - button "Add evidence"
      - button "More"
  `);
  await expect(await needsAt(page, '')).toMatchAriaSnapshot(`
    - heading "Needs" [level=1]
    - navigation "How the needs are shown":
      - link "List"
      - link "Tree"
    - button "Add a need"
    - search:
      - searchbox "Search needs and people"
      - button /No issue/
      - button /No evidence/
    - table "Needs":
      - rowgroup:
        - row:
          - columnheader "Need, and who has it"
          - columnheader "Importance":
            - button "Importance"
      - rowgroup:
        - row:
          - rowheader:
            - link "Find last month's invoice on the phone"
          - cell "9"
  `);
  await expect(await needsAt(page, `#need/${need}`)).toMatchAriaSnapshot(`
    - heading "Hand the till over without counting it twice" [level=1]
    - button "Impact map"
    - button "Merge with another"
    - button "Edit the need"
    - heading "Evidence" [level=2]
    - button "Add evidence"
    - table "Evidence":
      - rowgroup
      - rowgroup:
        - row:
          - rowheader "Observation"
          - cell "6"
    - heading "Issues that serve it" [level=2]
    - table "Issues that serve it":
      - rowgroup
      - rowgroup:
        - row:
          - rowheader
          - cell "90%"
          - cell "95%"
          - cell "Validated"
          - cell "68"
    - heading "Root causes" [level=2]
    - heading "Impacts" [level=2]
    - heading "History" [level=2]
  `);
  await expect(await needsAt(page, '#tree')).toMatchAriaSnapshot(`
    - combobox "Through the lens of"
    - tree "Tree":
      - treeitem /Find last month's invoice on the phone/ [expanded] [level=1]
      - treeitem "cause Invoices exist as e-mail attachments only" [expanded] [level=2]
      - treeitem /SHOP-7 Search all invoices on the phone Validated 68/ [level=3]
  `);
});

test('the needs of the project are searched, opened and recorded by keyboard, and saving is announced', async ({
  page,
  backlog,
}) => {
  const { need, issue } = await served(backlog);
  await logIn(page);
  let needs = await needsAt(page, '');
  await tabTo(page, needs.getByRole('searchbox'));
  await page.keyboard.type('counting it twice');
  await expect(needs.locator('.nf-list tbody tr')).toHaveCount(1);
  await tabTo(page, needs.getByRole('link', { name: E1.need.statement }));
  await page.keyboard.press('Enter');
  await expect(needs.locator('h1')).toHaveText(E1.need.statement);

  await tabTo(page, act(needs, 'Add evidence'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('i 4 each counts it again in the morning');
  await page.keyboard.press('Enter');
  await expect(needs.locator('[role=status]').first()).toHaveText('Interview saved.');
  await expect(needs.locator('.nf-evidence tbody tr')).toHaveCount(2);
  await page.keyboard.press('z');
  await expect(needs.locator('.nf-evidence tbody tr')).toHaveCount(1);
  await expect(needs.locator('[role=status]').first()).toHaveText('Undone');

  needs = await needsAt(page, '#tree');
  const items = needs.getByRole('treeitem');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await tabTo(page, items.first());
  for (let down = 0; down < 60 && !(await focused()).includes(E1.need.statement); down++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toContain(E1.need.rootCauses[0]);
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toContain(issue);
  // To the cause, which folds, and on to the need.
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Enter']) {
    await page.keyboard.press(key);
  }
  await expect(page).toHaveURL(new RegExp(`#need/${need}$`));
});

test('the panel is read by keyboard', async ({ page, backlog }) => {
  const { issue } = await served(backlog);
  await logIn(page);
  const panel = await panelOn(page, issue);
  await tabTo(page, act(panel, 'Why 68'));
  await page.keyboard.press('w');
  await expect(panel.locator('.nf-waterfall')).toBeVisible();
  await page.keyboard.press('m');
  await tabTo(page, panel.locator('svg.nf-map [data-stop][tabindex="0"]'));
  const stop = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  expect(await stop()).toContain(`Need: ${E1.need.statement}`);
  await page.keyboard.press('ArrowRight');
  expect(await stop()).toContain('Root causes');
  await tabTo(page, panel.getByRole('button', { name: 'Open large' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: 'Open large' })).toBeFocused();
});
