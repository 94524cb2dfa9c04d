import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium =
  process.env['NEEDFIRST_CHROMIUM'] ??
  [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => existsSync(path));

/**
 * Pages are looked at in the system's Chromium; no browser is downloaded. `pages` needs nothing but the build,
 * `sandbox` a running sandbox at NEEDFIRST_URL.
 */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        // Without a GPU its process only costs a copy of what is painted.
        '--in-process-gpu',
      ],
    },
  },
  projects: [
    { name: 'pages', testDir: 'e2e/pages', outputDir: 'target/e2e/pages' },
    // The sandbox forbids inline scripts; axe is brought in as one.
    {
      name: 'sandbox',
      testDir: 'e2e/sandbox',
      outputDir: 'target/e2e/sandbox',
      workers: 1,
      use: { bypassCSP: true, baseURL: process.env['NEEDFIRST_URL'] },
    },
  ],
});
