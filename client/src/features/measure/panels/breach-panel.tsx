import type { BreachesReply } from '@tanggap/shared/api-measure';
import type { ClockMode } from '@tanggap/shared/work-calendar';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../components/button.js';
import { Panel } from '../../../components/measure/panel.js';
import { QueryState } from '../../../components/query-state.js';
import { useFormat } from '../../../lib/format.js';
import type { useBreaches } from '../../../lib/measure-queries.js';
import { useMeasureWords } from '../words.js';
import { BreachRow, SoonRow } from './breach-row.js';
import { PanelBones } from './panel-bones.js';
import styles from './panels.module.css';

export interface BreachPanelProps {
  query: ReturnType<typeof useBreaches>;
  mode: ClockMode | null;
}

/** What is over its target now, and what will be next: a list to act on, so it counts while one looks. */
export function BreachPanel({ query, mode }: BreachPanelProps) {
  const words = useMeasureWords().breaches;
  const format = useFormat();
  const count = query.data?.breached.length;
  return (
    <Panel
      title={
        <>
          {words.title}{' '}
          {count !== undefined && (
            <span className={count > 0 ? styles.alarm : styles.calm}>{format.number(count)}</span>
          )}
        </>
      }
      aside={<Link to="/queue">{words.openQueue}</Link>}
    >
      <QueryState query={query} skeleton={<PanelBones rows={6} />}>
        {(breaches) => <Breaches breaches={breaches} readAt={query.dataUpdatedAt} mode={mode} />}
      </QueryState>
    </Panel>
  );
}

interface BreachesProps {
  breaches: BreachesReply;
  /** When the browser heard it; its clock need not agree with the server's. */
  readAt: number;
  mode: ClockMode | null;
}

function Breaches({ breaches: { breached, soon }, readAt, mode }: BreachesProps) {
  const words = useMeasureWords().breaches;
  const late = useFew(breached);
  const near = useFew(soon);
  return (
    <>
      {breached.length === 0 ? (
        <p className={styles.note}>{words.none}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.story}</th>
              <th scope="col">{words.stage}</th>
              <th scope="col" className={styles.numeric}>
                {words.over}
              </th>
              <th scope="col">{words.holder}</th>
            </tr>
          </thead>
          <tbody>
            {late.shown.map((breach) => (
              <BreachRow
                key={`${breach.storyId} ${breach.stage}`}
                breach={breach}
                readAt={readAt}
                mode={mode}
              />
            ))}
          </tbody>
        </table>
      )}
      {late.button}
      <h3 className={styles.subtitle}>{words.soonTitle}</h3>
      {soon.length === 0 ? (
        <p className={styles.note}>{words.noneSoon}</p>
      ) : (
        <ul className={styles.soon}>
          {near.shown.map((breach) => (
            <SoonRow key={`${breach.storyId} ${breach.stage}`} breach={breach} mode={mode} />
          ))}
        </ul>
      )}
      {near.button}
    </>
  );
}

const fewRows = 6;

/** The first rows, and a button for the rest. */
function useFew<T>(all: readonly T[]) {
  const words = useMeasureWords().breaches;
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const hidden = all.length - fewRows;
  const button = hidden > 0 && (
    <Button variant="quiet" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
      {isOpen ? words.fewer : words.more(format.number(hidden))}
    </Button>
  );
  return { shown: isOpen ? all : all.slice(0, fewRows), button };
}
