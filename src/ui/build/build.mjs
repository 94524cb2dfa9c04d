// Builds each surface by itself: Vite refuses several IIFE entries in one build, and Jira
// concatenates classic scripts, so every script must stand alone (no UMD, no import()).
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const out = resolve(root, 'target/dist');

/** The most a surface's script may weigh, in bytes gzipped. */
const surfaces = {
  panel: 30 * 1024,
  ranking: 150 * 1024,
  needs: 50 * 1024,
  start: 50 * 1024,
  settings: 50 * 1024,
};

for (const [surface] of Object.entries(surfaces)) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    esbuild: {
      // Preact's own function makes the nodes: the automatic runtime would be a second one, and heavier.
      jsx: 'transform',
      jsxFactory: 'makeNode',
      jsxFragment: 'NodeFragment',
      jsxInject: "import { h as makeNode, Fragment as NodeFragment } from 'preact';",
      legalComments: 'none',
    },
    build: {
      outDir: out,
      emptyOutDir: surface === 'panel',
      // What every browser that Jira 11 supports runs. An older target would put esbuild's helpers outside of the
      // function, as globals of Jira's page.
      target: 'es2022',
      cssTarget: 'chrome111',
      cssCodeSplit: false,
      minify: 'terser',
      // Several passes are what brings the panel under its limit.
      terserOptions: { ecma: 2020, compress: { passes: 3, negate_iife: false }, format: { comments: false } },
      rollupOptions: {
        input: resolve(root, surface, 'init.tsx'),
        output: {
          format: 'iife',
          entryFileNames: `js/${surface}.js`,
          assetFileNames: `css/${surface}.[ext]`,
        },
      },
    },
  });
}

const expected = Object.keys(surfaces).flatMap((surface) => [`js/${surface}.js`, `css/${surface}.css`]);
const built = ['js', 'css'].flatMap((folder) =>
  readdirSync(resolve(out, folder)).map((file) => `${folder}/${file}`),
);
if (expected.sort().join() !== built.sort().join()) {
  throw new Error(`Expected ${expected.join(', ')}, but built ${built.join(', ')}`);
}
for (const [surface, limit] of Object.entries(surfaces)) {
  const script = readFileSync(resolve(out, `js/${surface}.js`));
  const size = gzipSync(script).length;
  const style = gzipSync(readFileSync(resolve(out, `css/${surface}.css`))).length;
  console.log(`${surface}: script ${size} bytes gzipped (at most ${limit}), style ${style} bytes`);
  if (size > limit) {
    throw new Error(`The script of ${surface} weighs ${size} bytes gzipped; at most ${limit} are allowed`);
  }
  if (!/^\(function\(\)\{.*\}\)\(\);?\s*$/s.test(script.toString())) {
    throw new Error(`The script of ${surface} is not one function: it would leave globals in Jira's page`);
  }
  if (/\bimport\s*\(|\bdefine\.amd\b/.test(script.toString())) {
    throw new Error(`The script of ${surface} holds import() or UMD; Jira concatenates classic scripts`);
  }
}
