import { useState } from 'preact/hooks';
import { customerWeightOf, pointsOf, tieWidth } from '../../shared/arithmetic';
import { copied } from '../../shared/copying';
import { Failure } from '../../shared/Failure';
import { roundHalfUp, type Language } from '../../shared/language';
import { useResource } from '../../shared/resource';
import { Segments } from '../../shared/ScoreBar';
import { Skeleton } from '../../shared/Skeleton';
import { StatusMark } from '../../shared/StatusShape';
import { statusWord } from '../../shared/words';
import { barsOf, compareOf, type Bar, type Comparison, type Side } from './comparison';
import { Drawer } from '../Drawer';

interface CompareProps {
  language: Language;
  base: string;
  /** Their keys; the one that is thought to lead comes first. */
  issues: readonly [string, string];
  onClose: () => void;
}

/** Two issues side by side: why one is above the other, how sure that is, and what would turn it round. */
export function Compare({ language, base, issues, onClose }: CompareProps) {
  const [a, b] = issues;
  const [held, again] = useResource(`${base} ${a} ${b}`, (signal) => compareOf(base, a, b, signal));
  return (
    <Drawer language={language} title={language.text('ranking.compare.title', a, b)} onClose={onClose}>
      {held.state === 'failed' && (
        <Failure
          language={language}
          problem={held.problem}
          sentence={language.text('ranking.compare.failed')}
          base={base}
          onAgain={again}
        />
      )}
      {held.state === 'loading' && <Skeleton words={language.text('ranking.compare.loading')} />}
      {held.state === 'ready' && held.value !== null && (
        <Compared language={language} base={base} comparison={held.value} />
      )}
    </Drawer>
  );
}

interface ComparedProps {
  language: Language;
  base: string;
  comparison: Comparison;
}

function Compared({ language, base, comparison }: ComparedProps) {
  const { sides, difference, tie, text, parts } = comparison;
  return (
    <>
      <div class="nf-versus">
        {sides.map((side) => (
          <Card key={side.issue} language={language} base={base} side={side} comparison={comparison} />
        ))}
      </div>
      {text && <p>{text}</p>}
      {tie && (
        <div class="nf-message nf-information">
          <span>
            {language.count(
              'ranking.compare.tie',
              Math.abs(roundHalfUp(difference)),
              language.whole(tieWidth),
            )}
          </span>
        </div>
      )}
      {parts.length === 0 ? (
        <p class="nf-subtle">{language.text('shared.reduced')}</p>
      ) : (
        <>
          <Bars language={language} comparison={comparison} />
          <Turning language={language} comparison={comparison} />
        </>
      )}
      <Comment language={language} comment={comparison.comment} />
    </>
  );
}

interface CardProps extends ComparedProps {
  side: Side;
}

function Card({ language, base, side, comparison }: CardProps) {
  const weight = comparison.customerWeight ?? customerWeightOf(comparison.sides);
  const score = side.score ?? 0;
  return (
    <div class="nf-versus-side">
      <a href={`${base}/browse/${encodeURIComponent(side.issue)}`}>{side.issue}</a>
      <p class="nf-small">{side.summary}</p>
      <div class="nf-versus-score">
        <b>{language.whole(score)}</b>
        <StatusMark status={side.status} word={statusWord(language, side)} />
      </div>
      <div class="nf-bar" aria-hidden="true">
        <Segments points={pointsOf(side, weight)} />
      </div>
    </div>
  );
}

/** Which part of the difference speaks for which, as bars from the middle, words before bars. */
function Bars({ language, comparison }: { language: Language; comparison: Comparison }) {
  const [first, second] = comparison.sides;
  const { bars, rest } = barsOf(comparison);
  return (
    <>
      <div class="nf-directions nf-small" aria-hidden="true">
        <span>◂ {language.text('ranking.compare.for', second.issue)}</span>
        <span>{language.text('ranking.compare.for', first.issue)} ▸</span>
      </div>
      <ul class="nf-parts">
        {bars.map((bar) => (
          <li key={bar.term}>
            <div>
              <b>{language.text(`shared.term.${bar.term}`)}</b>{' '}
              <span class="nf-small">
                {bar.text &&
                  language.text(
                    'ranking.compare.part',
                    bar.points > 0 ? first.issue : second.issue,
                    bar.text,
                  )}
              </span>
            </div>
            <div class="nf-balance" aria-hidden="true">
              <i class={colourOf(bar)} style={placeOf(bar)} />
              <i class="nf-middle" />
            </div>
            <span class="nf-part-points">{language.signed(bar.whole)}</span>
          </li>
        ))}
        {rest.terms.length > 0 && (
          <li class="nf-small">
            <div>
              {language.text(
                'ranking.compare.rest',
                language.sentence(
                  language.list(rest.terms.map((term) => language.text(`shared.term.${term}`))),
                ),
              )}
            </div>
            <span class="nf-part-points">{language.signed(rest.whole)}</span>
          </li>
        )}
        <li class="nf-difference">
          <b>{language.text('ranking.compare.difference')}</b>
          <b class="nf-part-points">{language.signed(comparison.difference)}</b>
        </li>
      </ul>
    </>
  );
}

const ofBusiness = new Set(['impact', 'gate']);

const colourOf = (bar: Bar) => (ofBusiness.has(bar.term) ? 'nf-business' : 'nf-customer');

const placeOf = ({ points, width }: Bar) => ({
  left: `${points > 0 ? 50 : 50 - width}%`,
  width: `${width}%`,
});

/** What would make the two change places: another weighting, or one change to the lower one. */
function Turning({ language, comparison }: { language: Language; comparison: Comparison }) {
  const { sides, difference, flip, customerWeight, overtaking } = comparison;
  const upper = difference < 0 ? sides[1] : sides[0];
  const percent = (weight: number) => language.whole(100 * weight);
  const sentences = [
    customerWeight !== null &&
      flip !== null &&
      language.text('ranking.compare.flip', percent(flip), percent(customerWeight)),
    customerWeight !== null &&
      flip === null &&
      difference !== 0 &&
      language.text('ranking.compare.noFlip', upper.issue),
    overtaking &&
      language.text(
        'ranking.compare.overtaking',
        overtaking.issue,
        overtaking.text,
        language.whole(overtaking.score),
      ),
  ].filter((sentence): sentence is string => typeof sentence === 'string');
  return sentences.length === 0 ? null : (
    <>
      <h3 class="nf-heading">{language.text('ranking.compare.turning')}</h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

function Comment({ language, comment }: { language: Language; comment: string }) {
  const [said, say] = useState('');
  return (
    <div class="nf-comment">
      <button
        type="button"
        class="aui-button aui-button-primary"
        onClick={() => {
          void copied(comment).then((done) =>
            say(language.text(done ? 'ranking.compare.copied' : 'ranking.compare.notCopied')),
          );
        }}
      >
        {language.text('ranking.compare.copy')}
      </button>
      <span role="status" aria-live="polite">
        {said}
      </span>
      <p class="nf-note">{language.text('ranking.compare.copy.note')}</p>
      <pre class="nf-comment-text">{comment}</pre>
    </div>
  );
}
