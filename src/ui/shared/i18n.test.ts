import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../dev/texts.mjs';
import { evidenceKinds, statuses } from './value';

const english = textsIn('needfirst.properties');
const german = textsIn('needfirst_de.properties');
const root = resolve(import.meta.dirname, '..');

const sources = ['panel', 'ranking', 'shared', 'recording', 'map', 'needs', 'pictures', 'settings', 'start']
  .flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      resolve(root, folder, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Every key written in the sources; `${…}` stands for any word of a key. */
const used = [
  ...sources.matchAll(
    /['"`]((?:shared|panel|ranking|recording|map|needs|settings|start)\.[\w.${}?-]*?)['"`](?=[,)\s\]])/g,
  ),
].map(([, key]) => key ?? '');

const fits = (key: string) => {
  const pattern = key
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replace(/[.]/g, '\\.'))
    .join('[\\w-]+');
  return new RegExp(`^${pattern}(\\.one|\\.many)?$`);
};

describe('the texts', () => {
  it('are there for every key that is used', () => {
    expect(used.length).toBeGreaterThan(80);
    const missing = used.filter((key) => !Object.keys(english).some((text) => fits(key).test(text)));
    expect(missing).toEqual([]);
  });

  it('are all used', () => {
    const patterns = used.map(fits);
    const idle = Object.keys(english).filter((key) => !patterns.some((pattern) => pattern.test(key)));
    expect(idle).toEqual([]);
  });

  it('are as many in German as in English', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('have the same holes in both languages', () => {
    const holes = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).sort();
    for (const key of Object.keys(english).filter((name) => !name.endsWith('.one'))) {
      expect(holes(german[key] ?? ''), key).toEqual(holes(english[key] ?? ''));
    }
  });

  it('have no straight apostrophe, which MessageFormat would swallow', () => {
    const wrong = Object.entries({ ...english, ...german }).filter(([, text]) => text.includes("'"));
    expect(wrong).toEqual([]);
  });

  it('name every status, every kind of evidence and what one source and many of it are', () => {
    for (const texts of [english, german]) {
      for (const status of statuses) {
        expect(texts[`shared.status.${status}`]).toBeTruthy();
      }
      for (const kind of evidenceKinds) {
        expect(texts[`shared.evidence.${kind}.one`]).toBeTruthy();
        expect(texts[`shared.evidence.${kind}.many`]).toContain('{0}');
      }
    }
  });
});
