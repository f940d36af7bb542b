import { mockCredentials } from '@backstage/backend-test-utils';
import { createTestEvidenceSource } from '@cairn/backstage-plugin-maturity-node/testUtils';
import { component, eachDatabase } from '@cairn/testing';
import request from 'supertest';
import {
  as,
  Persona,
  startMaturityBackend,
} from '../__testUtils__/startMaturityBackend';

const PETSTORE = 'component:default/petstore';
const HIDDEN = 'component:default/hidden';
const BASE = '/api/maturity';
const WORDS = 'It is rewritten in spring anyway';

/** The header of an agent that acts for a persona. */
function asAgent(persona: Persona): { authorization: string } {
  const token = mockCredentials.user.token(`user:default/${persona}`, {
    actor: { subject: 'plugin:mcp-actions' },
  });
  return { authorization: `Bearer ${token}` };
}

describe.each(eachDatabase())('the routes of requests on %s', id => {
  const source = createTestEvidenceSource({
    keys: ['test.readme', 'test.owner', 'test.guide'],
  });
  let backend: Awaited<ReturnType<typeof startMaturityBackend>>;
  beforeAll(async () => {
    source.set(PETSTORE, 'test.readme', false);
    source.set(HIDDEN, 'test.readme', false);
    backend = await startMaturityBackend(id, {
      sources: [source],
      entities: [
        component({ name: 'petstore', spec: { owner: 'group:default/team' } }),
        component({ name: 'hidden', spec: { owner: 'group:default/others' } }),
      ],
    });
    await backend.follow(2);
  });

  const until = new Date(Date.now() + 30 * 86_400_000).toISOString();

  function post(path: string, persona: Persona | 'service', body: object = {}) {
    return request(backend.server)
      .post(`${BASE}${path}`)
      .set(as(persona))
      .send(body);
  }

  function get(path: string, persona: Persona | 'service') {
    return request(backend.server).get(`${BASE}${path}`).set(as(persona));
  }

  function ask(persona: Persona | 'service', change: object = {}) {
    return post('/exemptions', persona, {
      entityRef: PETSTORE,
      criterionId: 'readme',
      reason: WORDS,
      until,
      ...change,
    });
  }

  it('lets each persona ask, decide and answer as far as it may, and audits each try', async () => {
    backend.audited.length = 0;
    const statuses: [string, number][] = [];
    const note = (what: string, response: { status: number }) =>
      statuses.push([what, response.status]);

    note('service asks', await ask('service'));
    note('powerless asks', await ask('powerless'));
    note('blind asks', await ask('blind'));
    note('owner asks of hidden', await ask('owner', { entityRef: HIDDEN }));
    note('owner asks too briefly', await ask('owner', { reason: 'because' }));
    const asked = await ask('owner');
    note('owner asks', asked);
    note(
      'an agent of the owner asks again',
      await ask('owner').set(asAgent('owner')),
    );

    const { id: exemptionId } = asked.body;
    const decide = (persona: Persona | 'service') =>
      post(`/exemptions/${exemptionId}/decision`, persona, {
        decision: 'grant',
        reason: WORDS,
      });
    note('service decides', await decide('service'));
    note('powerless decides', await decide('powerless'));
    note('blind decides', await decide('blind'));
    note('owner decides', await decide('owner'));
    note(
      'an agent of everything decides',
      await decide('everything').set(asAgent('everything')),
    );
    note('everything decides', await decide('everything'));
    note('everything decides again', await decide('everything'));
    note(
      'everything revokes',
      await post(`/exemptions/${exemptionId}/revocation`, 'everything', {
        reason: WORDS,
      }),
    );
    note(
      'owner withdraws',
      await post(`/exemptions/${exemptionId}/withdrawal`, 'owner'),
    );

    const dispute = (persona: Persona | 'service', entityRef = PETSTORE) =>
      post('/disputes', persona, {
        entityRef,
        criterionId: 'readme',
        text: WORDS,
      });
    note('service disputes', await dispute('service'));
    note('owner disputes hidden', await dispute('owner', HIDDEN));
    note('powerless disputes', await dispute('powerless'));
    const opened = await dispute('owner');
    note('owner disputes', opened);
    const answer = (persona: Persona | 'service') =>
      post(`/disputes/${opened.body.id}/answer`, persona, {
        answer: 'decline',
        text: WORDS,
      });
    note('service answers', await answer('service'));
    note('powerless answers', await answer('powerless'));
    note('blind answers', await answer('blind'));
    note(
      'service comments',
      await post(`/disputes/${opened.body.id}/comments`, 'service', {
        text: WORDS,
      }),
    );
    note(
      'an agent of everything answers',
      await answer('everything').set(asAgent('everything')),
    );
    note('everything answers', await answer('everything'));
    note('everything answers again', await answer('everything'));

    expect(statuses).toEqual([
      ['service asks', 403],
      ['powerless asks', 403],
      ['blind asks', 404],
      ['owner asks of hidden', 404],
      ['owner asks too briefly', 400],
      ['owner asks', 201],
      ['an agent of the owner asks again', 409],
      ['service decides', 403],
      ['powerless decides', 403],
      ['blind decides', 404],
      ['owner decides', 403],
      ['an agent of everything decides', 403],
      ['everything decides', 200],
      ['everything decides again', 409],
      ['everything revokes', 200],
      ['owner withdraws', 409],
      ['service disputes', 403],
      ['owner disputes hidden', 404],
      ['powerless disputes', 403],
      ['owner disputes', 201],
      ['service answers', 403],
      ['powerless answers', 403],
      ['blind answers', 404],
      ['service comments', 403],
      ['an agent of everything answers', 403],
      ['everything answers', 200],
      ['everything answers again', 409],
    ]);
    expect(backend.audited.map(({ outcome }) => outcome)).toEqual(
      statuses.map(([, status]) => (status < 300 ? 'success' : 'fail')),
    );
    expect(
      backend.audited.find(
        ({ eventId, outcome }) =>
          eventId === 'exemption-decide' && outcome === 'success',
      ),
    ).toMatchObject({
      meta: {
        exemptionId,
        decision: 'grant',
        permission: 'maturity.exemption.decide',
        actor: 'user:default/everything',
      },
    });
    expect(
      backend.audited.find(
        ({ eventId, outcome, meta }) =>
          eventId === 'exemption-decide' &&
          outcome === 'fail' &&
          'through' in meta,
      ),
    ).toMatchObject({
      meta: { actor: 'user:default/everything', through: 'plugin:mcp-actions' },
    });
  });

  it('shows each persona no more than the catalog does, in lists, counts, files and one by one', async () => {
    const hidden = await post('/disputes', 'everything', {
      entityRef: HIDDEN,
      criterionId: 'readme',
      text: WORDS,
    });
    for (const [persona, total] of [
      ['everything', 3],
      ['service', 3],
      ['owner', 2],
      ['blind', 0],
    ] as const) {
      const { body } = await get('/requests', persona);
      expect([persona, body.totalItems, body.items.length]).toEqual([
        persona,
        total,
        total,
      ]);
      const { text } = await get('/requests.csv', persona);
      expect(text.trim().split('\r\n')).toHaveLength(total + 1);
    }
    for (const [path, persona, status] of [
      ['/requests', 'powerless', 403],
      ['/requests.csv', 'powerless', 403],
      ['/requests?scope=mine', 'service', 400],
      ['/requests?scope=everything', 'owner', 400],
      [`/disputes/${hidden.body.id}`, 'owner', 404],
      [`/disputes/${hidden.body.id}`, 'everything', 200],
      [`/exemptions/${hidden.body.id}`, 'everything', 404],
      ['/entities/component/default/petstore/requests', 'owner', 200],
      ['/entities/component/default/petstore/requests', 'blind', 404],
      ['/entities/component/default/petstore/requests', 'powerless', 403],
      ['/entities/component/default/hidden/requests', 'owner', 404],
    ] as const) {
      const response = await get(path, persona);
      expect([path, persona, response.status]).toEqual([path, persona, status]);
    }
  });

  it('says on the entity what can be asked for, and what was', async () => {
    const { body } = await get(
      '/entities/component/default/petstore/requests',
      'owner',
    );
    expect(body).toMatchObject({
      exemptions: [
        { state: 'revoked', ended: { by: 'user:default/everything' } },
      ],
      disputes: [{ state: 'declined', now: 'fail' }],
      offer: {
        maxDuration: 'P180D',
        maxRenewals: 2,
        answerWithin: 'P14D',
        may: 'ask',
        renewals: { readme: 1 },
      },
      mayDispute: true,
    });
  });
});
