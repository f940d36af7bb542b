import {
  Entity,
  EntityRelation,
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_CHILD_OF,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_MEMBER,
  RELATION_HAS_PART,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PARENT_OF,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';

interface Rule {
  field: string;
  kind: string;
  outgoing: string;
  incoming: string;
}

// The fields that the catalog's own processor reads, with the kind that a bare name stands for.
const RULES: Rule[] = [
  rule('owner', 'Group', RELATION_OWNED_BY, RELATION_OWNER_OF),
  rule('system', 'System', RELATION_PART_OF, RELATION_HAS_PART),
  rule('domain', 'Domain', RELATION_PART_OF, RELATION_HAS_PART),
  rule('subdomainOf', 'Domain', RELATION_PART_OF, RELATION_HAS_PART),
  rule('subcomponentOf', 'Component', RELATION_PART_OF, RELATION_HAS_PART),
  rule('dependsOn', 'Component', RELATION_DEPENDS_ON, RELATION_DEPENDENCY_OF),
  rule('providesApis', 'API', RELATION_PROVIDES_API, RELATION_API_PROVIDED_BY),
  rule('consumesApis', 'API', RELATION_CONSUMES_API, RELATION_API_CONSUMED_BY),
  rule('memberOf', 'Group', RELATION_MEMBER_OF, RELATION_HAS_MEMBER),
  rule('parent', 'Group', RELATION_CHILD_OF, RELATION_PARENT_OF),
];

function rule(
  field: string,
  kind: string,
  outgoing: string,
  incoming: string,
): Rule {
  return { field, kind, outgoing, incoming };
}

/**
 * The same entities with the relations that the catalog would derive from their specs, both ways, in the catalog's
 * order. A relation to an entity that is not among them dangles, as it does in the catalog.
 *
 * @public
 */
export function withRelations(entities: Entity[]): Entity[] {
  const relations = new Map<string, Map<string, EntityRelation>>();
  function add(from: string, type: string, targetRef: string) {
    const own = relations.get(from) ?? new Map<string, EntityRelation>();
    own.set(`${type} ${targetRef}`, { type, targetRef });
    relations.set(from, own);
  }

  for (const entity of entities) {
    const ref = stringifyEntityRef(entity);
    for (const { type, targetRef } of entity.relations ?? []) {
      add(ref, type, targetRef);
    }
    for (const { field, kind, outgoing, incoming } of RULES) {
      for (const target of [entity.spec?.[field] ?? []].flat()) {
        const targetRef = stringifyEntityRef(
          parseEntityRef(String(target), {
            defaultKind: kind,
            defaultNamespace: entity.metadata.namespace,
          }),
        );
        add(ref, outgoing, targetRef);
        add(targetRef, incoming, ref);
      }
    }
  }

  return entities.map(entity => {
    const own = relations.get(stringifyEntityRef(entity)) ?? new Map();
    return {
      ...entity,
      relations: [...own.keys()].sort().map(key => own.get(key)!),
    };
  });
}
