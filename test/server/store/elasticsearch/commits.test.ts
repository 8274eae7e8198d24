import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openElasticsearch } from '../../../../server/src/store/elasticsearch/elasticsearch-store.js';
import type { Store } from '../../../../server/src/store/store.js';
import type { Change } from '../../../../server/src/store/elasticsearch/changes.js';
import { aBatch, aScoredMention, aSource, anInboxItem, noon } from '../../../support/builders.js';
import { anEngine, noElasticsearch } from '../../../support/an-engine.js';
import { elasticsearchUrl, emptyIndices, removeIndices } from '../../../support/elasticsearch.js';

const url = elasticsearchUrl() ?? '';
const prefix = `tanggap-commits-${process.pid}`;
const patience = 60_000;

(url === '' ? describe.skip : describe)(`commits of several processes (${url || noElasticsearch})`, () => {
  let [here, there]: [Store, Store] = [undefined as never, undefined as never];
  const open = () => openElasticsearch({ url, prefix, refreshMs: 0 });

  beforeEach(async () => {
    await emptyIndices(url, prefix);
    here = await open();
    there = await open();
  }, patience);
  afterEach(async () => {
    await Promise.all([here.close(), there.close()]);
  }, patience);
  afterAll(() => removeIndices(url, prefix), patience);

  const ofC1 = async () => (await here.stories.summaries(['C-1'], noon))[0];

  /** Commits as a process does that dies before it makes the changes. */
  async function commitAndDie(changes: Change[], touched: string[]): Promise<void> {
    const engine = await anEngine(url, prefix);
    const newest = await engine.log.findHead();
    const [n, revision] = [(newest?.n ?? 0) + 1, newest?.revision ?? 0];
    expect(await engine.log.append({ n, revision, touched, changes })).toBe(true);
    // `close` waits for nothing that was not begun here.
    await engine.close();
  }

  const aSourceLogged = () => {
    const source = aSource({ id: 'src-logged' });
    const id = `source/${source.id}`;
    const stored = { kind: 'source', key: source.id, body: source };
    const change: Change = { do: 'put', index: `${prefix}-desk`, id, source: stored };
    return { source, change, touched: [`desk:${id}`] };
  };

  test(
    'When two processes save into one story at once, then both are counted',
    async () => {
      const batches = Array.from({ length: 8 }, () => aBatch([aScoredMention(), aScoredMention()]));

      const saved = await Promise.all(
        batches.map((batch, at) => (at % 2 ? here : there).mentions.save(batch)),
      );

      expect(await ofC1()).toMatchObject({ mentionCount: 16 });
      const revisions = saved.flatMap(({ stories }) => stories.map(({ revision }) => revision));
      expect(new Set(revisions).size).toBe(8);
      expect(await here.mentions.count()).toBe(16);
    },
    patience,
  );

  test(
    'When two processes write acts at once, then the chain has no gap and no fork',
    async () => {
      const act = (store: Store, actorId: string) =>
        store.audit.append({
          ...{ at: noon, actorId, actorName: actorId, action: 'story:hold', subject: 'C-1', data: {} },
        });

      await Promise.all([act(here, 'sari'), act(there, 'budi'), act(here, 'sari'), act(there, 'budi')]);

      expect(await there.audit.verify()).toEqual({ isIntact: true, entries: 4, firstBroken: null });
    },
    patience,
  );

  test(
    'A commit that was never applied is finished by another process that reads',
    async () => {
      const { source, change, touched } = aSourceLogged();
      await commitAndDie([change], touched);

      await here.ping();
      await here.sources.list();

      expect(await here.sources.get(source.id)).toEqual(source);
    },
    patience,
  );

  test(
    'However many commits come in between, a transaction misses none of them',
    async () => {
      const [one, other] = [await anEngine(url, prefix), await anEngine(url, prefix)];
      const isHandled = {
        isApplied: true,
        by: 'elsewhere',
        at: 0,
        changes: { list: [] },
        touched: { keys: [] },
      };
      let runs = 0;

      const add = async () =>
        one.write(async (tx) => {
          const first = await tx.take('tally', 1);
          if ((runs += 1) > 1) return first;
          await other.write((theirs) => theirs.take('tally', 1));
          const [{ n }, revision] = [(await other.log.findHead())!, await other.revision()];
          const later = Array.from({ length: 600 }, (_, at) => ({ n: n + 1 + at, revision, ...isHandled }));
          const index = `${prefix}-log`;
          const operations = later.flatMap((commit) => [
            { create: { _index: index, _id: `${commit.n}` } },
            commit,
          ]);
          await other.client.bulk({ operations });
          return first;
        });

      expect(await add()).toBe(2);
      expect(runs).toBe(2);
      await Promise.all([one.close(), other.close()]);
    },
    patience,
  );

  test(
    'An id that is too long is refused, and holds up nothing that comes after',
    async () => {
      const tooLong = 'x'.repeat(600);
      const fits = anInboxItem();

      await expect(here.settings.put(tooLong, { version: 1 })).rejects.toMatchObject({ code: 'bad-request' });
      const received = await here.inbox.append([anInboxItem({ id: tooLong }), fits]);
      await here.settings.put('kalender', { version: 1 });

      expect(received).toEqual({ accepted: [fits.id], repeated: [] });
      expect(await here.sources.quarantine(null, 10)).toHaveLength(1);
      expect(await here.settings.get(tooLong)).toBeNull();
      expect(await there.settings.get('kalender')).toEqual({ version: 1 });
    },
    patience,
  );

  test(
    'A process that starts finishes what the one before left behind',
    async () => {
      const { source, change, touched } = aSourceLogged();
      await commitAndDie([change], touched);

      const late = await open();
      const listed = await late.sources.list();
      await late.close();

      expect(listed).toEqual([source]);
    },
    patience,
  );

  test(
    'What is written after an unfinished commit stands above it',
    async () => {
      const { source, change, touched } = aSourceLogged();
      await commitAndDie([change], touched);

      await here.sources.put({ ...source, name: 'Nama Baru' });

      expect(await there.sources.get(source.id)).toMatchObject({ name: 'Nama Baru' });
    },
    patience,
  );

  test(
    'When a saved batch is saved by another process, then nothing changes',
    async () => {
      const batch = aBatch([aScoredMention(), aScoredMention()], {
        suggestions: [{ storyId: 'C-1', otherId: 'C-2', similarity: 0.7, sharedPhrases: [] }],
      });
      await here.mentions.save(batch);
      const before = await ofC1();
      const keys = await here.mentions.groupKeys(noon);

      const again = await there.mentions.save(batch);

      expect(again).toMatchObject({ stored: 0, stories: [] });
      expect(await ofC1()).toEqual(before);
      expect(await here.mentions.count()).toBe(2);
      expect(await here.mentions.groupKeys(noon)).toEqual(keys);
    },
    patience,
  );

  test(
    'When two processes receive the same items at once, then each is kept once',
    async () => {
      const items = Array.from({ length: 50 }, () => anInboxItem());

      const results = await Promise.all([here, there, here].map((store) => store.inbox.append(items)));

      expect(results.flatMap(({ accepted }) => accepted).toSorted()).toEqual(
        items.map(({ id }) => id).toSorted(),
      );
      expect(results.flatMap(({ repeated }) => repeated)).toHaveLength(100);
      expect((await there.inbox.take(100)).map(({ id }) => id).toSorted()).toEqual(
        items.map(({ id }) => id).toSorted(),
      );
    },
    patience,
  );
});
