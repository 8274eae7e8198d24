import { Link } from 'react-router';
import { IconFileText } from '../../components/icons.js';
import { useFormat } from '../../lib/format.js';
import { dailyReports, type ReportSummary } from '../../lib/measure-api.js';
import { useDailyReports } from '../../lib/measure-queries.js';
import { useNow } from '../../lib/now.js';
import { startOfDay } from '../../lib/day.js';
import { useCan } from '../../lib/session.js';
import { useMeasureWords } from './words.js';
import styles from './measure-page.module.css';

/** The day's report: where it stands, its files, and the last one that was finished. */
export function DailyCard({ day }: { day: string }) {
  const words = useMeasureWords().daily;
  const format = useFormat();
  const mayRead = useCan('reports:read');
  const reports = useDailyReports(mayRead).data;
  if (!mayRead || reports === undefined) return null;
  const own = reports.find((report) => report.day === day);
  const before = reports.find((report) => report.status === 'final' && report.id !== own?.id);
  const dayName = format.date(Date.parse(startOfDay(day, format.zone)));
  return (
    <section className={styles.daily} aria-label={words.title(dayName)}>
      <IconFileText />
      <div className={styles.dailyText}>
        <h2>{own ? <Link to={`/reports/${own.id}`}>{words.title(dayName)}</Link> : words.title(dayName)}</h2>
        <p>
          <ReportState report={own} />
        </p>
      </div>
      {before && (
        <Link to={`/reports/${before.id}`} className={styles.before}>
          <BeforeText report={before} />
        </Link>
      )}
      <Files report={own ?? before} />
    </section>
  );
}

function ReportState({ report }: { report: ReportSummary | undefined }) {
  const words = useMeasureWords().daily;
  const format = useFormat();
  const now = useNow(60_000);
  if (report === undefined) return words.none;
  if (report.finalAt !== null && report.finalBy !== null)
    return words.final(format.moment(report.finalAt, now), report.finalBy.name);
  return report.note.trim() === '' ? words.waiting : words.draft;
}

function BeforeText({ report }: { report: ReportSummary }) {
  const words = useMeasureWords().daily;
  const format = useFormat();
  const day = format.date(Date.parse(startOfDay(report.day, format.zone)));
  if (report.finalAt === null || report.finalBy === null) return words.title(day);
  return words.before(day, format.clock(report.finalAt), report.finalBy.name);
}

function Files({ report }: { report: ReportSummary | undefined }) {
  if (report === undefined) return null;
  return (
    <span className={styles.files}>
      {(['docx', 'pdf'] as const).map((kind) => (
        <a
          key={kind}
          href={dailyReports.fileUrl(report.id, kind)}
          download
          aria-label={`${report.id} ${kind.toUpperCase()}`}
        >
          {kind.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
