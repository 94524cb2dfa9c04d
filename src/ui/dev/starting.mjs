// The stand-in's answers for the first hour, over the store's needs and issues. Not shipped.

const fault = (status, message, errors = {}) => [
  status,
  { errorMessages: message === '' ? [] : [message], errors },
];

/** Reads one need a line, or CSV without quotes; enough for browser tests. */
function pasted(text) {
  const lines = text.split('\n');
  const head = lines[0].split(',').map((cell) => cell.trim());
  const csv = head.includes('statement');
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || (csv && index === 0)) {
      return [];
    }
    const cells = csv ? line.split(',') : line.split(';');
    const cell = (name) => cells[csv ? head.indexOf(name) : name === 'statement' ? 0 : 1]?.trim() || null;
    const number = (name) => (csv && cell(name) !== null ? Number(cell(name)) : null);
    const importance = number('importance');
    return [
      {
        line: index + 1,
        statement: cell('statement') ?? '',
        who: cell('who'),
        importance: Number.isNaN(importance) ? null : importance,
        satisfaction: number('satisfaction'),
        reach: number('reach'),
        like: null,
        faults: Number.isNaN(importance) || importance > 10 ? ['importance: must be between 0 and 10'] : [],
      },
    ];
  });
}

/** The routes of a store. */
export function startRoutes({ needs, issues, like, shape, record, log, settings }) {
  const find = (id) => needs.find((need) => need.id === Number(id));
  const issueOf = (key) => issues.find((issue) => issue.key === key);
  const lines = (project, text) => {
    const all = pasted(text);
    return all.map((line, index) => {
      const before = all.slice(0, index).find((one) => like(one.statement, line.statement) >= 0.7);
      const known = needs.find(
        (need) => need.project === project && like(need.statement, line.statement) >= 0.7,
      );
      return {
        ...line,
        like: known
          ? { line: null, need: known.id, statement: known.statement }
          : before
            ? { line: before.line, need: null, statement: null }
            : null,
      };
    });
  };
  const at = (path) => new RegExp(`^/projects/([^/]+)/start/${path}$`);
  const left = (what, why, text) => ({ what, why, text });
  const noNeed = 'names no need, or one that you may not edit';
  const wrongLinks = ({ need, fit, issues: keys }) => {
    const errors = {
      ...(find(need) ? {} : { need: noNeed }),
      ...(fit === null || (fit >= 0 && fit <= 10) ? {} : { fit: 'must be between 0 and 10' }),
      ...(keys?.length > 0 ? {} : { issues: 'is required' }),
    };
    return Object.keys(errors).length > 0 ? fault(400, '', errors) : null;
  };
  const offers = [
    { id: 'link:Escalation', kind: 'link', name: 'Escalation', issues: 2 },
    { id: 'project:HELP', kind: 'project', name: 'Help desk', issues: 3 },
    { id: 'type:Incident', kind: 'type', name: 'Incident', issues: 2 },
  ];
  const known = /^(project|type|link|field|customers):./;
  const wrongSupport = (support) => {
    const wrong = support.find((one) => !known.test(one));
    return wrong === undefined
      ? null
      : fault(400, '', { support: `“${wrong}” is no choice of what counts as a support request` });
  };
  /** What the rules have evidence for: need, kind and people. */
  const ruled = (support) =>
    [
      ...(support.some((one) => !one.startsWith('customers:')) ? [[12, 'support-case', 3]] : []),
      [12, 'request', 14],
      [15, 'request', 14],
    ]
      .map(([id, kind, sources]) => ({ need: find(id), kind, sources }))
      .filter(({ need, kind }) => need?.evidence.every((one) => one.kind !== kind));
  /** Fields as a backlog has filled them. */
  const fields = [
    {
      field: 'customfield_501',
      name: 'Business Value',
      holds: 'number',
      likely: 'business-value',
      filled: 4,
      from: 20,
      to: 80,
      samples: ['20', '50', '80'],
    },
    {
      field: 'customfield_10102',
      name: 'Story Points',
      holds: 'number',
      likely: 'effort',
      filled: 9,
      from: 1,
      to: 21,
      samples: ['3', '5', '8'],
    },
    {
      field: 'customfield_503',
      name: 'Support Case Reference',
      holds: 'text',
      likely: 'support',
      filled: 2,
      samples: ['C-1043', 'C-1187, C-1190'],
    },
    {
      field: 'customfield_504',
      name: 'Customers',
      holds: 'text',
      likely: 'customers',
      filled: 6,
      samples: ['Hollow Bakery', 'Nord Velo'],
    },
    {
      field: 'customfield_505',
      name: 'Customer Impact',
      holds: 'other',
      likely: 'customers',
      filled: 12,
      samples: [],
    },
    {
      field: 'customfield_506',
      name: 'Value class',
      holds: 'number',
      likely: 'business-value',
      filled: 3,
      only: 5,
      samples: ['5'],
    },
  ];
  const others = [
    { field: 'customfield_510', name: 'Colour', holds: 'text' },
    { field: 'customfield_511', name: 'Points for design', holds: 'number' },
  ];
  const values = new Map(issues.slice(0, 4).map(({ key }, index) => [key, 20 + index * 20]));
  let made = [];
  const usedAs = (project, id) => {
    const kept = settings.of(project);
    const role = Object.entries(kept.mappedFields).find(([, field]) => field === id);
    return role ? role[0] : kept.effortField === id ? 'effort' : null;
  };
  const magnitude = (value, from, to) => Math.round(((value - from) / (to - from)) * 100) / 10;
  return [
    [
      'POST',
      at('needs'),
      ([project], parameters, body) => {
        const all = lines(project, body.text ?? '');
        if (parameters.get('dryRun') === 'true') {
          const faulty = all.filter(({ faults }) => faults.length > 0).length;
          const alike = all.filter(({ like }) => like !== null).length;
          return [200, { total: all.length, faulty, alike, values: all }];
        }
        const wanted = all.filter(({ line }) => !(body.leaveOut ?? []).includes(line));
        const wrong = wanted.find(({ faults }) => faults.length > 0);
        if (wrong || wanted.length === 0) {
          return fault(
            400,
            '',
            wrong ? { [`line[${wrong.line}].importance`]: 'must be between 0 and 10' } : {},
          );
        }
        const values = wanted.map((line) => shape(record(project, line)));
        return [201, { total: values.length, values }];
      },
    ],
    [
      'POST',
      at('needs/undo'),
      (_, __, body) => {
        const outcome = { done: [], left: [] };
        for (const { id, version } of body.needs) {
          const place = needs.findIndex((need) => need.id === id);
          if (place < 0) {
            outcome.left.push(left(id, 'gone', `${id} is not there, or you may not see it.`));
          } else if (needs[place].version !== version || issues.some(({ links }) => id in links)) {
            outcome.left.push(
              left(id, 'changed', `${id} was changed or used since. It was left as it is now.`),
            );
          } else {
            needs.splice(place, 1);
            outcome.done.push(id);
          }
        }
        return [200, outcome];
      },
    ],
    [
      'GET',
      at('issues'),
      (_, parameters) => {
        const need = find(parameters.get('need'));
        if (!need) {
          return fault(400, '', { need: noNeed });
        }
        const jql = parameters.get('jql');
        if (jql !== null && /wrong/.test(jql)) {
          return fault(400, '', {
            jql: "Jira does not take this JQL: Field 'wrong' does not exist or you do not have permission to view it.",
          });
        }
        const text = (parameters.get('words') ?? '').trim() || need.statement;
        const words = text
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .filter((word) => word.length > 3);
        const found = issues.filter(
          ({ summary }) =>
            jql !== null || words.some((word) => summary.toLowerCase().includes(word.slice(0, 5))),
        );
        return [
          200,
          {
            total: found.length,
            capped: false,
            words: jql === null ? words : [],
            values: found.map((issue, index) => ({
              issue: issue.key,
              summary: issue.summary,
              type: issue.type,
              status: { name: 'To do', category: 'new' },
              attached: need.id in issue.links,
              doubleOf: index > 0 && issue.key === 'SHOP-70' ? found[index - 1].key : null,
            })),
          },
        ];
      },
    ],
    [
      'POST',
      at('links'),
      (_, __, body) => {
        const wrong = wrongLinks(body);
        if (wrong) {
          return wrong;
        }
        const outcome = { done: [], left: [] };
        for (const key of body.issues) {
          const issue = issueOf(key);
          if (!issue) {
            outcome.left.push(left(key, 'gone', `${key} is not there, or you may not see it.`));
          } else if (issue.readOnly) {
            outcome.left.push(left(key, 'no-edit', `You may not edit ${key}. It was left as it was.`));
          } else if (!(body.need in issue.links)) {
            issue.links[body.need] = { fit: body.fit, experience: 0, cause: null };
            outcome.done.push(key);
          } else {
            outcome.left.push(left(key, 'already', `${key} was attached already. It was left as it was.`));
          }
        }
        return [200, outcome];
      },
    ],
    [
      'POST',
      at('links/undo'),
      (_, __, body) => {
        const wrong = wrongLinks(body);
        if (wrong) {
          return wrong;
        }
        const outcome = { done: [], left: [] };
        for (const key of body.issues) {
          const link = issueOf(key)?.links[body.need];
          if (link && link.fit === body.fit && link.experience === 0 && link.cause === null) {
            delete issueOf(key).links[body.need];
            outcome.done.push(key);
          } else {
            outcome.left.push(left(key, 'changed', `${key} was changed since. It was left as it is now.`));
          }
        }
        return [200, outcome];
      },
    ],
    [
      'GET',
      at('fields'),
      ([project], parameters) => {
        const also = parameters.getAll('also');
        const asked = others
          .filter(({ field }) => also.includes(field))
          .map((one) => ({ ...one, likely: null, filled: 0, samples: [] }));
        return [
          200,
          {
            issues: issues.length,
            mayMap: project !== 'READ',
            values: [...fields, ...asked].map((one) => ({
              from: null,
              to: null,
              only: null,
              ...one,
              of: issues.length,
              searched: true,
              usedAs: usedAs(project, one.field),
              impacts: one.field === 'customfield_501' ? made.length : 0,
            })),
            others: others.filter(({ field }) => !also.includes(field)),
          },
        ];
      },
    ],
    [
      'POST',
      at('fields/impacts'),
      ([project], parameters, body) => {
        const field = fields.find((one) => one.field === body.field);
        if (!field) {
          return fault(400, '', { field: `there is no field ${body.field}` });
        }
        if (usedAs(project, field.field) === 'businessImpact') {
          return fault(400, '', {
            field: `“${field.name}” counts as Business Impact in this project already; as an impact of its own it would count twice`,
          });
        }
        if (field.from === undefined) {
          return fault(400, '', {
            field: `“${field.name}” holds the same value everywhere (5), so there is no range to scale it by`,
          });
        }
        const { from, to, name } = { ...field, ...body };
        const all = [...values].map(([key, value]) => ({
          issue: key,
          summary: issueOf(key).summary,
          value,
          magnitude: magnitude(value, from, to),
          already: made.some(({ issue }) => issue === key),
        }));
        if (parameters.get('dryRun') === 'true') {
          return [200, { field: field.field, name, from, to, total: all.length, values: all }];
        }
        const outcome = { done: [], left: [], after: null };
        for (const one of all) {
          if (one.already) {
            outcome.left.push(
              left(
                one.issue,
                'already',
                `${one.issue} has an impact from this field already. It was left as it was.`,
              ),
            );
          } else {
            outcome.done.push({
              issue: one.issue,
              id: 700 + made.length,
              magnitude: one.magnitude,
              description: `By rule from the field “${name}”: ${one.value}, where this project has ${from} to ${to}.`,
            });
            made.push(outcome.done.at(-1));
          }
        }
        return [200, outcome];
      },
    ],
    [
      'POST',
      at('fields/impacts/undo'),
      (_, __, body) => {
        const done = body.impacts.filter(({ id }) => made.some((one) => one.id === id));
        const gone = body.impacts.filter((one) => !done.includes(one));
        made = made.filter(({ id }) => done.every((one) => one.id !== id));
        return [
          200,
          {
            done,
            left: gone.map(({ issue }) =>
              left(issue, 'gone', `${issue} is not there, or you may not see it.`),
            ),
            after: null,
          },
        ];
      },
    ],
    [
      'GET',
      at('evidence'),
      (_, parameters) => {
        const support = parameters.getAll('support');
        const wrong = wrongSupport(support);
        if (wrong) {
          return wrong;
        }
        const values = ruled(support).map(({ need, kind, sources }) => ({
          need: need.id,
          kind,
          statement: need.statement,
          issue: 'SHOP-7',
          sources,
          date: '2025-03-01',
          summary: 'By rule',
          issues: 5,
          confidence: 0.2,
          confidenceThen: need.id === 12 ? 0.2 : 0.31,
        }));
        return [200, { total: values.length, offers, values }];
      },
    ],
    [
      'POST',
      at('evidence'),
      (_, __, body) => {
        const wanted = new Set(body.proposals.map(({ need, kind }) => `${need} ${kind}`));
        const done = ruled(body.support ?? [])
          .filter(({ need, kind }) => wanted.delete(`${need.id} ${kind}`))
          .map(({ need, kind, sources }) => {
            const recorded = {
              id: (kind === 'request' ? 900 : 800) + need.id,
              kind,
              stance: 'supports',
              sources,
              date: '2025-03-01',
              summary: 'By rule',
              url: null,
              author: { displayName: 'You' },
            };
            need.evidence = [...need.evidence, recorded];
            log('evidence-recorded', need, {}, { kind, sources: String(sources) });
            return { need: need.id, kind, id: recorded.id, sources };
          });
        const already = [...wanted].map((one) =>
          left(one, 'already', `${one} was attached already. It was left as it was.`),
        );
        return [200, { done, left: already }];
      },
    ],
    [
      'POST',
      at('evidence/undo'),
      (_, __, body) => {
        const outcome = { done: [], left: [] };
        for (const one of body.evidence) {
          const need = find(one.need);
          const recorded = need?.evidence.find(({ id }) => id === one.id);
          if (recorded?.kind === one.kind && recorded.sources === one.sources) {
            need.evidence = need.evidence.filter((piece) => piece !== recorded);
            log('evidence-removed', need, { kind: one.kind, sources: String(one.sources) }, {});
            outcome.done.push(one);
          } else {
            const what = need?.statement ?? String(one.need);
            outcome.left.push(
              recorded
                ? left(what, 'changed', `${what} was changed since. It was left as it is now.`)
                : left(what, 'gone', `${what} is not there, or you may not see it.`),
            );
          }
        }
        return [200, outcome];
      },
    ],
    [
      'GET',
      at('look'),
      (_, parameters) => {
        const support = parameters.getAll('support');
        const wrong = wrongSupport(support);
        if (wrong) {
          return wrong;
        }
        const chosen = support.some((one) => offers.some(({ id }) => id === one));
        const all = [
          ['SHOP-7', 14],
          ['SHOP-9', 11],
          ['SHOP-10', 9],
          ['SHOP-62', 8],
          ['SHOP-80', 7],
          ['SHOP-81', 2],
        ].map(([key, people]) => ({
          issue: key,
          summary: issueOf(key).summary,
          type: issueOf(key).type,
          people,
          votes: people,
          watchers: 2,
          commenters: 1,
          duplicates: 0,
          support: chosen && people > 8 ? people - 8 : 0,
        }));
        return [
          200,
          {
            total: all.length,
            lookedAt: 300,
            capped: true,
            counted: ['votes', 'watchers', 'comments', 'duplicates'],
            offers,
            values: all.slice(0, Number(parameters.get('maxResults') ?? 5)),
          },
        ];
      },
    ],
  ];
}
