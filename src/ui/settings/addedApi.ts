import { read, write } from '../shared/server';
import { listIn, numberIn, objectIn, textIn, textsIn } from '../shared/value';
import { rest, projectPath, sudo, nameIn } from './asking';

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
