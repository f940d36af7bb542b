import { DisputeRecord } from '@cairn/backstage-plugin-maturity-common';
import { Notifier } from '../notices/Notifier';
import { requestLink } from '../requests/requestLink';

/**
 * Tells people of disputes. The owners of a criterion may not see every entity, so what goes to them names the
 * criterion alone; the link shows the rest to whoever may see it.
 *
 * @internal
 */
export class DisputeNotices {
  readonly #notifier: Pick<Notifier, 'send'>;

  private constructor(notifier: Pick<Notifier, 'send'>) {
    this.#notifier = notifier;
  }

  static create(options: { notifier: Pick<Notifier, 'send'> }): DisputeNotices {
    return new DisputeNotices(options.notifier);
  }

  async opened({ id, criterion }: DisputeRecord): Promise<void> {
    if (!criterion.owner) {
      return;
    }
    await this.#notifier.send({
      recipients: [criterion.owner],
      title: `Somebody says that a result of “${criterion.title}” is wrong`,
      description: 'You own this criterion, so it is for you to answer.',
      link: requestLink(id),
      scope: `request:${id}`,
    });
  }

  async answered(record: DisputeRecord): Promise<void> {
    const { id, criterion, state, answer, openedBy } = record;
    await this.#notifier.send({
      recipients: [openedBy],
      title: `What you said of “${criterion.title}” was ${state}`,
      description: answer?.text,
      link: requestLink(id),
      scope: `request:${id}`,
    });
  }
}
