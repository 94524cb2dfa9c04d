import { send, write, type ServerProblem } from '../../shared/server';
import { listIn, numberIn, objectIn, textIn } from '../../shared/value';

/** What the rows of a file come to. */
export interface Rows {
  rows: number;
  created: number;
  changed: number;
  skipped: number;
  /** What undoing wants to be told; null after a dry run. */
  made: unknown;
}

/** What of a whole project a file brings. */
export const parts = ['needs', 'evidence', 'impacts', 'links', 'ownImpacts', 'settled', 'models'] as const;

/** What a file with everything of a project comes to. */
export interface Everything {
  counts: Record<(typeof parts)[number], number>;
  /** Whether the settings of the project become others. */
  settings: boolean;
  /** What the file names that is not here, or not for this user: how many, and the first of them. */
  unmapped: number;
  first: readonly { member: string; name: string; why: string }[];
}

/** What a file comes to, whichever of both it is. */
export type Came = { of: 'rows'; rows: Rows } | { of: 'everything'; everything: Everything };

/** Whether a file brings anything that is not there already. */
export const isAnything = (came: Came): boolean =>
  came.of === 'rows'
    ? came.rows.created + came.rows.changed > 0
    : came.everything.settings || parts.some((part) => came.everything.counts[part] > 0);

/** A line of a file that keeps it out, and why. */
export interface BadLine {
  line: number;
  /** Null where it is the line as a whole. */
  column: string | null;
  words: string;
}

/** The columns that a file may have; only the first is wanted. */
export const columns = [
  'need',
  'who',
  'importance',
  'satisfaction',
  'reach',
  'rootCauses',
  'evidence.kind',
  'evidence.stance',
  'evidence.sources',
  'evidence.date',
  'evidence.summary',
  'evidence.url',
  'impact.direction',
  'impact.kind',
  'impact.magnitude',
  'impact.description',
  'issue',
  'fit',
  'experience',
  'cause',
] as const;

const path = (base: string, project: string, rest: string) =>
  `${base}/rest/needfirst/1.0/projects/${encodeURIComponent(project)}/import${rest}`;

/** Brings a file in, as its name says rows or everything; a dry run says what would come of it, and writes nothing. */
export async function importFile(base: string, project: string, file: File, dryRun: boolean): Promise<Came> {
  return file.name.toLowerCase().endsWith('.json')
    ? { of: 'everything', everything: await importEverything(base, project, file, dryRun) }
    : { of: 'rows', rows: await importRows(base, project, file, dryRun) };
}

async function importRows(base: string, project: string, file: Blob, dryRun: boolean): Promise<Rows> {
  const answer = await send(path(base, project, `?dryRun=${dryRun}`), 'text/csv', file);
  const json = objectIn(answer) ?? {};
  return {
    rows: numberIn(json.rows) ?? 0,
    created: numberIn(json.created) ?? 0,
    changed: numberIn(json.changed) ?? 0,
    skipped: numberIn(json.skipped) ?? 0,
    made: json.made ?? null,
  };
}

/** Everything of a project, as it was exported. */
async function importEverything(
  base: string,
  project: string,
  file: Blob,
  dryRun: boolean,
): Promise<Everything> {
  const answer = await send(path(base, project, `?dryRun=${dryRun}`), 'application/json', file);
  const json = objectIn(answer) ?? {};
  return {
    counts: Object.fromEntries(
      parts.map((part) => [part, numberIn(json[part]) ?? 0]),
    ) as Everything['counts'],
    settings: json.settings === true,
    unmapped: numberIn(json.unmappedTotal) ?? 0,
    first: listIn(json.unmapped).map((one) => ({
      member: textIn(one.member) ?? '',
      name: textIn(one.name) ?? '',
      why: textIn(one.why) ?? '',
    })),
  };
}

/** Takes an import back; gives in words what was left, since somebody has changed it. */
export async function takeBack(base: string, project: string, made: unknown): Promise<string[]> {
  const json = objectIn(await write('POST', path(base, project, '/undo'), made)) ?? {};
  return listIn(json.left).map((one) => textIn(one.text) ?? '');
}

const ofLine = /^line (\d+)(?:\.(.+))?$/;

/** What a server finds wrong elsewhere than in a line, by its place in the file. */
export const badPlacesOf = ({ inputs }: ServerProblem): { place: string; words: string }[] =>
  Object.entries(inputs)
    .filter(([place]) => !ofLine.test(place))
    .map(([place, words]) => ({ place, words }));

/** The bad lines that a server names, from the first to the last. */
export const badLinesOf = ({ inputs }: ServerProblem): BadLine[] =>
  Object.entries(inputs)
    .flatMap(([place, words]) => {
      const [, line, column] = ofLine.exec(place) ?? [];
      return line === undefined ? [] : [{ line: Number(line), column: column ?? null, words }];
    })
    .sort((one, other) => one.line - other.line);
