import { Fragment, type ComponentChildren } from 'preact';
import type { Language } from './language';
import { NeedWords } from './NeedWords';
import { isPartial, leadingNeed, type Detail, type IssueValue, type LinkedNeed, type OwnNeed } from './value';
import { doneWords, knownWords, openRatings, stakesWords, waitingWords, type Rating } from './words';

interface LinesProps {
  language: Language;
  detail: Detail;
  needs: readonly LinkedNeed[];
  ownNeed: OwnNeed | null;
  /** The value whose waiting points or open ratings make the last line; none for an inherited need. */
  value?: IssueValue;
  /** Gives an open rating; none for one who may not. */
  onRate?: ((rating: Rating) => void) | undefined;
  base?: string;
}

/** Need, what hurts, what is known, what would count as done, and what waits or is open: never more than six lines. */
export function Lines({ language, detail, needs, ownNeed, value, onRate, base }: LinesProps) {
  const impacts = [...needs.flatMap(({ need }) => need.impacts), ...(value ? detail.impacts : [])];
  const leading = leadingNeed(needs);
  const stakes = stakesWords(language, impacts);
  const label = stakes?.label ?? 'hurts';
  const known = leading && knownWords(language, leading.need, detail.scoringDate);
  const done = doneWords(language, impacts, detail.scoringDate);
  const open = value && isPartial(value) ? openRatings(detail) : [];
  const waiting = value && open.length === 0 ? waitingWords(language, value) : null;
  const hasNeed = leading !== null || ownNeed !== null;
  return (
    <dl class="nf-lines">
      <Line label={language.text('shared.line.need')}>
        <NeedWords
          language={language}
          needs={needs}
          ownNeed={ownNeed}
          resting={value ? detail.resting : 0}
          base={base}
        />
      </Line>
      <Line label={language.text(`shared.line.${label}`)}>
        {stakes ? stakes.text : <Missing words={language.text('shared.line.hurts.none')} />}
      </Line>
      <Line label={language.text('shared.line.known')}>
        {known ?? (
          <Missing words={language.text(hasNeed ? 'shared.line.known.none' : 'shared.line.known.noNeed')} />
        )}
      </Line>
      <Line label={language.text('shared.line.done')}>
        {done ?? <Missing words={language.text('shared.line.done.none')} />}
      </Line>
      {open.length > 0 && (
        <Line label={language.text('shared.line.open')}>
          <OpenRatings language={language} open={open} onRate={onRate} />
        </Line>
      )}
      {waiting !== null && (
        <Line label={language.text('shared.line.waiting')}>
          <span class="nf-swatch nf-hatch" aria-hidden="true" />
          {waiting}
        </Line>
      )}
    </dl>
  );
}

interface OpenRatingsProps {
  language: Language;
  open: readonly Rating[];
  onRate: ((rating: Rating) => void) | undefined;
}

/** The ratings that were not given, each a way to give it. */
function OpenRatings({ language, open, onRate }: OpenRatingsProps) {
  return (
    <>
      {open.map((rating, index) => {
        const word = language.text(`shared.rating.${rating}`);
        const words = index === 0 ? language.sentence(word) : word;
        return (
          <Fragment key={rating}>
            {index > 0 && ', '}
            {onRate ? (
              <button type="button" class="nf-link-button" onClick={() => onRate(rating)}>
                {words}
              </button>
            ) : (
              words
            )}
          </Fragment>
        );
      })}
    </>
  );
}

function Line({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

const Missing = ({ words }: { words: string }) => <span class="nf-subtle">{words}</span>;
