import { vi } from 'vitest';
import { comparison, research } from '../dev/comparing.mjs';
import { points } from '../dev/points.mjs';
import { ranking, rows } from '../dev/ranking.mjs';
import { texts } from '../dev/texts.mjs';
import { reduced, values } from '../dev/values.mjs';

/** What a test makes the server answer to a path, before the fixtures are asked. */
export type Answer = (
  path: string,
  parameters: URLSearchParams,
) => { status: number; body: unknown } | undefined;

/** Answers `fetch` from the fixtures and keeps what was asked for. */
export function fakeServer(special: Answer = () => undefined): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string, options?: { signal?: AbortSignal }) => {
    asked.push(url);
    await Promise.resolve();
    if (options?.signal?.aborted) {
      throw new DOMException('gone', 'AbortError');
    }
    const { pathname, searchParams } = new URL(url, 'http://jira.example');
    const path = pathname.slice(pathname.indexOf('/rest/needfirst/1.0') + '/rest/needfirst/1.0'.length);
    const { status, body } = special(path, searchParams) ?? fixture(path, searchParams);
    return new Response(JSON.stringify(body), { status });
  });
  return asked;
}

function fixture(path: string, parameters: URLSearchParams): { status: number; body: unknown } {
  const issue = /^\/issues\/(.+)\/value$/.exec(path)?.[1];
  if (path === '/texts') {
    return { status: 200, body: texts(parameters.get('hash') ?? 'en') };
  }
  if (issue !== undefined) {
    return { status: 200, body: { issue, ...(issue === 'SHOP-403' ? reduced : values[issue]) } };
  }
  if (path === '/compare') {
    const compared = comparison(parameters.get('a') ?? '', parameters.get('b') ?? '');
    return compared
      ? { status: 200, body: compared }
      : { status: 400, body: { errorMessages: [], errors: { b: 'has no score yet' } } };
  }
  if (path.endsWith('/research')) {
    return { status: 200, body: research(parameters) };
  }
  const drawn = /^\/projects\/([^/]+)\/points$/.exec(path)?.[1];
  if (drawn !== undefined) {
    return { status: 200, body: points(drawn, parameters) };
  }
  return path.endsWith('/ranking')
    ? { status: 200, body: ranking(rows, parameters) }
    : { status: 404, body: { errorMessages: ['No such resource'], errors: {} } };
}
