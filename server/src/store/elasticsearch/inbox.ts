import type { Appended } from './append.js';
import type { Engine } from './engine.js';
import { doneItems, doneKeptMs, inbox } from './inbox-docs.js';
import { mentions } from './mention-docs.js';
import { keepProgress, keepRefused } from './source-states.js';
import type { InboxItem, InboxStore } from '../store.js';

const excerptLength = 2_000;

/**
 * Items are kept outside the log: nobody changes them, and their order is the order of arrival. Refused items and the
 * progress of a poll follow in a commit; a crash in between has the source polled again, which repeats what is kept.
 */
export function inboxPort(engine: Engine): InboxStore {
  const nextPlace = placeGiver();
  /** True where something was put in since searches last looked. */
  let isUnseen = false;
  return {
    async append(items, { progress, refused = [], at } = {}) {
      const first = firstOfEach(items);
      const unknown = await unknownOf(engine, first, at);
      const outcomes = await keep(engine, unknown, nextPlace);
      if (unknown.length > 0) isUnseen = true;
      const badItems = [...refused, ...refusedOf(unknown, outcomes)];
      if (progress || badItems.length > 0) {
        await engine.write(async (tx) => {
          await keepRefused(tx, badItems);
          if (progress) await keepProgress(tx, progress);
        });
      }
      return sorted(items, unknown, outcomes);
    },
    async take(limit, after) {
      // Another process may have put something in.
      isUnseen = false;
      await engine.refresh(['inbox']);
      const behind = after === undefined ? null : ((await engine.getHits(inbox, [after]))[0] ?? null);
      // Who takes knows what it is saving; waiting for that would have saves follow one another.
      const found = await engine.findApplied(inbox, {
        sort: [{ place: 'asc' }, { id: 'asc' }],
        limit,
        ...(behind ? { after: [Number(behind.fields['place']), behind.id] } : {}),
      });
      return found.map(({ id, value }) => ({ id, item: value }));
    },
    async size() {
      if (isUnseen) {
        isUnseen = false;
        await engine.refresh(['inbox']);
      }
      return engine.count(inbox);
    },
  };
}

/** Microseconds of the clock, never twice and never back within a process. */
function placeGiver(): () => number {
  let last = 0;
  return () => (last = Math.max(last + 1, Date.now() * 1_000));
}

const firstOfEach = (items: readonly InboxItem[]): InboxItem[] => {
  const ids = new Set<string>();
  return items.filter(({ id }) => !ids.has(id) && ids.add(id));
};

/** Neither in the inbox nor stored as mentions, nor done with otherwise within the last seven days. */
async function unknownOf(
  engine: Engine,
  items: readonly InboxItem[],
  at: string | undefined,
): Promise<InboxItem[]> {
  const ids = items.map(({ id }) => id);
  const [waiting, stored, done] = await Promise.all([
    engine.knows(inbox, ids),
    engine.knows(mentions, ids),
    engine.getMany(doneItems, ids),
  ]);
  const forgottenBefore = at === undefined ? -Infinity : Date.parse(at) - doneKeptMs;
  const isDone = (place: number) => (done[place]?.at ?? -Infinity) > forgottenBefore;
  return items.filter((_, place) => !waiting[place] && !stored[place] && !isDone(place));
}

/** What became of each: of one that another append brought in at the same moment, only one was created. */
async function keep(
  engine: Engine,
  items: readonly InboxItem[],
  nextPlace: () => number,
): Promise<Appended[]> {
  if (items.length === 0) return [];
  const places = items.map(nextPlace);
  const outcomes = await engine.append(
    inbox,
    items.map(({ id, item }, index) => {
      const place = places[index] ?? 0;
      return { id, value: item, extra: { id, place, at: Math.floor(place / 1_000) } };
    }),
  );
  const there = items.flatMap(({ id }, index) => (outcomes[index] === 'there' ? { id, index } : []));
  const hits = await engine.getHits(
    inbox,
    there.map(({ id }) => id),
  );
  // A request that was sent twice met itself.
  there.forEach(({ index }, at) => {
    if (hits[at]?.fields['place'] === places[index]) outcomes[index] = 'created';
  });
  return outcomes;
}

function refusedOf(items: readonly InboxItem[], outcomes: readonly Appended[]) {
  return items.flatMap(({ item }, index) => {
    const outcome = outcomes[index];
    if (typeof outcome !== 'object') return [];
    const excerpt = item.text.slice(0, excerptLength);
    return { sourceId: item.sourceId, at: item.seenAt, reason: outcome.refused, excerpt };
  });
}

/** Accepted and repeated ids in the order given; what was refused is neither. */
function sorted(
  items: readonly InboxItem[],
  unknown: readonly InboxItem[],
  outcomes: readonly Appended[],
): Awaited<ReturnType<InboxStore['append']>> {
  const outcomeOf = new Map(unknown.map((item, index) => [item, outcomes[index]]));
  const isRepeated = (item: InboxItem) => (outcomeOf.get(item) ?? 'there') === 'there';
  return {
    accepted: items.filter((item) => outcomeOf.get(item) === 'created').map(({ id }) => id),
    repeated: items.filter(isRepeated).map(({ id }) => id),
  };
}
