import { expect, test } from '@jest/globals';
import { noon } from '../support/builders.js';
import type { CurrentStore } from './store.contract.js';

export function auditContract(current: CurrentStore): void {
  const act = (action: string, data: Record<string, unknown> = {}) =>
    current().audit.append({ at: noon, actorId: 'u-sari', actorName: 'Sari', action, subject: 'C-1', data });

  test('Acts are listed newest first, each chained to the one before', async () => {
    await act('story:hold');
    await act('story:decide', { outcome: 'accurate', nested: { b: 1, a: [2] } });

    const [second, first] = await current().audit.list({ limit: 10 });

    expect(first).toMatchObject({ seq: 1, action: 'story:hold', previousHash: '0'.repeat(64) });
    expect(second).toMatchObject({
      seq: 2,
      previousHash: first?.hash,
      data: { outcome: 'accurate', nested: { b: 1, a: [2] } },
    });
  });

  test('The log is read page by page', async () => {
    for (const action of ['a:a', 'b:b', 'c:c']) await act(action);

    const page = await current().audit.list({ limit: 2 });
    const rest = await current().audit.list({ before: page.at(-1)?.seq ?? 0, limit: 2 });

    expect([...page, ...rest].map(({ action }) => action)).toEqual(['c:c', 'b:b', 'a:a']);
  });

  test('An untouched log is intact', async () => {
    expect(await current().audit.verify()).toEqual({ isIntact: true, entries: 0, firstBroken: null });
    for (let entry = 0; entry < 5; entry += 1) await act('stories:search', { q: `kata ${entry}` });

    expect(await current().audit.verify()).toEqual({ isIntact: true, entries: 5, firstBroken: null });
  });
}
