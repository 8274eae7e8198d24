import type { ReportSection } from '@tanggap/shared/report';

/** A numbered paper of the office, ready to be set: everything in it is worded, dated and masked already. */
export interface OfficeDocument {
  agency: string;
  title: string;
  /** Below the title: who, which day, which hours. */
  subtitle: string;
  /** At the right of the head, one a line: number, secrecy, sample data. */
  marks: string[];
  sections: ReportSection[];
  foot: { left: string; right: string };
  /** Printed across the page while nobody has finished it; null for a final one. */
  watermark: string | null;
  /** Where links into the product lead, for instance `https://tanggap.example.go.id`; null leaves them as plain text. */
  origin: string | null;
  /** Moment of making, ISO in UTC. */
  now: string;
}

export type OfficeTable = NonNullable<ReportSection['table']>;
export type OfficeChart = NonNullable<ReportSection['chart']>;
export type Traced = OfficeTable['rows'][number][number];

/** The address that a figure links to; product paths need an origin, sources are whole addresses. */
export function addressOf({ link }: Pick<Traced, 'link'>, origin: string | null): string | null {
  if (link === null) return null;
  if (/^https?:\/\//.test(link)) return link;
  return origin !== null && link.startsWith('/') ? origin + link : null;
}

/** Letters that a column grows for at most; longer texts are broken into lines. */
const widest = 42;

/**
 * Widths of a table's columns that add up to `total`: room for the longest word of each title, a `letter` being so wide,
 * and the rest shared by the lengths of the texts.
 */
export function columnWidths({ columns, rows }: OfficeTable, total: number, letter: number): number[] {
  const least = columns.map(
    ({ title }) => letter * Math.max(4, ...title.split(/\s+/).map((word) => word.length)),
  );
  const shares = columns.map((_, index) =>
    rows.reduce((most, row) => Math.min(widest, Math.max(most, row[index]?.text.length ?? 0)), 1),
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const [taken, all] = [sum(least), sum(shares)];
  if (taken >= total) return least.map((width) => (width / taken) * total);
  return least.map((width, index) => width + ((shares[index] ?? 0) / all) * (total - taken));
}

/** `1. Ringkasan`: sections are numbered in their order. */
export function headingOf(section: ReportSection, index: number): string {
  return `${index + 1}. ${section.title}`;
}
