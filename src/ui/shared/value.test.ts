import { describe, expect, it } from 'vitest';
import { reduced, values } from '../dev/values.mjs';
import { isPartial, leadingNeed, valueIn } from './value';

describe('a value', () => {
  it('takes absent and null for unknown, never for zero', () => {
    const value = valueIn({ issue: 'SHOP-1', needs: [] });
    expect(value).toMatchObject({ status: 'unscored', score: null, customer: null, business: null });
    expect(value.detail).toMatchObject({ needs: [], ownNeed: null, from: null });
  });

  it('has no detail for one who may not see needs', () => {
    const value = valueIn({ issue: 'SHOP-11', ...reduced });
    expect(value.detail).toBeNull();
    expect(value.score).toBe(21.71);
  });

  it('is partial where its ends differ', () => {
    expect(isPartial(valueIn(values['SHOP-23']))).toBe(true);
    expect(isPartial(valueIn(values['SHOP-7']))).toBe(false);
    expect(isPartial(valueIn(values['SHOP-80']))).toBe(false);
  });

  it('takes the needs of a parent bare or as links', () => {
    const need = { id: 3, statement: 'Find it' };
    for (const needs of [[need], [{ need }]]) {
      const value = valueIn({ issue: 'SHOP-58', needs: [], from: { issue: 'SHOP-1', needs } });
      expect(value.detail?.from?.needs[0]?.need.statement).toBe('Find it');
    }
  });

  it('leaves out of its needs those that rest, and counts them', () => {
    const value = valueIn({
      needs: [
        { need: { id: 1 }, rests: true },
        { need: { id: 2 }, rests: false },
      ],
    });
    expect(value.detail?.needs.map(({ need }) => need.id)).toEqual([2]);
    expect(value.detail?.resting).toBe(1);
  });

  it('has no own need while a shared one is linked', () => {
    const own = (counts: boolean) =>
      valueIn({ needs: [], ownNeed: { statement: 'x', counts } }).detail?.ownNeed;
    expect(own(false)).toBeNull();
    expect(own(true)).toEqual({ statement: 'x', importance: null });
  });

  it('leads with the need that carries most, and of equal ones the first recorded', () => {
    const linked = (id: number, customerValue: number) => ({
      need: { id, statement: `${id}` },
      customerValue,
    });
    const needs = valueIn({ needs: [linked(9, 40), linked(4, 70), linked(3, 70)] }).detail?.needs ?? [];
    expect(leadingNeed(needs)?.need.id).toBe(3);
  });

  it('survives an answer that is none', () => {
    expect(valueIn(null)).toMatchObject({ score: null, detail: null });
    expect(valueIn({ needs: [null, 7, {}], waterfall: 'x' }).detail?.needs).toHaveLength(1);
  });
});
