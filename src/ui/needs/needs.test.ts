import { describe, expect, it } from 'vitest';
import { texts } from '../dev/texts.mjs';
import { languageOf } from '../shared/language';
import type { Change } from './api';
import { changeWords } from './history';
import { hashOf, routeIn, type Route } from './route';

const english = languageOf(texts('en'), 'en-GB');

describe('the address', () => {
  it('holds every view', () => {
    const routes: Route[] = [
      { view: 'list' },
      { view: 'tree', outcome: null },
      { view: 'tree', outcome: 'churn / year, 50%' },
      { view: 'need', id: 12 },
    ];
    for (const route of routes) {
      expect(routeIn(hashOf(route))).toEqual(route);
    }
  });

  it('is the list where it means nothing', () => {
    expect(['', '#', '#need/x', '#elsewhere'].map(routeIn)).toEqual(Array(4).fill({ view: 'list' }));
    expect(routeIn('#tree/%E0%A4%A')).toEqual({ view: 'tree', outcome: null });
  });
});

describe('a change', () => {
  const change = (kind: string, before: Change['before'], after: Change['after']): Change => ({
    id: 1,
    at: '2026-10-28T10:00:00Z',
    kind,
    author: 'Tom',
    before,
    after,
    reason: null,
  });

  it.each([
    [change('evidence-recorded', {}, { kind: 'interview', sources: '8' }), 'Interview ×8 added'],
    [change('evidence-removed', { kind: 'survey', sources: '1200' }, {}), 'Survey ×1,200 removed'],
    [
      change('impact-edited', {}, { kind: 'support', direction: 'negative' }),
      'Impact: support calls changed',
    ],
    [change('need-recorded', {}, { statement: 'Find it' }), 'Recorded'],
    [change('need-edited', { importance: '7.0' }, { importance: '8.0' }), 'Importance 7 → 8'],
    [change('need-edited', {}, { reach: '0.6' }), 'Reach not given → 60%'],
    [change('need-merged', {}, { merged: 'Find them' }), 'Took over “Find them”'],
    [change('something-new', {}, {}), 'Changed'],
  ])('reads %#', (one, words) => expect(changeWords(english, one)).toBe(words));
});
