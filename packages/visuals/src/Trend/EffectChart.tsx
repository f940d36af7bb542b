import { useId } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { TableTwin } from '../TableTwin';
import { axis, grid, tooltip } from './chartStyle';
import { effectStyle, Pattern } from './effectStyles';
import styles from './Trend.module.css';

/**
 * One kind of effect in an {@link EffectChart}: what it raised and what it lowered at each point.
 *
 * @public
 */
export interface EffectSeries {
  /** Unique among the kinds. */
  id: string;
  /** What it is, in words. */
  label: string;
  /** As many as there are points. */
  up: readonly number[];
  /** As many as there are points, not negative. */
  down: readonly number[];
  /** Which of the six patterns, 0 to 5, so that a kind looks alike wherever it is drawn; its place unless given. */
  pattern?: number;
}

/**
 * Props of {@link EffectChart}.
 *
 * @public
 */
export interface EffectChartProps {
  /** What is drawn, for those who hear it. */
  label: string;
  /** The times below the bars, already in words. */
  points: readonly string[];
  /** Nearest to the line first. Up to six can be told apart. */
  series: readonly EffectSeries[];
  /** Words of the table twin; `up` and `down` name its columns. */
  twin: {
    showTable: string;
    showChart: string;
    point: string;
    up: (label: string) => string;
    down: (label: string) => string;
  };
  /** In pixels; a width is for tests, where nothing has one. */
  height?: number;
  width?: number;
  /** For the outermost element. */
  className?: string;
}

/**
 * What went up and what went down, by kind, as bars on both sides of a line, with the table that says the same. Kinds
 * differ in pattern and not in color alone.
 *
 * @public
 */
export function EffectChart(props: EffectChartProps) {
  const { label, points, series, twin, className } = props;
  const { height = 260, width } = props;
  const id = useId().replace(/:/g, '');
  const data = points.map((point, index) => ({
    point,
    ...Object.fromEntries(
      series.flatMap(one => [
        [`${one.id} up`, one.up[index]],
        [`${one.id} down`, -one.down[index]],
      ]),
    ),
  }));
  const chart = (
    <div className={styles.chart} role="group" aria-label={label}>
      <svg aria-hidden className={styles.patterns}>
        <defs>
          {series.map((one, index) => (
            <Pattern key={one.id} id={id} index={one.pattern ?? index} />
          ))}
        </defs>
      </svg>
      <ResponsiveContainer width={width ?? '100%'} height={height}>
        <BarChart
          data={data}
          stackOffset="sign"
          margin={{ top: 8, right: 16 }}
          maxBarSize={32}
        >
          <CartesianGrid {...grid} />
          <XAxis dataKey="point" minTickGap={32} {...axis} />
          <YAxis
            width={48}
            allowDecimals={false}
            tickFormatter={value => String(Math.abs(value))}
            {...axis}
          />
          <Tooltip
            {...tooltip}
            formatter={value => String(Math.abs(Number(value)))}
            filterNull
          />
          <ReferenceLine y={0} stroke="var(--bui-fg-secondary)" />
          {series.flatMap((one, index) =>
            (['up', 'down'] as const).map(side => (
              <Bar
                key={`${one.id} ${side}`}
                stackId="effects"
                dataKey={`${one.id} ${side}`}
                name={side === 'up' ? twin.up(one.label) : twin.down(one.label)}
                fill={`url(#${id}-${one.pattern ?? index})`}
                stroke={effectStyle(one.pattern ?? index).color}
                isAnimationActive={false}
              />
            )),
          )}
        </BarChart>
      </ResponsiveContainer>
      <ul className={styles.legend}>
        {series.map((one, index) => (
          <li key={one.id}>
            <svg aria-hidden width={18} height={12}>
              <rect
                width={18}
                height={12}
                fill={`url(#${id}-${one.pattern ?? index})`}
                stroke={effectStyle(one.pattern ?? index).color}
              />
            </svg>
            {one.label}
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <TableTwin
      className={className}
      chart={chart}
      labels={twin}
      table={{
        caption: label,
        columns: [
          twin.point,
          ...series.flatMap(one => [twin.up(one.label), twin.down(one.label)]),
        ],
        rows: points.map((point, index) => [
          point,
          ...series.flatMap(one => [one.up[index], one.down[index]]),
        ]),
      }}
    />
  );
}
