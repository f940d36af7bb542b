import {
  CAUSES,
  MaturityTrend,
  TransitionCause,
  TrendFigures,
  TrendPoint,
  Workframe,
} from '@cairn/backstage-plugin-maturity-common';
import { TrendMeasure } from './trendQuery';

/** The figures of one workframe at one point. */
export function figuresOf(
  point: TrendPoint,
  line: 'population' | 'cohort',
  workframe: Workframe,
): TrendFigures {
  const figures = point[line].find(one => one.workframe === workframe);
  if (!figures) {
    throw new Error(`The trend has no figures of ${workframe} at ${point.at}`);
  }
  return figures;
}

/** What a line says of its figures; undefined where there is nothing to say. */
export function measureOf(
  figures: TrendFigures,
  measure: TrendMeasure,
): number | undefined {
  switch (measure) {
    case 'share':
      return figures.withTarget === 0
        ? undefined
        : figures.atTarget / figures.withTarget;
    case 'median':
      return figures.median;
    default:
      return figures.entities;
  }
}

/** What one cause did to one workframe between two points: how many rose and fell. */
export function effectsOf(
  trend: MaturityTrend,
  workframe: Workframe,
): {
  cause: TransitionCause;
  up: number[];
  down: number[];
  levels: number[];
}[] {
  return CAUSES.map(cause => {
    const effects = trend.periods.map(({ workframes }) =>
      workframes
        .find(one => one.workframe === workframe)
        ?.effects.find(one => one.cause === cause),
    );
    return {
      cause,
      up: effects.map(effect => effect?.up ?? 0),
      down: effects.map(effect => effect?.down ?? 0),
      levels: [0, 1, 2, 3, 4, 5].map(level =>
        effects.reduce((sum, effect) => sum + (effect?.levels[level] ?? 0), 0),
      ),
    };
  });
}
