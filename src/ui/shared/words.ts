import { levelOf } from './arithmetic';
import { decimalsOf, roundHalfUp, type Language } from './language';
import {
  evidenceKinds,
  isPartial,
  leadingNeed,
  type Detail,
  type Evidence,
  type Figures,
  type Impact,
  type IssueValue,
  type Kpi,
  type LinkedNeed,
  type Need,
} from './value';

/** The status in a word. */
export const statusWord = (language: Language, figures: Figures): string =>
  language.text(`shared.status.${figures.status}`);

/** The level of a score in words: "strong value". */
export function levelWord(language: Language, score: number): string {
  const level = levelOf(score);
  return language.text(`shared.level.${level}`);
}

/** How sure the evidence makes us, in a word. */
export function confidenceWord(language: Language, confidence: number): string {
  const word =
    confidence >= 0.8
      ? 'well'
      : confidence > 0.5
        ? 'known'
        : confidence >= 0.25
          ? 'partly'
          : confidence > 0
            ? 'hardly'
            : 'not';
  return language.text(`shared.confidence.${word}`);
}

/** How far open ratings could move the score: "somewhere from 3 to 86: three ratings are open". */
export function partialWords(language: Language, value: IssueValue): string | null {
  if (!isPartial(value)) {
    return null;
  }
  const low = language.whole(value.low ?? 0);
  const high = language.whole(value.high ?? 0);
  const open = value.detail ? openRatings(value.detail).length : 0;
  if (open === 0) {
    return language.text('shared.partial', low, high);
  }
  return open === 1
    ? language.text('shared.partial.one', low, high)
    : language.text('shared.partial.many', low, high, language.countWord(open));
}

export type Rating = 'importance' | 'satisfaction' | 'reach' | 'fit';

/** The ratings that were not given, over all needs of the issue, each named once. */
export function openRatings(detail: Detail): Rating[] {
  const open = new Set<Rating>();
  const look = (rating: Rating, given: number | null) => given === null && open.add(rating);
  for (const { need, fit } of detail.needs) {
    look('importance', need.importance);
    look('satisfaction', need.satisfaction);
    look('reach', need.reach);
    look('fit', fit);
  }
  if (detail.needs.length === 0 && detail.ownNeed) {
    look('importance', detail.ownNeed.importance);
    // The three fields never ask for these two.
    open.add('satisfaction').add('reach');
  }
  return [...open];
}

/** What is known of a need and how: supporting kinds from the strongest, then what speaks against it. */
export function evidenceWords(language: Language, evidence: readonly Evidence[], most = 3): string | null {
  const kinds = (stance: Evidence['stance']) =>
    evidenceKinds
      .map((kind) => ({
        kind,
        sources: evidence
          .filter((item) => item.kind === kind && item.stance === stance)
          .reduce((sum, item) => sum + item.sources, 0),
      }))
      .filter(({ sources }) => sources > 0)
      .map(({ kind, sources }) => language.count(`shared.evidence.${kind}`, sources));
  const shorten = (parts: string[]) =>
    parts.length <= most
      ? parts
      : [...parts.slice(0, most - 1), language.text('shared.more', language.whole(parts.length - most + 1))];
  const supporting = language.list(shorten(kinds('supports')));
  const against = language.list(shorten(kinds('contradicts')));
  if (supporting === '' && against === '') {
    return null;
  }
  if (against === '') {
    return supporting;
  }
  return supporting === ''
    ? language.text('shared.evidence.against', against)
    : language.text('shared.evidence.both', supporting, against);
}

/** The evidence as the panel's line: in words, with the day of the latest. */
export function knownWords(language: Language, need: Need, scoringDate: string | null): string | null {
  const words = evidenceWords(language, need.evidence);
  if (words === null) {
    return null;
  }
  const dates = need.evidence.map((item) => item.date).sort();
  const latest = dates.at(-1) ?? '';
  const dated = dates[0] === latest ? 'dated' : 'latest';
  return language.sentence(
    language.text(`shared.evidence.${dated}`, words, language.day(latest, scoringDate)),
  );
}

/** What hurts today or, where nothing does, what is hoped for. */
export interface Stakes {
  label: 'hurts' | 'hopedFor';
  text: string;
}

/** The negative impacts from the largest; only where there are none, the positive ones. */
export function stakesWords(language: Language, impacts: readonly Impact[], most = 3): Stakes | null {
  const negative = impacts.filter((impact) => impact.direction === 'negative');
  const shown = largestOfEach(negative.length > 0 ? negative : impacts);
  if (shown.length === 0) {
    return null;
  }
  const parts = shown.slice(0, most).map((impact) => {
    const what =
      impact.kind === 'other' && impact.description !== null
        ? impact.description
        : language.text(`shared.impact.${impact.direction}.${impact.kind}`);
    return language.text('shared.outOfTen', what, language.entered(impact.magnitude));
  });
  if (shown.length > most) {
    parts.push(language.text('shared.more.map', language.whole(shown.length - most)));
  }
  return { label: negative.length > 0 ? 'hurts' : 'hopedFor', text: language.sentence(parts.join(', ')) };
}

/** Impacts from the largest; of those that would read the same, only the largest. */
function largestOfEach(impacts: readonly Impact[]): Impact[] {
  const seen = new Set<string>();
  return [...impacts]
    .sort((a, b) => b.magnitude - a.magnitude)
    .filter(({ kind, description }) => {
      const name = kind === 'other' ? `${kind} ${description}` : kind;
      return !seen.has(name) && seen.add(name);
    });
}

/** What would count as done: the KPI from where it stands to where it should be, and by when. */
export function doneWords(
  language: Language,
  impacts: readonly Impact[],
  scoringDate: string | null,
): string | null {
  const kpis = impacts.map((impact) => impact.kpi).filter((kpi) => kpi !== null);
  const kpi = kpis[0];
  if (!kpi) {
    return null;
  }
  const figure = kpiFigures(language, kpi);
  const way =
    kpi.target === null
      ? kpi.name
      : kpi.baseline === null
        ? language.text('shared.kpi.to', kpi.name, figure(kpi.target))
        : language.text('shared.kpi.fromTo', kpi.name, figure(kpi.baseline), figure(kpi.target));
  const dated =
    kpi.checkOn === null
      ? way
      : language.text('shared.kpi.by', way, language.day(kpi.checkOn, closeYear(kpi.checkOn, scoringDate)));
  const phrase = language.sentence(dated);
  return kpis.length === 1
    ? phrase
    : `${phrase}; ${language.text('shared.more.map', language.whole(kpis.length - 1))}`;
}

/** Writes the figures of a KPI, all with as many decimals as the one with the most. */
export function kpiFigures(language: Language, kpi: Kpi): (value: number) => string {
  const given = [kpi.baseline, kpi.target].filter((value) => value !== null);
  const decimals = Math.max(0, ...given.map(decimalsOf));
  return (value) => {
    const number = language.entered(value, decimals);
    return kpi.unit === null
      ? number
      : kpi.unit === '%'
        ? language.text('shared.unit.percent', number)
        : language.text('shared.unit', number, kpi.unit);
  };
}

/** What a day is told beside: within the next twelve months it needs no year. */
export function closeYear(day: string, from: string | null): string | null {
  if (from === null) {
    return null;
  }
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const ahead = months(day) - months(from);
  return ahead >= 0 && ahead < 12 ? day : from;
}

/** The points that wait, and what they wait for; null below one point. */
export function waitingWords(language: Language, value: IssueValue): string | null {
  if (roundHalfUp(value.withheld) < 1) {
    return null;
  }
  const points = roundHalfUp(value.withheld);
  if (value.customer === null) {
    return language.count('shared.waiting.need', points);
  }
  const waiting = language.count('shared.waiting.evidence', points);
  const raise = value.detail?.raises
    .filter((candidate) => candidate.kind !== null && candidate.sources !== null)
    .sort((a, b) => b.score - a.score)[0];
  if (!raise || raise.kind === null || raise.sources === null) {
    return waiting;
  }
  return language.text(
    'shared.waiting.raise',
    waiting,
    raiseWords(language, raise.kind, raise.sources),
    language.signed(raise.score - (value.score ?? 0)),
  );
}

function raiseWords(language: Language, kind: string, sources: number): string {
  return sources === 1
    ? language.text(`shared.raise.${kind}.one`)
    : language.text(`shared.raise.${kind}.many`, language.countWord(sources));
}

/** All impacts that count for an issue: those of its needs and its own. */
export const impactsOf = (detail: Detail): Impact[] => [
  ...detail.needs.flatMap(({ need }) => need.impacts),
  ...detail.impacts,
];

/** What stands beside a term of the waterfall: the inputs that made it. */
export function termWords(language: Language, term: string, detail: Detail): string {
  const leading = leadingNeed(detail.needs);
  const importance = leading ? leading.need.importance : (detail.ownNeed?.importance ?? null);
  switch (term) {
    case 'opportunity':
      return `${scaleWords(language, 'importance', importance)}, ${scaleWords(language, 'satisfaction', leading?.need.satisfaction ?? null)}`;
    case 'reach': {
      const reach = leading?.need.reach ?? null;
      return reach === null
        ? language.text('shared.open', language.text('shared.rating.reach'))
        : language.text('shared.term.reach.words', language.percent(reach));
    }
    case 'evidence': {
      const words = leading ? evidenceWords(language, leading.need.evidence, 2) : null;
      return words === null
        ? language.text('shared.term.evidence.none')
        : language.text(
            'shared.term.evidence.words',
            words,
            confidenceWord(language, leading?.confidence ?? 0),
          );
    }
    case 'fit': {
      if (!leading) {
        return language.text('shared.term.fit.own');
      }
      return leading.fit === null
        ? language.text('shared.open', language.text('shared.rating.fit'))
        : language.text('shared.term.fit.words', language.entered(leading.fit));
    }
    case 'experience':
      return language.text(
        (leading?.experience ?? 0) < 0 ? 'shared.term.experience.worse' : 'shared.term.experience.better',
      );
    case 'otherNeeds':
      return detail.needs
        .filter((linked) => linked !== leading)
        .map(({ need }) => need.statement)
        .join(', ');
    case 'impact': {
      const impacts = largestOfEach(impactsOf(detail));
      return impacts.length === 0
        ? language.text('shared.term.impact.none')
        : impacts
            .map((impact) =>
              language.text(
                'shared.outOfTen',
                language.text(`shared.impactKind.${impact.kind}`),
                language.entered(impact.magnitude),
              ),
            )
            .join(', ');
    }
    case 'gate':
      return language.text('shared.term.gate.words');
    case 'noNeed':
      return language.text('shared.term.noNeed.words');
    default:
      return '';
  }
}

/** The name of a term; what waits is named by what it waits for. */
export const termName = (language: Language, term: string, detail: Detail): string =>
  term === 'gate' && detail.needs.length === 0 && detail.ownNeed === null
    ? language.text('shared.term.gate.noNeed')
    : language.text(`shared.term.${term}`);

function scaleWords(language: Language, rating: 'importance' | 'satisfaction', given: number | null): string {
  if (given === null) {
    return language.text('shared.open', language.text(`shared.rating.${rating}`));
  }
  const step =
    given >= 8.5 ? 'top' : given >= 6 ? 'high' : given >= 4 ? 'middle' : given >= 1.5 ? 'low' : 'bottom';
  return language.text(`shared.scale.${rating}.${step}`, language.entered(given));
}

/** What the issue does for its leading need: "Solves 90% of the need; feels like 95%". */
export function feelsWords(language: Language, leading: LinkedNeed | null): string | null {
  if (!leading || leading.fit === null || leading.solves === null || leading.feelsLike === null) {
    return null;
  }
  if (leading.experience === 0) {
    return null;
  }
  return language.text(
    leading.experience > 0 ? 'shared.feels.better' : 'shared.feels.worse',
    language.percent(leading.solves),
    language.percent(leading.feelsLike),
  );
}
