import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { MaturityApi } from '@cairn/backstage-plugin-maturity-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { maturityApiRef } from '../api';
import { FakeCampaigns, FakeMaturityApi } from '../fixtures';
import { campaignsSubPage, maturityPage } from './pages';

function renderPage(path: string, options: { api?: MaturityApi } = {}) {
  const { api = FakeMaturityApi.create() } = options;
  return renderTestApp({
    extensions: [maturityPage, campaignsSubPage],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [[maturityApiRef, api], mockApis.permission()],
  });
}

describe('the campaigns page', () => {
  it('lists campaigns with how far they are, in words, and filters by state in the address', async () => {
    renderPage('/maturity/campaigns?state=open');
    const meter = await screen.findByRole('meter', {
      name: 'Builds that can be repeated',
    });
    expect(meter).toHaveAttribute('aria-valuetext', '11 of 33, 33%');
    expect(
      screen.getByText('11 of 33 services meet the goal', { exact: false }),
    ).toBeVisible();
    expect(screen.getByText('+4 by evidence since the start')).toBeVisible();
    expect(screen.queryByText('Self-service by spring')).toBeNull();
    expect(
      screen.getByRole('link', { name: 'Builds that can be repeated' }),
    ).toHaveAttribute('href', '/maturity/campaigns/1');
  });

  it('shows what a plan would ask before it is saved, and saves it as a draft', async () => {
    const api = FakeMaturityApi.create();
    const create = jest.spyOn(api.campaigns, 'create');
    renderPage('/maturity/campaigns', { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'New campaign' }),
    );
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', { name: 'Save as draft' });
    expect(save).toBeDisabled();
    expect(
      within(dialog).getByText('Choose a goal to see what it would ask.'),
    ).toBeVisible();

    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'A level that is proven' }),
    );
    expect(
      await within(dialog).findByText('3 owners would be told.', {
        exact: false,
      }),
    ).toBeVisible();
    expect(
      within(dialog).getByText('Dependencies are locked: 9 services'),
    ).toBeVisible();
    expect(create).not.toHaveBeenCalled();
  });

  it('says why there is nothing, to whom that may not see it and to whom looks for what is not there', async () => {
    const api = FakeMaturityApi.create();
    jest
      .spyOn(api.campaigns, 'list')
      .mockRejectedValue(new NotAllowedError('No'));
    renderPage('/maturity/campaigns', { api });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });

  it('says that a campaign is not there', async () => {
    renderPage('/maturity/campaigns/99');
    expect(await screen.findByText('There is no such campaign')).toBeVisible();
  });

  it('invites where there is no campaign', async () => {
    renderPage('/maturity/campaigns', {
      api: FakeMaturityApi.create({
        campaigns: FakeCampaigns.create({ campaigns: [] }),
      }),
    });
    expect(await screen.findByText('No campaign yet')).toBeVisible();
  });
});

describe('the page of a campaign', () => {
  it('splits what changed by cause, so that each line adds up', async () => {
    renderPage('/maturity/campaigns/1');
    const table = await screen.findByRole('table', {
      name: 'What changed since the start, and why',
    });
    const [, ...rows] = within(table).getAllByRole('row');
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      const figures = within(row)
        .getAllByRole('cell')
        .map(cell =>
          Number(cell.textContent!.replace('−', '-').replace('·', '0')),
        );
      const end = figures.pop();
      expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(end);
    }
    expect(
      screen.getByText('only because less is asked of them', { exact: false }),
    ).toBeVisible();
  });

  it('leads from a team to its services, in the address', async () => {
    const api = FakeMaturityApi.create();
    const entities = jest.spyOn(api.campaigns, 'entities');
    renderPage('/maturity/campaigns/1', { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Team Data' }),
    );
    await waitFor(() =>
      expect(entities.mock.calls.at(-1)![1]).toMatchObject({
        team: 'group:default/team-data',
      }),
    );
  });

  it('asks before it closes, says who is told, and closes', async () => {
    const api = FakeMaturityApi.create();
    renderPage('/maturity/campaigns/1', { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Close campaign' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByText('all owners in scope are told', {
        exact: false,
      }),
    ).toBeVisible();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Close campaign' }),
    );
    expect(await screen.findByText('The campaign is closed.')).toBeVisible();
    expect(
      await screen.findByText('is the same as at closing', { exact: false }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Remind owners' })).toBeNull();
  });

  it('says so when somebody was faster', async () => {
    const api = FakeMaturityApi.create();
    renderPage('/maturity/campaigns/1', { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remind owners' }),
    );
    await api.campaigns.act('1', 'close', { revision: 1 });
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Remind owners' }),
    );
    expect(
      await within(dialog).findByText('Somebody was faster'),
    ).toBeVisible();
  });
});

describe('the monthly report', () => {
  it('tells of the month in the address, and goes to the one before', async () => {
    const api = FakeMaturityApi.create();
    const report = jest.spyOn(api.campaigns, 'report');
    renderPage('/maturity/campaigns/report?month=2026-10', { api });
    expect(
      await screen.findByRole('heading', {
        name: 'Maturity report, October 2026',
      }),
    ).toBeVisible();
    const headline = await screen.findByRole('region', {
      name: 'Services at or above their target',
    });
    expect(headline).toHaveTextContent('11 of 33 (33 %)');
    expect(headline).toHaveTextContent('+4 new evidence');
    expect(screen.getByText('How to read this')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Month before' }));
    expect(
      await screen.findByRole('heading', {
        name: 'Maturity report, September 2026',
      }),
    ).toBeVisible();
    expect(report.mock.calls.at(-1)![0]).toBe('2026-09');
  });

  it('says what is not known of a month before history', async () => {
    renderPage('/maturity/campaigns/report?month=2026-03', {
      api: FakeMaturityApi.create(),
    });
    expect(
      await screen.findByText('There is no history of this month'),
    ).toBeVisible();
  });
});
