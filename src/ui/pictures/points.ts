import { read } from '../shared/server';
import { figuresIn, listIn, numberIn, objectIn, textIn, type Status } from '../shared/value';

/** One scored issue in figures. Null is unknown, never zero. */
export interface Point {
  issue: string;
  summary: string;
  status: Status;
  score: number;
  low: number | null;
  high: number | null;
  customer: number | null;
  business: number | null;
  /** How much of the business value a known need carries, 0 to 100. */
  carried: number | null;
  /** Above zero; null where nobody has estimated it. */
  effort: number | null;
}

/** All scored issues of a list at once, in the order of their value. */
export interface Points {
  /** Whether there are more, of which only the best came. */
  capped: boolean;
  /** How much of the scores is customer value as it is saved, 0 to 1. */
  customerWeight: number;
  /** From where on an issue can be business-first: so much business value, and less customer value. */
  corner: { business: number; customer: number };
  points: readonly Point[];
}

/** Whose issues are wanted: those of a JQL, and of those only what the quick filters leave. */
export interface Asked {
  project: string;
  jql: string;
  is?: readonly string[];
  subtasks?: boolean;
}

/** The defaults of the model, for a server that does not say. */
const usualWeight = 0.6;
const usualCorner = { business: 50, customer: 35 };

/** Reads `projects/{key}/points`. */
export function pointsIn(answer: unknown): Points {
  const json = objectIn(answer) ?? {};
  const corner = objectIn(json.businessFirst) ?? {};
  return {
    capped: json.capped === true,
    customerWeight: numberIn(json.customerWeight) ?? usualWeight,
    corner: {
      business: numberIn(corner.business) ?? usualCorner.business,
      customer: numberIn(corner.customer) ?? usualCorner.customer,
    },
    points: listIn(json.values).flatMap((value) => {
      const { status, score, low, high, customer, business } = figuresIn(value, 'valueStatus');
      const issue = textIn(value.issue);
      const effort = numberIn(value.effort);
      return issue === null || score === null
        ? []
        : [
            {
              issue,
              summary: textIn(value.summary) ?? '',
              status,
              score,
              low,
              high,
              customer,
              business,
              carried: numberIn(value.carried),
              effort: effort !== null && effort > 0 ? effort : null,
            },
          ];
    }),
  };
}

/** The figures of all scored issues of a list. */
export async function pointsOf(base: string, asked: Asked, signal: AbortSignal): Promise<Points> {
  const parameters = new URLSearchParams({ jql: asked.jql, order: 'value' });
  if (asked.subtasks) {
    parameters.set('subtasks', 'in');
  }
  for (const filter of asked.is ?? []) {
    parameters.append('is', filter);
  }
  const project = encodeURIComponent(asked.project);
  return pointsIn(await read(`${base}/rest/needfirst/1.0/projects/${project}/points?${parameters}`, signal));
}

/** Whether open ratings could move the score. */
export const isOpen = ({ low, high }: Point): boolean => low !== null && high !== null && low !== high;
