import type { Language } from '../shared/language';
import { StatusMark } from '../shared/StatusShape';
import type { Need } from '../shared/value';

/** The issues that serve a need, the best first. */
export function IssueTable({ language, base, need }: { language: Language; base: string; need: Need }) {
  const serving = need.serving ?? [];
  if (serving.length === 0) {
    return <p class="nf-subtle">{language.text('needs.noIssue')}</p>;
  }
  return (
    <table class="nf-list">
      <caption class="nf-unseen">{language.text('needs.issues')}</caption>
      <thead>
        <tr>
          <th scope="col">{language.text('needs.issue')}</th>
          <th scope="col" class="nf-figure">
            {language.text('needs.solves')}
          </th>
          <th scope="col" class="nf-figure">
            {language.text('needs.feelsLike')}
          </th>
          <th scope="col">{language.text('needs.status')}</th>
          <th scope="col" class="nf-figure">
            {language.text('needs.valueScore')}
          </th>
        </tr>
      </thead>
      <tbody>
        {serving.map((one) => (
          <tr key={one.issue}>
            <th scope="row">
              <span class="nf-issue">
                <a href={`${base}/browse/${encodeURIComponent(one.issue)}`}>{one.issue}</a>{' '}
                <span>{one.summary}</span>
              </span>
            </th>
            <td class="nf-figure" data-label={language.text('needs.solves')}>
              {one.solves === null ? '?' : language.percent(one.solves)}
            </td>
            <td class="nf-figure" data-label={language.text('needs.feelsLike')}>
              {one.feelsLike === null ? '?' : language.percent(one.feelsLike)}
            </td>
            <td class="nf-broad" data-label={language.text('needs.status')}>
              <StatusMark status={one.status} word={language.text(`shared.status.${one.status}`)} />
            </td>
            <td class="nf-figure" data-label={language.text('needs.valueScore')}>
              <b>{one.score === null ? '–' : language.whole(one.score)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
