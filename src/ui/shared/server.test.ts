import { afterEach, describe, expect, it, vi } from 'vitest';
import { problemOf, read, ServerProblem } from './server';

const answers = (status: number, body: string) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
const problem = async () => {
  const reason = await read('/x').catch((caught: unknown) => caught);
  expect(reason).toBeInstanceOf(ServerProblem);
  return reason as ServerProblem;
};

afterEach(() => vi.unstubAllGlobals());

describe('the server', () => {
  it('is read as JSON', async () => {
    answers(200, '{"a":1}');
    expect(await read('/x')).toEqual({ a: 1 });
  });

  it('tells what is wrong by its status', async () => {
    for (const [status, kind] of [
      [400, 'bad-input'],
      [401, 'logged-out'],
      [403, 'refused'],
      [404, 'missing'],
      [429, 'failed'],
      [500, 'failed'],
    ] as const) {
      answers(status, '{}');
      expect((await problem()).kind).toBe(kind);
    }
  });

  it('hands on its own messages, general and by name', async () => {
    answers(400, '{"errorMessages":["One."],"errors":{"jql":"Two."}}');
    expect((await problem()).messages).toEqual(['One.', 'Two.']);
  });

  it('failed where it answers a page instead of JSON', async () => {
    answers(200, '<html>Log in</html>');
    expect((await problem()).kind).toBe('failed');
    answers(502, '<html>Bad gateway</html>');
    expect(await problem()).toMatchObject({ kind: 'failed', messages: [] });
  });

  it('is lost where it does not answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect((await problem()).kind).toBe('lost');
  });

  it('is no problem where we gave the request up', async () => {
    const abort = new DOMException('gone', 'AbortError');
    vi.stubGlobal('fetch', () => Promise.reject(abort));
    expect(problemOf(await read('/x').catch((reason: unknown) => reason))).toBeNull();
  });
});
