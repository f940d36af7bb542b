import { Config } from '@backstage/config';
import { isError } from '@backstage/errors';
import {
  createZodV4FilterPredicateSchema,
  FilterPredicate,
} from '@backstage/filter-predicates';
import { JsonValue } from '@backstage/types';
import { z } from 'zod/v4';
import { convertValue } from '../sources/http/convertValue';
import {
  HTTP_VALUE_TYPES,
  HttpKeyConfig,
  HttpSourceConfig,
} from '../sources/http/HttpSourceConfig';
import { isJsonPointer } from '../sources/http/jsonPointer';
import { UrlTemplate } from '../sources/http/UrlTemplate';

const KEY = 'maturity.sources.http';

/** What is asked about unless the configuration says otherwise. */
const SERVICES: FilterPredicate = {
  kind: { $in: ['Component', 'API', 'Resource'] },
};

const ID = 'letters, digits and dashes, such as sonarqube';
const NAME = 'letters, digits, dashes and dots, such as coverage';
const POINTER = 'a JSON pointer such as /component/measures/0/value';
const HEADER = /^[!#$%&'*+.^_`|~\w-]+$/;
const HEADER_VALUE = 'a text of one line';

const line = z
  .string({ error: HEADER_VALUE })
  // eslint-disable-next-line no-control-regex
  .regex(/^[^\u0000-\u001f\u007f]+$/, { error: HEADER_VALUE });

const headerName = z
  .string({ error: 'the name of a header' })
  .regex(HEADER, { error: 'the name of a header' });

const auth = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('bearer'), token: line }),
    z.strictObject({
      type: z.literal('basic'),
      username: z.string(),
      password: z.string(),
    }),
    z.strictObject({
      type: z.literal('header'),
      name: headerName,
      value: line,
    }),
  ],
  { error: 'an object whose type is bearer, basic or header' },
);

const pointer = z
  .string({ error: POINTER })
  .refine(isJsonPointer, { error: POINTER });

function whole(least: number, most: number) {
  const error = `a whole number from ${least} to ${most}`;
  return z.number({ error }).int({ error }).min(least, { error }).max(most, {
    error,
  });
}

const path = z
  .string({ error: 'a path that begins with /' })
  .regex(/^\/(?!\/)/, { error: 'a path that begins with one /' });

const keySchema = z.strictObject({
  key: z.string({ error: NAME }).regex(/^[\w-]+(\.[\w-]+)*$/, { error: NAME }),
  title: z.string({ error: 'a text' }).optional(),
  description: z.string({ error: 'a text' }).optional(),
  path: path.optional(),
  pointer,
  type: z.enum(HTTP_VALUE_TYPES, {
    error: `one of ${HTTP_VALUE_TYPES.join(', ')}`,
  }),
  method: z
    .enum(['measured', 'pulled'], { error: 'measured or pulled' })
    .default('pulled'),
  observedAtPointer: pointer.optional(),
  urlTemplate: z.string({ error: 'an address' }).optional(),
  absent: z.json().optional(),
  missing: z.json().optional(),
});

const rate = 'a number of requests, more than 0 and at most 1000';

const sourceSchema = z.strictObject({
  id: z.string({ error: ID }).regex(/^[a-zA-Z0-9-]+$/, { error: ID }),
  title: z.string({ error: 'a text' }).min(1).optional(),
  baseUrl: z
    .string({ error: 'an address' })
    .regex(/^https?:\/\/[^/?#{}@\s]+(\/[^?#{}]*)?$/, {
      error: 'an http or https address without user, query, # and placeholders',
    }),
  path: path.optional(),
  auth: auth.optional(),
  headers: z.record(headerName, line, { error: 'an object' }).optional(),
  keys: z
    .array(keySchema, { error: 'a list of keys' })
    .min(1, { error: 'a list of at least one key' }),
  appliesTo: createZodV4FilterPredicateSchema().optional() as z.ZodType<
    FilterPredicate | undefined
  >,
  limits: z
    .strictObject({
      requestsPerSecond: z
        .number({ error: rate })
        .positive({ error: rate })
        .max(1000, { error: rate })
        .default(5),
      concurrency: whole(1, 100).default(2),
      maxBytes: whole(1, 100_000_000).default(1_000_000),
      timeoutSeconds: whole(1, 600).default(15),
    })
    .prefault({}),
});

type RawSource = z.infer<typeof sourceSchema>;

/**
 * Reads `maturity.sources.http`. A fault costs only the source that it is in.
 *
 * @returns the usable sources, and what is wrong with the others; secrets are in no fault
 * @internal
 */
export function readHttpSourcesConfig(
  config: Config,
  options: { taken: readonly string[] },
): { sources: HttpSourceConfig[]; faults: string[] } {
  const sources: HttpSourceConfig[] = [];
  const faults: string[] = [];
  const list: unknown = config.getOptional(KEY) ?? [];
  if (!Array.isArray(list)) {
    return { sources, faults: [`${KEY} is no list of sources`] };
  }
  const taken = new Set(options.taken);
  for (const [index, content] of list.entries()) {
    const at = `${KEY}[${index}]`;
    const parsed = sourceSchema.safeParse(content);
    if (!parsed.success) {
      faults.push(...parsed.error.issues.map(issue => describe(at, issue)));
      continue;
    }
    try {
      const source = toSource(parsed.data);
      if (taken.has(source.id)) {
        throw new TypeError('id is that of another source');
      }
      taken.add(source.id);
      sources.push(source);
    } catch (error) {
      faults.push(`${at}: ${isError(error) ? error.message : error}`);
    }
  }
  return { sources, faults };
}

/** Names the place and what to write, and not what stands there, which may be secret. */
function describe(at: string, issue: z.core.$ZodIssue): string {
  const place = [at, ...issue.path.map(String)].join('.');
  return issue.code === 'unrecognized_keys'
    ? `${place}: ${issue.keys.join(', ')} is not known here; leave it out`
    : `${place}: write ${issue.message}`;
}

function toSource(raw: RawSource): HttpSourceConfig {
  const { id, title = raw.id, appliesTo = SERVICES, limits } = raw;
  return {
    id,
    title,
    headers: Object.fromEntries(
      // In one case, so that ours are replaced and not added to.
      Object.entries({ ...raw.headers, ...authHeaders(raw.auth) }).map(
        ([name, value]) => [name.toLowerCase(), value],
      ),
    ),
    appliesTo,
    keys: raw.keys.map(key => toKey(raw, key)),
    limits,
  };
}

function toKey(
  source: RawSource,
  raw: RawSource['keys'][number],
): HttpKeyConfig {
  const { key, title = raw.key, description, urlTemplate, ...rest } = raw;
  const asked = raw.path ?? source.path;
  if (asked === undefined) {
    throw new TypeError(`key '${key}' has no path, and its source has none`);
  }
  for (const name of ['absent', 'missing'] as const) {
    const value = raw[name];
    if (value !== undefined && convertValue(value, raw.type) !== value) {
      throw new TypeError(`${name} of key '${key}' is no ${raw.type}`);
    }
  }
  return {
    ...rest,
    key: `${source.id}.${key}`,
    title,
    description:
      description ?? `${title}, as ${source.title ?? source.id} says`,
    request: UrlTemplate.parse(source.baseUrl.replace(/\/+$/, '') + asked),
    ...(urlTemplate !== undefined && { page: UrlTemplate.parse(urlTemplate) }),
    absent: raw.absent as JsonValue | undefined,
    missing: raw.missing as JsonValue | undefined,
  };
}

function authHeaders(raw: RawSource['auth']): Record<string, string> {
  switch (raw?.type) {
    case 'bearer':
      return { authorization: `Bearer ${raw.token}` };
    case 'basic': {
      const pair = Buffer.from(`${raw.username}:${raw.password}`);
      return { authorization: `Basic ${pair.toString('base64')}` };
    }
    case 'header':
      return { [raw.name]: raw.value };
    default:
      return {};
  }
}
