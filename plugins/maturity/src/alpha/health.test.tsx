import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import appPlugin from '@backstage/plugin-app';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { render, screen, within } from '@testing-library/react';
import plugin from '.';
import { maturityApiRef } from '../api';
import { FakeMaturityApi } from '../fixtures';

/** The plugin whole, in an app as users start it. */
function renderWholeApp(path: string, options: { allowed: boolean }) {
  const authorize = options.allowed
    ? AuthorizeResult.ALLOW
    : AuthorizeResult.DENY;
  window.history.replaceState({}, '', path);
  const app = createApp({
    advanced: { configLoader: async () => ({ config: mockApis.config() }) },
    features: [
      appPlugin.withOverrides({
        extensions: [
          appPlugin
            .getExtension('sign-in-page:app')
            .override({ disabled: true }),
        ],
      }),
      plugin,
      createFrontendModule({
        pluginId: 'maturity',
        extensions: [
          ApiBlueprint.make({
            params: defineParams =>
              defineParams({
                api: maturityApiRef,
                deps: {},
                factory: () => FakeMaturityApi.create(),
              }),
          }),
        ],
      }),
      createFrontendModule({
        pluginId: 'app',
        extensions: [
          ApiBlueprint.make({
            name: 'permission',
            params: defineParams =>
              defineParams({
                api: permissionApiRef,
                deps: {},
                factory: () => mockApis.permission({ authorize }),
              }),
          }),
        ],
      }),
    ],
  });
  return render(app.createRoot());
}

const PAGES = [
  'Platform',
  'Teams',
  'Entities',
  'Trends',
  'Rubric',
  'Campaigns',
  'Requests',
];

// Answers about permissions are kept across the tests of one file, so the refusal comes first.
describe('Health', () => {
  it('says at the address of Health that one may not see it', async () => {
    renderWholeApp('/maturity/health', { allowed: false });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
  it.each([
    [true, [...PAGES, 'Health']],
    [false, PAGES],
  ])(
    'has a tab for Health only where that may be seen: %s',
    async (allowed, pages) => {
      renderWholeApp('/maturity/rubric', { allowed });
      expect(await screen.findByText('Targets')).toBeInTheDocument();
      const [tabs] = screen.getAllByRole('tablist');
      expect(
        within(tabs)
          .getAllByRole('tab')
          .map(tab => tab.textContent),
      ).toEqual(pages);
    },
  );
});
