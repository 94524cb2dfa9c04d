import { read, write } from '../shared/server';
import {
  evidenceKinds,
  impactIn,
  listIn,
  needIn,
  numberIn,
  objectIn,
  type EvidenceKind,
  type Impact,
  type Kpi,
  type Need,
} from '../shared/value';

const rest = (base: string, path: string) => `${base}/rest/needfirst/1.0${path}`;
const issuePath = (issue: string) => `/issues/${encodeURIComponent(issue)}`;

/** What the user enters of a need. */
export type NeedDraft = Pick<
  Need,
  'statement' | 'who' | 'importance' | 'satisfaction' | 'reach' | 'rootCauses'
>;

/** What the user enters of evidence. */
export interface EvidenceDraft {
  kind: EvidenceKind;
  stance: 'supports' | 'contradicts';
  sources: number;
  date: string | null;
  summary: string | null;
  url: string | null;
}

export type ImpactDraft = Omit<Impact, 'id' | 'kpi'> & { kpi: Kpi | null };

/** What an issue does for a need, as entered: fit 0 to 10, experience −10 to 10. */
export interface LinkDraft {
  fit: number | null;
  experience: number;
  cause: number | null;
}

/** The project of an issue, by the keys of Jira. */
export const projectOf = (issue: string) => issue.slice(0, issue.lastIndexOf('-'));

/** The needs of a project that hold a text. */
export async function needsWith(
  base: string,
  project: string,
  text: string,
  signal: AbortSignal,
): Promise<Need[]> {
  const parameters = new URLSearchParams({ project, q: text, maxResults: '6' });
  return needsIn(await read(rest(base, `/needs?${parameters}`), signal));
}

/** The needs of a project that a statement is very like, the likest first. */
export async function needsLike(
  base: string,
  project: string,
  statement: string,
  signal: AbortSignal,
): Promise<Need[]> {
  const parameters = new URLSearchParams({ project, like: statement, maxResults: '3' });
  const answer = objectIn(await read(rest(base, `/needs?${parameters}`), signal));
  // A server that does not know likeness lists whatever there is.
  return listIn(answer?.values)
    .filter((json) => numberIn(json.likeness) !== null)
    .map(needIn);
}

const needsIn = (answer: unknown) => listIn(objectIn(answer)?.values).map(needIn);

/** A need with the issues that serve it. */
export async function needOf(base: string, id: number, signal?: AbortSignal): Promise<Need> {
  return needIn(objectIn(await read(rest(base, `/needs/${id}?with=serving`), signal)) ?? {});
}

export async function createNeed(base: string, project: string, draft: NeedDraft): Promise<Need> {
  return needIn(objectIn(await write('POST', rest(base, '/needs'), { project, ...draft })) ?? {});
}

/** Replaces a need; stale where it is not at this version any more. */
export async function replaceNeed(
  base: string,
  id: number,
  version: number,
  draft: NeedDraft,
): Promise<Need> {
  return needIn(objectIn(await write('PUT', rest(base, `/needs/${id}`), { version, ...draft })) ?? {});
}

export const removeNeed = (base: string, id: number) => write('DELETE', rest(base, `/needs/${id}`));

/** Records evidence and gives its id. */
export async function addEvidence(base: string, need: number, draft: EvidenceDraft): Promise<number> {
  const { date, ...rested } = draft;
  const body = date === null ? rested : draft;
  return idIn(await write('POST', rest(base, `/needs/${need}/evidence`), body));
}

export const removeEvidence = (base: string, need: number, id: number) =>
  write('DELETE', rest(base, `/needs/${need}/evidence/${id}`));

/** Where an impact is recorded: at a need, or at an issue by itself. */
export type ImpactPlace = { need: number } | { issue: string };

const impactsAt = (place: ImpactPlace) =>
  'need' in place ? `/needs/${place.need}/impacts` : `${issuePath(place.issue)}/impacts`;

/** Records an impact and gives it back. */
export async function addImpact(base: string, place: ImpactPlace, draft: ImpactDraft): Promise<Impact> {
  return impactIn(objectIn(await write('POST', rest(base, impactsAt(place)), draft)) ?? {});
}

export const replaceImpact = (base: string, place: ImpactPlace, id: number, draft: ImpactDraft) =>
  write('PUT', rest(base, `${impactsAt(place)}/${id}`), draft);

export const removeImpact = (base: string, place: ImpactPlace, id: number) =>
  write('DELETE', rest(base, `${impactsAt(place)}/${id}`));

/** Says what an issue does for a need; stale where the issue is not at this version any more. */
export const link = (base: string, issue: string, need: number, draft: LinkDraft, version: number | null) =>
  write('PUT', rest(base, `${issuePath(issue)}/needs/${need}`), {
    ...draft,
    ...(version === null ? {} : { version }),
  });

export const unlink = (base: string, issue: string, need: number) =>
  write('DELETE', rest(base, `${issuePath(issue)}/needs/${need}`));

/** Turns the issue's own need into a shared one. */
export async function share(base: string, issue: string): Promise<Need> {
  return needIn(objectIn(await write('POST', rest(base, `${issuePath(issue)}/share`), {})) ?? {});
}

/** Leaves the question of a resolved issue unanswered, for everyone. */
export const skipAsking = (base: string, issue: string) =>
  write('DELETE', rest(base, `${issuePath(issue)}/asks`));

/** How far a kind of evidence carries, 0 to 1. */
export interface Rung {
  cap: number;
}

export type Ladder = Partial<Record<EvidenceKind, Rung>>;

/** The evidence kinds of the project's model. */
export async function ladderOf(base: string, project: string, signal: AbortSignal): Promise<Ladder> {
  const answer = objectIn(await read(rest(base, `/projects/${encodeURIComponent(project)}/model`), signal));
  const ladder: Ladder = {};
  const strengths = objectIn(answer?.evidence) ?? {};
  for (const kind of evidenceKinds) {
    const json = objectIn(strengths[kind]);
    if (json) {
      ladder[kind] = { cap: numberIn(json.cap) ?? 0 };
    }
  }
  return ladder;
}

function idIn(answer: unknown): number {
  return numberIn(objectIn(answer)?.id) ?? 0;
}
