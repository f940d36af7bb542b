import { Entity } from '@backstage/catalog-model';
import {
  PLATFORM_CAPABILITIES,
  PlatformCapability,
} from '@cairn/backstage-plugin-maturity-common';
import { z } from 'zod/v4';
import { CAPABILITY_ANNOTATION, capabilitiesOf } from './capabilitiesOf';
import { PlatformObserver, PlatformSighting } from './PlatformObserver';

const schema = z.strictObject({
  pages: z.int().min(0),
});

/** Before anybody annotated anything, no page is not known to be missing. */
const UNSAID = `No entity of the catalog carries the annotation ${CAPABILITY_ANNOTATION}, so nobody has said where such pages are`;

function keyOf(capability: PlatformCapability): string {
  return `platform.pages.${capability}`;
}

/**
 * Where it is written down how to get a capability: entities of the catalog that say they are of it, and that lead to
 * documentation or to titled links.
 *
 * @internal
 */
export function pagesObserver(options: {
  entities(): Promise<Entity[]>;
}): PlatformObserver {
  return {
    keys: PLATFORM_CAPABILITIES.map(capability => ({
      key: keyOf(capability),
      title: `Pages about ${capability}`,
      description: `\`{ pages }\`: how many entities have an annotation ${CAPABILITY_ANNOTATION} that names ${capability} and lead to documentation or to titled links. Unavailable as long as no entity carries that annotation.`,
      validate: value => void schema.parse(value),
    })),
    async observe() {
      const entities = await options.entities();
      const pages = entities.filter(leadsSomewhere);
      const said = entities.some(
        ({ metadata }) => CAPABILITY_ANNOTATION in (metadata.annotations ?? {}),
      );
      return PLATFORM_CAPABILITIES.map((capability): PlatformSighting => {
        const own = pages.filter(entity =>
          capabilitiesOf(entity).includes(capability),
        );
        if (!own.length && !said) {
          return { key: keyOf(capability), unavailable: UNSAID };
        }
        // Not their refs: whoever reads this may not be allowed to see them all.
        return { key: keyOf(capability), value: { pages: own.length } };
      });
    },
  };
}

function leadsSomewhere({ metadata }: Entity): boolean {
  const { annotations = {}, links = [] } = metadata;
  return (
    'backstage.io/techdocs-ref' in annotations ||
    'backstage.io/techdocs-entity' in annotations ||
    links.some(({ title }) => title?.trim())
  );
}
