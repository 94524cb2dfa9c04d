import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import './drawer.css';
import { isPlain } from '../shared/keys';
import type { Language } from '../shared/language';

interface DrawerProps {
  language: Language;
  title: string;
  children: ComponentChildren;
  onClose: () => void;
}

/** A sheet from the right that leaves the list usable: it takes the focus, Esc closes it, and the focus goes back. */
export function Drawer({ language, title, children, onClose }: DrawerProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // Before anything within is drawn, which may take the focus itself.
  const before = useRef(document.activeElement);
  useLayoutEffect(() => {
    if (!heading.current?.closest('[role=dialog]')?.contains(document.activeElement)) {
      heading.current?.focus();
    }
    return () => {
      if (before.current instanceof HTMLElement && before.current.isConnected) {
        before.current.focus();
      }
    };
  }, []);
  // Whatever is used beside the sheet, Esc closes it where it means nothing else there.
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isPlain(event) && !event.defaultPrevented) {
        close.current();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div
      class="nf-drawer"
      role="dialog"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <div class="nf-drawer-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button
          type="button"
          class="nf-icon-button"
          aria-label={language.text('ranking.why.close')}
          onClick={onClose}
        >
          <svg class="nf-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M4 4l8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="1.6" />
          </svg>
        </button>
      </div>
      {children}
    </div>
  );
}
