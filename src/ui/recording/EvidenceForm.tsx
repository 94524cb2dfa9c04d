import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import type { Need } from '../shared/value';
import { addEvidence, ladderOf, removeEvidence } from './api';
import { draftFor, dropDraft, keepDraft } from './drafts';
import { evidenceIn, kindKeys, withKind, type EvidenceLine } from './evidenceLine';
import { Form, KeyHints } from './Form';
import { useSaving, type Saved } from './saving';

interface EvidenceFormProps {
  language: Language;
  base: string;
  /** The needs that it may be evidence of; the first is proposed. */
  needs: readonly Need[];
  onSaved: (saved: Saved) => void;
  onDiscard: () => void;
}

/** How do we know? One line: kind, how many, then a link or a sentence. */
export function EvidenceForm({ language, base, needs, onSaved, onDiscard }: EvidenceFormProps) {
  const id = useId();
  const [needId, setNeedId] = useState(needs[0]?.id ?? 0);
  const need = needs.find((one) => one.id === needId) ?? needs[0];
  const name = `evidence ${base} ${needs[0]?.id}`;
  const [text, setText] = useState(draftFor<string>(name) ?? '');
  const [date, setDate] = useState('');
  const [asked, setMore] = useState(false);
  const [tried, setTried] = useState(false);
  const saving = useSaving();
  const input = useRef<HTMLInputElement>(null);
  const [ladder] = useResource(`${base} ${need?.project}`, (signal) =>
    ladderOf(base, need?.project ?? '', signal),
  );
  useEffect(() => keepDraft(name, text), [text]);
  useLayoutEffect(() => input.current?.focus(), []);

  const line = evidenceIn(text);
  const remote = saving.problem?.inputs ?? {};
  const more = asked || remote['date'] !== undefined;
  const fault =
    tried && line.fault !== null
      ? language.text(
          line.fault === 'told'
            ? `recording.evidence.told.${line.kind}`
            : `recording.evidence.fault.${line.fault}`,
        )
      : (remote['kind'] ?? remote['sources'] ?? remote['summary'] ?? remote['url']);
  const save = () => {
    if (line.fault !== null || line.kind === null || !need) {
      setTried(true);
      input.current?.focus();
      return;
    }
    const { kind, stance, sources, summary, url } = line;
    saving.run(async () => {
      const evidence = await addEvidence(base, need.id, {
        kind,
        stance,
        sources,
        summary,
        url,
        date: date === '' ? null : date,
      });
      dropDraft(name);
      onSaved({
        words: language.text('recording.saved.evidence', language.text(`recording.kind.${kind}`)),
        undo: () => removeEvidence(base, need.id, evidence),
      });
    });
  };
  const choose = (key: string) => {
    setText(withKind(text, key));
    input.current?.focus();
  };
  return (
    <Form
      language={language}
      base={base}
      label={language.text('recording.addEvidence')}
      saving={saving}
      save={language.text('recording.save')}
      named={['kind', 'sources', 'summary', 'url', 'date']}
      onSave={save}
      onDiscard={onDiscard}
    >
      <NeedChoice language={language} needs={needs} chosen={needId} onChange={setNeedId} />
      <div class="nf-field">
        <label for={id}>{language.text('recording.evidence.line')}</label>
        <input
          ref={input}
          id={id}
          class="nf-input"
          type="text"
          dir="auto"
          autocomplete="off"
          value={text}
          aria-invalid={fault ? true : undefined}
          aria-describedby={`${id}fault ${id}chips`}
          onInput={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const { selectionStart, value } = event.currentTarget;
            const pasted = event.clipboardData?.getData('text') ?? '';
            // `o` `6` paste: what is pasted must not become part of the count.
            if (selectionStart === value.length && /^\s*[-\u2212]?\s*[a-z]\s*\d*$/i.test(value)) {
              event.preventDefault();
              setText(`${value} ${pasted.replace(/\s+/g, ' ')}`);
            }
          }}
        />
        <p id={`${id}fault`} class="nf-field-fault" role={fault ? 'alert' : undefined}>
          {fault}
        </p>
      </div>
      <Chips id={`${id}chips`} language={language} line={line} date={date} />
      <button
        type="button"
        class="nf-link-button nf-small"
        aria-expanded={more}
        onClick={() => setMore(!more)}
      >
        {language.text('recording.more')}
      </button>
      {more && (
        <div class="nf-columns">
          <div class="nf-field">
            <label for={`${id}date`}>{language.text('recording.evidence.date')}</label>
            <input
              id={`${id}date`}
              class="nf-input"
              type="date"
              value={date}
              aria-invalid={remote['date'] ? true : undefined}
              aria-describedby={`${id}dateFault`}
              onInput={(event) => setDate(event.currentTarget.value)}
            />
            <p id={`${id}dateFault`} class="nf-field-fault">
              {remote['date']}
            </p>
          </div>
          <label class="nf-tick-box">
            <input
              type="checkbox"
              checked={line.stance === 'contradicts'}
              onChange={() =>
                setText(line.stance === 'contradicts' ? text.replace(/^\s*[-\u2212]\s*/, '') : `-${text}`)
              }
            />{' '}
            {language.text('recording.evidence.contradicts')}
          </label>
        </div>
      )}
      <ul class="nf-kinds" aria-label={language.text('recording.evidence.kinds')}>
        {kindKeys.map(([key, kind]) => {
          const cap = ladder.state === 'ready' ? ladder.value[kind]?.cap : undefined;
          return (
            <li key={kind}>
              <button
                type="button"
                tabIndex={-1}
                class="nf-kind"
                aria-pressed={line.kind === kind}
                onClick={() => choose(key)}
              >
                <kbd>{key}</kbd>
                <span>{language.text(`recording.kind.${kind}`)}</span>
                {cap !== undefined && (
                  <span class="nf-rung">
                    <i style={{ width: `${cap * 100}%` }} />
                    <span class="nf-unseen">
                      {language.text('recording.evidence.cap', language.percent(cap))}
                    </span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      {ladder.state === 'ready' && <p class="nf-note">{language.text('recording.evidence.rungs')}</p>}
      <KeyHints
        hints={[
          ['Enter', language.text('recording.key.save')],
          ['−', language.text('recording.key.contradicts')],
          ['Esc', language.text('recording.key.close')],
        ]}
      />
    </Form>
  );
}

/** What the line says, part by part; what is not typed yet is named faintly. */
function Chips({
  id,
  language,
  line,
  date,
}: {
  id: string;
  language: Language;
  line: EvidenceLine;
  date: string;
}) {
  const parts: [string, boolean][] = [
    [
      line.kind === null
        ? language.text('recording.evidence.kindOpen')
        : language.text(`recording.kind.${line.kind}`),
      line.kind !== null,
    ],
    [language.count('recording.evidence.sources', line.sources), line.counted],
    [date === '' ? language.text('recording.evidence.today') : language.day(date), date !== ''],
    [language.text(`recording.evidence.${line.stance}`), line.stance === 'contradicts'],
    ...(line.url === null ? [] : [[language.text('recording.evidence.link'), true] as [string, boolean]]),
    ...(line.summary === null
      ? []
      : [[language.text('recording.evidence.sentence'), true] as [string, boolean]]),
  ];
  return (
    <p id={id} class="nf-chips">
      {parts.map(([words, given], index) => (
        <span key={index} class={given ? 'nf-chip nf-chip-on' : 'nf-chip'}>
          {words}{' '}
        </span>
      ))}
    </p>
  );
}

interface NeedChoiceProps {
  language: Language;
  needs: readonly Need[];
  chosen: number;
  onChange: (need: number) => void;
}

/** Which need is meant, where there are several. */
export function NeedChoice({ language, needs, chosen, onChange }: NeedChoiceProps) {
  const id = useId();
  return needs.length < 2 ? null : (
    <div class="nf-field">
      <label for={id}>{language.text('recording.whichNeed')}</label>
      <select
        id={id}
        class="nf-input"
        value={chosen}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {needs.map((need) => (
          <option key={need.id} value={need.id}>
            {need.statement}
          </option>
        ))}
      </select>
    </div>
  );
}
