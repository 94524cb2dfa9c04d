import { read, ServerProblem, write } from '../shared/server';
import { listIn, numberIn, objectIn, textIn, textsIn } from '../shared/value';
import { rest, type Warned, warningsIn } from './asking';

/** How Needfirst is; null is what the server does not tell. */
export interface Health {
  book: { projects: number; issues: number; behind: number | null } | null;
  reindex: { running: boolean; waiting: number; last: string | null; perSecond: number | null } | null;
  audit: {
    ended: string | null;
    differed: number;
    which: readonly { project: string; differed: number; issues: readonly string[] }[];
  } | null;
  fields: readonly { name: string; missing: boolean }[];
  nodes: readonly HealthOfNode[];
  versions: { plugin: string | null; jira: string | null; java: string | null };
  scoringDate: string | null;
  nextScoringDate: string | null;
  attention: readonly Warned[];
  cannotTell: readonly string[];
}

export interface HealthOfNode {
  node: string;
  here: boolean;
  /** When it told how it was. */
  seen: string | null;
  state: 'in-step' | 'behind' | 'silent';
  followed: number | null;
  reindexes: boolean;
  fieldAnswer: number | null;
  rest: number | null;
  edits: number | null;
  indexed: number | null;
  version: string | null;
}

export async function healthOf(base: string, signal: AbortSignal): Promise<Health> {
  const [health, jira] = await Promise.all([
    read(rest(base, '/health'), signal),
    // A plugin is not told which Jira it is in.
    read(`${base}/rest/api/2/serverInfo`, signal).catch(() => null),
  ]);
  const json = objectIn(health) ?? {};
  const [book, reindex, audit, versions] = [
    objectIn(json.book),
    objectIn(json.reindex),
    objectIn(json.audit),
    objectIn(json.versions),
  ];
  return {
    book: book && {
      projects: numberIn(book.projects) ?? 0,
      issues: numberIn(book.issues) ?? 0,
      behind: numberIn(book.behind),
    },
    reindex: reindex && {
      running: reindex.running === true,
      waiting: numberIn(reindex.waiting) ?? 0,
      last: textIn(reindex.last),
      perSecond: numberIn(reindex.perSecond),
    },
    audit: audit && {
      ended: textIn(audit.ended),
      differed: numberIn(audit.differed) ?? 0,
      which: listIn(audit.which).map((one) => ({
        project: textIn(one.project) ?? '',
        differed: numberIn(one.differed) ?? 0,
        issues: textsIn(one.issues),
      })),
    },
    fields: listIn(json.fields).map((one) => ({
      name: textIn(one.name) ?? textIn(one.role) ?? '',
      missing: one.fault === 'missing',
    })),
    nodes: listIn(json.nodes).map((one) => ({
      node: textIn(one.node) ?? '',
      here: one.here === true,
      seen: textIn(one.seen),
      state: one.state === 'behind' || one.state === 'silent' ? one.state : 'in-step',
      followed: numberIn(one.followed),
      reindexes: one.reindexes === true,
      fieldAnswer: numberIn(one.fieldAnswer),
      rest: numberIn(one.rest),
      edits: numberIn(one.edits),
      indexed: numberIn(one.indexed),
      version: textIn(one.version),
    })),
    versions: {
      plugin: textIn(versions?.plugin),
      jira: textIn(versions?.jira) ?? textIn(objectIn(jira)?.version),
      java: textIn(versions?.java),
    },
    scoringDate: textIn(json.scoringDate),
    nextScoringDate: textIn(json.nextScoringDate),
    attention: warningsIn(json.attention),
    cannotTell: textsIn(json.cannotTell),
  };
}

/** The diagnostics as text: counts and versions, no customer data. */
export async function diagnosticsOf(base: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(rest(base, '/health/diagnostics'), { credentials: 'same-origin' });
  } catch {
    throw new ServerProblem('lost');
  }
  if (!response.ok) {
    throw new ServerProblem(response.status === 401 ? 'logged-out' : 'failed');
  }
  return response.text();
}

export const audit = (base: string) => write('POST', rest(base, '/health/audit'), {});
