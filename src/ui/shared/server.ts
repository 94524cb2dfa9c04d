/** Why the server gave no answer that can be shown. */
export type ProblemKind = 'lost' | 'logged-out' | 'refused' | 'missing' | 'bad-input' | 'failed';

/** An answer that is not one, with what the server says of it in the user's language. */
export class ServerProblem extends Error {
  readonly kind: ProblemKind;
  readonly messages: readonly string[];

  constructor(kind: ProblemKind, messages: readonly string[] = []) {
    super(`${kind}: ${messages.join(' ')}`);
    this.kind = kind;
    this.messages = messages;
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
  let response: Response;
  try {
    response = await fetch(url, {
      headers: { Accept: 'application/json' },
      credentials: 'same-origin',
      ...(signal ? { signal } : {}),
    });
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') {
      throw reason;
    }
    throw new ServerProblem('lost');
  }
  const body = await bodyOf(response);
  if (!response.ok) {
    throw new ServerProblem(kindOf(response.status), messagesIn(body));
  }
  if (body === undefined) {
    throw new ServerProblem('failed');
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
