import type { EvidenceDraft } from '../recording/api';
import { read, write } from '../shared/server';
import {
  kpiIn,
  listIn,
  needIn,
  numberIn,
  objectIn,
  textIn,
  textsIn,
  type Json,
  type Kpi,
  type Need,
} from '../shared/value';

/** Puts a piece of evidence in place of what it was. */
export const replaceEvidence = (base: string, need: number, id: number, draft: EvidenceDraft) =>
  write('PUT', `${base}/rest/needfirst/1.0/needs/${need}/evidence/${id}`, draft);

/** What a need may lack, as the list filters by it. */
export const states = ['no-issue', 'no-evidence', 'opinions-only', 'ageing', 'open-ratings'] as const;
export type State = (typeof states)[number];

export type Order = 'score' | 'importance' | 'satisfaction' | 'reach' | 'confidence' | 'issues';

/** A need as the list shows it. */
export interface Listed extends Need {
  best: { issue: string; score: number } | null;
  states: readonly State[];
}

/** A business outcome with how many needs bear on it. */
export interface Outcome extends Pick<Kpi, 'name' | 'unit' | 'baseline' | 'target'> {
  needs: number;
}

/** A page of the project's needs, with what is said of all of them. */
export interface Page {
  total: number;
  needs: readonly Listed[];
  all: number;
  wellKnown: number;
  counts: Readonly<Record<State, number>>;
  outcomes: readonly Outcome[];
  scoringDate: string | null;
  mayWrite: boolean;
}

export interface Query {
  project: string;
  text: string;
  state: State | null;
  order: Order;
  down: boolean;
  outcome: string | null;
  serving: boolean;
}

/** How many needs are asked for at a time. */
const pageLength = 50;

const rest = (base: string, path: string) => `${base}/rest/needfirst/1.0${path}`;

/** The needs of a project from a place on. */
export async function pageOf(
  base: string,
  query: Query,
  startAt: number,
  signal?: AbortSignal,
): Promise<Page> {
  const parameters = new URLSearchParams({
    project: query.project,
    order: query.down ? `-${query.order}` : query.order,
    startAt: String(startAt),
    maxResults: String(pageLength),
    ...(query.text === '' ? {} : { q: query.text }),
    ...(query.state === null ? {} : { is: query.state }),
    ...(query.outcome === null ? {} : { outcome: query.outcome }),
    ...(query.serving ? { with: 'serving' } : {}),
  });
  const json = objectIn(await read(rest(base, `/needs?${parameters}`), signal)) ?? {};
  const counts = objectIn(json.counts) ?? {};
  return {
    total: numberIn(json.total) ?? 0,
    needs: listIn(json.values).map(listedIn),
    all: numberIn(counts.all) ?? numberIn(json.total) ?? 0,
    wellKnown: numberIn(counts.wellKnown) ?? 0,
    counts: Object.fromEntries(states.map((state) => [state, numberIn(counts[state]) ?? 0])) as Record<
      State,
      number
    >,
    outcomes: listIn(json.outcomes).map((outcome) => ({
      ...kpiIn(outcome),
      needs: numberIn(outcome.needs) ?? 0,
    })),
    scoringDate: textIn(json.scoringDate),
    mayWrite: json.mayWrite === true,
  };
}

function listedIn(json: Json): Listed {
  const best = objectIn(json.best);
  const lacking = textsIn(json.states);
  return {
    ...needIn(json),
    best: best && { issue: textIn(best.issue) ?? '', score: numberIn(best.score) ?? 0 },
    states: states.filter((state) => lacking.includes(state)),
  };
}

/** A need for its own page. */
export interface Opened {
  need: Need;
  /** How much of each piece of evidence age has left, 0 to 1, by its id. */
  counts: ReadonlyMap<number, number>;
  scoringDate: string | null;
  mayWrite: boolean;
}

export async function openedNeed(base: string, id: number, signal: AbortSignal): Promise<Opened> {
  const json = objectIn(await read(rest(base, `/needs/${id}?with=serving`), signal)) ?? {};
  return {
    need: needIn(json),
    counts: new Map(
      listIn(json.evidence).flatMap(({ id, counts }) => {
        const [of, share] = [numberIn(id), numberIn(counts)];
        return of === null || share === null ? [] : [[of, share] as const];
      }),
    ),
    scoringDate: textIn(json.scoringDate),
    mayWrite: json.mayWrite === true,
  };
}

/** Who changed what, when and why. */
export interface Change {
  id: number;
  at: string;
  kind: string;
  author: string | null;
  before: Readonly<Record<string, string>>;
  after: Readonly<Record<string, string>>;
  reason: string | null;
}

/** The changes of a need, the latest first. */
export async function changesOf(base: string, id: number, signal: AbortSignal): Promise<Change[]> {
  const members = (value: unknown) =>
    Object.fromEntries(
      Object.entries(objectIn(value) ?? {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  const json = objectIn(await read(rest(base, `/needs/${id}/changes?maxResults=50`), signal));
  return listIn(json?.values).map((change) => ({
    id: numberIn(change.id) ?? 0,
    at: textIn(change.at) ?? '',
    kind: textIn(change.kind) ?? '',
    author: textIn(objectIn(change.author)?.displayName),
    before: members(change.before),
    after: members(change.after),
    reason: textIn(change.reason),
  }));
}

/** Puts everything of one need to another; the first goes away. */
export const merge = (base: string, need: Need, into: Need) =>
  write('POST', rest(base, `/needs/${need.id}/merge`), {
    into: into.id,
    version: need.version,
    intoVersion: into.version,
  });
