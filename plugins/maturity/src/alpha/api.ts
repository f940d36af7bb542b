import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { MaturityClient } from '@cairn/backstage-plugin-maturity-common';
import { maturityApiRef } from '../api';

/** The client of the maturity backend. */
export const maturityApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: maturityApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => MaturityClient.create(options),
    }),
});
