import { AppError } from '@tanggap/shared/errors';
import type { Program } from '@tanggap/shared/program';
import type { Collection } from './collection.js';
import type { Engine } from './engine.js';
import type { ProgramStore } from '../store.js';

export const programs: Collection<Program> = { index: 'desk', kind: 'program', fields: () => ({}) };
export const programVersions: Collection<Program> = {
  index: 'desk',
  kind: 'program-version',
  fields: ({ id, version }) => ({ marks: [`program:${id}`], number: version }),
};
const mostPrograms = 10_000;

export function programsPort(engine: Engine): ProgramStore {
  return {
    async list() {
      const found = await engine.find(programs, { sort: [{ key: 'asc' }], limit: mostPrograms });
      return found.map(({ value }) => value);
    },
    get: (id) => engine.get(programs, id),
    put: (program) =>
      engine.write(async (tx) => {
        const { id, version } = program;
        const stored = await tx.get(programs, id);
        if (stored && stored.version !== version - 1) {
          const message = `expected version ${stored.version + 1} of program ${id}, got ${version}`;
          throw new AppError('program-changed', message, { version: stored.version });
        }
        tx.put(programs, id, program);
        tx.put(programVersions, `${id}/${version}`, program);
      }),
    async history(id) {
      const filter = [{ term: { marks: `program:${id}` } }];
      const found = await engine.find(programVersions, {
        filter,
        sort: [{ number: 'desc' }],
        limit: mostPrograms,
      });
      return found.map(({ value }) => value);
    },
  };
}
