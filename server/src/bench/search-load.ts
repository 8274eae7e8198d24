import type { Assessment } from '@tanggap/shared/assessment';
import { languages, sourceKinds } from '@tanggap/shared/vocabulary';
import { createRandom, type Random } from '../ingest/demo/random.js';
import { stemText } from '../score/text/stem-text.js';
import type { PipelineBatch, ScoredMention } from '../store/store.js';
import { madePosts } from './made-posts.js';

/** 90 days of mentions for search: programs, words and stories as unevenly spread as real ones are. */

export const loadFrom = Date.UTC(2026, 0, 1);
export const loadDays = 90;
export const loadPrograms = Array.from({ length: 13 }, (_, index) => `program-${index + 1}`);

/** Share of mentions that concern a program, which puts them into stories; of those, how many open one. */
const relevantShare = 0.45;
const openingShare = 0.25;
/** Stories that a mention may still join. */
const liveStories = 2_000;
const outlets = 40;
const provinces = [
  '11',
  '12',
  '31',
  '32',
  '33',
  '34',
  '35',
  '36',
  '51',
  '52',
  '61',
  '71',
  '73',
  '81',
  '91',
  '94',
];
const poolSize = 5_000;

/** Halves of posts with their stems; two of them make a new post, so that words are as frequent as in the real ones. */
interface Half {
  text: string;
  stems: string;
}

export function searchLoad(
  seed: number,
  mentions: number,
  realPosts: readonly string[] = [],
): {
  next(count: number): PipelineBatch;
} {
  const random = createRandom(seed);
  const made = madePosts(seed);
  const posts = realPosts.length > 0 ? realPosts : Array.from({ length: poolSize }, made);
  const halves = posts.slice(0, poolSize).flatMap(halvesOf);
  const everyMs = (loadDays * 86_400_000) / mentions;
  let count = 0;
  let stories = 0;
  const nextMention = (): ScoredMention => {
    count += 1;
    const at = new Date(Math.floor(loadFrom + count * everyMs)).toISOString();
    const isRelevant = random.chance(relevantShare);
    const opens = isRelevant && (stories === 0 || random.chance(openingShare));
    if (opens) stories += 1;
    const story = opens ? stories : joined(stories, random);
    return mentionOf({ count, at, story: isRelevant ? story : 0, opens, random, halves });
  };
  return {
    next: (size) => {
      const batch = Array.from({ length: size }, nextMention);
      const at = batch.at(-1)?.mention.seenAt ?? new Date(loadFrom).toISOString();
      return { mentions: batch, suggestions: [], refused: [], factChecks: [], processed: [], at };
    },
  };
}

function halvesOf(post: string): Half[] {
  const words = post.split(/\s+/);
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle), words.slice(middle)].map((part) => {
    const text = part.join(' ');
    return { text, stems: stemText(text) };
  });
}

/** A few large stories take most of what joins, and the latest ones at that. */
function joined(stories: number, random: Random): number {
  const back = Math.floor(Math.min(stories, liveStories) * random.next() ** 3);
  return Math.max(1, stories - back);
}

/** The first of a list is the most frequent, the second half as frequent, and so on. */
export function zipf(random: Random, length: number): number {
  const total = Math.log(length + 1);
  return Math.min(length - 1, Math.floor(Math.exp(random.next() * total)) - 1);
}

interface MentionParts {
  count: number;
  at: string;
  story: number;
  opens: boolean;
  random: Random;
  halves: readonly Half[];
}

function mentionOf({ count, at, story, opens, random, halves }: MentionParts): ScoredMention {
  const parts = [0, 1].map(() => halves[Math.floor(random.next() * halves.length)]);
  const text = parts.map((half) => half?.text ?? '').join(' ');
  const id = `m${((count * 2_654_435_761) % 4_294_967_296).toString(36)}-${count}`;
  const outlet = zipf(random, outlets);
  const sourceKind = sourceKinds[outlet % sourceKinds.length] ?? 'push';
  const language = random.chance(0.85) ? 'id' : (languages[zipf(random, languages.length)] ?? 'id');
  return {
    mention: {
      ...{ id, sourceId: `outlet-${outlet}`, sourceName: `Sumber ${outlet}`, sourceKind, standing: 'public' },
      ...{ title: null, text, url: `https://contoh.example/${id}`, author: 'akun-7f3a', language },
      ...{ publishedAt: at, dateIsGuessed: false, seenAt: at, isTruncated: false, isDemo: false },
    },
    assessment: assessmentOf(id, story, text, random),
    stems: parts.map((half) => half?.stems ?? '').join(' '),
    regions: random.chance(0.3) ? [provinces[zipf(random, provinces.length)] ?? '31'] : [],
    storyId: story > 0 ? `C-${story}` : '',
    grouping: { kind: opens ? 'first' : 'rewritten', similarity: 0.8, sharedPhrases: [] },
    groupKey: null,
  };
}

function assessmentOf(id: string, story: number, text: string, random: Random): Assessment {
  const isRelevant = story > 0;
  const severity = random.next();
  const span: [number, number] = [0, Math.min(10, text.length)];
  const program = loadPrograms[zipf(createRandom(story), loadPrograms.length)] ?? '';
  const level = severity > 0.9 ? 'flagged' : severity > 0.5 ? 'watch' : severity > 0.4 ? 'unsure' : 'quiet';
  return {
    ...{ id, urgency: severity, language: 'id', findings: [], unsure: [] },
    level: isRelevant ? level : 'quiet',
    programs: isRelevant ? [{ id: program, score: 0.93, span }] : [],
    scores: {
      ...{ relevance: isRelevant ? 0.93 : 0.04, claim: random.next(), scam: severity, hoaxLike: 0.12 },
      ...{ hate: 0.01, abuse: 0.02, complaint: random.next(), question: text.includes('?') ? 0.8 : 0.1 },
    },
    stance: { negative: 0.3, neutral: 0.6, positive: 0.1 },
  };
}
