import { HttpAuthService } from '@backstage/backend-plugin-api';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import { Request } from 'express';

/**
 * The subject of the machine that pushes.
 *
 * @throws NotAllowedError if it is a person or a plugin of this instance
 * @internal
 */
export async function pushCaller(
  httpAuth: HttpAuthService,
  request: Request,
): Promise<string> {
  const { principal } = await httpAuth.credentials(request);
  const { type, subject, userEntityRef } = principal as {
    type: string;
    subject?: string;
    userEntityRef?: string;
  };
  if (type === 'service' && subject && !subject.startsWith('plugin:')) {
    return subject;
  }
  if (type === 'none') {
    throw new AuthenticationError(
      'Evidence is pushed with a token of backend.auth.externalAccess; send it as a bearer token',
    );
  }
  throw new NotAllowedError(
    `'${
      userEntityRef ?? subject
    }' may not push evidence: it comes from machines, with a token of backend.auth.externalAccess whose subject is in maturity.push.clients`,
  );
}
