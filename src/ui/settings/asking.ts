import { read, ServerProblem } from '../shared/server';
import { listIn, objectIn, textIn } from '../shared/value';

/** The project whose settings are shown, or null for those of the whole Jira. */
export type Scope = string | null;

export const rest = (base: string, path: string) => `${base}/rest/needfirst/1.0${path}`;

export const projectPath = (project: string, path: string) =>
  `/projects/${encodeURIComponent(project)}${path}`;

export const modelPath = (scope: Scope, path = '') =>
  scope === null ? `/model${path}` : projectPath(scope, `/model${path}`);

/** Asks for what an administrator must confirm the password for, and says where only that is missing. */
export async function sudo<T>(base: string, ask: () => Promise<T>): Promise<T> {
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

export const nameIn = (value: unknown): string | null => textIn(objectIn(value)?.displayName);

/** A plain word on a model, with where it belongs. */
export interface Warned {
  code: string;
  text: string;
}

export const warningsIn = (value: unknown): Warned[] =>
  listIn(value).map((one) => ({ code: textIn(one.code) ?? '', text: textIn(one.text) ?? '' }));
