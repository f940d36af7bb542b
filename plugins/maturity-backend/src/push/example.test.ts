import { execFile } from 'node:child_process';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { component } from '@cairn/testing';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import request from 'supertest';
import { startMaturityBackend } from '../__testUtils__/startMaturityBackend';

const EXAMPLES = resolve(__dirname, '../../../../examples/ci');
const PETSTORE = 'component:default/petstore';
const TOKEN = 'a-token-of-this-test';

/** What GitHub and GitLab have: keys that anybody may read, and tokens signed by them. */
async function startIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256' };
  const server = createServer((req, res) => {
    res.setHeader('content-type', 'application/json');
    if (req.url === '/keys') {
      res.end(JSON.stringify({ keys: [key] }));
      return;
    }
    // The address that a job of GitHub asks for its own token.
    const audience = new URL(req.url!, 'http://host').searchParams.get(
      'audience',
    );
    new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setSubject('repo:acme/petstore:ref:refs/heads/main')
      .setIssuer('https://issuer.example.com')
      .setAudience(audience!)
      .setExpirationTime('5m')
      .sign(privateKey)
      .then(value => res.end(JSON.stringify({ count: 1, value })));
  });
  await new Promise<void>(listening =>
    server.listen(0, '127.0.0.1', listening),
  );
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}` };
}

describe('the example for pipelines', () => {
  let issuer: { server: Server; url: string };
  let backend: Awaited<ReturnType<typeof startMaturityBackend>>;
  beforeAll(async () => {
    issuer = await startIssuer();
    backend = await startMaturityBackend('SQLITE_FILE', {
      sources: [],
      entities: [
        component({
          name: 'petstore',
          annotations: { 'github.com/project-slug': 'acme/petstore' },
        }),
      ],
      features: [authServiceFactory, httpAuthServiceFactory],
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: TOKEN, subject: 'pipeline' },
            accessRestrictions: [{ plugin: 'maturity' }],
          },
          {
            type: 'jwks',
            options: {
              url: `${issuer.url}/keys`,
              issuer: 'https://issuer.example.com',
              algorithm: 'RS256',
              audience: 'cairn',
              subjectPrefix: 'github',
            },
          },
        ],
      },
      maturity: {
        push: {
          clients: [
            {
              subject: 'pipeline',
              sources: ['ci'],
              keys: ['test.readme', 'junit', 'cyclonedx'],
              entities: { kind: 'Component' },
            },
            {
              subject: 'external:github:repo:{repository}:ref:refs/heads/main',
              sources: ['github-actions'],
              keys: ['test.guide'],
              entities: {
                'metadata.annotations.github.com/project-slug': '{repository}',
              },
            },
          ],
        },
      },
    });
    await backend.follow(1, { authorization: `Bearer ${TOKEN}` });
  });
  afterAll(() => issuer.server.close());

  function run(args: string[], env: Record<string, string>) {
    const { port } = backend.server.address() as AddressInfo;
    return new Promise<{ code: number; out: string; err: string }>(done => {
      execFile(
        'bash',
        [resolve(EXAMPLES, 'push-evidence.sh'), ...args],
        {
          env: {
            PATH: process.env.PATH!,
            CAIRN_URL: `http://127.0.0.1:${port}`,
            ...env,
          },
        },
        (error, out, err) => done({ code: Number(error?.code ?? 0), out, err }),
      );
    });
  }

  it('pushes values and reports with a token, and links the run', async () => {
    const env = {
      CAIRN_TOKEN: TOKEN,
      CAIRN_RUN_URL: 'https://ci.example.com/run?id=1&x="y"',
    };
    const value = await run(['evidence', PETSTORE, 'test.readme', 'true'], env);
    expect(value).toMatchObject({ code: 0 });
    expect(JSON.parse(value.out)).toMatchObject({
      accepted: 1,
      entities: [
        { moved: [{ workframe: 'developer-experience', to: { proven: 1 } }] },
      ],
    });
    for (const [format, file] of [
      ['junit', 'junit.xml'],
      ['cyclonedx', 'bom.json'],
    ]) {
      const report = await run(
        ['report', format, PETSTORE, resolve(EXAMPLES, 'reports', file)],
        env,
      );
      expect(report).toMatchObject({ code: 0 });
      expect(JSON.parse(report.out)).toMatchObject({ accepted: 1 });
    }
    const silent = await run(
      ['unavailable', PETSTORE, 'test.readme', 'It says "no"\nand no \\more'],
      env,
    );
    expect(silent).toMatchObject({ code: 0 });
    const rows = await backend
      .knex('evidence')
      .where({ source: 'ci' })
      .orderBy('key');
    expect(rows).toMatchObject([
      { key: 'cyclonedx' },
      { key: 'junit' },
      { key: 'test.readme', unavailable_reason: 'It says "no"\nand no \\more' },
    ]);
    expect(new Set(rows.map(({ url }) => url))).toEqual(
      new Set(['https://ci.example.com/run?id=1&x=%22y%22']),
    );
  });

  it('ends with 1 and shows the faults where the push is refused', async () => {
    const refused = await run(
      ['evidence', 'component:default/nobody', 'test.readme', 'true'],
      { CAIRN_TOKEN: TOKEN },
    );
    expect(refused).toMatchObject({
      code: 1,
      out: expect.stringContaining('observations[0].entityRef'),
      err: expect.stringContaining('Cairn answered 400'),
    });
    const stranger = await run(['evidence', PETSTORE, 'test.readme', 'true'], {
      CAIRN_TOKEN: 'not-a-token',
    });
    expect(stranger).toMatchObject({
      code: 1,
      err: expect.stringContaining('Cairn answered 401'),
    });
    expect(await run(['help'], {})).toMatchObject({
      code: 2,
      err: expect.stringContaining('push-evidence.sh report FORMAT'),
    });
  });

  it('needs no stored secret in a job whose platform signs tokens', async () => {
    const result = await run(['evidence', PETSTORE, 'test.guide', 'true'], {
      CAIRN_SOURCE: 'github-actions',
      ACTIONS_ID_TOKEN_REQUEST_URL: `${issuer.url}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-job',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'acme/petstore',
      GITHUB_RUN_ID: '7',
    });
    expect(result).toMatchObject({ code: 0 });
    expect(JSON.parse(result.out)).toMatchObject({
      accepted: 1,
      entities: [{ moved: [{ workframe: 'agent-experience' }] }],
    });
    await expect(
      backend.knex('evidence').where({ source: 'github-actions' }),
    ).resolves.toMatchObject([
      { url: 'https://github.com/acme/petstore/actions/runs/7' },
    ]);
    // With it one may push, and the token says no more than that.
    const { status } = await request(backend.server)
      .post('/api/maturity/evidence')
      .set({ authorization: `Bearer ${TOKEN}x` })
      .send({});
    expect(status).toBe(401);
  });
});
