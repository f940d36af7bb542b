import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import App from './App';

const people = [
  { user: 'user:default/maja', name: 'Maja', role: 'Developer', sees: 'Most.' },
  { user: 'user:default/ruth', name: 'Ruth', role: 'Auditor', sees: 'All.' },
];

/** What the backend would answer; everything but the sign-in is missing here. */
function answer(input: RequestInfo | URL, init?: RequestInit): Response {
  if (!String(input).endsWith('/api/auth/demo/refresh')) {
    return new Response('{}', { status: 404 });
  }
  const userEntityRef = new Headers(init?.headers).get('x-cairn-demo-person');
  const person = people.find(({ user }) => user === userEntityRef);
  if (!person) {
    return new Response('{}', { status: 401 });
  }
  return Response.json({
    profile: { displayName: person.name },
    backstageIdentity: {
      token: `header.${window.btoa(
        JSON.stringify({ exp: Date.now() / 1000 + 3600 }),
      )}.signature`,
      identity: {
        type: 'user',
        userEntityRef,
        ownershipEntityRefs: [userEntityRef],
      },
    },
  });
}

describe('the demo', () => {
  beforeEach(() => {
    window.localStorage.clear();
    jest
      .spyOn(global, 'fetch')
      .mockImplementation(async (input, init) => answer(input, init));
    process.env = {
      ...process.env,
      APP_CONFIG: [
        {
          context: 'test',
          data: {
            app: {
              title: 'Test',
              baseUrl: 'http://localhost',
              extensions: [{ 'page:home': { config: { path: '/' } } }],
            },
            backend: { baseUrl: 'http://localhost:7007' },
            demo: { people },
          },
        },
      ] as unknown as string,
    };
  });

  it('asks who one wants to be, greets, and offers to be somebody else', async () => {
    await act(async () => {
      render(App.createRoot());
    });
    const cards = await screen.findAllByRole('button', { name: /^Sign in as/ });
    expect(cards).toHaveLength(2);

    await userEvent.click(
      screen.getByRole('button', { name: 'Sign in as Ruth, Auditor' }),
    );
    expect(
      await screen.findByRole(
        'heading',
        { name: 'Hello, Ruth' },
        { timeout: 20_000 },
      ),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'You are Ruth. Switch person' }),
    );
    const menu = within(await screen.findByRole('menu'));
    expect(menu.getAllByRole('menuitem').map(item => item.textContent)).toEqual(
      [
        expect.stringContaining('Maja · Developer'),
        expect.stringContaining('Ruth · Auditor'),
      ],
    );
  }, 60_000);
});
