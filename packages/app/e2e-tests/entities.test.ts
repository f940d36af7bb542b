import { expect, test } from '@playwright/test';
import { signIn } from './lib/people';

test('the table of entities is searched, filtered, sorted and paged by the server, and its address keeps all of it', async ({
  page,
}) => {
  await signIn(page, 'anouk');
  await page.goto('/maturity/entities');
  const rows = page.getByRole('row');
  await expect(rows).toHaveCount(21);
  const first = await rows.nth(1).innerText();

  await page.getByRole('button', { name: 'Next table page' }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(rows.nth(1)).not.toHaveText(first);
  await page.getByRole('button', { name: 'Previous table page' }).click();
  await expect(rows.nth(1)).toContainText(first.split('\n')[0]);

  await page.getByRole('columnheader', { name: 'Below target' }).click();
  await expect(page).toHaveURL(/sort=gap/);

  await page
    .getByRole('searchbox', { name: 'Search by title, name or ref' })
    .fill('booking');
  await expect(page).toHaveURL(/text=booking/);
  await expect(page.getByRole('link', { name: 'Booking API' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Slot planner' })).toHaveCount(0);
  const found = await rows.count();

  await page.reload();
  await expect(page.getByRole('link', { name: 'Booking API' })).toBeVisible();
  await expect(rows).toHaveCount(found);

  await page.goto('/maturity/entities?text=no-such-thing');
  await expect(page.getByText('No entity matches these filters')).toBeVisible();
});
