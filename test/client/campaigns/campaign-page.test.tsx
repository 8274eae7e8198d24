import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import type { CampaignWarning } from '@tanggap/shared/api-campaign';
import type { Campaign } from '@tanggap/shared/campaign';
import { screen, waitFor, within } from '@testing-library/react';
import { CampaignPage } from '../../../client/src/features/campaigns/campaign-page.js';
import { blt } from '../search/search-parts.js';
import { openPage, Refused, type Answers } from '../stub-api.js';
import { aCampaign, aReplyOf, aStep, aTrack, aWarning, inHours } from './campaign-builders.js';

interface Options {
  campaign?: Partial<Campaign>;
  warnings?: CampaignWarning[];
  given?: Answers;
  at?: string;
}

const open = ({ campaign = {}, warnings = [], given = {}, at = '/campaigns/K-2' }: Options = {}) =>
  openPage(<CampaignPage />, {
    at,
    path: '/campaigns/:id',
    role: 'officer',
    answers: {
      'GET /api/campaigns/K-2': aReplyOf(campaign, warnings),
      'GET /api/campaigns/K-2/track': aTrack(),
      'GET /api/programs': { programs: [blt] },
      'GET /api/responses': { responses: [] },
      'GET /api/narratives': { narratives: [] },
      ...given,
    },
  });

const done = {
  at: inHours(-1),
  byId: 'u-bagus',
  byName: 'Bagus Wicaksono',
  url: 'https://medsos.example/kiriman/7',
};

describe('the timetable', () => {
  test('a step tells its channel, unit, answer, and who put it out where', async () => {
    open({ campaign: { steps: [aStep({ done })] } });

    expect(await screen.findByText(/^Tayang, dicatat Bagus Wicaksono/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'https://medsos.example/kiriman/7' })).toBeVisible();
    expect(screen.getByText('· Humas kecamatan')).toBeVisible();
    expect(screen.queryByText('terlambat')).not.toBeInTheDocument();
  });

  test('a step whose hour has passed unmarked is called late', async () => {
    open({ campaign: { steps: [aStep({ at: inHours(-2) }), aStep({ id: 's2' })] } });

    expect(await screen.findAllByText('terlambat')).toHaveLength(1);
  });

  test('Nothing is late in a campaign that was given up', async () => {
    open({ campaign: { status: 'cancelled', steps: [aStep({ at: inHours(-2) })] } });

    await screen.findByRole('heading', { name: 'Jadwal tayang' });
    expect(screen.queryByText('terlambat')).not.toBeInTheDocument();
  });

  test('When a step is marked, then the address is noted, and one press takes it back', async () => {
    const { user, sent } = open({
      given: { 'POST /api/campaigns/K-2/done': aReplyOf({ version: 5, steps: [aStep({ done })] }) },
    });

    await user.click(await screen.findByRole('button', { name: /^Tandai selesai: .*, X$/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Tanggap tidak memposting apa pun/)).toBeVisible();
    await user.type(dialog.getByLabelText(/^Alamat tayang/), 'bukan alamat');
    await user.click(dialog.getByRole('button', { name: 'Tandai selesai' }));
    expect(dialog.getByText('Alamat lengkap, diawali https:// atau http://')).toBeVisible();
    await user.clear(dialog.getByLabelText(/^Alamat tayang/));
    await user.type(dialog.getByLabelText(/^Alamat tayang/), done.url);
    await user.click(dialog.getByRole('button', { name: 'Tandai selesai' }));
    await user.click(await screen.findByRole('button', { name: /Urungkan/ }));

    await waitFor(() =>
      expect(sent('POST', '/done')).toEqual([
        { version: 4, stepId: 's1', url: done.url, isDone: true },
        { version: 5, stepId: 's1', url: null, isDone: false },
      ]),
    );
  });

  test('Before the start no step can be marked, and the page says why', async () => {
    open({ campaign: { status: 'planned' } });

    expect(await screen.findByText('Langkah dapat ditandai setelah kampanye dimulai.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Tandai selesai/ })).not.toBeInTheDocument();
  });
});

describe('moving a campaign on', () => {
  test('A text that nobody approved holds the start back, and the reason stands at the button', async () => {
    open({ campaign: { status: 'planned' }, warnings: [aWarning()] });

    const start = await screen.findByRole('button', { name: 'Mulai kampanye' });
    expect(start).toBeDisabled();
    expect(start).toHaveAccessibleDescription(/Langkah 1: Jawaban T-3 masih draf\./);
  });

  test('A warning that holds nothing back is told at its step alone', async () => {
    const reason = { id: 'Langkah ini berada di luar waktu kampanye.', en: 'Outside.' };
    open({
      campaign: { status: 'planned' },
      warnings: [aWarning({ code: 'step-outside', isBlocking: false, reason })],
    });

    expect(await screen.findByRole('button', { name: 'Mulai kampanye' })).toBeEnabled();
    expect(screen.getByText('Langkah ini berada di luar waktu kampanye.')).toBeVisible();
  });

  test('When the start is confirmed, then the campaign moves with its plan unchanged', async () => {
    const { user, sent } = open({
      campaign: { status: 'planned' },
      given: { 'PATCH /api/campaigns/K-2': aReplyOf({ version: 5 }) },
    });

    await user.click(await screen.findByRole('button', { name: 'Mulai kampanye' }));
    expect(sent('PATCH', '/K-2')).toEqual([]);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Mulai kampanye' }));

    await waitFor(() =>
      expect(sent('PATCH', '/K-2')).toMatchObject([
        { version: 4, status: 'running', draft: { name: 'Jadwal bantuan tahap empat' } },
      ]),
    );
  });

  test('When a colleague saved first, then nothing is lost and one chooses', async () => {
    let isFirst = true;
    const { user, sent } = open({
      at: '/campaigns/K-2?edit=1',
      given: {
        'PATCH /api/campaigns/K-2': () => {
          if (!isFirst) return aReplyOf({ version: 10 });
          isFirst = false;
          return new Refused('record-changed', { record: aCampaign({ version: 9 }) });
        },
      },
    });

    const name = await screen.findByLabelText('Nama kampanye');
    await user.clear(name);
    await user.type(name, 'Jadwal baru');
    await user.click(screen.getByRole('button', { name: 'Simpan rencana' }));
    await user.click(await screen.findByRole('button', { name: 'Simpan isian saya' }));

    await waitFor(() =>
      expect(sent('PATCH', '/K-2')).toMatchObject([
        { version: 4, draft: { name: 'Jadwal baru' } },
        { version: 9, draft: { name: 'Jadwal baru' } },
      ]),
    );
    expect(await screen.findByRole('heading', { name: 'Jadwal tayang' })).toBeVisible();
  });
});

describe('what is seen of it', () => {
  test('each hashtag is counted before and during, and opens those mentions', async () => {
    open();

    const table = within(await screen.findByRole('table', { name: /^Sebutan tagar/ }));
    const during = table.getByRole('link', { name: /^#JadwalResmi, Selama: 87 sebutan/ });
    expect(decodeURIComponent(during.getAttribute('href') ?? '')).toContain('q="#JadwalResmi"');
    expect(table.getByRole('link', { name: /^#JadwalResmi, Sebelum: 12 sebutan/ })).toBeVisible();
  });

  test('questions before and during come with the warning that this is no proof of cause', async () => {
    open();

    expect(await screen.findByRole('link', { name: '40% sebelum, 25% selama' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/questions\?program=blt&region=32&from=/),
    );
    expect(screen.getByText(/bukan bukti sebab-akibat/)).toBeVisible();
  });

  test('Before it begins nothing is counted of its hashtags', async () => {
    open({ campaign: { status: 'planned', startsAt: inHours(3) } });

    expect(await screen.findByText('Dihitung sejak waktu mulai kampanye.')).toBeVisible();
    expect(screen.queryByRole('table', { name: /^Sebutan tagar/ })).not.toBeInTheDocument();
  });
});
