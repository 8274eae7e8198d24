import type { Word } from '../score/text/text-view.js';
import { maxKeptWords, shortHash } from './fingerprint.js';

const maxPhrases = 3;
/** A phrase shown to people is cut after this many words. */
const maxShownWords = 16;

interface Run {
  from: number;
  length: number;
}

/**
 * The longest word runs that a text shares with a remembered one, longest first, in the text's own wording. Runs of one
 * word count only where nothing longer is shared.
 */
export function sharedPhrases(text: string, words: readonly Word[], other: Uint16Array): string[] {
  const kept = words.slice(0, maxKeptWords);
  const own = kept.map(({ form, kind }) => shortHash(kind === 'hashtag' ? form.slice(1) : form));
  const phrases: Run[] = [];
  const runs = longestRuns(own, other).sort((a, b) => b.length - a.length || a.from - b.from);
  for (const run of runs) {
    if (phrases.length === maxPhrases || (run.length < 2 && phrases.length > 0)) break;
    const overlaps = phrases.some(
      ({ from, length }) => run.from < from + length && from < run.from + run.length,
    );
    if (!overlaps && isWorthShowing(kept, run)) phrases.push(run);
  }
  return phrases.map((run) => wording(text, kept, run));
}

/** For each place of the text, the longest run that starts there and cannot begin earlier. */
function longestRuns(own: readonly number[], other: Uint16Array): Run[] {
  const runs: Run[] = [];
  let above = new Uint8Array(other.length + 1);
  const best = new Uint8Array(own.length);
  for (let i = own.length - 1; i >= 0; i -= 1) {
    const row = new Uint8Array(other.length + 1);
    for (let j = other.length - 1; j >= 0; j -= 1) {
      if (own[i] !== other[j]) continue;
      const length = (above[j + 1] ?? 0) + 1;
      row[j] = length;
      if (length > (best[i] ?? 0)) best[i] = length;
    }
    above = row;
  }
  for (let i = 0; i < own.length; i += 1) {
    const length = best[i] ?? 0;
    if (length > 0 && length >= (best[i - 1] ?? 0)) runs.push({ from: i, length });
  }
  return runs;
}

function isWorthShowing(words: readonly Word[], run: Run): boolean {
  return words.slice(run.from, run.from + run.length).some(({ form }) => form.length > 3);
}

function wording(text: string, words: readonly Word[], run: Run): string {
  const length = Math.min(run.length, maxShownWords);
  const start = words[run.from]?.start ?? 0;
  const end = words[run.from + length - 1]?.end ?? start;
  return text.slice(start, end).replace(/\s+/g, ' ') + (length < run.length ? ' …' : '');
}
