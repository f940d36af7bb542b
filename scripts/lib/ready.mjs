import { setTimeout as sleep } from 'node:timers/promises';

async function answers(url, signal, headers = {}) {
  try {
    const response = await fetch(url, { signal, headers });
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

/**
 * Resolves with a token once somebody can sign in. That takes a moment longer than the start of the plugins: the
 * catalog has to know the demo's people first.
 */
export async function untilSignInWorks({ baseUrl, userRef, signal }) {
  while (!signal.aborted) {
    const response = await answers(
      `${baseUrl}/api/auth/demo/refresh?env=development`,
      signal,
      {
        'x-requested-with': 'XMLHttpRequest',
        'x-cairn-demo-person': userRef,
      },
    );
    if (response) {
      const { backstageIdentity } = await response.json();
      return backstageIdentity.token;
    }
    await sleep(250);
  }
  return undefined;
}

/** Resolves once there are levels to see, so that nobody opens empty pages after a first start. */
export async function untilLevelsStand({ baseUrl, token, signal }) {
  while (!signal.aborted) {
    const response = await answers(`${baseUrl}/api/maturity/summary`, signal, {
      authorization: `Bearer ${token}`,
    });
    const { entities } = (await response?.json()) ?? {};
    if (entities > 0) {
      return;
    }
    await sleep(500);
  }
}
