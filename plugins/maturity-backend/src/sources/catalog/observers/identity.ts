import { ANNOTATION_SOURCE_LOCATION } from '@backstage/catalog-model';
import { z } from 'zod/v4';
import { CatalogObserver } from './CatalogObserver';

/** Kinds whose model has no lifecycle. */
const WITHOUT_LIFECYCLE = new Set(['resource']);

/** @internal */
export const identityObserver: CatalogObserver = {
  key: 'catalog.identity',
  title: 'Identity',
  description:
    '`{ type, lifecycle, sourceLocation, missing }`: what the entity says of itself, and which of the three it does not say. A Resource needs no lifecycle.',
  method: 'declared',
  schema: z.strictObject({
    type: z.string().optional(),
    lifecycle: z.string().optional(),
    sourceLocation: z.string().optional(),
    missing: z.array(z.string()),
  }),
  observe(entity) {
    const said: [name: string, value: unknown][] = [
      ['type', entity.spec?.type],
      ['lifecycle', entity.spec?.lifecycle],
      [
        'sourceLocation',
        entity.metadata.annotations?.[ANNOTATION_SOURCE_LOCATION],
      ],
    ];
    const known = said.filter(
      (pair): pair is [string, string] =>
        typeof pair[1] === 'string' && pair[1].trim() !== '',
    );
    const names = known.map(([name]) => name);
    const missing = said
      .map(([name]) => name)
      .filter(name => !names.includes(name))
      .filter(
        name =>
          name !== 'lifecycle' ||
          !WITHOUT_LIFECYCLE.has(entity.kind.toLowerCase()),
      );
    return { value: { ...Object.fromEntries(known), missing } };
  },
};
