import { read, ServerProblem, write } from '../shared/server';
import {
  listIn,
  numberIn,
  objectIn,
  textIn,
  textsIn,
  type Json,
  type Status,
  statuses,
} from '../shared/value';
import { unitOf, type Difference, type Line, type Values } from './model';

/** The project whose settings are shown, or null for those of the whole Jira. */
export type Scope = string | null;

const rest = (base: string, path: string) => `${base}/rest/needfirst/1.0${path}`;
const projectPath = (project: string, path: string) => `/projects/${encodeURIComponent(project)}${path}`;
const modelPath = (scope: Scope, path = '') =>
  scope === null ? `/model${path}` : projectPath(scope, `/model${path}`);

/** Asks for what an administrator must confirm the password for, and says where only that is missing. */
async function sudo<T>(base: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (reason) {
    if (reason instanceof ServerProblem && reason.kind === 'logged-out') {
      // Jira answers both with 401. Who is logged out may not read the parameters either.
      await read(rest(base, '/model/parameters'));
      throw new PasswordWanted();
    }
    throw reason;
  }
}

/** Jira wants an administrator to give the password again; nothing was changed. */
export class PasswordWanted extends ServerProblem {
  constructor() {
    super('refused');
  }
}

const nameIn = (value: unknown): string | null => textIn(objectIn(value)?.displayName);

/** All numbers of a model, with what is valid. */
export async function linesOf(base: string, signal: AbortSignal): Promise<Line[]> {
  const json = objectIn(await read(rest(base, '/model/parameters'), signal));
  return listIn(json?.values).map((one) => {
    const code = textIn(one.member) ?? '';
    return {
      code,
      unit: unitOf(code),
      standard: numberIn(one.standard) ?? 0,
      least: numberIn(one.least) ?? 0,
      most: numberIn(one.most) ?? Infinity,
      above: one.aboveLeast === true,
    };
  });
}

/** A plain word on a model, with where it belongs. */
export interface Warned {
  code: string;
  text: string;
}

const warningsIn = (value: unknown): Warned[] =>
  listIn(value).map((one) => ({ code: textIn(one.code) ?? '', text: textIn(one.text) ?? '' }));

/** A model as it is in force. */
export interface ModelNow {
  values: Values;
  /** What a writer names. */
  version: number;
  /** What scores name; 0 for the standard model. */
  modelVersion: number;
  own: boolean;
  mayWrite: boolean;
  warnings: readonly Warned[];
  unknown: readonly string[];
}

/** The numbers of a model, however deep they lie, by their names. */
function valuesIn(json: Json, before = ''): Record<string, number> {
  return Object.entries(json).reduce<Record<string, number>>((all, [name, value]) => {
    const inner = objectIn(value);
    return typeof value === 'number'
      ? { ...all, [before + name]: value }
      : inner
        ? { ...all, ...valuesIn(inner, `${before + name}.`) }
        : all;
  }, {});
}

/** A model as REST takes it. */
function bodyOf(values: Values): Json {
  const body: Json = { kind: 'customer-first' };
  for (const [code, value] of Object.entries(values)) {
    const path = code.split('.');
    const last = path.pop() ?? '';
    let at = body;
    for (const name of path) {
      at = (at[name] ??= {}) as Json;
    }
    at[last] = value;
  }
  return body;
}

function modelIn(answer: unknown): ModelNow {
  const { version, modelVersion, own, mayWrite, warnings, unknown, ...rest } = objectIn(answer) ?? {};
  return {
    values: valuesIn(rest),
    version: numberIn(version) ?? 0,
    modelVersion: numberIn(modelVersion) ?? 0,
    own: own === true,
    mayWrite: mayWrite === true,
    warnings: warningsIn(warnings),
    unknown: textsIn(unknown),
  };
}

export const modelOf = async (base: string, scope: Scope, signal?: AbortSignal): Promise<ModelNow> =>
  modelIn(await read(rest(base, modelPath(scope)), signal));

/** Saves a model; at once, search follows. */
export const saveModel = async (
  base: string,
  scope: Scope,
  values: Values,
  version: number,
  reason: string,
): Promise<ModelNow> =>
  modelIn(
    await sudo(base, () =>
      write('PUT', rest(base, modelPath(scope)), { ...bodyOf(values), version, reason }),
    ),
  );

/** Gives the project's own model up, so that it inherits the global one. */
export const inherit = (base: string, project: string, version: number, reason: string) =>
  write(
    'DELETE',
    rest(base, `${modelPath(project)}?${new URLSearchParams({ version: String(version), reason })}`),
  );

/** An issue before and after: places and scores, null where it is not scored. */
export interface Move {
  issue: string;
  summary: string;
  from: number | null;
  to: number | null;
  scoreFrom: number | null;
  scoreTo: number | null;
}

/** Where an issue stands in the picture, customer value and business value, 0 to 100. */
export interface Spot {
  customer: number | null;
  business: number | null;
}

/** What a model would move; nothing is saved. */
export interface Preview {
  version: number;
  modelVersion: number;
  scored: number;
  capped: boolean;
  moved: number;
  changedPlace: number;
  changedPlaceOfFirst: number;
  warnings: readonly Warned[];
  top: readonly Move[];
  places: readonly Move[];
  businessFirstRises: Move | null;
  /** Only for the whole Jira. */
  projects: readonly { key: string; name: string; scored: number; moved: number }[];
  /** Only where they were asked for. */
  points: readonly { from: Spot; to: Spot; status: Status }[] | null;
}

const moveIn = (json: Json): Move => ({
  issue: textIn(json.issue) ?? '',
  summary: textIn(json.summary) ?? '',
  from: numberIn(json.from),
  to: numberIn(json.to),
  scoreFrom: numberIn(json.scoreFrom),
  scoreTo: numberIn(json.scoreTo),
});

const spotIn = (value: unknown): Spot => {
  const json = objectIn(value);
  return { customer: numberIn(json?.customer), business: numberIn(json?.business) };
};

export async function previewOf(
  base: string,
  scope: Scope,
  values: Values,
  withPoints: boolean,
): Promise<Preview> {
  const path = modelPath(scope, `/preview${withPoints ? '?points=true' : ''}`);
  const json = objectIn(await write('POST', rest(base, path), bodyOf(values))) ?? {};
  const rises = objectIn(json.businessFirstRises);
  return {
    version: numberIn(json.version) ?? 0,
    modelVersion: numberIn(json.modelVersion) ?? 0,
    scored: numberIn(json.scored) ?? 0,
    capped: json.capped === true,
    moved: numberIn(json.moved) ?? 0,
    changedPlace: numberIn(json.changedPlace) ?? 0,
    changedPlaceOfFirst: numberIn(json.changedPlaceOfFirst) ?? 0,
    warnings: warningsIn(json.warnings),
    top: listIn(json.top).map(moveIn),
    places: listIn(json.places).map(moveIn),
    businessFirstRises: rises && moveIn(rises),
    projects: listIn(json.projects).map((one) => ({
      key: textIn(one.key) ?? '',
      name: textIn(one.name) ?? '',
      scored: numberIn(one.scored) ?? 0,
      moved: numberIn(one.moved) ?? 0,
    })),
    points: Array.isArray(json.points)
      ? listIn(json.points).map((one) => ({
          from: spotIn(one.from),
          to: spotIn(one.to),
          status: statuses.find((status) => status === objectIn(one.to)?.valueStatus) ?? 'unscored',
        }))
      : null,
  };
}

/** A version of a model: who made it of the one before, when and why. */
export interface Version {
  number: number;
  author: string | null;
  changed: string | null;
  reason: string | null;
  inForce: boolean;
  /** By this one the project went back to the global model. */
  givenUp: boolean;
  /** What of it is not known here; then it cannot be restored. */
  unknown: readonly string[];
  changes: readonly Difference[];
  /** Null where it has none, or not all are known. */
  values: Values | null;
}

export interface Versions {
  total: number;
  versions: readonly Version[];
}

export async function versionsOf(
  base: string,
  scope: Scope,
  startAt: number,
  signal?: AbortSignal,
): Promise<Versions> {
  const path = modelPath(scope, `/versions?startAt=${startAt}&maxResults=50`);
  const json = objectIn(await read(rest(base, path), signal)) ?? {};
  return {
    total: numberIn(json.total) ?? 0,
    versions: listIn(json.values).map((one) => {
      const { version, author, changed, reason, inForce, givenUp, unknown, changes, ...model } = one;
      const gone = givenUp === true;
      const strange = textsIn(unknown);
      return {
        number: numberIn(version) ?? 0,
        author: nameIn(author),
        changed: textIn(changed),
        reason: textIn(reason),
        inForce: inForce === true,
        givenUp: gone,
        unknown: strange,
        changes: listIn(changes).map((change) => ({
          code: textIn(change.member) ?? '',
          from: numberIn(change.from),
          to: numberIn(change.to),
        })),
        values: gone || strange.length > 0 ? null : valuesIn(model),
      };
    }),
  };
}

/** Saves an old version as a new one. */
export const restore = async (
  base: string,
  scope: Scope,
  number: number,
  version: number,
  reason: string,
): Promise<ModelNow> =>
  modelIn(
    await sudo(base, () =>
      write('POST', rest(base, modelPath(scope, `/versions/${number}/restore`)), { version, reason }),
    ),
  );

/** How far search is behind the scores. */
export interface Search {
  caughtUp: boolean;
  modelVersion: number | null;
  done: number | null;
  total: number | null;
  remaining: number | null;
  mayCancel: boolean;
}

export async function searchOf(base: string, scope: Scope): Promise<Search> {
  const path = scope === null ? '/reindex' : projectPath(scope, '/search');
  const json = objectIn(await read(rest(base, path))) ?? {};
  return {
    caughtUp: scope === null ? json.running !== true && !numberIn(json.waiting) : json.caughtUp === true,
    modelVersion: numberIn(json.modelVersion),
    done: numberIn(json.done),
    total: numberIn(json.total),
    remaining: numberIn(json.remaining),
    mayCancel: scope === null || json.mayCancel === true,
  };
}

export const cancelSearch = (base: string) => sudo(base, () => write('DELETE', rest(base, '/reindex')));

/** A role of Jira, or one of its fields. */
export interface Named<T = string> {
  id: T;
  name: string;
}

/** Everyone who may browse, members of these roles, or nobody has decided. */
export type Visible = 'browse' | readonly number[] | null;

/** What a project has decided, as it is entered. */
export interface Decided {
  enabled: boolean;
  needsVisibleTo: Visible;
  effortField: string | null;
  setAsideJql: string | null;
  mappedFields: Readonly<Record<string, string>>;
}

/** What a project has decided, and what is to be known of it. */
export interface ProjectNow extends Decided {
  version: number;
  enabledBy: string | null;
  enabledAt: string | null;
  mayWrite: boolean;
  roles: readonly Named<number>[];
  everyone: { possible: boolean; text: string | null };
  effort: { of: number; with: number; name: string | null } | null;
  setAside: { total: number; fault: string | null } | null;
  mapped: Readonly<Record<string, string>>;
  faults: readonly { member: string; text: string }[];
}

function settingsIn(answer: unknown): ProjectNow {
  const json = objectIn(answer) ?? {};
  const [everyone, effort, setAside] = [
    objectIn(json.everyone),
    objectIn(json.effort),
    objectIn(json.setAside),
  ];
  const texts = (value: unknown, of: (one: unknown) => string | null) =>
    Object.fromEntries(
      Object.entries(objectIn(value) ?? {}).flatMap(([name, one]) => {
        const text = of(one);
        return text === null ? [] : [[name, text]];
      }),
    );
  return {
    version: numberIn(json.version) ?? 0,
    enabled: json.enabled === true,
    needsVisibleTo:
      json.needsVisibleTo === 'browse'
        ? 'browse'
        : Array.isArray(json.needsVisibleTo)
          ? json.needsVisibleTo.filter((id): id is number => typeof id === 'number')
          : null,
    effortField: textIn(json.effortField),
    setAsideJql: textIn(json.setAsideJql),
    mappedFields: texts(json.mappedFields, textIn),
    enabledBy: nameIn(json.enabledBy),
    enabledAt: textIn(json.enabledAt),
    mayWrite: json.mayWrite === true,
    roles: listIn(json.roles).map((one) => ({ id: numberIn(one.id) ?? 0, name: textIn(one.name) ?? '' })),
    everyone: { possible: everyone?.possible !== false, text: textIn(everyone?.text) },
    effort: effort && {
      of: numberIn(effort.of) ?? 0,
      with: numberIn(effort.with) ?? 0,
      name: textIn(effort.name),
    },
    setAside: setAside && { total: numberIn(setAside.total) ?? 0, fault: textIn(setAside.fault) },
    mapped: texts(json.mapped, (one) => textIn(objectIn(one)?.name)),
    faults: listIn(json.faults).map((one) => ({
      member: textIn(one.member) ?? '',
      text: textIn(one.text) ?? '',
    })),
  };
}

export const settingsOf = async (base: string, project: string, signal: AbortSignal): Promise<ProjectNow> =>
  settingsIn(await read(rest(base, projectPath(project, '/settings')), signal));

export const saveSettings = async (
  base: string,
  project: string,
  decided: Decided,
  version: number,
  reason: string,
): Promise<ProjectNow> =>
  settingsIn(
    await write('PUT', rest(base, projectPath(project, '/settings')), {
      ...decided,
      version,
      ...(reason === '' ? {} : { reason }),
    }),
  );

/** A field of Jira that could stand in for one of ours. */
export interface JiraField extends Named {
  number: boolean;
}

/** Jira's own number and text fields. */
export async function jiraFields(base: string, signal: AbortSignal): Promise<JiraField[]> {
  const answer = await read(`${base}/rest/api/2/field`, signal);
  return listIn(answer)
    .filter((one) => one.custom === true)
    .flatMap((one) => {
      const type = textIn(objectIn(one.schema)?.type);
      const ours = (textIn(objectIn(one.schema)?.custom) ?? '').startsWith('dev.needfirst:');
      return ours || (type !== 'number' && type !== 'string')
        ? []
        : [{ id: textIn(one.id) ?? '', name: textIn(one.name) ?? '', number: type === 'number' }];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** What a user sees of a project. */
export interface Seen {
  user: string | null;
  browses: boolean;
  of: number;
  seen: number;
  capped: boolean;
  scores: boolean;
  needs: boolean;
  by: 'browse' | readonly string[] | null;
  edits: boolean;
}

export async function seenBy(
  base: string,
  project: string,
  user: string,
  visible: Visible,
  signal: AbortSignal,
): Promise<Seen> {
  const parameters = new URLSearchParams({
    user,
    ...(visible === null ? {} : { needsVisibleTo: visible === 'browse' ? visible : visible.join(',') }),
  });
  const json =
    objectIn(await read(rest(base, projectPath(project, `/settings/seen?${parameters}`)), signal)) ?? {};
  const issues = objectIn(json.issues);
  return {
    user: nameIn(json.user),
    browses: json.browses === true,
    of: numberIn(issues?.of) ?? 0,
    seen: numberIn(issues?.seen) ?? 0,
    capped: issues?.capped === true,
    scores: json.scores === true,
    needs: json.needs === true,
    by: json.by === 'browse' ? json.by : Array.isArray(json.by) ? textsIn(json.by) : null,
    edits: json.edits === true,
  };
}

/** A project for which anything was ever decided. */
export interface ListedProject {
  key: string;
  name: string;
  enabled: boolean;
  archived: boolean;
  by: string | null;
  at: string | null;
  visible: 'browse' | readonly string[] | null;
  ownModel: boolean;
  modelVersion: number;
  scored: number;
}

export async function projectsOf(base: string, signal: AbortSignal): Promise<ListedProject[]> {
  const json = objectIn(await read(rest(base, '/projects?maxResults=1000'), signal));
  return listIn(json?.values).map((one) => ({
    key: textIn(one.key) ?? '',
    name: textIn(one.name) ?? '',
    enabled: one.enabled === true,
    archived: one.archived === true,
    by: nameIn(one.by),
    at: textIn(one.at),
    visible:
      one.needsVisibleTo === 'browse'
        ? 'browse'
        : Array.isArray(one.needsVisibleTo)
          ? listIn(one.needsVisibleTo).map((role) => textIn(role.name) ?? '')
          : null,
    ownModel: one.ownModel === true,
    modelVersion: numberIn(one.modelVersion) ?? 0,
    scored: numberIn(one.scored) ?? 0,
  }));
}

/** What Needfirst has added to Jira. */
export interface Added {
  fields: readonly {
    id: string | null;
    name: string;
    input: boolean;
    contexts: readonly string[];
    screens: readonly string[];
  }[];
  tables: readonly { name: string; rows: number }[];
  jobs: readonly { id: string; cron: string | null }[];
  by: string | null;
  at: string | null;
  projects: readonly { key: string; name: string; exported: string | null; changedSince: boolean }[];
  usedBy: readonly { kind: string; id: string; name: string }[];
  cannotTell: readonly string[];
}

export async function addedOf(base: string, signal: AbortSignal): Promise<Added> {
  const json = objectIn(await read(rest(base, '/added'), signal)) ?? {};
  return {
    fields: listIn(json.fields).map((one) => ({
      id: textIn(one.id),
      name: textIn(one.name) ?? '',
      input: one.type === 'input',
      contexts: textsIn(one.contexts),
      screens: textsIn(one.screens),
    })),
    tables: listIn(json.tables).map((one) => ({
      name: textIn(one.name) ?? '',
      rows: numberIn(one.rows) ?? 0,
    })),
    jobs: listIn(json.jobs).map((one) => ({ id: textIn(one.id) ?? '', cron: textIn(one.cron) })),
    by: nameIn(json.by),
    at: textIn(json.at),
    projects: listIn(json.projects).map((one) => ({
      key: textIn(one.key) ?? '',
      name: textIn(one.name) ?? '',
      exported: textIn(one.exported),
      changedSince: one.changedSince === true,
    })),
    usedBy: listIn(json.usedBy).map((one) => ({
      kind: textIn(one.kind) ?? '',
      id: textIn(one.id) ?? '',
      name: textIn(one.name) ?? '',
    })),
    cannotTell: textsIn(json.cannotTell),
  };
}

export const exportAddress = (base: string, project: string) =>
  rest(base, projectPath(project, '/export?format=json'));

/** What was removed, and what was left where it is. */
export interface Removed {
  projects: number;
  rows: number;
  fields: readonly string[];
  left: readonly { name: string; why: string }[];
}

/** Removes all that was recorded, and the fields of results; what was changed since its export only when told so. */
export async function removeAll(base: string, reason: string, withoutExport: boolean): Promise<Removed> {
  const json =
    objectIn(await sudo(base, () => write('POST', rest(base, '/added/remove'), { reason, withoutExport }))) ??
    {};
  return {
    projects: numberIn(json.projects) ?? listIn(json.projects).length,
    rows: numberIn(json.rows) ?? 0,
    fields: listIn(json.fields).map((one) => textIn(one.name) ?? ''),
    left: listIn(json.leftFields).map((one) => ({
      name: textIn(one.name) ?? '',
      why: textIn(one.why) ?? '',
    })),
  };
}

/** How Needfirst is; null is what the server does not tell. */
export interface Health {
  lacking: readonly string[];
  book: { projects: number; issues: number; behind: number | null } | null;
  reindex: { running: boolean; waiting: number; last: string | null; perSecond: number | null } | null;
  audit: {
    begun: string | null;
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
  state: 'in-step' | 'behind' | 'gone';
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
    lacking: textsIn(json.lacking),
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
      begun: textIn(audit.begun),
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
      state: one.state === 'behind' || one.state === 'gone' ? one.state : 'in-step',
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
