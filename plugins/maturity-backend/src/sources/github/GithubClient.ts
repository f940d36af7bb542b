import { JsonValue } from '@backstage/types';
import { Octokit } from 'octokit';
import { z } from 'zod/v4';
import { RedirectRefusedError } from '../http/fetchOnOrigin';
import { reasonOfFailure } from '../http/reasonOfFailure';
import { SourceAnswer } from '../../store/SourceAnswerStore';
import { boundedFetch, TooLongError } from './boundedFetch';
import { RateBudget } from './RateBudget';

const MAX_BYTES = 10_000_000;
/** Counts up whenever something else is kept of the same answers. */
const FORMAT = 1;

/** What came of a question. No words in it come from the answer. @internal */
export type GithubAnswer<T> =
  | { value: T }
  | {
      status?: number;
      /** To follow "GitHub": "answered 500". */
      reason: string;
      /** The permission that the answer says would do. */
      wants?: string;
    };

/** One question of the REST API, and what is kept of the answer. @internal */
export interface GithubQuestion<T extends JsonValue> {
  /** Such as `/repos/{owner}/{repo}`; the places are filled in by the client. */
  route: string;
  query?: Record<string, string | number>;
  schema: z.ZodType<T>;
}

/**
 * Asks one repository of GitHub, with conditional requests: what has not changed comes from the last answer and costs
 * nothing of the rate limit.
 *
 * @internal
 */
export class GithubClient {
  readonly #octokit: Octokit;
  readonly #options: GithubClientOptions;
  /** Answers to be kept for the next run. */
  readonly fresh: SourceAnswer[] = [];

  private constructor(options: GithubClientOptions) {
    this.#options = options;
    this.#octokit = new Octokit({
      auth: options.token,
      baseUrl: options.baseUrl,
      userAgent: 'cairn-maturity',
      // Both wait within a request, which would hold a place that others need; the budget waits between runs.
      throttle: { enabled: false },
      retry: { enabled: false },
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
  }

  static create(options: GithubClientOptions): GithubClient {
    return new GithubClient(options);
  }

  /** @throws AbortError when the run is over */
  async ask<T extends JsonValue>(
    question: GithubQuestion<T>,
    names: { owner: string; repo: string; branch?: string },
  ): Promise<GithubAnswer<T>> {
    const { budget, known, timeoutSeconds } = this.#options;
    const blocked = budget.blockedUntil;
    if (blocked) {
      return {
        reason: `is left alone until ${blocked.toISOString()}, when its rate limit is reset`,
      };
    }
    const place = this.#placeOf(question, names);
    const last = known.get(place);
    const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
    let failure: unknown;
    try {
      const { data, headers, status } = await this.#octokit.request(
        `GET ${question.route}`,
        {
          ...names,
          ...question.query,
          headers: {
            'x-github-api-version': '2022-11-28',
            ...(last && { 'if-none-match': last.etag }),
          },
          request: {
            signal: AbortSignal.any([this.#options.signal, timeout]),
            fetch: boundedFetch({
              maxBytes: MAX_BYTES,
              onFailure: error => {
                failure = error;
              },
            }),
          },
        },
      );
      budget.learn(status, headers);
      const value = question.schema.safeParse(data);
      if (!value.success) {
        return { reason: 'answered in a form that is not known' };
      }
      if (headers.etag) {
        this.fresh.push({ place, etag: headers.etag, value: value.data });
      }
      return { value: value.data };
    } catch (error) {
      this.#options.signal.throwIfAborted();
      if (timeout.aborted) {
        return { reason: `did not answer within ${timeoutSeconds} s` };
      }
      const answer = failure === undefined ? answerOf(error) : undefined;
      if (answer?.status === 304 && last) {
        budget.learn(304, answer.headers);
        this.fresh.push(last);
        return { value: last.value as T };
      }
      return answer ? this.#refusal(answer) : { reason: wordsFor(failure) };
    }
  }

  /** Where the answer is kept. */
  #placeOf(
    { route, query = {} }: GithubQuestion<JsonValue>,
    names: Record<string, string | undefined>,
  ): string {
    const { url } = this.#octokit.request.endpoint(`GET ${route}`, {
      ...names,
      ...query,
    });
    return `${FORMAT} ${url}`;
  }

  #refusal({ status, headers }: RefusedAnswer): GithubAnswer<never> {
    if (this.#options.budget.learn(status, headers)) {
      return { status, reason: `asked us to slow down (${status})` };
    }
    const wants = String(headers['x-accepted-github-permissions'] ?? '');
    return {
      status,
      reason:
        status === 401 ? 'refused our credentials (401)' : `answered ${status}`,
      ...(/^[a-z_=,; ]{3,100}$/.test(wants) && { wants }),
    };
  }
}

/** @internal */
export interface GithubClientOptions {
  baseUrl?: string;
  token?: string;
  budget: RateBudget;
  /** Answers of earlier runs, by address. */
  known: ReadonlyMap<string, SourceAnswer>;
  timeoutSeconds: number;
  signal: AbortSignal;
}

interface RefusedAnswer {
  status: number;
  headers: Record<string, string | number | undefined>;
}

function answerOf(error: unknown): RefusedAnswer | undefined {
  const { response } = error as { response?: RefusedAnswer };
  return response;
}

function wordsFor(failure: unknown): string {
  return failure instanceof RedirectRefusedError ||
    failure instanceof TooLongError
    ? failure.message
    : reasonOfFailure(failure);
}
