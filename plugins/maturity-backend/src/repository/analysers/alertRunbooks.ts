import { z } from 'zod/v4';
import { ALERT_FILES, alertRulesIn } from '../alertRules';
import { MAX_MARKDOWN, requireWithin } from '../readable';
import { locateLink, resolveLink } from '../resolveLink';
import { Analyser, commonFields, firstOf } from './Analyser';
import { RUNBOOK_FILES } from './runbook';

/** @internal */
export const alertRunbooksAnalyser: Analyser = {
  key: 'repository.alert-runbooks',
  title: 'Runbooks of the alerts',
  description:
    '`{ path, alerts, resolved, brokenCount, broken }`: for each alert, whether its runbook link leads to a section that exists in the repository. A link may be relative to its file or to the root. Nothing is said when the only links that do not resolve lead to other sites.',
  method: 'measured',
  files: [...ALERT_FILES, ...RUNBOOK_FILES],
  schema: z.strictObject({
    ...commonFields,
    alerts: z.int().min(0),
    resolved: z.int().min(0),
    brokenCount: z.int().min(0),
    broken: z.array(z.string()),
  }),
  analyse(tree, folder) {
    const rules = alertRulesIn(tree, folder);
    const named = rules.flatMap(({ path, runbook }) =>
      runbook === undefined
        ? []
        : [path, `${folder}/x`, 'x'].map(from =>
            locateLink(tree, from, runbook),
          ),
    );
    const behind = named.flatMap(target =>
      target.kind === 'found' && target.section !== undefined
        ? [target.path]
        : [],
    );
    requireWithin(tree, [...new Set(behind)], MAX_MARKDOWN);
    const broken: string[] = [];
    const restsOn = new Set<string>();
    let outside = 0;
    let resolved = 0;
    for (const { path, name, runbook } of rules) {
      restsOn.add(path);
      if (runbook === undefined) {
        broken.push(`${name} has no runbook link`);
        continue;
      }
      // Alert files lie deep; most people write such links from the root or from their own folder.
      const targets = [path, `${folder}/x`, 'x'].map(from =>
        resolveLink(tree, from, runbook),
      );
      const found = targets.find(
        target => target.kind === 'found' && target.section !== undefined,
      );
      if (found?.kind === 'found') {
        restsOn.add(found.path);
        resolved += 1;
      } else if (targets[0].kind === 'outside') {
        outside += 1;
      } else {
        broken.push(`${name} -> ${runbook.slice(0, 200)}`);
      }
    }
    if (outside > 0 && broken.length === 0) {
      return {
        unavailable: `${outside} of ${rules.length} runbook links lead to another site, which is not followed.`,
      };
    }
    const value = {
      alerts: rules.length,
      resolved,
      brokenCount: broken.length,
      broken: firstOf(broken),
    };
    return {
      value: rules.length > 0 ? { path: rules[0].path, ...value } : value,
      restsOn: [...restsOn],
    };
  },
};
