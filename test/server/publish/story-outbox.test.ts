import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { StorySummary } from '@tanggap/shared/story';
import { createStoryOutbox } from '../../../server/src/publish/story-outbox.js';

const noon = '2026-11-22T05:00:00.000Z';
const story = (id: string, revision: number) => ({ id, revision }) as StorySummary;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function anOutbox() {
  const sent: string[][] = [];
  const outbox = createStoryOutbox((stories, savedAt) =>
    sent.push([savedAt, ...stories.map(({ id, revision }) => `${id}@${revision}`)]),
  );
  return { outbox, sent };
}

describe('story outbox', () => {
  test('When nothing was told lately, then a change is told at once', () => {
    const { outbox, sent } = anOutbox();

    outbox.add([story('C-1', 1)], noon);
    jest.advanceTimersByTime(5);

    expect(sent).toEqual([[noon, 'C-1@1']]);
  });

  test('A burst is told at once and then every 100 ms, each story in its newest state', () => {
    const { outbox, sent } = anOutbox();

    for (let revision = 1; revision <= 24; revision += 1) {
      outbox.add([story('C-1', revision)], noon);
      jest.advanceTimersByTime(10);
    }

    expect(sent.map(([, told]) => told)).toEqual(['C-1@1', 'C-1@11', 'C-1@21']);
  });

  test('When an older state comes last, then the newer one is told', () => {
    const { outbox, sent } = anOutbox();

    outbox.add([story('C-1', 7)], noon);
    outbox.add([story('C-1', 6), story('C-2', 8)], '2026-11-22T05:00:01.000Z');
    outbox.flush();

    expect(sent).toEqual([[noon, 'C-1@7', 'C-2@8']]);
  });

  test('When it stops, then what waits is told and nothing twice', () => {
    const { outbox, sent } = anOutbox();
    outbox.add([story('C-1', 1)], noon);

    outbox.flush();
    outbox.flush();
    jest.advanceTimersByTime(1_000);

    expect(sent).toHaveLength(1);
  });
});
