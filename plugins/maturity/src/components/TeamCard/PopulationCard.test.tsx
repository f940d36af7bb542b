import { NotFoundError } from '@backstage/errors';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { MaturityApi } from '@cairn/backstage-plugin-maturity-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { populationMaturityCard } from '../../alpha/entity';
import { maturityApiRef } from '../../api';
import { checkout, FakeMaturityApi } from '../../fixtures';
import { PopulationMaturityCard } from '../../plugin';
import { rootRouteRef } from '../../routes';

const team = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'team-payments', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
  '/maturity': rootRouteRef,
};

function renderInNewSystem(api: MaturityApi) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: team }),
      populationMaturityCard,
    ],
    apis: [[maturityApiRef, api]],
    mountedRoutes,
  });
}

async function renderInClassicSystem(api: MaturityApi) {
  return renderInTestApp(
    <TestApiProvider apis={[[maturityApiRef, api]]}>
      <EntityProvider entity={team}>
        <PopulationMaturityCard />
      </EntityProvider>
    </TestApiProvider>,
    { mountedRoutes },
  );
}

function apiOf(own: boolean) {
  const api = FakeMaturityApi.create();
  const getSummary = jest.spyOn(api, 'getSummary');
  api.getEntity = async entityRef => {
    if (!own) throw new NotFoundError(`No assessment of ${entityRef}`);
    return { ...checkout, entityRef };
  };
  return { api, getSummary };
}

describe.each([
  ['new', renderInNewSystem],
  ['classic', renderInClassicSystem],
])('PopulationMaturityCard in the %s frontend system', (_, renderCard) => {
  it('shows what a team owns, the worst gaps first, and leads to the rest', async () => {
    const { api, getSummary } = apiOf(false);
    await renderCard(api);
    expect(
      await screen.findByRole('meter', {
        name: 'Developer experience: At or above target',
      }),
    ).toBeInTheDocument();
    expect(getSummary.mock.calls[0]).toEqual([
      { owner: ['group:default/team-payments'] },
      expect.anything(),
    ]);
    expect(
      await screen.findAllByRole('img', { name: /at target 90 days ago/ }),
    ).toHaveLength(3);

    const gaps = await screen.findByRole('region', { name: 'Worst gaps' });
    const missing = within(gaps)
      .getAllByText(/\d of \d/)
      .map(line => {
        const [proven, target] = line.textContent!.match(/\d/g)!.map(Number);
        return target - proven;
      });
    expect(missing).toEqual([...missing].sort((a, b) => b - a));
    expect(screen.getByText('See all entities').closest('a')).toHaveAttribute(
      'href',
      '/maturity/entities?owner=group%3Adefault%2Fteam-payments',
    );
    expect(
      screen.queryByRole('region', { name: 'Its own levels' }),
    ).not.toBeInTheDocument();

    await userEvent.click(screen.getByText('By lifecycle and tier'));
    expect(
      await screen.findByRole('row', { name: /^experimental/ }),
    ).toBeInTheDocument();
  });

  it('shows the levels of the team itself where it has any', async () => {
    const { api } = apiOf(true);
    await renderCard(api);
    const own = await screen.findByRole('region', { name: 'Its own levels' });
    expect(within(own).getAllByRole('img')).toHaveLength(3);
  });
});
