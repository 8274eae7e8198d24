import type { Fact, FactDraft } from '@tanggap/shared/fact';
import type { Zone } from '@tanggap/shared/vocabulary';
import { dayAfter, endOfDay, localTextOf } from '../../../lib/day.js';

/** A fact is trusted for so long unless somebody says otherwise. */
const usualDays = 90;

/** What a form of the fact bank is opened for. */
export type FactFormMode = { kind: 'add' } | { kind: 'edit' | 'renew'; fact: Fact };

/** What the form holds: text as typed, a day in the desk's zone. */
export interface FactEntry {
  statement: string;
  hasFigure: boolean;
  value: string;
  unit: string;
  asOf: string;
  agency: string;
  sourceTitle: string;
  sourceUrl: string;
  programs: readonly string[];
  /** `2026-12-31`, or empty. */
  validOn: string;
}

export function emptyEntry(agency: string, now: number, zone: Zone): FactEntry {
  return {
    ...{ statement: '', hasFigure: false, value: '', unit: '', asOf: '' },
    ...{ agency, sourceTitle: '', sourceUrl: '', programs: [] },
    validOn: dayAfter(now, usualDays, zone),
  };
}

export function entryOf(fact: FactDraft, zone: Zone): FactEntry {
  const { figure, source } = fact;
  return {
    statement: fact.statement,
    hasFigure: figure !== null,
    value: figure ? String(figure.value).replace('.', ',') : '',
    unit: figure?.unit ?? '',
    asOf: figure?.asOf ?? '',
    agency: fact.agency,
    sourceTitle: source.title,
    sourceUrl: source.url,
    programs: fact.programs,
    validOn: localTextOf(Date.parse(fact.validUntil), zone).slice(0, 10),
  };
}

/** Renewing begins with a new last day; what is said stays for the writer to compare with the source. */
export function renewalOf(fact: Fact, now: number, zone: Zone): FactEntry {
  return { ...entryOf(fact, zone), validOn: dayAfter(now, usualDays, zone) };
}

/** `10.000.000`, `4,5` and `4.5` as people type them; null where it is no number. */
export function numberOf(typed: string): number | null {
  const plain = typed.trim().replace(/\s/g, '');
  // A dot before exactly three digits groups thousands; any other dot, like a comma, is decimal.
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain) ? plain.replaceAll('.', '') : plain;
  const value = grouped.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
}

export type FactField = 'statement' | 'value' | 'unit' | 'agency' | 'sourceTitle' | 'sourceUrl' | 'validOn';
export type FactProblem = 'short' | 'number' | 'missing' | 'address' | 'date' | 'past';

function isAddress(text: string): boolean {
  const url = URL.parse(text.trim());
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}

function problemOfDay(validOn: string, now: number, zone: Zone): FactProblem | null {
  const end = Date.parse(endOfDay(validOn, zone));
  if (Number.isNaN(end)) return 'date';
  return end <= now ? 'past' : null;
}

/** What keeps an entry from being saved, by field; the server asks for the same lengths. */
export function problemsOf(
  entry: FactEntry,
  now: number,
  zone: Zone,
): Partial<Record<FactField, FactProblem>> {
  const found: [FactField, FactProblem | null][] = [
    ['statement', entry.statement.trim().length < 10 ? 'short' : null],
    ['value', entry.hasFigure && numberOf(entry.value) === null ? 'number' : null],
    ['unit', entry.hasFigure && entry.unit.trim() === '' ? 'missing' : null],
    ['agency', entry.agency.trim().length < 2 ? 'short' : null],
    ['sourceTitle', entry.sourceTitle.trim().length < 2 ? 'short' : null],
    ['sourceUrl', isAddress(entry.sourceUrl) ? null : 'address'],
    ['validOn', problemOfDay(entry.validOn, now, zone)],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

export function draftOf(entry: FactEntry, zone: Zone): FactDraft {
  const value = numberOf(entry.value);
  return {
    statement: entry.statement.trim(),
    figure:
      entry.hasFigure && value !== null ? { value, unit: entry.unit.trim(), asOf: entry.asOf.trim() } : null,
    agency: entry.agency.trim(),
    source: { title: entry.sourceTitle.trim(), url: entry.sourceUrl.trim() },
    programs: [...entry.programs],
    validUntil: new Date(endOfDay(entry.validOn, zone)).toISOString(),
  };
}
