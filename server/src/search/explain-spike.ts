import type { Spike } from '@tanggap/shared/api-search';
import { maskPrivate } from '@tanggap/shared/masking';
import type { SearchFilter, Store } from '../store/store.js';
import { isShowable, surfacesOf } from './surface-words.js';
import { tellingWords } from './telling-words.js';

/** A spike as the test found it; moments in ms. */
export interface FoundSpike {
  from: number;
  to: number;
  pValue: number;
  usual: number;
  baselineFrom: number;
}

/** Mentions whose words are compared, on each side: word shares are then right to about three points. */
const sampleSize = 1_000;
/** Texts read to show words as people wrote them. */
const readTexts = 100;
const mostWords = 8;
const mostStories = 5;
const mostRegions = 5;

/** What made a spike: words, stories, copies, questions, complaints and regions. Titles and words are masked. */
export async function explainSpike(
  { search }: Pick<Store, 'search'>,
  filter: SearchFilter,
  spike: FoundSpike,
  now: string,
): Promise<Omit<Spike, 'letter'>> {
  const { from, to, pValue, usual } = spike;
  const here = { ...filter, from: iso(from), to: iso(to) };
  const before = { ...filter, from: iso(spike.baselineFrom), to: iso(from) };
  const [totals, sample, usually, found, texts, facets] = await Promise.all([
    search.totals(here),
    search.sample(here, sampleSize),
    search.sample(before, sampleSize),
    search.stories(here, { sort: 'mentions', limit: mostStories, now }),
    search.mentions(here, { limit: readTexts }),
    search.facets(here, mostRegions),
  ]);
  const { mentions, questions } = totals;
  const share = (count: number, of: number) => (of === 0 ? 0 : count / of);
  return {
    ...{ from: here.from, to: here.to, mentions, usual, pValue },
    // Nothing usual counts as one, so that a first burst is not infinitely many times the usual.
    ratio: mentions / Math.max(1, usual),
    words: wordsOf(
      [sample, usually].map((side) => side.map(({ stems }) => stems.split(' ').filter(Boolean))),
      texts.mentions.map(({ text }) => text),
    ),
    stories: found.stories.map(({ id, title, matched }) => ({
      ...{ storyId: id, title: maskPrivate(title), mentions: matched, share: share(matched, mentions) },
    })),
    sameTextShare: share(sample.filter(({ isSameText }) => isSameText).length, sample.length),
    questionShare: share(questions, mentions),
    complaintShare: share(sample.filter(({ isComplaint }) => isComplaint).length, sample.length),
    regions: facets.region.map(({ value, mentions: count }) => ({ bps: value, mentions: count })),
  };
}

function wordsOf([here = [], usually = []]: string[][][], texts: readonly string[]): Spike['words'] {
  // Twice as many, as some may have to be held back.
  const telling = tellingWords(here, usually, mostWords * 2);
  const surfaces = surfacesOf(texts, new Set(telling.map(({ stem }) => stem)));
  return telling
    .flatMap(({ stem, ...shares }) => {
      const word = surfaces.get(stem) ?? (isShowable(stem) ? stem : null);
      return word === null ? [] : [{ word, ...shares }];
    })
    .slice(0, mostWords);
}

const iso = (ms: number): string => new Date(ms).toISOString();
