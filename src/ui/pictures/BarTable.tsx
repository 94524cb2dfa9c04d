import type { Language } from '../shared/language';
import type { Status } from '../shared/value';
import type { Bar } from './histogram';

interface BarTableProps {
  language: Language;
  bars: readonly Bar[];
  present: readonly Status[];
  onShow: (bar: Bar) => void;
}

/** The bars as a table, the highest scores first. */
export function BarTable({ language, bars, present, onShow }: BarTableProps) {
  const caption = language.text('ranking.picture.title.distribution');
  return (
    <div class="nf-pic-scroll" role="region" tabIndex={0} aria-label={caption}>
      <table class="nf-pic-table">
        <caption class="nf-unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{language.text('ranking.valueScore')}</th>
            {present.map((status) => (
              <th key={status} scope="col" class="nf-pic-number">
                {language.text(`shared.status.${status}`)}
              </th>
            ))}
            <th scope="col" class="nf-pic-number">
              {language.text('ranking.picture.together')}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars
            .filter(({ issues }) => issues.length > 0)
            .reverse()
            .map((bar) => (
              <tr key={bar.from}>
                <th scope="row">
                  <button type="button" class="nf-link-button" onClick={() => onShow(bar)}>
                    {language.text(
                      'ranking.picture.bar.range',
                      language.whole(bar.from),
                      language.whole(bar.to),
                    )}
                  </button>
                </th>
                {present.map((status) => (
                  <td key={status} class="nf-pic-number">
                    {language.whole(bar.parts.find((part) => part.status === status)?.count ?? 0)}
                  </td>
                ))}
                <td class="nf-pic-number">{language.whole(bar.issues.length)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
