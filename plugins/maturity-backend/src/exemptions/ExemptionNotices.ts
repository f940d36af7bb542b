import { ExemptionRecord } from '@cairn/backstage-plugin-maturity-common';
import { Notifier } from '../notices/Notifier';
import { requestLink } from '../requests/requestLink';

/**
 * Tells people of exemptions. The owners of a criterion may not see every entity, so what goes to them names the
 * criterion alone; the link shows the rest to whoever may see it.
 *
 * @internal
 */
export class ExemptionNotices {
  readonly #notifier: Pick<Notifier, 'send'>;

  private constructor(notifier: Pick<Notifier, 'send'>) {
    this.#notifier = notifier;
  }

  static create(options: {
    notifier: Pick<Notifier, 'send'>;
  }): ExemptionNotices {
    return new ExemptionNotices(options.notifier);
  }

  async requested({ id, criterion }: ExemptionRecord): Promise<void> {
    if (!criterion.owner) {
      return;
    }
    await this.#notifier.send({
      recipients: [criterion.owner],
      title: `An exemption from “${criterion.title}” is asked for`,
      description: 'Somebody outside the owning team decides on it.',
      link: requestLink(id),
      scope: `request:${id}`,
    });
  }

  async decided(record: ExemptionRecord): Promise<void> {
    const { id, criterion, decision, ended, requestedBy } = record;
    await this.#notifier.send({
      recipients: [requestedBy],
      title: `Your exemption from “${criterion.title}” was ${record.state}`,
      description: (ended ?? decision)?.reason,
      link: requestLink(id),
      scope: `request:${id}`,
    });
  }

  async endsSoon(options: {
    id: string;
    criterionTitle: string;
    until: string;
    requestedBy: string;
  }): Promise<void> {
    const { id, criterionTitle, until, requestedBy } = options;
    await this.#notifier.send({
      recipients: [requestedBy],
      title: `Your exemption from “${criterionTitle}” ends on ${until.slice(
        0,
        10,
      )}`,
      description:
        'It ends by itself. Meet the criterion before, or ask for a renewal.',
      link: requestLink(id),
      scope: `request-end:${id}`,
    });
  }
}
