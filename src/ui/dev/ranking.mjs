// Answers of projects/{key}/ranking: the rows of the design's example, then a long tail.
import { values } from './values.mjs';

const types = {
  story: { name: 'Story', iconUrl: '/dev/story.svg' },
  bug: { name: 'Bug', iconUrl: '/dev/bug.svg' },
};
const toDo = { name: 'To do', category: 'new' };
const inProgress = { name: 'In progress', category: 'indeterminate' };
const people = { JO: 'Jonas Ohm', MI: 'Mira Ito', LE: 'Leo Evers', SA: 'Sara Abel' };

const line = (issue, summary, type, status, who, effort, score, customer, business, rest = {}) => ({
  issue,
  summary,
  type: types[type],
  status,
  assignee: who && { displayName: people[who], avatarUrl: null },
  parent: null,
  score,
  low: score,
  high: score,
  customer,
  business,
  withheld: 0,
  valueStatus: 'validated',
  confidence: 0.9352,
  statement: null,
  effort,
  due: null,
  ...rest,
});

const find = 'Find last month’s invoice on the phone';
const head = [
  line('SHOP-7', 'Search all invoices on the phone', 'story', inProgress, 'JO', 8, 68.32, 74.32, 59.33, {
    statement: find,
  }),
  line('SHOP-9', 'Overdue list with one-tap reminder', 'story', toDo, 'MI', 5, 60.88, 70.11, 47.02, {
    statement: 'See at a glance who owes how much',
  }),
  line('SHOP-23', 'Paid flag lags behind the till by a day', 'bug', toDo, 'LE', 3, 56.51, 48.84, 72, {
    low: 2.88,
    high: 85.58,
    withheld: 1.59,
    statement: 'Know at the till whether a customer has paid',
  }),
  line('SHOP-14', 'Pay from the invoice link', 'story', inProgress, 'JO', 13, 45.47, 54.2, 38.1, {
    withheld: 2.29,
    confidence: 0.72,
    statement: 'Get paid without chasing anybody',
  }),
  line('SHOP-19', 'Old invoices vanish after changing phones', 'bug', toDo, 'MI', 2, 45.2, 56, 29, {
    statement: find,
  }),
  line('SHOP-31', 'Keep every invoice offline', 'story', toDo, 'LE', 8, 44.59, 74.32, null, {
    statement: find,
  }),
  line('SHOP-46', 'Import last year’s invoices', 'story', toDo, 'SA', 5, 43.2, 51, 38, {
    withheld: 2.6,
    confidence: 0.7,
    statement: 'Start without typing the last year in again',
  }),
  line('SHOP-40', 'Assistant that answers tax questions', 'story', toDo, 'SA', 21, 37.71, 46.42, 88, {
    withheld: 25.34,
    confidence: 0,
    valueStatus: 'assumed',
    statement: 'Be sure the tax return is right, and know before the tax office does',
  }),
  line('SHOP-29', 'Statement for the accountant, every quarter', 'story', toDo, 'MI', 5, 35.2, 44, 38, {
    withheld: 6.4,
    confidence: 0.4,
    valueStatus: 'assumed',
    statement: 'Hand the books to the accountant',
    due: '2027-01-15',
  }),
  line('SHOP-18', 'Photograph a receipt without a network', 'story', toDo, null, null, 29.95, 49.92, null, {
    confidence: 0.67,
    valueStatus: 'assumed',
    statement: 'Keep receipts that fade',
  }),
  line('SHOP-52', 'Own logo on the payment page', 'story', toDo, 'SA', 2, 22.15, 28.02, 64, {
    low: 2.56,
    high: 32.69,
    withheld: 20.26,
    confidence: 0,
    valueStatus: 'assumed',
  }),
  line('SHOP-11', 'Put the accountant export into the Pro plan', 'story', toDo, 'SA', 3, 21.71, 23.3, 80.96, {
    withheld: 24.66,
    confidence: 0.1,
    valueStatus: 'business-first',
    statement: 'Hand the books to the accountant',
  }),
  line('SHOP-5', 'Upgrade banner on every page', 'story', toDo, 'SA', 1, 3.24, null, 80.96, {
    withheld: 29.15,
    confidence: null,
    valueStatus: 'no-need',
  }),
];
const tail = Array.from({ length: 118 }, (_, index) =>
  line(
    `SHOP-${100 + index}`,
    `Something nobody has looked at, number ${index + 1}`,
    index % 3 ? 'story' : 'bug',
    toDo,
    null,
    null,
    null,
    null,
    null,
    {
      low: null,
      high: null,
      valueStatus: '',
      confidence: null,
    },
  ),
);

const hundredths = (score) => Math.round(score * 100);

export const rows = [...head, ...tail].map((row, index, all) => {
  const higher = all.filter(
    (other) => other.score !== null && hundredths(other.score) >= hundredths(row.score) + 900,
  );
  const within = all.filter(
    (other) => other.score !== null && hundredths(other.score) > hundredths(row.score) - 900,
  );
  return {
    rank: index + 1,
    placeFrom: row.score === null ? null : higher.length + 1,
    placeTo: row.score === null ? null : within.length,
    ...row,
  };
});

/** A page of the ranking, as the server would answer it. */
export function ranking(all, parameters) {
  const order = parameters.get('order') ?? 'value';
  const ordered =
    order === 'value'
      ? all
      : all
          .filter((row) => row.score !== null && !['business-first', 'no-need'].includes(row.valueStatus))
          .sort((a, b) => forEffort(b) - forEffort(a));
  const from = Number(parameters.get('after') ?? 0);
  const to = from + Number(parameters.get('maxResults') ?? 50);
  return {
    total: all.length,
    capped: false,
    customerWeight: 0.6,
    scored: all.filter((row) => row.score !== null).length,
    next: to < ordered.length ? String(to) : null,
    values: ordered.slice(from, to).map((row, index) => ({ ...row, rank: from + index + 1 })),
  };
}

const forEffort = (row) => (row.effort === null ? -1 : row.score / Math.sqrt(row.effort));
