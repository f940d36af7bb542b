import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import { maturityApiRef } from '../api';
import { FakeMaturityApi } from '../fixtures';
import { campaignsSubPage, maturityPage } from './pages';

// In a file of its own: answers about permissions are kept across the tests of one file.
describe('the page of a campaign', () => {
  it('offers nothing to those who may not manage campaigns', async () => {
    renderTestApp({
      extensions: [maturityPage, campaignsSubPage],
      initialRouteEntries: ['/maturity/campaigns/1'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [maturityApiRef, FakeMaturityApi.create()],
        mockApis.permission({ authorize: AuthorizeResult.DENY }),
      ],
    });
    expect(
      await screen.findByRole('heading', {
        name: 'Builds that can be repeated',
      }),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Print' })).toBeVisible();
    for (const name of [
      'Edit',
      'Remind owners',
      'Close campaign',
      'Cancel campaign',
    ]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });
});
