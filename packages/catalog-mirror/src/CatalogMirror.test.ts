import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  component,
  countStatements,
  createTestDatabase,
  eachDatabase,
  generateOrganization,
  group,
  system,
  user,
  withRelations,
} from '@cairn/testing';
import { createTestMirror } from './__testUtils__/createTestMirror';

const ORGANIZATION = withRelations([
  group({ name: 'company' }),
  group({ name: 'stones', parent: 'company' }),
  user({ name: 'ada', memberOf: ['stones'] }),
  system({ name: 'hill', spec: { owner: 'company' } }),
  component({
    name: 'scale',
    title: 'The Scale',
    tags: ['go'],
    spec: { owner: 'stones', system: 'hill', lifecycle: 'experimental' },
  }),
]);

function refsOf(entities: Entity[]): string[] {
  return entities.map(stringifyEntityRef).sort();
}

describe.each(eachDatabase())('CatalogMirror on %s', id => {
  it('holds what the catalog holds, whole, and says which entities changed', async () => {
    const { mirror } = await createTestMirror(id, { entities: ORGANIZATION });
    await expect(mirror.getEntities()).resolves.toEqual([]);

    const first = await mirror.syncAll();
    expect(first.changed.sort()).toEqual(refsOf(ORGANIZATION));
    expect(first.removed).toEqual([]);

    const entities = await mirror.getEntities();
    expect(refsOf(entities)).toEqual(refsOf(ORGANIZATION));
    expect(entities).toEqual(expect.arrayContaining(ORGANIZATION));
    await expect(
      mirror.getEntities(['Component:Scale', 'user:default/ada', 'api:none']),
    ).resolves.toEqual([ORGANIZATION[4], ORGANIZATION[2]]);
  });

  it('makes the fields that plugins sort and filter by readable as columns', async () => {
    const { mirror, knex } = await createTestMirror(id, {
      entities: ORGANIZATION,
    });
    await mirror.syncAll();

    await expect(
      knex('mirror_entities')
        .where('entity_ref', 'component:default/scale')
        .first(),
    ).resolves.toMatchObject({
      kind: 'Component',
      namespace: 'default',
      name: 'scale',
      title: 'The Scale',
      type: 'service',
      lifecycle: 'experimental',
      owner_ref: 'group:default/stones',
      system_ref: 'system:default/hill',
      search_text: 'component:default/scale\nthe scale\ngo',
    });
  });
});
