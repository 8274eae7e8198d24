import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import type { Effect } from '@tanggap/shared/api-search';
import { screen, within } from '@testing-library/react';
import { EffectCard } from '../../../client/src/components/effect/effect-card.js';
import { EffectPage } from '../../../client/src/features/measure/effect-page.js';
import { blt } from '../search/search-parts.js';
import { openPage } from '../stub-api.js';

const at = (hour: number): string =>
  new Date(Date.parse('2026-11-12T03:00:00Z') + hour * 3_600_000).toISOString();

const anEffect = (given: Partial<Effect> = {}): Effect => ({
  responseId: 'T-3',
  title: 'Saldo bantuan tidak hangus',
  storyId: 'C-12',
  outAt: at(0),
  hours: 24,
  before: {
    ...{ from: at(-24), to: at(0), mentions: 240, perHour: 10, questionShare: 0.4 },
    ...{ withOurFacts: 6, withOurFactsShare: 0.025 },
  },
  after: {
    ...{ from: at(0), to: at(24), mentions: 96, perHour: 4, questionShare: 0.1 },
    ...{ withOurFacts: 48, withOurFactsShare: 0.5 },
  },
  halvedAfterHours: 5,
  isThin: false,
  lookedFor: ['saldo tidak hangus', 'Rp600.000'],
  ...given,
});

const warning = /bukan bukti sebab-akibat/;

const open = (effects: Effect[], address = '/measure/effect') =>
  openPage(<EffectPage />, {
    at: address,
    path: '/measure/effect',
    answers: { 'GET /api/effects': { effects }, 'GET /api/programs': { programs: [blt] } },
  });

describe('before and after an answer', () => {
  test('both windows stand side by side, each with its figures', async () => {
    open([anEffect()]);

    const table = within(await screen.findByRole('table', { name: /Saldo bantuan tidak hangus/ }));
    const cells = (name: string) =>
      within(table.getByRole('row', { name: new RegExp(`^${name}`) }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(cells('Sebutan')).toEqual(['240', '96']);
    expect(cells('Per jam')).toEqual(['10,0', '4,0']);
    expect(cells('Bertanya')).toEqual(['40%', '10%']);
    expect(cells('Memuat fakta kami')).toEqual(['3% (6)', '50% (48)']);
  });

  test('the page and every card say that it is no proof of cause', async () => {
    open([anEffect(), anEffect({ responseId: 'T-4', title: 'Jadwal pencairan' })]);

    const cards = await screen.findAllByRole('article');
    expect(cards).toHaveLength(2);
    for (const card of cards) expect(card).toHaveAccessibleDescription(warning);
    expect(screen.getAllByText(warning)).toHaveLength(3);
  });

  test('each window opens its own mentions in the search', async () => {
    open([anEffect()]);

    const before = await screen.findByRole('link', { name: /^Sebelum, lihat/ });
    const after = screen.getByRole('link', { name: /^Sesudah, lihat/ });
    const asked = (link: HTMLElement) => new URLSearchParams(link.getAttribute('href')?.split('?')[1]);
    expect(Object.fromEntries(asked(before))).toEqual({ q: 'story:C-12', from: at(-24), to: at(0) });
    expect(Object.fromEntries(asked(after))).toEqual({ q: 'story:C-12', from: at(0), to: at(24) });
    expect(screen.getByRole('link', { name: 'Buka tanggapan' })).toHaveAttribute(
      'href',
      '/responses/T-3/publish',
    );
  });

  test('How long the talk kept on is said in a sentence, and what was looked for is listed', async () => {
    open([anEffect()]);

    expect(await screen.findByText('Volume turun separuh dan bertahan setelah 5 j 00 mnt.')).toBeVisible();
    expect(screen.getByText('“Rp600.000”')).toBeInTheDocument();
  });

  test('With too few mentions nothing is concluded', () => {
    openPage(<EffectCard effect={anEffect({ isThin: true })} />, { at: '/', answers: {} });

    expect(screen.getByText('Terlalu sedikit sebutan untuk dibandingkan.')).toBeVisible();
    expect(screen.queryByText(/turun separuh/)).not.toBeInTheDocument();
  });

  test('While the window after still runs, then how far it came is told', () => {
    const { after } = anEffect();
    openPage(<EffectCard effect={anEffect({ after: { ...after, to: at(6) } })} />, { at: '/', answers: {} });

    expect(screen.getByText('Jendela sesudah masih berjalan: baru 6 j 00 mnt.')).toBeVisible();
  });

  test('When another window is chosen, then the server counts by it', async () => {
    const { user, calls } = open([anEffect()]);

    await user.selectOptions(await screen.findByLabelText('Jendela'), '72');

    expect(calls.some(({ path }) => path.startsWith('/api/effects') && path.includes('hours=72'))).toBe(true);
  });

  test('Without an answer in the range, the page says so and keeps its warning', async () => {
    open([]);

    expect(await screen.findByText('Belum ada tanggapan terbit dalam rentang ini.')).toBeVisible();
    expect(screen.getByText(warning)).toBeVisible();
  });
});
