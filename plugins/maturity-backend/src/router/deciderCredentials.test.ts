import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { deciderCredentials } from './deciderCredentials';

const REQUEST = { headers: {} };

function httpAuth(credentials: unknown) {
  return mockServices.httpAuth.mock({
    credentials: jest.fn().mockResolvedValue(credentials),
  });
}

describe('deciderCredentials', () => {
  it('takes a person', async () => {
    const person = mockCredentials.user('user:default/maja');
    const service = httpAuth(person);

    await expect(deciderCredentials(service, REQUEST)).resolves.toBe(person);
    expect(service.credentials).toHaveBeenCalledWith(REQUEST, {
      allow: ['user'],
    });
  });

  it.each(['plugin:mcp-actions', 'plugin:scaffolder'])(
    'refuses %s, whomever it acts for',
    async subject => {
      const mediated = mockCredentials.user('user:default/maja', {
        actor: { subject },
      });

      await expect(
        deciderCredentials(httpAuth(mediated), REQUEST),
      ).rejects.toThrow(
        `'${subject}' acts for 'user:default/maja' here, and an agent may ask, never decide`,
      );
    },
  );
});
