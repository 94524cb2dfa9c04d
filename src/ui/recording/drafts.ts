/*
 * What was typed and not saved, by what it was typed for. It outlives the form that is closed and the issue that
 * Jira swaps, and ends with the page.
 */
const kept = new Map<string, unknown>();

/** What was typed for something, if anything. */
export const draftFor = <T>(name: string): T | undefined => kept.get(name) as T | undefined;

export const keepDraft = (name: string, draft: unknown): void => void kept.set(name, draft);

export const dropDraft = (name: string): void => void kept.delete(name);
