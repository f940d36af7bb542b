import { NotAllowedError, ConflictError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { RequestQuery } from '@cairn/backstage-plugin-maturity-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { maturityApiRef } from '../../api';
import {
  acceptedDispute,
  FakeMaturityApi,
  FakeRequests,
  pendingExemption,
} from '../../fixtures';
import { rootRouteRef } from '../../routes';
import { RequestsPage } from './RequestsPage';

function renderPage(
  options: { requests?: FakeRequests; search?: string } = {},
) {
  const { requests = FakeRequests.create(), search = '' } = options;
  renderInTestApp(<RequestsPage />, {
    apis: [[maturityApiRef, FakeMaturityApi.create({ requests })]],
    initialRouteEntries: [`/${search}`],
    mountedRoutes: {
      '/maturity': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
  return requests;
}

function card(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-request="${id}"]`);
  if (!found) throw new Error(`No card for ${id}`);
  return found;
}

const REASON = 'Agreed until the new wiki is there';

describe('RequestsPage', () => {
  it('shows first what waits for me, and why I may decide', async () => {
    renderPage();
    expect(await screen.findByText('1 request')).toBeInTheDocument();
    const own = within(card(pendingExemption.id));
    expect(
      own.getByText(/You may decide: you hold the permission/),
    ).toBeVisible();
    expect(own.getByText(pendingExemption.reason)).toBeVisible();
    expect(
      own.getByRole('link', { name: 'A runbook is linked' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/maturity?criterion=po-runbook',
    );
  });

  it('grants in a dialog that wants a reason, and then has nothing left', async () => {
    renderPage();
    await userEvent.click(await screen.findByRole('button', { name: 'Grant' }));
    const dialog = within(await screen.findByRole('dialog'));
    const grant = dialog.getByRole('button', { name: 'Grant' });
    expect(grant).toBeDisabled();
    await userEvent.type(dialog.getByRole('textbox', { name: /Reason/ }), 'no');
    await userEvent.tab();
    expect(
      await dialog.findByText('Write at least 10 characters.'),
    ).toBeVisible();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      REASON,
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Grant' }));
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
  });

  it('keeps all that was written when somebody else was first, and says who', async () => {
    const requests = FakeRequests.create();
    requests.exemptions.decide = async () => {
      throw new ConflictError('user:default/anna refused it on 2026-11-24');
    };
    renderPage({ requests });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refuse' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      REASON,
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Refuse' }));
    expect(
      await dialog.findByText('user:default/anna refused it on 2026-11-24'),
    ).toBeVisible();
    expect(dialog.getByRole('textbox', { name: /Reason/ })).toHaveValue(REASON);
  });

  it('asks for what the address says, and puts what is chosen into it', async () => {
    const asked: RequestQuery[] = [];
    const requests = FakeRequests.create();
    const { query } = requests.requests;
    requests.requests.query = async (each = {}, options) => {
      asked.push(each);
      return query(each, options);
    };
    renderPage({
      requests,
      search: '?scope=all&kind=dispute&state=accepted&state=nonsense',
    });
    expect(await screen.findByText('1 request')).toBeInTheDocument();
    expect(asked.at(-1)).toEqual({
      scope: 'all',
      kind: 'dispute',
      state: ['accepted'],
    });
    expect(
      screen.getByText(
        /The result has changed since: it was Fail, and is Pass/,
      ),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Where it is mended' }),
    ).toHaveAttribute('href', acceptedDispute.answer!.link);

    await userEvent.click(screen.getByRole('radio', { name: 'Mine' }));
    expect(
      await screen.findByText('No request matches these filters'),
    ).toBeVisible();
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ scope: 'mine' }));
  });

  it('shows the one request that a link leads to, of either kind', async () => {
    renderPage({ search: `?request=${acceptedDispute.id}` });
    expect(await screen.findByText(acceptedDispute.text)).toBeVisible();
    expect(screen.queryByText(pendingExemption.reason)).not.toBeInTheDocument();
  });

  it('says so when a request is gone, or nothing may be seen', async () => {
    renderPage({ search: '?request=nowhere' });
    expect(
      await screen.findByText(/This request is not there, or you may not see/),
    ).toBeVisible();
  });

  it('says that one may not see it', async () => {
    const requests = FakeRequests.create();
    requests.requests.query = async () => {
      throw new NotAllowedError('no');
    };
    renderPage({ requests });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});
