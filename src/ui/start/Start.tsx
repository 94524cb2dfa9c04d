import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../shared/Failure';
import { isPlain } from '../shared/keys';
import type { Language } from '../shared/language';
import { Phrase } from '../shared/Phrase';
import { useResource } from '../shared/resource';
import { problemOf, type ServerProblem } from '../shared/server';
import { Skeleton } from '../shared/Skeleton';
import { needsOf, progressOf, type Needs, type Progress } from './api';
import { AttachIssues } from './AttachIssues';
import { FirstOrder } from './FirstOrder';
import { MapFields } from './MapFields';
import { SortNeeds } from './SortNeeds';
import { keepSources, sourcesKept, type Sources } from './sources';
import { keepSteps, stepsKept, takeBack, type Step } from './undo';
import { UseEvidence } from './UseEvidence';
import { WriteNeeds } from './WriteNeeds';

export interface StartProps {
  language: Language;
  base: string;
  project: string;
}

/** What every task of the start is given. */
export interface TaskProps extends StartProps {
  needs: Needs;
  /** What counts as a support request, and names who asks. */
  sources: Sources;
  onSources: (sources: Sources) => void;
  /** Notes a step that was done, with what of it was left. */
  onDone: (step: Step, left: readonly string[]) => void;
  onNext: () => void;
}

export const tasks = ['fields', 'needs', 'piles', 'attach', 'evidence', 'order'] as const;
export type Task = (typeof tasks)[number];

const taskIn = (hash: string): Task | null => tasks.find((task) => `#${task}` === hash) ?? null;

/** The first hour on an old backlog: one task each, in an order that can be left and taken up again. */
export function Start({ language, base, project }: StartProps) {
  const page = useRef<HTMLDivElement>(null);
  const [hash, setHash] = useState(location.hash);
  const [steps, setSteps] = useState<Step[]>(() => stepsKept(project));
  const [said, setSaid] = useState<Said | null>(null);
  const [problem, setProblem] = useState<ServerProblem | null>(null);
  const [undoing, setUndoing] = useState(false);
  /** What is taken back is looked at anew. */
  const [undone, setUndone] = useState(0);
  /** Needs whose answers were taken back are asked about again. */
  const [again, setAgain] = useState<{ times: number; needs: ReadonlySet<number> }>({
    times: 0,
    needs: new Set(),
  });
  const [needs, needsAgain] = useResource(`${base} ${project} needs`, (signal) =>
    needsOf(base, project, signal),
  );
  const [progress, progressAgain] = useResource(`${base} ${project} progress`, (signal) =>
    progressOf(base, project, signal),
  );
  const [sources, setSources] = useState<Sources | null>(() => sourcesKept(project));
  const choose = (next: Sources | null) => {
    keepSources(project, next);
    setSources(next);
  };
  const held = useRef<Needs | null>(null);
  const heldProgress = useRef<Progress | null>(null);
  // While they are asked for anew the last ones stay, so that nothing jumps.
  held.current = needs.state === 'ready' ? needs.value : held.current;
  heldProgress.current = progress.state === 'ready' ? progress.value : heldProgress.current;

  useEffect(() => {
    const look = () => setHash(location.hash);
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  const task = taskIn(hash) ?? tasks[0];
  const go = (next: Task) => {
    location.hash = `#${next}`;
    page.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  // Of what is there when it comes to it: several needs may be saved before anything is drawn.
  const keep = (change: (steps: readonly Step[]) => Step[]) =>
    setSteps((now) => {
      const next = change(now);
      keepSteps(project, next);
      return next;
    });
  const lookAgain = () => {
    needsAgain();
    progressAgain();
  };
  const last = steps.at(-1) ?? null;
  const undo = () => {
    if (last === null || undoing) {
      return;
    }
    setUndoing(true);
    takeBack(base, project, language, last).then(
      ({ done, left }) => {
        setUndoing(false);
        setUndone((count) => count + 1);
        keep((now) => now.filter((step) => step !== last));
        if (last.kind === 'fields') {
          choose(last.sources);
        }
        if (last.kind === 'ratings') {
          setAgain(({ times }) => ({ times: times + 1, needs: new Set(last.needs.map(({ id }) => id)) }));
        }
        setProblem(null);
        setSaid({ words: language.text('start.undone', language.whole(done)), left, of: taskOf[last.kind] });
        lookAgain();
        page.current?.focus({ preventScroll: true });
      },
      (reason: unknown) => {
        setUndoing(false);
        setProblem(problemOf(reason));
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing =
      event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea');
    // While needs are sorted, the key goes back one answer.
    if (event.key === 'z' && task !== 'piles' && !typing && isPlain(event)) {
      event.preventDefault();
      undo();
    }
  };
  const place = tasks.indexOf(task);
  const given: TaskProps | null = held.current && {
    language,
    base,
    project,
    needs: held.current,
    sources: sources ?? [],
    onSources: choose,
    onDone: (step, left) => {
      if (!isEmpty(step)) {
        // The sorting of a sitting is one step, however many needs it went through.
        keep((now) => {
          const before = now.at(-1);
          const same =
            step.kind === 'ratings' && before?.kind === 'ratings' && step.sitting === before.sitting;
          return [...(same ? now.slice(0, -1) : now), step];
        });
      }
      setProblem(null);
      setSaid({ words: doneWords(language, step), left, of: taskOf[step.kind] });
      if (step.kind === 'ratings') {
        setAgain((before) => ({ ...before, needs: new Set() }));
      } else {
        // The button that was pressed is gone.
        page.current?.focus({ preventScroll: true });
      }
      lookAgain();
    },
    onNext: () => go(tasks[Math.min(place + 1, tasks.length - 1)] ?? 'order'),
  };
  return (
    <div ref={page} class="nf nf-start" tabIndex={-1} onKeyDown={onKeyDown}>
      <header class="nf-page-head">
        <div>
          <h1>{language.text('start.title')}</h1>
          <p class="nf-counts">
            {heldProgress.current && <Scored language={language} progress={heldProgress.current} />}
            <span class="nf-subtle">{language.text('start.promise')}</span>
          </p>
        </div>
        <a
          class="aui-button aui-button-subtle"
          href={`${base}/projects/${encodeURIComponent(project)}?selectedItem=dev.needfirst.ranking`}
        >
          {language.text('start.leave')}
        </a>
      </header>
      <ol class="nf-steps">
        {tasks.map((one, index) => (
          <li key={one} class={index < place ? 'nf-step-done' : ''}>
            <a href={`#${one}`} aria-current={one === task ? 'step' : undefined}>
              {language.text('start.step', ...stepWords(language, one))}
            </a>
          </li>
        ))}
      </ol>
      <div role="status" class="nf-said">
        {said && (
          <>
            <p>
              {said.of !== task && `${language.text('start.ofStep', ...stepWords(language, said.of))} `}
              {said.words}
            </p>
            {said.left.length > 0 && (
              <details open={said.left.length < 6}>
                <summary>{language.count('start.left', said.left.length)}</summary>
                <ul>
                  {said.left.map((one) => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </div>
      {last && (
        <p class="nf-undo">
          <button
            type="button"
            class="aui-button"
            disabled={undoing}
            aria-keyshortcuts={task === 'piles' ? undefined : 'z'}
            onClick={undo}
          >
            {taskOf[last.kind] === task
              ? language.text('start.undo', undoWords(language, last))
              : language.text(
                  'start.undo.ofStep',
                  undoWords(language, last),
                  ...stepWords(language, taskOf[last.kind]),
                )}
          </button>
        </p>
      )}
      {problem && (
        <Failure
          language={language}
          problem={problem}
          sentence={language.text('start.failedUndo')}
          base={base}
          onAgain={undo}
        />
      )}
      {needs.state === 'failed' && (
        <Failure
          language={language}
          problem={needs.problem}
          sentence={language.text('start.failed')}
          base={base}
          onAgain={needsAgain}
        />
      )}
      {given === null && needs.state === 'loading' && <Skeleton words={language.text('start.loading')} />}
      {given && !given.needs.mayWrite && (
        <div class="nf-message nf-information" role="status">
          <p>{language.text('start.readOnly')}</p>
        </div>
      )}
      {given && task === 'fields' && <MapFields key={undone} {...given} />}
      {given && task === 'needs' && <WriteNeeds {...given} />}
      {given && task === 'piles' && (
        <SortNeeds key={again.times} {...given} fresh={freshIn(steps)} again={again.needs} />
      )}
      {given && task === 'attach' && <AttachIssues key={undone} {...given} />}
      {given && task === 'evidence' && <UseEvidence key={undone} {...given} />}
      {given && task === 'order' && <FirstOrder {...given} />}
    </div>
  );
}

function Scored({ language, progress }: { language: Language; progress: Progress }) {
  return (
    <span>
      <Phrase
        text={language.text(progress.capped ? 'ranking.scored.capped' : 'ranking.scored')}
        values={[language.whole(progress.scored), language.whole(progress.total)]}
      />
    </span>
  );
}

/** What was said last, and of which task. */
interface Said {
  words: string;
  left: readonly string[];
  of: Task;
}

/** The task that a step is done in. */
const taskOf: Readonly<Record<Step['kind'], Task>> = {
  fields: 'fields',
  needs: 'needs',
  ratings: 'piles',
  links: 'attach',
  evidence: 'evidence',
};

/** The number of a task, and its name. */
const stepWords = (language: Language, task: Task): [string, string] => [
  language.whole(tasks.indexOf(task) + 1),
  language.text(`start.step.${task}`),
];

/** The needs that were recorded here and not taken back. */
const freshIn = (steps: readonly Step[]): ReadonlySet<number> =>
  new Set(steps.flatMap((step) => (step.kind === 'needs' ? step.needs.map(({ id }) => id) : [])));

/** Whether there is nothing to take back. */
const isEmpty = (step: Step) => sizeOf(step) === 0;

function sizeOf(step: Step): number {
  switch (step.kind) {
    case 'needs':
    case 'ratings':
      return step.needs.length;
    case 'links':
      return step.links.issues.length;
    case 'evidence':
      return new Set(step.evidence.map(({ need }) => need)).size;
    case 'fields':
      return step.fields;
  }
}

const doneWords = (language: Language, step: Step) =>
  [
    language.count(`start.done.${step.kind}`, sizeOf(step)),
    ...(step.kind === 'fields' && step.impacts.length > 0
      ? [language.count('start.done.impacts', step.impacts.length)]
      : []),
  ].join(' ');

const undoWords = (language: Language, step: Step) => language.count(`start.undo.${step.kind}`, sizeOf(step));
