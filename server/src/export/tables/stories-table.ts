import type { FoundStory } from '@tanggap/shared/api-search';
import { urgencyBand } from '@tanggap/shared/story-rules';
import { bandWords, exitWords, levelWords, statusWords } from '../../report/words.js';
import type { SearchFilter } from '../../store/store.js';
import { following, moments, tableOf, type Column, type ExportTable } from '../cells.js';
import type { TableDeps } from '../export-deps.js';
import { masked } from '../masked.js';
import { namesOf, type ProgramNames } from '../program-names.js';

/** A story carries its shape over the range, so a page of them weighs more than one of mentions. */
const storiesOfPage = 200;

const columnsOf = (names: ProgramNames): readonly Column<FoundStory>[] => [
  { title: 'Cerita', of: ({ id }) => id },
  { title: 'Judul (tersamar)', of: ({ title }) => masked(title) },
  { title: 'Program', of: ({ programs }) => namesOf(names, programs) },
  { title: 'Isu', of: ({ issueId }) => issueId },
  { title: 'Penilaian', of: ({ level }) => levelWords[level] },
  { title: 'Urgensi', of: ({ urgency }) => bandWords[urgencyBand(urgency)] },
  { title: 'Skor urgensi', isNumber: true, of: ({ urgency }) => Math.round(urgency * 1_000) / 1_000 },
  { title: 'Sebutan yang cocok', isNumber: true, of: ({ matched }) => matched },
  { title: 'Sebutan seluruhnya', isNumber: true, of: ({ mentionCount }) => mentionCount },
  {
    title: 'Bagian bertanya',
    isNumber: true,
    of: ({ questionShare }) => Math.round(questionShare * 1_000) / 1_000,
  },
  { title: 'Keadaan', of: ({ case: { status } }) => statusWords[status] },
  {
    title: 'Putusan',
    of: ({ case: { decision } }) =>
      decision && decision.outcome !== 'answer' ? exitWords[decision.outcome] : null,
  },
  ...moments<FoundStory>('Pertama terlihat', ({ firstSeenAt }) => firstSeenAt),
  ...moments<FoundStory>('Terakhir terlihat', ({ lastSeenAt }) => lastSeenAt),
  ...moments<FoundStory>('Ditandai', ({ case: { clocks } }) => clocks.flaggedAt),
  ...moments<FoundStory>('Tanggapan terbit', ({ case: { clocks } }) => clocks.outAt),
  { title: 'Data contoh', of: ({ isDemo }) => (isDemo ? 'ya' : 'tidak') },
];

/** Stories with matching mentions, the largest first. */
export function storiesTable(
  { store, now }: Pick<TableDeps, 'store' | 'now'>,
  filter: SearchFilter,
  names: ProgramNames,
): ExportTable {
  const at = now();
  return tableOf(columnsOf(names), {
    total: async () => (await store.search.totals(filter)).stories,
    pages: () =>
      following(async (cursor) => {
        const page = {
          sort: 'mentions' as const,
          limit: storiesOfPage,
          now: at,
          ...(cursor !== undefined && { cursor }),
        };
        const { stories: rows, nextCursor } = await store.search.stories(filter, page);
        return { rows, nextCursor };
      }),
  });
}
