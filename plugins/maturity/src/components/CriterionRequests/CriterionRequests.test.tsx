import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { CreateDisputeRequest } from '@cairn/backstage-plugin-maturity-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { maturityApiRef } from '../../api';
import {
  CHECKOUT,
  checkout,
  FakeMaturityApi,
  FakeRequests,
  FakeRequestsOptions,
} from '../../fixtures';
import { CriterionBadges, CriterionMenu, EntityRequestsProvider } from '.';

function renderRow(criterionId: string, options: FakeRequestsOptions = {}) {
  const requests = FakeRequests.create(options);
  const criterion = checkout.criteria.find(({ id }) => id === criterionId)!;
  const result = checkout.results.find(
    each => each.criterionId === criterionId,
  )!;
  renderInTestApp(
    <EntityRequestsProvider entityRef={CHECKOUT} onDecided={() => {}}>
      <CriterionBadges criterionId={criterionId} />
      <CriterionMenu criterion={criterion} result={result} />
    </EntityRequestsProvider>,
    {
      apis: [[maturityApiRef, FakeMaturityApi.create({ requests })]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return requests;
}

async function openMenu() {
  await userEvent.click(
    await screen.findByRole('button', { name: /What you can do about/ }),
  );
  return screen.findAllByRole('menuitem');
}

describe('the menu of a criterion', () => {
  it('says what is in force and how long it lasts, and offers a renewal', async () => {
    renderRow('dx-lockfile');
    expect(await screen.findByText(/Exempt, \d+ days left/)).toBeVisible();
    const items = await openMenu();
    expect(items.map(item => item.textContent)).toEqual([
      'Ask for a renewal',
      'This result is wrong',
    ]);
  });

  it('asks for nothing twice', async () => {
    renderRow('po-runbook');
    expect(await screen.findByText('Exemption asked for')).toBeVisible();
    const items = await openMenu();
    expect(items.map(item => item.textContent)).toEqual([
      'This result is wrong',
    ]);
  });

  it.each(['not-owner', 'no-permission'] as const)(
    'offers no exemption to whom may not ask: %s',
    async may => {
      renderRow('po-slo', { may });
      const items = await openMenu();
      expect(items.map(item => item.textContent)).toEqual([
        'This result is wrong',
      ]);
    },
  );

  it('says the limits before anything is sent, and wants a reason and a day', async () => {
    renderRow('po-slo');
    const [ask] = await openMenu();
    await userEvent.click(ask);
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText(/An exemption lasts 180 days at most/),
    ).toBeVisible();
    expect(dialog.getByText(/can be renewed 2 times/)).toBeVisible();
    const send = dialog.getByRole('button', { name: 'Send the request' });
    expect(send).toBeDisabled();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'No objective was agreed yet',
    );
    expect(send).toBeDisabled();
  });

  it('sends a dispute of the result as it is seen, and then shows it', async () => {
    const sent: CreateDisputeRequest[] = [];
    const requests = renderRow('po-slo', { disputes: [] });
    const { open } = requests.disputes;
    requests.disputes.open = async (request, options) => {
      sent.push(request);
      return open(request, options);
    };
    const items = await openMenu();
    await userEvent.click(items[1]);
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText(/No installed source collects slo.measured yet/),
    ).toBeVisible();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /What is wrong/ }),
      'It is measured by our own dashboard',
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Send it to the owners' }),
    );
    expect(await screen.findByText('Disputed')).toBeVisible();
    expect(sent).toEqual([
      {
        entityRef: CHECKOUT,
        criterionId: 'po-slo',
        text: 'It is measured by our own dashboard',
      },
    ]);
  });
});
