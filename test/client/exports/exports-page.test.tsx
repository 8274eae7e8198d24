import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { fileSize } from '../../../client/src/features/reports/exports/file-size.js';
import { instantsOf, presetRange } from '../../../client/src/features/reports/exports/work-range.js';
import { ExportsPage } from '../../../client/src/features/reports/exports-page.js';
import { createFormat } from '../../../client/src/lib/format.js';
import { openPage, type Answers } from '../stub-api.js';
import { aJob } from './export-builders.js';

const open = (answers: Answers) => openPage(<ExportsPage />, { answers, at: '/exports' });

describe('own files', () => {
  test('Each row has its size, its end, its hash and its file', async () => {
    open({ 'GET /api/exports': { exports: [aJob()] } });

    const row = (await screen.findByRole('rowheader', { name: /Cerita, CSV/ })).closest('tr')!;
    expect(within(row).getByText('4 KB')).toBeVisible();
    expect(within(row).getByText('abababababab…')).toBeVisible();
    expect(within(row).getByText('26 Nov 2099')).toBeVisible();
    expect(within(row).getByRole('link', { name: /Unduh/ })).toHaveAttribute('href', '/api/exports/X-1/file');
  });

  test('A file past its day has no link', async () => {
    open({ 'GET /api/exports': { exports: [aJob({ expiresAt: '2026-01-01T00:00:00.000Z' })] } });

    expect(await screen.findByText('sudah dihapus')).toBeVisible();
    expect(screen.queryByRole('link', { name: /Unduh/ })).toBeNull();
  });

  test('Without files the page says where they come from', async () => {
    open({ 'GET /api/exports': { exports: [] } });

    expect(await screen.findByRole('heading', { name: 'Belum ada berkas' })).toBeVisible();
  });
});

describe('evidence of own work', () => {
  test('It is asked for with whole days and a document format', async () => {
    const { user, sent } = open({
      'GET /api/exports': { exports: [] },
      'POST /api/exports': aJob({ kind: 'my-work', state: 'waiting' }),
    });

    await user.clear(await screen.findByLabelText('Dari'));
    await user.type(screen.getByLabelText('Dari'), '2026-10-01');
    await user.clear(screen.getByLabelText('Sampai'));
    await user.type(screen.getByLabelText('Sampai'), '2026-10-31');
    await user.click(screen.getByRole('button', { name: 'Buat bukti kerja' }));

    expect(sent('POST', '/api/exports')).toEqual([
      {
        kind: 'my-work',
        format: 'docx',
        from: '2026-09-30T17:00:00.000Z',
        to: '2026-10-31T17:00:00.000Z',
      },
    ]);
  });

  test('A range that ends before it begins is not sent', async () => {
    const { user, calls } = open({ 'GET /api/exports': { exports: [] } });

    await user.clear(await screen.findByLabelText('Dari'));
    await user.click(screen.getByRole('button', { name: 'Buat bukti kerja' }));

    expect(screen.getByRole('alert')).toHaveTextContent('Isi kedua tanggal');
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  });

  test.each([
    ['month', '2026-11-01', '2026-11-19'],
    ['lastMonth', '2026-10-01', '2026-10-31'],
    ['half', '2026-07-01', '2026-11-19'],
  ] as const)('The preset %s runs from %s to %s', (preset, from, to) => {
    expect(presetRange(preset, '2026-11-19')).toEqual({ from, to });
  });

  test('The month before January lies in the year before', () => {
    expect(presetRange('lastMonth', '2027-01-05')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });

  test('A day in the eastern zone begins two hours earlier', () => {
    expect(instantsOf({ from: '2026-11-19', to: '2026-11-19' }, 'WIT')).toEqual({
      from: '2026-11-18T15:00:00.000Z',
      to: '2026-11-19T15:00:00.000Z',
    });
  });
});

test.each([
  [840, '840 B'],
  [12_288, '12 KB'],
  [3_565_158, '3,4 MB'],
])('%i bytes are written %s', (bytes, text) => {
  expect(fileSize(bytes, createFormat('id', 'WIB'))).toBe(text);
});
