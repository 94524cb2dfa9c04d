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
  why: whys[issue] ?? null,
  inputs: {
    need: null,
    needs: 0,
    importance: null,
    satisfaction: null,
    reach: null,
    fit: null,
    businessImpact: null,
  },
  mayEdit: true,
  children: issue === 'SHOP-7' ? 2 : 0,
  ...rest,
});

const whys = {
  'SHOP-7': 'Observed with 6 customers; solves 9/10 of it',
  'SHOP-9': 'Observed with 6 customers; solves 5/10 of it',
  'SHOP-23': 'Observed with 6 customers; 3 ratings are open',
  'SHOP-14': '8 interviews and 14 support cases; solves 8/10 of it',
  'SHOP-19': 'Observed with 6 customers; solves 6/10 of it',
  'SHOP-31': 'Observed with 6 customers; nobody has said what leaving it costs',
  'SHOP-46': '6 interviews and 5 usability tests; leaving it costs 4/10',
  'SHOP-40': 'No evidence yet; 25 points wait',
  'SHOP-29': '120 survey answers; an interview would firm it up',
  'SHOP-18': '4 interviews; 2 years old, worth a fresh look',
  'SHOP-52': 'Typed on the ticket, no research; 2 ratings are open',
  'SHOP-11': '40 opinions; 25 points wait',
  'SHOP-5': 'Revenue 9/10 and no need: 29 points wait for one',
};

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

/** Rows in the order by value, with their ranks and the places that their ties span. */
export function placed(all) {
  const ordered = [...all].sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  const scored = ordered.filter((row) => row.score !== null);
  return ordered.map((row, index) => ({
    ...row,
    rank: index + 1,
    placeFrom:
      row.score === null
        ? null
        : scored.filter((other) => hundredths(other.score) >= hundredths(row.score) + 900).length + 1,
    placeTo:
      row.score === null
        ? null
        : scored.filter((other) => hundredths(other.score) > hundredths(row.score) - 900).length,
  }));
}

export const rows = placed([...head, ...tail]);

const is = {
  validated: (row) => row.valueStatus === 'validated',
  assumed: (row) => row.valueStatus === 'assumed',
  'business-first': (row) => row.valueStatus === 'business-first',
  'no-need': (row) => row.valueStatus === 'no-need',
  partial: (row) => row.low !== row.high,
  withheld: (row) => row.withheld >= 0.5,
  ageing: (row) => row.issue === 'SHOP-18',
};
const statuses = ['validated', 'assumed', 'business-first', 'no-need'];

/** The codes of the filters that there are. */
export const filters = [...Object.keys(is), 'set-aside'];

/** The codes of the filters that are asked for. */
export const codesIn = (parameters) =>
  parameters
    .getAll('is')
    .flatMap((codes) => codes.split(','))
    .filter((code) => code !== '');

/** Whether a row is among what filters leave: any of the statuses, and all of the others. */
export const isLeft = (row, codes) => {
  const chosen = codes.filter((code) => statuses.includes(code));
  return (
    row.score !== null &&
    (chosen.length === 0 || chosen.some((code) => is[code](row))) &&
    codes.filter((code) => !chosen.includes(code)).every((code) => is[code](row))
  );
};

const mustDo = (issue, summary, type, who, due) =>
  line(issue, summary, type, toDo, who, null, null, null, null, {
    low: null,
    high: null,
    valueStatus: '',
    confidence: null,
    rank: null,
    placeFrom: null,
    placeTo: null,
    due,
  });
const mustDos = [
  mustDo('SHOP-44', 'E-invoices for public bodies', 'story', 'LE', '2026-12-15'),
  mustDo('SHOP-68', 'Rotate the payment provider’s keys', 'bug', 'MI', '2027-01-31'),
];

/** Children of rows, one level. */
export const children = {
  'SHOP-7': [
    line('SHOP-71', 'Index invoices by their lines', 'story', toDo, 'JO', 3, null, null, null, {
      low: null,
      high: null,
      valueStatus: '',
      confidence: null,
      rank: null,
      parent: 'SHOP-7',
    }),
    line('SHOP-72', 'Search field on the phone', 'story', inProgress, 'JO', 2, null, null, null, {
      low: null,
      high: null,
      valueStatus: '',
      confidence: null,
      rank: null,
      parent: 'SHOP-7',
    }),
  ],
};

/** A page of the ranking, as the server would answer it. */
export function ranking(all, parameters, rest = {}) {
  const order = parameters.get('order') ?? 'value';
  const codes = codesIn(parameters);
  const aside = codes.includes('set-aside');
  const whole = aside
    ? mustDos
    : order === 'value'
      ? all
      : all
          .filter((row) => row.score !== null && !['business-first', 'no-need'].includes(row.valueStatus))
          .sort((a, b) => forEffort(b) - forEffort(a))
          .map((row, index) => ({ ...row, rank: index + 1 }));
  const ordered = codes.length === 0 || aside ? whole : whole.filter((row) => isLeft(row, codes));
  const from = Number(parameters.get('after') ?? 0);
  const to = from + Number(parameters.get('maxResults') ?? 50);
  return {
    total: all.length,
    capped: false,
    customerWeight: 0.6,
    scored: all.filter((row) => row.score !== null).length,
    scoredCapped: false,
    matching: codes.length > 0 || order !== 'value' ? ordered.length : null,
    counts: Object.fromEntries(
      Object.entries(is).map(([code, holds]) => [
        code,
        all.filter((row) => row.score !== null && holds(row)).length,
      ]),
    ),
    setAside: {
      jql: 'labels in (compliance, security)',
      fault: null,
      total: mustDos.length,
      values: mustDos,
    },
    mayEditNeeds: true,
    mayExportAll: true,
    businessImpactField: 'customfield_10103',
    needImportanceField: 'customfield_10102',
    next: to < ordered.length ? String(to) : null,
    values: ordered.slice(from, to).map((row) => ({ ...row, valueForEffort: shareOf(row) })),
    ...rest,
  };
}

/** The score per root of the effort, for who takes part in that order. */
const shareOf = (row) =>
  row.score === null || row.effort === null || ['business-first', 'no-need'].includes(row.valueStatus)
    ? null
    : Math.round((100 * row.score) / Math.sqrt(row.effort)) / 100;

const forEffort = (row) => (row.effort === null ? -1 : row.score / Math.sqrt(row.effort));
