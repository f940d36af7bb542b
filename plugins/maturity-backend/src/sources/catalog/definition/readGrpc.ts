import { Namespace, parse, ReflectionObject, Root, Service } from 'protobufjs';
import { DefinitionFacts, invalid, says } from './Definition';

/**
 * Reads a protocol buffer file. Imports are not followed.
 *
 * @internal
 */
export function readGrpc(text: string): DefinitionFacts {
  try {
    const { root } = parse(text, { alternateCommentMode: true });
    const operations = servicesOf(root).flatMap(service =>
      service.methodsArray.map(method => ({
        name: `${service.name}.${method.name}`,
        hasId: true,
        hasDescription: says(method.comment),
      })),
    );
    return { errors: [], operations };
  } catch (error) {
    return invalid(error instanceof Error ? error.message : String(error));
  }
}

function servicesOf(root: Root): Service[] {
  const services: Service[] = [];
  const open: ReflectionObject[] = [root];
  while (open.length > 0) {
    const item = open.pop();
    if (item instanceof Service) {
      services.push(item);
    } else if (item instanceof Namespace) {
      open.push(...item.nestedArray);
    }
  }
  return services;
}
