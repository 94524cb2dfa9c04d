import { describe, expect, it } from 'vitest';
import { fitting } from './columns';
import { offsetsOf, touched } from './windowing';

describe('what is drawn of a long list', () => {
  const offsets = offsetsOf(Array.from({ length: 5000 }, (_, at) => (at === 10 ? 420 : 56)));

  it('ends where the last item ends', () => {
    expect(offsets[5000]).toBe(4999 * 56 + 420);
  });

  it('is every item that the stretch touches, and no other', () => {
    expect(touched(offsets, 0, 56)).toEqual([0, 2]);
    expect(touched(offsets, 57, 100)).toEqual([1, 2]);
    expect(touched(offsets, 560, 979)).toEqual([10, 11]);
    expect(touched(offsets, 979, 981)).toEqual([10, 12]);
  });

  it('is the beginning above it, and the end below it', () => {
    expect(touched(offsets, -500, -1)[0]).toBe(0);
    expect(touched(offsets, 1e9, 2e9)).toEqual([5000, 5000]);
    expect(touched(offsetsOf([]), 0, 900)).toEqual([0, 0]);
  });
});

describe('the columns that fit', () => {
  const chosen = ['who', 'effort', 'status', 'fit', 'importance'] as const;

  it('stand in their own order, whatever was chosen first', () => {
    expect(fitting(chosen, 0).shown).toEqual(['importance', 'fit', 'effort', 'status', 'who']);
  });

  it('lose the status first, then what was chosen last', () => {
    expect(fitting(chosen, 960).shown).toEqual(['importance', 'fit', 'effort', 'who']);
    expect(fitting(chosen, 820).shown).toEqual(['fit', 'effort', 'who']);
    expect(fitting(chosen, 500).shown).toEqual([]);
  });
});
