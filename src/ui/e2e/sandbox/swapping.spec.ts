import { expect } from '@playwright/test';
import { held, swap } from '../swapping';
import { E1, E9, logIn, panelOn, test } from './jira';

test('two hundred issues swapped without a page load leave no nodes and no listeners behind', async ({
  page,
  context,
  backlog,
}) => {
  test.setTimeout(180_000);
  const first = await backlog.issue('Hand over with one total');
  const second = await backlog.issue('What sold best, in the evening');
  await backlog.link(first, await backlog.need(E1.need), E1.link);
  await backlog.link(second, await backlog.need({ ...E9.second }), E9.secondLink);
  await logIn(page);
  await panelOn(page, first);
  const session = await context.newCDPSession(page);

  await swap(page, [first, second], 0, 20);
  const early = await held(session);
  await swap(page, [first, second], 20, 200);
  const late = await held(session);

  // Both times the same issue is shown with the same thing open; a leak would hold a panel for each swap.
  expect(late.listeners).toBe(early.listeners);
  expect(late.nodes).toBeLessThanOrEqual(early.nodes + 20);
  await expect(page.locator('needfirst-panel')).toHaveCount(1);
});

test('nothing on the issue moves when the data of the panel arrives', async ({ page, backlog }) => {
  const scored = await backlog.issue('Hand over with one total');
  const unscored = await backlog.issue('Something that nobody has looked at');
  await backlog.link(scored, await backlog.need(E1.need), E1.link);
  await logIn(page);
  // The server knows that an issue is scored once it has followed the change.
  await expect.poll(() => backlog.found(`key = ${scored} AND "Value Score" = ${E1.score}`)).toBe(1);
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.push(`${(entry as PerformanceEntry & { value: number }).value} at ${entry.startTime}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const [width, issue] of [
    [1440, scored],
    [1440, unscored],
    [1024, scored],
    [1024, unscored],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    // The first time in a session, when no height is known yet.
    await page.addInitScript(() => sessionStorage.clear());
    await page.route('**/value', async (route) => {
      // Long enough for the page to be painted before.
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    await panelOn(page, issue);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200))));
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
    await page.unroute('**/value');
  }
});
