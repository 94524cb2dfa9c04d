import { read, write } from '../shared/server';
import { listIn, needIn, numberIn, objectIn, textIn, textsIn, type Json, type Need } from '../shared/value';
import type { Sources } from './sources';

const rest = (base: string, path: string) => `${base}/rest/needfirst/1.0${path}`;
const start = (base: string, project: string, path: string) =>
  rest(base, `/projects/${encodeURIComponent(project)}/start${path}`);

/** The most needs that are looked at here; a backlog has dozens. */
const most = 1000;

/** The needs of the project, the most important first, and whether this user may write them. */
export interface Needs {
  needs: readonly Need[];
  mayWrite: boolean;
}

export async function needsOf(base: string, project: string, signal?: AbortSignal): Promise<Needs> {
  const parameters = new URLSearchParams({ project, order: '-importance', maxResults: String(most) });
  const json = objectIn(await read(rest(base, `/needs?${parameters}`), signal)) ?? {};
  return { needs: listIn(json.values).map(needIn), mayWrite: json.mayWrite === true };
}

/** How much of the project's backlog is scored. */
export interface Progress {
  scored: number;
  total: number;
  capped: boolean;
}

export async function progressOf(base: string, project: string, signal: AbortSignal): Promise<Progress> {
  const path = `/projects/${encodeURIComponent(project)}/ranking?maxResults=1`;
  const json = objectIn(await read(rest(base, path), signal)) ?? {};
  return {
    scored: numberIn(json.scored) ?? 0,
    total: numberIn(json.total) ?? 0,
    capped: json.capped === true,
  };
}

/** A line of pasted text as it would be recorded. */
export interface PastedLine {
  line: number;
  statement: string;
  who: string | null;
  importance: number | null;
  satisfaction: number | null;
  reach: number | null;
  like: { line: number } | { need: number; statement: string } | null;
  faults: readonly string[];
}

/** What a pasted text would become; nothing is recorded. */
export async function previewOf(base: string, project: string, text: string): Promise<PastedLine[]> {
  const json = objectIn(await write('POST', start(base, project, '/needs?dryRun=true'), { text }));
  return listIn(json?.values).map((line) => ({
    line: numberIn(line.line) ?? 0,
    statement: textIn(line.statement) ?? '',
    who: textIn(line.who),
    importance: numberIn(line.importance),
    satisfaction: numberIn(line.satisfaction),
    reach: numberIn(line.reach),
    like: likeIn(objectIn(line.like)),
    faults: textsIn(line.faults),
  }));
}

function likeIn(json: Json | null): PastedLine['like'] {
  const need = numberIn(json?.need);
  const line = numberIn(json?.line);
  return need !== null ? { need, statement: textIn(json?.statement) ?? '' } : line !== null ? { line } : null;
}

/** Records the needs of a text, but for the lines that are left out; all of them or none. */
export async function record(
  base: string,
  project: string,
  text: string,
  leaveOut: readonly number[],
): Promise<Need[]> {
  const json = objectIn(await write('POST', start(base, project, '/needs'), { text, leaveOut }));
  return listIn(json?.values).map(needIn);
}

/** What came of a batch: how many were done, and of each other why it was left. */
export interface Outcome {
  done: number;
  left: readonly string[];
}

const outcomeIn = (answer: unknown): Outcome => {
  const json = objectIn(answer) ?? {};
  return {
    done: Array.isArray(json.done) ? json.done.length : 0,
    left: listIn(json.left).map((one) => textIn(one.text) ?? ''),
  };
};

/** What identifies a need that was recorded, and how it was left. */
export type SeenNeed = Pick<Need, 'id' | 'version'>;

export const takeNeedsBack = async (base: string, project: string, needs: readonly SeenNeed[]) =>
  outcomeIn(await write('POST', start(base, project, '/needs/undo'), { needs }));

/** An issue that may serve a need. */
export interface FoundIssue {
  issue: string;
  summary: string;
  type: { name: string; iconUrl: string | null } | null;
  status: { name: string; category: string | null } | null;
  attached: boolean;
  doubleOf: string | null;
}

/** The issues found, the nearest first, each followed by its likely doubles. */
export interface Found {
  total: number;
  capped: boolean;
  words: string;
  issues: readonly FoundIssue[];
}

/** What is looked for; blank words are those of the need. */
export type Sought = { words: string } | { jql: string };

export async function issuesFor(
  base: string,
  project: string,
  need: number,
  sought: Sought,
  signal: AbortSignal,
): Promise<Found> {
  const parameters = new URLSearchParams({ need: String(need), ...sought });
  const json = objectIn(await read(start(base, project, `/issues?${parameters}`), signal)) ?? {};
  return {
    total: numberIn(json.total) ?? 0,
    capped: json.capped === true,
    words: textsIn(json.words).join(' '),
    issues: listIn(json.values).map((one) => {
      const [type, status] = [objectIn(one.type), objectIn(one.status)];
      return {
        issue: textIn(one.issue) ?? '',
        summary: textIn(one.summary) ?? '',
        type: type && { name: textIn(type.name) ?? '', iconUrl: textIn(type.iconUrl) },
        status: status && { name: textIn(status.name) ?? '', category: textIn(status.category) },
        attached: one.attached === true,
        doubleOf: textIn(one.doubleOf),
      };
    }),
  };
}

/** Many issues that are tied to one need with one fit. */
export interface Links {
  need: number;
  fit: number | null;
  issues: readonly string[];
}

export interface Attached extends Outcome {
  issues: readonly string[];
}

export async function attach(base: string, project: string, links: Links): Promise<Attached> {
  const answer = await write('POST', start(base, project, '/links'), links);
  return { ...outcomeIn(answer), issues: textsIn(objectIn(answer)?.done) };
}

export const takeLinksBack = async (base: string, project: string, links: Links) =>
  outcomeIn(await write('POST', start(base, project, '/links/undo'), links));

/** An unresolved issue that others than its reporter came to. */
export interface Visited {
  issue: string;
  summary: string;
  people: number;
  support: number;
}

/** Something that can be chosen to count as a support request, and for how many issues it would find some. */
export interface Offer {
  id: string;
  kind: 'project' | 'type' | 'link';
  name: string;
  issues: number;
}

const offersIn = (json: Json): Offer[] =>
  listIn(json.offers).map((one) => ({
    id: textIn(one.id) ?? '',
    kind: one.kind === 'project' || one.kind === 'type' ? one.kind : 'link',
    name: textIn(one.name) ?? '',
    issues: numberIn(one.issues) ?? 0,
  }));

const supportIn = (sources: Sources): string[][] => sources.map((one) => ['support', one]);

/** Where to look first, and how many such issues there are; not a value order. */
export interface Look {
  total: number;
  /** So many issues were looked at; all of them unless `capped`. */
  lookedAt: number;
  capped: boolean;
  offers: readonly Offer[];
  counted: readonly string[];
  issues: readonly Visited[];
}

export async function lookFirst(
  base: string,
  project: string,
  atMost: number,
  sources: Sources,
  signal: AbortSignal,
): Promise<Look> {
  const parameters = new URLSearchParams([['maxResults', String(atMost)], ...supportIn(sources)]);
  const json = objectIn(await read(start(base, project, `/look?${parameters}`), signal)) ?? {};
  return {
    total: numberIn(json.total) ?? 0,
    lookedAt: numberIn(json.lookedAt) ?? 0,
    capped: json.capped === true,
    offers: offersIn(json),
    counted: textsIn(json.counted),
    issues: listIn(json.values).map((one) => ({
      issue: textIn(one.issue) ?? '',
      summary: textIn(one.summary) ?? '',
      people: numberIn(one.people) ?? 0,
      support: numberIn(one.support) ?? 0,
    })),
  };
}

/** What the rules make of what Jira knows. */
export type RuleKind = 'request' | 'support-case';

const ruleKindIn = (value: unknown): RuleKind => (value === 'support-case' ? value : 'request');

/** Evidence that a rule would record of a need: from which issue, and what it does to how well the need is known. */
export interface Proposal {
  need: number;
  kind: RuleKind;
  statement: string;
  issue: string;
  sources: number;
  date: string;
  summary: string;
  issues: number;
  confidence: number;
  confidenceThen: number;
}

export async function evidenceByRule(
  base: string,
  project: string,
  sources: Sources,
  signal: AbortSignal,
): Promise<{ offers: readonly Offer[]; proposals: readonly Proposal[] }> {
  const parameters = new URLSearchParams(supportIn(sources));
  const json = objectIn(await read(start(base, project, `/evidence?${parameters}`), signal)) ?? {};
  const proposals = listIn(json.values).map((one) => ({
    need: numberIn(one.need) ?? 0,
    kind: ruleKindIn(one.kind),
    statement: textIn(one.statement) ?? '',
    issue: textIn(one.issue) ?? '',
    sources: numberIn(one.sources) ?? 0,
    date: textIn(one.date) ?? '',
    summary: textIn(one.summary) ?? '',
    issues: numberIn(one.issues) ?? 0,
    confidence: numberIn(one.confidence) ?? 0,
    confidenceThen: numberIn(one.confidenceThen) ?? 0,
  }));
  return { offers: offersIn(json), proposals };
}

/** Evidence as a rule recorded it. */
export interface ByRule {
  need: number;
  kind: RuleKind;
  id: number;
  sources: number;
}

/** Records these proposals of the rules. */
export async function recordByRule(
  base: string,
  project: string,
  proposals: readonly Pick<Proposal, 'need' | 'kind'>[],
  sources: Sources,
): Promise<Outcome & { evidence: readonly ByRule[] }> {
  const answer = await write('POST', start(base, project, '/evidence'), {
    proposals: proposals.map(({ need, kind }) => ({ need, kind })),
    support: sources,
  });
  return {
    ...outcomeIn(answer),
    evidence: listIn(objectIn(answer)?.done).map((one) => ({
      need: numberIn(one.need) ?? 0,
      kind: ruleKindIn(one.kind),
      id: numberIn(one.id) ?? 0,
      sources: numberIn(one.sources) ?? 0,
    })),
  };
}

export const takeEvidenceBack = async (base: string, project: string, evidence: readonly ByRule[]) =>
  outcomeIn(await write('POST', start(base, project, '/evidence/undo'), { evidence }));
