import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './scripts/lib/chromium.mjs';
import { demoPorts } from './scripts/lib/demo.mjs';

const inCi = Boolean(process.env.CI);
const ports = demoPorts();

/*
 * The tests click through the demo as `./yarnw start` serves it. It gets databases of its own, emptied first. Outside
 * CI a demo that already runs is used as it is.
 */
export default defineConfig({
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // The tests share one demo, and some change it.
  workers: 1,
  forbidOnly: inCi,
  retries: inCi ? 1 : 0,
  reporter: [
    ['list'],
    ['json', { outputFile: '.data/e2e/report.json' }],
    ['html', { outputFolder: 'e2e-test-report', open: 'never' }],
  ],
  outputDir: 'e2e-test-results',
  globalSetup: './scripts/e2e-setup.mjs',
  webServer: {
    command: 'node scripts/start.mjs --fresh',
    env: { CAIRN_DATA: '.data/e2e' },
    url: `http://localhost:${ports.backend}/.backstage/health/v1/readiness`,
    reuseExistingServer: !inCi,
    timeout: 10 * 60_000,
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
  use: {
    baseURL: `http://localhost:${ports.frontend}`,
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: chromiumLaunchOptions(),
  },
  projects: [
    {
      name: 'app',
      testDir: 'packages/app/e2e-tests',
    },
  ],
});
