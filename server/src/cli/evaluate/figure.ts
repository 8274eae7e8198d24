import type { CorpusRow } from '../train/corpora.js';
import type { Interval } from '../train/metrics.js';

/** One line of the model card. */
export interface Figure {
  name: string;
  set: string;
  count: number;
  value: number;
  /** 95 % bootstrap interval where it was drawn. */
  low?: number;
  high?: number;
}

/** The rows of a set; null where the file is absent, which is then told and skipped. */
export type ReadSet = (name: string) => CorpusRow[] | null;

export function figure(name: string, set: string, count: number, value: number | Interval): Figure {
  if (typeof value === 'number') return { name, set, count, value: rounded(value) };
  return {
    name,
    set,
    count,
    value: rounded(value.value),
    low: rounded(value.low),
    high: rounded(value.high),
  };
}

/** How often something holds, as a share. */
export function share<T>(rows: readonly T[], isSo: (row: T) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(isSo).length / rows.length;
}

export function markdownTable(figures: readonly Figure[]): string {
  const lines = figures.map(({ name, set, count, value, low, high }) => {
    const interval = low === undefined || high === undefined ? '' : ` [${low.toFixed(3)}–${high.toFixed(3)}]`;
    return `| ${name} | ${set} | ${count} | ${value.toFixed(3)}${interval} |`;
  });
  return ['| Figure | Set | Texts | Value |', '| --- | --- | ---: | ---: |', ...lines].join('\n');
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
