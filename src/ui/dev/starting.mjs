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
export function startRoutes({ needs, issues, like, shape, record, log }) {
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
  /** The needs that the rule has evidence for. */
  const ruled = () =>
    needs
      .filter((need) => need.project === 'SHOP' && [12, 15].includes(need.id))
      .filter(({ evidence }) => evidence.every(({ kind }) => kind !== 'request'));
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
          } else if (needs[place].version !== version) {
            outcome.left.push(left(id, 'changed', `${id} was changed since. It was left as it is now.`));
          } else if (issues.some(({ links }) => id in links)) {
            outcome.left.push(left(id, 'served', `${id} serves issues by now. It was left as it is.`));
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
      at('evidence'),
      () => {
        const values = ruled().map((need) => ({
          need: need.id,
          statement: need.statement,
          issue: 'SHOP-7',
          sources: 14,
          date: '2025-03-01',
          summary: 'By rule',
          issues: 5,
          confidence: 0.2,
          confidenceThen: need.id === 12 ? 0.2 : 0.31,
        }));
        return [200, { total: values.length, values }];
      },
    ],
    [
      'POST',
      at('evidence'),
      (_, __, body) => {
        const wanted = new Set(body.needs);
        const done = ruled()
          .filter(({ id }) => wanted.delete(id))
          .map((need) => {
            const recorded = {
              id: 900 + need.id,
              kind: 'request',
              stance: 'supports',
              sources: 14,
              date: '2025-03-01',
              summary: 'By rule',
              url: null,
              author: { displayName: 'You' },
            };
            need.evidence = [...need.evidence, recorded];
            log('evidence-recorded', need, {}, { kind: 'request', sources: '14' });
            return { need: need.id, id: recorded.id, sources: 14 };
          });
        const already = [...wanted].map((id) =>
          left(id, 'already', `${id} was attached already. It was left as it was.`),
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
          if (recorded?.kind === 'request' && recorded.sources === one.sources) {
            need.evidence = need.evidence.filter((piece) => piece !== recorded);
            log('evidence-removed', need, { kind: 'request', sources: '14' }, {});
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
        }));
        return [
          200,
          {
            total: all.length,
            counted: ['votes', 'watchers'],
            values: all.slice(0, Number(parameters.get('maxResults') ?? 5)),
          },
        ];
      },
    ],
  ];
}
