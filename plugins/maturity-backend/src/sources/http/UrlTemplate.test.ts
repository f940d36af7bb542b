import { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { UrlTemplate } from './UrlTemplate';

const BASE = 'https://tool.acme.org/base/projects/';

function entityWith(value: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'payments', annotations: { 'acme.org/id': value } },
  };
}

const path = UrlTemplate.parse(`${BASE}{annotation:acme.org/id}/measures`);
const query = UrlTemplate.parse(
  `${BASE}all?id=\${annotation:acme.org/id}&limit=1`,
);
const twice = UrlTemplate.parse(
  `${BASE}{annotation:acme.org/id}{annotation:acme.org/id}`,
);

describe('UrlTemplate', () => {
  it.each([
    ['acme:payments', 'acme%3Apayments'],
    ['group/project', 'group%2Fproject'],
    ['a b', 'a%20b'],
    ['a%2fb', 'a%252fb'],
    ['x?y=1#z', 'x%3Fy%3D1%23z'],
    ["it's", 'it%27s'],
    ['größe', 'gr%C3%B6%C3%9Fe'],
    ['..a', '..a'],
    ['@evil.org', '%40evil.org'],
  ])('encodes %s', (value, encoded) => {
    expect(path.fill(entityWith(value))).toEqual({
      url: `${BASE}${encoded}/measures`,
    });
    expect(query.fill(entityWith(value))).toEqual({
      url: `${BASE}all?id=${encoded}&limit=1`,
    });
  });

  it.each([
    ['', 'Its annotation acme.org/id is empty.'],
    [' ', 'Its annotation acme.org/id is empty.'],
    ['.', 'Its annotation acme.org/id holds a dot segment.'],
    ['..', 'Its annotation acme.org/id holds a dot segment.'],
    ['%2e%2e', 'Its annotation acme.org/id holds a dot segment.'],
    ['a%252F..', 'Its annotation acme.org/id holds a dot segment.'],
    ['../../admin', 'Its annotation acme.org/id holds a dot segment.'],
    ['a\\..\\b', 'Its annotation acme.org/id holds a dot segment.'],
    [
      'a\r\nHost: evil',
      'Its annotation acme.org/id holds characters that are no text.',
    ],
    [
      'a\u0000',
      'Its annotation acme.org/id holds characters that are no text.',
    ],
    ['\ud800', 'Its annotation acme.org/id holds characters that are no text.'],
    [
      'x'.repeat(513),
      'Its annotation acme.org/id has more than 512 characters.',
    ],
  ])('refuses %j', (value, unavailable) => {
    expect(path.fill(entityWith(value))).toEqual({ unavailable });
  });

  it('refuses what is not there, inherited members too', () => {
    const other = UrlTemplate.parse(`${BASE}{annotation:constructor}`);
    expect(other.fill(entityWith('x'))).toEqual({
      unavailable: 'It has no annotation constructor.',
    });
    expect(UrlTemplate.parse(`${BASE}{label:a}`).fill(entityWith('x'))).toEqual(
      { unavailable: 'It has no label a.' },
    );
  });

  it('fills in what every entity has', () => {
    expect(
      UrlTemplate.parse(`${BASE}{kind}/{namespace}/{name}`).fill(
        entityWith(''),
      ),
    ).toEqual({ url: `${BASE}component/default/payments` });
  });

  // The law: whatever an annotation holds, only its own place changes, for us and for a server that decodes.
  it('never lets a value leave its place', () => {
    const nasty = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          ...'./\\?#%2eEfF5cC:@&=;+~'.split(''),
          '\t',
          '\n',
          '\0',
        ),
        fc.constantFrom(
          '..',
          '/..',
          '%2f',
          '%2e',
          '//',
          '://',
          '\u2025',
          '\uff0f',
        ),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 8,
    });
    const values = fc.sample(nasty, 5000);
    function filled(template: UrlTemplate) {
      return values.flatMap(value => {
        const address = template.fill(entityWith(value));
        return 'url' in address
          ? [{ value, text: address.url, url: new URL(address.url) }]
          : [];
      });
    }
    const inPath = filled(path);
    expect(inPath.length).toBeGreaterThan(1000);
    for (const { value, text, url } of inPath) {
      const segments = url.pathname.split('/');
      expect(url.href).toBe(text);
      expect(url.origin).toBe('https://tool.acme.org');
      expect(url.search + url.hash).toBe('');
      expect(segments).toHaveLength(5);
      expect(decodeURIComponent(segments[3])).toBe(value);
      // Where a server decodes first and resolves dots afterwards, if need be twice.
      const lenient = new URL(BASE);
      lenient.pathname += `${value}/measures`;
      expect(lenient.pathname).toMatch(/^\/base\/projects\//);
    }
    for (const { value, url } of filled(query)) {
      expect(url.pathname).toBe('/base/projects/all');
      expect([...url.searchParams]).toEqual([
        ['id', value],
        ['limit', '1'],
      ]);
      expect(url.hash).toBe('');
    }
    for (const { url } of filled(twice)) {
      expect(url.pathname.split('/')).toHaveLength(4);
    }
  });
});
