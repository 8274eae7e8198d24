import type { HandOffRecord } from '@tanggap/shared/hand-off';
import { maskPrivate } from '@tanggap/shared/masking';
import { renderHandOff } from '@tanggap/shared/render/hand-off-pack';
import type { StorySummary } from '@tanggap/shared/story';
import type { HandOffKind } from '@tanggap/shared/vocabulary';
import { readCalendar } from '../measure/calendar.js';
import type { Store } from '../store/store.js';
import { entryOf, type Actor } from '../triage/triage-deps.js';
import { logAct, personOf, type RespondDeps } from './respond-deps.js';
import { findEvidenceStory } from './story-evidence.js';
import { afterWorkingDays } from './working-days.js';

export type HandOverDeps = Pick<RespondDeps, 'desk' | 'publisher' | 'now'> & {
  store: Pick<Store, 'stories' | 'mentions' | 'programs' | 'handOffs' | 'settings' | 'audit'>;
};

export interface NewHandOff {
  kind: HandOffKind;
  to: string;
  note: string;
  dueAt?: string | undefined;
}

/**
 * Working days until a first reply is due: SP4N-LAPOR! verifies within 3 (PANRB 2018), agencies answer information
 * requests within 10 (UU 14/2008), the Press Council begins within 14 (Peraturan DP 3/2013).
 */
const dueDays: Record<HandOffKind, number> = { lapor: 3, agency: 10, press: 14 };
const excerptCount = 3;
const excerptLength = 600;

async function dueAfter({ store }: HandOverDeps, at: string, kind: HandOffKind): Promise<string> {
  return afterWorkingDays(at, dueDays[kind], await readCalendar(store.settings));
}

async function excerptsOf({ store }: HandOverDeps, storyId: string): Promise<string[]> {
  const page = await store.mentions.ofStory(storyId, { limit: excerptCount });
  return (page?.mentions ?? []).map(({ text }) => maskPrivate(text).slice(0, excerptLength));
}

async function packOf(
  deps: HandOverDeps,
  story: StorySummary,
  { kind, to, note }: NewHandOff,
): Promise<HandOffRecord['pack']> {
  const names = new Map((await deps.store.programs.list()).map(({ id, name }) => [id, name]));
  const programs = story.programs.map((id) => names.get(id) ?? id);
  const excerpts = await excerptsOf(deps, story.id);
  const about = { id: story.id, title: maskPrivate(story.title), programs, excerpts };
  // What people wrote is masked before; the addresses of desk and council in the pack are meant to be read.
  return renderHandOff(kind, {
    story: about,
    to,
    note: maskPrivate(note),
    desk: deps.desk,
    now: deps.now(),
  });
}

/**
 * Prepares the pack with which a story is handed over; a person files it and notes the number. Rejects with `not-found`
 * or `story-closed` (merged into another).
 */
export async function handOver(
  deps: HandOverDeps,
  actor: Actor,
  storyId: string,
  asked: NewHandOff,
): Promise<HandOffRecord> {
  const story = await findEvidenceStory(deps, storyId);
  const { kind, to, note } = asked;
  const at = deps.now();
  const dueAt = asked.dueAt ?? (await dueAfter(deps, at, kind));
  const pack = await packOf(deps, story, asked);
  const first = { status: 'prepared' as const, by: personOf(actor), at, note };
  const record = await deps.store.handOffs.add(
    {
      ...{ storyId, storyTitle: story.title, kind, to, status: 'prepared', pack },
      ...{ reference: null, dueAt, steps: [first], updatedAt: at },
    },
    entryOf(storyId, 'handed-over', actor, at, { kind, to, dueAt }),
  );
  await logAct(deps, actor, 'hand-off:prepare', record.id, { storyId, kind, to });
  deps.publisher.referenceChanged('hand-off', record.id);
  return record;
}
