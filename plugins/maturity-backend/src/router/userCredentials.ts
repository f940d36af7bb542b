import {
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';

type Request = Parameters<HttpAuthService['credentials']>[0];

/**
 * Whoever asks for something: a person, by themselves or through what acts for them. A service passes every permission
 * check, so a permission alone would protect nothing.
 *
 * @internal
 */
export async function userCredentials(
  httpAuth: HttpAuthService,
  // Typed routes have requests of their own types, which say nothing about headers.
  request: object,
): Promise<BackstageCredentials<BackstageUserPrincipal>> {
  return httpAuth.credentials(request as Request, { allow: ['user'] });
}
