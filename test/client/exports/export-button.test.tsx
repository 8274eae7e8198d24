import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { ExportButton } from '../../../client/src/components/export/export-button.js';
import { ExportTray } from '../../../client/src/components/export/export-tray.js';
import { watchedExports } from '../../../client/src/lib/export-watch.js';
import { putExport } from '../../../client/src/lib/report-queries.js';
import { openPage, Refused, type Answers } from '../stub-api.js';
import { aJob } from './export-builders.js';

afterEach(() => watchedExports.set([]));

const search = { q: 'bantuan tunai', from: '2026-11-01T00:00:00.000Z' };

const open = (answers: Answers = {}, role: 'officer' | 'admin' = 'officer') =>
  openPage(
    <>
      <ExportButton
        requests={[
          { kind: 'stories', search },
          { kind: 'mentions', search },
        ]}
      />
      <ExportTray />
    </>,
    { answers, role, at: '/' },
  );

const running = aJob({ state: 'running', rows: 40, sha256: null, bytes: 0 });

describe('asking for a file', () => {
  test('The dialog says what is masked, escaped and logged', async () => {
    const { user } = open();

    await user.click(screen.getByRole('button', { name: 'Ekspor' }));

    const dialog = screen.getByRole('dialog', { name: 'Ekspor ke berkas' });
    expect(within(dialog).getByText(/data pribadi warga disamarkan/)).toBeVisible();
    expect(within(dialog).getByText(/Rumus di dalam teks dinonaktifkan/)).toBeVisible();
    expect(within(dialog).getByText(/tercatat di log audit/)).toBeVisible();
  });

  test('The chosen kind and format are asked for with the filters', async () => {
    const { user, sent } = open({ 'POST /api/exports': running, 'GET /api/exports/X-1': running });
    await user.click(screen.getByRole('button', { name: 'Ekspor' }));

    await user.click(screen.getByRole('radio', { name: 'Sebutan' }));
    await user.click(screen.getByRole('radio', { name: 'CSV' }));
    await user.click(screen.getByRole('button', { name: 'Buat berkas' }));

    expect(await screen.findByRole('region', { name: 'Berkas yang sedang dibuat' })).toBeVisible();
    expect(sent('POST', '/api/exports')).toEqual([{ kind: 'mentions', search, format: 'csv' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('A refusal stays in the dialog and nothing is followed', async () => {
    const { user } = open({ 'POST /api/exports': new Refused('too-many-requests') });
    await user.click(screen.getByRole('button', { name: 'Ekspor' }));

    await user.click(screen.getByRole('button', { name: 'Buat berkas' }));

    expect(await screen.findByRole('alert')).toBeVisible();
    expect(watchedExports.get()).toEqual([]);
  });

  test('Nobody without the right to export sees the button', () => {
    open({}, 'admin');

    expect(screen.queryByRole('button', { name: 'Ekspor' })).toBeNull();
  });
});

describe('the tray', () => {
  const follow = (answers: Answers) => {
    watchedExports.set(['X-1']);
    return open(answers);
  };

  test('News over the socket moves the bar and ends in a link', async () => {
    const { client } = follow({ 'GET /api/exports/X-1': running });
    expect(await screen.findByText(/40 dari 120 baris/)).toBeVisible();

    act(() => putExport(client, aJob({ version: 3 })));

    const link = await screen.findByRole('link', { name: 'Unduh cerita-2026-11-19-X-1.csv' });
    expect(link).toHaveAttribute('href', '/api/exports/X-1/file');
    expect(await screen.findByText('Berkas siap diunduh: Cerita, CSV')).toBeInTheDocument();
  });

  test('News that an answer overtook changes nothing', async () => {
    const { client } = follow({ 'GET /api/exports/X-1': aJob({ version: 3 }) });
    await screen.findByRole('link', { name: /Unduh/ });

    act(() => putExport(client, running));

    expect(screen.getByRole('link', { name: /Unduh/ })).toBeVisible();
  });

  test('A running file can be cancelled', async () => {
    const cancelled = aJob({ state: 'cancelled', version: 4, sha256: null });
    const { user, sent } = follow({
      'GET /api/exports/X-1': running,
      'POST /api/exports/X-1/cancel': cancelled,
    });

    await user.click(await screen.findByRole('button', { name: 'Batalkan Cerita, CSV' }));

    expect(await screen.findByText(/^Dibatalkan/)).toBeVisible();
    expect(sent('POST', '/cancel')).toHaveLength(1);
  });

  test('A failed file says why and what to do', async () => {
    follow({ 'GET /api/exports/X-1': aJob({ state: 'failed', failure: 'disk', sha256: null }) });

    expect(await screen.findByText(/Ruang simpan server penuh/)).toBeVisible();
  });

  test('Putting a file away leaves it to the page of exports', async () => {
    const { user } = follow({ 'GET /api/exports/X-1': aJob() });

    await user.click(await screen.findByRole('button', { name: 'Singkirkan Cerita, CSV' }));

    expect(screen.queryByRole('region', { name: 'Berkas yang sedang dibuat' })).toBeNull();
  });
});
