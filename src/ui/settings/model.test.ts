import { describe, expect, it } from 'vitest';
import { textsIn } from '../dev/texts.mjs';
import { languageOf } from '../shared/language';
import {
  differencesOf,
  differenceWords,
  draftOf,
  parametersOf,
  shownOf,
  typedOf,
  typedWith,
  unitOf,
  weightsTyped,
  type Line,
  type Values,
} from './model';

const english = languageOf(textsIn('needfirst.properties'), 'en-GB');
const german = languageOf(textsIn('needfirst_de.properties'), 'de-DE');

const line = (code: string, standard: number, most = 1, least = 0, above = false): Line => ({
  code,
  unit: unitOf(code),
  standard,
  least,
  most,
  above,
});
const parameters = parametersOf([
  line('customerWeight', 0.6),
  line('businessWeight', 0.4),
  line('evidence.survey.cap', 0.4, 1, 0, true),
  line('evidence.survey.halfLife', 365, Infinity, 1),
  line('gateFloor', 0.1, 1, 0, true),
  line('valueCap', 1.25, Infinity, 1),
  line('impactScale', 0.8, Infinity),
  line('impactWeights.sales', 1, Infinity),
  line('ratingError', 6, 30),
]);
const saved: Values = Object.fromEntries(parameters.all.map(({ code, standard }) => [code, standard]));
const draft = (typed: Record<string, string>, language = english) =>
  draftOf(language, parameters, saved, typed);

describe('a model under way', () => {
  it('is the saved one until something is typed, and again when the same is typed', () => {
    expect(draft({})).toEqual({ values: saved, faults: {}, changed: false });
    expect(draft({ customerWeight: '60' }).changed).toBe(false);
  });

  it('has shares as they were meant, however binary fractions round', () => {
    for (let percent = 0; percent <= 100; percent++) {
      const { values } = draft({ customerWeight: String(percent) });
      expect(values['customerWeight']).toBe(percent / 100);
      expect(shownOf(parameters.customer, percent / 100)).toBe(percent);
      const other = weightsTyped(english, String(percent), parameters.business);
      const both = draft({ customerWeight: String(percent), ...other }).values;
      expect((both['customerWeight'] ?? 0) + (both['businessWeight'] ?? 0)).toBeCloseTo(1, 12);
    }
    expect(weightsTyped(english, '57.5', parameters.business)).toEqual({ businessWeight: '42.5' });
    expect(weightsTyped(english, '101', parameters.business)).toEqual({});
  });

  it('has the other weight as it was saved while one cannot be', () => {
    const typed = (text: string, before = {}) =>
      typedWith(english, parameters, before, parameters.customer, text);
    expect(typed('13')).toEqual({ customerWeight: '13', businessWeight: '87' });
    expect(typed('130', typed('13'))).toEqual({ customerWeight: '130' });
  });

  it('is typed in the user’s own way', () => {
    expect(draft({ valueCap: '1,5' }, german).values['valueCap']).toBe(1.5);
    expect(draft({ 'evidence.survey.halfLife': '1.095' }, german).values['evidence.survey.halfLife']).toBe(
      1095,
    );
    expect(draft({ 'evidence.survey.halfLife': '1,095' }).values['evidence.survey.halfLife']).toBe(1095);
  });

  it('names what each number must be', () => {
    expect(
      draft({
        customerWeight: '-1',
        gateFloor: '0',
        valueCap: '0.9',
        ratingError: '31',
        'evidence.survey.cap': '',
        'evidence.survey.halfLife': 'x',
      }).faults,
    ).toEqual({
      customerWeight: 'must be between 0% and 100%',
      gateFloor: 'must be above 0% and at most 100%',
      valueCap: 'must be at least 1',
      ratingError: 'must be between 0 points and 30 points',
      'evidence.survey.cap': 'is required',
      'evidence.survey.halfLife': 'must be a number',
    });
  });

  it('lets no impact count more than all', () => {
    expect(draft({ 'impactWeights.sales': '1.25' }).faults).toEqual({});
    expect(Object.keys(draft({ 'impactWeights.sales': '1.26' }).faults)).toEqual(['impactWeights.sales']);
    expect(Object.keys(draft({ impactScale: '1.1' }).faults)).toEqual(['impactWeights.sales']);
    expect(draft({ impactScale: '0' }).faults).toEqual({});
  });
});

describe('the difference of two models', () => {
  const other = { ...saved, customerWeight: 0.45, businessWeight: 0.55, 'evidence.survey.halfLife': 1 };

  it('is told in words, in the order of the page', () => {
    expect(differenceWords(english, parameters, differencesOf(parameters, saved, other))).toBe(
      'Customer value 60% → 45%, Business value 40% → 55%, Survey, half-life 365 days → 1 day',
    );
    expect(differenceWords(english, parameters, [{ code: 'gateFloor', from: null, to: 0.2 }])).toBe(
      'Gate without a need unknown → 20%',
    );
  });

  it('is what has to be typed to come from one to the other', () => {
    const typed = typedOf(german, parameters, saved, other);
    expect(draft(typed, german).values).toEqual(other);
  });
});
