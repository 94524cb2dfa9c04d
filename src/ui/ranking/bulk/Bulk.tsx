import { useEffect, useRef, useState } from 'preact/hooks';
import '../../recording/recording.css';
import type { Language } from '../../shared/language';
import { Drawer } from '../Drawer';
import type { Query } from '../api';
import type { Doing, Writable } from '../editing';
import type { Row } from '../rows';
import { AddImpact } from './AddImpact';
import { Attach } from './Attach';
import type { Plan } from './plan';
import { runAll, type Outcome } from './running';
import { SetValue } from './SetValue';

/** What can be done to many issues at once. */
export type BulkKind = 'attach' | 'set' | 'impact';

interface BulkProps {
  language: Language;
  base: string;
  project: string;
  query: Query;
  kind: BulkKind;
  rows: readonly Row[];
  list: Writable;
  onDone: (doing: Doing) => void;
  onClose: () => void;
}

/** Does one thing to many issues: what will happen, how far it is, and what became of each. */
export function Bulk(props: BulkProps) {
  const { language, kind, rows, onDone, onClose } = props;
  // What is ticked may change while this is open; it is about what was ticked when it was opened.
  const [meant] = useState(rows);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [undone, setUndone] = useState(false);
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const run = (plan: Plan, words: string) => {
    if (plan.tasks.length === 0 || progress !== null) {
      return;
    }
    const of = plan.tasks.reduce((sum, { issues }) => sum + issues.length, 0);
    setProgress({ done: 0, of });
    void runAll(
      language,
      plan.tasks,
      (done) => setProgress({ done, of }),
      () => stopped.current,
    ).then((all) => {
      setOutcome(all);
      if (all.written.length > 0) {
        onDone({
          words: language.count('ranking.bulk.done', all.written.length, words),
          issues: meant.map((row) => row.issue),
          undo: () => all.undo().then(() => setUndone(true)),
        });
      }
    });
  };
  const title = `${language.text(`ranking.bulk.${kind}`)} · ${language.count('ranking.bulk.issues', meant.length)}`;
  return (
    <div class="nf">
      <Drawer language={language} title={title} onClose={onClose}>
        {outcome !== null ? (
          <Result language={language} outcome={outcome} undone={undone} onClose={onClose} />
        ) : progress !== null ? (
          <Progress
            language={language}
            {...progress}
            onStop={() => {
              stopped.current = true;
            }}
          />
        ) : kind === 'attach' ? (
          <Attach {...props} rows={meant} onRun={run} />
        ) : kind === 'set' ? (
          <SetValue {...props} rows={meant} onRun={run} />
        ) : (
          <AddImpact {...props} rows={meant} onRun={run} />
        )}
      </Drawer>
    </div>
  );
}

function Progress({
  language,
  done,
  of,
  onStop,
}: {
  language: Language;
  done: number;
  of: number;
  onStop: () => void;
}) {
  return (
    <div class="nf-bulk">
      <p role="status">{language.text('ranking.bulk.progress', language.whole(done), language.whole(of))}</p>
      <progress value={done} max={of} aria-label={language.text('ranking.bulk')} />
      <button type="button" class="aui-button" onClick={onStop}>
        {language.text('ranking.bulk.stop')}
      </button>
    </div>
  );
}

function Result({
  language,
  outcome,
  undone,
  onClose,
}: {
  language: Language;
  outcome: Outcome;
  /** Whether all of it was taken back meanwhile. */
  undone: boolean;
  onClose: () => void;
}) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const { written, failed, left } = outcome;
  return (
    <div class="nf-bulk">
      <p role="status">
        <b>
          {undone
            ? language.text('ranking.edit.undone')
            : language.count('ranking.bulk.written', written.length)}
        </b>{' '}
        {left > 0 && language.count('ranking.bulk.notBegun', left)}
      </p>
      {failed.length > 0 && (
        <>
          <h3 class="nf-heading">{language.count('ranking.bulk.failures', failed.length)}</h3>
          <ul class="nf-bulk-failed">
            {failed.map(({ issue, words }) => (
              <li key={issue}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <button ref={close} type="button" class="aui-button aui-button-primary" onClick={onClose}>
        {language.text('ranking.why.close')}
      </button>
    </div>
  );
}
