import type { Assessment, FactCheckMatch } from '@tanggap/shared/assessment';
import { headlineOf } from '@tanggap/shared/headline';
import type { Mention } from '@tanggap/shared/mention';
import { certaintyOf, chipsOf, harmOf, routeOf } from '@tanggap/shared/story-rules';
import type { Chip } from '@tanggap/shared/story-rules';
import type { Route } from '@tanggap/shared/vocabulary';

/** What a story shows while this mention represents it. */
export interface StoryCard {
  title: string;
  harm: number;
  certainty: number;
  route: Route;
  chips: Chip[];
  /** Program ids of the mention. */
  programs: string[];
}

export const longestTitle = 140;
/** Matches kept per mention and story, best first. */
export const keptMatches = 10;

export function cardOf(mention: Mention, assessment: Assessment, mask: (text: string) => string): StoryCard {
  return {
    title: titleOf({ title: headlineOf(mention, assessment), text: mention.text }, mask),
    harm: harmOf(assessment),
    certainty: certaintyOf(assessment),
    route: routeOf(assessment, mention.standing),
    chips: chipsOf(assessment),
    programs: assessment.programs.map((program) => program.id),
  };
}

/** The title or first sentence, at most 140 characters, cut at a word. Masked before the cut: half a number hides. */
export function titleOf(mention: Pick<Mention, 'title' | 'text'>, mask: (text: string) => string): string {
  // A sentence far longer than a title needs no masking at its end; 1,000 characters hold every pattern whole.
  const source = (mention.title?.trim() || mention.text.trim()).slice(0, 1_000);
  const sentence = /^[^]*?[.!?…](?=\s|$)|^[^\n]+/u.exec(source)?.[0] ?? source;
  const masked = mask(mention.title?.trim() ? source : sentence)
    .replace(/\s+/gu, ' ')
    .trim();
  if (masked.length <= longestTitle) return masked;
  const cut = masked.slice(0, longestTitle - 1);
  const lastBlank = cut.lastIndexOf(' ');
  // Without a blank in sight the cut must still not leave half of a surrogate pair.
  return `${(lastBlank > 60 ? cut.slice(0, lastBlank) : cut).replace(/[\uD800-\uDBFF]$/u, '').trimEnd()}…`;
}

/** Best score per fact-check, the ten best. The order of merging does not matter. */
export function mergeMatches(...lists: (readonly FactCheckMatch[] | undefined)[]): FactCheckMatch[] {
  const best = new Map<string, FactCheckMatch>();
  for (const match of lists.flatMap((list) => list ?? [])) {
    const known = best.get(match.id);
    if (!known || match.score > known.score) best.set(match.id, match);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, keptMatches);
}
