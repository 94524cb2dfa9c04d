import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { needOf, replaceNeed } from '../recording/api';
import { draftOf } from '../recording/merging';
import { Failure } from '../shared/Failure';
import { isPlain } from '../shared/keys';
import type { Language } from '../shared/language';
import { problemOf, type ServerProblem } from '../shared/server';
import type { Need } from '../shared/value';
import { pileOf, piles, type Question, questions } from './piles';
import type { TaskProps } from './Start';
import { ratingsOf, sameRatings, type Rated, type Ratings } from './undo';

interface Place {
  need: number;
  question: Question;
}

/** What was answered, what is asked, and the way back. */
interface Sitting {
  answers: ReadonlyMap<number, Ratings>;
  at: number;
  asks: Question;
  trail: readonly Place[];
}

interface SortNeedsProps extends TaskProps {
  /** What was just recorded here. */
  fresh: ReadonlySet<number>;
  /** Whose answers were just taken back. */
  again: ReadonlySet<number>;
}

/** Needs, never issues, sorted by number keys: how important, how well met, who has it. */
export function SortNeeds(props: SortNeedsProps) {
  const { language, base, needs, fresh, again, onDone, onNext } = props;
  const card = useRef<HTMLDivElement>(null);
  // The order of a sitting stays, whatever is answered; what is open comes first.
  const [order, setOrder] = useState(() => orderOf(needs.needs, fresh, again));
  const [{ answers, at, asks, trail }, setSitting] = useState<Sitting>(() => ({
    answers: new Map(needs.needs.map((need) => [need.id, ratingsOf(need)])),
    at: 0,
    asks: 'importance',
    trail: [],
  }));
  // Keys may come faster than anything is drawn: the next one answers what follows, not what is shown.
  const live = useRef<Sitting>({ answers, at, asks, trail });
  const change = (next: Partial<Sitting>) => {
    live.current = { ...live.current, ...next };
    setSitting(live.current);
  };
  const rate = (id: number, ratings: Ratings) =>
    change({ answers: new Map(live.current.answers).set(id, ratings) });
  const [problem, setProblem] = useState<{ need: Need; why: ServerProblem } | null>(null);
  const [missed, setMissed] = useState<readonly string[]>([]);
  const [sitting] = useState(() => Date.now());
  /** What was saved in this sitting. */
  const rated = useRef<Rated[]>([]);
  const stored = useRef(new Map(needs.needs.map((need) => [need.id, need])));
  const queue = useRef<Promise<void>>(Promise.resolve());
  // What was undone or changed meanwhile counts, not what this sitting remembers.
  useEffect(() => {
    // New ones are asked about next, or, where nothing was answered yet, in their place.
    setOrder((now) => {
      const there = now.filter(({ id }) => needs.needs.some((need) => need.id === id));
      const added = needs.needs.filter(({ id }) => !now.some((need) => need.id === id));
      return trail.length === 0
        ? orderOf(needs.needs, fresh, again)
        : [...there.slice(0, live.current.at + 1), ...added, ...there.slice(live.current.at + 1)];
    });
    for (const need of needs.needs) {
      const held = stored.current.get(need.id);
      if (!held) {
        stored.current.set(need.id, need);
        rate(need.id, ratingsOf(need));
      } else if (held.version < need.version) {
        stored.current.set(need.id, need);
        rated.current = rated.current.filter(({ id, after }) => id !== need.id || sameRatings(need, after));
        rate(need.id, ratingsOf(need));
      }
    }
  }, [needs]);
  const need = order[at];
  const given = need ? answers.get(need.id) : undefined;
  const held = need ? stored.current.get(need.id) : undefined;
  // Before the next key can come, and also when the first needs come only after this was drawn.
  const some = order.length > 0;
  useLayoutEffect(() => card.current?.focus({ preventScroll: true }), [at, some]);

  const save = (saved: Need, next: Ratings) => {
    const work = async () => {
      const present = stored.current.get(saved.id) ?? saved;
      if (sameRatings(present, next)) {
        return;
      }
      const before = ratingsOf(present);
      const written = await replaceNeed(base, saved.id, present.version, { ...draftOf(present), ...next });
      stored.current.set(saved.id, written);
      const known = rated.current.find(({ id }) => id === saved.id);
      if (known) {
        known.after = ratingsOf(written);
      } else {
        rated.current.push({
          id: saved.id,
          statement: saved.statement,
          before,
          after: ratingsOf(written),
        });
      }
      onDone({ kind: 'ratings', sitting, needs: rated.current.map((one) => ({ ...one })) }, []);
    };
    queue.current = queue.current.then(() =>
      work().then(
        () => setProblem(null),
        async (reason: unknown) => {
          const why = problemOf(reason);
          if (why?.kind === 'stale' || why?.kind === 'missing') {
            // Somebody else wrote it: theirs stays, and this need is asked about again on demand.
            setMissed((names) => [...names, saved.statement]);
            const now = await needOf(base, saved.id).catch(() => null);
            if (now) {
              stored.current.set(now.id, now);
              rate(now.id, ratingsOf(now));
            }
          } else if (why) {
            setProblem({ need: saved, why });
          }
        },
      ),
    );
  };
  const answer = (question: Question, value: number | null) => {
    const now = live.current;
    const asked = order[now.at];
    const ratings = asked && now.answers.get(asked.id);
    if (!asked || !ratings || !needs.mayWrite) {
      return;
    }
    const next = { ...ratings, [question]: value };
    const following = questions[questions.indexOf(question) + 1];
    change({
      answers: new Map(now.answers).set(asked.id, next),
      trail: [...now.trail, { need: now.at, question }],
      asks: following ?? 'importance',
      at: following ? now.at : now.at + 1,
    });
    if (!following) {
      save(asked, next);
    }
  };
  const back = () => {
    const last = live.current.trail.at(-1);
    if (last) {
      change({ trail: live.current.trail.slice(0, -1), at: last.need, asks: last.question });
    }
  };
  const leave = () => {
    // What was answered of the need at hand is not lost.
    if (need && given && needs.mayWrite) {
      save(need, given);
    }
    onNext();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPlain(event)) {
      return;
    }
    if (event.key === 'z') {
      event.preventDefault();
      back();
      return;
    }
    const chosen =
      event.key === '?' ? { value: null } : piles[live.current.asks].find(({ key }) => key === event.key);
    if (chosen) {
      event.preventDefault();
      answer(live.current.asks, chosen.value);
    }
  };

  if (order.length === 0) {
    return (
      <div class="nf-task">
        <p class="nf-nothing">{language.text('start.piles.none')}</p>
        <p>
          <a href="#needs">{language.text('start.piles.write')}</a>
        </p>
      </div>
    );
  }
  return (
    <div class="nf-task" onKeyDown={onKeyDown}>
      <div ref={card} class="nf-sort" tabIndex={0} role="group" aria-labelledby="nf-sort-need">
        <p class="nf-sort-at">
          <span>
            {language.text(
              'start.piles.at',
              language.whole(Math.min(at + 1, order.length)),
              language.whole(order.length),
            )}
          </span>
          <button
            type="button"
            class="nf-link-button"
            aria-keyshortcuts="z"
            disabled={trail.length === 0}
            onClick={back}
          >
            <kbd aria-hidden="true">z</kbd> {language.text('start.piles.back')}
          </button>
        </p>
        {need && given ? (
          <>
            <h2 id="nf-sort-need" dir="auto">
              {need.statement}
            </h2>
            <p class="nf-subtle" dir="auto">
              {need.who ?? language.text('needs.whoOpen')}
            </p>
            {questions.map((question) => (
              <Answers
                key={question}
                language={language}
                question={question}
                current={question === asks}
                value={given[question]}
                held={held?.[question] ?? null}
                disabled={!needs.mayWrite}
                onAnswer={(value) => answer(question, value)}
              />
            ))}
          </>
        ) : (
          <h2 id="nf-sort-need">{language.text('start.piles.through')}</h2>
        )}
      </div>
      {problem && (
        <Failure
          language={language}
          problem={problem.why}
          sentence={language.text('start.piles.failed', problem.need.statement)}
          base={base}
          onAgain={() => save(problem.need, answers.get(problem.need.id) ?? ratingsOf(problem.need))}
        />
      )}
      {missed.length > 0 && (
        <div class="nf-message nf-warning" role="alert">
          <p>{language.text('start.piles.missed', language.list(missed))}</p>
        </div>
      )}
      <h3>{language.text('start.piles.soFar')}</h3>
      <div class="nf-piles">
        {piles.importance.map(({ key, value }) => (
          <section key={key} class="nf-pile" aria-label={language.text(`start.piles.importance.${key}`)}>
            <p class="nf-pile-head">
              <b>{language.text(`start.piles.importance.${key}`)}</b>
              <span class="nf-note">{language.text('start.piles.counts', language.whole(value))}</span>
            </p>
            <ul>
              {order
                .filter(({ id }) => pileOf('importance', answers.get(id)?.importance ?? null)?.key === key)
                .map(({ id, statement }) => (
                  <li key={id} dir="auto">
                    {statement}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <div class="nf-task-end">
        <button type="button" class="aui-button aui-button-primary" onClick={leave}>
          {language.text('start.piles.done')}
        </button>
        <span class="nf-note">{language.text('start.piles.unsureMeans')}</span>
      </div>
    </div>
  );
}

/**
 * Needs whose answers were taken back first, then what was just recorded, then the others with an open rating; within
 * that, as they came.
 */
function orderOf(needs: readonly Need[], fresh: ReadonlySet<number>, again: ReadonlySet<number>): Need[] {
  const isOpen = (need: Need) =>
    need.importance === null || need.satisfaction === null || need.reach === null;
  const rank = (need: Need) => (again.has(need.id) ? 0 : !isOpen(need) ? 3 : fresh.has(need.id) ? 1 : 2);
  return [...needs].sort((one, other) => rank(one) - rank(other) || one.id - other.id);
}

interface AnswersProps {
  language: Language;
  question: Question;
  current: boolean;
  value: number | null;
  /** What is recorded by now, which an answer replaces. */
  held: number | null;
  disabled: boolean;
  onAnswer: (value: number | null) => void;
}

/** One question with its answers; the number keys answer the current one. */
function Answers({ language, question, current, value, held, disabled, onAnswer }: AnswersProps) {
  const chosen = pileOf(question, value);
  const label = language.text(`start.piles.${question}`);
  return (
    <div class={`nf-question${current ? ' nf-current' : ''}`} role="group" aria-label={label}>
      <div class="nf-question-label">
        <b>{label}</b>
        <span class="nf-note">{language.text(`start.piles.${question}.of`)}</span>
        {held !== null && (
          <span class="nf-note">
            {language.text(
              'start.piles.held',
              question === 'reach' ? language.percent(held) : language.entered(held),
            )}
          </span>
        )}
        {current && <span class="nf-unseen">{language.text('start.piles.now')}</span>}
      </div>
      <div class="nf-answers">
        {piles[question].map((pile) => (
          <button
            key={pile.key}
            type="button"
            class="nf-answer"
            aria-pressed={chosen?.key === pile.key}
            disabled={disabled}
            onClick={() => onAnswer(pile.value)}
          >
            <kbd aria-hidden="true">{pile.key}</kbd> {language.text(`start.piles.${question}.${pile.key}`)}
          </button>
        ))}
        <button
          type="button"
          class="nf-answer nf-unsure"
          disabled={disabled}
          aria-pressed={value === null}
          onClick={() => onAnswer(null)}
        >
          <kbd aria-hidden="true">?</kbd> {language.text('start.piles.unsure')}
        </button>
      </div>
    </div>
  );
}
