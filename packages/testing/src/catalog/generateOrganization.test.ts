import {
  Entity,
  entityEnvelopeSchemaValidator,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { component, group, user } from './builders';
import { generateOrganization } from './generateOrganization';
import { withRelations } from './withRelations';

function kinds(entities: Entity[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of entities) {
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

describe('withRelations', () => {
  it('derives both ends of a relation, resolves bare names and keeps dangling targets', () => {
    const [team, person, service] = withRelations([
      group({ name: 'stones', namespace: 'hill', parent: 'company' }),
      user({ name: 'ada', namespace: 'hill', memberOf: ['stones'] }),
      component({
        name: 'scale',
        namespace: 'hill',
        spec: { owner: 'user:hill/ada', dependsOn: ['resource:gone'] },
      }),
    ]);

    expect(team.relations).toEqual([
      { type: 'childOf', targetRef: 'group:hill/company' },
      { type: 'hasMember', targetRef: 'user:hill/ada' },
    ]);
    expect(person.relations).toEqual([
      { type: 'memberOf', targetRef: 'group:hill/stones' },
      { type: 'ownerOf', targetRef: 'component:hill/scale' },
    ]);
    expect(service.relations).toEqual([
      { type: 'dependsOn', targetRef: 'resource:hill/gone' },
      { type: 'ownedBy', targetRef: 'user:hill/ada' },
    ]);
  });
});

describe('generateOrganization', () => {
  const options = { seed: 7, people: 40, services: 60, teams: 10 };

  it('has the size that was asked for', () => {
    expect(kinds(generateOrganization(options))).toEqual({
      Component: 60,
      API: 20,
      Resource: 15,
      System: 6,
      Domain: 1,
      User: 40,
      Group: 10 + 2 + 1,
    });
  });

  it('depends on its seed, and on nothing else', () => {
    const again = generateOrganization(options);
    expect(again).toEqual(generateOrganization(options));
    expect(again).not.toEqual(generateOrganization({ ...options, seed: 8 }));
  });

  it('makes valid entities with unique refs, and leaves no team empty', () => {
    const validate = entityEnvelopeSchemaValidator();
    const entities = generateOrganization(options);
    for (const entity of entities) {
      expect(() => validate(entity)).not.toThrow();
    }
    expect(new Set(entities.map(stringifyEntityRef)).size).toBe(
      entities.length,
    );

    const teams = entities.filter(entity => entity.spec?.type === 'team');
    expect(
      teams.filter(
        team => !team.relations?.some(({ type }) => type === 'hasMember'),
      ),
    ).toEqual([]);
  });
});
