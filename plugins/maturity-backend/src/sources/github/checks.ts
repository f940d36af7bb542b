import { z } from 'zod/v4';
import { GithubObserver, unavailable } from './GithubObserver';
import { CHECK_RUNS } from './questions';

const HOLDS = ['success', 'neutral', 'skipped'];

const schema = z.object({
  branch: z.string(),
  total: z.number(),
  succeeded: z.number(),
  pending: z.number(),
  failed: z.array(z.string()),
  complete: z.boolean(),
  commit: z.string().optional(),
});

/** @internal */
export const checks: GithubObserver = {
  key: 'github.checks',
  title: 'Checks of the newest commit',
  description:
    'The check runs of the newest commit of the default branch: { branch, total, succeeded, pending, failed, complete, commit }; complete is false where there are more than 100, of which the others are not looked at. Skipped and neutral checks count as succeeded, as they do for a merge',
  // GitHub records them as they happen.
  method: 'measured',
  schema,
  async observe({ branch, url, ask }) {
    const answer = await ask(CHECK_RUNS);
    if (!('value' in answer)) {
      return unavailable(answer, 'check runs');
    }
    const { total, runs } = answer.value;
    const done = runs.filter(({ status }) => status === 'completed');
    const good = done.filter(({ conclusion }) => HOLDS.includes(conclusion));
    const bad = done.filter(({ conclusion }) => !HOLDS.includes(conclusion));
    const [first] = runs;
    return {
      value: {
        branch,
        total,
        succeeded: good.length,
        pending: runs.length - done.length,
        failed: [...new Set(bad.map(({ name }) => name))].sort(),
        complete: total <= runs.length,
        ...(first && { commit: first.sha }),
      },
      ...(first && {
        url: `${url}/commit/${encodeURIComponent(first.sha)}/checks`,
      }),
    };
  },
};
