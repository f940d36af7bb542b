import { AuthenticationError } from '@backstage/errors';
import {
  ProxyAuthenticator,
  SignInResolver,
  createProxyAuthenticator,
} from '@backstage/plugin-auth-node';

/**
 * The header in which the sign-in page sends who was chosen.
 *
 * @internal
 */
export const PERSON_HEADER = 'x-cairn-demo-person';

/**
 * Who was chosen.
 *
 * @internal
 */
export interface DemoSignIn {
  userRef: string;
  name: string;
}

/**
 * Takes the chosen person from a header and lets nobody in who is not on the list. A header of our own also keeps
 * foreign websites out: a browser asks for permission before it sends one across origins.
 *
 * @internal
 */
export function createDemoAuthenticator(options: {
  people: ReadonlyMap<string, string>;
}): ProxyAuthenticator<undefined, DemoSignIn> {
  const { people } = options;
  return createProxyAuthenticator<undefined, DemoSignIn, undefined>({
    defaultProfileTransform: async ({ name }) => ({
      profile: { displayName: name },
    }),
    initialize: () => undefined,
    async authenticate({ req }) {
      const userRef = req.header(PERSON_HEADER);
      if (!userRef) {
        throw new AuthenticationError(
          `Nobody was chosen: the header '${PERSON_HEADER}' is missing.`,
        );
      }
      const name = people.get(userRef);
      if (name === undefined) {
        throw new AuthenticationError(
          `'${userRef}' is not one of the demo's people. Add it to demo.people, or choose one of ${[
            ...people.keys(),
          ].join(', ')}.`,
        );
      }
      return { result: { userRef, name } };
    },
  });
}

/**
 * Signs the chosen person in as the user of that ref in the catalog.
 *
 * @internal
 */
export const demoSignInResolver: SignInResolver<DemoSignIn> = async (
  { result },
  context,
) => context.signInWithCatalogUser({ entityRef: result.userRef });
