/*
 * Answers shaped after the documentation of GitHub's REST API, version 2022-11-28, with what surrounds the members that
 * are read.
 */

export const repository = {
  id: 1296269,
  node_id: 'MDEwOlJlcG9zaXRvcnkxMjk2MjY5',
  name: 'shop',
  full_name: 'acme/shop',
  private: true,
  fork: false,
  default_branch: 'release/main',
  archived: false,
  visibility: 'private',
  permissions: { admin: false, push: false, pull: true },
};

export const branch = {
  name: 'release/main',
  commit: { sha: '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d', url: '' },
  protected: true,
  protection: {
    enabled: true,
    required_status_checks: {
      enforcement_level: 'non_admins',
      contexts: ['ci/build'],
    },
  },
  protection_url: '',
};

export const rules = [
  {
    type: 'pull_request',
    ruleset_source_type: 'Organization',
    ruleset_source: 'acme',
    ruleset_id: 42,
    parameters: {
      allowed_merge_methods: ['squash'],
      dismiss_stale_reviews_on_push: true,
      require_code_owner_review: false,
      required_approving_review_count: 1,
      required_review_thread_resolution: false,
    },
  },
  {
    type: 'required_status_checks',
    ruleset_source_type: 'Repository',
    ruleset_source: 'acme/shop',
    ruleset_id: 43,
    parameters: {
      required_status_checks: [{ context: 'test', integration_id: 15368 }],
      strict_required_status_checks_policy: true,
    },
  },
  {
    type: 'non_fast_forward',
    ruleset_source_type: 'Repository',
    ruleset_source: 'acme/shop',
    ruleset_id: 43,
  },
];

export const protection = {
  url: '',
  required_status_checks: {
    url: '',
    strict: true,
    contexts: ['ci/build'],
    contexts_url: '',
    checks: [{ context: 'ci/build', app_id: null }],
    enforcement_level: 'non_admins',
  },
  enforce_admins: { url: '', enabled: true },
  required_pull_request_reviews: {
    url: '',
    dismiss_stale_reviews: true,
    require_code_owner_reviews: true,
    required_approving_review_count: 2,
    require_last_push_approval: true,
  },
  restrictions: null,
  required_linear_history: { enabled: true },
  allow_force_pushes: { enabled: true },
  allow_deletions: { enabled: false },
};

export const notProtected = {
  message: 'Branch not protected',
  documentation_url: 'https://docs.github.com/rest/branches/branch-protection',
  status: '404',
};

function run(number: number, name: string, conclusion: string | null) {
  return {
    id: 30433642 + number,
    name,
    head_branch: 'release/main',
    head_sha: '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d',
    path: '.github/workflows/build.yml@release/main',
    run_number: number,
    event: 'push',
    status: 'completed',
    conclusion,
    html_url: `https://github.com/acme/shop/actions/runs/${number}`,
    created_at: '2026-11-20T07:59:00Z',
    updated_at: '2026-11-20T08:12:30Z',
    run_attempt: 1,
    run_started_at: '2026-11-20T08:00:00Z',
  };
}

export const runs = {
  total_count: 6,
  workflow_runs: [
    run(6, 'Nightly', 'cancelled'),
    run(5, 'Build', 'success'),
    run(4, 'Deploy', 'failure'),
    run(3, 'Build', 'failure'),
    run(2, 'Deploy', 'success'),
    run(1, 'Build', 'success'),
  ],
};

function checkRun(name: string, status: string, conclusion: string | null) {
  return {
    id: 4,
    head_sha: 'ce587453ced02b1526dfb4cb910479d431683101',
    external_id: '',
    url: '',
    html_url: 'https://github.com/acme/shop/runs/4',
    status,
    conclusion,
    started_at: '2026-05-04T01:14:52Z',
    completed_at: conclusion && '2026-05-04T01:18:52Z',
    name,
    app: { id: 1, slug: 'octoapp' },
  };
}

export const checkRuns = {
  total_count: 4,
  check_runs: [
    checkRun('lint', 'completed', 'success'),
    checkRun('docs', 'completed', 'skipped'),
    checkRun('e2e', 'completed', 'timed_out'),
    checkRun('deploy', 'in_progress', null),
  ],
};

export const dependabotAlerts = ['critical', 'high', 'high', 'low'].map(
  (severity, index) => ({
    number: index,
    state: 'open',
    dependency: { package: { ecosystem: 'npm', name: 'left-pad' } },
    security_advisory: {
      ghsa_id: 'GHSA-rf4j-j272-fj86',
      summary: 'Denial of service',
      severity,
    },
    security_vulnerability: { severity },
    url: '',
    created_at: '2026-06-14T15:21:52Z',
    dismissed_at: null,
  }),
);

export const codeScanningAlerts = [
  {
    number: 4,
    created_at: '2026-02-13T12:29:18Z',
    state: 'open',
    rule: {
      id: 'js/zipslip',
      severity: 'error',
      security_severity_level: 'medium',
      description: 'Arbitrary file write during zip extraction',
    },
    tool: { name: 'CodeQL', guid: null, version: '2.4.0' },
  },
  {
    number: 3,
    state: 'open',
    rule: { id: 'js/unused', severity: 'note' },
    tool: { name: 'CodeQL' },
  },
];
