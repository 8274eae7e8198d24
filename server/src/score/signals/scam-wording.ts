import type { CueHit } from '../cues/find-cues.js';
import type { Token } from '../cues/tokens.js';
import { scamModel } from '../models/scam-model.js';
import type { Draft } from '../signal.js';
import { stopWords } from '../text/stop-words.js';
import type { TextView, Word } from '../text/text-view.js';

/** A model of how scams are worded: one margin a text, and what each word adds to it. */
export interface ScamWording {
  margins(view: TextView): ArrayLike<number>;
  explain(view: TextView, label: number): ArrayLike<number>;
}

/** Margins in points: cues found best at 0.6 a point; a text 0.6 below the border has none (even rows of the scam set). */
const pointSize = 0.6;
/** Words alone neither clear nor convict a text. */
const [leastPoints, mostPoints] = [-1, 2];
/** A warning, a denial or an official address: such a text repeats the words of scams, so they do not count against it. */
const strongAgainst = -2;
/** Without any cue, wording counts from here on; below, every tenth innocent post has some. */
const aloneFrom = 0.5;
const mostShown = 3;

export function shippedWording(): ScamWording {
  return scamModel();
}

/** Adds what the wording says as hits on its strongest words, which together weigh what the whole text says. */
export function withWording(draft: Draft, hits: CueHit[], wording: ScamWording): CueHit[] {
  const margin = wording.margins(draft.view)[0] ?? 0;
  const most = hits.some(({ rule }) => rule.weight <= strongAgainst) ? 0 : mostPoints;
  const points = Math.min(most, Math.max(leastPoints, (margin + pointSize) / pointSize));
  if (hits.length === 0 ? points < aloneFrom : Math.abs(points) < 0.05) return hits;
  return [...hits, ...wordHits(draft, points, wording.explain(draft.view, 0))];
}

function wordHits({ view, tokens }: Draft, points: number, shares: ArrayLike<number>): CueHit[] {
  const sign = Math.sign(points);
  const telling = view.words
    .map((word, at) => ({ word, share: sign * (shares[at] ?? 0) }))
    .filter(({ word, share }) => share > 0 && isTelling(word))
    .sort((a, b) => b.share - a.share)
    .slice(0, mostShown);
  const total = telling.reduce((sum, { share }) => sum + share, 0);
  if (total === 0) return [];
  return telling.map(({ word, share }) => {
    const at = tokenAt(tokens, word.start);
    const weight = Math.round((points * share * 100) / total) / 100;
    return {
      rule: { ...(sign > 0 ? reasonFor : reasonAgainst)(word.form), weight, patterns: [] },
      first: at,
      last: at,
    };
  });
}

function isTelling({ kind, form, plain }: Word): boolean {
  if (kind === 'mark') return false;
  return kind !== 'word' || (form.length > 2 && !stopWords.has(plain));
}

function tokenAt(tokens: readonly Token[], start: number): number {
  const next = tokens.findIndex((token) => token.end > start);
  return next < 0 ? Math.max(0, tokens.length - 1) : next;
}

function reasonFor(word: string) {
  return {
    rule: 'scam/wording',
    reason: {
      id: `Kata “${word}” di sini lazim pada pesan penipuan.`,
      en: `The word “${word}” is usual in scam messages here.`,
    },
  };
}

function reasonAgainst(word: string) {
  return {
    rule: 'scam/plain-wording',
    reason: {
      id: `Kata “${word}” di sini lazim pada berita atau obrolan biasa.`,
      en: `The word “${word}” is usual in news or ordinary talk here.`,
    },
  };
}
