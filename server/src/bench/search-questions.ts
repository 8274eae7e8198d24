import type { QueryNode } from '@tanggap/shared/query';
import type { SearchFilter, Store } from '../store/store.js';
import { percentile, rounded } from './percentile.js';
import { loadDays, loadFrom, loadPrograms } from './search-load.js';

const dayMs = 86_400_000;
/** Each question at another moment or of other words, so many times. */
export const usualAskings = 40;

/** Milliseconds. */
export interface Latency {
  p50: number;
  p95: number;
  /** The same question once more at once, as the parts of a page and its next visitor ask it. */
  again: { p50: number; p95: number };
}
export type Latencies = Record<string, Latency>;

export interface Words {
  /** In the most mentions of all, in about 5 % and in about 0.5 %, with their shares. */
  commonest: { word: string; share: number };
  common: { word: string; share: number };
  usual: { word: string; share: number };
}

/** Another program and another 30 days at each turn, so that no answer is lying there from before. */
export function filterAt(turn: number, node: QueryNode | null = null, withProgram = true): SearchFilter {
  const to = loadFrom + loadDays * dayMs - (turn % 20) * dayMs;
  const program = loadPrograms[turn % 5] ?? '';
  return {
    node,
    ...(withProgram && { program: [program] }),
    from: new Date(to - 30 * dayMs).toISOString(),
    to: new Date(to).toISOString(),
  };
}

const wordNode = (text: string): QueryNode => ({ kind: 'word', text, isPrefix: false, span: [0, 0] });

/** The word without another that nobody wrote, a new one at each turn: no matches are kept from the turn before. */
const newNode = (text: string, turn: number): QueryNode => ({
  kind: 'and',
  of: [wordNode(text), { kind: 'not', of: wordNode(`tiada${turn}`) }],
});

function edgesOf({ from }: SearchFilter): string[] {
  return Array.from({ length: 31 }, (_, day) => new Date(Date.parse(from) + day * dayMs).toISOString());
}

/** How long every question takes this store, whichever engine it is. */
export async function askStore(store: Store, words: Words, askings = usualAskings): Promise<Latencies> {
  const { search } = store;
  const now = new Date(loadFrom + loadDays * dayMs).toISOString();
  const page = { sort: 'mentions', limit: 50, now } as const;
  const totalsAndPage = (filter: SearchFilter) =>
    Promise.all([search.totals(filter), search.stories(filter, page)]);
  let asked = 0;
  const nodeFor = (of: keyof Words) => {
    const first = asked;
    asked += askings + 1;
    return (turn: number) => newNode(words[of].word, first + turn);
  };
  const nodes = {
    programWord: nodeFor('usual'),
    programCommonWord: nodeFor('common'),
    programCommonestWord: nodeFor('commonest'),
    mentions: nodeFor('usual'),
    timeline: nodeFor('common'),
    facets: nodeFor('common'),
  };
  const questions: Record<string, (turn: number) => Promise<unknown>> = {
    searchProgram: (turn) => totalsAndPage(filterAt(turn)),
    searchEverything: (turn) => totalsAndPage(filterAt(turn, null, false)),
    searchProgramByUrgency: (turn) => search.stories(filterAt(turn), { ...page, sort: 'urgency' }),
    searchProgramWord: (turn) => totalsAndPage(filterAt(turn, nodes.programWord(turn))),
    searchProgramCommonWord: (turn) => totalsAndPage(filterAt(turn, nodes.programCommonWord(turn))),
    searchProgramCommonestWord: (turn) => totalsAndPage(filterAt(turn, nodes.programCommonestWord(turn))),
    mentionsOfWord: (turn) => search.mentions(filterAt(turn, nodes.mentions(turn)), { limit: 50 }),
    timelineByLevel: (turn) => search.timeline(filterAt(turn), edgesOf(filterAt(turn)), 'level'),
    timelineOfWord: (turn) =>
      search.timeline(filterAt(turn, nodes.timeline(turn), false), edgesOf(filterAt(turn))),
    facets: (turn) => search.facets(filterAt(turn), 50),
    facetsOfWord: (turn) => search.facets(filterAt(turn, nodes.facets(turn)), 50),
    storyList: (turn) =>
      store.stories.list({ program: [loadPrograms[turn % 5] ?? ''] }, { userId: 'bench', now }),
    responseTimes: (turn) => store.measure.cases(filterAt(turn)),
  };
  const latencies: Latencies = {};
  for (const [name, ask] of Object.entries(questions)) latencies[name] = await timed(ask, askings);
  return latencies;
}

export async function timed(ask: (turn: number) => unknown, askings = usualAskings): Promise<Latency> {
  await ask(0);
  const first: number[] = [];
  const again: number[] = [];
  for (let turn = 1; turn <= askings; turn += 1) {
    for (const times of [first, again]) {
      const began = performance.now();
      await ask(turn);
      times.push(performance.now() - began);
    }
  }
  return { ...percentilesOf(first), again: percentilesOf(again) };
}

const percentilesOf = (times: readonly number[]) => ({
  p50: rounded(percentile(times, 0.5)),
  p95: rounded(percentile(times, 0.95)),
});
