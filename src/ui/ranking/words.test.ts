import { describe, expect, it } from 'vitest';
import { ranking, rows as answers } from '../dev/ranking.mjs';
import { texts } from '../dev/texts.mjs';
import { languageOf } from '../shared/language';
import { initialsOf } from './RowCells';
import { sliceIn, type Row } from './rows';
import { restWords } from './RankingView';
import { cut, placeWords, whyHere } from './words';

const english = languageOf(texts('en'), 'en-GB');
const slice = sliceIn(ranking(answers, new URLSearchParams()));
const row = (issue: string, rest: Partial<Row> = {}): Row => {
  const found = slice.rows.find((candidate) => candidate.issue === issue);
  if (!found) {
    throw new Error(`No row ${issue}`);
  }
  return { ...found, ...rest };
};

describe('why a row is here', () => {
  it('is how well its need is known, and the need', () => {
    expect(whyHere(english, row('SHOP-7'))).toBe('Well known: Find last month’s invoice on the phone');
  });

  it('is first of all what waits', () => {
    expect(whyHere(english, row('SHOP-5'))).toBe('29 points wait for a need');
    expect(whyHere(english, row('SHOP-11'))).toBe(
      '25 points wait for evidence: Hand the books to the accountant',
    );
  });

  it('is that ratings are open where they are', () => {
    expect(whyHere(english, row('SHOP-23', { withheld: 0 }))).toBe(
      'Ratings are open: Know at the till whether a customer has paid',
    );
  });

  it('says nothing of a need to one who may not see it', () => {
    expect(whyHere(english, row('SHOP-7', { statement: null, confidence: null }))).toBeNull();
  });

  it('is not told of an issue that nobody has looked at', () => {
    expect(whyHere(english, row('SHOP-100'))).toBeNull();
  });

  it('is cut at a whole word within 70 characters', () => {
    const line = 'Two interviews would free the twenty-five points that wait for any evidence';
    expect(cut(line)).toBe('Two interviews would free the twenty-five points that wait for any…');
    expect(cut('short')).toBe('short');
    expect([...cut('😀'.repeat(80))]).toHaveLength(70);
  });
});

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
