import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { StorySummary } from '@tanggap/shared/story';
import { aBatch } from '../support/builders.js';
import { openDesk, type Desk } from '../support/desk.js';

describe('a suggestion that a person refused', () => {
  let desk: Desk;
  let [first, second]: StorySummary[] = [];
  beforeEach(async () => {
    desk = await openDesk();
    first = await desk.receive('Katanya bantuan dihentikan besok?');
    second = await desk.receive('Jembatan desa kami belum diperbaiki.');
    const alike = { storyId: first.id, otherId: second.id, similarity: 0.6, sharedPhrases: ['desa'] };
    await desk.store.mentions.save(aBatch([], { suggestions: [alike] }));
  });
  afterEach(() => desk.close());

  const refuse = (id: string, storyId: string) =>
    desk.officer.ask('POST', `/api/stories/${id}/refuse-suggestion`, { storyId });

  test('is gone for everybody, from both sides, and stands in both records', async () => {
    expect((await desk.colleague.open(first!)).suggestions).toHaveLength(1);

    await refuse(first!.id, second!.id);

    for (const story of [first!, second!]) {
      expect((await desk.colleague.open(story)).suggestions).toEqual([]);
      const { entries } = await desk.colleague.timeline(story);
      expect(entries[0]).toMatchObject({ kind: 'suggestion-refused', actor: { name: 'Sari Petugas' } });
    }
  });

  test('is written once, however often it is said', async () => {
    await refuse(first!.id, second!.id);
    await refuse(second!.id, first!.id);

    const { entries } = await desk.officer.timeline(first!);
    expect(entries.filter(({ kind }) => kind === 'suggestion-refused')).toHaveLength(1);
  });

  test('must be another story that exists', async () => {
    expect((await refuse(first!.id, first!.id)).status).toBe(400);
    expect((await refuse(first!.id, 'C-999')).status).toBe(404);
  });
});
