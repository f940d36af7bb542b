import { parseAllDocuments } from 'yaml';

/** Aliases resolved in one document; a YAML bomb needs more. */
const MAX_ALIASES = 100;

/**
 * The documents of a YAML or JSON text as plain values; none when it cannot be parsed, such as a template with
 * placeholders.
 *
 * @internal
 */
export function parseYaml(text: string | undefined): unknown[] {
  if (!text?.trim()) {
    return [];
  }
  try {
    const documents = parseAllDocuments(text, { logLevel: 'silent' });
    if (!Array.isArray(documents)) {
      return [];
    }
    return documents
      .filter(document => document.errors.length === 0)
      .map(document => document.toJS({ maxAliasCount: MAX_ALIASES }))
      .filter(value => value !== null && value !== undefined);
  } catch {
    // Too many aliases, or tags that cannot be resolved.
    return [];
  }
}

/** @internal */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one when it is something else. @internal */
export function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

/** The value as a list; an empty one when it is something else. @internal */
export function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The object in a JSON text; an empty one when there is none. @internal */
export function parseJsonRecord(
  text: string | undefined,
): Record<string, unknown> {
  try {
    return asRecord(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}
