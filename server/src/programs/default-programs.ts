import type { Program } from '@tanggap/shared/program';
import { building } from './table/building.js';
import { energy } from './table/energy.js';
import { healthEducation } from './table/health-education.js';
import type { ProgramRow } from './table/program-row.js';
import { socialAid } from './table/social-aid.js';
import { workMoney } from './table/work-money.js';

const DAY = 86_400_000;
/** No watch runs longer without somebody renewing it. */
const watchDays = 90;

/**
 * The programs of a first installation, all active and ending `watchDays` after `now` (ISO). Nobody has approved them yet,
 * so `approver` is null: a desk looks through them, shortens and extends.
 */
export function defaultPrograms(now: string): Program[] {
  const endsAt = new Date(Date.parse(now) + watchDays * DAY).toISOString();
  return [...socialAid, ...healthEducation, ...workMoney, ...energy, ...building].map((row) =>
    fill(row, endsAt),
  );
}

function fill(row: ProgramRow, endsAt: string): Program {
  const { watchFor, ...given } = row;
  return {
    ambiguous: [],
    context: [],
    excluded: [],
    ...given,
    purpose: `Mengawasi klaim publik tentang ${watchFor}, agar kekeliruan dijawab dengan fakta dan keluhan sampai kepada yang menangani.`,
    basis: 'Tugas kehumasan instansi; isian bawaan pemasangan pertama, perlu ditinjau dan disetujui.',
    owner: `Humas ${row.agency}`,
    endsAt,
    status: 'active',
    version: 1,
    approver: null,
    proposal: null,
  };
}

/** The single words of all names: they tell which program a text is about, not what it claims. */
export function defaultProgramWords(): string[] {
  const rows = [...socialAid, ...healthEducation, ...workMoney, ...energy, ...building];
  const phrases = rows.flatMap(({ aliases, ambiguous = [], agency }) => [...aliases, ...ambiguous, agency]);
  return [...new Set(phrases.flatMap((phrase) => phrase.toLowerCase().match(/[a-z0-9]+/g) ?? []))];
}
