import { untilFrontendReady } from './lib/ready.mjs';

/** Playwright waits for one address only, the backend's; this waits for the frontend's first build. */
export default async function setUp(config) {
  const { baseURL } = config.projects[0].use;
  await untilFrontendReady(baseURL, AbortSignal.timeout(10 * 60_000));
}
