import type { ExportJob } from '@tanggap/shared/export';
import { useQueryClient } from '@tanstack/react-query';
import { useExportWords } from '../../lib/export-words.js';
import { useFormat } from '../../lib/format.js';
import { exports } from '../../lib/report-api.js';
import { isUnderWay, putExport, reportKeys } from '../../lib/report-queries.js';
import { Button } from '../button.js';
import { IconDownload } from '../icons.js';
import { useWrite } from '../use-write.js';
import styles from './export.module.css';

/** `Cerita, CSV` */
export function useJobName(): (job: Pick<ExportJob, 'kind' | 'format'>) => string {
  const words = useExportWords();
  return ({ kind, format }) => words.name(words.kinds[kind], format.toUpperCase());
}

/** How far a file is: a bar while it is written, then what became of it. */
export function JobProgress({ job }: { job: ExportJob }) {
  const words = useExportWords();
  const format = useFormat();
  const nameOf = useJobName();
  const total = job.total === null ? null : format.number(job.total);
  if (job.state === 'failed')
    return <p className={styles.problem}>{words.failures[job.failure ?? 'internal']}</p>;
  return (
    <div className={styles.progress}>
      {isUnderWay(job) && (
        <progress
          aria-label={words.progress(nameOf(job))}
          {...(job.total === null || job.state === 'waiting'
            ? {}
            : { value: job.rows, max: Math.max(1, job.total) })}
        />
      )}
      <span>
        {words.states[job.state]}
        {job.state !== 'waiting' &&
          ` · ${words.rows(format.number(job.rows), isUnderWay(job) ? total : null)}`}
      </span>
    </div>
  );
}

/** What can be done with a file now: cancel it, or fetch it. */
export function JobActions({ job, now }: { job: ExportJob; now: number }) {
  const words = useExportWords();
  const client = useQueryClient();
  const nameOf = useJobName();
  const { write, isBusy } = useWrite();
  const cancel = async () => {
    const answer = await write(() => exports.cancel(job.id), {
      done: words.cancelled,
      refresh: [reportKeys.exportList],
    });
    if (answer) putExport(client, answer.value);
  };
  if (isUnderWay(job))
    return (
      <Button
        variant="quiet"
        disabled={isBusy}
        aria-label={words.cancelName(nameOf(job))}
        onClick={() => void cancel()}
      >
        {words.cancel}
      </Button>
    );
  if (job.state !== 'done' || Date.parse(job.expiresAt) <= now) return null;
  return (
    <a
      className={styles.download}
      href={exports.fileUrl(job.id)}
      download={job.fileName}
      aria-label={words.downloadName(job.fileName)}
    >
      <IconDownload /> {words.download}
    </a>
  );
}
