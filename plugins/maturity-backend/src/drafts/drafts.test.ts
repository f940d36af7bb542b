import { Criterion, Rubric } from '@cairn/backstage-plugin-maturity-common';
import { createTestEvidenceSource } from '@cairn/backstage-plugin-maturity-node/testUtils';
import { component, eachDatabase, group } from '@cairn/testing';
import fc from 'fast-check';
import request from 'supertest';
import { setTimeout as wait } from 'node:timers/promises';
import { malformedRubrics } from '../__testUtils__/malformedRubrics';
import { criterion, smallRubric } from '../__testUtils__/rubricFile';
import {
  as,
  Persona,
  startMaturityBackend,
} from '../__testUtils__/startMaturityBackend';

const BASE = '/api/maturity';
const KEYS = ['test.readme', 'test.owner', 'test.guide', 'test.tests'];
const NAMES = ['petstore', 'billing', 'search'];

describe.each(eachDatabase())('drafts on %s', id => {
  jest.setTimeout(60_000);

  async function start() {
    const source = createTestEvidenceSource({ keys: KEYS });
    for (const [index, name] of NAMES.entries()) {
      source.set(`component:default/${name}`, 'test.readme', index > 0);
      source.set(`component:default/${name}`, 'test.owner', true);
      source.set(`component:default/${name}`, 'test.tests', index > 1);
    }
    const backend = await startMaturityBackend(id, {
      sources: [source],
      entities: [
        ...NAMES.map(name =>
          component({
            name,
            spec: { owner: name === 'search' ? 'group:default/other' : 'team' },
          }),
        ),
        group({ name: 'other' }),
      ],
    });
    await backend.follow(NAMES.length);
    const { server } = backend;
    const send =
      (method: 'get' | 'post' | 'put') =>
      (path: string, body?: object, who: Persona | 'service' = 'everything') =>
        request(server)[method](`${BASE}${path}`).set(as(who)).send(body);
    const api = { get: send('get'), post: send('post'), put: send('put') };

    async function begin(rubric?: Rubric, title = 'A draft') {
      const { body } = await api
        .post('/drafts', { title, ...(rubric && { content: rubric }) })
        .expect(201);
      return body;
    }
    async function publish(draft: { id: string; revision: number }) {
      const { body } = await api
        .post(`/drafts/${draft.id}/submission`, { revision: draft.revision })
        .expect(200);
      return api.post(
        `/drafts/${draft.id}/review`,
        { decision: 'publish', digest: body.digest, note: 'It is good' },
        'owner',
      );
    }
    async function simulate(draftId: string) {
      await api.post(`/drafts/${draftId}/simulation`).expect(202);
      for (;;) {
        const { body } = await api.get(`/drafts/${draftId}/simulation`);
        if (body.status === 'done' || body.status === 'failed') {
          return body;
        }
        await wait(20);
      }
    }
    return { ...backend, api, begin, publish, simulate };
  }

  function stricter(): Rubric {
    const { criteria } = smallRubric();
    return smallRubric({
      criteria: [...criteria, criterion('tests', { level: 1 })],
    });
  }

  it('go from an edit over a review by somebody else into force', async () => {
    const { api, begin, audited, knex } = await start();
    const { body: before } = await api.get('/rubric').expect(200);
    expect(before).toMatchObject({ version: 1, files: { differ: false } });

    const draft = await begin();
    expect(draft).toMatchObject({
      state: 'editing',
      baseVersion: 1,
      revision: 1,
      authors: ['user:default/everything'],
      faults: [],
      diff: { added: [], removed: [], changed: [] },
      you: { author: true, may: ['edit', 'submit', 'withdraw'] },
    });
    const { body: edited } = await api
      .put(`/drafts/${draft.id}`, { revision: 1, content: stricter() })
      .expect(200);
    expect(edited.diff.added).toMatchObject([{ id: 'tests' }]);

    // Somebody else was quicker.
    const late = await api
      .put(`/drafts/${draft.id}`, { revision: 1, title: 'Mine' }, 'owner')
      .expect(409);
    expect(late.body.error.message).toMatch(
      /user:default\/everything made revision 2/,
    );

    await api
      .post(`/drafts/${draft.id}/submission`, { revision: 2 })
      .expect(200);
    const review = {
      decision: 'publish',
      digest: edited.digest,
      note: 'It is good',
    };
    await api
      .post(`/drafts/${draft.id}/withdrawal`, {}, 'powerless')
      .expect(403);
    const own = await api.post(`/drafts/${draft.id}/review`, review);
    expect(own.status).toBe(403);
    expect(own.body.error.message).toMatch(/somebody else has to review/);
    await api
      .post(`/drafts/${draft.id}/review`, review, 'powerless')
      .expect(403);
    await api.post(`/drafts/${draft.id}/review`, review, 'service').expect(403);
    const other = { ...review, digest: draft.digest };
    await api.post(`/drafts/${draft.id}/review`, other, 'owner').expect(409);

    const { body: published } = await api
      .post(`/drafts/${draft.id}/review`, review, 'owner')
      .expect(200);
    expect(published).toMatchObject({
      state: 'published',
      publishedVersion: 2,
      you: { may: [] },
    });
    await api.post(`/drafts/${draft.id}/review`, review, 'blind').expect(409);

    const { body: versions } = await api.get('/rubric/versions').expect(200);
    expect(versions).toMatchObject({
      totalItems: 2,
      items: [
        {
          version: 2,
          origin: 'draft',
          authors: ['user:default/everything'],
          reviewedBy: 'user:default/owner',
          note: 'It is good',
          draftId: draft.id,
          criteriaCount: 4,
          changes: { added: 1, removed: 0, changed: 0, targets: false },
        },
        { version: 1, origin: 'files', criteriaCount: 3 },
      ],
    });
    const { body: diff } = await api
      .get('/rubric/versions/2/diff?to=1')
      .expect(200);
    expect(diff.diff.removed).toMatchObject([{ id: 'tests' }]);
    await api.get('/rubric/versions/3').expect(404);
    const { body: after } = await api.get('/rubric');
    expect(after).toMatchObject({ version: 2, files: { differ: true } });

    expect(
      audited.filter(({ eventId }) => eventId === 'rubric-draft-review'),
    ).toContainEqual({
      eventId: 'rubric-draft-review',
      outcome: 'success',
      meta: expect.objectContaining({ actor: 'user:default/owner' }),
    });
    await expect(knex('rubric_versions')).resolves.toHaveLength(2);
  });

  it('say what publishing them does, to the letter', async () => {
    const { api, begin, publish, simulate, knex } = await start();
    const readme = smallRubric().criteria[0];
    const draft = await begin({
      ...stricter(),
      criteria: [
        { ...readme, condition: { not: { equals: true } } } as Criterion,
        ...stricter().criteria.slice(2),
      ],
      targets: [],
    });
    const simulation = await simulate(draft.id);
    expect(simulation).toMatchObject({ status: 'done', done: 3, total: 3 });
    const { body: moves } = await api.get(
      `/drafts/${draft.id}/simulation/moves?limit=100`,
    );
    const foretold = moves.items.map(comparable);
    expect(foretold).not.toHaveLength(0);
    const states = await knex('simulation_subjects')
      .orderBy('entity_ref')
      .select('entity_ref', { states: 'after_states' });
    const last = await knex('transitions').max({ id: 'id' }).first();

    await publish(draft).then(({ status }) => expect(status).toBe(200));
    await assessedBy(knex, 2);
    const transitions = await knex('transitions').where('id', '>', last!.id);
    expect(sorted(transitions.map(comparableRow))).toEqual(sorted(foretold));
    expect(
      await knex('assessed')
        .orderBy('entity_ref')
        .select('entity_ref', 'states'),
    ).toEqual(states);

    const { body: summary } = await api.get('/summary');
    for (const [index, frame] of summary.workframes.entries()) {
      const { withTarget, atTarget } = frame;
      expect(simulation.summary.workframes[index].after).toEqual({
        withTarget,
        atTarget,
      });
    }
  });

  it('count only what the caller may see', async () => {
    const { api, begin, simulate } = await start();
    const draft = await begin(stricter());
    const whole = await simulate(draft.id);
    expect(whole.summary).toMatchObject({
      services: 3,
      moved: 1,
      totalTeams: 1,
      criteria: [
        {
          criterionId: 'tests',
          change: 'added',
          after: { pass: 1, fail: 2 },
        },
      ],
      teams: [{ team: { entityRef: 'group:default/team' }, services: 2 }],
    });
    const path = `/drafts/${draft.id}/simulation`;
    const seen = await api.get(path, undefined, 'owner').expect(200);
    expect(seen.body.summary).toMatchObject({
      services: 2,
      criteria: [{ after: { pass: 0, fail: 2 } }],
    });
    const none = await api.get(path, undefined, 'blind').expect(200);
    expect(none.body.summary).toMatchObject({ services: 0, teams: [] });
    const moves = await api.get(`${path}/moves`, undefined, 'blind');
    expect(moves.body).toMatchObject({ totalItems: 0, items: [] });

    const one = await api.get(
      `${path}/moves?direction=down&workframe=developer-experience&owner=group:default/team`,
    );
    expect(one.body).toMatchObject({
      totalItems: 1,
      items: [
        {
          entity: { entityRef: 'component:default/billing' },
          from: { proven: 1 },
          to: { proven: 0 },
          cause: 'rubric',
        },
      ],
    });
    const csv = await api.get(`${path}/moves.csv`).expect(200);
    expect(csv.text.split('\r\n')).toHaveLength(3);
    await api.get(path, undefined, 'powerless').expect(403);
  });

  it('are superseded by another version, and rebased with every conflict named', async () => {
    const { api, begin, publish } = await start();
    const [readme, ...rest] = smallRubric().criteria;
    const first = await begin(
      smallRubric({ criteria: [{ ...readme, level: 2 }, ...rest] }),
    );
    const second = await begin(
      smallRubric({
        title: 'Renamed',
        criteria: [{ ...readme, level: 3, title: 'Mine' }, ...rest],
      }),
    );
    await publish(first).then(({ status }) => expect(status).toBe(200));

    const { body: old } = await api.get(`/drafts/${second.id}`);
    expect(old).toMatchObject({
      state: 'superseded',
      you: { may: ['rebase', 'withdraw'] },
    });
    const { body: list } = await api.get('/drafts?state=superseded');
    expect(list.items).toMatchObject([{ id: second.id, state: 'superseded' }]);
    const refused = await publish(second).catch(error => error);
    expect(refused).toBeInstanceOf(Error);

    const { body: preview } = await api.get(`/drafts/${second.id}/rebase`);
    expect(preview).toEqual({
      onto: 2,
      conflicts: [
        { path: 'criteria.readme.level', base: 1, draft: 3, inForce: 2 },
      ],
    });
    const path = `/drafts/${second.id}/rebase`;
    const unresolved = await api.post(path, { revision: 1 }).expect(409);
    expect(unresolved.body.error.message).toContain('criteria.readme.level');
    const { body: rebased } = await api
      .post(path, {
        revision: 1,
        resolutions: { 'criteria.readme.level': 'draft' },
      })
      .expect(200);
    expect(rebased).toMatchObject({
      state: 'editing',
      baseVersion: 2,
      diff: {
        fields: [{ path: 'title', to: 'Renamed' }],
        changed: [
          {
            criterionId: 'readme',
            changes: [
              { path: 'level', from: 2, to: 3 },
              { path: 'title', to: 'Mine' },
            ],
          },
        ],
      },
    });
  });

  it('are saved with named faults or refused whole, a thousand malformed ones in a row', async () => {
    const { api, begin } = await start();
    const draft = await begin();
    let revision = 1;
    const refused: string[] = [];
    const wrong: object[] = [];
    let unexplained = 0;
    for (const content of fc.sample(malformedRubrics, { numRuns: 1000 })) {
      const { status, body } = await api.put(`/drafts/${draft.id}`, {
        revision,
        content: content as object,
      });
      // Any other status, and any other revision, is listed below.
      if (status === 400) {
        refused.push(body.error.message);
      } else {
        revision += 1;
        if (status !== 200 || body.revision !== revision) {
          wrong.push({ status, content });
        }
        unexplained += body.faults?.length || body.diff ? 0 : 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(unexplained).toBe(0);
    expect(revision).toBeGreaterThan(100);
    expect(refused.length).toBeGreaterThan(10);
    for (const message of refused) {
      expect(message).toMatch(/draft|content/);
    }
    // What was refused left nothing behind, and what was saved can still be read.
    const { body } = await api.get(`/drafts/${draft.id}`).expect(200);
    expect(body.revision).toBe(revision);
    const { body: inForce } = await api.get('/rubric').expect(200);
    expect(inForce).toMatchObject({ version: 1, faults: [] });
  });

  it('can be saved with faults, and not submitted', async () => {
    const { api, begin } = await start();
    const draft = await begin();
    const { body: saved } = await api
      .put(`/drafts/${draft.id}`, {
        revision: 1,
        content: 'id: small\ntitle: T\ncriteria:\n  - id: a\n    level: 9\n',
      })
      .expect(200);
    expect(saved.faults).toContainEqual(
      expect.objectContaining({
        path: 'criteria.0.level',
        reason: expect.stringContaining('9'),
      }),
    );
    const refused = await api
      .post(`/drafts/${draft.id}/submission`, { revision: 2 })
      .expect(400);
    expect(refused.body.error.message).toMatch(/faults.*criteria\.0/s);
    await api.post(`/drafts/${draft.id}/simulation`).expect(400);
    await api
      .put(`/drafts/${draft.id}`, { revision: 2, content: 'x'.repeat(500_001) })
      .expect(400);
    const { body: left } = await api.get(`/drafts/${draft.id}`);
    expect(left.revision).toBe(2);
  });
});

async function assessedBy(knex: any, version: number): Promise<void> {
  for (;;) {
    const [{ behind }] = await knex('assessed')
      .where('rubric_version', '<', version)
      .count({ behind: '*' });
    if (Number(behind) === 0) {
      return;
    }
    await wait(20);
  }
}

function comparable(move: any) {
  const { entity, workframe, from, to, cause, changes } = move;
  return {
    entityRef: entity.entityRef,
    workframe,
    from,
    to,
    cause,
    changes,
  };
}

function comparableRow(row: any) {
  const marks = (side: 'from' | 'to') => ({
    proven: row[`${side}_proven`],
    accepted: row[`${side}_accepted`],
    possible: row[`${side}_possible`],
  });
  return {
    entityRef: row.entity_ref,
    workframe: row.workframe,
    from: marks('from'),
    to: marks('to'),
    cause: row.cause,
    changes: JSON.parse(row.changes),
  };
}

function sorted<T>(items: T[]): T[] {
  return [...items].sort((a, b) =>
    JSON.stringify(a).localeCompare(JSON.stringify(b)),
  );
}
