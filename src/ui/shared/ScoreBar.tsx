import { anchors, wholesThatAddUp, type Points } from './arithmetic';
import { roundHalfUp, type Language } from './language';

interface ScoreBarProps {
  language: Language;
  score: number;
  points: Points;
  /** How far open ratings could move the score; null where nothing is open. */
  interval: { low: number; high: number } | null;
}

/** The score on 0 to 100: customer points, business points that count, points that wait; a whisker when partial. */
export function ScoreBar({ language, score, points, interval }: ScoreBarProps) {
  return (
    <div class="nf-score-bar">
      <div
        class={interval ? 'nf-bar nf-bar-partial' : 'nf-bar'}
        role="img"
        aria-label={barWords(language, score, points)}
      >
        <Segments points={points} />
        {anchors.map((anchor) => (
          <i key={anchor} class="nf-tick" style={{ left: `${anchor}%` }} />
        ))}
        {interval && (
          <span
            class="nf-whisker"
            style={{ left: `${interval.low}%`, width: `${interval.high - interval.low}%` }}
          />
        )}
      </div>
      <div class="nf-scale" aria-hidden="true">
        {[0, ...anchors, 100].map((anchor) => (
          <span key={anchor} style={{ left: `${anchor}%` }}>
            {language.whole(anchor)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The coloured part of a bar. */
export function Segments({ points }: { points: Points }) {
  const counted = points.customer + points.business;
  return (
    <>
      <i class="nf-customer" style={{ left: 0, width: `${points.customer}%` }} />
      <i class="nf-business" style={{ left: `${points.customer}%`, width: `${points.business}%` }} />
      {points.withheld > 0 && (
        <i class="nf-hatch" style={{ left: `${counted}%`, width: `${points.withheld}%` }} />
      )}
    </>
  );
}

/** The bar in words: "68 of 100: 44 from customers, 24 from business, none waiting". */
export function barWords(language: Language, score: number, points: Points): string {
  const [customer = 0, business = 0] = wholesThatAddUp(
    [points.customer, points.business],
    roundHalfUp(score),
  );
  const waiting = roundHalfUp(points.withheld);
  return waiting < 1
    ? language.text('shared.bar', language.whole(score), language.whole(customer), language.whole(business))
    : language.text(
        'shared.bar.waiting',
        language.whole(score),
        language.whole(customer),
        language.whole(business),
        language.whole(waiting),
      );
}
