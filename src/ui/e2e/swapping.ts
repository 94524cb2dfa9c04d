import { expect, type CDPSession, type Page } from '@playwright/test';

/** What the page holds once everything that is garbage is gone. */
export interface Held {
  heap: number;
  nodes: number;
  listeners: number;
}

export async function held(session: CDPSession): Promise<Held> {
  await session.send('Performance.enable');
  // Finalisers and weak references take more than one round.
  for (let round = 0; round < 3; round++) {
    await session.send('HeapProfiler.collectGarbage');
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    heap: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
}

/**
 * Swaps the issue as Jira does: the container of the issue gets other markup, and whoever listens is told. Each
 * panel is drawn before the next one comes, with its waterfall, its map, and a form of it open in turn.
 */
export async function swap(page: Page, issues: readonly string[], from: number, to: number): Promise<void> {
  const markup = await Promise.all(
    issues.map(async (issue) => (await page.request.get(`/browse/${issue}?fragment=true`)).text()),
  );
  for (let index = from; index < to; index++) {
    const drawn = await page.evaluate(
      async ([html, which]) => {
        const content = document.getElementById('issue-content');
        if (!content) {
          return 'no issue';
        }
        content.innerHTML = String(html);
        const { jQuery } = window as unknown as {
          jQuery?: (of: Document) => { trigger(event: string, told: unknown[]): void };
        };
        jQuery?.(document).trigger('newContentAdded', [content, 'panelRefreshed']);
        const there = async (selector: string) => {
          for (let wait = 0; wait < 2000; wait++) {
            const found = content.querySelector<HTMLElement>(`needfirst-panel ${selector}`);
            if (found) {
              return found;
            }
            await new Promise((done) => setTimeout(done, 5));
          }
          throw new Error(`No ${selector}`);
        };
        await there('.nf-status');
        const actions = [...content.querySelectorAll<HTMLElement>('.nf-actions button')];
        actions[Number(which) % Math.min(3, actions.length)]?.click();
        await there('.nf-waterfall, svg.nf-map, form');
        return 'drawn';
      },
      [markup[index % markup.length], index] as const,
    );
    expect(drawn).toBe('drawn');
  }
}
