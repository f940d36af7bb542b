import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { RubricTrial } from '../simulation/RubricTrial';
import { pageInput, workframeInput } from './shared/input';

const LIMITS = { usual: 20, most: 100 };

const DESCRIPTION = `
Tells what would happen to every service if the maturity rubric were changed: who would move up or down, in which
workframe and team, what would become unknown, how many would be at their target, and what would have to be done. Nothing
is changed by it.

Use it before somebody proposes a change of the rubric, to answer "who would fall if we asked for this" or "is this
criterion ready to be asked". It cannot publish anything: that takes two people on the Rubric page.

## Input

Say what would be otherwise, in one of two ways:
- \`change\`: criteria to add or replace by id (\`put\`, whole criteria), ids to take out (\`remove\`), and \`targets\` to set
  in place of all targets. A criterion has id, title, workframe, level, appliesTo, evidence (key, maxAge), condition, why,
  owner and remedy.
- \`draftId\`: a draft of the Rubric page.

Give \`simulationId\` and \`cursor\` of an earlier answer for more of its movers; nothing is simulated anew then.

## Output

\`status\` is done, or running where it takes longer than a call may: call again with the \`simulationId\`. \`summary\` has the
figures, as far as you may see the services. \`movers\` is a page of moves: entity, workframe, direction, marks before and
after, and the criteria that it comes from; \`totalMovers\` counts all.

## Examples

- Ask for one more thing: { "change": { "put": [{ "id": "runbook", ... }] } }
- Drop one: { "change": { "remove": ["changelog"] } }
- More movers: { "simulationId": "...", "cursor": "..." }

A criterion with a fault gives an InputError that names each fault with its path.
`.trim();

/** @internal */
export function registerSimulateRubric(options: {
  actionsRegistry: ActionsRegistryService;
  trial: RubricTrial;
}): void {
  const { actionsRegistry, trial } = options;
  actionsRegistry.register({
    name: 'simulate-rubric',
    title: 'Simulate a change of the rubric',
    description: DESCRIPTION,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          change: z
            .object({
              put: z
                .array(z.record(z.any()))
                .max(200)
                .optional()
                .describe(
                  'Criteria to add, or to put in the place of those with their ids',
                ),
              remove: z
                .array(z.string())
                .max(500)
                .optional()
                .describe('Ids of criteria to take out'),
              targets: z
                .array(z.record(z.any()))
                .max(100)
                .optional()
                .describe('All targets: when (a filter predicate) and levels'),
            })
            .strict()
            .optional(),
          draftId: z.string().optional().describe('A draft of the Rubric page'),
          simulationId: z
            .string()
            .optional()
            .describe('Of an earlier answer, to go on reading it'),
          workframe: workframeInput(z),
          direction: z
            .enum(['up', 'down', 'mixed'])
            .optional()
            .describe('Only movers in this direction'),
          team: z
            .string()
            .optional()
            .describe('Only movers of this group or of its child groups'),
          ...pageInput(z, LIMITS),
        }),
      output: z =>
        z.object({
          simulationId: z.string(),
          status: z.string(),
          baseVersion: z
            .number()
            .describe('The version that it is compared with'),
          assessedAt: z.string().optional().describe('ISO 8601, UTC'),
          summary: z.record(z.any()).optional(),
          totalMovers: z.number(),
          movers: z.array(z.record(z.any())),
          nextCursor: z.string().optional(),
        }),
    },
    examples: [
      {
        title: 'Take one criterion out',
        input: { change: { remove: ['dx-changelog'] } },
      },
      {
        title: 'Who would fall by a draft',
        input: { draftId: '0b8c0f6e', direction: 'down' },
      },
    ],
    action: async ({ input, credentials }) => {
      const {
        limit = LIMITS.usual,
        cursor,
        team,
        workframe,
        direction,
      } = input;
      const { result, moves } = await trial.run(
        {
          ...input,
          query: {
            limit,
            cursor,
            workframe,
            direction,
            ...(team && { owner: [team] }),
          },
        },
        credentials,
      );
      return {
        output: {
          simulationId: result.id,
          status: result.status,
          baseVersion: result.baseVersion,
          ...(result.assessedAt && { assessedAt: result.assessedAt }),
          ...(result.summary && { summary: { ...result.summary } }),
          totalMovers: moves.totalItems,
          movers: moves.items.map(({ entity, ...move }) => ({
            entityRef: entity.entityRef,
            ...(entity.owner && { owner: entity.owner.entityRef }),
            ...move,
          })),
          ...(moves.pageInfo.nextCursor && {
            nextCursor: moves.pageInfo.nextCursor,
          }),
        },
      };
    },
  });
}
