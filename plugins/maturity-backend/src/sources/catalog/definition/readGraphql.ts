import { buildASTSchema, parse } from 'graphql';
import { DefinitionFacts, invalid, says } from './Definition';

const MAX_TOKENS = 500_000;

/**
 * Reads a GraphQL schema. Directives that it does not define are let through: federated schemas live by them.
 *
 * @internal
 */
export function readGraphql(text: string): DefinitionFacts {
  try {
    const schema = buildASTSchema(parse(text, { maxTokens: MAX_TOKENS }), {
      assumeValidSDL: true,
    });
    const roots = [
      schema.getQueryType(),
      schema.getMutationType(),
      schema.getSubscriptionType(),
    ];
    const operations = roots.flatMap(root =>
      Object.values(root?.getFields() ?? {}).map(field => ({
        name: `${root?.name}.${field.name}`,
        hasId: true,
        hasDescription: says(field.description),
      })),
    );
    return { errors: [], operations };
  } catch (error) {
    return invalid(error instanceof Error ? error.message : String(error));
  }
}
