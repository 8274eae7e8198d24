import type { Case } from '@tanggap/shared/case';
import type { StorySummary } from '@tanggap/shared/story';
import type { Route } from '@tanggap/shared/vocabulary';
import { bucketMs, iso, isoOrNull, kindsOfMask, levelName, storyName } from './codes.js';
import type { StoryState } from './story-state.js';

const shownBuckets = 18;
const perHour = 6;

export interface Activity {
  /** 18 buckets of ten minutes, the running one last. */
  buckets: number[];
  from: number;
  lastHour: number;
  hourBefore: number;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** The ten-minute stretches that are shown at `now`, the first and the last. */
export function shownStretch(now: number): { first: number; running: number } {
  const running = Math.floor(now / bucketMs);
  return { first: running - shownBuckets + 1, running };
}

/** Mentions by publication in the three hours before `now`, from counts by ten-minute stretch. */
export function activityFrom(
  counts: Iterable<readonly [bucket: number, mentions: number]>,
  now: number,
): Activity {
  const { first, running } = shownStretch(now);
  const buckets = Array<number>(shownBuckets).fill(0);
  for (const [bucket, mentions] of counts) {
    if (bucket >= first && bucket <= running) buckets[bucket - first] = mentions;
  }
  return {
    buckets,
    from: first * bucketMs,
    lastHour: sum(buckets.slice(-perHour)),
    hourBefore: sum(buckets.slice(-2 * perHour, -perHour)),
  };
}

/** The story as it is shown with its activity. */
export function presentStory(story: StoryState, activity: Activity): StorySummary {
  const { card, programs } = story.facts;
  return {
    id: storyName(story.number),
    title: card?.title ?? '',
    level: levelName(story.level),
    urgency: story.urgency,
    urgencyParts: {
      harm: story.harm,
      growth: story.growth,
      certainty: story.certainty,
      priority: story.priority,
    },
    programs: programsByCount(programs),
    chips: card?.chips ?? [],
    route: story.route as Route,
    isPress: story.isPress === 1,
    isDemo: story.mentions > 0 && story.demos === story.mentions,
    mentionCount: story.mentions,
    sourceKinds: kindsOfMask(story.kinds),
    questionShare: story.mentions === 0 ? 0 : story.asking / story.mentions,
    firstSeenAt: iso(story.firstSeen),
    lastSeenAt: iso(story.lastSeen),
    buckets: activity.buckets,
    bucketsFrom: iso(activity.from),
    growthShare:
      activity.hourBefore === 0 ? null : (activity.lastHour - activity.hourBefore) / activity.hourBefore,
    case: caseOf(story),
    mergedInto: story.mergedInto === null ? null : storyName(story.mergedInto),
    revision: story.revision,
  };
}

/** Most mentions first; of equals by id, so that the order is the same each time. */
export function programsByCount(programs: Record<string, number>): string[] {
  return Object.keys(programs).sort(byCount(programs));
}

function byCount(counts: Record<string, number>) {
  return (a: string, b: string) => (counts[b] ?? 0) - (counts[a] ?? 0) || (a < b ? -1 : 1);
}

/** The desk's part as people left it; publication, sight and flag as the mentions say. */
export function caseOf(story: StoryState): Case {
  return {
    ...story.desk,
    version: story.version,
    clocks: {
      ...story.desk.clocks,
      publishedAt: iso(story.firstPublished),
      seenAt: iso(story.firstSeen),
      flaggedAt: isoOrNull(story.flagged),
    },
  };
}
