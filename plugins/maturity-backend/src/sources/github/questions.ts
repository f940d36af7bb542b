import { z } from 'zod/v4';
import { GithubQuestion } from './GithubClient';

/*
 * What is asked of the REST API, and what is kept of the answers. Shapes are those of its version 2022-11-28; whatever
 * else an answer holds is left alone.
 */

const page = 100;
const text = z.string();
const moment = z.string().nullish();

/** The repository. */
export const REPOSITORY = {
  route: '/repos/{owner}/{repo}',
  schema: z.object({ default_branch: text }),
} satisfies GithubQuestion<{ default_branch: string }>;

export interface Branch {
  protected: boolean;
  /** Classic branch protection is on; undefined where the answer does not say. */
  classic?: boolean;
  [name: string]: boolean | undefined;
}

/** The branch, which says whether something protects it. */
export const BRANCH: GithubQuestion<Branch> = {
  route: '/repos/{owner}/{repo}/branches/{branch}',
  schema: z
    .object({
      protected: z.boolean(),
      protection: z.object({ enabled: z.boolean().optional() }).optional(),
    })
    .transform(({ protected: isProtected, protection }) => ({
      protected: isProtected,
      ...(protection?.enabled !== undefined && { classic: protection.enabled }),
    })),
};

/** What protects a branch, from one place. Several places add up. */
export type Protection = {
  requiredReviews: number;
  requiredChecks: string[];
  blocksForcePush: boolean;
  blocksDeletion: boolean;
};

const contextsSchema = z.array(z.object({ context: text }));

const ruleSchema = z.object({
  type: text,
  parameters: z
    .object({
      required_approving_review_count: z.number().optional(),
      required_status_checks: contextsSchema.optional(),
    })
    .optional(),
});

/** The rules of all rulesets that apply to the branch; whoever may read the repository may read them. */
export const RULES: GithubQuestion<Protection & { rules: number }> = {
  route: '/repos/{owner}/{repo}/rules/branches/{branch}',
  query: { per_page: page },
  schema: z.array(ruleSchema).transform(rules => {
    const has = (type: string) => rules.some(rule => rule.type === type);
    return {
      rules: rules.length,
      requiredReviews: Math.max(
        0,
        ...rules.map(
          ({ parameters }) => parameters?.required_approving_review_count ?? 0,
        ),
      ),
      requiredChecks: rules.flatMap(({ parameters }) =>
        (parameters?.required_status_checks ?? []).map(each => each.context),
      ),
      blocksForcePush: has('non_fast_forward'),
      blocksDeletion: has('deletion'),
    };
  }),
};

const switchSchema = z.object({ enabled: z.boolean() }).optional();

/** Classic branch protection; wants the permission to read the administration of the repository. */
export const CLASSIC_PROTECTION: GithubQuestion<Protection> = {
  route: '/repos/{owner}/{repo}/branches/{branch}/protection',
  schema: z
    .object({
      required_pull_request_reviews: z
        .object({ required_approving_review_count: z.number().optional() })
        .nullish(),
      required_status_checks: z
        .object({
          contexts: z.array(text).optional(),
          checks: contextsSchema.optional(),
        })
        .nullish(),
      allow_force_pushes: switchSchema,
      allow_deletions: switchSchema,
    })
    .transform(answer => ({
      requiredReviews:
        answer.required_pull_request_reviews?.required_approving_review_count ??
        0,
      requiredChecks: [
        ...(answer.required_status_checks?.contexts ?? []),
        ...(answer.required_status_checks?.checks ?? []).map(
          each => each.context,
        ),
      ],
      blocksForcePush: answer.allow_force_pushes?.enabled !== true,
      blocksDeletion: answer.allow_deletions?.enabled !== true,
    })),
};

export type WorkflowRun = {
  workflow: string;
  conclusion: string;
  startedAt: string;
  finishedAt: string;
  url: string;
};

/** The last completed workflow runs of the branch, newest first. */
export const RUNS: GithubQuestion<WorkflowRun[]> = {
  route: '/repos/{owner}/{repo}/actions/runs',
  query: { status: 'completed', per_page: 20 },
  schema: z
    .object({
      workflow_runs: z.array(
        z.object({
          name: z.string().nullish(),
          path: z.string().nullish(),
          conclusion: z.string().nullish(),
          created_at: text,
          run_started_at: moment,
          updated_at: text,
          html_url: text,
        }),
      ),
    })
    .transform(({ workflow_runs: runs }) =>
      runs.map(run => ({
        workflow: run.name ?? run.path ?? 'unnamed',
        conclusion: run.conclusion ?? 'unknown',
        startedAt: run.run_started_at ?? run.created_at,
        finishedAt: run.updated_at,
        url: run.html_url,
      })),
    ),
};

export type CheckRuns = {
  total: number;
  runs: { name: string; status: string; conclusion: string; sha: string }[];
};

/** The check runs of the newest commit of the branch. */
export const CHECK_RUNS: GithubQuestion<CheckRuns> = {
  route: '/repos/{owner}/{repo}/commits/{branch}/check-runs',
  query: { filter: 'latest', per_page: page },
  schema: z
    .object({
      total_count: z.number(),
      check_runs: z.array(
        z.object({
          name: text,
          status: text,
          conclusion: z.string().nullish(),
          head_sha: text,
        }),
      ),
    })
    .transform(answer => ({
      total: answer.total_count,
      runs: answer.check_runs.map(({ name, status, conclusion, head_sha }) => ({
        name,
        status,
        conclusion: conclusion ?? 'none',
        sha: head_sha,
      })),
    })),
};

/** Severities of the open alerts on the first page. */
export const DEPENDABOT_ALERTS: GithubQuestion<string[]> = {
  route: '/repos/{owner}/{repo}/dependabot/alerts',
  query: { state: 'open', per_page: page },
  schema: z
    .array(z.object({ security_advisory: z.object({ severity: text }) }))
    .transform(alerts => alerts.map(each => each.security_advisory.severity)),
};

/** Severities of the open alerts on the first page; those of security where a rule has one. */
export const CODE_SCANNING_ALERTS: GithubQuestion<string[]> = {
  route: '/repos/{owner}/{repo}/code-scanning/alerts',
  query: { state: 'open', per_page: page },
  schema: z
    .array(
      z.object({
        rule: z.object({
          severity: z.string().nullish(),
          security_severity_level: z.string().nullish(),
        }),
      }),
    )
    .transform(alerts =>
      alerts.map(
        ({ rule }) =>
          rule.security_severity_level ?? rule.severity ?? 'unknown',
      ),
    ),
};

/** How many alerts one answer holds at most. */
export const ALERTS_AT_ONCE = page;
