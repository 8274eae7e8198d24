import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { move } from '../../server/src/move/move.js';
import { dumpKinds } from '../../server/src/store/dump.js';
import type { Inside } from '../../server/src/store/dump.js';
import type { Store } from '../../server/src/store/store.js';
import { noon } from '../support/builders.js';
import { fillWholeDesk } from '../support/whole-desk.js';

/** One place that a store can be in, looked at from outside or inside, one at a time. */
export interface MovablePlace {
  open(): Promise<Store>;
  source(): Promise<Inside>;
  target(): Promise<Inside>;
  destroy(): Promise<void>;
}

const viewer = { userId: 'u-1', now: noon };

/** What people see of a desk; ids and orders included. */
async function seenOf(store: Store): Promise<Record<string, unknown>> {
  const ids = ['C-1', 'C-2', 'C-3', 'C-4', 'C-5', 'C-50'];
  const each = async <T>(read: (id: string) => Promise<T>) => Promise.all(ids.map(read));
  return {
    list: await store.stories.list({ limit: 50 }, viewer),
    counts: await store.stories.counts(viewer),
    stories: await each((id) => store.stories.get(id, noon)),
    timelines: await each((id) => store.stories.timeline(id)),
    mentions: (await each((id) => store.mentions.ofStory(id, { limit: 200 }))).map((page) => page?.mentions),
    keys: (await store.mentions.groupKeys('2020-01-01T00:00:00.000Z'))
      .map(({ mentionId }) => mentionId)
      .sort(),
    inbox: await store.inbox.take(10),
    sources: [
      await store.sources.list(),
      await store.sources.figures(noon),
      await store.sources.byPushKey('key-hash'),
    ],
    quarantine: await store.sources.quarantine(null, 10),
    facts: [await store.facts.list({ limit: 10, now: noon }), await store.facts.history('F-1')],
    narratives: await store.narratives.list({ now: noon }),
    responses: [await store.responses.get('T-1', noon), await store.responses.versions('T-1')],
    evidence: await store.evidence.ofStory('C-1'),
    handOffs: await store.handOffs.list({ limit: 10 }),
    issues: [
      await store.issues.list({ limit: 10 }),
      await store.issues.changes('I-1'),
      await store.issues.storyIds('I-1'),
    ],
    records: await store.savedSearches.list({ limit: 10 }),
    setting: await store.settings.get('calendar'),
    users: [await store.users.list(), await store.users.bySession('hash', noon)],
    audit: [await store.audit.verify(), await store.audit.list({ limit: 10 })],
    programs: [await store.programs.list(), await store.programs.history('blt')],
    factChecks: await store.factChecks.all(),
    revision: await store.stories.revision(),
  };
}

/** A desk looks the same in its new place, and goes on counting where it was. */
export function dumpContract(
  name: string,
  from: () => Promise<MovablePlace>,
  to: () => Promise<MovablePlace>,
): void {
  describe(`moving ${name}`, () => {
    let places: [MovablePlace, MovablePlace];
    beforeEach(async () => {
      places = [await from(), await to()];
    });
    afterEach(async () => {
      for (const place of places) await place.destroy();
    });

    async function filled(): Promise<Record<string, unknown>> {
      const store = await places[0].open();
      await fillWholeDesk(store);
      const seen = await seenOf(store);
      await store.close();
      return seen;
    }

    async function moveOnce(
      signal = new AbortController().signal,
      onLine: (line: string) => void = () => undefined,
    ) {
      const [source, target] = [await places[0].source(), await places[1].target()];
      try {
        return await move({ source, target, say: onLine, signal });
      } finally {
        await source.close();
        await target.close();
      }
    }

    test('A desk with something of every kind looks the same in its new place', async () => {
      const before = await filled();

      const moved = await moveOnce();

      const store = await places[1].open();
      expect(moved?.filter(({ count }) => count === 0)).toEqual([]);
      expect(moved?.map(({ kind }) => kind)).toEqual(dumpKinds);
      expect(await seenOf(store)).toEqual(before);
      await store.close();
    });

    test('Work goes on: numbers are not given twice, and what was decided can be taken back', async () => {
      await filled();
      await moveOnce();

      const store = await places[1].open();
      const revision = await store.stories.revision();
      expect(await store.stories.reserveNumbers(1)).toBe(51);
      const version = (await store.stories.get('C-1', noon))?.case.version ?? 0;
      const at = {
        storyId: 'C-1',
        at: noon,
        kind: 'undone' as const,
        actor: { id: 'u-1', name: 'Sari' },
        data: {},
      };
      const undone = await store.stories.undo('C-1', version, at);
      expect(undone.map(({ id }) => id).sort()).toEqual(['C-1', 'C-2']);
      expect(await store.stories.revision()).toBeGreaterThan(revision);
      await store.close();
    });

    test('A move that was stopped goes on where it was, and brings nothing twice', async () => {
      const before = await filled();
      const stopping = new AbortController();

      const stopped = await moveOnce(stopping.signal, (line) => {
        if (line.startsWith('mention')) stopping.abort();
      });
      const finished = await moveOnce();

      const store = await places[1].open();
      expect(stopped).toBeNull();
      expect(finished).not.toBeNull();
      expect(await seenOf(store)).toEqual(before);
      await store.close();
    });

    test('Where the source has changed since, the move is not continued', async () => {
      await filled();
      const stopping = new AbortController();
      await moveOnce(stopping.signal, () => stopping.abort());
      const store = await places[0].open();
      await store.audit.append({
        at: noon,
        actorId: 'u',
        actorName: 'u',
        action: 'x',
        subject: 's',
        data: {},
      });
      await store.close();

      await expect(moveOnce()).rejects.toMatchObject({ code: 'wrong-state' });
    });
  });
}
