import { describe, expect, it } from 'vitest';
import { decimalsOf, languageOf, localeOf } from './language';

const english = languageOf(
  { 'a.one': '{0} point', 'a.many': '{0} points of {1}', 'shared.number.2': 'two' },
  'en-US',
);
const german = languageOf({}, 'de-DE');

describe('a language', () => {
  it('puts values into a text and leaves holes it has no value for', () => {
    expect(english.text('a.many', '3', 'ten')).toBe('3 points of ten');
    expect(english.text('a.many', '3')).toBe('3 points of {1}');
  });

  it('puts a value in as it is, even where it looks like a hole', () => {
    expect(english.text('a.many', '{1}', '<b>')).toBe('{1} points of <b>');
  });

  it('names a text that is missing by its key', () => {
    expect(english.text('not.there')).toBe('not.there');
  });

  it('tells one from many', () => {
    expect(english.count('a', 1)).toBe('1 point');
    expect(english.count('a', 2474, 'x')).toBe('2,474 points of x');
  });

  it('writes small counts as words where it has them', () => {
    expect(english.countWord(2)).toBe('two');
    expect(english.countWord(12)).toBe('12');
  });

  it('shows whole numbers rounded half up', () => {
    expect(english.whole(68.5)).toBe('69');
    expect(english.whole(68.49)).toBe('68');
    expect(german.whole(2474)).toBe('2.474');
  });

  it('writes a true minus and a plus', () => {
    expect(english.signed(-16)).toBe('−16');
    expect(english.signed(14)).toBe('+14');
    expect(english.signed(0)).toBe('0');
    expect(german.signedDetail(-5.68)).toBe('−5,68');
  });

  it('shows what was entered as it was entered', () => {
    expect(english.entered(7)).toBe('7');
    expect(english.entered(7.25)).toBe('7.25');
    expect(german.entered(3, 1)).toBe('3,0');
  });

  it('names the year of a day only where it differs from the year beside it', () => {
    expect(english.day('2026-11-01', '2026-11-01')).toBe('November\u00a01');
    expect(english.day('2024-11-21', '2026-11-01')).toBe('November\u00a021,\u00a02024');
    expect(german.day('2026-11-01', '2026-12-01')).toBe('1.\u00a0November');
  });

  it('shows a day it cannot read as it came', () => {
    expect(english.day('soon')).toBe('soon');
    expect(english.shortDay('soon')).toBe('soon');
  });

  it('starts a sentence with a capital', () => {
    expect(english.sentence('bei 6 Kunden')).toBe('Bei 6 Kunden');
    expect(english.sentence('')).toBe('');
  });
});

describe('a locale', () => {
  it('may come as Jira writes it', () => {
    expect(localeOf('de_DE')).toBe('de-DE');
    expect(localeOf('en-US')).toBe('en-US');
  });

  it('is English where it is none', () => {
    expect(localeOf(null)).toBe('en');
    expect(localeOf('!')).toBe('en');
  });
});

describe('decimals', () => {
  it('are as many as were entered, at most four', () => {
    expect([4, 4.1, 3.25, 1 / 3].map(decimalsOf)).toEqual([0, 1, 2, 4]);
  });
});
