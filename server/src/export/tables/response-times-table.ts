import type { MeasureQuery, StageStory } from '@tanggap/shared/api-measure';
import { stages, type Stage } from '@tanggap/shared/metrics';
import { bandWords, exitWords, stageWords, statusWords } from '../../report/words.js';
import { following, moments, tableOf, type Column, type ExportTable } from '../cells.js';
import type { TableDeps } from '../export-deps.js';
import { masked } from '../masked.js';
import { namesOf, type ProgramNames } from '../program-names.js';

type Row = StageStory & { stage: Stage };

const storiesOfPage = 500;
const minutes = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 600) / 100);

const columnsOf = (names: ProgramNames): readonly Column<Row>[] => [
  { title: 'Tahap', of: ({ stage }) => stageWords[stage] },
  { title: 'Cerita', of: ({ storyId }) => storyId },
  { title: 'Judul (tersamar)', of: ({ title }) => masked(title) },
  { title: 'Program', of: ({ programs }) => namesOf(names, programs) },
  { title: 'Urgensi', of: ({ urgency }) => bandWords[urgency] },
  { title: 'Keadaan', of: ({ status }) => statusWords[status] },
  { title: 'Putusan', of: ({ exit }) => (exit === null ? null : exitWords[exit]) },
  ...moments<Row>('Mulai', ({ startedAt }) => startedAt),
  ...moments<Row>('Selesai', ({ endedAt }) => endedAt),
  { title: 'Menit terhitung', isNumber: true, of: ({ ms }) => minutes(ms) },
  { title: 'Target (menit)', isNumber: true, of: ({ targetMs }) => minutes(targetMs) },
  {
    title: 'Melewati target',
    of: ({ ms, targetMs }) => (targetMs === null ? null : ms > targetMs ? 'ya' : 'tidak'),
  },
];

/** Every story of every stage with its counted time: what the figures of the page are made of. People are not named. */
export function responseTimesTable(
  { stageStories }: Pick<TableDeps, 'stageStories'>,
  query: MeasureQuery,
  names: ProgramNames,
): ExportTable {
  return tableOf(columnsOf(names), {
    async total() {
      const counts = await Promise.all(stages.map((stage) => stageStories({ ...query, stage, limit: 1 })));
      return counts.reduce((sum, { total }) => sum + total, 0);
    },
    async *pages() {
      for (const stage of stages) {
        yield* following(async (cursor) => {
          const page = await stageStories({ ...query, stage, cursor, limit: storiesOfPage });
          return { rows: page.stories.map((story) => ({ ...story, stage })), nextCursor: page.nextCursor };
        });
      }
    },
  });
}
