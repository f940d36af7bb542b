import { Level } from './level';

/**
 * How a piece of evidence came to be known.
 *
 * - `measured`: the platform saw it happen, or checked it itself
 * - `pulled`: read from the tool that knows
 * - `declared`: written in the catalog or the repository
 * - `attested`: a person said so, until a date
 *
 * @public
 */
export type Method = 'measured' | 'pulled' | 'declared' | 'attested';

/**
 * All methods, strongest first.
 *
 * @public
 */
export const METHODS = [
  'measured',
  'pulled',
  'declared',
  'attested',
] as const satisfies readonly Method[];

/**
 * The methods that can prove a criterion of a level: any at levels 1 and 2, measured or pulled at level 3, and
 * measured, or pulled from the system that acts, at levels 4 and 5. Weaker evidence leaves a level possible and
 * never proves it.
 *
 * @public
 */
export function methodsThatProve(level: Level): readonly Method[] {
  return level <= 2 ? METHODS : METHODS.slice(0, 2);
}
