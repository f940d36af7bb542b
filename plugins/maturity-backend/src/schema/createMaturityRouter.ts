import { LoggerService } from '@backstage/backend-plugin-api';
import {
  createValidatedOpenApiRouterFromGeneratedEndpointMap,
  internal,
  TypedRouter,
} from '@backstage/backend-openapi-utils';
import express, { RequestHandler, Router } from 'express';
import { ReadingEndpoints } from './endpoints/reading';
import { spec } from './spec.generated';

/**
 * The part of the router that adds the routes of one resource.
 *
 * @internal
 */
export type MaturityRouter<T extends internal.EndpointMap> = TypedRouter<T>;

/**
 * A router, for the routes of one resource. The types of all endpoints together are more than the compiler bears where
 * paths have parameters.
 *
 * @internal
 */
export function routesOf<T extends internal.EndpointMap>(
  router: Router,
): MaturityRouter<T> {
  return router as unknown as MaturityRouter<T>;
}

/** As much as a draft of the rubric may have, in the longest form of JSON. */
const BODY_LIMIT = '2mb';
const SPEC_ROUTE = '/openapi.json';

/** The router would serve it too, yet as OpenAPI 3.0.3, whatever it is. */
const serveSpec: RequestHandler = (req, res, next) => {
  if (req.method !== 'GET' || req.path !== SPEC_ROUTE) {
    next();
    return;
  }
  const base = req.originalUrl.split(SPEC_ROUTE)[0];
  res.json({
    ...spec,
    paths: Object.fromEntries(
      Object.entries(spec.paths).map(([path, item]) => [base + path, item]),
    ),
  });
};

/**
 * A router that refuses requests that are not as `openapi/*.yaml` say, and that serves them at `/openapi.json`.
 *
 * Responses are held against it too. One that differs is an error of ours: it is logged, and, outside production,
 * where somebody can mend it, not sent.
 *
 * @internal
 */
export function createMaturityRouter(options: {
  logger: LoggerService;
  strict?: boolean;
}): Router {
  const { logger, strict = process.env.NODE_ENV !== 'production' } = options;
  const router: unknown =
    createValidatedOpenApiRouterFromGeneratedEndpointMap<ReadingEndpoints>(
      // Its type asks for the enums of openapi3-ts, which JSON cannot have.
      spec as unknown as Parameters<
        typeof createValidatedOpenApiRouterFromGeneratedEndpointMap
      >[0],
      {
        middleware: [express.json({ limit: BODY_LIMIT }), serveSpec],
        validatorOptions: {
          validateResponses: {
            onError: (error, _body, request) => {
              logger.error(
                `The response to ${request.method} ${request.originalUrl} is not as the specification says: ${error.message}`,
              );
              if (strict) {
                throw error;
              }
            },
          },
        },
      },
    );
  return router as Router;
}
