import { Bar, BarChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { cx } from '../../components/cx.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import type { Spread, SpreadBar } from './spread.js';
import styles from './spread-panel.module.css';

/** A bar brings its own colour; the running ten minutes are paler because they can still grow. */
function colouredBar(bar: SpreadBar): SpreadBar & { fill: string; fillOpacity: number } {
  return {
    ...bar,
    fill: bar.isSinceFlag ? 'var(--urgent)' : 'var(--bar)',
    fillOpacity: bar.isRunning ? 0.75 : 1,
  };
}

/** First, middle and last bar; more would crowd a phone. */
function axisMarks(bars: readonly SpreadBar[]): number[] {
  return [bars[0], bars[Math.floor(bars.length / 2)], bars.at(-1)].flatMap((bar) => (bar ? [bar.at] : []));
}

/** The picture only: its figures stand in the table and the caption. Loaded when first drawn. */
export function SpreadChart({ spread }: { spread: Spread }) {
  const format = useFormat();
  return (
    <div aria-hidden="true">
      <BarChart
        responsive
        className={cx(styles.chart)}
        data={spread.bars.map(colouredBar)}
        margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
        barCategoryGap="8%"
        accessibilityLayer={false}
      >
        <YAxis hide domain={[0, 'dataMax']} />
        <XAxis
          dataKey="at"
          tickLine={false}
          axisLine={{ stroke: 'var(--line-strong)' }}
          tick={{ fill: 'var(--text3)', fontSize: 11 }}
          tickFormatter={(at: number) => format.clock(at)}
          ticks={axisMarks(spread.bars)}
          interval="preserveStartEnd"
          height={20}
        />
        <Tooltip cursor={{ fill: 'var(--hover)' }} content={BarTip} isAnimationActive={false} />
        {spread.flaggedBar !== null && (
          <ReferenceLine x={spread.flaggedBar} stroke="var(--urgent)" strokeDasharray="3 3" />
        )}
        <Bar dataKey="count" radius={[2, 2, 0, 0]} minPointSize={2} isAnimationActive={false} />
      </BarChart>
    </div>
  );
}

interface BarTipProps {
  active?: boolean;
  payload?: readonly { payload?: unknown }[];
}

function BarTip({ active, payload }: BarTipProps) {
  const t = useText();
  const format = useFormat();
  const bar = payload?.[0]?.payload as SpreadBar | undefined;
  if (!active || !bar) return null;
  return (
    <div className={styles.tip}>
      {format.time(bar.at)} · {t.vocabulary.mentions(format.number(bar.count))}
      {bar.isRunning && ` (${t.story.spread.running})`}
    </div>
  );
}
