import { jqlOfIssues } from '../pictures/selecting';
import { read } from '../shared/server';
import { valueIn, type IssueValue } from '../shared/value';
import { sliceIn, type Order, type Slice } from './rows';

/** What the user asked the ranking for. */
export interface Query {
  project: string;
  jql: string;
  order: Order;
  /** The only issues that are wanted, as chosen in a picture; all of the JQL where there are none. */
  issues?: readonly string[];
}

/** How many issues are asked for at a time. */
export const sliceLength = 50;

/** The issues after a cursor, or the first ones. */
export async function sliceOf(
  base: string,
  query: Query,
  after: string | null,
  signal: AbortSignal,
): Promise<Slice> {
  const parameters = new URLSearchParams({
    jql: query.issues?.length ? jqlOfIssues(query.issues) : query.jql,
    order: query.order,
    maxResults: String(sliceLength),
    ...(after === null ? {} : { after }),
  });
  const project = encodeURIComponent(query.project);
  return sliceIn(await read(`${base}/rest/needfirst/1.0/projects/${project}/ranking?${parameters}`, signal));
}

/** The value of an issue, with why. */
export async function valueOf(base: string, issue: string, signal: AbortSignal): Promise<IssueValue> {
  return valueIn(await read(`${base}/rest/needfirst/1.0/issues/${encodeURIComponent(issue)}/value`, signal));
}
