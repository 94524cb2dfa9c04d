import { describe, expect, it } from 'vitest';
import { ranking, rows as answers } from '../dev/ranking.mjs';
import { sliceIn, tie } from './rows';

const slice = sliceIn(ranking(answers, new URLSearchParams()));
const row = (issue: string) => slice.rows.find((candidate) => candidate.issue === issue) ?? null;

describe('a slice of the ranking', () => {
  it('has its totals, its cursor and its rows', () => {
    expect(slice).toMatchObject({ total: answers.length, scored: 13, capped: false, next: '50' });
    expect(slice.rows).toHaveLength(50);
  });

  it('keeps unknown apart from zero', () => {
    expect(row('SHOP-100')).toMatchObject({
      status: 'unscored',
      score: null,
      customer: null,
      placeFrom: null,
    });
    expect(row('SHOP-31')).toMatchObject({ business: null, status: 'validated' });
  });

  it('takes types, statuses, people and parents by bare name too', () => {
    const [bare] = sliceIn({
      values: [{ issue: 'A-1', type: 'Bug', status: 'Open', assignee: 'Mara', parent: 'A-0' }],
    }).rows;
    expect(bare).toMatchObject({
      type: { name: 'Bug', icon: null },
      workflow: { name: 'Open', category: null },
      assignee: { name: 'Mara', icon: null },
      parent: 'A-0',
    });
  });

  it('ends without a cursor', () => {
    expect(sliceIn({ total: 0, scored: 0, values: [] }).next).toBeNull();
  });
});

describe('a tie', () => {
  const at = (issue: string) => slice.rows.find((one) => one.issue === issue) ?? null;
  const ties = (issue: string) => slice.rows.filter((one) => tie(one, at(issue))).map((one) => one.issue);

  it('is every row nearer than nine points, itself among them', () => {
    expect(ties('SHOP-9')).toEqual(['SHOP-7', 'SHOP-9', 'SHOP-23']);
  });

  it('is not that of its neighbour', () => {
    expect(ties('SHOP-7')).toEqual(['SHOP-7', 'SHOP-9']);
  });

  it('is none of a row without a score', () => {
    expect(ties('SHOP-100')).toEqual([]);
    expect(slice.rows.some((one) => tie(one, null))).toBe(false);
  });
});
