import { skipAsking } from '../recording/api';
import { RatingForm } from '../recording/RatingForm';
import { useSaving, type Saved } from '../recording/saving';
import { Trouble } from '../recording/Form';
import type { Language } from '../shared/language';
import type { Need } from '../shared/value';

interface AskingProps {
  language: Language;
  base: string;
  issue: string;
  need: Need;
  onSaved: (saved: Saved) => void;
}

/** The one question when an issue with a need is resolved: how satisfied are they now? It can be skipped. */
export function Asking({ language, base, issue, need, onSaved }: AskingProps) {
  const saving = useSaving();
  const statement = need.statement.length > 80 ? `${need.statement.slice(0, 79)}…` : need.statement;
  const skip = () =>
    saving.run(async () => {
      await skipAsking(base, issue);
      onSaved({ words: language.text('recording.saved.skipped'), undo: null });
    });
  return (
    <div class="nf-asking">
      <RatingForm
        language={language}
        base={base}
        need={need}
        rating="satisfaction"
        asks={
          <>
            <b>{language.text('panel.asks')}</b>
            <span class="nf-who">
              {need.satisfaction === null
                ? language.text('panel.asks.done', issue, statement)
                : language.text('panel.asks.before', issue, language.entered(need.satisfaction), statement)}
            </span>
          </>
        }
        onSaved={onSaved}
        onDiscard={skip}
      />
      {saving.problem && (
        <Trouble language={language} base={base} problem={saving.problem} named={[]} onAgain={saving.again} />
      )}
    </div>
  );
}
