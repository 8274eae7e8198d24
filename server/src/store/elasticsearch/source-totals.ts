import type { Engine } from './engine.js';
import { sourceStates } from './source-states.js';
import { hourMs } from '../story/codes.js';
import type { SourceStore } from '../store.js';

/** Newest arrivals that the delay is measured on. */
const lagSample = 5_000;

export async function sourceTotals(engine: Engine, from: number): ReturnType<SourceStore['totals']> {
  const [counts, lags] = await Promise.all([countsSince(engine, from), lagsSince(engine, from)]);
  return { ...counts, lagMedianMs: percentile(lags, 0.5), lagP90Ms: percentile(lags, 0.9) };
}

async function countsSince(engine: Engine, from: number): Promise<{ accepted: number; refused: number }> {
  const first = Math.floor(from / hourMs);
  const totals = { accepted: 0, refused: 0 };
  await engine.scan(sourceStates, {}, (found) => {
    for (const { value } of found) {
      for (const [hour, { accepted, refused }] of Object.entries(value.hours)) {
        if (Number(hour) < first) continue;
        totals.accepted += accepted;
        totals.refused += refused;
      }
    }
  });
  return totals;
}

/** Delays between publication and sight in ms, sorted; two numbers a mention are read, none of its text. */
async function lagsSince(engine: Engine, from: number): Promise<number[]> {
  const { hits } = await engine.search('mentions', {
    query: {
      bool: {
        filter: [{ range: { seen: { gte: from } } }],
        must_not: [{ term: { traits: 'guessed' } }],
      },
    },
    sort: [{ seen: 'desc' }],
    size: lagSample,
    track_total_hits: false,
    _source: false,
    docvalue_fields: [
      { field: 'seen', format: 'epoch_millis' },
      { field: 'published', format: 'epoch_millis' },
    ],
  });
  const moment = (values: unknown) => Number((values as [string])[0]);
  return hits.hits
    .map(({ fields = {} }) => moment(fields['seen']) - moment(fields['published']))
    .sort((a, b) => a - b);
}

/** Nearest rank; null for no values. */
function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}
