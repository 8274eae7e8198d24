import type { FactCheck } from '@tanggap/shared/fact-check';
import type { Collection } from './collection.js';
import type { Transaction } from './transaction.js';
import { indexedWords } from './words.js';
import { keepingWordings } from '../story/wordings.js';

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
    // Whole seconds, as the embedded engine orders them.
    ...(factCheck.publishedAt ? { at: Math.floor(Date.parse(factCheck.publishedAt) / 1_000) * 1_000 } : {}),
  }),
};

type Stems = (text: string) => string;

/** `stems` of title, text and publisher: what it is found by. */
export async function putFactChecks(
  tx: Transaction,
  given: readonly FactCheck[],
  stems: Stems,
): Promise<void> {
  if (given.length === 0) return;
  // The last of those that come twice stands, at the place of the first.
  const byId = new Map(given.map((factCheck) => [factCheck.id, factCheck]));
  const known = await tx.getMany(factChecks, [...byId.keys()]);
  const added = known.filter((stored) => stored === null).length;
  let next = added > 0 ? await tx.take('fact-check', added) : 0;
  [...byId.values()].forEach((one, at) => {
    const factCheck = keepingWordings(one, known[at]?.factCheck);
    keep(tx, { factCheck, number: known[at]?.number ?? next++ }, stems);
  });
}

/** Changes the wordings of a known check. Resolves with it, null where it is unknown. */
export async function reword(
  tx: Transaction,
  id: string,
  change: (check: FactCheck) => FactCheck,
  stems: Stems,
): Promise<FactCheck | null> {
  const [stored] = await tx.getMany(factChecks, [id]);
  if (!stored) return null;
  const factCheck = change(stored.factCheck);
  keep(tx, { ...stored, factCheck }, stems);
  return factCheck;
}

function keep(tx: Transaction, stored: StoredFactCheck, stems: Stems): void {
  const { id, title, text = '', publisher } = stored.factCheck;
  const words = indexedWords(stems(`${title} ${text} ${publisher}`)).join(' ');
  tx.put(factChecks, id, stored, { words });
}
