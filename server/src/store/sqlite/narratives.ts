import { AppError } from '@tanggap/shared/errors';
import type { Narrative } from '@tanggap/shared/narrative';
import { numberOf } from '../story/codes.js';
import { takeNumbers } from './engine.js';
import type { Engine } from './engine.js';
import { noteCitations, noteLapse } from './lapses.js';
import type { Sync } from './sync.js';
import type { NarrativeStore } from '../store.js';

type NarrativeQuery = Parameters<NarrativeStore['list']>[0];
type NewNarrative = Parameters<NarrativeStore['add']>[0];

interface NarrativeRow {
  document: string;
  usedBy: number;
}

const columns = `document, (select count(*) from citation where target = 'N-' || number and citing glob 'T-*') as usedBy
  from narrative join narrative_version using (number, version)`;

const narrativeOf = ({ document, usedBy }: NarrativeRow): Narrative => ({
  ...(JSON.parse(document) as Narrative),
  usedBy,
});

export function narrativesPort(engine: Engine): Sync<NarrativeStore> {
  return {
    add: (narrative) => engine.write(() => addNarrative(engine, narrative)),
    put: (narrative) => engine.write(() => putNarrative(engine, narrative)),
    get: (ids) => engine.read(() => ids.flatMap((id) => narrativeAt(engine, id) ?? [])),
    list: (query) => listNarratives(engine, query),
  };
}

function addNarrative(engine: Engine, given: NewNarrative): Narrative {
  const id = `N-${takeNumbers(engine, 'narrative', 1)}`;
  const narrative = { ...given, id, version: 1, usedBy: 0 };
  writeNarrative(engine, narrative);
  return narrative;
}

function putNarrative(engine: Engine, narrative: Narrative): void {
  const { id, version } = narrative;
  const stored = narrativeAt(engine, id);
  if (!stored) throw new AppError('not-found', `no narrative ${id}`, { id });
  if (stored.version !== version - 1) {
    const message = `expected version ${stored.version + 1} of narrative ${id}, got ${version}`;
    throw new AppError('narrative-changed', message, { narrative: stored });
  }
  writeNarrative(engine, narrative);
}

export function writeNarrative(engine: Engine, narrative: Narrative): void {
  const { id, version, validUntil, isWithdrawn, updatedAt, facts } = narrative;
  const number = numberOf('N', id);
  engine.run(
    `insert into narrative (number, version, validUntil, isWithdrawn, updated) values (?, ?, ?, ?, ?)
      on conflict (number) do update set version = excluded.version, validUntil = excluded.validUntil,
        isWithdrawn = excluded.isWithdrawn, updated = excluded.updated`,
    ...[number, version, Date.parse(validUntil), isWithdrawn ? 1 : 0, Date.parse(updatedAt)],
  );
  const sql = 'insert into narrative_version (number, version, document) values (?, ?, ?)';
  engine.run(sql, number, version, JSON.stringify({ ...narrative, usedBy: 0 }));
  noteLapse(engine, narrative);
  noteCitations(engine, id, isWithdrawn ? [] : facts);
}

function narrativeAt(engine: Engine, id: string): Narrative | null {
  const row = engine.one<NarrativeRow>(`select ${columns} where number = ?`, numberOf('N', id));
  return row ? narrativeOf(row) : null;
}

/** Newest change first. One whose time has not begun counts as live: it has neither ended nor been withdrawn. */
function listNarratives(engine: Engine, { state, program, now }: NarrativeQuery): Narrative[] {
  const states = {
    live: 'isWithdrawn = 0 and validUntil > ?',
    expired: 'isWithdrawn = 0 and validUntil <= ?',
    withdrawn: 'isWithdrawn = 1 and ? > 0',
    any: '? > 0',
  };
  return engine
    .all<NarrativeRow>(
      `select ${columns} where ${states[state ?? 'any']}
        and (? is null or exists (select 1 from json_each(document, '$.programs') where value = ?))
        order by updated desc, number desc`,
      ...[Date.parse(now), program ?? null, program ?? null],
    )
    .map(narrativeOf);
}
