import {
  expect,
  test as base,
  type APIRequestContext,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test';

/** Where the sandbox runs, with the packaged jar installed. */
export const url = process.env['NEEDFIRST_URL'] ?? '';
export const project = 'SHOP';

const rest = `${url}/rest/needfirst/1.0`;

/** Logs the browser in, as Jira's own REST does. */
export async function logIn(page: Page, name = 'pm'): Promise<void> {
  const answer = await page.request.post(`${url}/rest/auth/1/session`, {
    data: { username: name, password: name },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Shows pages dark, as the user menu does. */
export const darken = (context: BrowserContext): Promise<void> =>
  context.addCookies([{ name: 'sandbox.theme', value: 'dark', url }]);

/** Speaks another language to the user who is logged in, as the user menu does; it stays so. */
export async function speak(page: Page, language: 'en' | 'de'): Promise<void> {
  await page.goto(`${url}/issues/`);
  const other = page.locator(`button[name=language][value=${language}]`);
  if ((await other.count()) > 0) {
    await page.locator('.sb-menu summary').click();
    await other.click();
    await expect(other).toHaveCount(0);
  }
}

export interface Draft {
  statement: string;
  [member: string]: unknown;
}

export interface Value {
  score: number | null;
  version: number;
  needs: { need: { id: number; version: number; statement: string; who: string | null } }[];
}

/** What a test records in the project, over REST; it takes everything away again. */
export class Backlog {
  readonly #request: APIRequestContext;
  readonly #issues: string[] = [];
  readonly #needs = new Set<number>();

  constructor(request: APIRequestContext) {
    this.#request = request;
  }

  async #ask<T>(method: string, address: string, data?: unknown): Promise<T> {
    const answer = await this.#request.fetch(address, {
      method,
      ...(data === undefined ? {} : { data }),
    });
    expect(answer.ok(), `${method} ${address}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return answer.status() === 204 ? (undefined as T) : ((await answer.json()) as T);
  }

  /** A new story; gives its key. */
  async issue(summary: string): Promise<string> {
    const { key } = await this.#ask<{ key: string }>('POST', `${url}/rest/api/2/issue`, {
      fields: { project: { key: project }, issuetype: { name: 'Story' }, summary },
    });
    this.#issues.push(key);
    return key;
  }

  async need(draft: Draft): Promise<number> {
    const { id } = await this.#ask<{ id: number }>('POST', `${rest}/needs`, { project, ...draft });
    this.#needs.add(id);
    return id;
  }

  readonly evidence = (need: number, evidence: object) =>
    this.#ask<{ id: number }>('POST', `${rest}/needs/${need}/evidence`, evidence);

  readonly link = (issue: string, need: number, link: object) =>
    this.#ask<Value>('PUT', `${rest}/issues/${issue}/needs/${need}`, link);

  readonly replace = (need: number, draft: Draft) => this.#ask('PUT', `${rest}/needs/${need}`, draft);

  /** The value of an issue; its needs are taken away with all others. */
  async value(issue: string): Promise<Value> {
    const value = await this.#ask<Value>('GET', `${rest}/issues/${issue}/value`);
    value.needs.forEach(({ need }) => this.#needs.add(need.id));
    return value;
  }

  /** How many issues a search finds. */
  async found(jql: string): Promise<number> {
    return (
      await this.#ask<{ total: number }>('GET', `${url}/rest/api/2/search?jql=${encodeURIComponent(jql)}`)
    ).total;
  }

  async clear(): Promise<void> {
    for (const issue of this.#issues) {
      await this.value(issue).catch(() => undefined);
    }
    for (const need of this.#needs) {
      await this.#request.delete(`${rest}/needs/${need}`);
    }
    for (const issue of this.#issues) {
      await this.#request.delete(`${url}/rest/api/2/issue/${issue}`);
    }
  }
}

/** Tests with a backlog of their own in the demo's project. */
export const test = base.extend<{ backlog: Backlog }>({
  backlog: async ({ playwright }, use) => {
    const request = await playwright.request.newContext({
      extraHTTPHeaders: {
        Authorization: `Basic ${Buffer.from('admin:admin').toString('base64')}`,
        'X-Atlassian-Token': 'no-check',
      },
    });
    const backlog = new Backlog(request);
    await use(backlog);
    await backlog.clear();
    await request.dispose();
  },
});

test.skip(url === '', 'needs a running sandbox at NEEDFIRST_URL');

/** The panel on an issue, once its value is there. */
export async function panelOn(page: Page, issue: string): Promise<Locator> {
  await page.goto(`${url}/browse/${issue}`);
  const panel = page.locator('needfirst-panel');
  await expect(panel.locator('.nf-status').first()).toBeVisible();
  return panel;
}

/** Goes on by Tab until something has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let tabs = 0; tabs < 120; tabs++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to ${wanted}`);
}

/** Presses keys one by one and counts them. */
export function counting(page: Page) {
  let keys = 0;
  return {
    press: async (...names: string[]) => {
      for (const name of names) {
        await page.keyboard.press(name);
        keys++;
      }
    },
    keys: () => keys,
  };
}

export const act = (within: Locator, name: string) => within.getByRole('button', { name, exact: true });

const today = new Date().toISOString().slice(0, 10);

/** E1 of scoring.md, as one need with how an issue serves it. */
export const E1 = {
  need: {
    statement: 'Hand the till over without counting it twice',
    who: 'Owners of small shops',
    importance: 9,
    satisfaction: 2,
    reach: 0.6,
    rootCauses: ['The day’s total is known only once the till is closed'],
    evidence: [
      {
        kind: 'observation',
        sources: 6,
        date: today,
        summary: 'Six of six counted it, and the next one counted it again',
      },
    ],
    impacts: [
      {
        direction: 'negative',
        kind: 'retention',
        magnitude: 7,
        description: 'Exit calls name it; 9 of 31 in October',
        kpi: {
          name: 'Monthly churn',
          unit: '%',
          baseline: 4.1,
          target: 3,
          owner: 'admin',
          checkOn: '2027-03-01',
        },
      },
      {
        direction: 'negative',
        kind: 'support',
        magnitude: 5,
        description: '“Why is there a difference?”, 140 calls a month',
      },
    ],
  },
  link: { fit: 9, experience: 2, cause: 0 },
  score: 68.32,
};

/** E9 of scoring.md: E1’s need with one impact and less fit, and a second need known from a survey. */
export const E9 = {
  first: { ...E1.need, impacts: E1.need.impacts.slice(0, 1) },
  firstLink: { fit: 5, experience: 0, cause: 0 },
  second: {
    statement: 'Know in the evening what sold best',
    who: 'Shops with more than one till',
    importance: 7,
    satisfaction: 4,
    reach: 0.8,
    rootCauses: ['Each till keeps its own list'],
    evidence: [{ kind: 'survey', sources: 200, date: today, summary: 'Named by 161 of 200' }],
    impacts: [{ direction: 'negative', kind: 'support', magnitude: 6, description: 'Calls on Mondays' }],
  },
  secondLink: { fit: 8, experience: 0, cause: 0 },
  score: 60.88,
};
