import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Role } from '@tanggap/shared/vocabulary';
import type { Handover } from '@tanggap/shared/work-calendar';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { RosterPage } from '../../../client/src/features/roster/roster-page.js';
import { aShift, fromNow } from '../measure/measure-builders.js';
import { me, openPage, Refused, type Answers } from '../stub-api.js';

afterEach(() => localStorage.clear());

const rani = { id: 'u-rani', name: 'Rani Pertiwi', role: 'officer' };
const running = aShift({ from: fromNow(-60), to: fromNow(120) });

function aHandover(given: Partial<Handover> = {}): Handover {
  return {
    id: 'O-1',
    version: 4,
    shiftId: 'P-1',
    at: fromNow(-20),
    by: { id: rani.id, name: rani.name },
    note: 'Dinas berjanji menelepon sebelum sore.',
    open: [{ storyId: 'C-7', title: 'Gas disebut langka', status: 'held', holderId: rani.id }],
    promises: [{ text: 'Kabari wartawan', storyId: 'C-7', dueAt: fromNow(-5), doneAt: null }],
    accepted: null,
    ...given,
  };
}

const open = (
  answers: Answers = {},
  { role = 'supervisor', at = '/roster' }: { role?: Role; at?: string } = {},
) =>
  openPage(<RosterPage />, {
    at,
    role,
    answers: {
      'GET /api/shifts': { shifts: [running], current: ['P-1'] },
      'GET /api/handovers': { handovers: [] },
      'GET /api/handovers/draft': {
        open: [{ storyId: 'C-9', title: 'Pupuk disebut hilang', status: 'new', holderId: null }],
        promises: [],
        shiftId: 'P-1',
      },
      'GET /api/colleagues': { colleagues: [rani] },
      ...answers,
    },
  });

describe('the roster', () => {
  test('It says who is on now and until when, and that nobody comes next', async () => {
    open();

    const now = await screen.findByRole('region', { name: 'Sekarang' });
    await waitFor(() => expect(now).toHaveTextContent('Rani Pertiwi'));
    expect(now).toHaveTextContent(/s\.d\./);
    expect(screen.getByRole('region', { name: 'Berikutnya' })).toHaveTextContent('Belum ada');
  });

  test('When nobody is on, then it says that shift hours do not count', async () => {
    open({ 'GET /api/shifts': { shifts: [], current: [] } });

    expect(await screen.findByText(/Jam piket tidak dihitung sampai/)).toBeVisible();
    expect(await screen.findByText('Belum ada piket minggu ini.')).toBeVisible();
  });

  test('A night shift is entered with its end on the next day', async () => {
    const { user, sent } = open({ 'POST /api/shifts': aShift() });
    await user.click(await screen.findByRole('button', { name: 'Tambah piket' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Piket baru' }));

    await user.type(dialog.getByLabelText('Nama piket'), 'Piket malam');
    fireEvent.change(dialog.getByLabelText('Tanggal'), { target: { value: '2026-11-19' } });
    fireEvent.change(dialog.getByLabelText('Mulai'), { target: { value: '22:00' } });
    fireEvent.change(dialog.getByLabelText('Selesai'), { target: { value: '06:00' } });
    await user.click(dialog.getByRole('checkbox', { name: 'Rani Pertiwi' }));
    expect(dialog.getByText(/Berakhir 20 Nov.*06\.00 WIB, 8 jam kemudian/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Simpan' }));

    await waitFor(() =>
      expect(sent('POST', '/api/shifts')).toEqual([
        {
          name: 'Piket malam',
          from: '2026-11-19T15:00:00.000Z',
          to: '2026-11-19T23:00:00.000Z',
          people: [{ id: 'u-rani', name: 'Rani Pertiwi' }],
        },
      ]),
    );
  });

  test('A removed shift is brought back with Z', async () => {
    const { user, sent } = open({
      'DELETE /api/shifts/P-1': { ...running, isRemoved: true, version: 2 },
      'POST /api/shifts': aShift({ id: 'P-2' }),
    });

    await user.click((await screen.findAllByRole('button', { name: /^Ubah Piket pagi/ }))[0]!);
    await user.click(screen.getByRole('button', { name: 'Hapus piket' }));
    expect(await screen.findByText('Piket pagi dihapus')).toBeVisible();
    await user.keyboard('z');

    await waitFor(() => expect(sent('POST', '/api/shifts')).toHaveLength(1));
    expect(sent('POST', '/api/shifts')[0]).toMatchObject({ name: 'Piket pagi', from: running.from });
  });

  test('When a colleague changed the shift first, then the entries stay', async () => {
    const { user } = open({ 'PATCH /api/shifts/P-1': new Refused('record-changed') });

    await user.click((await screen.findAllByRole('button', { name: /^Ubah Piket pagi/ }))[0]!);
    await user.type(screen.getByLabelText('Nama piket'), ' dua');
    await user.click(screen.getByRole('button', { name: 'Simpan' }));

    expect(await screen.findByText(/Rekan mengubah piket ini lebih dulu/)).toBeVisible();
    expect(screen.getByLabelText('Nama piket')).toHaveValue('Piket pagi dua');
  });

  test('An officer reads the roster and changes nothing', async () => {
    open({}, { role: 'officer' });

    expect((await screen.findAllByText('Piket pagi')).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Tambah piket' })).not.toBeInTheDocument();
  });
});

describe('handing over', () => {
  test('Open work fills in by itself; promises and words are sent with the shift', async () => {
    const { user, sent } = open({ 'POST /api/handovers': aHandover() });

    expect(await screen.findByRole('link', { name: 'Pupuk disebut hilang' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Tambah janji' }));
    await user.type(screen.getByLabelText('Janji 1'), 'Kabari wartawan');
    await user.type(screen.getByLabelText('Cerita 1'), 'c-9');
    await user.type(screen.getByLabelText(/^Catatan/), 'Malam tenang.');
    await user.click(screen.getByRole('button', { name: 'Serahkan' }));

    await waitFor(() =>
      expect(sent('POST', '/api/handovers')).toEqual([
        {
          note: 'Malam tenang.',
          shiftId: 'P-1',
          promises: [{ text: 'Kabari wartawan', storyId: 'C-9', dueAt: null, doneAt: null }],
        },
      ]),
    );
    await waitFor(() => expect(screen.getByLabelText(/^Catatan/)).toHaveValue(''));
  });

  test('A promise about no story is refused at its line', async () => {
    const { user, sent } = open();

    await user.click(await screen.findByRole('button', { name: 'Tambah janji' }));
    await user.type(screen.getByLabelText('Janji 1'), 'Kabari wartawan');
    await user.type(screen.getByLabelText('Cerita 1'), '2417');
    await user.click(screen.getByRole('button', { name: 'Serahkan' }));

    expect(screen.getByText('Nomor cerita seperti C-2417.')).toBeVisible();
    expect(sent('POST', '/api/handovers')).toHaveLength(0);
  });

  test('A note begun is still there after a reload', async () => {
    const { user, unmount } = open();
    await user.type(await screen.findByLabelText(/^Catatan/), 'Belum selesai');
    unmount();

    open();

    expect(await screen.findByLabelText(/^Catatan/)).toHaveValue('Belum selesai');
  });

  test('The next shift accepts the note with the version it read', async () => {
    const { user, sent } = open({
      'GET /api/handovers': { handovers: [aHandover()] },
      'POST /api/handovers/O-1/accept': aHandover(),
    });

    expect(await screen.findByText('Dinas berjanji menelepon sebelum sore.')).toBeVisible();
    expect(screen.getByText(/tenggat .*, lewat/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Terima' }));

    await waitFor(() => expect(sent('POST', '/O-1/accept')).toEqual([{ version: 4 }]));
  });

  test('Nobody accepts the note they wrote', async () => {
    open({ 'GET /api/handovers': { handovers: [aHandover({ by: { id: me.id, name: me.name } })] } });

    expect(await screen.findByText('belum diterima')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Terima' })).not.toBeInTheDocument();
  });
});

test('What the shift before promised passes on until it is ticked as kept', async () => {
  const carried = [
    { text: 'Kabari wartawan', storyId: 'C-9', dueAt: null, doneAt: null },
    { text: 'Minta data stok', storyId: null, dueAt: null, doneAt: null },
  ];
  const { user, sent } = open({
    'GET /api/handovers/draft': { open: [], promises: carried, shiftId: 'P-1' },
    'POST /api/handovers': aHandover(),
  });

  await user.click(await screen.findByRole('checkbox', { name: /Kabari wartawan/ }));
  await user.click(screen.getByRole('button', { name: 'Serahkan' }));

  await waitFor(() => expect(sent('POST', '/api/handovers')).toHaveLength(1));
  expect(sent('POST', '/api/handovers')[0]).toMatchObject({
    promises: [
      { text: 'Kabari wartawan', doneAt: expect.any(String) },
      { text: 'Minta data stok', doneAt: null },
    ],
  });
});
