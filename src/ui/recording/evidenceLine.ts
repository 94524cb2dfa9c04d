import type { EvidenceKind } from '../shared/value';

/** The key of each kind, as typed first on the line. */
export const kindKeys: readonly (readonly [string, EvidenceKind])[] = [
  ['o', 'observation'],
  ['e', 'experiment'],
  ['u', 'usability-test'],
  ['i', 'interview'],
  ['s', 'support-case'],
  ['d', 'usage-data'],
  ['v', 'survey'],
  ['r', 'request'],
  ['a', 'anecdote'],
  ['p', 'opinion'],
];

/** Kinds of which one must say what was seen. */
const toldKinds: ReadonlySet<EvidenceKind> = new Set([
  'observation',
  'experiment',
  'usability-test',
  'interview',
]);

export type LineFault = 'kind' | 'sources' | 'told';

/** What one line says of evidence; `fault` is the first part that is wrong or missing. */
export interface EvidenceLine {
  kind: EvidenceKind | null;
  stance: 'supports' | 'contradicts';
  sources: number;
  /** Whether the count was typed; else it is one. */
  counted: boolean;
  summary: string | null;
  url: string | null;
  fault: LineFault | null;
}

const most = 1_000_000;
const address = /^(?:https?:\/\/\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]\S*)?)$/i;

/** Reads `-o 6 a link or a sentence`: minus for contradicts, kind, count, what was seen. */
export function evidenceIn(text: string): EvidenceLine {
  const [, minus = '', rest = ''] = /^\s*([-\u2212]?)\s*(.*)$/s.exec(text) ?? [];
  const [, letter = '', count = '', told = ''] = /^([a-z])(?=\s|\d|$)\s*(\d*)\s*(.*)$/is.exec(rest) ?? [];
  const kind = kindKeys.find(([key]) => key === letter.toLowerCase())?.[1] ?? null;
  const sources = count === '' ? 1 : Number(count);
  const words = told.trim();
  const link = words.split(/\s+/).find((word) => address.test(word));
  // A link that leads the words is kept as the link alone; within a sentence it is part of it.
  const summary =
    (link !== undefined && words.startsWith(link) ? words.slice(link.length).trim() : words) || null;
  const fault =
    kind === null
      ? 'kind'
      : sources < 1 || sources > most
        ? 'sources'
        : toldKinds.has(kind) && summary === null && link === undefined
          ? 'told'
          : null;
  return {
    kind,
    stance: minus === '' ? 'supports' : 'contradicts',
    sources,
    counted: count !== '',
    summary,
    url: link === undefined ? null : /^https?:/i.test(link) ? link : `https://${link}`,
    fault,
  };
}

/** The line with another kind in place of the one it has. */
export function withKind(text: string, key: string): string {
  const [, minus = '', rest = ''] = /^\s*([-\u2212]?)\s*(.*)$/s.exec(text) ?? [];
  return evidenceIn(text).kind === null ? `${minus}${key} ${rest}` : `${minus}${key}${rest.slice(1)}`;
}
