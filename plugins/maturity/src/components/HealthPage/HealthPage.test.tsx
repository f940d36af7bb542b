import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import { maturityApiRef } from '../../api';
import { FakeMaturityApi } from '../../fixtures';
import { HealthPage } from './HealthPage';

describe('HealthPage', () => {
  it('asks for nothing and shows nothing to those who may not see it', async () => {
    const api = FakeMaturityApi.create();
    const getHealth = jest.spyOn(api, 'getHealth');
    renderInTestApp(<HealthPage />, {
      apis: [
        [maturityApiRef, api],
        mockApis.permission({ authorize: AuthorizeResult.DENY }),
      ],
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
    expect(getHealth).not.toHaveBeenCalled();
  });
});
