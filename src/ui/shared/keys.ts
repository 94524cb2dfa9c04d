/** Whether a key was pressed alone; with Ctrl, Alt or Meta it is the browser's or the system's. */
export const isPlain = (event: KeyboardEvent): boolean => !(event.ctrlKey || event.metaKey || event.altKey);

/** Whether a key goes to a form, and means what is typed there. */
export const isInForm = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('input, select, textarea, form') !== null;
