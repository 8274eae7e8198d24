import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Chip } from '../../../components/chip.js';
import { IconCircleCheck, IconCircleDashed } from '../../../components/icons.js';
import shelf from '../../../components/page/shelf.module.css';
import { startOfDay } from '../../../lib/day.js';
import { useFormat } from '../../../lib/format.js';
import { reports, type ReportPage } from '../../../lib/report-api.js';
import { useNow } from '../../../lib/now.js';
import { useReportWords } from '../words.js';
import styles from '../reports.module.css';

type Summary = ReportPage['reports'][number];

interface DayGroup {
  day: string;
  reports: Summary[];
}

/** Reports under their days, in the order in which they came. */
export function byDay(all: readonly Summary[]): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const report of all) {
    const group = groups.find(({ day }) => day === report.day);
    if (group) group.reports.push(report);
    else groups.push({ day: report.day, reports: [report] });
  }
  return groups;
}

/** `children` stand below the last report. */
export function ReportList({ reports: all, children }: { reports: readonly Summary[]; children: ReactNode }) {
  const format = useFormat();
  return (
    <div className={styles.list}>
      {byDay(all).map(({ day, reports: ofDay }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className={styles.day}>
            {format.fullDate(startOfDay(day, format.zone))}
          </h2>
          <ul>
            {ofDay.map((report) => (
              <ReportRow key={report.id} report={report} />
            ))}
          </ul>
        </section>
      ))}
      <div className={styles.more}>{children}</div>
    </div>
  );
}

export function StatusChip({ status }: Pick<Summary, 'status'>) {
  const words = useReportWords();
  const isFinal = status === 'final';
  return (
    <Chip
      tone={isFinal ? 'ok' : 'plain'}
      edge={isFinal ? 'solid' : 'dashed'}
      icon={isFinal ? IconCircleCheck : IconCircleDashed}
    >
      {words.statuses[status]}
    </Chip>
  );
}

function ReportRow({ report }: { report: Summary }) {
  const words = useReportWords();
  const format = useFormat();
  const now = useNow(60_000);
  const made = format.moment(report.createdAt, now);
  return (
    <li className={shelf.row}>
      <div className={shelf.main}>
        <strong>
          <Link to={`/reports/${report.id}`}>{report.title}</Link>
        </strong>
        <p className={shelf.meta}>
          <StatusChip status={report.status} />
          <Chip tone={report.kind === 'crisis' ? 'high' : 'nila'} edge="outline">
            {words.kinds[report.kind]}
          </Chip>
          <code>{report.id}</code>
          {report.about !== null && <span>{words.list.about(report.about)}</span>}
          <span>
            {report.createdBy === null
              ? words.list.bySchedule(made)
              : words.list.by(report.createdBy.name, made)}
          </span>
          {report.finalBy !== null && report.finalAt !== null && (
            <span>{words.list.finalBy(report.finalBy.name, format.moment(report.finalAt, now))}</span>
          )}
          {report.note !== '' && <span>{words.list.hasNote}</span>}
        </p>
      </div>
      <div className={styles.files}>
        <ReportFiles id={report.id} />
      </div>
    </li>
  );
}

/** The report as files for the office. */
export function ReportFiles({ id }: { id: string }) {
  const words = useReportWords().list;
  return (['docx', 'pdf'] as const).map((format) => (
    <a
      key={format}
      className={styles.file}
      href={reports.fileUrl(id, format)}
      download
      aria-label={words.file(id, format.toUpperCase())}
    >
      {format.toUpperCase()}
    </a>
  ));
}
