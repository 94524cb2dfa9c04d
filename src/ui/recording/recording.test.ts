import { describe, expect, it } from 'vitest';
import { texts } from '../dev/texts.mjs';
import { languageOf } from '../shared/language';
import { evidenceIn, withKind } from './evidenceLine';
import { draftOf, merging } from './merging';
import { wishWord } from './words';

describe('the evidence line', () => {
  it('takes kind, count and what was seen', () => {
    expect(evidenceIn('o 6 research.example/notes/14')).toEqual({
      kind: 'observation',
      stance: 'supports',
      sources: 6,
      counted: true,
      summary: null,
      url: 'https://research.example/notes/14',
      fault: null,
    });
  });

  it('needs no spaces where none is ambiguous', () => {
    expect(evidenceIn('i4 they said so')).toMatchObject({
      kind: 'interview',
      sources: 4,
      summary: 'they said so',
    });
    expect(evidenceIn('v200')).toMatchObject({ kind: 'survey', sources: 200, fault: null });
  });

  it('contradicts with a minus, typed or typographic', () => {
    expect(evidenceIn('-o 3 nobody waited').stance).toBe('contradicts');
    expect(evidenceIn('\u2212 o 3 nobody waited')).toMatchObject({
      stance: 'contradicts',
      kind: 'observation',
    });
  });

  it('counts one where no count is typed, and says that it was not', () => {
    expect(evidenceIn('p')).toMatchObject({ kind: 'opinion', sources: 1, counted: false, fault: null });
  });

  it('takes a link and what was seen apart where the link comes first', () => {
    expect(evidenceIn('o 3 https://research.example/notes/19 They typed it again')).toMatchObject({
      summary: 'They typed it again',
      url: 'https://research.example/notes/19',
      fault: null,
    });
  });

  it('keeps a sentence with the address in it', () => {
    expect(evidenceIn('u 2 see http://lab.example/7 at minute 3')).toMatchObject({
      summary: 'see http://lab.example/7 at minute 3',
      url: 'http://lab.example/7',
    });
  });

  it('takes no word for a kind, and no other scheme for an address', () => {
    expect(evidenceIn('interviewed five')).toMatchObject({ kind: null, fault: 'kind' });
    expect(evidenceIn('o 1 javascript:alert(1)')).toMatchObject({
      url: null,
      summary: 'javascript:alert(1)',
    });
    expect(evidenceIn('').fault).toBe('kind');
    expect(evidenceIn('x 4 what').fault).toBe('kind');
  });

  it('wants to be told what was seen only where that can be seen', () => {
    expect(['o 6', 'e 1', 'u 2', 'i 3'].map((line) => evidenceIn(line).fault)).toEqual(Array(4).fill('told'));
    expect(['s 6', 'd 1', 'v 2', 'r 3', 'a 1', 'p 9'].map((line) => evidenceIn(line).fault)).toEqual(
      Array(6).fill(null),
    );
  });

  it('takes 1 to 1,000,000 sources', () => {
    expect(evidenceIn('v 0').fault).toBe('sources');
    expect(evidenceIn('v 1000000').fault).toBeNull();
    expect(evidenceIn('v 1000001').fault).toBe('sources');
  });

  it('puts another kind in place of the one it has', () => {
    expect(withKind('-o 6 seen', 'i')).toBe('-i 6 seen');
    expect(withKind('seen', 'i')).toBe('i seen');
    expect(withKind('', 'o')).toBe('o ');
  });
});

describe('putting two changes together', () => {
  const before = draftOf({
    statement: 'Find it',
    who: null,
    importance: 8,
    satisfaction: 2,
    reach: null,
    rootCauses: ['a'],
  });

  it('keeps what only one changed, whoever it was', () => {
    const both = merging(before, { ...before, importance: 9 }, { ...before, reach: 0.6 });
    expect(both.clashes).toEqual([]);
    expect(both.onlyTheirs).toEqual(['reach']);
    expect(both.merged).toEqual({ ...before, importance: 9, reach: 0.6 });
  });

  it('names what both changed, and loses neither', () => {
    const both = merging(before, { ...before, who: 'shops' }, { ...before, who: 'owners' });
    expect(both.clashes).toEqual([{ name: 'who', mine: 'shops', theirs: 'owners' }]);
    expect(both.onlyTheirs).toEqual([]);
  });

  it('sees no clash where both came to the same, lists included', () => {
    const both = merging(
      before,
      { ...before, rootCauses: ['a', 'b'] },
      { ...before, rootCauses: ['a', 'b'] },
    );
    expect(both).toMatchObject({ clashes: [], onlyTheirs: [] });
  });

  it('takes a blank for a change', () => {
    expect(merging(before, { ...before, importance: null }, { ...before, importance: 3 }).clashes).toEqual([
      { name: 'importance', mine: null, theirs: 3 },
    ]);
  });
});

describe('the hint', () => {
  const english = languageOf(texts('en'), 'en-GB');
  const german = languageOf(texts('de'), 'de-DE');

  it.each([
    ['increase clicks on the upgrade banner', 'clicks'],
    ['Redesign the dashboard', 'redesign'],
    ['Reduce churn by 3 points', 'churn'],
  ])('sees our wish in “%s”', (statement, word) => {
    expect(wishWord(english, statement)).toBe(word);
  });

  it.each([
    'Find last month’s invoice on the phone',
    'Know who has not paid yet',
    'Pay without typing anything',
  ])('sees none in “%s”', (statement) => expect(wishWord(english, statement)).toBeNull());

  it('has its own words in German', () => {
    expect(wishWord(german, 'Mehr Klicks auf den Upgrade-Button')).toBe('klicks');
    expect(wishWord(german, 'Die Rechnung vom letzten Monat am Handy finden')).toBeNull();
  });
});

describe('a typed number', () => {
  const english = languageOf({}, 'en-GB');
  const german = languageOf({}, 'de-DE');

  it('takes the separators of the locale', () => {
    expect(english.typed('1,500.5')).toBe(1500.5);
    expect(german.typed('1.500,5')).toBe(1500.5);
    expect(german.typed('4,1')).toBe(4.1);
    expect(english.typed('4.1')).toBe(4.1);
    expect(english.typed('\u22123')).toBe(-3);
  });

  it('is null for blank and no number for anything else', () => {
    expect(english.typed('  ')).toBeNull();
    expect(['many', '1e3', '--1', '1.2.3'].map((text) => english.typed(text))).toEqual(
      Array(4).fill(Number.NaN),
    );
  });

  it('tells how long ago something was', () => {
    const now = Date.parse('2026-11-22T03:00:00Z');
    expect(english.ago('2026-11-22T02:58:00Z', now)).toBe('2 minutes ago');
    expect(german.ago('2026-11-21T22:00:00Z', now)).toBe('vor 5 Stunden');
    // Clocks differ; nothing was changed in the future.
    expect(english.ago('2026-11-22T03:02:00Z', now)).toBe('this minute');
    expect(english.ago('', now)).toBe('');
  });
});
