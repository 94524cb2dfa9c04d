import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** Asks axe about what is ours on the page: it must find nothing. */
export async function axeFindsNothing(page: Page, within: string): Promise<void> {
  await page.addScriptTag({ path: axe });
  const violations = await page.evaluate(async (selector) => {
    const { axe } = window as unknown as {
      axe: { run(context: string): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(selector)).violations;
  }, within);
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`)}`,
    ),
  ).toEqual([]);
}

/** No page scrolls sideways. */
export async function scrollsNotSideways(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}
