import { z } from 'zod/v4';
import { GithubObserver, unavailable } from './GithubObserver';
import { RUNS, WorkflowRun } from './questions';

/** Others, such as a run that was skipped or cancelled, say nothing of the branch. */
const GOOD = ['success'];
const BAD = ['failure', 'timed_out', 'startup_failure'];

const schema = z.object({
  branch: z.string(),
  runs: z.number(),
  conclusion: z.string().optional(),
  workflow: z.string().optional(),
  finishedAt: z.string().optional(),
  durationSeconds: z.number().optional(),
  successShare: z.number().optional(),
  failing: z.array(z.string()),
});

/** @internal */
export const lastRun: GithubObserver = {
  key: 'github.last-run',
  title: 'Last workflow runs',
  description:
    'The newest completed workflow run of the default branch, and the share of success among the last 20: { branch, runs, conclusion, workflow, finishedAt, durationSeconds, successShare, failing }; runs is 0 where nothing ran. Skipped and cancelled runs do not count',
  // GitHub runs them itself.
  method: 'measured',
  schema,
  async observe({ branch, ask }) {
    const answer = await ask({ ...RUNS, query: { ...RUNS.query, branch } });
    if (!('value' in answer)) {
      return unavailable(answer, 'workflow runs');
    }
    const told = answer.value.filter(({ conclusion }) =>
      [...GOOD, ...BAD].includes(conclusion),
    );
    if (!told.length) {
      return { value: { branch, runs: 0, failing: [] } };
    }
    const [newest] = told;
    const good = told.filter(({ conclusion }) => GOOD.includes(conclusion));
    const duration = durationOf(newest);
    return {
      value: {
        branch,
        runs: told.length,
        conclusion: newest.conclusion,
        workflow: newest.workflow,
        finishedAt: newest.finishedAt,
        ...(duration !== undefined && { durationSeconds: duration }),
        successShare: Number((good.length / told.length).toFixed(3)),
        failing: failing(told),
      },
      ...(newest.url.startsWith('https://') && { url: newest.url }),
    };
  },
};

function durationOf({ startedAt, finishedAt }: WorkflowRun) {
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  return seconds >= 0 ? Math.round(seconds) : undefined;
}

/** Workflows whose newest run failed. */
function failing(newestFirst: WorkflowRun[]): string[] {
  const newest = new Map<string, WorkflowRun>();
  for (const run of newestFirst) {
    if (!newest.has(run.workflow)) {
      newest.set(run.workflow, run);
    }
  }
  return [...newest.values()]
    .filter(({ conclusion }) => BAD.includes(conclusion))
    .map(({ workflow }) => workflow)
    .sort();
}
