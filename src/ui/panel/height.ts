/*
 * The height a panel had when it was last seen. A panel that comes again takes that room while it loads, so that
 * it does not push Jira's own panels about.
 */

const name = (issue: string) => `needfirst.height.${issue}`;

/** The height last seen, in pixels; 0 where the issue was not seen in this session. */
export function heightOf(issue: string): number {
  try {
    return Number(sessionStorage.getItem(name(issue)) ?? 0) || 0;
  } catch {
    return 0;
  }
}

/** Keeps a height for this session; where the browser keeps nothing, nothing is kept. */
export function rememberHeight(issue: string, height: number): void {
  try {
    sessionStorage.setItem(name(issue), String(Math.round(height)));
  } catch {
    // Storage may be forbidden or full; then the panel grows as it loads.
  }
}
