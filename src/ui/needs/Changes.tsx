import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { Skeleton } from '../shared/Skeleton';
import type { Need } from '../shared/value';
import { changesOf, type Change } from './api';
import { changeWords } from './history';

/** Who changed what, when and why. */
export function Changes({ language, base, need }: { language: Language; base: string; need: Need }) {
  const [changes, again] = useResource(`${base} ${need.id} ${need.version}`, (signal) =>
    changesOf(base, need.id, signal),
  );
  switch (changes.state) {
    case 'loading':
      return <Skeleton />;
    case 'failed':
      return (
        <Failure
          language={language}
          problem={changes.problem}
          sentence={language.text('needs.history.failed')}
          base={base}
          onAgain={again}
        />
      );
    case 'ready':
      return changes.value.length === 0 ? (
        <p class="nf-subtle">{language.text('needs.history.none')}</p>
      ) : (
        <ul class="nf-plain">
          {changes.value.map((change: Change) => (
            <li key={change.id}>
              <span dir="auto">{changeWords(language, change)}</span>
              <span class="nf-who" dir="auto">
                {[change.author, language.day(change.at.slice(0, 10)), change.reason && `“${change.reason}”`]
                  .filter((part) => part !== null && part !== '')
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      );
  }
}
