import type { BreachesReply, ResponseTimes, StageFigure } from '@tanggap/shared/api-measure';
import type { Effect } from '@tanggap/shared/api-search';
import { stages } from '@tanggap/shared/metrics';
import type { WorkCalendar } from '@tanggap/shared/work-calendar';
import type { ReportDeps, Reporter } from '../../../server/src/report/report-deps.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { MeasureStore, SearchStore, Store } from '../../../server/src/store/store.js';
import { aProgram, aUser, minutesFrom, noon } from '../../support/builders.js';

export const tari: Reporter = { id: 'u-tari', name: 'Tari Analis', role: 'analyst' };
export const rahma: Reporter = { id: 'u-rahma', name: 'Rahma Penyelia', role: 'supervisor' };

export const aFigure = (given: Partial<StageFigure> = {}): StageFigure => ({
  ...{ stage: 'flagged-out', finished: 0, open: 0, left: 0, medianMs: null, p90Ms: null },
  ...{ isMedianLowerBound: false, isP90LowerBound: false, targetMs: null, withinTarget: null },
  ...{ breached: 0, cases: [], storiesQuery: '/api/response-times/stories?stage=flagged-out' },
  ...given,
});

export const times = (figures: Partial<StageFigure>[] = []): ResponseTimes => ({
  ...{ from: minutesFrom(-600), to: noon, now: noon, mode: 'always', zone: 'WIB' },
  stages: stages.map((stage) => aFigure({ stage, ...figures.find((one) => one.stage === stage) })),
  groups: { program: [], urgency: [], source: [], shift: [], day: [] },
  ...{ undated: 0, calendarGaps: [] },
});

export const calendar = {
  ...{ version: 1, zone: 'WIB', ramadans: [], holidays: [], completeYears: [2026] },
  office: { weekdays: [], friday: [], weekend: [] },
  ramadan: { weekdays: [], friday: [], weekend: [] },
} satisfies WorkCalendar;

/** Nothing was said and nothing was done. */
export const silence: SearchStore = {
  totals: () => Promise.resolve({ mentions: 0, stories: 0, questions: 0 }),
  stories: () => Promise.resolve({ stories: [], nextCursor: null }),
  mentions: () => Promise.resolve({ mentions: [], nextCursor: null }),
  facets: () => Promise.resolve({ program: [], level: [], source: [], exit: [], region: [], language: [] }),
  timeline: (_filter, edges) => Promise.resolve(edges.slice(1).map(() => ({ mentions: 0, questions: 0 }))),
  sample: () => Promise.resolve([]),
};
const stillness: MeasureStore = {
  cases: () => Promise.resolve([]),
  openCases: () => Promise.resolve([]),
  acts: () => Promise.resolve([]),
  decisions: () => Promise.resolve([]),
};

export interface Given {
  search?: Partial<SearchStore>;
  measure?: Partial<MeasureStore>;
  times?: ResponseTimes;
  breaches?: Partial<BreachesReply>;
  effects?: Effect[];
  isWorkingDay?: boolean;
  /** Replaces parts of the store of SQLite. */
  store?: (store: Store) => Partial<Store>;
}

export interface ReportingDesk extends ReportDeps {
  /** Destinations, message and link of each delivery. */
  sent: [string[], string, string][];
  changed: string[];
  at(moment: string): void;
  close(): Promise<void>;
}

/** A desk that reports: records in SQLite, what is counted as a test says. */
export async function aReportingDesk(given: Given = {}): Promise<ReportingDesk> {
  const store = openSqlite(':memory:');
  let moment = noon;
  const sent: ReportingDesk['sent'] = [];
  const changed: string[] = [];
  await store.programs.put(aProgram());
  for (const person of [tari, rahma]) await store.users.add(aUser({ ...person, username: person.id }));
  return {
    ...{ sent, changed },
    store: {
      ...store,
      search: { ...silence, ...given.search },
      measure: { ...stillness, ...given.measure },
      ...given.store?.(store),
    },
    publisher: { recordChanged: (noun, id) => void changed.push(`${noun} ${id}`) },
    desk: {
      ...{ agency: 'Dinas Kominfo Kota Contoh', unit: 'Meja Humas', city: 'Kota Contoh' },
      ...{ contact: 'humas@contoh.go.id', site: 'https://contoh.go.id' },
    },
    responseTimes: () => Promise.resolve(given.times ?? times()),
    breaches: () => Promise.resolve({ breached: [], soon: [], now: noon, ...given.breaches }),
    effectOf: (id) => Promise.resolve(given.effects?.find(({ responseId }) => responseId === id) ?? null),
    calendar: () => Promise.resolve(calendar),
    isWorkingDay: () => given.isWorkingDay ?? true,
    deliver: (...message) => Promise.resolve(void sent.push(message)),
    productOrigin: () => 'https://tanggap.example',
    now: () => moment,
    at: (next) => void (moment = next),
    close: () => store.close(),
  };
}
