/** Why the server gave no answer that can be shown. */
export type ProblemKind = 'lost' | 'logged-out' | 'refused' | 'missing' | 'bad-input' | 'stale' | 'failed';

/** An answer that is not one, with what the server says of it in the user's language. */
export class ServerProblem extends Error {
  readonly kind: ProblemKind;
  readonly messages: readonly string[];
  /** What is wrong with which input, by its name in REST. */
  readonly inputs: Readonly<Record<string, string>>;

  constructor(
    kind: ProblemKind,
    messages: readonly string[] = [],
    inputs: Readonly<Record<string, string>> = {},
  ) {
    super(`${kind}: ${messages.join(' ')}`);
    this.kind = kind;
    this.messages = messages;
    this.inputs = inputs;
  }
}

/** What `Promise.catch` hands over, as a problem; null where the request was given up by us. */
export function problemOf(reason: unknown): ServerProblem | null {
  if (reason instanceof DOMException && reason.name === 'AbortError') {
    return null;
  }
  return reason instanceof ServerProblem ? reason : new ServerProblem('failed');
}

/** Reads a resource of our REST API, or fails with a {@link ServerProblem}. */
export async function read(url: string, signal?: AbortSignal): Promise<unknown> {
  const body = await ask(url, signal ? { signal } : {});
  if (body === undefined) {
    throw new ServerProblem('failed');
  }
  return body;
}

/** Writes to our REST API and gives what it answers, or fails with a {@link ServerProblem}. */
export function write(method: 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown): Promise<unknown> {
  return ask(url, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Sends a file to our REST API and gives what it answers, or fails with a {@link ServerProblem}. */
export const send = (url: string, type: string, body: Blob): Promise<unknown> =>
  ask(url, { method: 'POST', headers: { 'Content-Type': type, 'X-Atlassian-Token': 'no-check' }, body });

async function ask(url: string, options: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, {
      credentials: 'same-origin',
      ...options,
      headers: { Accept: 'application/json', ...options.headers },
    });
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') {
      throw reason;
    }
    throw new ServerProblem('lost');
  }
  const body = await bodyOf(response);
  if (!response.ok) {
    throw new ServerProblem(kindOf(response.status), messagesIn(body), inputsIn(body));
  }
  return body;
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') {
      throw reason;
    }
    return undefined;
  }
}

function kindOf(status: number): ProblemKind {
  switch (status) {
    case 400:
      return 'bad-input';
    case 401:
      return 'logged-out';
    case 403:
      return 'refused';
    case 404:
      return 'missing';
    case 409:
      return 'stale';
    case 413:
      return 'bad-input';
    default:
      return 'failed';
  }
}

function messagesIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) {
    return [];
  }
  const { errorMessages, errors } = body as { errorMessages?: unknown; errors?: unknown };
  const general = Array.isArray(errorMessages) ? errorMessages : [];
  const named = typeof errors === 'object' && errors !== null ? Object.values(errors) : [];
  return [...general, ...named].filter((message): message is string => typeof message === 'string');
}

function inputsIn(body: unknown): Record<string, string> {
  const errors = typeof body === 'object' && body !== null ? (body as { errors?: unknown }).errors : null;
  return typeof errors === 'object' && errors !== null
    ? Object.fromEntries(
        Object.entries(errors).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {};
}
