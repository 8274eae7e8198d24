import type { Dumped, DumpKind } from '../../dump.js';
import type { RecordPort } from '../../records.js';
import { factText, responseText } from '../../story/indexed-words.js';
import { shownVersion } from '../../story/response-standing.js';
import { numberOf } from '../../story/codes.js';
import type { Engine } from '../engine.js';
import { writeFact } from '../facts.js';
import { writeHandOffRow } from '../hand-offs.js';
import { issueNumber, writeIssue } from '../issue-rows.js';
import { writeNarrative } from '../narratives.js';
import { writeRecord } from '../records.js';
import { writeResponse } from '../response-write.js';
import { loadChange, loadEntry, loadStory } from './load-stories.js';

/** How one document is kept; what is kept already stays as it is or is written the same again. */
type Load<Kind extends DumpKind> = (engine: Engine, document: Dumped[Kind]) => void;

const json = JSON.stringify;
const insert = (engine: Engine, table: string, values: Record<string, unknown>): boolean => {
  const names = Object.keys(values);
  const sql = `insert or ignore into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
  return engine.run(sql, ...Object.values(values)).changes > 0;
};

export const loads: { [Kind in Exclude<DumpKind, 'mention'>]: Load<Kind> } = {
  counter: loadCounter,
  user: (engine, { isDisabled, isDemo, ...user }) => {
    insert(engine, 'user', { ...user, isDisabled: Number(isDisabled), isDemo: Number(isDemo) });
  },
  session: (engine, { tokenHash, userId, expiresAt }) => {
    insert(engine, 'session', { tokenHash, user: userId, expires: expiresAt });
  },
  setting: (engine, { name, document }) => {
    insert(engine, 'setting', { name, version: document.version, document: json(document) });
  },
  program: (engine, program) => {
    const { id, version, priority } = program;
    insert(engine, 'program', { id, version, priority, document: json(program) });
  },
  'program-version': (engine, program) => {
    const { id, version } = program;
    insert(engine, 'program_version', { id, version, document: json(program) });
  },
  source: (engine, source) => {
    insert(engine, 'source', { id: source.id, document: json(source) });
  },
  'push-key': (engine, { sourceId, hash }) => {
    insert(engine, 'push_key', { source: sourceId, hash });
  },
  'source-state': loadState,
  quarantined: (engine, { id, sourceId, at, reason, excerpt }) => {
    insert(engine, 'quarantine', {
      ...{ seq: Number(id.slice(2)), source: sourceId, at: Date.parse(at), reason, excerpt },
    });
  },
  inbox: (engine, { id, place, item }) => {
    insert(engine, 'inbox', { seq: place, id, item: json(item) });
  },
  done: (engine, done) => {
    insert(engine, 'inbox_done', done);
  },
  'fact-check': (engine, { number, factCheck }) => {
    if (insert(engine, 'fact_check', { seq: number, id: factCheck.id, document: json(factCheck) })) {
      insert(engine, 'fact_check_waiting', { seq: number });
    }
  },
  change: loadChange,
  story: loadStory,
  suggestion: (engine, { story, other, similarity, sharedPhrases }) => {
    insert(engine, 'story_suggestion', { story, other, similarity, phrases: json(sharedPhrases) });
  },
  entry: loadEntry,
  evidence: (engine, evidence) => {
    const story = Number(evidence.storyId.slice(2));
    insert(engine, 'evidence', { number: numberOf('E', evidence.id), story, document: json(evidence) });
  },
  'fact-version': (engine, fact) => {
    const known = 'select 1 from fact_version where number = ? and version = ?';
    if (engine.one(known, numberOf('F', fact.id), fact.version)) return;
    writeFact(engine, fact, engine.stems(factText(fact)));
  },
  'narrative-version': (engine, narrative) => {
    const known = 'select 1 from narrative_version where number = ? and version = ?';
    if (engine.one(known, numberOf('N', narrative.id), narrative.version)) return;
    writeNarrative(engine, narrative);
  },
  'response-version': (engine, version) => {
    const { responseId, n } = version;
    insert(engine, 'response_version', { response: numberOf('T', responseId), n, document: json(version) });
  },
  response: loadResponse,
  'hand-off': writeHandOffRow,
  issue: writeIssue,
  'issue-change': (engine, { number, change, undo, isUndone }) => {
    insert(engine, 'issue_change', {
      ...{ seq: number, issue: issueNumber(change.issueId), kind: change.kind, at: change.at },
      ...{ document: json(change), undo: undo && json(undo), isUndone: Number(isUndone) },
    });
  },
  record: (engine, { port, record }) => writeRecord(engine, port as RecordPort, record as never),
  audit: (engine, row) => {
    insert(engine, 'audit', row);
  },
};

const byRows = ['fact-check', 'issue'];

/** Numbers go on where they were, also where the last of them are gone. */
function loadCounter(engine: Engine, { name, value }: Dumped['counter']): void {
  const table = { quarantined: 'quarantine', 'issue-change': 'issue_change' }[name];
  if (byRows.includes(name)) return;
  if (table !== undefined) {
    engine.run('delete from sqlite_sequence where name = ?', table);
    engine.run('insert into sqlite_sequence (name, seq) values (?, ?)', table, value);
  } else if (engine.one('select 1 from counter where name = ?', name)) {
    engine.run('update counter set value = ? where name = ?', value, name);
  } else engine.run('insert or replace into record_number (kind, last) values (?, ?)', name, value);
}

function loadState(engine: Engine, { hours, ...state }: Dumped['source-state']): void {
  insert(engine, 'source_state', {
    ...{ source: state.sourceId, cursor: state.cursor, lastSuccess: state.lastSuccessAt },
    ...{ lastItem: state.lastItemAt, lastError: state.lastError && json(state.lastError) },
    ...{ failures: state.failuresInRow, accepted: state.accepted, repeated: state.repeated },
    refused: state.refused,
  });
  for (const [hour, counts] of Object.entries(hours)) {
    insert(engine, 'source_hour', { source: state.sourceId, hour: Number(hour), ...counts });
  }
}

/** One whose correction is under way stays found by the words that went out. */
function loadResponse(engine: Engine, response: Dumped['response']): void {
  writeResponse(engine, response, engine.stems(responseText(response)));
  const number = numberOf('T', response.id);
  const sql = 'select document from response_version where response = ? and n = ?';
  const shown = engine.value<string | undefined>(sql, number, shownVersion(response));
  if (response.status === 'published' || shown === undefined) return;
  const { content } = JSON.parse(shown) as Dumped['response-version'];
  const stems = engine.stems(responseText({ ...response, status: 'published', content }));
  engine.run('insert or replace into response_text (rowid, stems) values (?, ?)', number, stems);
}
