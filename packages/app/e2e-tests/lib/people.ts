import { APIRequestContext, expect, Page } from '@playwright/test';

/** The people of the demo whom the tests need. */
export const PEOPLE = {
  anouk: { name: 'Anouk Verbeek', ref: 'user:default/anouk.verbeek' },
  maja: { name: 'Maja Lindqvist', ref: 'user:default/maja.lindqvist' },
  samuel: { name: 'Samuel Okafor', ref: 'user:default/samuel.okafor' },
} as const;

/** Where the backend of the demo answers. */
export const BACKEND = `http://localhost:${
  process.env.CAIRN_BACKEND_PORT ?? '7007'
}`;

/** Chooses a person on the sign-in page by one click, and waits for the home page. */
export async function signIn(page: Page, person: keyof typeof PEOPLE) {
  const { name } = PEOPLE[person];
  await page.goto('/');
  await page.getByText(name).click();
  await expect(
    page.getByRole('heading', { name: `Hello, ${name.split(' ')[0]}` }),
  ).toBeVisible();
}

/** A token such as the browser of that person gets. */
export async function tokenOf(
  request: APIRequestContext,
  person: keyof typeof PEOPLE,
): Promise<string> {
  const response = await request.get(`${BACKEND}/api/auth/demo/refresh`, {
    headers: {
      'x-requested-with': 'XMLHttpRequest',
      'x-cairn-demo-person': PEOPLE[person].ref,
    },
  });
  expect(response.ok()).toBe(true);
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}
