import { expect, Locator, Page, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { askAgent } from './lib/askAgent';
import { edited } from './lib/edited';
import { BACKEND, signIn, tokenOf } from './lib/people';

/** The headings of `docs/tour.md`, so that the tour and its walk cannot drift apart. */
const STOPS = Array.from(
  readFileSync('docs/tour.md', 'utf8').matchAll(/^## (.+)$/gm),
  ([, title]) => title,
);

function totalOf(page: Page) {
  return page.getByText(/^\d+ entit(y|ies)/).first();
}

async function numberIn(page: Page): Promise<number> {
  return Number.parseInt(await totalOf(page).innerText(), 10);
}

/** Presses Refresh again while it is answered that another one has only just run. */
async function refreshUntil(page: Page, sign: Locator) {
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(sign).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 60_000 });
}

function maturityTab(name: string) {
  return `/catalog/default/component/${name}/maturity`;
}

test('the tour of docs/tour.md can be walked', async ({ page, request }) => {
  test.setTimeout(600_000);
  let seenByPlatform = 0;

  const walk: Record<string, () => Promise<void>> = {
    '1. Be somebody': async () => {
      await signIn(page, 'anouk');
      await expect(
        page.getByRole('heading', { name: 'What needs me today' }),
      ).toBeVisible();
      await expect(
        page.getByText(/of your \d+ entities are below target/),
      ).toBeVisible();
    },

    '2. How mature is the company, really?': async () => {
      await page.getByRole('link', { name: 'Maturity', exact: true }).click();
      await expect(
        page.getByText('At or above target', { exact: true }),
      ).toHaveCount(3);
      await page.getByRole('radio', { name: 'Possible' }).click();
      await expect(page).toHaveURL(/mark=possible/);
      await expect(
        page.getByRole('meter', { name: /at or above target, possible$/ }),
      ).toHaveCount(3);

      // The platform is looked at once the first levels stand.
      const cell = page.getByRole('button', {
        name: 'Pipeline, Automated: Fail',
      });
      await expect(async () => {
        await page.reload();
        await expect(cell).toBeVisible({ timeout: 10_000 });
      }).toPass({ timeout: 240_000 });
      await cell.click();
      const dialog = page.getByRole('dialog');
      await expect(
        dialog.getByText('Production services have a pipeline that runs'),
      ).toBeVisible();
      await page.keyboard.press('Escape');
      await page.goto('/maturity/platform?cell=access.governed');
      await expect(dialog.getByText(/access-grants/).first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(
        page.getByText('access-grants: not installed'),
      ).toBeVisible();
    },

    '3. Who is where?': async () => {
      await page.getByRole('tab', { name: 'Teams' }).click();
      await expect(page.getByText(/^\d+ of \d+ results known$/)).toHaveCount(3);
      await page.getByRole('link', { name: 'Payments', exact: true }).click();
      await expect(page).toHaveURL(/owner=group%3Adefault%2Fpayments/);
      await expect(
        page.getByRole('link', { name: 'Payment gateway' }),
      ).toBeVisible();
      await expect(
        page.getByRole('link', { name: 'Slot planner' }),
      ).toHaveCount(0);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export CSV' }).click();
      expect((await download).suggestedFilename()).toMatch(/\.csv$/);
      await page.goto('/maturity/entities');
      seenByPlatform = await numberIn(page);
    },

    '4. One service, and one failing check': async () => {
      await page.goto(maturityTab('payment-gateway'));
      await expect(
        page.getByLabel(/^Production operations: proven 2/).first(),
      ).toBeVisible();
      const row = page.locator('[data-criterion="po-alerts-have-runbooks"]');
      await expect(row.getByText('Fail', { exact: true })).toBeVisible();
      await row.locator('summary').click();
      await expect(
        row.getByText('TakenTwice -> docs/runbook.md#taken-twice'),
      ).toBeVisible();
      await expect(row.getByText('Why it matters')).toBeVisible();
      await expect(row.getByText('measured by the platform')).toBeVisible();
    },

    '5. Mend it, and see the level move': async () => {
      await edited({
        file: 'examples/repositories/payment-gateway/docs/runbook.md',
        edit: text =>
          text.replace('## Payments are taken twice', '## Taken twice'),
        meanwhile: async () => {
          await refreshUntil(
            page,
            page.getByText(/Every alert leads to .* now passes/),
          );
          await expect(
            page.getByLabel(/^Production operations: proven 3/).first(),
          ).toBeVisible();
          await expect(
            page.getByText('Production operations rose from 2 to 3').first(),
          ).toBeVisible();
          // The filter of the timeline has an option of that name too.
          await expect(
            page.getByText('New evidence').filter({ visible: true }).first(),
          ).toBeVisible();
        },
      });
      await refreshUntil(
        page,
        page.getByLabel(/^Production operations: proven 2/).first(),
      );
    },

    '6. Unknown is not failed': async () => {
      await page.goto(maturityTab('freight-manifest'));
      const readme = page.locator('[data-criterion="dx-readme"]');
      await expect(readme.getByText('Unknown', { exact: true })).toBeVisible();
      await expect(readme.getByText(/Cannot be read/)).toBeVisible();
      await page.goto(maturityTab('slot-planner'));
      await expect(
        page.getByLabel(/^Developer experience: proven 1/).first(),
      ).toBeVisible();
    },

    '7. This repository itself': async () => {
      await page.goto('/catalog/default/system/cairn');
      await page
        .getByRole('link', { name: '@cairn/backstage-plugin-maturity-common' })
        .first()
        .click();
      await page
        .locator('a[href$="/cairn-maturity-common/maturity"]')
        .first()
        .click();
      const readme = page.locator('[data-criterion="dx-readme"]');
      await expect(readme.getByText('Pass', { exact: true })).toBeVisible();
      await readme.locator('summary').click();
      await expect(
        readme.getByText('plugins/maturity-common/README.md'),
      ).toBeVisible();
    },

    '8. Somebody else sees something else': async () => {
      await page.getByRole('button', { name: /^You are Anouk/ }).click();
      await page.getByRole('menuitem', { name: /Maja Lindqvist/ }).click();
      await expect(
        page.getByRole('button', { name: /^You are Maja/ }),
      ).toBeVisible();
      await page.goto('/maturity/entities');
      await expect(totalOf(page)).toBeVisible();
      expect(await numberIn(page)).toBeLessThan(seenByPlatform);
      await page.goto('/maturity/entities?text=fraud');
      await expect(
        page.getByText('No entity matches these filters'),
      ).toBeVisible();
      await page.goto('/maturity/health');
      await expect(page.getByText('You may not see this')).toBeVisible();
    },

    '9. Let an agent ask': async () => {
      const token = await tokenOf(request, 'maja');
      const answer = (await askAgent({
        token,
        tool: 'maturity.get-maturity',
        input: { entityRef: 'component:default/payment-gateway' },
      })) as { workframes: { workframe: string; proven: number }[] };
      const response = await request.get(
        `${BACKEND}/api/maturity/entities/component/default/payment-gateway`,
        { headers: { authorization: `Bearer ${token}` } },
      );
      const { workframes } = (await response.json()) as typeof answer;
      expect(
        answer.workframes.map(({ workframe, proven }) => [workframe, proven]),
      ).toEqual(workframes.map(({ workframe, proven }) => [workframe, proven]));
      const verdict = (await askAgent({
        token,
        tool: 'maturity.may-agent-act',
        input: {
          entityRef: 'component:default/payment-gateway',
          act: 'run-self-service',
        },
      })) as { allowed: boolean; reason: string };
      expect(verdict.allowed).toBe(false);
      expect(verdict.reason).toMatch(/^No: run-self-service needs level 3/);
      await expect(
        askAgent({
          token,
          tool: 'maturity.get-maturity',
          input: { entityRef: 'component:default/fraud-scoring' },
        }),
      ).rejects.toThrow(/fraud-scoring/);
    },
  };

  expect(STOPS).toEqual(Object.keys(walk));
  for (const stop of STOPS) {
    await test.step(stop, walk[stop]);
  }
});
