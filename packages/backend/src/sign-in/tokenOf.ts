import { DiscoveryService } from '@backstage/backend-plugin-api';
import { PERSON_HEADER } from './demoAuthenticator';

/**
 * The token of one of the demo's people, got as the demo's own sign-in page gets it.
 *
 * @internal
 */
export async function tokenOf(
  discovery: DiscoveryService,
  user: string,
): Promise<string> {
  const response = await fetch(
    `${await discovery.getBaseUrl('auth')}/demo/refresh`,
    {
      headers: { 'x-requested-with': 'XMLHttpRequest', [PERSON_HEADER]: user },
    },
  );
  if (!response.ok) {
    throw new Error(`Signing in as ${user} answered ${response.status}`);
  }
  const { backstageIdentity } = (await response.json()) as {
    backstageIdentity: { token: string };
  };
  return backstageIdentity.token;
}
