import type { RawItem } from '@tanggap/shared/mention';
import type { DemoArc, DemoChannel, DemoText } from './demo-text.js';
import { passOn, sayAgain } from './passing-on.js';
import { createRandom, type Random } from './random.js';
import { drawSlots, fillSlots, type Slots } from './slots.js';
import { backgroundPress } from './texts/background-press.js';
import { backgroundSocial } from './texts/background-social.js';
import { claimArcs } from './texts/claim-arcs.js';
import { complaintArcs } from './texts/complaint-arcs.js';
import { scamArcs } from './texts/scam-arcs.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How far back the first call reaches, and the mean gap of texts there: about 250 items. */
const backfillMs = 3 * HOUR;
const backfillGapMs = 43 * SECOND;
/** Afterwards a text every few seconds, and bursts of half a minute now and then. */
const liveGapMs = 8 * SECOND;
const burstEveryMs = 7 * MINUTE;
const burstLastsMs = 30 * SECOND;
const burstGapMs = 1.5 * SECOND;
/** After a long sleep only the newest half hour is told. */
const longestSleepMs = 30 * MINUTE;
/** Between publication and sight. */
const longestDelayMs = 40 * SECOND;
/** A new affair begins this often, scams, claims and complaints in turn. */
const arcEveryMs = 14 * MINUTE;

const arcs: readonly DemoArc[] = interleave(scamArcs, claimArcs, complaintArcs);
const outlets = [
  'Warta Pelita (contoh)',
  'Suluh Nagari (contoh)',
  'Kabar Rimba (contoh)',
  'Tapak Kota (contoh)',
] as const;

export interface DemoFeed {
  /** Items between the last call and `now` (ms), oldest first; the first call also gives the three hours before start. */
  next(now: number): RawItem[];
}

interface RunningArc {
  arc: DemoArc;
  slots: Slots;
  startsAt: number;
  told: number;
}

/**
 * A pretend public that never existed: affairs that grow and fade, complaints, questions, news. The same seed and start
 * give the same items whatever the rhythm of the calls. Every item is marked as demo.
 */
export function createDemoFeed(options: { seed: number; startedAt: number }): DemoFeed {
  const { seed, startedAt } = options;
  const random = createRandom(seed);
  const firstAt = startedAt - backfillMs;
  let running: RunningArc[] = [];
  let nextArc = 0;
  let number = 0;
  let at = firstAt;

  function startArcs(): void {
    for (let begin = firstAt + nextArc * arcEveryMs; begin <= at; begin += arcEveryMs) {
      const arc = arcs[nextArc % arcs.length];
      if (arc) running.push({ arc, slots: drawSlots(random, begin), startsAt: begin, told: 0 });
      nextArc += 1;
    }
    running = running.filter(({ arc, startsAt }) => at < startsAt + arc.lasts * MINUTE);
  }

  function step(): RawItem {
    startArcs();
    const { text, slots, telling } = draw(running, at, random);
    number += 1;
    return toItem(text, slots, telling, { at, seed, startedAt, number, random });
  }

  return {
    next(now) {
      const items: RawItem[] = [];
      if (now - at > longestSleepMs && at > startedAt) at = now - longestSleepMs;
      while (at <= now) {
        items.push(step());
        at += Math.max(200, gap(at, startedAt) * -Math.log(1 - random.next() * 0.98));
      }
      return items;
    },
  };
}

/** All templates, for tests and for the page that says what the demo holds. */
export function demoTemplates(): DemoText[] {
  const told = arcs.flatMap(({ texts, turns = [] }) => [...texts, ...turns.map(({ text }) => text)]);
  return [...told, ...backgroundSocial, ...backgroundPress];
}

function gap(at: number, startedAt: number): number {
  if (at < startedAt) return backfillGapMs;
  return (at - startedAt) % burstEveryMs < burstLastsMs ? burstGapMs : liveGapMs;
}

/** How a text reached us: as written, through a few hands, or said again by somebody else. */
type Telling = (text: string, random: Random) => string;

interface Drawn {
  text: DemoText;
  slots: Slots;
  telling: Telling;
}

const asWritten: Telling = (text) => text;

function draw(running: readonly RunningArc[], at: number, random: Random): Drawn {
  for (const affair of running) {
    const turn = affair.arc.turns?.[affair.told];
    if (!turn || at < affair.startsAt + turn.at * affair.arc.lasts * MINUTE) continue;
    affair.told += 1;
    return { text: turn.text, slots: affair.slots, telling: asWritten };
  }
  const weights = running.map(({ arc, startsAt }) => height(arc, at - startsAt));
  const total = weights.reduce((sum, weight) => sum + weight, 1);
  let left = random.next() * total;
  for (const [index, affair] of running.entries()) {
    left -= weights[index] ?? 0;
    if (left >= 0) continue;
    const text = random.pick(affair.arc.texts);
    return { text, slots: affair.slots, telling: tellingOf(text, affair.arc, random) };
  }
  return { text: drawBackground(random), slots: drawSlots(random, at), telling: asWritten };
}

function tellingOf({ channel }: DemoText, arc: DemoArc, random: Random): Telling {
  if (channel !== 'demo-chat' && channel !== 'demo-social') return asWritten;
  if (random.chance(arc.forwards)) return passOn;
  // Complaints are everybody's own words; announcements are copied as they stand.
  return arc.forwards === 0 ? sayAgain : asWritten;
}

/** Rises over the first two fifths and fades over the rest. */
function height(arc: DemoArc, age: number): number {
  const share = age / (arc.lasts * MINUTE);
  const shape = share < 0.4 ? share / 0.4 : (1 - share) / 0.6;
  return arc.height * Math.max(0, shape);
}

function drawBackground(random: Random): DemoText {
  const pool = random.chance(0.75) ? backgroundSocial : backgroundPress;
  return pool[Math.floor(random.next() * pool.length)] ?? { channel: 'demo-social', text: '' };
}

interface ItemContext {
  at: number;
  seed: number;
  startedAt: number;
  number: number;
  random: Random;
}

function toItem(template: DemoText, slots: Slots, telling: Telling, context: ItemContext): RawItem {
  const { at, seed, startedAt, number, random } = context;
  return {
    sourceId: template.channel,
    externalId: `demo-${seed}-${startedAt}-${number}`,
    text: telling(fillSlots(template.text, slots), random),
    ...(template.title !== undefined && { title: fillSlots(template.title, slots) }),
    published: new Date(at - Math.floor(random.next() * longestDelayMs)).toISOString(),
    seenAt: new Date(at).toISOString(),
    author: author(template.channel, random),
    language: 'id',
    isDemo: true,
  };
}

function author(channel: DemoChannel, random: Random): NonNullable<RawItem['author']> {
  if (channel === 'demo-press') return { kind: 'outlet', label: random.pick(outlets) };
  if (channel === 'demo-agency') return { kind: 'public-body', label: 'Humas instansi (contoh)' };
  if (channel === 'demo-factcheck') return { kind: 'outlet', label: 'Cek Bersama (contoh)' };
  const code = Math.floor(random.next() * 0x10000)
    .toString(16)
    .padStart(4, '0');
  return { kind: 'private', label: `akun-${code}` };
}

function interleave<T>(...lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
