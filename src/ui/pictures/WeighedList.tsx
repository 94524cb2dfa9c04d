import { useMemo, useRef, useState } from 'preact/hooks';
import { StatusMark } from '../shared/StatusShape';
import { statusWord } from '../shared/words';
import { WeightCard } from './Beside';
import type { PictureProps } from './Pictures';
import { placesOf, watched } from './weighing';

const rowHeight = 40;
const room = 560;
const beyond = 6;

/** The whole list in the order of other weights, while the slider moves; what is out of sight is not drawn. */
export function WeighedList(props: PictureProps) {
  const { language, base, points, weighed, saved } = props;
  const [scrolled, setScrolled] = useState(0);
  const view = useRef<HTMLDivElement>(null);
  const inFirst = useMemo(() => new Set(saved.order.subarray(0, watched)), [saved]);
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - beyond);
  const last = Math.min(points.length, Math.ceil((scrolled + room) / rowHeight) + beyond);
  const other = weighed !== saved;
  const places = ({ from, to }: { from: number; to: number }) =>
    from === to
      ? language.whole(from)
      : language.text('ranking.place.range', language.whole(from), language.whole(to));
  const rows = Array.from(weighed.order.subarray(first, last), (at, index) => {
    const point = points[at];
    const score = weighed.hundredths[at] ?? 0;
    const before = saved.hundredths[at] ?? 0;
    return (
      point && (
        <div
          key={point.issue}
          role="row"
          class="nf-pic-row"
          aria-rowindex={first + index + 2}
          data-issue={point.issue}
        >
          <span role="cell" class="nf-pic-number">
            {places(placesOf(weighed, score))}
          </span>
          <span role="cell" class="nf-pic-number">
            <b>{language.whole(score / 100)}</b>
          </span>
          <span role="cell" class="nf-pic-issue">
            <a href={`${base}/browse/${encodeURIComponent(point.issue)}`}>{point.issue}</a>
            <span class="nf-pic-cut" dir="auto" title={point.summary}>
              {point.summary}
            </span>
            {other && first + index < watched && !inFirst.has(at) && (
              <span
                class="aui-lozenge aui-lozenge-subtle aui-lozenge-current"
                title={language.text('ranking.weight.new.words', language.whole(watched))}
              >
                {language.text('ranking.weight.new')}
              </span>
            )}
          </span>
          <span role="cell" class="nf-pic-number nf-pic-before">
            {places(placesOf(saved, before))}
          </span>
          <span role="cell" class="nf-pic-status">
            <StatusMark status={point.status} word={statusWord(language, { ...point, withheld: 0 })} />
          </span>
        </div>
      )
    );
  });
  return (
    <div class="nf-pic-page">
      <div class="nf-pic-main">
        <div
          ref={view}
          class="nf-pic-list"
          role="table"
          aria-label={language.text('ranking.weight.list')}
          aria-rowcount={points.length + 1}
        >
          <div role="rowgroup">
            <div role="row" class="nf-pic-row nf-pic-row-head" aria-rowindex={1}>
              <span role="columnheader" class="nf-pic-number">
                {language.text('ranking.place')}
              </span>
              <span role="columnheader" class="nf-pic-number">
                {language.text('ranking.picture.scoreColumn')}
              </span>
              <span role="columnheader">{language.text('ranking.picture.issue')}</span>
              <span role="columnheader" class="nf-pic-number nf-pic-before">
                {language.text('ranking.weight.before')}
              </span>
              <span role="columnheader" class="nf-pic-status">
                {language.text('ranking.status')}
              </span>
            </div>
          </div>
          <div
            class="nf-pic-window"
            role="rowgroup"
            tabIndex={0}
            aria-label={language.text('ranking.weight.list')}
            style={{ maxHeight: `${room}px` }}
            onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
          >
            <div role="presentation" style={{ height: `${first * rowHeight}px` }} />
            {rows}
            <div role="presentation" style={{ height: `${(points.length - last) * rowHeight}px` }} />
          </div>
        </div>
      </div>
      <div class="nf-pic-beside nf-pic-first">
        <WeightCard language={language} {...props.weights} />
      </div>
    </div>
  );
}
