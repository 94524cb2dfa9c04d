// Answers of compare and of projects/{key}/research, for two of the design's examples.
import { rows } from './ranking.mjs';

const side = (issue) => {
  const row = rows.find((each) => each.issue === issue);
  return (
    row && {
      issue,
      summary: row.summary,
      status: row.valueStatus,
      score: row.score,
      low: row.low,
      high: row.high,
      customer: row.customer,
      business: row.business,
      withheld: row.withheld,
    }
  );
};

const terms = [
  { term: 'fit', points: 9.04, text: 'it meets its need more fully' },
  { term: 'otherNeeds', points: -6.01, text: 'it serves further needs' },
  { term: 'impact', points: 4.92, text: 'it matters more to the business' },
  { term: 'experience', points: 0.86, text: 'it does more for the experience around the product' },
  { term: 'reach', points: -0.73, text: 'its need is shared by more customers' },
  { term: 'opportunity', points: -0.54, text: 'its need is more important or less well met today' },
  { term: 'evidence', points: -0.1, text: 'its need is better established' },
  { term: 'gate', points: 0, text: null },
];

/** Why one is above the other, as the server would answer it; null where one of them is unscored. */
export function comparison(a, b) {
  const issues = [side(a), side(b)];
  if (issues.some((each) => !each || each.score === null)) {
    return null;
  }
  const difference = Math.round(100 * (issues[0].score - issues[1].score)) / 100;
  const upper = difference < 0 ? b : a;
  return {
    a,
    b,
    difference,
    terms:
      a === 'SHOP-7' && b === 'SHOP-9'
        ? terms
        : [{ term: 'fit', points: difference, text: 'it meets its need more fully' }],
    text: `${upper} ranks above ${upper === a ? b : a} mainly because it meets its need more fully.`,
    tie: Math.abs(difference) < 9,
    flipCustomerWeight: a === 'SHOP-7' && b === 'SHOP-9' ? null : 0.31,
    customerWeight: 0.6,
    issues,
    overtaking: { issue: upper === a ? b : a, score: 71.2, text: 'meet the need fully' },
    comment: `${upper} ranks above ${upper === a ? b : a}.\n${issues.map((each) => `${each.issue} (${each.summary}): value score ${Math.round(each.score)}`).join('\n')}`,
  };
}

/** The answer to a comparison: of issues that are there and scored. */
export function compared(a, b) {
  const gone = [a, b].find((issue) => !side(issue));
  if (gone !== undefined) {
    return [404, { errorMessages: [`There is no issue ${gone}, or you may not see it.`], errors: {} }];
  }
  const answer = comparison(a, b);
  return answer
    ? [200, answer]
    : [400, { errorMessages: [], errors: { [side(a).score === null ? 'a' : 'b']: 'has no score yet' } }];
}

/** What to research next, as the server would answer it. */
export function research(parameters) {
  const top = Number(parameters.get('top') ?? 20);
  const nothing = /\bnothing\b/.test(parameters.get('jql') ?? '');
  const values = [
    {
      need: 40,
      statement: 'Ask a question about tax and trust the answer',
      issue: 'SHOP-40',
      summary: 'Assistant that answers tax questions',
      score: 37.71,
      potential: 95.2,
      confidence: 0,
      topChange: 4,
      ifProved: 2,
      ifRefuted: 2,
    },
    {
      need: null,
      statement: null,
      issue: 'SHOP-12',
      summary: 'Split one invoice over two customers',
      score: 22.15,
      potential: 48,
      confidence: 0,
      topChange: 0,
      ifProved: 0,
      ifRefuted: 0,
    },
  ];
  return {
    top,
    scored: nothing ? 0 : 13,
    capped: false,
    total: nothing ? 0 : values.length,
    values: nothing ? [] : values.slice(0, Number(parameters.get('maxResults') ?? 50)),
  };
}
