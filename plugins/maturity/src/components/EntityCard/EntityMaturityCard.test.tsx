import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { MaturityApi } from '@cairn/backstage-plugin-maturity-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { entityMaturityCard } from '../../alpha/entity';
import { maturityApiRef } from '../../api';
import { checkout, FakeMaturityApi } from '../../fixtures';
import { EntityMaturityCard } from '../../plugin';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', namespace: 'default' },
  spec: { type: 'service' },
};

function apiAnswering(getEntity: MaturityApi['getEntity']): MaturityApi {
  return Object.assign(FakeMaturityApi.create(), { getEntity });
}

function renderInNewSystem(api: MaturityApi) {
  return renderTestApp({
    extensions: [createTestEntityPage({ entity }), entityMaturityCard],
    apis: [[maturityApiRef, api]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

async function renderInClassicSystem(api: MaturityApi) {
  return renderInTestApp(
    <TestApiProvider apis={[[maturityApiRef, api]]}>
      <EntityProvider entity={entity}>
        <EntityMaturityCard />
      </EntityProvider>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

const fresh = () => ({ ...checkout, assessedAt: new Date().toISOString() });

describe.each([
  ['new', renderInNewSystem],
  ['classic', renderInClassicSystem],
])('EntityMaturityCard in the %s frontend system', (_, renderCard) => {
  it('shows three cairns with their words, and the way to the next best step', async () => {
    await renderCard(apiAnswering(async () => fresh()));

    expect(
      await screen.findByRole('img', {
        name: 'Developer experience: proven 1, accepted 2, possible 3, target 3',
      }),
    ).toBeInTheDocument();
    const [developer, , agent] = screen
      .getAllByRole('img', { name: /: proven \d/ })
      .map(cairn => cairn.closest('li'));
    expect(developer).toHaveTextContent('Level 1: Deployment capability');
    expect(developer).toHaveTextContent('2 accepted, up to 3 possible');
    expect(developer).toHaveTextContent('Target 3, 2 to go');
    expect(developer).toHaveTextContent('3 of 4 known');
    expect(agent).toHaveTextContent('Target 1 reached');

    const step = screen.getByRole('region', { name: 'Next best step' });
    expect(
      within(step).getByRole('link', { name: 'Dependencies are locked' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/maturity?criterion=dx-lockfile',
    );
    expect(
      within(step).getByRole('link', { name: 'Commit the lockfile' }),
    ).toHaveAttribute('href', 'https://example.org/handbook/lockfiles');
    expect(step).toHaveTextContent('About 10 minutes');
    expect(
      screen.getByRole('link', { name: 'See every criterion' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout/maturity');
    expect(screen.queryByText(/These levels are old/)).not.toBeInTheDocument();
  });
});

describe('EntityMaturityCard', () => {
  it('shows bars while it loads, and aborts when it is left', async () => {
    const getEntity = jest.fn<
      ReturnType<MaturityApi['getEntity']>,
      Parameters<MaturityApi['getEntity']>
    >(() => new Promise(() => {}));
    const { unmount } = renderInNewSystem(apiAnswering(getEntity));
    expect(await screen.findByTestId('maturity-loading')).toBeInTheDocument();
    const signal = getEntity.mock.calls.at(-1)?.[1]?.signal;
    unmount();
    expect(signal?.aborted).toBe(true);
  });

  it('says that nothing was assessed yet', async () => {
    renderInNewSystem(
      apiAnswering(async ref => {
        throw new NotFoundError(`No assessment of ${ref}`);
      }),
    );
    expect(await screen.findByText('Not assessed yet')).toBeInTheDocument();
  });

  it('says that one may not see it', async () => {
    renderInNewSystem(
      apiAnswering(async () => {
        throw new NotAllowedError('No');
      }),
    );
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });

  it('tells an error, and tries again when asked', async () => {
    let broken = true;
    renderInNewSystem(
      apiAnswering(async () => {
        if (broken) throw new Error('The database is away');
        return fresh();
      }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('img', { name: /^Agent experience: proven 1/ }),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
  });

  it('warns of levels that are old', async () => {
    renderInNewSystem(
      apiAnswering(async () => ({
        ...checkout,
        assessedAt: '2020-01-01T00:00:00Z',
      })),
    );
    expect(await screen.findByText(/These levels are old/)).toBeInTheDocument();
  });
});
