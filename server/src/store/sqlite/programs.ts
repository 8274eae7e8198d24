import { AppError } from '@tanggap/shared/errors';
import type { Program } from '@tanggap/shared/program';
import type { Engine } from './engine.js';
import type { Sync } from './sync.js';
import type { ProgramStore } from '../store.js';

const document = (row: { document: string }) => JSON.parse(row.document) as Program;

export function programsPort(engine: Engine): Sync<ProgramStore> {
  return {
    list: () => engine.all<{ document: string }>('select document from program order by id').map(document),
    get: (id) => {
      const row = engine.one<{ document: string }>('select document from program where id = ?', id);
      return row ? document(row) : null;
    },
    put: (program) => engine.write(() => putProgram(engine, program)),
    history: (id) =>
      engine
        .all<{ document: string }>(
          'select document from program_version where id = ? order by version desc',
          id,
        )
        .map(document),
  };
}

function putProgram(engine: Engine, program: Program): void {
  const stored = engine.value<number | undefined>('select version from program where id = ?', program.id);
  if (stored !== undefined && stored !== program.version - 1) {
    const message = `expected version ${stored + 1} of program ${program.id}, got ${program.version}`;
    throw new AppError('program-changed', message, { version: stored });
  }
  const json = JSON.stringify(program);
  engine.run(
    `insert into program (id, version, priority, document) values (?, ?, ?, ?) on conflict do update
      set version = excluded.version, priority = excluded.priority, document = excluded.document`,
    ...[program.id, program.version, program.priority, json],
  );
  engine.run(
    'insert or replace into program_version (id, version, document) values (?, ?, ?)',
    program.id,
    program.version,
    json,
  );
}
