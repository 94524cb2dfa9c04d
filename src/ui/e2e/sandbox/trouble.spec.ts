import { expect } from '@playwright/test';
import { axeFindsNothing, scrollsNotSideways, showAt } from '../looking';
import { act, E1, logIn, panelOn, test, url } from './jira';

const pictures = process.env['NEEDFIRST_PICTURES'];
const hostile = `<script>document.title='owned'</script><img src=x onerror="document.title='owned'"> & "quoted" '`;
const rightToLeft = 'סגירת הקופה בלי לספור פעמיים';

test('a session that ended, a lost connection, a 500 and a 409 have words and a way on, and nothing typed is lost', async ({
  page,
  context,
  backlog,
}) => {
  const need = await backlog.need(E1.need);
  const issue = await backlog.issue('Hand over with one total');
  await backlog.link(issue, need, E1.link);
  await logIn(page);
  const panel = await panelOn(page, issue);
  await act(panel, 'Add evidence').click();
  const line = panel.getByLabel('How do we know?');
  await line.fill('i 4 each counts it again in the morning');

  const session = await context.cookies();
  await context.clearCookies();
  await act(panel, 'Save').click();
  await expect(panel.getByRole('alert')).toContainText('You are logged out.');
  await expect(panel.getByRole('link', { name: 'Log in in a new tab' })).toHaveAttribute(
    'href',
    /\/login\.jsp$/,
  );
  await expect(line).toHaveValue('i 4 each counts it again in the morning');
  await context.addCookies(session);

  await context.setOffline(true);
  await act(panel, 'Save').click();
  await expect(panel.getByRole('alert')).toContainText('Jira did not answer. What you typed is kept here.');
  await context.setOffline(false);

  await page.route('**/evidence', (route) =>
    route.fulfill({
      status: 500,
      json: {
        errorMessages: ['Something went wrong. The log has more under 7f3a91.'],
        errors: {},
      },
    }),
  );
  await act(panel, 'Save').click();
  await expect(panel.getByRole('alert')).toContainText('7f3a91');
  await page.unroute('**/evidence');
  await act(panel, 'Try again').click();
  await expect(panel.locator('.nf-toast')).toContainText('Interview saved.');

  // The issue changes in another browser while its fit is open here.
  await act(panel, 'More').click();
  await act(panel, 'Fit and cause').click();
  await backlog.link(issue, need, { ...E1.link, fit: 4 });
  await page.keyboard.press('7');
  await act(panel, 'Save').click();
  await expect(panel.locator('form')).toContainText('changed this while you were typing');
  await panel.getByLabel(/You\s*7/).check();
  await act(panel, 'Save my choice').click();
  await expect(panel.locator('.nf-toast')).toContainText('Fit saved.');
});

test('a panel that cannot be loaded says why, and is tried again', async ({ page, context, backlog }) => {
  const issue = await backlog.issue('Hand over with one total');
  await backlog.link(issue, await backlog.need(E1.need), E1.link);
  await logIn(page);
  const session = await context.cookies();
  await page.route('**/value', async (route) => {
    await context.clearCookies();
    await route.continue({ headers: { ...route.request().headers(), cookie: '' } });
  });
  await page.goto(`${url}/browse/${issue}`);
  const panel = page.locator('needfirst-panel');
  await expect(panel).toContainText('You are logged out.');
  await axeFindsNothing(page, 'needfirst-panel');
  await page.unroute('**/value');
  await context.addCookies(session);
  await page.route('**/value', (route) => route.abort());
  await act(panel, 'Try again').click();
  await expect(panel).toContainText('The issue itself is not affected.');
  await page.unroute('**/value');
  await act(panel, 'Try again').click();
  await expect(panel.locator('.nf-score')).toHaveText('68');
});

test('script, right-to-left and 2,000 characters are text everywhere, at 320 px and at 200 % zoom', async ({
  page,
  backlog,
}) => {
  test.setTimeout(120_000);
  const draft = (statement: string) => ({
    ...E1.need,
    statement,
    who: hostile,
    rootCauses: [hostile, rightToLeft],
    evidence: [{ ...E1.need.evidence[0], summary: hostile }],
    impacts: [
      {
        ...E1.need.impacts[0],
        description: hostile,
        kpi: { ...E1.need.impacts[0]?.kpi, name: hostile, unit: '<b>%</b>' },
      },
    ],
  });
  const long = `${hostile} ${'Abrechnungsgenauigkeitsnachweis '.repeat(70)}`.slice(0, 1999).trim();
  await logIn(page);
  for (const [name, statement] of [
    ['hostile', `${hostile} handing over`],
    ['right-to-left', rightToLeft],
    ['long', long],
  ] as const) {
    const issue = await backlog.issue(hostile);
    const need = await backlog.need(draft(statement));
    await backlog.link(issue, need, E1.link);
    // 200 % of a page of 1280 px is laid out as one of 640.
    const widths = [320, 640, 1280];
    const panel = await panelOn(page, issue);
    await expect(panel.locator('.nf-lines')).toContainText(statement.slice(0, 60));
    await act(panel, 'Impact map').click();
    for (const width of widths) {
      await showAt(page, width, 'light');
      await expect(panel.locator('svg.nf-map')).toBeVisible();
      await scrollsNotSideways(page);
      if (pictures) {
        await panel.screenshot({ path: `${pictures}/panel-${name}-${width}.png` });
      }
    }
    await page.goto(`${url}/projects/SHOP?selectedItem=dev.needfirst.needs#need/${need}`);
    const needs = page.locator('needfirst-needs');
    await expect(needs.locator('h1')).toHaveText(statement);
    await expect(needs.locator('.nf-evidence tbody tr')).toHaveCount(1);
    for (const width of widths) {
      await showAt(page, width, 'light');
      await scrollsNotSideways(page);
      // No table reaches into the column beside it.
      expect(
        await needs
          .locator('table')
          .evaluateAll((tables) =>
            tables.map(
              (table) =>
                table.getBoundingClientRect().right <=
                (table.parentElement?.getBoundingClientRect().right ?? 0) + 1,
            ),
          ),
      ).not.toContain(false);
      if (pictures) {
        await page.screenshot({ path: `${pictures}/need-${name}-${width}.png`, fullPage: true });
      }
    }
    await expect(page.locator('needfirst-needs script, needfirst-needs img[src=x]')).toHaveCount(0);
    expect(await page.title()).not.toBe('owned');
    await axeFindsNothing(page, 'needfirst-needs');
  }
});

test('two hundred pieces of evidence and thirty needs on an issue stay usable at 320 px', async ({
  page,
  backlog,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 320, height: 900 });
  const issue = await backlog.issue('Everything at once');
  const kinds = ['opinion', 'anecdote', 'request', 'survey', 'support-case', 'usage-data'];
  const [known, ...others] = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      backlog.need({
        ...E1.need,
        statement: `Need ${index + 1}: ${E1.need.statement.toLowerCase()}`,
        evidence:
          index === 0
            ? Array.from({ length: 200 }, (_one, piece) => ({
                kind: kinds[piece % kinds.length],
                sources: piece + 1,
                date: '2026-11-01',
                summary: `Said on day ${piece + 1}`,
              }))
            : [],
      }),
    ),
  );
  for (const need of [known ?? 0, ...others]) {
    await backlog.link(issue, need, { fit: 5, experience: 0, cause: 0 });
  }
  await logIn(page);
  const panel = await panelOn(page, issue);
  await act(panel, 'More').click();
  await scrollsNotSideways(page);
  await act(panel, 'Impact map').click();
  await expect(panel.locator('svg.nf-map')).toBeVisible();
  await scrollsNotSideways(page);
  await axeFindsNothing(page, 'needfirst-panel');
  if (pictures) {
    await panel.screenshot({ path: `${pictures}/panel-thirty-320.png` });
  }
  await page.goto(`${url}/projects/SHOP?selectedItem=dev.needfirst.needs#need/${known}`);
  const needs = page.locator('needfirst-needs');
  await expect(needs.locator('.nf-evidence tbody tr')).toHaveCount(20);
  await needs.getByRole('button', { name: '180 more' }).click();
  await expect(needs.locator('.nf-evidence tbody tr')).toHaveCount(200);
  await scrollsNotSideways(page);
});
