import type { Need } from '../shared/value';
import type { PastedLine } from './api';

const plain = (text: string | null) => (text ?? '').trim().replace(/\s+/g, ' ').toLocaleLowerCase();
const keyOf = ({ statement, who }: Pick<Need, 'statement' | 'who'>) =>
  JSON.stringify([plain(statement), plain(who)]);

/** The lines that say, word for word and of the same people, what a need or a line before them says. */
export function repeatsIn(
  lines: readonly PastedLine[],
  needs: readonly Pick<Need, 'statement' | 'who'>[],
): ReadonlySet<number> {
  const known = new Set(needs.map(keyOf));
  return new Set(
    lines.flatMap((line) => {
      const key = keyOf(line);
      const there = known.has(key);
      known.add(key);
      return there ? [line.line] : [];
    }),
  );
}
