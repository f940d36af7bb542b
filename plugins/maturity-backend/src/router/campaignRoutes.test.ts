import { component, eachDatabase } from '@cairn/testing';
import request from 'supertest';
import {
  as,
  startMaturityBackend,
} from '../__testUtils__/startMaturityBackend';

const PLAN = {
  title: 'Readmes',
  why: 'Nobody knows what these are.',
  owner: 'group:default/team',
  goal: { criteria: ['readme'] },
  scope: { lifecycle: ['production'] },
  targetDate: '2999-12-31',
};
const ROOT = '/api/maturity';

describe.each(eachDatabase())('campaigns over REST on %s', id => {
  it('let those manage who may, and everybody else read what they may see', async () => {
    const { server, follow, audited } = await startMaturityBackend(id, {
      sources: [],
      entities: [
        component({ name: 'mine', spec: { owner: 'group:default/team' } }),
        component({ name: 'other', spec: { owner: 'group:default/other' } }),
      ],
    });
    await follow(2);
    const post = (path: string, body: object, who = as('everything')) =>
      request(server).post(`${ROOT}${path}`).set(who).send(body);
    const get = (path: string, who = as('everything')) =>
      request(server).get(`${ROOT}${path}`).set(who);

    // Who may not.
    expect((await post('/campaigns', PLAN, as('powerless'))).status).toBe(403);
    expect((await post('/campaigns', PLAN, as('service'))).status).toBe(403);
    expect(audited.filter(({ outcome }) => outcome === 'fail')).toHaveLength(2);

    // What can not be.
    for (const [wrong, named] of [
      [{ goal: { criteria: ['nothing-like-it'] } }, 'nothing-like-it'],
      [{ targetDate: '2020-01-01' }, 'has passed'],
      [{ goal: { criteria: [] } }, 'goal'],
      [{ surprise: true }, 'additional properties'],
    ] as const) {
      const { status, body } = await post('/campaigns', { ...PLAN, ...wrong });
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain(named);
    }

    // Its life.
    const { body: draft, status } = await post('/campaigns', PLAN);
    expect({ status, state: draft.state }).toEqual({
      status: 201,
      state: 'draft',
    });
    const path = `/campaigns/${draft.id}`;
    expect((await post(`${path}/close`, { revision: 1 })).status).toBe(409);
    expect((await post(`${path}/open`, { revision: 1 })).body.state).toBe(
      'open',
    );
    expect((await post(`${path}/open`, { revision: 1 })).status).toBe(409);
    const edited = await request(server)
      .put(`${ROOT}${path}`)
      .set(as('everything'))
      .send({ plan: { ...PLAN, title: 'All readmes' }, revision: 2 });
    expect(edited.body).toMatchObject({ title: 'All readmes', revision: 3 });

    // What is read, as far as it may be seen.
    const total = async (who: ReturnType<typeof as>) =>
      (await get(`${path}/entities`, who)).body.totalItems;
    expect(await total(as('everything'))).toBe(2);
    expect(await total(as('owner'))).toBe(1);
    expect(await total(as('blind'))).toBe(0);
    expect((await get('/campaigns', as('powerless'))).status).toBe(403);
    const mine = await get('/campaigns?ownedByMe=true', as('owner'));
    expect(mine.body.items[0].progress.end.unknown).toBe(1);
    const csv = await get(`${path}/entities.csv`, as('owner'));
    expect(csv.text.trim().split('\r\n')).toHaveLength(2);
    expect(csv.text).toContain('component:default/mine');
    const ofEntity = '/entities/component/default/other/campaigns';
    expect((await get(ofEntity)).body.items).toHaveLength(1);
    expect((await get(ofEntity, as('owner'))).status).toBe(404);
    expect((await get('/campaigns/99')).status).toBe(404);
    expect((await get('/campaigns/nonsense')).status).toBe(404);

    const closed = await post(`${path}/close`, { revision: 3 });
    expect(closed.body.state).toBe('closed');
    const verdicts = await Promise.all(
      [as('everything'), as('owner')].map(
        async who => (await get(path, who)).body.report.verdict,
      ),
    );
    expect(verdicts).toEqual(['same', 'partial']);
    expect(
      audited
        .filter(({ outcome }) => outcome === 'success')
        .map(({ eventId }) => eventId),
    ).toEqual([
      'campaign-create',
      'campaign-open',
      'campaign-edit',
      'campaign-close',
    ]);

    // The report of the month.
    const month = new Date().toISOString().slice(0, 7);
    const report = await get(`/report?month=${month}`);
    expect(report.status).toBe(200);
    expect(report.body.campaigns).toHaveLength(1);
    expect(report.body.workframes[0].progress.joined).toBe(2);
    expect((await get('/report?month=2999-01')).status).toBe(400);
    expect((await get('/report?month=2026-13')).status).toBe(400);
    expect(
      (await get(`/report?month=${month}`, as('blind'))).body.workframes[0]
        .progress.joined,
    ).toBe(0);
  });
});
