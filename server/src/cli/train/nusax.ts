import { labelled, need, nusaxLanguages, type LabelledRow } from './corpora.js';

/** The same texts in Indonesian and in the other languages, in the same order. */
export interface Nusax {
  id: LabelledRow[];
  others: LabelledRow[][];
  /** Of the other languages. */
  names: string[];
}

/** Train and valid together: figures on them come from folds. */
export function readNusax(corpora: string): Nusax {
  const read = (name: string) =>
    labelled(['train', 'valid'].flatMap((part) => need(corpora, `sentiment/nusax-${name}-${part}`)));
  const { id, ...others } = nusaxLanguages;
  const names = Object.values(others);
  const nusax = { id: read(id), others: names.map(read), names };
  if (nusax.others.some((rows) => rows.length !== nusax.id.length))
    throw new Error('expected the NusaX languages to hold the same texts in the same order');
  return nusax;
}

export function rowsOfTexts({ id, others }: Nusax, isIn: (at: number) => boolean): LabelledRow[] {
  return [id, ...others].flatMap((rows) => rows.filter((_, at) => isIn(at)));
}
