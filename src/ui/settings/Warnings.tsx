import type { ComponentChildren } from 'preact';
import type { Warned } from './asking';
import { WarningIcon } from './Icons';

/** What is worth knowing, and keeps nobody from anything. */
export const Warning = ({ children }: { children: ComponentChildren }) => (
  <div class="nf-message nf-warning">
    <WarningIcon />
    <div>{children}</div>
  </div>
);

/** What the server says of a model before it is saved, where it belongs on the page. */
export const Warnings = ({ warnings, codes }: { warnings: readonly Warned[]; codes: readonly string[] }) => (
  <div role="status" class="nf-warned">
    {warnings
      .filter(({ code }) => codes.includes(code))
      .map(({ text }) => (
        <Warning key={text}>{text}</Warning>
      ))}
  </div>
);
