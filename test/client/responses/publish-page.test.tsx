import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Response } from '@tanggap/shared/response';
import type { StoryDetail } from '@tanggap/shared/story';
import type { Role } from '@tanggap/shared/vocabulary';
import { screen, waitFor, within } from '@testing-library/react';
import { PublishPage } from '../../../client/src/features/respond/publish/publish-page.js';
import { aStoryDetail } from '../../support/builders.js';
import { openPage, Refused, type Answers } from '../stub-api.js';
import { ago, anApproval, aPublication, aResponse, aVersion, countsOf } from './response-builders.js';

afterEach(() => localStorage.clear());

const approved = aResponse({ status: 'approved', approval: anApproval({ at: ago(120) }) });

function aStory(status: StoryDetail['case']['status']): StoryDetail {
  const story = aStoryDetail({ id: 'C-81' });
  return { ...story, case: { ...story.case, status, version: 9 } };
}

interface Options {
  channel?: string;
  role?: Role;
  story?: StoryDetail;
  answers?: Answers;
}

function open(response: Response, { channel, role = 'supervisor', story, answers = {} }: Options = {}) {
  return openPage(<PublishPage />, {
    at: `/responses/T-12/publish${channel ? `?channel=${channel}` : ''}`,
    path: '/responses/:id/publish',
    role,
    answers: {
      'GET /api/responses/T-12': response,
      'GET /api/responses/T-12/versions': { versions: [aVersion(), aVersion({ n: 3 })] },
      'GET /api/responses/T-12/references': { evidence: [], facts: [], narratives: [] },
      'GET /api/responses/counts': countsOf(),
      'GET /api/desk': { agency: 'Dinas Contoh', unit: 'Humas', city: 'Contoh', contact: '', site: '' },
      'GET /api/stories/C-81': story ?? aStory('approved'),
      ...answers,
    },
  });
}

describe('putting an approved answer out', () => {
  test('Channels are listed with what is out on them, and nothing is posted by itself', async () => {
    open({ ...approved, status: 'published', publications: [aPublication()] });

    const channels = within(await screen.findByRole('navigation', { name: 'Kanal' }));
    expect(channels.getByRole('link', { name: /^X terbit/ })).toBeVisible();
    expect(channels.getByRole('link', { name: /^Halaman publik belum/ })).toBeVisible();
    expect(screen.getByText('1 dari 3 kanal')).toBeVisible();
    expect(screen.getByText('Tidak pernah diposting otomatis.')).toBeVisible();
  });

  test('The public page is put out at a press, with the version that was approved', async () => {
    const { user, sent } = open(approved, {
      channel: 'page',
      answers: { 'POST /api/responses/T-12/publish': { ...approved, status: 'published' } },
    });

    await user.click(await screen.findByRole('button', { name: 'Terbitkan halaman' }));

    await waitFor(() => expect(sent('POST', '/publish')).toEqual([{ version: 4, channel: 'page' }]));
    expect(await screen.findByText('Tercatat terbit: Halaman publik')).toBeVisible();
  });

  test('A post on X is recorded only with its address', async () => {
    const { user, sent } = open(approved, {
      channel: 'x',
      answers: { 'POST /api/responses/T-12/publish': approved },
    });

    await user.click(await screen.findByRole('button', { name: 'Catat terbit' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Tempel alamat lengkap');
    await user.type(screen.getByLabelText(/^Alamat terbit/), 'https://x.example/kiriman/9');
    await user.click(screen.getByRole('button', { name: 'Catat terbit' }));

    await waitFor(() => expect(sent('POST', '/publish')).toHaveLength(1));
    expect(sent('POST', '/publish')[0]).toMatchObject({
      version: 4,
      channel: 'x',
      url: 'https://x.example/kiriman/9',
    });
  });

  test('A press release bears the day it first went out, as its files do', async () => {
    const first = aPublication({ id: 'P-1', at: '2026-03-02T03:00:00.000Z' });
    const second = aPublication({ id: 'P-2', at: '2026-03-05T03:00:00.000Z' });
    open({ ...approved, status: 'published', publications: [second, first] }, { channel: 'press' });

    expect(await screen.findByText(/Contoh, 2 Maret 2026/)).toBeVisible();
  });

  test('A press release is downloaded in two formats or printed', async () => {
    open(approved, { channel: 'press' });

    expect(await screen.findByRole('link', { name: 'Unduh DOCX' })).toHaveAttribute(
      'href',
      '/api/responses/T-12/file?name=press.docx&version=4',
    );
    expect(screen.getByRole('link', { name: 'Unduh PDF' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Cetak' })).toHaveAttribute(
      'href',
      '/responses/T-12/print?version=4',
    );
  });

  test('A refusal is said beside the form and the address stays', async () => {
    const { user } = open(approved, {
      channel: 'x',
      answers: { 'POST /api/responses/T-12/publish': new Refused('version-outdated') },
    });

    await user.type(await screen.findByLabelText(/^Alamat terbit/), 'https://x.example/kiriman/9');
    await user.click(screen.getByRole('button', { name: 'Catat terbit' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Ada versi yang lebih baru.');
    expect(screen.getByLabelText(/^Alamat terbit/)).toHaveValue('https://x.example/kiriman/9');
  });

  test('A publication is withdrawn with a reason and stays in the record', async () => {
    const { user, sent } = open(
      { ...approved, status: 'published', publications: [aPublication()] },
      { channel: 'x', answers: { 'POST /api/responses/T-12/unpublish': approved } },
    );

    await user.click(await screen.findByRole('button', { name: 'Tarik' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^Alasan/), 'Salah menyebut bulan penyaluran.');
    await user.click(dialog.getByRole('button', { name: 'Tarik terbitan' }));

    await waitFor(() =>
      expect(sent('POST', '/unpublish')).toEqual([
        { publicationId: 'P-1', reason: 'Salah menyebut bulan penyaluran.' },
      ]),
    );
  });
});

describe('before and after', () => {
  test('Once an answer is out, what happened around it is told with its warning', async () => {
    const side = { mentions: 40, perHour: 2, questionShare: 0.3, withOurFacts: 4, withOurFactsShare: 0.1 };
    open(
      { ...approved, status: 'published', publications: [aPublication()] },
      {
        answers: {
          'GET /api/responses/T-12/effect': {
            ...{
              responseId: 'T-12',
              title: 'Bantuan tetap cair',
              storyId: 'C-81',
              outAt: ago(60),
              hours: 24,
            },
            before: { ...side, from: ago(1_500), to: ago(60) },
            after: { ...side, from: ago(60), to: ago(0) },
            ...{ halvedAfterHours: null, isThin: false, lookedFor: [] },
          },
        },
      },
    );

    const card = await screen.findByRole('article', { name: 'Sebelum dan sesudah terbit' });
    expect(card).toHaveAccessibleDescription(/bukan bukti sebab-akibat/);
    expect(within(card).getByText('Volume belum turun separuh.')).toBeVisible();
  });

  test('Before anything is out, no effect is asked for', async () => {
    const { calls } = open(approved);

    await screen.findByRole('navigation', { name: 'Kanal' });

    expect(calls.some(({ path }) => path.endsWith('/effect'))).toBe(false);
  });

  test('Without an approved version nothing can be recorded', async () => {
    open(aResponse({ status: 'in-review' }));

    expect(await screen.findByText('Belum ada versi yang disetujui.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Buka persetujuan' })).toHaveAttribute(
      'href',
      '/responses/T-12/review',
    );
    expect(screen.queryByRole('button', { name: 'Catat terbit' })).not.toBeInTheDocument();
  });

  test('While it is corrected, what is out stays in sight and nothing new is recorded', async () => {
    open(aResponse({ status: 'draft', publications: [aPublication({ version: 3 })] }), { channel: 'x' });

    expect(await screen.findByText('Sedang dikoreksi; yang terbit tetap v3.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Catat/ })).not.toBeInTheDocument();
  });

  test('An older version that is still out is called so', async () => {
    open({ ...approved, publications: [aPublication({ version: 3 })] }, { channel: 'x' });

    expect(await screen.findByText('Yang terbit v3, yang disetujui v4.')).toBeVisible();
    expect(screen.getByText('0 dari 3 kanal sudah memuat v4')).toBeVisible();
  });

  test('The story is closed with the verdict, told what is not out yet', async () => {
    const published: Response = { ...approved, status: 'published', publications: [aPublication()] };
    const { user, sent } = open(published, {
      story: aStory('published'),
      answers: { 'POST /api/stories/C-81/close': aStory('closed') },
    });

    await user.click(await screen.findByRole('button', { name: 'Tutup cerita' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/putusan tanggapan ini: Penipuan/)).toBeVisible();
    expect(dialog.getByText(/Halaman publik, Siaran pers/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Tutup cerita' }));

    await waitFor(() => expect(sent('POST', '/close')).toEqual([{ version: 9 }]));
  });

  test('Before anything is out the story cannot be closed', async () => {
    open(approved);

    expect(await screen.findByRole('button', { name: 'Tutup cerita' })).toBeDisabled();
  });

  test('A supervisor makes it a shared narrative from its own words', async () => {
    const { user, sent } = open(approved, {
      answers: { 'POST /api/responses/T-12/narrative': { id: 'N-8' } },
    });

    await user.click(await screen.findByRole('button', { name: 'Jadikan Narasi tunggal' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText(/^Isi narasi/)).toHaveValue(
      'Penerima bantuan ditetapkan dari data kesejahteraan nasional.\n\nAlamat situs dalam pesan bukan milik pemerintah.\n\nCek status di kantor desa.',
    );
    await user.click(dialog.getByRole('button', { name: 'Buat narasi' }));

    await waitFor(() => expect(sent('POST', '/narrative')).toHaveLength(1));
    expect(sent('POST', '/narrative')[0]).toMatchObject({ version: 4, owner: 'Dinas Contoh', regions: [] });
  });

  test('An analyst reads and records nothing', async () => {
    open(approved, { channel: 'x', role: 'analyst' });

    expect(await screen.findByText('Peran Anda membaca, tidak menerbitkan.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Catat terbit' })).not.toBeInTheDocument();
  });
});
