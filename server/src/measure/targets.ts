import { targetsSchema, type Targets } from '@tanggap/shared/api-measure';
import { AppError } from '@tanggap/shared/errors';
import { defaultTargets } from '@tanggap/shared/measure/default-targets';
import type { SettingsStore } from '../store/store.js';
import type { Actor, MeasureDeps } from './measure-deps.js';
import { noteAct } from './note-act.js';

const name = 'targets';

/** The desk's targets; the ones shipped, as version 0, until somebody saves others. */
export async function readTargets(settings: Pick<SettingsStore, 'get'>): Promise<Targets> {
  const kept = await settings.get(name);
  return kept === null ? defaultTargets : targetsSchema.parse(kept);
}

/** Saves targets as the version after the one they were written on. Rejects with `record-changed` or `bad-request`. */
export async function saveTargets(deps: MeasureDeps, actor: Actor, given: Targets): Promise<Targets> {
  const known = new Set((await deps.store.programs.list()).map(({ id }) => id));
  const unknown = Object.keys(given.byProgram).filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new AppError('bad-request', `byProgram: expected known programs, got ${unknown.join(', ')}`, {
      issues: unknown.map((id) => ({ path: `byProgram.${id}`, message: 'expected a known program' })),
    });
  }
  const before = await readTargets(deps.store.settings);
  const next = { ...given, version: given.version + 1 };
  await deps.store.settings.put(name, next);
  await noteAct(deps, actor, {
    action: 'targets:save',
    noun: 'setting',
    id: name,
    data: { from: before, to: next },
  });
  return next;
}
