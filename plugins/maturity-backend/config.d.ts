import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

// Free JSON is `object` and `unknown` here: the schema that Backstage makes of JsonObject refuses lists within it.

export interface Config {
  /** How mature the entities of the catalog are. Everything here is optional. */
  maturity?: {
    rubric?: {
      /**
       * A YAML file, or a folder of them, that holds the rubric; the one that comes with the plugin unless given.
       * Relative to the backend's working directory, or to the folder of `app-config.yaml`. An edit takes effect within
       * a minute, without a restart.
       */
      path?: string;
      /**
       * Files or folders that are laid over the rubric, in this order: a criterion replaces the one with its id or is
       * new, and targets replace all targets. Relative as `path` is.
       */
      extend?: string[];
      /** Criteria that are laid over the rubric, as in its files. They change with a restart. */
      criteria?: object[];
      /** Targets that replace those of the rubric, as in its files. */
      targets?: object[];
      /** Ids of criteria that are left out. */
      disable?: string[];
      /**
       * With `required`, each change of the files becomes a draft that somebody has to review on the Rubric page. With
       * `optional`, as unless given, they are in force at once, since they were reviewed where they live.
       */
      review?: 'optional' | 'required';
    };
    collect?: {
      /**
       * When evidence of every entity is collected; every 30 minutes unless given. New and changed entities do not wait
       * for it.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * For how long the last values of a source are held as good when it falls silent; P1D unless given. An ISO 8601
       * duration, or an object such as `{ hours: 6 }`.
       */
      grace?: string | HumanDuration;
    };
    mirror?: {
      /** When the catalog is looked at for changes; every 2 minutes unless given. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    repository?: {
      /**
       * URL prefixes of repositories that may be read, each ending with a slash, such as `https://github.com/acme/`; all
       * that the backend has credentials for unless given. Whoever may register an entity names its repository, and
       * facts about its files are shown to everybody who sees the entity: name here what everybody may know about.
       */
      allow?: string[];
      /** A repository with more bytes than this, unpacked, is not looked at; 67108864 unless given. */
      maxBytes?: number;
      /** A repository with more files than this is not looked at; 20000 unless given. */
      maxFiles?: number;
      /** A file with more bytes than this is not read, or 16 times as many for a lockfile; 1048576 unless given. */
      maxFileBytes?: number;
      /** How many repositories of one host are read at once; 4 unless given. */
      concurrency?: number;
      /** The longest random pause before a repository is read, in milliseconds; 250 unless given. */
      jitterMs?: number;
      /** How long all reads of one run may take, in seconds; 1800 unless given. */
      timeoutSeconds?: number;
    };
    exemptions?: {
      /**
       * The longest that an exemption may last from the moment it is asked for; P180D unless given. An ISO 8601 duration,
       * or an object such as `{ days: 90 }`.
       *
       * @visibility backend
       */
      maxDuration?: string | HumanDuration;
      /**
       * How often an exemption may be renewed; 2 unless given.
       *
       * @visibility backend
       */
      maxRenewals?: number;
      /**
       * A request that nobody answers for this long expires; P14D unless given.
       *
       * @visibility backend
       */
      answerWithin?: string | HumanDuration;
    };
    notices?: {
      /** Whether people are notified of anything here, by the notifications plugin; true unless given. */
      enabled?: boolean;
      /**
       * The group that hears once of what is nobody's own doing, such as a source that fell silent; nobody does unless
       * given. A full ref, such as `group:default/platform`.
       */
      platformTeam?: string;
      /**
       * When more entities of one owner than this fall at once, the owner gets one notice of all of them; 3 unless
       * given.
       */
      digestAbove?: number;
      /** How long before its date a campaign reminds owners, as ISO 8601 durations; P14D and P3D unless given. */
      campaignReminders?: string[];
    };
    push?: {
      /**
       * The machines that may push evidence; nobody may unless given. Their tokens are not here: each is a caller of
       * `backend.auth.externalAccess`.
       */
      clients?: Array<{
        /**
         * The subject of the caller, such as `ci`, or, for tokens of a pipeline's own identity, a pattern such as
         * `external:github:repo:{repository}:ref:refs/heads/main`. What stands in braces matches anything but a colon,
         * and can be used in `entities`.
         */
        subject: string;
        /** The sources that it may push, of letters, digits and dashes; none that collects by itself. */
        sources: string[];
        /** The evidence keys that it may push: `ci.coverage`, or `ci.*` for all that begin so. */
        keys: Array<
          | string
          | {
              key: string;
              /** For authors of rubrics. */
              title?: string;
              /** What the value looks like and means, for authors of rubrics. */
              description?: string;
              /** A JSON Schema of the value; anything unless given. */
              schema?: object;
            }
        >;
        /**
         * The entities that it may speak of, as a filter predicate of Backstage, such as
         * `{ metadata.annotations.github.com/project-slug: '{repository}' }`; `{ kind: { $exists: true } }` for all.
         */
        entities: object;
        /**
         * What its evidence counts as: pulled unless given. With measured it stands on one rank with what the platform
         * has seen itself, and the newer of the two decides.
         */
        method?: 'measured' | 'pulled' | 'declared';
        /** How old an observation may be when it is pushed; of any age unless given. */
        maxAge?: string | HumanDuration;
      }>;
      /** How many pushes one client may send in a minute; 300 unless given. */
      perMinute?: number;
    };
    sources?: {
      /**
       * Tools that answer JSON over HTTP. A source with a fault is left out, and the fault is in the log. See
       * docs/sources.md.
       */
      http?: Array<{
        /** Letters, digits and dashes; the evidence keys begin with it. */
        id: string;
        /** What the tool is called, in reasons and on the Health page; the id unless given. */
        title?: string;
        /** Such as `https://sonarqube.acme.org`, with a path where the tool lives under one. */
        baseUrl: string;
        /**
         * What is asked for, with `{annotation:...}`, `{label:...}`, `{name}`, `{namespace}` and `{kind}` in it, such as
         * `/api/measures/component?component={annotation:sonarqube.org/project-key}&metricKeys=coverage`. A key may have
         * its own.
         */
        path?: string;
        /** How we say who we are; not at all unless given. */
        auth?:
          | {
              type: 'bearer';
              /** @visibility secret */
              token: string;
            }
          | {
              type: 'basic';
              username: string;
              /** @visibility secret */
              password: string;
            }
          | {
              type: 'header';
              /** The name of the header. */
              name: string;
              /** @visibility secret */
              value: string;
            };
        /**
         * Further headers of every request.
         *
         * @deepVisibility secret
         */
        headers?: { [name: string]: string };
        keys: Array<{
          /** `coverage` becomes the evidence key `<id>.coverage`. */
          key: string;
          /** For authors of rubrics. */
          title?: string;
          /** What the value means, for authors of rubrics. */
          description?: string;
          /** What is asked for, instead of the path of the source. */
          path?: string;
          /** A JSON pointer (RFC 6901) to the value in the answer, such as `/component/measures/0/value`. */
          pointer: string;
          /** A number or truth value that is written as a text is read as what it means. */
          type: 'number' | 'string' | 'boolean' | 'json';
          /** What the evidence counts as: pulled unless given. */
          method?: 'measured' | 'pulled';
          /** A JSON pointer to the moment that the value is of; the time of the answer unless given. */
          observedAtPointer?: string;
          /** The page where a person can check the value, with the same placeholders. */
          urlTemplate?: string;
          /** The value where the tool answers 404; unknown unless given. */
          absent?: unknown;
          /** The value where the answer holds nothing at the pointer; unknown unless given. */
          missing?: unknown;
        }>;
        /** Which entities are asked about, as a filter predicate; components, APIs and resources unless given. */
        appliesTo?: object;
        limits?: {
          /** 5 unless given. */
          requestsPerSecond?: number;
          /** Requests at a time; 2 unless given. */
          concurrency?: number;
          /** An answer with more bytes, decompressed, is not read; 1000000 unless given. */
          maxBytes?: number;
          /** How long one request may take; 15 unless given. */
          timeoutSeconds?: number;
        };
      }>;
      /** GitHub, by the credentials of `integrations.github`; off where there are none. */
      github?: {
        /** True unless given. */
        enabled?: boolean;
        /** Repositories at a time; 4 unless given. */
        concurrency?: number;
        /** So many requests of the rate limit are left to others; 500 unless given. */
        reserve?: number;
        /** How long one request may take; 15 unless given. */
        timeoutSeconds?: number;
      };
    };
    /** What is taken over from an installed tech-insights backend. See docs/tech-insights.md. */
    techInsights?: {
      /** Its facts are evidence: one value a retriever; false unless given. */
      facts?: boolean;
      /** Its checks (`techInsights.factChecker.checks`) become criteria; ignore unless given. */
      checks?: 'import' | 'ignore';
      /** The level of checks by their `metadata.rank`; ranks from 1 to 3 are levels unless given. */
      levels?: { [rank: string]: number };
      /** The level of all other checks, 1 to 4; 2 unless given. */
      level?: number;
      /** The workframe of checks by their `metadata.category`. */
      workframes?: { [category: string]: string };
      /** The workframe of all other checks; production-operations unless given. */
      workframe?: string;
      /**
       * The entities that checks are asked of, beside their own filter, as a filter predicate; components, APIs and
       * resources unless given.
       */
      appliesTo?: object;
      /** The group that answers for the criteria; group:default/platform unless given. */
      owner?: string;
      /** An ISO 8601 duration for which a passing fact counts; P7D unless given. */
      maxAge?: string;
      /** An ISO 8601 duration that it takes to make a check pass; PT4H unless given. */
      effort?: string;
      /** The page of the remedy of checks without a link; /tech-insights unless given. */
      page?: string;
    };
    retention?: {
      /**
       * How long moves of levels are kept; P400D unless given. The newest of each workframe of each entity always is.
       */
      transitions?: string | HumanDuration;
      /** How long the lines about runs of sources are kept; P30D unless given. */
      sourceRuns?: string | HumanDuration;
    };
  };
}
