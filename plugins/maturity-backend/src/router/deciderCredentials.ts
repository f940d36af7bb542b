import {
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

type Request = Parameters<HttpAuthService['credentials']>[0];

/**
 * Whoever decides: a person, by themselves. A service passes every permission check, so a permission alone would
 * protect nothing; and what acts for a person, such as an agent or a template, may ask and never decide.
 *
 * @throws NotAllowedError if it is a service, or a person through somebody else
 * @internal
 */
export async function deciderCredentials(
  httpAuth: HttpAuthService,
  // Typed routes have requests of their own types, which say nothing about headers.
  request: object,
): Promise<BackstageCredentials<BackstageUserPrincipal>> {
  const credentials = await httpAuth.credentials(request as Request, {
    allow: ['user'],
  });
  const { actor, userEntityRef } = credentials.principal;
  if (actor) {
    throw new NotAllowedError(
      `'${actor.subject}' acts for '${userEntityRef}' here, and an agent may ask, never decide; decide it yourself, in the portal`,
    );
  }
  return credentials;
}
