// Reads the i18n files as the plugin does.
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const i18n = resolve(fileURLToPath(import.meta.url), '../../../../i18n');

/** What was read of a file, until it is written again. */
const read = new Map();

/** The texts of the pages in one file, by their keys without the prefix that all share. */
export function textsIn(file) {
  const written = statSync(resolve(i18n, file)).mtimeMs;
  if (read.get(file)?.written !== written) {
    read.set(file, { written, texts: readIn(file) });
  }
  return read.get(file).texts;
}

function readIn(file) {
  return Object.fromEntries(
    readFileSync(resolve(i18n, file), 'latin1')
      .split('\n')
      .filter((line) => line.startsWith('needfirst.ui.'))
      .map((line) => [
        line.slice('needfirst.ui.'.length, line.indexOf('=')).trim(),
        line
          .slice(line.indexOf('=') + 1)
          .trim()
          .replace(/\\u([0-9a-fA-F]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16))),
      ]),
  );
}

/** The texts of the pages in a language; English where it has none. */
export function texts(locale) {
  return {
    ...textsIn('needfirst.properties'),
    ...(locale.startsWith('de') ? textsIn('needfirst_de.properties') : {}),
  };
}
