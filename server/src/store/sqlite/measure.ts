import { LRUCache } from 'lru-cache';
import type { TimelineKind } from '@tanggap/shared/timeline';
import type { CaseStatus, Exit } from '@tanggap/shared/vocabulary';
import { iso, kindsOfMask, storyName } from '../story/codes.js';
import type { Engine } from './engine.js';
import type { Sync } from './sync.js';
import type { CaseTimes, MeasureStore } from '../store.js';

type Act = Awaited<ReturnType<MeasureStore['acts']>>[number];
type Decided = Awaited<ReturnType<MeasureStore['decisions']>>[number];

/** A row of `clockColumns`, in their order. */
type ClockRow = [
  ...[story: number, title: string, programs: string, holder: string | null, isUndated: number],
  ...[published: number, seen: number, flagged: number, held: number | null, drafted: number | null],
  ...[approved: number | null, wentOut: number | null, closed: number | null],
  ...[urgency: number, kinds: number, status: CaseStatus, exit: Exit | null, mentions: number, demos: number],
];

/** All rows as one text: made into objects column by column, a month of them took four times as long. */
const clockColumns = `json_group_array(json_array(
    story_clock.story, title, story_clock.programs, story_clock.holder, isUndated,
    published, seen, story_clock.flagged, held, drafted, approved, wentOut, closed,
    story.urgency, story.kinds, story.status, story.exit, story.mentions, story.demos))
  from story_clock join story on story.number = story_clock.story`;

const clockNames = ['published', 'seen', 'flagged', 'held', 'drafted', 'approved', 'wentOut', 'closed'];
/** Each clock has its own index; SQLite walks all and takes every story once. */
const hasClockIn = clockNames
  .map((name) => `(story_clock.${name} >= ? and story_clock.${name} < ?)`)
  .join(' or ');
/** Ids are joined by blanks, so that a story is known by its own row. */
const hasProgram = `instr(' ' || story_clock.programs || ' ', ' ' || ? || ' ') > 0`;

/** The port, and the halves of `cases` and `openCases` that need the database. */
export interface SyncMeasure extends Sync<MeasureStore> {
  caseRows: (asked: CasesAsked) => string;
  openCaseRows: () => string;
}
type CasesAsked = Parameters<MeasureStore['cases']>[0];

export function measurePort(engine: Engine): SyncMeasure {
  const caseRows = ({ from, to, program }: CasesAsked) => {
    const range = [Date.parse(from), Date.parse(to)];
    const programs = program?.map(() => hasProgram).join(' or ') ?? 'true';
    return rowsIn(
      engine,
      `(${hasClockIn}) and (${programs || 'false'})`,
      ...[...clockNames.flatMap(() => range), ...(program ?? [])],
    );
  };
  const openCaseRows = () => rowsIn(engine, 'story_clock.isOpen = 1');
  return {
    caseRows,
    openCaseRows,
    cases: (asked) => casesOf(caseRows(asked)),
    openCases: () => casesOf(openCaseRows()),
    acts: ({ from, to, actorId }) => actsOf(engine, { from, to, actorId }),
    decisions: ({ from, to }) => decisionsOf(engine, from, to),
  };
}

const rowsIn = (engine: Engine, where: string, ...values: unknown[]): string =>
  engine.value<string>(`select ${clockColumns} where ${where}`, ...values);

/** Made where they are used: objects of thousands of stories take longer from thread to thread than their text and this. */
export function casesOf(rows: string): CaseTimes[] {
  return (JSON.parse(rows) as ClockRow[]).sort(([one], [other]) => one - other).map(caseTimes);
}

/** Written out in full: spreading parts together costs as much as the query. */
function caseTimes(row: ClockRow): CaseTimes {
  const holder = row[3] === null ? null : (JSON.parse(row[3]) as { userId: string; name: string });
  return {
    storyId: storyName(row[0]),
    title: row[1],
    programs: row[2] === '' ? [] : row[2].split(' '),
    urgency: row[13],
    sourceKinds: kindsOfMask(row[14]),
    status: row[15],
    exit: row[16],
    holder: holder && { id: holder.userId, name: holder.name },
    isDemo: row[17] > 0 && row[18] === row[17],
    isUndated: row[4] === 1,
    clocks: {
      publishedAt: utc(row[5]),
      seenAt: utc(row[6]),
      flaggedAt: utc(row[7]),
      heldAt: utcOrNull(row[8]),
      draftedAt: utcOrNull(row[9]),
      approvedAt: utcOrNull(row[10]),
      outAt: utcOrNull(row[11]),
      closedAt: utcOrNull(row[12]),
    },
  };
}

const dayMs = 86_400_000;
const days = new LRUCache<number, string>({ max: 1_000 });
const two = Array.from({ length: 60 }, (_, count) => String(count).padStart(2, '0'));

/** As `toISOString`, four times as fast: months of clocks are of few days, and writing them is most of the work. */
function utc(at: number): string {
  const day = Math.floor(at / dayMs);
  let date = days.get(day);
  if (date === undefined) days.set(day, (date = iso(at).slice(0, -13)));
  const ms = at - day * dayMs;
  const clock = `${two[Math.floor(ms / 3_600_000)]}:${two[Math.floor(ms / 60_000) % 60]}:${two[Math.floor(ms / 1_000) % 60]}`;
  return `${date}${clock}.${String(ms % 1_000).padStart(3, '0')}Z`;
}

const utcOrNull = (at: number | null): string | null => (at === null ? null : utc(at));

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
