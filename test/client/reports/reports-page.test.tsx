import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { crisisBody, crisisProblem } from '../../../client/src/features/reports/list/crisis-draft.js';
import { layoutBars } from '../../../client/src/features/reports/page/chart-layout.js';
import { paperRange } from '../../../client/src/features/reports/page/paper-words.js';
import { ReportsPage } from '../../../client/src/features/reports/reports-page.js';
import { openPage, Refused, type Answers } from '../stub-api.js';
import { aReport, aSummary } from './report-builders.js';

const schedule = { version: 2, isOn: false, at: '15:00', onWorkingDaysOnly: true, destinationIds: [] };
const open = (answers: Answers = {}, at = '/reports', role: 'supervisor' | 'officer' = 'supervisor') =>
  openPage(<ReportsPage />, {
    at,
    role,
    path: '/reports',
    answers: {
      'GET /api/reports': { reports: [], nextCursor: null },
      'GET /api/issues': { issues: [] },
      'GET /api/report-schedule': schedule,
      'GET /api/destinations': { destinations: [] },
      ...answers,
    },
  });

describe('the list', () => {
  test('Reports stand under their day with kind and state', async () => {
    const crisis = aSummary({ id: 'R-8', kind: 'crisis', title: 'Laporan krisis: tautan', about: 'I-3' });
    open({ 'GET /api/reports': { reports: [crisis, aSummary()], nextCursor: null } });

    const day = within(await screen.findByRole('region', { name: '19 Nov 2026' }));
    expect(day.getAllByRole('listitem')).toHaveLength(2);
    expect(day.getByText('Tentang I-3')).toBeVisible();
    expect(day.getAllByText('Draf')).toHaveLength(2);
    expect(day.getByRole('link', { name: 'R-8 DOCX' })).toBeVisible();
  });

  test('Without reports the page says what they are', async () => {
    open();

    expect(await screen.findByRole('heading', { name: 'Belum ada laporan' })).toBeVisible();
  });

  test('An officer reads and makes none', async () => {
    open({}, '/reports', 'officer');

    await screen.findByRole('heading', { name: 'Belum ada laporan' });
    expect(screen.queryByRole('button', { name: 'Buat laporan harian' })).toBeNull();
  });
});

describe('making one', () => {
  test('The daily report of a chosen day opens once it is made', async () => {
    const { user, sent } = open({ 'POST /api/reports': aReport() });
    await user.click(await screen.findByRole('button', { name: 'Buat laporan harian' }));

    const field = screen.getByLabelText('Hari');
    await user.clear(field);
    await user.type(field, '2026-11-18');
    await user.click(screen.getByRole('button', { name: 'Buat draf' }));

    expect(await screen.findByText('elsewhere')).toBeVisible();
    expect(sent('POST', '/api/reports')).toEqual([{ kind: 'daily', day: '2026-11-18' }]);
  });

  test('A link about an issue opens the crisis form with it', async () => {
    const { user, sent } = open({ 'POST /api/reports': aReport() }, '/reports?about=I-3');

    await user.click(await screen.findByRole('button', { name: 'Buat draf' }));

    expect(sent('POST', '/api/reports')).toEqual([{ kind: 'crisis', about: 'I-3' }]);
  });

  test('A crisis report about nothing is not sent', async () => {
    const { user, calls } = open();
    await user.click(await screen.findByRole('button', { name: 'Buat laporan krisis' }));

    await user.click(screen.getByRole('button', { name: 'Buat draf' }));

    expect(screen.getByRole('alert')).toHaveTextContent('tulis nomor cerita seperti C-12');
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  });

  test('Days become instants, and a day not over ends now', () => {
    const draft = { noun: 'story', id: ' c-12 ', from: '2026-11-18', to: '2026-11-19' } as const;
    const now = Date.parse('2026-11-19T08:00:00Z');

    expect(crisisProblem(draft)).toBeNull();
    expect(crisisBody(draft, 'WIB', now)).toEqual({
      kind: 'crisis',
      about: 'C-12',
      from: '2026-11-17T17:00:00.000Z',
    });
    expect(crisisProblem({ ...draft, to: '2026-11-17' })).toBe('range');
    expect(crisisProblem({ ...draft, id: 'I-12' })).toBe('about');
  });
});

describe('the schedule', () => {
  test('It is saved on the version that was seen', async () => {
    const { user, sent } = open({ 'POST /api/report-schedule': { ...schedule, version: 3, isOn: true } });
    await user.click(await screen.findByRole('button', { name: 'Jadwal' }));

    await user.click(await screen.findByRole('switch', { name: 'Buat draf setiap hari' }));
    await user.click(screen.getByRole('button', { name: 'Simpan jadwal' }));

    expect(await screen.findByText('Jadwal disimpan')).toBeVisible();
    expect(sent('POST', '/api/report-schedule')).toEqual([{ ...schedule, isOn: true }]);
  });

  test('A change of a colleague is offered beside mine', async () => {
    const record = { ...schedule, version: 5, at: '16:30' };
    const { user } = open({ 'POST /api/report-schedule': new Refused('record-changed', { record }) });
    await user.click(await screen.findByRole('button', { name: 'Jadwal' }));
    await user.click(await screen.findByRole('button', { name: 'Simpan jadwal' }));

    await user.click(await screen.findByRole('button', { name: 'Pakai versi rekan' }));

    expect(screen.getByLabelText(/^Jam/)).toHaveValue('16:30');
    expect(screen.queryByRole('button', { name: 'Pakai versi rekan' })).toBeNull();
  });
});

test('A day that ended is written up to 24.00', () => {
  const [from, to] = ['2026-11-18T17:00:00.000Z', '2026-11-19T17:00:00.000Z'];

  expect(paperRange({ kind: 'daily', from, to }, 'WIB')).toBe('Kamis, 19 November 2026, 00.00–24.00 WIB');
});

test('Marks too near to each other keep their triangle and lose their name', () => {
  const bars = Array.from({ length: 30 }, (_, index) => ({
    ...{ label: String(index), value: index, isRunning: false },
    marks: index === 10 || index === 11 ? [`T-${index}`] : [],
  }));

  const placed = layoutBars(bars).filter(({ mark }) => mark !== null);

  expect(placed.map(({ mark, isMarkNamed }) => [mark, isMarkNamed])).toEqual([
    ['T-10', true],
    ['T-11', false],
  ]);
});
