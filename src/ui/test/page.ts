import { vi } from 'vitest';

/** Puts a surface on the page as Jira's container does, and takes away what was there. */
export function place(name: string, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries({
    base: '/jira',
    locale: 'en-GB',
    texts: 'en',
    ...attributes,
  })) {
    element.dataset[attribute] = value;
  }
  document.body.replaceChildren(element);
  return element;
}

/** The text of an element as it reads: one line, no unbroken spaces. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();

/** Waits until something holds; long, since a busy machine proves nothing. */
export const eventually = <T>(holds: () => T): Promise<T> => vi.waitFor(holds, { timeout: 20_000 });

/** Waits until an element is there. */
export const found = (root: ParentNode, selector: string): Promise<HTMLElement> =>
  eventually(() => {
    const element = root.querySelector<HTMLElement>(selector);
    if (element === null) {
      throw new Error(`No ${selector} in ${document.body.innerHTML.slice(0, 400)}`);
    }
    return element;
  });

/** Presses a key with an element in focus. */
export function press(element: Element, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  element.dispatchEvent(event);
  return event;
}
