import { useState } from 'preact/hooks';
import type { Order } from './rows';

/** What can be typed in a row. */
export const inputs = ['importance', 'satisfaction', 'reach', 'fit', 'businessImpact'] as const;
export type Input = (typeof inputs)[number];

/** The columns beside place, score, both sides and issue, in the order in which they stand. */
export const columns = [...inputs, 'valueForEffort', 'effort', 'confidence', 'status', 'who'] as const;
export type Column = (typeof columns)[number];

export const isInput = (column: Column): column is Input => (inputs as readonly Column[]).includes(column);

const standard: readonly Column[] = ['who', 'effort', 'status'];

const widths: Record<Column, number> = {
  importance: 62,
  satisfaction: 62,
  reach: 62,
  fit: 62,
  businessImpact: 62,
  valueForEffort: 76,
  effort: 62,
  confidence: 70,
  status: 112,
  who: 48,
};

/** Box, place, score and both sides. */
const firm = { wide: [32, 76, 150, 124], narrow: [32, 68, 122, 104] };
const leastIssue = 300;

/** What the order itself is made of; it stands there whatever else was chosen, and goes last where there is no room. */
const ofOrder: readonly Column[] = ['valueForEffort', 'effort'];

/** The columns of a list: those that were chosen, and what its order is made of. */
export const columnsIn = (order: Order, chosen: readonly Column[]): readonly Column[] =>
  order === 'value' ? chosen : [...ofOrder, ...chosen.filter((column) => !ofOrder.includes(column))];

/** What fits into a width: the status goes first, then what was chosen last, and never what the list is ordered by. */
export function fitting(
  chosen: readonly Column[],
  width: number,
): { shown: readonly Column[]; template: string } {
  const lead = width > 0 && width < 980 ? firm.narrow : firm.wide;
  const room = width === 0 ? Infinity : width - lead.reduce((sum, one) => sum + one, 0) - leastIssue;
  const left = [...chosen];
  const sum = () => left.reduce((total, column) => total + widths[column], 0);
  if (sum() > room && left.includes('status')) {
    left.splice(left.indexOf('status'), 1);
  }
  // What a list is ordered by stays, also where a row becomes a card.
  const least = left[0] === ofOrder[0] ? 1 : 0;
  while (left.length > least && sum() > room) {
    left.pop();
  }
  const shown = columns.filter((column) => left.includes(column));
  const template = [
    ...lead.map((one) => `${one}px`),
    'minmax(0, 1fr)',
    ...shown.map((c) => `${widths[c]}px`),
  ];
  return { shown, template: template.join(' ') };
}

const userOf = () => document.querySelector<HTMLMetaElement>('meta[name="ajs-remote-user"]')?.content ?? '';
const nameOf = (project: string) => `needfirst.ranking.columns.${userOf()}.${project}`;

/** The columns that this user has chosen for a project, in the order of choosing; kept in this browser. */
export function useColumns(project: string): [readonly Column[], (chosen: readonly Column[]) => void] {
  const [chosen, choose] = useState(() => remembered(project));
  return [
    chosen,
    (next) => {
      choose(next);
      try {
        localStorage.setItem(nameOf(project), JSON.stringify(next));
      } catch {
        // Without a store the choice lasts as long as the page.
      }
    },
  ];
}

function remembered(project: string): readonly Column[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(project)) ?? 'null');
    if (Array.isArray(kept)) {
      return columns
        .filter((column) => kept.includes(column))
        .sort((one, other) => kept.indexOf(one) - kept.indexOf(other));
    }
  } catch {
    // What cannot be read was never chosen.
  }
  return standard;
}
