import { useMemo, useRef } from 'preact/hooks';
import { standAlone } from '../shared/exporting';
import { isPlain } from '../shared/keys';
import { BarPicture } from './BarPicture';
import { BarTable } from './BarTable';
import { WeightCard } from './Beside';
import { barsOf, piled, type Bar } from './histogram';
import type { PictureProps } from './Pictures';
import { Saving } from './Saving';
import { takenBy } from './selecting';

/** How many issues have which score, by status, with the fixed anchors of the levels. */
export function Distribution(props: PictureProps) {
  const { language, project, points, weighed, unscored, table, onTable, onIssues } = props;
  const svg = useRef<SVGSVGElement | null>(null);
  const bars = useMemo(
    () =>
      barsOf(
        Float64Array.from(weighed.hundredths, (score) => score / 100),
        (at) => points[at]?.status ?? 'unscored',
      ),
    [points, weighed],
  );
  const show = (bar: Bar) => onIssues(takenBy(points, weighed.order, new Set(bar.issues)));
  const present = piled.filter((status) =>
    bars.some(({ parts }) => parts.some((part) => part.status === status)),
  );
  return (
    <div class="nf-pic-page">
      <div
        class="nf-pic-main"
        onKeyDown={(event) => {
          if (event.key === 't' && isPlain(event)) {
            event.preventDefault();
            event.stopPropagation();
            onTable(!table);
          }
        }}
      >
        <div class="nf-pic-head">
          <h2>{language.text('ranking.picture.title.distribution')}</h2>
          <Saving
            language={language}
            name={`${project}-distribution`}
            table={table}
            picture={() => svg.current && standAlone(svg.current)}
            onTable={onTable}
          />
        </div>
        {table ? (
          <BarTable language={language} bars={bars} present={present} onShow={show} />
        ) : (
          <BarPicture language={language} bars={bars} svg={svg} onShow={show} />
        )}
        <div class="nf-legend">
          {!table &&
            present.map((status) => (
              <span key={status}>
                <i class={`nf-key nf-pic-swatch-${status}`} />
                {language.text(`shared.status.${status}`)}
              </span>
            ))}
          {unscored > 0 && <span>{language.text('ranking.picture.notShown', language.whole(unscored))}</span>}
          {!table && <span>{language.text('ranking.picture.bars.keys')}</span>}
        </div>
      </div>
      <div class="nf-pic-beside">
        <WeightCard language={language} {...props.weights} />
      </div>
    </div>
  );
}
