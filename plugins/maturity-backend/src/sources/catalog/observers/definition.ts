import { z } from 'zod/v4';
import { readDefinition } from '../definition/readDefinition';
import { CatalogObserver } from './CatalogObserver';

/** @internal */
export const definitionObserver: CatalogObserver = {
  key: 'catalog.definition',
  title: 'API definition',
  description:
    '`{ format, valid, errors, operations, withoutIdCount, withoutId, withoutDescriptionCount, withoutDescription }` of an API: whether its definition parses and conforms to its format, how many operations it has, and the first 25 of those without an id or a description.',
  method: 'measured',
  schema: z.strictObject({
    format: z.string(),
    valid: z.boolean(),
    errors: z.array(z.string()),
    operations: z.int().min(0),
    withoutIdCount: z.int().min(0),
    withoutId: z.array(z.string()),
    withoutDescriptionCount: z.int().min(0),
    withoutDescription: z.array(z.string()),
  }),
  observe(entity) {
    if (entity.kind.toLowerCase() !== 'api') {
      return undefined;
    }
    const format = String(entity.spec?.type ?? '').toLowerCase();
    const text = entity.spec?.definition;
    const facts = readDefinition(format, typeof text === 'string' ? text : '');
    if ('unavailable' in facts) {
      return facts;
    }
    const { errors, operations } = facts;
    const withoutId = operations.filter(({ hasId }) => !hasId);
    const undescribed = operations.filter(
      ({ hasDescription }) => !hasDescription,
    );
    return {
      value: {
        format,
        valid: errors.length === 0,
        errors: errors.slice(0, 10).map(error => error.slice(0, 300)),
        operations: operations.length,
        withoutIdCount: withoutId.length,
        withoutId: namesOf(withoutId),
        withoutDescriptionCount: undescribed.length,
        withoutDescription: namesOf(undescribed),
      },
    };
  },
};

function namesOf(operations: { name: string }[]): string[] {
  return operations.slice(0, 25).map(({ name }) => name.slice(0, 200));
}
