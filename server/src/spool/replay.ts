import type { Logger } from 'pino';
import type { InboxItem, InboxStore, PollProgress, SourceOutcome } from '../store/store.js';
import { outcomesOf, type SpoolEntry } from './entry.js';
import { isEngineDown } from './within.js';

export interface ReplayParts {
  /** Gives up with `engine-down` after a while. */
  inbox: Pick<InboxStore, 'append'>;
  log: Logger;
}

export interface Replayed {
  items: number;
  outcomes: SourceOutcome[];
  /** What the engine took neither as an item nor into quarantine; the log has the reasons. */
  lost: number;
}

type Counts = Awaited<ReturnType<InboxStore['append']>>;
const nothing: Counts = { accepted: [], repeated: [] };

/**
 * Brings entries to the engine in few calls: all their items at once, then the newest progress of each source, so that a
 * cursor never runs ahead of its items. Rejects with `engine-down`; then all of it is to be tried again.
 */
export async function replayEntries(parts: ReplayParts, entries: readonly SpoolEntry[]): Promise<Replayed> {
  const items = entries.flatMap((entry) => entry.items);
  const refused = entries.flatMap((entry) => entry.refused);
  const at = entries.at(-1)?.at ?? new Date(0).toISOString();
  const { inbox } = parts;
  try {
    const isEmpty = items.length + refused.length === 0;
    const counts = isEmpty ? nothing : await inbox.append(items, { refused, at });
    await keepProgress(inbox, entries, at);
    return { items: items.length, outcomes: outcomesOf(entries, counts), lost: 0 };
  } catch (error) {
    if (isEngineDown(error)) throw error;
    parts.log.warn({ err: error, items: items.length }, 'spooled items are brought to the store one by one');
    return replayApart(parts, entries, at);
  }
}

async function keepProgress(
  inbox: ReplayParts['inbox'],
  entries: readonly SpoolEntry[],
  at: string,
): Promise<void> {
  const newest = new Map<string, PollProgress>();
  for (const { progress } of entries) if (progress) newest.set(progress.sourceId, progress);
  for (const progress of newest.values()) await inbox.append([], { progress, at });
}

/** One item that the store refuses must not keep those behind it waiting for ever. */
async function replayApart(
  parts: ReplayParts,
  entries: readonly SpoolEntry[],
  at: string,
): Promise<Replayed> {
  const counts: Counts = { accepted: [], repeated: [] };
  let lost = 0;
  const items = entries.flatMap((entry) => entry.items);
  for (const item of items) {
    const brought = await attempt(parts, () => parts.inbox.append([item], { at }));
    if (brought === null) lost += await quarantine(parts, item, at);
    counts.accepted.push(...(brought?.accepted ?? []));
    counts.repeated.push(...(brought?.repeated ?? []));
  }
  for (const one of entries.flatMap((entry) => entry.refused)) {
    if (!(await attempt(parts, () => parts.inbox.append([], { refused: [one], at })))) lost += 1;
  }
  if ((await attempt(parts, () => keepProgress(parts.inbox, entries, at).then(() => true))) === null)
    lost += 1;
  return { items: items.length, outcomes: outcomesOf(entries, counts), lost };
}

/** Resolves with how many were lost to quarantine too: none or one. */
async function quarantine(parts: ReplayParts, { id, item }: InboxItem, at: string): Promise<number> {
  const reason = `[store] the spooled item ${id} could not be stored`;
  const refused = [{ sourceId: item.sourceId, at, reason, excerpt: item.text.slice(0, 2_000) }];
  return (await attempt(parts, () => parts.inbox.append([], { refused, at }))) ? 0 : 1;
}

/** Null where the store refuses; where it does not answer, the whole batch is tried again later. */
async function attempt<T>({ log }: ReplayParts, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (isEngineDown(error)) throw error;
    log.error({ err: error }, 'the store refuses something spooled');
    return null;
  }
}
