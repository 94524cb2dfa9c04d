import { needOf, replaceNeed } from '../recording/api';
import { draftOf } from '../recording/merging';
import type { Language } from '../shared/language';
import { ServerProblem } from '../shared/server';
import type { Need } from '../shared/value';
import {
  needsOf,
  takeEvidenceBack,
  takeLinksBack,
  takeNeedsBack,
  type ByRule,
  type Links,
  type Outcome,
  type SeenNeed,
} from './api';
import { takeFieldsBack, type FieldsUsed } from './fields';

/** What is said of how a need is rated. */
export type Ratings = Pick<Need, 'importance' | 'satisfaction' | 'reach'>;

/** How a need was rated before a step, and how the step left it. */
export interface Rated {
  id: number;
  statement: string;
  before: Ratings;
  after: Ratings;
}

/** A need as a step recorded it. */
export type Recorded = SeenNeed & Ratings & Pick<Need, 'statement' | 'who'>;

export const recordedOf = ({ id, version, statement, who, ...need }: Need): Recorded => ({
  id,
  version,
  statement,
  who,
  ...ratingsOf(need),
});

/** A step that was done, as data, so that it can be taken back after the page was left. */
export type Step =
  | { kind: 'needs'; needs: readonly Recorded[] }
  | { kind: 'ratings'; sitting: number; needs: readonly Rated[] }
  | { kind: 'links'; links: Links }
  | { kind: 'evidence'; evidence: readonly ByRule[] }
  | ({ kind: 'fields' } & FieldsUsed);

export const sameRatings = (one: Ratings, other: Ratings): boolean =>
  one.importance === other.importance && one.satisfaction === other.satisfaction && one.reach === other.reach;

export const ratingsOf = ({ importance, satisfaction, reach }: Ratings): Ratings => ({
  importance,
  satisfaction,
  reach,
});

/** Takes a step back as a whole; what others changed since is left, and named. */
export function takeBack(base: string, project: string, language: Language, step: Step): Promise<Outcome> {
  switch (step.kind) {
    case 'needs':
      return takeRecordedBack(base, project, step.needs);
    case 'links':
      return takeLinksBack(base, project, step.links);
    case 'evidence':
      return takeEvidenceBack(base, project, step.evidence);
    case 'fields':
      return takeFieldsBack(base, project, step, (name) => language.text('start.left.changed', name));
    case 'ratings':
      return takeRatingsBack(base, language, step.needs);
  }
}

/**
 * Needs that read as they were recorded go, whatever was done and undone in between; of the others the server
 * says that they were changed.
 */
async function takeRecordedBack(
  base: string,
  project: string,
  recorded: readonly Recorded[],
): Promise<Outcome> {
  const { needs } = await needsOf(base, project);
  const present = new Map(needs.map((need) => [need.id, need]));
  return takeNeedsBack(
    base,
    project,
    recorded.map((one) => {
      const need = present.get(one.id);
      return { id: one.id, version: need && asRecorded(need, one) ? need.version : one.version };
    }),
  );
}

const asRecorded = (need: Need, recorded: Recorded): boolean =>
  need.statement === recorded.statement &&
  need.who === recorded.who &&
  sameRatings(need, recorded) &&
  need.rootCauses.length + need.evidence.length + need.impacts.length === 0;

async function takeRatingsBack(base: string, language: Language, needs: readonly Rated[]): Promise<Outcome> {
  const left: string[] = [];
  let done = 0;
  for (const { id, statement, before, after } of needs) {
    try {
      const need = await needOf(base, id);
      if (sameRatings(need, after)) {
        await replaceNeed(base, id, need.version, { ...draftOf(need), ...before });
        done++;
      } else {
        left.push(language.text('start.left.changed', statement));
      }
    } catch (reason) {
      if (reason instanceof ServerProblem && (reason.kind === 'missing' || reason.kind === 'stale')) {
        left.push(language.text('start.left.changed', statement));
      } else {
        throw reason;
      }
    }
  }
  return { done, left };
}

const nameFor = (project: string) => `needfirst.start.${project}`;

/** The steps that can be taken back, the last one last; kept as long as the browser's tab. */
export function stepsKept(project: string): Step[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameFor(project)) ?? '[]');
    return Array.isArray(kept) ? (kept as Step[]) : [];
  } catch {
    return [];
  }
}

export function keepSteps(project: string, steps: readonly Step[]): void {
  try {
    sessionStorage.setItem(nameFor(project), JSON.stringify(steps));
  } catch {
    // A browser that keeps nothing still takes back what this page did.
  }
}
