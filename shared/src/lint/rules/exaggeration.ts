import { placePattern } from '../../response-rules.js';
import { blockKeys } from '../../vocabulary.js';
import { coveredSentences, type CoveredSentence } from '../covered-sentences.js';
import { findingOf, partName, quote } from '../draft-parts.js';
import type { LintFinding, LintPlace, LintRule } from '../lint-types.js';

/** Words that promise or claim more than a source usually bears out. */
const boasting =
  /(?<!\p{L})(?<!(?:tidak|bukan|belum|tak|tanpa) )(?:selalu|menjamin|dijamin|jaminan penuh|pasti(?:nya)?|seluruh(?:nya)?|semua(?:nya)?|sepenuhnya|sama sekali|sempurna|terbaik|terbesar|terdepan|nomor satu|luar biasa|spektakuler|tak tertandingi|tidak pernah|tidak mungkin|mustahil|satu-satunya|sangat (?:berhasil|sukses)|terbukti (?:sukses|berhasil)|belum pernah ada|100 ?(?:%|persen)|seratus persen)(?!\p{L})/giu;

/** Says that and how far, but only with evidence: government information is honest and without exaggeration. */
export const exaggeration: LintRule = {
  name: 'exaggeration',
  principle: 'credibility',
  passed: {
    id: 'Wajar: tidak ada kata berlebihan tanpa bukti.',
    en: 'Measured: no exaggeration without evidence.',
  },
  find({ headline, blocks }) {
    const inBlocks = blockKeys
      // The claim may exaggerate as much as it likes.
      .filter((part) => part !== 'claim')
      .flatMap((part) => coveredSentences(blocks[part]).map((sentence) => ({ part, sentence })));
    const proven = new Set(
      inBlocks.flatMap(({ sentence }) => (sentence.isCovered ? boastsIn(sentence.text).map(wordOf) : [])),
    );
    // A headline carries no citations: it may say what the text below proves.
    const inHeadline = coveredSentences(headline)
      .filter(({ text }) => boastsIn(text).some((hit) => !proven.has(wordOf(hit))))
      .map((sentence) => ({ part: 'headline' as const, sentence }));
    return [...inHeadline, ...inBlocks]
      .filter(({ sentence }) => !sentence.isCovered)
      .flatMap(({ part, sentence }) => boastFinding(part, sentence) ?? []);
  },
};

function boastsIn(text: string): RegExpExecArray[] {
  return [...withoutPlaces(text).matchAll(boasting)];
}

const wordOf = (hit: RegExpExecArray): string => hit[0].toLowerCase();

function withoutPlaces(text: string): string {
  return text.replace(placePattern, (place) => ' '.repeat(place.length));
}

/** One finding a sentence, from its first such word to its last. */
function boastFinding(part: LintPlace['part'], { text, start }: CoveredSentence): LintFinding | null {
  const hits = boastsIn(text);
  const [first, last] = [hits[0], hits.at(-1)];
  if (!first || !last) return null;
  const end = last.index + last[0].length;
  const words = quote(text.slice(first.index, end));
  const place = partName(part);
  return findingOf(
    exaggeration,
    'warn',
    { part, span: [start + first.index, start + end] },
    {
      id: `Berlebihan: ${words} di ${place.id} tidak punya bukti. Kutip sumbernya atau sebut seberapa jauh.`,
      en: `Exaggerated: ${words} in ${place.en} has no evidence. Cite a source or say how far.`,
    },
  );
}
