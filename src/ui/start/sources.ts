/**
 * What the person of this browser says counts as a support request, or names who asks, in the words of REST:
 * `project:HELP`, `type:Incident`, `link:Escalation`, `field:customfield_1`, `customers:customfield_2`.
 */
export type Sources = readonly string[];

const nameFor = (project: string) => `needfirst.start.sources.${project}`;

/** Null until anything was chosen. */
export function sourcesKept(project: string): Sources | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameFor(project)) ?? 'null');
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : null;
  } catch {
    return null;
  }
}

export function keepSources(project: string, sources: Sources | null): void {
  try {
    if (sources === null) {
      localStorage.removeItem(nameFor(project));
    } else {
      localStorage.setItem(nameFor(project), JSON.stringify(sources));
    }
  } catch {
    // A browser that keeps nothing asks again the next time.
  }
}

/** The sources without those of one field, and with its new ones. */
export const withField = (sources: Sources, field: string, added: Sources): Sources => [
  ...sources.filter((one) => one !== `field:${field}` && one !== `customers:${field}`),
  ...added,
];
