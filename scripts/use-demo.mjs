/*
 * Uses a running demo as a person would: opens it in Chromium, signs in by one click, and waits until the first page
 * stands. Exits with 1 where that does not come about.
 *
 *   node scripts/use-demo.mjs http://localhost:3000
 */
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from './lib/chromium.mjs';

const [address] = process.argv.slice(2);
const browser = await chromium.launch(chromiumLaunchOptions());
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.getByText('Anouk Verbeek').click();
  await page.getByRole('link', { name: 'Maturity', exact: true }).waitFor();
} finally {
  await browser.close();
}
