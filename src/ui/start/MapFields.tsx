import { useState } from 'preact/hooks';
import { Trouble } from '../recording/Form';
import { useSaving } from '../recording/saving';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { Skeleton } from '../shared/Skeleton';
import {
  fieldsOf,
  impactsOf,
  makeImpacts,
  map,
  mapped,
  proposed,
  sourcesAfter,
  useNow,
  usesOf,
  type Fields,
  type ImpactsPreview,
  type MadeImpact,
  type Mapping,
  type SeenField,
  type Use,
} from './fields';
import { sourcesKept } from './sources';
import type { TaskProps } from './Start';

/** Fields that were filled before Needfirst came, found by their names: each is mapped to a use, or skipped. */
export function MapFields(props: TaskProps) {
  const { language, base, project } = props;
  const [also, setAlso] = useState<readonly string[]>([]);
  const [found, again] = useResource(`${base} ${project} ${also.join()}`, (signal) =>
    fieldsOf(base, project, also, signal),
  );
  return (
    <div class="nf-task">
      {!(found.state === 'ready' && found.value.fields.length === 0) && (
        <p class="nf-lead">{language.text('start.fields.how')}</p>
      )}
      {found.state === 'loading' && <Skeleton words={language.text('start.fields.loading')} />}
      {found.state === 'failed' && (
        <Failure
          language={language}
          problem={found.problem}
          sentence={language.text('start.fields.failed')}
          base={base}
          onAgain={again}
        />
      )}
      {found.state === 'ready' && (
        <Choices
          {...props}
          found={found.value}
          onAlso={(field) => setAlso((now) => [...now, field])}
          onAgain={again}
        />
      )}
    </div>
  );
}

interface ChoicesProps extends TaskProps {
  found: Fields;
  onAlso: (field: string) => void;
  onAgain: () => void;
}

function Choices({
  language,
  base,
  project,
  needs,
  sources,
  onSources,
  onDone,
  onNext,
  found,
  onAlso,
  onAgain,
}: ChoicesProps) {
  const [chosen, setChosen] = useState<Readonly<Record<string, Use>>>({});
  const saving = useSaving();
  const effortTaken = found.fields.some(({ usedAs }) => usedAs === 'effort');
  const now = (field: SeenField) => useNow(field, sources);
  const use = (field: SeenField): Use => {
    const kept = now(field);
    return chosen[field.field] ?? (kept === 'skip' ? proposed(field, found.mayMap, effortTaken) : kept);
  };
  const changes = found.fields.filter((field) => use(field) !== now(field));
  const scaled = changes.filter((field) => use(field) === 'impact');
  const [previews, previewsAgain] = useResource(
    `${project} ${scaled.map(({ field }) => field).join()}`,
    async () => Promise.all(scaled.map(({ field }) => impactsOf(base, project, field))),
  );
  const ready = previews.state === 'ready' ? previews.value : [];
  const save = () =>
    saving.run(async () => {
      const impacts: MadeImpact[] = [];
      const left: string[] = [];
      let mappings: Mapping[] = [];
      try {
        const wanted = changes.flatMap((field) => {
          const [before, after] = [now(field), use(field)];
          return [
            ...(mapped.has(before) ? [{ use: before, name: field.name, after: null }] : []),
            ...(mapped.has(after) ? [{ use: after, name: field.name, after: field.field }] : []),
          ];
        });
        mappings = wanted.length === 0 ? [] : await map(base, project, wanted);
        for (const preview of ready) {
          await makeImpacts(base, project, preview, (made, others) => {
            impacts.push(...made);
            left.push(...others);
          });
        }
      } finally {
        // What was done before something failed can be taken back, too.
        if (mappings.length + impacts.length > 0 || left.length > 0 || !changes.every(isWritten)) {
          const before = sourcesKept(project);
          onSources(
            sourcesAfter(
              sources,
              changes.map((field) => [field.field, use(field)] as const),
            ),
          );
          onDone({ kind: 'fields', fields: changes.length, mappings, impacts, sources: before }, left);
          setChosen({});
          onAgain();
        }
      }
    });
  const isWritten = (field: SeenField) =>
    [use(field), now(field)].some((one) => mapped.has(one) || one === 'impact');
  const problemOfPreview = previews.state === 'failed' ? previews.problem : null;
  return (
    <>
      {found.fields.length === 0 ? (
        <p class="nf-nothing">{language.text('start.fields.none')}</p>
      ) : (
        <table class="nf-list nf-fields">
          <caption class="nf-unseen">{language.text('start.step.fields')}</caption>
          <thead>
            <tr>
              <th scope="col">{language.text('start.fields.field')}</th>
              <th scope="col">{language.text('start.fields.filled')}</th>
              <th scope="col">{language.text('start.fields.samples')}</th>
              <th scope="col">{language.text('start.fields.use')}</th>
              <th scope="col">{language.text('start.fields.does')}</th>
            </tr>
          </thead>
          <tbody>
            {found.fields.map((field) => (
              <FieldRow
                key={field.field}
                language={language}
                field={field}
                use={use(field)}
                mayMap={found.mayMap}
                mayWrite={needs.mayWrite && !saving.busy}
                onUse={(one) => setChosen({ ...chosen, [field.field]: one })}
              />
            ))}
          </tbody>
        </table>
      )}
      {!found.mayMap && found.fields.length > 0 && (
        <p class="nf-note">{language.text('start.fields.noAdmin')}</p>
      )}
      {problemOfPreview && (
        <Trouble
          language={language}
          base={base}
          problem={problemOfPreview}
          named={[]}
          onAgain={previewsAgain}
        />
      )}
      {ready
        .filter(({ total }) => total > 0)
        .map((preview) => (
          <Preview key={preview.field} language={language} base={base} preview={preview} />
        ))}
      {saving.problem && (
        <Trouble language={language} base={base} problem={saving.problem} named={[]} onAgain={saving.again} />
      )}
      <div class="nf-task-end">
        {found.fields.length > 0 && (
          <button
            type="button"
            class="aui-button aui-button-primary"
            disabled={
              !needs.mayWrite ||
              saving.busy ||
              changes.length === 0 ||
              (scaled.length > 0 && previews.state !== 'ready')
            }
            onClick={save}
          >
            {changes.length === 0
              ? language.text('start.fields.applyNone')
              : language.count('start.fields.apply', changes.length)}
          </button>
        )}
        <button type="button" class="aui-button" onClick={onNext}>
          {language.text(
            changes.length === 0 && found.fields.length > 0 ? 'start.fields.next' : 'start.skip',
          )}
        </button>
        {saving.busy && <span role="status">{language.text('start.fields.busy')}</span>}
      </div>
      {found.others.length > 0 && (
        <details class="nf-others">
          <summary>{language.count('start.fields.others', found.others.length)}</summary>
          <p class="nf-note">{language.text('start.fields.others.how')}</p>
          <ul>
            {found.others.map(({ field, name }) => (
              <li key={field}>
                <button type="button" class="nf-link-button" onClick={() => onAlso(field)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface FieldRowProps {
  language: Language;
  field: SeenField;
  use: Use;
  mayMap: boolean;
  mayWrite: boolean;
  onUse: (use: Use) => void;
}

function FieldRow({ language, field, use, mayMap, mayWrite, onUse }: FieldRowProps) {
  const share = field.of === 0 ? 0 : field.filled / field.of;
  return (
    <tr>
      <th scope="row" class="nf-need-cell">
        <span dir="auto">{field.name}</span>
        <span class="nf-who">{holdsWords(language, field)}</span>
      </th>
      <td class="nf-filled">
        <span class="nf-meter" aria-hidden="true">
          <span style={{ width: `${Math.round(share * 100)}%` }} />
        </span>
        <span>
          {field.filled > 0 && share < 0.01
            ? language.text('start.fields.underOne')
            : language.percent(share)}
        </span>
        <span class="nf-who">
          {language.text(
            field.searched ? 'start.fields.filledOf' : 'start.fields.filledRead',
            ...counted(language, field),
          )}
        </span>
      </td>
      <td class="nf-need-cell" dir="auto">
        {field.samples.join(' · ')}
      </td>
      <td>
        <select
          class="nf-input"
          aria-label={language.text('start.fields.useOf', field.name)}
          value={use}
          disabled={!mayWrite || field.holds === 'other'}
          onChange={(event) => onUse(event.currentTarget.value as Use)}
        >
          {usesOf(field).map((one) => (
            <option key={one} value={one} disabled={!isOpen(field, one, mayMap)}>
              {useWords(language, field, one)}
            </option>
          ))}
        </select>
      </td>
      <td class="nf-note">{doesWords(language, field, use)}</td>
    </tr>
  );
}

const counted = (language: Language, { filled, of }: SeenField) => [
  language.whole(filled),
  language.whole(of),
];

/** Whether a use can be chosen: nothing is counted twice, and what settings keep is for administrators. */
function isOpen(field: SeenField, use: Use, mayMap: boolean): boolean {
  if (mapped.has(use) && use !== field.usedAs && !mayMap) {
    return false;
  }
  return use === 'businessImpact' ? field.impacts === 0 : use !== 'impact' || field.from !== null;
}

function holdsWords(language: Language, { holds, from, to }: SeenField): string {
  return holds === 'number' && from !== null && to !== null
    ? language.text('start.fields.range', language.entered(from), language.entered(to))
    : language.text(`start.fields.holds.${holds}`);
}

function useWords(language: Language, { from, to }: SeenField, use: Use): string {
  return use === 'impact' && from !== null && to !== null
    ? language.text('start.fields.use.impactOf', language.entered(from), language.entered(to))
    : language.text(`start.fields.use.${use}`);
}

function doesWords(language: Language, field: SeenField, use: Use): string {
  if (use === 'impact') {
    return field.impacts > 0
      ? language.count('start.fields.does.made', field.impacts)
      : language.count('start.fields.does.impact', field.filled);
  }
  if (use !== 'skip') {
    return language.text(`start.fields.does.${use}`);
  }
  if (field.holds === 'other') {
    return language.text('start.fields.does.other');
  }
  if (field.only !== null) {
    return language.text('start.fields.does.only', language.entered(field.only));
  }
  return field.impacts > 0 ? language.count('start.fields.does.stay', field.impacts) : '';
}

interface PreviewProps {
  language: Language;
  base: string;
  preview: ImpactsPreview;
}

/** So many values are shown before they become impacts. */
const shown = 5;

function Preview({ language, base, preview }: PreviewProps) {
  const { name, from, to, total, values } = preview;
  return (
    <section class="nf-preview">
      <h2>{language.text('start.fields.preview', name)}</h2>
      <p class="nf-note">
        {language.count('start.fields.preview.how', total, language.entered(from), language.entered(to))}
      </p>
      <table class="nf-list">
        <caption class="nf-unseen">{language.text('start.fields.preview', name)}</caption>
        <thead>
          <tr>
            <th scope="col">{language.text('start.look.issue')}</th>
            <th scope="col" class="nf-figure">
              {name}
            </th>
            <th scope="col" class="nf-figure">
              {language.text('start.fields.magnitude')}
            </th>
          </tr>
        </thead>
        <tbody>
          {values.slice(0, shown).map(({ issue, summary, value, magnitude, already }) => (
            <tr key={issue}>
              <th scope="row" class="nf-need-cell">
                <a href={`${base}/browse/${encodeURIComponent(issue)}`} target="_blank" rel="noopener">
                  {issue}
                </a>{' '}
                <span dir="auto">{summary}</span>
              </th>
              <td class="nf-figure">{language.entered(value)}</td>
              <td class="nf-figure">
                {already ? language.text('start.fields.already') : language.entered(magnitude, 1)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > shown && (
        <p class="nf-note">{language.text('start.fields.more', language.whole(total - shown))}</p>
      )}
    </section>
  );
}
