import { urgencyBands, type Targets } from '@tanggap/shared/api-measure';
import { stages, type Stage } from '@tanggap/shared/metrics';

type Band = (typeof urgencyBands)[number];
type TargetSet = Targets['general'];

/** A column of the table: the general one, a band, or a program. */
export type Column = 'general' | `band:${Band}` | `program:${string}`;

/** What stands in the fields, as typed; an empty one has no target of its own. */
export type TargetDraft = Readonly<Record<string, Readonly<Partial<Record<Stage, string>>>>>;

const mostMinutes = 100_000;

export const bandColumns: readonly Column[] = urgencyBands.map((band): Column => `band:${band}`);

/** Seconds keep four places: 5 s are 0,0833 of a minute. */
export const writeMinutes = (minutes: number): string =>
  String(Math.round(minutes * 10_000) / 10_000).replace('.', ',');

/** Null where it is no number of minutes that a target may have. */
export function readMinutes(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(trimmed)) return null;
  const minutes = Number(trimmed);
  return minutes > 0 && minutes <= mostMinutes ? minutes : null;
}

export function setOf(targets: Targets, column: Column): TargetSet {
  if (column === 'general') return targets.general;
  const [kind, name] = splitColumn(column);
  return (kind === 'band' ? targets.byUrgency[name as Band] : targets.byProgram[name]) ?? {};
}

function splitColumn(column: Column): [string, string] {
  const at = column.indexOf(':');
  return [column.slice(0, at), column.slice(at + 1)];
}

export function draftOf(targets: Targets): TargetDraft {
  const columns: Column[] = [
    'general',
    ...bandColumns,
    ...Object.keys(targets.byProgram).map((id): Column => `program:${id}`),
  ];
  return Object.fromEntries(columns.map((column) => [column, written(setOf(targets, column))]));
}

const written = (set: TargetSet): Partial<Record<Stage, string>> =>
  Object.fromEntries(
    stages.flatMap((stage) => (set[stage] === undefined ? [] : [[stage, writeMinutes(set[stage])]])),
  );

/** Ids of the programs that have a column. */
export const programsOf = (draft: TargetDraft): string[] =>
  Object.keys(draft).flatMap((column) => (column.startsWith('program:') ? [column.slice(8)] : []));

export interface TargetProblem {
  column: string;
  stage: Stage;
}

export function problemsOf(draft: TargetDraft): TargetProblem[] {
  return Object.entries(draft).flatMap(([column, cells]) =>
    stages.flatMap((stage) => {
      const text = cells[stage]?.trim() ?? '';
      return text !== '' && readMinutes(text) === null ? [{ column, stage }] : [];
    }),
  );
}

/** The targets as they will be saved. A field nobody touched keeps its exact value. */
export function targetsOf(draft: TargetDraft, known: Targets): Targets {
  const read = (column: Column): TargetSet => {
    const before = setOf(known, column);
    return Object.fromEntries(
      stages.flatMap((stage) => {
        const text = draft[column]?.[stage]?.trim() ?? '';
        const old = before[stage];
        if (old !== undefined && writeMinutes(old) === text) return [[stage, old]];
        const minutes = readMinutes(text);
        return minutes === null ? [] : [[stage, minutes]];
      }),
    );
  };
  const isFilled = ([, set]: [string, TargetSet]): boolean => Object.keys(set).length > 0;
  return {
    ...known,
    general: read('general'),
    byUrgency: Object.fromEntries(
      urgencyBands.map((band): [string, TargetSet] => [band, read(`band:${band}`)]).filter(isFilled),
    ),
    byProgram: Object.fromEntries(
      programsOf(draft)
        .map((id): [string, TargetSet] => [id, read(`program:${id}`)])
        .filter(isFilled),
    ),
  };
}
