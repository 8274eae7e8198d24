import type { SourceList } from '@tanggap/shared/api';
import type { Source, SourceHealth } from '@tanggap/shared/source';
import type { SourceFigures } from '../store/store.js';
import type { AppDeps } from './app-deps.js';

const hoursKept = 7 * 24;
const dayMs = 86_400_000;

/** A source that never ran has no figures yet. */
function noFigures(sourceId: string): SourceFigures {
  return {
    sourceId,
    cursor: null,
    lastSuccessAt: null,
    lastItemAt: null,
    lastError: null,
    failuresInRow: 0,
    accepted: 0,
    repeated: 0,
    refused: 0,
    hourly: Array<number>(hoursKept).fill(0),
  };
}

type Parts = Pick<AppDeps, 'store' | 'ingest' | 'now'>;

export async function healthOfAll({
  store,
  ingest,
  now,
}: Parts): Promise<(Source & { health: SourceHealth })[]> {
  const at = now();
  const [sources, figures] = await Promise.all([store.sources.list(), store.sources.figures(at)]);
  const bySource = new Map(figures.map((figure) => [figure.sourceId, figure]));
  return sources.map((source) => ({
    ...source,
    health: ingest.healthOf(source, bySource.get(source.id) ?? noFigures(source.id), at),
  }));
}

export async function healthOfOne(parts: Parts, id: string): Promise<SourceHealth | null> {
  return (await healthOfAll(parts)).find((source) => source.id === id)?.health ?? null;
}

export async function sourceTotals({ store, now }: Parts): Promise<SourceList['totals']> {
  const from = new Date(Date.parse(now()) - dayMs).toISOString();
  const [{ accepted, refused, lagMedianMs, lagP90Ms }, waiting] = await Promise.all([
    store.sources.totals(from),
    store.inbox.size(),
  ]);
  return { accepted24h: accepted, refused24h: refused, waiting, lagMedianMs, lagP90Ms };
}
