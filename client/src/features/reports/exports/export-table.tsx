import type { ExportJob } from '@tanggap/shared/export';
import { JobActions, JobProgress, useJobName } from '../../../components/export/export-parts.js';
import { CopyButton } from '../../../components/copy-button.js';
import { useExportWords } from '../../../lib/export-words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { fileSize } from './file-size.js';
import styles from './exports.module.css';

/** Own files, newest first: what was asked, how far it is, and until when it lies there. */
export function ExportTable({ jobs }: { jobs: readonly ExportJob[] }) {
  const words = useExportWords().page;
  const { columns } = words;
  return (
    <div className={styles.wrap}>
      <table className={styles.table} aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{columns.file}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className={styles.number}>
              {columns.size}
            </th>
            <th scope="col">{columns.made}</th>
            <th scope="col">{columns.expires}</th>
            <th scope="col">{columns.sha}</th>
            <th scope="col">{columns.act}</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <ExportRow key={job.id} job={job} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shortSha = 12;

function ExportRow({ job }: { job: ExportJob }) {
  const words = useExportWords().page;
  const format = useFormat();
  const now = useNow(60_000);
  const nameOf = useJobName();
  const isGone = job.state === 'done' && Date.parse(job.expiresAt) <= now;
  return (
    <tr>
      <th scope="row">
        {nameOf(job)}
        <small>{job.fileName}</small>
      </th>
      <td>
        <JobProgress job={job} />
      </td>
      <td className={styles.number}>{job.state === 'done' ? fileSize(job.bytes, format) : '–'}</td>
      <td title={format.full(job.createdAt)}>{format.moment(job.createdAt, now)}</td>
      <td title={format.full(job.expiresAt)}>
        {isGone ? words.gone : job.state === 'done' ? format.date(job.expiresAt, now) : '–'}
      </td>
      <td>
        {job.sha256 === null ? (
          '–'
        ) : (
          <span className={styles.sha}>
            <code title={job.sha256}>{job.sha256.slice(0, shortSha)}…</code>
            <CopyButton variant="quiet" text={job.sha256} done={words.shaCopied}>
              {words.copySha}
            </CopyButton>
          </span>
        )}
      </td>
      <td>
        <JobActions job={job} now={now} />
      </td>
    </tr>
  );
}
