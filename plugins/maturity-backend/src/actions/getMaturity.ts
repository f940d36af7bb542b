import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  Criterion,
  CriterionResult,
  EntityMaturityDetail,
} from '@cairn/backstage-plugin-maturity-common';
import { MaturityReader } from '../maturity/MaturityReader';
import {
  entityRefInput,
  pageInput,
  rubricOutput,
  workframeInput,
} from './shared/input';
import { pageOf } from './shared/pageOf';

const LIMITS = { usual: 50, most: 200 };

const DESCRIPTION = `
Tells how mature one entity of the software catalog is, and by what evidence: a component, API or resource (levels 1 to
4), a system, domain or group (levels 1 to 5), or the platform itself (platform:default/platform), whose results also
name the cell of its matrix by \`capability\` and \`stage\`.

Use it to answer "what level is this service at, and why", and before acting on a service: \`agentCeiling\` says how far
automation may go there, and \`may-agent-act\` says why. For what to do next, call \`get-next-steps\` instead.

## Levels and marks

There are three workframes, never blended into one number: developer-experience, production-operations and
agent-experience. Each has levels 0 to 5 by three marks: \`proven\` counts criteria that pass, \`accepted\` adds agreed
exemptions, \`possible\` adds what is unknown. A gap between proven and possible means missing evidence, not failure.
\`target\` is the wanted level, \`coverage\` says how many of the applicable criteria are known, \`confidence\` says in words
how far to rely on the level.

## Results

One for each criterion: \`state\` is pass, fail, unknown, not-applicable or exempt; \`reason\` is a stable code such as
not-met, never-collected or lapsed; \`message\` says it in words with the value found and the value wanted.
Unknown is neither a pass nor a fail: do not report it as either.
By default only fail, unknown and exempt are listed. Set \`states\` to see others. \`totalResults\` counts all that match;
\`nextCursor\` leads to those beyond \`limit\`.

## Examples

- Where a service stands: { "entityRef": "component:default/petstore" }
- Only what fails in operations: { "entityRef": "component:default/petstore", "workframe": "production-operations", "states": ["fail"] }
- Everything, passes too: { "entityRef": "component:default/petstore", "states": ["pass", "fail", "unknown", "exempt", "not-applicable"] }

An entity that does not exist, that you may not see, or that is never assessed (users, locations) gives a
NotFoundError that names the ref.
`.trim();

/** @internal */
export function registerGetMaturity(options: {
  actionsRegistry: ActionsRegistryService;
  reader: MaturityReader;
}): void {
  const { actionsRegistry, reader } = options;
  actionsRegistry.register({
    name: 'get-maturity',
    title: 'Get maturity of an entity',
    description: DESCRIPTION,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          entityRef: entityRefInput(z),
          workframe: workframeInput(z),
          states: z
            .array(
              z.enum(['pass', 'fail', 'unknown', 'not-applicable', 'exempt']),
            )
            .optional()
            .describe(
              'Only results in these states; fail, unknown and exempt unless given',
            ),
          ...pageInput(z, LIMITS),
        }),
      output: z => {
        const level = z.number().int().min(0).max(5);
        return z.object({
          entityRef: z.string(),
          title: z.string(),
          owner: z.string().optional().describe('Entity ref'),
          assessedAt: z.string().describe('ISO 8601, UTC'),
          rubric: rubricOutput(z),
          agentCeiling: level.describe('The least proven level of the three'),
          workframes: z.array(
            z.object({
              workframe: z.string(),
              proven: level,
              accepted: level,
              possible: level,
              target: level.optional(),
              coverage: z.object({
                known: z.number(),
                applicable: z.number(),
              }),
              confidence: z.object({
                word: z.string(),
                reasons: z.array(z.string()),
              }),
            }),
          ),
          totalResults: z.number(),
          results: z.array(
            z.object({
              criterionId: z.string(),
              title: z.string(),
              workframe: z.string(),
              level,
              capability: z.string().optional(),
              stage: z.string().optional(),
              state: z.string(),
              reason: z.string(),
              message: z.string(),
              evidence: z
                .object({
                  key: z.string(),
                  source: z.string(),
                  method: z.string(),
                  observedAt: z.string(),
                  url: z.string().optional(),
                })
                .optional()
                .describe('What decided; values are on the entity page'),
            }),
          ),
          nextCursor: z.string().optional(),
        });
      },
    },
    examples: [
      {
        title: 'Where a service stands',
        input: { entityRef: 'component:default/petstore' },
      },
      {
        title: 'Only what fails in operations',
        input: {
          entityRef: 'component:default/petstore',
          workframe: 'production-operations',
          states: ['fail'],
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { entityRef, workframe, states, limit, cursor } = input;
      const detail = await reader.entity(entityRef, credentials);
      return {
        output: compact(detail, {
          workframe,
          states: states ?? ['fail', 'unknown', 'exempt'],
          limit: limit ?? LIMITS.usual,
          cursor,
        }),
      };
    },
  });
}

/** The assessment without what an agent does not need to answer by: values, stones, and what passes. */
function compact(
  detail: EntityMaturityDetail,
  wanted: {
    workframe?: string;
    states: readonly string[];
    limit: number;
    cursor?: string;
  },
) {
  const criteria = new Map(detail.criteria.map(each => [each.id, each]));
  const results = detail.results.flatMap(result => {
    const criterion = criteria.get(result.criterionId);
    const asked =
      criterion &&
      wanted.states.includes(result.state) &&
      (!wanted.workframe || criterion.workframe === wanted.workframe);
    return asked ? [compactResult(criterion, result)] : [];
  });
  const { items, nextCursor } = pageOf(results, wanted);
  return {
    entityRef: detail.entityRef,
    title: detail.entity.title,
    owner: detail.entity.owner?.entityRef,
    assessedAt: detail.assessedAt,
    rubric: detail.rubric,
    agentCeiling: detail.agentCeiling,
    workframes: detail.workframes
      .filter(each => !wanted.workframe || each.workframe === wanted.workframe)
      .map(({ levels: _, ...frame }) => frame),
    totalResults: results.length,
    results: items,
    ...(nextCursor && { nextCursor }),
  };
}

function compactResult(criterion: Criterion, result: CriterionResult) {
  const { title, workframe, level, capability, stage } = criterion;
  const { criterionId, state, reason, message, evidence } = result;
  return {
    criterionId,
    title,
    workframe,
    level,
    ...(capability && { capability, stage }),
    state,
    reason,
    message,
    ...(evidence && {
      evidence: {
        key: evidence.key,
        source: evidence.source,
        method: evidence.method,
        observedAt: evidence.observedAt,
        ...(evidence.url && { url: evidence.url }),
      },
    }),
  };
}
