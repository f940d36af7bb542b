import { FilterPredicate } from '@backstage/filter-predicates';
import { JsonValue } from '@backstage/types';
import { Method } from '@cairn/backstage-plugin-maturity-common';
import { UrlTemplate } from './UrlTemplate';

/**
 * One configured HTTP source, as read from `maturity.sources.http`.
 *
 * @internal
 */
export interface HttpSourceConfig {
  id: string;
  title: string;
  /** Headers of every request, the secret ones too. Never shown. */
  headers: Record<string, string>;
  /** Which entities are asked about. */
  appliesTo: FilterPredicate;
  keys: HttpKeyConfig[];
  limits: HttpLimits;
}

/** @internal */
export interface HttpKeyConfig {
  /** The whole evidence key: the id of the source, a dot, and the name in the configuration. */
  key: string;
  title: string;
  description: string;
  method: Method;
  /** Where the answer is asked for. */
  request: UrlTemplate;
  /** Leads to the value in the answer. */
  pointer: string;
  type: HttpValueType;
  /** Leads to the moment of the observation; the time of the answer unless given. */
  observedAtPointer?: string;
  /** The page where a person can check it. */
  page?: UrlTemplate;
  /** The value where the tool answers 404; unavailable unless given. */
  absent?: JsonValue;
  /** The value where the answer holds nothing at the pointer; unavailable unless given. */
  missing?: JsonValue;
}

/** @internal */
export const HTTP_VALUE_TYPES = [
  'number',
  'string',
  'boolean',
  'json',
] as const;

/** @internal */
export type HttpValueType = (typeof HTTP_VALUE_TYPES)[number];

/** @internal */
export interface HttpLimits {
  requestsPerSecond: number;
  /** Requests at a time. */
  concurrency: number;
  /** An answer with more bytes, decompressed, is not read. */
  maxBytes: number;
  /** How long one request may take, redirects and body included. */
  timeoutSeconds: number;
}
