import { describe, expect, test } from '@jest/globals';
import { AppError } from '@tanggap/shared/errors';
import { pino } from 'pino';
import { startInboxProcessor, type InboxProcessorParts } from '../../server/src/process-inbox.js';
import type { InboxItem, PipelineBatch } from '../../server/src/store/store.js';

const now = () => '2026-11-22T03:00:00.000Z';

/** A store that only remembers what was saved; `failures` are thrown first, one a save. */
function aDesk(
  count: number,
  failures: Error[] = [],
  accepts: (batch: PipelineBatch) => boolean = () => true,
) {
  let waiting: InboxItem[] = Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    item: { sourceId: 's', externalId: `${index}`, text: `teks ${index}`, seenAt: now() },
  }));
  const saved: string[] = [];
  const refused: string[] = [];
  const engine: boolean[] = [];
  const parts: InboxProcessorParts = {
    store: {
      inbox: {
        append: () => Promise.resolve({ accepted: [], repeated: [] }),
        take: (limit, after) => {
          const from = waiting.findIndex(({ id }) => id === after) + 1;
          return Promise.resolve(waiting.slice(from, from + limit));
        },
        size: () => Promise.resolve(waiting.length),
      },
      mentions: {
        save: (batch) => {
          const failure = failures.shift();
          if (failure) return Promise.reject(failure);
          if (!accepts(batch)) return Promise.reject(new Error('constraint failed'));
          saved.push(...batch.mentions.map(({ mention }) => mention.id));
          refused.push(...batch.refused.map(({ reason }) => reason));
          waiting = waiting.filter(({ id }) => !batch.processed.includes(id));
          return Promise.resolve({ stored: batch.mentions.length, stories: [], revision: 1 });
        },
        ofStory: () => Promise.resolve(null),
        recent: () => Promise.resolve([]),
        groupKeys: () => Promise.resolve([]),
        unindexed: () => Promise.resolve([]),
        index: () => Promise.resolve(),
        count: () => Promise.resolve(saved.length),
      },
    },
    pipeline: (items, at) => ({
      mentions: items.map(
        ({ id, item }) => ({ mention: { id, text: item.text, sourceId: 's' }, storyId: 'C-1' }) as never,
      ),
      suggestions: [],
      refused: [],
      factChecks: [],
      processed: items.map(({ id }) => id),
      at,
    }),
    numbers: { ensure: () => Promise.resolve(), next: () => 'C-1' },
    now,
    log: pino({ level: 'silent' }),
    onSaved: () => {},
    onEngine: ({ isDown }) => engine.push(isDown),
    idleMs: 10,
  };
  return { parts, saved, refused, engine, left: () => waiting.length };
}

describe('inbox processor', () => {
  test('everything that waits is saved once, in order', async () => {
    const desk = aDesk(1_100);
    const processor = startInboxProcessor(desk.parts);

    await processor.drained();
    await processor.stop();

    expect(desk.saved).toEqual(Array.from({ length: 1_100 }, (_, index) => `m${index}`));
    expect(desk.left()).toBe(0);
  });

  test('When items wait behind those being saved, then they are scored meanwhile and each only once', async () => {
    const desk = aDesk(1_600);
    const events: string[] = [];
    const { save } = desk.parts.store.mentions;
    const { pipeline } = desk.parts;
    const processor = startInboxProcessor({
      ...desk.parts,
      pipeline: (items, at) => {
        events.push(`score ${items[0]?.id}`);
        return pipeline(items, at);
      },
      store: {
        ...desk.parts.store,
        mentions: {
          ...desk.parts.store.mentions,
          save: async (batch) => {
            await new Promise((resolve) => setTimeout(resolve, 5));
            events.push(`saved ${batch.processed[0]}`);
            return save(batch);
          },
        },
      },
    });

    await processor.drained();
    await processor.stop();

    expect(events.slice(0, 3)).toEqual(['score m0', 'score m500', 'saved m0']);
    expect(events.filter((event) => event.startsWith('score'))).toHaveLength(4);
    expect(desk.saved).toHaveLength(1_600);
  });

  test('When several saves may be under way, then each item is saved once and told of in order', async () => {
    const desk = aDesk(2_300);
    const { save } = desk.parts.store.mentions;
    const told: number[] = [];
    let [underWay, most, asked] = [0, 0, 0];
    const processor = startInboxProcessor({
      ...desk.parts,
      savesAtOnce: 3,
      onSaved: ({ stored }) => told.push(stored),
      store: {
        ...desk.parts.store,
        mentions: {
          ...desk.parts.store.mentions,
          save: async (batch) => {
            most = Math.max(most, (underWay += 1));
            // The earlier one is asked for, the longer it takes: the last of three is through first.
            await new Promise((resolve) => setTimeout(resolve, 60 - 20 * (asked++ % 3)));
            underWay -= 1;
            return save(batch);
          },
        },
      },
    });

    await processor.drained();
    await processor.stop();

    expect(most).toBe(3);
    expect(told).toEqual([500, 500, 500, 500, 300]);
    expect(new Set(desk.saved).size).toBe(2_300);
    expect(desk.saved).toHaveLength(2_300);
  });

  test('When the engine is down for a while, then items wait and are saved when it returns', async () => {
    const desk = aDesk(3, [new AppError('engine-down', 'no answer')]);
    const processor = startInboxProcessor(desk.parts);

    await processor.drained();
    await processor.stop();

    expect(desk.saved).toEqual(['m0', 'm1', 'm2']);
    expect(desk.engine).toEqual([true, false]);
  });

  test('When one mention does not fit the store, then it alone goes to quarantine', async () => {
    const desk = aDesk(5, [], (batch) => !batch.mentions.some(({ mention }) => mention.id === 'm3'));
    const processor = startInboxProcessor(desk.parts);

    await processor.drained();
    await processor.stop();

    expect(desk.saved).toEqual(['m0', 'm1', 'm2', 'm4']);
    expect(desk.refused).toEqual(['[store] constraint failed']);
    expect(desk.left()).toBe(0);
  });

  test('When items arrive while it sleeps, then waking it processes them at once', async () => {
    const desk = aDesk(0);
    const processor = startInboxProcessor({ ...desk.parts, idleMs: 60_000 });
    await processor.drained();

    processor.wake();
    await processor.drained();
    await processor.stop();

    expect(desk.left()).toBe(0);
  });
});
