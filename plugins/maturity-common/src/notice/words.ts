import { TransitionCause } from '../assessment/types';

/** How many names a notice gives; a reader who wants them all follows the link. */
const NAMES = 5;

/** What a cause means to the owner of a service. @internal */
export const CAUSE_SENTENCES: Record<TransitionCause, string> = {
  evidence: 'New evidence says so.',
  lapse: 'The evidence for it grew too old, or is missing.',
  exemption: 'An exemption has ended.',
  applicability: 'What is asked of it has changed, because it has changed.',
  rubric:
    'The rubric asks something else now; the service itself is as it was.',
  membership: 'It is another entity now.',
};

/** Names in a sentence, the rest as a number. @internal */
export function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, NAMES);
  const hidden = names.length - shown.length;
  if (hidden > 0) {
    return `${shown.join(', ')} and ${hidden} more`;
  }
  return shown.length > 1
    ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
    : shown.join('');
}

/** A number of services. @internal */
export function services(count: number): string {
  return count === 1 ? '1 service' : `${count} services`;
}

/** The page of an entity's maturity. @internal */
export function entityLink(entityRef: string): string {
  const [kind, rest] = entityRef.split(':');
  const [namespace, name] = rest.split('/');
  return `/catalog/${[namespace, kind, name]
    .map(encodeURIComponent)
    .join('/')}/maturity`;
}
