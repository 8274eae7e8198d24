import type { Reason } from './vocabulary.js';

/** Why an item was refused. A stored reason is `code` or `code: detail`; screens word the code in their language. */
export const refusals = {
  'no-text': { id: 'Tidak ada teks yang dapat dibaca.', en: 'There is no readable text.' },
  'wrong-shape': { id: 'Bentuk item tidak sesuai format.', en: 'The item does not have the expected shape.' },
  'broken-xml': { id: 'Item terpotong atau XML-nya rusak.', en: 'The item is cut off or its XML is broken.' },
  'too-many-items': { id: 'Terlalu banyak item dalam satu kiriman.', en: 'Too many items in one reply.' },
  'wrong-row': { id: 'Baris berkas tidak dapat dibaca.', en: 'The row of the file cannot be read.' },
} as const satisfies Record<string, Reason>;

export type RefusalCode = keyof typeof refusals;

/** The sentence for a stored reason, with its detail where there is one; unknown reasons are shown as they are. */
export function explainRefusal(reason: string): Reason {
  const [code = '', ...rest] = reason.split(': ');
  if (!Object.hasOwn(refusals, code)) return { id: reason, en: reason };
  const sentence = refusals[code as RefusalCode];
  const detail = rest.length > 0 ? ` (${rest.join(': ')})` : '';
  return { id: sentence.id + detail, en: sentence.en + detail };
}
