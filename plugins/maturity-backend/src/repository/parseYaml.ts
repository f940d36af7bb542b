import { parseAllDocuments } from 'yaml';

/** Characters of one text; the parser needs seconds for a megabyte. @internal */
export const MAX_YAML_LENGTH = 256 * 1024;

/** Aliases resolved in one document; a YAML bomb needs more. */
const MAX_ALIASES = 100;

/**
 * The documents of a YAML or JSON text as plain values; none when it cannot be parsed, such as a template with
 * placeholders, or when it is YAML with more characters than `maxLength`.
 *
 * @internal
 */
export function parseYaml(
  text: string | undefined,
  options?: { maxLength?: number },
): unknown[] {
  if (!text?.trim()) {
    return [];
  }
  const json = jsonOf(text);
  if (json !== undefined) {
    return json === null ? [] : [json];
  }
  if (text.length > (options?.maxLength ?? MAX_YAML_LENGTH)) {
    return [];
  }
  try {
    const documents = parseAllDocuments(text, {
      logLevel: 'silent',
      // Both take time that grows with the square of the text.
      uniqueKeys: false,
      prettyErrors: false,
    });
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

/** The value of a JSON text, which takes a hundredth of the time; `undefined` when it is none. @internal */
export function jsonOf(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True for a path that is read as YAML. @internal */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
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
