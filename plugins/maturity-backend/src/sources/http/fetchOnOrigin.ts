const MAX_REDIRECTS = 3;

/**
 * A redirect that is not followed. The message follows the name of the tool.
 *
 * @internal
 */
export class RedirectRefusedError extends Error {
  name = 'RedirectRefusedError';
}

/**
 * A GET that follows redirects on its own origin only, three at most: headers, and what an answer can make us ask,
 * stay with the host that was meant.
 *
 * @throws RedirectRefusedError where the answer leads elsewhere, or on and on
 * @internal
 */
export async function fetchOnOrigin(
  address: string,
  init: Pick<RequestInit, 'headers' | 'signal'>,
): Promise<Response> {
  let url = new URL(address);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    const target = targetOf(response, url);
    if (!target) {
      return response;
    }
    await response.body?.cancel();
    if (target.origin !== url.origin) {
      throw new RedirectRefusedError(
        `sent us on to another host (${target.host}), where we do not go`,
      );
    }
    url = target;
  }
  throw new RedirectRefusedError(`sent us on more than ${MAX_REDIRECTS} times`);
}

function targetOf({ status, headers }: Response, from: URL): URL | undefined {
  const location = headers.get('location');
  return [301, 302, 303, 307, 308].includes(status) &&
    location !== null &&
    URL.canParse(location, from)
    ? new URL(location, from)
    : undefined;
}
