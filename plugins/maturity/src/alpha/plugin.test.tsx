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
  overviewSubPage,
  rubricSubPage,
} from './pages';

jest.mock('../lib/saveFile');

/** All sub-pages but Health: its permission makes the app asynchronous, which `renderTestApp` is not made for. */
function renderPage(path: string, options: { api?: MaturityApi } = {}) {
  const { api = FakeMaturityApi.create() } = options;
  return renderTestApp({
    extensions: [maturityPage, overviewSubPage, entitiesSubPage, rubricSubPage],
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
  it('opens with the share at target, and leads from a team to its entities', async () => {
    renderPage('/maturity');
    const developer = await screen.findByRole('meter', {
      name: 'Developer experience: At or above target',
    });
    expect(developer).toHaveAttribute('aria-valuetext', '19 of 32, 59%');
    expect(screen.getByText('37 entities', { exact: false })).toBeVisible();

    const row = await screen.findByRole('row', { name: /Team Payments/ });
    expect(row).toHaveAttribute(
      'data-href',
      '/maturity/entities?owner=group%3Adefault%2Fteam-payments',
    );
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
    await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(1));
    const { content } = jest.mocked(saveFile).mock.calls[0][0];
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
      screen.getByText('Passes everywhere: it tells nothing apart'),
    ).toBeInTheDocument();
  });
});
