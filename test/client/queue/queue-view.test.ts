import { describe, expect, test } from '@jest/globals';
import { readFilters } from '../../../client/src/features/queue/filters.js';
import {
  afterCurrent,
  belongs,
  currentOf,
  emptyView,
  reduceQueue,
  type QueueAction,
  type QueueView,
} from '../../../client/src/features/queue/queue-view.js';
import { aCase, aStorySummary, noon } from '../../support/builders.js';

const filters = readFilters(new URLSearchParams());
const userId = 'u-rani';
const run = (actions: QueueAction[], from: QueueView = emptyView): QueueView =>
  actions.reduce(reduceQueue, from);

const first = aStorySummary({ id: 'C-1', urgency: 0.9, revision: 1 });
const second = aStorySummary({ id: 'C-2', urgency: 0.6, revision: 2 });
const third = aStorySummary({ id: 'C-3', urgency: 0.3, revision: 3 });
const newcomer = aStorySummary({ id: 'C-9', urgency: 0.95, revision: 9 });
const read = (pages: (typeof first)[][], revision = 3, isWhole = true): QueueAction => ({
  ...{ kind: 'loaded', pages, filters, revision, isWhole },
});
const loaded = read([[first, second, third]]);
const changed = (...stories: (typeof first)[]): QueueAction => ({
  kind: 'changed',
  stories,
  filters,
  userId,
});
const closed = (story: typeof first, revision: number) => ({
  ...story,
  revision,
  case: aCase({
    status: 'closed',
    decision: {
      outcome: 'press',
      reason: 'Produk pers terdaftar.',
      citations: [],
      handOff: null,
      byId: 'u-bagus',
      byName: 'Bagus',
      at: noon,
    },
  }),
});

describe('a queue that somebody is reading', () => {
  test('When figures change, then they change in place and the order stays', () => {
    const view = run([loaded, changed({ ...third, urgency: 0.99, mentionCount: 40, revision: 4 })]);

    expect(view.order).toEqual(['C-1', 'C-2', 'C-3']);
    expect(view.stories['C-3']?.mentionCount).toBe(40);
  });

  test('When an answer was overtaken by the socket, then the newer figures stay', () => {
    const view = run([loaded, changed({ ...first, mentionCount: 9, revision: 8 }), loaded]);

    expect(view.stories['C-1']?.mentionCount).toBe(9);
  });

  test('When a story arrives, then it waits and moves nothing', () => {
    const view = run([loaded, changed(newcomer)]);

    expect(view.order).toEqual(['C-1', 'C-2', 'C-3']);
    expect(view.waiting).toEqual(['C-9']);
  });

  test('When new ones are shown, then all are sorted anew and the new are marked', () => {
    const view = run([loaded, changed(newcomer), { kind: 'shown-new', sort: 'urgency' }]);

    expect(view.order).toEqual(['C-9', 'C-1', 'C-2', 'C-3']);
    expect([...view.fresh]).toEqual(['C-9']);
    expect(view.waiting).toEqual([]);
  });

  test('When nothing is shown, then what arrives goes straight in', () => {
    const view = run([read([[]]), changed(newcomer)]);

    expect(view.order).toEqual(['C-9']);
  });

  test('When a refresh brings stories in another order, then the reader’s order stays', () => {
    const view = run([loaded, read([[newcomer, third, first]])]);

    expect(view.order).toEqual(['C-1', 'C-2', 'C-3']);
    expect(view.waiting).toEqual(['C-9']);
  });

  test('When a further page is loaded, then it is appended without repeats', () => {
    const fourth = aStorySummary({ id: 'C-4', revision: 4 });

    const view = run([
      loaded,
      read([
        [first, second, third],
        [third, fourth],
      ]),
    ]);

    expect(view.order).toEqual(['C-1', 'C-2', 'C-3', 'C-4']);
  });

  test('When a colleague closes a story, then its row stays until the reader moves on', () => {
    const seen = run([loaded, { kind: 'selected', id: 'C-2', filters }, changed(closed(second, 7))]);
    const moved = reduceQueue(seen, { kind: 'stepped', step: 1, isExtending: false, filters });

    expect(seen.order).toContain('C-2');
    expect(moved.order).toEqual(['C-1', 'C-3']);
    expect(currentOf(moved)).toBe('C-3');
  });

  test('When a waiting story is closed before it was shown, then it waits no more', () => {
    const view = run([loaded, changed(newcomer), changed(closed(newcomer, 10))]);

    expect(view.waiting).toEqual([]);
  });

  test('When a waiting story was closed while nobody was told, then a refresh lets it wait no more', () => {
    const waiting = run([loaded, changed(newcomer)]);

    expect(reduceQueue(waiting, read([[first, second, third]], 12)).waiting).toEqual([]);
    expect(reduceQueue(waiting, read([[first, second, third]], 8)).waiting).toEqual(['C-9']);
  });

  test('When a shown story was closed while nobody was told, then it goes once the reader moves on', () => {
    const refreshed = run([loaded, { kind: 'selected', id: 'C-2', filters }, read([[first, third]], 12)]);
    const moved = reduceQueue(refreshed, { kind: 'stepped', step: 1, isExtending: false, filters });
    const asked = reduceQueue(refreshed, { kind: 'shown-new', sort: 'urgency' });

    expect(refreshed.order).toEqual(['C-1', 'C-2', 'C-3']);
    expect(moved.order).toEqual(['C-1', 'C-3']);
    expect(asked.order).toEqual(['C-1', 'C-3']);
  });

  test('When only a part of the list was read, then rows beyond it stay', () => {
    const view = run([loaded, read([[first]], 12, false), { kind: 'selected', id: 'C-1', filters }]);

    expect(view.order).toEqual(['C-1', 'C-2', 'C-3']);
  });

  test('When a row that a refresh missed is heard of again, then it stays', () => {
    const view = run([loaded, read([[first, third]], 12), changed({ ...second, revision: 13 })]);

    expect(reduceQueue(view, { kind: 'selected', id: 'C-1', filters }).order).toContain('C-2');
  });
});

describe('moving and choosing', () => {
  test('stepping stays inside the list', () => {
    const up: QueueAction = { kind: 'stepped', step: -1, isExtending: false, filters };

    expect(currentOf(run([loaded, up, up]))).toBe('C-1');
  });

  test('two steps in one moment are two rows', () => {
    const down: QueueAction = { kind: 'stepped', step: 1, isExtending: false, filters };

    expect(currentOf(run([loaded, down, down]))).toBe('C-3');
  });

  test('When a choice is extended, then the rows on the way are chosen and none is lost', () => {
    const extend: QueueAction = { kind: 'stepped', step: 1, isExtending: true, filters };
    const back: QueueAction = { kind: 'stepped', step: -1, isExtending: true, filters };

    const view = run([loaded, extend, extend, back]);

    expect([...view.chosen].sort()).toEqual(['C-1', 'C-2', 'C-3']);
  });

  test('When the last row leaves, then the one before it is next', () => {
    const view = run([loaded, { kind: 'selected', id: 'C-3', filters }]);

    expect(afterCurrent(view)).toBe('C-2');
  });
});

describe('an own decision', () => {
  test('When it is on its way, then the row is gone at once', () => {
    expect(run([loaded, { kind: 'left', id: 'C-2' }]).order).toEqual(['C-1', 'C-3']);
  });

  test('When it is refused, then the row is back where it was', () => {
    const view = run([loaded, { kind: 'left', id: 'C-2' }, { kind: 'returned', id: 'C-2' }]);

    expect(view.order).toEqual(['C-1', 'C-2', 'C-3']);
  });

  test('When the socket tells of it meanwhile, then the row does not come back as new', () => {
    const view = run([loaded, { kind: 'left', id: 'C-2' }, changed({ ...second, revision: 9 })]);

    expect(view.waiting).toEqual([]);
  });
});

describe('what belongs to a list', () => {
  const list = (search: string) => readFilters(new URLSearchParams(search));

  test('quiet stories stay out of the usual view', () => {
    expect(belongs(aStorySummary({ level: 'quiet' }), filters, userId)).toBe(false);
    expect(belongs(aStorySummary({ level: 'quiet' }), list('level=all'), userId)).toBe(true);
  });

  test('a list of one program holds its stories alone', () => {
    expect(belongs(aStorySummary({ programs: ['mbg'] }), list('program=blt'), userId)).toBe(false);
    expect(belongs(aStorySummary({ programs: ['mbg', 'blt'] }), list('program=blt'), userId)).toBe(true);
  });

  test('my list holds what I hold', () => {
    const holder = { userId, name: 'Rani', since: noon, leaseUntil: noon };

    expect(belongs(aStorySummary({ case: aCase({ holder }) }), list('list=mine'), userId)).toBe(true);
    expect(belongs(aStorySummary(), list('list=mine'), userId)).toBe(false);
  });

  test('a merged story belongs nowhere', () => {
    expect(belongs(aStorySummary({ mergedInto: 'C-5' }), filters, userId)).toBe(false);
  });
});
