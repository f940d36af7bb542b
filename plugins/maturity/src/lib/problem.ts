import { ResponseError } from '@backstage/errors';

/** What kind of trouble an error of the backend is. */
export type ProblemKind =
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-many'
  | 'other';

/** What went wrong, for a page to tell. */
export interface Problem {
  kind: ProblemKind;
  message: string;
  /** Whole seconds to wait, where the backend said so. */
  retryAfter?: number;
}

const BY_STATUS: Record<number, ProblemKind> = {
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  429: 'too-many',
};

const BY_NAME: Record<string, ProblemKind> = {
  NotAllowedError: 'forbidden',
  NotFoundError: 'not-found',
  ConflictError: 'conflict',
};

/** Tells what kind of trouble an error is, from its status or, for a client of one's own, from its name. */
export function problemOf(error: Error): Problem {
  if (!ResponseError.is(error)) {
    return { kind: BY_NAME[error.name] ?? 'other', message: error.message };
  }
  const wait = Number(error.response.headers?.get('retry-after'));
  return {
    kind: BY_STATUS[error.statusCode] ?? 'other',
    message: error.cause.message || error.message,
    retryAfter: Number.isFinite(wait) && wait > 0 ? Math.ceil(wait) : undefined,
  };
}
