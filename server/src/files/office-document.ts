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

/** Characters that a column is given room for at least and at most, however short or long its texts are. */
const narrowest = 7;
const widest = 42;

/** Widths of a table's columns that add up to `total`, by their longest texts. */
export function columnWidths({ columns, rows }: OfficeTable, total: number): number[] {
  const longest = columns.map(({ title }, index) =>
    rows.reduce((most, row) => Math.max(most, row[index]?.text.length ?? 0), title.length + 1),
  );
  const shares = longest.map((length) => Math.min(widest, Math.max(narrowest, length)));
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => (share / sum) * total);
}

/** `1. Ringkasan`: sections are numbered in their order. */
export function headingOf(section: ReportSection, index: number): string {
  return `${index + 1}. ${section.title}`;
}
