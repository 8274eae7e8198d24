import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Role } from '@tanggap/shared/vocabulary';
import { screen, waitFor, within } from '@testing-library/react';
import { MeasurePage } from '../../../client/src/features/measure/measure-page.js';
import { openPage, Refused, type Answers } from '../stub-api.js';
import {
  aBreach,
  aFigure,
  aStageStory,
  fromNow,
  minute,
  nothing,
  quietDesk,
  theBreaches,
  theQuality,
  theTimes,
} from './measure-builders.js';

afterEach(() => localStorage.clear());

const open = (
  answers: Answers = {},
  { at = '/measure', role = 'supervisor' }: { at?: string; role?: Role } = {},
) => openPage(<MeasurePage />, { at, role, answers: quietDesk(answers) });

const cell = async (name: string) => {
  const strip = await screen.findByRole('list', { name: 'Waktu tiap tahap' });
  return within(within(strip).getByRole('heading', { name }).closest('li')!);
};

describe('the stages', () => {
  test('Each of the seven has its median, p90, target and what still waits', async () => {
    open();

    const whole = await cell('Ditandai → terbit');
    expect(whole.getByRole('link', { name: '44 mnt' })).toBeVisible();
    expect(whole.getByRole('link', { name: 'lewat target 1 j 39 mnt' })).toBeVisible();
    expect(whole.getByText(/target 1 j 30 mnt/)).toBeVisible();
    expect(whole.getByRole('link', { name: '6 masih terbuka' })).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 3, name: /→/ })).toHaveLength(7);
  });

  test('Every figure opens its stories with the filters of the page', async () => {
    open({}, { at: '/measure?range=7d&program=blt' });

    const held = await cell('Ditandai → diambil');
    expect(held.getByRole('link', { name: '6 lewat' })).toHaveAttribute(
      'href',
      '/measure/stories?stage=flagged-held&state=breached&range=7d&program=blt',
    );
    expect(held.getByRole('link', { name: '18 cerita' })).toHaveAttribute(
      'href',
      '/measure/stories?stage=flagged-held&range=7d&program=blt',
    );
  });

  test('A value of a story still open is told as a lower bound, and why', async () => {
    open({ 'GET /api/response-times': theTimes({ 'flagged-out': { isP90LowerBound: true } }) });

    const whole = await cell('Ditandai → terbit');
    expect(whole.getByRole('link', { name: /paling sedikit 1 j 39 mnt/ })).toBeVisible();
    expect(screen.getByText(/angka akhirnya tidak akan lebih kecil/)).toBeVisible();
  });

  test('With fewer than five cases the cases themselves are listed', async () => {
    const cases = [
      { storyId: 'C-3', title: 'Bansos disebut dipotong', ms: 20 * minute, isOpen: false },
      { storyId: 'C-4', title: 'Pupuk disebut langka', ms: 50 * minute, isOpen: true },
    ];
    open({
      'GET /api/response-times': theTimes({
        'held-drafted': { finished: 1, open: 1, medianMs: null, p90Ms: null, breached: 0, cases },
      }),
    });

    const drafted = await cell('Diambil → draf');
    const links = drafted.getAllByRole('link', { name: /:/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/stories/C-4', '/stories/C-3']);
    expect(drafted.queryByText('median')).not.toBeInTheDocument();
  });

  test('What left another way is counted apart', async () => {
    open({ 'GET /api/response-times': theTimes({ 'flagged-out': { left: 3 } }) });

    const whole = await cell('Ditandai → terbit');
    expect(whole.getByRole('link', { name: '21 cerita' })).toBeVisible();
    expect(whole.getByRole('link', { name: '3 keluar jalan lain' })).toHaveAttribute(
      'href',
      expect.stringContaining('state=left'),
    );
  });

  test('A stage nobody has reached says so', async () => {
    open({ 'GET /api/response-times': theTimes({ 'approved-out': { ...nothing } }) });

    const empty = await cell('Disetujui → terbit');
    expect(empty.getByText('Belum ada cerita')).toBeVisible();
    expect(empty.getByText(/^target/).closest('[data-tone]')).toBeNull();
  });
});

describe('how figures count', () => {
  test('The page says what counts and explains each figure in words', async () => {
    const { user } = open();

    expect(await screen.findByText('menghitung yang masih terbuka')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Arti tiap angka' }));

    expect(screen.getByRole('dialog', { name: 'Arti tiap angka' })).toHaveTextContent('nilai ke-⌈p × n⌉');
  });

  test('Missing dates, missing holidays and an empty roster are said', async () => {
    open({
      'GET /api/response-times': theTimes({}, { undated: 4, calendarGaps: [2027], isUnrostered: true }),
    });

    expect(await screen.findByText(/4 cerita tanpa tanggal terbit/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Isi kalender' })).toHaveAttribute(
      'href',
      '/measure/calendar?year=2027',
    );
    expect(screen.getByRole('link', { name: 'Isi jadwal piket' })).toHaveAttribute('href', '/roster');
  });

  test('Other hours are asked of the server and stand in the address', async () => {
    const { user, calls } = open();
    await cell('Ditandai → terbit');

    await user.click(screen.getByRole('button', { name: 'Jam sepanjang waktu' }));
    await user.click(screen.getByRole('menuitemradio', { name: /jam kantor/ }));

    await waitFor(() =>
      expect(calls.some(({ path }) => /response-times\?.*mode=office/.test(path))).toBe(true),
    );
  });

  test('Rarer filters appear with F and narrow the question', async () => {
    const { user, calls } = open();
    await cell('Ditandai → terbit');

    await user.keyboard('f');
    await user.click(screen.getByRole('button', { name: 'Urgensi semua' }));
    await user.click(screen.getByRole('checkbox', { name: 'Mendesak' }));

    await waitFor(() => expect(calls.some(({ path }) => path.includes('urgency=urgent'))).toBe(true));
  });

  test('When the range is too long to answer, then it says so and what to do', async () => {
    open({ 'GET /api/response-times': new Refused('range-refused') });

    expect((await screen.findAllByText(/Rentangnya terlalu lebar/)).length).toBeGreaterThan(0);
  });
});

describe('the days and the programs', () => {
  const day = (value: string) => ({ value, name: value, figure: aFigure() });

  test('The chart has a table whose days open their stories', async () => {
    const groups = { ...theTimes().groups, day: [day('2026-11-18'), day('2026-11-19')] };
    const { user } = open({ 'GET /api/response-times': theTimes({}, { groups }) });

    await user.click(await screen.findByRole('button', { name: 'Tabel' }));

    expect(screen.getByRole('link', { name: /18 Nov/ })).toHaveAttribute(
      'href',
      '/measure/stories?stage=flagged-out&day=2026-11-18',
    );
    expect(screen.getByRole('button', { name: 'Grafik' })).toBeVisible();
  });

  test('A program says its figures in words, and how many are over', async () => {
    const groups = {
      ...theTimes().groups,
      program: [
        { value: 'blt', name: 'Bantuan Langsung Tunai (BLT)', figure: aFigure({ breached: 2 }) },
        { value: 'none', name: '', figure: aFigure({ breached: 0 }) },
      ],
    };
    open({ 'GET /api/response-times': theTimes({}, { groups }) });

    expect(await screen.findByRole('link', { name: '2 lewat' })).toHaveAttribute(
      'href',
      '/measure/stories?stage=flagged-out&state=breached&program=blt',
    );
    expect(screen.getAllByText('median 44 mnt, p90 1 j 39 mnt, target 1 j 30 mnt')).toHaveLength(2);
    expect(screen.getByText('Tanpa program')).toBeVisible();
    expect(screen.getByRole('link', { name: 'tepat waktu' })).toBeVisible();
  });
});

describe('what stands now', () => {
  test('What is over says by how much, at which stage, and that nobody holds it', async () => {
    open({ 'GET /api/breaches': theBreaches({ breached: [aBreach()] }) });

    const row = within((await screen.findByRole('link', { name: aStageStory().title })).closest('tr')!);
    expect(row.getByText('diambil')).toHaveAttribute(
      'title',
      'Ditandai → diambil · target 15 mnt · sepanjang waktu',
    );
    expect(row.getByText('8 mnt')).toBeVisible();
    expect(row.getByRole('img', { name: 'Belum dipegang' })).toBeVisible();
  });

  test('What is about to break says when, in how long, and by which clock', async () => {
    open({ 'GET /api/breaches': theBreaches({ soon: [aBreach({ breaksAt: fromNow(12.5), overMs: -1 })] }) });

    expect(await screen.findByText(/^putus .*, 12 mnt lagi$/)).toBeVisible();
    expect(screen.getByText('Ditandai → diambil · target 15 mnt · sepanjang waktu')).toBeVisible();
  });

  test('Where the roster ends before the target, then no time is invented', async () => {
    open({ 'GET /api/breaches': theBreaches({ soon: [aBreach({ breaksAt: null, overMs: -1 })] }) });

    expect(await screen.findByText('jadwal piket habis sebelum target')).toBeVisible();
  });

  test('Each age of the backlog opens its stories', async () => {
    open();

    expect(await screen.findByRole('link', { name: /^4–24 jam 4$/ })).toHaveAttribute(
      'href',
      '/measure/backlog?band=3',
    );
    expect(screen.getByText(/26 j 12 mnt/)).toBeVisible();
  });

  test('Load stands in the order of names and is no ranking', async () => {
    open();

    expect(await screen.findByText('bukan peringkat')).toBeVisible();
    const rows = await screen.findAllByRole('row', { name: /Bagus|Rani|Belum dipegang/ });
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Bagus Wirawan'),
      expect.stringContaining('Rani Pertiwi'),
      expect.stringContaining('31'),
    ]);
  });

  test('The second look of the week is told in one line', async () => {
    const agreement = { ...theQuality().agreement, answered: 10, agreed: 9 };
    open({ 'GET /api/quality': theQuality({ decisions: 27, drawn: 10, agreement }) });

    expect(await screen.findByText(/10 dari 27 putusan dibaca ulang/)).toBeVisible();
    expect(screen.getByText('9 sepakat.')).toBeVisible();
  });
});

describe('the daily report', () => {
  test('One press makes it and opens it', async () => {
    const { user, sent } = open({ 'POST /api/reports': { id: 'R-4' } });

    await user.click(await screen.findByRole('button', { name: 'Buat laporan harian' }));

    await waitFor(() => expect(sent('POST', '/api/reports')).toHaveLength(1));
    expect(sent('POST', '/api/reports')[0]).toMatchObject({ kind: 'daily' });
  });

  test('A finished one gives its files', async () => {
    const final = {
      ...{
        id: 'R-2',
        kind: 'daily',
        title: 'Laporan harian',
        day: '2026-11-18',
        status: 'final',
        note: 'Baik.',
      },
      finalAt: '2026-11-18T08:12:00.000Z',
      finalBy: { id: 'u-lestari', name: 'Lestari Handayani' },
    };
    open({ 'GET /api/reports': { reports: [final], nextCursor: null } });

    expect(await screen.findByRole('link', { name: 'R-2 PDF' })).toHaveAttribute(
      'href',
      '/api/reports/R-2/report.pdf',
    );
    expect(screen.getByText('18 Nov: disahkan 15.12 oleh Lestari Handayani')).toBeVisible();
  });

  test('An officer reads the page and makes no report', async () => {
    open({}, { role: 'officer' });
    await cell('Ditandai → terbit');

    expect(screen.queryByRole('button', { name: 'Buat laporan harian' })).not.toBeInTheDocument();
  });
});
