import type { Texts } from './language';
import { read } from './server';

const known = new Map<string, Promise<Texts>>();

/** The texts of a surface; asked for once a page, since Jira swaps issues without loading the page again. */
export function textsOf(base: string, surface: string, hash: string): Promise<Texts> {
  const url = `${base}/rest/needfirst/1.0/texts?surface=${surface}&hash=${encodeURIComponent(hash)}`;
  let texts = known.get(url);
  if (!texts) {
    texts = read(url) as Promise<Texts>;
    texts.catch(() => known.delete(url));
    known.set(url, texts);
  }
  return texts;
}
