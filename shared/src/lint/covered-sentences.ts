import { citationPattern } from '../response-rules.js';
import { sentencesIn, type Sentence } from '../render/sentences.js';

export interface CoveredSentence extends Sentence {
  /** True where a citation stands in it, or behind it in the same paragraph. */
  isCovered: boolean;
}

/**
 * Sentences of a block with whether a citation stands behind them. As readers are used to, a citation at the end of a
 * paragraph vouches for the sentences before it; what follows the last citation stands alone.
 */
export function coveredSentences(text: string): CoveredSentence[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: paragraph, index }) => {
    const sentences = sentencesIn(paragraph);
    const last = sentences.findLastIndex((sentence) => sentence.text.search(citationPattern) >= 0);
    return sentences.map((sentence, position) => ({
      text: sentence.text,
      start: sentence.start + index,
      end: sentence.end + index,
      isCovered: position <= last,
    }));
  });
}
