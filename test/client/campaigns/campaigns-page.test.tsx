import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import type { Role } from '@tanggap/shared/vocabulary';
import { screen, waitFor, within } from '@testing-library/react';
import { CampaignsPage } from '../../../client/src/features/campaigns/campaigns-page.js';
import { blt } from '../search/search-parts.js';
import { openPage, Refused, type Answers } from '../stub-api.js';
import { aCampaign, aReplyOf, aStep } from './campaign-builders.js';

const done = { at: aStep().at, byId: 'u-rani', byName: 'Rani', url: null };

const open = (
  given: Answers = {},
  { at = '/campaigns', role = 'officer' }: { at?: string; role?: Role } = {},
) =>
  openPage(<CampaignsPage />, {
    at,
    path: '/campaigns',
    role,
    answers: {
      'GET /api/campaigns': {
        campaigns: [aCampaign({ steps: [aStep({ done }), aStep({ id: 's2' })] })],
        nextCursor: null,
      },
      'GET /api/programs': { programs: [blt] },
      'GET /api/responses': { responses: [] },
      'GET /api/narratives': { narratives: [] },
      ...given,
    },
  });

describe('the list of campaigns', () => {
  test('each tells where it stands and how much of it is out', async () => {
    open();

    const row = within(await screen.findByRole('listitem', { name: '' }));
    expect(row.getByRole('link', { name: 'Jadwal bantuan tahap empat' })).toHaveAttribute(
      'href',
      '/campaigns/K-2',
    );
    expect(row.getByText('Berjalan')).toBeVisible();
    expect(row.getByText(/1 dari 2 langkah selesai/)).toBeVisible();
  });

  test('When a status is picked, then only those are asked for', async () => {
    const { user, calls } = open();

    await user.click(await screen.findByRole('link', { name: 'Dibatalkan' }));

    await waitFor(() =>
      expect(calls.some(({ path }) => path === '/api/campaigns?status=cancelled')).toBe(true),
    );
  });

  test('Somebody who only reads is offered no new plan', async () => {
    open({}, { role: 'auditor', at: '/campaigns?new=1' });

    expect(await screen.findByText('Jadwal bantuan tahap empat')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Rencanakan kampanye' })).not.toBeInTheDocument();
    expect(screen.queryByLabelText('Nama kampanye')).not.toBeInTheDocument();
  });
});

describe('planning', () => {
  const fill = async (user: ReturnType<typeof open>['user']) => {
    await user.type(await screen.findByLabelText('Nama kampanye'), 'Jadwal resmi');
    await user.type(screen.getByLabelText('Tujuan'), 'Warga tahu jadwal.');
    await user.type(screen.getByLabelText(/^Tagar/), '#JadwalResmi');
    await user.click(screen.getByRole('button', { name: 'Tambah langkah' }));
  };

  test('A plan is sent with its steps, and nothing is marked as done', async () => {
    const { user, sent } = open({ 'POST /api/campaigns': aReplyOf() }, { at: '/campaigns?new=1' });

    await fill(user);
    await user.selectOptions(screen.getByLabelText('Kanal'), 'radio');
    await user.type(screen.getByLabelText('Unit'), 'Humas kota');
    await user.click(screen.getByRole('button', { name: 'Simpan rencana' }));

    await screen.findByText('elsewhere');
    expect(sent('POST', '/api/campaigns')).toMatchObject([
      {
        name: 'Jadwal resmi',
        hashtags: ['JadwalResmi'],
        steps: [{ id: 's1', channel: 'radio', unit: 'Humas kota', responseId: null, done: null }],
      },
    ]);
  });

  test('What is missing is told beside its field, and nothing is sent', async () => {
    const { user, sent } = open({}, { at: '/campaigns?new=1' });

    await user.click(await screen.findByRole('button', { name: 'Simpan rencana' }));

    expect(screen.getByText('Nama sedikitnya tiga huruf.')).toBeVisible();
    expect(screen.getByText('Tujuan sedikitnya lima huruf.')).toBeVisible();
    expect(sent('POST', '/api/campaigns')).toEqual([]);
  });

  test('When the server refuses a hashtag, then its reason is told and the entries stay', async () => {
    const reason = { id: 'Tagar memihak salah satu peserta pemilu.', en: 'The hashtag takes a side.' };
    const issues = [{ path: 'hashtags', message: '#x', reason }];
    const { user } = open(
      { 'POST /api/campaigns': new Refused('bad-request', { issues }) },
      { at: '/campaigns?new=1' },
    );

    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Simpan rencana' }));

    expect(await screen.findByText('Tagar memihak salah satu peserta pemilu.')).toBeVisible();
    expect(screen.getByLabelText('Nama kampanye')).toHaveValue('Jadwal resmi');
  });
});
