import { useId, useState } from 'preact/hooks';
import type { Language } from '../../shared/language';
import { problemOf, ServerProblem } from '../../shared/server';
import { Drawer } from '../Drawer';
import type { Doing } from '../editing';
import { EverythingCounts } from './EverythingCounts';
import { Faults } from './Faults';
import { columns, importFile, isAnything, takeBack, type Came, type Rows } from './importing';

interface ImportSheetProps {
  language: Language;
  base: string;
  project: string;
  /** Whether a file with everything of a project is taken, too. */
  everything: boolean;
  onDone: (doing: Doing) => void;
  /** Loads the list again. */
  onAgain: () => void;
  onClose: () => void;
}

type Step =
  | { what: 'choose' }
  | { what: 'busy'; name: string; writing: boolean }
  | { what: 'checked'; file: File; came: Came }
  | { what: 'bad'; name: string; problem: ServerProblem }
  | { what: 'done'; came: Came; undone: boolean };

/**
 * Needs, evidence, impacts and links from a file: tried first, with every bad line named, and undone as one; or all
 * that was exported of a project, tried first, too.
 */
export function ImportSheet(props: ImportSheetProps) {
  const { language, base, project, everything, onDone, onAgain, onClose } = props;
  const id = useId();
  const [step, setStep] = useState<Step>({ what: 'choose' });
  const failed = (name: string) => (reason: unknown) =>
    setStep({ what: 'bad', name, problem: problemOf(reason) ?? new ServerProblem('lost') });
  const check = (file: File) => {
    setStep({ what: 'busy', name: file.name, writing: false });
    importFile(base, project, file, true).then(
      (came) => setStep({ what: 'checked', file, came }),
      failed(file.name),
    );
  };
  const write = (file: File) => {
    setStep({ what: 'busy', name: file.name, writing: true });
    importFile(base, project, file, false).then((came) => {
      setStep({ what: 'done', came, undone: false });
      if (came.of === 'rows') {
        onDone(doingOf(file.name, came.rows));
      }
      onAgain();
    }, failed(file.name));
  };
  const doingOf = (name: string, rows: Rows): Doing => ({
    words: language.text('ranking.import.words', name),
    issues: [],
    undo: async () => {
      const left = await takeBack(base, project, rows.made);
      onAgain();
      if (left.length > 0) {
        throw new ServerProblem('failed', left);
      }
      setStep((now) => (now.what === 'done' ? { ...now, undone: true } : now));
    },
  });
  return (
    <Drawer language={language} title={language.text('ranking.import.title')} onClose={onClose}>
      <div class="nf-form nf-bulk nf-import">
        <p>{language.text('ranking.import.what')}</p>
        <details>
          <summary>{language.text('ranking.import.columns')}</summary>
          <p class="nf-small">
            <code>{columns.join(', ')}</code>
          </p>
        </details>
        {everything && <p>{language.text('ranking.import.everything')}</p>}
        {step.what !== 'done' && (
          <div class="nf-field">
            <label for={`${id}file`}>
              {language.text(everything ? 'ranking.import.fileOrEverything' : 'ranking.import.file')}
            </label>
            <input
              id={`${id}file`}
              type="file"
              accept={`.csv,.tsv,.txt,text/csv${everything ? ',.json,application/json' : ''}`}
              disabled={step.what === 'busy'}
              onClick={(event) => {
                // A file that was mended is checked again, though it has the name it had.
                event.currentTarget.value = '';
              }}
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file) {
                  check(file);
                }
              }}
            />
          </div>
        )}
        <div role="status">
          {step.what === 'busy' && (
            <p>
              {language.text(step.writing ? 'ranking.import.writing' : 'ranking.import.checking', step.name)}
            </p>
          )}
          {step.what === 'checked' && <Counts language={language} came={step.came} done={false} />}
          {step.what === 'done' &&
            (step.undone ? (
              <p>{language.text('ranking.edit.undone')}</p>
            ) : (
              <Counts language={language} came={step.came} done />
            ))}
        </div>
        {step.what === 'checked' && (
          <div class="nf-buttons">
            <button
              type="button"
              class="aui-button aui-button-primary"
              disabled={!isAnything(step.came)}
              onClick={() => write(step.file)}
            >
              {language.text('ranking.import.apply')}
            </button>
          </div>
        )}
        {step.what === 'bad' && <Faults language={language} problem={step.problem} />}
        {step.what === 'done' && (
          <button type="button" class="aui-button aui-button-primary" onClick={onClose}>
            {language.text('ranking.why.close')}
          </button>
        )}
      </div>
    </Drawer>
  );
}

/** What would come of a file, or has come. */
function Counts({ language, came, done }: { language: Language; came: Came; done: boolean }) {
  const then = came.of === 'rows' ? 'ranking.import.undo' : done ? null : 'ranking.import.everything.noUndo';
  const words = isAnything(came) ? then : 'ranking.import.nothing';
  return (
    <div class="nf-bulk-preview">
      <h3 class="nf-heading">{language.text(done ? 'ranking.import.result' : 'ranking.bulk.preview')}</h3>
      {came.of === 'rows' ? (
        <RowCounts language={language} rows={came.rows} />
      ) : (
        <EverythingCounts language={language} everything={came.everything} />
      )}
      {words && <p class="nf-small">{language.text(words)}</p>}
    </div>
  );
}

function RowCounts({ language, rows }: { language: Language; rows: Rows }) {
  return (
    <ul>
      {(['created', 'changed', 'skipped'] as const).map(
        (what) =>
          rows[what] > 0 && <li key={what}>{language.count(`ranking.import.${what}`, rows[what])}</li>,
      )}
    </ul>
  );
}
