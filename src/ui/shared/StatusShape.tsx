import type { JSX } from 'preact';
import type { Status } from './value';

/** The shape of a status; its word always stands beside it, so the shape itself is not read out. */
export function StatusShape({ status }: { status: Status }) {
  return (
    <svg class="nf-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[status]}
    </svg>
  );
}

/** A status as everyone sees it: a shape with a word. */
export function StatusMark({ status, word }: { status: Status; word: string }) {
  return (
    <span class={`nf-status nf-status-${status}`}>
      <StatusShape status={status} />
      <span>{word}</span>
    </span>
  );
}

/** The flag of what is set aside. */
export function FlagShape() {
  return (
    <svg class="nf-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path class="nf-flag" d="M3.5 14.5v-13h9l-2.2 3.6 2.2 3.6h-9" />
    </svg>
  );
}

const shapes: Record<Status, JSX.Element> = {
  validated: (
    <>
      <circle class="f" cx="8" cy="8" r="7" />
      <path class="i" d="M4.6 8.2 7 10.6l4.4-4.8" stroke-width="1.8" />
    </>
  ),
  assumed: (
    <>
      <circle class="s" cx="8" cy="8" r="6.1" stroke-width="1.8" />
      <path class="f" d="M8 1.9a6.1 6.1 0 0 0 0 12.2z" />
    </>
  ),
  'business-first': (
    <>
      <path class="f" d="M8 .6 15.4 8 8 15.4.6 8z" />
      <path class="i" d="M8 4.4v4.4" stroke-width="1.8" />
      <circle class="if" cx="8" cy="11.2" r="1.05" />
    </>
  ),
  'no-need': <circle class="s" cx="8" cy="8" r="6.1" stroke-width="1.8" stroke-dasharray="2.6 2.19" />,
  unscored: <path class="s" d="M3 8h10" stroke-width="2" />,
};
