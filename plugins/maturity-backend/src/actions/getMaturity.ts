import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { EntityMaturityDetail } from '@cairn/backstage-plugin-maturity-common';
import { MaturityReader } from '../maturity/MaturityReader';

const DESCRIPTION = `
Tells how mature one component, API or resource of the software catalog is, and by what evidence.

Use it to answer "what level is this service at, and why", and before acting on a service: \`agentCeiling\` says how far
automation may go there (0 nothing yet, 1 assist a person, 2 propose automation, 3 run approved self-service, 4 act on
governance, reliability and cost with approvals). For what to do next, call \`get-next-steps\` instead.

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
By default only fail, unknown and exempt are listed. Set \`states\` to see others.

## Examples

- Where a service stands: { "entityRef": "component:default/petstore" }
- Only what fails in operations: { "entityRef": "component:default/petstore", "workframe": "production-operations", "states": ["fail"] }
- Everything, passes too: { "entityRef": "component:default/petstore", "states": ["pass", "fail", "unknown", "exempt", "not-applicable"] }

An entity that does not exist, that you may not see, or that is never assessed (groups, users, systems) gives a
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
          entityRef: z
            .string()
            .describe(
              'Such as component:default/petstore; case does not matter',
            ),
          workframe: z
            .enum([
              'developer-experience',
              'production-operations',
              'agent-experience',
            ])
            .optional()
            .describe('Only this workframe; all three unless given'),
          states: z
            .array(
              z.enum(['pass', 'fail', 'unknown', 'not-applicable', 'exempt']),
            )
            .optional()
            .describe(
              'Only results in these states; fail, unknown and exempt unless given',
            ),
        }),
      output: z => {
        const level = z.number().int().min(0).max(5);
        return z.object({
          entityRef: z.string(),
          title: z.string(),
          owner: z.string().optional().describe('Entity ref'),
          assessedAt: z.string().describe('ISO 8601, UTC'),
          rubric: z.object({
            id: z.string(),
            version: z.number(),
            title: z.string(),
            publishedAt: z.string(),
          }),
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
          results: z.array(
            z.object({
              criterionId: z.string(),
              title: z.string(),
              workframe: z.string(),
              level,
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
      const { entityRef, workframe, states } = input;
      const detail = await reader.entity(entityRef, credentials);
      return {
        output: compact(detail, {
          workframe,
          states: states ?? ['fail', 'unknown', 'exempt'],
        }),
      };
    },
  });
}

/** The assessment without what an agent does not need to answer by: values, stones, and what passes. */
function compact(
  detail: EntityMaturityDetail,
  wanted: { workframe?: string; states: readonly string[] },
) {
  const criteria = new Map(detail.criteria.map(each => [each.id, each]));
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
    results: detail.results.flatMap(result => {
      const criterion = criteria.get(result.criterionId);
      if (
        !criterion ||
        !wanted.states.includes(result.state) ||
        (wanted.workframe && criterion.workframe !== wanted.workframe)
      ) {
        return [];
      }
      const { criterionId, state, reason, message, evidence } = result;
      return {
        criterionId,
        title: criterion.title,
        workframe: criterion.workframe,
        level: criterion.level,
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
    }),
  };
}
