import { AppError } from '@tanggap/shared/errors';
import type { ExportJob } from '@tanggap/shared/export';
import type { Cluster } from '../cluster/cluster.js';
import type { Publisher } from '../publish/publisher.js';

export interface ExportNewsDeps {
  publisher: Pick<Publisher, 'exportChanged'>;
  bus: Cluster['bus'];
  /** Called where a job was cancelled in another process. */
  onCancelled(id: string): void;
}

/** How far jobs are, which is not written down at every step: whoever writes tells the other processes. */
export interface ExportNews {
  /** A job that runs here. Told at most twice a second, and exact for whoever asks here. */
  progress(job: ExportJob, rows: number, total: number | null): void;
  /** The job with what is known of it beyond the store. */
  newest(job: ExportJob): ExportJob;
  /** Whoever writes it stops. */
  cancelled(id: string): void;
  /** It no longer runs here: nobody need remember how far it was. */
  over(id: string): void;
  close(): void;
}

type Known = Pick<ExportJob, 'id' | 'version' | 'rows' | 'total'>;
type Message = { type: 'progress'; known: Known } | { type: 'cancelled' | 'over'; id: string };

const channel = 'exports';
const tellEveryMs = 500;

export function createExportNews({ publisher, bus, onCancelled }: ExportNewsDeps): ExportNews {
  const known = new Map<string, Known & { toldAt?: number }>();

  const stopHearing = bus.on(channel, (given) => {
    const message = given as Message;
    if (message.type === 'progress') hear(message.known);
    else known.delete(message.id);
    if (message.type === 'cancelled') onCancelled(message.id);
  });

  /** One that was taken for dead may still tell of its own attempt. */
  function hear(news: Known): void {
    if ((known.get(news.id)?.version ?? 0) <= news.version) known.set(news.id, news);
  }

  /** What cannot be told is lost: the next step tells more, and the end stands in the store. */
  function tell(message: Message): void {
    bus.send(channel, message).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
  }

  function newest(job: ExportJob): ExportJob {
    const news = known.get(job.id);
    return news?.version === job.version ? { ...job, rows: news.rows, total: news.total } : job;
  }

  return {
    newest,
    progress(job, rows, total) {
      const toldAt = known.get(job.id)?.toldAt ?? -Infinity;
      const at = performance.now();
      const isDue = at - toldAt >= tellEveryMs;
      const news = { id: job.id, version: job.version, rows, total };
      known.set(job.id, { ...news, toldAt: isDue ? at : toldAt });
      if (!isDue) return;
      publisher.exportChanged(newest(job));
      tell({ type: 'progress', known: news });
    },
    cancelled: (id) => tell({ type: 'cancelled', id }),
    over(id) {
      known.delete(id);
      tell({ type: 'over', id });
    },
    close: stopHearing,
  };
}
