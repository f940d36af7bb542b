import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { maturityApiRef } from '../../api';
import { FakeMaturityApi, population } from '../../fixtures';
import { rootRouteRef } from '../../routes';
import { HomeWidgetContent } from './HomeWidgetContent';

function renderWidget(api: FakeMaturityApi) {
  return renderInTestApp(<HomeWidgetContent />, {
    apis: [[maturityApiRef, api]],
    mountedRoutes: {
      '/maturity': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}

describe('HomeWidgetContent', () => {
  it('shows what is furthest below target first, with its step and the way to the rest', async () => {
    renderWidget(FakeMaturityApi.create());
    expect(
      await screen.findByText('6 of your 9 entities are below target'),
    ).toBeInTheDocument();
    const rows = screen.getAllByRole('listitem');
    expect(rows).toHaveLength(5);
    expect(rows[0]).toHaveTextContent('Agent experience 0 of 2');
    expect(
      screen.getByRole('link', { name: 'See all of them' }),
    ).toHaveAttribute(
      'href',
      '/maturity/entities?ownedByMe=true&belowTarget=any&sort=gap&order=desc',
    );
  });

  it('says that nothing needs me when all of mine is at target', async () => {
    const reached = population.slice(0, 3).map(entity => ({
      ...entity,
      owner: { entityRef: 'group:default/mine', title: 'Mine' },
      workframes: entity.workframes.map(frame => ({
        ...frame,
        target: frame.proven,
      })),
    }));
    renderWidget(
      FakeMaturityApi.create({
        entities: reached,
        owned: ['group:default/mine'],
      }),
    );
    expect(
      await screen.findByText(
        'Nothing needs you: all 3 of your entities are at target',
      ),
    ).toBeInTheDocument();
  });

  it('says that I own nothing rather than that all is well', async () => {
    renderWidget(FakeMaturityApi.create({ owned: [] }));
    expect(
      await screen.findByText('You own nothing in the catalog'),
    ).toBeInTheDocument();
  });
});
