import { ConfigApi } from '@backstage/frontend-plugin-api';

/**
 * Somebody who can be chosen.
 *
 * @internal
 */
export interface Person {
  userRef: string;
  name: string;
  role: string;
  /** What this person can see and do, in a sentence. */
  sees: string;
}

/**
 * The people of `demo.people`.
 *
 * @internal
 */
export function readPeople(config: ConfigApi): Person[] {
  return (config.getOptionalConfigArray('demo.people') ?? []).map(person => ({
    userRef: person.getString('user'),
    name: person.getString('name'),
    role: person.getString('role'),
    sees: person.getString('sees'),
  }));
}
