import type {
  Backlog,
  BlindItem,
  BreachesReply,
  QualityReply,
  ResponseTimes,
  StageFigure,
  StageStory,
  Targets,
  Workload,
} from '@tanggap/shared/api-measure';
import { stages, type Stage } from '@tanggap/shared/metrics';
import type { Shift, WorkCalendar } from '@tanggap/shared/work-calendar';
import type { Answers } from '../stub-api.js';

export const minute = 60_000;
export const hour = 60 * minute;

/** A moment so many minutes from now; pages that count live read the real clock. */
export const fromNow = (minutes: number): string => new Date(Date.now() + minutes * minute).toISOString();

export function aFigure(given: Partial<StageFigure> = {}): StageFigure {
  return {
    stage: 'flagged-out',
    finished: 12,
    open: 6,
    left: 0,
    medianMs: 44 * minute,
    p90Ms: 99 * minute,
    isMedianLowerBound: false,
    isP90LowerBound: false,
    targetMs: 90 * minute,
    withinTarget: 0.6,
    breached: 6,
    cases: [],
    storiesQuery: '/api/response-times/stories?stage=flagged-out',
    ...given,
  };
}

export const nothing = { finished: 0, open: 0, left: 0, medianMs: null, p90Ms: null, breached: 0 } as const;

export function theTimes(
  figures: Partial<Record<Stage, Partial<StageFigure>>> = {},
  given: Partial<ResponseTimes> = {},
): ResponseTimes {
  return {
    from: '2026-11-19T00:00:00+07:00',
    to: '2026-11-19T10:42:00+07:00',
    now: new Date().toISOString(),
    mode: 'always',
    zone: 'WIB',
    stages: stages.map((stage) => aFigure({ stage, ...figures[stage] })),
    groups: { program: [], urgency: [], source: [], shift: [], day: [] },
    undated: 0,
    calendarGaps: [],
    ...given,
  };
}

export function aStageStory(given: Partial<StageStory> = {}): StageStory {
  return {
    storyId: 'C-7',
    title: 'Pangkalan gas disebut hanya melayani pembeli beraplikasi',
    programs: ['lpg'],
    urgency: 'high',
    status: 'held',
    exit: null,
    holderName: null,
    startedAt: fromNow(-30),
    endedAt: null,
    ms: 30 * minute,
    targetMs: 15 * minute,
    breaksAt: null,
    ...given,
  };
}

type Breach = BreachesReply['breached'][number];

export function aBreach(given: Partial<Breach> = {}): Breach {
  return { ...aStageStory(), stage: 'flagged-held', overMs: 8 * minute, ...given };
}

export const theBreaches = (given: Partial<BreachesReply> = {}): BreachesReply => ({
  breached: [],
  soon: [],
  now: new Date().toISOString(),
  ...given,
});

export function theBacklog(stories: readonly number[] = [19, 12, 11, 4, 1]): Backlog {
  const edges = [0, 30 * minute, hour, 4 * hour, 24 * hour, null] as const;
  return {
    bands: stories.map((count, index) => ({
      fromMs: edges[index] ?? 0,
      toMs: edges[index + 1] ?? null,
      stories: count,
      storyIds: Array.from({ length: count }, (_, place) => `C-${index}${place}`),
    })),
    total: stories.reduce((sum, count) => sum + count, 0),
    oldest: { storyId: 'C-40', title: 'Beasiswa disebut dihentikan', ms: 26 * hour + 12 * minute },
  };
}

export function aShift(given: Partial<Shift> = {}): Shift {
  return {
    id: 'P-1',
    version: 1,
    name: 'Piket pagi',
    from: '2026-11-19T07:00:00+07:00',
    to: '2026-11-19T15:00:00+07:00',
    people: [{ id: 'u-rani', name: 'Rani Pertiwi' }],
    isRemoved: false,
    ...given,
  };
}

export function theWorkload(given: Partial<Workload> = {}): Workload {
  return {
    people: [
      { id: 'u-bagus', name: 'Bagus Wirawan', held: 3, decided: 9, drafted: 5, approved: 0 },
      { id: 'u-rani', name: 'Rani Pertiwi', held: 4, decided: 11, drafted: 6, approved: 0 },
    ],
    unheld: 31,
    shift: aShift(),
    ...given,
  };
}

export const noAgreement: QualityReply['agreement'] = {
  answered: 0,
  agreed: 0,
  raw: null,
  kappa: null,
  kappaInterval: null,
  table: [],
};

export function anItem(given: Partial<BlindItem> = {}): BlindItem {
  return {
    id: 'Q-1',
    version: 1,
    week: '2026-W47',
    storyId: 'C-7',
    title: 'Kartu bantuan disebut harus diganti dengan yang berbayar',
    outcome: null,
    canAnswer: true,
    ...given,
  };
}

export function theQuality(given: Partial<QualityReply> = {}): QualityReply {
  return {
    week: '2026-W47',
    drawn: 0,
    decisions: 0,
    items: [],
    agreement: noAgreement,
    weeks: [],
    ...given,
  };
}

export function theTargets(given: Partial<Targets> = {}): Targets {
  return {
    version: 3,
    mode: 'shift',
    general: { 'flagged-held': 15, 'flagged-out': 90, 'seen-flagged': 5 / 60 },
    byUrgency: { urgent: { 'flagged-held': 10 } },
    byProgram: { blt: { 'flagged-out': 60 } },
    ...given,
  };
}

export function theCalendar(given: Partial<WorkCalendar> = {}): WorkCalendar {
  const week = {
    weekdays: [
      { from: '07:30', to: '12:00' },
      { from: '13:00', to: '16:00' },
    ],
    friday: [{ from: '07:30', to: '16:30' }],
    weekend: [],
  };
  return {
    version: 2,
    zone: 'WIB',
    office: week,
    ramadan: { ...week, weekdays: [{ from: '08:00', to: '15:00' }] },
    ramadans: [{ from: '2026-02-18', to: '2026-03-19' }],
    holidays: [
      { day: '2026-12-25', name: 'Hari Raya Natal', kind: 'holiday' },
      { day: '2026-12-24', name: 'Cuti bersama Natal', kind: 'joint-leave' },
    ],
    completeYears: [2026],
    ...given,
  };
}

/** A quiet desk: every question of the performance page has an answer. */
export const quietDesk = (given: Answers = {}): Answers => ({
  'GET /api/response-times': theTimes(),
  'GET /api/breaches': theBreaches(),
  'GET /api/backlog': theBacklog(),
  'GET /api/workload': theWorkload(),
  'GET /api/quality': theQuality(),
  'GET /api/shifts': { shifts: [aShift()], current: [] },
  'GET /api/calendar': theCalendar(),
  'GET /api/reports': { reports: [], nextCursor: null },
  'GET /api/programs': { programs: [{ id: 'blt', name: 'Bantuan Langsung Tunai (BLT)' }] },
  'GET /api/colleagues': { colleagues: [{ id: 'u-rani', name: 'Rani Pertiwi', role: 'officer' }] },
  ...given,
});
