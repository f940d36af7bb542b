import { createApiRef } from '@backstage/core-plugin-api';
import { MaturityApi } from '@cairn/backstage-plugin-maturity-common';

/**
 * The maturity backend, as the pages see it. Replace it to read maturity from somewhere else.
 *
 * @public
 */
export const maturityApiRef = createApiRef<MaturityApi>({
  id: 'plugin.maturity.client',
});
