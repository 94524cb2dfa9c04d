import { jqlOfIssues } from '../pictures/selecting';
import { read, write } from '../shared/server';
import { objectIn, valueIn, type IssueValue } from '../shared/value';
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
const sliceLength = (loaded: number): number => (loaded === 0 ? 50 : 200);

const rankingPath = (base: string, project: string, rest = '') =>
  `${base}/rest/needfirst/1.0/projects/${encodeURIComponent(project)}/ranking${rest}`;

/** The parameters of REST that choose a list. */
export const parametersOf = (query: Query): Record<string, string> => ({
  jql: query.issues?.length ? jqlOfIssues(query.issues) : query.jql,
  order: query.order,
  ...(query.is.length === 0 ? {} : { is: query.is.join(',') }),
  ...(query.subtasks ? { subtasks: 'in' } : {}),
});

/** The issues after a cursor, or the first ones. */
export async function sliceOf(
  base: string,
  query: Query,
  after: string | null,
  loaded: number,
  signal: AbortSignal,
): Promise<Slice> {
  const parameters = new URLSearchParams({
    ...parametersOf(query),
    maxResults: String(sliceLength(loaded)),
    ...(after === null ? {} : { after }),
  });
  return sliceIn(await read(`${rankingPath(base, query.project)}?${parameters}`, signal));
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
 * Writes the issue's Business Impact by Jira's own REST. No watcher gets a mail: Jira refuses that to whoever does not
 * administer the project, and then nothing is written.
 */
export const writeBusinessImpact = (
  base: string,
  issue: string,
  field: string,
  value: number | null,
): Promise<unknown> =>
  write('PUT', `${base}/rest/api/2/issue/${encodeURIComponent(issue)}?notifyUsers=false`, {
    fields: { [field]: value },
  });
