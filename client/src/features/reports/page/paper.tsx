import type { Report, ReportSection } from '@tanggap/shared/report';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../../lib/format.js';
import { useDesk } from '../../../lib/respond-queries.js';
import { paper as words } from '../../../text/id/reports.js';
import { PaperChart } from './paper-chart.js';
import { paperRange, paperTime } from './paper-words.js';
import styles from './paper.module.css';

type Traced = ReportSection['paragraphs'][number][number];

/** The report as the sheet that is filed: white and black in every theme, Indonesian in every language. */
export function Paper({ report, editor }: { report: Report; editor: ReactNode }) {
  const { zone } = useFormat();
  const unit = useDesk().data?.unit ?? words.desk;
  return (
    <article className={styles.paper} lang="id" aria-label={report.title}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>{report.title}</h2>
          <p>{`${unit} · ${paperRange(report, zone)}`}</p>
        </div>
        <ul className={styles.marks}>
          <li>{words.number(report.day.slice(0, 4))}</li>
          <li>{words.kind}</li>
          {report.isDemo && <li>{words.demo}</li>}
          {report.status === 'draft' && (
            <li>
              <strong>{words.draft}</strong>
            </li>
          )}
        </ul>
      </header>
      {report.sections.map((section, index) => (
        <section key={section.key} className={styles.section}>
          <h3>{`${index + 1}. ${section.title}`}</h3>
          <SectionBody section={section} />
          {section.key === 'note' && (editor ?? <p className={styles.note}>{report.note}</p>)}
        </section>
      ))}
      <footer className={styles.foot}>
        <span>
          {report.createdBy === null ? words.bySchedule : words.by} ·{' '}
          {report.finalBy === null ? words.unread : words.read} · {words.roles}
        </span>
        <span>{words.made(report.id, paperTime(report.finalAt ?? report.createdAt, zone))}</span>
      </footer>
    </article>
  );
}

function SectionBody({ section: { title, paragraphs, table, chart } }: { section: ReportSection }) {
  return (
    <>
      {paragraphs.map((parts, index) => (
        <p key={index}>
          {parts.map((part, place) => (
            <TracedText key={place} part={part} />
          ))}
        </p>
      ))}
      {table && <PaperTable table={table} title={title} />}
      {chart && <PaperChart chart={chart} title={title} />}
    </>
  );
}

/** A figure leads to what it was counted from. */
function TracedText({ part: { text, link } }: { part: Traced }) {
  if (link === null) return text;
  if (link.startsWith('/')) return <Link to={link}>{text}</Link>;
  return (
    <a href={link} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

function PaperTable({ table, title }: { table: NonNullable<ReportSection['table']>; title: string }) {
  const { columns, rows, note } = table;
  return (
    <>
      <div className={styles.wrap} role="region" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={index} scope="col" className={column.isNumber ? styles.number : undefined}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, index) => (
              <tr key={index}>
                {cells.map((cell, place) => (
                  <td key={place} className={columns[place]?.isNumber ? styles.number : undefined}>
                    <TracedText part={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note !== null && <p className={styles.small}>{note}</p>}
    </>
  );
}
