import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';

/**
 * The same words for what does not exist and for what may not be seen.
 *
 * @internal
 */
export function noSuchEntity(entityRef: string): NotFoundError {
  return new NotFoundError(
    `There is no entity '${entityRef}' in the catalog, or you may not see it`,
  );
}

/**
 * PostgreSQL cannot compare text with NUL in it, and nothing that is looked for holds one.
 *
 * @throws InputError if there is a NUL in the value
 * @internal
 */
export function refuseNul(what: string, value: string): void {
  if (value.includes('\0')) {
    throw new InputError(
      `${what} ${JSON.stringify(value)} holds a NUL character; leave it out`,
    );
  }
}

/**
 * The form in which refs are stored.
 *
 * @throws InputError if it is no entity ref
 * @internal
 */
export function canonicalRef(entityRef: string): string {
  refuseNul('The entity ref', entityRef);
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch (error) {
    throw new InputError(
      `'${entityRef}' is no entity ref; write it as kind:namespace/name, such as component:default/petstore`,
      error,
    );
  }
}
