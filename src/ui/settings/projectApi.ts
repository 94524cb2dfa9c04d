import { read, write } from '../shared/server';
import { listIn, numberIn, objectIn, textIn, textsIn } from '../shared/value';
import { rest, projectPath, nameIn } from './asking';

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
