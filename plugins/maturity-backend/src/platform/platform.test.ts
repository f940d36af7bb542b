import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  EntityMaturityDetail,
  PLATFORM_REF,
  PlatformMaturity,
} from '@cairn/backstage-plugin-maturity-common';
import { createTestEvidenceSource } from '@cairn/backstage-plugin-maturity-node/testUtils';
import { component, eachDatabase } from '@cairn/testing';
import request from 'supertest';
import { parse as parseYaml } from 'yaml';
import {
  as,
  startMaturityBackend,
} from '../__testUtils__/startMaturityBackend';

const FOLDER = join(__dirname, '../../rubric');

/** The default rubric as one document. */
function defaultRubric() {
  const documents = readdirSync(FOLDER).map(file =>
    parseYaml(readFileSync(join(FOLDER, file), 'utf8')),
  );
  return {
    ...documents.find(({ id }) => id),
    criteria: documents.flatMap(({ criteria = [] }) => criteria),
  };
}

const TEMPLATE: Entity = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'service',
    namespace: 'default',
    annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
  },
  spec: { type: 'service' },
};

const SYSTEM: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'shop', namespace: 'default' },
  spec: { owner: 'group:default/team' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/team' }],
};

const SERVICES = ['a', 'b', 'c', 'd', 'e', 'f'];

function service(name: string): Entity {
  const entity = component({
    name,
    spec: {
      type: 'service',
      lifecycle: name === 'f' ? 'experimental' : 'production',
      owner: 'group:default/team',
      system: 'system:default/shop',
    },
  });
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        'backstage.io/source-template': 'template:default/service',
      },
    },
    relations: [
      { type: 'ownedBy', targetRef: 'group:default/team' },
      { type: 'partOf', targetRef: 'system:default/shop' },
    ],
  };
}

describe.each(eachDatabase())('the platform on %s', id => {
  const source = createTestEvidenceSource({ keys: ['repository.lockfile'] });
  const actions = actionsRegistryServiceMock();
  let backend: Awaited<ReturnType<typeof startMaturityBackend>>;
  const signal = new AbortController().signal;

  beforeAll(async () => {
    for (const name of SERVICES) {
      source.set(`component:default/${name}`, 'repository.lockfile', {
        needed: false,
      });
    }
    backend = await startMaturityBackend(id, {
      sources: [source],
      entities: [TEMPLATE, SYSTEM, ...SERVICES.map(service)],
      features: [
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => actions,
        }),
      ],
    });
    backend.rubricFile.edit(defaultRubric());
    await backend.tasks.get('maturity-rubric')!.fn(signal);
    await backend.follow(SERVICES.length);
    await backend.knex('source_runs').delete();
    await backend.tasks.get('maturity-larger-subjects')!.fn(signal);
  });

  async function platform(persona: 'everything' | 'blind' = 'everything') {
    const { body } = await request(backend.server)
      .get('/api/maturity/platform')
      .set(as(persona))
      .expect(200);
    return body as PlatformMaturity;
  }

  function cellOf(matrix: PlatformMaturity, name: string) {
    const [capability, stage] = name.split('.');
    return matrix.capabilities
      .find(row => row.capability === capability)!
      .stages.find(cell => cell.stage === stage)!;
  }

  it('tells each cell by use, with its evidence, and counts what is not known', async () => {
    const matrix = await platform();
    expect(cellOf(matrix, 'repository.documented')).toMatchObject({
      state: 'pass',
      findings: [{ evidence: { value: { pages: 1 }, method: 'measured' } }],
    });
    expect(cellOf(matrix, 'repository.automated')).toMatchObject({
      state: 'pass',
      findings: [{ evidence: { value: { templates: 1, made: 6, share: 1 } } }],
    });
    expect(cellOf(matrix, 'repository.self-service')).toMatchObject({
      state: 'unknown',
      findings: [
        { message: expect.stringContaining('scaffolder is not installed') },
      ],
    });
    expect(cellOf(matrix, 'dependencies.automated')).toMatchObject({
      state: 'pass',
      findings: [
        { evidence: { value: { asked: 5, known: 5, following: 5, share: 1 } } },
      ],
    });
    expect(cellOf(matrix, 'pipeline.automated')).toMatchObject({
      state: 'unknown',
      findings: [{ message: expect.stringContaining('Not enough data') }],
    });
    expect(cellOf(matrix, 'database.documented')).toMatchObject({
      state: 'unknown',
      findings: [{ message: expect.stringContaining('nobody has said') }],
    });
    expect(cellOf(matrix, 'access.governed')).toMatchObject({
      state: 'unknown',
      findings: [{ reason: 'waiting-for-source', source: 'access-grants' }],
    });
    const [repository] = matrix.capabilities;
    expect(repository).toMatchObject({ proven: 2, possible: 5 });
    expect(matrix.coverage.applicable).toBe(50);
    const unknown = matrix.unknown.flatMap(({ cells }) => cells);
    expect(unknown).toHaveLength(50 - matrix.coverage.known);
    expect(matrix.unknown).toContainEqual(
      expect.objectContaining({ source: 'access-grants', missing: true }),
    );
  });

  it('counts at target what the caller may see', async () => {
    const { targets } = await platform();
    expect(targets.all.entities).toBe(SERVICES.length);
    expect(
      targets.lifecycles.map(({ name, entities }) => [name, entities]),
    ).toEqual([
      ['experimental', 1],
      ['production', 5],
    ]);
    for (const { withTarget, atTarget } of targets.all.workframes) {
      expect(withTarget).toBe(SERVICES.length);
      expect(atTarget.proven).toBeLessThanOrEqual(atTarget.accepted);
      expect(atTarget.accepted).toBeLessThanOrEqual(atTarget.possible);
    }
    expect((await platform('blind')).targets.all.entities).toBe(0);
  });

  it.each(['system/default/shop', 'group/default/team'])(
    'tells of %s by what it holds, and of a trend that there is not enough data',
    async path => {
      const { body } = await request(backend.server)
        .get(`/api/maturity/entities/${path}`)
        .set(as('everything'))
        .expect(200);
      const { results } = body as EntityMaturityDetail;
      const resultOf = (criterionId: string) =>
        results.find(result => result.criterionId === criterionId)!;
      expect(resultOf('po-services-owned')).toMatchObject({
        state: 'pass',
        evidence: { value: { of: 5, count: 5, share: 1 } },
      });
      expect(resultOf('dx-most-at-2').state).toBe('fail');
      expect(resultOf('dx-holds-and-rises')).toMatchObject({
        state: 'unknown',
        message: expect.stringContaining('0 of its services had a target'),
      });
    },
  );

  it('says the same to agents as over REST, and bounds what they may do', async () => {
    const credentials = mockCredentials.user('user:default/everything');
    const { body } = await request(backend.server)
      .get('/api/maturity/entities/platform/default/platform')
      .set(as('everything'))
      .expect(200);
    const { output } = (await actions.invoke({
      id: 'test:get-maturity',
      input: { entityRef: PLATFORM_REF, states: ['pass'], limit: 2 },
      credentials,
    })) as { output: any };
    const passing = body.results.filter((one: any) => one.state === 'pass');
    expect(output.totalResults).toBe(passing.length);
    expect(output.results.map((one: any) => one.criterionId)).toEqual(
      passing.slice(0, 2).map((one: any) => one.criterionId),
    );
    expect(output.nextCursor).toBe('2');

    const verdict = (await actions.invoke({
      id: 'test:may-agent-act',
      input: { entityRef: 'component:default/a', act: 'run-self-service' },
      credentials,
    })) as { output: any };
    expect(verdict.output).toMatchObject({ allowed: false, needs: 3 });
    expect(verdict.output.obstacles).toHaveLength(5);
    expect(verdict.output.totalObstacles).toBeGreaterThan(5);
  });

  it('rests until a service was assessed anew', async () => {
    const before = await backend.knex('source_runs').count();
    await backend.tasks.get('maturity-larger-subjects')!.fn(signal);
    expect(await backend.knex('source_runs').count()).toEqual(before);
  });
});
