import { asRecord, isRecord, parseYaml } from '../../../repository/parseYaml';
import { DefinitionFacts, invalid, says } from './Definition';

/**
 * Reads an AsyncAPI definition, 2.x or 3.x, by its structure.
 *
 * @internal
 */
export function readAsyncApi(text: string): DefinitionFacts {
  const document = asRecord(parseYaml(text, { maxLength: text.length })[0]);
  const version = String(document.asyncapi ?? '');
  if (!/^[23]\.\d/.test(version)) {
    return invalid(
      'It has no `asyncapi` version 2 or 3, or it cannot be parsed.',
    );
  }
  const info = asRecord(document.info);
  const errors: string[] = [];
  if (!says(info.title) || info.version === undefined) {
    errors.push('Its `info` wants a title and a version.');
  }
  if (!isRecord(document.channels)) {
    errors.push('It has no `channels`.');
  }
  const operations = version.startsWith('3')
    ? operationsOf3(document)
    : operationsOf2(document);
  return { errors, operations };
}

function operationsOf2(document: Record<string, unknown>) {
  return Object.entries(asRecord(document.channels)).flatMap(
    ([channel, item]) =>
      ['publish', 'subscribe']
        .filter(verb => isRecord(asRecord(item)[verb]))
        .map(verb => {
          const operation = asRecord(asRecord(item)[verb]);
          return {
            name: `${verb} ${channel}`,
            hasId: says(operation.operationId),
            hasDescription: says(operation.summary, operation.description),
          };
        }),
  );
}

/** In version 3 an operation is kept under its id. */
function operationsOf3(document: Record<string, unknown>) {
  return Object.entries(asRecord(document.operations)).map(([id, item]) => {
    const { summary, description, title } = asRecord(item);
    return {
      name: id,
      hasId: true,
      hasDescription: says(summary, description, title),
    };
  });
}
