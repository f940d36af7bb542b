import { Entity } from '@backstage/catalog-model';
import {
  PLATFORM_CAPABILITIES,
  PlatformCapability,
} from '@cairn/backstage-plugin-maturity-common';

/**
 * Says of which capabilities of the platform an entity is a part or a page: a list, separated by commas.
 *
 * @internal
 */
export const CAPABILITY_ANNOTATION = 'cairn.dev/platform-capability';

/** Types of templates that make a repository, by the usage of Backstage itself. */
const REPOSITORY_TYPES = ['service', 'website', 'library', 'worker', 'app'];

/**
 * The capabilities that an entity serves. A template that names none, and whose type is that of a component, makes
 * repositories.
 *
 * @internal
 */
export function capabilitiesOf(entity: Entity): PlatformCapability[] {
  const named = entity.metadata.annotations?.[CAPABILITY_ANNOTATION];
  if (named !== undefined) {
    const words = named.split(',').map(word => word.trim().toLowerCase());
    return PLATFORM_CAPABILITIES.filter(one => words.includes(one));
  }
  const type = entity.spec?.type;
  return isTemplate(entity) &&
    typeof type === 'string' &&
    REPOSITORY_TYPES.includes(type)
    ? ['repository']
    : [];
}

/** @internal */
export function isTemplate(entity: Entity): boolean {
  return entity.kind.toLowerCase() === 'template';
}
