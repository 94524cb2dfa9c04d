import { areTied } from '../shared/arithmetic';
import { figuresIn, numberIn, textIn, type Figures } from '../shared/value';

/** Something Jira names and draws: an issue type, a person. */
export interface Named {
  name: string;
  icon: string | null;
}

/** An issue's workflow status; the category gives its lozenge. */
export interface WorkflowStatus {
  name: string;
  category: string | null;
}

/** One issue of the ranking. */
export interface Row extends Figures {
  issue: string;
  summary: string;
  rank: number | null;
  /** The range of places that the row's ties span; null where nothing is ranked. */
  placeFrom: number | null;
  placeTo: number | null;
  type: Named | null;
  workflow: WorkflowStatus | null;
  assignee: Named | null;
  parent: string | null;
  confidence: number | null;
  statement: string | null;
  effort: number | null;
  /** The score per root of the effort; null where it takes no part in that order. */
  valueForEffort: number | null;
  due: string | null;
  /** Why it is here, in a sentence; null for one who may not see needs. */
  why: string | null;
  /** What is typed in a row; null for one who may not see needs. */
  inputs: Inputs | null;
  mayEdit: boolean;
  /** How many issues are folded under it. */
  children: number;
}

/** What a row's score follows from, as far as it is typed in a row. */
export interface Inputs {
  /** The need that decides; null where that is the issue's own, or there is none. */
  need: number | null;
  /** How many needs count. */
  needs: number;
  importance: number | null;
  satisfaction: number | null;
  reach: number | null;
  fit: number | null;
  businessImpact: number | null;
}

/** The must-dos that the project takes out of the list. */
export interface Aside {
  jql: string | null;
  /** Why nothing could be set aside, in Jira's words. */
  fault: string | null;
  total: number;
  rows: readonly Row[];
}

/** What a list can be narrowed to, by the words of REST: any of the statuses, and all of the others. */
export const statusFilters = ['validated', 'assumed', 'business-first', 'no-need'] as const;
export const otherFilters = ['partial', 'withheld', 'ageing'] as const;
/** The must-dos alone. */
export const setAside = 'set-aside';

/** So many issues at most are ticked and written to at once. */
export const mostTicked = 1000;

/** What the list shows before anyone filters it; the server's own default. */
export const defaultJql = 'resolution = Unresolved';

export type Order = 'value' | 'valueForEffort';

/** A page of the ranking; `next` leads to the one after it. */
export interface Slice {
  total: number;
  capped: boolean;
  scored: number;
  /** Whether more are scored than are looked at for places and counts. */
  scoredCapped: boolean;
  /** How many rows filters or the order leave; null for the whole list by value. */
  matching: number | null;
  /** How many rows each filter would leave. */
  counts: Readonly<Record<string, number>>;
  setAside: Aside | null;
  mayEditNeeds: boolean;
  /** Whether this user may export everything of the project. */
  mayExportAll: boolean;
  /** Jira's id of the field that holds the Business Impact; null where there is none. */
  businessImpactField: string | null;
  /** Likewise of the field that holds the importance of an issue's own need. */
  needImportanceField: string | null;
  /** How much of the scores is customer value, 0 to 1. */
  customerWeight: number | null;
  next: string | null;
  rows: readonly Row[];
}

type Json = Record<string, unknown>;

const objectIn = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** A thing that may come as its bare name or as an object of Jira's. */
function namedIn(value: unknown, icon: string): Named | null {
  const json = objectIn(value);
  const name = textIn(value) ?? textIn(json.displayName) ?? textIn(json.name);
  return name === null ? null : { name, icon: textIn(json[icon]) };
}

/** Reads `projects/{key}/ranking`. */
export function sliceIn(answer: unknown): Slice {
  const json = objectIn(answer);
  return {
    total: numberIn(json.total) ?? 0,
    capped: json.capped === true,
    scored: numberIn(json.scored) ?? 0,
    scoredCapped: json.scoredCapped === true,
    matching: numberIn(json.matching),
    counts: countsIn(json.counts),
    setAside: asideIn(json.setAside),
    mayEditNeeds: json.mayEditNeeds === true,
    mayExportAll: json.mayExportAll === true,
    businessImpactField: textIn(json.businessImpactField),
    needImportanceField: textIn(json.needImportanceField),
    customerWeight: numberIn(json.customerWeight),
    next: textIn(json.next),
    rows: rowsIn(json.values),
  };
}

/** The rows of a list. */
export const rowsIn = (values: unknown): Row[] =>
  (Array.isArray(values) ? values : []).map(objectIn).map(rowIn);

const countsIn = (value: unknown): Record<string, number> =>
  Object.fromEntries(
    Object.entries(objectIn(value)).filter((entry): entry is [string, number] => numberIn(entry[1]) !== null),
  );

function asideIn(value: unknown): Aside | null {
  if (typeof value !== 'object' || value === null) {
    return null;
  }
  const json = objectIn(value);
  return {
    jql: textIn(json.jql),
    fault: textIn(json.fault),
    total: numberIn(json.total) ?? 0,
    rows: rowsIn(json.values),
  };
}

function inputsIn(value: unknown): Inputs | null {
  if (typeof value !== 'object' || value === null) {
    return null;
  }
  const json = objectIn(value);
  return {
    need: numberIn(json.need),
    needs: numberIn(json.needs) ?? 0,
    importance: numberIn(json.importance),
    satisfaction: numberIn(json.satisfaction),
    reach: numberIn(json.reach),
    fit: numberIn(json.fit),
    businessImpact: numberIn(json.businessImpact),
  };
}

/** Reads one row. */
export function rowIn(json: Json): Row {
  const workflow = namedIn(json.status, '');
  const parent = objectIn(json.parent);
  return {
    ...figuresIn(json, 'valueStatus'),
    issue: textIn(json.issue) ?? '',
    summary: textIn(json.summary) ?? '',
    rank: numberIn(json.rank),
    placeFrom: numberIn(json.placeFrom),
    placeTo: numberIn(json.placeTo),
    type: namedIn(json.type, 'iconUrl'),
    workflow: workflow && { name: workflow.name, category: textIn(objectIn(json.status).category) },
    assignee: namedIn(json.assignee, 'avatarUrl'),
    parent: textIn(json.parent) ?? textIn(parent.key),
    confidence: numberIn(json.confidence),
    statement: textIn(json.statement),
    effort: numberIn(json.effort),
    valueForEffort: numberIn(json.valueForEffort),
    due: textIn(json.due),
    why: textIn(json.why),
    inputs: inputsIn(json.inputs),
    mayEdit: json.mayEdit === true,
    children: numberIn(json.children) ?? 0,
  };
}

/** Whether two rows are too near to call; being a tie is not transitive, so it is asked of the current row. */
export const tie = (one: Row, other: Row | null): boolean =>
  one.score !== null && other !== null && other.score !== null && areTied(one.score, other.score);
