import type { Report, ReportSection, ReportSectionKey } from '@tanggap/shared/report';
import { maskPrivate } from '@tanggap/shared/masking';
import type { StorySummary } from '@tanggap/shared/story';
import { figure } from './words.js';

type Table = NonNullable<ReportSection['table']>;
export type Traced = ReportSection['paragraphs'][number][number];

/** Words without a figure. */
export const plain = (text: string): Traced => ({ text, link: null });

/** Words that open the page they were counted from. */
export const linked = (text: string, link: string): Traced => ({ text, link });

/** `8.907 sebutan`, opening what it was counted from; a nought has nothing to open. */
export function counted(value: number, noun: string, link: string): Traced {
  const text = noun === '' ? figure(value) : `${figure(value)} ${noun}`;
  return value === 0 ? plain(text) : linked(text, link);
}

export function section(
  key: ReportSectionKey,
  title: string,
  parts: Partial<Pick<ReportSection, 'paragraphs' | 'table' | 'chart'>>,
): ReportSection {
  return { key, title, paragraphs: [], table: null, chart: null, ...parts };
}

/** A title that starts with `#` is of a column of figures. Without rows there is no table. */
export function table(titles: readonly string[], rows: Traced[][], note: string | null = null): Table | null {
  if (rows.length === 0) return null;
  const columns = titles.map((title) => ({
    title: title.replace(/^#/, ''),
    isNumber: title.startsWith('#'),
  }));
  return { columns, rows, note };
}

/** Verdicts on a claim: only under one of them may a report repeat a word that condemns. */
const condemning = new Set(['false-claim', 'misleading', 'scam', 'hate']);

type Titled = Pick<StorySummary, 'title'> & { exit: string | null };

/**
 * A story's title as a report prints it: private data masked, and without the words that pass a verdict where nobody has
 * passed one (design, rule 5). The mark of omission shows that something stood there.
 */
export function titleOf({ title, exit }: Titled): string {
  const masked = maskPrivate(title).replace(/\s+/g, ' ').trim();
  if (exit !== null && condemning.has(exit)) return masked;
  return masked.replace(/[[(]?\b(?:hoa(?:ks|x)|disinformasi|misinformasi)\b[\])]?/giu, '[…]');
}

export function exitOf({ case: { decision } }: Pick<StorySummary, 'case'>): string | null {
  return decision && decision.outcome !== 'answer' ? decision.outcome : null;
}

export const storyPath = (id: string): string => `/stories/${id}`;

/** A search of the product as an address. */
export function searchPath(params: Record<string, string>): string {
  return `/issues?${new URLSearchParams(params).toString()}`;
}

/** The page that lists the stories of a response-time figure. */
export function stagePath(stage: string, range: Pick<Report, 'from' | 'to'>, state?: string): string {
  const { from, to } = range;
  return `/measure/stories?${new URLSearchParams({ stage, from, to, ...(state && { state }) }).toString()}`;
}
