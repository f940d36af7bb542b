import { InputError } from '@backstage/errors';
import { asArray, asRecord } from './parseYaml';
import { MAX_YAML, requireWithin, yamlOf } from './readable';
import { RepositoryTree } from './RepositoryTree';

/** @internal */
export const ALERT_FILES = [
  'alerts*.{yml,yaml}',
  '*alerts.{yml,yaml}',
  '*.rules.{yml,yaml}',
  'rules.{yml,yaml}',
  '{alerts,alerting,rules,monitoring,observability,prometheus,ops,deploy,k8s,manifests}/**/*.{yml,yaml}',
];

/**
 * One alert that is written as code.
 *
 * @internal
 */
export interface AlertRule {
  path: string;
  name: string;
  /** The link to its runbook, as written. */
  runbook?: string;
}

/** The alert rules of a folder. @internal */
export function alertRulesIn(
  tree: RepositoryTree,
  folder: string,
): AlertRule[] {
  return tree.derive(`alerts:${folder}`, () => {
    const paths = tree.find(folder, ALERT_FILES);
    requireWithin(tree, paths, MAX_YAML);
    const rules = paths.flatMap(path =>
      yamlOf(tree, path).flatMap(document =>
        rulesOf(document).map(rule => ({ path, ...rule })),
      ),
    );
    const skipped = paths.find(path => tree.isSkipped(path));
    if (rules.length === 0 && skipped !== undefined) {
      throw new InputError(`${skipped} is too large to read`);
    }
    return rules;
  });
}

function rulesOf(document: unknown): Omit<AlertRule, 'path'>[] {
  const record = asRecord(document);
  const groups = asArray(record.groups ?? asRecord(record.spec).groups);
  const rules = groups
    .flatMap(group => asArray(asRecord(group).rules))
    .map(asRecord)
    .filter(isAlert)
    .map(rule => ({
      name: String(rule.alert ?? rule.title),
      runbook: runbookOf(asRecord(rule.annotations)),
    }));
  return [...rules, ...cloudWatchAlarms(asRecord(record.Resources))];
}

/** Prometheus says `alert` and an expression, Grafana `title` and queries. A recording rule says `record`. */
function isAlert(rule: Record<string, unknown>): boolean {
  const named = typeof rule.alert === 'string' && rule.alert.trim() !== '';
  const titled = typeof rule.title === 'string' && rule.title.trim() !== '';
  return (
    (named && Boolean(rule.expr)) || (titled && asArray(rule.data).length > 0)
  );
}

function runbookOf(annotations: Record<string, unknown>): string | undefined {
  const link =
    annotations.runbook_url ?? annotations.runbook ?? annotations.runbookUrl;
  return typeof link === 'string' && link.trim() ? link.trim() : undefined;
}

function cloudWatchAlarms(resources: Record<string, unknown>) {
  return Object.entries(resources)
    .filter(([, value]) => asRecord(value).Type === 'AWS::CloudWatch::Alarm')
    .map(([name, value]) => ({
      name,
      runbook: runbookOf(asRecord(asRecord(value).Metadata)),
    }));
}
