import type { NeedDraft } from './api';

/** A line that both changed: what it was, what each made of it. */
export interface Clash<T> {
  name: keyof T & string;
  theirs: T[keyof T & string];
  mine: T[keyof T & string];
}

/** What two people made of the same thing. */
export interface Merging<T> {
  /** Lines that both changed, and not to the same. */
  clashes: readonly Clash<T>[];
  /** Lines that only the other changed; they stay. */
  onlyTheirs: readonly (keyof T & string)[];
  /** Theirs, with mine where they left it alone. */
  merged: T;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Puts two changes of one thing together, line by line. */
export function merging<T extends object>(before: T, mine: T, theirs: T): Merging<T> {
  const names = Object.keys(before) as (keyof T & string)[];
  const byMe = names.filter((name) => !same(before[name], mine[name]));
  const byThem = names.filter((name) => !same(before[name], theirs[name]));
  const merged = { ...theirs };
  for (const name of byMe) {
    merged[name] = mine[name];
  }
  return {
    clashes: byMe
      .filter((name) => byThem.includes(name) && !same(mine[name], theirs[name]))
      .map((name) => ({ name, mine: mine[name], theirs: theirs[name] })),
    onlyTheirs: byThem.filter((name) => !byMe.includes(name)),
    merged,
  };
}

/** The part of a need that is entered. */
export const draftOf = ({
  statement,
  who,
  importance,
  satisfaction,
  reach,
  rootCauses,
}: NeedDraft): NeedDraft => ({ statement, who, importance, satisfaction, reach, rootCauses });
