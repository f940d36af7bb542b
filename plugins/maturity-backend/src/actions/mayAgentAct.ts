import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  AGENT_ACTS,
  AgentAct,
  AgentVerdict,
  mayAgentAct,
} from '@cairn/backstage-plugin-maturity-common';
import { MaturityReader } from '../maturity/MaturityReader';
import { entityRefInput, pageInput, remedyOutput } from './shared/input';
import { pageOf } from './shared/pageOf';

const LIMITS = { usual: 5, most: 50 };

const ACTS = Object.keys(AGENT_ACTS) as [AgentAct, ...AgentAct[]];

const DESCRIPTION = `
Tells whether an agent may do something to an entity, and why: call it before you act on a service, and do not act where
\`allowed\` is false. It follows the agent ceiling, the least of the three proven levels of the entity.

## Acts, by the level that each needs in all three workframes

- assist (1): help a person, who does it
- propose-automation (2): open changes that automate recurring work, for people to take
- run-self-service (3): run what people approved for self-service
- act-with-approval (4): act on governance, reliability and cost, each time with an approval
- improve-system (5): point out friction and propose changes to the system; never of a single service, ask about its
  system, its team or platform:default/platform

Reading is always allowed to those who may see the entity. What is unknown is no: a missing report is not a good one.

## Answer

\`reason\` is the verdict in a sentence. \`mayAct\` lists what is allowed. \`bounds\` names each workframe that stands in the
way; \`obstacles\` are the criteria that would lift it, least effort first, each with \`message\` (what is missing) and
\`remedy\`. One with \`waitsFor\` can be lifted by nobody yet.

A yes grants nothing: you still need the permission to act, and an approval where one is asked for. Nothing is changed
by this action.

## Examples

- May I run a template on it: { "entityRef": "component:default/petstore", "act": "run-self-service" }
- What keeps me from proposing: { "entityRef": "component:default/petstore", "act": "propose-automation" }

An entity that does not exist, that you may not see, or that is never assessed gives a NotFoundError that names the ref.
`.trim();

/** @internal */
export function registerMayAgentAct(options: {
  actionsRegistry: ActionsRegistryService;
  reader: MaturityReader;
}): void {
  const { actionsRegistry, reader } = options;
  actionsRegistry.register({
    name: 'may-agent-act',
    title: 'Ask whether an agent may act on an entity',
    description: DESCRIPTION,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          entityRef: entityRefInput(z),
          act: z.enum(ACTS).describe('What you want to do'),
          ...pageInput(z, LIMITS),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          act: z.string(),
          needs: z.number().describe('The level wanted in each workframe'),
          ceiling: z.number().describe('The least proven level of the three'),
          allowed: z.boolean(),
          reason: z.string(),
          mayAct: z.array(z.string()),
          bounds: z.array(
            z.object({
              workframe: z.string(),
              proven: z.number(),
              possible: z.number(),
              reason: z.string(),
            }),
          ),
          totalObstacles: z.number(),
          obstacles: z.array(
            z.object({
              workframe: z.string(),
              criterionId: z.string(),
              title: z.string(),
              level: z.number(),
              state: z.string(),
              message: z.string(),
              effort: z.string().describe('ISO 8601 duration'),
              waitsFor: z.string().optional(),
              remedy: remedyOutput(z),
            }),
          ),
          nextCursor: z.string().optional(),
        }),
    },
    examples: [
      {
        title: 'May I run a template on it',
        input: {
          entityRef: 'component:default/petstore',
          act: 'run-self-service',
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { entityRef, act, limit = LIMITS.usual, cursor } = input;
      const detail = await reader.entity(entityRef, credentials);
      const verdict = mayAgentAct({
        assessment: detail,
        criteria: detail.criteria,
        act,
      });
      return { output: compact(verdict, { limit, cursor }) };
    },
  });
}

/** The verdict with its obstacles in one list of pages. */
function compact(
  { bounds, ...verdict }: AgentVerdict,
  page: { limit: number; cursor?: string },
) {
  const all = bounds.flatMap(({ workframe, obstacles }) =>
    obstacles.map(obstacle => ({ workframe, ...obstacle })),
  );
  const { items, nextCursor } = pageOf(all, page);
  return {
    ...verdict,
    bounds: bounds.map(({ obstacles: _, ...bound }) => bound),
    totalObstacles: all.length,
    obstacles: items,
    ...(nextCursor && { nextCursor }),
  };
}
