import { customerWeightOf, pointsOf } from '../shared/arithmetic';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { Lines } from '../shared/Lines';
import { Raises } from '../shared/Raises';
import type { Resource } from '../shared/resource';
import type { IssueValue } from '../shared/value';
import { Waterfall } from '../shared/Waterfall';
import { partialWords } from '../shared/words';
import { inputs } from './columns';
import type { Editing } from './editing';
import { InputCell } from './InputCell';
import type { Row } from './rows';

interface OpenedProps {
  language: Language;
  base: string;
  row: Row;
  why: Resource<IssueValue | null>;
  editing: Editing;
  onClose: () => void;
  onAgain: () => void;
}

/** A row opened: why it has its score on the left, whose need it is and what would raise it on the right. */
export function Opened({ language, base, row, why, editing, onClose, onAgain }: OpenedProps) {
  const { issue } = row;
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
      {why.state === 'ready' && why.value !== null && (
        <Value language={language} value={why.value} row={row} editing={editing} />
      )}
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

interface ValueProps {
  language: Language;
  value: IssueValue;
  row: Row;
  editing: Editing;
}

function Value({ language, value, row, editing }: ValueProps) {
  const { score, detail } = value;
  if (detail === null) {
    return <p class="nf-subtle">{language.text('shared.reduced')}</p>;
  }
  if (score === null) {
    return (
      <>
        <p class="nf-subtle">{language.text('shared.unscored')}</p>
        <Ratings language={language} row={row} value={value} editing={editing} />
      </>
    );
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
        <Ratings language={language} row={row} value={value} editing={editing} />
        <h2 class="nf-heading">{language.text('shared.raises')}</h2>
        <Raises language={language} raises={detail.raises} score={score} />
      </div>
    </div>
  );
}

/** What the score follows from, to be typed over here, too. */
function Ratings({ language, value, row, editing }: ValueProps) {
  const typed = inputs.filter((input) => editing.may(row, input));
  const state = editing.states.get(row.issue) ?? null;
  const need = value.detail?.needs.find((linked) => linked.need.id === row.inputs?.need)?.need;
  const sharing = editing.may(row, 'importance') ? (need?.issues.length ?? 0) : 0;
  return typed.length === 0 ? null : (
    <div class="nf-ratings">
      <h2 class="nf-heading">{language.text('ranking.ratings')}</h2>
      <div class="nf-ratings-grid">
        {typed.map((input) => (
          <label key={input}>
            <span>{language.text(`ranking.input.${input}`)}</span>
            <InputCell
              language={language}
              row={row}
              input={input}
              reachable
              editable
              busy={state?.saving === input}
              onSave={(value) => editing.save(row, input, value)}
              onKey={(event) => {
                if (event.key === 'z') {
                  editing.undo();
                } else if (event.key === '.') {
                  editing.letGo();
                }
              }}
            />
          </label>
        ))}
      </div>
      {sharing > 1 && (
        <p class="nf-small">{language.text('ranking.ratings.shared', language.whole(sharing))}</p>
      )}
    </div>
  );
}
