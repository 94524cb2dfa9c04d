import type { FoundIssue } from './api';

/** The ticked issues after one was clicked: with its doubles, or all from the one clicked before. */
export function ticksAfter(
  issues: readonly FoundIssue[],
  ticked: ReadonlySet<string>,
  clicked: string,
  on: boolean,
  from: string | null,
): Set<string> {
  const next = new Set(ticked);
  const [one, other] = [from, clicked].map((key) => issues.findIndex(({ issue }) => issue === key));
  const meant =
    from !== null && one !== undefined && other !== undefined && one >= 0
      ? issues.slice(Math.min(one, other), Math.max(one, other) + 1)
      : issues.filter(({ issue, doubleOf }) => issue === clicked || doubleOf === clicked);
  for (const { issue, attached } of meant) {
    if (on && !attached) {
      next.add(issue);
    } else {
      next.delete(issue);
    }
  }
  return next;
}
