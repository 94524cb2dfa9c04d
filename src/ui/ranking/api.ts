import { jqlOfIssues } from '../pictures/selecting';
import { read, write } from '../shared/server';
import { listIn, objectIn, textIn, textsIn, valueIn, type IssueValue } from '../shared/value';
import type { Failure } from './bulk/running';
import { rowIn, rowsIn, sliceIn, type Order, type Row, type Slice } from './rows';

/** What the user asked the ranking for: everything that looks at the same list takes it from here. */
export interface Query {
  project: string;
  jql: string;
  order: Order;
  /** Filters by their words in REST. */
  is: readonly string[];
  /** Whether sub-tasks are rows of their own. */
  subtasks: boolean;
  /** The only issues that are wanted, as chosen in a picture; all of the JQL where there are none. */
  issues?: readonly string[];
}

/** How many issues are asked for at a time: few at first, so that they are there soon. */
export const sliceLength = { first: 50, more: 200 } as const;

/** More the server does not give by one request. */
const mostAtOnce = 1000;

const rankingPath = (base: string, project: string, rest = '') =>
  `${base}/rest/needfirst/1.0/projects/${encodeURIComponent(project)}/ranking${rest}`;

/** The parameters of REST that choose a list. */
export const parametersOf = (query: Query): Record<string, string> => ({
  jql: query.issues?.length ? jqlOfIssues(query.issues) : query.jql,
  order: query.order,
  ...(query.is.length === 0 ? {} : { is: query.is.join(',') }),
  ...(query.subtasks ? { subtasks: 'in' } : {}),
});

function sliceAddress(base: string, query: Query, after: string | null, atMost: number): string {
  const parameters = new URLSearchParams({
    ...parametersOf(query),
    maxResults: String(atMost),
    ...(after === null ? {} : { after }),
  });
  return `${rankingPath(base, query.project)}?${parameters}`;
}

/** The first issues, asked for while the texts of the page are still on their way. */
let early: { address: string; answer: Promise<Slice>; at: number } | null = null;

/** So long nobody takes it: then it is too old, in milliseconds. */
const earlyFor = 10_000;

/** Asks for the first issues already; whoever asks for the same next is given the answer. */
export function askEarly(base: string, query: Query): void {
  const address = sliceAddress(base, query, null, sliceLength.first);
  if (early?.address !== address) {
    const answer = read(address).then(sliceIn);
    // What goes wrong is told to who takes it.
    answer.catch(() => undefined);
    early = { address, answer, at: Date.now() };
  }
}

/** The issues after a cursor, or the first ones. */
export async function sliceOf(
  base: string,
  query: Query,
  after: string | null,
  atMost: number,
  signal: AbortSignal,
): Promise<Slice> {
  const address = sliceAddress(base, query, after, atMost);
  const asked = early;
  early = null;
  return asked?.address === address && Date.now() - asked.at < earlyFor
    ? asked.answer
    : sliceIn(await read(address, signal));
}

/** The first so many issues as they stand now, by as few requests as that takes. */
export async function firstOf(
  base: string,
  query: Query,
  count: number,
  signal: AbortSignal,
): Promise<Slice> {
  let slice = await sliceOf(base, query, null, Math.min(count, mostAtOnce), signal);
  while (slice.next !== null && slice.rows.length < count) {
    const atMost = Math.min(count - slice.rows.length, mostAtOnce);
    const more = await sliceOf(base, query, slice.next, atMost, signal);
    if (more.rows.length === 0) {
      break;
    }
    slice = { ...more, rows: [...slice.rows, ...more.rows] };
  }
  return slice;
}

/** A row of the list as it is now, with the place that it would have. */
export async function rowOf(base: string, query: Query, issue: string, signal?: AbortSignal): Promise<Row> {
  const parameters = new URLSearchParams(parametersOf({ ...query, is: [] }));
  const path = rankingPath(base, query.project, `/${encodeURIComponent(issue)}`);
  return rowIn(objectIn(await read(`${path}?${parameters}`, signal)) ?? {});
}

/** What is folded under a row. */
export async function childrenOf(
  base: string,
  project: string,
  issue: string,
  signal?: AbortSignal,
): Promise<Row[]> {
  const path = rankingPath(base, project, `/${encodeURIComponent(issue)}/children`);
  return rowsIn(objectIn(await read(path, signal))?.values);
}

/** The value of an issue, with why. */
export async function valueOf(base: string, issue: string, signal?: AbortSignal): Promise<IssueValue> {
  return valueIn(await read(`${base}/rest/needfirst/1.0/issues/${encodeURIComponent(issue)}/value`, signal));
}

/**
 * Writes a number field of an issue by Jira's own REST. No watcher gets a mail: Jira refuses that to whoever does not
 * administer the project, and then nothing is written.
 */
export const writeField = (
  base: string,
  issue: string,
  field: string,
  value: number | null,
): Promise<unknown> =>
  write('PUT', `${base}/rest/api/2/issue/${encodeURIComponent(issue)}?notifyUsers=false`, {
    fields: { [field]: value },
  });

/** Many issues that are tied to one need with one fit. */
export interface Links {
  need: number;
  fit: number | null;
  issues: readonly string[];
}

/** Ties those issues to a need that are not tied to it yet, or takes that back; says which, and names the others. */
export async function writeLinks(
  base: string,
  project: string,
  what: 'links' | 'links/undo',
  links: Links,
): Promise<{ done: readonly string[]; left: readonly Failure[] }> {
  const path = `${base}/rest/needfirst/1.0/projects/${encodeURIComponent(project)}/start/${what}`;
  const json = objectIn(await write('POST', path, links)) ?? {};
  return {
    done: textsIn(json.done),
    left: listIn(json.left).map((one) => ({ issue: textIn(one.what) ?? '', words: textIn(one.text) ?? '' })),
  };
}
