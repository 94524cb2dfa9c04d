import { useCallback, useMemo, useState } from 'preact/hooks';
import './pictures.css';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { Skeleton } from '../shared/Skeleton';
import { Distribution } from './Distribution';
import { pointsOf, type Asked, type Point, type Points } from './points';
import { Quadrant } from './Quadrant';
import type { View } from './ViewChoice';
import { WeighedList } from './WeighedList';
import { comingIn, weighingOf, type Weighed } from './weighing';

interface PicturesProps {
  language: Language;
  base: string;
  asked: Asked;
  view: Exclude<View, 'list'>;
  /** How many issues of the list nobody has looked at. */
  unscored: number;
  /** Shows issues, and only them, in the list. */
  onIssues: (issues: readonly string[]) => void;
  onCompare: (one: string, other: string) => void;
}

/** What every picture is drawn from. */
export interface PictureProps {
  language: Language;
  base: string;
  project: string;
  points: readonly Point[];
  /** The list under the weights that are tried. */
  weighed: Weighed;
  /** The list under the weights that are saved. */
  saved: Weighed;
  /** The score of an issue under the weights that are tried. */
  scoreOf: (at: number) => number;
  unscored: number;
  /** From where on an issue can be business-first. */
  corner: Points['corner'];
  weights: {
    saved: number;
    weight: number;
    coming: readonly string[];
    onWeight: (weight: number | null) => void;
  };
  /** Whether tables stand in place of pictures. */
  table: boolean;
  onTable: (table: boolean) => void;
  onIssues: (issues: readonly string[]) => void;
  onCompare: (one: string, other: string) => void;
}

/** The pictures of a list, all from one answer of the server; other weights are tried on all of them. */
export function Pictures({ language, base, asked, view, unscored, onIssues, onCompare }: PicturesProps) {
  const [points, again] = useResource(`${base} ${JSON.stringify(asked)}`, (signal) =>
    pointsOf(base, asked, signal),
  );
  switch (points.state) {
    case 'loading':
      return <Skeleton words={language.text('ranking.picture.loading')} />;
    case 'failed':
      return (
        <Failure
          language={language}
          problem={points.problem}
          sentence={language.text('ranking.picture.failed')}
          base={base}
          onAgain={again}
        />
      );
    case 'ready':
      return points.value.points.length === 0 ? (
        <p class="nf-empty">{language.text('ranking.picture.empty')}</p>
      ) : (
        <Drawn
          language={language}
          base={base}
          project={asked.project}
          points={points.value}
          view={view}
          unscored={unscored}
          onIssues={onIssues}
          onCompare={onCompare}
        />
      );
  }
}

interface DrawnProps {
  language: Language;
  base: string;
  project: string;
  points: Points;
  view: Exclude<View, 'list'>;
  unscored: number;
  onIssues: (issues: readonly string[]) => void;
  onCompare: (one: string, other: string) => void;
}

/** Where there is no room for a picture, its table comes first. */
const roomForPicture = '(min-width: 500px)';

function Drawn({ language, points: all, view, ...props }: DrawnProps) {
  const { points, customerWeight } = all;
  const [tried, setTried] = useState<number | null>(null);
  const [table, setTable] = useState(() => !matchMedia(roomForPicture).matches);
  const weigh = useMemo(() => weighingOf(all), [all]);
  const saved = useMemo(() => weigh(customerWeight), [weigh, customerWeight]);
  const weighed = useMemo(() => (tried === null ? saved : weigh(tried)), [weigh, saved, tried]);
  const coming = useMemo(
    () => comingIn(saved, weighed).map((at) => points[at]?.issue ?? ''),
    [saved, weighed, points],
  );
  const scoreOf = useCallback((at: number) => (weighed.hundredths[at] ?? 0) / 100, [weighed]);
  const picture: PictureProps = {
    ...props,
    language,
    points,
    weighed,
    saved,
    scoreOf,
    corner: all.corner,
    table,
    onTable: setTable,
    weights: { saved: customerWeight, weight: tried ?? customerWeight, coming, onWeight: setTried },
  };
  return (
    <>
      {all.capped && (
        <p class="nf-note">{language.text('ranking.picture.capped', language.whole(points.length))}</p>
      )}
      {view === 'quadrant' && <Quadrant {...picture} />}
      {view === 'distribution' && <Distribution {...picture} />}
      {view === 'weights' && <WeighedList {...picture} />}
    </>
  );
}
