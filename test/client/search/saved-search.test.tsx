import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { aSaved, openSearch } from './search-parts.js';

const savedAt = '/issues?q=BLT&program=blt&days=30&saved=S-1';

describe('saved searches', () => {
  test('one that is open gives the page its name and says who sees it', async () => {
    openSearch({ at: savedAt });

    expect(await screen.findByRole('heading', { name: 'Bantuan tunai 30 hari', level: 1 })).toBeVisible();
    expect(screen.getByText('tersimpan · dibagi ke meja')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Simpan pencarian' })).toBeNull();
  });

  test('When a purpose is missing, then it is asked for and nothing is saved', async () => {
    const { user, sent } = openSearch({ at: '/issues?q=BLT' });
    await user.click(await screen.findByRole('button', { name: 'Simpan pencarian' }));

    await user.type(screen.getByLabelText(/^Nama/), 'Bantuan tunai');
    await user.click(screen.getByRole('button', { name: 'Simpan' }));

    expect(screen.getByText('Tujuan sekurangnya 5 huruf.')).toBeVisible();
    expect(sent('POST', '/api/saved-searches')).toEqual([]);
  });

  test('When a search is saved, then its words, chips and days are kept and the address names it', async () => {
    const { user, sent, where } = openSearch({
      at: '/issues?q=BLT&program=blt&days=7',
      given: { 'POST /api/saved-searches': aSaved({ id: 'S-9', name: 'Bantuan tunai', days: 7 }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Simpan pencarian' }));

    await user.type(screen.getByLabelText(/^Nama/), 'Bantuan tunai');
    await user.type(screen.getByLabelText(/^Tujuan/), 'Memantau klaim bantuan tunai');
    await user.click(screen.getByLabelText('Seluruh meja'));
    await user.click(screen.getByRole('button', { name: 'Simpan' }));

    expect(sent('POST', '/api/saved-searches')).toEqual([
      {
        name: 'Bantuan tunai',
        purpose: 'Memantau klaim bantuan tunai',
        filter: { q: 'BLT', program: ['blt'] },
        days: 7,
        by: 'day',
        split: 'exit',
        isShared: true,
        alert: null,
      },
    ]);
    await waitFor(() => expect(where()).toBe('/issues?q=BLT&program=blt&days=7&saved=S-9'));
  });

  test('When it was changed since, then the change can be kept or saved apart', async () => {
    const { user, sent } = openSearch({
      at: `${savedAt}&level=flagged`,
      given: { 'PATCH /api/saved-searches/S-1': aSaved({ version: 4 }) },
    });

    expect(await screen.findByText(/berubah sejak disimpan/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Simpan sebagai' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Simpan perubahan' }));

    expect(sent('PATCH', '/api/saved-searches/S-1')).toMatchObject([
      { version: 3, draft: { name: 'Bantuan tunai 30 hari', filter: { level: ['flagged'] } } },
    ]);
  });

  test('a colleague’s search is named after its owner and cannot be changed', async () => {
    openSearch({
      at: `${savedAt}&level=flagged`,
      given: {
        'GET /api/saved-searches': {
          searches: [aSaved({ owner: { id: 'u-sari', name: 'Sari Melati' } })],
        },
      },
    });

    expect(await screen.findByText(/^tersimpan · dibagi ke meja · milik Sari Melati/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Tindakan untuk/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Simpan sebagai' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Simpan perubahan' })).toBeNull();
  });

  test('When it is removed, then one press brings it back', async () => {
    const { user, sent } = openSearch({
      at: savedAt,
      given: {
        'DELETE /api/saved-searches/S-1': null,
        'PATCH /api/saved-searches/S-1': aSaved({ version: 5 }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Tindakan untuk/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Hapus pencarian' }));

    await user.click(await screen.findByRole('button', { name: /^Urungkan/ }));

    expect(await screen.findByText('“Bantuan tunai 30 hari” dikembalikan')).toBeVisible();
    expect(sent('PATCH', '/api/saved-searches/S-1')).toMatchObject([
      { draft: { name: 'Bantuan tunai 30 hari', purpose: 'Memantau klaim tentang bantuan tunai' } },
    ]);
  });
});
