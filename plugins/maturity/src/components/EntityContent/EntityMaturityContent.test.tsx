import { ResponseError } from '@backstage/errors';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { MaturityApi } from '@cairn/backstage-plugin-maturity-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { entityMaturityContent } from '../../alpha/entity';
import { maturityApiRef } from '../../api';
import { FakeMaturityApi } from '../../fixtures';
import { rootRouteRef } from '../../routes';
import { EntityMaturityContent } from './EntityMaturityContent';

const MOUNTED = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
  '/maturity': rootRouteRef,
};

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', namespace: 'default' },
  spec: { type: 'service' },
};

function renderTab(
  options: {
    api?: Partial<MaturityApi>;
    search?: string;
  } = {},
) {
  const { api, search = '' } = options;
  return renderTestApp({
    extensions: [createTestEntityPage({ entity }), entityMaturityContent],
    initialRouteEntries: [`/${search}`],
    mountedRoutes: MOUNTED,
    apis: [
      [maturityApiRef, Object.assign(FakeMaturityApi.create(), api)],
      mockApis.permission(),
    ],
  });
}

function row(criterionId: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(
    `[data-criterion="${criterionId}"]`,
  );
  if (!found) throw new Error(`No row for ${criterionId}`);
  return found;
}

async function refusal(status: number, headers: Record<string, string> = {}) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message: 'refused' },
        response: { statusCode: status },
      }),
      { status, headers: { 'content-type': 'application/json', ...headers } },
    ),
  );
}

describe('EntityMaturityContent', () => {
  it('shows every criterion with its state, what an agent may do, and how sure all of it is', async () => {
    renderTab();
    expect(
      await screen.findByText('An agent may assist a person'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Cairn default rubric, version 7'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('1 of 3 results waits for a source.'),
    ).toBeVisible();
    expect(document.querySelectorAll('[data-criterion]')).toHaveLength(9);
    expect(row('po-runbook')).toHaveTextContent('Fail');
    expect(row('dx-lockfile')).toHaveTextContent('Exempt');
    expect(row('po-slo')).toHaveTextContent('Waits for operations');
    expect(row('ax-guide')).toHaveTextContent('Not applicable');
  });

  it('opens a criterion to its evidence, and never links where a source should not lead', async () => {
    renderTab({ search: '?criterion=dx-pipeline' });
    const opened = within(
      await screen.findByText('Why it matters').then(() => row('dx-pipeline')),
    );
    expect(opened.getByText(/"name": "deploy"/)).toBeInTheDocument();
    expect(
      opened.getByRole('link', { name: 'Check it yourself' }),
    ).toHaveAttribute(
      'href',
      'https://example.org/checkout/.github/workflows/ci.yaml',
    );

    await userEvent.click(
      screen.getByText(
        'No runbook is linked; wanted docs/runbook.md or a link.',
        { selector: 'summary *' },
      ),
    );
    const failed = within(row('po-runbook'));
    expect(await failed.findByText('Remedy')).toBeInTheDocument();
    expect(
      failed.queryByRole('link', { name: 'Check it yourself' }),
    ).not.toBeInTheDocument();
  });

  it('filters by the state and workframe of the address', async () => {
    renderTab({ search: '?state=unknown&workframe=production-operations' });
    await screen.findByText('Criteria');
    expect(
      [...document.querySelectorAll('[data-criterion]')].map(element =>
        element.getAttribute('data-criterion'),
      ),
    ).toEqual(['po-slo']);
  });

  it('tells what moved, why, and which criteria changed with it', async () => {
    renderTab();
    expect(
      await screen.findByText('Developer experience rose from 0 to 1'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('New evidence', { ignore: 'option' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('In the catalog with type and lifecycle: Fail to Pass'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Production operations was assessed for the first time: proven 1',
      ),
    ).toBeInTheDocument();
  });

  it('refreshes, and says what changed', async () => {
    renderTab();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );
    const outcome = await screen.findByText(
      'Production operations moved from proven 1 to proven 2',
    );
    expect(outcome.closest('[role=status]')).toHaveTextContent(
      '“A runbook is linked” now passes',
    );
    expect(row('po-runbook')).toHaveTextContent('Pass');
  });

  it.each([
    [409, {}, /is being collected already/],
    [429, { 'retry-after': '40' }, /Try again in 40 seconds/],
    [500, {}, /The refresh failed/],
  ])(
    'keeps what it shows when a refresh is answered by %i',
    async (status, headers, text) => {
      renderTab({
        api: {
          refreshEntity: async () => {
            throw await refusal(status, headers);
          },
        },
      });
      await userEvent.click(
        await screen.findByRole('button', { name: 'Refresh' }),
      );
      expect(await screen.findByText(text)).toBeInTheDocument();
      expect(row('po-runbook')).toHaveTextContent('Fail');
    },
  );

  it('tells how it stood on a day of the past, and filters its moves by cause', async () => {
    renderTab({ search: '?asOf=2026-11-10&cause=lapse' });
    expect(
      await screen.findByText('No move that is shown has this cause.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Developer experience: Level 0'),
    ).toBeInTheDocument();
    expect(screen.getByText('so since', { exact: false })).toHaveTextContent(
      'version 6',
    );
  });

  it('says so when nothing was recorded on that day', async () => {
    renderTab({ search: '?asOf=2026-01-10' });
    expect(
      await screen.findByText('Nothing was recorded of it on that day.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Developer experience rose from 0 to 1'),
    ).toBeInTheDocument();
  });

  it('works in the classic frontend system', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [maturityApiRef, FakeMaturityApi.create()],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <EntityProvider entity={entity}>
          <EntityMaturityContent />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: MOUNTED },
    );
    expect(await screen.findByText('Next steps')).toBeInTheDocument();
    expect(document.querySelectorAll('[data-criterion]')).toHaveLength(9);
  });
});
