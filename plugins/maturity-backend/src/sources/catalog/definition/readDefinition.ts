import { jsonOf } from '../../../repository/parseYaml';
import { DefinitionFacts, invalid } from './Definition';
import { readAsyncApi } from './readAsyncApi';
import { readGraphql } from './readGraphql';
import { readGrpc } from './readGrpc';
import { readOpenApi } from './readOpenApi';

const READERS: Record<string, (text: string) => DefinitionFacts> = {
  openapi: readOpenApi,
  asyncapi: readAsyncApi,
  graphql: readGraphql,
  grpc: readGrpc,
};

/** Characters that are read. JSON takes a hundredth of the time that the other formats take. */
const MAX_LENGTH = 1024 * 1024;
const MAX_JSON_LENGTH = 4 * 1024 * 1024;

/**
 * Reads the definition of an API, or says in words why it cannot be judged.
 *
 * @internal
 */
export function readDefinition(
  format: string,
  text: string,
): DefinitionFacts | { unavailable: string } {
  const read = Object.hasOwn(READERS, format) ? READERS[format] : undefined;
  if (!read) {
    return {
      unavailable: `Definitions of type ${format} cannot be read; only ${Object.keys(
        READERS,
      ).join(', ')} can.`,
    };
  }
  if (
    text.length > MAX_JSON_LENGTH ||
    (text.length > MAX_LENGTH && jsonOf(text) === undefined)
  ) {
    return {
      unavailable: `The definition has ${text.length} characters; at most ${MAX_LENGTH} are read, or ${MAX_JSON_LENGTH} of JSON.`,
    };
  }
  return text.trim() ? read(text) : invalid('It is empty.');
}
