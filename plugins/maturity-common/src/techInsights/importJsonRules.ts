import { FilterPredicate } from '@backstage/filter-predicates';
import { show } from '../model/show';
import { criterionSchema } from '../rubric/schema/criterion';
import { describeIssue } from '../rubric/describeIssue';
import { Criterion } from '../rubric/types';
import { importConditions } from './importConditions';
import { importFilter } from './importFilter';
import { Check, checkSchema, JSON_RULES_TYPE } from './readCheck';
import { remedyOf } from './remedyOf';
import {
  FactReference,
  ImportedCheck,
  ImportFault,
  ImportJsonRulesOptions,
} from './types';
import { UnusableCheckError } from './UnusableCheckError';

const SERVICES: FilterPredicate = {
  kind: { $in: ['Component', 'API', 'Resource'] },
};

/**
 * Makes criteria of the json-rules checks of tech-insights, in the format of their own configuration. A check asks the
 * evidence key `tech-insights.checks.<id>`, whose value holds the facts that it asks for and nothing else.
 *
 * @example
 * ```ts
 * importJsonRules({
 *   checks: {
 *     groupOwner: {
 *       type: 'json-rules-engine',
 *       name: 'Group owner',
 *       factIds: ['entityOwnershipFactRetriever'],
 *       rule: { conditions: { all: [{ fact: 'hasGroupOwner', operator: 'equal', value: true }] } },
 *     },
 *   },
 * }).imported[0].criterion.condition;
 * // { all: [{ path: 'hasGroupOwner', jsonRule: { operator: 'equal', value: true } }] }
 * ```
 *
 * @public
 */
export function importJsonRules(options: ImportJsonRulesOptions): {
  imported: ImportedCheck[];
  faults: ImportFault[];
} {
  const imported = new Map<string, ImportedCheck>();
  const faults: ImportFault[] = [];
  for (const [checkId, content] of Object.entries(options.checks)) {
    const parsed = checkSchema.safeParse(content);
    if (!parsed.success) {
      faults.push({
        checkId,
        reason: firstFault(parsed.error.issues, content),
      });
      continue;
    }
    const check = importCheck(checkId, parsed.data, options);
    const { success, data, error } = criterionSchema.safeParse(check.criterion);
    if (!success) {
      faults.push({
        checkId,
        reason: firstFault(error.issues, check.criterion),
      });
    } else if (imported.has(data.id)) {
      faults.push({
        checkId,
        reason: `becomes the criterion ${show(
          data.id,
        )}, as another check already does; rename one of them`,
      });
    } else {
      imported.set(data.id, check);
    }
  }
  return { imported: [...imported.values()], faults };
}

function importCheck(
  checkId: string,
  check: Check,
  options: ImportJsonRulesOptions,
): ImportedCheck {
  const slug = checkId.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-|-$/g, '');
  const { question, unusable } = questionOf(check, options);
  return {
    checkId,
    criterion: {
      id: `tech-insights-${slug}`,
      title: check.name,
      workframe: workframeOf(check, options),
      level: levelOf(check, options),
      appliesTo: question.appliesTo,
      evidence: {
        key: `tech-insights.checks.${slug}`,
        sources: ['tech-insights'],
        maxAge: options.maxAge ?? 'P7D',
      },
      condition: question.condition,
      why: check.description?.trim() || check.name,
      owner: options.owner ?? 'group:default/platform',
      remedy: remedyOf(check, options),
    },
    factIds: check.factIds,
    facts: question.facts,
    ...(unusable !== undefined && { unusable }),
  };
}

/** Of whom the check asks what. One that cannot be asked is asked of everybody and answered by nobody. */
function questionOf(
  check: Check,
  { appliesTo = SERVICES }: ImportJsonRulesOptions,
): {
  question: Pick<Criterion, 'appliesTo' | 'condition'> & {
    facts: FactReference[];
  };
  unusable?: string;
} {
  try {
    if (check.type !== undefined && check.type !== JSON_RULES_TYPE) {
      throw new UnusableCheckError(
        `its type is ${show(check.type)} and not "${JSON_RULES_TYPE}"`,
      );
    }
    return {
      question: {
        ...importConditions(check.rule.conditions, check.factIds),
        appliesTo: check.filter
          ? { $all: [appliesTo, importFilter(check.filter)] }
          : appliesTo,
      },
    };
  } catch (error) {
    if (!(error instanceof UnusableCheckError)) {
      throw error;
    }
    return {
      question: { appliesTo, condition: { exists: true }, facts: [] },
      unusable: `The check ${show(check.name)} cannot be asked: ${
        error.message
      }.`,
    };
  }
}

function levelOf(
  { metadata }: Check,
  { levels = {}, level = 2 }: ImportJsonRulesOptions,
): Criterion['level'] {
  const rank = String(metadata?.rank);
  if (Object.hasOwn(levels, rank)) {
    return levels[rank];
  }
  // Bronze, silver and gold.
  return ([1, 2, 3] as const).find(each => String(each) === rank) ?? level;
}

function workframeOf(
  { metadata }: Check,
  {
    workframes = {},
    workframe = 'production-operations',
  }: ImportJsonRulesOptions,
): Criterion['workframe'] {
  const category = String(metadata?.category);
  return Object.hasOwn(workframes, category) ? workframes[category] : workframe;
}

function firstFault(
  issues: Parameters<typeof describeIssue>[0][],
  value: unknown,
): string {
  const [{ path, reason }] = describeIssue(issues[0], value, []);
  return path ? `${path} ${reason}` : reason;
}
