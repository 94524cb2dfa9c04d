import { read, write } from '../shared/server';
import { listIn, numberIn, objectIn, textIn, textsIn, type Json } from '../shared/value';
import { type Scope, rest, modelPath, sudo, nameIn, type Warned, warningsIn } from './asking';
import { unitOf, type Difference, type Line, type Values } from './model';

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
export function bodyOf(values: Values): Json {
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
