import { z } from 'zod/v4';
import { GithubQuestion } from './GithubClient';
import { GithubObserver, unavailable } from './GithubObserver';
import {
  ALERTS_AT_ONCE,
  CODE_SCANNING_ALERTS,
  DEPENDABOT_ALERTS,
} from './questions';

const schema = z.object({
  open: z.number(),
  critical: z.number(),
  high: z.number(),
  medium: z.number(),
  low: z.number(),
  complete: z.boolean(),
});

function alertObserver(options: {
  key: string;
  title: string;
  question: GithubQuestion<string[]>;
  page: string;
}): GithubObserver {
  const { key, title, question, page } = options;
  return {
    key,
    title,
    description:
      'Open alerts, and how many of each severity: { open, critical, high, medium, low, complete }; complete is false where there are 100 or more, so that each number is the least there is',
    method: 'pulled',
    schema,
    async observe({ url, ask }) {
      const answer = await ask(question);
      if (!('value' in answer)) {
        return unavailable(answer, title.toLowerCase());
      }
      const severities = answer.value;
      const count = (...names: string[]) =>
        severities.filter(severity => names.includes(severity)).length;
      return {
        value: {
          open: severities.length,
          critical: count('critical'),
          high: count('high', 'error'),
          medium: count('medium', 'warning'),
          low: count('low', 'note'),
          complete: severities.length < ALERTS_AT_ONCE,
        },
        url: `${url}/security/${page}`,
      };
    },
  };
}

/** @internal */
export const dependabotAlerts = alertObserver({
  key: 'github.dependabot-alerts',
  title: 'Dependabot alerts',
  question: DEPENDABOT_ALERTS,
  page: 'dependabot',
});

/** @internal */
export const codeScanningAlerts = alertObserver({
  key: 'github.code-scanning-alerts',
  title: 'Code scanning alerts',
  question: CODE_SCANNING_ALERTS,
  page: 'code-scanning',
});
