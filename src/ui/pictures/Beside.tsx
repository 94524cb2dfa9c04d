import { useId, useRef, useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import { StatusShape } from '../shared/StatusShape';
import type { Axis } from './axes';
import { isIn, type Range } from './plane';
import type { Dot } from './painting';
import type { Point } from './points';
import { takenBy, type Selection } from './selecting';
import { watched, type Weighed } from './weighing';

const mostListed = 8;

interface SelectionCardProps {
  language: Language;
  base: string;
  points: readonly Point[];
  weighed: Weighed;
  selection: Selection;
  onShow: (issues: readonly string[]) => void;
  onClear: () => void;
  onCompare: (one: string, other: string) => void;
}

/** What the lasso holds, the best first, with the way to the list. */
export function SelectionCard(props: SelectionCardProps) {
  const { language, base, points, weighed, selection, onShow, onClear, onCompare } = props;
  const count = selection.at.size;
  const best: number[] = [];
  for (const at of weighed.order) {
    if (best.length === mostListed) {
      break;
    }
    if (selection.at.has(at)) {
      best.push(at);
    }
  }
  const taken = count === 0 ? [] : takenBy(points, weighed.order, selection.at);
  const two = count === 2 ? best.map((at) => points[at]?.issue ?? '') : [];
  return (
    <section class="nf-pic-card" aria-label={language.text('ranking.picture.selection')}>
      <h2>
        <span role="status">
          {count === 0
            ? language.text('ranking.picture.selection.none')
            : language.count('ranking.picture.selected', count)}
        </span>
      </h2>
      {count === 0 ? (
        <p class="nf-small">{language.text('ranking.picture.selection.how')}</p>
      ) : (
        <>
          <ul>
            {best.map((at) => {
              const point = points[at];
              return (
                point && (
                  <li key={point.issue}>
                    <b>{language.whole((weighed.hundredths[at] ?? 0) / 100)}</b>
                    <span class={`nf-status nf-status-${point.status}`}>
                      <StatusShape status={point.status} />
                    </span>
                    <a href={`${base}/browse/${encodeURIComponent(point.issue)}`}>{point.issue}</a>
                    <span class="nf-pic-cut" dir="auto">
                      {point.summary}
                    </span>
                  </li>
                )
              );
            })}
          </ul>
          {count > best.length && (
            <p class="nf-small">{language.text('shared.more', language.whole(count - best.length))}</p>
          )}
          {taken.length < count && (
            <p class="nf-small">
              {language.text('ranking.picture.selected.most', language.whole(taken.length))}
            </p>
          )}
          <div class="nf-pic-actions">
            <button type="button" class="aui-button aui-button-primary" onClick={() => onShow(taken)}>
              {language.text('ranking.picture.show')}
            </button>
            {two.length === 2 && (
              <button type="button" class="aui-button" onClick={() => onCompare(two[0] ?? '', two[1] ?? '')}>
                {language.text('ranking.compare.button')}
              </button>
            )}
            <button type="button" class="aui-button aui-button-subtle" onClick={onClear}>
              {language.text('ranking.picture.clear')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

interface Unplaced {
  name: string;
  count: number;
  /** Shows them in the list; null where the list cannot. */
  onShow: (() => void) | null;
}

/** What has no dot, since unknown is not zero. */
export function UnplacedCard({ language, groups }: { language: Language; groups: readonly Unplaced[] }) {
  const some = groups.filter(({ count }) => count > 0);
  return some.length === 0 ? null : (
    <section class="nf-pic-card" aria-label={language.text('ranking.picture.unplaced')}>
      <h2>{language.text('ranking.picture.unplaced')}</h2>
      <dl>
        {some.map(({ name, count, onShow }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {onShow ? (
                <button
                  type="button"
                  class="nf-link-button"
                  aria-label={language.text('ranking.picture.unplaced.show', language.whole(count), name)}
                  onClick={onShow}
                >
                  {language.whole(count)}
                </button>
              ) : (
                language.whole(count)
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="nf-small">{language.text('ranking.picture.unplaced.why')}</p>
    </section>
  );
}

interface NumbersProps {
  language: Language;
  across: Axis;
  up: Axis;
  dots: readonly Dot[];
  onSelect: (selection: Selection) => void;
}

/** The lasso without a mouse: what lies between two values on each axis; blank is as far as it goes. */
export function Numbers({ language, across, up, dots, onSelect }: NumbersProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState(false);
  const field = (name: string) =>
    form.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '';
  const submit = (event: Event) => {
    event.preventDefault();
    const share = (name: string, axis: Axis, blank: number) => {
      const typed = language.typed(field(name));
      return typed === null ? blank : axis.shareOf(Math.max(0, typed));
    };
    const range: Range = {
      from: { u: share('left', across, 0), v: share('low', up, 0) },
      to: { u: share('right', across, 1), v: share('high', up, 1) },
    };
    const { from, to } = range;
    const known = ![from.u, from.v, to.u, to.v].some(Number.isNaN);
    setWrong(!known);
    if (known) {
      onSelect({
        at: new Set(dots.filter((dot) => isIn(dot, range)).map(({ at }) => at)),
        outline: [from, { u: to.u, v: from.v }, to, { u: from.u, v: to.v }],
      });
    }
  };
  const line = (axis: Axis, from: string, to: string) => (
    <div class="nf-pic-range" role="group" aria-label={axis.title}>
      <span>{axis.title}</span>
      {[from, to].map((name, index) => (
        <input
          key={name}
          name={name}
          type="text"
          inputMode="decimal"
          class="text"
          autocomplete="off"
          aria-label={language.text(index === 0 ? 'ranking.picture.from' : 'ranking.picture.to', axis.title)}
          placeholder={language.text(index === 0 ? 'ranking.picture.from.hint' : 'ranking.picture.to.hint')}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
        />
      ))}
    </div>
  );
  return (
    <form
      ref={form}
      class="nf-pic-card"
      aria-label={language.text('ranking.picture.numbers')}
      onSubmit={submit}
    >
      <h2>{language.text('ranking.picture.numbers')}</h2>
      {line(up, 'low', 'high')}
      {line(across, 'left', 'right')}
      {wrong && (
        <p class="nf-pic-fault" id={`${id}-wrong`} role="alert">
          {language.text('ranking.picture.numbers.wrong')}
        </p>
      )}
      <div class="nf-pic-actions">
        <button type="submit" class="aui-button">
          {language.text('ranking.picture.choose')}
        </button>
      </div>
    </form>
  );
}

interface WeightCardProps {
  language: Language;
  saved: number;
  weight: number;
  /** The issues that come into the first places, by their keys. */
  coming: readonly string[];
  onWeight: (weight: number | null) => void;
}

/** Other weights for this page only; nothing is saved. */
export function WeightCard({ language, saved, weight, coming, onWeight }: WeightCardProps) {
  const id = useId();
  const customer = Math.round(weight * 100);
  const other = weight !== saved;
  return (
    <section
      class="nf-pic-card nf-pic-weight"
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && other) {
          event.preventDefault();
          event.stopPropagation();
          onWeight(null);
        }
      }}
    >
      <h2 id={`${id}-title`}>{language.text('ranking.weight')}</h2>
      <div class="nf-pic-sides" aria-hidden="true">
        <span>
          <i class="nf-key nf-customer" />
          {language.text('ranking.customer')} <b>{language.whole(customer)}</b>
        </span>
        <span>
          {language.text('ranking.business')} <b>{language.whole(100 - customer)}</b>
          <i class="nf-key nf-business" />
        </span>
      </div>
      <input
        type="range"
        min="0"
        max="100"
        step="1"
        value={customer}
        style={{ '--nf-share': `${customer}%` }}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-note`}
        aria-valuetext={language.text(
          'ranking.weight.words',
          language.whole(customer),
          language.whole(100 - customer),
        )}
        onInput={(event) => {
          const asked = Number(event.currentTarget.value);
          onWeight(asked === Math.round(saved * 100) ? null : asked / 100);
        }}
      />
      <p class="nf-small" id={`${id}-note`}>
        {language.text('ranking.weight.note')}
      </p>
      <p class="nf-pic-change" role="status">
        {!other
          ? language.text('ranking.weight.saved')
          : coming.length === 0
            ? language.text('ranking.weight.same', language.whole(watched))
            : `${language.count('ranking.weight.change', coming.length, language.whole(watched))} ${language.text(
                'ranking.weight.coming',
                language.list(coming.slice(0, 3).concat(furtherWords(language, coming.length - 3))),
              )}`}
      </p>
      <div class="nf-pic-actions">
        <button
          type="button"
          class="aui-button"
          aria-keyshortcuts="Escape"
          disabled={!other}
          onClick={() => onWeight(null)}
        >
          {language.text('ranking.weight.reset', language.whole(saved * 100))}
        </button>
      </div>
    </section>
  );
}

const furtherWords = (language: Language, count: number): string[] =>
  count > 0 ? [language.text('shared.more', language.whole(count))] : [];
