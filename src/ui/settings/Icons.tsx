/** A triangle: worth a second look. */
export const WarningIcon = () => (
  <svg class="nf-icon nf-icon-warning" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d="M8 1.8 14.8 14H1.2z" />
    <path d="M8 6.2v3.6M8 11.4v1" />
  </svg>
);

/** A tick in a ring: as it should be. */
export const FineIcon = () => (
  <svg class="nf-icon nf-icon-fine" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <circle cx="8" cy="8" r="6.5" />
    <path d="M5 8.2 7.2 10.4 11 6" />
  </svg>
);

/** A clock: under way. */
export const WaitingIcon = () => (
  <svg class="nf-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <circle cx="8" cy="8" r="6.2" />
    <path d="M8 4.5V8l2.5 2" />
  </svg>
);
