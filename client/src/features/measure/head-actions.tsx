import type { MeasureQuery } from '@tanggap/shared/api-measure';
import { Link, useNavigate } from 'react-router';
import { Button } from '../../components/button.js';
import { ExportButton } from '../../components/export/export-button.js';
import { IconFileText, IconTarget } from '../../components/icons.js';
import { useWrite } from '../../components/use-write.js';
import { dailyReports } from '../../lib/measure-api.js';
import { measureKeys } from '../../lib/measure-queries.js';
import { useCan } from '../../lib/session.js';
import { useMeasureWords } from './words.js';
import styles from './measure-page.module.css';

/** Targets, and the one thing to do here: the day's report. */
export function HeadActions({ day, query }: { day: string; query: MeasureQuery }) {
  const words = useMeasureWords();
  const navigate = useNavigate();
  const mayWrite = useCan('reports:write');
  const { write, isBusy } = useWrite();
  const make = async () => {
    const made = await write(() => dailyReports.make(day), {
      done: words.daily.made,
      refresh: [measureKeys.dailyReports],
    });
    if (made) void navigate(`/reports/${made.value.id}`);
  };
  return (
    <div className={styles.actions}>
      <Link to="/measure/targets" className={styles.quiet}>
        <IconTarget /> {words.setTargets}
      </Link>
      <ExportButton requests={[{ kind: 'response-times', measure: query }]} />
      {mayWrite && (
        <Button variant="primary" icon={IconFileText} disabled={isBusy} onClick={() => void make()}>
          {words.daily.make}
        </Button>
      )}
    </div>
  );
}
