import { z } from 'zod/v4';
import { CatalogObserver } from './CatalogObserver';

/** @internal */
export const linksObserver: CatalogObserver = {
  key: 'catalog.links',
  title: 'Links',
  description:
    '`{ count, titled, untitled }`: the links of the entity that are web addresses, how many have a title, and the addresses of those without.',
  method: 'declared',
  schema: z.strictObject({
    count: z.int().min(0),
    titled: z.int().min(0),
    untitled: z.array(z.string()),
  }),
  observe(entity) {
    const links = (entity.metadata.links ?? []).filter(({ url }) =>
      isWebAddress(url),
    );
    const untitled = links.filter(({ title }) => !title?.trim());
    return {
      value: {
        count: links.length,
        titled: links.length - untitled.length,
        untitled: untitled.slice(0, 25).map(({ url }) => url),
      },
    };
  },
};

function isWebAddress(url: unknown): boolean {
  return typeof url === 'string' && /^https?:\/\/[^/]/i.test(url);
}
