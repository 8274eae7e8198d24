import type { NarrativeDraft } from '@tanggap/shared/narrative';
import type { ResponseContent } from '@tanggap/shared/response';
import type { Zone } from '@tanggap/shared/vocabulary';
import { dayAfter, endOfDay, localTextOf, startOfDay } from '../../../lib/day.js';

/** A shared answer is looked at again after a quarter unless its owner says otherwise. */
const usualDays = 90;
const longestStatement = 3_000;

/** What the form holds; days in the desk's zone. */
export interface NarrativeEntry {
  title: string;
  statement: string;
  owner: string;
  audience: string;
  regions: readonly string[];
  programs: readonly string[];
  facts: readonly string[];
  /** `2026-12-31`, or empty. */
  fromOn: string;
  untilOn: string;
}

const dayOf = (at: string, zone: Zone): string => localTextOf(Date.parse(at), zone).slice(0, 10);

export function entryOf({ validFrom, validUntil, ...rest }: NarrativeDraft, zone: Zone): NarrativeEntry {
  const { title, statement, owner, audience, regions, programs, facts } = rest;
  const days = { fromOn: dayOf(validFrom, zone), untilOn: dayOf(validUntil, zone) };
  return { title, statement, owner, audience, regions, programs, facts, ...days };
}

/** The approved answer without its citations and without the claim: what everybody may repeat. */
export function entryFrom(
  { headline, blocks }: Pick<ResponseContent, 'headline' | 'blocks'>,
  owner: string,
  now: number,
  zone: Zone,
): NarrativeEntry {
  const said = [blocks.fact, blocks.why, blocks.close].map((text) =>
    text.replace(/\s*\[\d{1,2}\]/g, '').trim(),
  );
  return {
    title: headline.slice(0, 160),
    statement: said.filter(Boolean).join('\n\n').slice(0, longestStatement),
    ...{ owner, audience: '', regions: [], programs: [], facts: [] },
    fromOn: dayAfter(now, 0, zone),
    untilOn: dayAfter(now, usualDays, zone),
  };
}

export type NarrativeField = 'title' | 'statement' | 'owner' | 'fromOn' | 'untilOn';
export type NarrativeProblem = 'short' | 'date' | 'past' | 'order';

/** What keeps an entry from being saved, by field; the server asks for the same lengths. */
export function problemsOf(
  entry: NarrativeEntry,
  now: number,
  zone: Zone,
): Partial<Record<NarrativeField, NarrativeProblem>> {
  const from = Date.parse(startOfDay(entry.fromOn, zone));
  const until = Date.parse(endOfDay(entry.untilOn, zone));
  const short = (text: string, least: number): NarrativeProblem | null =>
    text.trim().length < least ? 'short' : null;
  const end = (): NarrativeProblem | null => {
    if (Number.isNaN(until)) return 'date';
    if (until <= from) return 'order';
    return until <= now ? 'past' : null;
  };
  const found: [NarrativeField, NarrativeProblem | null][] = [
    ['title', short(entry.title, 5)],
    ['statement', short(entry.statement, 20)],
    ['owner', short(entry.owner, 2)],
    ['fromOn', Number.isNaN(from) ? 'date' : null],
    ['untilOn', end()],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

export function draftOf(entry: NarrativeEntry, zone: Zone): NarrativeDraft {
  return {
    title: entry.title.trim(),
    statement: entry.statement.trim(),
    owner: entry.owner.trim(),
    audience: entry.audience.trim(),
    regions: [...entry.regions],
    programs: [...entry.programs],
    facts: [...entry.facts],
    validFrom: new Date(startOfDay(entry.fromOn, zone)).toISOString(),
    validUntil: new Date(endOfDay(entry.untilOn, zone)).toISOString(),
  };
}
