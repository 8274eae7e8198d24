import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { SourceList } from '@tanggap/shared/api';
import type { Role } from '@tanggap/shared/vocabulary';
import { screen, waitFor, within } from '@testing-library/react';
import { SourcesPage } from '../../../client/src/features/sources/sources-page.js';
import { aQuarantinedItem, aSource } from '../../support/builders.js';
import { openPage, Refused, type Answers } from '../stub-api.js';
import { aHealth } from './source-rows.js';

afterEach(() => localStorage.clear());

const healthy = { ...aSource({ id: 'src-1', name: 'Kabar Nusa' }), health: aHealth() };
const silent = {
  ...aSource({ id: 'src-2', name: 'Kabar Timur' }),
  health: aHealth({
    sourceId: 'src-2',
    state: 'silent',
    reason: { id: 'Tidak ada butir sejak 6 jam.', en: 'No item for 6 hours.' },
    beats: [...Array<number>(18).fill(3), 0, 0, 0, 0, 0, 0],
    failuresInRow: 4,
  }),
};
const totals = { accepted24h: 8_907, refused24h: 172, waiting: 0, lagMedianMs: 38_000, lagP90Ms: 130_000 };
const listOf = (...sources: SourceList['sources']): SourceList => ({ sources, totals });

function open(list: SourceList = listOf(healthy), answers: Answers = {}, role: Role = 'supervisor') {
  return openPage(<SourcesPage />, {
    at: '/sources',
    role,
    answers: { 'GET /api/sources': list, ...answers },
  });
}

describe('looking after sources', () => {
  test('The figures of the day stand on top, in Indonesian writing', async () => {
    open();

    expect(await screen.findByText('8.907')).toBeVisible();
    expect(screen.getByText('38 dtk')).toBeVisible();
    expect(screen.getByText('1,9%')).toBeVisible();
    expect(screen.getByText('tampungan kosong')).toBeVisible();
  });

  test('A silent source is named on top, explained in its row and promised no more than is true', async () => {
    open(listOf(healthy, silent));

    expect(await screen.findByText('Kabar Timur: diam.')).toBeVisible();
    expect(screen.getByText(/sejauh sumber masih menyediakannya/)).toBeVisible();
    expect(
      screen.getByRole('row', { name: /Mengapa diberi tanda: Tidak ada butir sejak 6 jam/ }),
    ).toHaveTextContent('gagal 4 kali berturut-turut');
    expect(screen.getAllByRole('img', { name: /butir dalam 24 jam/ })).toHaveLength(2);
  });

  test('The switch turns a source off and says that nothing is lost', async () => {
    const { user, sent } = open(listOf(healthy), { 'PATCH /api/sources/src-1': healthy });

    await user.click(await screen.findByRole('switch', { name: 'Baca Kabar Nusa' }));

    await waitFor(() => expect(sent('PATCH', '/src-1')).toEqual([{ enabled: false }]));
    expect(await screen.findByText('Kabar Nusa dimatikan. Yang sudah masuk tetap ada.')).toBeVisible();
  });

  test('Checking now asks every source that is asked at all', async () => {
    const off = { ...aSource({ id: 'src-3', enabled: false }), health: aHealth({ state: 'off' }) };
    const { user, calls } = open(listOf(healthy, silent, off), {
      'POST /api/sources/src-1/poll': {},
      'POST /api/sources/src-2/poll': {},
    });

    await user.click(await screen.findByRole('button', { name: 'Periksa sekarang' }));

    await waitFor(() => {
      const asked = calls.filter(({ path }) => path.endsWith('/poll')).map(({ path }) => path);
      expect(asked.sort()).toEqual(['/api/sources/src-1/poll', '/api/sources/src-2/poll']);
    });
  });

  test('A source is removed only after a question', async () => {
    const { user, calls } = open(listOf(healthy), { 'DELETE /api/sources/src-1': null });

    await user.click(await screen.findByRole('button', { name: 'Tindakan untuk Kabar Nusa' }));
    await user.click(screen.getByRole('menuitem', { name: 'Hapus sumber' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Sebutan yang sudah masuk tetap ada');
    await user.click(within(dialog).getByRole('button', { name: 'Hapus' }));

    await waitFor(() => expect(calls.filter(({ method }) => method === 'DELETE')).toHaveLength(1));
  });

  test('An analyst sees the health and may change nothing', async () => {
    open(listOf(healthy), {}, 'analyst');

    await screen.findByText('Kabar Nusa');

    expect(screen.queryByRole('switch')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Tambah sumber' })).not.toBeInTheDocument();
  });
});

describe('adding a source', () => {
  test('A feed is added with its address', async () => {
    const { user, sent } = open(listOf(healthy), { 'POST /api/sources': aSource({ name: 'Kabar Barat' }) });

    await user.click(await screen.findByRole('button', { name: 'Tambah sumber' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Nama di layar'), 'Kabar Barat');
    await user.type(within(dialog).getByLabelText(/^Alamat/), 'https://barat.example/rss');
    await user.selectOptions(within(dialog).getByLabelText(/^Kedudukan/), 'press');
    await user.click(within(dialog).getByRole('button', { name: 'Tambah' }));

    await waitFor(() => expect(sent('POST', '/api/sources')).toHaveLength(1));
    expect(sent('POST', '/api/sources')[0]).toMatchObject({
      kind: 'feed',
      name: 'Kabar Barat',
      url: 'https://barat.example/rss',
      standing: 'press',
    });
  });

  test('A push source leads to its key, which is shown this once', async () => {
    const { user, sent } = open(listOf(healthy), {
      'POST /api/sources': aSource({ id: 'src-9', name: 'Mitra', kind: 'push' }),
      'POST /api/sources/src-9/key': { key: 'tgp_contoh' },
    });

    await user.click(await screen.findByRole('button', { name: 'Tambah sumber' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: 'Kiriman API' }));
    expect(within(dialog).queryByLabelText(/^Alamat/)).not.toBeInTheDocument();
    await user.type(within(dialog).getByLabelText('Nama di layar'), 'Mitra');
    await user.click(within(dialog).getByRole('button', { name: 'Tambah' }));

    expect(await screen.findByLabelText('Kunci')).toHaveValue('tgp_contoh');
    expect(screen.getByText(/kunci tidak dapat dilihat lagi/)).toBeVisible();
    expect(sent('POST', '/key')).toHaveLength(1);
  });

  test('An address that may not be read is refused in words, and the entries stay', async () => {
    const { user } = open(listOf(healthy), { 'POST /api/sources': new Refused('address-refused') });

    await user.click(await screen.findByRole('button', { name: 'Tambah sumber' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Nama di layar'), 'Dalam');
    await user.type(within(dialog).getByLabelText(/^Alamat/), 'http://10.0.0.1/rss');
    await user.click(within(dialog).getByRole('button', { name: 'Tambah' }));

    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Alamat ini tidak boleh dibuka.');
    expect(within(dialog).getByLabelText('Nama di layar')).toHaveValue('Dalam');
  });
});

test('The quarantine tells in words why an item was refused, and shows what came', async () => {
  const items = [aQuarantinedItem({ sourceId: 'src-1', reason: 'no-text', excerpt: '<item></item>' })];
  const { user } = open(listOf(healthy), { 'GET /api/sources/quarantine': { items } });

  await user.click(await screen.findByRole('button', { name: 'Karantina' }));

  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('Tidak ada teks yang dapat dibaca.')).toBeVisible();
  expect(dialog).toHaveTextContent('<item></item>');
});
