import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import type { Need } from '../shared/value';
import { createNeed, link, needsLike, needsWith, removeNeed, unlink, type NeedDraft } from './api';
import { draftFor, dropDraft, keepDraft } from './drafts';
import { Chosen, Form, KeyHints } from './Form';
import { NumberKeys } from './NumberKeys';
import { useSaving, type Saved } from './saving';
import { wishWord, wordCount } from './words';

/** From so many letters on, the project's needs are searched. */
const letters = 3;
/** From so many words on, a text is a statement and not a search. */
const statementFrom = 3;
const wait = 120;

interface NeedFinderProps {
  language: Language;
  base: string;
  project: string;
  /** The issue that is to serve the need; null where it is only to be recorded or found. */
  issue: string | null;
  /** The version of the issue that is shown. */
  version: number | null;
  /** Needs that are not to be found: those that the issue serves already. */
  served: readonly number[];
  /** Takes a need that was found, in place of asking how much of it the issue solves. */
  onFound?: (need: Need) => void;
  /** Whether nothing new is recorded here. */
  findOnly?: boolean;
  onSaved: (saved: Saved) => void;
  onDiscard: () => void;
}

interface Typed {
  text: string;
  importance: number | null;
}

/** Adds a need to an issue: three letters find one of the project's, a sentence makes a new one. */
export function NeedFinder(props: NeedFinderProps) {
  const { language, base, project, issue, version, served, onFound, findOnly, onSaved, onDiscard } = props;
  const name = `need ${base} ${issue ?? project}`;
  const id = useId();
  const kept = draftFor<Typed>(name);
  const [text, setText] = useState(kept?.text ?? '');
  const [importance, setImportance] = useState(kept?.importance ?? null);
  const [chosen, setChosen] = useState<Need | null>(null);
  const [fit, setFit] = useState<number | null>(null);
  const [asNew, setAsNew] = useState(false);
  const [rating, setRating] = useState(false);
  const [hasty, setHasty] = useState(false);
  /** What is to be saved once it is known that no need is very like it. */
  const [due, setDue] = useState<{ importance: number | null } | null>(null);
  const [moved, setMoved] = useState<number | null>(null);
  const saving = useSaving();
  const input = useRef<HTMLInputElement>(null);
  const made = useRef<Need | null>(null);

  const statement = text.trim();
  const isStatement = !findOnly && (asNew || wordCount(statement) >= statementFrom);
  const [hits, searching] = useHits(
    statement.length < letters ? null : `${isStatement} ${statement}`,
    async (signal) =>
      (isStatement
        ? await needsLike(base, project, statement, signal)
        : await needsWith(base, project, statement, signal)
      ).filter((need) => !served.includes(need.id)),
  );
  useEffect(() => keepDraft(name, { text, importance }), [text, importance]);
  useLayoutEffect(() => {
    if (!chosen) {
      input.current?.focus();
    }
  }, [chosen]);

  const saved = (phrase: string, undo: () => Promise<unknown>) => {
    dropDraft(name);
    onSaved({ words: language.text(phrase), undo });
  };
  const serve = (need: Need, given: number | null) =>
    issue !== null &&
    saving.run(async () => {
      await link(base, issue, need.id, { fit: given, experience: 0, cause: null }, version);
      saved('recording.saved.linked', () => unlink(base, issue, need.id));
    });
  const record = (given: number | null) => {
    if (statement === '') {
      input.current?.focus();
      return;
    }
    if (searching) {
      setDue({ importance: given });
      return;
    }
    saving.run(async () => {
      const draft: NeedDraft = {
        statement,
        who: null,
        importance: given,
        satisfaction: null,
        reach: null,
        rootCauses: [],
      };
      // Should linking fail, the need is there already; trying again must not make another.
      const need = made.current ?? (await createNeed(base, project, draft));
      made.current = need;
      if (issue !== null) {
        await link(base, issue, need.id, { fit: null, experience: 0, cause: null }, version);
      }
      saved('recording.saved.need', () => removeNeed(base, need.id));
    });
  };

  const take = (option: Need | null | undefined) => {
    if (option && onFound) {
      onFound(option);
    } else if (option) {
      setChosen(option);
    } else {
      setAsNew(true);
      setRating(true);
    }
  };
  // Enter was pressed before the project's needs could be searched: it waits for what is found.
  useLayoutEffect(() => {
    if (hasty && !searching) {
      setHasty(false);
      take(hits[0]);
    }
    if (due && !searching) {
      setDue(null);
      if (hits.length === 0) {
        record(due.importance);
      }
    }
  }, [hasty, due, searching]);

  if (chosen) {
    return (
      <Form
        language={language}
        base={base}
        label={language.text('recording.addNeed')}
        saving={saving}
        save={language.text('recording.save')}
        named={['fit']}
        onSave={() => serve(chosen, fit)}
        onDiscard={() => setChosen(null)}
        discard={language.text('recording.back')}
      >
        <Chosen need={chosen} />
        <NumberKeys
          language={language}
          scale="fit"
          label={language.text('recording.fit')}
          value={fit}
          onChange={setFit}
          onSave={(given) => serve(chosen, given)}
          typed
          fault={saving.problem?.inputs['fit']}
          focused
        />
        <KeyHints hints={numberHints(language)} />
      </Form>
    );
  }

  const options: (Need | null)[] = isStatement || findOnly ? hits : [...hits, null];
  const listed = statement.length >= letters && options.length > 0 && (!searching || hits.length > 0);
  // A search takes the first hit on Enter; a statement is taken as it is unless one moves to a like one.
  const active = moved ?? (!isStatement && hits.length > 0 ? 0 : null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && listed) {
      setMoved(active === null ? 0 : Math.min(options.length - 1, active + 1));
    } else if (event.key === 'ArrowUp' && listed) {
      setMoved(isStatement && active === 0 ? null : Math.max(0, (active ?? 0) - 1));
    } else if (event.key === 'Enter' && active !== null && listed) {
      take(options[active]);
    } else if (event.key === 'Enter' && searching && !isStatement) {
      setHasty(true);
    } else if (event.key === 'Enter' && statement !== '' && !findOnly) {
      take(null);
    } else {
      return;
    }
    event.preventDefault();
  };
  const option = (need: Need | null, index: number) => (
    <li
      key={need?.id ?? 'new'}
      id={`${id}${index}`}
      role="option"
      aria-selected={index === active}
      class={need ? undefined : 'nf-drop-new'}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => take(need)}
    >
      {need ? (
        <>
          <Marked text={need.statement} part={isStatement ? '' : statement} />
          <span class="nf-who">
            {[need.who, language.count('recording.issues', need.issues.length)]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </>
      ) : (
        language.text('recording.asNew', shortened(statement))
      )}
    </li>
  );
  return (
    <Form
      language={language}
      base={base}
      label={language.text('recording.addNeed')}
      saving={saving}
      save={isStatement ? language.text('recording.saveNew') : null}
      named={['statement', 'importance']}
      onSave={() => record(importance)}
      onDiscard={onDiscard}
    >
      <div class="nf-field">
        <label for={`${id}text`}>{language.text('recording.what')}</label>
        <input
          ref={input}
          id={`${id}text`}
          class="nf-input"
          type="text"
          dir="auto"
          autocomplete="off"
          role="combobox"
          aria-expanded={listed}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={listed && active !== null ? `${id}${active}` : undefined}
          aria-invalid={saving.problem?.inputs['statement'] ? true : undefined}
          aria-describedby={`${id}fault`}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setHasty(false);
            setDue(null);
            setMoved(null);
            if (event.currentTarget.value.trim() === '') {
              setAsNew(false);
              setRating(false);
            }
          }}
          onKeyDown={onKeyDown}
        />
        <p id={`${id}fault`} class="nf-field-fault">
          {saving.problem?.inputs['statement']}
        </p>
        <ul
          id={`${id}list`}
          class="nf-drop"
          role="listbox"
          aria-label={language.text('recording.found')}
          hidden={!listed}
        >
          {listed && (
            <li class="nf-drop-group" role="presentation">
              {language.text(isStatement ? 'recording.alike' : 'recording.found')}
            </li>
          )}
          {listed && options.map(option)}
        </ul>
      </div>
      <div class="nf-unseen" role="status">
        {listed && isStatement ? language.count('recording.alikeCount', options.length) : ''}
        {listed && !isStatement ? language.count('recording.foundCount', hits.length) : ''}
      </div>
      {isStatement && <Hint language={language} statement={statement} />}
      {isStatement && (
        <NumberKeys
          language={language}
          scale="importance"
          label={language.text('recording.importance')}
          value={importance}
          onChange={setImportance}
          onSave={record}
          // A need that is very like this one must have been shown before this one is saved.
          typed={hits.length === 0}
          fault={saving.problem?.inputs['importance']}
          focused={rating}
        />
      )}
      <KeyHints
        hints={
          isStatement
            ? numberHints(language)
            : [
                ['↑↓', language.text('recording.key.choose')],
                ['Enter', language.text('recording.key.take')],
                ['Esc', language.text('recording.key.close')],
              ]
        }
      />
    </Form>
  );
}

export const numberHints = (language: Language): [string, string][] => [
  ['0–9', language.text('recording.key.number')],
  ['?', language.text('recording.key.unknown')],
  ['Esc', language.text('recording.key.close')],
];

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** The part that was searched for stands out. */
function Marked({ text, part }: { text: string; part: string }) {
  const at = part === '' ? -1 : text.toLocaleLowerCase().indexOf(part.toLocaleLowerCase());
  return at < 0 ? (
    <span dir="auto">{text}</span>
  ) : (
    <span dir="auto">
      {text.slice(0, at)}
      <mark>{text.slice(at, at + part.length)}</mark>
      {text.slice(at + part.length)}
    </span>
  );
}

let hidden = false;

/** Says that a statement reads like a wish of ours. It blocks nothing, and stays away once it is hidden. */
function Hint({ language, statement }: { language: Language; statement: string }) {
  const [away, setAway] = useState(hidden);
  const word = wishWord(language, statement);
  return (
    <div role="status">
      {word !== null && !away && (
        <div class="nf-message nf-information">
          <p>
            <b>{language.text('recording.hint.title')}</b> {language.text('recording.hint', word)}{' '}
            <button
              type="button"
              class="nf-link-button"
              onClick={() => {
                hidden = true;
                setAway(true);
              }}
            >
              {language.text('recording.hint.hide')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

/** What is found for a question, once typing pauses; the last found stays until then. Nothing where it fails. */
function useHits(
  question: string | null,
  find: (signal: AbortSignal) => Promise<Need[]>,
): [needs: Need[], searching: boolean] {
  const [found, setFound] = useState<{ of: string; needs: Need[] }>({ of: '', needs: [] });
  useEffect(() => {
    if (question === null) {
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      find(abort.signal).then(
        (needs) => setFound({ of: question, needs }),
        // One can still record what was typed; saving says what is wrong.
        () => abort.signal.aborted || setFound({ of: question, needs: [] }),
      );
    }, wait);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [question]);
  const kind = question?.split(' ')[0];
  return [
    question === null || found.of.split(' ')[0] !== kind ? [] : found.needs,
    question !== null && found.of !== question,
  ];
}
