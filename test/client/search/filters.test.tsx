import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { openSearch } from './search-parts.js';

const chip = (name: RegExp) => screen.findByRole('button', { name });

describe('the chips of a search', () => {
  test('a chip offers its values with how many mentions have them', async () => {
    const { user } = openSearch();

    await user.click(await chip(/^Program: semua/));

    const choices = within(await screen.findByRole('dialog', { name: 'Program' })).getAllByRole('listitem');
    expect(choices.map((choice) => choice.textContent)).toEqual([
      'Bantuan Langsung Tunai (BLT)150',
      'Program Keluarga Harapan (PKH)50',
    ]);
  });

  test('When values are ticked, then the address holds them and the server is asked', async () => {
    const { user, where, asked } = openSearch();

    await user.click(await chip(/^Program: semua/));
    await user.click(await screen.findByRole('checkbox', { name: /BLT/ }));
    await user.click(screen.getByRole('checkbox', { name: /PKH/ }));

    expect(where()).toBe('/issues?program=blt,pkh');
    expect(asked('/api/search').at(-1)?.get('program')).toBe('blt,pkh');
    expect(await chip(/^Program: BLT, PKH/)).toBeVisible();
  });

  test('When a chip is taken off, then its filter leaves the address', async () => {
    const { user, where } = openSearch({ at: '/issues?program=blt&level=flagged' });

    await user.click(await chip(/^Lepas saringan Level/));

    expect(where()).toBe('/issues?program=blt');
  });

  test('F opens the menu of filters that are not there yet', async () => {
    const { user } = openSearch();
    await chip(/^Program: semua/);

    await user.keyboard('f');
    await user.click(screen.getByRole('menuitem', { name: 'Bahasa' }));

    expect(await screen.findByRole('dialog', { name: 'Bahasa' })).toBeVisible();
  });

  test('When two days are given, then the range is fixed and a step of its own', async () => {
    const { user, where } = openSearch({ at: '/issues?by=hour' });
    await user.click(await chip(/^Waktu/));

    await user.clear(screen.getByLabelText('Dari'));
    await user.type(screen.getByLabelText('Dari'), '2026-11-01');
    await user.clear(screen.getByLabelText('Sampai'));
    await user.type(screen.getByLabelText('Sampai'), '2026-11-12');
    await user.click(screen.getByRole('button', { name: 'Terapkan' }));

    expect(where()).toBe('/issues?from=2026-11-01&to=2026-11-12');
    expect(await chip(/^Waktu: 1 Nov – 12 Nov 2026/)).toBeVisible();
  });

  test('the chip of time says the year of the last day, and of the first where it is another', async () => {
    openSearch({ at: '/issues?from=2025-12-28&to=2026-01-03' });

    expect(await chip(/^Waktu: 28 Des 2025 – 3 Jan 2026/)).toBeVisible();
  });

  test('the chip of time says the hours of a single day', async () => {
    openSearch({ at: '/issues?from=2026-11-19T00:00:00Z&to=2026-11-19T04:00:00Z' });

    expect(await chip(/^Waktu: 19 Nov 07\.00–11\.00/)).toBeVisible();
  });

  test('When the last day lies before the first, then nothing is applied', async () => {
    const { user } = openSearch({ at: '/issues?from=2026-11-05&to=2026-11-12' });
    await user.click(await chip(/^Waktu/));

    await user.clear(screen.getByLabelText('Sampai'));
    await user.type(screen.getByLabelText('Sampai'), '2026-11-01');

    expect(screen.getByText(/sama dengan atau sesudah/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Terapkan' })).toBeDisabled();
  });

  test('a province pressed on the map becomes a filter', async () => {
    const { user, where } = openSearch({ at: '/issues?view=map' });

    await user.click(
      // The map is loaded when it is first shown.
      await screen.findByRole('button', { name: 'Jawa Barat: 90 sebutan' }, { timeout: 20_000 }),
    );

    expect(where()).toBe('/issues?view=map&region=32');
  });

  test('what was found is counted beside the chips', async () => {
    openSearch();

    expect(await screen.findByText('200 sebutan · 2 cerita · 31 md')).toBeVisible();
  });
});
