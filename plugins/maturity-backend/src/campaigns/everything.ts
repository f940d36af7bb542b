import { Visibility } from '@cairn/catalog-mirror';

/**
 * What the plugin itself sees: everything. Only for what leaves it as a number or a digest, or goes to the owner.
 *
 * @internal
 */
export const EVERYTHING: Visibility = {
  scope: 'all',
  truncated: false,
  restrict: query => query,
  canSee: async () => true,
};
