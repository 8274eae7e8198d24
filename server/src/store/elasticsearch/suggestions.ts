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
  fields: ({ story, other, similarity }) => ({
    marks: [`story:${story}`, `story:${other}`],
    // Its order by similarity, for the most similar first.
    number: Math.round(similarity * 1e12),
  }),
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
  const ids = [...new Set(given.map(idOf))];
  const known = await tx.getMany(suggestions, ids);
  const best = new Map(ids.map((id, at) => [id, known[at]?.similarity ?? -Infinity]));
  for (const suggestion of given) {
    const id = idOf(suggestion);
    if (suggestion.similarity <= (best.get(id) ?? -Infinity)) continue;
    best.set(id, suggestion.similarity);
    tx.put(suggestions, id, suggestion);
  }
}
