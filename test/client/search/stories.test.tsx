import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { steadyRows } from '../../../client/src/features/search/use-search-desk.js';
import { aCase } from '../../support/builders.js';
import { Refused } from '../stub-api.js';
import { aFound, anIssue, aReply, openSearch } from './search-parts.js';

const row = async (id: string) => {
  const [found] = await screen.findAllByRole('row', { name: new RegExp(id) });
  return within(found as HTMLElement);
};

describe('the stories of a search', () => {
  test('a row tells id, claim, matching mentions, spikes and what became of it', async () => {
    const decided = aCase({
      status: 'closed',
      decision: {
        outcome: 'false-claim',
        reason: 'Bukti dua sumber.',
        citations: [],
        handOff: null,
        byId: 'u-rani',
        byName: 'Rani',
        at: new Date().toISOString(),
      },
    });
    openSearch({ given: { 'GET /api/search': aReply({ stories: [aFound({ case: decided })] }) } });

    const story = await row('C-11');

    expect(story.getByRole('link', { name: /^Saldo bantuan/ })).toHaveAttribute('href', '/stories/C-11');
    expect(story.getByText('40')).toBeVisible();
    expect(story.getByText('Klaim keliru · T-3')).toBeVisible();
    expect(story.getByText('A')).toBeVisible();
  });

  test('When a heading is pressed, then the server sorts', async () => {
    const { user, asked, where } = openSearch();
    await row('C-11');

    await user.click(screen.getByRole('button', { name: 'Sebutan' }));

    expect(where()).toBe('/issues?sort=mentions');
    expect(asked('/api/search').at(-1)?.get('sort')).toBe('mentions');
    expect(screen.getByRole('columnheader', { name: /^Sebutan/ })).toHaveAttribute('aria-sort', 'descending');
  });

  test('When there is more, then the next page is added below', async () => {
    const { user } = openSearch({
      given: {
        'GET /api/search': ({ path }: { path: string }) =>
          path.includes('cursor=weiter')
            ? aReply({ stories: [aFound({ id: 'C-90', title: 'Cerita halaman kedua' })] })
            : aReply({ nextCursor: 'weiter' }),
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Muat lagi' }));

    expect(await screen.findByText('Cerita halaman kedua')).toBeVisible();
    expect(screen.getByText(/^Saldo bantuan/)).toBeVisible();
  });

  test('rows keep their places when news comes, and what is new is counted', () => {
    const shown = aReply({ stories: [aFound({ matched: 1 }), aFound({ id: 'C-12' })] });
    const newer = aReply({
      stories: [aFound({ id: 'C-99' }), aFound({ id: 'C-12' }), aFound({ matched: 7 })],
    });

    const { rows, waiting } = steadyRows([shown], newer);

    expect(rows.map(({ id, matched }) => [id, matched])).toEqual([
      ['C-11', 7],
      ['C-12', 40],
    ]);
    expect(waiting).toBe(1);
  });

  test('When stories are put into an issue, then a reason is kept and one press takes them back', async () => {
    const { user, sent } = openSearch({
      given: {
        'POST /api/issues/I-4/move': { issues: [anIssue({ version: 7 })] },
        'POST /api/issues/I-4/undo': { issues: [anIssue({ version: 8 })] },
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: /C-11/ }));
    await user.click(screen.getByRole('checkbox', { name: /C-12/ }));
    await user.click(screen.getByRole('button', { name: 'Masukkan ke isu' }));

    await screen.findByRole('option', { name: /^Bantuan tunai akhir tahun/ });
    await user.selectOptions(screen.getByLabelText('Pilih isu'), 'I-4');
    await user.type(screen.getByLabelText(/^Alasan/), 'Keduanya tentang saldo bantuan');
    await user.click(screen.getByRole('button', { name: 'Masukkan' }));
    await user.click(await screen.findByRole('button', { name: /^Urungkan/ }));

    expect(sent('POST', '/move')).toEqual([
      { version: 6, add: ['C-11', 'C-12'], remove: [], reason: 'Keduanya tentang saldo bantuan' },
    ]);
    await waitFor(() => expect(sent('POST', '/undo')).toEqual([{ version: 7 }]));
  });

  test('When there is no issue yet, then a new one is made, and can be taken back', async () => {
    const { user, sent } = openSearch({
      given: {
        'GET /api/issues': { issues: [] },
        'POST /api/issues': { issues: [anIssue()] },
        'POST /api/issues/I-4/move': { issues: [anIssue({ version: 7 })] },
        'PATCH /api/issues/I-4': { issues: [anIssue({ version: 8, status: 'closed' })] },
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: /C-11/ }));
    await user.click(screen.getByRole('button', { name: 'Masukkan ke isu' }));

    await user.type(await screen.findByLabelText('Judul isu'), 'Saldo hangus');
    await user.type(screen.getByLabelText(/^Alasan/), 'Klaim yang sama berulang');
    await user.click(screen.getByRole('button', { name: 'Masukkan' }));

    expect(sent('POST', '/api/issues')).toMatchObject([
      { draft: { title: 'Saldo hangus' }, storyIds: ['C-11'], reason: 'Klaim yang sama berulang' },
    ]);
    await user.click(await screen.findByRole('button', { name: /^Urungkan/ }));
    await waitFor(() =>
      expect(sent('PATCH', '/api/issues/I-4')).toMatchObject([{ version: 7, status: 'closed' }]),
    );
    expect(sent('POST', '/move')).toMatchObject([{ version: 6, add: [], remove: ['C-11'] }]);
  });

  test('somebody who only reads has no boxes to tick', async () => {
    openSearch({ role: 'admin' });
    await row('C-11');

    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('When the search fails, then it says what to do', async () => {
    openSearch({ given: { 'GET /api/search': new Refused('forbidden') } });

    expect(await screen.findByRole('button', { name: 'Coba lagi' })).toBeVisible();
  });
});

describe('a search without a result', () => {
  test('it says which filter removes most and offers to take it off', async () => {
    const { user, where } = openSearch({
      at: '/issues?q=pinjol&program=blt&region=32',
      given: {
        'GET /api/search': ({ path }: { path: string }) => {
          const query = new URLSearchParams(path.split('?')[1]);
          const mentions = query.has('program') ? (query.has('q') ? 0 : 12) : 412;
          return aReply({ stories: [], totals: { ...aReply().totals, mentions, stories: 0 } });
        },
      },
    });

    expect(await screen.findByText('Saringan yang paling banyak menyingkirkan: Program.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Lepas kata kueri (12 sebutan)' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Lepas Program (412 sebutan)' }));

    expect(where()).toBe('/issues?q=pinjol&region=32');
  });

  test('When nothing is stored at all, then no filter is blamed', async () => {
    openSearch({
      at: '/issues?program=blt',
      given: {
        'GET /api/search': aReply({ stories: [], totals: { ...aReply().totals, mentions: 0, stories: 0 } }),
      },
    });

    expect(await screen.findByText(/^Tanpa saringan pun belum ada/)).toBeVisible();
  });
});
