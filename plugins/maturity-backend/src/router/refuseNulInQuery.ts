import { RequestHandler } from 'express';
import { refuseNul } from '../maturity/entityRefs';

/**
 * Refuses query parameters that no database can be asked for.
 *
 * @internal
 */
export const refuseNulInQuery: RequestHandler = (req, _res, next) => {
  const { searchParams } = new URL(req.originalUrl, 'http://host');
  for (const [name, value] of searchParams) {
    refuseNul(`The parameter ${name} with the value`, value);
  }
  next();
};
