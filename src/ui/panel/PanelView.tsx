import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { customerWeightOf, pointsOf } from '../shared/arithmetic';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { Lines } from '../shared/Lines';
import { Raises } from '../shared/Raises';
import type { Resource } from '../shared/resource';
import { ScoreBar } from '../shared/ScoreBar';
import { StatusMark } from '../shared/StatusShape';
import { isPartial, leadingNeed, type Detail, type IssueValue, type Origin } from '../shared/value';
import { Waterfall } from '../shared/Waterfall';
import { levelWord, partialWords, statusWord } from '../shared/words';

interface PanelViewProps {
  language: Language;
  base: string;
  value: Resource<IssueValue>;
  whyOpen: boolean;
  /** The room to take while loading, in pixels. */
  reserved: number;
  onDrawn: (height: number) => void;
  onWhy: () => void;
  onAgain: () => void;
}

/** The panel on the issue: six lines that read in five seconds, *why* behind them. */
export function PanelView(props: PanelViewProps) {
  const { language, base, value, whyOpen, reserved, onDrawn, onWhy, onAgain } = props;
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (value.state === 'ready' && !whyOpen && section.current) {
      onDrawn(section.current.offsetHeight);
    }
  }, [value.state, whyOpen, onDrawn]);
  const onKeyDown = (event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'w' && plain && value.state === 'ready' && hasWhy(value.value)) {
      // Jira listens for single keys too; with focus in the panel this one is ours.
      event.preventDefault();
      event.stopPropagation();
      onWhy();
    }
  };
  return (
    <section
      ref={section}
      class="nf nf-panel"
      aria-label={language.text('panel.title')}
      tabIndex={-1}
      style={value.state === 'loading' && reserved > 0 ? { minHeight: `${reserved}px` } : undefined}
      onKeyDown={onKeyDown}
    >
      {value.state === 'loading' && <Skeleton words={language.text('panel.loading')} />}
      {value.state === 'failed' && (
        <Failure
          language={language}
          problem={value.problem}
          sentence={language.text('panel.failed')}
          base={base}
          onAgain={() => {
            // The button goes away; the focus must not go with it.
            section.current?.focus();
            onAgain();
          }}
        />
      )}
      {value.state === 'ready' && (
        <ValueView language={language} base={base} value={value.value} whyOpen={whyOpen} onWhy={onWhy} />
      )}
    </section>
  );
}

/** Stands where the value will be, as high as its head and two lines. */
export function Skeleton({ words }: { words?: string }) {
  return (
    <div class="nf nf-skeleton" aria-busy="true" role="status">
      {words !== undefined && <span class="nf-unseen">{words}</span>}
      <span />
      <span />
      <span />
    </div>
  );
}

const hasWhy = (value: IssueValue) =>
  value.score !== null && value.detail !== null && value.detail.waterfall.length > 0;

interface ValueViewProps {
  language: Language;
  base: string;
  value: IssueValue;
  whyOpen: boolean;
  onWhy: () => void;
}

function ValueView({ language, base, value, whyOpen, onWhy }: ValueViewProps) {
  const { score, detail } = value;
  if (score === null) {
    return <UnscoredView language={language} base={base} value={value} />;
  }
  return (
    <>
      <Head language={language} value={value} score={score} />
      {detail ? (
        <>
          <Lines
            language={language}
            detail={detail}
            needs={detail.needs}
            ownNeed={detail.ownNeed}
            value={value}
          />
          {detail.from && (
            <Inherited language={language} base={base} issue={value.issue} from={detail.from} />
          )}
          {hasWhy(value) && (
            <Why
              language={language}
              value={value}
              detail={detail}
              score={score}
              open={whyOpen}
              onToggle={onWhy}
            />
          )}
        </>
      ) : (
        <p class="nf-note">{language.text('shared.reduced')}</p>
      )}
    </>
  );
}

/** The score, what it is in words, and where it lies on 0 to 100. */
function Head({ language, value, score }: { language: Language; value: IssueValue; score: number }) {
  const partial = partialWords(language, value);
  return (
    <div class="nf-head">
      <div class="nf-score">{language.whole(score)}</div>
      <div class="nf-head-words">
        <StatusMark status={value.status} word={statusWord(language, value)} />
        <span class="nf-subtle">· {levelWord(language, score)}</span>
        {partial && <span class="nf-head-partial">{partial}</span>}
      </div>
      <ScoreBar
        language={language}
        score={score}
        points={pointsOf(value, value.detail?.customerWeight ?? customerWeightOf([value]))}
        interval={isPartial(value) ? { low: value.low ?? score, high: value.high ?? score } : null}
      />
    </div>
  );
}

/** An issue that nobody has looked at; its parent's need is shown for context, never scored. */
function UnscoredView({ language, base, value }: { language: Language; base: string; value: IssueValue }) {
  const from = value.detail?.from ?? null;
  return (
    <>
      <div class="nf-head-words">
        <StatusMark status={value.status} word={statusWord(language, value)} />
        {from && <From language={language} base={base} issue={from.issue} />}
      </div>
      {from && value.detail ? (
        <>
          <Lines language={language} detail={value.detail} needs={from.needs} ownNeed={from.ownNeed} />
          <p class="nf-note">{language.text('panel.from.context', value.issue)}</p>
        </>
      ) : (
        <p class="nf-subtle">{language.text('shared.unscored')}</p>
      )}
    </>
  );
}

/** The parent's need beside a score that it has no part in. */
function Inherited({ language, base, issue, from }: InheritedProps) {
  return (
    <p class="nf-note">
      <From language={language} base={base} issue={from.issue} />{' '}
      {leadingNeed(from.needs)?.need.statement ?? from.ownNeed?.statement}{' '}
      {language.text('panel.from.uncounted', issue)}
    </p>
  );
}

interface InheritedProps {
  language: Language;
  base: string;
  issue: string;
  from: Origin;
}

/** Where an inherited need comes from: "need from SHOP-1". */
function From({ language, base, issue }: { language: Language; base: string; issue: string }) {
  const [before = '', after = ''] = language.text('panel.from').split('{0}');
  return (
    <span class="nf-from">
      {before}
      <a href={`${base}/browse/${encodeURIComponent(issue)}`}>{issue}</a>
      {after}
    </span>
  );
}

interface WhyProps {
  language: Language;
  value: IssueValue;
  detail: Detail;
  score: number;
  open: boolean;
  onToggle: () => void;
}

function Why({ language, value, detail, score, open, onToggle }: WhyProps) {
  const id = useId();
  const why = language.text('panel.why', language.whole(score));
  return (
    <>
      <div class="nf-actions">
        <button
          type="button"
          class="nf-link-button"
          aria-expanded={open}
          aria-controls={id}
          aria-keyshortcuts="w"
          onClick={onToggle}
        >
          {why}
        </button>
      </div>
      <div id={id} class="nf-why" hidden={!open}>
        {open && (
          <>
            <h3 class="nf-heading">{language.text('shared.why', language.whole(score))}</h3>
            <Waterfall
              language={language}
              value={value}
              detail={detail}
              score={score}
              points={pointsOf(value, value.detail?.customerWeight ?? customerWeightOf([value]))}
            />
            <h3 class="nf-heading">{language.text('shared.raises')}</h3>
            <Raises language={language} raises={detail.raises} score={score} />
          </>
        )}
      </div>
    </>
  );
}
