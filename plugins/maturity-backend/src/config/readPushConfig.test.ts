import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readPushConfig } from './readPushConfig';

const CLIENT = {
  subject: 'external:github:repo:{slug}:ref:refs/heads/main',
  sources: ['ci'],
  keys: ['ci.*', { key: 'tests', schema: { type: 'number' } }],
  entities: { 'metadata.annotations.github.com/project-slug': '{slug}' },
};

function read(push: JsonObject) {
  return readPushConfig(new ConfigReader({ maturity: { push } }));
}

describe('readPushConfig', () => {
  it('lets nobody push unless told, and nobody measure unless told', () => {
    expect(readPushConfig(new ConfigReader({}))).toEqual({
      clients: [],
      perMinute: 300,
    });
    const { clients } = read({ clients: [CLIENT], perMinute: 7 });
    expect(clients).toMatchObject([
      {
        ...CLIENT,
        keys: [{ key: 'ci.*' }, { key: 'tests' }],
        method: 'pulled',
      },
    ]);
  });

  it.each<[string, JsonObject, string]>([
    ['a plugin', { subject: 'plugin:catalog' }, 'clients[0].subject'],
    ['twice a placeholder', { subject: '{a}:{a}' }, 'clients[0].subject'],
    ['an id with spaces', { sources: ['a b'] }, `clients[0].sources has 'a b'`],
    ['no source', { sources: [] }, 'clients[0].sources is empty'],
    ['no key', { keys: [] }, 'clients[0].keys'],
    [
      'a key that is none',
      { keys: ['ci.*.x'] },
      'clients[0].keys[0] is "ci.*.x"',
    ],
    ['a key of another kind', { keys: [7] }, 'clients[0].keys[0] is 7'],
    [
      'a schema that is none',
      { keys: [{ key: 'a', schema: { type: 'colour' } }] },
      'clients[0].keys[0].schema',
    ],
    ['attested', { method: 'attested' }, `clients[0].method is 'attested'`],
    [
      'a placeholder of nobody',
      { entities: { 'metadata.name': '{name}' } },
      'clients[0].entities speaks of {name}',
    ],
  ])('refuses %s by name', (_, change, words) => {
    expect(() => read({ clients: [{ ...CLIENT, ...change }] })).toThrow(words);
  });

  it('refuses a rate that is none', () => {
    expect(() => read({ perMinute: 0 })).toThrow(
      'maturity.push.perMinute is 0',
    );
  });
});
