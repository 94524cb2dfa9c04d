import type { Language } from '../shared/language';
import type { EvidenceKind, ImpactKind } from '../shared/value';

/** In what a number is typed; what is neither days nor points nor a factor is a share. */
export type Unit = 'percent' | 'points' | 'days' | 'factor';

/** What stands behind *more*, in groups that belong together. */
export const groups = ['gate', 'experience', 'reach', 'impacts', 'limits'] as const;
export type Group = (typeof groups)[number];

/** A number of the model, by its name in REST: "gateFloor", "evidence.interview.cap". */
export interface Line {
  code: string;
  unit: Unit;
  standard: number;
  least: number;
  /** Infinite where nothing is too much. */
  most: number;
  /** Whether it must be above the least. */
  above: boolean;
}

/** A model as numbers by their names in REST. */
export type Values = Readonly<Record<string, number>>;

/** All numbers of a model, and how the page puts them in order. */
export interface Parameters {
  all: readonly Line[];
  customer: Line;
  business: Line;
  /** From the strongest kind of evidence to the weakest. */
  ladder: readonly { kind: EvidenceKind; cap: Line; halfLife: Line }[];
  further: Readonly<Record<Group, readonly Line[]>>;
}

export const unitOf = (code: string): Unit =>
  code.endsWith('.halfLife')
    ? 'days'
    : code === 'ratingError'
      ? 'points'
      : code === 'valueCap' || code.startsWith('impact')
        ? 'factor'
        : 'percent';

const groupOf = (code: string): Group =>
  code.startsWith('gate') || code === 'unvalidatedShare'
    ? 'gate'
    : code.startsWith('experience') || code === 'valueCap'
      ? 'experience'
      : code === 'reachFloor' || code === 'further'
        ? 'reach'
        : code.startsWith('impact')
          ? 'impacts'
          : 'limits';

/** Puts the numbers of a model in the order of the page. */
export function parametersOf(all: readonly Line[]): Parameters {
  const line = (code: string): Line => {
    const found = all.find((one) => one.code === code);
    if (!found) {
      throw new Error(`The server does not name ${code}`);
    }
    return found;
  };
  const further: Record<Group, Line[]> = { gate: [], experience: [], reach: [], impacts: [], limits: [] };
  for (const one of all) {
    if (!one.code.endsWith('Weight') && !one.code.startsWith('evidence.')) {
      further[groupOf(one.code)].push(one);
    }
  }
  return {
    all,
    customer: line('customerWeight'),
    business: line('businessWeight'),
    ladder: all
      .filter(({ code }) => code.endsWith('.cap'))
      .map((cap) => ({
        kind: kindIn(cap.code) as EvidenceKind,
        cap,
        halfLife: line(cap.code.replace(/cap$/, 'halfLife')),
      })),
    further,
  };
}

const kindIn = (code: string): string => code.split('.')[1] ?? '';

/** Takes off what binary fractions leave behind: 0.57 is 57 and not 56.99999999999999. */
const clean = (value: number): number => Number(value.toPrecision(12));

/** A value as it is typed in its unit. */
export const shownOf = ({ unit }: Line, value: number): number =>
  unit === 'percent' ? clean(value * 100) : value;

const meantBy = ({ unit }: Line, typed: number): number => (unit === 'percent' ? clean(typed / 100) : typed);

/** A value in words, with its unit. */
export function valueWords(language: Language, line: Line, value: number): string {
  const number = language.entered(shownOf(line, value));
  switch (line.unit) {
    case 'percent':
      return language.text('shared.unit.percent', number);
    case 'days':
      return value === 1 ? language.text('settings.unit.day') : language.text('settings.unit.days', number);
    case 'points':
      return language.text('settings.unit.points', number);
    case 'factor':
      return number;
  }
}

/** The name of a parameter. */
export function nameOf(language: Language, code: string): string {
  if (code.startsWith('evidence.')) {
    const kind = language.text(`recording.kind.${kindIn(code) as EvidenceKind}`);
    return code.endsWith('.cap') ? kind : language.text('settings.evidence.halfLife', kind);
  }
  return code.startsWith('impactWeights.')
    ? language.sentence(language.text(`shared.impactKind.${kindIn(code) as ImpactKind}`))
    : language.text(`settings.parameter.${code}`);
}

/** What was typed over the saved numbers, as it was typed. */
export type Typed = Readonly<Record<string, string>>;

/** A model under way: what each number is by now, and what is wrong with which. */
export interface Draft {
  values: Values;
  faults: Readonly<Record<string, string>>;
  /** Whether anything is another than saved. */
  changed: boolean;
}

/** Puts what was typed over the saved numbers and checks each, as the server would. */
export function draftOf(language: Language, { all }: Parameters, saved: Values, typed: Typed): Draft {
  const values: Record<string, number> = { ...saved };
  const faults: Record<string, string> = {};
  for (const line of all) {
    const text = typed[line.code];
    const number = text === undefined ? undefined : language.typed(text);
    if (number === undefined) {
      continue;
    }
    if (number === null) {
      faults[line.code] = language.text('settings.fault.required');
    } else if (Number.isNaN(number)) {
      faults[line.code] = language.text('settings.fault.number');
    } else {
      const value = meantBy(line, number);
      values[line.code] = value;
      if ((line.above ? value <= line.least : value < line.least) || value > line.most) {
        faults[line.code] = rangeWords(language, line);
      }
    }
  }
  const scale = values['impactScale'] ?? 0;
  for (const { code } of all) {
    if (code.startsWith('impactWeights.') && !(code in faults) && !('impactScale' in faults)) {
      if (clean(scale * (values[code] ?? 0)) > 1) {
        faults[code] = language.text('settings.fault.impact', language.entered(clean(1 / scale)));
      }
    }
  }
  return {
    values,
    faults,
    changed: all.some(({ code }) => code in faults || values[code] !== saved[code]),
  };
}

/** What a number must be. */
function rangeWords(language: Language, line: Line): string {
  const least = valueWords(language, line, line.least);
  if (line.most === Infinity) {
    return language.text('settings.fault.atLeast', least);
  }
  return language.text(
    line.above ? 'settings.fault.aboveTo' : 'settings.fault.between',
    least,
    valueWords(language, line, line.most),
  );
}

/** What is typed where a weight is: the other one makes 100 with it. */
export function weightsTyped(language: Language, typed: string, other: Line): Typed {
  const number = language.typed(typed);
  return number === null || Number.isNaN(number) || number < 0 || number > 100
    ? {}
    : { [other.code]: language.entered(clean(100 - number)) };
}

/**
 * What is typed by now: a weight brings the other one with it, and where it cannot be, the other one is as it was
 * saved, not as what was typed on the way made it.
 */
export function typedWith(
  language: Language,
  { customer, business }: Parameters,
  typed: Typed,
  line: Line,
  text: string,
): Typed {
  const other = line.code === customer.code ? business : line.code === business.code ? customer : null;
  if (other === null) {
    return { ...typed, [line.code]: text };
  }
  const { [other.code]: _, ...rest } = typed;
  return { ...rest, [line.code]: text, ...weightsTyped(language, text, other) };
}

/** Numbers as they would be typed, where they are others than the saved ones. */
export const typedOf = (language: Language, { all }: Parameters, saved: Values, wanted: Values): Typed =>
  Object.fromEntries(
    all.flatMap((line) => {
      const value = wanted[line.code];
      return value === undefined || value === saved[line.code]
        ? []
        : [[line.code, language.entered(shownOf(line, value))]];
    }),
  );

/** One number that is another in one of two models; null where that is not known. */
export interface Difference {
  code: string;
  from: number | null;
  to: number | null;
}

/** In which numbers two models differ, in the order of the page. */
export const differencesOf = ({ all }: Parameters, from: Values, to: Values): Difference[] =>
  all
    .filter(({ code }) => from[code] !== to[code])
    .map(({ code }) => ({ code, from: from[code] ?? null, to: to[code] ?? null }));

/** So many differences are told one by one. */
const told = 8;

/** Differences in words: "Customer value 60% → 45%, Business value 40% → 55%". */
export function differenceWords(
  language: Language,
  { all }: Parameters,
  differences: readonly Difference[],
): string {
  const words = differences.slice(0, told).map(({ code, from, to }) => {
    const line = all.find((one) => one.code === code);
    const words = (value: number | null) =>
      value === null
        ? language.text('settings.unknown')
        : line
          ? valueWords(language, line, value)
          : language.entered(value);
    return language.text('settings.difference', line ? nameOf(language, code) : code, words(from), words(to));
  });
  const rest = differences.length - words.length;
  return [...words, ...(rest > 0 ? [language.text('shared.more', language.whole(rest))] : [])].join(', ');
}
