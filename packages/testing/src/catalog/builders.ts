import { Entity, EntityRelation } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';

/**
 * What every builder takes: a name, whatever should differ from the defaults, and a `spec` that is laid over them.
 *
 * @public
 */
export interface EntityOptions {
  name: string;
  namespace?: string;
  title?: string;
  description?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  tags?: string[];
  spec?: JsonObject;
  /** Relations as they should stand. {@link withRelations} derives those that the catalog would. */
  relations?: EntityRelation[];
}

/** @public */
export interface UserOptions extends EntityOptions {
  memberOf?: string[];
}

/** @public */
export interface GroupOptions extends EntityOptions {
  parent?: string;
}

/** @public */
export function component(options: EntityOptions): Entity {
  return build('Component', options, {
    type: 'service',
    lifecycle: 'production',
    owner: 'group:default/guests',
  });
}

/** @public */
export function api(options: EntityOptions): Entity {
  return build('API', options, {
    type: 'openapi',
    lifecycle: 'production',
    owner: 'group:default/guests',
    definition: 'openapi: 3.1.0',
  });
}

/** @public */
export function resource(options: EntityOptions): Entity {
  return build('Resource', options, {
    type: 'database',
    owner: 'group:default/guests',
  });
}

/** @public */
export function system(options: EntityOptions): Entity {
  return build('System', options, { owner: 'group:default/guests' });
}

/** @public */
export function domain(options: EntityOptions): Entity {
  return build('Domain', options, { owner: 'group:default/guests' });
}

/** @public */
export function group(options: GroupOptions): Entity {
  return build('Group', options, {
    type: 'team',
    children: [],
    ...(options.parent ? { parent: options.parent } : {}),
  });
}

/** @public */
export function user(options: UserOptions): Entity {
  return build('User', options, {
    profile: { displayName: options.title ?? options.name },
    memberOf: options.memberOf ?? [],
  });
}

function build(kind: string, options: EntityOptions, spec: JsonObject): Entity {
  const { name, namespace = 'default', relations = [] } = options;
  const { title, description, labels, annotations, tags } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace,
      uid: `${kind}-${namespace}-${name}`.toLowerCase(),
      ...(title && { title }),
      ...(description && { description }),
      ...(labels && { labels }),
      ...(annotations && { annotations }),
      ...(tags && { tags }),
    },
    spec: { ...spec, ...options.spec },
    relations,
  };
}
