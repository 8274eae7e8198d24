import type {
  FoundStory,
  SearchPage as SearchReply,
  Spike,
  TimelineMark,
  TimelineView,
} from '@tanggap/shared/api-search';
import type { IssueSummary } from '@tanggap/shared/issue';
import type { SavedSearch } from '@tanggap/shared/saved-search';
import type { Role } from '@tanggap/shared/vocabulary';
import { useLocation } from 'react-router';
import { SearchPage } from '../../../client/src/features/search/search-page.js';
import { aProgram, aStorySummary } from '../../support/builders.js';
import { me, openPage, type Answers } from '../stub-api.js';

const dayMs = 86_400_000;
/** Midnight in Jakarta. */
export const firstDay = Date.parse('2026-11-10T17:00:00Z');
export const dayAt = (index: number): string => new Date(firstDay + index * dayMs).toISOString();

export const blt = aProgram({
  id: 'blt',
  name: 'Bantuan Langsung Tunai (BLT)',
  aliases: ['BLT', 'bantuan langsung tunai'],
});
export const pkh = aProgram({
  id: 'pkh',
  name: 'Program Keluarga Harapan (PKH)',
  aliases: ['PKH', 'keluarga harapan'],
});

export const aFound = (given: Partial<FoundStory> = {}): FoundStory => ({
  ...aStorySummary({ id: 'C-11', title: 'Saldo bantuan disebut hangus dalam tiga hari' }),
  matched: 40,
  spark: Array.from({ length: 30 }, (_, index) => index),
  issueId: null,
  ...given,
});

export const aReply = (given: Partial<SearchReply> = {}): SearchReply => ({
  stories: [aFound(), aFound({ id: 'C-12', title: 'Antrean pencairan dikeluhkan warga', matched: 25 })],
  nextCursor: null,
  totals: { mentions: 200, stories: 2, questions: 50, mentionsBefore: 100, questionsBefore: 20 },
  from: dayAt(0),
  to: dayAt(4),
  tookMs: 31,
  ...given,
});

export const aMark = (given: Partial<TimelineMark> = {}): TimelineMark => ({
  at: new Date(firstDay + 1.5 * dayMs).toISOString(),
  kind: 'published',
  id: 'T-3',
  title: 'Saldo bantuan tidak hangus',
  storyId: 'C-11',
  ...given,
});

/** Four days with 20, 120, 30 and 30 mentions; the last still runs. */
export const aView = (given: Partial<TimelineView> = {}): TimelineView => ({
  by: 'day',
  zone: 'WIB',
  from: dayAt(0),
  to: dayAt(4),
  buckets: [20, 120, 30, 30].map((mentions, index) => ({
    from: dayAt(index),
    to: dayAt(index + 1),
    mentions,
    questions: 5,
    parts: { 'false-claim': mentions - 10, complaint: 6, none: 4 },
    isRunning: index === 3,
  })),
  marks: [aMark()],
  tookMs: 8,
  ...given,
});

export const aSpike = (given: Partial<Spike> = {}): Spike => ({
  letter: 'A',
  from: dayAt(1),
  to: dayAt(2),
  mentions: 120,
  usual: 29,
  ratio: 4.1,
  pValue: 0.00002,
  words: [{ word: 'hangus', here: 0.4, usually: 0.01 }],
  stories: [{ storyId: 'C-11', title: 'Saldo', mentions: 90, share: 0.75 }],
  sameTextShare: 0.71,
  questionShare: 0.1,
  complaintShare: 0.1,
  regions: [{ bps: '32', mentions: 40 }],
  ...given,
});

export const aSaved = (given: Partial<SavedSearch> = {}): SavedSearch => ({
  id: 'S-1',
  version: 3,
  name: 'Bantuan tunai 30 hari',
  purpose: 'Memantau klaim tentang bantuan tunai',
  filter: { q: 'BLT', program: ['blt'] },
  days: 30,
  isShared: true,
  alert: null,
  owner: { id: me.id, name: me.name },
  isRemoved: false,
  createdAt: dayAt(0),
  updatedAt: dayAt(0),
  ...given,
});

export const anIssue = (given: Partial<IssueSummary> = {}): IssueSummary => ({
  id: 'I-4',
  title: 'Bantuan tunai akhir tahun',
  note: '',
  programs: [],
  query: '',
  status: 'open',
  version: 6,
  mergedInto: null,
  createdBy: { id: me.id, name: me.name },
  createdAt: dayAt(0),
  updatedAt: dayAt(0),
  storyCount: 31,
  mentionCount: 900,
  lastSeenAt: null,
  ...given,
});

export const answers = (given: Answers = {}): Answers => ({
  'GET /api/search': aReply(),
  'GET /api/search/facets': {
    facets: {
      program: [
        { value: 'blt', mentions: 150 },
        { value: 'pkh', mentions: 50 },
      ],
      level: [],
      source: [],
      exit: [],
      region: [{ value: '32', mentions: 90 }],
      language: [],
    },
  },
  'GET /api/timeline': aView(),
  'GET /api/timeline/spikes': { spikes: [aSpike()], isBaselineThin: false, baselineFrom: dayAt(-60) },
  'GET /api/effects': { effects: [] },
  'GET /api/programs': { programs: [blt, pkh] },
  'GET /api/saved-searches': { searches: [aSaved()] },
  'GET /api/issues': { issues: [anIssue()] },
  ...given,
});

function Where() {
  const { pathname, search } = useLocation();
  return <output data-testid="where">{decodeURIComponent(`${pathname}${search}`)}</output>;
}

export interface SearchOptions {
  at?: string;
  given?: Answers;
  role?: Role;
}

/** Opens the page; `where` tells the address as the browser's bar would. */
export function openSearch({ at = '/issues', given = {}, role = 'analyst' }: SearchOptions = {}) {
  const opened = openPage(
    <>
      <SearchPage />
      <Where />
    </>,
    { answers: answers(given), at, path: '/issues', role },
  );
  const asked = (path: string): URLSearchParams[] =>
    opened.calls
      .filter((call) => call.method === 'GET' && call.path.split('?')[0] === path)
      .map((call) => new URLSearchParams(call.path.split('?')[1]));
  return { ...opened, asked, where: () => opened.getByTestId('where').textContent };
}
