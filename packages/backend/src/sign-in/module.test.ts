import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { demoSignInModule } from './module';

const maja = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'maja', namespace: 'default' },
  spec: { memberOf: ['booking'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/booking' }],
};

function start(options: { demo: boolean }) {
  return startTestBackend({
    features: [
      authPlugin,
      demoSignInModule,
      catalogServiceMock.factory({ entities: [maja] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: {
            baseUrl: 'http://localhost:7007',
            listen: { host: '127.0.0.1' },
          },
          auth: {
            environment: 'development',
            providers: options.demo ? { demo: {} } : {},
          },
          demo: {
            people: [
              { user: 'maja', name: 'Maja' },
              { user: 'user:default/gone', name: 'Gone' },
            ],
          },
        },
      }),
    ],
  });
}

describe('demoSignInModule', () => {
  const before = { ...process.env };

  beforeEach(() => {
    Object.assign(process.env, { NODE_ENV: 'development', CAIRN_DEMO: '1' });
  });

  afterEach(() => {
    Object.assign(process.env, before);
    delete process.env.CAIRN_DEMO;
  });

  it('signs in whoever was chosen, as that user of the catalog', async () => {
    const { server } = await start({ demo: true });
    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-cairn-demo-person', 'user:default/maja');

    expect(response.status).toBe(200);
    expect(response.body.profile).toEqual({ displayName: 'Maja' });
    expect(response.body.backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/maja',
      ownershipEntityRefs: ['user:default/maja', 'group:default/booking'],
    });
  });

  it.each([
    ['nobody', undefined, 401],
    ['somebody who is not on the list', 'user:default/ceo', 401],
    [
      'somebody who is on the list and left the catalog',
      'user:default/gone',
      404,
    ],
  ])('does not let %s in', async (_, person, status) => {
    const { server } = await start({ demo: true });
    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set(person ? { 'x-cairn-demo-person': person } : {});

    expect(response.status).not.toBe(200);
    expect(response.status).toBe(status);
    expect(response.body.backstageIdentity).toBeUndefined();
  });

  it('keeps the backend from starting outside of a demo', async () => {
    delete process.env.CAIRN_DEMO;
    await expect(start({ demo: true })).rejects.toThrow(
      /CAIRN_DEMO is not set/,
    );
  });

  it('is absent unless it is configured, and then refuses nothing', async () => {
    Object.assign(process.env, { NODE_ENV: 'production' });
    const { server } = await start({ demo: false });
    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-cairn-demo-person', 'user:default/maja');

    expect(response.status).toBe(404);
  });
});
