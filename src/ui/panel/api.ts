import { read } from '../shared/server';
import { valueIn, type IssueValue } from '../shared/value';

/** The value of an issue, by key. */
export async function valueOf(base: string, issue: string, signal: AbortSignal): Promise<IssueValue> {
  return valueIn(await read(`${base}/rest/needfirst/1.0/issues/${encodeURIComponent(issue)}/value`, signal));
}
