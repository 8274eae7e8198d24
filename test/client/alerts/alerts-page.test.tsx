import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import type { Role } from '@tanggap/shared/vocabulary';
import { screen, waitFor, within } from '@testing-library/react';
import { AlertsPage } from '../../../client/src/features/alerts/alerts-page.js';
import { unseenFirst } from '../../../client/src/features/alerts/inbox/unseen-first.js';
import { openPage, Refused, type Answers } from '../stub-api.js';
import { aDestination, anAlert, aSearch, theMeans } from './alert-builders.js';

interface Opened {
  at?: string;
  role?: Role;
}

const open = (answers: Answers = {}, { at = '/alerts', role = 'supervisor' }: Opened = {}) =>
  openPage(<AlertsPage />, {
    at,
    role,
    path: '/alerts',
    answers: {
      'GET /api/alerts': { alerts: [anAlert()], nextCursor: null, unseen: 1 },
      'GET /api/alerts/looks': { looks: [] },
      'GET /api/saved-searches': { searches: [aSearch()] },
      'GET /api/destinations': { destinations: [aDestination()] },
      'GET /api/destinations/means': theMeans,
      ...answers,
    },
  });

const card = async (name = 'Bantuan tunai lewat tautan') =>
  within(await screen.findByRole('listitem', { name }));

describe('an alert', () => {
  test('It says how many, in which window and what is usual', async () => {
    open();

    const alert = await card();
    expect(alert.getByText('84 sebutan dalam 1 jam')).toBeVisible();
    expect(alert.getByText('biasanya 12,5')).toBeVisible();
    expect(alert.getByText('Belum dilihat')).toBeVisible();
  });

  test('Its link opens the search with its own range', async () => {
    open();

    const link = await (await card()).findByRole('link', { name: 'Lihat sebutan' });
    const { pathname, searchParams } = new URL((link as HTMLAnchorElement).href);
    expect(pathname).toBe('/issues');
    expect(Object.fromEntries(searchParams)).toEqual({
      q: 'BLT tautan',
      program: 'blt',
      from: '2026-11-19T02:42:00.000Z',
      to: '2026-11-19T03:42:00.000Z',
      saved: 'S-3',
      alert: 'A-7',
    });
  });

  test('A search that is gone is told instead of a dead link', async () => {
    open({ 'GET /api/saved-searches': { searches: [] } });

    expect(await screen.findByText(/sudah dihapus atau tidak lagi dibagikan/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Lihat sebutan' })).toBeNull();
  });

  test('Marking it as seen sends the version and asks again', async () => {
    const { user, sent, calls } = open({ 'POST /api/alerts/A-7/seen': anAlert({ version: 3 }) });

    await user.click(
      await screen.findByRole('button', { name: 'Tandai sudah dilihat: Bantuan tunai lewat tautan' }),
    );

    expect(await screen.findByText('Ditandai sudah dilihat')).toBeVisible();
    expect(sent('POST', '/seen')).toEqual([{ version: 2 }]);
    await waitFor(() =>
      expect(calls.filter(({ path }) => path.startsWith('/api/alerts?')).length).toBeGreaterThan(2),
    );
  });

  test('Each delivery has its state, and what to do where it failed', async () => {
    const problem = { id: 'Alamat menolak kiriman. Periksa kuncinya.', en: 'Refused.' };
    const base = { destinationId: 'D-1', kind: 'webhook', attempts: 3, nextAt: null } as const;
    const failed = { ...base, name: 'Ruang kendali', state: 'failed', problem, isEscalation: false } as const;
    const quiet = {
      ...failed,
      name: 'Pimpinan',
      state: 'quiet-hours',
      problem: null,
      isEscalation: true,
    } as const;
    open({
      'GET /api/alerts': {
        alerts: [anAlert({ deliveries: [failed, quiet], escalatedAt: '2026-11-19T04:12:00.000Z' })],
        nextCursor: null,
        unseen: 1,
      },
    });

    const list = within(await screen.findByRole('list', { name: 'Pengiriman' }));
    expect(list.getByText('Gagal terkirim')).toBeVisible();
    expect(list.getByText(problem.id)).toBeVisible();
    expect(list.getByText('Pimpinan (Webhook, terusan)')).toBeVisible();
    expect(list.getByText('Ditahan selama jam tenang')).toBeVisible();
    expect(screen.getByText(/karena belum ada yang membukanya/)).toBeVisible();
  });

  test('One that came by a link is marked and focused among all', async () => {
    const { calls } = open({}, { at: '/alerts?open=A-7' });

    const opened = await screen.findByRole('listitem', { name: 'Bantuan tunai lewat tautan' });
    expect(opened).toHaveAttribute('aria-current', 'true');
    expect(opened).toHaveFocus();
    expect(calls.some(({ path }) => path.includes('state=all'))).toBe(true);
  });

  test('Those that nobody has opened come first, newest first', () => {
    const seenBy = { id: 'u-dewi', name: 'Dewi', at: '2026-11-19T05:00:00.000Z' };
    const alerts = [
      anAlert({ id: 'A-3', at: '2026-11-19T05:00:00.000Z', seenBy }),
      anAlert({ id: 'A-1', at: '2026-11-19T01:00:00.000Z' }),
      anAlert({ id: 'A-2', at: '2026-11-19T02:00:00.000Z' }),
    ];

    expect(unseenFirst(alerts).map(({ id }) => id)).toEqual(['A-2', 'A-1', 'A-3']);
  });
});

test('A search that could not be counted is told, because it is silent', async () => {
  const problem = { id: 'Kuerinya terlalu luas.', en: 'Too broad.' };
  const at = '2026-11-19T03:00:00.000Z';
  open({ 'GET /api/alerts/looks': { looks: [{ searchId: 'S-3', at, problem }] } });

  expect(await screen.findByRole('heading', { name: '1 pencarian belum dapat diperiksa' })).toBeVisible();
  expect(screen.getByText(/Kuerinya terlalu luas\./)).toBeVisible();
});

test('Without alerts the page says where thresholds are set', async () => {
  open({ 'GET /api/alerts': { alerts: [], nextCursor: null, unseen: 0 } });

  expect(await screen.findByRole('heading', { name: 'Tidak ada pemberitahuan baru' })).toBeVisible();
});

describe('destinations', () => {
  const at = '/alerts?tab=destinations';

  test('Kinds that are not set up say which setting is missing', async () => {
    open({}, { at });

    expect(
      await screen.findByText(/Surel belum disiapkan.*TANGGAP_SMTP_URL, TANGGAP_MAIL_FROM/),
    ).toBeVisible();
    expect(screen.queryByText(/Webhook belum disiapkan/)).toBeNull();
  });

  test('The key of a new webhook is shown once', async () => {
    const { user, sent } = open(
      { 'POST /api/destinations': { destination: aDestination({ id: 'D-2' }), secret: 'kunci-rahasia' } },
      { at },
    );
    await user.click(await screen.findByRole('button', { name: 'Tambah tujuan' }));
    await user.type(screen.getByLabelText(/^Nama/), 'Ruang kendali');
    await user.type(screen.getByLabelText(/^Alamat/), 'https://kendali.contoh.go.id');
    await user.click(screen.getByRole('button', { name: 'Simpan tujuan' }));

    const dialog = await screen.findByRole('dialog', { name: 'Kunci webhook' });
    expect(within(dialog).getByText('kunci-rahasia')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Saya sudah menyimpannya' }));

    expect(screen.queryByText('kunci-rahasia')).toBeNull();
    expect(sent('POST', '/api/destinations')).toEqual([
      { kind: 'webhook', name: 'Ruang kendali', address: 'https://kendali.contoh.go.id' },
    ]);
  });

  test('A refused address says why in the words of the server', async () => {
    const reason = { id: 'Alamat ini menunjuk ke jaringan dalam.', en: 'Private network.' };
    const { user } = open({ 'POST /api/destinations': new Refused('address-refused', { reason }) }, { at });
    await user.click(await screen.findByRole('button', { name: 'Tambah tujuan' }));
    await user.type(screen.getByLabelText(/^Nama/), 'Ruang kendali');
    await user.type(screen.getByLabelText(/^Alamat/), 'https://10.0.0.1');
    await user.click(screen.getByRole('button', { name: 'Simpan tujuan' }));

    expect(await screen.findByText(reason.id)).toBeVisible();
  });

  test('A removed one can be brought back at its newer version', async () => {
    const { user, sent } = open(
      {
        'DELETE /api/destinations/D-1': aDestination({ version: 2, isRemoved: true }),
        'PATCH /api/destinations/D-1': aDestination({ version: 3 }),
      },
      { at },
    );
    await user.click(await screen.findByRole('button', { name: 'Hapus Ruang kendali' }));

    await user.click(await screen.findByRole('button', { name: /Urungkan/ }));

    await waitFor(() => expect(sent('PATCH', '/D-1')).toHaveLength(1));
    expect(sent('PATCH', '/D-1')[0]).toMatchObject({ version: 2, draft: { name: 'Ruang kendali' } });
  });

  test('Trying one says whether the message arrived', async () => {
    const lastDelivery = { at: '2026-11-19T03:00:00.000Z', isOk: false, problem: null };
    const { user } = open({ 'POST /api/destinations/D-1/try': aDestination({ lastDelivery }) }, { at });

    await user.click(await screen.findByRole('button', { name: 'Uji kirim ke Ruang kendali' }));

    expect(await screen.findByText('Pesan uji ke Ruang kendali gagal')).toBeVisible();
  });

  test('An officer sees them and changes none', async () => {
    open({}, { at, role: 'officer' });

    expect(await screen.findByText('Tujuan dikelola penyelia dan pengelola.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Tambah tujuan' })).toBeNull();
  });
});
