import { expect, test } from '@playwright/test';

test('a person chosen by one click has a home page and sees how mature the company is', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByText('Anouk Verbeek').click();
  await expect(
    page.getByRole('heading', { name: 'Hello, Anouk' }),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Maturity', exact: true }).click();
  await expect(page).toHaveURL(/maturity\/platform/);
  await expect(page.getByText('At or above target').first()).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
});
