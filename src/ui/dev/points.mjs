// Answers of projects/{key}/points: the rows of the example, or for a project such as P10000 so many made up.
import { codesIn, isLeft, rows as example } from './ranking.mjs';

/** The scored rows among some, as points; `carried` is what the business side of the score is made of. */
const pointsOf = (rows) =>
  rows
    .filter(({ score }) => score !== null)
    .map(({ issue, summary, score, low, high, customer, business, valueStatus, effort }) => ({
      issue,
      summary,
      score,
      low,
      high,
      customer,
      business,
      carried: business === null ? null : two((score - 0.6 * (customer ?? 0)) / 0.4),
      valueStatus,
      effort,
    }));

const two = (number) => Math.round(number * 100) / 100;
const efforts = [1, 1, 2, 2, 3, 3, 5, 5, 8, 13, 21, 40, null, null];
const made = new Map();

/** So many scored rows, the same each time. */
export function madeUp(count) {
  if (!made.has(count)) {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const rows = Array.from({ length: count }, (_, index) => {
      const kind = random();
      const customer = kind < 0.12 ? null : two(12 + 62 * random() ** 2.2);
      const business = kind > 0.92 ? null : two(kind < 0.16 ? 52 + 40 * random() : 4 + 55 * random() ** 1.6);
      const gate = customer === null ? 0.1 : Math.min(1, 0.1 + (0.9 * customer * random()) / 40);
      const score = two(0.6 * (customer ?? 0) + 0.4 * (business ?? 0) * gate);
      const open = random() < 0.4;
      return {
        ...example[0],
        issue: `MANY-${index + 1}`,
        summary: `Made up, number ${index + 1}`,
        score,
        low: open ? two(score * 0.5) : score,
        high: open ? two(Math.min(100, score * 1.4)) : score,
        customer,
        business,
        withheld: two(0.4 * (business ?? 0) * (1 - gate)),
        valueStatus:
          customer === null
            ? 'no-need'
            : (business ?? 0) >= 50 && customer < 35
              ? 'business-first'
              : random() < 0.25
                ? 'validated'
                : 'assumed',
        effort: efforts[Math.floor(random() * efforts.length)],
      };
    }).sort((a, b) => b.score - a.score);
    made.set(
      count,
      rows.map((row, index) => ({ ...row, rank: index + 1 })),
    );
  }
  return made.get(count);
}

/** The rows of a project: `P300` has 300 of them, any other the example. */
export function rowsOf(project) {
  const count = /^P(\d+)$/.exec(project)?.[1];
  return count === undefined ? example : madeUp(Number(count));
}

/** Those of some rows that a JQL such as `key in (A-1,A-2)` leaves. */
export function chosen(rows, jql) {
  const keys = /^key in \(([^)]*)\)$/.exec(jql)?.[1]?.split(',');
  return keys === undefined ? rows : rows.filter(({ issue }) => keys.includes(issue));
}

/** The points of what a JQL and filters leave of a project, as the server would answer. */
export function points(project, parameters = new URLSearchParams()) {
  const codes = codesIn(parameters);
  const values = codes.includes('set-aside')
    ? []
    : pointsOf(chosen(rowsOf(project), parameters.get('jql') ?? '').filter((row) => isLeft(row, codes)));
  return {
    total: values.length,
    capped: false,
    customerWeight: 0.6,
    businessWeight: 0.4,
    businessFirst: { business: 50, customer: 35 },
    values,
  };
}
