import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openElasticsearch } from '../../../../server/src/store/elasticsearch/elasticsearch-store.js';
import type { ElasticsearchStore } from '../../../../server/src/store/elasticsearch/elasticsearch-store.js';
import type { Engine } from '../../../../server/src/store/elasticsearch/engine.js';
import { mentions } from '../../../../server/src/store/elasticsearch/mention-docs.js';
import {
  aBatch,
  anInboxItem,
  aRefusal,
  aScoredMention,
  aUser,
  minutesFrom,
  noon,
} from '../../../support/builders.js';
import { anEngine, noElasticsearch } from '../../../support/an-engine.js';
import { elasticsearchUrl, emptyIndices, removeIndices } from '../../../support/elasticsearch.js';

const url = elasticsearchUrl() ?? '';
const prefix = `tanggap-keeping-${process.pid}`;
const patience = 60_000;
const inDays = (days: number) => minutesFrom(days * 24 * 60);

(url === '' ? describe.skip : describe)(`what Elasticsearch keeps (${url || noElasticsearch})`, () => {
  let store: ElasticsearchStore;
  /** Works on the indices behind the store's back. */
  let engine: Engine;

  beforeEach(async () => {
    await emptyIndices(url, prefix);
    store = await openElasticsearch({ url, prefix, refreshMs: 0 });
    engine = await anEngine(url, prefix);
  }, patience);
  afterEach(async () => {
    await Promise.all([store.close(), engine.close()]);
  }, patience);
  afterAll(() => removeIndices(url, prefix), patience);

  async function doneWith(id: string): Promise<void> {
    await store.inbox.append([anInboxItem({ id })]);
    await store.mentions.save(aBatch([], { processed: [id] }));
  }

  test(
    'An item that became no mention is repeated for seven days, then new',
    async () => {
      const item = anInboxItem({ id: 'm-done' });
      await doneWith(item.id);
      await store.housekeep(inDays(6));
      const early = await store.inbox.append([item]);

      await store.housekeep(inDays(8));
      const late = await store.inbox.append([item]);

      expect(early).toEqual({ accepted: [], repeated: [item.id] });
      expect(late).toEqual({ accepted: [item.id], repeated: [] });
    },
    patience,
  );

  test(
    'Of the quarantined the newest twenty thousand stay',
    async () => {
      await store.inbox.append([], { refused: [aRefusal({ reason: 'oldest' })] });
      await store.inbox.append([], { refused: [aRefusal({ reason: 'older' })] });
      await engine.write((tx) => tx.take('quarantined', 19_998));
      await store.inbox.append([], { refused: [aRefusal({ reason: 'newest' })] });

      await store.housekeep(noon);

      const kept = await store.sources.quarantine(null, 10);
      expect(kept.map(({ reason }) => reason)).toEqual(['newest', 'older']);
    },
    patience,
  );

  test(
    'Expired sessions are cleared away, live ones stay',
    async () => {
      const user = aUser();
      await store.users.add(user);
      for (const [tokenHash, minutes] of [
        ['old', 10],
        ['live', 90],
      ] as const) {
        await store.users.addSession({ tokenHash, userId: user.id, expiresAt: minutesFrom(minutes) });
      }

      await store.housekeep(minutesFrom(30));

      expect(await store.users.bySession('live', noon)).toMatchObject({ user });
      expect(await store.users.bySession('old', noon)).toBeNull();
    },
    patience,
  );

  test(
    'A mention of an older layout is named until it is indexed anew',
    async () => {
      const scored = aScoredMention({ mention: { text: 'Bantuan cair' } });
      await store.mentions.save(aBatch([scored]));
      const { id } = scored.mention;
      await engine.write((tx) => {
        tx.move(mentions, id, { indexed: 0, words: 'lama' });
        return Promise.resolve();
      });
      const before = await store.mentions.unindexed(10);

      await store.mentions.index([{ id, stems: 'bantu cair', regions: ['32', '32'] }]);

      expect(before).toEqual([{ id, text: 'Bantuan cair' }]);
      expect(await store.mentions.unindexed(10)).toEqual([]);
      const [hit] = await engine.getHits(mentions, [id]);
      expect(hit?.fields).toMatchObject({ words: 'bantu cair', regions: ['32'] });
    },
    patience,
  );

  const act = (action: string) =>
    store.audit.append({ at: noon, actorId: 'u', actorName: 'Sari', action, subject: 'C-1', data: {} });

  test.each([
    ['a changed act', 2, { doc: { body: { actorName: 'Orang Lain' } } }],
    ['changed data', 3, { doc: { body: { data: '{"outcome":"scam"}' } } }],
    ['a removed entry', 2, null],
    ['a removed end', 4, null],
  ])(
    'When the audit has %s, then verifying names it',
    async (_, seq, change) => {
      for (const action of ['a:a', 'b:b', 'c:c', 'd:d']) await act(action);
      const entry = { index: `${prefix}-audit`, id: String(seq), refresh: true };

      if (change) await engine.client.update({ ...entry, ...change });
      else await engine.client.delete(entry);

      expect(await store.audit.verify()).toMatchObject({ isIntact: false, firstBroken: seq });
    },
    patience,
  );
});
