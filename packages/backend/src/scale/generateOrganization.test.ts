import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { generateOrganization } from './generateOrganization';

const options = { people: 2000, services: 1500, seed: 7 };

function count(entities: Entity[], kind: string): number {
  return entities.filter(entity => entity.kind === kind).length;
}

describe('generateOrganization', () => {
  it('is as big as asked for', () => {
    const entities = generateOrganization(options);
    expect(count(entities, 'User')).toBe(2000);
    expect(count(entities, 'Component')).toBe(1500);
    expect(
      new Set(
        entities.map(entity =>
          stringifyEntityRef(getCompoundEntityRef(entity)),
        ),
      ).size,
    ).toBe(entities.length);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(generateOrganization(options)).toEqual(
      generateOrganization(options),
    );
    expect(generateOrganization(options)).not.toEqual(
      generateOrganization({ ...options, seed: 8 }),
    );
  });

  it('leads nowhere but to itself, save for the few owners that are gone', () => {
    const entities = generateOrganization(options);
    const refs = new Set(
      entities.map(entity => stringifyEntityRef(getCompoundEntityRef(entity))),
    );
    const resolve = (ref: string, defaultKind: string) =>
      stringifyEntityRef(
        parseEntityRef(ref, { defaultKind, defaultNamespace: 'scale' }),
      );
    const ownerless: string[] = [];
    for (const { kind, spec } of entities) {
      for (const [key, target] of [
        ['parent', 'group'],
        ['memberOf', 'group'],
        ['system', 'system'],
        ['domain', 'domain'],
        ['dependsOn', 'component'],
      ]) {
        for (const ref of [spec?.[key] ?? []].flat()) {
          expect(refs).toContain(resolve(String(ref), target));
        }
      }
      if (spec?.owner && !refs.has(resolve(String(spec.owner), 'group'))) {
        ownerless.push(kind);
      }
    }
    expect(new Set(ownerless)).toEqual(new Set(['Component']));
    expect(ownerless.length).toBeLessThan(60);
  });

  it('is uneven: a tenth of the teams owns more than a third of the services', () => {
    const owned = new Map<unknown, number>();
    for (const { kind, spec } of generateOrganization(options)) {
      if (kind === 'Component') {
        owned.set(spec?.owner, (owned.get(spec?.owner) ?? 0) + 1);
      }
    }
    const counts = [...owned.values()].sort((a, b) => b - a);
    const top = counts.slice(0, Math.ceil(counts.length / 10));
    expect(top.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(500);
  });
});
