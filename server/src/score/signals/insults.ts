import type { Token } from '../cues/tokens.js';
import {
  anyGroupWords,
  blasphemerWords,
  dehumanisingWords,
  foodWords,
  groupWords,
  mildInsults,
  personWords,
  strongInsults,
  violenceWords,
  weakInsults,
} from '../lists/hate-words.js';
import type { Draft, InsultWord } from '../signal.js';

/** Kinds of words that hate and abuse are read from, as bits. */
export const insultKind = {
  strong: 1,
  mild: 2,
  group: 4,
  violence: 8,
  dehumanising: 16,
  person: 32,
  food: 64,
  weak: 128,
  anyGroup: 256,
  blasphemer: 512,
} as const;

const lists: readonly [ReadonlySet<string>, number][] = [
  [strongInsults, insultKind.strong],
  [mildInsults, insultKind.mild],
  [groupWords, insultKind.group],
  [violenceWords, insultKind.violence],
  [dehumanisingWords, insultKind.dehumanising],
  [personWords, insultKind.person],
  [foodWords, insultKind.food],
  [weakInsults, insultKind.weak],
  [anyGroupWords, insultKind.anyGroup],
  [blasphemerWords, insultKind.blasphemer],
];

const kindsOf = new Map<string, number>();
for (const [words, kind] of lists)
  for (const word of words) kindsOf.set(word, (kindsOf.get(word) ?? 0) | kind);

/** Words that name an animal or a rule of faith as often as they insult. */
const ambiguousInsults = new Set([
  'babi',
  'anjing',
  'monyet',
  'setan',
  'haram',
  'kotor',
  'sampah',
  'binatang',
  'celeng',
  'edan',
  'hama',
]);
const insults = insultKind.strong | insultKind.mild | insultKind.dehumanising;
/** Looks like an insult with an ending, and is none. */
const harmless = new Set(['sarapan', 'sarapannya', 'sarapanku']);
const ending = /(?:nya|mu|lah|kan|an|in|ku)$/;

/** The listed words of a draft, read once. */
export function insultsOf(draft: Draft): readonly InsultWord[] {
  draft.insults ??= readInsults(draft.tokens);
  return draft.insults;
}

/** More listed words than this tell nothing new, and pairs are sought among them all. */
const mostWords = 200;

/** Every listed word of a text; animals and faith words do not count as insults near food. */
function readInsults(tokens: readonly Token[]): InsultWord[] {
  const words: InsultWord[] = [];
  for (let at = 0; at < tokens.length && words.length < mostWords; at += 1) {
    const kinds = kindsAt(tokens[at] as Token);
    if (kinds !== 0) words.push({ at, kinds });
  }
  return words.map((word) => withoutFood(word, words, tokens));
}

function kindsAt({ form, plain }: Token): number {
  const own = kindsOf.get(form) ?? kindsOf.get(plain) ?? (harmless.has(form) ? 0 : undefined);
  if (own !== undefined || form.length <= 6) return own ?? 0;
  // An ending keeps an insult one; other lists are too ambiguous for that.
  const last = form.charCodeAt(form.length - 1);
  if (last !== 97 && last !== 117 && last !== 104 && last !== 110) return 0;
  return (kindsOf.get(form.replace(ending, '')) ?? 0) & (insultKind.strong | insultKind.mild);
}

function withoutFood(word: InsultWord, words: readonly InsultWord[], tokens: readonly Token[]): InsultWord {
  if ((word.kinds & insults) === 0 || !ambiguousInsults.has(tokens[word.at]?.form ?? '')) return word;
  const isNearFood = words.some(
    ({ at, kinds }) => (kinds & insultKind.food) !== 0 && Math.abs(at - word.at) <= 8,
  );
  return isNearFood ? { at: word.at, kinds: word.kinds & ~insults } : word;
}

/** The closest pair of a word of kind `a` and another of kind `b` at most `distance` tokens apart. */
export function nearPair(
  words: readonly InsultWord[],
  a: number,
  b: number,
  distance: number,
): [InsultWord, InsultWord] | null {
  const right = words.filter((word) => (word.kinds & b) !== 0);
  for (const first of words) {
    if ((first.kinds & a) === 0) continue;
    const second = right.find((word) => word.at !== first.at && Math.abs(word.at - first.at) <= distance);
    if (second) return [first, second];
  }
  return null;
}
