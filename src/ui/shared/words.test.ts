import { describe, expect, it } from 'vitest';
import { texts } from '../dev/texts.mjs';
import { values } from '../dev/values.mjs';
import { languageOf } from './language';
import { valueIn, type Detail, type IssueValue } from './value';
import {
  doneWords,
  evidenceWords,
  impactsOf,
  knownWords,
  openRatings,
  partialWords,
  stakesWords,
  termName,
  termWords,
  waitingWords,
} from './words';

const english = languageOf(texts('en'), 'en-GB');
const german = languageOf(texts('de'), 'de-DE');

const valueOf = (issue: string, rest: Record<string, unknown> = {}): IssueValue =>
  valueIn({ issue, ...values[issue], ...rest });
const detailOf = (issue: string): Detail => valueOf(issue).detail as Detail;
const needOf = (issue: string, index = 0) => {
  const linked = detailOf(issue).needs[index];
  if (!linked) {
    throw new Error(`${issue} has no need ${index}`);
  }
  return linked.need;
};
const plain = (text: string | null | undefined) => text?.replace(/\u00a0/g, ' ');

describe('what is known', () => {
  it('names kind, count and day of the evidence', () => {
    expect(plain(knownWords(english, needOf('SHOP-7'), '2026-11-01'))).toBe(
      'Observed with 6 customers, 1 November',
    );
    expect(plain(knownWords(german, needOf('SHOP-7'), '2026-11-01'))).toBe(
      'Bei 6 Kundinnen und Kunden beobachtet, 1. November',
    );
  });

  it('starts with the strongest kind, however loud the weaker ones are', () => {
    const evidence = needOf('SHOP-9', 1).evidence.filter((item) => item.stance === 'supports');
    expect(evidenceWords(english, evidence)).toBe('4 interviews, 200 survey answers and 2 more');
  });

  it('tells what speaks against the need', () => {
    expect(evidenceWords(english, needOf('SHOP-9', 1).evidence, 2)).toBe(
      '4 interviews and 3 more; against it: observed with 3 customers',
    );
  });

  it('counts the sources of one kind together', () => {
    const [item] = needOf('SHOP-7').evidence;
    expect(evidenceWords(english, item ? [item, item] : [])).toBe('observed with 12 customers');
  });

  it('is nothing without evidence', () => {
    expect(evidenceWords(english, [])).toBeNull();
  });
});

describe('what hurts', () => {
  it('is told from the largest impact on', () => {
    expect(stakesWords(english, impactsOf(detailOf('SHOP-7')))).toEqual({
      label: 'hurts',
      text: 'Customers leave\u00a07/10, support calls\u00a05/10',
    });
  });

  it('is what is hoped for where nothing hurts', () => {
    expect(stakesWords(english, impactsOf(detailOf('SHOP-11')))?.label).toBe('hopedFor');
    expect(plain(stakesWords(german, impactsOf(detailOf('SHOP-11')))?.text)).toBe(
      'Umsatz 9/10, Kennzahl 8/10',
    );
  });

  it('names an impact once, at its largest, where several would read the same', () => {
    expect(plain(stakesWords(english, impactsOf(detailOf('SHOP-9')))?.text)).toBe(
      'Customers leave 7/10, support calls 6/10',
    );
  });

  it('is nothing where nobody recorded an impact', () => {
    expect(stakesWords(english, [])).toBeNull();
  });
});

describe('what would count as done', () => {
  it('is the way of the KPI with equal decimals and the day it is looked at', () => {
    expect(plain(doneWords(english, impactsOf(detailOf('SHOP-7')), '2026-11-01'))).toBe(
      'Monthly churn 4.1% → 3.0% by 1 March',
    );
    expect(plain(doneWords(german, impactsOf(detailOf('SHOP-7')), '2026-11-01'))).toBe(
      'Monthly churn 4,1 % → 3,0 % bis 1. März',
    );
  });

  it('names the year of a day that is more than a year away', () => {
    expect(plain(doneWords(english, impactsOf(detailOf('SHOP-7')), '2025-11-01'))).toBe(
      'Monthly churn 4.1% → 3.0% by 1 March 2027',
    );
  });

  it('is nothing without a KPI', () => {
    expect(doneWords(english, impactsOf(detailOf('SHOP-52')), null)).toBeNull();
  });
});

describe('what waits', () => {
  it('waits for a need where there is none', () => {
    expect(waitingWords(english, valueOf('SHOP-5'))).toBe('29 points wait for a need');
  });

  it('waits for evidence otherwise, with the evidence that would free most', () => {
    expect(waitingWords(english, valueOf('SHOP-11'))).toBe(
      '25 points wait for evidence; observing five customers: +25',
    );
    expect(waitingWords(german, valueOf('SHOP-52'))).toBe(
      '20 Punkte warten auf Nachweise; zwei Interviews: +23',
    );
  });

  it('is not worth a line below one point', () => {
    expect(waitingWords(english, valueOf('SHOP-11', { withheld: 0.49 }))).toBeNull();
    expect(waitingWords(english, valueOf('SHOP-11', { withheld: 0.5, raises: [] }))).toBe(
      '1 point waits for evidence',
    );
  });
});

describe('open ratings', () => {
  it('are named, and tell how far they could move the score', () => {
    expect(openRatings(detailOf('SHOP-23'))).toEqual(['importance', 'satisfaction', 'reach']);
    expect(partialWords(english, valueOf('SHOP-23'))).toBe('somewhere from 3 to 86: three ratings are open');
  });

  it('are those that the three fields never ask for', () => {
    expect(openRatings(detailOf('SHOP-52'))).toEqual(['satisfaction', 'reach']);
  });

  it('are none where everything is given', () => {
    expect(openRatings(detailOf('SHOP-7'))).toEqual([]);
    expect(partialWords(english, valueOf('SHOP-7'))).toBeNull();
  });

  it('are not named to one who may not see needs', () => {
    const { needs: _, ...reduced } = { ...values['SHOP-23'] };
    expect(partialWords(english, valueIn({ issue: 'SHOP-23', ...reduced }))).toBe('somewhere from 3 to 86');
  });
});

describe('the words of a term', () => {
  it('are the inputs that made it', () => {
    const detail = detailOf('SHOP-7');
    const said = (term: string) => plain(termWords(english, term, detail));
    expect(said('opportunity')).toBe('very important (9), badly met today (2)');
    expect(said('reach')).toBe('60% of customers');
    expect(said('evidence')).toBe('observed with 6 customers: well known');
    expect(said('fit')).toBe('solves 9 of 10');
    expect(said('experience')).toBe('feels better than it solves');
    expect(said('impact')).toBe('retention 7/10, support 5/10');
  });

  it('say which input is open, never a number that nobody gave', () => {
    const detail = detailOf('SHOP-23');
    expect(termWords(english, 'opportunity', detail)).toBe('importance open, satisfaction open');
    expect(termWords(english, 'reach', detail)).toBe('reach open');
  });

  it('name the further needs', () => {
    expect(termWords(english, 'otherNeeds', detailOf('SHOP-9'))).toBe('See at a glance who owes how much');
  });

  it('say what the waiting points wait for', () => {
    expect(termName(english, 'gate', detailOf('SHOP-5'))).toBe('Waiting for a need');
    expect(termName(english, 'gate', detailOf('SHOP-11'))).toBe('Waiting for evidence');
  });
});
