import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { CalendarPage } from '../../../client/src/features/measure/calendar-page.js';
import { StageStoriesPage } from '../../../client/src/features/measure/stage-stories-page.js';
import { TargetsPage } from '../../../client/src/features/measure/targets-page.js';
import { openPage, Refused } from '../stub-api.js';
import { aStageStory, quietDesk, theCalendar, theTargets } from './measure-builders.js';

afterEach(() => localStorage.clear());

describe('targets', () => {
  const answers = quietDesk({ 'GET /api/targets': theTargets() });
  const field = () => screen.findByLabelText('Ditandai → diambil, Umum, menit');

  test('A changed target is saved with the version that was seen', async () => {
    const { user, sent } = openPage(<TargetsPage />, {
      at: '/measure/targets',
      answers: { ...answers, 'POST /api/targets': theTargets({ version: 4 }) },
    });

    await user.clear(await field());
    await user.type(await field(), '20');
    await user.click(screen.getByRole('button', { name: 'Simpan target' }));

    await waitFor(() => expect(sent('POST', '/api/targets')).toHaveLength(1));
    const general = { ...theTargets().general, 'flagged-held': 20 };
    expect(sent('POST', '/api/targets')[0]).toEqual({ ...theTargets(), general });
  });

  test('When a colleague saved first, then both versions can be chosen and nothing is lost', async () => {
    const { user, sent } = openPage(<TargetsPage />, {
      at: '/measure/targets',
      answers: {
        ...answers,
        'POST /api/targets': new Refused('record-changed', { record: theTargets({ version: 9 }) }),
      },
    });
    await user.clear(await field());
    await user.type(await field(), '20');
    await user.click(screen.getByRole('button', { name: 'Simpan target' }));

    await user.click(await screen.findByRole('button', { name: 'Simpan isian saya' }));

    await waitFor(() => expect(sent('POST', '/api/targets')).toHaveLength(2));
    expect(sent('POST', '/api/targets')[1]).toMatchObject({ version: 9, general: { 'flagged-held': 20 } });
  });

  test('What is no number of minutes is marked and cannot be saved', async () => {
    const { user } = openPage(<TargetsPage />, { at: '/measure/targets', answers });

    await user.type(await field(), ' cepat');

    expect(await field()).toHaveAttribute('aria-invalid', 'true');
    expect(screen.getByRole('button', { name: 'Simpan target' })).toBeDisabled();
  });

  test('An analyst reads them and is told who may change them', async () => {
    openPage(<TargetsPage />, { at: '/measure/targets', answers, role: 'analyst' });

    expect(await field()).toBeDisabled();
    expect(screen.getByText(/Penyelia dan pengelola dapat mengubah target/)).toBeVisible();
  });
});

describe('the work calendar', () => {
  const answers = quietDesk();

  test('Pasted holidays are understood line by line and saved with their year', async () => {
    const { user, sent } = openPage(<CalendarPage />, {
      at: '/measure/calendar?year=2027',
      answers: { ...answers, 'POST /api/calendar': theCalendar({ version: 3 }) },
    });
    const lines = '2027-01-01 Tahun Baru\n2027-03-09 Cuti bersama Nyepi';
    fireEvent.change(await screen.findByLabelText(/^Hari libur dan cuti bersama/), {
      target: { value: lines },
    });

    expect(screen.getByText('1 hari libur, 1 cuti bersama')).toBeVisible();
    await user.click(screen.getByLabelText('SKB 2027 sudah dimasukkan lengkap'));
    await user.click(screen.getByRole('button', { name: 'Simpan kalender' }));

    await waitFor(() => expect(sent('POST', '/api/calendar')).toHaveLength(1));
    expect(sent('POST', '/api/calendar')[0]).toMatchObject({
      version: 2,
      completeYears: [2026, 2027],
      holidays: [
        { day: '2026-12-24' },
        { day: '2026-12-25' },
        { day: '2027-01-01', kind: 'holiday' },
        { day: '2027-03-09', kind: 'joint-leave' },
      ],
    });
  });

  test('A line that cannot be is named, and its message leads to it', async () => {
    const { user } = openPage(<CalendarPage />, { at: '/measure/calendar?year=2027', answers });
    const area = await screen.findByLabelText<HTMLTextAreaElement>(/^Hari libur dan cuti bersama/);
    fireEvent.change(area, { target: { value: '2027-01-01 Tahun Baru\n2027-02-30 Keliru' } });

    await user.click(screen.getByRole('button', { name: 'Baris 2' }));

    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('2027-02-30 Keliru');
    expect(screen.getByRole('button', { name: 'Simpan kalender' })).toBeDisabled();
  });
});

describe('the stories behind a figure', () => {
  test('They come with both clocks, the counted time and the way back', async () => {
    const stories = [
      aStageStory(),
      aStageStory({ storyId: 'C-8', title: 'Pupuk disebut hilang', ms: 60_000 }),
    ];
    openPage(<StageStoriesPage />, {
      at: '/measure/stories?stage=flagged-held&state=breached&range=7d',
      answers: quietDesk({ 'GET /api/response-times/stories': { stories, total: 2, nextCursor: null } }),
    });

    expect(await screen.findByRole('link', { name: 'Pupuk disebut hilang' })).toHaveAttribute(
      'href',
      '/stories/C-8',
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Cerita: Ditandai → diambil 2');
    expect(screen.getByRole('link', { name: 'Kembali ke waktu tanggap' })).toHaveAttribute(
      'href',
      '/measure?range=7d',
    );
    expect(screen.getAllByRole('img', { name: 'lewat' })).toHaveLength(1);
  });

  test('A figure without stories says what to change', async () => {
    openPage(<StageStoriesPage />, {
      at: '/measure/stories?stage=flagged-held',
      answers: quietDesk({
        'GET /api/response-times/stories': { stories: [], total: 0, nextCursor: null },
      }),
    });

    expect(await screen.findByText('Tidak ada cerita di balik angka ini')).toBeVisible();
  });
});
