import { expect } from '@playwright/test';
import { axeFindsNothing, scrollsNotSideways, showAt } from '../looking';
import { act, darken, E1, E9, logIn, panelOn, speak, test } from './jira';

/** Where to leave pictures of the maps, for people to look at; none are made without it. */
const pictures = process.env['NEEDFIRST_PICTURES'];

for (const [language, map, large] of [
  ['en', 'Impact map', 'Open large'],
  ['de', 'Wirkungskarte', 'Groß öffnen'],
] as const) {
  test(`the maps of E1 and E9 are clean, small and large, light and dark, ${language}`, async ({
    page,
    context,
    backlog,
  }) => {
    test.setTimeout(120_000);
    const e1 = await backlog.issue('Hand over with one total');
    await backlog.link(e1, await backlog.need(E1.need), E1.link);
    const e9 = await backlog.issue('What sold best, in the evening');
    await backlog.link(
      e9,
      await backlog.need({ ...E9.first, statement: 'Close the till in a minute at night' }),
      E9.firstLink,
    );
    await backlog.link(e9, await backlog.need(E9.second), E9.secondLink);
    expect((await backlog.value(e9)).score).toBe(E9.score);
    await logIn(page, 'dev');
    await speak(page, language);
    try {
      for (const mode of ['light', 'dark'] as const) {
        if (mode === 'dark') {
          await darken(context);
        }
        for (const [name, issue] of [
          ['E1', e1],
          ['E9', e9],
        ] as const) {
          const panel = await panelOn(page, issue);
          await expect(page.locator('html')).toHaveAttribute('data-color-mode', mode);
          await act(panel, map).click();
          await expect(panel.locator('svg.nf-map')).toBeVisible();
          for (const width of [320, 1440]) {
            await showAt(page, width, mode);
            await axeFindsNothing(page, 'needfirst-panel');
            await scrollsNotSideways(page);
            if (pictures) {
              await panel.screenshot({ path: `${pictures}/${name}-${width}-${mode}-${language}.png` });
            }
            await panel.getByRole('button', { name: large }).click();
            await expect(page.locator('dialog svg.nf-map')).toBeVisible();
            await axeFindsNothing(page, 'dialog');
            if (pictures) {
              await page.screenshot({ path: `${pictures}/${name}-${width}-large-${mode}-${language}.png` });
            }
            await page.keyboard.press('Escape');
            await expect(page.locator('dialog')).toHaveCount(0);
          }
        }
      }
    } finally {
      await speak(page, 'en');
    }
  });
}
