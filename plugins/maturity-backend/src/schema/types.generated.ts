// Generated from openapi/*.yaml by `yarn generate`; edit those.
/* eslint-disable */
export interface paths {
  '/rubric': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rubric in force, and the faults of its files */
    get: operations['getRubric'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many entities stand at each level */
    get: operations['getSummary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Entities with their levels */
    get: operations['queryEntities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every entity that matches, as CSV */
    get: operations['exportEntities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/facets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The values that filters of entities can take */
    get: operations['getFacets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['pathKind'];
        namespace: components['parameters']['pathNamespace'];
        name: components['parameters']['pathName'];
      };
      cookie?: never;
    };
    /** The whole assessment of one entity, or how it stood at a moment of the past */
    get: operations['getEntity'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/transitions': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['pathKind'];
        namespace: components['parameters']['pathNamespace'];
        name: components['parameters']['pathName'];
      };
      cookie?: never;
    };
    /** How the levels of one entity moved, and why */
    get: operations['getTransitions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['pathKind'];
        namespace: components['parameters']['pathNamespace'];
        name: components['parameters']['pathName'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Collects the evidence of one entity again, now
     * @description For users only. While it runs and some seconds after, another one of the same entity gets a 409.
     */
    post: operations['refreshEntity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How sources, criteria and the rubric fare */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All campaigns with how far they are; the open ones first */
    get: operations['listCampaigns'];
    put?: never;
    /** Write a plan down as a draft; nobody hears of it */
    post: operations['createCampaign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How the entities of a plan stand now, and what they lack most */
    post: operations['previewCampaign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    /** One campaign, whole; of a closed one this is its closing report, made again from history */
    get: operations['getCampaign'];
    /** Change a campaign; once it is open, its goal, scope and start stand */
    put: operations['editCampaign'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns/{id}/open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open it and tell the owners of what does not meet the goal */
    post: operations['openCampaign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns/{id}/remind': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Remind the owners of what does not meet the goal */
    post: operations['remindCampaign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close it, keep what its report is made from, and tell the owners */
    post: operations['closeCampaign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give it up; nobody hears of it */
    post: operations['cancelCampaign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns/{id}/entities': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    /** The entities of a campaign, what is left to do first */
    get: operations['listCampaignEntities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns/{id}/entities.csv': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    /** The entities of a campaign, as CSV */
    get: operations['exportCampaignEntities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/campaigns': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['pathKind'];
        namespace: components['parameters']['pathNamespace'];
        name: components['parameters']['pathName'];
      };
      cookie?: never;
    };
    /** The open campaigns that ask something of an entity */
    get: operations['listEntityCampaigns'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/disputes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Says that one result of one entity is wrong
     * @description One dispute per entity and criterion is open at a time; another one gets a 409.
     */
    post: operations['openDispute'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/disputes/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    /** One dispute with its thread */
    get: operations['getDispute'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/disputes/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accepts or declines a dispute
     * @description For the owners of the criterion and those with the permission, by themselves. It changes no result. The first answer counts; a later one gets a 409 that says who answered what.
     */
    post: operations['answerDispute'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/disputes/{id}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Adds to the thread of a dispute that is open or accepted */
    post: operations['commentDispute'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/disputes/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes one's own dispute back */
    post: operations['withdrawDispute'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rubric/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every version there ever was, newest first */
    get: operations['listRubricVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rubric/versions/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        version: components['parameters']['rubricVersion'];
      };
      cookie?: never;
    };
    /** One version, whole; it never changes */
    get: operations['getRubricVersion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rubric/versions/{version}/diff': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        version: components['parameters']['rubricVersion'];
      };
      cookie?: never;
    };
    /** What differs from this version to another, criterion by criterion and field by field */
    get: operations['diffRubricVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Drafts, the last changed first */
    get: operations['listDrafts'];
    put?: never;
    /** Begins a draft, of the rubric in force unless other content is given */
    post: operations['createDraft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drafts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    /** One draft, whole */
    get: operations['getDraft'];
    /**
     * Saves an edit
     * @description It names the revision that it was made from. If the draft has another one by now, nothing is saved, and a 409 says who changed it. Faults do not keep it from being saved; the answer has each of them with its place.
     */
    put: operations['updateDraft'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drafts/{id}/submission': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks for a review; refused while it has faults */
    post: operations['submitDraft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drafts/{id}/review': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Asks for changes, approves, or approves and publishes
     * @description For users who wrote no part of it, by themselves. It names the digest of what was looked at; a draft with another one gets a 409.
     */
    post: operations['reviewDraft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drafts/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives a draft up */
    post: operations['withdrawDraft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drafts/{id}/rebase': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    /** What a rebase onto the version in force would meet */
    get: operations['previewRebase'];
    put?: never;
    /**
     * Puts a superseded draft onto the version in force
     * @description Each conflict needs a resolution; without, nothing is changed, and a 409 names those that want one.
     */
    post: operations['rebaseDraft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drafts/{id}/patch': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    /** The draft as a patch of the rubric files, for git apply */
    get: operations['getDraftPatch'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drafts/{id}/simulation': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    /**
     * How far that has come, and at its end what the draft would do
     * @description Services are counted as far as the caller may see them.
     */
    get: operations['getSimulation'];
    put?: never;
    /** Begins to find out what the draft would do */
    post: operations['simulateDraft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drafts/{id}/simulation/moves': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    /** Who would move */
    get: operations['listSimulationMoves'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drafts/{id}/simulation/moves.csv': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    /** Everybody who would move, as CSV */
    get: operations['exportSimulationMoves'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exemptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Asks for an exemption, or for the renewal of the one in force
     * @description For users who own the entity or decide on exemptions, by themselves or through an agent. One request per entity and criterion is open at a time; another one gets a 409.
     */
    post: operations['requestExemption'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exemptions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    /** One exemption */
    get: operations['getExemption'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exemptions/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Grants or refuses a request
     * @description For users outside the owning team, by themselves. The first decision counts; a later one gets a 409 that says who decided what.
     */
    post: operations['decideExemption'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exemptions/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes one's own request back */
    post: operations['withdrawExemption'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exemptions/{id}/revocation': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends an exemption before its time
     * @description For users outside the owning team, by themselves.
     */
    post: operations['revokeExemption'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rollups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How many entities stand at each level, by team, system, domain, tier or lifecycle
     * @description An entity counts for its owner and for each group above it, once. Of the past it counts for whom it belonged to then.
     */
    get: operations['getRollups'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/trends': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the entities that match came from one moment to another */
    get: operations['getTrend'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/trends/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The moves of proven levels of which a trend consists */
    get: operations['getTrendMoves'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/platform': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The platform by capability and stage, what is not known of it, and the shares at target */
    get: operations['getPlatform'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Evidence from a machine, taken whole or refused whole
     * @description For external callers that maturity.push.clients binds to sources, keys and entities; a user gets a 403. At most 1 MB. Sending the same observations again changes nothing.
     */
    post: operations['pushEvidence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A report of a well-known format, read as evidence
     * @description For the same callers. At most 10 MB. JSON, or XML for JUnit, as the tool wrote it.
     */
    post: operations['pushReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened in a month, made from history */
    get: operations['getReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Exemptions and disputes, newest first */
    get: operations['queryRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/requests.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every request that matches, as CSV */
    get: operations['exportRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/requests': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['pathKind'];
        namespace: components['parameters']['pathNamespace'];
        name: components['parameters']['pathName'];
      };
      cookie?: never;
    };
    /** What is asked and was asked about one entity, and what the caller can ask for */
    get: operations['getEntityRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Error: {
      error: {
        name: string;
        message: string;
      };
    };
    Names: string[];
    /** Format: date-time */
    Moment: string;
    /** @enum {integer} */
    Level: 0 | 1 | 2 | 3 | 4 | 5;
    /** @enum {integer} */
    PositiveLevel: 1 | 2 | 3 | 4 | 5;
    /** @enum {string} */
    Workframe:
      | 'developer-experience'
      | 'production-operations'
      | 'agent-experience';
    /** @enum {string} */
    Method: 'measured' | 'pulled' | 'declared' | 'attested';
    /** @enum {string} */
    ResultState: 'pass' | 'fail' | 'unknown' | 'not-applicable' | 'exempt';
    /** @enum {string} */
    LevelState: 'met' | 'unmet' | 'empty';
    /** @enum {string} */
    TransitionCause:
      | 'evidence'
      | 'lapse'
      | 'exemption'
      | 'applicability'
      | 'rubric'
      | 'membership';
    Titled: {
      entityRef: string;
      title: string;
    };
    Coverage: {
      known: number;
      applicable: number;
    };
    PageInfo: {
      nextCursor?: string;
      prevCursor?: string;
    };
    Marks: {
      proven: components['schemas']['Level'];
      accepted: components['schemas']['Level'];
      possible: components['schemas']['Level'];
    };
    RubricVersion: {
      id: string;
      /** @description Counts up with each change; 0 as long as there never was a usable rubric */
      version: number;
      title: string;
      publishedAt: components['schemas']['Moment'];
    };
    RubricFault: {
      file?: string;
      path: string;
      reason: string;
      criterionId?: string;
    };
    Criterion: {
      id: string;
      title: string;
      workframe: components['schemas']['Workframe'];
      level: components['schemas']['PositiveLevel'];
      capability?: components['schemas']['PlatformCapability'];
      stage?: components['schemas']['PlatformStage'];
      /** @description A Backstage filter predicate over the entity */
      appliesTo: unknown;
      evidence: {
        key: string;
        sources?: string[];
        /** @description ISO 8601 duration */
        maxAge: string;
        waitsFor?: string;
      };
      /** @description An object: what is asked of the value */
      condition: unknown;
      why: string;
      owner: string;
      remedy: components['schemas']['Remedy'];
    };
    Remedy: {
      title: string;
      /** @description ISO 8601 duration */
      effort: string;
      template?: string;
      values?: {
        [key: string]: unknown;
      };
      action?: string;
      input?: {
        [key: string]: unknown;
      };
      page?: string;
      step?: string;
    };
    TargetRule: {
      /** @description A Backstage filter predicate over the entity */
      when: unknown;
      levels: {
        'developer-experience'?: components['schemas']['Level'];
        'production-operations'?: components['schemas']['Level'];
        'agent-experience'?: components['schemas']['Level'];
      };
    };
    RubricResponse: {
      id: string;
      version: number;
      title: string;
      publishedAt: components['schemas']['Moment'];
      description?: string;
      targets: components['schemas']['TargetRule'][];
      criteria: components['schemas']['Criterion'][];
      faults: components['schemas']['RubricFault'][];
      files: components['schemas']['RubricFilesState'];
    };
    WorkframeDistribution: {
      workframe: components['schemas']['Workframe'];
      proven: components['schemas']['CountsByLevel'];
      accepted: components['schemas']['CountsByLevel'];
      possible: components['schemas']['CountsByLevel'];
      median?: components['schemas']['Marks'];
      exempt: number;
      withTarget: number;
      atTarget: number;
      coverage: components['schemas']['Coverage'];
    };
    /** @description Entities at each level, 0 to 5 */
    CountsByLevel: number[];
    MaturitySummary: {
      rubric: components['schemas']['RubricVersion'];
      assessedAt?: components['schemas']['Moment'];
      entities: number;
      workframes: components['schemas']['WorkframeDistribution'][];
    };
    EntitySummary: {
      entityRef: string;
      title: string;
      kind: string;
      type?: string;
      lifecycle?: string;
      owner?: components['schemas']['Titled'];
      system?: components['schemas']['Titled'];
    };
    WorkframeSummary: {
      workframe: components['schemas']['Workframe'];
      proven: components['schemas']['Level'];
      accepted: components['schemas']['Level'];
      possible: components['schemas']['Level'];
      target?: components['schemas']['Level'];
      coverage: components['schemas']['Coverage'];
    };
    EntityMaturity: {
      entityRef: string;
      title: string;
      kind: string;
      type?: string;
      lifecycle?: string;
      owner?: components['schemas']['Titled'];
      system?: components['schemas']['Titled'];
      workframes: components['schemas']['WorkframeSummary'][];
      agentCeiling: components['schemas']['Level'];
      assessedAt: components['schemas']['Moment'];
    };
    EntityPage: {
      items: components['schemas']['EntityMaturity'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    EntityFacets: {
      kinds: string[];
      types: string[];
      lifecycles: string[];
      owners: components['schemas']['Titled'][];
      systems: components['schemas']['Titled'][];
      domains: components['schemas']['Titled'][];
      tiers: string[];
    };
    Evidence: {
      entityRef: string;
      key: string;
      source: string;
      /** @description Any JSON; absent when nothing was ever observed */
      value?: unknown;
      method: components['schemas']['Method'];
      observedAt: components['schemas']['Moment'];
      scaffolded?: boolean;
      url?: string;
      unavailable?: {
        since: components['schemas']['Moment'];
        heldUntil: components['schemas']['Moment'];
        reason: string;
      };
    };
    Exemption: {
      entityRef: string;
      criterionId: string;
      reason: string;
      grantedBy: string;
      until: components['schemas']['Moment'];
      renewals: number;
    };
    CriterionResult: {
      criterionId: string;
      state: components['schemas']['ResultState'];
      /** @enum {string} */
      reason:
        | 'met'
        | 'not-met'
        | 'fail-stands'
        | 'held'
        | 'never-collected'
        | 'waiting-for-source'
        | 'unavailable'
        | 'lapsed'
        | 'weak-method'
        | 'scaffolded'
        | 'malformed'
        | 'not-applicable'
        | 'exempt';
      message: string;
      evidence?: components['schemas']['Evidence'];
      revisitAt?: components['schemas']['Moment'];
      exemption?: components['schemas']['Exemption'];
    };
    WorkframeAssessment: {
      workframe: components['schemas']['Workframe'];
      proven: components['schemas']['Level'];
      accepted: components['schemas']['Level'];
      possible: components['schemas']['Level'];
      levels: {
        level: components['schemas']['PositiveLevel'];
        proven: components['schemas']['LevelState'];
        accepted: components['schemas']['LevelState'];
        possible: components['schemas']['LevelState'];
      }[];
      coverage: components['schemas']['Coverage'];
      confidence: {
        /** @enum {string} */
        word: 'high' | 'moderate' | 'low' | 'none';
        reasons: string[];
      };
      target?: components['schemas']['Level'];
    };
    NextStep: {
      criterionId: string;
      title: string;
      workframe: components['schemas']['Workframe'];
      level: components['schemas']['PositiveLevel'];
      /** @enum {string} */
      state: 'fail' | 'unknown' | 'exempt';
      message: string;
      /** @description ISO 8601 duration */
      effort: string;
      remedy: components['schemas']['Remedy'];
      /** @description Which source will collect the evidence, where none that is installed does */
      waitsFor?: string;
    };
    EntityMaturityDetail: {
      entityRef: string;
      workframes: components['schemas']['WorkframeAssessment'][];
      agentCeiling: components['schemas']['Level'];
      results: components['schemas']['CriterionResult'][];
      nextSteps: components['schemas']['NextStep'][];
      entity: components['schemas']['EntitySummary'];
      rubric: components['schemas']['RubricVersion'];
      assessedAt: components['schemas']['Moment'];
      criteria: components['schemas']['Criterion'][];
    };
    Transition: {
      id: string;
      entityRef: string;
      workframe: components['schemas']['Workframe'];
      at: components['schemas']['Moment'];
      from?: components['schemas']['Marks'];
      to?: components['schemas']['Marks'];
      cause: components['schemas']['TransitionCause'];
      changes: components['schemas']['CriterionChange'][];
      rubricVersion: number;
    };
    CriterionChange: {
      criterionId: string;
      title: string;
      from?: components['schemas']['ResultState'];
      to?: components['schemas']['ResultState'];
      cause: components['schemas']['TransitionCause'];
    };
    TransitionPage: {
      items: components['schemas']['Transition'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    SourceHealth: {
      id: string;
      title: string;
      keys: string[];
      /** @enum {string} */
      status: 'ok' | 'partial' | 'failing' | 'never-run' | 'running';
      lastRunAt?: components['schemas']['Moment'];
      lastSuccessAt?: components['schemas']['Moment'];
      durationMs?: number;
      entities?: number;
      observations?: number;
      unavailable?: number;
      rejected?: number;
      error?: string;
      newestEvidenceAt?: components['schemas']['Moment'];
      oldestEvidenceAt?: components['schemas']['Moment'];
    };
    CriterionHealth: {
      criterionId: string;
      title: string;
      workframe: components['schemas']['Workframe'];
      level: components['schemas']['Level'];
      waitsFor?: string;
      flapping: number;
      counts: {
        pass: number;
        fail: number;
        unknown: number;
        'not-applicable': number;
        exempt: number;
      };
    };
    MaturityHealth: {
      sources: components['schemas']['SourceHealth'][];
      criteria: components['schemas']['CriterionHealth'][];
      rubric: components['schemas']['RubricVersion'];
      faults: components['schemas']['RubricFault'][];
      mirror: {
        lastSyncAt?: components['schemas']['Moment'];
        entities: number;
        error?: string;
      };
    };
    /** @enum {string} */
    CampaignState: 'draft' | 'open' | 'closed' | 'cancelled';
    /** @enum {string} */
    CampaignAction: 'edit' | 'open' | 'remind' | 'close' | 'cancel';
    /** @enum {string} */
    Standing: 'met' | 'exempt' | 'unknown' | 'not-met' | 'not-asked';
    StandingCounts: {
      met: number;
      exempt: number;
      unknown: number;
      'not-met': number;
      'not-asked': number;
    };
    CampaignGoal:
      | {
          criteria: string[];
        }
      | {
          workframe: components['schemas']['Workframe'];
          level: components['schemas']['PositiveLevel'];
        };
    PopulationFilter: {
      kind?: components['schemas']['Names'];
      type?: components['schemas']['Names'];
      lifecycle?: components['schemas']['Names'];
      tier?: components['schemas']['Names'];
      owner?: components['schemas']['Names'];
      system?: components['schemas']['Names'];
      domain?: components['schemas']['Names'];
    };
    CampaignPlan: {
      title: string;
      why: string;
      owner: string;
      goal: components['schemas']['CampaignGoal'];
      scope: components['schemas']['PopulationFilter'];
      startsAt?: string;
      targetDate: string;
    };
    Campaign: {
      id: string;
      state: components['schemas']['CampaignState'];
      revision: number;
      title: string;
      why: string;
      owner: string;
      goal: components['schemas']['CampaignGoal'];
      goalTitle: string;
      scope: components['schemas']['PopulationFilter'];
      startsAt?: components['schemas']['Moment'];
      /** Format: date */
      targetDate: string;
      actions: components['schemas']['CampaignAction'][];
      createdAt: components['schemas']['Moment'];
      createdBy: string;
      openedAt?: components['schemas']['Moment'];
      endedAt?: components['schemas']['Moment'];
      endedBy?: string;
    };
    CampaignProgress: {
      from: components['schemas']['Moment'];
      to: components['schemas']['Moment'];
      start: components['schemas']['StandingCounts'];
      end: components['schemas']['StandingCounts'];
      joined: number;
      left: number;
      changes: {
        cause: components['schemas']['TransitionCause'];
        counts: components['schemas']['StandingCounts'];
      }[];
      /** @description How many more meet the goal by evidence; nothing else counts */
      progress: number;
      toReview: number;
    };
    CampaignSummary: components['schemas']['Campaign'] & {
      progress: components['schemas']['CampaignProgress'];
    };
    CampaignList: {
      items: components['schemas']['CampaignSummary'][];
    };
    CampaignCriterion: {
      criterionId: string;
      title: string;
    };
    CampaignLack: {
      criterionId: string;
      title: string;
      state: components['schemas']['ResultState'];
    };
    CampaignTeam: {
      team?: components['schemas']['Titled'];
      start: components['schemas']['StandingCounts'];
      end: components['schemas']['StandingCounts'];
      progress: number;
    };
    CampaignDetail: components['schemas']['CampaignSummary'] & {
      criteria: components['schemas']['CampaignCriterion'][];
      teams: components['schemas']['CampaignTeam'][];
      report?: {
        rubricFrom: number;
        rubricTo: number;
        digest: string;
        /** @enum {string} */
        verdict: 'same' | 'differs' | 'partial' | 'gone';
      };
    };
    CampaignEntity: {
      entityRef: string;
      title: string;
      kind: string;
      owner?: components['schemas']['Titled'];
      start?: components['schemas']['Standing'];
      end?: components['schemas']['Standing'];
      lastChange?: {
        at: components['schemas']['Moment'];
        cause: components['schemas']['TransitionCause'];
      };
      lacking: components['schemas']['CampaignLack'][];
    };
    CampaignEntityPage: {
      items: components['schemas']['CampaignEntity'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    CampaignPreview: {
      counts: components['schemas']['StandingCounts'];
      owners: number;
      lacking: {
        criterionId: string;
        title: string;
        entities: number;
      }[];
    };
    EntityCampaign: components['schemas']['Campaign'] & {
      standing: components['schemas']['Standing'];
      lacking: components['schemas']['CampaignLack'][];
    };
    EntityCampaignList: {
      items: components['schemas']['EntityCampaign'][];
    };
    CreateDisputeRequest: {
      entityRef: string;
      criterionId: string;
      text: components['schemas']['RequestText'];
    };
    AnswerDisputeRequest: {
      /** @enum {string} */
      answer: 'accept' | 'decline';
      text: components['schemas']['RequestText'];
      /** @description Where it is mended; http or https, and only with accept */
      link?: string;
    };
    DisputeRecord: {
      id: string;
      entity: components['schemas']['RequestEntity'];
      criterion: components['schemas']['RequestCriterion'];
      /** @enum {string} */
      state: 'open' | 'accepted' | 'declined' | 'withdrawn';
      text: string;
      openedBy: string;
      openedAt: components['schemas']['Moment'];
      seen: components['schemas']['CriterionResult'];
      now?: components['schemas']['ResultState'];
      answer?: {
        by: string;
        at: components['schemas']['Moment'];
        text: string;
        link?: string;
      };
      withdrawnAt?: components['schemas']['Moment'];
      comments: {
        by: string;
        at: components['schemas']['Moment'];
        text: string;
      }[];
      /** @description What the caller may do with it now, and why they may answer or may not */
      you: {
        may: ('accept' | 'decline' | 'withdraw' | 'comment')[];
        /** @enum {string} */
        standing: 'criterion-owner' | 'permitted' | 'none';
      };
    };
    /** @enum {string} */
    RubricOrigin: 'files' | 'draft';
    /** @enum {string} */
    DraftState:
      | 'editing'
      | 'in-review'
      | 'changes-requested'
      | 'approved'
      | 'published'
      | 'withdrawn'
      | 'superseded';
    /** @enum {string} */
    DraftAct:
      | 'edit'
      | 'submit'
      | 'request-changes'
      | 'approve'
      | 'publish'
      | 'rebase'
      | 'withdraw';
    /** @enum {string} */
    MoveDirection: 'up' | 'down' | 'mixed';
    DraftTitle: string;
    /** @description A whole rubric as YAML or JSON text, or as an object */
    DraftContent: string | Record<string, never>;
    RubricFilesState: {
      differ: boolean;
      readAt?: components['schemas']['Moment'];
      draftId?: string;
    };
    RubricDiffSummary: {
      added: number;
      removed: number;
      changed: number;
      targets: boolean;
    };
    RubricVersionSummary: {
      id: string;
      version: number;
      title: string;
      publishedAt: components['schemas']['Moment'];
      origin: components['schemas']['RubricOrigin'];
      authors: string[];
      reviewedBy?: string;
      note?: string;
      draftId?: string;
      criteriaCount: number;
      changes: components['schemas']['RubricDiffSummary'];
    };
    RubricVersionPage: {
      items: components['schemas']['RubricVersionSummary'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    RubricVersionDetail: {
      id: string;
      version: number;
      title: string;
      publishedAt: components['schemas']['Moment'];
      origin: components['schemas']['RubricOrigin'];
      authors: string[];
      reviewedBy?: string;
      note?: string;
      draftId?: string;
      criteriaCount: number;
      changes: components['schemas']['RubricDiffSummary'];
      description?: string;
      targets: components['schemas']['TargetRule'][];
      criteria: components['schemas']['Criterion'][];
    };
    FieldChange: {
      path: string;
      /** @description Any JSON; absent where there was none */
      from?: unknown;
      /** @description Any JSON; absent where there is none any more */
      to?: unknown;
    };
    RubricDiff: {
      fields: components['schemas']['FieldChange'][];
      added: components['schemas']['Criterion'][];
      removed: components['schemas']['Criterion'][];
      changed: {
        criterionId: string;
        title: string;
        changes: components['schemas']['FieldChange'][];
      }[];
      targets?: {
        from: components['schemas']['TargetRule'][];
        to: components['schemas']['TargetRule'][];
      };
    };
    RubricVersionDiff: {
      from: number;
      to: number;
      diff: components['schemas']['RubricDiff'];
    };
    DraftEvent: {
      /** @enum {string} */
      act:
        | 'create'
        | 'edit'
        | 'submit'
        | 'request-changes'
        | 'approve'
        | 'publish'
        | 'rebase'
        | 'withdraw';
      by: string;
      at: components['schemas']['Moment'];
      note?: string;
    };
    DraftSummary: {
      id: string;
      title: string;
      state: components['schemas']['DraftState'];
      origin: components['schemas']['RubricOrigin'];
      baseVersion: number;
      revision: number;
      authors: string[];
      updatedAt: components['schemas']['Moment'];
      updatedBy: string;
      faults: number;
      publishedVersion?: number;
    };
    DraftPage: {
      items: components['schemas']['DraftSummary'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    DraftDetail: {
      id: string;
      title: string;
      state: components['schemas']['DraftState'];
      origin: components['schemas']['RubricOrigin'];
      baseVersion: number;
      revision: number;
      authors: string[];
      updatedAt: components['schemas']['Moment'];
      updatedBy: string;
      publishedVersion?: number;
      /** @description YAML */
      content: string;
      digest: string;
      faults: components['schemas']['RubricFault'][];
      diff?: components['schemas']['RubricDiff'];
      history: components['schemas']['DraftEvent'][];
      you: {
        author: boolean;
        may: components['schemas']['DraftAct'][];
      };
    };
    RebasePreview: {
      onto: number;
      conflicts: {
        path: string;
        /** @description Any JSON */
        base?: unknown;
        /** @description Any JSON */
        draft?: unknown;
        /** @description Any JSON */
        inForce?: unknown;
      }[];
    };
    SimulationProgress: {
      id: string;
      /** @enum {string} */
      status: 'waiting' | 'running' | 'done' | 'failed';
      baseVersion: number;
      digest: string;
      requestedAt: components['schemas']['Moment'];
      assessedAt?: components['schemas']['Moment'];
      finishedAt?: components['schemas']['Moment'];
      done: number;
      total: number;
      error?: string;
    };
    SimulationResult: {
      id: string;
      /** @enum {string} */
      status: 'waiting' | 'running' | 'done' | 'failed';
      baseVersion: number;
      digest: string;
      requestedAt: components['schemas']['Moment'];
      assessedAt?: components['schemas']['Moment'];
      finishedAt?: components['schemas']['Moment'];
      done: number;
      total: number;
      error?: string;
      summary?: components['schemas']['SimulationSummary'];
    };
    SimulationSummary: {
      services: number;
      moved: number;
      becomesUnknown: number;
      becomesNotApplicable: number;
      workframes: {
        workframe: components['schemas']['Workframe'];
        up: number;
        down: number;
        mixed: number;
        before: components['schemas']['SimulatedTarget'];
        after: components['schemas']['SimulatedTarget'];
      }[];
      criteria: {
        criterionId: string;
        title: string;
        workframe: components['schemas']['Workframe'];
        level: components['schemas']['Level'];
        /** @enum {string} */
        change: 'added' | 'removed' | 'kept';
        before: components['schemas']['SimulatedStates'];
        after: components['schemas']['SimulatedStates'];
        becomesUnknown: number;
        becomesNotApplicable: number;
      }[];
      teams: {
        team?: components['schemas']['Titled'];
        services: number;
        workframes: {
          workframe: components['schemas']['Workframe'];
          up: number;
          down: number;
          mixed: number;
        }[];
      }[];
      totalTeams: number;
      remedies: {
        remedy: components['schemas']['Remedy'];
        before: number;
        after: number;
      }[];
    };
    SimulatedTarget: {
      withTarget: number;
      atTarget: number;
    };
    SimulatedStates: {
      pass: number;
      fail: number;
      unknown: number;
      'not-applicable': number;
      exempt: number;
    };
    SimulationMove: {
      entity: components['schemas']['EntitySummary'];
      workframe: components['schemas']['Workframe'];
      direction: components['schemas']['MoveDirection'];
      from: components['schemas']['Marks'];
      to: components['schemas']['Marks'];
      cause: components['schemas']['TransitionCause'];
      changes: components['schemas']['CriterionChange'][];
    };
    SimulationMovePage: {
      items: components['schemas']['SimulationMove'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    /** @enum {string} */
    ExemptionState:
      | 'requested'
      | 'granted'
      | 'refused'
      | 'withdrawn'
      | 'expired'
      | 'lapsed'
      | 'revoked'
      | 'renewed';
    CreateExemptionRequest: {
      entityRef: string;
      criterionId: string;
      reason: components['schemas']['RequestText'];
      /** @description ISO 8601 moment */
      until: string;
    };
    DecideExemptionRequest: {
      /** @enum {string} */
      decision: 'grant' | 'refuse';
      reason: components['schemas']['RequestText'];
      /** @description An earlier end than the one asked for; an ISO 8601 moment */
      until?: string;
    };
    ExemptionRecord: {
      id: string;
      entity: components['schemas']['RequestEntity'];
      criterion: components['schemas']['RequestCriterion'];
      state: components['schemas']['ExemptionState'];
      reason: string;
      until: components['schemas']['Moment'];
      requestedBy: string;
      requestedAt: components['schemas']['Moment'];
      answerBy: components['schemas']['Moment'];
      renewals: number;
      renews?: string;
      decision?: {
        by: string;
        at: components['schemas']['Moment'];
        reason: string;
      };
      ended?: {
        by: string;
        at: components['schemas']['Moment'];
        reason?: string;
      };
      /** @description What the caller may do with it now, and why they may decide or may not */
      you: {
        may: ('grant' | 'refuse' | 'withdraw' | 'revoke')[];
        /** @enum {string} */
        standing:
          | 'outside-team'
          | 'own-request'
          | 'inside-team'
          | 'no-permission';
      };
    };
    ExemptionOffer: {
      /** @description ISO 8601 duration */
      maxDuration: string;
      maxRenewals: number;
      /** @description ISO 8601 duration */
      answerWithin: string;
      latestEnd: components['schemas']['Moment'];
      /** @enum {string} */
      may: 'ask' | 'not-owner' | 'no-permission';
      /** @description How often a new exemption would be renewed, by criterion */
      renewals: {
        [key: string]: number;
      };
    };
    /** @enum {string} */
    RollupBy: 'team' | 'system' | 'domain' | 'tier' | 'lifecycle';
    Rollup: {
      /** @description Absent for the entities that have none */
      group?: {
        id: string;
        title: string;
        parentRef?: string;
      };
      entities: number;
      workframes: components['schemas']['WorkframeDistribution'][];
    };
    RollupPage: {
      items: components['schemas']['Rollup'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    TrendFigures: {
      workframe: components['schemas']['Workframe'];
      entities: number;
      levels: components['schemas']['CountsByLevel'];
      median?: components['schemas']['Level'];
      withTarget: number;
      atTarget: number;
    };
    TrendPoint: {
      at: components['schemas']['Moment'];
      population: components['schemas']['TrendFigures'][];
      cohort: components['schemas']['TrendFigures'][];
    };
    TrendEffect: {
      cause: components['schemas']['TransitionCause'];
      up: number;
      down: number;
      /** @description By how much the count at each level changed, 0 to 5 */
      levels: number[];
    };
    TrendPeriod: {
      from: components['schemas']['Moment'];
      to: components['schemas']['Moment'];
      workframes: {
        workframe: components['schemas']['Workframe'];
        effects: components['schemas']['TrendEffect'][];
      }[];
    };
    MaturityTrend: {
      from: components['schemas']['Moment'];
      to: components['schemas']['Moment'];
      /** @enum {string} */
      interval: 'day' | 'week' | 'month';
      points: components['schemas']['TrendPoint'][];
      periods: components['schemas']['TrendPeriod'][];
    };
    TrendMove: {
      id: string;
      entity: components['schemas']['Titled'];
      at: components['schemas']['Moment'];
      cause: components['schemas']['TransitionCause'];
      from?: components['schemas']['Level'];
      to?: components['schemas']['Level'];
      changes: components['schemas']['CriterionChange'][];
    };
    TrendMovePage: {
      items: components['schemas']['TrendMove'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    /** @description Where an entity stood at a moment of the past, as it was recorded */
    EntityMaturityAsOf: {
      entity: components['schemas']['EntitySummary'];
      domainRef?: string;
      tier?: string;
      asOf: components['schemas']['Moment'];
      since: components['schemas']['Moment'];
      until?: components['schemas']['Moment'];
      rubric: components['schemas']['RubricVersion'];
      workframes: components['schemas']['WorkframeSummary'][];
      agentCeiling: components['schemas']['Level'];
      results: {
        criterionId: string;
        title: string;
        workframe: components['schemas']['Workframe'];
        level: components['schemas']['Level'];
        state: components['schemas']['ResultState'];
      }[];
    };
    PlatformMaturity: {
      capabilities: components['schemas']['CapabilityMaturity'][];
      coverage: components['schemas']['Coverage'];
      /** @description By the source that would tell; the one that most cells wait for first */
      unknown: components['schemas']['MissingSource'][];
      rubric: components['schemas']['RubricVersion'];
      /** Format: date-time */
      assessedAt?: string;
      targets: components['schemas']['TargetShares'];
      targetRules: components['schemas']['TargetRule'][];
    };
    /** @enum {string} */
    PlatformCapability:
      | 'repository'
      | 'environment'
      | 'database'
      | 'messaging'
      | 'pipeline'
      | 'observability'
      | 'access'
      | 'dependencies'
      | 'diagnosis'
      | 'documentation';
    /** @enum {string} */
    PlatformStage:
      | 'documented'
      | 'automated'
      | 'self-service'
      | 'governed'
      | 'preferred';
    CapabilityMaturity: {
      capability: components['schemas']['PlatformCapability'];
      proven: components['schemas']['Level'];
      accepted: components['schemas']['Level'];
      possible: components['schemas']['Level'];
      stages: components['schemas']['PlatformCell'][];
    };
    PlatformCell: {
      stage: components['schemas']['PlatformStage'];
      state: components['schemas']['ResultState'];
      /** Format: date-time */
      observedAt?: string;
      findings: components['schemas']['PlatformFinding'][];
    };
    PlatformFinding: {
      criterionId: string;
      title: string;
      workframe: components['schemas']['Workframe'];
      state: components['schemas']['ResultState'];
      reason: string;
      message: string;
      evidence?: components['schemas']['Evidence'];
      evidenceKey: string;
      /** @description The source that told, or that would tell */
      source: string;
      why: string;
      owner: string;
      remedy: components['schemas']['Remedy'];
    };
    MissingSource: {
      source: string;
      /** @description Whether no installed source collects any of it */
      missing: boolean;
      cells: {
        capability: components['schemas']['PlatformCapability'];
        stage: components['schemas']['PlatformStage'];
        message: string;
      }[];
    };
    TargetShares: {
      all: components['schemas']['TargetSlice'];
      lifecycles: components['schemas']['TargetSlice'][];
      tiers: components['schemas']['TargetSlice'][];
    };
    TargetSlice: {
      /** @description Absent for entities that name none */
      name?: string;
      entities: number;
      workframes: components['schemas']['TargetShare'][];
    };
    TargetShare: {
      workframe: components['schemas']['Workframe'];
      withTarget: number;
      atTarget: {
        proven: number;
        accepted: number;
        possible: number;
      };
    };
    /** @enum {string} */
    ReportFormat: 'sarif' | 'junit' | 'cyclonedx' | 'scorecard';
    EvidencePush: {
      source: string;
      observations: components['schemas']['PushedObservation'][];
    };
    /** @description With a value, or with unavailable where there is none */
    PushedObservation: {
      entityRef: string;
      key: string;
      /** @description Any JSON */
      value?: unknown;
      scaffolded?: boolean;
      unavailable?: string;
      observedAt?: components['schemas']['Moment'];
      url?: string;
    };
    EvidencePushResult: {
      accepted: number;
      unchanged: number;
      superseded: number;
      observations: {
        entityRef: string;
        key: string;
        /** @enum {string} */
        outcome: 'accepted' | 'unchanged' | 'superseded';
      }[];
      entities: components['schemas']['PushedEntity'][];
    };
    PushedEntity: {
      entityRef: string;
      workframes: {
        workframe: components['schemas']['Workframe'];
        proven: components['schemas']['Level'];
        accepted: components['schemas']['Level'];
        possible: components['schemas']['Level'];
        target?: components['schemas']['Level'];
      }[];
      moved: {
        workframe: components['schemas']['Workframe'];
        from?: components['schemas']['PushedMarks'];
        to: components['schemas']['PushedMarks'];
      }[];
    };
    PushedMarks: {
      proven: components['schemas']['Level'];
      accepted: components['schemas']['Level'];
      possible: components['schemas']['Level'];
    };
    PushRefused: {
      error: {
        name: string;
        message: string;
        faults: {
          path: string;
          message: string;
          value?: string;
        }[];
      };
    };
    MaturityReport: {
      month: string;
      from: components['schemas']['Moment'];
      to: components['schemas']['Moment'];
      complete: boolean;
      historyFrom?: components['schemas']['Moment'];
      rubric: {
        from: number;
        to: number;
      };
      workframes: {
        workframe: components['schemas']['Workframe'];
        progress: components['schemas']['CampaignProgress'];
        coverage: {
          known: number;
          applicable: number;
        };
      }[];
      teams: {
        team?: components['schemas']['Titled'];
        services: number;
        gained: number;
        lost: number;
        otherwise: number;
      }[];
      campaigns: components['schemas']['CampaignSummary'][];
      unknown: {
        criterionId: string;
        title: string;
        workframe: components['schemas']['Workframe'];
        unknown: number;
        applicable: number;
      }[];
      exemptions: {
        granted: number;
        inForce: number;
        lapsing: {
          entityRef: string;
          title: string;
          criterionId: string;
          criterionTitle: string;
          until: components['schemas']['Moment'];
        }[];
      };
      sources?: {
        knownFrom?: components['schemas']['Moment'];
        down: {
          sourceId: string;
          runs: number;
          failed: number;
          lastFailedAt: components['schemas']['Moment'];
          error?: string;
        }[];
      };
    };
    /** @enum {string} */
    RequestKind: 'exemption' | 'dispute';
    /** @description 10 to 2000 characters that say something */
    RequestText: string;
    RequestEntity: {
      entityRef: string;
      title: string;
      owner?: components['schemas']['Titled'];
    };
    RequestCriterion: {
      id: string;
      title: string;
      workframe?: components['schemas']['Workframe'];
      level?: components['schemas']['Level'];
      owner?: string;
    };
    /** @description An exemption or a dispute, told apart by kind */
    RequestRecord: {
      kind: components['schemas']['RequestKind'];
      id: string;
    };
    RequestPage: {
      items: components['schemas']['RequestRecord'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    EntityRequests: {
      exemptions: components['schemas']['ExemptionRecord'][];
      disputes: components['schemas']['DisputeRecord'][];
      offer: components['schemas']['ExemptionOffer'];
      mayDispute: boolean;
    };
  };
  responses: {
    /** @description What went wrong, and what to do */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The campaign */
    Campaign: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Campaign'];
      };
    };
    /** @description Nothing is stored; each fault is named */
    PushRefused: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['PushRefused'];
      };
    };
  };
  parameters: {
    pathKind: string;
    pathNamespace: string;
    pathName: string;
    /** @description Matches title, name or ref, in part, whatever the case */
    text: string;
    kind: components['schemas']['Names'];
    type: components['schemas']['Names'];
    lifecycle: components['schemas']['Names'];
    /** @description Entity refs; what child groups own counts too */
    owner: components['schemas']['Names'];
    /** @description Entity refs */
    system: components['schemas']['Names'];
    /** @description Only these entities; systems, domains and groups too, which other lists leave out */
    refs: components['schemas']['Names'];
    /** @description With `state`, only entities whose result of this criterion of the rubric in force is in that state */
    criterion: string;
    /** @description Goes with `criterion` */
    state: components['schemas']['ResultState'];
    /** @description Only what the caller owns, directly or through groups */
    ownedByMe: boolean;
    /** @description Only entities below their target in this workframe, or in any */
    belowTarget:
      | 'developer-experience'
      | 'production-operations'
      | 'agent-experience'
      | 'any';
    /** @description The workframe that `level` is about */
    workframe: components['schemas']['Workframe'];
    /** @description Only entities with this proven level */
    level: number;
    /** @description A workframe sorts by its proven level; `gap` by the greatest distance to target */
    sort:
      | 'title'
      | 'coverage'
      | 'gap'
      | 'developer-experience'
      | 'production-operations'
      | 'agent-experience';
    /** @description Unless given, titles rise and all else falls */
    order: 'asc' | 'desc';
    limit: number;
    /** @description From pageInfo of another page; all other parameters must be as they were */
    cursor: string;
    campaignId: string;
    /** @description How the entities stand at the end */
    standing: components['schemas']['Standing'][];
    /** @description An owner; what nobody owns where it is empty */
    campaignTeam: string;
    /** @description Only what stands better merely because less is asked of it */
    toReview: boolean;
    rubricVersion: number;
    draftId: string;
    moveWorkframe: components['schemas']['Workframe'];
    moveDirection: components['schemas']['MoveDirection'];
    /** @description The moment of the past whose marks and attributes count, ISO 8601; now unless given */
    asOf: string;
    /** @description ISO 8601; 90 days before the end unless given */
    from: string;
    /** @description ISO 8601; now unless given */
    to: string;
    /** @description Values of the label cairn.dev/tier */
    tier: components['schemas']['Names'];
    /** @description Entity refs */
    domain: components['schemas']['Names'];
    /** @description What waits for the caller, what the caller asked for, or all */
    requestScope: 'to-decide' | 'mine' | 'all';
    requestKind: components['schemas']['RequestKind'];
    /** @description Any of these states, as of now */
    requestState: (
      | 'requested'
      | 'granted'
      | 'refused'
      | 'withdrawn'
      | 'expired'
      | 'lapsed'
      | 'revoked'
      | 'renewed'
      | 'open'
      | 'accepted'
      | 'declined'
    )[];
    /** @description Ids of criteria */
    criteria: components['schemas']['Names'];
    /** @description Only exemptions in force that end within 30 days, soonest first */
    endingSoon: boolean;
    requestId: string;
  };
  requestBodies: {
    CampaignRevision: {
      content: {
        'application/json': {
          /** @description The one that the caller saw */
          revision: number;
        };
      };
    };
  };
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getRubric: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The rubric */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RubricResponse'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getSummary: {
    parameters: {
      query?: {
        kind?: components['parameters']['kind'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Entity refs; what child groups own counts too */
        owner?: components['parameters']['owner'];
        /** @description Entity refs */
        system?: components['parameters']['system'];
        /** @description Entity refs */
        domain?: components['parameters']['domain'];
        /** @description Values of the label cairn.dev/tier */
        tier?: components['parameters']['tier'];
        /** @description The moment of the past whose marks and attributes count, ISO 8601; now unless given */
        asOf?: components['parameters']['asOf'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The distribution of all visible entities that match */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaturitySummary'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  queryEntities: {
    parameters: {
      query?: {
        /** @description Matches title, name or ref, in part, whatever the case */
        text?: components['parameters']['text'];
        kind?: components['parameters']['kind'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Entity refs; what child groups own counts too */
        owner?: components['parameters']['owner'];
        /** @description Entity refs */
        system?: components['parameters']['system'];
        /** @description Entity refs */
        domain?: components['parameters']['domain'];
        /** @description Values of the label cairn.dev/tier */
        tier?: components['parameters']['tier'];
        /** @description The moment of the past whose marks and attributes count, ISO 8601; now unless given */
        asOf?: components['parameters']['asOf'];
        /** @description Only these entities; systems, domains and groups too, which other lists leave out */
        refs?: components['parameters']['refs'];
        /** @description With `state`, only entities whose result of this criterion of the rubric in force is in that state */
        criterion?: components['parameters']['criterion'];
        /** @description Goes with `criterion` */
        state?: components['parameters']['state'];
        /** @description Only what the caller owns, directly or through groups */
        ownedByMe?: components['parameters']['ownedByMe'];
        /** @description Only entities below their target in this workframe, or in any */
        belowTarget?: components['parameters']['belowTarget'];
        /** @description The workframe that `level` is about */
        workframe?: components['parameters']['workframe'];
        /** @description Only entities with this proven level */
        level?: components['parameters']['level'];
        /** @description A workframe sorts by its proven level; `gap` by the greatest distance to target */
        sort?: components['parameters']['sort'];
        /** @description Unless given, titles rise and all else falls */
        order?: components['parameters']['order'];
        limit?: components['parameters']['limit'];
        /** @description From pageInfo of another page; all other parameters must be as they were */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of entities */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  exportEntities: {
    parameters: {
      query?: {
        /** @description Matches title, name or ref, in part, whatever the case */
        text?: components['parameters']['text'];
        kind?: components['parameters']['kind'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Entity refs; what child groups own counts too */
        owner?: components['parameters']['owner'];
        /** @description Entity refs */
        system?: components['parameters']['system'];
        /** @description Entity refs */
        domain?: components['parameters']['domain'];
        /** @description Values of the label cairn.dev/tier */
        tier?: components['parameters']['tier'];
        /** @description The moment of the past whose marks and attributes count, ISO 8601; now unless given */
        asOf?: components['parameters']['asOf'];
        /** @description Only these entities; systems, domains and groups too, which other lists leave out */
        refs?: components['parameters']['refs'];
        /** @description With `state`, only entities whose result of this criterion of the rubric in force is in that state */
        criterion?: components['parameters']['criterion'];
        /** @description Goes with `criterion` */
        state?: components['parameters']['state'];
        /** @description Only what the caller owns, directly or through groups */
        ownedByMe?: components['parameters']['ownedByMe'];
        /** @description Only entities below their target in this workframe, or in any */
        belowTarget?: components['parameters']['belowTarget'];
        /** @description The workframe that `level` is about */
        workframe?: components['parameters']['workframe'];
        /** @description Only entities with this proven level */
        level?: components['parameters']['level'];
        /** @description A workframe sorts by its proven level; `gap` by the greatest distance to target */
        sort?: components['parameters']['sort'];
        /** @description Unless given, titles rise and all else falls */
        order?: components['parameters']['order'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 4180, with a line of column names */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  getFacets: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The values, among visible entities */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityFacets'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getEntity: {
    parameters: {
      query?: {
        /** @description The moment of the past whose marks and attributes count, ISO 8601; now unless given */
        asOf?: components['parameters']['asOf'];
      };
      header?: never;
      path: {
        kind: components['parameters']['pathKind'];
        namespace: components['parameters']['pathNamespace'];
        name: components['parameters']['pathName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The assessment; with `asOf` what was recorded then, which is all but the evidence */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | components['schemas']['EntityMaturityDetail']
            | components['schemas']['EntityMaturityAsOf'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getTransitions: {
    parameters: {
      query?: {
        limit?: components['parameters']['limit'];
        /** @description From pageInfo of another page; all other parameters must be as they were */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        kind: components['parameters']['pathKind'];
        namespace: components['parameters']['pathNamespace'];
        name: components['parameters']['pathName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of transitions, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransitionPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  refreshEntity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['pathKind'];
        namespace: components['parameters']['pathNamespace'];
        name: components['parameters']['pathName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The new assessment */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityMaturityDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Over the whole population, seen or not */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaturityHealth'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listCampaigns: {
    parameters: {
      query?: {
        state?: components['schemas']['CampaignState'][];
        /** @description Only what the caller owns, directly or through groups */
        ownedByMe?: components['parameters']['ownedByMe'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The campaigns */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CampaignList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  createCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CampaignPlan'];
      };
    };
    responses: {
      201: components['responses']['Campaign'];
      default: components['responses']['Error'];
    };
  };
  previewCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          goal: components['schemas']['CampaignGoal'];
          scope: components['schemas']['PopulationFilter'];
        };
      };
    };
    responses: {
      /** @description What it would ask of whom */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CampaignPreview'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The campaign */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CampaignDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  editCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          plan: components['schemas']['CampaignPlan'];
          revision: number;
        };
      };
    };
    responses: {
      200: components['responses']['Campaign'];
      default: components['responses']['Error'];
    };
  };
  openCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['CampaignRevision'];
    responses: {
      200: components['responses']['Campaign'];
      default: components['responses']['Error'];
    };
  };
  remindCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['CampaignRevision'];
    responses: {
      200: components['responses']['Campaign'];
      default: components['responses']['Error'];
    };
  };
  closeCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['CampaignRevision'];
    responses: {
      200: components['responses']['Campaign'];
      default: components['responses']['Error'];
    };
  };
  cancelCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['CampaignRevision'];
    responses: {
      200: components['responses']['Campaign'];
      default: components['responses']['Error'];
    };
  };
  listCampaignEntities: {
    parameters: {
      query?: {
        /** @description How the entities stand at the end */
        standing?: components['parameters']['standing'];
        /** @description An owner; what nobody owns where it is empty */
        team?: components['parameters']['campaignTeam'];
        /** @description Only what stands better merely because less is asked of it */
        toReview?: components['parameters']['toReview'];
        limit?: components['parameters']['limit'];
        /** @description From pageInfo of another page; all other parameters must be as they were */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of entities */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CampaignEntityPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  exportCampaignEntities: {
    parameters: {
      query?: {
        /** @description How the entities stand at the end */
        standing?: components['parameters']['standing'];
        /** @description An owner; what nobody owns where it is empty */
        team?: components['parameters']['campaignTeam'];
        /** @description Only what stands better merely because less is asked of it */
        toReview?: components['parameters']['toReview'];
      };
      header?: never;
      path: {
        id: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 4180, with a line of column names */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  listEntityCampaigns: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['pathKind'];
        namespace: components['parameters']['pathNamespace'];
        name: components['parameters']['pathName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The campaigns, each with how the entity stands to it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityCampaignList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  openDispute: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateDisputeRequest'];
      };
    };
    responses: {
      /** @description The dispute */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DisputeRecord'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getDispute: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The dispute */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DisputeRecord'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  answerDispute: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerDisputeRequest'];
      };
    };
    responses: {
      /** @description The dispute */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DisputeRecord'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  commentDispute: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          text: components['schemas']['RequestText'];
        };
      };
    };
    responses: {
      /** @description The dispute */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DisputeRecord'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  withdrawDispute: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The dispute */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DisputeRecord'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listRubricVersions: {
    parameters: {
      query?: {
        limit?: components['parameters']['limit'];
        /** @description From pageInfo of another page; all other parameters must be as they were */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of versions */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RubricVersionPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getRubricVersion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        version: components['parameters']['rubricVersion'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The version */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RubricVersionDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  diffRubricVersions: {
    parameters: {
      query: {
        to: number;
      };
      header?: never;
      path: {
        version: components['parameters']['rubricVersion'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What differs */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RubricVersionDiff'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listDrafts: {
    parameters: {
      query?: {
        state?: components['schemas']['DraftState'][];
        limit?: components['parameters']['limit'];
        /** @description From pageInfo of another page; all other parameters must be as they were */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of drafts */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  createDraft: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: components['schemas']['DraftTitle'];
          content?: components['schemas']['DraftContent'];
        };
      };
    };
    responses: {
      /** @description The draft */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The draft */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  updateDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          revision: number;
          title?: components['schemas']['DraftTitle'];
          content?: components['schemas']['DraftContent'];
        };
      };
    };
    responses: {
      /** @description The draft */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  submitDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          revision: number;
          note?: string;
        };
      };
    };
    responses: {
      /** @description The draft */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  reviewDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          decision: 'request-changes' | 'approve' | 'publish';
          digest: string;
          note: string;
        };
      };
    };
    responses: {
      /** @description The draft */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  withdrawDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The draft */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  previewRebase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The conflicts */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RebasePreview'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  rebaseDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          revision: number;
          resolutions?: {
            [key: string]: 'draft' | 'in-force';
          };
        };
      };
    };
    responses: {
      /** @description The draft */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getDraftPatch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A unified diff; empty where the files say the same */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/x-diff': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  getSimulation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest simulation of the draft */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SimulationResult'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  simulateDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How far it has come */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SimulationProgress'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listSimulationMoves: {
    parameters: {
      query?: {
        /** @description Entity refs; what child groups own counts too */
        owner?: components['parameters']['owner'];
        workframe?: components['parameters']['moveWorkframe'];
        direction?: components['parameters']['moveDirection'];
        limit?: components['parameters']['limit'];
        /** @description From pageInfo of another page; all other parameters must be as they were */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of moves, by title */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SimulationMovePage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  exportSimulationMoves: {
    parameters: {
      query?: {
        /** @description Entity refs; what child groups own counts too */
        owner?: components['parameters']['owner'];
        workframe?: components['parameters']['moveWorkframe'];
        direction?: components['parameters']['moveDirection'];
      };
      header?: never;
      path: {
        id: components['parameters']['draftId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 4180, with a line of column names */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  requestExemption: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateExemptionRequest'];
      };
    };
    responses: {
      /** @description The request */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExemptionRecord'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getExemption: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The exemption as of now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExemptionRecord'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  decideExemption: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideExemptionRequest'];
      };
    };
    responses: {
      /** @description The exemption */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExemptionRecord'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  withdrawExemption: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The exemption */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExemptionRecord'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  revokeExemption: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: components['schemas']['RequestText'];
        };
      };
    };
    responses: {
      /** @description The exemption */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExemptionRecord'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getRollups: {
    parameters: {
      query: {
        by: components['schemas']['RollupBy'];
        /** @description The moment of the past whose marks and attributes count, ISO 8601; now unless given */
        asOf?: components['parameters']['asOf'];
        kind?: components['parameters']['kind'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Values of the label cairn.dev/tier */
        tier?: components['parameters']['tier'];
        /** @description Entity refs; what child groups own counts too */
        owner?: components['parameters']['owner'];
        /** @description Entity refs */
        system?: components['parameters']['system'];
        /** @description Entity refs */
        domain?: components['parameters']['domain'];
        /** @description Matches title or id of the row, in part */
        text?: string;
        limit?: components['parameters']['limit'];
        /** @description From pageInfo of another page; all other parameters must be as they were */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of rows by title, teams below the team that they are part of, and last what has no group */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RollupPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getTrend: {
    parameters: {
      query?: {
        /** @description ISO 8601; 90 days before the end unless given */
        from?: components['parameters']['from'];
        /** @description ISO 8601; now unless given */
        to?: components['parameters']['to'];
        /** @description The distance of the points; days are those of UTC, weeks begin on Monday */
        interval?: 'day' | 'week' | 'month';
        kind?: components['parameters']['kind'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Values of the label cairn.dev/tier */
        tier?: components['parameters']['tier'];
        /** @description Entity refs; what child groups own counts too */
        owner?: components['parameters']['owner'];
        /** @description Entity refs */
        system?: components['parameters']['system'];
        /** @description Entity refs */
        domain?: components['parameters']['domain'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Points, and what happened between them */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaturityTrend'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getTrendMoves: {
    parameters: {
      query: {
        workframe: components['schemas']['Workframe'];
        cause?: components['schemas']['TransitionCause'];
        /** @description ISO 8601; 90 days before the end unless given */
        from?: components['parameters']['from'];
        /** @description ISO 8601; now unless given */
        to?: components['parameters']['to'];
        kind?: components['parameters']['kind'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Values of the label cairn.dev/tier */
        tier?: components['parameters']['tier'];
        /** @description Entity refs; what child groups own counts too */
        owner?: components['parameters']['owner'];
        /** @description Entity refs */
        system?: components['parameters']['system'];
        /** @description Entity refs */
        domain?: components['parameters']['domain'];
        limit?: components['parameters']['limit'];
        /** @description From pageInfo of another page; all other parameters must be as they were */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of moves, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrendMovePage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getPlatform: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The matrix, alike for everybody; the shares count what the caller may see */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlatformMaturity'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  pushEvidence: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EvidencePush'];
      };
    };
    responses: {
      /** @description What became of each observation, and where the entities stand now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidencePushResult'];
        };
      };
      400: components['responses']['PushRefused'];
      /** @description The client has pushed too often in this minute */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  pushReport: {
    parameters: {
      query: {
        /** @description The entity that the report is about */
        entityRef: string;
        /** @description One of the sources that the client is bound to */
        source: string;
        /** @description Where a person can see the run that made it */
        url?: string;
        /** @description When it was made; what the document says unless given */
        observedAt?: components['schemas']['Moment'];
      };
      header?: never;
      path: {
        format: components['schemas']['ReportFormat'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        '*/*': string;
      };
    };
    responses: {
      /** @description What became of each observation, and where the entity stands now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidencePushResult'];
        };
      };
      400: components['responses']['PushRefused'];
      default: components['responses']['Error'];
    };
  };
  getReport: {
    parameters: {
      query: {
        /** @description Such as 2026-10; not one that has not begun */
        month: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The report */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaturityReport'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  queryRequests: {
    parameters: {
      query?: {
        /** @description What waits for the caller, what the caller asked for, or all */
        scope?: components['parameters']['requestScope'];
        kind?: components['parameters']['requestKind'];
        /** @description Any of these states, as of now */
        state?: components['parameters']['requestState'];
        /** @description Entity refs; what child groups own counts too */
        owner?: components['parameters']['owner'];
        /** @description Ids of criteria */
        criterion?: components['parameters']['criteria'];
        /** @description Only exemptions in force that end within 30 days, soonest first */
        endingSoon?: components['parameters']['endingSoon'];
        limit?: components['parameters']['limit'];
        /** @description From pageInfo of another page; all other parameters must be as they were */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of requests about entities that the caller may see */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  exportRequests: {
    parameters: {
      query?: {
        /** @description What waits for the caller, what the caller asked for, or all */
        scope?: components['parameters']['requestScope'];
        kind?: components['parameters']['requestKind'];
        /** @description Any of these states, as of now */
        state?: components['parameters']['requestState'];
        /** @description Entity refs; what child groups own counts too */
        owner?: components['parameters']['owner'];
        /** @description Ids of criteria */
        criterion?: components['parameters']['criteria'];
        /** @description Only exemptions in force that end within 30 days, soonest first */
        endingSoon?: components['parameters']['endingSoon'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 4180, with a line of column names */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  getEntityRequests: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['pathKind'];
        namespace: components['parameters']['pathNamespace'];
        name: components['parameters']['pathName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Both kinds, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityRequests'];
        };
      };
      default: components['responses']['Error'];
    };
  };
}
