// The tests type-check this file from another project, which does not see ambient files by itself.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./natural.d.ts" />
import stemmer from 'natural/lib/natural/stemmers/indonesian/stemmer_id.js';
import Tokenizer from 'natural/lib/natural/tokenizers/aggressive_tokenizer_id.js';
import { defaultPrograms } from '../programs/default-programs.js';
import { createScorer } from '../score/index.js';
import { tokensOf } from '../score/cues/tokens.js';
import { readText } from '../score/text/read-text.js';
import { rounded } from './percentile.js';
import { inventedPosts, realPosts } from './score-posts.js';
import { costOfSignals } from './score-signals.js';

export interface BenchScoreOptions {
  /** 50,000 posts instead of 10,000. */
  full?: boolean;
  say?: (line: string) => void;
  /** A folder of labelled data; adds a run on its real replies. */
  corpora?: string | undefined;
}

/** `natural` is slow enough that a part of the posts gives its rate. */
const naturalPosts = 500;
const rounds = 4;

/**
 * Posts a second on one core: all signals of the scorer, beside `natural` (Indonesian tokenizer and stemmer, no memo)
 * on the same posts in the same run. Rates are per second of processor time, so that a busy machine does not lower them.
 */
export async function benchScore({
  full = false,
  say = () => {},
  corpora,
}: BenchScoreOptions = {}): Promise<object> {
  const invented = benchPosts('invented', inventedPosts(full ? 50_000 : 10_000), say);
  const real = corpora ? { real: benchPosts('real', realPosts(corpora), say) } : {};
  return Promise.resolve({ target: 10_000, invented, ...real });
}

function benchPosts(name: string, posts: readonly string[], say: (line: string) => void): object {
  const programs = defaultPrograms('2026-11-02T00:00:00Z');
  const scorer = createScorer({ programs });
  const natural = rate(posts.slice(0, naturalPosts), tokenizeAndStem);
  const reading = rate(posts, (text) => tokensOf(readText(text)));
  const all = rate(posts, (text) =>
    scorer.assess({ id: 'post', text, titleLength: 0, url: null, standing: 'public' }),
  );
  say(`${name}: ${all} posts a second with all signals, ${natural} with natural alone`);
  return {
    posts: posts.length,
    different: new Set(posts).size,
    meanWords: rounded(posts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / posts.length),
    postsPerSecond: all,
    naturalPerSecond: natural,
    ratioToNatural: rounded(all / natural, 2),
    microseconds: {
      all: rounded(1e6 / all),
      text: rounded(1e6 / reading),
      ...costOfSignals(posts, programs),
    },
  };
}

const tokenizer = new Tokenizer();

function tokenizeAndStem(text: string): string[] {
  // Its tokenizer eats capitals, so the text is lowered first.
  return tokenizer.tokenize(text.toLowerCase()).map((word) => stemmer.stem(word));
}

/** The best of some rounds: the first ones also pay for compiling. */
function rate(posts: readonly string[], work: (text: string) => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    for (const post of posts) work(post);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return Math.round((posts.length * 1e6) / best);
}
