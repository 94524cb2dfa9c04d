/** The statuses of an issue's value, as REST names them; unscored is empty there. */
export const statuses = ['validated', 'assumed', 'business-first', 'no-need', 'unscored'] as const;
export type Status = (typeof statuses)[number];

/** Evidence kinds from the strongest to the weakest. */
export const evidenceKinds = [
  'observation',
  'experiment',
  'usability-test',
  'interview',
  'support-case',
  'usage-data',
  'survey',
  'request',
  'anecdote',
  'opinion',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const impactKinds = [
  'retention',
  'sales',
  'revenue',
  'support',
  'reputation',
  'risk',
  'kpi',
  'other',
] as const;
export type ImpactKind = (typeof impactKinds)[number];

/** The figures that everyone who sees the issue may see. Null is unknown, never zero. */
export interface Figures {
  status: Status;
  score: number | null;
  low: number | null;
  high: number | null;
  customer: number | null;
  business: number | null;
  withheld: number;
}

export interface Evidence {
  id: number;
  kind: EvidenceKind;
  stance: 'supports' | 'contradicts';
  sources: number;
  date: string;
  summary: string | null;
  url: string | null;
  author: string | null;
}

export interface Kpi {
  name: string;
  unit: string | null;
  baseline: number | null;
  target: number | null;
  realised: number | null;
  owner: string | null;
  checkOn: string | null;
}

export interface Impact {
  /** Null for the one that the issue's Business Impact field stands for: it is edited there. */
  id: number | null;
  direction: 'negative' | 'positive';
  kind: ImpactKind;
  magnitude: number;
  description: string | null;
  kpi: Kpi | null;
}

/** Who changed something last, and when. */
export interface Changed {
  by: string | null;
  at: string;
}

/** An issue that serves a need, with what it does for it. */
export interface ServingIssue {
  issue: string;
  summary: string;
  type: { name: string; icon: string | null } | null;
  status: Status;
  score: number | null;
  fit: number | null;
  solves: number | null;
  feelsLike: number | null;
  /** Which of the need's root causes it addresses, by place; null where that is not recorded. */
  cause: number | null;
}

export interface Need {
  id: number;
  version: number;
  project: string;
  statement: string;
  who: string | null;
  importance: number | null;
  satisfaction: number | null;
  reach: number | null;
  rootCauses: readonly string[];
  confidence: number;
  issues: readonly string[];
  evidence: readonly Evidence[];
  impacts: readonly Impact[];
  changed: Changed | null;
  /** The issues that serve it with what they do; null where they were not asked for. */
  serving: readonly ServingIssue[] | null;
}

/** A need with what the issue does for it. */
export interface LinkedNeed {
  need: Need;
  fit: number | null;
  experience: number;
  /** Which root cause the issue addresses, by place; null where that is not recorded. */
  cause: number | null;
  solves: number | null;
  feelsLike: number | null;
  customerValue: number | null;
  confidence: number | null;
}

/** The need that the issue's own fields hold; either part may be blank. */
export interface OwnNeed {
  statement: string | null;
  importance: number | null;
}

export interface Term {
  term: string;
  points: number;
}

export interface Raise {
  kind: EvidenceKind | null;
  sources: number | null;
  score: number;
  text: string;
}

/** What the user may change here; nothing is offered that would fail. */
export interface MayWrite {
  /** What the issue does for needs, and its own impacts. */
  issue: boolean;
  /** The needs of the issue's project, with their evidence and impacts. */
  needs: boolean;
}

/** A must-do that a JQL takes out of the ranking. */
export interface SetAside {
  jql: string | null;
  due: string | null;
}

/** What only those see who may see needs. */
export interface Detail {
  /** The version of the issue's links and own impacts. */
  version: number | null;
  mayWrite: MayWrite;
  /** The need whose satisfaction is asked for, since the issue is resolved; null where nothing is. */
  asks: number | null;
  modelVersion: number | null;
  /** How much of the score is customer value, 0 to 1. */
  customerWeight: number | null;
  scoringDate: string | null;
  waterfall: readonly Term[];
  /** The linked needs that count. */
  needs: readonly LinkedNeed[];
  /** How many linked needs rest, since they belong to another project. */
  resting: number;
  ownNeed: OwnNeed | null;
  impacts: readonly Impact[];
  problems: readonly string[];
  raises: readonly Raise[];
  /** The nearest parent or epic that says whose need it serves, where the issue itself does not. */
  from: Origin | null;
}

/** The needs of another issue, shown for context. */
export interface Origin {
  issue: string;
  needs: readonly LinkedNeed[];
  ownNeed: OwnNeed | null;
}

/** An issue's value; without `detail` where the user may browse the issue but not its needs. */
export interface IssueValue extends Figures {
  issue: string;
  setAside: SetAside | null;
  detail: Detail | null;
}

export type Json = Record<string, unknown>;

/** An object, or null for anything else. */
export const objectIn = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
/** The objects of a list; what is none is left out. */
export const listIn = (value: unknown): Json[] =>
  Array.isArray(value) ? value.filter((item): item is Json => objectIn(item) !== null) : [];

/** A number, or null for unknown: absent and null mean the same. */
export const numberIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** A text, or null for unknown. */
export const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** The texts of a list; what is none is left out. */
export const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** The figures of an object of REST; `status` names the member that holds the value status. */
export function figuresIn(json: Json, status: string): Figures {
  const word = json[status];
  return {
    status: statuses.find((known) => known === word) ?? 'unscored',
    score: numberIn(json.score),
    low: numberIn(json.low),
    high: numberIn(json.high),
    customer: numberIn(json.customer),
    business: numberIn(json.business),
    withheld: numberIn(json.withheld) ?? 0,
  };
}

/** Reads `issues/{key}/value`. */
export function valueIn(answer: unknown): IssueValue {
  const json = objectIn(answer) ?? {};
  const aside = objectIn(json.setAside);
  return {
    ...figuresIn(json, 'status'),
    issue: textIn(json.issue) ?? '',
    setAside: aside && { jql: textIn(aside.jql), due: textIn(aside.due) },
    detail: Array.isArray(json.needs) ? detailIn(json) : null,
  };
}

function detailIn(json: Json): Detail {
  const needs = listIn(json.needs);
  const from = objectIn(json.from);
  const may = objectIn(json.mayWrite);
  return {
    version: numberIn(json.version),
    mayWrite: { issue: may?.issue === true, needs: may?.needs === true },
    asks: numberIn(objectIn(json.asks)?.need),
    modelVersion: numberIn(json.modelVersion),
    customerWeight: numberIn(json.customerWeight),
    scoringDate: textIn(json.scoringDate),
    waterfall: listIn(json.waterfall).map((term) => ({
      term: textIn(term.term) ?? '',
      points: numberIn(term.points) ?? 0,
    })),
    needs: needs.filter((linked) => linked.rests !== true).map(linkedNeedIn),
    resting: needs.filter((linked) => linked.rests === true).length,
    ownNeed: ownNeedIn(json.ownNeed),
    impacts: listIn(json.impacts).map(impactIn),
    problems: textsIn(json.problems),
    raises: listIn(json.raises).map((raise) => ({
      kind: evidenceKinds.find((kind) => kind === raise.kind) ?? null,
      sources: numberIn(raise.sources),
      score: numberIn(raise.score) ?? 0,
      text: textIn(raise.text) ?? '',
    })),
    from: from && {
      issue: textIn(from.issue) ?? '',
      needs: listIn(from.needs)
        .filter((linked) => linked.rests !== true)
        .map(linkedNeedIn),
      ownNeed: ownNeedIn(from.ownNeed),
    },
  };
}

function ownNeedIn(value: unknown): OwnNeed | null {
  const json = objectIn(value);
  // While a shared need is linked, the fields say nothing that counts.
  return json === null || json.counts === false
    ? null
    : { statement: textIn(json.statement), importance: numberIn(json.importance) };
}

function linkedNeedIn(json: Json): LinkedNeed {
  return {
    // A parent's needs come without what this issue would do for them.
    need: needIn(objectIn(json.need) ?? json),
    fit: numberIn(json.fit),
    experience: numberIn(json.experience) ?? 0,
    cause: numberIn(json.cause),
    solves: numberIn(json.solves),
    feelsLike: numberIn(json.feelsLike),
    customerValue: numberIn(json.customerValue),
    confidence: numberIn(json.confidence),
  };
}

/** Reads a need. */
export function needIn(json: Json): Need {
  const changed = objectIn(json.changed);
  return {
    id: numberIn(json.id) ?? 0,
    version: numberIn(json.version) ?? 0,
    project: textIn(json.project) ?? '',
    statement: textIn(json.statement) ?? '',
    who: textIn(json.who),
    importance: numberIn(json.importance),
    satisfaction: numberIn(json.satisfaction),
    reach: numberIn(json.reach),
    rootCauses: textsIn(json.rootCauses),
    confidence: numberIn(json.confidence) ?? 0,
    issues: textsIn(json.issues),
    changed: changed && { by: textIn(objectIn(changed.by)?.displayName), at: textIn(changed.at) ?? '' },
    serving: Array.isArray(json.serving) ? listIn(json.serving).map(servingIn) : null,
    evidence: listIn(json.evidence).map((evidence) => ({
      id: numberIn(evidence.id) ?? 0,
      summary: textIn(evidence.summary),
      url: textIn(evidence.url),
      author: textIn(objectIn(evidence.author)?.displayName),
      kind: evidenceKinds.find((kind) => kind === evidence.kind) ?? 'opinion',
      stance: evidence.stance === 'contradicts' ? 'contradicts' : 'supports',
      sources: numberIn(evidence.sources) ?? 1,
      date: textIn(evidence.date) ?? '',
    })),
    impacts: listIn(json.impacts).map(impactIn),
  };
}

function servingIn(json: Json): ServingIssue {
  const type = objectIn(json.type);
  const { status, score } = figuresIn(json, 'valueStatus');
  return {
    issue: textIn(json.issue) ?? '',
    summary: textIn(json.summary) ?? '',
    type: type && { name: textIn(type.name) ?? '', icon: textIn(type.iconUrl) },
    status,
    score,
    fit: numberIn(json.fit),
    solves: numberIn(json.solves),
    feelsLike: numberIn(json.feelsLike),
    cause: numberIn(json.cause),
  };
}

/** Reads an impact. */
export function impactIn(json: Json): Impact {
  const kpi = objectIn(json.kpi);
  return {
    id: numberIn(json.id),
    direction: json.direction === 'positive' ? 'positive' : 'negative',
    kind: impactKinds.find((kind) => kind === json.kind) ?? 'other',
    magnitude: numberIn(json.magnitude) ?? 0,
    description: textIn(json.description),
    kpi: kpi && kpiIn(kpi),
  };
}

/** Reads a KPI. */
export function kpiIn(json: Json): Kpi {
  return {
    name: textIn(json.name) ?? '',
    unit: textIn(json.unit),
    baseline: numberIn(json.baseline),
    target: numberIn(json.target),
    realised: numberIn(json.realised),
    owner: textIn(json.owner),
    checkOn: textIn(json.checkOn),
  };
}

/** Whether anything that was not given could move the score. */
export function isPartial(figures: Figures): boolean {
  return figures.low !== null && figures.high !== null && figures.low !== figures.high;
}

/** The need that carries most of the customer value: the one the waterfall explains. */
export function leadingNeed(needs: readonly LinkedNeed[]): LinkedNeed | null {
  const order = [...needs].sort(
    (a, b) => (b.customerValue ?? 0) - (a.customerValue ?? 0) || a.need.id - b.need.id,
  );
  return order[0] ?? null;
}

/** What an issue does for a need, as it was entered. */
export const enteredLink = ({ fit, experience, cause }: LinkedNeed) => ({ fit, experience, cause });
