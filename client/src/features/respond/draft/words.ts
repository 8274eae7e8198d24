import { citationPattern } from '@tanggap/shared/response-rules';

/** Spoken Indonesian news runs at about 150 words a minute; radio texts are measured by it too. */
const wordsPerMinute = 150;

/** Words that people read; citation numbers are none. */
export function countWords(text: string): number {
  return text.replace(citationPattern, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}.,'’/-]*/gu)?.length ?? 0;
}

export const readingSeconds = (words: number): number => Math.round((words / wordsPerMinute) * 60);
