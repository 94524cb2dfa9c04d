import { read } from '../../shared/server';
import { listIn, numberIn, objectIn, textIn } from '../../shared/value';

/** A need that is worth research, and what would follow from it. */
export interface Candidate {
  /** Null where it is an issue's own need. */
  need: number | null;
  statement: string | null;
  issue: string;
  summary: string;
  score: number;
  potential: number;
  confidence: number | null;
  ifProved: number;
  ifRefuted: number;
}

export interface Research {
  top: number;
  scored: number;
  capped: boolean;
  total: number;
  candidates: readonly Candidate[];
}

/** Reads `projects/{key}/research`. */
function researchIn(answer: unknown): Research {
  const json = objectIn(answer) ?? {};
  return {
    top: numberIn(json.top) ?? 0,
    scored: numberIn(json.scored) ?? 0,
    capped: json.capped === true,
    total: numberIn(json.total) ?? 0,
    candidates: listIn(json.values).map((value) => ({
      need: numberIn(value.need),
      statement: textIn(value.statement),
      issue: textIn(value.issue) ?? '',
      summary: textIn(value.summary) ?? '',
      score: numberIn(value.score) ?? 0,
      potential: numberIn(value.potential) ?? 0,
      confidence: numberIn(value.confidence),
      ifProved: numberIn(value.ifProved) ?? 0,
      ifRefuted: numberIn(value.ifRefuted) ?? 0,
    })),
  };
}

/** What to research next among the issues that a JQL chooses. */
export async function researchOf(
  base: string,
  project: string,
  jql: string,
  subtasks: boolean,
  top: number,
  signal: AbortSignal,
): Promise<Research> {
  const parameters = new URLSearchParams({
    jql,
    top: String(top),
    maxResults: '20',
    ...(subtasks ? { subtasks: 'in' } : {}),
  });
  const path = `${base}/rest/needfirst/1.0/projects/${encodeURIComponent(project)}/research`;
  return researchIn(await read(`${path}?${parameters}`, signal));
}
