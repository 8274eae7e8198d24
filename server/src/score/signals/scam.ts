import type { Program } from '@tanggap/shared/program';
import type { CueRule } from '../cues/cue-rule.js';
import type { CueHit } from '../cues/find-cues.js';
import { scamAgainst, scamAsk } from '../lists/scam-ask.js';
import { scamLure } from '../lists/scam-lure.js';
import type { Draft, SignalStep } from '../signal.js';
import { cueSignal } from './cue-signal.js';
import { firstLink, hostKind } from './links.js';
import { shippedWording, withWording, type ScamWording } from './scam-wording.js';

/**
 * Points to probability, cues and wording together. From 1.5 points on, three in four circulated scam texts were found,
 * 0.03 % of public replies and 1 % of news; from 1 point on four in five and 0.2 % of replies, which is worth a look.
 */
const line = [
  [0, 0],
  [0.6, 0.15],
  [1, 0.3],
  [1.5, 0.5],
  [2.5, 0.68],
  [4, 0.85],
  [6, 0.93],
  [9, 0.97],
] as const;

export interface ScamOptions {
  programs: readonly Program[];
  /** Judges the wording; the shipped model unless given, null for cues alone. */
  wording?: ScamWording | null | undefined;
}

/** Does it use a program's name to fish for money, data or clicks? */
export function scam({ programs, wording = shippedWording() }: ScamOptions): SignalStep {
  const hosts = new Set(programs.flatMap(({ host }) => (host ? [host.toLowerCase()] : [])));
  return cueSignal({
    name: 'scam',
    rules: [...scamLure, ...scamAsk, ...scamAgainst],
    line,
    adjust: (draft, found) => {
      const cues = withLink(draft, withoutLoneBait(found), hosts);
      return withNewsroom(draft, wording ? withWording(draft, cues, wording) : cues);
    },
  });
}

/** Every text about a program names it; that is a sign only beside another. */
function withoutLoneBait(hits: CueHit[]): CueHit[] {
  const hasOther = hits.some(({ rule }) => rule.weight > 0 && rule.rule !== 'scam/program-bait');
  return hasOther ? hits : [];
}

/** A link that leads elsewhere counts beside a program's name, and fully where something is asked or offered too. */
function withLink(draft: Draft, hits: CueHit[], hosts: ReadonlySet<string>): CueHit[] {
  const odd = firstLink(draft, (host) => hostKind(host, hosts) === 'odd');
  if (odd >= 0) return [...hits, { rule: oddHost, first: odd, last: odd }];
  const foreign = firstLink(draft, (host) => hostKind(host, hosts) === 'other');
  const isAsking = hits.some((hit) => hit.rule.weight >= 1);
  if (foreign >= 0 && isAsking && draft.programs.length > 0) {
    return [...hits, { rule: foreignHost, first: foreign, last: foreign }];
  }
  const officialLink = firstLink(draft, (host) => hostKind(host, hosts) === 'official');
  return officialLink >= 0
    ? [...hits, { rule: officialHost, first: officialLink, last: officialLink }]
    : hits;
}

/** Newsrooms and agencies describe offers every day; their texts need stronger signs. */
function withNewsroom({ input, tokens }: Draft, hits: CueHit[]): CueHit[] {
  if (input.standing === 'public' || hits.length === 0) return hits;
  return [...hits, { rule: newsroom, first: 0, last: Math.min(tokens.length, 1) - 1 }];
}

const newsroom: CueRule = {
  rule: 'scam/newsroom',
  weight: -2,
  reason: { id: 'Dimuat oleh media atau lembaga.', en: 'Carried by a news outlet or an agency.' },
  patterns: [],
};

const oddHost: CueRule = {
  rule: 'scam/odd-host',
  weight: 1.5,
  reason: {
    id: 'Tautan menuju layanan pemendek atau situs gratis, bukan situs resmi pemerintah.',
    en: 'The link leads to a shortener or free hosting, not to an official government site.',
  },
  patterns: [],
};

const foreignHost: CueRule = {
  rule: 'scam/foreign-host',
  weight: 1.5,
  reason: {
    id: 'Tautan tidak menuju situs resmi program yang disebut.',
    en: 'The link does not lead to the official site of the program it names.',
  },
  patterns: [],
};

const officialHost: CueRule = {
  rule: 'scam/official-host',
  weight: -2,
  reason: { id: 'Tautan menuju situs resmi.', en: 'The link leads to an official site.' },
  patterns: [],
};
