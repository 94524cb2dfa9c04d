// Answers of projects/{key}/import for a table of needs: enough of it to be looked at, not all that a file may say.

/** What everything of a project, as it was exported, comes to: here, its needs. */
export function importedEverything(store, project, dryRun, { needs = [], issues = [] }) {
  const bad = needs.flatMap(({ statement, importance }, index) => [
    ...(statement ? [] : [[`needs[${index}].statement`, 'is required']]),
    ...(importance > 10 ? [[`needs[${index}].importance`, 'must be between 0 and 10']] : []),
  ]);
  if (bad.length > 0) {
    return [400, { errorMessages: [], errors: Object.fromEntries(bad) }];
  }
  if (!dryRun) {
    needs.forEach((need) => store.answer('POST', '/needs', new URLSearchParams(), { project, ...need }));
  }
  return [
    200,
    {
      dryRun,
      needs: needs.length,
      evidence: 0,
      impacts: 0,
      links: 0,
      ownImpacts: 0,
      settled: 0,
      models: 1,
      settings: true,
      unmappedTotal: issues.length,
      unmapped: issues.map(({ issue }, index) => ({
        member: `issues[${index}].issue`,
        name: issue,
        why: 'There is no such issue here, or you may not see it',
      })),
    },
  ];
}

/** What the rows of a text come to; they are written unless it is a dry run. */
export function imported(store, project, dryRun, text) {
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const columns = head.split(',');
  const rows = lines.map((line, index) => ({
    line: index + 2,
    ...Object.fromEntries(line.split(',').map((cell, at) => [columns[at], cell.trim()])),
  }));
  const errors = Object.fromEntries(
    rows.flatMap(({ line, need, importance }) => [
      ...(need ? [] : [[`line ${line}.need`, 'is required']]),
      ...(Number(importance) > 10 ? [[`line ${line}.importance`, 'must be between 0 and 10']] : []),
    ]),
  );
  if (Object.keys(errors).length > 0) {
    return [400, { errorMessages: [], errors }];
  }
  const there = store.answer('GET', '/needs', new URLSearchParams({ project }))[1].values;
  const fresh = rows.filter(({ need }) => !there.some(({ statement }) => statement === need));
  const needs = dryRun
    ? []
    : fresh.map(({ need, importance }) => {
        const body = { project, statement: need, importance: importance ? Number(importance) : null };
        const [, { id, version }] = store.answer('POST', '/needs', new URLSearchParams(), body);
        return { id, version, evidence: [], impacts: [], before: null };
      });
  return [
    200,
    {
      dryRun,
      rows: rows.length,
      created: fresh.length,
      changed: 0,
      skipped: rows.length - fresh.length,
      made: dryRun ? null : { links: [], needs, impacts: [] },
    },
  ];
}

/** Takes needs away that an import made. */
export function takenBack(store, made) {
  made.needs.forEach(({ id }) => store.answer('DELETE', `/needs/${id}`, new URLSearchParams()));
  return [200, { done: made.needs.length, left: [] }];
}
