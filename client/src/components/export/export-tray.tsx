import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useExportWords } from '../../lib/export-words.js';
import { unwatchExport, watchedExports } from '../../lib/export-watch.js';
import { useNow } from '../../lib/now.js';
import { isUnderWay, useExportJob } from '../../lib/report-queries.js';
import { useStore } from '../../lib/store.js';
import { useAnnounce } from '../announcer.js';
import { IconButton } from '../button.js';
import { IconX } from '../icons.js';
import { JobActions, JobProgress, useJobName } from './export-parts.js';
import styles from './export.module.css';

/** Files asked for since the page was opened, wherever one is; each can be put away. */
export function ExportTray() {
  const words = useExportWords();
  const watched = useStore(watchedExports);
  if (watched.length === 0) return null;
  return (
    <section className={styles.tray} aria-label={words.tray}>
      <ul>
        {watched.map((id) => (
          <TrayLine key={id} id={id} />
        ))}
      </ul>
      <Link to="/exports" className={styles.all}>
        {words.all}
      </Link>
    </section>
  );
}

function TrayLine({ id }: { id: string }) {
  const words = useExportWords();
  const announce = useAnnounce();
  const nameOf = useJobName();
  const now = useNow(60_000);
  const job = useExportJob(id).data;
  const wasUnderWay = useRef(true);
  useEffect(() => {
    if (!job || isUnderWay(job) || !wasUnderWay.current) return;
    wasUnderWay.current = false;
    if (job.state === 'done') announce(words.ready(nameOf(job)));
    if (job.state === 'failed') announce(words.failed(nameOf(job)));
  }, [job, announce, nameOf, words]);
  if (!job) return null;
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <strong>{nameOf(job)}</strong>
        <JobProgress job={job} />
      </div>
      <JobActions job={job} now={now} />
      <IconButton icon={IconX} label={words.putAway(nameOf(job))} onClick={() => unwatchExport(id)} />
    </li>
  );
}
