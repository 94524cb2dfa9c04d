import type { Language } from '../shared/language';
import { evidenceKinds, impactKinds } from '../shared/value';
import { needLine, needLineName } from '../recording/words';
import type { NeedDraft } from '../recording/api';
import type { Change } from './api';

const lines: readonly (keyof NeedDraft)[] = [
  'statement',
  'who',
  'importance',
  'satisfaction',
  'reach',
  'rootCauses',
];
const numbers = new Set(['importance', 'satisfaction', 'reach']);

/** What a change did, in words: "Interview ×8 added", "Importance 7 → 8". */
export function changeWords(language: Language, change: Change): string {
  const [what = '', did = ''] = change.kind.split(/-(?=[a-z]+$)/);
  const members = did === 'removed' ? change.before : change.after;
  const thing = thingWords(language, what, members);
  if (thing !== null) {
    const known = did === 'recorded' || did === 'removed' ? did : 'edited';
    return language.text(`needs.change.${known}`, thing);
  }
  if (change.kind === 'need-recorded') {
    return language.text('needs.change.first');
  }
  if (change.kind === 'need-merged') {
    return language.text('needs.change.merged', change.after['merged'] ?? '');
  }
  const edited = lines
    .filter((name) => change.before[name] !== undefined || change.after[name] !== undefined)
    .map((name) =>
      language.text(
        'needs.change.line',
        needLineName(language, name),
        lineWords(language, name, change.before[name]),
        lineWords(language, name, change.after[name]),
      ),
    );
  return edited.length === 0 ? language.text('needs.change.other') : edited.join('; ');
}

function thingWords(language: Language, what: string, members: Change['before']): string | null {
  const evidence = evidenceKinds.find((kind) => kind === members['kind']);
  if (what === 'evidence' && evidence) {
    return language.text(
      'needs.change.evidence',
      language.text(`recording.kind.${evidence}`),
      language.whole(Number(members['sources'] ?? 1)),
    );
  }
  const impact = impactKinds.find((kind) => kind === members['kind']);
  if (what === 'impact' && impact) {
    const direction = members['direction'] === 'positive' ? 'positive' : 'negative';
    return language.text('needs.change.impact', language.text(`shared.impact.${direction}.${impact}`));
  }
  return null;
}

function lineWords(language: Language, name: keyof NeedDraft, text: string | undefined): string {
  return needLine(
    language,
    name,
    text === undefined || text === ''
      ? null
      : numbers.has(name)
        ? Number(text)
        : name === 'rootCauses'
          ? text.split('\n')
          : text,
  );
}
