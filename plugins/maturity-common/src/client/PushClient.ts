import {
  EvidencePush,
  EvidencePushResult,
  ReportFormat,
  ReportPush,
} from '../api/push';
import { MaturityRequestOptions } from './MaturityApi';
import { Requester } from './Requester';

/**
 * Delivers evidence from machines. The caller is an external caller of Backstage that `maturity.push.clients` binds to
 * sources, keys and entities; a user can't push.
 *
 * @public
 */
export interface PushApi {
  /**
   * Stores the observations and assesses their entities at once.
   *
   * @throws ResponseError with status 400 if anything is wrong: nothing is stored, and `pushFaultsOf` says what is
   */
  evidence(
    push: EvidencePush,
    options?: MaturityRequestOptions,
  ): Promise<EvidencePushResult>;
  /** Reads a report and stores what it says of an entity. Faults are as with `evidence`. */
  report(
    format: ReportFormat,
    report: ReportPush & {
      /** The report as it was written: JSON, or XML for JUnit. */
      document: string;
    },
    options?: MaturityRequestOptions,
  ): Promise<EvidencePushResult>;
}

/** @internal */
export class PushClient implements PushApi {
  readonly #requester: Requester;

  private constructor(requester: Requester) {
    this.#requester = requester;
  }

  static create(options: { requester: Requester }): PushClient {
    return new PushClient(options.requester);
  }

  async evidence(
    push: EvidencePush,
    options?: MaturityRequestOptions,
  ): Promise<EvidencePushResult> {
    return this.#requester.json({
      method: 'POST',
      path: '/evidence',
      body: push,
      options,
    });
  }

  async report(
    format: ReportFormat,
    report: ReportPush & { document: string },
    options?: MaturityRequestOptions,
  ): Promise<EvidencePushResult> {
    const { document, ...query } = report;
    return this.#requester.json({
      method: 'POST',
      path: `/reports/${encodeURIComponent(format)}`,
      query: { ...query },
      text: document,
      options,
    });
  }
}
