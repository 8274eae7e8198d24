import { Bar, BarChart, CartesianGrid, XAxis, YAxis, type BarShapeProps } from 'recharts';
import { patternId } from './patterns.js';
import type { ChartData, ChartRow, Series } from './series.js';
import { axisWidth, footHeight, headHeight } from './sizes.js';

export interface BarsProps {
  data: ChartData;
  ticks: readonly number[];
  /** Bars whose beginning is written under them. */
  labelled: readonly number[];
  labelOf: (index: number) => string;
  numberOf: (value: number) => string;
  patternPrefix: string;
}

const textStyle = { fill: 'var(--text2)', fontSize: 11.5 };

/** The picture of the bars alone; what can be pressed lies above it. Loaded with the first chart. */
export function Bars({ data, ticks, labelled, labelOf, numberOf, patternPrefix }: BarsProps) {
  const rows = data.rows.map((row, index) => ({ ...row, index }));
  return (
    <BarChart
      responsive
      data={rows}
      accessibilityLayer={false}
      style={{ width: '100%', height: '100%' }}
      margin={{ top: headHeight, right: 0, bottom: 0, left: 0 }}
      barCategoryGap="8%"
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="index"
        height={footHeight}
        interval={0}
        ticks={[...labelled]}
        tickFormatter={labelOf}
        tickLine={false}
        axisLine={{ stroke: 'var(--line-strong)' }}
        tick={textStyle}
      />
      <YAxis
        width={axisWidth}
        domain={[0, ticks.at(-1) ?? 1]}
        ticks={[...ticks]}
        tickFormatter={numberOf}
        tickLine={false}
        axisLine={false}
        tick={textStyle}
      />
      {data.series.map((series) => (
        <Bar
          key={series.key}
          dataKey={(row: ChartRow) => row.values[series.key] ?? 0}
          name={series.label}
          stackId="parts"
          isAnimationActive={false}
          shape={(props: BarShapeProps) => <Piece {...props} series={series} prefix={patternPrefix} />}
        />
      ))}
    </BarChart>
  );
}

type PieceProps = BarShapeProps & { series: Series; prefix: string };

/** One part of a bar, a hair shorter than its value so that neighbours stay apart. */
function Piece({ x, y, width, height, payload, series, prefix }: PieceProps) {
  if (!(height > 0)) return null;
  const { bucket } = payload as ChartRow;
  return (
    <rect
      x={x}
      y={y}
      width={Math.max(1, width)}
      height={Math.max(0.5, height - (height > 3 ? 1 : 0))}
      rx={Math.min(2, width / 4)}
      fill={`url(#${patternId(prefix, series, bucket.isRunning)})`}
    />
  );
}
