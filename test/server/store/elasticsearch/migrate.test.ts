import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { indexBody, layouts } from '../../../../server/src/store/elasticsearch/indices.js';
import type { IndexName } from '../../../../server/src/store/elasticsearch/indices.js';
import { layoutSteps } from '../../../../server/src/store/elasticsearch/layout-steps.js';
import { measurePort } from '../../../../server/src/store/elasticsearch/measure.js';
import { mentions } from '../../../../server/src/store/elasticsearch/mention-docs.js';
import { migrateIndices, removeReplaced } from '../../../../server/src/store/elasticsearch/migrate.js';
import { programs } from '../../../../server/src/store/elasticsearch/programs.js';
import { aBatch, aProgram, aScoredMention, minutesFrom } from '../../../support/builders.js';
import { elasticsearchUrl, removeIndices } from '../../../support/elasticsearch.js';
import { startEngine } from '../../../support/elasticsearch-engine.js';
import type { EngineProcess } from '../../../support/elasticsearch-engine.js';

// Each test makes all indices anew.
jest.setTimeout(180_000);

const url = elasticsearchUrl();

if (url === null) {
  test.skip('no Elasticsearch: npm run elasticsearch -- up starts one, TEST_ELASTICSEARCH_URL names one', () =>
    undefined);
} else {
  describe('Indices move on to a newer layout', () => migrations(url));
}

function migrations(url: string): void {
  const prefix = `tanggap-migrate-${process.pid}`;
  const known = Array.from({ length: 30 }, (_, index) =>
    aScoredMention({
      storyId: `C-${(index % 3) + 1}`,
      mention: { publishedAt: minutesFrom(index) },
      assessment: { level: 'flagged' },
    }),
  );
  const knownIds = known.map(({ mention }) => mention.id);
  let one: EngineProcess;
  let other: EngineProcess;
  beforeEach(async () => {
    await removeIndices(url, prefix);
    const first = await startEngine(url, prefix);
    await first.mentions.save(aBatch(known));
    await first.engine.write(async (tx) => Promise.resolve(void tx.put(programs, 'blt', aProgram())));
    await makePrevious(first, 'desk', ['words'], 1);
    await makePrevious(first, 'mentions', ['indexed'], 2);
    await first.engine.close();
    one = await startEngine(url, prefix);
    other = await startEngine(url, prefix);
  });
  afterEach(async () => {
    await one.engine.close();
    await other.engine.close();
    await removeIndices(url, prefix);
  });
  const steps = { mentions: { 0: 'ctx._source.indexed = 0;' }, desk: { 0: '' } };
  const listOf = async ({ mentions: port }: EngineProcess) =>
    (await port.ofStory('C-1', { limit: 30 }))?.mentions.map(({ id }) => id);
  const versionsOf = async (name: IndexName) => {
    const found = await one.engine.client.indices.getMapping({ index: `${prefix}-${name}` });
    return Object.values(found).map(({ mappings }) => mappings._meta?.['version'] as number);
  };

  /** The layout before: without some fields, behind the same alias. */
  async function makePrevious({ engine }: EngineProcess, name: IndexName, lacks: string[], count: number) {
    const { settings, mappings } = indexBody(name);
    const properties = Object.fromEntries(
      Object.entries(mappings.properties ?? {}).filter(([field]) => !lacks.includes(field)),
    );
    const { version } = layouts[name];
    const [alias, now] = [`${prefix}-${name}`, `${prefix}-${name}-v${version}-000001`];
    const previous = version - 1;
    const older = Array.from({ length: count }, (_, at) => `${prefix}-${name}-v${previous}-00000${at + 1}`);
    await engine.client.indices.refresh({ index: now });
    for (const [at, index] of older.entries()) {
      await engine.client.indices.create({
        ...{ index, settings, mappings: { ...mappings, properties, _meta: { version: previous } } },
      });
      await engine.client.reindex({
        source: { index: now, ...(at === 0 ? {} : { query: { match_none: {} } }) },
        dest: { index, version_type: 'external' },
        script: { source: lacks.map((field) => `ctx._source.remove('${field}');`).join('') },
        refresh: true,
      });
    }
    const added = older.map((index, at) => ({
      add: { index, alias, is_write_index: at === count - 1 },
    }));
    await engine.client.indices.updateAliases({ actions: [{ remove_index: { index: now } }, ...added] });
  }

  test('Reads go on, of two processes one migrates, and what it made knows everything', async () => {
    const before = await listOf(other);
    let isDone = false;
    let reads = 0;
    const readOn = async () => {
      for (; !isDone; reads += 1) {
        expect(await listOf(other)).toHaveLength(10);
        expect(await other.engine.getMany(mentions, knownIds)).not.toContain(null);
        expect(await other.engine.get(programs, 'blt')).toMatchObject({ id: 'blt' });
      }
    };
    const migrateBoth = async () => {
      const { client } = one.engine;
      try {
        return await Promise.all([1, 2].map(() => migrateIndices(client, prefix, steps)));
      } finally {
        isDone = true;
      }
    };

    const [ends] = await Promise.all([migrateBoth(), readOn()]);

    expect(ends.map((names) => names.length).toSorted()).toEqual([0, 3]);
    expect(reads).toBeGreaterThan(0);
    expect([await versionsOf('mentions'), await versionsOf('desk')]).toEqual([[1, 1], [1]]);
    expect((await listOf(one))?.toSorted()).toEqual(before?.toSorted());
    expect(await one.engine.count(mentions, [{ term: { indexed: 0 } }])).toBe(30);
  });

  test('Stories of layout 1 tell their response times in layout 2', async () => {
    const cases = () => measurePort(one.engine).openCases();
    await one.engine.refresh(['stories']);
    const before = await cases();
    await makePrevious(one, 'stories', ['title', 'holderName', 'programLine'], 1);

    await migrateIndices(one.engine.client, prefix, { ...layoutSteps, ...steps });

    expect(before).toMatchObject([{ storyId: 'C-1' }, { storyId: 'C-2' }, { storyId: 'C-3' }]);
    expect(before[0]?.title).not.toBe('');
    expect(await cases()).toEqual(before);
  });

  test('Processes that ran before it write on, to what it made, and count nothing twice', async () => {
    await migrateIndices(one.engine.client, prefix, steps);

    const young = aScoredMention({ storyId: 'C-1' });
    const [mine, theirs] = await Promise.all([
      one.mentions.save(aBatch([...known, young])),
      other.mentions.save(aBatch([...known, young])),
    ]);

    expect(mine.stored + theirs.stored).toBe(1);
    expect(await other.stories.summaries(['C-1'], minutesFrom(90))).toMatchObject([{ mentionCount: 11 }]);
    const later = Date.now() + 60 * 60_000;
    expect(await removeReplaced(one.engine.client, prefix, { now: Date.now() })).toEqual([]);
    expect(await removeReplaced(one.engine.client, prefix, { now: later })).toEqual([
      `${prefix}-desk-v0-000001`,
      `${prefix}-mentions-v0-000001`,
      `${prefix}-mentions-v0-000002`,
      `${prefix}-log-v1-000001`,
    ]);
    expect(await other.engine.getMany(mentions, knownIds)).not.toContain(null);
    expect(await listOf(one)).toHaveLength(11);
  });

  test('When a step fails, then the old layout is written to as before, and a later attempt succeeds', async () => {
    const put = (id: string) =>
      one.engine.write(async (tx) => Promise.resolve(void tx.put(programs, id, aProgram({ id }))));
    const broken = { ...steps, mentions: { 0: 'ctx._source.unheard = 1;' } };

    await expect(migrateIndices(one.engine.client, prefix, broken)).rejects.toThrow('unheard');
    await put('pkh');
    expect(await versionsOf('mentions')).toEqual([0, 0]);

    await expect(migrateIndices(one.engine.client, prefix, {})).rejects.toThrow('expected a step');
    await migrateIndices(one.engine.client, prefix, steps);
    expect(await other.engine.get(programs, 'pkh')).toMatchObject({ id: 'pkh' });
    await put('mbg');
    expect(await other.engine.get(programs, 'mbg')).toMatchObject({ id: 'mbg' });
  });
}
