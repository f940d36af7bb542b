import {
  RequestRecord,
  toCsvLine,
} from '@cairn/backstage-plugin-maturity-common';

/** @internal */
export const requestCsvHeader = toCsvLine([
  'id',
  'kind',
  'state',
  'entity',
  'title',
  'owner',
  'criterion',
  'criterion title',
  'asked by',
  'asked at',
  'reason',
  'until',
  'renewals',
  'answered by',
  'answered at',
  'answer',
]);

/**
 * One request as a line of CSV (RFC 4180).
 *
 * @internal
 */
export function requestCsvLine(request: RequestRecord): string {
  const { id, kind, state, entity, criterion } = request;
  return toCsvLine([
    id,
    kind,
    state,
    entity.entityRef,
    entity.title,
    entity.owner?.entityRef,
    criterion.id,
    criterion.title,
    ...(request.kind === 'exemption'
      ? [
          request.requestedBy,
          request.requestedAt,
          request.reason,
          request.until,
          request.renewals,
          request.decision?.by,
          request.decision?.at,
          request.decision?.reason,
        ]
      : [
          request.openedBy,
          request.openedAt,
          request.text,
          undefined,
          undefined,
          request.answer?.by,
          request.answer?.at,
          request.answer?.text,
        ]),
  ]);
}
