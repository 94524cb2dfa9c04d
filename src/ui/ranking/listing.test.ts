import { describe, expect, it } from 'vitest';
import { ServerProblem } from '../shared/server';
import { listingAfter, nothingYet } from './listing';
import { sliceIn } from './rows';

const slice = (next: string | null, ...issues: string[]) =>
  sliceIn({ total: 4, scored: 4, next, values: issues.map((issue) => ({ issue, score: 1 })) });
const issuesOf = (listing: ReturnType<typeof listingAfter>) => listing.list?.rows.map((row) => row.issue);
const shown = listingAfter(nothingYet, { what: 'came', slice: slice('2', 'A-1', 'A-2') });

describe('the list', () => {
  it('stays while another is asked for', () => {
    const asked = listingAfter(shown, { what: 'asked' });
    expect(asked.doing).toBe('loading');
    expect(issuesOf(asked)).toEqual(['A-1', 'A-2']);
  });

  it('stays where the filter is wrong, and says what is', () => {
    const problem = new ServerProblem('bad-input', ['No field x.']);
    const failed = listingAfter(shown, { what: 'failed', problem });
    expect(failed).toMatchObject({ doing: null, met: 'list', problem });
    expect(issuesOf(failed)).toEqual(['A-1', 'A-2']);
  });

  it('grows by the next issues', () => {
    const more = listingAfter(shown, { what: 'more-came', slice: slice(null, 'A-3', 'A-4') });
    expect(issuesOf(more)).toEqual(['A-1', 'A-2', 'A-3', 'A-4']);
    expect(more.list?.next).toBeNull();
  });

  it('shows an issue once that moved down while the list was read', () => {
    const more = listingAfter(shown, { what: 'more-came', slice: slice(null, 'A-2', 'A-3') });
    expect(issuesOf(more)).toEqual(['A-1', 'A-2', 'A-3']);
  });

  it('is replaced, and forgets its problem, when a new one comes', () => {
    const failed = listingAfter(shown, { what: 'more-failed', problem: new ServerProblem('lost') });
    expect(failed.met).toBe('more');
    const came = listingAfter(failed, { what: 'came', slice: slice(null, 'A-9') });
    expect(came).toMatchObject({ doing: null, problem: null, met: null });
    expect(issuesOf(came)).toEqual(['A-9']);
  });

  const ranked = (next: string | null) =>
    listingAfter(nothingYet, {
      what: 'came',
      slice: sliceIn({
        total: 4,
        scored: 4,
        next,
        values: ['A-1', 'A-2', 'A-3', 'A-4'].map((issue, at) => ({ issue, score: 50 - at, rank: at + 1 })),
      }),
    });
  const ranks = (listing: ReturnType<typeof listingAfter>) => listing.list?.rows.map((row) => row.rank);

  it('leaves an edited row where it is until it is let go', () => {
    const [row] = sliceIn({ values: [{ issue: 'A-3', score: 90, rank: 1 }] }).rows;
    const edited = listingAfter(ranked(null), { what: 'changed', rows: row ? [row] : [] });
    expect(issuesOf(edited)).toEqual(['A-1', 'A-2', 'A-3', 'A-4']);
    expect(edited.list?.rows[2]).toMatchObject({ score: 90, rank: 3 });
    const moved = listingAfter(edited, { what: 'moved', issue: 'A-3', rank: 1 });
    expect(issuesOf(moved)).toEqual(['A-3', 'A-1', 'A-2', 'A-4']);
    expect(ranks(moved)).toEqual([1, 2, 3, 4]);
  });

  it('says what ties span after a write, but for rows that wait to be let go', () => {
    const spans = (from: number) =>
      sliceIn({
        total: 3,
        scored: 3,
        next: null,
        values: ['A-1', 'A-2', 'A-3'].map((issue, at) => ({
          issue,
          score: 50 - at,
          rank: at + 1,
          placeFrom: from,
          placeTo: from + 1,
        })),
      });
    const before = listingAfter(nothingYet, { what: 'came', slice: spans(1) });
    const after = listingAfter(before, { what: 'places-came', slice: spans(2), kept: new Set(['A-3']) });
    expect(after.list?.rows.map((row) => [row.placeFrom, row.placeTo])).toEqual([
      [2, 3],
      [2, 3],
      [1, 2],
    ]);
    const again = listingAfter(after, { what: 'came-again', slice: spans(3) });
    expect(again.list?.rows.map((row) => row.placeFrom)).toEqual([3, 3, 3]);
  });

  it('lets a row go down, and those that it passes up', () => {
    const moved = listingAfter(ranked(null), { what: 'moved', issue: 'A-1', rank: 3 });
    expect(issuesOf(moved)).toEqual(['A-2', 'A-3', 'A-1', 'A-4']);
    expect(ranks(moved)).toEqual([1, 2, 3, 4]);
  });

  it('lets a row go beyond what is loaded: it comes with the pages there', () => {
    const moved = listingAfter(ranked('4'), { what: 'moved', issue: 'A-1', rank: 9 });
    expect(issuesOf(moved)).toEqual(['A-2', 'A-3', 'A-4']);
  });
});
