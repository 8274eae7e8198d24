import type { ResponseTimes } from '@tanggap/shared/api-measure';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Button } from '../../../components/button.js';
import { IconChartBar, IconTable } from '../../../components/icons.js';
import { Panel } from '../../../components/measure/panel.js';
import { QueryState } from '../../../components/query-state.js';
import { Skeleton } from '../../../components/skeleton.js';
import { useFormat } from '../../../lib/format.js';
import type { useResponseTimes } from '../../../lib/measure-queries.js';
import { figureLink } from '../address.js';
import { useSpan } from '../span.js';
import { useMeasureWords } from '../words.js';
import { trendRows, trendTarget } from './trend-rows.js';
import { TrendTable } from './trend-table.js';
import styles from './trend.module.css';

/** The whole way over the last weeks, as lines or as a table. */
export function TrendPanel({ query }: { query: ReturnType<typeof useResponseTimes> }) {
  const words = useMeasureWords().trend;
  const format = useFormat();
  const [isTable, setTable] = useState(false);
  const days = query.data?.groups.day.length;
  return (
    <Panel
      title={words.title(days === undefined ? '…' : words.days(days))}
      aside={
        <>
          <span>{words.unit(format.zone)}</span>
          <Button
            variant="quiet"
            className={styles.toggle}
            icon={isTable ? IconChartBar : IconTable}
            aria-pressed={isTable}
            onClick={() => setTable(!isTable)}
          >
            {isTable ? words.showChart : words.showTable}
          </Button>
        </>
      }
    >
      <QueryState
        query={query}
        skeleton={<ChartBones />}
        isEmpty={({ groups }) => groups.day.every(({ figure }) => figure.finished + figure.open === 0)}
        empty={<p className={styles.empty}>{words.empty}</p>}
      >
        {(times) => <Trend times={times} isTable={isTable} />}
      </QueryState>
    </Panel>
  );
}

function Trend({ times, isTable }: { times: ResponseTimes; isTable: boolean }) {
  const words = useMeasureWords().trend;
  const span = useSpan();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const rows = trendRows(times);
  const target = trendTarget(times);
  return (
    <>
      {!isTable && (
        <Suspense fallback={<ChartBones />}>
          <LazyChart
            rows={rows}
            target={target}
            targetText={target === null ? '' : words.target(span(target * 60_000))}
            onOpen={(day) => void navigate(figureLink(search, { stage: 'flagged-out', day }))}
          />
        </Suspense>
      )}
      <div className={isTable ? styles.scroll : 'visually-hidden'}>
        <TrendTable rows={rows} />
      </div>
    </>
  );
}

/** Drawing lines takes a library of its own; it comes when the page already stands. */
const LazyChart = lazy(async () => ({ default: (await import('./trend-chart.js')).TrendChart }));

function ChartBones() {
  return (
    <div className={styles.chart} aria-busy="true">
      <Skeleton width="100%" height="100%" />
    </div>
  );
}
