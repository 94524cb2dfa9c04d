import { countedShare, pointsOf } from '../shared/arithmetic';
import type { Language } from '../shared/language';
import { StatusMark } from '../shared/StatusShape';
import { Chevron } from './AsideLane';
import { isPartial } from '../shared/value';
import { statusWord } from '../shared/words';
import type { Named, Order, Row, WorkflowStatus } from './rows';
import { placeWords } from './words';

interface CellProps {
  language: Language;
  row: Row;
}

interface PlaceProps extends CellProps {
  order: Order;
  /** Whether it ties with the current row. */
  tied: boolean;
  /** The place to which it moves when it is let go; null where it stays. */
  to: number | null;
}

/** The range of places that the row's ties span; where an edit leads, if it is not let go yet. */
export function Place({ language, row, order, tied, to }: PlaceProps) {
  return (
    <>
      {placeWords(language, row, order) ?? '–'}
      {to !== null ? (
        <small class="nf-moves" title={language.text('ranking.moves', language.whole(to))}>
          <span aria-hidden="true">→ {language.whole(to)}</span>
          <span class="nf-unseen">{language.text('ranking.moves', language.whole(to))}</span>
        </small>
      ) : (
        tied && <small>{language.text('ranking.tie')}</small>
      )}
    </>
  );
}

/** The score as a number and a dot on 0 to 100, with how far open ratings could move it; the status below. */
export function Score({ language, row }: CellProps) {
  const { score, low, high } = row;
  const range =
    isPartial(row) && low !== null && high !== null
      ? { low, high, words: language.text('ranking.range', language.whole(low), language.whole(high)) }
      : null;
  return (
    <div class="nf-score-cell">
      <b>{score === null ? '–' : language.whole(score)}</b>
      {score !== null && (
        <span class="nf-score-track" title={range?.words}>
          {range && <i style={{ left: `${range.low}%`, width: `${range.high - range.low}%` }} />}
          <u style={{ left: `${score}%` }} />
          {range && <span class="nf-unseen">{range.words}</span>}
        </span>
      )}
      <StatusMark status={row.status} word={statusWord(language, row)} />
    </div>
  );
}

/** Customer and business value as small bars; what waits for a known need is hatched, what is not recorded dotted. */
export function Sides({ language, row, weight }: CellProps & { weight: number }) {
  if (row.score === null) {
    return null;
  }
  const counted = (row.business ?? 0) * countedShare(pointsOf(row, weight));
  const waiting = (row.business ?? 0) - counted;
  return (
    <div class="nf-sides">
      <Side
        figure={row.customer}
        shown={language.whole(row.customer ?? 0)}
        words={
          row.customer === null
            ? language.text('ranking.customer.none')
            : language.text('ranking.customer.words', language.whole(row.customer))
        }
        parts={[{ mark: 'nf-customer', from: 0, width: row.customer ?? 0 }]}
      />
      <Side
        figure={row.business}
        shown={language.whole(row.business ?? 0)}
        words={
          row.business === null
            ? language.text('ranking.business.none')
            : waiting < 0.5
              ? language.text('ranking.business.words', language.whole(row.business))
              : language.text(
                  'ranking.business.waiting',
                  language.whole(row.business),
                  language.whole(waiting),
                )
        }
        parts={[
          { mark: 'nf-business', from: 0, width: counted },
          ...(waiting < 0.5 ? [] : [{ mark: 'nf-hatch', from: counted, width: waiting }]),
        ]}
      />
    </div>
  );
}

interface SideProps {
  figure: number | null;
  shown: string;
  words: string;
  parts: readonly { mark: string; from: number; width: number }[];
}

function Side({ figure, shown, words, parts }: SideProps) {
  return (
    <>
      <span class={figure === null ? 'nf-side nf-side-missing' : 'nf-side'} aria-hidden="true">
        {figure !== null &&
          parts.map(({ mark, from, width }) => (
            <i key={mark} class={mark} style={{ left: `${from}%`, width: `${width}%` }} />
          ))}
      </span>
      <span class={figure === null ? 'nf-side-figure nf-subtlest' : 'nf-side-figure'}>
        <span aria-hidden="true">{figure === null ? '–' : shown}</span>
        <span class="nf-unseen">{words}</span>
      </span>
    </>
  );
}

interface IssueProps extends CellProps {
  base: string;
  today: string;
  /** Whether its children are shown. */
  unfolded: boolean;
  onFold: () => void;
}

/** The issue, what is folded under it, and in one line why it is here. */
export function Issue({ language, row, base, today, unfolded, onFold }: IssueProps) {
  return (
    <>
      <div class="nf-issue">
        {row.type && <TypeIcon type={row.type} />}
        <a href={`${base}/browse/${encodeURIComponent(row.issue)}`} tabIndex={-1}>
          {row.issue}
        </a>
        <span class="nf-summary" title={row.summary}>
          {row.summary}
        </span>
        {row.children > 0 && (
          <button type="button" class="nf-fold" aria-expanded={unfolded} tabIndex={-1} onClick={onFold}>
            <Chevron open={unfolded} />
            {language.count('ranking.children', row.children)}
          </button>
        )}
        <Due language={language} due={row.due} today={today} />
      </div>
      {row.why !== null && (
        <div class="nf-why-here" title={row.why}>
          {row.why}
        </div>
      )}
    </>
  );
}

/** Within so many days a due date stands out. */
const soon = 60;

/** When it is due: a lozenge, and never part of the score. */
export function Due({
  language,
  due,
  today,
  far = false,
}: {
  language: Language;
  due: string | null;
  today: string;
  far?: boolean;
}) {
  if (due === null) {
    return far ? <span class="nf-subtlest">{language.text('ranking.due.none')}</span> : null;
  }
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  return (
    <span class="nf-due">
      <span
        class={
          days <= soon ? 'aui-lozenge aui-lozenge-subtle aui-lozenge-moved' : 'aui-lozenge aui-lozenge-subtle'
        }
      >
        {language.text('ranking.due', language.shortDay(due))}
      </span>
      {far && (
        <span class="nf-small">
          {days < 0 ? language.count('ranking.due.ago', -days) : language.count('ranking.due.in', days)}
        </span>
      )}
    </span>
  );
}

export function TypeIcon({ type }: { type: Named }) {
  return type.icon === null ? (
    <span class="nf-type-name">{type.name}</span>
  ) : (
    <img class="nf-type" src={type.icon} alt={type.name} title={type.name} width={16} height={16} />
  );
}

const lozenges: Record<string, string> = {
  done: 'aui-lozenge-success',
  indeterminate: 'aui-lozenge-current',
};

/** Jira's workflow status: a lozenge, never to be mixed up with ours. */
export function Workflow({ status }: { status: WorkflowStatus }) {
  return (
    <span
      class={`aui-lozenge aui-lozenge-subtle ${lozenges[status.category ?? ''] ?? ''}`}
      title={status.name}
    >
      {status.name}
    </span>
  );
}

/** Who works on it. */
export function Who({ language, assignee }: { language: Language; assignee: Named | null }) {
  if (assignee === null) {
    return (
      <>
        <span class="nf-subtlest" aria-hidden="true">
          –
        </span>
        <span class="nf-unseen">{language.text('ranking.who.none')}</span>
      </>
    );
  }
  return assignee.icon === null ? (
    <span class="nf-initials" title={assignee.name}>
      <span aria-hidden="true">{initialsOf(assignee.name)}</span>
      <span class="nf-unseen">{assignee.name}</span>
    </span>
  ) : (
    <img
      class="nf-avatar"
      src={assignee.icon}
      alt={assignee.name}
      title={assignee.name}
      width={24}
      height={24}
    />
  );
}

/** The first letters of the first and the last name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const first = [...(words[0] ?? '')];
  const last = words.length > 1 ? [...(words.at(-1) ?? '')] : [];
  return (last.length > 0 ? `${first[0]}${last[0]}` : first.slice(0, 2).join('')).toUpperCase();
}
