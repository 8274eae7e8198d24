import type { Writable } from 'node:stream';

export interface ProgressBar {
  update(progress: { bytes: number; rows: number }): void;
  /** Wipes the bar, so that what follows starts on a clean line. */
  end(): void;
}

const width = 30;

/** A bar on a terminal; silent where the output goes to a file or another program. */
export function createProgressBar(output: Writable & { isTTY?: boolean }, totalBytes: number): ProgressBar {
  if (output.isTTY !== true) return { update: () => {}, end: () => {} };
  return {
    update: ({ bytes, rows }) => {
      const share = totalBytes === 0 ? 1 : Math.min(1, bytes / totalBytes);
      const filled = Math.round(share * width);
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
      output.write(`\r${bar} ${String(Math.round(share * 100)).padStart(3)} %  ${rows} rows`);
    },
    end: () => void output.write('\r\u001b[K'),
  };
}
