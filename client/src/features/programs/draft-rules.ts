import type { Program, ProgramDraft } from '@tanggap/shared/program';
import { parseProgramQuery } from '@tanggap/shared/program-query';
import type { QueryError } from '@tanggap/shared/query';
import { defaultWatchDays } from '@tanggap/shared/program-rules';

const dayMs = 86_400_000;

/** Fields in the order of the screen; all of what a second person approves. */
export const draftFields = [
  'name',
  'agency',
  'host',
  'purpose',
  'basis',
  'owner',
  'endsAt',
  'aliases',
  'ambiguous',
  'context',
  'excluded',
  'query',
  'priority',
] as const satisfies readonly (keyof ProgramDraft)[];
export type DraftField = (typeof draftFields)[number];

/** Only what a second person approves, whatever else the source carries. */
export function draftOf(source: ProgramDraft): ProgramDraft {
  const kept = draftFields.map((field) => [field, source[field]] as const);
  return Object.fromEntries(kept) as unknown as ProgramDraft;
}

export function emptyDraft(now: number, owner: string): ProgramDraft {
  return {
    name: '',
    aliases: [],
    ambiguous: [],
    context: [],
    excluded: [],
    query: '',
    agency: '',
    host: null,
    purpose: '',
    basis: '',
    owner,
    endsAt: new Date(now + defaultWatchDays * dayMs).toISOString(),
    priority: 1,
  };
}

/** Least lengths that the server asks for as well. */
const least = { name: 2, agency: 2, purpose: 10, owner: 2 } as const;

export type Problem =
  | { kind: 'tooShort'; least: number }
  | { kind: 'noAlias' }
  | { kind: 'noDate' }
  | { kind: 'query'; error: QueryError };
export type Problems = Partial<Record<DraftField, Problem>>;

/** What keeps a draft from being proposed or tried; empty where nothing does. */
export function problemsOf(draft: ProgramDraft): Problems {
  const problems: Problems = {};
  for (const field of ['name', 'agency', 'purpose', 'owner'] as const) {
    if (draft[field].trim().length < least[field])
      problems[field] = { kind: 'tooShort', least: least[field] };
  }
  if (draft.aliases.length === 0) problems.aliases = { kind: 'noAlias' };
  if (Number.isNaN(Date.parse(draft.endsAt))) problems.endsAt = { kind: 'noDate' };
  const { error } = parseProgramQuery(draft.query);
  if (error) problems.query = { kind: 'query', error };
  return problems;
}

/**
 * A draft that the trial accepts though texts for people are not written yet; null without names or with a query that
 * cannot be read.
 */
export function triableDraft(draft: ProgramDraft): ProgramDraft | null {
  const { name, aliases, query } = problemsOf(draft);
  if (name || aliases || query) return null;
  const { agency, purpose, owner } = draft;
  const filled = (text: string): string =>
    text.trim().length < least.purpose ? '–'.repeat(least.purpose) : text;
  return { ...draft, agency: filled(agency), purpose: filled(purpose), owner: filled(owner) };
}

export interface FieldChange {
  field: DraftField;
  before: string[];
  after: string[];
}

const valuesOf = (draft: ProgramDraft, field: DraftField): string[] => {
  const value = draft[field];
  if (Array.isArray(value)) return value;
  return value === null || value === undefined || value === '' ? [] : [String(value)];
};

/** Fields that differ; of lists only what was added or removed. */
export function changesBetween(before: ProgramDraft, after: ProgramDraft): FieldChange[] {
  return draftFields.flatMap((field) => {
    const [old, fresh] = [valuesOf(before, field), valuesOf(after, field)];
    const removed = old.filter((value) => !fresh.includes(value));
    const added = fresh.filter((value) => !old.includes(value));
    return removed.length + added.length === 0 ? [] : [{ field, before: removed, after: added }];
  });
}

/** An id from a name: `Makan Bergizi Gratis` → `makan-bergizi-gratis`. */
export function idFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 40).replace(/-+$/, '');
}

/** What the editor opens with: a change that waits goes on from where it stands. */
export const openingDraft = (program: Program): ProgramDraft => draftOf(program.proposal?.draft ?? program);
