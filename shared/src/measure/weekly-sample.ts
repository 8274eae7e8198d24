/** A fifth of the week's decisions, but ten where there are as many, and no more than a reviewer gets through. */
const sampleShare = 0.2;
const fewestDrawn = 10;
const mostDrawn = 40;

export function sampleSize(decisions: number): number {
  return Math.min(decisions, mostDrawn, Math.max(fewestDrawn, Math.ceil(decisions * sampleShare)));
}

interface Drawable {
  storyId: string;
  outcome: string;
}

/**
 * The same draw for the same week and decisions, whoever draws and in whatever order they come. One decision of each
 * outcome first, so that rare ones are looked at, too; the rest at random from all. `drawn` were drawn before and count
 * towards the size; a story is drawn once.
 */
export function drawSample<T extends Drawable>(
  week: string,
  decisions: readonly T[],
  drawn: readonly Drawable[] = [],
): T[] {
  const known = new Set(drawn.map(({ storyId }) => storyId));
  const room = sampleSize(decisions.length) - drawn.length;
  const shuffled = decisions
    .filter(({ storyId }) => !known.has(storyId))
    .map((decision) => ({ decision, lot: lotOf(`${week} ${decision.storyId}`) }))
    .toSorted((a, b) => a.lot - b.lot || (a.decision.storyId < b.decision.storyId ? -1 : 1))
    .map(({ decision }) => decision);
  const seen = new Set(drawn.map(({ outcome }) => outcome));
  const firsts = shuffled.filter(({ outcome }) => !seen.has(outcome) && seen.add(outcome));
  const chosen = new Set(firsts);
  return [...firsts, ...shuffled.filter((one) => !chosen.has(one))].slice(0, Math.max(0, room));
}

/** FNV-1a with a final mixing (Murmur 3), so that neighbouring story numbers lie far apart. 0 ≤ lot < 2³². */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
