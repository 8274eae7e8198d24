import { expect, test } from '@jest/globals';
import { fillWholeDesk } from '../support/whole-desk.js';
import { sqlitePlace } from '../support/movable-places.js';
import { dumpContract } from './dump.contract.js';

dumpContract('from SQLite to SQLite', sqlitePlace, sqlitePlace);

test('A source that was read half-way can be closed, and opened again', async () => {
  const place = await sqlitePlace();
  const store = await place.open();
  await fillWholeDesk(store);
  await store.close();
  const source = await place.source();

  const { next } = await source.dump('mention', null, 10);
  await source.close();
  const again = await place.source();

  const rest = await again.dump('mention', next, 1_000);
  expect(rest.documents).toHaveLength(150);
  expect(rest.documents.every(({ stems }) => stems.startsWith('bantuan sosial'))).toBe(true);
  await again.close();
  await place.destroy();
});
