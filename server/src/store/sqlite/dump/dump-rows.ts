import type { NewIssueChange } from '@tanggap/shared/issue';
import type { Dumped, DumpedStory, DumpKind, Page } from '../../dump.js';
import type { Desk } from '../../story/story-state.js';
import { without } from '../../dump.js';
import { iso, storyName } from '../../story/codes.js';
import type { Engine } from '../engine.js';
import { loadStories } from '../story-state.js';

type Row = Record<string, unknown>;

/** How the rows of a kind become documents: a table or query with a column `place` that orders and tells them apart. */
interface Plan<Kind extends DumpKind> {
  from: string;
  /** The rest of the page's documents may be read at once. */
  read: (engine: Engine, rows: Row[]) => Dumped[Kind][];
}

const text = (value: unknown): string => String(value);
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a column holds what its writer put there
const parsed = <T>(value: unknown): T => JSON.parse(text(value)) as T;
const each =
  <Document>(one: (row: Row) => Document) =>
  (_engine: Engine, rows: Row[]): Document[] =>
    rows.map(one);
const documents =
  <Document>() =>
  (_engine: Engine, rows: Row[]): Document[] =>
    rows.map((row) => parsed<Document>(row['document']));

/** Names under which both engines count; those that SQLite counts by the rows themselves come along. */
const counters = `select name as place, name, value from counter where value > 0
  union all select kind, kind, last from record_number
  union all select 'fact-check', 'fact-check', max(seq) from fact_check having max(seq) > 0
  union all select 'issue', 'issue', max(number) from issue having max(number) > 0
  union all select case name when 'quarantine' then 'quarantined' else 'issue-change' end,
    case name when 'quarantine' then 'quarantined' else 'issue-change' end, seq
    from sqlite_sequence where name in ('quarantine', 'issue_change') and seq > 0`;

export const plans: { [Kind in Exclude<DumpKind, 'mention'>]: Plan<Kind> } = {
  counter: {
    from: counters,
    read: each((row) => ({ name: text(row['name']), value: Number(row['value']) })),
  },
  user: {
    from: 'select id as place, * from user',
    read: each(({ isDisabled, isDemo, ...row }) => ({
      ...(without(row, 'place') as unknown as Dumped['user']),
      ...{ isDisabled: isDisabled === 1, isDemo: isDemo === 1 },
    })),
  },
  session: {
    from: 'select tokenHash as place, * from session',
    read: each((row) => ({
      ...{ tokenHash: text(row['tokenHash']), userId: text(row['user']), expiresAt: text(row['expires']) },
    })),
  },
  setting: {
    from: 'select name as place, * from setting',
    read: each((row) => ({ name: text(row['name']), document: parsed(row['document']) })),
  },
  program: { from: 'select id as place, document from program', read: documents() },
  'program-version': {
    from: `select id || '/' || version as place, document from program_version`,
    read: documents(),
  },
  source: { from: 'select id as place, document from source', read: documents() },
  'push-key': {
    from: 'select source as place, * from push_key',
    read: each((row) => ({ sourceId: text(row['source']), hash: text(row['hash']) })),
  },
  'source-state': { from: 'select source as place, * from source_state', read: readStates },
  quarantined: {
    from: 'select seq as place, * from quarantine',
    read: each((row) => ({
      ...{ id: `Q-${text(row['seq'])}`, sourceId: text(row['source']), at: iso(Number(row['at'])) },
      ...{ reason: text(row['reason']), excerpt: text(row['excerpt']) },
    })),
  },
  inbox: {
    from: 'select seq as place, id, item from inbox',
    read: each((row) => ({ id: text(row['id']), place: Number(row['place']), item: parsed(row['item']) })),
  },
  done: {
    from: 'select id as place, at from inbox_done',
    read: each((row) => ({ id: text(row['place']), at: Number(row['at']) })),
  },
  'fact-check': {
    from: 'select seq as place, document from fact_check',
    read: each((row) => ({ number: Number(row['place']), factCheck: parsed(row['document']) })),
  },
  change: { from: 'select seq as place, * from change', read: readChanges },
  story: { from: 'select number as place from story', read: readStories },
  suggestion: {
    from: `select story || '-' || other as place, * from story_suggestion`,
    read: each((row) => ({
      ...{ story: Number(row['story']), other: Number(row['other']), similarity: Number(row['similarity']) },
      sharedPhrases: parsed(row['phrases']),
    })),
  },
  entry: {
    from: 'select seq as place, * from timeline',
    read: each((row) => ({
      place: Number(row['seq']),
      entry: {
        ...{ storyId: storyName(Number(row['story'])), at: text(row['at']) },
        kind: text(row['kind']) as Dumped['entry']['entry']['kind'],
        actor: row['actor'] === null ? null : parsed(row['actor']),
        data: parsed(row['data']),
      },
      change: row['change'] === null ? null : `${text(row['story'])}-${text(row['change'])}`,
    })),
  },
  evidence: { from: 'select number as place, document from evidence', read: documents() },
  'fact-version': {
    from: 'select number * 1000000 + version as place, document from fact_version',
    read: documents(),
  },
  'narrative-version': {
    from: 'select number * 1000000 + version as place, document from narrative_version',
    read: documents(),
  },
  'response-version': {
    from: 'select response * 1000000 + n as place, document from response_version',
    read: documents(),
  },
  response: { from: 'select number as place, document from response_body', read: documents() },
  'hand-off': { from: 'select number as place, document from hand_off', read: documents() },
  issue: { from: 'select number as place, document from issue', read: documents() },
  'issue-change': {
    from: 'select seq as place, * from issue_change',
    read: each((row) => ({
      ...{ number: Number(row['seq']), change: parsed<NewIssueChange>(row['document']) },
      undo: row['undo'] === null ? null : parsed(row['undo']),
      isUndone: row['isUndone'] === 1,
    })),
  },
  record: {
    from: `select kind || '/' || number as place, kind, document from record`,
    read: each((row) => ({ port: text(row['kind']), record: parsed(row['document']) })),
  },
  audit: {
    from: 'select seq as place, * from audit',
    read: each((row) => without(row, 'place') as unknown as Dumped['audit']),
  },
};

export function dumpRows<Kind extends Exclude<DumpKind, 'mention'>>(
  engine: Engine,
  kind: Kind,
  after: string | null,
  limit: number,
): Page<Kind> {
  const { from, read } = plans[kind] as Plan<Kind>;
  const begun = after === null ? null : (JSON.parse(after) as string | number);
  const rows = engine.all<Row>(
    `select * from (${from}) where ${begun === null ? '? is null' : 'place > ?'} order by place limit ?`,
    ...[begun, limit],
  );
  return {
    documents: read(engine, rows),
    next: rows.length < limit ? null : JSON.stringify(rows.at(-1)?.['place']),
  };
}

export function countRows(engine: Engine, kind: Exclude<DumpKind, 'mention'>): number {
  return engine.value<number>(`select count(*) from (${plans[kind].from})`);
}

function readStates(engine: Engine, rows: Row[]): Dumped['source-state'][] {
  return rows.map((row) => {
    const hours = engine.all<{ hour: number; accepted: number; refused: number }>(
      'select hour, accepted, refused from source_hour where source = ?',
      row['source'],
    );
    return {
      sourceId: text(row['source']),
      cursor: row['cursor'] as string | null,
      lastSuccessAt: row['lastSuccess'] as string | null,
      lastItemAt: row['lastItem'] as string | null,
      lastError: row['lastError'] === null ? null : parsed(row['lastError']),
      ...{ failuresInRow: Number(row['failures']), accepted: Number(row['accepted']) },
      ...{ repeated: Number(row['repeated']), refused: Number(row['refused']) },
      hours: Object.fromEntries(hours.map(({ hour, ...counts }) => [hour, counts])),
    };
  });
}

function readChanges(engine: Engine, rows: Row[]): Dumped['change'][] {
  return rows.map((row) => ({
    key: `${text(row['story'])}-${text(row['seq'])}`,
    story: Number(row['story']),
    kind: text(row['kind']) as Dumped['change']['kind'],
    desk: parsed<Desk>(row['desk']),
    others: parsed<number[]>(row['others']),
    moves: engine.all(
      `select mention.id, fromStory as "from", toStory as "to", move.addedBy from move join mention using (row)
        where change = ? order by row`,
      row['seq'],
    ),
    isUndone: row['isUndone'] === 1,
  }));
}

function readStories(engine: Engine, rows: Row[]): DumpedStory[] {
  return loadStories(
    engine,
    rows.map((row) => Number(row['place'])),
  ).map((state) => {
    const { lead, ...rest } = without(state as typeof state & { isOpen: number }, 'isOpen');
    const { number } = state;
    const buckets = engine.all<{ bucket: number; mentions: number }>(
      'select bucket, mentions from story_bucket where story = ?',
      number,
    );
    const [issue] = engine.all<{ issue: number; via: number | null }>(
      'select issue, via from issue_story where story = ?',
      number,
    );
    const standing = 'select seq from change where story = ? and isUndone = 0 order by seq';
    const gathered = 'select number from story where mergedInto = ? order by number';
    return {
      state: rest,
      ...leadOf(engine, lead),
      buckets: Object.fromEntries(buckets.map(({ bucket, mentions }) => [bucket, mentions])),
      isUndated: isUndated(engine, number),
      ...{ issue: issue?.issue ?? null, issueVia: issue?.via ?? null },
      gathered: engine.pluck<number>(gathered, number),
      standing: engine.pluck<number>(standing, number).map((seq) => `${number}-${seq}`),
    };
  });
}

function leadOf(engine: Engine, row: number): Pick<DumpedStory, 'leadId' | 'leadPublished'> {
  const lead = engine.one<{ id: string; published: number }>(
    'select id, published from mention where row = ?',
    row,
  );
  return { leadId: lead?.id ?? '', leadPublished: lead?.published ?? 0 };
}

function isUndated(engine: Engine, story: number): boolean {
  const sql = 'select flags & 8 from mention where story = ? and story > 0 order by row limit 1';
  return (engine.value<number | undefined>(sql, story) ?? 0) !== 0;
}
