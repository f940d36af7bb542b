import { Config } from '@backstage/config';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * Reads the fixed list of people who can be chosen from `demo.people`: full user refs, and the names to show.
 *
 * @throws InputError when an entry is not a user, or the list is empty
 * @internal
 */
export function readPeople(config: Config): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  for (const person of config.getOptionalConfigArray('demo.people') ?? []) {
    const ref = person.getString('user');
    const { kind, namespace, name } = parseEntityRef(ref, {
      defaultKind: 'user',
      defaultNamespace: 'default',
    });
    if (kind.toLocaleLowerCase('en-US') !== 'user') {
      throw new InputError(
        `demo.people holds '${ref}', which is not a user. Write 'user:<namespace>/<name>'.`,
      );
    }
    people.set(
      stringifyEntityRef({ kind, namespace, name }),
      person.getString('name'),
    );
  }
  if (people.size === 0) {
    throw new InputError(
      `demo.people is empty, so nobody could sign in. List at least one 'user:<namespace>/<name>'.`,
    );
  }
  return people;
}
