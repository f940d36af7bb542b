import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  PLATFORM_CAPABILITIES,
  PlatformCapability,
} from '@cairn/backstage-plugin-maturity-common';
import { z } from 'zod/v4';
import { shareOf } from '../shareOf';
import {
  CAPABILITY_ANNOTATION,
  capabilitiesOf,
  isTemplate,
} from './capabilitiesOf';
import { PlatformObserver, PlatformSighting } from './PlatformObserver';

const schema = z.strictObject({
  templates: z.int().min(0),
  made: z.int().min(0),
  services: z.int().min(0),
  share: z.number().min(0).max(1),
});

function keyOf(capability: PlatformCapability): string {
  return `platform.templates.${capability}`;
}

/**
 * What templates there are for a capability, and how many services say that they were made from one.
 *
 * @internal
 */
export function templatesObserver(options: {
  entities(): Promise<Entity[]>;
  madeFrom(): Promise<ReadonlyMap<string, number>>;
  services(): Promise<number>;
}): PlatformObserver {
  return {
    keys: PLATFORM_CAPABILITIES.map(capability => ({
      key: keyOf(capability),
      title: `Templates for ${capability}`,
      description: `\`{ templates, made, services, share }\`: templates of the catalog for ${capability} (by the annotation ${CAPABILITY_ANNOTATION}), how many services carry backstage.io/source-template of one, and which share of all services that is. Unavailable where there is no such template.`,
      validate: value => void schema.parse(value),
    })),
    async observe() {
      const templates = (await options.entities()).filter(isTemplate);
      const madeFrom = await options.madeFrom();
      const services = await options.services();
      return PLATFORM_CAPABILITIES.map((capability): PlatformSighting => {
        const own = templates.filter(template =>
          capabilitiesOf(template).includes(capability),
        );
        if (!own.length) {
          return { key: keyOf(capability), unavailable: none(capability) };
        }
        const made = own.reduce(
          (sum, template) =>
            sum + (madeFrom.get(stringifyEntityRef(template)) ?? 0),
          0,
        );
        return {
          key: keyOf(capability),
          value: {
            templates: own.length,
            made,
            services,
            share: shareOf(made, services),
          },
        };
      });
    },
  };
}

/** Another tool may well offer it: that no template does is not a fail. @internal */
export function none(capability: PlatformCapability): string {
  return `No template of the catalog is for ${capability}; annotate those that are with ${CAPABILITY_ANNOTATION}, or install a source that knows the tool that offers it`;
}
