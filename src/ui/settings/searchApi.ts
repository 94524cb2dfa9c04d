import { read, write } from '../shared/server';
import { numberIn, objectIn } from '../shared/value';
import { type Scope, rest, projectPath, sudo } from './asking';

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
