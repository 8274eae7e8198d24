import { AppError } from '@tanggap/shared/errors';
import type { Evidence } from '@tanggap/shared/evidence';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import { numberOf, storyNumber } from '../story/codes.js';
import { takeNumbers } from './engine.js';
import type { Engine } from './engine.js';
import { familyOf, requireStory } from './family.js';
import { addEntry } from './story-write.js';
import type { Sync } from './sync.js';
import { mendEvidence } from '../story/mend-evidence.js';
import type { EvidenceStore } from '../store.js';

const document = (row: { document: string }) => JSON.parse(row.document) as Evidence;

export function evidencePort(engine: Engine): Sync<EvidenceStore> {
  return {
    add: (evidence, entry) => engine.write(() => addEvidence(engine, evidence, entry)),
    put: (evidence, entry) => engine.write(() => putEvidence(engine, evidence, entry)),
    get: (ids) => engine.read(() => ids.flatMap((id) => evidenceAt(engine, id))),
    ofStory: (storyId) =>
      engine
        .all<{ document: string }>(
          `select document from evidence where story in (${familyOf}) order by number`,
          storyNumber(storyId),
        )
        .map(document),
  };
}

function addEvidence(engine: Engine, given: Omit<Evidence, 'id'>, entry: NewTimelineEntry): Evidence {
  const story = requireStory(engine, given.storyId);
  const number = takeNumbers(engine, 'evidence', 1);
  const evidence = { ...given, id: `E-${number}` };
  const sql = 'insert into evidence (number, story, document) values (?, ?, ?)';
  engine.run(sql, number, story, JSON.stringify(evidence));
  addEntry(engine, entry);
  return evidence;
}

function putEvidence(engine: Engine, given: Evidence, entry: NewTimelineEntry | null): void {
  const [stored] = evidenceAt(engine, given.id);
  if (!stored) throw new AppError('not-found', `no evidence ${given.id}`, { id: given.id });
  const sql = 'update evidence set document = ? where number = ?';
  engine.run(sql, JSON.stringify(mendEvidence(stored, given)), numberOf('E', given.id));
  if (entry) addEntry(engine, entry);
}

function evidenceAt(engine: Engine, id: string): Evidence[] {
  return engine
    .all<{ document: string }>('select document from evidence where number = ?', numberOf('E', id))
    .map(document);
}
