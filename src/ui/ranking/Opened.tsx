import { customerWeightOf, pointsOf } from '../shared/arithmetic';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { Lines } from '../shared/Lines';
import { Raises } from '../shared/Raises';
import type { Resource } from '../shared/resource';
import type { IssueValue } from '../shared/value';
import { Waterfall } from '../shared/Waterfall';
import { partialWords } from '../shared/words';

interface OpenedProps {
  language: Language;
  base: string;
  issue: string;
  why: Resource<IssueValue | null>;
  onClose: () => void;
  onAgain: () => void;
}

/** A row opened: why it has its score on the left, whose need it is and what would raise it on the right. */
export function Opened({ language, base, issue, why, onClose, onAgain }: OpenedProps) {
  return (
    <div class="nf-opened">
      {why.state === 'failed' && (
        <Failure
          language={language}
          problem={why.problem}
          sentence={language.text('ranking.failedWhy')}
          base={base}
          onAgain={onAgain}
        />
      )}
      {(why.state === 'loading' || (why.state === 'ready' && why.value === null)) && (
        <div class="nf-skeleton" aria-busy="true">
          <span class="nf-unseen">{language.text('ranking.loadingWhy')}</span>
          <span />
          <span />
          <span />
        </div>
      )}
      {why.state === 'ready' && why.value !== null && <Value language={language} value={why.value} />}
      <div class="nf-opened-actions">
        <a class="aui-button" href={`${base}/browse/${encodeURIComponent(issue)}`}>
          {language.text('ranking.why.openIssue', issue)}
        </a>
        <button type="button" class="aui-button aui-button-subtle" onClick={onClose}>
          {language.text('ranking.why.close')}
        </button>
      </div>
    </div>
  );
}

function Value({ language, value }: { language: Language; value: IssueValue }) {
  const { score, detail } = value;
  if (detail === null) {
    return <p class="nf-subtle">{language.text('shared.reduced')}</p>;
  }
  if (score === null) {
    return <p class="nf-subtle">{language.text('shared.unscored')}</p>;
  }
  const partial = partialWords(language, value);
  return (
    <div class="nf-opened-halves">
      <div>
        <h2 class="nf-heading">{language.text('shared.why', language.whole(score))}</h2>
        {partial && <p class="nf-small">{language.sentence(partial)}</p>}
        <Waterfall
          language={language}
          value={value}
          detail={detail}
          score={score}
          points={pointsOf(value, detail.customerWeight ?? customerWeightOf([value]))}
        />
      </div>
      <div>
        <h2 class="nf-heading">{language.text('shared.whose')}</h2>
        <Lines
          language={language}
          detail={detail}
          needs={detail.needs}
          ownNeed={detail.ownNeed}
          value={value}
        />
        <h2 class="nf-heading">{language.text('shared.raises')}</h2>
        <Raises language={language} raises={detail.raises} score={score} />
      </div>
    </div>
  );
}
