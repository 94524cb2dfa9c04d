import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { NeedFinder } from '../../recording/NeedFinder';
import { NumberKeys } from '../../recording/NumberKeys';
import { addImpact, link, removeImpact, unlink } from '../../recording/api';
import '../../recording/recording.css';
import type { Language } from '../../shared/language';
import { enteredLink, impactKinds, type ImpactKind, type Need } from '../../shared/value';
import { valueOf } from '../api';
import { inputs, type Input } from '../columns';
import { Drawer } from '../compare/Drawer';
import { mayType, writeInput, type Doing, type Writable } from '../editing';
import type { Row } from '../rows';
import { runAll, type Outcome, type Task } from './running';

/** What can be done to many issues at once. */
export type BulkKind = 'attach' | 'set' | 'impact';

interface BulkProps {
  language: Language;
  base: string;
  project: string;
  kind: BulkKind;
  rows: readonly Row[];
  list: Writable;
  onDone: (doing: Doing) => void;
  onClose: () => void;
}

/** What would be written: the writes, and who is left out and why. */
interface Plan {
  tasks: readonly Task[];
  lines: readonly string[];
}

/** Does one thing to many issues: what will happen, how far it is, and what became of each. */
export function Bulk(props: BulkProps) {
  const { language, kind, rows, onDone, onClose } = props;
  // What is ticked may change while this is open; it is about what was ticked when it was opened.
  const [meant] = useState(rows);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
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
    const of = plan.tasks.length;
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
          undo: all.undo,
        });
      }
    });
  };
  const title = `${language.text(`ranking.bulk.${kind}`)} · ${language.count('ranking.bulk.issues', meant.length)}`;
  return (
    <div class="nf">
      <Drawer language={language} title={title} onClose={onClose}>
        {outcome !== null ? (
          <Result language={language} outcome={outcome} onClose={onClose} />
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

type FormProps = BulkProps & { onRun: (plan: Plan, words: string) => void };

/** The rows that may be written, and a line about the others. */
function writable(language: Language, rows: readonly Row[]): { may: readonly Row[]; lines: string[] } {
  const may = rows.filter((row) => row.mayEdit);
  const not = rows.filter((row) => !row.mayEdit).map((row) => row.issue);
  return {
    may,
    lines:
      not.length === 0 ? [] : [language.count('ranking.bulk.left', not.length, shortList(language, not))],
  };
}

const shortList = (language: Language, issues: readonly string[]) =>
  issues.length <= 5
    ? language.list(issues)
    : `${issues.slice(0, 5).join(', ')} ${language.text('shared.more', language.whole(issues.length - 5))}`;

function Attach(props: FormProps) {
  const { language, base, project, rows, onRun, onClose } = props;
  const [need, setNeed] = useState<Need | null>(null);
  const [fit, setFit] = useState<number | null>(null);
  if (need === null) {
    return (
      <NeedFinder
        language={language}
        base={base}
        project={project}
        issue={null}
        version={null}
        served={[]}
        findOnly
        onFound={setNeed}
        onSaved={onClose}
        onDiscard={onClose}
      />
    );
  }
  const { may, lines } = writable(language, rows);
  const already = may.filter((row) => need.issues.includes(row.issue)).map((row) => row.issue);
  const plan: Plan = {
    tasks: may.map((row) => ({
      issue: row.issue,
      work: async () => {
        const { detail } = await valueOf(base, row.issue);
        const present = detail?.needs.find((linked) => linked.need.id === need.id);
        const before = present && enteredLink(present);
        await link(
          base,
          row.issue,
          need.id,
          { fit, experience: before?.experience ?? 0, cause: before?.cause ?? null },
          detail?.version ?? null,
        );
        return () =>
          before ? link(base, row.issue, need.id, before, null) : unlink(base, row.issue, need.id);
      },
    })),
    lines: [
      language.count('ranking.bulk.attach.gets', may.length - already.length),
      ...(already.length === 0
        ? []
        : [language.count('ranking.bulk.attach.already', already.length, shortList(language, already))]),
      ...lines,
    ],
  };
  const words = language.text('ranking.bulk.attach.words', need.statement);
  return (
    <Sheet language={language} plan={plan} onRun={() => onRun(plan, words)} onBack={() => setNeed(null)}>
      <p class="nf-bulk-need">
        <b>{need.statement}</b>
        {need.who !== null && <span class="nf-small"> {need.who}</span>}
      </p>
      <NumberKeys
        language={language}
        scale="fit"
        label={language.text('ranking.bulk.attach.fit')}
        value={fit}
        onChange={setFit}
        onSave={() => onRun(plan, words)}
        focused
      />
    </Sheet>
  );
}

function SetValue(props: FormProps) {
  const { language, base, rows, list, onRun, onClose } = props;
  const [input, setInput] = useState<Input>('fit');
  const [value, setValue] = useState<number | null>(null);
  const [reach, setReach] = useState('');
  const percent = input === 'reach';
  const typed = percent ? language.typed(reach.replace('%', '')) : value;
  const wrong = typed !== null && !(typed >= 0 && typed <= (percent ? 100 : 10));
  const given = percent && typed !== null ? typed / 100 : typed;
  const may = rows.filter((row) => mayType(row, input, list));
  const not = rows.filter((row) => !may.includes(row)).map((row) => row.issue);
  // A need is written once, however many of the issues serve it.
  const ofNeeds = input !== 'fit' && input !== 'businessImpact';
  const once = ofNeeds
    ? may.filter((row, at) => may.findIndex((one) => one.inputs?.need === row.inputs?.need) === at)
    : may;
  const plan: Plan = {
    tasks: wrong
      ? []
      : once.map((row) => ({
          issue: row.issue,
          work: () => writeInput(base, row, input, given, list),
        })),
    lines: [
      ofNeeds
        ? language.count('ranking.bulk.set.needs', once.length)
        : language.count('ranking.bulk.set.issues', once.length),
      ...(not.length === 0
        ? []
        : [language.count('ranking.bulk.left', not.length, shortList(language, not))]),
    ],
  };
  const words = language.text('ranking.bulk.set.words', language.text(`ranking.input.${input}`));
  return (
    <Sheet language={language} plan={plan} onRun={() => onRun(plan, words)} onBack={onClose}>
      <label class="nf-field">
        <span>{language.text('ranking.bulk.set.what')}</span>
        <select
          class="nf-input"
          value={input}
          onChange={(event) => setInput(inputs.find((one) => one === event.currentTarget.value) ?? 'fit')}
        >
          {inputs.map((one) => (
            <option key={one} value={one}>
              {language.text(`ranking.input.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {percent ? (
        <label class="nf-field">
          <span>{language.text('recording.reach')}</span>
          <input
            class="nf-input"
            type="text"
            inputMode="numeric"
            value={reach}
            aria-invalid={wrong}
            onInput={(event) => setReach(event.currentTarget.value)}
          />
          {wrong && <p class="nf-field-fault">{language.text('ranking.input.range', language.whole(100))}</p>}
        </label>
      ) : (
        <NumberKeys
          key={input}
          language={language}
          scale={input === 'businessImpact' ? 'magnitude' : input}
          label={language.text(`ranking.input.${input}`)}
          value={value}
          onChange={setValue}
          onSave={() => onRun(plan, words)}
        />
      )}
    </Sheet>
  );
}

function AddImpact(props: FormProps) {
  const { language, base, rows, onRun, onClose } = props;
  const [direction, setDirection] = useState<'negative' | 'positive'>('negative');
  const [impactKind, setImpactKind] = useState<ImpactKind | ''>('');
  const [magnitude, setMagnitude] = useState<number | null>(null);
  const [description, setDescription] = useState('');
  const { may, lines } = writable(language, rows);
  const plan: Plan = {
    tasks:
      impactKind === '' || magnitude === null
        ? []
        : may.map((row) => ({
            issue: row.issue,
            work: async () => {
              const place = { issue: row.issue };
              const added = await addImpact(base, place, {
                direction,
                kind: impactKind,
                magnitude,
                description: description.trim() === '' ? null : description.trim(),
                kpi: null,
              });
              return () => removeImpact(base, place, added.id ?? 0);
            },
          })),
    lines: [language.count('ranking.bulk.impact.gets', may.length), ...lines],
  };
  const words = language.text('ranking.bulk.impact.words');
  return (
    <Sheet language={language} plan={plan} onRun={() => onRun(plan, words)} onBack={onClose}>
      <fieldset class="nf-choices">
        <legend class="nf-unseen">{language.text('recording.impact.direction')}</legend>
        {(['negative', 'positive'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="nf-bulk-direction"
              checked={direction === one}
              onChange={() => setDirection(one)}
            />{' '}
            {language.text(`recording.impact.${one}`)}
          </label>
        ))}
      </fieldset>
      <label class="nf-field">
        <span>{language.text('recording.impact.kind')}</span>
        <select
          class="nf-input"
          value={impactKind}
          onChange={(event) =>
            setImpactKind(impactKinds.find((one) => one === event.currentTarget.value) ?? '')
          }
        >
          <option value="">{language.text('recording.impact.kind.choose')}</option>
          {impactKinds.map((one) => (
            <option key={one} value={one}>
              {language.sentence(language.text(`shared.impact.${direction}.${one}`))}
            </option>
          ))}
        </select>
      </label>
      <NumberKeys
        language={language}
        scale="magnitude"
        label={language.text('recording.magnitude')}
        value={magnitude}
        onChange={setMagnitude}
        onSave={() => onRun(plan, words)}
      />
      <label class="nf-field">
        <span>{language.text('recording.impact.description')}</span>
        <input
          class="nf-input"
          type="text"
          value={description}
          onInput={(event) => setDescription(event.currentTarget.value)}
        />
      </label>
    </Sheet>
  );
}

interface SheetProps {
  language: Language;
  plan: Plan;
  onRun: () => void;
  onBack: () => void;
  children: ComponentChildren;
}

/** What is asked, what will be written, and the button that writes it. */
function Sheet({ language, plan, onRun, onBack, children }: SheetProps) {
  return (
    <form
      class="nf-form nf-bulk"
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
      onKeyPress={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.key === 'Escape' || event.stopPropagation()}
    >
      {children}
      <div class="nf-bulk-preview" role="status">
        <h3 class="nf-heading">{language.text('ranking.bulk.preview')}</h3>
        <ul>
          {plan.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="nf-small">{language.text('ranking.bulk.noMail')}</p>
      </div>
      <div class="nf-buttons">
        <button type="submit" class="aui-button aui-button-primary" disabled={plan.tasks.length === 0}>
          {language.text('ranking.bulk.apply')}
        </button>
        <button type="button" class="aui-button aui-button-subtle" onClick={onBack}>
          {language.text('recording.back')}
        </button>
      </div>
    </form>
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
  onClose,
}: {
  language: Language;
  outcome: Outcome;
  onClose: () => void;
}) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const { written, failed, left } = outcome;
  return (
    <div class="nf-bulk">
      <p role="status">
        <b>{language.count('ranking.bulk.written', written.length)}</b>{' '}
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
