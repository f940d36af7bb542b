import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { TableTwin } from '../TableTwin';
import { axis, grid, tooltip } from './chartStyle';
import styles from './Trend.module.css';

/**
 * One line of a {@link TrendChart}.
 *
 * @public
 */
export interface TrendSeries {
  /** Unique among the lines. */
  id: string;
  /** What the line is about. */
  label: string;
  /** How it is drawn; lines are told apart by their dashes too, and not by color alone. */
  line?: 'solid' | 'dashed' | 'dotted';
  /** As many as there are points; undefined leaves a gap. */
  values: readonly (number | undefined)[];
}

/**
 * Props of {@link TrendChart}.
 *
 * @public
 */
export interface TrendChartProps {
  /** What is drawn, for those who hear it. */
  label: string;
  /** The moments below the lines, already in words. */
  points: readonly string[];
  /** The lines; the first one is drawn strongest. */
  series: readonly TrendSeries[];
  /** Writes a value, such as "59%". */
  format: (value: number) => string;
  /** The highest value there can be; the highest there is unless given. */
  max?: number;
  /** Words of the table twin. */
  twin: { showTable: string; showChart: string; point: string; none: string };
  /** In pixels; a width is for tests, where nothing has one. */
  height?: number;
  width?: number;
  /** For the outermost element. */
  className?: string;
}

const DASHES = { solid: undefined, dashed: '7 5', dotted: '2 4' } as const;
const COLORS = [
  'var(--bui-accent-bg)',
  'var(--bui-fg-primary)',
  'var(--bui-fg-secondary)',
];

/**
 * Values over time as lines, with the table that says the same. Arrow keys walk from point to point.
 *
 * @public
 */
export function TrendChart(props: TrendChartProps) {
  const { label, points, series, format, max, twin, className } = props;
  const { height = 260, width } = props;
  const data = points.map((point, index) => ({
    point,
    ...Object.fromEntries(series.map(({ id, values }) => [id, values[index]])),
  }));
  const chart = (
    <div
      className={styles.chart}
      role="group"
      aria-label={label}
      style={{ height }}
    >
      <ResponsiveContainer width={width ?? '100%'} height={height}>
        <LineChart data={data} margin={{ top: 8, right: 16 }}>
          <CartesianGrid {...grid} />
          <XAxis dataKey="point" minTickGap={32} {...axis} />
          <YAxis
            width={48}
            domain={[0, max ?? 'auto']}
            tickFormatter={format}
            {...axis}
          />
          <Tooltip
            {...tooltip}
            formatter={value => format(Number(value))}
            labelFormatter={String}
          />
          <Legend iconType="plainline" />
          {series.map((one, index) => (
            <Line
              key={one.id}
              dataKey={one.id}
              name={one.label}
              stroke={COLORS[index % COLORS.length]}
              strokeWidth={index === 0 ? 3 : 2}
              strokeDasharray={DASHES[one.line ?? 'solid']}
              type="linear"
              dot={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
  return (
    <TableTwin
      className={className}
      chart={chart}
      labels={twin}
      table={{
        caption: label,
        columns: [twin.point, ...series.map(one => one.label)],
        rows: points.map((point, index) => [
          point,
          ...series.map(({ values }) => {
            const value = values[index];
            return value === undefined ? twin.none : format(value);
          }),
        ]),
      }}
    />
  );
}
