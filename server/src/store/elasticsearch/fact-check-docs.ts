import type { FactCheck } from '@tanggap/shared/fact-check';
import type { Collection } from './collection.js';
import type { Transaction } from './transaction.js';

/** A fact-check with its number in order of arrival. */
export interface StoredFactCheck {
  factCheck: FactCheck;
  number: number;
}

export const factChecks: Collection<StoredFactCheck> = {
  index: 'desk',
  kind: 'fact-check',
  fields: ({ factCheck, number }) => ({
    number,
    ...(factCheck.publishedAt ? { at: Date.parse(factCheck.publishedAt) } : {}),
  }),
};

/** `stems` of title, text and publisher: what it is found by. */
export async function putFactChecks(
  tx: Transaction,
  given: readonly FactCheck[],
  stems: (text: string) => string,
): Promise<void> {
  if (given.length === 0) return;
  const known = await tx.getMany(
    factChecks,
    given.map(({ id }) => id),
  );
  let next = await tx.take('fact-check', given.length);
  given.forEach((factCheck, at) => {
    const { title, text = '', publisher } = factCheck;
    const number = known[at]?.number ?? next++;
    tx.put(
      factChecks,
      factCheck.id,
      { factCheck, number },
      { words: stems(`${title} ${text} ${publisher}`) },
    );
  });
}
