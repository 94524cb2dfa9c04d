import { write } from '../shared/server';
import { listIn, numberIn, objectIn, textIn, type Json, type Status, statuses } from '../shared/value';
import { type Scope, rest, modelPath, type Warned, warningsIn } from './asking';
import { bodyOf } from './modelApi';
import type { Values } from './model';

/** An issue before and after: places and scores, null where it is not scored. */
export interface Move {
  issue: string;
  summary: string;
  from: number | null;
  to: number | null;
  scoreFrom: number | null;
  scoreTo: number | null;
}

/** Where an issue stands in the picture, customer value and business value, 0 to 100. */
export interface Spot {
  customer: number | null;
  business: number | null;
}

/** What a model would move; nothing is saved. */
export interface Preview {
  version: number;
  modelVersion: number;
  scored: number;
  capped: boolean;
  moved: number;
  changedPlace: number;
  changedPlaceOfFirst: number;
  warnings: readonly Warned[];
  top: readonly Move[];
  places: readonly Move[];
  businessFirstRises: Move | null;
  /** Only for the whole Jira. */
  projects: readonly { key: string; name: string; scored: number; moved: number }[];
  /** Only where they were asked for. */
  points: readonly { from: Spot; to: Spot; status: Status }[] | null;
}

const moveIn = (json: Json): Move => ({
  issue: textIn(json.issue) ?? '',
  summary: textIn(json.summary) ?? '',
  from: numberIn(json.from),
  to: numberIn(json.to),
  scoreFrom: numberIn(json.scoreFrom),
  scoreTo: numberIn(json.scoreTo),
});

const spotIn = (value: unknown): Spot => {
  const json = objectIn(value);
  return { customer: numberIn(json?.customer), business: numberIn(json?.business) };
};

export async function previewOf(
  base: string,
  scope: Scope,
  values: Values,
  withPoints: boolean,
): Promise<Preview> {
  const path = modelPath(scope, `/preview${withPoints ? '?points=true' : ''}`);
  const json = objectIn(await write('POST', rest(base, path), bodyOf(values))) ?? {};
  const rises = objectIn(json.businessFirstRises);
  return {
    version: numberIn(json.version) ?? 0,
    modelVersion: numberIn(json.modelVersion) ?? 0,
    scored: numberIn(json.scored) ?? 0,
    capped: json.capped === true,
    moved: numberIn(json.moved) ?? 0,
    changedPlace: numberIn(json.changedPlace) ?? 0,
    changedPlaceOfFirst: numberIn(json.changedPlaceOfFirst) ?? 0,
    warnings: warningsIn(json.warnings),
    top: listIn(json.top).map(moveIn),
    places: listIn(json.places).map(moveIn),
    businessFirstRises: rises && moveIn(rises),
    projects: listIn(json.projects).map((one) => ({
      key: textIn(one.key) ?? '',
      name: textIn(one.name) ?? '',
      scored: numberIn(one.scored) ?? 0,
      moved: numberIn(one.moved) ?? 0,
    })),
    points: Array.isArray(json.points)
      ? listIn(json.points).map((one) => ({
          from: spotIn(one.from),
          to: spotIn(one.to),
          status: statuses.find((status) => status === objectIn(one.to)?.valueStatus) ?? 'unscored',
        }))
      : null,
  };
}
