import type { StoryMention } from '@tanggap/shared/story';
import { languageWords, levelWords, sourceWords } from '../../report/words.js';
import type { SearchFilter } from '../../store/store.js';
import { following, moments, pageSize, tableOf, type Column, type ExportTable } from '../cells.js';
import type { TableDeps } from '../export-deps.js';
import { masked, maskedAuthor, maskedUrl } from '../masked.js';
import { namesOf, type ProgramNames } from '../program-names.js';

type Row = StoryMention & { storyId: string | null };

/** Reasons that one field names; the rest stands on the mention's page. */
const mostReasons = 8;

const score = (title: string, of: (row: Row) => number): Column<Row> => ({
  title,
  isNumber: true,
  of: (row) => Math.round(of(row) * 1_000) / 1_000,
});

const columnsOf = (names: ProgramNames): readonly Column<Row>[] => [
  { title: 'Sebutan', of: ({ id }) => id },
  { title: 'Cerita', of: ({ storyId }) => storyId },
  ...moments<Row>('Terbit', ({ publishedAt }) => publishedAt),
  { title: 'Waktu terbit diperkirakan', of: ({ dateIsGuessed }) => (dateIsGuessed ? 'ya' : 'tidak') },
  ...moments<Row>('Terlihat', ({ seenAt }) => seenAt),
  { title: 'Sumber', of: ({ sourceName }) => sourceName },
  { title: 'Jenis sumber', of: ({ sourceKind }) => sourceWords[sourceKind] },
  { title: 'Penulis (tersamar)', of: ({ author, standing }) => maskedAuthor(author, standing) },
  { title: 'Bahasa', of: ({ language }) => languageWords[language] },
  {
    title: 'Program',
    of: ({ assessment }) =>
      namesOf(
        names,
        assessment.programs.map(({ id }) => id),
      ),
  },
  { title: 'Penilaian', of: ({ assessment }) => levelWords[assessment.level] },
  score('Skor urgensi', ({ assessment }) => assessment.urgency),
  score('Skor klaim', ({ assessment }) => assessment.scores.claim),
  score('Skor penipuan', ({ assessment }) => assessment.scores.scam),
  score('Skor pola meragukan', ({ assessment }) => assessment.scores.hoaxLike),
  score('Skor kebencian', ({ assessment }) => assessment.scores.hate),
  score('Skor kata kasar', ({ assessment }) => assessment.scores.abuse),
  score('Skor keluhan', ({ assessment }) => assessment.scores.complaint),
  score('Skor pertanyaan', ({ assessment }) => assessment.scores.question),
  {
    title: 'Alasan',
    of: ({ assessment }) =>
      masked(
        [...new Set(assessment.findings.map(({ reason }) => reason.id))].slice(0, mostReasons).join(' '),
      ),
  },
  { title: 'Judul', of: ({ title }) => masked(title) },
  { title: 'Teks (tersamar)', of: ({ text }) => masked(text) },
  { title: 'Alamat', of: ({ url }) => maskedUrl(url) },
  { title: 'Data contoh', of: ({ isDemo }) => (isDemo ? 'ya' : 'tidak') },
];

/** Matching mentions, newest first, private data masked. */
export function mentionsTable(
  { store }: Pick<TableDeps, 'store'>,
  filter: SearchFilter,
  names: ProgramNames,
): ExportTable {
  return tableOf(columnsOf(names), {
    total: async () => (await store.search.totals(filter)).mentions,
    pages: () =>
      following(async (cursor) => {
        const page = { limit: pageSize, ...(cursor !== undefined && { cursor }) };
        const { mentions: rows, nextCursor } = await store.search.mentions(filter, page);
        return { rows, nextCursor };
      }),
  });
}
