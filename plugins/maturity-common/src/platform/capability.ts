import { Level } from '../model/level';

/**
 * What a platform offers, in the order in which it is always shown.
 *
 * @public
 */
export const PLATFORM_CAPABILITIES = [
  'repository',
  'environment',
  'database',
  'messaging',
  'pipeline',
  'observability',
  'access',
  'dependencies',
  'diagnosis',
  'documentation',
] as const;

/**
 * One thing that a platform offers.
 *
 * @public
 */
export type PlatformCapability = (typeof PLATFORM_CAPABILITIES)[number];

/**
 * How far a capability has come, lowest first:
 *
 * - `documented`: how to get it is written down where people look
 * - `automated`: the recurring work is done by machines, and services rely on it
 * - `self-service`: teams get it by themselves, and do
 * - `governed`: its rules are enforced and what happened is on record
 * - `preferred`: teams that could do otherwise choose it
 *
 * @public
 */
export const PLATFORM_STAGES = [
  'documented',
  'automated',
  'self-service',
  'governed',
  'preferred',
] as const;

/**
 * One stage of a capability.
 *
 * @public
 */
export type PlatformStage = (typeof PLATFORM_STAGES)[number];

/**
 * The level that a stage stands for: the five stages are the five levels of the maturity model, seen from one
 * capability. A criterion of the platform therefore counts in its cell of the matrix and at the level of its workframe
 * alike.
 *
 * @public
 */
export function levelOfStage(stage: PlatformStage): Exclude<Level, 0> {
  return (PLATFORM_STAGES.indexOf(stage) + 1) as Exclude<Level, 0>;
}
