import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** Asks axe about what is ours on the page: it must find nothing. */
export async function axeFindsNothing(page: Page, within: string): Promise<void> {
  // Its text is half a megabyte; a page that was looked at before has it.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.addScriptTag({ path: axe });
  }
  const violations = await page.evaluate(async (selector) => {
    const { axe } = window as unknown as {
      axe: { run(context: string, options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(selector, { resultTypes: ['violations'], preload: false })).violations;
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

/** Makes the page so wide, and light or dark, without loading it again; done when all of it has followed. */
export async function showAt(page: Page, width: number, mode: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(async (wanted) => {
    document.documentElement.dataset['colorMode'] = wanted;
    for (let frame = 0; frame < 3; frame++) {
      await new Promise(requestAnimationFrame);
    }
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
  }, mode);
}
