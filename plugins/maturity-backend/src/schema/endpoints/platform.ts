import { PlatformMaturity } from '@cairn/backstage-plugin-maturity-common';
import { Answers, Schemas } from './Answers';

/**
 * The platform as a subject.
 *
 * @internal
 */
export type PlatformEndpoints = {
  '#get|/platform': { response: PlatformMaturity };
};

/** Never a value: the type checker is its only reader. @internal */
export type PlatformContract = [
  Answers<PlatformMaturity, Schemas['PlatformMaturity']>,
];
