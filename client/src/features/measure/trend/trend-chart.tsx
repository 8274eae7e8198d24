import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { DotItemDotProps } from 'recharts';
import { startOfDay } from '../../../lib/day.js';
import { useFormat } from '../../../lib/format.js';
import { ticksOf } from '../panels/range-plot.js';
import { useMeasureWords } from '../words.js';
import { TrendTip } from './trend-tip.js';
import { singleKeys, type TrendRow } from './trend-rows.js';
import styles from './trend.module.css';

export interface TrendChartProps {
  rows: readonly TrendRow[];
  /** Minutes. */
  target: number | null;
  targetText: string;
  onOpen: (day: string) => void;
}

const axis = { tickLine: false, axisLine: false, tick: { fill: 'var(--text2)', fontSize: 11.5 } } as const;

/** Median solid with dots, p90 dashed with squares, the target a line of its own. A press on a day opens its stories. */
export function TrendChart({ rows, target, targetText, onOpen }: TrendChartProps) {
  const words = useMeasureWords().trend;
  const format = useFormat();
  const ticks = ticksOf(rows.map(({ figure }) => figure));
  const dayName = (day: string) => format.date(Date.parse(startOfDay(day, format.zone)));
  return (
    <div className={styles.chart} aria-hidden="true">
      <LineChart
        responsive
        style={{ width: '100%', height: '100%' }}
        data={[...rows]}
        accessibilityLayer={false}
        margin={{ top: 16, right: 12, bottom: 0, left: 0 }}
        onClick={({ activeLabel }) => {
          if (typeof activeLabel === 'string') onOpen(activeLabel);
        }}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="day" tickFormatter={dayName} minTickGap={36} interval="preserveStartEnd" {...axis} />
        <YAxis
          width={38}
          ticks={ticks}
          domain={[0, ticks.at(-1) ?? 1]}
          tickFormatter={(value: number) => format.number(value)}
          {...axis}
        />
        <Tooltip content={<TrendTip />} cursor={{ stroke: 'var(--line-strong)' }} isAnimationActive={false} />
        {target !== null && (
          <ReferenceLine
            y={target}
            stroke="var(--nila)"
            strokeDasharray="5 4"
            ifOverflow="extendDomain"
            label={{ value: targetText, position: 'insideTopRight', ...labelLook('var(--nila)') }}
          />
        )}
        <Line
          {...line}
          dataKey="p90"
          stroke="var(--high)"
          strokeDasharray="6 3"
          dot={Square}
          label={endLabel(rows, 'p90', words.p90, 'var(--high)')}
        />
        <Line
          {...line}
          dataKey="median"
          stroke="var(--text)"
          dot={{ r: 3, fill: 'var(--text)', strokeDasharray: '0' }}
          label={endLabel(rows, 'median', words.median, 'var(--text)')}
        />
        {singleKeys.map((key) => (
          <Line
            key={key}
            {...line}
            dataKey={key}
            stroke="none"
            dot={{ r: 3.5, stroke: 'var(--text2)', fill: 'var(--surface)', strokeWidth: 1.5 }}
          />
        ))}
      </LineChart>
    </div>
  );
}

const line = { strokeWidth: 2, isAnimationActive: false, activeDot: false, connectNulls: false } as const;

/** A halo keeps a label readable where a line runs through it. */
const labelLook = (fill: string) =>
  ({
    fill,
    fontSize: 11.5,
    fontWeight: 600,
    stroke: 'var(--surface)',
    strokeWidth: 3,
    paintOrder: 'stroke',
  }) as const;

function Square({ cx, cy, value, index }: DotItemDotProps) {
  if (cx === undefined || cy === undefined || value === null || value === undefined) return null;
  return <rect key={index} x={cx - 3} y={cy - 3} width={6} height={6} fill="var(--high)" />;
}

interface LabelPlace {
  x?: number | string | undefined;
  y?: number | string | undefined;
  index?: number | undefined;
}

/** Names a line once, above a point in its middle. */
function endLabel(rows: readonly TrendRow[], key: 'median' | 'p90', text: string, fill: string) {
  const known = rows.flatMap((row, index) => (row[key] === null ? [] : [index]));
  const at = known[Math.floor(known.length / 3)];
  return ({ x, y, index }: LabelPlace) =>
    index === at && at !== undefined ? (
      <text
        x={x}
        y={Number(y) - 9}
        textAnchor={index === rows.length - 1 ? 'end' : 'middle'}
        {...labelLook(fill)}
      >
        {text}
      </text>
    ) : null;
}
