import { describe, expect, test } from '@jest/globals';
import { rawItemSchema, type RawItem } from '@tanggap/shared/mention';
import { sourceSchema } from '@tanggap/shared/source';
import { demoAdapter, demoAdapters } from '../../../../server/src/ingest/demo/demo-adapter.js';
import { createDemoFeed, demoTemplates } from '../../../../server/src/ingest/demo/demo-feed.js';
import { demoSources } from '../../../../server/src/ingest/demo/demo-sources.js';

const startedAt = Date.parse('2026-11-22T03:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function play(hours: number, seed = 7): RawItem[] {
  const feed = createDemoFeed({ seed, startedAt });
  const items: RawItem[] = [];
  for (let now = startedAt; now <= startedAt + hours * HOUR; now += 10 * MINUTE)
    items.push(...feed.next(now));
  return items;
}

describe('The demo feed', () => {
  const day = play(12);
  const words = (item: RawItem) => `${item.title ?? ''} ${item.text}`;

  test('The first call tells the last three hours', () => {
    const items = createDemoFeed({ seed: 1, startedAt }).next(startedAt);
    const times = items.map(({ published }) => Date.parse(published ?? ''));

    expect(items.length).toBeGreaterThan(180);
    expect(items.length).toBeLessThan(330);
    expect(Math.min(...times)).toBeLessThan(startedAt - 2.8 * HOUR);
    expect(Math.max(...times)).toBeLessThanOrEqual(startedAt);
  });

  test('Then a text comes every few seconds, with bursts', () => {
    const perMinute = Array.from({ length: 60 }, () => 0);
    for (const { seenAt } of play(1)) {
      const minute = Math.floor((Date.parse(seenAt) - startedAt) / MINUTE);
      if (minute >= 0 && minute < 60) perMinute[minute] = (perMinute[minute] ?? 0) + 1;
    }

    expect(Math.min(...perMinute)).toBeGreaterThan(0);
    expect(Math.max(...perMinute)).toBeGreaterThan(15);
  });

  test('The same seed tells the same day, whatever the rhythm of the calls', () => {
    const feed = createDemoFeed({ seed: 7, startedAt });
    const often: RawItem[] = [];
    for (let now = startedAt; now <= startedAt + HOUR; now += 5_000) often.push(...feed.next(now));

    expect(often).toEqual(play(1));
  });

  test('Another seed tells another day', () => {
    expect(play(1, 8).map(words)).not.toEqual(play(1, 7).map(words));
  });

  test('Every item fits the schema and is marked as demo', () => {
    const faults = day.flatMap((item) => rawItemSchema.safeParse(item).error?.issues ?? []);

    expect(faults).toEqual([]);
    expect(day.every(({ isDemo }) => isDemo)).toBe(true);
  });

  test('Nothing is seen before it was published', () => {
    expect(day.filter(({ published, seenAt }) => (published ?? '') > seenAt)).toEqual([]);
  });

  test('Ids never repeat', () => {
    expect(new Set(day.map(({ externalId }) => externalId)).size).toBe(day.length);
  });

  test('No place of a template is left unfilled', () => {
    expect(day.map(words).filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
  });

  test('Links lead only to endings that nobody can own', () => {
    const hosts = day.flatMap(
      (item) => words(item).match(/\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?=\/)/gi) ?? [],
    );

    expect(hosts.length).toBeGreaterThan(20);
    expect(hosts.filter((host) => !/\.(example|test|invalid)$/i.test(host))).toEqual([]);
  });

  test('Outlets, agencies and fact-checkers are named as examples', () => {
    const named = day.flatMap(({ author }) => (author && author.kind !== 'private' ? [author.label] : []));

    expect(named.filter((label) => !label.endsWith('(contoh)'))).toEqual([]);
  });

  test('Private authors are masked labels', () => {
    const labels = day.flatMap(({ author }) => (author?.kind === 'private' ? [author.label] : []));

    expect(labels.filter((label) => !/^akun-[0-9a-f]{4}$/.test(label))).toEqual([]);
  });

  test('After a long sleep only the newest half hour is told', () => {
    const feed = createDemoFeed({ seed: 7, startedAt });
    feed.next(startedAt);

    const items = feed.next(startedAt + 48 * HOUR);

    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThan(1_000);
  });

  test('There are about 150 templates, all different', () => {
    const templates = demoTemplates().map(({ title = '', text }) => title + text);

    expect(templates.length).toBeGreaterThanOrEqual(150);
    expect(new Set(templates).size).toBe(templates.length);
  });
});

describe('The pretend sources', () => {
  const now = new Date(startedAt).toISOString();

  test('They fit the schema, are switched on and say that they are examples', () => {
    const sources = demoSources(now);

    expect(sources.flatMap((source) => sourceSchema.safeParse(source).error?.issues ?? [])).toEqual([]);
    expect(
      sources.every(({ enabled, kind, name }) => enabled && kind === 'demo' && name.endsWith('(contoh)')),
    ).toBe(true);
    expect(new Set(sources.map(({ standing }) => standing)).size).toBe(4);
  });

  test('Each poll gives only the items of its own source, none lost', async () => {
    const feed = createDemoFeed({ seed: 7, startedAt });
    const polls = await Promise.all(
      demoSources(now).map(({ id }) =>
        demoAdapter(feed, id, () => startedAt).poll(null, new AbortController().signal),
      ),
    );

    for (const [at, { id }] of demoSources(now).entries()) {
      expect(new Set(polls[at]?.items.map(({ sourceId }) => sourceId))).toEqual(new Set([id]));
    }
    expect(polls.flatMap(({ items }) => items)).toHaveLength(
      createDemoFeed({ seed: 7, startedAt }).next(startedAt).length,
    );
  });

  test('All pretend sources share one feed', async () => {
    const build = demoAdapters(() => startedAt);
    const { signal } = new AbortController();

    const first = await build({ id: 'demo-social' }).poll(null, signal);
    const again = await build({ id: 'demo-social' }).poll(null, signal);
    const other = await build({ id: 'demo-press' }).poll(null, signal);

    expect(first.items.length).toBeGreaterThan(0);
    expect(again.items).toEqual([]);
    expect(other.items.length).toBeGreaterThan(0);
  });

  test('After a restart the cursor keeps told items from being told again', async () => {
    const { signal } = new AbortController();
    const { cursor } = await demoAdapter(
      createDemoFeed({ seed: 7, startedAt }),
      'demo-social',
      () => startedAt,
    ).poll(null, signal);

    const again = demoAdapter(createDemoFeed({ seed: 7, startedAt }), 'demo-social', () => startedAt);

    expect((await again.poll(cursor, signal)).items).toEqual([]);
  });
});
