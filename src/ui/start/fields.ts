import { read, write } from '../shared/server';
import { listIn, numberIn, objectIn, textIn, textsIn, type Json } from '../shared/value';
import type { Outcome } from './api';
import { withField, type Sources } from './sources';

/** A field of Jira that may say something of value, with what it holds in the project. */
export interface SeenField {
  field: string;
  name: string;
  holds: 'number' | 'text' | 'other';
  likely: string | null;
  filled: number;
  of: number;
  /** Whether Jira's search counted; else only the newest issues were read. */
  searched: boolean;
  from: number | null;
  to: number | null;
  only: number | null;
  samples: readonly string[];
  /** Which of our fields it stands in for, or `effort`. */
  usedAs: Use | null;
  /** How many issues have an impact that was made from it. */
  impacts: number;
}

export interface Fields {
  mayMap: boolean;
  fields: readonly SeenField[];
  others: readonly { field: string; name: string }[];
}

/** What a field is used as. */
export const uses = [
  'skip',
  'impact',
  'effort',
  'needImportance',
  'businessImpact',
  'customerNeed',
  'support',
  'customers',
] as const;
export type Use = (typeof uses)[number];

/** The uses that the project's settings keep, so that an administrator decides on them. */
export const mapped: ReadonlySet<Use> = new Set([
  'effort',
  'needImportance',
  'businessImpact',
  'customerNeed',
]);

const useIn = (value: unknown): Use | null => uses.find((use) => use === value) ?? null;

const start = (base: string, project: string, path: string) =>
  `${base}/rest/needfirst/1.0/projects/${encodeURIComponent(project)}/${path}`;

export async function fieldsOf(
  base: string,
  project: string,
  also: readonly string[],
  signal: AbortSignal,
): Promise<Fields> {
  const parameters = new URLSearchParams(also.map((field) => ['also', field]));
  const json = objectIn(await read(start(base, project, `start/fields?${parameters}`), signal)) ?? {};
  return {
    mayMap: json.mayMap === true,
    fields: listIn(json.values).map(fieldIn),
    others: listIn(json.others).map((one) => ({
      field: textIn(one.field) ?? '',
      name: textIn(one.name) ?? '',
    })),
  };
}

const fieldIn = (json: Json): SeenField => ({
  field: textIn(json.field) ?? '',
  name: textIn(json.name) ?? '',
  holds: json.holds === 'number' || json.holds === 'text' ? json.holds : 'other',
  likely: textIn(json.likely),
  filled: numberIn(json.filled) ?? 0,
  of: numberIn(json.of) ?? 0,
  searched: json.searched === true,
  from: numberIn(json.from),
  to: numberIn(json.to),
  only: numberIn(json.only),
  samples: textsIn(json.samples),
  usedAs: useIn(json.usedAs),
  impacts: numberIn(json.impacts) ?? 0,
});

/** What the values of a field would become; nothing is recorded. */
export interface ImpactsPreview {
  field: string;
  name: string;
  from: number;
  to: number;
  total: number;
  values: readonly { issue: string; summary: string; value: number; magnitude: number; already: boolean }[];
}

export async function impactsOf(base: string, project: string, field: string): Promise<ImpactsPreview> {
  const json =
    objectIn(await write('POST', start(base, project, 'start/fields/impacts?dryRun=true'), { field })) ?? {};
  return {
    field,
    name: textIn(json.name) ?? '',
    from: numberIn(json.from) ?? 0,
    to: numberIn(json.to) ?? 0,
    total: numberIn(json.total) ?? 0,
    values: listIn(json.values).map((one) => ({
      issue: textIn(one.issue) ?? '',
      summary: textIn(one.summary) ?? '',
      value: numberIn(one.value) ?? 0,
      magnitude: numberIn(one.magnitude) ?? 0,
      already: one.already === true,
    })),
  };
}

/** An impact as it was made from a field. */
export interface MadeImpact {
  issue: string;
  id: number;
  magnitude: number;
  description: string;
}

const madeIn = (json: Json): MadeImpact => ({
  issue: textIn(json.issue) ?? '',
  id: numberIn(json.id) ?? 0,
  magnitude: numberIn(json.magnitude) ?? 0,
  description: textIn(json.description) ?? '',
});

const leftIn = (json: Json): string[] => listIn(json.left).map((one) => textIn(one.text) ?? '');

/** Makes the impacts of a field, some hundreds at a time; what was made is told as it goes. */
export async function makeImpacts(
  base: string,
  project: string,
  { field, from, to }: Pick<ImpactsPreview, 'field' | 'from' | 'to'>,
  onMade: (made: readonly MadeImpact[], left: readonly string[]) => void,
): Promise<void> {
  let after: string | null = null;
  do {
    const body: Json = { field, from, to, ...(after === null ? {} : { after }) };
    const json: Json =
      objectIn(await write('POST', start(base, project, 'start/fields/impacts'), body)) ?? {};
    onMade(listIn(json.done).map(madeIn), leftIn(json));
    after = textIn(json.after);
  } while (after !== null);
}

/** So many are taken back at a time. */
const batch = 500;

async function takeImpactsBack(
  base: string,
  project: string,
  impacts: readonly MadeImpact[],
): Promise<Outcome> {
  const left: string[] = [];
  let done = 0;
  for (let from = 0; from < impacts.length; from += batch) {
    const json =
      objectIn(
        await write('POST', start(base, project, 'start/fields/impacts/undo'), {
          impacts: impacts.slice(from, from + batch),
        }),
      ) ?? {};
    done += listIn(json.done).length;
    left.push(...leftIn(json));
  }
  return { done, left };
}

/** How a setting was before, and how it is; null for none. */
export interface Mapping {
  use: Use;
  name: string;
  before: string | null;
  after: string | null;
}

/** Writes mappings into the project's settings, and gives them with what they replaced. */
export async function map(
  base: string,
  project: string,
  wanted: readonly Omit<Mapping, 'before'>[],
): Promise<Mapping[]> {
  const settings = objectIn(await read(start(base, project, 'settings'))) ?? {};
  const done = wanted.map((one) => ({ ...one, before: mappedIn(settings, one.use) }));
  await write('PUT', start(base, project, 'settings'), withMappings(settings, done, 'after'));
  return done;
}

const mappedIn = (settings: Json, use: Use): string | null =>
  use === 'effort' ? textIn(settings.effortField) : textIn(objectIn(settings.mappedFields)?.[use]);

function withMappings(settings: Json, mappings: readonly Mapping[], which: 'before' | 'after'): Json {
  const fields = { ...objectIn(settings.mappedFields) };
  let effort = textIn(settings.effortField);
  for (const mapping of mappings) {
    const value = mapping[which];
    if (mapping.use === 'effort') {
      effort = value;
    } else if (value === null) {
      delete fields[mapping.use];
    } else {
      fields[mapping.use] = value;
    }
  }
  const { version, enabled, needsVisibleTo, setAsideJql } = settings;
  return { version, enabled, needsVisibleTo, setAsideJql, effortField: effort, mappedFields: fields };
}

/** What the first step did, all of which is taken back as one. */
export interface FieldsUsed {
  fields: number;
  mappings: readonly Mapping[];
  impacts: readonly MadeImpact[];
  /** What counted before; null if nothing was chosen yet. */
  sources: Sources | null;
}

/** Takes back what is still as the step left it. */
export async function takeFieldsBack(
  base: string,
  project: string,
  used: FieldsUsed,
  changed: (name: string) => string,
): Promise<Outcome> {
  const left: string[] = [];
  let done = 0;
  if (used.mappings.length > 0) {
    const settings = objectIn(await read(start(base, project, 'settings'))) ?? {};
    const same = used.mappings.filter((one) => mappedIn(settings, one.use) === one.after);
    left.push(...used.mappings.filter((one) => !same.includes(one)).map(({ name }) => changed(name)));
    if (same.length > 0) {
      await write('PUT', start(base, project, 'settings'), withMappings(settings, same, 'before'));
      done += same.length;
    }
  }
  const impacts = await takeImpactsBack(base, project, used.impacts);
  return { done: done + impacts.done, left: [...left, ...impacts.left] };
}

/** What a field is used as now. */
export const useNow = (field: SeenField, sources: Sources): Use =>
  field.usedAs ??
  (sources.includes(`field:${field.field}`)
    ? 'support'
    : sources.includes(`customers:${field.field}`)
      ? 'customers'
      : field.impacts > 0
        ? 'impact'
        : 'skip');

/** What a field is proposed for, by its name and by what it holds. */
export function proposed(field: SeenField, mayMap: boolean, effortTaken: boolean): Use {
  if (field.holds === 'number') {
    if (field.likely === 'business-value' && field.from !== null) {
      return 'impact';
    }
    return field.likely === 'effort' && mayMap && !effortTaken ? 'effort' : 'skip';
  }
  if (field.holds === 'text') {
    // Cases have numbers; what has none is more likely a choice of a few words.
    const numbered = field.samples.length > 0 && field.samples.every((sample) => /\d/.test(sample));
    return field.likely === 'support' && numbered
      ? 'support'
      : field.likely === 'customers'
        ? 'customers'
        : 'skip';
  }
  return 'skip';
}

/** What a field can be used as. */
export function usesOf(field: SeenField): readonly Use[] {
  switch (field.holds) {
    case 'number':
      return ['skip', 'impact', 'effort', 'needImportance', 'businessImpact'];
    case 'text':
      return ['skip', 'support', 'customers', 'customerNeed'];
    case 'other':
      return ['skip'];
  }
}

/** The sources after fields got their uses. */
export function sourcesAfter(sources: Sources, used: readonly (readonly [string, Use])[]): Sources {
  return used.reduce(
    (all, [field, use]) =>
      withField(
        all,
        field,
        use === 'support' ? [`field:${field}`] : use === 'customers' ? [`customers:${field}`] : [],
      ),
    sources,
  );
}
