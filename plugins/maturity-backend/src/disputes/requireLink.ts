import { InputError } from '@backstage/errors';
import { AnswerDisputeRequest } from '@cairn/backstage-plugin-maturity-common';

/**
 * The link of an answer. Others will follow it, so it leads to a page and runs nothing.
 *
 * @throws InputError if it is no http or https address, or goes with a refusal
 * @internal
 */
export function requireLink({
  answer,
  link,
}: Pick<AnswerDisputeRequest, 'answer' | 'link'>): string | undefined {
  if (link === undefined) {
    return undefined;
  }
  if (answer === 'decline') {
    throw new InputError(
      `A link says where a result is mended, and this dispute is declined; leave '${link}' out, or put it into the text`,
    );
  }
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new InputError(
      `The link '${link}' is no address of a page; give one that begins with https://`,
    );
  }
  return url.href;
}
