import { useId, useState } from 'preact/hooks';
import type { Language } from '../../shared/language';
import { problemOf, ServerProblem } from '../../shared/server';
import { Drawer } from '../Drawer';
import type { Doing } from '../editing';
import { EverythingCounts } from './EverythingCounts';
import { Faults } from './Faults';
import { columns, importEverything, importRows, takeBack, type Everything, type Rows } from './importing';

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
  | { what: 'checked'; file: File; rows: Rows }
  | { what: 'bad'; name: string; problem: ServerProblem }
  | { what: 'done'; name: string; rows: Rows; undone: boolean }
  | { what: 'whole'; file: File; whole: Everything; done: boolean };

const isWhole = (file: File) => file.name.toLowerCase().endsWith('.json');

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
    if (isWhole(file)) {
      bring(file, true);
      return;
    }
    setStep({ what: 'busy', name: file.name, writing: false });
    importRows(base, project, file, true).then(
      (rows) => setStep({ what: 'checked', file, rows }),
      failed(file.name),
    );
  };
  const bring = (file: File, dryRun: boolean) => {
    setStep({ what: 'busy', name: file.name, writing: !dryRun });
    importEverything(base, project, file, dryRun).then((whole) => {
      setStep({ what: 'whole', file, whole, done: !dryRun });
      if (!dryRun) {
        onAgain();
      }
    }, failed(file.name));
  };
  const write = (file: File) => {
    setStep({ what: 'busy', name: file.name, writing: true });
    importRows(base, project, file, false).then((rows) => {
      setStep({ what: 'done', name: file.name, rows, undone: false });
      onDone({
        words: language.text('ranking.import.words', file.name),
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
      onAgain();
    }, failed(file.name));
  };
  const finished = step.what === 'done' || (step.what === 'whole' && step.done);
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
        {!finished && (
          <div class="nf-field">
            <label for={`${id}file`}>
              {language.text(everything ? 'ranking.import.fileOrWhole' : 'ranking.import.file')}
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
          {step.what === 'checked' && <Counts language={language} rows={step.rows} done={false} />}
          {step.what === 'whole' && (
            <EverythingCounts language={language} whole={step.whole} done={step.done} />
          )}
          {step.what === 'done' &&
            (step.undone ? (
              <p>{language.text('ranking.edit.undone')}</p>
            ) : (
              <Counts language={language} rows={step.rows} done />
            ))}
        </div>
        {step.what === 'checked' && (
          <div class="nf-buttons">
            <button
              type="button"
              class="aui-button aui-button-primary"
              disabled={step.rows.created + step.rows.changed === 0}
              onClick={() => write(step.file)}
            >
              {language.text('ranking.import.apply')}
            </button>
          </div>
        )}
        {step.what === 'whole' && !step.done && (
          <div class="nf-buttons">
            <button
              type="button"
              class="aui-button aui-button-primary"
              onClick={() => bring(step.file, false)}
            >
              {language.text('ranking.import.apply')}
            </button>
          </div>
        )}
        {step.what === 'bad' && <Faults language={language} problem={step.problem} />}
        {finished && (
          <button type="button" class="aui-button aui-button-primary" onClick={onClose}>
            {language.text('ranking.why.close')}
          </button>
        )}
      </div>
    </Drawer>
  );
}

function Counts({ language, rows, done }: { language: Language; rows: Rows; done: boolean }) {
  const nothing = rows.created + rows.changed === 0;
  return (
    <div class="nf-bulk-preview">
      <h3 class="nf-heading">{language.text(done ? 'ranking.import.result' : 'ranking.bulk.preview')}</h3>
      <ul>
        {(['created', 'changed', 'skipped'] as const).map(
          (what) =>
            rows[what] > 0 && <li key={what}>{language.count(`ranking.import.${what}`, rows[what])}</li>,
        )}
      </ul>
      <p class="nf-small">{language.text(nothing ? 'ranking.import.nothing' : 'ranking.import.undo')}</p>
    </div>
  );
}
