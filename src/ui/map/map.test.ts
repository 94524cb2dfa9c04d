import { describe, expect, it } from 'vitest';
import { texts } from '../dev/texts.mjs';
import { newStore } from '../dev/store.mjs';
import { languageOf } from '../shared/language';
import { needIn, objectIn, valueIn } from '../shared/value';
import type { Measure } from '../shared/measuring';
import { drawingOf, linesOf } from './layout';
import { neighbour } from './MapDrawing';
import { mapOf } from './model';

const language = languageOf(texts('en'), 'en-GB');
const store = newStore();
const get = (path: string) =>
  store.answer('GET', path, new URLSearchParams({ with: 'serving' }), undefined)?.[1];
const measure: Measure = (text, size) => text.length * size * 0.5;
const told = { language, issue: 'SHOP-7', scoringDate: '2026-11-01' };
const need = (id: number) => needIn(objectIn(get(`/needs/${id}`)) ?? {});
const model = mapOf(told, [need(12)], null, []);

describe('the map', () => {
  it('puts every issue at the cause it addresses, its own first', () => {
    const causes = model.bands[0]?.nodes.filter(({ column }) => column === 'cause') ?? [];
    expect(causes.map(({ title }) => title)).toEqual([
      'Invoices exist as e-mail attachments only',
      'The phone shows this month only',
      'Search knows invoice numbers, not customers',
      'Serves it without naming a cause',
    ]);
    expect(causes[0]?.issues[0]).toMatchObject({ issue: 'SHOP-7', mine: true });
    expect(causes[1]?.issues.map(({ issue }) => issue)).toEqual(['SHOP-62']);
  });

  it('leads each hurt to the KPI that shows it', () => {
    expect(model.bands[0]?.lines).toContainEqual({ from: '12 hurts 0', to: '12 kpi 0' });
    expect(model.bands[0]?.nodes.find(({ id }) => id === '12 kpi 0')).toMatchObject({
      title: 'Monthly churn',
      beside: '4.1% → 3.0%',
      notes: ['Mara checks on 1\u00a0March'],
    });
  });

  it('starts empty on the left for a business wish without a need', () => {
    const { detail } = valueIn(get('/issues/SHOP-5/value'));
    const wish = mapOf({ ...told, issue: 'SHOP-5' }, [], null, detail?.impacts ?? []);
    expect(wish.bands[0]?.nodes.map(({ title, missing }) => [title, missing])).toEqual([
      ['No need yet', true],
      ['Come with a need.', true],
      ['Nothing recorded', true],
      ['Plan upgrades', false],
      ['KPI', false],
    ]);
  });

  it('shows six needs and says how many more there are', () => {
    const many = mapOf(told, Array(30).fill(need(13)), null, []);
    expect(many.bands).toHaveLength(6);
    expect(many.moreNeeds).toBe(24);
  });
});

describe('its layout', () => {
  it.each([1200, 900, 720, 719, 348, 272])('lets no two boxes touch and none leave %i pixels', (width) => {
    const both = mapOf(told, [need(12), need(17)], null, []);
    const drawing = drawingOf(language, both, width, measure);
    expect(drawing.narrow).toBe(width < 720);
    for (const box of drawing.boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(drawing.height);
      for (const other of drawing.boxes.filter((one) => one !== box && one.x === box.x)) {
        expect(other.y >= box.y + box.height || other.y + other.height <= box.y).toBe(true);
      }
      for (const words of box.words.filter(({ end }) => !end)) {
        expect(words.x + measure(words.text, words.size, words.weight)).toBeLessThanOrEqual(
          box.x + box.width,
        );
      }
    }
  });

  it('follows the lines by arrows', () => {
    const drawing = drawingOf(language, model, 1200, measure);
    expect(neighbour(drawing, '12 need', 'ArrowRight')).toBe('12 cause 0');
    expect(neighbour(drawing, '12 cause 0', 'ArrowDown')).toBe('12 cause 0 / SHOP-7');
    expect(neighbour(drawing, '12 cause 0 / SHOP-7', 'ArrowRight')).toBe('12 hurts 0');
    expect(neighbour(drawing, '12 hurts 1', 'ArrowRight')).toBe('12 kpi 1');
    expect(neighbour(drawing, '12 kpi 1', 'ArrowRight')).toBeUndefined();
    expect(neighbour(drawing, '12 need', 'x')).toBeUndefined();
  });
});

describe('breaking lines', () => {
  const broken = (text: string, letters: number, most: number) =>
    linesOf(text, letters * 5, 10, 400, measure, most);

  it('breaks between words, and within one that does not fit', () => {
    expect(broken('one two three', 7, 4)).toEqual(['one two', 'three']);
    expect(broken('abcdefghij', 4, 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('keeps together what must not be parted', () => {
    expect(broken('on 1\u00a0November', 8, 4)[0]).toBe('on');
  });

  it('cuts what is too much, and says so', () => {
    expect(broken('one two three four five', 5, 2)).toEqual(['one', 'two…']);
  });
});
