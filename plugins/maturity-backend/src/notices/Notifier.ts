import { createHash } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationSeverity } from '@backstage/plugin-notifications-common';
import { NotificationService } from '@backstage/plugin-notifications-node';

/** The one topic of all our notices, by which people filter and mute them. */
const TOPIC = 'maturity';
/** Notifications keep titles and scopes in columns of 255 characters, and PostgreSQL refuses what is longer. */
const TITLE_MAX = 200;
const SCOPE_MAX = 255;

/**
 * What is told to somebody.
 *
 * @internal
 */
export interface Notice {
  /** Who hears of it: users, or groups, whose members hear of it. */
  recipients: readonly string[];
  title: string;
  description?: string;
  /** A path in the app, such as `/maturity/campaigns`. */
  link: string;
  /** `maturity` unless given. */
  topic?: string;
  /** What it is about: a later notice of the same scope takes the place of this one. */
  scope: string;
  /** `normal` unless given. */
  severity?: NotificationSeverity;
}

/**
 * What became of a notice. `absent` and `off` are final: nothing is gained by trying again.
 *
 * @internal
 */
export type NoticeOutcome = 'sent' | 'failed' | 'absent' | 'off';

/**
 * Tells people something through Backstage notifications. It never throws: that somebody could not be told must not undo
 * what they were to be told of.
 *
 * @internal
 */
export class Notifier {
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;
  readonly #enabled: boolean;
  #saidAbsent = false;

  private constructor(options: NotifierOptions) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
    this.#enabled = options.enabled ?? true;
  }

  static create(options: NotifierOptions): Notifier {
    return new Notifier(options);
  }

  async send(notice: Notice): Promise<NoticeOutcome> {
    if (!this.#enabled) {
      return 'off';
    }
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: [...notice.recipients] },
        payload: {
          title: shorten(notice.title),
          description: notice.description,
          link: notice.link,
          topic: notice.topic ?? TOPIC,
          scope: scopeOf(notice.scope),
          severity: notice.severity ?? 'normal',
        },
      });
      return 'sent';
    } catch (error) {
      return isAbsent(error) ? this.#absent() : this.#failed(notice, error);
    }
  }

  #absent(): NoticeOutcome {
    if (!this.#saidAbsent) {
      this.#saidAbsent = true;
      this.#logger.info(
        'Nobody is notified of anything, because the notifications plugin is not installed. Install it, or set maturity.notices.enabled to false',
      );
    }
    return 'absent';
  }

  #failed({ title, recipients }: Notice, error: unknown): NoticeOutcome {
    this.#logger.warn(
      `Could not tell ${recipients.join(', ')} '${title}': ${stringifyError(
        error,
      )}`,
    );
    return 'failed';
  }
}

/** @internal */
export interface NotifierOptions {
  notifications: NotificationService;
  logger: LoggerService;
  /** False where the configuration says that nobody is to be notified. */
  enabled?: boolean;
}

/** The service has no error of its own for a backend that has no notifications; nobody answers there. */
function isAbsent(error: unknown): boolean {
  return /status 404\b/.test(stringifyError(error));
}

function shorten(title: string): string {
  return title.length > TITLE_MAX
    ? `${title.slice(0, TITLE_MAX - 1).trimEnd()}…`
    : title;
}

function scopeOf(scope: string): string {
  return scope.length > SCOPE_MAX
    ? createHash('sha256').update(scope).digest('hex')
    : scope;
}
