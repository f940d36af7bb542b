/**
 * What a benchmark promises to measure: a bound that the measured value must not pass.
 *
 * @public
 */
export interface FigurePromise {
  /** What is measured, on how much, in words that stand alone. */
  name: string;
  unit: 's' | 'ms' | 'min' | 'statements' | 'calls';
  /** The greatest value that is good enough. */
  reach: number;
}

/**
 * A promise with what came out.
 *
 * @public
 */
export interface Figure extends FigurePromise {
  /** `null`, because JSON has no `undefined`, where the measurement itself broke. */
  measured: number | null;
  holds: boolean;
}

/**
 * Compares a promise with what was measured. A measurement that broke never holds.
 *
 * @public
 */
export function toFigure(
  promise: FigurePromise,
  measured: number | undefined,
): Figure {
  const { name, unit, reach } = promise;
  const rounded = measured === undefined ? null : roundUp(measured);
  return {
    name,
    measured: rounded,
    unit,
    reach,
    holds: rounded !== null && rounded <= reach,
  };
}

// Three digits say enough, and rounding up never makes a figure look better than it is.
function roundUp(value: number): number {
  if (Number.isInteger(value)) {
    return value;
  }
  const step = 10 ** (Math.floor(Math.log10(value)) - 2);
  return Number((Math.ceil(value / step) * step).toPrecision(3));
}
