import type { Store } from '../store/store.js';

/** Names of programs by their ids, as people know them. */
export type ProgramNames = ReadonlyMap<string, string>;

export async function readProgramNames({ programs }: Pick<Store, 'programs'>): Promise<ProgramNames> {
  return new Map((await programs.list()).map(({ id, name }) => [id, name]));
}

/** An id without a program stands as it is. */
export const nameOf = (names: ProgramNames, id: string): string => names.get(id) ?? id;

/** One field for several programs. */
export const namesOf = (names: ProgramNames, ids: readonly string[]): string =>
  ids.map((id) => nameOf(names, id)).join(', ');
