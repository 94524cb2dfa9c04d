import type { Spot } from './plane';
import type { Point } from './points';

/** What is chosen in a picture, and the line around it. */
export interface Selection {
  /** The places of the chosen issues in the list of points. */
  at: ReadonlySet<number>;
  outline: readonly Spot[];
}

export const nothing: Selection = { at: new Set(), outline: [] };

/** How many issues the list takes at once. */
export const mostIssues = 1_000;

/**
 * How long the JQL of a selection may be once it is written into an address: Jira's Tomcat refuses a request
 * whose lines and cookies take more than 8 KB together.
 */
const mostLetters = 4_500;

/** The issues of a selection that the list can take, the best first, and how many there are. */
export function takenBy(
  points: readonly Point[],
  order: Int32Array,
  selected: ReadonlySet<number>,
): string[] {
  const keys: string[] = [];
  let letters = 0;
  for (const at of order) {
    const key = selected.has(at) ? points[at]?.issue : undefined;
    if (key !== undefined) {
      letters += encodeURIComponent(`${key},`).length;
      if (keys.length === mostIssues || letters > mostLetters) {
        break;
      }
      keys.push(key);
    }
  }
  return keys;
}

/** The JQL of a selection. */
export const jqlOfIssues = (issues: readonly string[]): string => `key in (${issues.join(',')})`;
