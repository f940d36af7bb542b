import { StreamEntitiesRequest } from '@backstage/catalog-client';
import { parseEntityRef } from '@backstage/catalog-model';

// They say where entities come from and how to make them; no domain has rows about them.
const LEFT_OUT = ['Location', 'Template'];

/** The part of a catalog request that asks for the mirrored kinds. */
export function kindsRequest(
  kinds: readonly string[] | undefined,
): Pick<StreamEntitiesRequest, 'query'> {
  return {
    query: kinds
      ? { kind: { $in: [...kinds] } }
      : { $not: { kind: { $in: LEFT_OUT } } },
  };
}

/** Whether an entity is of a mirrored kind. */
export function isMirroredKind(
  entityRef: string,
  kinds: readonly string[] | undefined,
): boolean {
  const kind = parseEntityRef(entityRef).kind.toLocaleLowerCase('en-US');
  const listed = (kinds ?? LEFT_OUT).some(
    one => one.toLocaleLowerCase('en-US') === kind,
  );
  return kinds ? listed : !listed;
}
