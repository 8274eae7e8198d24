import type { Engine } from '../engine.js';

/** Columns hold sets of programs, sets of regions and sources as numbers; 0 is the empty set. */
export type SetKind = 'program' | 'region' | 'outlet';

export interface ValueSet {
  kind: SetKind;
  values: string[];
}

/** Gives sets their numbers, each looked up once per batch. Marks are joined by blanks, as in `mention.programs`. */
export function setNumbers(engine: Engine): (kind: SetKind, marks: string) => number {
  const known = new Map<string, number>();
  return (kind, marks) => {
    if (marks === '') return 0;
    const key = `${kind} ${marks}`;
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = numberOfSet(engine, kind, marks)));
    return number;
  };
}

function numberOfSet(engine: Engine, kind: SetKind, marks: string): number {
  const find = 'select number from value_set where kind = ? and marks = ?';
  const known = engine.value<number | undefined>(find, kind, marks);
  if (known !== undefined) return known;
  return Number(engine.run('insert into value_set (kind, marks) values (?, ?)', kind, marks).lastInsertRowid);
}

interface Known {
  schema: number;
  last: number;
  sets: (ValueSet | undefined)[];
}

const knownSets = new WeakMap<Engine, Known>();

/**
 * All sets by number. Numbers never change their meaning, so only new ones are read. A changed schema is the mark of a
 * file that somebody works on from outside; then all are read anew.
 */
export function valueSets(engine: Engine): readonly (ValueSet | undefined)[] {
  const schema = engine.value<number>('select schema_version from pragma_schema_version');
  let known = knownSets.get(engine);
  if (known?.schema !== schema) {
    known = { schema, last: 0, sets: [] };
    knownSets.set(engine, known);
  }
  const rows = engine.all<{ number: number; kind: SetKind; marks: string }>(
    'select number, kind, marks from value_set where number > ? order by number',
    known.last,
  );
  for (const { number, kind, marks } of rows) {
    known.sets[number] = { kind, values: kind === 'outlet' ? [marks] : marks.split(' ') };
    known.last = number;
  }
  return known.sets;
}
