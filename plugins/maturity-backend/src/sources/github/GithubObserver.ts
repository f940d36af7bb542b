import { JsonValue } from '@backstage/types';
import { Method } from '@cairn/backstage-plugin-maturity-common';
import { z } from 'zod/v4';
import { GithubAnswer, GithubQuestion } from './GithubClient';

/** A repository, with its default branch found. @internal */
export interface GithubRepository {
  branch: string;
  /** As a person opens it. */
  url: string;
  ask<T extends JsonValue>(
    question: GithubQuestion<T>,
  ): Promise<GithubAnswer<T>>;
}

/** What was observed of a repository, or why it could not be. @internal */
export type GithubObservation =
  | { value: JsonValue; url?: string }
  | { unavailable: string };

/** Observes one thing of a repository. @internal */
export interface GithubObserver {
  key: string;
  title: string;
  description: string;
  method: Method;
  schema: z.ZodType<JsonValue>;
  observe(repository: GithubRepository): Promise<GithubObservation>;
}

/**
 * Why an answer is not there, for a person.
 *
 * @internal
 */
export function unavailable(
  answer: { status?: number; reason: string; wants?: string },
  what: string,
): { unavailable: string } {
  const { status, reason, wants } = answer;
  const forbidden = status === 403 && reason === 'answered 403';
  if (forbidden || status === 404) {
    const permission = wants ? ` (it wants ${wants})` : '';
    return {
      unavailable: `The app may not read ${what}${permission}, or there are none: GitHub ${reason}.`,
    };
  }
  return { unavailable: `GitHub ${reason}.` };
}
