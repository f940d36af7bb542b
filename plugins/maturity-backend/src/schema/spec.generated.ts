// Generated from openapi/*.yaml by `yarn generate`; edit those.
/** @internal */
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'maturity',
    version: '1',
    description:
      'How mature each entity of the catalog is, by evidence. Every answer shows only what the caller may see in the catalog. Moments are ISO 8601 in UTC, entity refs are kind:namespace/name in lower case.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/rubric': {
      get: {
        operationId: 'getRubric',
        summary: 'The rubric in force, and the faults of its files',
        responses: {
          '200': {
            description: 'The rubric',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RubricResponse' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/summary': {
      get: {
        operationId: 'getSummary',
        summary: 'How many entities stand at each level',
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/asOf' },
        ],
        responses: {
          '200': {
            description: 'The distribution of all visible entities that match',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MaturitySummary' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities': {
      get: {
        operationId: 'queryEntities',
        summary: 'Entities with their levels',
        parameters: [
          { $ref: '#/components/parameters/text' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/asOf' },
          { $ref: '#/components/parameters/refs' },
          { $ref: '#/components/parameters/criterion' },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/ownedByMe' },
          { $ref: '#/components/parameters/belowTarget' },
          { $ref: '#/components/parameters/workframe' },
          { $ref: '#/components/parameters/level' },
          { $ref: '#/components/parameters/sort' },
          { $ref: '#/components/parameters/order' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of entities',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities.csv': {
      get: {
        operationId: 'exportEntities',
        summary: 'Every entity that matches, as CSV',
        parameters: [
          { $ref: '#/components/parameters/text' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/asOf' },
          { $ref: '#/components/parameters/refs' },
          { $ref: '#/components/parameters/criterion' },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/ownedByMe' },
          { $ref: '#/components/parameters/belowTarget' },
          { $ref: '#/components/parameters/workframe' },
          { $ref: '#/components/parameters/level' },
          { $ref: '#/components/parameters/sort' },
          { $ref: '#/components/parameters/order' },
        ],
        responses: {
          '200': {
            description: 'RFC 4180, with a line of column names',
            content: { 'text/csv': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/facets': {
      get: {
        operationId: 'getFacets',
        summary: 'The values that filters of entities can take',
        responses: {
          '200': {
            description: 'The values, among visible entities',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityFacets' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}': {
      parameters: [
        { $ref: '#/components/parameters/pathKind' },
        { $ref: '#/components/parameters/pathNamespace' },
        { $ref: '#/components/parameters/pathName' },
      ],
      get: {
        operationId: 'getEntity',
        summary:
          'The whole assessment of one entity, or how it stood at a moment of the past',
        parameters: [{ $ref: '#/components/parameters/asOf' }],
        responses: {
          '200': {
            description:
              'The assessment; with `asOf` what was recorded then, which is all but the evidence',
            content: {
              'application/json': {
                schema: {
                  anyOf: [
                    { $ref: '#/components/schemas/EntityMaturityDetail' },
                    { $ref: '#/components/schemas/EntityMaturityAsOf' },
                  ],
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/transitions': {
      parameters: [
        { $ref: '#/components/parameters/pathKind' },
        { $ref: '#/components/parameters/pathNamespace' },
        { $ref: '#/components/parameters/pathName' },
      ],
      get: {
        operationId: 'getTransitions',
        summary: 'How the levels of one entity moved, and why',
        parameters: [
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of transitions, newest first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TransitionPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/refresh': {
      parameters: [
        { $ref: '#/components/parameters/pathKind' },
        { $ref: '#/components/parameters/pathNamespace' },
        { $ref: '#/components/parameters/pathName' },
      ],
      post: {
        operationId: 'refreshEntity',
        summary: 'Collects the evidence of one entity again, now',
        description:
          'For users only. While it runs and some seconds after, another one of the same entity gets a 409.',
        responses: {
          '200': {
            description: 'The new assessment',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityMaturityDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/health': {
      get: {
        operationId: 'getHealth',
        summary: 'How sources, criteria and the rubric fare',
        responses: {
          '200': {
            description: 'Over the whole population, seen or not',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MaturityHealth' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/campaigns': {
      get: {
        operationId: 'listCampaigns',
        summary: 'All campaigns with how far they are; the open ones first',
        parameters: [
          {
            name: 'state',
            in: 'query',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/CampaignState' },
            },
          },
          { $ref: '#/components/parameters/ownedByMe' },
        ],
        responses: {
          '200': {
            description: 'The campaigns',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CampaignList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createCampaign',
        summary: 'Write a plan down as a draft; nobody hears of it',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CampaignPlan' },
            },
          },
        },
        responses: {
          '201': { $ref: '#/components/responses/Campaign' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/campaigns/preview': {
      post: {
        operationId: 'previewCampaign',
        summary:
          'How the entities of a plan stand now, and what they lack most',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['goal', 'scope'],
                properties: {
                  goal: { $ref: '#/components/schemas/CampaignGoal' },
                  scope: { $ref: '#/components/schemas/PopulationFilter' },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What it would ask of whom',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CampaignPreview' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/campaigns/{id}': {
      parameters: [{ $ref: '#/components/parameters/campaignId' }],
      get: {
        operationId: 'getCampaign',
        summary:
          'One campaign, whole; of a closed one this is its closing report, made again from history',
        responses: {
          '200': {
            description: 'The campaign',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CampaignDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'editCampaign',
        summary:
          'Change a campaign; once it is open, its goal, scope and start stand',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['plan', 'revision'],
                properties: {
                  plan: { $ref: '#/components/schemas/CampaignPlan' },
                  revision: { type: 'integer', minimum: 1 },
                },
              },
            },
          },
        },
        responses: {
          '200': { $ref: '#/components/responses/Campaign' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/campaigns/{id}/open': {
      parameters: [{ $ref: '#/components/parameters/campaignId' }],
      post: {
        operationId: 'openCampaign',
        summary: 'Open it and tell the owners of what does not meet the goal',
        requestBody: { $ref: '#/components/requestBodies/CampaignRevision' },
        responses: {
          '200': { $ref: '#/components/responses/Campaign' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/campaigns/{id}/remind': {
      parameters: [{ $ref: '#/components/parameters/campaignId' }],
      post: {
        operationId: 'remindCampaign',
        summary: 'Remind the owners of what does not meet the goal',
        requestBody: { $ref: '#/components/requestBodies/CampaignRevision' },
        responses: {
          '200': { $ref: '#/components/responses/Campaign' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/campaigns/{id}/close': {
      parameters: [{ $ref: '#/components/parameters/campaignId' }],
      post: {
        operationId: 'closeCampaign',
        summary:
          'Close it, keep what its report is made from, and tell the owners',
        requestBody: { $ref: '#/components/requestBodies/CampaignRevision' },
        responses: {
          '200': { $ref: '#/components/responses/Campaign' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/campaigns/{id}/cancel': {
      parameters: [{ $ref: '#/components/parameters/campaignId' }],
      post: {
        operationId: 'cancelCampaign',
        summary: 'Give it up; nobody hears of it',
        requestBody: { $ref: '#/components/requestBodies/CampaignRevision' },
        responses: {
          '200': { $ref: '#/components/responses/Campaign' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/campaigns/{id}/entities': {
      parameters: [{ $ref: '#/components/parameters/campaignId' }],
      get: {
        operationId: 'listCampaignEntities',
        summary: 'The entities of a campaign, what is left to do first',
        parameters: [
          { $ref: '#/components/parameters/standing' },
          { $ref: '#/components/parameters/campaignTeam' },
          { $ref: '#/components/parameters/toReview' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of entities',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CampaignEntityPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/campaigns/{id}/entities.csv': {
      parameters: [{ $ref: '#/components/parameters/campaignId' }],
      get: {
        operationId: 'exportCampaignEntities',
        summary: 'The entities of a campaign, as CSV',
        parameters: [
          { $ref: '#/components/parameters/standing' },
          { $ref: '#/components/parameters/campaignTeam' },
          { $ref: '#/components/parameters/toReview' },
        ],
        responses: {
          '200': {
            description: 'RFC 4180, with a line of column names',
            content: { 'text/csv': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/campaigns': {
      parameters: [
        { $ref: '#/components/parameters/pathKind' },
        { $ref: '#/components/parameters/pathNamespace' },
        { $ref: '#/components/parameters/pathName' },
      ],
      get: {
        operationId: 'listEntityCampaigns',
        summary: 'The open campaigns that ask something of an entity',
        responses: {
          '200': {
            description: 'The campaigns, each with how the entity stands to it',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityCampaignList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/disputes': {
      post: {
        operationId: 'openDispute',
        summary: 'Says that one result of one entity is wrong',
        description:
          'One dispute per entity and criterion is open at a time; another one gets a 409.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CreateDisputeRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The dispute',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DisputeRecord' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/disputes/{id}': {
      parameters: [{ $ref: '#/components/parameters/requestId' }],
      get: {
        operationId: 'getDispute',
        summary: 'One dispute with its thread',
        responses: {
          '200': {
            description: 'The dispute',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DisputeRecord' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/disputes/{id}/answer': {
      parameters: [{ $ref: '#/components/parameters/requestId' }],
      post: {
        operationId: 'answerDispute',
        summary: 'Accepts or declines a dispute',
        description:
          'For the owners of the criterion and those with the permission, by themselves. It changes no result. The first answer counts; a later one gets a 409 that says who answered what.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/AnswerDisputeRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The dispute',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DisputeRecord' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/disputes/{id}/comments': {
      parameters: [{ $ref: '#/components/parameters/requestId' }],
      post: {
        operationId: 'commentDispute',
        summary: 'Adds to the thread of a dispute that is open or accepted',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['text'],
                properties: {
                  text: { $ref: '#/components/schemas/RequestText' },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The dispute',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DisputeRecord' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/disputes/{id}/withdrawal': {
      parameters: [{ $ref: '#/components/parameters/requestId' }],
      post: {
        operationId: 'withdrawDispute',
        summary: "Takes one's own dispute back",
        responses: {
          '200': {
            description: 'The dispute',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DisputeRecord' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/rubric/versions': {
      get: {
        operationId: 'listRubricVersions',
        summary: 'Every version there ever was, newest first',
        parameters: [
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of versions',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RubricVersionPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/rubric/versions/{version}': {
      parameters: [{ $ref: '#/components/parameters/rubricVersion' }],
      get: {
        operationId: 'getRubricVersion',
        summary: 'One version, whole; it never changes',
        responses: {
          '200': {
            description: 'The version',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RubricVersionDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/rubric/versions/{version}/diff': {
      parameters: [{ $ref: '#/components/parameters/rubricVersion' }],
      get: {
        operationId: 'diffRubricVersions',
        summary:
          'What differs from this version to another, criterion by criterion and field by field',
        parameters: [
          {
            name: 'to',
            in: 'query',
            required: true,
            schema: { type: 'integer', minimum: 1, maximum: 2147483647 },
          },
        ],
        responses: {
          '200': {
            description: 'What differs',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RubricVersionDiff' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/drafts': {
      get: {
        operationId: 'listDrafts',
        summary: 'Drafts, the last changed first',
        parameters: [
          {
            name: 'state',
            in: 'query',
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/DraftState' },
              minItems: 1,
              maxItems: 10,
            },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of drafts',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DraftPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createDraft',
        summary:
          'Begins a draft, of the rubric in force unless other content is given',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['title'],
                properties: {
                  title: { $ref: '#/components/schemas/DraftTitle' },
                  content: { $ref: '#/components/schemas/DraftContent' },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The draft',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DraftDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/drafts/{id}': {
      parameters: [{ $ref: '#/components/parameters/draftId' }],
      get: {
        operationId: 'getDraft',
        summary: 'One draft, whole',
        responses: {
          '200': {
            description: 'The draft',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DraftDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'updateDraft',
        summary: 'Saves an edit',
        description:
          'It names the revision that it was made from. If the draft has another one by now, nothing is saved, and a 409 says who changed it. Faults do not keep it from being saved; the answer has each of them with its place.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['revision'],
                properties: {
                  revision: { type: 'integer', minimum: 1 },
                  title: { $ref: '#/components/schemas/DraftTitle' },
                  content: { $ref: '#/components/schemas/DraftContent' },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The draft',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DraftDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/drafts/{id}/submission': {
      parameters: [{ $ref: '#/components/parameters/draftId' }],
      post: {
        operationId: 'submitDraft',
        summary: 'Asks for a review; refused while it has faults',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['revision'],
                properties: {
                  revision: { type: 'integer', minimum: 1 },
                  note: { type: 'string', maxLength: 2000 },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The draft',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DraftDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/drafts/{id}/review': {
      parameters: [{ $ref: '#/components/parameters/draftId' }],
      post: {
        operationId: 'reviewDraft',
        summary: 'Asks for changes, approves, or approves and publishes',
        description:
          'For users who wrote no part of it, by themselves. It names the digest of what was looked at; a draft with another one gets a 409.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['decision', 'digest', 'note'],
                properties: {
                  decision: {
                    type: 'string',
                    enum: ['request-changes', 'approve', 'publish'],
                  },
                  digest: { type: 'string', minLength: 1, maxLength: 200 },
                  note: { type: 'string', minLength: 1, maxLength: 2000 },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The draft',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DraftDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/drafts/{id}/withdrawal': {
      parameters: [{ $ref: '#/components/parameters/draftId' }],
      post: {
        operationId: 'withdrawDraft',
        summary: 'Gives a draft up',
        responses: {
          '200': {
            description: 'The draft',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DraftDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/drafts/{id}/rebase': {
      parameters: [{ $ref: '#/components/parameters/draftId' }],
      get: {
        operationId: 'previewRebase',
        summary: 'What a rebase onto the version in force would meet',
        responses: {
          '200': {
            description: 'The conflicts',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RebasePreview' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'rebaseDraft',
        summary: 'Puts a superseded draft onto the version in force',
        description:
          'Each conflict needs a resolution; without, nothing is changed, and a 409 names those that want one.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['revision'],
                properties: {
                  revision: { type: 'integer', minimum: 1 },
                  resolutions: {
                    type: 'object',
                    additionalProperties: {
                      type: 'string',
                      enum: ['draft', 'in-force'],
                    },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The draft',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DraftDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/drafts/{id}/patch': {
      parameters: [{ $ref: '#/components/parameters/draftId' }],
      get: {
        operationId: 'getDraftPatch',
        summary: 'The draft as a patch of the rubric files, for git apply',
        responses: {
          '200': {
            description: 'A unified diff; empty where the files say the same',
            content: { 'text/x-diff': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/drafts/{id}/simulation': {
      parameters: [{ $ref: '#/components/parameters/draftId' }],
      post: {
        operationId: 'simulateDraft',
        summary: 'Begins to find out what the draft would do',
        responses: {
          '202': {
            description: 'How far it has come',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SimulationProgress' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      get: {
        operationId: 'getSimulation',
        summary:
          'How far that has come, and at its end what the draft would do',
        description: 'Services are counted as far as the caller may see them.',
        responses: {
          '200': {
            description: 'The newest simulation of the draft',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SimulationResult' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/drafts/{id}/simulation/moves': {
      parameters: [{ $ref: '#/components/parameters/draftId' }],
      get: {
        operationId: 'listSimulationMoves',
        summary: 'Who would move',
        parameters: [
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/moveWorkframe' },
          { $ref: '#/components/parameters/moveDirection' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of moves, by title',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SimulationMovePage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/drafts/{id}/simulation/moves.csv': {
      parameters: [{ $ref: '#/components/parameters/draftId' }],
      get: {
        operationId: 'exportSimulationMoves',
        summary: 'Everybody who would move, as CSV',
        parameters: [
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/moveWorkframe' },
          { $ref: '#/components/parameters/moveDirection' },
        ],
        responses: {
          '200': {
            description: 'RFC 4180, with a line of column names',
            content: { 'text/csv': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/exemptions': {
      post: {
        operationId: 'requestExemption',
        summary:
          'Asks for an exemption, or for the renewal of the one in force',
        description:
          'For users who own the entity or decide on exemptions, by themselves or through an agent. One request per entity and criterion is open at a time; another one gets a 409.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CreateExemptionRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The request',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ExemptionRecord' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/exemptions/{id}': {
      parameters: [{ $ref: '#/components/parameters/requestId' }],
      get: {
        operationId: 'getExemption',
        summary: 'One exemption',
        responses: {
          '200': {
            description: 'The exemption as of now',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ExemptionRecord' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/exemptions/{id}/decision': {
      parameters: [{ $ref: '#/components/parameters/requestId' }],
      post: {
        operationId: 'decideExemption',
        summary: 'Grants or refuses a request',
        description:
          'For users outside the owning team, by themselves. The first decision counts; a later one gets a 409 that says who decided what.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DecideExemptionRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The exemption',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ExemptionRecord' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/exemptions/{id}/withdrawal': {
      parameters: [{ $ref: '#/components/parameters/requestId' }],
      post: {
        operationId: 'withdrawExemption',
        summary: "Takes one's own request back",
        responses: {
          '200': {
            description: 'The exemption',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ExemptionRecord' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/exemptions/{id}/revocation': {
      parameters: [{ $ref: '#/components/parameters/requestId' }],
      post: {
        operationId: 'revokeExemption',
        summary: 'Ends an exemption before its time',
        description: 'For users outside the owning team, by themselves.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['reason'],
                properties: {
                  reason: { $ref: '#/components/schemas/RequestText' },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The exemption',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ExemptionRecord' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/rollups': {
      get: {
        operationId: 'getRollups',
        summary:
          'How many entities stand at each level, by team, system, domain, tier or lifecycle',
        description:
          'An entity counts for its owner and for each group above it, once. Of the past it counts for whom it belonged to then.',
        parameters: [
          {
            name: 'by',
            in: 'query',
            required: true,
            schema: { $ref: '#/components/schemas/RollupBy' },
          },
          { $ref: '#/components/parameters/asOf' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          {
            name: 'text',
            in: 'query',
            allowReserved: true,
            description: 'Matches title or id of the row, in part',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description:
              'A page of rows by title, teams below the team that they are part of, and last what has no group',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RollupPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/trends': {
      get: {
        operationId: 'getTrend',
        summary: 'How the entities that match came from one moment to another',
        parameters: [
          { $ref: '#/components/parameters/from' },
          { $ref: '#/components/parameters/to' },
          {
            name: 'interval',
            in: 'query',
            description:
              'The distance of the points; days are those of UTC, weeks begin on Monday',
            schema: {
              type: 'string',
              enum: ['day', 'week', 'month'],
              default: 'day',
            },
          },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
        ],
        responses: {
          '200': {
            description: 'Points, and what happened between them',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MaturityTrend' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/trends/changes': {
      get: {
        operationId: 'getTrendMoves',
        summary: 'The moves of proven levels of which a trend consists',
        parameters: [
          {
            name: 'workframe',
            in: 'query',
            required: true,
            schema: { $ref: '#/components/schemas/Workframe' },
          },
          {
            name: 'cause',
            in: 'query',
            schema: { $ref: '#/components/schemas/TransitionCause' },
          },
          { $ref: '#/components/parameters/from' },
          { $ref: '#/components/parameters/to' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of moves, newest first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TrendMovePage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/platform': {
      get: {
        operationId: 'getPlatform',
        summary:
          'The platform by capability and stage, what is not known of it, and the shares at target',
        responses: {
          '200': {
            description:
              'The matrix, alike for everybody; the shares count what the caller may see',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PlatformMaturity' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/evidence': {
      post: {
        operationId: 'pushEvidence',
        summary: 'Evidence from a machine, taken whole or refused whole',
        description:
          'For external callers that maturity.push.clients binds to sources, keys and entities; a user gets a 403. At most 1 MB. Sending the same observations again changes nothing.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/EvidencePush' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'What became of each observation, and where the entities stand now',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EvidencePushResult' },
              },
            },
          },
          '400': { $ref: '#/components/responses/PushRefused' },
          '429': {
            description: 'The client has pushed too often in this minute',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/reports/{format}': {
      post: {
        operationId: 'pushReport',
        summary: 'A report of a well-known format, read as evidence',
        description:
          'For the same callers. At most 10 MB. JSON, or XML for JUnit, as the tool wrote it.',
        parameters: [
          {
            name: 'format',
            in: 'path',
            required: true,
            schema: { $ref: '#/components/schemas/ReportFormat' },
          },
          {
            name: 'entityRef',
            in: 'query',
            required: true,
            allowReserved: true,
            description: 'The entity that the report is about',
            schema: { type: 'string', minLength: 1, maxLength: 500 },
          },
          {
            name: 'source',
            in: 'query',
            required: true,
            description: 'One of the sources that the client is bound to',
            schema: { type: 'string', minLength: 1, maxLength: 100 },
          },
          {
            name: 'url',
            in: 'query',
            allowReserved: true,
            description: 'Where a person can see the run that made it',
            schema: { type: 'string', maxLength: 2048 },
          },
          {
            name: 'observedAt',
            in: 'query',
            allowReserved: true,
            description:
              'When it was made; what the document says unless given',
            schema: { $ref: '#/components/schemas/Moment' },
          },
        ],
        requestBody: {
          required: true,
          content: { '*/*': { schema: { type: 'string' } } },
        },
        responses: {
          '200': {
            description:
              'What became of each observation, and where the entity stands now',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EvidencePushResult' },
              },
            },
          },
          '400': { $ref: '#/components/responses/PushRefused' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/report': {
      get: {
        operationId: 'getReport',
        summary: 'What happened in a month, made from history',
        parameters: [
          {
            name: 'month',
            in: 'query',
            required: true,
            description: 'Such as 2026-10; not one that has not begun',
            schema: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
          },
        ],
        responses: {
          '200': {
            description: 'The report',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MaturityReport' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/requests': {
      get: {
        operationId: 'queryRequests',
        summary: 'Exemptions and disputes, newest first',
        parameters: [
          { $ref: '#/components/parameters/requestScope' },
          { $ref: '#/components/parameters/requestKind' },
          { $ref: '#/components/parameters/requestState' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/criteria' },
          { $ref: '#/components/parameters/endingSoon' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description:
              'A page of requests about entities that the caller may see',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RequestPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/requests.csv': {
      get: {
        operationId: 'exportRequests',
        summary: 'Every request that matches, as CSV',
        parameters: [
          { $ref: '#/components/parameters/requestScope' },
          { $ref: '#/components/parameters/requestKind' },
          { $ref: '#/components/parameters/requestState' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/criteria' },
          { $ref: '#/components/parameters/endingSoon' },
        ],
        responses: {
          '200': {
            description: 'RFC 4180, with a line of column names',
            content: { 'text/csv': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/requests': {
      parameters: [
        { $ref: '#/components/parameters/pathKind' },
        { $ref: '#/components/parameters/pathNamespace' },
        { $ref: '#/components/parameters/pathName' },
      ],
      get: {
        operationId: 'getEntityRequests',
        summary:
          'What is asked and was asked about one entity, and what the caller can ask for',
        responses: {
          '200': {
            description: 'Both kinds, newest first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityRequests' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    responses: {
      Error: {
        description: 'What went wrong, and what to do',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
      Campaign: {
        description: 'The campaign',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Campaign' },
          },
        },
      },
      PushRefused: {
        description: 'Nothing is stored; each fault is named',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/PushRefused' },
          },
        },
      },
    },
    parameters: {
      pathKind: {
        name: 'kind',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1 },
      },
      pathNamespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1 },
      },
      pathName: {
        name: 'name',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1 },
      },
      text: {
        name: 'text',
        in: 'query',
        allowReserved: true,
        description: 'Matches title, name or ref, in part, whatever the case',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
      },
      kind: {
        name: 'kind',
        in: 'query',
        allowReserved: true,
        schema: { $ref: '#/components/schemas/Names' },
      },
      type: {
        name: 'type',
        in: 'query',
        allowReserved: true,
        schema: { $ref: '#/components/schemas/Names' },
      },
      lifecycle: {
        name: 'lifecycle',
        in: 'query',
        allowReserved: true,
        schema: { $ref: '#/components/schemas/Names' },
      },
      owner: {
        name: 'owner',
        in: 'query',
        allowReserved: true,
        description: 'Entity refs; what child groups own counts too',
        schema: { $ref: '#/components/schemas/Names' },
      },
      system: {
        name: 'system',
        in: 'query',
        allowReserved: true,
        description: 'Entity refs',
        schema: { $ref: '#/components/schemas/Names' },
      },
      refs: {
        name: 'refs',
        in: 'query',
        allowReserved: true,
        description:
          'Only these entities; systems, domains and groups too, which other lists leave out',
        schema: { $ref: '#/components/schemas/Names' },
      },
      criterion: {
        name: 'criterion',
        in: 'query',
        description:
          'With `state`, only entities whose result of this criterion of the rubric in force is in that state',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
      },
      state: {
        name: 'state',
        in: 'query',
        description: 'Goes with `criterion`',
        schema: { $ref: '#/components/schemas/ResultState' },
      },
      ownedByMe: {
        name: 'ownedByMe',
        in: 'query',
        description: 'Only what the caller owns, directly or through groups',
        schema: { type: 'boolean' },
      },
      belowTarget: {
        name: 'belowTarget',
        in: 'query',
        description:
          'Only entities below their target in this workframe, or in any',
        schema: {
          type: 'string',
          enum: [
            'developer-experience',
            'production-operations',
            'agent-experience',
            'any',
          ],
        },
      },
      workframe: {
        name: 'workframe',
        in: 'query',
        description: 'The workframe that `level` is about',
        schema: { $ref: '#/components/schemas/Workframe' },
      },
      level: {
        name: 'level',
        in: 'query',
        description: 'Only entities with this proven level',
        schema: { type: 'integer', minimum: 0, maximum: 5 },
      },
      sort: {
        name: 'sort',
        in: 'query',
        description:
          'A workframe sorts by its proven level; `gap` by the greatest distance to target',
        schema: {
          type: 'string',
          default: 'title',
          enum: [
            'title',
            'coverage',
            'gap',
            'developer-experience',
            'production-operations',
            'agent-experience',
          ],
        },
      },
      order: {
        name: 'order',
        in: 'query',
        description: 'Unless given, titles rise and all else falls',
        schema: { type: 'string', enum: ['asc', 'desc'] },
      },
      limit: {
        name: 'limit',
        in: 'query',
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        allowReserved: true,
        description:
          'From pageInfo of another page; all other parameters must be as they were',
        schema: { type: 'string', minLength: 1, maxLength: 2000 },
      },
      campaignId: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 40 },
      },
      standing: {
        name: 'standing',
        in: 'query',
        allowReserved: true,
        description: 'How the entities stand at the end',
        schema: {
          type: 'array',
          items: { $ref: '#/components/schemas/Standing' },
        },
      },
      campaignTeam: {
        name: 'team',
        in: 'query',
        allowReserved: true,
        allowEmptyValue: true,
        description: 'An owner; what nobody owns where it is empty',
        schema: { type: 'string', maxLength: 200 },
      },
      toReview: {
        name: 'toReview',
        in: 'query',
        description:
          'Only what stands better merely because less is asked of it',
        schema: { type: 'boolean' },
      },
      rubricVersion: {
        name: 'version',
        in: 'path',
        required: true,
        schema: { type: 'integer', minimum: 1, maximum: 2147483647 },
      },
      draftId: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 100 },
      },
      moveWorkframe: {
        name: 'workframe',
        in: 'query',
        schema: { $ref: '#/components/schemas/Workframe' },
      },
      moveDirection: {
        name: 'direction',
        in: 'query',
        schema: { $ref: '#/components/schemas/MoveDirection' },
      },
      asOf: {
        name: 'asOf',
        in: 'query',
        allowReserved: true,
        description:
          'The moment of the past whose marks and attributes count, ISO 8601; now unless given',
        schema: { type: 'string', minLength: 4, maxLength: 40 },
      },
      from: {
        name: 'from',
        in: 'query',
        allowReserved: true,
        description: 'ISO 8601; 90 days before the end unless given',
        schema: { type: 'string', minLength: 4, maxLength: 40 },
      },
      to: {
        name: 'to',
        in: 'query',
        allowReserved: true,
        description: 'ISO 8601; now unless given',
        schema: { type: 'string', minLength: 4, maxLength: 40 },
      },
      tier: {
        name: 'tier',
        in: 'query',
        allowReserved: true,
        description: 'Values of the label cairn.dev/tier',
        schema: { $ref: '#/components/schemas/Names' },
      },
      domain: {
        name: 'domain',
        in: 'query',
        allowReserved: true,
        description: 'Entity refs',
        schema: { $ref: '#/components/schemas/Names' },
      },
      requestScope: {
        name: 'scope',
        in: 'query',
        description:
          'What waits for the caller, what the caller asked for, or all',
        schema: {
          type: 'string',
          enum: ['to-decide', 'mine', 'all'],
          default: 'all',
        },
      },
      requestKind: {
        name: 'kind',
        in: 'query',
        schema: { $ref: '#/components/schemas/RequestKind' },
      },
      requestState: {
        name: 'state',
        in: 'query',
        description: 'Any of these states, as of now',
        schema: {
          type: 'array',
          maxItems: 20,
          items: {
            type: 'string',
            enum: [
              'requested',
              'granted',
              'refused',
              'withdrawn',
              'expired',
              'lapsed',
              'revoked',
              'renewed',
              'open',
              'accepted',
              'declined',
            ],
          },
        },
      },
      criteria: {
        name: 'criterion',
        in: 'query',
        allowReserved: true,
        description: 'Ids of criteria',
        schema: { $ref: '#/components/schemas/Names' },
      },
      endingSoon: {
        name: 'endingSoon',
        in: 'query',
        description:
          'Only exemptions in force that end within 30 days, soonest first',
        schema: { type: 'boolean' },
      },
      requestId: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 100 },
      },
    },
    schemas: {
      Error: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
          },
        },
      },
      Names: {
        type: 'array',
        maxItems: 100,
        items: { type: 'string', minLength: 1, maxLength: 200 },
      },
      Moment: { type: 'string', format: 'date-time' },
      Level: { type: 'integer', enum: [0, 1, 2, 3, 4, 5] },
      PositiveLevel: { type: 'integer', enum: [1, 2, 3, 4, 5] },
      Workframe: {
        type: 'string',
        enum: [
          'developer-experience',
          'production-operations',
          'agent-experience',
        ],
      },
      Method: {
        type: 'string',
        enum: ['measured', 'pulled', 'declared', 'attested'],
      },
      ResultState: {
        type: 'string',
        enum: ['pass', 'fail', 'unknown', 'not-applicable', 'exempt'],
      },
      LevelState: { type: 'string', enum: ['met', 'unmet', 'empty'] },
      TransitionCause: {
        type: 'string',
        enum: [
          'evidence',
          'lapse',
          'exemption',
          'applicability',
          'rubric',
          'membership',
        ],
      },
      Titled: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'title'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
        },
      },
      Coverage: {
        type: 'object',
        additionalProperties: false,
        required: ['known', 'applicable'],
        properties: {
          known: { type: 'integer', minimum: 0 },
          applicable: { type: 'integer', minimum: 0 },
        },
      },
      PageInfo: {
        type: 'object',
        additionalProperties: false,
        properties: {
          nextCursor: { type: 'string' },
          prevCursor: { type: 'string' },
        },
      },
      Marks: {
        type: 'object',
        additionalProperties: false,
        required: ['proven', 'accepted', 'possible'],
        properties: {
          proven: { $ref: '#/components/schemas/Level' },
          accepted: { $ref: '#/components/schemas/Level' },
          possible: { $ref: '#/components/schemas/Level' },
        },
      },
      RubricVersion: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'version', 'title', 'publishedAt'],
        properties: {
          id: { type: 'string' },
          version: {
            type: 'integer',
            minimum: 0,
            description:
              'Counts up with each change; 0 as long as there never was a usable rubric',
          },
          title: { type: 'string' },
          publishedAt: { $ref: '#/components/schemas/Moment' },
        },
      },
      RubricFault: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'reason'],
        properties: {
          file: { type: 'string' },
          path: { type: 'string' },
          reason: { type: 'string' },
          criterionId: { type: 'string' },
        },
      },
      Criterion: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'title',
          'workframe',
          'level',
          'appliesTo',
          'evidence',
          'condition',
          'why',
          'owner',
          'remedy',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          workframe: { $ref: '#/components/schemas/Workframe' },
          level: { $ref: '#/components/schemas/PositiveLevel' },
          capability: { $ref: '#/components/schemas/PlatformCapability' },
          stage: { $ref: '#/components/schemas/PlatformStage' },
          appliesTo: {
            description: 'A Backstage filter predicate over the entity',
          },
          evidence: {
            type: 'object',
            additionalProperties: false,
            required: ['key', 'maxAge'],
            properties: {
              key: { type: 'string' },
              sources: { type: 'array', items: { type: 'string' } },
              maxAge: { type: 'string', description: 'ISO 8601 duration' },
              waitsFor: { type: 'string' },
            },
          },
          condition: { description: 'An object: what is asked of the value' },
          why: { type: 'string' },
          owner: { type: 'string' },
          remedy: { $ref: '#/components/schemas/Remedy' },
        },
      },
      Remedy: {
        type: 'object',
        required: ['title', 'effort'],
        properties: {
          title: { type: 'string' },
          effort: { type: 'string', description: 'ISO 8601 duration' },
          template: { type: 'string' },
          values: { type: 'object', additionalProperties: true },
          action: { type: 'string' },
          input: { type: 'object', additionalProperties: true },
          page: { type: 'string' },
          step: { type: 'string' },
        },
      },
      TargetRule: {
        type: 'object',
        additionalProperties: false,
        required: ['when', 'levels'],
        properties: {
          when: { description: 'A Backstage filter predicate over the entity' },
          levels: {
            type: 'object',
            additionalProperties: false,
            properties: {
              'developer-experience': { $ref: '#/components/schemas/Level' },
              'production-operations': { $ref: '#/components/schemas/Level' },
              'agent-experience': { $ref: '#/components/schemas/Level' },
            },
          },
        },
      },
      RubricResponse: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'version',
          'title',
          'publishedAt',
          'targets',
          'criteria',
          'faults',
          'files',
        ],
        properties: {
          id: { type: 'string' },
          version: { type: 'integer', minimum: 0 },
          title: { type: 'string' },
          publishedAt: { $ref: '#/components/schemas/Moment' },
          description: { type: 'string' },
          targets: {
            type: 'array',
            items: { $ref: '#/components/schemas/TargetRule' },
          },
          criteria: {
            type: 'array',
            items: { $ref: '#/components/schemas/Criterion' },
          },
          faults: {
            type: 'array',
            items: { $ref: '#/components/schemas/RubricFault' },
          },
          files: { $ref: '#/components/schemas/RubricFilesState' },
        },
      },
      WorkframeDistribution: {
        type: 'object',
        additionalProperties: false,
        required: [
          'workframe',
          'proven',
          'accepted',
          'possible',
          'withTarget',
          'atTarget',
          'coverage',
          'exempt',
        ],
        properties: {
          workframe: { $ref: '#/components/schemas/Workframe' },
          proven: { $ref: '#/components/schemas/CountsByLevel' },
          accepted: { $ref: '#/components/schemas/CountsByLevel' },
          possible: { $ref: '#/components/schemas/CountsByLevel' },
          median: { $ref: '#/components/schemas/Marks' },
          exempt: { type: 'integer', minimum: 0 },
          withTarget: { type: 'integer', minimum: 0 },
          atTarget: { type: 'integer', minimum: 0 },
          coverage: { $ref: '#/components/schemas/Coverage' },
        },
      },
      CountsByLevel: {
        type: 'array',
        description: 'Entities at each level, 0 to 5',
        minItems: 6,
        maxItems: 6,
        items: { type: 'integer', minimum: 0 },
      },
      MaturitySummary: {
        type: 'object',
        additionalProperties: false,
        required: ['rubric', 'entities', 'workframes'],
        properties: {
          rubric: { $ref: '#/components/schemas/RubricVersion' },
          assessedAt: { $ref: '#/components/schemas/Moment' },
          entities: { type: 'integer', minimum: 0 },
          workframes: {
            type: 'array',
            items: { $ref: '#/components/schemas/WorkframeDistribution' },
          },
        },
      },
      EntitySummary: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'title', 'kind'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          kind: { type: 'string' },
          type: { type: 'string' },
          lifecycle: { type: 'string' },
          owner: { $ref: '#/components/schemas/Titled' },
          system: { $ref: '#/components/schemas/Titled' },
        },
      },
      WorkframeSummary: {
        type: 'object',
        additionalProperties: false,
        required: ['workframe', 'proven', 'accepted', 'possible', 'coverage'],
        properties: {
          workframe: { $ref: '#/components/schemas/Workframe' },
          proven: { $ref: '#/components/schemas/Level' },
          accepted: { $ref: '#/components/schemas/Level' },
          possible: { $ref: '#/components/schemas/Level' },
          target: { $ref: '#/components/schemas/Level' },
          coverage: { $ref: '#/components/schemas/Coverage' },
        },
      },
      EntityMaturity: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'title',
          'kind',
          'workframes',
          'agentCeiling',
          'assessedAt',
        ],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          kind: { type: 'string' },
          type: { type: 'string' },
          lifecycle: { type: 'string' },
          owner: { $ref: '#/components/schemas/Titled' },
          system: { $ref: '#/components/schemas/Titled' },
          workframes: {
            type: 'array',
            items: { $ref: '#/components/schemas/WorkframeSummary' },
          },
          agentCeiling: { $ref: '#/components/schemas/Level' },
          assessedAt: { $ref: '#/components/schemas/Moment' },
        },
      },
      EntityPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityMaturity' },
          },
          totalItems: { type: 'integer', minimum: 0 },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      EntityFacets: {
        type: 'object',
        additionalProperties: false,
        required: [
          'kinds',
          'types',
          'lifecycles',
          'owners',
          'systems',
          'domains',
          'tiers',
        ],
        properties: {
          kinds: { type: 'array', items: { type: 'string' } },
          types: { type: 'array', items: { type: 'string' } },
          lifecycles: { type: 'array', items: { type: 'string' } },
          owners: {
            type: 'array',
            items: { $ref: '#/components/schemas/Titled' },
          },
          systems: {
            type: 'array',
            items: { $ref: '#/components/schemas/Titled' },
          },
          domains: {
            type: 'array',
            items: { $ref: '#/components/schemas/Titled' },
          },
          tiers: { type: 'array', items: { type: 'string' } },
        },
      },
      Evidence: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'key', 'source', 'method', 'observedAt'],
        properties: {
          entityRef: { type: 'string' },
          key: { type: 'string' },
          source: { type: 'string' },
          value: {
            description: 'Any JSON; absent when nothing was ever observed',
          },
          method: { $ref: '#/components/schemas/Method' },
          observedAt: { $ref: '#/components/schemas/Moment' },
          scaffolded: { type: 'boolean' },
          url: { type: 'string' },
          unavailable: {
            type: 'object',
            additionalProperties: false,
            required: ['since', 'heldUntil', 'reason'],
            properties: {
              since: { $ref: '#/components/schemas/Moment' },
              heldUntil: { $ref: '#/components/schemas/Moment' },
              reason: { type: 'string' },
            },
          },
        },
      },
      Exemption: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'criterionId',
          'reason',
          'grantedBy',
          'until',
          'renewals',
        ],
        properties: {
          entityRef: { type: 'string' },
          criterionId: { type: 'string' },
          reason: { type: 'string' },
          grantedBy: { type: 'string' },
          until: { $ref: '#/components/schemas/Moment' },
          renewals: { type: 'integer', minimum: 0 },
        },
      },
      CriterionResult: {
        type: 'object',
        additionalProperties: false,
        required: ['criterionId', 'state', 'reason', 'message'],
        properties: {
          criterionId: { type: 'string' },
          state: { $ref: '#/components/schemas/ResultState' },
          reason: {
            type: 'string',
            enum: [
              'met',
              'not-met',
              'fail-stands',
              'held',
              'never-collected',
              'waiting-for-source',
              'unavailable',
              'lapsed',
              'weak-method',
              'scaffolded',
              'malformed',
              'not-applicable',
              'exempt',
            ],
          },
          message: { type: 'string' },
          evidence: { $ref: '#/components/schemas/Evidence' },
          revisitAt: { $ref: '#/components/schemas/Moment' },
          exemption: { $ref: '#/components/schemas/Exemption' },
        },
      },
      WorkframeAssessment: {
        type: 'object',
        additionalProperties: false,
        required: [
          'workframe',
          'proven',
          'accepted',
          'possible',
          'levels',
          'coverage',
          'confidence',
        ],
        properties: {
          workframe: { $ref: '#/components/schemas/Workframe' },
          proven: { $ref: '#/components/schemas/Level' },
          accepted: { $ref: '#/components/schemas/Level' },
          possible: { $ref: '#/components/schemas/Level' },
          levels: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['level', 'proven', 'accepted', 'possible'],
              properties: {
                level: { $ref: '#/components/schemas/PositiveLevel' },
                proven: { $ref: '#/components/schemas/LevelState' },
                accepted: { $ref: '#/components/schemas/LevelState' },
                possible: { $ref: '#/components/schemas/LevelState' },
              },
            },
          },
          coverage: { $ref: '#/components/schemas/Coverage' },
          confidence: {
            type: 'object',
            additionalProperties: false,
            required: ['word', 'reasons'],
            properties: {
              word: {
                type: 'string',
                enum: ['high', 'moderate', 'low', 'none'],
              },
              reasons: { type: 'array', items: { type: 'string' } },
            },
          },
          target: { $ref: '#/components/schemas/Level' },
        },
      },
      NextStep: {
        type: 'object',
        additionalProperties: false,
        required: [
          'criterionId',
          'title',
          'workframe',
          'level',
          'state',
          'message',
          'effort',
          'remedy',
        ],
        properties: {
          criterionId: { type: 'string' },
          title: { type: 'string' },
          workframe: { $ref: '#/components/schemas/Workframe' },
          level: { $ref: '#/components/schemas/PositiveLevel' },
          state: { type: 'string', enum: ['fail', 'unknown', 'exempt'] },
          message: { type: 'string' },
          effort: { type: 'string', description: 'ISO 8601 duration' },
          remedy: { $ref: '#/components/schemas/Remedy' },
          waitsFor: {
            type: 'string',
            description:
              'Which source will collect the evidence, where none that is installed does',
          },
        },
      },
      EntityMaturityDetail: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'workframes',
          'agentCeiling',
          'results',
          'nextSteps',
          'entity',
          'rubric',
          'assessedAt',
          'criteria',
        ],
        properties: {
          entityRef: { type: 'string' },
          workframes: {
            type: 'array',
            items: { $ref: '#/components/schemas/WorkframeAssessment' },
          },
          agentCeiling: { $ref: '#/components/schemas/Level' },
          results: {
            type: 'array',
            items: { $ref: '#/components/schemas/CriterionResult' },
          },
          nextSteps: {
            type: 'array',
            items: { $ref: '#/components/schemas/NextStep' },
          },
          entity: { $ref: '#/components/schemas/EntitySummary' },
          rubric: { $ref: '#/components/schemas/RubricVersion' },
          assessedAt: { $ref: '#/components/schemas/Moment' },
          criteria: {
            type: 'array',
            items: { $ref: '#/components/schemas/Criterion' },
          },
        },
      },
      Transition: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'entityRef',
          'workframe',
          'at',
          'cause',
          'changes',
          'rubricVersion',
        ],
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          workframe: { $ref: '#/components/schemas/Workframe' },
          at: { $ref: '#/components/schemas/Moment' },
          from: { $ref: '#/components/schemas/Marks' },
          to: { $ref: '#/components/schemas/Marks' },
          cause: { $ref: '#/components/schemas/TransitionCause' },
          changes: {
            type: 'array',
            items: { $ref: '#/components/schemas/CriterionChange' },
          },
          rubricVersion: { type: 'integer', minimum: 0 },
        },
      },
      CriterionChange: {
        type: 'object',
        additionalProperties: false,
        required: ['criterionId', 'title', 'cause'],
        properties: {
          criterionId: { type: 'string' },
          title: { type: 'string' },
          from: { $ref: '#/components/schemas/ResultState' },
          to: { $ref: '#/components/schemas/ResultState' },
          cause: { $ref: '#/components/schemas/TransitionCause' },
        },
      },
      TransitionPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Transition' },
          },
          totalItems: { type: 'integer', minimum: 0 },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      SourceHealth: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'keys', 'status'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          keys: { type: 'array', items: { type: 'string' } },
          status: {
            type: 'string',
            enum: ['ok', 'partial', 'failing', 'never-run', 'running'],
          },
          lastRunAt: { $ref: '#/components/schemas/Moment' },
          lastSuccessAt: { $ref: '#/components/schemas/Moment' },
          durationMs: { type: 'integer', minimum: 0 },
          entities: { type: 'integer', minimum: 0 },
          observations: { type: 'integer', minimum: 0 },
          unavailable: { type: 'integer', minimum: 0 },
          rejected: { type: 'integer', minimum: 0 },
          error: { type: 'string' },
          newestEvidenceAt: { $ref: '#/components/schemas/Moment' },
          oldestEvidenceAt: { $ref: '#/components/schemas/Moment' },
        },
      },
      CriterionHealth: {
        type: 'object',
        additionalProperties: false,
        required: [
          'criterionId',
          'title',
          'workframe',
          'level',
          'counts',
          'flapping',
        ],
        properties: {
          criterionId: { type: 'string' },
          title: { type: 'string' },
          workframe: { $ref: '#/components/schemas/Workframe' },
          level: { $ref: '#/components/schemas/Level' },
          waitsFor: { type: 'string' },
          flapping: { type: 'integer', minimum: 0 },
          counts: {
            type: 'object',
            additionalProperties: false,
            required: ['pass', 'fail', 'unknown', 'not-applicable', 'exempt'],
            properties: {
              pass: { type: 'integer', minimum: 0 },
              fail: { type: 'integer', minimum: 0 },
              unknown: { type: 'integer', minimum: 0 },
              'not-applicable': { type: 'integer', minimum: 0 },
              exempt: { type: 'integer', minimum: 0 },
            },
          },
        },
      },
      MaturityHealth: {
        type: 'object',
        additionalProperties: false,
        required: ['sources', 'criteria', 'rubric', 'faults', 'mirror'],
        properties: {
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/SourceHealth' },
          },
          criteria: {
            type: 'array',
            items: { $ref: '#/components/schemas/CriterionHealth' },
          },
          rubric: { $ref: '#/components/schemas/RubricVersion' },
          faults: {
            type: 'array',
            items: { $ref: '#/components/schemas/RubricFault' },
          },
          mirror: {
            type: 'object',
            additionalProperties: false,
            required: ['entities'],
            properties: {
              lastSyncAt: { $ref: '#/components/schemas/Moment' },
              entities: { type: 'integer', minimum: 0 },
              error: { type: 'string' },
            },
          },
        },
      },
      CampaignState: {
        type: 'string',
        enum: ['draft', 'open', 'closed', 'cancelled'],
      },
      CampaignAction: {
        type: 'string',
        enum: ['edit', 'open', 'remind', 'close', 'cancel'],
      },
      Standing: {
        type: 'string',
        enum: ['met', 'exempt', 'unknown', 'not-met', 'not-asked'],
      },
      StandingCounts: {
        type: 'object',
        additionalProperties: false,
        required: ['met', 'exempt', 'unknown', 'not-met', 'not-asked'],
        properties: {
          met: { type: 'integer' },
          exempt: { type: 'integer' },
          unknown: { type: 'integer' },
          'not-met': { type: 'integer' },
          'not-asked': { type: 'integer' },
        },
      },
      CampaignGoal: {
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['criteria'],
            properties: {
              criteria: {
                type: 'array',
                minItems: 1,
                maxItems: 50,
                uniqueItems: true,
                items: { type: 'string', minLength: 1, maxLength: 200 },
              },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['workframe', 'level'],
            properties: {
              workframe: { $ref: '#/components/schemas/Workframe' },
              level: { $ref: '#/components/schemas/PositiveLevel' },
            },
          },
        ],
      },
      PopulationFilter: {
        type: 'object',
        additionalProperties: false,
        properties: {
          kind: { $ref: '#/components/schemas/Names' },
          type: { $ref: '#/components/schemas/Names' },
          lifecycle: { $ref: '#/components/schemas/Names' },
          tier: { $ref: '#/components/schemas/Names' },
          owner: { $ref: '#/components/schemas/Names' },
          system: { $ref: '#/components/schemas/Names' },
          domain: { $ref: '#/components/schemas/Names' },
        },
      },
      CampaignPlan: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'why', 'owner', 'goal', 'scope', 'targetDate'],
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 120 },
          why: { type: 'string', minLength: 1, maxLength: 1000 },
          owner: { type: 'string', minLength: 1, maxLength: 200 },
          goal: { $ref: '#/components/schemas/CampaignGoal' },
          scope: { $ref: '#/components/schemas/PopulationFilter' },
          startsAt: { type: 'string', minLength: 4, maxLength: 40 },
          targetDate: { type: 'string', minLength: 10, maxLength: 10 },
        },
      },
      Campaign: {
        type: 'object',
        required: [
          'id',
          'state',
          'revision',
          'title',
          'why',
          'owner',
          'goal',
          'goalTitle',
          'scope',
          'targetDate',
          'actions',
          'createdAt',
          'createdBy',
        ],
        properties: {
          id: { type: 'string' },
          state: { $ref: '#/components/schemas/CampaignState' },
          revision: { type: 'integer', minimum: 1 },
          title: { type: 'string' },
          why: { type: 'string' },
          owner: { type: 'string' },
          goal: { $ref: '#/components/schemas/CampaignGoal' },
          goalTitle: { type: 'string' },
          scope: { $ref: '#/components/schemas/PopulationFilter' },
          startsAt: { $ref: '#/components/schemas/Moment' },
          targetDate: { type: 'string', format: 'date' },
          actions: {
            type: 'array',
            items: { $ref: '#/components/schemas/CampaignAction' },
          },
          createdAt: { $ref: '#/components/schemas/Moment' },
          createdBy: { type: 'string' },
          openedAt: { $ref: '#/components/schemas/Moment' },
          endedAt: { $ref: '#/components/schemas/Moment' },
          endedBy: { type: 'string' },
        },
      },
      CampaignProgress: {
        type: 'object',
        additionalProperties: false,
        required: [
          'from',
          'to',
          'start',
          'end',
          'joined',
          'left',
          'changes',
          'progress',
          'toReview',
        ],
        properties: {
          from: { $ref: '#/components/schemas/Moment' },
          to: { $ref: '#/components/schemas/Moment' },
          start: { $ref: '#/components/schemas/StandingCounts' },
          end: { $ref: '#/components/schemas/StandingCounts' },
          joined: { type: 'integer', minimum: 0 },
          left: { type: 'integer', minimum: 0 },
          changes: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['cause', 'counts'],
              properties: {
                cause: { $ref: '#/components/schemas/TransitionCause' },
                counts: { $ref: '#/components/schemas/StandingCounts' },
              },
            },
          },
          progress: {
            type: 'integer',
            description:
              'How many more meet the goal by evidence; nothing else counts',
          },
          toReview: { type: 'integer', minimum: 0 },
        },
      },
      CampaignSummary: {
        allOf: [
          { $ref: '#/components/schemas/Campaign' },
          {
            type: 'object',
            required: ['progress'],
            properties: {
              progress: { $ref: '#/components/schemas/CampaignProgress' },
            },
          },
        ],
      },
      CampaignList: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/CampaignSummary' },
          },
        },
      },
      CampaignCriterion: {
        type: 'object',
        additionalProperties: false,
        required: ['criterionId', 'title'],
        properties: {
          criterionId: { type: 'string' },
          title: { type: 'string' },
        },
      },
      CampaignLack: {
        type: 'object',
        additionalProperties: false,
        required: ['criterionId', 'title', 'state'],
        properties: {
          criterionId: { type: 'string' },
          title: { type: 'string' },
          state: { $ref: '#/components/schemas/ResultState' },
        },
      },
      CampaignTeam: {
        type: 'object',
        additionalProperties: false,
        required: ['start', 'end', 'progress'],
        properties: {
          team: { $ref: '#/components/schemas/Titled' },
          start: { $ref: '#/components/schemas/StandingCounts' },
          end: { $ref: '#/components/schemas/StandingCounts' },
          progress: { type: 'integer' },
        },
      },
      CampaignDetail: {
        allOf: [
          { $ref: '#/components/schemas/CampaignSummary' },
          {
            type: 'object',
            required: ['criteria', 'teams'],
            properties: {
              criteria: {
                type: 'array',
                items: { $ref: '#/components/schemas/CampaignCriterion' },
              },
              teams: {
                type: 'array',
                items: { $ref: '#/components/schemas/CampaignTeam' },
              },
              report: {
                type: 'object',
                additionalProperties: false,
                required: ['rubricFrom', 'rubricTo', 'digest', 'verdict'],
                properties: {
                  rubricFrom: { type: 'integer', minimum: 0 },
                  rubricTo: { type: 'integer', minimum: 0 },
                  digest: { type: 'string' },
                  verdict: {
                    type: 'string',
                    enum: ['same', 'differs', 'partial', 'gone'],
                  },
                },
              },
            },
          },
        ],
      },
      CampaignEntity: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'title', 'kind', 'lacking'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          kind: { type: 'string' },
          owner: { $ref: '#/components/schemas/Titled' },
          start: { $ref: '#/components/schemas/Standing' },
          end: { $ref: '#/components/schemas/Standing' },
          lastChange: {
            type: 'object',
            additionalProperties: false,
            required: ['at', 'cause'],
            properties: {
              at: { $ref: '#/components/schemas/Moment' },
              cause: { $ref: '#/components/schemas/TransitionCause' },
            },
          },
          lacking: {
            type: 'array',
            items: { $ref: '#/components/schemas/CampaignLack' },
          },
        },
      },
      CampaignEntityPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/CampaignEntity' },
          },
          totalItems: { type: 'integer', minimum: 0 },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      CampaignPreview: {
        type: 'object',
        additionalProperties: false,
        required: ['counts', 'owners', 'lacking'],
        properties: {
          counts: { $ref: '#/components/schemas/StandingCounts' },
          owners: { type: 'integer', minimum: 0 },
          lacking: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['criterionId', 'title', 'entities'],
              properties: {
                criterionId: { type: 'string' },
                title: { type: 'string' },
                entities: { type: 'integer', minimum: 1 },
              },
            },
          },
        },
      },
      EntityCampaign: {
        allOf: [
          { $ref: '#/components/schemas/Campaign' },
          {
            type: 'object',
            required: ['standing', 'lacking'],
            properties: {
              standing: { $ref: '#/components/schemas/Standing' },
              lacking: {
                type: 'array',
                items: { $ref: '#/components/schemas/CampaignLack' },
              },
            },
          },
        ],
      },
      EntityCampaignList: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityCampaign' },
          },
        },
      },
      CreateDisputeRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'criterionId', 'text'],
        properties: {
          entityRef: { type: 'string', minLength: 1, maxLength: 500 },
          criterionId: { type: 'string', minLength: 1, maxLength: 200 },
          text: { $ref: '#/components/schemas/RequestText' },
        },
      },
      AnswerDisputeRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['answer', 'text'],
        properties: {
          answer: { type: 'string', enum: ['accept', 'decline'] },
          text: { $ref: '#/components/schemas/RequestText' },
          link: {
            type: 'string',
            minLength: 1,
            maxLength: 2000,
            description:
              'Where it is mended; http or https, and only with accept',
          },
        },
      },
      DisputeRecord: {
        type: 'object',
        required: [
          'id',
          'entity',
          'criterion',
          'state',
          'text',
          'openedBy',
          'openedAt',
          'seen',
          'comments',
          'you',
        ],
        properties: {
          id: { type: 'string' },
          entity: { $ref: '#/components/schemas/RequestEntity' },
          criterion: { $ref: '#/components/schemas/RequestCriterion' },
          state: {
            type: 'string',
            enum: ['open', 'accepted', 'declined', 'withdrawn'],
          },
          text: { type: 'string' },
          openedBy: { type: 'string' },
          openedAt: { $ref: '#/components/schemas/Moment' },
          seen: { $ref: '#/components/schemas/CriterionResult' },
          now: { $ref: '#/components/schemas/ResultState' },
          answer: {
            type: 'object',
            additionalProperties: false,
            required: ['by', 'at', 'text'],
            properties: {
              by: { type: 'string' },
              at: { $ref: '#/components/schemas/Moment' },
              text: { type: 'string' },
              link: { type: 'string' },
            },
          },
          withdrawnAt: { $ref: '#/components/schemas/Moment' },
          comments: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['by', 'at', 'text'],
              properties: {
                by: { type: 'string' },
                at: { $ref: '#/components/schemas/Moment' },
                text: { type: 'string' },
              },
            },
          },
          you: {
            type: 'object',
            description:
              'What the caller may do with it now, and why they may answer or may not',
            additionalProperties: false,
            required: ['may', 'standing'],
            properties: {
              may: {
                type: 'array',
                items: {
                  type: 'string',
                  enum: ['accept', 'decline', 'withdraw', 'comment'],
                },
              },
              standing: {
                type: 'string',
                enum: ['criterion-owner', 'permitted', 'none'],
              },
            },
          },
        },
      },
      RubricOrigin: { type: 'string', enum: ['files', 'draft'] },
      DraftState: {
        type: 'string',
        enum: [
          'editing',
          'in-review',
          'changes-requested',
          'approved',
          'published',
          'withdrawn',
          'superseded',
        ],
      },
      DraftAct: {
        type: 'string',
        enum: [
          'edit',
          'submit',
          'request-changes',
          'approve',
          'publish',
          'rebase',
          'withdraw',
        ],
      },
      MoveDirection: { type: 'string', enum: ['up', 'down', 'mixed'] },
      DraftTitle: { type: 'string', minLength: 1, maxLength: 200 },
      DraftContent: {
        description: 'A whole rubric as YAML or JSON text, or as an object',
        type: ['string', 'object'],
      },
      RubricFilesState: {
        type: 'object',
        additionalProperties: false,
        required: ['differ'],
        properties: {
          differ: { type: 'boolean' },
          readAt: { $ref: '#/components/schemas/Moment' },
          draftId: { type: 'string' },
        },
      },
      RubricDiffSummary: {
        type: 'object',
        additionalProperties: false,
        required: ['added', 'removed', 'changed', 'targets'],
        properties: {
          added: { type: 'integer', minimum: 0 },
          removed: { type: 'integer', minimum: 0 },
          changed: { type: 'integer', minimum: 0 },
          targets: { type: 'boolean' },
        },
      },
      RubricVersionSummary: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'version',
          'title',
          'publishedAt',
          'origin',
          'authors',
          'criteriaCount',
          'changes',
        ],
        properties: {
          id: { type: 'string' },
          version: { type: 'integer', minimum: 0 },
          title: { type: 'string' },
          publishedAt: { $ref: '#/components/schemas/Moment' },
          origin: { $ref: '#/components/schemas/RubricOrigin' },
          authors: { type: 'array', items: { type: 'string' } },
          reviewedBy: { type: 'string' },
          note: { type: 'string' },
          draftId: { type: 'string' },
          criteriaCount: { type: 'integer', minimum: 0 },
          changes: { $ref: '#/components/schemas/RubricDiffSummary' },
        },
      },
      RubricVersionPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/RubricVersionSummary' },
          },
          totalItems: { type: 'integer', minimum: 0 },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      RubricVersionDetail: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'version',
          'title',
          'publishedAt',
          'origin',
          'authors',
          'criteriaCount',
          'changes',
          'targets',
          'criteria',
        ],
        properties: {
          id: { type: 'string' },
          version: { type: 'integer', minimum: 0 },
          title: { type: 'string' },
          publishedAt: { $ref: '#/components/schemas/Moment' },
          origin: { $ref: '#/components/schemas/RubricOrigin' },
          authors: { type: 'array', items: { type: 'string' } },
          reviewedBy: { type: 'string' },
          note: { type: 'string' },
          draftId: { type: 'string' },
          criteriaCount: { type: 'integer', minimum: 0 },
          changes: { $ref: '#/components/schemas/RubricDiffSummary' },
          description: { type: 'string' },
          targets: {
            type: 'array',
            items: { $ref: '#/components/schemas/TargetRule' },
          },
          criteria: {
            type: 'array',
            items: { $ref: '#/components/schemas/Criterion' },
          },
        },
      },
      FieldChange: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: {
          path: { type: 'string' },
          from: { description: 'Any JSON; absent where there was none' },
          to: { description: 'Any JSON; absent where there is none any more' },
        },
      },
      RubricDiff: {
        type: 'object',
        additionalProperties: false,
        required: ['fields', 'added', 'removed', 'changed'],
        properties: {
          fields: {
            type: 'array',
            items: { $ref: '#/components/schemas/FieldChange' },
          },
          added: {
            type: 'array',
            items: { $ref: '#/components/schemas/Criterion' },
          },
          removed: {
            type: 'array',
            items: { $ref: '#/components/schemas/Criterion' },
          },
          changed: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['criterionId', 'title', 'changes'],
              properties: {
                criterionId: { type: 'string' },
                title: { type: 'string' },
                changes: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/FieldChange' },
                },
              },
            },
          },
          targets: {
            type: 'object',
            additionalProperties: false,
            required: ['from', 'to'],
            properties: {
              from: {
                type: 'array',
                items: { $ref: '#/components/schemas/TargetRule' },
              },
              to: {
                type: 'array',
                items: { $ref: '#/components/schemas/TargetRule' },
              },
            },
          },
        },
      },
      RubricVersionDiff: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'to', 'diff'],
        properties: {
          from: { type: 'integer' },
          to: { type: 'integer' },
          diff: { $ref: '#/components/schemas/RubricDiff' },
        },
      },
      DraftEvent: {
        type: 'object',
        additionalProperties: false,
        required: ['act', 'by', 'at'],
        properties: {
          act: {
            type: 'string',
            enum: [
              'create',
              'edit',
              'submit',
              'request-changes',
              'approve',
              'publish',
              'rebase',
              'withdraw',
            ],
          },
          by: { type: 'string' },
          at: { $ref: '#/components/schemas/Moment' },
          note: { type: 'string' },
        },
      },
      DraftSummary: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'title',
          'state',
          'origin',
          'baseVersion',
          'revision',
          'authors',
          'updatedAt',
          'updatedBy',
          'faults',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          state: { $ref: '#/components/schemas/DraftState' },
          origin: { $ref: '#/components/schemas/RubricOrigin' },
          baseVersion: { type: 'integer', minimum: 0 },
          revision: { type: 'integer', minimum: 1 },
          authors: { type: 'array', items: { type: 'string' } },
          updatedAt: { $ref: '#/components/schemas/Moment' },
          updatedBy: { type: 'string' },
          faults: { type: 'integer', minimum: 0 },
          publishedVersion: { type: 'integer' },
        },
      },
      DraftPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/DraftSummary' },
          },
          totalItems: { type: 'integer', minimum: 0 },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      DraftDetail: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'title',
          'state',
          'origin',
          'baseVersion',
          'revision',
          'authors',
          'updatedAt',
          'updatedBy',
          'content',
          'digest',
          'faults',
          'history',
          'you',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          state: { $ref: '#/components/schemas/DraftState' },
          origin: { $ref: '#/components/schemas/RubricOrigin' },
          baseVersion: { type: 'integer', minimum: 0 },
          revision: { type: 'integer', minimum: 1 },
          authors: { type: 'array', items: { type: 'string' } },
          updatedAt: { $ref: '#/components/schemas/Moment' },
          updatedBy: { type: 'string' },
          publishedVersion: { type: 'integer' },
          content: { type: 'string', description: 'YAML' },
          digest: { type: 'string' },
          faults: {
            type: 'array',
            items: { $ref: '#/components/schemas/RubricFault' },
          },
          diff: { $ref: '#/components/schemas/RubricDiff' },
          history: {
            type: 'array',
            items: { $ref: '#/components/schemas/DraftEvent' },
          },
          you: {
            type: 'object',
            additionalProperties: false,
            required: ['author', 'may'],
            properties: {
              author: { type: 'boolean' },
              may: {
                type: 'array',
                items: { $ref: '#/components/schemas/DraftAct' },
              },
            },
          },
        },
      },
      RebasePreview: {
        type: 'object',
        additionalProperties: false,
        required: ['onto', 'conflicts'],
        properties: {
          onto: { type: 'integer' },
          conflicts: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['path'],
              properties: {
                path: { type: 'string' },
                base: { description: 'Any JSON' },
                draft: { description: 'Any JSON' },
                inForce: { description: 'Any JSON' },
              },
            },
          },
        },
      },
      SimulationProgress: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'status',
          'baseVersion',
          'digest',
          'requestedAt',
          'done',
          'total',
        ],
        properties: {
          id: { type: 'string' },
          status: {
            type: 'string',
            enum: ['waiting', 'running', 'done', 'failed'],
          },
          baseVersion: { type: 'integer' },
          digest: { type: 'string' },
          requestedAt: { $ref: '#/components/schemas/Moment' },
          assessedAt: { $ref: '#/components/schemas/Moment' },
          finishedAt: { $ref: '#/components/schemas/Moment' },
          done: { type: 'integer', minimum: 0 },
          total: { type: 'integer', minimum: 0 },
          error: { type: 'string' },
        },
      },
      SimulationResult: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'status',
          'baseVersion',
          'digest',
          'requestedAt',
          'done',
          'total',
        ],
        properties: {
          id: { type: 'string' },
          status: {
            type: 'string',
            enum: ['waiting', 'running', 'done', 'failed'],
          },
          baseVersion: { type: 'integer' },
          digest: { type: 'string' },
          requestedAt: { $ref: '#/components/schemas/Moment' },
          assessedAt: { $ref: '#/components/schemas/Moment' },
          finishedAt: { $ref: '#/components/schemas/Moment' },
          done: { type: 'integer', minimum: 0 },
          total: { type: 'integer', minimum: 0 },
          error: { type: 'string' },
          summary: { $ref: '#/components/schemas/SimulationSummary' },
        },
      },
      SimulationSummary: {
        type: 'object',
        additionalProperties: false,
        required: [
          'services',
          'moved',
          'becomesUnknown',
          'becomesNotApplicable',
          'workframes',
          'criteria',
          'teams',
          'totalTeams',
          'remedies',
        ],
        properties: {
          services: { type: 'integer', minimum: 0 },
          moved: { type: 'integer', minimum: 0 },
          becomesUnknown: { type: 'integer', minimum: 0 },
          becomesNotApplicable: { type: 'integer', minimum: 0 },
          workframes: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['workframe', 'up', 'down', 'mixed', 'before', 'after'],
              properties: {
                workframe: { $ref: '#/components/schemas/Workframe' },
                up: { type: 'integer', minimum: 0 },
                down: { type: 'integer', minimum: 0 },
                mixed: { type: 'integer', minimum: 0 },
                before: { $ref: '#/components/schemas/SimulatedTarget' },
                after: { $ref: '#/components/schemas/SimulatedTarget' },
              },
            },
          },
          criteria: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'criterionId',
                'title',
                'workframe',
                'level',
                'change',
                'before',
                'after',
                'becomesUnknown',
                'becomesNotApplicable',
              ],
              properties: {
                criterionId: { type: 'string' },
                title: { type: 'string' },
                workframe: { $ref: '#/components/schemas/Workframe' },
                level: { $ref: '#/components/schemas/Level' },
                change: { type: 'string', enum: ['added', 'removed', 'kept'] },
                before: { $ref: '#/components/schemas/SimulatedStates' },
                after: { $ref: '#/components/schemas/SimulatedStates' },
                becomesUnknown: { type: 'integer', minimum: 0 },
                becomesNotApplicable: { type: 'integer', minimum: 0 },
              },
            },
          },
          teams: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['services', 'workframes'],
              properties: {
                team: { $ref: '#/components/schemas/Titled' },
                services: { type: 'integer', minimum: 0 },
                workframes: {
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['workframe', 'up', 'down', 'mixed'],
                    properties: {
                      workframe: { $ref: '#/components/schemas/Workframe' },
                      up: { type: 'integer', minimum: 0 },
                      down: { type: 'integer', minimum: 0 },
                      mixed: { type: 'integer', minimum: 0 },
                    },
                  },
                },
              },
            },
          },
          totalTeams: { type: 'integer', minimum: 0 },
          remedies: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['remedy', 'before', 'after'],
              properties: {
                remedy: { $ref: '#/components/schemas/Remedy' },
                before: { type: 'integer', minimum: 0 },
                after: { type: 'integer', minimum: 0 },
              },
            },
          },
        },
      },
      SimulatedTarget: {
        type: 'object',
        additionalProperties: false,
        required: ['withTarget', 'atTarget'],
        properties: {
          withTarget: { type: 'integer', minimum: 0 },
          atTarget: { type: 'integer', minimum: 0 },
        },
      },
      SimulatedStates: {
        type: 'object',
        additionalProperties: false,
        required: ['pass', 'fail', 'unknown', 'not-applicable', 'exempt'],
        properties: {
          pass: { type: 'integer', minimum: 0 },
          fail: { type: 'integer', minimum: 0 },
          unknown: { type: 'integer', minimum: 0 },
          'not-applicable': { type: 'integer', minimum: 0 },
          exempt: { type: 'integer', minimum: 0 },
        },
      },
      SimulationMove: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entity',
          'workframe',
          'direction',
          'from',
          'to',
          'cause',
          'changes',
        ],
        properties: {
          entity: { $ref: '#/components/schemas/EntitySummary' },
          workframe: { $ref: '#/components/schemas/Workframe' },
          direction: { $ref: '#/components/schemas/MoveDirection' },
          from: { $ref: '#/components/schemas/Marks' },
          to: { $ref: '#/components/schemas/Marks' },
          cause: { $ref: '#/components/schemas/TransitionCause' },
          changes: {
            type: 'array',
            items: { $ref: '#/components/schemas/CriterionChange' },
          },
        },
      },
      SimulationMovePage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/SimulationMove' },
          },
          totalItems: { type: 'integer', minimum: 0 },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      ExemptionState: {
        type: 'string',
        enum: [
          'requested',
          'granted',
          'refused',
          'withdrawn',
          'expired',
          'lapsed',
          'revoked',
          'renewed',
        ],
      },
      CreateExemptionRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'criterionId', 'reason', 'until'],
        properties: {
          entityRef: { type: 'string', minLength: 1, maxLength: 500 },
          criterionId: { type: 'string', minLength: 1, maxLength: 200 },
          reason: { $ref: '#/components/schemas/RequestText' },
          until: {
            type: 'string',
            minLength: 1,
            maxLength: 50,
            description: 'ISO 8601 moment',
          },
        },
      },
      DecideExemptionRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['decision', 'reason'],
        properties: {
          decision: { type: 'string', enum: ['grant', 'refuse'] },
          reason: { $ref: '#/components/schemas/RequestText' },
          until: {
            type: 'string',
            minLength: 1,
            maxLength: 50,
            description:
              'An earlier end than the one asked for; an ISO 8601 moment',
          },
        },
      },
      ExemptionRecord: {
        type: 'object',
        required: [
          'id',
          'entity',
          'criterion',
          'state',
          'reason',
          'until',
          'requestedBy',
          'requestedAt',
          'answerBy',
          'renewals',
          'you',
        ],
        properties: {
          id: { type: 'string' },
          entity: { $ref: '#/components/schemas/RequestEntity' },
          criterion: { $ref: '#/components/schemas/RequestCriterion' },
          state: { $ref: '#/components/schemas/ExemptionState' },
          reason: { type: 'string' },
          until: { $ref: '#/components/schemas/Moment' },
          requestedBy: { type: 'string' },
          requestedAt: { $ref: '#/components/schemas/Moment' },
          answerBy: { $ref: '#/components/schemas/Moment' },
          renewals: { type: 'integer', minimum: 0 },
          renews: { type: 'string' },
          decision: {
            type: 'object',
            additionalProperties: false,
            required: ['by', 'at', 'reason'],
            properties: {
              by: { type: 'string' },
              at: { $ref: '#/components/schemas/Moment' },
              reason: { type: 'string' },
            },
          },
          ended: {
            type: 'object',
            additionalProperties: false,
            required: ['by', 'at'],
            properties: {
              by: { type: 'string' },
              at: { $ref: '#/components/schemas/Moment' },
              reason: { type: 'string' },
            },
          },
          you: {
            type: 'object',
            description:
              'What the caller may do with it now, and why they may decide or may not',
            additionalProperties: false,
            required: ['may', 'standing'],
            properties: {
              may: {
                type: 'array',
                items: {
                  type: 'string',
                  enum: ['grant', 'refuse', 'withdraw', 'revoke'],
                },
              },
              standing: {
                type: 'string',
                enum: [
                  'outside-team',
                  'own-request',
                  'inside-team',
                  'no-permission',
                ],
              },
            },
          },
        },
      },
      ExemptionOffer: {
        type: 'object',
        additionalProperties: false,
        required: [
          'maxDuration',
          'maxRenewals',
          'answerWithin',
          'latestEnd',
          'may',
          'renewals',
        ],
        properties: {
          maxDuration: { type: 'string', description: 'ISO 8601 duration' },
          maxRenewals: { type: 'integer', minimum: 0 },
          answerWithin: { type: 'string', description: 'ISO 8601 duration' },
          latestEnd: { $ref: '#/components/schemas/Moment' },
          may: { type: 'string', enum: ['ask', 'not-owner', 'no-permission'] },
          renewals: {
            type: 'object',
            description:
              'How often a new exemption would be renewed, by criterion',
            additionalProperties: { type: 'integer', minimum: 1 },
          },
        },
      },
      RollupBy: {
        type: 'string',
        enum: ['team', 'system', 'domain', 'tier', 'lifecycle'],
      },
      Rollup: {
        type: 'object',
        additionalProperties: false,
        required: ['entities', 'workframes'],
        properties: {
          group: {
            type: 'object',
            description: 'Absent for the entities that have none',
            additionalProperties: false,
            required: ['id', 'title'],
            properties: {
              id: { type: 'string' },
              title: { type: 'string' },
              parentRef: { type: 'string' },
            },
          },
          entities: { type: 'integer', minimum: 0 },
          workframes: {
            type: 'array',
            items: { $ref: '#/components/schemas/WorkframeDistribution' },
          },
        },
      },
      RollupPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Rollup' },
          },
          totalItems: { type: 'integer', minimum: 0 },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      TrendFigures: {
        type: 'object',
        additionalProperties: false,
        required: ['workframe', 'entities', 'levels', 'withTarget', 'atTarget'],
        properties: {
          workframe: { $ref: '#/components/schemas/Workframe' },
          entities: { type: 'integer', minimum: 0 },
          levels: { $ref: '#/components/schemas/CountsByLevel' },
          median: { $ref: '#/components/schemas/Level' },
          withTarget: { type: 'integer', minimum: 0 },
          atTarget: { type: 'integer', minimum: 0 },
        },
      },
      TrendPoint: {
        type: 'object',
        additionalProperties: false,
        required: ['at', 'population', 'cohort'],
        properties: {
          at: { $ref: '#/components/schemas/Moment' },
          population: {
            type: 'array',
            items: { $ref: '#/components/schemas/TrendFigures' },
          },
          cohort: {
            type: 'array',
            items: { $ref: '#/components/schemas/TrendFigures' },
          },
        },
      },
      TrendEffect: {
        type: 'object',
        additionalProperties: false,
        required: ['cause', 'up', 'down', 'levels'],
        properties: {
          cause: { $ref: '#/components/schemas/TransitionCause' },
          up: { type: 'integer', minimum: 0 },
          down: { type: 'integer', minimum: 0 },
          levels: {
            type: 'array',
            description: 'By how much the count at each level changed, 0 to 5',
            minItems: 6,
            maxItems: 6,
            items: { type: 'integer' },
          },
        },
      },
      TrendPeriod: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'to', 'workframes'],
        properties: {
          from: { $ref: '#/components/schemas/Moment' },
          to: { $ref: '#/components/schemas/Moment' },
          workframes: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['workframe', 'effects'],
              properties: {
                workframe: { $ref: '#/components/schemas/Workframe' },
                effects: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/TrendEffect' },
                },
              },
            },
          },
        },
      },
      MaturityTrend: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'to', 'interval', 'points', 'periods'],
        properties: {
          from: { $ref: '#/components/schemas/Moment' },
          to: { $ref: '#/components/schemas/Moment' },
          interval: { type: 'string', enum: ['day', 'week', 'month'] },
          points: {
            type: 'array',
            items: { $ref: '#/components/schemas/TrendPoint' },
          },
          periods: {
            type: 'array',
            items: { $ref: '#/components/schemas/TrendPeriod' },
          },
        },
      },
      TrendMove: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'entity', 'at', 'cause', 'changes'],
        properties: {
          id: { type: 'string' },
          entity: { $ref: '#/components/schemas/Titled' },
          at: { $ref: '#/components/schemas/Moment' },
          cause: { $ref: '#/components/schemas/TransitionCause' },
          from: { $ref: '#/components/schemas/Level' },
          to: { $ref: '#/components/schemas/Level' },
          changes: {
            type: 'array',
            items: { $ref: '#/components/schemas/CriterionChange' },
          },
        },
      },
      TrendMovePage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/TrendMove' },
          },
          totalItems: { type: 'integer', minimum: 0 },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      EntityMaturityAsOf: {
        type: 'object',
        description:
          'Where an entity stood at a moment of the past, as it was recorded',
        additionalProperties: false,
        required: [
          'entity',
          'asOf',
          'since',
          'rubric',
          'workframes',
          'agentCeiling',
          'results',
        ],
        properties: {
          entity: { $ref: '#/components/schemas/EntitySummary' },
          domainRef: { type: 'string' },
          tier: { type: 'string' },
          asOf: { $ref: '#/components/schemas/Moment' },
          since: { $ref: '#/components/schemas/Moment' },
          until: { $ref: '#/components/schemas/Moment' },
          rubric: { $ref: '#/components/schemas/RubricVersion' },
          workframes: {
            type: 'array',
            items: { $ref: '#/components/schemas/WorkframeSummary' },
          },
          agentCeiling: { $ref: '#/components/schemas/Level' },
          results: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['criterionId', 'title', 'workframe', 'level', 'state'],
              properties: {
                criterionId: { type: 'string' },
                title: { type: 'string' },
                workframe: { $ref: '#/components/schemas/Workframe' },
                level: { $ref: '#/components/schemas/Level' },
                state: { $ref: '#/components/schemas/ResultState' },
              },
            },
          },
        },
      },
      PlatformMaturity: {
        type: 'object',
        required: [
          'capabilities',
          'coverage',
          'unknown',
          'rubric',
          'targets',
          'targetRules',
        ],
        properties: {
          capabilities: {
            type: 'array',
            items: { $ref: '#/components/schemas/CapabilityMaturity' },
          },
          coverage: { $ref: '#/components/schemas/Coverage' },
          unknown: {
            type: 'array',
            description:
              'By the source that would tell; the one that most cells wait for first',
            items: { $ref: '#/components/schemas/MissingSource' },
          },
          rubric: { $ref: '#/components/schemas/RubricVersion' },
          assessedAt: { type: 'string', format: 'date-time' },
          targets: { $ref: '#/components/schemas/TargetShares' },
          targetRules: {
            type: 'array',
            items: { $ref: '#/components/schemas/TargetRule' },
          },
        },
      },
      PlatformCapability: {
        type: 'string',
        enum: [
          'repository',
          'environment',
          'database',
          'messaging',
          'pipeline',
          'observability',
          'access',
          'dependencies',
          'diagnosis',
          'documentation',
        ],
      },
      PlatformStage: {
        type: 'string',
        enum: [
          'documented',
          'automated',
          'self-service',
          'governed',
          'preferred',
        ],
      },
      CapabilityMaturity: {
        type: 'object',
        required: ['capability', 'proven', 'accepted', 'possible', 'stages'],
        properties: {
          capability: { $ref: '#/components/schemas/PlatformCapability' },
          proven: { $ref: '#/components/schemas/Level' },
          accepted: { $ref: '#/components/schemas/Level' },
          possible: { $ref: '#/components/schemas/Level' },
          stages: {
            type: 'array',
            items: { $ref: '#/components/schemas/PlatformCell' },
          },
        },
      },
      PlatformCell: {
        type: 'object',
        required: ['stage', 'state', 'findings'],
        properties: {
          stage: { $ref: '#/components/schemas/PlatformStage' },
          state: { $ref: '#/components/schemas/ResultState' },
          observedAt: { type: 'string', format: 'date-time' },
          findings: {
            type: 'array',
            items: { $ref: '#/components/schemas/PlatformFinding' },
          },
        },
      },
      PlatformFinding: {
        type: 'object',
        required: [
          'criterionId',
          'title',
          'workframe',
          'state',
          'reason',
          'message',
          'evidenceKey',
          'source',
          'why',
          'owner',
          'remedy',
        ],
        properties: {
          criterionId: { type: 'string' },
          title: { type: 'string' },
          workframe: { $ref: '#/components/schemas/Workframe' },
          state: { $ref: '#/components/schemas/ResultState' },
          reason: { type: 'string' },
          message: { type: 'string' },
          evidence: { $ref: '#/components/schemas/Evidence' },
          evidenceKey: { type: 'string' },
          source: {
            type: 'string',
            description: 'The source that told, or that would tell',
          },
          why: { type: 'string' },
          owner: { type: 'string' },
          remedy: { $ref: '#/components/schemas/Remedy' },
        },
      },
      MissingSource: {
        type: 'object',
        required: ['source', 'missing', 'cells'],
        properties: {
          source: { type: 'string' },
          missing: {
            type: 'boolean',
            description: 'Whether no installed source collects any of it',
          },
          cells: {
            type: 'array',
            items: {
              type: 'object',
              required: ['capability', 'stage', 'message'],
              properties: {
                capability: { $ref: '#/components/schemas/PlatformCapability' },
                stage: { $ref: '#/components/schemas/PlatformStage' },
                message: { type: 'string' },
              },
            },
          },
        },
      },
      TargetShares: {
        type: 'object',
        required: ['all', 'lifecycles', 'tiers'],
        properties: {
          all: { $ref: '#/components/schemas/TargetSlice' },
          lifecycles: {
            type: 'array',
            items: { $ref: '#/components/schemas/TargetSlice' },
          },
          tiers: {
            type: 'array',
            items: { $ref: '#/components/schemas/TargetSlice' },
          },
        },
      },
      TargetSlice: {
        type: 'object',
        required: ['entities', 'workframes'],
        properties: {
          name: {
            type: 'string',
            description: 'Absent for entities that name none',
          },
          entities: { type: 'integer' },
          workframes: {
            type: 'array',
            items: { $ref: '#/components/schemas/TargetShare' },
          },
        },
      },
      TargetShare: {
        type: 'object',
        required: ['workframe', 'withTarget', 'atTarget'],
        properties: {
          workframe: { $ref: '#/components/schemas/Workframe' },
          withTarget: { type: 'integer' },
          atTarget: {
            type: 'object',
            required: ['proven', 'accepted', 'possible'],
            properties: {
              proven: { type: 'integer' },
              accepted: { type: 'integer' },
              possible: { type: 'integer' },
            },
          },
        },
      },
      ReportFormat: {
        type: 'string',
        enum: ['sarif', 'junit', 'cyclonedx', 'scorecard'],
      },
      EvidencePush: {
        type: 'object',
        additionalProperties: false,
        required: ['source', 'observations'],
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 100 },
          observations: {
            type: 'array',
            minItems: 1,
            maxItems: 1000,
            items: { $ref: '#/components/schemas/PushedObservation' },
          },
        },
      },
      PushedObservation: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'key'],
        description: 'With a value, or with unavailable where there is none',
        properties: {
          entityRef: { type: 'string', minLength: 1, maxLength: 500 },
          key: { type: 'string', minLength: 1, maxLength: 200 },
          value: { description: 'Any JSON' },
          scaffolded: { type: 'boolean' },
          unavailable: { type: 'string', minLength: 1, maxLength: 2048 },
          observedAt: { $ref: '#/components/schemas/Moment' },
          url: { type: 'string', maxLength: 2048 },
        },
      },
      EvidencePushResult: {
        type: 'object',
        additionalProperties: false,
        required: [
          'accepted',
          'unchanged',
          'superseded',
          'observations',
          'entities',
        ],
        properties: {
          accepted: { type: 'integer', minimum: 0 },
          unchanged: { type: 'integer', minimum: 0 },
          superseded: { type: 'integer', minimum: 0 },
          observations: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['entityRef', 'key', 'outcome'],
              properties: {
                entityRef: { type: 'string' },
                key: { type: 'string' },
                outcome: {
                  type: 'string',
                  enum: ['accepted', 'unchanged', 'superseded'],
                },
              },
            },
          },
          entities: {
            type: 'array',
            items: { $ref: '#/components/schemas/PushedEntity' },
          },
        },
      },
      PushedEntity: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'workframes', 'moved'],
        properties: {
          entityRef: { type: 'string' },
          workframes: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['workframe', 'proven', 'accepted', 'possible'],
              properties: {
                workframe: { $ref: '#/components/schemas/Workframe' },
                proven: { $ref: '#/components/schemas/Level' },
                accepted: { $ref: '#/components/schemas/Level' },
                possible: { $ref: '#/components/schemas/Level' },
                target: { $ref: '#/components/schemas/Level' },
              },
            },
          },
          moved: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['workframe', 'to'],
              properties: {
                workframe: { $ref: '#/components/schemas/Workframe' },
                from: { $ref: '#/components/schemas/PushedMarks' },
                to: { $ref: '#/components/schemas/PushedMarks' },
              },
            },
          },
        },
      },
      PushedMarks: {
        type: 'object',
        additionalProperties: false,
        required: ['proven', 'accepted', 'possible'],
        properties: {
          proven: { $ref: '#/components/schemas/Level' },
          accepted: { $ref: '#/components/schemas/Level' },
          possible: { $ref: '#/components/schemas/Level' },
        },
      },
      PushRefused: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message', 'faults'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
              faults: {
                type: 'array',
                minItems: 1,
                maxItems: 100,
                items: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['path', 'message'],
                  properties: {
                    path: { type: 'string' },
                    message: { type: 'string' },
                    value: { type: 'string' },
                  },
                },
              },
            },
          },
        },
      },
      MaturityReport: {
        type: 'object',
        additionalProperties: false,
        required: [
          'month',
          'from',
          'to',
          'complete',
          'rubric',
          'workframes',
          'teams',
          'campaigns',
          'unknown',
          'exemptions',
        ],
        properties: {
          month: { type: 'string' },
          from: { $ref: '#/components/schemas/Moment' },
          to: { $ref: '#/components/schemas/Moment' },
          complete: { type: 'boolean' },
          historyFrom: { $ref: '#/components/schemas/Moment' },
          rubric: {
            type: 'object',
            additionalProperties: false,
            required: ['from', 'to'],
            properties: {
              from: { type: 'integer', minimum: 0 },
              to: { type: 'integer', minimum: 0 },
            },
          },
          workframes: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['workframe', 'progress', 'coverage'],
              properties: {
                workframe: { $ref: '#/components/schemas/Workframe' },
                progress: { $ref: '#/components/schemas/CampaignProgress' },
                coverage: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['known', 'applicable'],
                  properties: {
                    known: { type: 'integer', minimum: 0 },
                    applicable: { type: 'integer', minimum: 0 },
                  },
                },
              },
            },
          },
          teams: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['services', 'gained', 'lost', 'otherwise'],
              properties: {
                team: { $ref: '#/components/schemas/Titled' },
                services: { type: 'integer', minimum: 0 },
                gained: { type: 'integer', minimum: 0 },
                lost: { type: 'integer', minimum: 0 },
                otherwise: { type: 'integer' },
              },
            },
          },
          campaigns: {
            type: 'array',
            items: { $ref: '#/components/schemas/CampaignSummary' },
          },
          unknown: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'criterionId',
                'title',
                'workframe',
                'unknown',
                'applicable',
              ],
              properties: {
                criterionId: { type: 'string' },
                title: { type: 'string' },
                workframe: { $ref: '#/components/schemas/Workframe' },
                unknown: { type: 'integer', minimum: 1 },
                applicable: { type: 'integer', minimum: 1 },
              },
            },
          },
          exemptions: {
            type: 'object',
            additionalProperties: false,
            required: ['granted', 'inForce', 'lapsing'],
            properties: {
              granted: { type: 'integer', minimum: 0 },
              inForce: { type: 'integer', minimum: 0 },
              lapsing: {
                type: 'array',
                items: {
                  type: 'object',
                  additionalProperties: false,
                  required: [
                    'entityRef',
                    'title',
                    'criterionId',
                    'criterionTitle',
                    'until',
                  ],
                  properties: {
                    entityRef: { type: 'string' },
                    title: { type: 'string' },
                    criterionId: { type: 'string' },
                    criterionTitle: { type: 'string' },
                    until: { $ref: '#/components/schemas/Moment' },
                  },
                },
              },
            },
          },
          sources: {
            type: 'object',
            additionalProperties: false,
            required: ['down'],
            properties: {
              knownFrom: { $ref: '#/components/schemas/Moment' },
              down: {
                type: 'array',
                items: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['sourceId', 'runs', 'failed', 'lastFailedAt'],
                  properties: {
                    sourceId: { type: 'string' },
                    runs: { type: 'integer', minimum: 1 },
                    failed: { type: 'integer', minimum: 1 },
                    lastFailedAt: { $ref: '#/components/schemas/Moment' },
                    error: { type: 'string' },
                  },
                },
              },
            },
          },
        },
      },
      RequestKind: { type: 'string', enum: ['exemption', 'dispute'] },
      RequestText: {
        type: 'string',
        description: '10 to 2000 characters that say something',
        minLength: 1,
        maxLength: 4000,
      },
      RequestEntity: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'title'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: { $ref: '#/components/schemas/Titled' },
        },
      },
      RequestCriterion: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          workframe: { $ref: '#/components/schemas/Workframe' },
          level: { $ref: '#/components/schemas/Level' },
          owner: { type: 'string' },
        },
      },
      RequestRecord: {
        description: 'An exemption or a dispute, told apart by kind',
        type: 'object',
        required: ['kind', 'id'],
        properties: {
          kind: { $ref: '#/components/schemas/RequestKind' },
          id: { type: 'string' },
        },
      },
      RequestPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/RequestRecord' },
          },
          totalItems: { type: 'integer', minimum: 0 },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      EntityRequests: {
        type: 'object',
        additionalProperties: false,
        required: ['exemptions', 'disputes', 'offer', 'mayDispute'],
        properties: {
          exemptions: {
            type: 'array',
            items: { $ref: '#/components/schemas/ExemptionRecord' },
          },
          disputes: {
            type: 'array',
            items: { $ref: '#/components/schemas/DisputeRecord' },
          },
          offer: { $ref: '#/components/schemas/ExemptionOffer' },
          mayDispute: { type: 'boolean' },
        },
      },
    },
    requestBodies: {
      CampaignRevision: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              additionalProperties: false,
              required: ['revision'],
              properties: {
                revision: {
                  type: 'integer',
                  minimum: 1,
                  description: 'The one that the caller saw',
                },
              },
            },
          },
        },
      },
    },
  },
};
