import type { Language } from '../../shared/language';
import { parts, type Everything } from './importing';

interface EverythingCountsProps {
  language: Language;
  whole: Everything;
  /** Whether it is in already. */
  done: boolean;
}

/** What a file with everything of a project brings, and what of it has no place here. */
export function EverythingCounts({ language, whole, done }: EverythingCountsProps) {
  const { counts, settings, unmapped, first } = whole;
  const nothing = !settings && parts.every((part) => counts[part] === 0);
  return (
    <div class="nf-bulk-preview">
      <h3 class="nf-heading">{language.text(done ? 'ranking.import.result' : 'ranking.bulk.preview')}</h3>
      <ul>
        {parts.map(
          (part) =>
            counts[part] > 0 && (
              <li key={part}>{language.count(`ranking.import.whole.${part}`, counts[part])}</li>
            ),
        )}
        {settings && <li>{language.text('ranking.import.whole.settings')}</li>}
      </ul>
      {unmapped > 0 && (
        <details open>
          <summary>{language.count('ranking.import.unmapped', unmapped)}</summary>
          <ul class="nf-bulk-failed">
            {first.map(({ member, name, why }) => (
              <li key={member}>
                <code>{member}</code> {name}: {why}
              </li>
            ))}
          </ul>
          {unmapped > first.length && (
            <p class="nf-small">{language.count('ranking.import.unmapped.more', unmapped - first.length)}</p>
          )}
        </details>
      )}
      {!done && (
        <p class="nf-small">
          {language.text(nothing ? 'ranking.import.nothing' : 'ranking.import.whole.noUndo')}
        </p>
      )}
    </div>
  );
}
