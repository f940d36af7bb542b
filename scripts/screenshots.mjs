/*
 * Takes the screenshots of the documentation anew, from a demo that runs: `./yarnw start` first, then
 * `./yarnw screenshots [http://localhost:3000]`. Writes docs/images/.
 */
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from './lib/chromium.mjs';
import { demoPorts } from './lib/demo.mjs';
import { fromRoot } from './lib/root.mjs';
import { say } from './lib/say.mjs';

const PERSON = 'Anouk Verbeek';
const ENTITY = '/catalog/default/component/payment-gateway';

/** Each picture: where, how large, and what has to be there before it is taken. */
const PICTURES = [
  { name: 'home', path: '/', wait: 'What needs me today' },
  { name: 'maturity-overview', path: '/maturity', wait: 'Teams' },
  { name: 'maturity-entities', path: '/maturity/entities', wait: 'Export CSV' },
  { name: 'maturity-rubric', path: '/maturity/rubric', wait: 'Targets' },
  { name: 'maturity-health', path: '/maturity/health', wait: 'Catalog mirror' },
  { name: 'entity-card', path: ENTITY, wait: 'See every criterion' },
  {
    name: 'entity-tab',
    path: `${ENTITY}/maturity`,
    wait: 'What moved, and why',
  },
];

const [address = `http://localhost:${demoPorts().frontend}`] =
  process.argv.slice(2);
const folder = fromRoot('docs/images');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch(chromiumLaunchOptions());
try {
  for (const theme of ['light', 'dark']) {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    await page.addInitScript(
      name => window.localStorage.setItem('theme', name),
      theme,
    );
    await page.goto(address);
    await page.getByText(PERSON).click();
    await page.getByRole('heading', { name: /^Hello/ }).waitFor();
    for (const { name, path, wait } of PICTURES) {
      await page.goto(new URL(path, address).href);
      await page.getByText(wait).first().waitFor({ timeout: 60_000 });
      await page.waitForLoadState('networkidle');
      await page.screenshot({
        path: `${folder}/${name}-${theme}.png`,
        animations: 'disabled',
      });
      say(`docs/images/${name}-${theme}.png`);
    }
    await page.close();
  }
} finally {
  await browser.close();
}
