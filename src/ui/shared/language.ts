/** The texts of a surface as the server sent them: keys without their prefix. */
export type Texts = Readonly<Record<string, string>>;

/** Words, numbers and dates in the user's language; everything a view needs to speak. */
export interface Language {
  /** The text of a key, with {0}, {1}, … replaced. */
  text(key: string, ...values: string[]): string;
  /** The text of `key.one` or `key.many`; {0} is the count, further values follow. */
  count(key: string, count: number, ...values: string[]): string;
  /** A small count as a word ("two"), a larger one in figures. */
  countWord(count: number): string;
  /** A list in one phrase: "a, b and c". */
  list(parts: readonly string[]): string;
  /** The text with its first letter as a capital. */
  sentence(text: string): string;
  /** A whole number, rounded half up: scores are shown without decimals. */
  whole(value: number): string;
  /** A whole number with its sign; a true minus. */
  signed(value: number): string;
  /** Two decimals, only where details are asked for. */
  detail(value: number): string;
  /** Two decimals with a sign. */
  signedDetail(value: number): string;
  /** A rating or figure as it was entered, with at least `decimals` of them. */
  entered(value: number, decimals?: number): string;
  /** A number as typed here, with the locale's separators or a plain point; null for blank, NaN for what is none. */
  typed(text: string): number | null;
  /** How long ago an instant was: "2 minutes ago". */
  ago(instant: string, now: number): string;
  /** A share of 0 to 1 as a whole percentage. */
  percent(share: number): string;
  /** A date (YYYY-MM-DD) by day and month, with its year where that differs from `beside`. */
  day(date: string, beside?: string | null): string;
  /** A date by day and short month, for lozenges. */
  shortDay(date: string): string;
}

/** Rounds half up, as scores are rounded everywhere. */
export function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5);
}

/** How many decimals a figure was entered with, at most four. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < 4; decimals++) {
    if (Number(value.toFixed(decimals)) === value) {
      return decimals;
    }
  }
  return 4;
}

/** Takes Jira's `de_DE` as well as `de-DE`; what the browser does not know falls back to English. */
export function localeOf(attribute: string | null): string {
  const locale = (attribute ?? '').replace(/_/g, '-');
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** The language made of a surface's texts and a locale. */
export function languageOf(texts: Texts, locale: string): Language {
  const minus = (text: string) => text.replace('-', '−');
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number) => minus(format.format(value));
  };
  const wholeNumber = number({ maximumFractionDigits: 0 });
  const signedNumber = number({ maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const detail = number({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const signedDetail = number({
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const percentage = number({ style: 'percent', maximumFractionDigits: 0 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const group =
    new Intl.NumberFormat(locale, { useGrouping: true })
      .formatToParts(1_234_567)
      .find((part) => part.type === 'group')?.value ?? '';
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const dayMonthYear = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

  const shortDayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const unbroken = (day: string) => day.replace(/ /g, '\u00a0');
  const instantOf = (date: string) => {
    const instant = new Date(`${date}T00:00:00Z`);
    return Number.isNaN(instant.getTime()) ? null : instant;
  };

  const text = (key: string, ...values: string[]) =>
    (texts[key] ?? key).replace(/\{(\d)\}/g, (hole, index) => values[Number(index)] ?? hole);

  return {
    text,
    count: (key, count, ...values) =>
      text(`${key}.${count === 1 ? 'one' : 'many'}`, wholeNumber(count), ...values),
    countWord: (count) => texts[`shared.number.${count}`] ?? wholeNumber(count),
    list: (parts) => lists.format(parts),
    sentence: (phrase) => phrase.charAt(0).toLocaleUpperCase(locale) + phrase.slice(1),
    whole: (value) => wholeNumber(roundHalfUp(value)),
    signed: (value) => signedNumber(roundHalfUp(value)),
    detail,
    signedDetail,
    entered: (value, decimals = 0) =>
      number({ minimumFractionDigits: decimals, maximumFractionDigits: Math.max(decimals, 4) })(value),
    typed: (text) => {
      const grouped = text
        .trim()
        .split(group)
        .join(group === '.' || group === ',' ? group : '');
      const thousands = new RegExp(`\\${group}(?=\\d{3}(?:\\D|$))`, 'g');
      const plain = grouped.replace(thousands, '').replace(',', '.').replace('\u2212', '-');
      return plain === '' ? null : /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
    },
    ago: (instant, now) => {
      const minutes = (Date.parse(instant) - now) / 60_000;
      const [unit, length] =
        Math.abs(minutes) < 60 ? ['minute', 1] : Math.abs(minutes) < 1440 ? ['hour', 60] : ['day', 1440];
      return Number.isNaN(minutes)
        ? ''
        : relative.format(Math.min(0, Math.round(minutes / Number(length))), unit as 'minute');
    },
    percent: percentage,
    day: (date, beside) => {
      const instant = instantOf(date);
      if (instant === null) {
        return date;
      }
      const sameYear = beside !== undefined && beside !== null && beside.slice(0, 4) === date.slice(0, 4);
      return unbroken((sameYear ? dayMonth : dayMonthYear).format(instant));
    },
    shortDay: (date) => {
      const instant = instantOf(date);
      return instant === null ? date : shortDayMonth.format(instant);
    },
  };
}
