import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import type { Role } from '@tanggap/shared/vocabulary';
import { screen, waitFor, within } from '@testing-library/react';
import { ReportPage } from '../../../client/src/features/reports/report-page.js';
import { openPage, Refused, type Answers } from '../stub-api.js';
import { aReport } from './report-builders.js';

const open = (answers: Answers = {}, role: Role = 'supervisor') =>
  openPage(<ReportPage />, {
    role,
    at: '/reports/R-7',
    path: '/reports/:id',
    answers: { 'GET /api/reports/R-7': aReport(), ...answers },
  });

const paper = () => screen.findByRole('article', { name: 'Laporan harian pemantauan isu' });

describe('the paper', () => {
  test('Sections are numbered under the office head', async () => {
    open();

    const sheet = within(await paper());
    expect(sheet.getByText(/Kamis, 19 November 2026, 00\.00–15\.00 WIB/)).toBeVisible();
    expect(sheet.getByText('Nomor …/…/2026')).toBeVisible();
    expect(sheet.getByText('DATA CONTOH')).toBeVisible();
    expect(sheet.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      '1. Ringkasan',
      '2. Isu teratas',
      '3. Sebutan tiap hari',
      '4. Catatan penyelia',
    ]);
  });

  test('Every figure leads to what it was counted from', async () => {
    open();

    const sheet = within(await paper());
    expect(sheet.getByRole('link', { name: '8.907 sebutan' })).toHaveAttribute('href', '/issues?from=a');
    expect(sheet.getByRole('link', { name: 'Pendaftaran lewat tautan' })).toHaveAttribute(
      'href',
      '/stories/C-7',
    );
  });

  test('The chart stands as a table too, with its answers', async () => {
    const { user } = open();

    await user.click(within(await paper()).getByText('Angka grafik'));

    expect(screen.getByRole('rowheader', { name: '19 Nov sampai 15.00 (belum selesai)' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'T-0331' })).toHaveAttribute('href', '/responses/T-0331/publish');
  });

  test('A final report says who read it and offers no change', async () => {
    const finalBy = { id: 'u-dewi', name: 'Dewi Anggraini' };
    open({
      'GET /api/reports/R-7': aReport({
        status: 'final',
        finalBy,
        finalAt: '2026-11-19T09:00:00.000Z',
        note: 'Pantau kanal provinsi.',
      }),
    });

    expect(within(await paper()).getByText('Pantau kanal provinsi.')).toBeVisible();
    expect(screen.getByText(/Diperiksa Dewi Anggraini/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Perbarui angka' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Selesaikan' })).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('a draft', () => {
  test('Its note is saved on the version that was seen', async () => {
    const { user, sent } = open({
      'PATCH /api/reports/R-7': aReport({ version: 4, note: 'Arahan pimpinan' }),
    });

    await user.type(await screen.findByLabelText('Catatan penyelia'), 'Arahan pimpinan');
    await user.click(screen.getByRole('button', { name: 'Simpan catatan' }));

    expect(await screen.findByText('Tersimpan')).toBeVisible();
    expect(sent('PATCH', '/api/reports/R-7')).toEqual([{ version: 3, note: 'Arahan pimpinan' }]);
  });

  test('It is not finished over words that are not saved', async () => {
    const { user } = open({ 'PATCH /api/reports/R-7': new Refused('internal') });

    await user.type(await screen.findByLabelText('Catatan penyelia'), 'A');

    expect(screen.getByRole('button', { name: 'Selesaikan' })).toBeDisabled();
  });

  test('A note that a colleague saved meanwhile is shown beside mine', async () => {
    const theirs = aReport({ version: 5, note: 'Catatan Dewi' });
    let tries = 0;
    const { user, sent } = open({
      'PATCH /api/reports/R-7': () => {
        tries += 1;
        return tries === 1
          ? new Refused('record-changed', { record: theirs })
          : aReport({ version: 6, note: 'Catatan saya' });
      },
    });
    await user.type(await screen.findByLabelText('Catatan penyelia'), 'Catatan saya');
    await user.click(screen.getByRole('button', { name: 'Simpan catatan' }));

    const dialog = await screen.findByRole('dialog', { name: 'Catatan disimpan orang lain' });
    expect(within(dialog).getByText('Catatan Dewi')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Simpan milik saya' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent('PATCH', '/api/reports/R-7').at(-1)).toEqual({ version: 5, note: 'Catatan saya' });
  });

  test('Figures counted anew replace those on the paper', async () => {
    const { user } = open({
      'POST /api/reports/R-7/refresh': () => aReport({ version: 4, sections: [], title: 'Laporan baru' }),
    });
    await paper();

    await user.click(screen.getByRole('button', { name: 'Perbarui angka' }));

    expect(await screen.findByText('Angka diperbarui')).toBeVisible();
  });

  test('Finishing asks first, because a final one never changes', async () => {
    const { user, sent } = open({
      'POST /api/reports/R-7/finish': aReport({ version: 4, status: 'final' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Selesaikan' }));
    expect(screen.getByText(/tidak dapat diubah lagi/)).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Saya sudah membaca, selesaikan' }));

    await waitFor(() => expect(sent('POST', '/finish')).toEqual([{ version: 3 }]));
  });

  test('An analyst writes it, a supervisor finishes it', async () => {
    open({}, 'analyst');

    expect(await screen.findByRole('button', { name: 'Perbarui angka' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Selesaikan' })).toBeNull();
  });

  test('An officer reads it and changes nothing', async () => {
    open({}, 'officer');

    await paper();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('link', { name: 'R-7 PDF' })).toHaveAttribute(
      'href',
      '/api/reports/R-7/report.pdf',
    );
  });
});
