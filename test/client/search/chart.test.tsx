import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { chartMarkup } from '../../../client/src/components/timeline/picture.js';
import { Refused } from '../stub-api.js';
import { aMark, aView, dayAt, openSearch } from './search-parts.js';

const bars = () => screen.findByRole('listbox', { name: /^Batang menurut waktu/ });

describe('the chart of mentions over time', () => {
  test('every bar tells its day, its mentions and whether it still runs', async () => {
    openSearch();

    const names = within(await bars())
      .getAllByRole('option')
      .map((bar) => bar.getAttribute('aria-label'));

    expect(names).toEqual([
      '11 Nov: 20 sebutan',
      '12 Nov: 120 sebutan',
      '13 Nov: 30 sebutan',
      '14 Nov: 30 sebutan, masih berjalan',
    ]);
  });

  test('When a bar is walked to and Enter pressed, then the stories are those of its stretch', async () => {
    const { user, where, asked } = openSearch();
    const list = await bars();
    act(() => list.focus());

    await user.keyboard('{ArrowLeft}{ArrowLeft}{Enter}');

    expect(where()).toBe(`/issues?sel=${dayAt(1)}~${dayAt(2)}`);
    expect(asked('/api/search').some((query) => query.get('from') === dayAt(1))).toBe(true);
    expect(screen.getByText('Hanya 12 Nov')).toBeVisible();
  });

  test('the map, too, says that the stories are only those of a stretch', async () => {
    openSearch({ at: `/issues?view=map&sel=${dayAt(1)}~${dayAt(2)}` });

    expect(await screen.findByText('Hanya 12 Nov')).toBeVisible();
  });

  test('Shift with an arrow extends the stretch, Escape lets go of it', async () => {
    const { user, where } = openSearch();
    const list = await bars();
    act(() => list.focus());

    await user.keyboard('{Home}{Shift>}{ArrowRight}{/Shift}');
    const chosen = within(list).getAllByRole('option', { selected: true });
    await user.keyboard('{Enter}');
    const narrowed = where();
    await user.keyboard('{Escape}');

    expect(chosen).toHaveLength(2);
    expect(narrowed).toBe(`/issues?sel=${dayAt(0)}~${dayAt(2)}`);
    expect(where()).toBe('/issues');
  });

  test('the table says the same as the bars, with events of the day', async () => {
    const { user } = openSearch({
      given: { 'GET /api/timeline': aView({ marks: [aMark(), aMark({ kind: 'handed-over', id: 'H-9' })] }) },
    });
    await bars();

    await user.click(screen.getByRole('button', { name: 'Tabel' }));

    const table = within(screen.getByRole('region', { name: 'Tabel' })).getByRole('table');
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent)).toEqual([
      'Waktu',
      'Sebutan',
      'Klaim',
      'Keluhan',
      'Belum diputus',
      'Bertanya',
      'Kejadian',
    ]);
    const [, last, , peak] = within(table).getAllByRole('row');
    expect(last).toHaveTextContent('14 Nov berjalan302064');
    expect(peak).toHaveTextContent('12 Nov120110645A T-3 tanggapan terbitH-9 diserahkan');
    expect(within(peak as HTMLElement).getByRole('link', { name: /T-3/ })).toHaveAttribute(
      'href',
      '/responses/T-3/publish',
    );
  });

  test('our answers stand on the axis as links', async () => {
    openSearch();

    const mark = await screen.findByRole('link', { name: /^T-3, tanggapan terbit 12 Nov 2026/ });

    expect(mark).toHaveAttribute('href', '/responses/T-3/publish');
  });

  test('When the bars are split or cut otherwise, then the server is asked so', async () => {
    const { user, asked, where } = openSearch();
    await bars();

    await user.click(screen.getByRole('button', { name: 'Provinsi' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Lebar batang' }), 'per minggu');

    expect(where()).toBe('/issues?split=region&by=week');
    const query = asked('/api/timeline').at(-1);
    expect([query?.get('split'), query?.get('by'), query?.get('zone')]).toEqual(['region', 'week', 'WIB']);
    expect(screen.getByText(/dihitung pada keduanya/)).toBeVisible();
  });

  test('When the bars would be too many, then the step that fits is offered', async () => {
    const { user, where } = openSearch({
      at: '/issues?days=365&by=hour',
      given: {
        'GET /api/timeline': ({ path }: { path: string }) =>
          path.includes('by=hour') ? new Refused('range-refused', { fits: 'day' }) : aView(),
      },
    });

    const fitting = await screen.findByRole('button', { name: 'per hari' });
    const again = screen.queryByRole('button', { name: 'Coba lagi' });
    await user.click(fitting);

    expect(again).toBeNull();
    expect(where()).toBe('/issues?days=365&by=day');
    expect(await bars()).toBeVisible();
  });

  test('a day named in the query is the range, where the address says none', async () => {
    const { asked } = openSearch({ at: '/issues?q=BLT from:2026-09-01' });
    await bars();

    expect(asked('/api/search').at(-1)?.has('from')).toBe(false);
    expect(asked('/api/timeline').at(-1)?.has('by')).toBe(false);
  });

  test('the picture stands by itself: bars, textures, letters, marks and legend', async () => {
    const { container } = openSearch();
    await bars();
    await screen.findByText('150', { selector: 'tspan' }, { timeout: 20_000 });
    const figure = container.querySelector('figure') as HTMLElement;
    const legend = [{ label: 'Klaim', fill: 'url(#x)' }];

    const { markup } = chartMarkup(
      figure,
      {
        title: 'Bantuan tunai',
        subtitle: '11–14 Nov WIB',
        legend,
        letters: [{ letter: 'A', x: 0.4, top: 1 }],
        marks: [{ label: 'T-3', x: 0.4, isHandOver: false }],
      },
      { left: 36, right: 0 },
    );

    const drawn = new DOMParser().parseFromString(markup, 'image/svg+xml');
    const texts = [...drawn.querySelectorAll('text')].map((text) => text.textContent);
    expect(texts).toEqual(expect.arrayContaining(['Bantuan tunai', '11–14 Nov WIB', 'A', 'T-3', 'Klaim']));
    expect(drawn.querySelectorAll('pattern').length).toBeGreaterThan(0);
    expect(drawn.querySelectorAll('rect[fill^="url(#"]').length).toBeGreaterThan(4);
  });
});

describe('the figures of a search', () => {
  test('they say how much, how it changed and when it peaked', async () => {
    openSearch();

    const figures = await screen.findByText('Bertanya', { selector: 'dt' });

    const list = figures.closest('dl');
    expect(list).toHaveTextContent('Sebutan200 +100%');
    expect(list).toHaveTextContent('Puncak120 12 Nov');
    expect(list).toHaveTextContent('Bertanya25% +5 poin');
    expect(list).not.toHaveTextContent('Memuat fakta kami');
  });

  test('our facts are told where answers have an effect, with the warning', async () => {
    const side = (withOurFacts: number) => ({
      from: dayAt(0),
      to: dayAt(1),
      mentions: 100,
      perHour: 4,
      questionShare: 0.2,
      withOurFacts,
      withOurFactsShare: withOurFacts / 100,
    });
    openSearch({
      given: {
        'GET /api/effects': {
          effects: [
            {
              responseId: 'T-3',
              title: 'Saldo',
              storyId: 'C-11',
              outAt: dayAt(1),
              hours: 24,
              before: side(6),
              after: side(17),
              halvedAfterHours: 26,
              isThin: false,
              lookedFor: [],
            },
          ],
        },
      },
    });

    const name = await screen.findByText('Memuat fakta kami');

    expect(name.parentElement).toHaveTextContent('17% +11 poin');
    expect(name.parentElement).toHaveAttribute('title', expect.stringContaining('Bukan bukti'));
  });
});
