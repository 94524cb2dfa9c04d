import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { draftFor, dropDraft, keepDraft } from '../recording/drafts';
import { Trouble } from '../recording/Form';
import { useSaving } from '../recording/saving';
import { wishWord } from '../recording/words';
import type { Language } from '../shared/language';
import { problemOf, type ServerProblem } from '../shared/server';
import { previewOf, record, type PastedLine } from './api';
import { LookFirst } from './LookFirst';
import { repeatsIn } from './repeats';
import type { TaskProps } from './Start';
import { recordedOf } from './undo';

const wait = 300;

/** Needs from memory or pasted from research, one a line: looked through while they are typed. */
export function WriteNeeds(props: TaskProps) {
  const { language, base, project, needs, onDone, onNext } = props;
  const draft = `start ${project}`;
  const id = useId();
  const [text, setText] = useState(() => draftFor<string>(draft) ?? '');
  const [preview, setPreview] = useState<{ of: string; lines: readonly PastedLine[] }>({ of: '', lines: [] });
  const [problem, setProblem] = useState<ServerProblem | null>(null);
  /** Of the lines that were decided about, whether they are left out; the others are where they repeat a need. */
  const [decided, setDecided] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [asked, setAsked] = useState(0);
  const saving = useSaving();
  const now = useRef(text);
  now.current = text;

  useEffect(() => {
    if (text.trim() === '') {
      setPreview({ of: text, lines: [] });
      setProblem(null);
      return;
    }
    const timer = setTimeout(() => {
      previewOf(base, project, text).then(
        (lines) => {
          if (now.current === text) {
            setPreview({ of: text, lines });
            setProblem(null);
            setDecided(
              (before) => new Map([...before].filter(([at]) => lines.some(({ line }) => line === at))),
            );
          }
        },
        (reason: unknown) => now.current === text && setProblem(problemOf(reason)),
      );
    }, wait);
    return () => clearTimeout(timer);
  }, [base, project, text, asked]);

  const repeats = repeatsIn(preview.lines, needs.needs);
  const isOut = (line: number) => decided.get(line) ?? repeats.has(line);
  const leftOut = preview.lines.map(({ line }) => line).filter(isOut);
  const kept = preview.lines.filter(({ line }) => !isOut(line));
  const spared = leftOut.filter((line) => repeats.has(line)).length;
  const faulty = kept.filter(({ faults }) => faults.length > 0).length;
  const alike = kept.filter(({ like }) => like !== null).length;
  const wishes = kept.filter(({ statement }) => wishWord(language, statement) !== null).length;
  const current = preview.of === text;
  const toggle = (line: number) => setDecided(new Map(decided).set(line, !isOut(line)));
  const save = () =>
    saving.run(async () => {
      const recorded = await record(base, project, text, leftOut);
      dropDraft(draft);
      setText('');
      setDecided(new Map());
      onDone({ kind: 'needs', needs: recorded.map(recordedOf) }, []);
      onNext();
    });
  return (
    <div class="nf-beside">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (current && kept.length > 0 && faulty === 0) {
            save();
          }
        }}
      >
        <label for={`${id}text`} class="nf-lead">
          {language.text('start.needs.how')}
        </label>
        <textarea
          id={`${id}text`}
          class="nf-input nf-paste"
          rows={8}
          value={text}
          disabled={!needs.mayWrite}
          placeholder={language.text('start.needs.example')}
          aria-describedby={`${id}csv`}
          onInput={(event) => {
            setText(event.currentTarget.value);
            keepDraft(draft, event.currentTarget.value);
          }}
        />
        <p id={`${id}csv`} class="nf-note">
          {language.text('start.needs.csv')}
        </p>
        {problem && (
          <Trouble
            language={language}
            base={base}
            problem={problem}
            named={[]}
            onAgain={() => setAsked(asked + 1)}
          />
        )}
        {preview.lines.length > 0 && (
          <>
            <p class="nf-tally" role="status">
              <b>{language.count('start.needs.count', kept.length)}</b>
              {faulty > 0 && <span>{language.count('start.needs.faulty', faulty)}</span>}
              {wishes > 0 && <span>{language.count('start.needs.wishes', wishes)}</span>}
              {alike > 0 && <span>{language.count('start.needs.alike', alike)}</span>}
              {spared > 0 && <span>{language.count('start.needs.spared', spared)}</span>}
              <span>{language.text('start.needs.hints')}</span>
            </p>
            <table class="nf-list nf-pasted">
              <caption class="nf-unseen">{language.text('start.needs.preview')}</caption>
              <thead>
                <tr>
                  <th scope="col" class="nf-figure">
                    {language.text('start.needs.line')}
                  </th>
                  <th scope="col">{language.text('needs.column.need')}</th>
                  <th scope="col">{language.text('start.needs.remarks')}</th>
                  <th scope="col">
                    <span class="nf-unseen">{language.text('start.needs.keep')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {preview.lines.map((line) => (
                  <Line
                    key={line.line}
                    language={language}
                    line={line}
                    out={isOut(line.line)}
                    repeats={repeats.has(line.line)}
                    onToggle={() => toggle(line.line)}
                  />
                ))}
              </tbody>
            </table>
          </>
        )}
        {saving.problem && (
          <Trouble
            language={language}
            base={base}
            problem={saving.problem}
            named={[]}
            onAgain={saving.again}
          />
        )}
        <div class="nf-task-end">
          <button
            type="submit"
            class="aui-button aui-button-primary"
            disabled={!needs.mayWrite || saving.busy || !current || kept.length === 0 || faulty > 0}
          >
            {kept.length === 0
              ? language.text('start.needs.keepNone')
              : language.count('start.needs.keepAll', kept.length)}
          </button>
          <button type="button" class="aui-button" onClick={onNext}>
            {language.text('start.skip')}
          </button>
          <span class="nf-note">{language.text('start.needs.usual')}</span>
        </div>
      </form>
      <LookFirst {...props} />
    </div>
  );
}

interface LineProps {
  language: Language;
  line: PastedLine;
  out: boolean;
  /** Whether the same is said already, of the same people. */
  repeats: boolean;
  onToggle: () => void;
}

function Line({ language, line, out, repeats, onToggle }: LineProps) {
  const wish = wishWord(language, line.statement);
  const remarks = [
    ...line.faults,
    ...(repeats ? [language.text('start.needs.same')] : []),
    ...(repeats || line.like === null
      ? []
      : [
          'line' in line.like
            ? language.text('start.needs.likeLine', language.whole(line.like.line))
            : language.text('start.needs.likeNeed', line.like.statement),
        ]),
    ...(wish === null ? [] : [language.text('start.needs.wish')]),
  ];
  return (
    <tr class={out ? 'nf-out' : line.faults.length > 0 ? 'nf-faulty' : ''}>
      <td class="nf-figure nf-subtle">{language.whole(line.line)}</td>
      <th scope="row" class="nf-need-cell" dir="auto">
        {line.statement}
        <span class="nf-who">{known(language, line)}</span>
      </th>
      <td>
        {remarks.map((remark) => (
          <span key={remark} class="nf-remark">
            {remark}
          </span>
        ))}
      </td>
      <td>
        <button type="button" class="nf-link-button" onClick={onToggle}>
          {language.text(out ? 'start.needs.takeIn' : 'start.needs.leaveOut')}
          <span class="nf-unseen"> {language.text('start.needs.ofLine', language.whole(line.line))}</span>
        </button>
      </td>
    </tr>
  );
}

/** Who has it, and the ratings that came with it. */
function known(language: Language, line: PastedLine): string {
  const rating = (name: 'importance' | 'satisfaction', value: number | null) =>
    value === null ? [] : [`${language.text(`needs.column.${name}`)} ${language.entered(value)}`];
  return [
    ...(line.who === null ? [] : [line.who]),
    ...rating('importance', line.importance),
    ...rating('satisfaction', line.satisfaction),
    ...(line.reach === null
      ? []
      : [`${language.text('needs.column.reach')} ${language.percent(line.reach)}`]),
  ].join(' · ');
}
