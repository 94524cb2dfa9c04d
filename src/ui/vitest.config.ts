import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    environment: 'node',
    testTimeout: 30_000,
    include: ['{panel,ranking,shared,recording,map,needs,pictures,settings}/**/*.test.{ts,tsx}'],
  },
});
