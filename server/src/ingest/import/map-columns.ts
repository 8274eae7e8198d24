import { cleanUrl } from '../../normalise/clean-url.js';
import { parseDate } from '../../normalise/parse-date.js';

/** What each field may be called in a file; compared without case, blanks, dashes and underscores. */
const names: Record<Field, string[]> = {
  text: [
    'text',
    'teks',
    'isi',
    'konten',
    'content',
    'contenttext',
    'pesan',
    'message',
    'body',
    'caption',
    'posting',
    'postingan',
    'komentar',
    'fulltext',
  ],
  title: ['title', 'judul', 'headline', 'judulberita'],
  url: ['url', 'tautan', 'link', 'alamat', 'permalink', 'urlberita'],
  published: [
    'published',
    'publishedat',
    'tanggal',
    'date',
    'waktu',
    'created',
    'createdat',
    'tanggalterbit',
    'tanggalpublikasi',
    'datetime',
    'timestamp',
    'tgl',
  ],
  id: ['id', 'externalid', 'kode', 'postid', 'tweetid'],
  author: [
    'author',
    'penulis',
    'akun',
    'username',
    'user',
    'pengguna',
    'pengirim',
    'account',
    'screenname',
    'media',
  ],
  language: ['language', 'bahasa', 'lang'],
};
type Field = 'text' | 'title' | 'url' | 'published' | 'id' | 'author' | 'language';

const fieldOf = new Map(
  Object.entries(names).flatMap(([field, aliases]) => aliases.map((alias) => [alias, field as Field])),
);
/** Indonesian files write the day first. */
const dayFirst = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:[ ,]+(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?)?$/;
const monthNames = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ');

/**
 * A row of a file in the shape of a pushed mention. A row with a title and no text takes the title as its text. Dates and
 * addresses that cannot be read are left out: the text is worth keeping without them.
 */
export function mapColumns(fields: Record<string, unknown>): Record<string, unknown> {
  const given: Partial<Record<Field, string>> = {};
  for (const [name, value] of Object.entries(fields)) {
    const field = fieldOf.get(name.toLowerCase().replace(/[\s_-]/g, ''));
    const text = cellText(value);
    if (field !== undefined && text !== '' && given[field] === undefined) given[field] = text;
  }
  const published = given.published === undefined ? null : readDate(given.published);
  const url = cleanUrl(given.url);
  return {
    text: given.text ?? given.title ?? '',
    ...(given.text !== undefined && given.title !== undefined && { title: given.title.slice(0, 1_000) }),
    ...(url !== null && { url }),
    ...(published !== null && { published }),
    ...(given.id !== undefined && { id: given.id }),
    ...(given.author !== undefined && { author: given.author.slice(0, 200) }),
    ...(given.language !== undefined && { language: given.language.slice(0, 20) }),
  };
}

/** True where a header or object names at least one column that holds the words. */
export function hasTextColumn(fields: Record<string, unknown>): boolean {
  return Object.keys(fields).some((name) => {
    const field = fieldOf.get(name.toLowerCase().replace(/[\s_-]/g, ''));
    return field === 'text' || field === 'title';
  });
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
}

/** Days since the end of 1899, as spreadsheets count: 2000 to 2100. */
const serialDays = { first: 36_526, last: 73_415, epochMs: Date.UTC(1899, 11, 30), dayMs: 86_400_000 };

function readDate(text: string): string | null {
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : 0;
  if (serial >= serialDays.first && serial <= serialDays.last) {
    const seconds = Math.round((serial * serialDays.dayMs) / 1_000) * 1_000;
    return parseDate(new Date(serialDays.epochMs + seconds).toISOString().slice(0, 19));
  }
  const slashed = dayFirst.exec(text);
  if (!slashed) return parseDate(text);
  const [, day, month, year, hour = '0', minute = '00'] = slashed;
  const monthName = monthNames[Number(month) - 1];
  return monthName === undefined ? null : parseDate(`${day} ${monthName} ${year} ${hour}:${minute}`);
}
