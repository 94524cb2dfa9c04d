import { useState } from 'preact/hooks';
import { NeedFinder } from '../../recording/NeedFinder';
import { NumberKeys } from '../../recording/NumberKeys';
import { link } from '../../recording/api';
import { enteredLink, type Need } from '../../shared/value';
import { valueOf, writeLinks } from '../api';
import { shortList, writable, type FormProps, type Plan } from './plan';
import { PlanSheet } from './PlanSheet';
import { usePreview } from './preview';
import { taskFor, type Task } from './running';

/** So many are attached by one request: progress is told between them, and it can be stopped there. */
const atOnce = 50;

/** One need for all of them, with one fit. */
export function Attach(props: FormProps) {
  const { language, base, project, query, rows, onRun, onClose } = props;
  const [need, setNeed] = useState<Need | null>(null);
  const [fit, setFit] = useState<number | null>(null);
  const { may, lines } = writable(language, rows);
  const previewed = usePreview(
    base,
    query,
    may.map(({ issue }) => issue),
    need === null || fit === null ? null : { attach: { need: need.id, fit } },
  );
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
  const serves = (issue: string) => need.issues.includes(issue);
  const already = may.map(({ issue }) => issue).filter(serves);
  const fresh = may.map(({ issue }) => issue).filter((issue) => !serves(issue));
  const plan: Plan = {
    tasks: [
      ...inParts(fresh).map((issues) => attaching(base, project, need.id, fit, issues)),
      ...already.map((issue) => taskFor(issue, () => refit(base, issue, need.id, fit))),
    ],
    lines: [
      language.count('ranking.bulk.attach.gets', fresh.length),
      ...(already.length === 0
        ? []
        : [language.count('ranking.bulk.attach.already', already.length, shortList(language, already))]),
      ...lines,
    ],
  };
  const words = language.text('ranking.bulk.attach.words', need.statement);
  return (
    <PlanSheet
      language={language}
      plan={plan}
      previewed={previewed}
      onRun={() => onRun(plan, words)}
      onBack={() => setNeed(null)}
    >
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
      {fit === null && <p class="nf-small">{language.text('ranking.bulk.attach.noFit')}</p>}
    </PlanSheet>
  );
}

function inParts(issues: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let from = 0; from < issues.length; from += atOnce) {
    parts.push(issues.slice(from, from + atOnce));
  }
  return parts;
}

/** Attaches many by one request; those that the server leaves are named by it. */
function attaching(
  base: string,
  project: string,
  need: number,
  fit: number | null,
  issues: readonly string[],
): Task {
  return {
    issues,
    work: async () => {
      const { done, left } = await writeLinks(base, project, 'links', { need, fit, issues });
      const back = async () =>
        (await writeLinks(base, project, 'links/undo', { need, fit, issues: done })).left;
      return { left, undo: async () => (done.length === 0 ? [] : back()) };
    },
  };
}

/** Gives another fit to an issue that serves the need already; the rest of its link stays. */
async function refit(base: string, issue: string, need: number, fit: number | null) {
  const { detail } = await valueOf(base, issue);
  const present = detail?.needs.find((linked) => linked.need.id === need);
  const before = present ? enteredLink(present) : { fit: null, experience: 0, cause: null };
  await link(base, issue, need, { ...before, fit }, detail?.version ?? null);
  return () => link(base, issue, need, before, null);
}
