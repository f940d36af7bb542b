import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';

type Request = Parameters<HttpAuthService['credentials']>[0];

/**
 * Whoever reads: a user, or a service.
 *
 * @internal
 */
export async function readerCredentials(
  httpAuth: HttpAuthService,
  // Typed routes have requests of their own types, which say nothing about headers.
  request: object,
): Promise<
  BackstageCredentials<BackstageUserPrincipal | BackstageServicePrincipal>
> {
  return httpAuth.credentials(request as Request, {
    allow: ['user', 'service'],
  });
}
