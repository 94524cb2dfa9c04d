import { useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import { StatusMark } from '../shared/StatusShape';
import { isOpen, type Point } from './points';
import type { Weighed } from './weighing';

interface PointTableProps {
  language: Language;
  base: string;
  caption: string;
  points: readonly Point[];
  weighed: Weighed;
  /** Which points, best first. */
  order: readonly number[];
  figures: readonly ('customer' | 'business' | 'effort')[];
}

const atFirst = 25;
const further = 100;

/** The picture as a table: the same issues in the order of the list. */
export function PointTable({ language, base, caption, points, weighed, order, figures }: PointTableProps) {
  const [most, setMost] = useState(atFirst);
  return (
    <>
      <div class="nf-pic-scroll" role="region" tabIndex={0} aria-label={caption}>
        <table class="nf-pic-table">
          <caption class="nf-unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{language.text('ranking.picture.issue')}</th>
              <th scope="col" class="nf-pic-number">
                {language.text('ranking.valueScore')}
              </th>
              {figures.map((figure) => (
                <th key={figure} scope="col" class="nf-pic-number">
                  {language.text(`ranking.${figure}`)}
                </th>
              ))}
              <th scope="col">{language.text('ranking.status')}</th>
            </tr>
          </thead>
          <tbody>
            {order.slice(0, most).map((at) => {
              const point = points[at];
              return (
                point && (
                  <tr key={point.issue}>
                    <th scope="row">
                      <a href={`${base}/browse/${encodeURIComponent(point.issue)}`}>{point.issue}</a>{' '}
                      <span dir="auto">{point.summary}</span>
                    </th>
                    <td class="nf-pic-number">
                      {language.whole((weighed.hundredths[at] ?? 0) / 100)}
                      {isOpen(point) && (
                        <small>
                          {language.text(
                            'ranking.range',
                            language.whole(point.low ?? 0),
                            language.whole(point.high ?? 0),
                          )}
                        </small>
                      )}
                    </td>
                    {figures.map((figure) => (
                      <td key={figure} class="nf-pic-number">
                        {figureWords(language, point, figure)}
                      </td>
                    ))}
                    <td>
                      <StatusMark
                        status={point.status}
                        word={language.text(`shared.status.${point.status}`)}
                      />
                    </td>
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </div>
      {order.length > most && (
        <div class="nf-more">
          <button type="button" class="aui-button" onClick={() => setMost(most + further)}>
            {language.text('ranking.more')}
          </button>
          <span class="nf-subtle">{language.text('shared.more', language.whole(order.length - most))}</span>
        </div>
      )}
    </>
  );
}

function figureWords(language: Language, point: Point, figure: 'customer' | 'business' | 'effort') {
  const value = point[figure];
  return value === null ? '?' : figure === 'effort' ? language.entered(value) : language.whole(value);
}
