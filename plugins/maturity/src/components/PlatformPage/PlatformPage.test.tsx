import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { maturityApiRef } from '../../api';
import { FakeMaturityApi } from '../../fixtures';
import { rootRouteRef } from '../../routes';
import { PlatformPage } from './PlatformPage';

function renderPage(path = '/') {
  renderInTestApp(<PlatformPage />, {
    initialRouteEntries: [path],
    mountedRoutes: {
      '/maturity': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
    apis: [[maturityApiRef, FakeMaturityApi.create()], mockApis.permission()],
  });
}

describe('the platform page', () => {
  it('opens with the shares at target, and counts them by the mark that is chosen', async () => {
    renderPage();
    expect(
      await screen.findByRole('meter', {
        name: 'Developer experience: at or above target, proven',
      }),
    ).toHaveAttribute('aria-valuetext', '19 of 32, 59%');
    await userEvent.click(screen.getByRole('radio', { name: 'Possible' }));
    expect(
      await screen.findByRole('meter', {
        name: 'Developer experience: at or above target, possible',
      }),
    ).toHaveAttribute('aria-valuetext', '28 of 32, 87%');
    expect(
      screen.getByRole('meter', { name: 'Tier 1, Agent experience' }),
    ).toHaveAttribute('aria-valuetext', '5 of 6, 83%');
  });

  it('shows capabilities by stages as a table, and how many cells are known', async () => {
    renderPage();
    const row = await screen.findByRole('row', { name: /^Pipeline/ });
    expect(
      within(row).getByRole('rowheader', { name: /Documented/ }),
    ).toBeVisible();
    expect(within(row).getAllByRole('cell')).toHaveLength(5);
    expect(
      within(row).getByRole('button', { name: 'Pipeline, Automated: Fail' }),
    ).toBeVisible();
    expect(screen.getAllByRole('row', { name: /./ }).length).toBeGreaterThan(
      10,
    );
    expect(screen.getByText('4 of 5 cells known')).toBeVisible();
  });

  it('opens a cell by keyboard, and says what was found and what would lift it', async () => {
    renderPage();
    const cell = await screen.findByRole('button', {
      name: 'Pipeline, Automated: Fail',
    });
    cell.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByText('share is 0.55, wanted at least 0.8'),
    ).toBeVisible();
    expect(
      within(dialog).getByText('Bring pipeline to automated'),
    ).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('opens the cell that the address names', async () => {
    renderPage('/?cell=access.automated');
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByText('Waits for the source access-grants'),
    ).toBeVisible();
  });

  it('lists what is not known by the source that would tell', async () => {
    renderPage();
    await userEvent.click(
      await screen.findByText('access-grants: not installed'),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Access: automated' }),
    );
    expect(await screen.findByRole('dialog')).toBeVisible();
  });
});
