import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RawItem } from '@tanggap/shared/mention';
import { rawItemSchema } from '@tanggap/shared/mention';
import { FetchFailure } from '../../server/src/ingest/guard/fetch-failure.js';
import type { SourceAdapter } from '../../server/src/ingest/source-adapter.js';

/** A platform played on loopback, and an adapter that reads it. */
export interface SourceBench {
  /** A fresh adapter, as after a restart. */
  adapter(): SourceAdapter;
  /** Adds items `1` … to what the platform shows; resolves with what their texts contain, in order. */
  publish(count: number): string[];
  /** From now on the platform answers badly in the given way; `null` makes it well again. */
  misbehave(way: Misbehaviour | null): void;
  close(): Promise<void>;
}

export const misbehaviours = ['status 500', 'cut connection', 'nonsense', 'silence'] as const;
export type Misbehaviour = (typeof misbehaviours)[number];

interface Reading {
  items: RawItem[];
  cursor: string | null;
}

/** How long a stream may be quiet before a test takes what came, in ms. */
const quietMs = 400;

/** Reads until nothing more comes, whatever kind of source it is. */
async function readAll(adapter: SourceAdapter, cursor: string | null): Promise<Reading> {
  return adapter.kind === 'polled' ? readPages(adapter, cursor) : readStream(adapter, cursor);
}

async function readPages(
  adapter: Extract<SourceAdapter, { kind: 'polled' }>,
  cursor: string | null,
): Promise<Reading> {
  const reading: Reading = { items: [], cursor };
  for (let hasMore = true; hasMore;) {
    const result = await adapter.poll(reading.cursor, new AbortController().signal);
    reading.items.push(...result.items);
    reading.cursor = result.cursor;
    hasMore = result.hasMore;
  }
  return reading;
}

async function readStream(
  adapter: Extract<SourceAdapter, { kind: 'streamed' }>,
  cursor: string | null,
): Promise<Reading> {
  const reading: Reading = { items: [], cursor };
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), quietMs * 3);
  const deliver = (result: { items: RawItem[]; cursor: string | null }): Promise<void> => {
    reading.items.push(...result.items);
    reading.cursor = result.cursor;
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), quietMs);
    return Promise.resolve();
  };
  await adapter.run(cursor, deliver, stop.signal).finally(() => clearTimeout(timer));
  return reading;
}

function withoutRepeats(items: RawItem[]): RawItem[] {
  return [...new Map(items.map((item) => [item.externalId, item])).values()];
}

/** What every source adapter promises. */
export function sourceAdapterContract(name: string, open: () => Promise<SourceBench>): void {
  describe(`Source adapter: ${name}`, () => {
    let bench: SourceBench;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.close());

    test('Everything that is shown arrives once, the oldest first', async () => {
      const texts = bench.publish(12);

      const { items } = await readAll(bench.adapter(), null);

      expect(items.map((item) => texts.findIndex((text) => holds(item, text)))).toEqual(
        texts.map((_, index) => index),
      );
    });

    test('Items have the agreed shape', async () => {
      bench.publish(3);

      const { items } = await readAll(bench.adapter(), null);

      for (const item of items) expect(rawItemSchema.safeParse(item).error).toBeUndefined();
    });

    test('After a restart reading goes on where it stopped, without loss', async () => {
      bench.publish(5);
      const before = await readAll(bench.adapter(), null);
      const missed = bench.publish(60);

      const after = await readAll(bench.adapter(), before.cursor);

      const known = new Set(before.items.map((item) => item.externalId));
      const fresh = withoutRepeats(after.items).filter((item) => !known.has(item.externalId));
      expect(missed.filter((text) => !fresh.some((item) => holds(item, text)))).toEqual([]);
      expect(fresh).toHaveLength(missed.length);
    });

    test('An item keeps its id, so that a repeat is recognised', async () => {
      bench.publish(4);

      const [first, second] = [await readAll(bench.adapter(), null), await readAll(bench.adapter(), null)];

      expect(second.items.map((item) => item.externalId)).toEqual(first.items.map((item) => item.externalId));
    });

    test.each(misbehaviours)(
      'When the platform answers with %s, then the failure is typed and nothing is lost',
      async (way) => {
        const texts = bench.publish(5);
        bench.misbehave(way);
        const failure = await readAll(bench.adapter(), null).catch((error: unknown) => error);
        bench.misbehave(null);

        const { items } = await readAll(bench.adapter(), null);

        if (failure instanceof Error) expect(failure).toBeInstanceOf(FetchFailure);
        else expect(failure).toMatchObject({ items: [] });
        expect(items).toHaveLength(texts.length);
      },
    );

    test('A stopped read ends at once', async () => {
      bench.publish(2);
      bench.misbehave('silence');
      const started = performance.now();
      const adapter = bench.adapter();
      const stop = AbortSignal.timeout(100);
      const never = (): Promise<void> => Promise.resolve();

      await (adapter.kind === 'polled' ? adapter.poll(null, stop) : adapter.run(null, never, stop)).catch(
        () => undefined,
      );

      expect(performance.now() - started).toBeLessThan(15_000);
    });
  });
}

function holds(item: RawItem, text: string): boolean {
  return `${item.title ?? ''} ${item.text}`.includes(text);
}
