import { queryFields, type QueryField } from '../query.js';
import { nearest } from './nearest.js';

/** What may stand before the colon, in any case: the first is the name that `formatQuery` writes. */
const namesOf: Record<QueryField, readonly string[]> = {
  program: ['program'],
  level: ['level', 'tingkat', 'penilaian'],
  source: ['source', 'sumber', 'kanal'],
  outlet: ['outlet', 'media'],
  language: ['language', 'lang', 'bahasa'],
  region: ['region', 'provinsi', 'wilayah', 'daerah'],
  is: ['is', 'adalah', 'sifat'],
  exit: ['exit', 'jalur', 'putusan'],
  status: ['status', 'keadaan'],
  issue: ['issue', 'isu'],
  story: ['story', 'cerita'],
  from: ['from', 'since', 'dari', 'sejak'],
  to: ['to', 'until', 'sampai', 'hingga'],
  on: ['on', 'pada'],
};

const fields = new Map(queryFields.flatMap((field) => namesOf[field].map((name) => [name, field] as const)));

/** The field that a name stands for, in either language; null where there is none. */
export function fieldNamed(name: string): QueryField | null {
  return fields.get(name.toLowerCase()) ?? null;
}

/** The name that was probably meant; null where none comes near. */
export function nearestFieldName(name: string): string | null {
  return nearest(name.toLowerCase(), [...fields.keys()]);
}
