// How fast the pictures of the ranking follow a finger: `npm run bench` after `npm run build`, on a quiet machine.
// Times run in the page, from the event to the rows or dots being there and laid out.
import { chromium } from '@playwright/test';
import { listen, server } from '../dev/server.mjs';

const executablePath = process.env['NEEDFIRST_CHROMIUM'] ?? '/usr/bin/chromium';
const address = await listen(0);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

async function opened(count, view) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 950 } });
  await page.goto(`${address}/ranking.html?project=P${count}`);
  await page.locator(`.nf-pic-views input[value=${view}]`).check({ force: true });
  await page.locator('.nf-pic-page').waitFor();
  await page.waitForTimeout(500);
  return page;
}

/** The times of one kind of event, each until what it changes can be measured on the page. */
const timesOf = (page, kind, count) =>
  page.evaluate(
    async ([what, times]) => {
      let asked = null;
      const settled = async (act) => {
        const from = performance.now();
        act();
        // Preact draws in a microtask; asking for a size lays the page out.
        await new Promise((drawn) => queueMicrotask(() => queueMicrotask(drawn)));
        await Promise.resolve();
        document.querySelector('.nf-pic-page').getBoundingClientRect();
        const taken = performance.now() - from;
        if (asked !== null && !slider.getAttribute('aria-valuetext').includes(` ${asked},`)) {
          throw new Error('The page has not followed yet');
        }
        await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
        return taken;
      };
      const slider = document.querySelector('input[type=range]');
      const front = document.querySelector('.nf-pic-front');
      const box = front?.getBoundingClientRect();
      const at = { clientX: (box?.x ?? 0) + 300, clientY: (box?.y ?? 0) + 250, bubbles: true };
      const acts = {
        slide: (step) => {
          slider.value = String((step * 7) % 101);
          slider.dispatchEvent(new Event('input', { bubbles: true }));
          asked = slider.value;
        },
        zoom: (step) =>
          front.dispatchEvent(
            new WheelEvent('wheel', { ...at, deltaY: step % 8 < 4 ? -200 : 200, cancelable: true }),
          ),
        point: (step) =>
          front.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: at.clientX + step * 3 })),
      };
      const taken = [];
      for (let step = 0; step < times; step++) {
        taken.push(await settled(() => acts[what](step)));
      }
      return taken;
    },
    [kind, count],
  );

for (const [kind, view, counts] of [
  ['slide', 'weights', [5_000, 10_000]],
  ['slide', 'quadrant', [10_000]],
  ['slide', 'distribution', [10_000]],
  ['zoom', 'quadrant', [10_000]],
  ['point', 'quadrant', [10_000]],
]) {
  for (const count of counts) {
    const page = await opened(count, view);
    const times = (await timesOf(page, kind, 60)).slice(5).sort((a, b) => a - b);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
    console.log(
      `${kind} on ${view}, ${count} issues: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`,
    );
    await page.close();
  }
}
await browser.close();
server.closeAllConnections();
server.close();
