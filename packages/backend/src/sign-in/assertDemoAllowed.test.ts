import { ConfigReader } from '@backstage/config';
import { assertDemoAllowed } from './assertDemoAllowed';

describe('assertDemoAllowed', () => {
  const local = {
    config: {
      app: { baseUrl: 'http://localhost:3000' },
      backend: {
        baseUrl: 'http://127.0.0.1:7007',
        listen: { host: '127.0.0.1' },
      },
      auth: { environment: 'development' },
    },
    environment: { NODE_ENV: 'development', CAIRN_DEMO: '1' },
  };

  function assert(change: {
    config?: object;
    environment?: Record<string, string | undefined>;
  }) {
    return () =>
      assertDemoAllowed({
        config: new ConfigReader({ ...local.config, ...change.config }),
        environment: { ...local.environment, ...change.environment },
      });
  }

  it("allows a demo on somebody's own machine", () => {
    expect(assert({})).not.toThrow();
  });

  it.each([
    [
      'the backend listens to everybody',
      { config: { backend: { baseUrl: 'http://localhost:7007' } } },
      'backend.listen.host is not set, so that other machines can reach the backend',
    ],
    [
      'auth.environment is another',
      { config: { auth: { environment: 'production' } } },
      "auth.environment is 'production', not 'development'",
    ],
    [
      'auth.environment is not set',
      { config: { auth: {} } },
      "auth.environment is not set, not 'development'",
    ],
    [
      'NODE_ENV is production',
      { environment: { NODE_ENV: 'production' } },
      "NODE_ENV is 'production', not 'development'",
    ],
    [
      'NODE_ENV is not set',
      { environment: { NODE_ENV: undefined } },
      "NODE_ENV is not set, not 'development'",
    ],
    [
      'CAIRN_DEMO is not set',
      { environment: { CAIRN_DEMO: undefined } },
      "CAIRN_DEMO is not set, not '1'",
    ],
    [
      'CAIRN_DEMO is off',
      { environment: { CAIRN_DEMO: '0' } },
      "CAIRN_DEMO is '0', not '1'",
    ],
    [
      'the backend has a public address',
      {
        config: {
          backend: {
            baseUrl: 'https://portal.example.com',
            listen: { host: '127.0.0.1' },
          },
        },
      },
      "backend.baseUrl is 'https://portal.example.com', which other machines can reach",
    ],
    [
      'the address only looks local',
      { config: { app: { baseUrl: 'http://localhost.example.com' } } },
      "app.baseUrl is 'http://localhost.example.com', which other machines can reach",
    ],
  ])('refuses when %s', (_, change, reason) => {
    expect(assert(change)).toThrow(reason);
    expect(assert(change)).toThrow(/remove 'auth.providers.demo'/);
  });

  it('names every reason at once', () => {
    expect(
      assert({
        environment: { NODE_ENV: 'production', CAIRN_DEMO: undefined },
      }),
    ).toThrow(/NODE_ENV is 'production'.*; CAIRN_DEMO is not set/);
  });
});
