import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { repositoryPlaceOf, urlOfFile } from './repositoryPlace';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [{ host: 'github.com' }],
      gitlab: [{ host: 'gitlab.com' }],
      bitbucketServer: [
        {
          host: 'bitbucket.acme.com',
          apiBaseUrl: 'https://bitbucket.acme.com/rest/api/1.0',
        },
      ],
    },
  }),
);

function placeOf(annotations: Record<string, string>) {
  return repositoryPlaceOf(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'checkout', annotations },
    },
    integrations,
  );
}

const SOURCE = 'backstage.io/source-location';
const ROOT = 'cairn.dev/repository-root';

describe('repositoryPlaceOf', () => {
  it.each([
    ['https://github.com/acme/shop', 'https://github.com/acme/shop/', ''],
    [
      'https://github.com/acme/shop/tree/main/',
      'https://github.com/acme/shop/tree/main/',
      '',
    ],
    [
      'https://github.com/acme/shop/tree/main/services/checkout/',
      'https://github.com/acme/shop/tree/main/',
      'services/checkout',
    ],
    [
      'https://github.com/acme/shop/blob/main/services/a%20b/catalog-info.yaml',
      'https://github.com/acme/shop/tree/main/',
      'services/a b',
    ],
    [
      'https://gitlab.com/acme/web/shop/-/tree/main/api/',
      'https://gitlab.com/acme/web/shop/-/tree/main/',
      'api',
    ],
    [
      'https://dev.azure.com/acme/web/_git/shop?path=%2Fapi',
      'https://dev.azure.com/acme/web/_git/shop?path=%2F',
      'api',
    ],
    [
      'https://bitbucket.acme.com/projects/W/repos/shop/browse/api/?at=main',
      'https://bitbucket.acme.com/projects/W/repos/shop/browse/?at=main',
      'api',
    ],
    ['https://code.example.com/shop', 'https://code.example.com/shop/', ''],
  ])('finds root and folder of %s', (location, root, folder) => {
    expect(placeOf({ [SOURCE]: `url:${location}` })).toEqual({ root, folder });
  });

  it('takes the root that the entity names, where the host cannot tell it', () => {
    expect(
      placeOf({
        [SOURCE]: 'url:file:///srv/shop/services/checkout/',
        [ROOT]: 'url:file:///srv/shop',
      }),
    ).toEqual({ root: 'file:///srv/shop/', folder: 'services/checkout' });
  });

  it.each([
    ['url:file:///srv/other/'],
    ['url:file:///srv/shopping/'],
    ['url:file:///srv/shop/../secrets/'],
    ['url:https://code.example.com/srv/shop/'],
  ])('refuses a location that is not in the named root: %s', location => {
    expect(
      placeOf({ [SOURCE]: location, [ROOT]: 'url:file:///srv/shop/' }),
    ).toEqual({
      unavailable: expect.stringContaining('does not lie in the repository'),
    });
  });

  it.each([[{}], [{ [SOURCE]: 'file:/srv/shop' }], [{ [SOURCE]: 'url:nope' }]])(
    'says so when there is no source location: %j',
    annotations => {
      expect(placeOf(annotations)).toEqual({
        unavailable: 'It has no source location.',
      });
    },
  );
});

describe('urlOfFile', () => {
  it.each([
    [
      'https://github.com/acme/shop/tree/main/',
      'https://github.com/acme/shop/tree/main/docs/a.md',
    ],
    [
      'https://github.com/acme/shop/',
      'https://github.com/acme/shop/blob/HEAD/docs/a.md',
    ],
    [
      'https://gitlab.com/acme/web/shop/',
      'https://gitlab.com/acme/web/shop/-/blob/HEAD/docs/a.md',
    ],
    [
      'https://dev.azure.com/acme/web/_git/shop?path=%2F',
      'https://dev.azure.com/acme/web/_git/shop?path=%2Fdocs%2Fa.md',
    ],
    [
      'https://code.example.com/shop/',
      'https://code.example.com/shop/docs/a.md',
    ],
    ['file:///srv/shop/', undefined],
  ])('leads from %s to the file', (root, url) => {
    expect(urlOfFile(root, 'docs/a.md', integrations)).toBe(url);
  });
});
