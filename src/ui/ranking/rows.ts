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
  due: string | null;
}

/** What the list shows before anyone filters it; the server's own default. */
export const defaultJql = 'resolution = Unresolved';

export type Order = 'value' | 'valueForEffort';

/** A page of the ranking; `next` leads to the one after it. */
export interface Slice {
  total: number;
  capped: boolean;
  scored: number;
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
    customerWeight: numberIn(json.customerWeight),
    next: textIn(json.next),
    rows: (Array.isArray(json.values) ? json.values : []).map(objectIn).map(rowIn),
  };
}

function rowIn(json: Json): Row {
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
    due: textIn(json.due),
  };
}

/** The loaded rows that tie with the current one; being a tie is not transitive, so it is asked row by row. */
export function tiesOf(rows: readonly Row[], current: Row | null): ReadonlySet<string> {
  const score = current?.score ?? null;
  if (score === null) {
    return new Set();
  }
  const ties = rows.filter((row) => row.score !== null && areTied(row.score, score)).map((row) => row.issue);
  return ties.length > 1 ? new Set(ties) : new Set();
}
