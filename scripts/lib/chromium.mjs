import { existsSync } from 'node:fs';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** How Playwright starts the machine's own Chromium; Playwright's download of browsers is not needed. */
export function chromiumLaunchOptions() {
  const { CAIRN_CHROMIUM } = process.env;
  const executablePath = CAIRN_CHROMIUM ?? CANDIDATES.find(existsSync);
  if (!executablePath || !existsSync(executablePath)) {
    throw new Error(
      `No Chromium found (looked at ${
        CAIRN_CHROMIUM ?? CANDIDATES.join(', ')
      }). On Debian: apt-get install chromium. Elsewhere, let CAIRN_CHROMIUM name the program.`,
    );
  }
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
