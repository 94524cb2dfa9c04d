import { useState } from 'preact/hooks';
import { stepsOf, type Points, type Step } from './arithmetic';
import type { Language } from './language';
import { Segments } from './ScoreBar';
import type { Detail, IssueValue } from './value';
import { feelsWords, termName, termWords } from './words';
import { leadingNeed } from './value';

interface WaterfallProps {
  language: Language;
  value: IssueValue;
  detail: Detail;
  score: number;
  points: Points;
}

const businessTerms = new Set(['impact']);

/** Why the score is what it is: what keeps it from 100, term by term, words before bars. */
export function Waterfall({ language, value, detail, score, points }: WaterfallProps) {
  const feels = feelsWords(language, leadingNeed(detail.needs));
  return (
    <>
      <ol class="nf-waterfall">
        {stepsOf(detail.waterfall, score).map((step) => (
          <li key={step.term} class="nf-step">
            <div class="nf-step-words">
              <b>{termName(language, step.term, detail)}</b>{' '}
              <span class="nf-small">{termWords(language, step.term, detail)}</span>
            </div>
            <div class="nf-track" aria-hidden="true">
              <i class="nf-kept" style={{ width: `${step.left}%` }} />
              <i class={markOf(step)} style={{ left: `${step.left}%`, width: `${step.width}%` }} />
            </div>
            <div class="nf-step-points">{language.signed(step.whole)}</div>
          </li>
        ))}
        <li class="nf-step nf-step-total">
          <div class="nf-step-words">{language.text('shared.score')}</div>
          <div class="nf-track" aria-hidden="true">
            <Segments points={{ ...points, withheld: 0 }} />
          </div>
          <div class="nf-step-points">{language.whole(score)}</div>
        </li>
      </ol>
      {feels && <p class="nf-note">{feels}</p>}
      {detail.problems.map((problem) => (
        <p key={problem} class="nf-message nf-warning">
          {problem}
        </p>
      ))}
      <InDetail language={language} value={value} detail={detail} score={score} />
    </>
  );
}

/** Solid counts, hatched waits, hollow is missing. */
function markOf(step: Step): string {
  if (step.term === 'gate') {
    return 'nf-hatch';
  }
  const side = businessTerms.has(step.term) ? 'business' : 'customer';
  return step.points > 0 ? `nf-${side}` : `nf-missing-${side}`;
}

/** The exact figures, on demand: pages show whole numbers otherwise. */
function InDetail({ language, value, detail, score }: Omit<WaterfallProps, 'points'>) {
  const [open, setOpen] = useState(false);
  const figures: [string, string][] = [
    ...detail.waterfall.map(({ term, points }): [string, string] => [
      termName(language, term, detail),
      language.signedDetail(points),
    ]),
    [language.text('shared.score'), language.detail(score)],
  ];
  const known = (name: string, figure: number | null) => {
    if (figure !== null) {
      figures.push([language.text(`shared.detail.${name}`), language.detail(figure)]);
    }
  };
  known('low', value.low);
  known('high', value.high);
  known('customer', value.customer);
  known('business', value.business);
  known('withheld', value.withheld);
  return (
    <>
      <p class="nf-note">
        {detail.modelVersion !== null && detail.scoringDate !== null && (
          <>
            {language.text(
              detail.modelVersion ? 'shared.model' : 'shared.standard',
              language.whole(detail.modelVersion),
              language.day(detail.scoringDate, detail.scoringDate),
            )}{' '}
          </>
        )}
        <button type="button" class="nf-link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {language.text('shared.detail', language.detail(score))}
        </button>
      </p>
      {open && (
        <table class="nf-figures">
          <caption class="nf-unseen">{language.text('shared.detail.caption')}</caption>
          <tbody>
            {figures.map(([name, figure]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{figure}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
