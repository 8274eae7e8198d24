import { openSqlite } from '../../server/src/store/sqlite/sqlite-store.js';
import { aBatch, anInboxItem, aRawItem, aScoredMention } from './builders.js';

/** Run as a process of its own, which a test kills: appends and saves without end, telling each id that was promised. */
const [path = '', start = '0'] = process.argv.slice(2);
const store = openSqlite(path);

for (let round = Number(start); ; round += 1) {
  const items = [0, 1, 2].map((part) => anInboxItem({ id: `m-${round}-${part}`, item: aRawItem() }));
  await store.inbox.append(items);
  process.stdout.write(items.map(({ id }) => `${id}\n`).join(''));
  const [first, second] = items.map(({ id }) =>
    aScoredMention({ mention: { id }, storyId: `C-${(round % 7) + 1}` }),
  );
  await store.mentions.save(aBatch([first!, second!]));
}
