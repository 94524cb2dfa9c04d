import { useEffect, useId, useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import { impactKinds, type Impact, type ImpactKind, type Need } from '../shared/value';
import { addImpact, removeImpact, replaceImpact, type ImpactDraft, type ImpactPlace } from './api';
import { draftFor, dropDraft, keepDraft } from './drafts';
import { NeedChoice } from './EvidenceForm';
import { Field, Form } from './Form';
import { NumberKeys } from './NumberKeys';
import { useSaving, type Saved } from './saving';

interface ImpactFormProps {
  language: Language;
  base: string;
  /** The needs that it may hang on; where there are none, it is the issue's own. */
  needs: readonly Need[];
  issue: string | null;
  /** The impact to change; a new one where it is null. */
  impact: Impact | null;
  onSaved: (saved: Saved) => void;
  onDiscard: () => void;
}

interface Typed {
  direction: 'negative' | 'positive';
  kind: ImpactKind | '';
  magnitude: number | null;
  description: string;
  name: string;
  unit: string;
  baseline: string;
  target: string;
  owner: string;
  checkOn: string;
}

/** What it does to the business: what hurts now or is hoped for then, how much, and by which KPI it shows. */
export function ImpactForm({ language, base, needs, issue, impact, onSaved, onDiscard }: ImpactFormProps) {
  const id = useId();
  const name = `impact ${base} ${needs[0]?.id ?? issue} ${impact?.id ?? ''}`;
  const [typed, setTyped] = useState<Typed>(draftFor<Typed>(name) ?? typedOf(language, impact));
  const [needId, setNeedId] = useState(needs[0]?.id ?? 0);
  const [local, setLocal] = useState<Record<string, string>>({});
  const saving = useSaving();
  const wrong: Record<string, string> = { ...saving.problem?.inputs, ...local };
  const set = (members: Partial<Typed>) => setTyped({ ...typed, ...members });
  useEffect(() => keepDraft(name, typed), [typed]);

  const save = () => {
    const faults: Record<string, string> = {};
    if (typed.kind === '') {
      faults['kind'] = language.text('recording.fault.required');
    }
    if (typed.magnitude === null) {
      faults['magnitude'] = language.text('recording.fault.required');
    }
    const figures = { baseline: language.typed(typed.baseline), target: language.typed(typed.target) };
    for (const [figure, given] of Object.entries(figures)) {
      if (Number.isNaN(given)) {
        faults[`kpi.${figure}`] = language.text('recording.fault.number');
      }
    }
    const { unit, owner, checkOn } = typed;
    const hasKpi = [typed.name, unit, typed.baseline, typed.target, owner, checkOn].some(
      (part) => part.trim() !== '',
    );
    if (hasKpi && typed.name.trim() === '') {
      faults['kpi.name'] = language.text('recording.fault.required');
    }
    setLocal(faults);
    if (Object.keys(faults).length > 0 || typed.kind === '' || typed.magnitude === null) {
      return;
    }
    const given = (text: string) => (text.trim() === '' ? null : text.trim());
    const draft: ImpactDraft = {
      direction: typed.direction,
      kind: typed.kind,
      magnitude: typed.magnitude,
      description: given(typed.description),
      kpi: hasKpi
        ? {
            name: typed.name.trim(),
            unit: given(unit),
            ...figures,
            realised: impact?.kpi?.realised ?? null,
            owner: given(owner),
            checkOn: given(checkOn),
          }
        : null,
    };
    const place: ImpactPlace = needId === 0 ? { issue: issue ?? '' } : { need: needId };
    saving.run(async () => {
      let undo: () => Promise<unknown>;
      if (impact?.id) {
        const { id: changed, ...before } = impact;
        await replaceImpact(base, place, changed, draft);
        undo = () => replaceImpact(base, place, changed, before);
      } else {
        const added = await addImpact(base, place, draft);
        undo = () => removeImpact(base, place, added.id ?? 0);
      }
      dropDraft(name);
      onSaved({ words: language.text('recording.saved.impact'), undo });
    });
  };
  const field = (member: keyof Typed, key: string, rest: { type?: 'date' | 'number-text' } = {}) => (
    <Field
      label={language.text(`recording.impact.${member}`)}
      value={String(typed[member] ?? '')}
      onChange={(text) => set({ [member]: text })}
      fault={wrong[key]}
      {...rest}
    />
  );
  return (
    <Form
      language={language}
      base={base}
      label={language.text('recording.addImpact')}
      saving={saving}
      save={language.text('recording.save')}
      named={['kind', 'magnitude', 'description', ...kpiNames]}
      onSave={save}
      onDiscard={onDiscard}
    >
      {impact === null && (
        <NeedChoice language={language} needs={needs} chosen={needId} onChange={setNeedId} />
      )}
      <fieldset class="nf-choices">
        <legend class="nf-unseen">{language.text('recording.impact.direction')}</legend>
        {(['negative', 'positive'] as const).map((direction) => (
          <label key={direction}>
            <input
              type="radio"
              name={`${id}direction`}
              checked={typed.direction === direction}
              onChange={() => set({ direction })}
            />{' '}
            {language.text(`recording.impact.${direction}`)}
          </label>
        ))}
      </fieldset>
      <div class="nf-field">
        <label for={`${id}kind`}>{language.text('recording.impact.kind')}</label>
        <select
          ref={focusFirst}
          id={`${id}kind`}
          class="nf-input"
          value={typed.kind}
          aria-invalid={wrong['kind'] ? true : undefined}
          aria-describedby={`${id}kindFault`}
          onChange={(event) =>
            set({ kind: impactKinds.find((kind) => kind === event.currentTarget.value) ?? '' })
          }
        >
          <option value="">{language.text('recording.impact.kind.choose')}</option>
          {impactKinds.map((kind) => (
            <option key={kind} value={kind}>
              {language.sentence(language.text(`shared.impact.${typed.direction}.${kind}`))}
            </option>
          ))}
        </select>
        <p id={`${id}kindFault`} class="nf-field-fault">
          {wrong['kind']}
        </p>
      </div>
      <NumberKeys
        language={language}
        scale="magnitude"
        label={language.text('recording.magnitude')}
        value={typed.magnitude}
        onChange={(magnitude) => set({ magnitude })}
        onSave={save}
        fault={wrong['magnitude']}
      />
      {field('description', 'description')}
      <fieldset class="nf-fieldset">
        <legend>{language.text('recording.impact.kpi')}</legend>
        {field('name', 'kpi.name')}
        <div class="nf-columns">
          {field('baseline', 'kpi.baseline', { type: 'number-text' })}
          {field('target', 'kpi.target', { type: 'number-text' })}
          {field('unit', 'kpi.unit')}
        </div>
        <div class="nf-columns">
          {field('owner', 'kpi.owner')}
          {field('checkOn', 'kpi.checkOn', { type: 'date' })}
        </div>
      </fieldset>
    </Form>
  );
}

const kpiNames = ['name', 'unit', 'baseline', 'target', 'owner', 'checkOn'].map((name) => `kpi.${name}`);

const focusFirst = (select: HTMLSelectElement | null) => {
  if (select && !select.closest('form')?.contains(document.activeElement)) {
    select.focus();
  }
};

function typedOf(language: Language, impact: Impact | null): Typed {
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : language.entered(value);
  return {
    direction: impact?.direction ?? 'negative',
    kind: impact?.kind ?? '',
    magnitude: impact?.magnitude ?? null,
    description: impact?.description ?? '',
    name: impact?.kpi?.name ?? '',
    unit: impact?.kpi?.unit ?? '',
    baseline: figure(impact?.kpi?.baseline),
    target: figure(impact?.kpi?.target),
    owner: impact?.kpi?.owner ?? '',
    checkOn: impact?.kpi?.checkOn ?? '',
  };
}
