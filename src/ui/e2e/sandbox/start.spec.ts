import { expect, test, type APIRequestContext } from '@playwright/test';
import { axeFindsNothing } from '../looking';
import { logIn, project, url } from './jira';

test.skip(url === '', 'needs a running sandbox at NEEDFIRST_URL');

const rest = `${url}/rest/needfirst/1.0`;

/** All that the first hour may write: the needs, and what is scored. */
async function state(request: APIRequestContext): Promise<{ scored: number; needs: unknown[] }> {
  const needs = await request.get(`${rest}/needs?project=${project}&maxResults=1000`);
  const ranking = await request.get(`${rest}/projects/${project}/ranking?maxResults=1`);
  const { values } = (await needs.json()) as {
    values: {
      id: number;
      statement: string;
      importance: number | null;
      evidence: unknown[];
      issues: string[];
    }[];
  };
  const { scored } = (await ranking.json()) as { scored: number };
  return {
    scored,
    needs: values
      .map(({ id, statement, importance, evidence, issues }) => ({
        id,
        statement,
        importance,
        evidence: evidence.length,
        issues,
      }))
      .sort((one, other) => one.id - other.id),
  };
}

const first = 'Get an invoice, order, customer, phone, page, report, payment and list right';

test('twenty needs are pasted and sorted, 25 issues attached in six actions, and undo leaves nothing', async ({
  page,
}) => {
  await logIn(page);
  const before = await state(page.request);
  await page.goto(`${url}/projects/${project}?selectedItem=dev.needfirst.start#needs`);
  const start = page.locator('needfirst-start');
  const status = start.locator('.nf-said');
  const pasted = [first, ...Array.from({ length: 19 }, (_, n) => `Reach goal number ${n + 2} of the season`)];
  await start.getByRole('textbox').fill(pasted.join('\n'));
  await start.getByRole('button', { name: 'Keep 20 needs' }).click();
  await expect(status).toContainText('20 needs recorded.');

  const card = start.locator('.nf-sort');
  const all = before.needs.length + pasted.length;
  await expect(card).toContainText(`Need 1 of ${all}`);
  for (let need = 0; need < all; need++) {
    for (const key of ['4', '1', '4']) {
      await page.keyboard.press(key);
    }
  }
  await expect(card).toContainText('All needs are sorted.');
  const sorted = `${all} needs sorted`;
  await expect(start.getByRole('button', { name: `Undo: ${sorted}` })).toBeVisible();
  await page.goto(`${url}/projects/${project}?selectedItem=dev.needfirst.start#attach`);

  // Six actions: what is not rated comes last in the list; the need, the first box, the last with Shift, the fit, and attaching.
  await start.getByRole('button', { name: /^\d+ more$/ }).click();
  await start.getByRole('button', { name: new RegExp(first) }).click();
  const boxes = start.locator('.nf-hits tbody input');
  await expect(boxes.nth(24)).toBeVisible();
  await boxes.nth(0).click();
  await boxes.nth(24).click({ modifiers: ['Shift'] });
  await expect(start.locator('.nf-bulk')).toContainText('25 ticked');
  await start.getByRole('button', { name: '8 most' }).click();
  await start.getByRole('button', { name: 'Attach 25' }).click();
  await expect(status).toContainText('25 issues attached.');
  await axeFindsNothing(page, 'needfirst-start');

  await page.goto(`${url}/projects/${project}?selectedItem=dev.needfirst.start#needs`);
  for (const step of ['25 issues attached', sorted, '20 needs written']) {
    await start.getByRole('button', { name: `Undo: ${step}` }).click();
    await expect(start.getByRole('button', { name: `Undo: ${step}` })).toHaveCount(0);
    await expect(status).toContainText('Undone');
  }
  await expect.poll(() => state(page.request)).toEqual(before);
});
