import { IdentityApi } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DemoSignInPage } from './DemoSignInPage';

const KEY = 'cairn-demo.person';
const people = [
  { user: 'user:default/maja', name: 'Maja', role: 'Developer', sees: 'Most.' },
  { user: 'user:default/ruth', name: 'Ruth', role: 'Auditor', sees: 'All.' },
];

function session(userEntityRef: string) {
  return Response.json({
    profile: {},
    backstageIdentity: {
      token: 'header.e30.signature',
      identity: { type: 'user', userEntityRef, ownershipEntityRefs: [] },
    },
  });
}

async function open() {
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  await renderInTestApp(<DemoSignInPage onSignInSuccess={onSignInSuccess} />, {
    apis: [mockApis.discovery()],
    config: { demo: { people } },
  });
  return onSignInSuccess;
}

describe('DemoSignInPage', () => {
  let fetch: jest.SpyInstance;

  beforeEach(() => {
    window.localStorage.clear();
    fetch = jest
      .spyOn(global, 'fetch')
      .mockImplementation(async (_, init) =>
        session(new Headers(init?.headers).get('x-cairn-demo-person')!),
      );
  });

  afterEach(() => {
    fetch.mockRestore();
  });

  it('signs in by one click, and remembers who was chosen', async () => {
    const onSignInSuccess = await open();
    expect(fetch).not.toHaveBeenCalled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Sign in as Ruth, Auditor' }),
    );
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    const [identity] = onSignInSuccess.mock.calls[0];
    expect((await identity.getBackstageIdentity()).userEntityRef).toBe(
      'user:default/ruth',
    );
    expect(window.localStorage.getItem(KEY)).toBe('user:default/ruth');
  });

  it('does not ask whom it remembers, until that person signs out', async () => {
    window.localStorage.setItem(KEY, 'user:default/maja');
    const onSignInSuccess = await open();
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('button')).not.toBeInTheDocument();

    await onSignInSuccess.mock.calls[0][0].signOut();
    expect(window.localStorage.getItem(KEY)).toBeNull();
  });

  it('asks again when the one who was chosen cannot be chosen any more', async () => {
    window.localStorage.setItem(KEY, 'user:default/gone');
    await open();
    expect(screen.getAllByRole('button')).toHaveLength(2);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('says why it did not work, and lets one choose again', async () => {
    fetch.mockImplementationOnce(async () =>
      Response.json(
        { error: { name: 'NotFoundError', message: 'User not found' } },
        { status: 404 },
      ),
    );
    const onSignInSuccess = await open();
    await userEvent.click(
      screen.getByRole('button', { name: 'Sign in as Maja, Developer' }),
    );
    expect(
      await screen.findByText('Signing in as Maja did not work'),
    ).toBeInTheDocument();
    expect(screen.getByText(/User not found/)).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Sign in as Ruth, Auditor' }),
    );
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
  });
});
