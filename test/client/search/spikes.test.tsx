import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { aSpike, dayAt, openSearch } from './search-parts.js';

const reply = (spikes = [aSpike()], isBaselineThin = false) => ({
  'GET /api/timeline/spikes': { spikes, isBaselineThin, baselineFrom: dayAt(-60) },
});

describe('spikes', () => {
  test('a chain message is called one, with the words, the story and its share', async () => {
    openSearch();

    const card = await screen.findByRole('button', { name: /^A: 12 Nov · 4,1× biasa/ });

    expect(card).toHaveTextContent('Satu pesan berantai, 71% teks sama.');
    expect(card).toHaveTextContent('Kata yang menonjol: “hangus”.');
    expect(card).toHaveTextContent('75% dari C‑11.');
  });

  test('mostly complaints are no claim, and their provinces are named', async () => {
    openSearch({
      given: reply([aSpike({ sameTextShare: 0.1, complaintShare: 0.7, words: [] })]),
    });

    const card = await screen.findByRole('button', { name: /^A:/ });

    expect(card).toHaveTextContent('Terutama keluhan (70%), bukan klaim.');
    expect(card).toHaveTextContent('Menyebut Jawa Barat.');
  });

  test('when such a stretch usually had hardly any mention, then no ratio is told', async () => {
    openSearch({ given: reply([aSpike({ usual: 0, ratio: 150 })]) });

    expect(
      await screen.findByRole('button', { name: /^A: 12 Nov · biasanya hampir tidak ada/ }),
    ).toBeInTheDocument();
  });

  test('the test behind a spike is told with its probability', async () => {
    openSearch();

    const card = await screen.findByRole('button', { name: /^A:/ });

    expect(card).toHaveAttribute('title', expect.stringContaining('p < 0,0001'));
    expect(card).toHaveAttribute('title', expect.stringContaining('29,0 sebutan'));
  });

  test('When a card is pressed, then the stories narrow, and widen at the second press', async () => {
    const { user, where } = openSearch();
    const card = await screen.findByRole('button', { name: /^A:/ });

    await user.click(card);
    const narrowed = where();
    await user.click(await screen.findByRole('button', { name: /^A:/, pressed: true }));

    expect(narrowed).toBe(`/issues?sel=${dayAt(1)}~${dayAt(2)}`);
    expect(where()).toBe('/issues');
  });

  test('the letter above the bars narrows as well', async () => {
    const { user, where } = openSearch();

    await user.click(await screen.findByRole('button', { name: /^Lonjakan A, 12 Nov/ }));

    expect(where()).toBe(`/issues?sel=${dayAt(1)}~${dayAt(2)}`);
  });

  test('When there is too little to compare with, then that is said instead of silence', async () => {
    openSearch({ given: reply([], true) });

    expect(await screen.findByText(/^Lonjakan belum dapat diuji/)).toBeVisible();
  });
});
