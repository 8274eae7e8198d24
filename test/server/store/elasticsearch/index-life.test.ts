import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { dropBefore } from '../../../../server/src/store/elasticsearch/retention.js';
import { rollOver } from '../../../../server/src/store/elasticsearch/rollover.js';
import { aBatch, aScoredMention, minutesFrom } from '../../../support/builders.js';
import { elasticsearchUrl, removeIndices } from '../../../support/elasticsearch.js';
import { startEngine } from '../../../support/elasticsearch-engine.js';
import type { EngineProcess } from '../../../support/elasticsearch-engine.js';

// Each test makes all indices anew.
jest.setTimeout(120_000);

const url = elasticsearchUrl();
const whenFull = { maxDocs: 2, maxBytes: 30 * 1024 ** 3, maxAgeDays: 30 };

if (url === null) {
  test.skip('no Elasticsearch: npm run elasticsearch -- up starts one, TEST_ELASTICSEARCH_URL names one', () =>
    undefined);
} else {
  describe('Indices of mentions come and go', () => lifeOfIndices(url));
}

function lifeOfIndices(url: string): void {
  const prefix = `tanggap-life-${process.pid}`;
  let one: EngineProcess;
  let other: EngineProcess;
  beforeEach(async () => {
    await removeIndices(url, prefix);
    one = await startEngine(url, prefix);
    other = await startEngine(url, prefix);
  });
  afterEach(async () => {
    await one.engine.close();
    await other.engine.close();
    await removeIndices(url, prefix);
  });
  const some = (count: number, storyId = 'C-1') =>
    Array.from({ length: count }, (_, index) =>
      aScoredMention({
        storyId,
        mention: { publishedAt: minutesFrom(index - 60), seenAt: minutesFrom(index) },
      }),
    );
  const namesOf = ({ engine }: EngineProcess) => engine.backing('mentions');
  const countOf = async ({ stories }: EngineProcess, id: string) =>
    (await stories.summaries([id], minutesFrom(90)))[0]?.mentionCount;

  test('An index with room goes on; a full one is followed by a new one', async () => {
    await one.mentions.save(aBatch(some(1)));
    expect(await rollOver(one.engine, whenFull)).toBeNull();
    await one.mentions.save(aBatch(some(1)));

    const begun = await rollOver(one.engine, whenFull);

    expect(begun).toBe(`${prefix}-mentions-v1-000002`);
    expect(namesOf(one)).toEqual([`${prefix}-mentions-v1-000001`, begun]);
    expect(await rollOver(one.engine, whenFull)).toBeNull();
  });

  test('What an older index holds is not saved again by any process, and new mentions go into the new one', async () => {
    const known = some(2);
    await one.mentions.save(aBatch(known));
    await rollOver(one.engine, whenFull);

    const again = await other.mentions.save(aBatch([...known, ...some(1)]));
    const younger = some(1);
    await other.mentions.save(aBatch(younger));
    const repeated = await one.mentions.save(aBatch([...known, ...younger]));

    expect(again.stored).toBe(1);
    expect(repeated.stored).toBe(0);
    expect(await countOf(one, 'C-1')).toBe(4);
    expect(namesOf(other)).toEqual(namesOf(one));
  });

  test('A process that only reads finds a mention in an index that it had not heard of', async () => {
    await one.mentions.save(aBatch(some(2)));
    await rollOver(one.engine, whenFull);
    const [young] = some(1);
    await one.mentions.save(aBatch([young!]));

    const [found] = await other.engine.getMany({ index: 'mentions', kind: null, fields: () => ({}) }, [
      young!.mention.id,
    ]);

    expect(found).toMatchObject({ mention: { id: young!.mention.id } });
  });

  test('When two processes save the same mentions while one rolls over, then each counts once', async () => {
    const all = some(40);
    const slices = Array.from({ length: 8 }, (_, at) => all.slice(at * 5, at * 5 + 5));
    await one.mentions.save(aBatch(some(2, 'C-2')));

    await Promise.all([
      (async () => {
        for (const slice of slices) await one.mentions.save(aBatch(slice));
      })(),
      (async () => {
        for (const slice of slices) await other.mentions.save(aBatch(slice));
      })(),
      (async () => {
        for (let turn = 0; turn < 3; turn += 1) await rollOver(one.engine, whenFull);
      })(),
    ]);

    expect(await countOf(one, 'C-1')).toBe(40);
    expect(await one.engine.count({ index: 'mentions', kind: null, fields: () => ({}) })).toBe(42);
    expect(namesOf(one).length).toBeGreaterThan(1);
  });

  test('Old indices are dropped whole; their stories stay and open, with the card that represents them', async () => {
    await one.mentions.save(aBatch(some(2), { at: minutesFrom(10) }));
    const [before] = await one.stories.summaries(['C-1'], minutesFrom(90));
    await rollOver(one.engine, whenFull);
    const young = aScoredMention({ storyId: 'C-2', mention: { publishedAt: minutesFrom(60) } });
    await one.mentions.save(aBatch([young], { at: minutesFrom(60) }));

    expect(await dropBefore(one.engine, minutesFrom(5))).toEqual([]);
    expect(await dropBefore(one.engine, minutesFrom(30))).toEqual([`${prefix}-mentions-v1-000001`]);

    expect(await other.stories.summaries(['C-1'], minutesFrom(90))).toEqual([before]);
    expect(await other.mentions.ofStory('C-1', { limit: 10 })).toMatchObject({ mentions: [] });
    expect(await other.mentions.ofStory('C-2', { limit: 10 })).toMatchObject({
      mentions: [{ id: young.mention.id }],
    });
    expect(await dropBefore(other.engine, minutesFrom(900))).toEqual([]);
    const [late] = some(1);
    await other.mentions.save(aBatch([late!]));
    expect(await countOf(one, 'C-1')).toBe(3);
    expect(await one.stories.get('C-1', minutesFrom(90))).toMatchObject({
      representative: { id: late!.mention.id },
    });
  });
}
