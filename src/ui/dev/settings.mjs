// The stand-in's answers for the settings pages: models with their versions, what projects decide, what was added and
// how Needfirst is. Scores are mixed from the ranking's rows, near enough to see them move. Not shipped.
import { ladder } from './model.mjs';
import { rows } from './ranking.mjs';

const fault = (status, message, errors = {}) => [
  status,
  { errorMessages: message === '' ? [] : [message], errors },
];

const share = (member, group, standard, aboveLeast = true) => ({
  member,
  group,
  standard,
  least: 0,
  most: 1,
  aboveLeast,
});
const unbounded = (member, group, standard, least) => ({
  member,
  group,
  standard,
  least,
  most: null,
  aboveLeast: false,
});
const impactKinds = ['retention', 'sales', 'revenue', 'support', 'reputation', 'risk', 'kpi', 'other'];
const kinds = Object.keys(ladder);

/** Every number of a model, in the order of the page. */
const parameters = [
  share('customerWeight', 'weights', 0.6, false),
  share('businessWeight', 'weights', 0.4, false),
  ...Object.entries(ladder).flatMap(([kind, [cap, halfLife]]) => [
    share(`evidence.${kind}.cap`, 'evidence', cap),
    unbounded(`evidence.${kind}.halfLife`, 'evidence', halfLife, 1),
  ]),
  share('reachFloor', 'more', 0.1),
  share('unvalidatedShare', 'more', 0.1),
  share('gateFloor', 'more', 0.1),
  share('gateFull', 'more', 0.5),
  share('further', 'more', 0.5),
  share('experienceGain', 'more', 0.2, false),
  share('experienceBonus', 'more', 0.05, false),
  unbounded('valueCap', 'more', 1.25, 1),
  unbounded('impactScale', 'more', 0.8, 0),
  ...impactKinds.map((kind) => unbounded(`impactWeights.${kind}`, 'more', 1, 0)),
  share('businessFirstBusiness', 'more', 0.5, false),
  share('businessFirstCustomer', 'more', 0.35, false),
  share('validatedConfidence', 'more', 0.5, false),
  { member: 'ratingError', group: 'more', standard: 6, least: 0, most: 30, aboveLeast: false },
];
const standard = Object.fromEntries(parameters.map((one) => [one.member, one.standard]));

const flat = (json, before = '') =>
  Object.entries(json ?? {}).reduce(
    (all, [name, value]) =>
      typeof value === 'object' && value !== null
        ? { ...all, ...flat(value, `${before}${name}.`) }
        : { ...all, [before + name]: value },
    {},
  );
function deep(values) {
  const json = { kind: 'customer-first' };
  for (const [member, value] of Object.entries(values)) {
    const path = member.split('.');
    const last = path.pop();
    path.reduce((at, name) => (at[name] ??= {}), json)[last] = value;
  }
  return json;
}

const known = [
  ...['kind', 'version', 'reason', 'author', 'changed', 'modelVersion', 'own', 'mayWrite'],
  ...['warnings', 'unknown', 'inForce', 'givenUp', 'changes'],
];

/** All faults of a model at once, as the server tells them. */
function faultsOf(body) {
  const { kind, ...given } = flat(
    Object.fromEntries(Object.entries(body).filter(([name]) => !known.includes(name) || name === 'kind')),
  );
  const errors = {};
  if (kind !== undefined && kind !== 'customer-first') errors.kind = 'must be customer-first';
  for (const name of Object.keys(given)) {
    if (!(name in standard)) errors[name] = 'is not known here';
  }
  for (const { member, least, most, aboveLeast } of parameters) {
    const value = given[member];
    if (value === undefined || value === null) errors[member] = 'is required';
    else if (typeof value !== 'number' || !Number.isFinite(value)) errors[member] = 'must be a finite number';
    else if ((aboveLeast ? value <= least : value < least) || value > (most ?? Infinity))
      errors[member] =
        most === null
          ? `must be at least ${least}`
          : aboveLeast
            ? `must be above ${least} and at most ${most}`
            : `must be between ${least} and ${most}`;
  }
  if (!errors.businessWeight && Math.abs(given.customerWeight + given.businessWeight - 1) > 1e-12)
    errors.businessWeight = 'customer weight and business weight must sum to 1';
  for (const one of impactKinds) {
    const member = `impactWeights.${one}`;
    if (!errors[member] && given.impactScale * given[member] > 1 + 1e-12)
      errors[member] = 'times the impact scale must be at most 1';
  }
  return errors;
}

const words = (kind) => kind.replace('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
const warningsOf = (values) => [
  ...(values.businessWeight > values.customerWeight
    ? [
        {
          code: 'business-above-customer',
          members: ['customerWeight', 'businessWeight'],
          text: 'Business counts more than customers. That is the business-first order this model is meant to avoid: a large gain with a weak need rises. You can still save it.',
        },
      ]
    : []),
  ...(values.gateFloor >= 0.5
    ? [
        {
          code: 'gate-open',
          members: ['gateFloor'],
          text: 'The gate stands open. Business value counts almost fully without a known need. You can still save it.',
        },
      ]
    : []),
  ...kinds.slice(1).flatMap((kind, index) =>
    values[`evidence.${kind}.cap`] > values[`evidence.${kinds[index]}.cap`]
      ? [
          {
            code: 'ladder',
            members: [`evidence.${kind}.cap`, `evidence.${kinds[index]}.cap`],
            text: `${words(kind)} now carries further than ${words(kinds[index])}. You can still save it.`,
          },
        ]
      : [],
  ),
];

/** A row's figures under a model: weights exactly, the ladder by its mean. */
function under(row, values) {
  const mean = (model) => kinds.reduce((sum, kind) => sum + model[`evidence.${kind}.cap`], 0);
  const moved = Math.cbrt(mean(values) / mean(standard));
  const customer = row.customer === null ? null : Math.min(100, row.customer * moved);
  const carried = (row.score - 0.6 * (row.customer ?? 0)) / 0.4;
  const scale = values.impactScale / standard.impactScale;
  const score = values.customerWeight * (customer ?? 0) + values.businessWeight * carried * scale;
  const two = (number) => number && Math.round(number * 100) / 100;
  return {
    score: two(score),
    customer: two(customer),
    business: row.business === null ? null : two(Math.min(100, row.business * scale)),
    valueStatus: row.valueStatus,
  };
}

function previewed(before, after, parametersAsked) {
  const scored = rows.filter(({ score }) => score !== null);
  const placesBy = (values) => {
    const figures = scored.map((row) => ({ row, ...under(row, values) }));
    const order = [...figures].sort(
      (a, b) => b.score - a.score || Number(a.row.issue.slice(5)) - Number(b.row.issue.slice(5)),
    );
    return new Map(order.map((one, index) => [one.row.issue, { ...one, place: index + 1 }]));
  };
  const [from, to] = [placesBy(before), placesBy(after)];
  const moves = scored.map(({ issue, summary, valueStatus }) => ({
    issue,
    summary,
    from: from.get(issue).place,
    to: to.get(issue).place,
    scoreFrom: from.get(issue).score,
    scoreTo: to.get(issue).score,
    statusFrom: valueStatus,
    statusTo: valueStatus,
  }));
  const far = (move) => Math.abs(move.scoreTo - move.scoreFrom);
  const first = moves.filter((move) => move.from <= 20);
  const rising = moves
    .filter((move) => move.statusTo === 'business-first' && move.to < move.from)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  return {
    scored: scored.length,
    capped: false,
    moved: moves.filter((move) => far(move) > 0).length,
    changedPlace: moves.filter((move) => move.from !== move.to).length,
    warnings: warningsOf(after),
    top: moves
      .filter((move) => far(move) > 0)
      .sort((a, b) => far(b) - far(a))
      .slice(0, 5),
    places: moves.filter((move) => move.from <= 20 || move.to <= 20).sort((a, b) => a.from - b.from),
    changedPlaceOfFirst: first.filter((move) => move.from !== move.to).length,
    businessFirstRises: rising[0] ?? null,
    ...(parametersAsked.get('points') === 'true'
      ? {
          points: scored.map(({ issue, summary }) => {
            const { row: _, place: __, ...then } = from.get(issue);
            const { row: ___, place: ____, ...now } = to.get(issue);
            return { issue, summary, from: then, to: now };
          }),
        }
      : {}),
  };
}

const roles = [
  { id: 10002, name: 'Administrators' },
  { id: 10100, name: 'Developers' },
  { id: 10101, name: 'Product' },
];
const fields = { customfield_10102: 'Story Points', customfield_10050: 'Business Value' };

/** Jira's own list of fields. */
export const jiraFields = [
  { id: 'summary', name: 'Summary', custom: false, schema: { type: 'string' } },
  ...Object.entries(fields).map(([id, name]) => ({ id, name, custom: true, schema: { type: 'number' } })),
  { id: 'customfield_10070', name: 'Customer Quote', custom: true, schema: { type: 'string' } },
  {
    id: 'customfield_10200',
    name: 'Value Score',
    custom: true,
    schema: { type: 'number', custom: 'dev.needfirst:value-score' },
  },
];

/** What a store knows of models and settings, and its routes. */
export function settingsRoutes(authorNow) {
  const at = (values) => ({ ...standard, ...values });
  let lastSeconds = Date.now();
  const version = (number, author, changed, reason, values) => ({ number, author, changed, reason, values });
  const models = {
    global: { version: 0, versions: [] },
    SHOP: {
      version: 6,
      versions: [
        version(
          1,
          'Tom',
          '2026-05-02T09:00:00Z',
          'First own model',
          at({ customerWeight: 0.7, businessWeight: 0.3 }),
        ),
        version(2, 'Paula', '2026-05-03T09:00:00Z', 'Back to the global weights', at({})),
        version(
          3,
          'Mara',
          '2026-06-14T09:00:00Z',
          'Interviews age slower here',
          at({ 'evidence.interview.halfLife': 1095 }),
        ),
        {
          ...version(4, 'Robot', '2026-08-01T09:00:00Z', 'Tried a newer Needfirst', null),
          unknown: ['kind=wsjf'],
        },
        version(
          5,
          'Mara',
          '2026-10-02T09:00:00Z',
          'Surveys told us less than we thought',
          at({ 'evidence.survey.cap': 0.3 }),
        ),
        version(6, 'Mara', '2026-10-20T09:00:00Z', 'Back to what we had', at({})),
      ],
    },
  };
  const inheriting = {};
  const modelOf = (key) => models[key] ?? (inheriting[key] ??= { version: 0, versions: [] });
  const settings = {};
  const settingsOf = (key) =>
    (settings[key] ??= {
      version: key === 'SHOP' ? 6 : 0,
      enabled: key !== 'OFF',
      needsVisibleTo: key === 'SHOP' ? [10100, 10101] : key === 'OFF' ? null : 'browse',
      effortField: 'customfield_10102',
      setAsideJql: 'labels in (compliance, security)',
      mappedFields: { businessImpact: 'customfield_10050' },
      enabledBy: key === 'OFF' ? null : { displayName: 'Tom' },
      enabledAt: key === 'OFF' ? null : '2026-05-02T08:00:00Z',
    });
  const inForce = (key) => {
    const own = modelOf(key).versions.at(-1);
    const global = modelOf('global').versions.at(-1);
    return own && !own.givenUp ? own : key !== 'global' && global ? global : null;
  };
  const valuesIn = (key) => inForce(key)?.values ?? standard;
  const model = (key) => {
    const own = modelOf(key).versions.at(-1);
    return {
      version:
        key === 'global' ? modelOf(key).version : Math.max(modelOf(key).version, settingsOf(key).version),
      modelVersion: inForce(key)?.number ?? 0,
      own: key === 'global' || (own !== undefined && !own.givenUp),
      mayWrite: key !== 'READ' && key !== 'ARCHIVED',
      warnings: warningsOf(valuesIn(key)),
      unknown: [],
      ...deep(valuesIn(key)),
    };
  };
  let behindUntil = 0;
  let cancelled = false;
  const moving = 300;
  const search = () => {
    const left = cancelled ? 0 : Math.max(0, behindUntil - Date.now());
    return { left, done: Math.round(moving * (1 - left / 3000)) };
  };
  const off = (key) =>
    key !== 'global' && !settingsOf(key).enabled ? fault(404, 'Needfirst is off in this project.') : null;
  const archived = (key) =>
    key === 'ARCHIVED' ? fault(403, 'The project is archived and cannot be changed.') : null;
  const stale = (key, wanted) => {
    const present = model(key).version;
    return wanted !== undefined && wanted !== null && Number(wanted) !== present
      ? fault(
          409,
          `It has been changed meanwhile and is now at version ${present}. Nothing was changed; load it again.`,
        )
      : null;
  };
  const reasonIn = (reason) =>
    typeof reason !== 'string' || reason.trim() === ''
      ? { reason: 'is required' }
      : reason.length > 10_000
        ? { reason: 'must not be longer than 10000 characters' }
        : {};
  const take = (key, values, reason, rest = {}) => {
    const of = models[key] ?? (models[key] = modelOf(key));
    lastSeconds = Math.max(Date.now(), lastSeconds + 1);
    of.versions.push({
      ...version(of.versions.length + 1, authorNow(), new Date(lastSeconds).toISOString(), reason, values),
      ...rest,
    });
    of.version = Math.max(model(key).version, of.version) + 1;
    behindUntil = Date.now() + 3000;
    cancelled = false;
    return [200, model(key)];
  };
  const save = (key, body) => {
    const errors = { ...faultsOf(body), ...reasonIn(body.reason) };
    return (
      off(key) ??
      archived(key) ??
      (Object.keys(errors).length > 0 ? fault(400, '', errors) : null) ??
      stale(key, body.version) ??
      take(key, Object.fromEntries(parameters.map(({ member }) => [member, flat(body)[member]])), body.reason)
    );
  };
  const preview = (key, asked, body) => {
    const errors = faultsOf(body);
    if (off(key) ?? archived(key)) return off(key) ?? archived(key);
    if (Object.keys(errors).length > 0) return fault(400, '', errors);
    const answer = previewed(valuesIn(key), flat(body), asked);
    return [
      200,
      {
        version: model(key).version,
        modelVersion: model(key).modelVersion,
        ...answer,
        ...(key === 'global'
          ? { projects: [{ key: 'NEW', name: 'Ledgerly Next', scored: answer.scored, moved: answer.moved }] }
          : {}),
      },
    ];
  };
  const versions = (key, asked) => {
    const [startAt, maxResults] = ['startAt', 'maxResults'].map((name) => Number(asked.get(name) ?? 0));
    const all = [...modelOf(key).versions].reverse();
    const before = (number) => {
      const earlier = modelOf(key).versions.find((one) => one.number === number - 1);
      return earlier ? (earlier.values ?? {}) : standard;
    };
    const values = all.slice(startAt, startAt + (maxResults || 50)).map((one) => {
      const changed = one.values
        ? parameters.filter(({ member }) => before(one.number)[member] !== one.values[member])
        : [];
      return {
        version: one.number,
        author: { displayName: one.author },
        changed: one.changed,
        reason: one.reason,
        inForce: inForce(key) === one,
        givenUp: one.givenUp === true,
        unknown: one.unknown ?? [],
        changes: changed.map(({ member }) => ({
          member,
          from: before(one.number)[member] ?? null,
          to: one.values[member],
        })),
        ...(one.values && !one.givenUp ? deep(one.values) : {}),
      };
    });
    return [200, { startAt, maxResults: maxResults || 50, total: all.length, values }];
  };
  const restore = (key, number, body) => {
    const old = modelOf(key).versions.find((one) => one.number === Number(number));
    if (off(key) ?? archived(key)) return off(key) ?? archived(key);
    if (!old || old.givenUp) return fault(404, 'There is no such version.');
    const errors = {
      ...reasonIn(body.reason),
      ...(old.unknown ? { model: `is not known here: ${old.unknown.join(', ')}` } : {}),
    };
    return Object.keys(errors).length > 0
      ? fault(400, '', errors)
      : (stale(key, body.version) ?? take(key, old.values, body.reason));
  };
  const everyone = (key) =>
    key === 'SHOP'
      ? {
          possible: false,
          known: true,
          because: [{ type: 'reporter', field: null }],
          text: 'Browse is granted to the reporter in this project’s scheme, so Jira counts everyone as allowed to browse. Choose roles instead.',
        }
      : { possible: true, known: true, because: [], text: null };
  const decided = (key) => {
    const now = settingsOf(key);
    const broken = /wrong/.test(now.setAsideJql ?? '');
    return {
      ...now,
      version: model(key).version,
      mayWrite: key !== 'ARCHIVED' && key !== 'READ',
      roles,
      everyone: everyone(key),
      effort: now.effortField ? { name: fields[now.effortField], of: 131, with: 82, capped: false } : null,
      setAside: now.setAsideJql ? { total: 2, fault: broken ? 'No such field.' : null } : null,
      mapped: Object.fromEntries(
        Object.entries(now.mappedFields).map(([role, id]) => [role, { id, name: fields[id] ?? id }]),
      ),
      faults: [],
    };
  };
  const entered = ['enabled', 'needsVisibleTo', 'effortField', 'setAsideJql', 'mappedFields'];
  const decide = (key, body) => {
    const errors = Object.fromEntries(
      Object.keys(body)
        .filter((name) => ![...entered, 'version', 'reason'].includes(name) && !(name in decided(key)))
        .map((name) => [name, 'is not known here']),
    );
    if (body.enabled && body.needsVisibleTo === null) errors.needsVisibleTo = 'is required';
    if (body.needsVisibleTo === 'browse' && !everyone(key).possible)
      errors.needsVisibleTo = everyone(key).text;
    if (Array.isArray(body.needsVisibleTo)) {
      if (body.needsVisibleTo.length === 0) errors.needsVisibleTo = 'must be "browse" or a list of role ids';
      const strange = body.needsVisibleTo.find((id) => !roles.some((role) => role.id === id));
      if (strange !== undefined) errors.needsVisibleTo = `there is no project role ${strange}`;
    }
    if (/wrong/.test(body.setAsideJql ?? ''))
      errors.setAsideJql =
        "Jira does not take this JQL: Field 'wrong' does not exist or you do not have permission to view it.";
    const refused =
      archived(key) ??
      (Object.keys(errors).length > 0 ? fault(400, '', errors) : null) ??
      stale(key, body.version);
    if (refused) return refused;
    const now = settingsOf(key);
    const next = Object.fromEntries(entered.map((name) => [name, body[name] ?? null]));
    if (!now.enabled && next.enabled)
      Object.assign(now, { enabledBy: { displayName: authorNow() }, enabledAt: new Date().toISOString() });
    Object.assign(now, next, { version: model(key).version + 1, mappedFields: body.mappedFields ?? {} });
    return [200, decided(key)];
  };
  let sudo = false;
  const withSudo = (answer) => (sudo ? answer() : [401, { message: 'This resource requires WebSudo.' }]);
  let exported = '2026-10-30T09:00:00Z';
  let removed = false;
  let audited = { begun: '2026-11-22T02:14:00Z', ended: '2026-11-22T02:15:00Z' };
  const projects = () =>
    removed
      ? []
      : ['SHOP', 'NEW'].map((key) => ({
          key,
          name: key === 'SHOP' ? 'Ledgerly' : 'Ledgerly Next',
          enabled: true,
          archived: false,
          by: { displayName: 'Tom' },
          at: '2026-05-02T08:00:00Z',
          needsVisibleTo:
            settingsOf(key).needsVisibleTo === 'browse'
              ? 'browse'
              : roles.filter(({ id }) => settingsOf(key).needsVisibleTo.includes(id)),
          ownModel: model(key).own,
          modelVersion: model(key).modelVersion,
          scored: 13,
        }));
  const added = () => ({
    fields: [
      ['customerNeed', 'customfield_10201', 'Customer Need', 'input'],
      ['needImportance', 'customfield_10202', 'Need Importance', 'input'],
      ['businessImpact', 'customfield_10050', 'Business Value', 'input'],
      ['valueScore', 'customfield_10200', 'Value Score', 'result'],
      ['valueStatus', 'customfield_10204', 'Value Status', 'result'],
    ].map(([role, id, name, type]) => ({
      role,
      id: removed && type === 'result' ? null : id,
      name,
      type,
      own: type === 'result',
      contexts: null,
      screens: null,
    })),
    tables: [
      ['AO_3D1F2A_NEED_ROW', 214],
      ['AO_3D1F2A_EVIDENCE_ROW', 611],
      ['AO_3D1F2A_CHANGE_ROW', 18_422],
    ].map(([name, count]) => ({ name, rows: removed ? 0 : count })),
    jobs: [
      { id: 'dev.needfirst.audit', cron: '0 14 2 * * ?' },
      { id: 'dev.needfirst.clock', cron: null },
    ],
    by: { displayName: 'Tom' },
    at: '2026-05-02T07:30:00Z',
    projects: projects().map(({ key, name }) => ({
      key,
      name,
      exported: key === 'SHOP' ? exported : null,
      changedSince: true,
    })),
    usedBy: [],
    cannotTell: ['contexts', 'screens', 'filters', 'boards'],
  });
  const remove = (body) => {
    const errors = reasonIn(body.reason);
    if (Object.keys(errors).length > 0) return fault(400, '', errors);
    if (!body.withoutExport && projects().length > 0)
      return fault(
        409,
        'Export the projects first. Nothing was removed.',
        Object.fromEntries(projects().map(({ key }) => [key, `${key} was changed after its last export.`])),
      );
    const answer = {
      projects: projects().length,
      rows: 19_247,
      fields: added()
        .fields.filter(({ own }) => own)
        .map(({ id, name }) => ({ id, name })),
      leftFields: added()
        .fields.filter(({ own }) => !own)
        .map(({ id, name }) => ({ id, name, why: 'it holds what people typed.' })),
    };
    removed = true;
    return [200, answer];
  };
  const health = () => ({
    lacking: [],
    book: { projects: 12, issues: 41_208, needs: 214, behind: 0 },
    tail: { last: 184_220, followed: 184_220, waiting: 0 },
    reindex: {
      running: search().left > 0,
      done: 0,
      total: 0,
      startedBy: null,
      remaining: null,
      perSecond: 310,
      waiting: search().left > 0 ? 1 : 0,
      cursor: 184_220,
      last: new Date(Date.now() - 120_000).toISOString(),
    },
    audit: {
      ...audited,
      projects: 12,
      differed: 3,
      which: [{ project: 'SHOP', differed: 3, issues: ['SHOP-7', 'SHOP-9', 'SHOP-11'] }],
    },
    fields: ['Customer Need', 'Need Importance', 'Business Impact', 'Value Score', 'Customer Score'].map(
      (name, index) => ({ role: name, id: `customfield_${10_200 + index}`, name, fault: null }),
    ),
    nodes: [
      {
        node: 'jira-1',
        here: true,
        seen: '2026-11-22T09:59:55Z',
        state: 'in-step',
        followed: 184_220,
        reindexes: true,
        fieldAnswer: 0.6,
        rest: 18,
        edits: 42,
        indexed: 310,
        version: '1.0.0',
      },
      {
        node: 'jira-2',
        here: false,
        seen: new Date(Date.now() - 20_000).toISOString(),
        state: 'in-step',
        followed: 184_220,
        reindexes: false,
        fieldAnswer: 0.7,
        rest: 21,
        edits: 17,
        indexed: 0,
        version: '1.0.0',
      },
      {
        node: 'jira-3',
        here: false,
        seen: new Date(Date.now() - 11 * 60_000).toISOString(),
        state: 'silent',
        followed: 184_106,
        reindexes: false,
        fieldAnswer: null,
        rest: null,
        edits: 0,
        indexed: 0,
        version: '1.0.0',
      },
    ],
    versions: { plugin: '1.0.0', jira: null, java: '21.0.5', database: null },
    scoringDate: '2026-11-01',
    nextScoringDate: '2026-12-01',
    attention: [
      {
        code: 'audit-differed',
        text: 'The last audit found 3 issues that differed from the score book. They were indexed again.',
      },
    ],
    cannotTell: ['hidden', 'log-levels'],
  });
  const of = (path) => new RegExp(`^/projects/([^/]+)${path}$`);
  const global = (path) => new RegExp(`^/model${path}$`);
  return {
    /** What a project has decided. */
    of: settingsOf,
    /** The administrator has given the password again. */
    grant: () => (sudo = true),
    exported: () => (exported = new Date().toISOString()),
    diagnostics: () => `needfirst 1.0.0\nbook.issues 41208\nbook.projects 12\ntail.last 184220\n`,
    routes: [
      ['GET', /^\/model\/parameters$/, () => [200, { values: parameters }]],
      ['GET', of('/model'), ([key]) => off(key) ?? [200, model(key)]],
      ['GET', global(''), () => [200, model('global')]],
      ['PUT', of('/model'), ([key], _, body) => save(key, body)],
      ['PUT', global(''), (_, __, body) => withSudo(() => save('global', body))],
      [
        'DELETE',
        of('/model'),
        ([key], asked) => {
          const errors = reasonIn(asked.get('reason'));
          return (
            off(key) ??
            archived(key) ??
            (Object.keys(errors).length > 0 ? fault(400, '', errors) : null) ??
            stale(key, asked.get('version')) ??
            (model(key).own
              ? (take(key, null, asked.get('reason'), { givenUp: true }), [204, null])
              : fault(404, 'The project has no model of its own.'))
          );
        },
      ],
      ['POST', of('/model/preview'), ([key], asked, body) => preview(key, asked, body)],
      ['POST', global('/preview'), (_, asked, body) => preview('global', asked, body)],
      ['GET', of('/model/versions'), ([key], asked) => off(key) ?? versions(key, asked)],
      ['GET', global('/versions'), (_, asked) => versions('global', asked)],
      ['POST', of('/model/versions/(\\d+)/restore'), ([key, number], _, body) => restore(key, number, body)],
      [
        'POST',
        global('/versions/(\\d+)/restore'),
        ([number], _, body) => withSudo(() => restore('global', number, body)),
      ],
      [
        'GET',
        /^\/reindex$/,
        () => {
          const { left, done } = search();
          return [
            200,
            {
              running: left > 0,
              done,
              total: moving,
              startedBy: null,
              remaining: left > 0 ? left / 1000 : null,
              perSecond: 100,
              waiting: left > 0 ? 1 : 0,
            },
          ];
        },
      ],
      [
        'DELETE',
        /^\/reindex$/,
        () =>
          withSudo(() => {
            cancelled = true;
            return [204, null];
          }),
      ],
      [
        'GET',
        of('/search'),
        ([key]) => {
          const { left, done } = search();
          return (
            off(key) ?? [
              200,
              {
                caughtUp: left === 0,
                modelVersion: model(key).modelVersion,
                done,
                total: moving,
                remaining: left > 0 ? left / 1000 : null,
                mayCancel: true,
              },
            ]
          );
        },
      ],
      [
        'GET',
        /^\/projects$/,
        () => [200, { startAt: 0, maxResults: 1000, total: projects().length, values: projects() }],
      ],
      ['GET', of('/settings'), ([key]) => [200, decided(key)]],
      ['PUT', of('/settings'), ([key], _, body) => decide(key, body)],
      [
        'GET',
        of('/settings/seen'),
        ([key], asked) => {
          const name = asked.get('user');
          if (!name) return fault(400, '', { user: 'is required' });
          const choice = asked.get('needsVisibleTo');
          const visible = choice ?? settingsOf(key).needsVisibleTo;
          const knows = name !== 'nobody';
          const sees = knows && (visible === 'browse' || name !== 'lena');
          return (
            off(key) ?? [
              200,
              {
                user: { name, displayName: knows ? words(name) : null },
                browses: knows,
                issues: { of: 131, seen: knows ? (name === 'lena' ? 14 : 131) : 0, capped: false },
                scores: knows,
                needs: sees,
                by: !sees ? null : visible === 'browse' ? 'browse' : ['Product'],
                edits: sees,
              },
            ]
          );
        },
      ],
      ['GET', /^\/added$/, () => [200, added()]],
      ['POST', /^\/added\/remove$/, (_, __, body) => withSudo(() => remove(body))],
      ['GET', /^\/health$/, () => [200, health()]],
      [
        'POST',
        /^\/health\/audit$/,
        () => {
          audited = { begun: new Date().toISOString(), ended: null };
          return [202, []];
        },
      ],
    ],
  };
}
