// A Needfirst that remembers: needs and issues of a made-up project behind the REST contract, one store a base
// path, so that browser tests do not meet each other. Not shipped.
import { confidenceOf, figuresFor, ladder, leftOf, raisesFor, scoringDate } from './model.mjs';
import { settingsRoutes } from './settings.mjs';
import { startRoutes } from './starting.mjs';

const today = '2026-11-01';
const types = {
  story: { name: 'Story', iconUrl: '/dev/story.svg' },
  bug: { name: 'Bug', iconUrl: '/dev/bug.svg' },
};

const fault = (status, message, errors = {}) => [
  status,
  { errorMessages: message === '' ? [] : [message], errors },
];
/** Members that the server would not know. */
const unknownIn = (body, ...known) =>
  Object.fromEntries(
    Object.keys(body)
      .filter((name) => !known.includes(name))
      .map((name) => [name, 'is not known here']),
  );
const missing = (what) => fault(404, `There is no such ${what}, or you may not see it.`);
const forbidden = fault(403, 'You may not edit this. Nothing was changed.');

const evidence = (id, kind, sources, date = today, summary = null, author = 'Mara', stance = 'supports') => ({
  id,
  kind,
  stance,
  sources,
  date,
  summary,
  url: null,
  author: { displayName: author },
});
const impact = (id, direction, kind, magnitude, description = null, kpi = null) => ({
  id,
  direction,
  kind,
  magnitude,
  description,
  kpi,
});
const kpi = (name, unit, baseline, target, owner = null, checkOn = null) => ({
  name,
  unit,
  baseline,
  target,
  realised: null,
  owner,
  checkOn,
});

function seed() {
  const churn = kpi('monthly churn', '%', 4.1, 3, 'Mara', '2027-03-01');
  const observed = (id) => [
    evidence(id, 'observation', 6, today, 'They scrolled through their mail, then called us'),
  ];
  const needs = [
    [
      12,
      'Find last month’s invoice on the phone',
      'Owners of small shops',
      9,
      2,
      0.6,
      observed(31),
      [
        impact(44, 'negative', 'retention', 7, 'Exit calls name it; 9 of 31 in October', churn),
        impact(
          45,
          'negative',
          'support',
          5,
          '140 calls a month: “send it again”',
          kpi('Calls per 1,000 shops', null, 38, 20, 'Tom', '2027-03-01'),
        ),
      ],
      [
        'Invoices exist as e-mail attachments only',
        'The phone shows this month only',
        'Search knows invoice numbers, not customers',
      ],
    ],
    [
      13,
      'Hand the books to the accountant',
      'Shops that file VAT themselves',
      6,
      5,
      0.3,
      [evidence(32, 'opinion', 40, today, null, 'Paula')],
      [],
      [],
    ],
    [
      14,
      'Know at the till whether a customer has paid',
      'Shops with a counter',
      null,
      null,
      null,
      observed(33),
      [impact(46, 'negative', 'retention', 10)],
      [],
    ],
    [
      15,
      'Chase late payers without feeling rude',
      'Craft businesses that bill by mail',
      7,
      4,
      0.8,
      [evidence(34, 'survey', 200)],
      [impact(47, 'negative', 'support', 6)],
      [],
    ],
    [
      16,
      'Know which customers have not paid yet',
      'Craft businesses that bill by mail',
      9,
      2,
      0.6,
      observed(35),
      [impact(48, 'negative', 'retention', 7, null, churn)],
      ['Open items are spread over three lists'],
    ],
    [
      17,
      'Pay an invoice without typing anything',
      'Customers of our customers',
      8,
      3,
      0.5,
      [
        evidence(36, 'interview', 8, '2026-10-12', '“I copy the number by hand and mistype it”'),
        evidence(37, 'support-case', 14, '2026-10-28', 'Paid twice, paid the wrong amount', 'Tom'),
      ],
      [
        impact(49, 'negative', 'support', 6),
        impact(50, 'positive', 'kpi', 5, null, kpi('Paid within a week', '%', 41, 60, 'Mara', '2027-03-01')),
      ],
      ['Card details are typed by hand', 'The link opens a log-in page'],
    ],
    [
      18,
      'Scan a receipt where there is no network',
      'Travelling trades',
      8,
      3,
      0.5,
      [evidence(38, 'interview', 4, '2024-11-21', 'Basements and building sites')],
      [impact(51, 'negative', 'retention', 6, null, churn)],
      ['Upload waits for a connection'],
    ],
    [
      19,
      'Print a paper copy at the counter',
      'Shops with a counter',
      8,
      3,
      0.5,
      [
        evidence(39, 'interview', 4, today, 'Some asked for it'),
        evidence(40, 'observation', 3, '2026-10-20', 'Nobody waited for the print', 'Tom', 'contradicts'),
      ],
      [],
      [],
    ],
    [20, 'Show suppliers a tidy brand', null, 8, null, null, [], [], []],
    [
      21,
      'Take a card at the counter without a terminal',
      'Market stalls',
      10,
      2,
      0.3,
      [],
      [impact(52, 'negative', 'retention', 4, null, churn)],
      [],
    ],
    [
      22,
      'Split one invoice over two customers',
      'Agencies',
      7,
      4,
      0.6,
      [
        evidence(41, 'interview', 5, '2026-09-14', 'Two of them keep a list by hand'),
        evidence(42, 'request', 31, '2026-09-20'),
      ],
      [],
      [],
    ],
    [
      23,
      'Know that an invoice was seen',
      'Everyone who bills by mail',
      null,
      null,
      null,
      [evidence(43, 'anecdote', 2)],
      [],
      [],
    ],
  ].map(([id, statement, who, importance, satisfaction, reach, all, impacts, rootCauses]) => ({
    id,
    version: 3,
    project: 'SHOP',
    statement,
    who,
    importance,
    satisfaction,
    reach,
    rootCauses,
    evidence: all,
    impacts,
    changed: { by: { displayName: 'Paula' }, at: '2026-10-30T09:12:00Z' },
  }));
  const upgrade = [
    impact(
      61,
      'positive',
      'revenue',
      9,
      '“Pro plan in front of everyone”',
      kpi('Plan upgrades', '%', 1.1, 2),
    ),
    impact(62, 'positive', 'kpi', 8),
  ];
  const issue = (key, summary, links = {}, rest = {}) => ({
    key,
    summary,
    type: types.story,
    version: 2,
    links,
    impacts: [],
    ownNeed: null,
    parent: null,
    ...rest,
  });
  const fit = (value, experience = 0, cause = null) => ({ fit: value, experience, cause });
  const issues = [
    issue('SHOP-1', 'Invoices on the phone', { 12: fit(8) }),
    issue('SHOP-5', 'Move the upgrade banner to the top', {}, { impacts: upgrade }),
    issue(
      'SHOP-6',
      'Hide paid invoices',
      {},
      { ownNeed: { statement: 'See only what is still open', importance: 8 } },
    ),
    issue('SHOP-7', 'Search all invoices on the phone', { 12: fit(9, 2, 0) }),
    issue('SHOP-8', 'Reminder wording', { 15: fit(7) }),
    issue('SHOP-9', 'Overdue list with one-tap reminder', { 16: fit(5, 0, 0), 15: fit(8) }),
    issue('SHOP-10', 'Search by customer', { 12: fit(9, 2, 2) }, { asks: { need: 12 } }),
    issue('SHOP-11', 'Tax export in one file', { 13: fit(6) }, { impacts: upgrade }),
    issue('SHOP-14', 'Pay from the invoice link', { 17: fit(8, 0, 0) }),
    issue('SHOP-18', 'Photograph a receipt without a network', { 18: fit(8, 0, 0) }),
    issue('SHOP-19', 'Old invoices vanish after changing phones', { 12: fit(6, 0, 0) }, { type: types.bug }),
    issue('SHOP-23', 'Paid flag lags behind the till by a day', { 14: fit(9) }, { type: types.bug }),
    issue('SHOP-27', 'Print button at the till', { 19: fit(8) }),
    issue('SHOP-33', 'Confetti when an invoice is paid', { 17: fit(0, 10) }),
    issue(
      'SHOP-44',
      'E-invoicing to public bodies',
      {},
      { setAside: { jql: 'labels in (compliance, security)', due: '2026-12-15' } },
    ),
    issue(
      'SHOP-52',
      'Letterhead editor',
      {},
      { ownNeed: { statement: null, importance: 8 }, impacts: [impact(null, 'negative', 'other', 8)] },
    ),
    issue('SHOP-57', 'Payment page in the shop’s colours', { 17: fit(3, 4) }),
    issue('SHOP-58', 'Index invoice lines', {}, { parent: 'SHOP-1' }),
    issue('SHOP-62', 'Month picker on the phone', { 12: fit(5, 0, 1) }),
    issue('SHOP-70', 'Read only: search all invoices', { 12: fit(9, 2, 0) }, { readOnly: true }),
    issue('SHOP-80', 'Dark theme for the back office'),
    issue('SHOP-81', 'Swipe to archive'),
    issue('SHOP-90', 'An issue with thirty needs'),
  ];
  const thirty = issues.at(-1);
  for (let id = 200; id < 230; id++) {
    needs.push({
      ...needs[1],
      id,
      statement: `Need ${id} ${'very long '.repeat(id === 200 ? 195 : 1)}`.trim(),
      project: 'MANY',
      evidence:
        id === 200
          ? Array.from({ length: 200 }, (_, index) =>
              evidence(1000 + index, 'interview', 1, '2026-09-01', `Interview ${index}`),
            )
          : [],
    });
    thirty.links[id] = fit(5);
  }
  return {
    needs,
    issues,
    changes: [
      [
        17,
        'evidence-recorded',
        '2026-10-28T10:00:00Z',
        'Tom',
        {},
        { kind: 'support-case', sources: '14' },
        null,
      ],
      [
        17,
        'evidence-recorded',
        '2026-10-12T10:00:00Z',
        'Mara',
        {},
        { kind: 'interview', sources: '8' },
        null,
      ],
      [
        17,
        'need-edited',
        '2026-09-03T10:00:00Z',
        'Paula',
        { importance: '7.0' },
        { importance: '8.0' },
        'named first in six of eight',
      ],
    ].map(([need, kind, at, displayName, before, after, reason], id) => ({
      id,
      at,
      kind,
      author: { displayName },
      need,
      issue: null,
      version: 3 - id,
      before,
      after,
      reason,
    })),
  };
}

const between = (errors, name, value, low, high) => {
  if (
    value !== null &&
    value !== undefined &&
    !(typeof value === 'number' && value >= low && value <= high)
  ) {
    errors[name] = `must be between ${low} and ${high}`;
  }
};
const stop = new Set(
  'the a an and of on in at to for with their they while is are be last without not'.split(' '),
);
const wordsOf = (text) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !stop.has(word));
function likeness(one, other) {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = a.filter((word) => b.some((also) => also.startsWith(word.slice(0, 5)))).length;
  return a.length === 0 || b.length === 0 ? 0 : shared / Math.min(a.length, b.length);
}

/** A store with the made-up project in it. */
export function newStore() {
  const { needs, issues, changes } = seed();
  let lastId = 300;
  /** Who writes; a test may speak as another. */
  let author = 'You';
  const find = (id) => needs.find((need) => need.id === Number(id));
  const issueOf = (key) => issues.find((issue) => issue.key === key);
  const linksOf = (issue) =>
    Object.entries(issue.links)
      .map(([id, link]) => ({ need: find(id), ...link }))
      .filter(({ need }) => need);
  const ownLink = ({ ownNeed }) => ({
    need: {
      id: 0,
      statement: ownNeed.statement,
      importance: ownNeed.importance,
      satisfaction: null,
      reach: null,
      evidence: [],
      impacts: [],
    },
    fit: 10,
    experience: 0,
  });
  const counted = (issue) => {
    const links = linksOf(issue);
    return links.length === 0 && issue.ownNeed ? [ownLink(issue)] : links;
  };
  const log = (kind, need, before, after) => {
    const at = new Date().toISOString();
    need.version++;
    need.changed = { by: { displayName: author }, at };
    changes.unshift({
      id: ++lastId,
      at,
      kind,
      author: { displayName: author },
      need: need.id,
      issue: null,
      version: need.version,
      before,
      after,
      reason: null,
    });
  };

  function serving(need) {
    return issues
      .filter((issue) => need.id in issue.links)
      .map((issue) => {
        const links = counted(issue);
        const figures = figuresFor(links, issue.impacts);
        const served = figures.served?.[links.findIndex((link) => link.need.id === need.id)] ?? {};
        const { fit, experience, cause } = issue.links[need.id];
        return {
          issue: issue.key,
          summary: issue.summary,
          type: issue.type,
          score: figures.score,
          valueStatus: figures.status,
          fit,
          experience,
          cause,
          solves: served.solves ?? null,
          feelsLike: served.feelsLike ?? null,
        };
      })
      .sort((one, other) => (other.score ?? -1) - (one.score ?? -1));
  }
  function shape(need, parameters) {
    const served = serving(need);
    const best = served.filter(({ score }) => score !== null).sort((a, b) => b.score - a.score)[0];
    return {
      ...need,
      confidence: Math.round(confidenceOf(need.evidence) * 10_000) / 10_000,
      issues: served.map(({ issue }) => issue),
      best: best ? { issue: best.issue, score: best.score } : null,
      states: Object.entries(is)
        .filter(([, holds]) => holds(need))
        .map(([name]) => name),
      ...(parameters?.get('with') === 'serving' ? { serving: served } : {}),
    };
  }

  function value(issue) {
    const links = counted(issue);
    const { served = [], waterfall = [], ...figures } = figuresFor(links, issue.impacts);
    const parent = issue.parent && issueOf(issue.parent);
    return {
      issue: issue.key,
      withheld: 0,
      ...figures,
      modelVersion: 4,
      customerWeight: 0.6,
      scoringDate,
      waterfall,
      needs:
        issue.ownNeed && links[0]?.need.id === 0
          ? []
          : links.map((link, index) => ({
              need: shape(link.need),
              fit: link.fit,
              experience: link.experience,
              cause: link.cause ?? null,
              ...served[index],
              rests: false,
            })),
      version: issue.version,
      ownNeed: issue.ownNeed && { ...issue.ownNeed, counts: Object.keys(issue.links).length === 0 },
      impacts: issue.impacts,
      problems: [],
      raises: raisesFor(links, issue.impacts, figures.score ?? 0),
      from:
        parent && links.length === 0
          ? {
              issue: parent.key,
              needs: linksOf(parent).map(({ need, ...link }) => ({ need: shape(need), ...link })),
              ownNeed: null,
            }
          : null,
      mayWrite: { issue: issue.readOnly !== true, needs: issue.readOnly !== true },
      setAside: issue.setAside ?? null,
      asks: issue.asks ?? null,
    };
  }

  const ageing = (need) =>
    need.evidence.length > 0 &&
    need.evidence.every(
      ({ kind, date }) => (Date.parse(scoringDate) - Date.parse(date)) / 86_400_000 >= ladder[kind][1] / 2,
    );
  const is = {
    'no-issue': (need) => serving(need).length === 0,
    'no-evidence': (need) => need.evidence.length === 0,
    'opinions-only': (need) =>
      need.evidence.length > 0 && need.evidence.every(({ kind }) => kind === 'opinion'),
    ageing,
    'open-ratings': (need) => need.importance === null || need.satisfaction === null || need.reach === null,
  };
  const outcomeOf = ({ impacts }) => impacts.map((one) => one.kpi?.name).filter(Boolean);

  function list(parameters) {
    const project = parameters.get('project');
    const inProject = needs.filter((need) => need.project === project);
    const q = (parameters.get('q') ?? '').toLowerCase();
    const like = parameters.get('like');
    const state = parameters.get('is');
    const outcome = parameters.get('outcome');
    let found = inProject
      .filter((need) =>
        [need.statement, need.who ?? '', ...need.rootCauses].some((text) => text.toLowerCase().includes(q)),
      )
      .filter((need) => state === null || is[state]?.(need))
      .filter((need) => outcome === null || outcomeOf(need).includes(outcome))
      .map((need) => shape(need, parameters));
    if (like !== null) {
      found = found
        .map((need) => ({ ...need, likeness: likeness(like, need.statement) }))
        .filter((need) => need.likeness >= 0.5)
        .sort((a, b) => b.likeness - a.likeness);
    } else {
      const order = parameters.get('order') ?? 'score';
      const down = order.startsWith('-');
      const by = {
        score: (n) => n.best?.score ?? null,
        importance: (n) => n.importance,
        satisfaction: (n) => n.satisfaction,
        reach: (n) => n.reach,
        confidence: (n) => n.confidence,
        issues: (n) => n.issues.length,
      }[order.replace('-', '')];
      // What is unknown comes last either way.
      found.sort((a, b) =>
        by(a) === null || by(b) === null
          ? (by(a) === null) - (by(b) === null)
          : (down || order === 'score' ? -1 : 1) * (by(a) - by(b)) || a.id - b.id,
      );
    }
    const startAt = Number(parameters.get('startAt') ?? 0);
    const maxResults = Number(parameters.get('maxResults') ?? 50);
    const outcomes = new Map();
    for (const need of inProject) {
      for (const one of need.impacts.map(({ kpi: outcomeKpi }) => outcomeKpi).filter(Boolean)) {
        const known = outcomes.get(one.name) ?? {
          name: one.name,
          unit: one.unit,
          baseline: one.baseline,
          target: one.target,
          needs: 0,
        };
        outcomes.set(one.name, { ...known, needs: known.needs + 1 });
      }
    }
    return [
      200,
      {
        startAt,
        maxResults,
        total: found.length,
        values: found.slice(startAt, startAt + maxResults),
        counts: {
          all: inProject.length,
          wellKnown: inProject.filter((need) => confidenceOf(need.evidence) > 0.5).length,
          ...Object.fromEntries(
            Object.entries(is).map(([name, holds]) => [name, inProject.filter(holds).length]),
          ),
        },
        outcomes: [...outcomes.values()],
        scoringDate,
        mayWrite: project !== 'READ',
      },
    ];
  }

  function checkEvidence(body) {
    const errors = unknownIn(
      body,
      ...['id', 'author', 'counts', 'version', 'kind', 'stance', 'sources', 'date', 'summary', 'url'],
    );
    if (!(body.kind in ladder)) errors.kind = body.kind ? 'is not a kind that is known here' : 'is required';
    if (body.stance && !['supports', 'contradicts'].includes(body.stance))
      errors.stance = 'must be supports or contradicts';
    between(errors, 'sources', body.sources ?? null, 1, 1_000_000);
    if (
      ['observation', 'interview', 'usability-test', 'experiment'].includes(body.kind) &&
      !body.summary &&
      !body.url
    ) {
      errors.summary = 'evidence of this kind needs a summary or an address';
    }
    if (!body.date) errors.date = 'is required';
    else if (body.date > '2027-01-01') errors.date = 'must not be after 2026-11-22';
    return errors;
  }
  function checkNeed(body) {
    const errors = unknownIn(
      body,
      ...['id', 'project', 'version', 'confidence', 'issues', 'statement', 'who', 'importance'],
      ...['satisfaction', 'reach', 'rootCauses', 'evidence', 'impacts'],
    );
    if (!body.statement?.trim()) errors.statement = 'is required';
    else if (body.statement.length > 2000) errors.statement = 'must not be longer than 2000 characters';
    between(errors, 'importance', body.importance, 0, 10);
    between(errors, 'satisfaction', body.satisfaction, 0, 10);
    between(errors, 'reach', body.reach, 0, 1);
    return errors;
  }
  const refused = (errors) => (Object.keys(errors).length > 0 ? fault(400, '', errors) : null);
  const ratings = ({
    statement,
    who = null,
    importance = null,
    satisfaction = null,
    reach = null,
    rootCauses = [],
  }) => ({ statement: statement.trim(), who, importance, satisfaction, reach, rootCauses });
  const stale = (version, present) =>
    version !== undefined && version !== null && Number(version) !== present
      ? fault(
          409,
          `It has been changed meanwhile and is now at version ${present}. Nothing was changed; load it again.`,
        )
      : null;
  /** What was entered, without what is null and what only answers tell. */
  const entries = ({ author: _, counts: __, version: ___, ...entered }) =>
    Object.fromEntries(Object.entries(entered).filter(([, value]) => value !== null));
  const child = (members, kind, defaults, check, fresh = (body) => body) => ({
    post: (need, entered) => {
      const body = fresh(entered);
      return (
        refused(check(body)) ??
        (() => {
          const one = { ...defaults, ...entries(body), id: ++lastId };
          need[members] = [...need[members], one];
          log(`${kind}-recorded`, need, {}, { kind: one.kind, sources: `${one.sources ?? ''}` });
          return [201, one];
        })()
      );
    },
    put: (need, id, body) => {
      const at = need[members].findIndex((one) => one.id === Number(id));
      return at < 0
        ? missing(kind)
        : (refused(check(body)) ??
            (() => {
              need[members] = need[members].with(at, { ...defaults, ...entries(body), id: Number(id) });
              log(`${kind}-edited`, need, {}, { kind: body.kind, sources: `${body.sources ?? ''}` });
              return [200, need[members][at]];
            })());
    },
    delete: (need, id) => {
      if (!need[members].some((one) => one.id === Number(id))) return missing(kind);
      const gone = need[members].find((one) => one.id === Number(id));
      need[members] = need[members].filter((one) => one.id !== Number(id));
      log(`${kind}-removed`, need, { kind: gone.kind, sources: `${gone.sources ?? ''}` }, {});
      return [204, null];
    },
  });
  const children = {
    evidence: child(
      'evidence',
      'evidence',
      {
        stance: 'supports',
        sources: 1,
        summary: null,
        url: null,
        author: { displayName: 'You' },
      },
      checkEvidence,
      (body) => ({ ...body, date: body.date ?? today }),
    ),
    impacts: child('impacts', 'impact', { description: null, kpi: null }, checkImpact),
  };
  function checkImpact(body) {
    const errors = unknownIn(
      body,
      ...['id', 'version', 'direction', 'kind', 'magnitude', 'description', 'kpi'],
    );
    if (!['negative', 'positive'].includes(body.direction))
      errors.direction = body.direction ? 'must be negative or positive' : 'is required';
    if (!body.kind) errors.kind = 'is required';
    if (typeof body.magnitude !== 'number') errors.magnitude = 'is required';
    between(errors, 'magnitude', body.magnitude, 0, 10);
    if (body.kpi && !body.kpi.name) errors['kpi.name'] = 'is required';
    return errors;
  }

  const record = (project, draft) => {
    const need = {
      id: ++lastId,
      version: 0,
      project,
      ...ratings(draft),
      evidence: [],
      impacts: [],
      changed: null,
    };
    needs.push(need);
    log('need-recorded', need, {}, { statement: need.statement });
    return need;
  };

  const settings = settingsRoutes(() => author);
  const routes = [
    ...settings.routes,
    ...startRoutes({ needs, issues, like: likeness, shape, record, log, settings }),
    ['GET', /^\/needs$/, (_, parameters) => list(parameters)],
    [
      'POST',
      /^\/needs$/,
      (_, __, body) =>
        refused(checkNeed(body)) ??
        (() => {
          return [201, shape(record(body.project, body))];
        })(),
    ],
    [
      'GET',
      /^\/needs\/(\d+)$/,
      ([id], parameters) =>
        find(id)
          ? [
              200,
              {
                ...shape(find(id), new URLSearchParams({ with: parameters.get('with') ?? '' })),
                evidence: find(id).evidence.map((item) => ({ ...item, counts: leftOf(item) })),
                scoringDate,
                mayWrite: find(id).project !== 'READ',
              },
            ]
          : missing('need'),
    ],
    [
      'PUT',
      /^\/needs\/(\d+)$/,
      ([id], _, body) => {
        const need = find(id);
        if (!need) return missing('need');
        const wrong = refused(checkNeed(body)) ?? stale(body.version, need.version);
        if (wrong) return wrong;
        const after = ratings(body);
        const moved = Object.keys(after).filter(
          (name) => JSON.stringify(after[name]) !== JSON.stringify(need[name]),
        );
        const before = Object.fromEntries(moved.map((name) => [name, `${need[name] ?? ''}`]));
        Object.assign(need, after);
        log(
          'need-edited',
          need,
          before,
          Object.fromEntries(moved.map((name) => [name, `${after[name] ?? ''}`])),
        );
        for (const issue of issues)
          if (issue.asks?.need === need.id && moved.includes('satisfaction')) issue.asks = null;
        return [200, shape(need)];
      },
    ],
    [
      'DELETE',
      /^\/needs\/(\d+)$/,
      ([id]) => {
        const at = needs.findIndex((need) => need.id === Number(id));
        if (at < 0) return missing('need');
        needs.splice(at, 1);
        for (const issue of issues) delete issue.links[id];
        return [204, null];
      },
    ],
    [
      'GET',
      /^\/needs\/(\d+)\/changes$/,
      ([id]) => {
        const values = changes.filter((change) => change.need === Number(id));
        return [200, { startAt: 0, maxResults: 50, total: values.length, values }];
      },
    ],
    [
      'POST',
      /^\/needs\/(\d+)\/merge$/,
      ([id], _, body) => {
        const [from, into] = [find(id), find(body.into)];
        if (!from) return missing('need');
        if (!into) return fault(400, '', { into: 'names no need, or one that you may not edit' });
        if (from === into) return fault(400, '', { into: 'must not be the need itself' });
        const changed = stale(body.version, from.version) ?? stale(body.intoVersion, into.version);
        if (changed) return changed;
        const causes = [...new Set([...into.rootCauses, ...from.rootCauses])];
        for (const issue of issues) {
          const link = issue.links[from.id];
          if (link) {
            issue.links[into.id] ??= {
              ...link,
              cause: link.cause === null ? null : causes.indexOf(from.rootCauses[link.cause]),
            };
            delete issue.links[from.id];
          }
        }
        Object.assign(into, {
          rootCauses: causes,
          evidence: [...into.evidence, ...from.evidence],
          impacts: [...into.impacts, ...from.impacts],
        });
        needs.splice(needs.indexOf(from), 1);
        log('need-merged', into, {}, { merged: from.statement });
        return [200, shape(into)];
      },
    ],
    [
      'POST',
      /^\/needs\/(\d+)\/(evidence|impacts)$/,
      ([id, members], _, body) => (find(id) ? children[members].post(find(id), body) : missing('need')),
    ],
    [
      'PUT',
      /^\/needs\/(\d+)\/(evidence|impacts)\/(\d+)$/,
      ([id, members, one], _, body) =>
        find(id) ? children[members].put(find(id), one, body) : missing('need'),
    ],
    [
      'DELETE',
      /^\/needs\/(\d+)\/(evidence|impacts)\/(\d+)$/,
      ([id, members, one]) => (find(id) ? children[members].delete(find(id), one) : missing('need')),
    ],
    ['GET', /^\/issues\/([^/]+)\/value$/, ([key]) => (issueOf(key) ? [200, value(issueOf(key))] : null)],
    [
      'PUT',
      /^\/issues\/([^/]+)\/needs\/(\d+)$/,
      ([key, id], parameters, body) => {
        const issue = issueOf(key);
        if (!find(id)) return missing('need');
        const errors = unknownIn(
          body,
          ...['need', 'solves', 'feelsLike', 'customerValue', 'confidence'],
          ...['fit', 'experience', 'cause', 'version'],
        );
        between(errors, 'fit', body.fit, 0, 10);
        between(errors, 'experience', body.experience, -10, 10);
        if (body.cause != null && find(id).rootCauses[body.cause] === undefined)
          errors.cause = 'does not name a root cause of the need';
        const wrong = refused(errors) ?? stale(body.version ?? parameters.get('version'), issue.version);
        if (wrong) return wrong;
        issue.links[id] = {
          fit: body.fit ?? null,
          experience: body.experience ?? 0,
          cause: body.cause ?? null,
        };
        issue.version++;
        return [200, value(issue)];
      },
    ],
    [
      'DELETE',
      /^\/issues\/([^/]+)\/needs\/(\d+)$/,
      ([key, id]) => {
        if (!(id in issueOf(key).links)) return missing('need');
        delete issueOf(key).links[id];
        issueOf(key).version++;
        return [204, null];
      },
    ],
    [
      'POST',
      /^\/issues\/([^/]+)\/impacts$/,
      ([key], _, body) =>
        refused(checkImpact(body)) ??
        (() => {
          const one = { description: null, kpi: null, ...entries(body), id: ++lastId };
          issueOf(key).impacts = [...issueOf(key).impacts, one];
          issueOf(key).version++;
          return [201, one];
        })(),
    ],
    [
      'DELETE',
      /^\/issues\/([^/]+)\/impacts\/(\d+)$/,
      ([key, id]) => {
        const issue = issueOf(key);
        if (!issue.impacts.some((one) => one.id === Number(id))) return missing('impact');
        issue.impacts = issue.impacts.filter((one) => one.id !== Number(id));
        issue.version++;
        return [204, null];
      },
    ],
    [
      'POST',
      /^\/issues\/([^/]+)\/share$/,
      ([key]) => {
        const issue = issueOf(key);
        if (!issue.ownNeed) return fault(404, 'The issue has no need of its own.');
        const need = {
          id: ++lastId,
          version: 1,
          project: 'SHOP',
          ...ratings({ ...issue.ownNeed, statement: issue.ownNeed.statement ?? issue.summary }),
          evidence: [],
          impacts: [],
          changed: null,
        };
        needs.push(need);
        issue.links[need.id] = { fit: 10, experience: 0, cause: null };
        return [201, shape(need)];
      },
    ],
    [
      'DELETE',
      /^\/issues\/([^/]+)\/asks$/,
      ([key]) => {
        issueOf(key).asks = null;
        return [204, null];
      },
    ],
  ];

  let revision = 0;
  return {
    settings,
    /** Goes up with everything that is written. */
    revision: () => revision,
    /** Writes Business Impact as Jira's own REST does. */
    field(key, body) {
      const one = issueOf(key);
      if (!one) return missing('issue');
      if (one.readOnly) return forbidden;
      revision++;
      const [[id, number]] = Object.entries(body?.fields ?? {});
      if (id === 'customfield_10102') {
        const statement = one.ownNeed?.statement ?? null;
        one.ownNeed = number === null && statement === null ? null : { statement, importance: number };
        return [204, null];
      }
      one.impacts = [
        ...one.impacts.filter(({ id }) => id !== null),
        ...(number === null ? [] : [impact(null, 'negative', 'other', number)]),
      ];
      return [204, null];
    },
    /** Answers a request with a status and a body; null where there is nothing like it. */
    answer(method, path, parameters, body, who) {
      author = who ?? 'You';
      for (const [of, pattern, answer] of routes) {
        const match = of === method ? pattern.exec(path) : null;
        if (match) {
          const issue = /^\/issues\/([^/]+)/.exec(path)?.[1];
          if (method !== 'GET' && issue && (!issueOf(issue) || issueOf(issue).readOnly)) {
            return issueOf(issue) ? forbidden : missing('issue');
          }
          if (method !== 'GET') revision++;
          const project = /^\/projects\/([^/]+)/.exec(path)?.[1] ?? body?.project;
          if (method !== 'GET' && project === 'READ') return forbidden;
          return answer(match.slice(1), parameters, body ?? {});
        }
      }
      return null;
    },
  };
}
