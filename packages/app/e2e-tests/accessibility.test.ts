import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signIn } from './lib/people';

const PAGES = {
  home: '/',
  platform: '/maturity',
  teams: '/maturity/teams',
  entities: '/maturity/entities',
  trends: '/maturity/trends',
  rubric: '/maturity/rubric',
  campaigns: '/maturity/campaigns',
  requests: '/maturity/requests',
  health: '/maturity/health',
  tab: '/catalog/default/component/booking-api/maturity',
};

for (const theme of ['light', 'dark'] as const) {
  test(`our pages have no serious accessibility fault in ${theme}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: theme });
    await page.addInitScript(
      name => window.localStorage.setItem('theme', name),
      theme,
    );
    await signIn(page, 'anouk');
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(path);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page })
        .include('#root')
        // Not ours: Backstage's sidebar, and the tabs of Backstage UI, which name panels that they do not draw.
        .exclude('nav')
        .exclude('.bui-Tab')
        // A select of Backstage UI is named by its label and then its value, and shows them the other way around.
        .disableRules(['label-content-name-mismatch'])
        .analyze();
      const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
      expect.soft(serious, `${name} in ${theme}`).toEqual([]);
    }
  });
}
