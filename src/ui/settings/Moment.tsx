import type { Language } from '../shared/language';

/** An instant by its day, and exactly where one points at it. */
export function Moment({ language, instant }: { language: Language; instant: string }) {
  const now = Date.now();
  const recent = now - Date.parse(instant) < 24 * 3_600_000;
  return (
    <time dateTime={instant} title={instant}>
      {recent
        ? language.ago(instant, now)
        : language.day(instant.slice(0, 10), new Date(now).toISOString().slice(0, 10))}
    </time>
  );
}
