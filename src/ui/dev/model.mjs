// The default model in a few lines, so that scores move on the stand-in page as they would in Jira. Not shipped.

export const ladder = {
  observation: [0.95, 1095],
  experiment: [0.85, 1095],
  'usability-test': [0.7, 730],
  interview: [0.6, 730],
  'support-case': [0.5, 365],
  'usage-data': [0.5, 365],
  survey: [0.4, 365],
  request: [0.25, 365],
  anecdote: [0.2, 365],
  opinion: [0.1, 180],
};
export const scoringDate = '2026-11-01';

const days = (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** How much of a piece of evidence age has left. */
export const leftOf = (item) => 2 ** (-Math.max(0, days(item.date, scoringDate)) / ladder[item.kind][1]);

function known(evidence, stance) {
  const weights = evidence
    .filter((item) => item.stance === stance)
    .map((item) => ({ cap: ladder[item.kind][0], weight: item.sources * leftOf(item) }));
  let before = 0;
  let sum = 0;
  for (const step of [...new Set(Object.values(ladder).map(([cap]) => cap))].sort((a, b) => a - b)) {
    const above = weights.filter(({ cap }) => cap >= step).reduce((all, { weight }) => all + weight, 0);
    sum += (step - before) * (1 - 2 ** -above);
    before = step;
  }
  return sum;
}

export const confidenceOf = (evidence) => known(evidence, 'supports') * (1 - known(evidence, 'contradicts'));

const together = (parts) =>
  1 - [...parts].sort((a, b) => b - a).reduce((rest, part, index) => rest * (1 - 0.5 ** index * part), 1);

/** One need of an issue in factors; `end` puts what is unknown at its worst (-1) or best (1) end. */
function factorsOf({ need, fit, experience }, end) {
  const at = (given, middle, worst, best) => given ?? (end === 0 ? middle : end < 0 ? worst : best);
  const O = (at(need.importance, 5, 0, 10) * (10 - at(need.satisfaction, 5, 10, 0))) / 100;
  const r = 0.1 + 0.9 * at(need.reach, 0.5, 0, 1);
  const plus = known(need.evidence, 'supports');
  const T = (0.1 + 0.9 * plus) * (1 - known(need.evidence, 'contradicts'));
  const P = at(fit, 5, 0, 10) / 10;
  const x = (experience ?? 0) / 10;
  const v = Math.min(1, P * (1 + 0.2 * x) + 0.05 * Math.max(x, 0), 1.25 * P);
  return {
    O,
    r,
    T,
    P,
    v,
    c: Math.cbrt(O * r * T * v),
    carried: T * Math.cbrt(O * r * v),
    K: confidenceOf(need.evidence),
  };
}

function scoreAt(links, own, end) {
  const factors = links.map((link) => factorsOf(link, end));
  const impacts = [
    ...links.flatMap(({ need }, index) =>
      need.impacts.map(({ magnitude }) => (factors[index].P * 0.8 * magnitude) / 10),
    ),
    ...own.map(({ magnitude }) => (0.8 * magnitude) / 10),
  ];
  const C = together(factors.map(({ c }) => c));
  const B = together(impacts);
  const gate = 0.1 + 0.9 * Math.min(1, together(factors.map(({ carried }) => carried)) / 0.5);
  return { factors, C, B, gate, score: 100 * (0.6 * C + 0.4 * B * gate), impacts: impacts.length };
}

const two = (number) => Math.round(number * 100) / 100;
const four = (number) => Math.round(number * 10_000) / 10_000;

function waterfallOf(links, { factors, C, B, gate }) {
  const terms = {};
  if (links.length === 0) {
    terms.noNeed = -60;
  } else {
    const d = factors.reduce((best, one) => (one.c > best.c ? one : best));
    const parts = {
      opportunity: d.O,
      reach: d.r,
      evidence: d.T,
      fit: d.P,
      experience: d.P === 0 ? 1 : d.v / d.P,
    };
    const product = d.O * d.r * d.T * d.v;
    const zeros = Object.values(parts).filter((part) => part === 0).length;
    const L = product === 1 ? 1 / 3 : (1 - d.c) / -Math.log(product);
    for (const [term, part] of Object.entries(parts)) {
      terms[term] = zeros > 0 ? (part === 0 ? -60 / zeros : 0) : 60 * L * Math.log(part);
    }
    terms.otherNeeds = 60 * (C - d.c);
  }
  terms.impact = -40 * (1 - B);
  terms.gate = -40 * B * (1 - gate);
  return Object.entries(terms).map(([term, points]) => ({ term, points: two(points) }));
}

/** The figures of an issue: `links` are its needs with fit and experience, `own` its own impacts. */
export function figuresFor(links, own) {
  const now = scoreAt(links, own, 0);
  if (links.length === 0 && now.impacts === 0) {
    return { status: '', score: null, low: null, high: null, partial: false, customer: null, business: null };
  }
  const low = scoreAt(links, own, -1);
  const high = scoreAt(links, own, 1);
  const sure = together(now.factors.filter(({ K }) => K > 0.5).map(({ c }) => c));
  const status =
    links.length === 0
      ? 'no-need'
      : now.C > 0 && sure >= now.C / 2
        ? 'validated'
        : now.B >= 0.5 && high.C < 0.35
          ? 'business-first'
          : 'assumed';
  return {
    status,
    score: two(now.score),
    low: two(low.score),
    high: two(high.score),
    partial: two(low.score) !== two(high.score),
    customer: links.length === 0 ? null : two(100 * now.C),
    business: now.impacts === 0 ? null : two(100 * now.B),
    withheld: two(40 * now.B * (1 - now.gate)),
    waterfall: waterfallOf(links, now),
    served: now.factors.map(({ P, v, c, K }) => ({
      solves: four(P),
      feelsLike: four(v),
      customerValue: two(100 * c),
      confidence: four(K),
    })),
  };
}

/** What one change would do to the score, the best five. */
export function raisesFor(links, own, score) {
  if (links.length === 0) {
    return [];
  }
  const leading = links.reduce((best, one) => (factorsOf(one, 0).c > factorsOf(best, 0).c ? one : best));
  const changed = (change) =>
    scoreAt(
      links.map((link) => (link === leading ? change(link) : link)),
      own,
      0,
    ).score;
  const rated = (members) => changed((link) => ({ ...link, need: { ...link.need, ...members } }));
  const heard = (kind, sources) =>
    rated({
      evidence: [...leading.need.evidence, { kind, sources, stance: 'supports', date: scoringDate }],
    });
  const open = (rating, best, text) =>
    leading.need[rating] === null ? [[rating, null, null, rated({ [rating]: best }), text]] : [];
  return [
    ...open('importance', 10, 'If the importance is 10'),
    ...open('satisfaction', 0, 'If nothing satisfies it today'),
    ...open('reach', 1, 'If every customer has the need'),
    ['observation', 'observation', 5, heard('observation', 5), 'Observing five customers'],
    ['interview', 'interview', 2, heard('interview', 2), 'Two interviews'],
    [
      'fit',
      null,
      null,
      changed((link) => ({ ...link, fit: 10 })),
      `Solve the need fully: fit ${leading.fit ?? '?'} → 10`,
    ],
  ]
    .map(([change, kind, sources, raised, text]) => ({
      change,
      need: leading.need.id || null,
      kind,
      sources,
      score: two(raised),
      text,
    }))
    .filter((raise) => raise.score - score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5);
}
