import type { Issue, NewIssueChange } from '@tanggap/shared/issue';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import type { Store } from '../../server/src/store/store.js';
import { aBatch, aFactCheck, anEntry, anInboxItem, aProgram, aRefusal } from './builders.js';
import { aScoredMention, aSource, aUser, minutesFrom, noon } from './builders.js';
import { anEvidence } from './evidence-builders.js';
import { aSavedSearch } from './record-builders.js';
import { aFact, aHandOff, aNarrative, aResponse, aStep, aVersion } from './respond-builders.js';

const by = { id: 'u-1', name: 'Sari' };
const entry = (storyId: string, kind: NewTimelineEntry['kind']): NewTimelineEntry =>
  anEntry({ storyId, at: minutesFrom(10), kind, actor: by });

/** A desk that holds something of every kind, with merges and splits, one of them taken back. */
export async function fillWholeDesk(store: Store): Promise<void> {
  await settleIn(store);
  await receive(store);
  await moveStories(store);
  await answer(store);
  await follow(store);
}

async function settleIn({ users, programs, sources, savedSearches, settings, audit }: Store): Promise<void> {
  await users.add(aUser({ id: 'u-1', username: 'sari' }));
  await users.addSession({ tokenHash: 'hash', userId: 'u-1', expiresAt: minutesFrom(60) });
  await programs.put(aProgram());
  await sources.put(aSource({ id: 'src-demo' }));
  await sources.setPushKey('src-demo', 'key-hash');
  const outcome = { accepted: 3, repeated: 1, refused: 1, error: null };
  await sources.record({ sourceId: 'src-demo', at: noon, ...outcome });
  await savedSearches.add(aSavedSearch());
  await settings.put('calendar', { version: 1 });
  for (const action of ['a', 'b']) {
    await audit.append({ at: noon, actorId: 'u-1', actorName: 'Sari', action, subject: 's', data: { n: 1 } });
  }
}

async function receive({ inbox, stories, mentions }: Store): Promise<void> {
  const gone = anInboxItem();
  await inbox.append([anInboxItem(), gone, anInboxItem()], { refused: [aRefusal()], at: noon });
  await stories.reserveNumbers(50);
  for (let batch = 0; batch < 4; batch += 1) {
    await mentions.save(
      aBatch(
        Array.from({ length: 40 }, (_, at) => mentionOf(batch, at)),
        {
          suggestions: [{ storyId: 'C-1', otherId: 'C-4', similarity: 0.7, sharedPhrases: ['sudah cair'] }],
          refused: [aRefusal()],
          factChecks: batch === 0 ? [aFactCheck({ id: 'fc-1' })] : [],
          processed: [gone.id],
          at: minutesFrom(batch),
        },
      ),
    );
  }
}

function mentionOf(batch: number, at: number) {
  return aScoredMention({
    storyId: at % 7 === 0 ? '' : `C-${1 + ((batch + at) % 5)}`,
    regions: at % 2 === 0 ? ['jawa-barat', 'banten'] : [],
    groupKey: at % 3 === 0 ? Uint8Array.from([at, batch, 7]) : null,
    mention: {
      text: `Bantuan sosial ke-${at} sudah cair, kata kabar ${batch}. Kéné benar?`,
      publishedAt: minutesFrom(-((at * 13) % 120)),
      seenAt: minutesFrom(batch),
      dateIsGuessed: at % 11 === 0,
    },
    assessment: { urgency: (at % 10) / 10, level: at % 5 === 0 ? 'flagged' : 'watch' },
  });
}

async function moveStories({ stories, mentions }: Store): Promise<void> {
  const version = async (id: string) => (await stories.get(id, noon))?.case.version ?? 0;
  await stories.merge('C-1', await version('C-1'), ['C-2'], entry('C-1', 'merged'));
  await stories.merge('C-3', await version('C-3'), ['C-4'], entry('C-3', 'merged'));
  await stories.undo('C-3', await version('C-3'), entry('C-3', 'undone'));
  const page = await mentions.ofStory('C-5', { limit: 3 });
  const ids = page?.mentions.map(({ id }) => id) ?? [];
  await stories.split('C-5', await version('C-5'), ids, 'C-50', entry('C-5', 'split'));
}

async function answer({ facts, narratives, evidence, responses, handOffs }: Store): Promise<void> {
  const fact = await facts.add(aFact());
  await facts.put({ ...fact, version: 2, updatedAt: minutesFrom(1) });
  await narratives.add(aNarrative({ facts: [fact.id] }));
  await evidence.add(anEvidence({ storyId: 'C-1' }), entry('C-1', 'evidence-added'));
  const { response } = await responses.add(aResponse({ storyId: 'C-1' }), aStep({ storyId: 'C-1' }));
  const version = aVersion({ responseId: response.id });
  await responses.put({ ...response, revision: response.revision + 1 }, { version });
  await handOffs.add(aHandOff({ storyId: 'C-3' }), entry('C-3', 'handed-over'));
}

async function follow({ issues }: Store): Promise<void> {
  const issue: Omit<Issue, 'id' | 'version'> = {
    ...{ title: 'Penyaluran bantuan', note: '', programs: ['blt'], query: 'bantuan', status: 'open' },
    ...{ mergedInto: null, createdBy: by, createdAt: noon, updatedAt: noon },
  };
  const change: NewIssueChange = {
    ...{ issueId: '', kind: 'added', at: minutesFrom(5), actor: by, storyIds: [], otherIds: [], reason: '' },
  };
  const { id } = await issues.add(issue, ['C-1', 'C-3'], { ...change, kind: 'created' });
  await issues.move(id, 1, { add: ['C-5'], remove: ['C-3'] }, change);
}
