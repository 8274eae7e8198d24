import { defaultTermWeights } from './default-term-weights.js';
import { findAlike, isSameClaim, rarestTerms, type Alike } from './find-alike.js';
import { claimWords, fingerprint, type Fingerprint } from './fingerprint.js';
import { decodeKey, encodeCopy, encodeKey } from './group-key.js';
import type { GroupInput, Grouper, Placement } from './grouper.js';
import { limits, maxSuggestions } from './limits.js';
import { readText } from '../score/text/read-text.js';
import { RecentTexts } from './recent-texts.js';
import { sharedPhrases } from './shared-phrases.js';
import { StoryMemory } from './story-memory.js';

const DAY = 86_400_000;
/** Shown where two wordings are joined by one published check alone. */
const sharedCheckLikeness = 0.5;

export interface GrouperOptions {
  newStoryId: () => string;
  /** Days over which texts are compared; default 14. */
  windowDays?: number;
  /** Most fingerprints remembered, about 0.6 KB each; rounded down to a power of two; default 131,072. */
  maxTexts?: number;
}

/** See the contract in `grouper.ts`. */
export function createGrouper(options: GrouperOptions): Grouper {
  const windowMs = (options.windowDays ?? 14) * DAY;
  const recent = new RecentTexts(options.maxTexts ?? 131_072);
  const memory = new StoryMemory(recent);
  const weights = defaultTermWeights();
  let newest = 0;

  function remember(mentionId: string, text: Fingerprint, storyId: string, publishedMs: number): void {
    const seq = recent.add(text, storyId, publishedMs, rarestTerms(text, weights));
    weights.count(text.terms);
    memory.keep(mentionId, text.exact, seq);
    newest = Math.max(newest, publishedMs);
    while (recent.size > 0 && recent.published(recent.oldest) < newest - windowMs) recent.forgetOldest();
  }

  function place(input: GroupInput): Placement {
    const publishedMs = Date.parse(input.publishedAt);
    const words = claimWords(input.view ?? readText(input.text));
    const text = fingerprint(words, input.programs, (term) => weights.of(term));
    const copyOf = memory.withText(text.exact, publishedMs - windowMs);
    if (copyOf !== null) return placeCopy(input, text, copyOf, publishedMs);

    const alike = findAlike(text, recent, weights, publishedMs - windowMs);
    const phrases = (seq: number) => sharedPhrases(input.text, words, recent.words(seq));
    const choice = choose(text, alike) ?? chooseByFactCheck(input, text, alike, publishedMs);
    const storyId = choice ? memory.story(choice.seq) : options.newStoryId();
    const grouping: Placement['grouping'] = choice
      ? { kind: choice.kind, similarity: round(choice.similarity), sharedPhrases: phrases(choice.seq) }
      : { kind: 'first', similarity: 1, sharedPhrases: [] };
    const suggestions = suggest(alike, storyId).map(({ seq, similarity, otherId }) => ({
      otherId,
      similarity: round(similarity),
      sharedPhrases: phrases(seq),
    }));
    text.isLead = choice?.kind !== 'same-claim';
    remember(input.mentionId, text, storyId, publishedMs);
    if (!text.isShort) memory.keepFactChecks(input.confidentMatches, recent.next - 1);
    return { storyId, grouping, groupKey: encodeKey(text), suggestions };
  }

  /** A text still being passed on is remembered anew once its memory is half as old as the window. */
  function placeCopy(input: GroupInput, text: Fingerprint, seq: number, publishedMs: number): Placement {
    const storyId = memory.story(seq);
    const shown = sharedPhrases(input.text, claimWords(input.view ?? readText(input.text)), text.words).slice(
      0,
      1,
    );
    const isAgeing = publishedMs - recent.published(seq) > windowMs / 2;
    if (isAgeing) remember(input.mentionId, text, storyId, publishedMs);
    else memory.keep(input.mentionId, 0, seq);
    return {
      storyId,
      grouping: { kind: 'same-text', similarity: 1, sharedPhrases: shown },
      groupKey: isAgeing ? encodeKey(text) : encodeCopy(text.exact),
      suggestions: [],
    };
  }

  function choose(text: Fingerprint, alike: readonly Alike[]): Choice | null {
    if (text.isShort) return null;
    const grown = alike.filter(({ seq }) => !recent.isShort(seq));
    const edit = highest(grown, ({ edit }) => edit);
    if (edit && edit.edit >= limits.rewritten)
      return { seq: edit.seq, kind: 'rewritten', similarity: edit.edit };
    const claims = grown.filter((other) => recent.isLead(other.seq) && isSameClaim(other, limits.sameClaim));
    const claim = highest(claims, ({ likeness }) => likeness);
    return claim && { seq: claim.seq, kind: 'same-claim', similarity: claim.likeness };
  }

  function chooseByFactCheck(
    input: GroupInput,
    text: Fingerprint,
    alike: readonly Alike[],
    publishedMs: number,
  ): Choice | null {
    if (text.isShort) return null;
    for (const id of input.confidentMatches) {
      const seq = memory.withFactCheck(id, publishedMs - windowMs);
      if (seq === null || !recent.sharesProgram(seq, text.programs)) continue;
      const measured = alike.find((other) => other.seq === seq)?.likeness ?? 0;
      return { seq, kind: 'same-claim', similarity: Math.max(measured, sharedCheckLikeness) };
    }
    return null;
  }

  function suggest(alike: readonly Alike[], storyId: string) {
    const byStory = new Map<string, { seq: number; otherId: string; similarity: number }>();
    for (const other of alike) {
      const { seq, edit, likeness } = other;
      if (!isSameClaim(other, limits.suggestClaim) && edit < limits.rewrittenSuggest) continue;
      const otherId = memory.story(seq);
      const similarity = Math.max(edit, likeness);
      if (otherId !== storyId && similarity > (byStory.get(otherId)?.similarity ?? 0)) {
        byStory.set(otherId, { seq, otherId, similarity });
      }
    }
    return [...byStory.values()].sort((a, b) => b.similarity - a.similarity).slice(0, maxSuggestions);
  }

  return {
    place,
    warm({ mentionId, storyId, groupKey, publishedAt }) {
      const text = decodeKey(groupKey);
      if (!text) return;
      const copyOf = text.terms.length === 0 ? memory.withText(text.exact, 0) : null;
      if (copyOf !== null) memory.keep(mentionId, 0, copyOf);
      else remember(mentionId, text, storyId, Date.parse(publishedAt));
    },
    moved: (mentionIds, storyId) => memory.move(mentionIds, storyId),
    merged: (fromStoryIds, intoStoryId) => memory.merge(fromStoryIds, intoStoryId),
    forgetBefore(moment) {
      const before = Date.parse(moment);
      while (recent.size > 0 && recent.published(recent.oldest) < before) recent.forgetOldest();
    },
    size: () => recent.size,
  };
}

interface Choice {
  seq: number;
  kind: 'rewritten' | 'same-claim';
  similarity: number;
}

function highest(items: readonly Alike[], value: (item: Alike) => number): Alike | null {
  let best: Alike | null = null;
  for (const item of items) if (!best || value(item) > value(best)) best = item;
  return best;
}

function round(value: number): number {
  return Math.round(Math.min(1, value) * 100) / 100;
}
