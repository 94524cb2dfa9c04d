import { useState } from 'preact/hooks';
import { NeedFinder } from '../../recording/NeedFinder';
import { NumberKeys } from '../../recording/NumberKeys';
import { link, unlink } from '../../recording/api';
import { enteredLink, type Need } from '../../shared/value';
import { valueOf } from '../api';
import { shortList, writable, type FormProps, type Plan } from './plan';
import { PlanSheet } from './PlanSheet';

/** One need for all of them, with one fit. */
export function Attach(props: FormProps) {
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
    <PlanSheet language={language} plan={plan} onRun={() => onRun(plan, words)} onBack={() => setNeed(null)}>
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
    </PlanSheet>
  );
}
