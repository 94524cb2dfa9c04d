import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Trouble } from '../recording/Form';
import { useSaving } from '../recording/saving';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { Skeleton } from '../shared/Skeleton';
import type { Need } from '../shared/value';
import { attach, issuesFor, type Found, type FoundIssue, type Sought } from './api';
import type { TaskProps } from './Start';
import { ticksAfter } from './ticks';

const shownNeeds = 12;

/** For one need after the other: find issues by words or JQL, tick those that serve it, attach them as one. */
export function AttachIssues(props: TaskProps) {
  const { language, needs, onNext } = props;
  const [chosen, setChosen] = useState<number | null>(null);
  const [all, setAll] = useState(false);
  const listed = all ? needs.needs : needs.needs.slice(0, shownNeeds);
  const need = needs.needs.find(({ id }) => id === chosen) ?? needs.needs[0];
  if (!need) {
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
    <>
      <div class="nf-attach">
        <nav aria-label={language.text('start.attach.needs')}>
          <h2>{language.text('start.attach.needs')}</h2>
          <ul class="nf-choices">
            {listed.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  aria-current={one.id === need.id ? 'true' : undefined}
                  onClick={() => setChosen(one.id)}
                >
                  <span dir="auto">{one.statement}</span>
                  <span class="nf-figure">
                    {one.issues.length === 0 ? '–' : language.whole(one.issues.length)}
                    <span class="nf-unseen"> {language.text('needs.column.issues')}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {needs.needs.length > listed.length && (
            <button type="button" class="nf-link-button" onClick={() => setAll(true)}>
              {language.text('start.attach.moreNeeds', language.whole(needs.needs.length - listed.length))}
            </button>
          )}
        </nav>
        <Finding key={need.id} {...props} need={need} />
      </div>
      <div class="nf-task-end">
        <button type="button" class="aui-button" onClick={onNext}>
          {language.text('start.attach.done')}
        </button>
      </div>
    </>
  );
}

function Finding({ language, base, project, needs, need, onDone }: TaskProps & { need: Need }) {
  const id = useId();
  const [byJql, setByJql] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [sought, setSought] = useState<Sought>({ words: '' });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [fit, setFit] = useState<number | null>(null);
  const from = useRef<string | null>(null);
  const saving = useSaving();
  const [found, again] = useResource(`${base} ${need.id} ${JSON.stringify(sought)}`, (signal) =>
    issuesFor(base, project, need.id, sought, signal),
  );
  const words = found.state === 'ready' && 'words' in sought ? found.value.words : '';
  useEffect(() => {
    // The words that the need itself brought are there to be changed.
    if (typed === null && words !== '') {
      setTyped(words);
    }
  }, [words]);
  useEffect(() => {
    setTicked(new Set());
    from.current = null;
  }, [sought]);

  const wrong = found.state === 'failed' && found.problem.kind === 'bad-input' ? found.problem : null;
  const seek = () => {
    const text = (typed ?? '').trim();
    setSought(byJql ? { jql: text === '' ? 'resolution = Unresolved' : text } : { words: text });
    again();
  };
  const save = () =>
    saving.run(async () => {
      const wanted = [...ticked];
      const outcome = await attach(base, project, { need: need.id, fit, issues: wanted });
      setTicked(new Set());
      onDone({ kind: 'links', links: { need: need.id, fit, issues: outcome.issues } }, outcome.left);
      again();
    });
  return (
    <section aria-labelledby={`${id}need`}>
      <h2 id={`${id}need`} dir="auto">
        {need.statement}
      </h2>
      <form
        class="nf-seek"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          seek();
        }}
      >
        <input
          type="search"
          class="nf-input"
          dir="auto"
          aria-label={language.text(byJql ? 'start.attach.jql' : 'start.attach.words')}
          aria-invalid={wrong !== null}
          aria-describedby={wrong ? `${id}fault` : undefined}
          placeholder={byJql ? 'component = invoices' : ''}
          value={typed ?? ''}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <div class="nf-segments" role="group" aria-label={language.text('start.attach.by')}>
          {[false, true].map((jql) => (
            <button
              key={String(jql)}
              type="button"
              aria-pressed={byJql === jql}
              onClick={() => {
                if (jql !== byJql) {
                  setByJql(jql);
                  setTyped(jql ? '' : words);
                }
              }}
            >
              {language.text(jql ? 'start.attach.byJql' : 'start.attach.byWords')}
            </button>
          ))}
        </div>
        <button type="submit" class="aui-button">
          {language.text('start.attach.find')}
        </button>
      </form>
      {wrong && (
        <p id={`${id}fault`} class="nf-field-fault" role="alert">
          {wrong.messages.join(' ')}
        </p>
      )}
      {found.state === 'failed' && !wrong && (
        <Failure
          language={language}
          problem={found.problem}
          sentence={language.text('start.attach.failed')}
          base={base}
          onAgain={again}
        />
      )}
      {found.state === 'loading' && <Skeleton words={language.text('start.attach.finding')} />}
      {found.state === 'ready' && (
        <Hits
          language={language}
          base={base}
          found={found.value}
          byWords={'words' in sought}
          ticked={ticked}
          disabled={!needs.mayWrite}
          onTick={(issue, on, through) => {
            setTicked(ticksAfter(found.value.issues, ticked, issue, on, through ? from.current : null));
            from.current = issue;
          }}
          onTickAll={(on) =>
            setTicked(
              new Set(on ? found.value.issues.flatMap((hit) => (hit.attached ? [] : [hit.issue])) : []),
            )
          }
        />
      )}
      {saving.problem && (
        <Trouble language={language} base={base} problem={saving.problem} named={[]} onAgain={saving.again} />
      )}
      {ticked.size > 0 && (
        <div class="nf-bulk" role="group" aria-label={language.text('start.attach.bulk')}>
          <b>{language.text('start.attach.ticked', language.whole(ticked.size))}</b>
          <Fit language={language} value={fit} onChange={setFit} />
          {fit === null && <span class="nf-note">{language.text('start.attach.fit.none')}</span>}
          <button type="button" class="aui-button aui-button-primary" disabled={saving.busy} onClick={save}>
            {language.text('start.attach.attach', language.whole(ticked.size))}
          </button>
        </div>
      )}
      <p class="nf-note">{language.text('start.attach.note')}</p>
    </section>
  );
}

const fits = [2, 5, 8, 10];

/** How much of the need they solve. None is chosen at the start; unknown stays unknown. */
function Fit(props: { language: Language; value: number | null; onChange: (fit: number | null) => void }) {
  const { language, value, onChange } = props;
  return (
    <div class="nf-fit" role="group" aria-label={language.text('start.attach.fit')}>
      <span aria-hidden="true">{language.text('start.attach.solve')}</span>
      <div class="nf-segments">
        {fits.map((fit) => (
          <button
            key={fit}
            type="button"
            aria-pressed={value === fit}
            onClick={() => onChange(value === fit ? null : fit)}
          >
            {language.whole(fit)} {language.text(`start.attach.fit.${fit}`)}
          </button>
        ))}
      </div>
      <span aria-hidden="true">{language.text('start.attach.ofIt')}</span>
    </div>
  );
}

interface HitsProps {
  language: Language;
  base: string;
  found: Found;
  byWords: boolean;
  ticked: ReadonlySet<string>;
  disabled: boolean;
  onTick: (issue: string, on: boolean, through: boolean) => void;
  onTickAll: (on: boolean) => void;
}

function Hits({ language, base, found, byWords, ticked, disabled, onTick, onTickAll }: HitsProps) {
  const open = found.issues.filter(({ attached }) => !attached).length;
  if (found.issues.length === 0) {
    return <p class="nf-nothing">{language.text('start.attach.none')}</p>;
  }
  return (
    <table class="nf-list nf-hits">
      <caption class="nf-unseen">{language.text('start.attach.hits')}</caption>
      <thead>
        <tr>
          <td class="nf-box">
            <input
              type="checkbox"
              aria-label={language.text('start.attach.tickAll')}
              checked={open > 0 && ticked.size === open}
              indeterminate={ticked.size > 0 && ticked.size < open}
              disabled={disabled || open === 0}
              onChange={(event) => onTickAll(event.currentTarget.checked)}
            />
          </td>
          <th scope="col">
            {language.count(byWords ? 'start.attach.nearest' : 'start.attach.found', found.total)}
            {found.issues.length < found.total && (
              <span class="nf-note">
                {' '}
                {language.text('start.attach.shown', language.whole(found.issues.length))}
              </span>
            )}
          </th>
          <th scope="col">{language.text('start.attach.status')}</th>
        </tr>
      </thead>
      <tbody>
        {found.issues.map((hit) => (
          <Hit
            key={hit.issue}
            language={language}
            base={base}
            hit={hit}
            on={ticked.has(hit.issue)}
            disabled={disabled}
            onTick={onTick}
          />
        ))}
      </tbody>
    </table>
  );
}

interface HitProps {
  language: Language;
  base: string;
  hit: FoundIssue;
  on: boolean;
  disabled: boolean;
  onTick: (issue: string, on: boolean, through: boolean) => void;
}

function Hit({ language, base, hit, on, disabled, onTick }: HitProps) {
  return (
    <tr class={hit.doubleOf === null ? '' : 'nf-double'}>
      <td class="nf-box">
        <input
          type="checkbox"
          aria-label={`${hit.issue} ${hit.summary}`}
          checked={on || hit.attached}
          disabled={disabled || hit.attached}
          onClick={(event) => onTick(hit.issue, event.currentTarget.checked, event.shiftKey)}
        />
      </td>
      <th scope="row" class="nf-need-cell">
        {hit.doubleOf !== null && <span class="nf-note">{language.text('start.attach.double')} </span>}
        {hit.type?.iconUrl && <img src={hit.type.iconUrl} alt={hit.type.name} width={16} height={16} />}{' '}
        <a href={`${base}/browse/${encodeURIComponent(hit.issue)}`} target="_blank" rel="noopener">
          {hit.issue}
        </a>{' '}
        <span dir="auto">{hit.summary}</span>
        {hit.attached && <span class="nf-who">{language.text('start.attach.already')}</span>}
      </th>
      <td>
        {hit.status && (
          <span class={`aui-lozenge aui-lozenge-subtle${lozengeOf(hit.status.category)}`}>
            {hit.status.name}
          </span>
        )}
      </td>
    </tr>
  );
}

const lozengeOf = (category: string | null) =>
  category === 'done'
    ? ' aui-lozenge-success'
    : category === 'indeterminate'
      ? ' aui-lozenge-inprogress'
      : '';
