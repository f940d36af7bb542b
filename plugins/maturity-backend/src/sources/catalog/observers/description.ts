import { Entity } from '@backstage/catalog-model';
import { z } from 'zod/v4';
import { CatalogObserver } from './CatalogObserver';

/** Words that say nothing by themselves. */
const FILLERS = new Set(
  'a an the of for and or to in on is it this that with service component system api resource library todo tbd description fixme'.split(
    ' ',
  ),
);

/** @internal */
export const descriptionObserver: CatalogObserver = {
  key: 'catalog.description',
  title: 'Description',
  description:
    '`{ words, ownWords }`: how many words the description has, and how many different ones of them the name, title, kind and type do not already say.',
  method: 'declared',
  schema: z.strictObject({
    words: z.int().min(0),
    ownWords: z.int().min(0),
  }),
  observe(entity) {
    const words = wordsOf(entity.metadata.description);
    const echoes = new Set(namesOf(entity));
    const own = words.filter(word => !echoes.has(word) && !FILLERS.has(word));
    return { value: { words: words.length, ownWords: new Set(own).size } };
  },
};

function namesOf(entity: Entity): string[] {
  const { name, title } = entity.metadata;
  return [name, title, entity.kind, entity.spec?.type].flatMap(wordsOf);
}

function wordsOf(text: unknown): string[] {
  return typeof text === 'string'
    ? text
        .toLocaleLowerCase('en-US')
        .split(/[^\p{L}\p{N}]+/u)
        .filter(word => /\p{L}/u.test(word))
    : [];
}
