import type { RefObject } from 'preact';
import { useId, useLayoutEffect } from 'preact/hooks';
import type { Done, Saved } from '../recording/saving';
import { Toast } from '../recording/Toast';
import { byValue } from '../map/model';
import { customerWeightOf, pointsOf } from '../shared/arithmetic';
import { Failure } from '../shared/Failure';
import { isInForm, isPlain } from '../shared/keys';
import type { Language } from '../shared/language';
import { Lines } from '../shared/Lines';
import { Raises } from '../shared/Raises';
import type { Resource } from '../shared/resource';
import { ScoreBar } from '../shared/ScoreBar';
import { FlagShape, StatusMark } from '../shared/StatusShape';
import {
  isPartial,
  leadingNeed,
  type Detail,
  type IssueValue,
  type Origin,
  type SetAside,
} from '../shared/value';
import { Waterfall } from '../shared/Waterfall';
import { levelWord, partialWords, statusWord, type Rating } from '../shared/words';
import { Actions } from './Actions';
import { Asking } from './Asking';
import type { Doing } from './doing';
import { PanelMap } from './PanelMap';
import { Recording } from './Recording';
import { Skeleton } from '../shared/Skeleton';

interface PanelViewProps {
  language: Language;
  base: string;
  section: RefObject<HTMLElement>;
  value: Resource<IssueValue>;
  open: 'why' | 'map' | null;
  doing: Doing | null;
  done: Done | null;
  /** What was saved or undone last, for those who do not see it. */
  said: string;
  /** The room to take while loading, in pixels. */
  reserved: number;
  onDrawn: (height: number) => void;
  onOpen: (what: 'why' | 'map') => void;
  onDoing: (doing: Doing | null) => void;
  onSaved: (saved: Saved) => void;
  onUndo: () => void;
  onReread: () => Promise<IssueValue>;
  onAgain: () => void;
}

/** The panel on the issue: six lines that read in five seconds; why, the map and recording behind them. */
export function PanelView(props: PanelViewProps) {
  const { language, base, section, value, open, doing, done, said, reserved } = props;
  const { onDrawn, onOpen, onDoing, onUndo, onAgain } = props;
  const resting = open === null && doing === null && done === null;

  useLayoutEffect(() => {
    if (value.state === 'ready' && resting && section.current) {
      onDrawn(section.current.offsetHeight);
    }
  }, [value.state, resting, onDrawn]);

  const onKeyDown = (event: KeyboardEvent) => {
    const act = value.state === 'ready' && doing === null ? keyed(event, value.value) : undefined;
    if (act) {
      // Jira listens for single keys too; with focus in the panel these are ours.
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  };
  const keyed = (event: KeyboardEvent, ready: IssueValue): (() => void) | undefined => {
    if (!isPlain(event) || isInForm(event)) {
      return undefined;
    }
    switch (event.key) {
      case 'w':
        return hasWhy(ready) ? () => onOpen('why') : undefined;
      case 'm':
        return hasMap(ready) ? () => onOpen('map') : undefined;
      case 'n':
        return ready.detail?.mayWrite.issue ? () => onDoing({ form: 'need' }) : undefined;
      case 'z':
        return done?.saved.undo ? onUndo : undefined;
      default:
        return undefined;
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
      <div class="nf-unseen" role="status" data-said>
        {said}
      </div>
      {done && (
        <Toast
          language={language}
          base={base}
          done={done}
          after={value.state === 'ready' ? value.value.score : null}
          onUndo={onUndo}
        />
      )}
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
      {value.state === 'ready' && <ValueView {...props} value={value.value} />}
    </section>
  );
}

const hasWhy = (value: IssueValue) =>
  value.score !== null && value.detail !== null && value.detail.waterfall.length > 0;

/** Whether there is anything to draw: a need, one from the parent, or an impact. */
const hasMap = ({ detail }: IssueValue) =>
  detail !== null &&
  (detail.needs.length > 0 ||
    detail.ownNeed !== null ||
    detail.impacts.length > 0 ||
    (detail.from !== null && detail.from.needs.length > 0));

type ValueViewProps = Omit<PanelViewProps, 'value'> & { value: IssueValue };

function ValueView(props: ValueViewProps) {
  const { language, base, value, doing, open, onOpen, onDoing, onSaved, onReread } = props;
  const { score, detail, setAside } = value;
  const whyId = useId();
  const mapId = useId();
  const head = setAside ? (
    <Aside language={language} />
  ) : score === null ? (
    <UnscoredHead language={language} base={base} value={value} />
  ) : (
    <Head language={language} value={value} score={score} />
  );
  if (detail === null) {
    return (
      <>
        {head}
        {setAside && <AsideLines language={language} setAside={setAside} />}
        <p class="nf-note">{language.text('shared.reduced')}</p>
      </>
    );
  }
  if (doing) {
    return (
      <>
        {head}
        <Recording
          language={language}
          base={base}
          value={value}
          detail={detail}
          doing={doing}
          onSaved={onSaved}
          onDiscard={() => onDoing(null)}
          onReread={onReread}
        />
      </>
    );
  }
  const asked = detail.mayWrite.needs && detail.needs.find(({ need }) => need.id === detail.asks);
  const from = detail.needs.length === 0 && detail.ownNeed === null ? detail.from : null;
  const rate = rateIn(detail, onDoing);
  return (
    <>
      {asked && (
        <Asking language={language} base={base} issue={value.issue} need={asked.need} onSaved={onSaved} />
      )}
      {head}
      {setAside && <AsideLines language={language} setAside={setAside} />}
      {score !== null && (
        <Lines
          language={language}
          detail={detail}
          needs={detail.needs}
          ownNeed={detail.ownNeed}
          value={value}
          onRate={rate}
          base={base}
        />
      )}
      {score !== null && from && (
        <Inherited language={language} base={base} issue={value.issue} from={from} />
      )}
      {score === null && from && (
        <>
          <Lines language={language} detail={detail} needs={from.needs} ownNeed={from.ownNeed} />
          <p class="nf-note">{language.text('panel.from.context', value.issue)}</p>
        </>
      )}
      {score === null && !from && !setAside && <p class="nf-subtle">{language.text('shared.unscored')}</p>}
      <Actions
        language={language}
        base={base}
        value={value}
        detail={detail}
        whyId={whyId}
        mapId={mapId}
        open={open}
        hasWhy={hasWhy(value)}
        hasMap={hasMap(value)}
        onOpen={onOpen}
        onDoing={onDoing}
        onSaved={onSaved}
      />
      <div id={whyId} class="nf-why" hidden={open !== 'why'}>
        {open === 'why' && score !== null && (
          <Why language={language} value={value} detail={detail} score={score} />
        )}
      </div>
      <div id={mapId} class="nf-why" hidden={open !== 'map'}>
        {open === 'map' && <PanelMap language={language} base={base} value={value} detail={detail} />}
      </div>
    </>
  );
}

/** Leads from an open rating to where it is given: that of the first need that lacks it. */
function rateIn(detail: Detail, onDoing: (doing: Doing) => void): ((rating: Rating) => void) | undefined {
  const { mayWrite } = detail;
  if (!mayWrite.needs || !mayWrite.issue || detail.needs.length === 0) {
    return undefined;
  }
  return (rating) => {
    const lacking = byValue(detail.needs).find((linked) =>
      rating === 'fit' ? linked.fit === null : linked.need[rating] === null,
    );
    if (lacking) {
      const need = lacking.need.id;
      onDoing(rating === 'fit' ? { form: 'link', need } : { form: 'rating', need, rating });
    }
  };
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
function UnscoredHead({ language, base, value }: { language: Language; base: string; value: IssueValue }) {
  const from = value.detail?.from ?? null;
  return (
    <div class="nf-head-words nf-head-alone">
      <StatusMark status={value.status} word={statusWord(language, value)} />
      {from && <From language={language} base={base} issue={from.issue} />}
    </div>
  );
}

/** A must-do is not ranked, so it shows no score. */
function Aside({ language }: { language: Language }) {
  return (
    <div class="nf-head-words nf-head-alone">
      <span class="nf-status">
        <FlagShape />
        <b>{language.text('panel.aside')}</b>
      </span>
      <span class="nf-subtle">· {language.text('panel.aside.what')}</span>
    </div>
  );
}

function AsideLines({ language, setAside }: { language: Language; setAside: SetAside }) {
  return (
    <dl class="nf-lines nf-aside-lines">
      {setAside.due !== null && (
        <>
          <dt>{language.text('panel.aside.due')}</dt>
          <dd>{language.day(setAside.due)}</dd>
        </>
      )}
      {setAside.jql !== null && (
        <>
          <dt>{language.text('panel.aside.by')}</dt>
          <dd>
            <code>{setAside.jql}</code>
          </dd>
        </>
      )}
    </dl>
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
}

function Why({ language, value, detail, score }: WhyProps) {
  return (
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
  );
}
