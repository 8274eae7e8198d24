import { expect, test } from '@jest/globals';
import { aBatch, anInboxItem, aRefusal, aScoredMention, aSource, noon } from '../support/builders.js';
import type { CurrentStore } from './store.contract.js';

export function inboxContract(current: CurrentStore): void {
  test('Accepted items wait in the order of their arrival', async () => {
    const items = [anInboxItem(), anInboxItem(), anInboxItem()];

    const result = await current().inbox.append(items);

    expect(result).toEqual({ accepted: items.map(({ id }) => id), repeated: [] });
    expect(await current().inbox.take(10)).toEqual(items);
    expect(await current().inbox.take(2)).toEqual(items.slice(0, 2));
    expect(await current().inbox.size()).toBe(3);
  });

  test('When an item comes again, then it is reported as repeated and kept once', async () => {
    const item = anInboxItem();
    await current().inbox.append([item]);

    const again = await current().inbox.append([item, item, anInboxItem({ id: 'm-other' })]);

    expect(again).toEqual({ accepted: ['m-other'], repeated: [item.id, item.id] });
    expect(await current().inbox.size()).toBe(2);
  });

  test('When an item is already stored as a mention, then it is repeated', async () => {
    const stored = aScoredMention();
    await current().mentions.save(aBatch([stored]));

    const result = await current().inbox.append([anInboxItem({ id: stored.mention.id })]);

    expect(result).toEqual({ accepted: [], repeated: [stored.mention.id] });
  });

  test('Taken items stay until a save names them as processed', async () => {
    const [first, second] = [anInboxItem(), anInboxItem()];
    await current().inbox.append([first, second]);
    await current().inbox.take(2);

    await current().mentions.save(aBatch([], { processed: [first.id] }));

    expect(await current().inbox.take(10)).toEqual([second]);
  });

  test('Items behind one that was taken come next, and from the oldest once it is done', async () => {
    const [first, second, third] = [anInboxItem(), anInboxItem(), anInboxItem()];
    await current().inbox.append([first, second, third]);

    const behindFirst = await current().inbox.take(10, first.id);
    await current().mentions.save(aBatch([], { processed: [first.id] }));

    expect(behindFirst).toEqual([second, third]);
    expect(await current().inbox.take(1, first.id)).toEqual([second]);
  });

  test('Refused items and the progress of a poll are kept with the items', async () => {
    const source = aSource();
    await current().sources.put(source);
    const refused = aRefusal({ sourceId: source.id });

    await current().inbox.append([anInboxItem()], {
      progress: { sourceId: source.id, cursor: 'etag-1' },
      refused: [refused],
    });

    expect(await current().sources.quarantine(source.id, 10)).toEqual([
      { ...refused, id: expect.any(String) },
    ]);
    expect(await current().sources.figures(noon)).toMatchObject([{ sourceId: source.id, cursor: 'etag-1' }]);
  });
}
