import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { MaturityReader } from '../maturity/MaturityReader';
import {
  entityRefInput,
  pageInput,
  remedyOutput,
  workframeInput,
} from './shared/input';
import { pageOf } from './shared/pageOf';

const LIMITS = { usual: 5, most: 50 };

const DESCRIPTION = `
Tells what to do next so that one entity reaches its next level of maturity: the criteria that do not pass at or below
the next level, quickest first, each with a remedy. The entity is a component, API or resource, a system, domain or
group, or the platform itself (platform:default/platform).

Use it to answer "how do we get this service to the next level" or "what is the quickest improvement". For where the
service stands and why, call \`get-maturity\`.

## Steps

\`message\` says what is missing, with the value found and the value wanted. \`effort\` is an ISO 8601 duration (PT15M is a
quarter of an hour) for somebody who knows how. \`state\` is fail (known to be missing), unknown (evidence is missing; a
source may only have to be connected) or exempt (agreed to wait). Where \`waitsFor\` is set nobody can take the step yet:
no installed source collects its evidence.
\`remedy\` holds one way to do it, as one of:
- \`template\` with \`values\`: a software template to run with these inputs, for example through the scaffolder's actions
- \`action\` with \`input\`: an action of this registry to call
- \`page\` with \`step\`: a page to open and what to do there by hand

Nothing is changed by this action. After a remedy was carried out, evidence has to be collected again before the level
moves: within the collection interval by itself, or at once by the refresh button on the entity page.

## Examples

- The quickest steps: { "entityRef": "component:default/petstore" }
- Only for agents' sake, at most two: { "entityRef": "component:default/petstore", "workframe": "agent-experience", "limit": 2 }

\`totalSteps\` counts all steps that match, also those beyond \`limit\`; \`nextCursor\` leads to them. No steps and no error means that every criterion up
to the next level passes. An entity that does not exist, that you may not see, or that is never assessed gives a
NotFoundError that names the ref.
`.trim();

/** @internal */
export function registerGetNextSteps(options: {
  actionsRegistry: ActionsRegistryService;
  reader: MaturityReader;
}): void {
  const { actionsRegistry, reader } = options;
  actionsRegistry.register({
    name: 'get-next-steps',
    title: 'Get next steps of an entity',
    description: DESCRIPTION,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          entityRef: entityRefInput(z),
          workframe: workframeInput(z),
          ...pageInput(z, LIMITS),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          assessedAt: z.string().describe('ISO 8601, UTC'),
          totalSteps: z.number(),
          steps: z.array(
            z.object({
              criterionId: z.string(),
              title: z.string(),
              workframe: z.string(),
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
        title: 'The quickest steps',
        input: { entityRef: 'component:default/petstore' },
      },
      {
        title: 'At most two, for the sake of agents',
        input: {
          entityRef: 'component:default/petstore',
          workframe: 'agent-experience',
          limit: 2,
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { entityRef, workframe, limit = LIMITS.usual, cursor } = input;
      const detail = await reader.entity(entityRef, credentials);
      const steps = detail.nextSteps.filter(
        step => !workframe || step.workframe === workframe,
      );
      const { items, nextCursor } = pageOf(steps, { limit, cursor });
      return {
        output: {
          entityRef: detail.entityRef,
          assessedAt: detail.assessedAt,
          totalSteps: steps.length,
          steps: items,
          ...(nextCursor && { nextCursor }),
        },
      };
    },
  });
}
