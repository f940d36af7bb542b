import { InputError } from '@backstage/errors';
import { ErrorRequestHandler } from 'express';

/**
 * Adds to the refusal of a query parameter the value that was refused: the validator names the parameter only.
 *
 * @internal
 */
export const nameRefusedValues: ErrorRequestHandler = (
  error,
  req,
  _res,
  next,
) => {
  const parameter = /^request\/query\/(\w+)/.exec(error?.message)?.[1];
  if (!(error instanceof InputError) || !parameter) {
    next(error);
    return;
  }
  // The validator may have made a number of it already, so it is read from the address.
  const { searchParams } = new URL(req.originalUrl, 'http://host');
  next(
    new InputError(
      `${error.message}; ${parameter} is '${searchParams
        .getAll(parameter)
        .join(`', '`)}'`,
    ),
  );
};
