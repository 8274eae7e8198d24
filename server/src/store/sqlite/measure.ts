import type { TimelineKind } from '@tanggap/shared/timeline';
import type { CaseStatus, Exit } from '@tanggap/shared/vocabulary';
import { iso, isoOrNull, kindsOfMask, storyName } from './codes.js';
import type { Engine } from './engine.js';
import { programsOf } from './mention-rows.js';
import type { Sync } from './sync.js';
import type { CaseTimes, MeasureStore } from '../store.js';

type Act = Awaited<ReturnType<MeasureStore['acts']>>[number];
type Decided = Awaited<ReturnType<MeasureStore['decisions']>>[number];

interface ClockRow {
  story: number;
  title: string;
  programs: string;
  holder: string | null;
  isUndated: number;
  published: number;
  seen: number;
  flagged: number;
  held: number | null;
  drafted: number | null;
  approved: number | null;
  wentOut: number | null;
  closed: number | null;
  urgency: number;
  kinds: number;
  status: CaseStatus;
  exit: Exit | null;
  mentions: number;
  demos: number;
}

const clockColumns = `story_clock.*, story.urgency, story.kinds, story.status, story.exit, story.mentions, story.demos
  from story_clock join story on story.number = story_clock.story`;

const clockNames = ['published', 'seen', 'flagged', 'held', 'drafted', 'approved', 'wentOut', 'closed'];
/** Each clock has its own index; SQLite walks all and takes every story once. */
const hasClockIn = clockNames
  .map((name) => `(story_clock.${name} >= ? and story_clock.${name} < ?)`)
  .join(' or ');
const hasProgram = `exists (select 1 from story_program
  where story_program.story = story_clock.story and program in (select value from json_each(?)))`;

export function measurePort(engine: Engine): Sync<MeasureStore> {
  return {
    cases: ({ from, to, program }) => {
      const range = [Date.parse(from), Date.parse(to)];
      const rows = engine.all<ClockRow>(
        `select ${clockColumns} where (${hasClockIn}) ${program ? `and ${hasProgram}` : ''} order by story_clock.story`,
        ...clockNames.flatMap(() => range),
        ...(program ? [JSON.stringify(program)] : []),
      );
      return rows.map(caseTimes);
    },
    openCases: () =>
      engine
        .all<ClockRow>(`select ${clockColumns} where story_clock.isOpen = 1 order by story_clock.story`)
        .map(caseTimes),
    acts: ({ from, to, actorId }) => actsOf(engine, { from, to, actorId }),
    decisions: ({ from, to }) => decisionsOf(engine, from, to),
  };
}

function caseTimes(row: ClockRow): CaseTimes {
  const holder = row.holder === null ? null : (JSON.parse(row.holder) as { userId: string; name: string });
  return {
    storyId: storyName(row.story),
    title: row.title,
    programs: programsOf(row),
    urgency: row.urgency,
    sourceKinds: kindsOfMask(row.kinds),
    status: row.status,
    exit: row.exit,
    holder: holder && { id: holder.userId, name: holder.name },
    isDemo: row.mentions > 0 && row.demos === row.mentions,
    isUndated: row.isUndated === 1,
    clocks: {
      publishedAt: iso(row.published),
      seenAt: iso(row.seen),
      flaggedAt: iso(row.flagged),
      heldAt: isoOrNull(row.held),
      draftedAt: isoOrNull(row.drafted),
      approvedAt: isoOrNull(row.approved),
      outAt: isoOrNull(row.wentOut),
      closedAt: isoOrNull(row.closed),
    },
  };
}

interface ActRow {
  at: string;
  kind: TimelineKind;
  actor: string;
  story: number;
  data: string;
}

/** Moments in Jejak are written as `toISOString` does, so they compare as text. */
const exact = (at: string): string => iso(Date.parse(at));

function actsOf(
  engine: Engine,
  { from, to, actorId }: { from: string; to: string; actorId: string | undefined },
): Act[] {
  const rows = engine.all<ActRow>(
    `select at, kind, actor, story, data from timeline where actor is not null and at >= ? and at < ?
      ${actorId === undefined ? '' : `and actor ->> '$.id' = ?`} order by at, seq`,
    ...[exact(from), exact(to)],
    ...(actorId === undefined ? [] : [actorId]),
  );
  return rows.map(({ at, kind, actor, story, data }) => {
    const { id, name } = JSON.parse(actor) as { id: string; name: string };
    const facts = JSON.parse(data) as Act['data'];
    return { at, kind, actorId: id, actorName: name, storyId: storyName(story), data: facts };
  });
}

/** A decision that was taken back is none; of a story that lives on in another, nobody could look at it again. */
function decisionsOf(engine: Engine, from: string, to: string): Decided[] {
  const rows = engine.all<{ story: number; at: string; actor: string; outcome: Decided['outcome'] }>(
    `select timeline.story, timeline.at, timeline.actor, timeline.data ->> '$.outcome' as outcome
      from timeline join change on change.seq = timeline.change join story on story.number = timeline.story
      where timeline.actor is not null and timeline.at >= ? and timeline.at < ? and timeline.kind = 'decided'
        and change.isUndone = 0 and story.mergedInto is null
      order by timeline.at, timeline.seq`,
    ...[exact(from), exact(to)],
  );
  const newest = new Map<number, (typeof rows)[number]>();
  for (const row of rows) {
    newest.delete(row.story);
    newest.set(row.story, row);
  }
  return [...newest.values()].map(({ story, at, actor, outcome }) => ({
    ...{ storyId: storyName(story), outcome, at },
    byId: (JSON.parse(actor) as { id: string }).id,
  }));
}
