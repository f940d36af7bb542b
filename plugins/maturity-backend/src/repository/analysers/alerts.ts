import { z } from 'zod/v4';
import { ALERT_FILES, alertRulesIn } from '../alertRules';
import { Analyser, commonFields } from './Analyser';

/** @internal */
export const alertsAnalyser: Analyser = {
  key: 'repository.alerts',
  title: 'Alerts as code',
  description:
    '`{ path, files, rules }`: the alert rules of the folder, in Prometheus, PrometheusRule, Grafana or CloudFormation form.',
  method: 'declared',
  files: ALERT_FILES,
  schema: z.strictObject({
    ...commonFields,
    files: z.int().min(0),
    rules: z.int().min(0),
  }),
  analyse(tree, folder) {
    const rules = alertRulesIn(tree, folder);
    const files = [...new Set(rules.map(({ path }) => path))];
    const value = { files: files.length, rules: rules.length };
    return {
      value: files.length > 0 ? { path: files[0], ...value } : value,
      restsOn: files,
    };
  },
};
