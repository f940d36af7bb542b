import {
  mockApis,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  EntityQuery,
  MaturityApi,
} from '@cairn/backstage-plugin-maturity-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { maturityApiRef } from '../api';
import { HealthPage } from '../components/HealthPage';
import { FakeMaturityApi } from '../fixtures';
import { saveFile } from '../lib/saveFile';
import {
  entitiesSubPage,
  maturityPage,
  platformSubPage,
  rubricSubPage,
  teamsSubPage,
  trendsSubPage,
} from './pages';

jest.mock('../lib/saveFile');

/** All sub-pages but Health: its permission makes the app asynchronous, which `renderTestApp` is not made for. */
function renderPage(path: string, options: { api?: MaturityApi } = {}) {
  const { api = FakeMaturityApi.create() } = options;
  return renderTestApp({
    extensions: [
      maturityPage,
      platformSubPage,
      teamsSubPage,
      entitiesSubPage,
      trendsSubPage,
      rubricSubPage,
    ],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [[maturityApiRef, api], mockApis.permission()],
  });
}

function spyOnQueries() {
  const api = FakeMaturityApi.create();
  const queries: EntityQuery[] = [];
  const queryEntities = api.queryEntities.bind(api);
  api.queryEntities = async (query = {}) => {
    queries.push(JSON.parse(JSON.stringify(query)));
    return queryEntities(query);
  };
  return { api, queries };
}

describe('the maturity page', () => {
  it('leads to the platform first', async () => {
    renderPage('/maturity');
    expect(await screen.findByRole('row', { name: /^Pipeline/ })).toBeVisible();
  });

  it('opens with the share at target, and leads from a team to its entities', async () => {
    renderPage('/maturity/teams');
    const developer = await screen.findByRole('meter', {
      name: 'Developer experience: At or above target',
    });
    expect(developer).toHaveAttribute('aria-valuetext', '19 of 32, 59%');
    expect(screen.getByText('37 entities', { exact: false })).toBeVisible();

    const map = await screen.findByRole('table', { name: 'Teams' });
    const field = within(map).getByRole('link', {
      name: /^Team Payments, Agent experience\. Median \d \(Proven\)\. \d+ of \d+ at target\./,
    });
    expect(field).toHaveAttribute(
      'href',
      '/maturity/entities?sort=agent-experience&order=asc&owner=group%3Adefault%2Fteam-payments',
    );
  });

  it('puts teams below their division, and shows of a past day what was then', async () => {
    const api = FakeMaturityApi.create();
    const rollups = jest.spyOn(api.history, 'getRollups');
    const summaries = jest.spyOn(api, 'getSummary');
    renderPage(
      '/maturity/teams?asOf=2026-01-05&lifecycle=production&mark=possible',
      { api },
    );
    const map = await screen.findByRole('table', { name: 'Teams' });
    expect(
      within(map)
        .getAllByRole('rowheader')
        .map(row => row.querySelector('a, strong, span')?.textContent)
        .slice(0, 3)
        .map(text => text?.replace(/\d.*/, '')),
    ).toEqual(['Core', 'Team Platform', 'Team Data']);
    const expected = expect.objectContaining({
      asOf: '2026-01-05T23:59:59.999Z',
      lifecycle: ['production'],
    });
    expect(rollups.mock.calls[0][0]).toEqual(expected);
    expect(summaries.mock.calls[0]).toEqual([expected, expect.anything()]);

    await userEvent.click(screen.getByRole('radio', { name: 'Lifecycle' }));
    expect(
      await screen.findByRole('table', { name: 'Lifecycles' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Back to now' }));
    await waitFor(() =>
      expect(rollups.mock.calls.at(-1)![0].asOf).toBeUndefined(),
    );
  });

  it('exports the roll-up as it is shown', async () => {
    renderPage('/maturity/teams?text=team');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV' }),
    );
    await waitFor(() =>
      expect(saveFile).toHaveBeenCalledWith(
        expect.objectContaining({ name: 'maturity-by-team.csv' }),
      ),
    );
    const { content } = jest.mocked(saveFile).mock.calls.at(-1)![0];
    const lines = content.trim().split('\r\n');
    expect(lines).toHaveLength(1 + 4);
    expect(lines[1]).toMatch(
      /^group:default\/team-platform,Team Platform,group:default\/division-core,\d+,/,
    );
  });

  it('draws how it came so, says what moved it, and leads to what moved', async () => {
    const api = FakeMaturityApi.create();
    const moves = jest.spyOn(api.history, 'getTrendMoves');
    renderPage(
      '/maturity/trends?workframe=production-operations&cause=rubric&days=180&interval=month',
      { api },
    );
    const levels = await screen.findByRole('table', {
      name: 'Entities at each level',
    });
    for (const row of within(levels).getAllByRole('row').slice(1)) {
      const [before, ...changes] = [...row.querySelectorAll('td')].map(cell =>
        Number(cell.textContent!.replace('−', '-').replace('–', '0')),
      );
      const after = changes.pop();
      expect(changes.reduce((sum, change) => sum + change, before)).toBe(after);
    }
    expect(
      screen.getByText('Where the lines part', { exact: false }),
    ).toBeInTheDocument();
    expect((await screen.findAllByText(/^Fell from/)).length).toBeGreaterThan(
      0,
    );
    expect(moves.mock.calls[0][0]).toMatchObject({
      workframe: 'production-operations',
      cause: 'rubric',
    });
    expect(screen.queryByText(/^Rose from/)).not.toBeInTheDocument();
  });

  it('asks the server for what the address says', async () => {
    const { api, queries } = spyOnQueries();
    renderPage(
      '/maturity/entities?owner=group%3Adefault%2Fteam-catalog&sort=gap&order=desc&belowTarget=any',
      { api },
    );
    expect(await screen.findByText('notifier')).toBeInTheDocument();
    expect(queries).toEqual([
      {
        owner: ['group:default/team-catalog'],
        belowTarget: 'any',
        sort: 'gap',
        order: 'desc',
        limit: 20,
      },
    ]);
    expect(screen.queryByText('Checkout')).not.toBeInTheDocument();
  });

  it('pages, searches from the start again, and says when nothing is left', async () => {
    const { api, queries } = spyOnQueries();
    renderPage('/maturity/entities', { api });
    expect(await screen.findByText('37 entities')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    await waitFor(() => expect(queries.at(-1)?.cursor).toBe('20'));

    await userEvent.click(screen.getByRole('searchbox'));
    await userEvent.paste('zebra');
    expect(
      await screen.findByText('No entity matches these filters'),
    ).toBeInTheDocument();
    expect(queries.at(-1)).toEqual({ text: 'zebra', limit: 20 });

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByText('Checkout')).toBeInTheDocument();
  });

  it('exports every row that the filters match, whatever page is shown', async () => {
    renderPage('/maturity/entities?kind=API&limit=20&cursor=0');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV' }),
    );
    await waitFor(() =>
      expect(saveFile).toHaveBeenCalledWith(
        expect.objectContaining({ name: 'maturity.csv' }),
      ),
    );
    const { content } = jest.mocked(saveFile).mock.calls.at(-1)![0];
    expect(content.split('\n')).toHaveLength(1 + 12);
  });

  it('lists criteria with what they wait for, and the faults of the rubric', async () => {
    renderPage('/maturity/rubric?text=objective');
    const criterion = await screen.findByText(
      'An objective has a measured value',
    );
    expect(
      within(criterion.closest('details')!).getByText('Waits for operations'),
    ).toBeInTheDocument();
    expect(document.querySelectorAll('[data-criterion]')).toHaveLength(1);
    expect(
      screen.getByText('must be a number, got "two"; write 2', {
        exact: false,
      }),
    ).toBeInTheDocument();
  });

  it('shows how sources and criteria fare to those who may see it', async () => {
    renderInTestApp(<HealthPage />, {
      apis: [[maturityApiRef, FakeMaturityApi.create()], mockApis.permission()],
    });
    expect(
      await screen.findByText(
        'No answer from registry.example.org within 30 s',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('Failing')).toBeInTheDocument();
    expect(
      screen.getByText('Never fails: it may not measure anything'),
    ).toBeInTheDocument();
  });
});
