// Measures the panel on the issue page of a running sandbox: how long the page takes until one can work with it,
// with the panel and without; how long until a recorded score is found by JQL; and what two hundred swaps keep.
//
//   NEEDFIRST_URL=http://localhost:2990 node bench/issue.mjs [ISSUE] [ROUNDS] [pages|found|swaps]
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const url = process.env.NEEDFIRST_URL ?? 'http://localhost:2990';
const issue = process.argv[2] ?? 'SHOP-7';
const rounds = Number(process.argv[3] ?? 20);
const executablePath =
  process.env.NEEDFIRST_CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => {
  const all = sorted(numbers);
  const middle = Math.floor(all.length / 2);
  return all.length % 2 === 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
};
const p95 = (numbers) => sorted(numbers)[Math.ceil(numbers.length * 0.95) - 1];
const whole = (number) => String(Math.round(number)).padStart(6);

const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});

/** A page that is logged in, with its caches warm, as that of somebody who works in Jira all day. */
async function opened(blocked) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const answer = await page.request.post(`${url}/rest/auth/1/session`, {
    data: { username: 'pm', password: 'pm' },
  });
  if (!answer.ok()) {
    throw new Error(`Cannot log in at ${url}: ${answer.status()}`);
  }
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  // Without the panel: neither its script and style nor its data and texts.
  await session.send('Network.setBlockedURLs', {
    urls: blocked ? ['*needfirst-panel*', '*/rest/needfirst/*'] : [],
  });
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        globalThis.longTasks.push(entry.startTime + entry.duration);
      }
    }).observe({ type: 'longtask', buffered: true });
  });
  return { context, page, session };
}

/**
 * One load. Interactive: painted, all scripts of the page have run, and the last long task before two seconds of
 * quiet is over.
 */
async function load({ page }, withPanel) {
  await page.goto(`${url}/browse/${issue}`, { waitUntil: 'load' });
  if (withPanel) {
    await page.locator('needfirst-panel .nf-score').waitFor();
  }
  const drawn = withPanel
    ? await page.evaluate(
        () => performance.getEntriesByType('resource').find((one) => one.name.endsWith('/value')).responseEnd,
      )
    : 0;
  await page.waitForTimeout(2000);
  return page.evaluate((drawn) => {
    const [navigation] = performance.getEntriesByType('navigation');
    const painted = performance.getEntriesByName('first-contentful-paint')[0].startTime;
    const interactive = Math.max(painted, navigation.domContentLoadedEventEnd, ...globalThis.longTasks);
    return { painted, interactive, loaded: navigation.loadEventEnd, drawn };
  }, drawn);
}

async function pages() {
  const modes = { without: await opened(true), with: await opened(false) };
  const seen = { without: [], with: [] };
  for (let round = -2; round < rounds; round++) {
    // In turn, and each first every other time: what else the machine does meets both.
    const order = round % 2 === 0 ? ['without', 'with'] : ['with', 'without'];
    for (const mode of order) {
      const figures = await load(modes[mode], mode === 'with');
      if (round >= 0) {
        seen[mode].push(figures);
      }
    }
  }
  console.log(`The issue page of ${issue}, milliseconds, median (p95) of ${rounds}`);
  for (const name of ['painted', 'interactive', 'loaded']) {
    const of = (mode) => seen[mode].map((figures) => figures[name]);
    const difference = median(of('with')) - median(of('without'));
    console.log(
      `${name.padEnd(12)} without ${whole(median(of('without')))} (${whole(p95(of('without')))})` +
        `  with ${whole(median(of('with')))} (${whole(p95(of('with')))})  difference ${whole(difference)}`,
    );
  }
  const drawn = seen.with.map((figures) => figures.drawn);
  console.log(`${'data there'.padEnd(12)} ${whole(median(drawn))} (${whole(p95(drawn))})`);
  await modes.without.context.close();
  await modes.with.context.close();
}

/** From the answer to a write until JQL finds the new score. */
async function found() {
  const ask = async (method, path, data) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        Authorization: `Basic ${btoa('admin:admin')}`,
        'Content-Type': 'application/json',
        'X-Atlassian-Token': 'no-check',
      },
      ...(data ? { body: JSON.stringify(data) } : {}),
    });
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    }
    return answer.status === 204 ? null : answer.json();
  };
  const { key } = await ask('POST', '/rest/api/2/issue', {
    fields: { project: { key: issue.split('-')[0] }, issuetype: { name: 'Story' }, summary: 'Measured' },
  });
  const need = await ask('POST', '/rest/needfirst/1.0/needs', {
    project: issue.split('-')[0],
    statement: 'Be measured',
    importance: 9,
  });
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const { score } = await ask('PUT', `/rest/needfirst/1.0/issues/${key}/needs/${need.id}`, {
      fit: (round % 9) + 1,
    });
    const start = performance.now();
    const jql = encodeURIComponent(`key = ${key} AND "Value Score" = ${score}`);
    while ((await ask('GET', `/rest/api/2/search?maxResults=1&jql=${jql}`)).total !== 1) {
      if (performance.now() - start > 60_000) {
        throw new Error(`${score} of ${key} is not found`);
      }
      await new Promise((done) => setTimeout(done, 20));
    }
    times.push(performance.now() - start);
  }
  await ask('DELETE', `/rest/needfirst/1.0/needs/${need.id}`);
  await ask('DELETE', `/rest/api/2/issue/${key}`);
  console.log(
    `From a write to its score found by JQL, milliseconds: median ${whole(median(times))}, p95 ${whole(p95(times))}, most ${whole(Math.max(...times))}`,
  );
}

async function swaps() {
  const { context, page, session } = await opened(false);
  await page.goto(`${url}/browse/${issue}`);
  const others = [issue, 'SHOP-9'];
  const markup = await Promise.all(
    others.map(async (one) => (await page.request.get(`${url}/browse/${one}?fragment=true`)).text()),
  );
  await session.send('Performance.enable');
  const held = async () => {
    // The browser keeps an entry for each request; that is its own.
    await page.evaluate(() => performance.clearResourceTimings());
    for (let round = 0; round < 3; round++) {
      await session.send('HeapProfiler.collectGarbage');
    }
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name) => metrics.find((one) => one.name === name).value;
    return `heap ${Math.round(metric('JSHeapUsedSize') / 1024)} KB, ${metric('Nodes')} nodes, ${metric('JSEventListeners')} listeners`;
  };
  for (let index = 0; index < 200; index++) {
    await page.evaluate(
      (html) => {
        const content = document.getElementById('issue-content');
        content.innerHTML = html;
        globalThis.jQuery?.(document).trigger('newContentAdded', [content, 'panelRefreshed']);
      },
      markup[index % 2],
    );
    await page.locator('needfirst-panel .nf-score').waitFor();
    if (index === 19 || index === 199) {
      console.log(`After ${index + 1} swaps: ${await held()}`);
    }
  }
  await context.close();
}

for (const part of [pages, found, swaps]) {
  if (process.argv[4] === undefined || process.argv[4] === part.name) {
    await part();
  }
}
await browser.close();
