import type { Language } from '../shared/language';
import type { Impact, Kpi, LinkedNeed, Need, OwnNeed, ServingIssue } from '../shared/value';
import { closeYear, kpiFigures, knownWords } from '../shared/words';

export type Column = 'need' | 'cause' | 'hurts' | 'better';
export const columns: readonly Column[] = ['need', 'cause', 'hurts', 'better'];

/** An issue at the cause that it addresses. */
export interface MapIssue {
  issue: string;
  summary: string;
  /** Whether it is the one whose map this is. */
  mine: boolean;
}

/** One box of the map. */
export interface MapNode {
  id: string;
  column: Column;
  title: string;
  /** What stands at the right of the title: a magnitude, or from where to where a KPI should move. */
  beside: string | null;
  notes: readonly string[];
  issues: readonly MapIssue[];
  /** Issues that there is no room for. */
  moreIssues: number;
  /** Whether it stands for something that is not recorded. */
  missing: boolean;
}

export interface MapLine {
  from: string;
  to: string;
}

/** One need from left to right, with what hangs on it. */
export interface Band {
  nodes: readonly MapNode[];
  lines: readonly MapLine[];
}

/** An impact map in words: bands from top to bottom. */
export interface MapModel {
  bands: readonly Band[];
  /** Needs that there is no room for. */
  moreNeeds: number;
}

const mostNeeds = 6;
const mostIssues = 5;
const mostImpacts = 8;

interface Told {
  language: Language;
  /** The issue whose map it is; null on the page of a need. */
  issue: string | null;
  scoringDate: string | null;
}

/** The map of needs with the issue's own impacts, which hang on the first. */
export function mapOf(
  told: Told,
  needs: readonly Need[],
  ownNeed: OwnNeed | null,
  ownImpacts: readonly Impact[],
): MapModel {
  const shown = needs.slice(0, mostNeeds);
  return {
    bands:
      shown.length === 0
        ? [bandOf(told, null, ownNeed, ownImpacts)]
        : shown.map((need, index) => bandOf(told, need, null, index === 0 ? ownImpacts : [])),
    moreNeeds: needs.length - shown.length,
  };
}

/** The needs of an issue, those with the most value first. */
export const byValue = (needs: readonly LinkedNeed[]): LinkedNeed[] =>
  [...needs].sort((a, b) => (b.customerValue ?? 0) - (a.customerValue ?? 0) || a.need.id - b.need.id);

function bandOf(told: Told, need: Need | null, ownNeed: OwnNeed | null, ownImpacts: readonly Impact[]): Band {
  const { language } = told;
  const name = `${need?.id ?? 'none'}`;
  const first = needNode(told, name, need, ownNeed);
  const causes = need === null ? [] : causeNodes(told, name, need);
  if (causes.length === 0) {
    causes.push(
      gap(
        name,
        'cause',
        language.text(need === null && ownNeed === null ? 'map.cause.later' : 'map.cause.none'),
      ),
    );
  }
  const impacts = [...(need?.impacts ?? []), ...ownImpacts].sort((a, b) => b.magnitude - a.magnitude);
  const hurting = impacts.filter(({ direction }) => direction === 'negative').slice(0, mostImpacts);
  const hoped = impacts.filter(({ direction }) => direction === 'positive').slice(0, mostImpacts);
  const hurts = hurting.map((impact, index) => impactNode(told, `${name} hurts ${index}`, 'hurts', impact));
  if (hurts.length === 0) {
    hurts.push(gap(name, 'hurts', language.text('map.hurts.none')));
  }
  const lines: MapLine[] = [];
  const better: MapNode[] = [];
  hurting.forEach((impact, index) => {
    if (impact.kpi) {
      const node = kpiNode(told, `${name} kpi ${index}`, impact.kpi, []);
      better.push(node);
      lines.push({ from: `${name} hurts ${index}`, to: node.id });
    }
  });
  hoped.forEach((impact, index) => {
    const node = impactNode(told, `${name} hoped ${index}`, 'better', impact);
    better.push(node);
    hurts.forEach((from) => lines.push({ from: from.id, to: node.id }));
  });
  if (better.length === 0) {
    const node = gap(name, 'better', language.text('shared.line.done.none'));
    better.push(node);
    hurts.forEach((from) => lines.push({ from: from.id, to: node.id }));
  }
  for (const cause of causes) {
    lines.push({ from: first.id, to: cause.id }, ...hurts.map((hurt) => ({ from: cause.id, to: hurt.id })));
  }
  return { nodes: [first, ...causes, ...hurts, ...better], lines };
}

const bare = { beside: null, notes: [], issues: [], moreIssues: 0, missing: false };
const gap = (name: string, column: Column, title: string): MapNode => ({
  ...bare,
  id: `${name} no ${column}`,
  column,
  title,
  missing: true,
});

function needNode(
  { language, scoringDate }: Told,
  name: string,
  need: Need | null,
  own: OwnNeed | null,
): MapNode {
  if (need === null) {
    return own === null
      ? gap(name, 'need', language.text('map.need.none'))
      : {
          ...bare,
          id: `${name} need`,
          column: 'need',
          title: own.statement ?? language.text('shared.ownNeed.unworded'),
          notes: [language.text('shared.ownNeed')],
        };
  }
  const rating = (key: string, given: number | null, words: (given: number) => string) =>
    language.text(`map.rating.${key}`, given === null ? language.text('map.open') : words(given));
  return {
    ...bare,
    id: `${name} need`,
    column: 'need',
    title: need.statement,
    notes: [
      ...(need.who === null ? [] : [need.who]),
      [
        rating('importance', need.importance, language.entered),
        rating('satisfaction', need.satisfaction, language.entered),
        rating('reach', need.reach, language.percent),
      ].join(', '),
      knownWords(language, need, scoringDate) ?? language.text('shared.line.known.none'),
    ],
  };
}

function causeNodes({ language, issue }: Told, name: string, need: Need): MapNode[] {
  const serving = need.serving ?? [];
  const issuesAt = (cause: number | null) => {
    const all = serving
      .filter((one) => one.cause === cause)
      .map(({ issue: key, summary }: ServingIssue) => ({ issue: key, summary, mine: key === issue }))
      .sort((a, b) => Number(b.mine) - Number(a.mine));
    return { issues: all.slice(0, mostIssues), moreIssues: Math.max(0, all.length - mostIssues) };
  };
  const nodes = need.rootCauses.map((cause, index): MapNode => {
    const at = issuesAt(index);
    return {
      ...bare,
      id: `${name} cause ${index}`,
      column: 'cause',
      title: cause,
      ...at,
      notes: at.issues.length > 0 || need.serving === null ? [] : [language.text('map.cause.open')],
    };
  });
  const without = issuesAt(null);
  if (without.issues.length > 0) {
    nodes.push({
      ...bare,
      id: `${name} cause ?`,
      column: 'cause',
      title: language.text(need.rootCauses.length === 0 ? 'map.cause.none' : 'map.cause.unnamed'),
      missing: true,
      ...without,
    });
  }
  return nodes;
}

function impactNode(told: Told, id: string, column: 'hurts' | 'better', impact: Impact): MapNode {
  const { language } = told;
  const what = language.sentence(
    impact.kind === 'other' && impact.description !== null
      ? impact.description
      : language.text(`shared.impact.${impact.direction}.${impact.kind}`),
  );
  const much = language.text(
    'shared.outOfTen',
    language.text(`shared.impactKind.${impact.kind}`),
    language.entered(impact.magnitude),
  );
  const notes = impact.description !== null && impact.kind !== 'other' ? [impact.description] : [];
  return column === 'better' && impact.kpi
    ? kpiNode(told, id, impact.kpi, [much, ...notes])
    : { ...bare, id, column, title: what, beside: much, notes };
}

function kpiNode({ language, scoringDate }: Told, id: string, kpi: Kpi, notes: readonly string[]): MapNode {
  const day = (date: string) => language.day(date, closeYear(date, scoringDate));
  const checks =
    kpi.checkOn === null
      ? kpi.owner
      : kpi.owner === null
        ? language.text('map.checks', day(kpi.checkOn))
        : language.text('map.checks.by', kpi.owner, day(kpi.checkOn));
  return {
    ...bare,
    id,
    column: 'better',
    title: language.sentence(kpi.name),
    beside: wayWords(language, kpi),
    notes: checks === null ? notes : [...notes, checks],
  };
}

/** From where to where a KPI should move: "4.1% → 3.0%". */
export function wayWords(language: Language, kpi: Kpi): string | null {
  const figure = kpiFigures(language, kpi);
  if (kpi.target === null) {
    return kpi.baseline === null ? null : figure(kpi.baseline);
  }
  return kpi.baseline === null
    ? language.text('map.way.to', figure(kpi.target))
    : language.text('map.way', figure(kpi.baseline), figure(kpi.target));
}
