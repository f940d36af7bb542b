import { z } from 'zod/v4';
import { GithubObserver, unavailable } from './GithubObserver';
import { BRANCH, CLASSIC_PROTECTION, Protection, RULES } from './questions';

const schema = z.object({
  branch: z.string(),
  protected: z.boolean(),
  requiredReviews: z.number(),
  requiredChecks: z.array(z.string()),
  blocksForcePush: z.boolean(),
  blocksDeletion: z.boolean(),
});

/** @internal */
export const branchProtection: GithubObserver = {
  key: 'github.branch-protection',
  title: 'Protection of the default branch',
  description:
    'What rulesets and branch protection together demand of the default branch: { branch, protected, requiredReviews, requiredChecks, blocksForcePush, blocksDeletion }',
  method: 'pulled',
  schema,
  async observe({ branch, url, ask }) {
    const what = `the protection of ${branch}`;
    const state = await ask(BRANCH);
    if (!('value' in state)) {
      return unavailable(state, what);
    }
    const rules = await ask(RULES);
    // GitHub Enterprise Servers before 3.11 know no rules of a branch.
    if (!('value' in rules) && rules.status !== 404) {
      return unavailable(rules, what);
    }
    const found: Protection[] = 'value' in rules ? [rules.value] : [];
    const byRules = 'value' in rules && rules.value.rules > 0;
    const { classic = state.value.protected && !byRules } = state.value;
    if (classic) {
      const protection = await ask(CLASSIC_PROTECTION);
      if (!('value' in protection)) {
        // Rules alone would be half of the truth, and the other half may be the stricter one.
        return unavailable(protection, what);
      }
      found.push(protection.value);
    }
    return {
      value: {
        branch,
        protected: byRules || classic,
        requiredReviews: Math.max(
          0,
          ...found.map(each => each.requiredReviews),
        ),
        requiredChecks: [
          ...new Set(found.flatMap(each => each.requiredChecks)),
        ].sort(),
        blocksForcePush: found.some(each => each.blocksForcePush),
        blocksDeletion: found.some(each => each.blocksDeletion),
      },
      url: `${url}/tree/${encodeURIComponent(branch)}`,
    };
  },
};
