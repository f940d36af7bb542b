import { setTimeout as sleep } from 'node:timers/promises';

async function answers(url, signal) {
  try {
    const response = await fetch(url, { signal });
    return response.ok ? response : undefined;
  } catch {
    return undefined;
  }
}

/** Resolves once the backend says that every plugin has started. */
export async function untilBackendReady(baseUrl, signal) {
  while (!signal.aborted) {
    const url = `${baseUrl}/.backstage/health/v1/readiness`;
    if (await answers(url, signal)) {
      return;
    }
    await sleep(250);
  }
}

/**
 * Resolves once the frontend serves its page and every script that the page names.
 * The development server holds its answer back until the bundle is built, so this also waits for the build.
 */
export async function untilFrontendReady(baseUrl, signal) {
  while (!signal.aborted) {
    const page = await answers(`${baseUrl}/`, signal);
    const html = (await page?.text()) ?? '';
    const scripts = Array.from(
      html.matchAll(/<script[^>]+src="([^"]+)"/g),
      ([, source]) => new URL(source, baseUrl),
    );
    if (scripts.length > 0) {
      const served = await Promise.all(
        scripts.map(async script => {
          const response = await answers(script, signal);
          await response?.arrayBuffer();
          return response !== undefined;
        }),
      );
      if (served.every(Boolean)) {
        return;
      }
    }
    await sleep(250);
  }
}
