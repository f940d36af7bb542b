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
  '/teams': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same by team, each with what its child groups own */
    get: operations['getTeams'];
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
    /** The whole assessment of one entity */
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
    };
    WorkframeDistribution: {
      workframe: components['schemas']['Workframe'];
      proven: components['schemas']['CountsByLevel'];
      accepted: components['schemas']['CountsByLevel'];
      possible: components['schemas']['CountsByLevel'];
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
    TeamMaturity: {
      /** @description Absent for the entities that no team owns */
      team?: {
        entityRef: string;
        title: string;
        parentRef?: string;
      };
      entities: number;
      workframes: components['schemas']['WorkframeDistribution'][];
    };
    TeamPage: {
      items: components['schemas']['TeamMaturity'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
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
      to: components['schemas']['Marks'];
      cause: components['schemas']['TransitionCause'];
      changes: {
        criterionId: string;
        title: string;
        from?: components['schemas']['ResultState'];
        to?: components['schemas']['ResultState'];
        cause: components['schemas']['TransitionCause'];
      }[];
      rubricVersion: number;
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
    };
    CriterionHealth: {
      criterionId: string;
      title: string;
      workframe: components['schemas']['Workframe'];
      level: components['schemas']['Level'];
      waitsFor?: string;
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
  };
  requestBodies: never;
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
  getTeams: {
    parameters: {
      query?: {
        /** @description Matches title or ref, in part */
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
      /** @description A page of teams by title, and last the entities that no team owns */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TeamPage'];
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
      /** @description The assessment */
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
}
