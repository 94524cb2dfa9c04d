import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { isPlain } from '../shared/keys';
import type { Language } from '../shared/language';
import { statusWord } from '../shared/words';
import { evenAxis, rootAxis } from './axes';
import { Numbers, SelectionCard, UnplacedCard, WeightCard } from './Beside';
import { Choice } from '../shared/Choice';
import type { Corner, Note } from './Ground';
import type { Told } from './Marked';
import type { Dot } from './painting';
import type { PictureProps } from './Pictures';
import { Plot } from './Plot';
import { isOpen, type Point } from './points';
import { PointTable } from './PointTable';
import { Saving } from './Saving';
import { nothing, takenBy, type Selection } from './selecting';
import { DotShape } from './shapes';

const kinds = ['business', 'effort'] as const;
type Kind = (typeof kinds)[number];

/** Customer value against business value, or the score against effort; one dot an issue. */
export function Quadrant(props: PictureProps) {
  const { language, base, project, points, weighed, scoreOf, unscored, onIssues, onCompare } = props;
  const [kind, setKind] = useState<Kind>('business');
  const [selection, setSelection] = useState<Selection>(nothing);
  const exported = useRef<(() => string | null) | null>(null);
  const { table, onTable, corner: cornerAt } = props;

  const efforts = useMemo(() => points.flatMap(({ effort }) => effort ?? []), [points]);
  const across = useMemo(
    () =>
      kind === 'business'
        ? evenAxis(language.text('ranking.picture.business'))
        : rootAxis(language.text('ranking.effort'), efforts),
    [kind, efforts, language],
  );
  const up = useMemo(
    () => evenAxis(language.text(kind === 'business' ? 'ranking.picture.customer' : 'ranking.valueScore')),
    [kind, language],
  );
  const placeOf = useCallback(
    (point: Point, at: number) => {
      const x = kind === 'business' ? point.business : point.effort;
      const y = kind === 'business' ? point.customer : scoreOf(at);
      return x === null || y === null ? null : { u: across.shareOf(x), v: up.shareOf(y) };
    },
    // Without effort the dots stay where they are, whatever counts how much.
    [kind, across, up, kind === 'business' ? null : scoreOf],
  );
  const dots = useMemo(() => {
    const placed: Dot[] = [];
    for (const at of weighed.order) {
      const point = points[at];
      const place = point && placeOf(point, at);
      if (point && place) {
        placed.push({ at, ...place, status: point.status, hollow: isOpen(point) });
      }
    }
    return placed;
  }, [weighed.order, points, placeOf]);

  const told = (at: number): Told => {
    const point = points[at];
    return point
      ? {
          issue: point.issue,
          words: wordsOf(language, point, kind, scoreOf(at)),
          whisker:
            kind === 'effort' && isOpen(point) && scoreOf(at) === point.score
              ? { low: point.low ?? 0, high: point.high ?? 0 }
              : null,
        }
      : { issue: '', words: '', whisker: null };
  };
  const corner: Corner | null = useMemo(
    () =>
      kind === 'business'
        ? {
            from: { u: across.shareOf(cornerAt.business), v: 0 },
            to: { u: 1, v: up.shareOf(cornerAt.customer) },
            name: language.text('shared.status.business-first'),
            meaning: language.text('ranking.picture.corner'),
          }
        : null,
    [kind, across, up, cornerAt, language],
  );
  const notes: readonly Note[] =
    kind === 'business'
      ? [
          { text: language.text('ranking.picture.both'), right: true },
          { text: language.text('ranking.picture.customersOnly'), right: false },
        ]
      : [];
  const without = (holds: (point: Point) => boolean) => {
    const found = new Set<number>();
    points.forEach((point, at) => {
      if (holds(point)) {
        found.add(at);
      }
    });
    return { count: found.size, onShow: () => onIssues(takenBy(points, weighed.order, found)) };
  };
  const groups =
    kind === 'business'
      ? [
          { name: language.text('shared.status.no-need'), ...without(({ customer }) => customer === null) },
          {
            name: language.text('ranking.picture.noImpact'),
            ...without(({ customer, business }) => customer !== null && business === null),
          },
        ]
      : [{ name: language.text('ranking.effort.none'), ...without(({ effort }) => effort === null) }];
  const label = language.text(`ranking.picture.title.${kind}`);
  const present = useMemo(() => new Set(dots.map(({ status }) => status)), [dots]);
  const open = useMemo(() => dots.some(({ hollow }) => hollow), [dots]);
  return (
    <div class="nf-pic-page">
      <div
        class="nf-pic-main"
        onKeyDown={(event) => {
          if (event.key === 't' && isPlain(event) && !(event.target instanceof HTMLInputElement)) {
            event.preventDefault();
            event.stopPropagation();
            onTable(!table);
          }
        }}
      >
        <div class="nf-pic-head">
          <Choice
            label={language.text('ranking.picture.against')}
            choices={kinds.map((value) => ({ value, text: language.text(`ranking.picture.${value}`) }))}
            chosen={kind}
            onChoose={(value) => {
              setKind(value);
              setSelection(nothing);
            }}
          />
          <Saving
            language={language}
            name={`${project}-${kind}`}
            table={table}
            picture={() => exported.current?.() ?? null}
            onTable={onTable}
          />
        </div>
        {table ? (
          <PointTable
            language={language}
            base={base}
            caption={label}
            points={points}
            weighed={weighed}
            order={dots.map(({ at }) => at)}
            figures={kind === 'business' ? ['customer', 'business'] : ['effort']}
          />
        ) : (
          <>
            <Plot
              key={kind}
              language={language}
              base={base}
              label={label}
              across={across}
              up={up}
              dots={dots}
              corner={corner}
              notes={notes}
              ray={kind === 'effort'}
              selection={selection}
              told={told}
              onSelect={setSelection}
              exported={exported}
            />
            <div class="nf-legend">
              {(['validated', 'assumed', 'business-first', 'no-need'] as const)
                .filter((status) => present.has(status))
                .map((status) => (
                  <span key={status}>
                    <DotShape status={status} hollow={false} /> {language.text(`shared.status.${status}`)}
                  </span>
                ))}
              {open && (
                <span>
                  <DotShape status="validated" hollow /> <DotShape status="assumed" hollow />{' '}
                  {language.text('ranking.picture.hollow')}
                </span>
              )}
              {kind === 'effort' && <span>{language.text('ranking.picture.ray')}</span>}
            </div>
          </>
        )}
      </div>
      <div class="nf-pic-beside">
        <SelectionCard
          language={language}
          base={base}
          points={points}
          weighed={weighed}
          selection={selection}
          onShow={onIssues}
          onClear={() => setSelection(nothing)}
          onCompare={onCompare}
        />
        <Numbers key={kind} language={language} across={across} up={up} dots={dots} onSelect={setSelection} />
        <UnplacedCard
          language={language}
          groups={[
            ...groups,
            { name: language.text('ranking.picture.unscored'), count: unscored, onShow: null },
          ]}
        />
        <WeightCard language={language} {...props.weights} />
      </div>
    </div>
  );
}

/** A dot in words: what is shown of it, and how far it could be off. */
function wordsOf(language: Language, point: Point, kind: Kind, score: number): string {
  const open = isOpen(point)
    ? [language.text('ranking.range', language.whole(point.low ?? 0), language.whole(point.high ?? 0))]
    : [];
  const figures =
    kind === 'business'
      ? [
          language.text('ranking.customer.words', language.whole(point.customer ?? 0)),
          language.text('ranking.business.words', language.whole(point.business ?? 0)),
        ]
      : [language.text('ranking.picture.effort.words', language.entered(point.effort ?? 0))];
  return [
    `${point.issue} ${point.summary}`,
    language.text('ranking.picture.score', language.whole(score)),
    ...open,
    ...figures,
    statusWord(language, { ...point, withheld: 0 }),
  ].join(' · ');
}
