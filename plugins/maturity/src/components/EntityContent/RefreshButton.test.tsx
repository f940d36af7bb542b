import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor } from '@testing-library/react';
import { RefreshButton } from './Refresh';

const refresh = {
  state: { status: 'idle' as const },
  start: () => {},
  dismiss: () => {},
};

// Answers about permissions are kept across tests of one file, so what is denied has a file of its own.
describe('RefreshButton', () => {
  it('is not there for those who may not refresh', async () => {
    const permission = mockApis.permission({
      authorize: AuthorizeResult.DENY,
    });
    const authorize = jest.spyOn(permission, 'authorize');
    renderInTestApp(
      <>
        <RefreshButton refresh={refresh} />
        <p>Rendered</p>
      </>,
      { apis: [permission] },
    );
    expect(await screen.findByText('Rendered')).toBeInTheDocument();
    await waitFor(() => expect(authorize).toHaveBeenCalled());
    await Promise.all(authorize.mock.results.map(({ value }) => value));
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
