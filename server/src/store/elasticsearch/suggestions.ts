import type { Collection } from './collection.js';
import type { Transaction } from './transaction.js';
import { storyNumber } from '../story/codes.js';
import type { PipelineBatch } from '../store.js';

/** Two stories that may carry the same claim, found from either side. */
export interface Suggestion {
  story: number;
  other: number;
  similarity: number;
  sharedPhrases: string[];
}

export const suggestions: Collection<Suggestion> = {
  index: 'desk',
  kind: 'suggestion',
  fields: ({ story, other }) => ({ marks: [`story:${story}`, `story:${other}`] }),
};

/** Of the same pair the most similar find is kept. */
export async function addSuggestions(tx: Transaction, found: PipelineBatch['suggestions']): Promise<void> {
  const given = found
    .map(({ storyId, otherId, similarity, sharedPhrases }) => ({
      ...{ story: storyNumber(storyId), other: storyNumber(otherId) },
      ...{ similarity, sharedPhrases },
    }))
    .filter(({ story, other }) => story !== 0 && other !== 0 && story !== other);
  const idOf = ({ story, other }: Suggestion) => `${story}-${other}`;
  for (const suggestion of given) {
    const known = await tx.get(suggestions, idOf(suggestion));
    if (!known || known.similarity < suggestion.similarity) tx.put(suggestions, idOf(suggestion), suggestion);
  }
}
