import { defaultCalendar } from '@tanggap/shared/default-calendar';
import { defaultTargets } from '@tanggap/shared/measure/default-targets';
import { minutesFrom, noon } from '../../support/builders.js';
import type { Desk } from '../../support/desk.js';
import type { Example } from './route-examples.js';

const hours = { name: 'Piket pagi', from: noon, to: minutesFrom(8 * 60) };
const aShift = { ...hours, people: [{ id: 'u-sari', name: 'Sari Petugas' }] };
const note = { shiftId: 'P-1', note: 'Pantau kabar penyaluran.', promises: [] };

/** Shift P-1, handover O-1 of the supervisor and item Q-1, first decided by an officer, exist before the routes are asked. */
export async function addMeasureRecords({ store, people }: Desk): Promise<void> {
  const { id, name } = people.supervisor.user;
  await store.shifts.add({ ...aShift, isRemoved: false });
  await store.handovers.add({ ...note, at: noon, by: { id, name }, open: [], accepted: null });
  await store.qualityItems.add({
    ...{ week: '2026-W11', storyId: 'C-1', firstOutcome: 'monitor' },
    ...{ firstById: people.officer.user.id, firstAt: noon, second: null },
  });
}

export const measureExamples: Record<string, Example> = {
  'get /api/response-times': { as: 'analyst', status: 200 },
  'get /api/response-times/stories': {
    as: 'officer',
    path: () => '/api/response-times/stories?stage=flagged-held&state=open',
    status: 200,
  },
  'get /api/breaches': { as: 'officer', status: 200 },
  'get /api/backlog': { as: 'officer', status: 200 },
  'get /api/workload': { as: 'supervisor', path: () => '/api/workload?shift=P-1', status: 200 },
  'get /api/targets': { as: 'analyst', status: 200 },
  'post /api/targets': { as: 'supervisor', body: () => defaultTargets, status: 200 },
  'get /api/calendar': { as: 'analyst', status: 200 },
  'post /api/calendar': { as: 'supervisor', body: () => defaultCalendar, status: 200 },
  'get /api/shifts': { as: 'officer', status: 200 },
  'post /api/shifts': { as: 'supervisor', body: () => aShift, status: 201 },
  'patch /api/shifts/:id': {
    as: 'supervisor',
    path: () => '/api/shifts/P-1',
    body: () => ({ ...aShift, version: 1 }),
    status: 200,
  },
  'delete /api/shifts/:id': { as: 'admin', path: () => '/api/shifts/P-1?version=2', status: 200 },
  'get /api/handovers': { as: 'officer', status: 200 },
  'get /api/handovers/draft': { as: 'officer', status: 200 },
  'post /api/handovers': { as: 'officer', body: () => ({ ...note, shiftId: null }), status: 201 },
  'post /api/handovers/:id/accept': {
    as: 'officer',
    path: () => '/api/handovers/O-1/accept',
    body: () => ({ version: 1 }),
    status: 200,
  },
  'get /api/quality': { as: 'officer', status: 200 },
  'post /api/quality/draw': { as: 'analyst', body: () => ({ week: '2026-W11' }), status: 200 },
  'post /api/quality/:id/answer': {
    as: 'analyst',
    path: () => '/api/quality/Q-1/answer',
    body: () => ({ version: 1, outcome: 'monitor', reason: 'Belum ada klaim yang dapat diperiksa.' }),
    status: 200,
  },
};
