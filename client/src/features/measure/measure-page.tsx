import type { ClockMode } from '@tanggap/shared/work-calendar';
import { useState } from 'react';
import { MeasureTabs } from '../../components/measure/measure-tabs.js';
import { QueryState } from '../../components/query-state.js';
import { useFormat } from '../../lib/format.js';
import { useBacklog, useBreaches, useResponseTimes } from '../../lib/measure-queries.js';
import { queryOf, standingOf, trendOf, type MeasureAddress } from './address.js';
import { DailyCard } from './daily-card.js';
import { DefinitionsDialog } from './definitions-dialog.js';
import { MeasureFilters } from './filters/measure-filters.js';
import { HeadActions } from './head-actions.js';
import { CountingNote, GapBanners } from './page-notes.js';
import { BacklogPanel } from './panels/backlog-panel.js';
import { BreachPanel } from './panels/breach-panel.js';
import { ProgramPanel } from './panels/program-panel.js';
import { WorkloadPanel } from './panels/workload-panel.js';
import { StageBones, StageStrip } from './stages/stage-strip.js';
import { TrendPanel } from './trend/trend-panel.js';
import { useMeasureAddress } from './use-measure-address.js';
import { useMeasureWords } from './words.js';
import styles from './measure-page.module.css';

/** `/measure`: are we fast, and is it fair? Every figure opens its stories. */
export function MeasurePage() {
  const words = useMeasureWords();
  const { zone } = useFormat();
  const address = useMeasureAddress();
  const times = useResponseTimes(queryOf(address, zone));
  const trend = useResponseTimes(queryOf(trendOf(address, zone), zone));
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{words.title}</h1>
        <MeasureFilters address={address} mode={times.data?.mode ?? null} />
        <HeadActions day={address.to} query={queryOf(address, zone)} />
      </header>
      <MeasureTabs current="times" />
      <div className={styles.scroll}>
        <Figures query={times} />
        <div className={styles.wide}>
          <TrendPanel query={trend} />
          <ProgramPanel query={times} />
        </div>
        <Standing address={address} mode={times.data?.mode ?? null} />
        <DailyCard day={address.to} />
      </div>
    </div>
  );
}

function Figures({ query }: { query: ReturnType<typeof useResponseTimes> }) {
  const [isDefining, setDefining] = useState(false);
  return (
    <div className={styles.figures}>
      <QueryState query={query} skeleton={<StageBones />}>
        {(times) => (
          <>
            <GapBanners times={times} />
            <StageStrip figures={times.stages} />
            <CountingNote times={times} onDefine={() => setDefining(true)} />
          </>
        )}
      </QueryState>
      {isDefining && <DefinitionsDialog onClose={() => setDefining(false)} />}
    </div>
  );
}

interface StandingProps {
  address: MeasureAddress;
  mode: ClockMode | null;
}

/** How things stand now, whatever range the figures are about. */
function Standing({ address, mode }: StandingProps) {
  const { zone } = useFormat();
  const query = standingOf(address, zone);
  const breaches = useBreaches(query);
  const backlog = useBacklog(query);
  return (
    <div className={styles.three}>
      <BreachPanel query={breaches} mode={mode} />
      <BacklogPanel query={backlog} />
      <WorkloadPanel shift={address.shift} />
    </div>
  );
}
