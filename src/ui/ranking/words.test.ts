import { describe, expect, it } from 'vitest';
import { ranking, rows as answers } from '../dev/ranking.mjs';
import { texts } from '../dev/texts.mjs';
import { languageOf } from '../shared/language';
import { initialsOf } from './RowCells';
import { sliceIn, type Row } from './rows';
import { restWords } from './Hits';
import { placeWords } from './words';

const english = languageOf(texts('en'), 'en-GB');
const slice = sliceIn(ranking(answers, new URLSearchParams()));
const row = (issue: string, rest: Partial<Row> = {}): Row => {
  const found = slice.rows.find((candidate) => candidate.issue === issue);
  if (!found) {
    throw new Error(`No row ${issue}`);
  }
  return { ...found, ...rest };
};

describe('a place', () => {
  it('is the range that its ties span', () => {
    expect(placeWords(english, row('SHOP-9'), 'value')).toBe('1–3');
    expect(placeWords(english, row('SHOP-5'), 'value')).toBe('13');
  });

  it('is the rank in any other order', () => {
    expect(placeWords(english, row('SHOP-9'), 'valueForEffort')).toBe('2');
  });

  it('is the rank where no range is told, and none without a score', () => {
    expect(placeWords(english, row('SHOP-9', { placeFrom: null }), 'value')).toBe('2');
    expect(placeWords(english, row('SHOP-100'), 'value')).toBeNull();
  });
});

describe('what stands below the rows shown', () => {
  it('counts scored and unscored apart', () => {
    const rows = slice.rows.slice(0, 10);
    expect(restWords(english, { ...slice, rows }, 'value')).toBe(
      '3 more scored, then 118 not looked at, by key',
    );
    expect(restWords(english, slice, 'value')).toBe('81 more not looked at, by key');
    expect(restWords(english, { ...slice, capped: true }, 'value')).toBe('More follow');
    expect(restWords(english, slice, 'valueForEffort')).toBe('More follow');
  });
});

describe('initials', () => {
  it('are those of the first and the last name', () => {
    expect(initialsOf('Mira van Ito')).toBe('MI');
    expect(initialsOf('paula')).toBe('PA');
    expect(initialsOf('')).toBe('');
  });
});
