// What a write for many issues would do, tried in a store of its own that has seen the same writes.
const scored = ({ score }) => (score === null || score === undefined ? null : score);

/** Writes one thing for an issue to a store. */
function written(store, row, body) {
  const put = (path, value) => store.answer('PUT', path, new URLSearchParams(), value);
  const link = (id, change) => {
    const value = store.answer('GET', `/issues/${row.issue}/value`, new URLSearchParams())?.[1];
    const {
      fit = null,
      experience = 0,
      cause = null,
    } = value?.needs.find(({ need }) => need.id === id) ?? {};
    put(`/issues/${row.issue}/needs/${id}`, { fit, experience, cause, ...change });
  };
  if (body.attach) {
    link(body.attach.need, { fit: body.attach.fit });
  } else if (body.impact) {
    store.answer('POST', `/issues/${row.issue}/impacts`, new URLSearchParams(), body.impact);
  } else {
    const { input, value } = body.set;
    if (input === 'fit') {
      link(row.inputs.need, { fit: value });
    } else if (input === 'businessImpact' || row.inputs.need === null) {
      const field = input === 'businessImpact' ? 'customfield_10103' : 'customfield_10102';
      store.field(row.issue, { fields: { [field]: value } });
    } else {
      const need = store.answer('GET', `/needs/${row.inputs.need}`, new URLSearchParams())[1];
      put(`/needs/${row.inputs.need}`, { ...need, [input]: value });
    }
  }
}

/** The answer: each issue with its score and place now and then, those that go furthest first. */
export function previewed(rows, tried, rowsOfTried, body) {
  const meant = rows.filter(({ issue }) => body.issues.includes(issue));
  meant.forEach((row) => written(tried, row, body));
  const after = new Map(rowsOfTried(tried).map((row) => [row.issue, row]));
  const moves = rows.map((row) => {
    const then = after.get(row.issue);
    return {
      issue: row.issue,
      summary: row.summary,
      score: scored(row),
      scoreThen: scored(then),
      rank: scored(row) === null ? null : row.rank,
      rankThen: scored(then) === null ? null : then.rank,
      far: Math.abs(row.rank - then.rank),
    };
  });
  const furthest = (some) =>
    some.sort((one, other) => other.far - one.far).map(({ far, ...move }) => ({ ...move }));
  const asked = moves.filter(({ issue }) => body.issues.includes(issue));
  const others = moves.filter(
    ({ issue, score, scoreThen }) => !body.issues.includes(issue) && score !== scoreThen,
  );
  return {
    total: asked.length,
    rising: asked.filter(({ score, scoreThen }) => (scoreThen ?? -1) > (score ?? -1)).length,
    falling: asked.filter(({ score, scoreThen }) => (scoreThen ?? -1) < (score ?? -1)).length,
    values: furthest(asked),
    othersTotal: others.length,
    others: furthest(others).slice(0, 10),
  };
}
