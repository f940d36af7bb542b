import { resolve } from 'node:path';
import { urlReaderFactoriesServiceRef } from '@backstage/backend-defaults/urlReader';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { findCheckout } from '../checkout';
import { RepositoryReader } from './RepositoryReader';

/**
 * Adds the reader of local repositories to every plugin's URL reader. Absent unless `demo.repositoryReader` is
 * configured.
 *
 * @internal
 */
export const repositoryReaderServiceFactory = createServiceFactory({
  service: urlReaderFactoriesServiceRef,
  deps: {},
  async factory() {
    return ({ config, treeResponseFactory }) => {
      const roots = config.getOptionalStringArray(
        'demo.repositoryReader.roots',
      );
      if (!roots) {
        return [];
      }
      const checkout = findCheckout();
      const reader = RepositoryReader.create({
        roots: roots.map(root => resolve(checkout, root)),
        treeResponseFactory,
      });
      return [{ reader, predicate: url => url.protocol === 'file:' }];
    };
  },
});
