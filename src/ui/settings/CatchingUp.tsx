import { useEffect, useState } from 'preact/hooks';
import { useSaving } from '../recording/saving';
import type { Language } from '../shared/language';
import type { Scope } from './asking';
import { cancelSearch, searchOf, type Search } from './searchApi';
import { SettingsTrouble } from './SettingsTrouble';

/** How often is asked how far search is, in milliseconds: soon after a change, then less often. */
const soon = 700;
const later = 2000;

/** How far search is behind the scores; null until it is known. */
export function useSearch(base: string, scope: Scope, since: number): Search | null {
  const [search, setSearch] = useState<Search | null>(null);
  useEffect(() => {
    let timer = 0;
    let given = false;
    let asked = 0;
    const look = () => {
      searchOf(base, scope).then(
        (now) => {
          if (!given) {
            setSearch(now);
            asked++;
            if (!now.caughtUp) {
              timer = setTimeout(look, asked < 4 ? soon : later) as unknown as number;
            }
          }
        },
        // It is told where it can be; whoever needs it for sure looks at the health page.
        () => undefined,
      );
    };
    look();
    return () => {
      given = true;
      clearTimeout(timer);
    };
  }, [base, scope, since]);
  return search;
}

interface CatchingUpProps {
  language: Language;
  base: string;
  search: Search | null;
}

/** Says that search is catching up, how far it is, and lets an administrator stop it. */
export function CatchingUp({ language, base, search }: CatchingUpProps) {
  const saving = useSaving();
  if (!search || search.caughtUp) {
    return <div role="status" />;
  }
  const { modelVersion, done, total, remaining, mayCancel } = search;
  const counted = done !== null && total !== null && total > 0;
  return (
    <div class="nf-card nf-catching-up" role="status">
      <div class="nf-line">
        <b>
          {modelVersion === null
            ? language.text('settings.search.behind')
            : language.text('settings.search.behindVersion', language.whole(modelVersion))}
        </b>
        {mayCancel && (
          <button
            type="button"
            class="nf-link-button"
            disabled={saving.busy}
            onClick={() => saving.run(async () => void (await cancelSearch(base)))}
          >
            {language.text('settings.search.cancel')}
          </button>
        )}
      </div>
      {counted && <progress max={total} value={done} aria-label={language.text('settings.search.behind')} />}
      <p class="nf-line nf-small">
        <span>
          {counted
            ? language.text('settings.search.done', language.whole(done), language.whole(total))
            : language.text('settings.search.counting')}
          {counted &&
            remaining !== null &&
            language.text('settings.search.remaining', duration(language, remaining))}
        </span>
        <span>{language.text('settings.search.how')}</span>
      </p>
      {saving.problem && (
        <SettingsTrouble language={language} base={base} problem={saving.problem} onAgain={saving.again} />
      )}
    </div>
  );
}

/** Seconds or minutes, as one would say it. */
export const duration = (language: Language, seconds: number): string =>
  seconds < 90
    ? language.text('settings.seconds', language.whole(Math.max(1, seconds)))
    : language.text('settings.minutes', language.whole(seconds / 60));
