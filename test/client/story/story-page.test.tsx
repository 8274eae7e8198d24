import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { StoryDetail } from '@tanggap/shared/story';
import { screen, waitFor, within } from '@testing-library/react';
import { backTo } from '../../../client/src/features/story/use-queue-walk.js';
import { StoryPage } from '../../../client/src/features/story/story-page.js';
import { setQueueOrder } from '../../../client/src/lib/queue-order.js';
import {
  aCase,
  aFactCheck,
  anAssessment,
  aStoryDetail,
  aStoryMention,
  aStorySummary,
  noon,
} from '../../support/builders.js';
import { openPage, Refused, type Answers } from '../stub-api.js';

afterEach(() => {
  localStorage.clear();
  setQueueOrder({ ids: [], titles: {}, href: '/queue' });
});

const copies = [1, 2, 3].map((number) =>
  aStoryMention({
    id: `m-${number}`,
    text: `Daftar bantuan lewat tautan, salinan ${number}`,
    grouping: {
      kind: 'same-text',
      similarity: 0.97,
      sharedPhrases: ['daftar bantuan lewat tautan'],
      by: null,
    },
  }),
);
const first = aStoryMention({
  id: 'm-0',
  text: 'Katanya bantuan didaftarkan lewat tautan dan minta kode OTP',
  assessment: anAssessment({
    scores: { scam: 0.97 },
    findings: [
      {
        signal: 'scam',
        rule: 'scam/asks-otp',
        span: [44, 59],
        weight: 2,
        reason: { id: 'Meminta kode OTP.', en: 'Asks for an OTP code.' },
      },
    ],
  }),
});

const theStory = (given: Partial<StoryDetail> = {}) =>
  aStoryDetail({
    id: 'C-7',
    title: 'Bantuan disebut bisa didaftarkan lewat tautan',
    mentionCount: 4,
    representative: first,
    scores: first.assessment.scores,
    groups: [
      { kind: 'first', count: 1, lowest: 1, highest: 1, example: first },
      { kind: 'same-text', count: 3, lowest: 0.94, highest: 1, example: copies[0] ?? first },
    ],
    case: aCase({ version: 5 }),
    ...given,
  });

const entry = (given: Record<string, unknown>) => ({
  id: 'e1',
  storyId: 'C-7',
  at: noon,
  actor: { id: 'u-dewi', name: 'Dewi Kartika' },
  kind: 'note',
  data: { text: 'Sudah dihubungi.' },
  canUndo: false,
  ...given,
});

function open(
  story: StoryDetail = theStory(),
  answers: Answers = {},
  role: 'supervisor' | 'analyst' = 'supervisor',
) {
  return openPage(<StoryPage />, {
    at: `/stories/${story.id}`,
    path: '/stories/:id',
    role,
    answers: {
      [`GET /api/stories/${story.id}`]: story,
      [`GET /api/stories/${story.id}/timeline`]: { entries: [entry({})] },
      [`GET /api/stories/${story.id}/mentions`]: { mentions: copies, nextCursor: null },
      'GET /api/stories/counts': { lists: {}, programs: {} },
      'GET /api/programs': { programs: [] },
      'GET /api/colleagues': { colleagues: [] },
      ...answers,
    },
  });
}

describe('reading a story', () => {
  test('The claim, its reasons and every score stand on the page', async () => {
    open();

    expect(await screen.findByRole('heading', { level: 1, name: /didaftarkan lewat tautan/ })).toHaveFocus();
    expect(screen.getByText(/Meminta kode OTP\./)).toBeVisible();
    expect(screen.getByText('minta kode OTP', { selector: 'mark' })).toHaveAccessibleDescription(
      /Meminta kode OTP/,
    );
    const scores = screen.getByRole('region', { name: 'Penilaian' });
    expect(within(scores).getAllByText('Tanda penipuan')).toHaveLength(1);
    expect(scores).toHaveTextContent('0,97');
    expect(scores).toHaveTextContent('tidak dihitung');
  });

  test('A sign can be marked as wrong, which is kept and decides nothing', async () => {
    const { user, sent } = open(theStory(), { 'POST /api/stories/C-7/marks': {} });
    const button = await screen.findByRole('button', { name: 'Bukan ini: Tanda penipuan' });

    await user.click(button);

    await waitFor(() => expect(sent('POST', '/marks')).toEqual([{ signal: 'scam', label: false }]));
    expect(button).toBeDisabled();
  });

  test('It leads those who write reports to a crisis report of the story', async () => {
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Buat laporan krisis' }));

    expect(screen.getByText('elsewhere')).toBeVisible();
  });

  test('A check shows the words of its own checker; a chance likeness is not shown', async () => {
    const matches = [
      {
        ...aFactCheck({ title: 'Tautan bantuan bukan milik pemerintah', rating: 'Salah' }),
        score: 0.91,
        level: 'confident' as const,
      },
      { ...aFactCheck({ title: 'Hal yang lain sama sekali' }), score: 0.04, level: 'weak' as const },
    ];
    open(theStory({ matches }));

    expect(await screen.findByText(/penilaian mereka: Salah/)).toBeVisible();
    expect(screen.queryByText('Hal yang lain sama sekali')).not.toBeInTheDocument();
  });

  const confirmable = (confirmedAt: string | null) => ({
    ...aFactCheck({ id: 'fc-1', title: 'Tautan bantuan bukan milik pemerintah' }),
    ...{ score: 0.71, level: 'suggest' as const, confirmedAt },
  });

  test('A person says that the story carries the claim of a check, and the page shows it', async () => {
    let confirmedAt: string | null = null;
    const { user, sent } = open(theStory(), {
      'GET /api/stories/C-7': () => theStory({ matches: [confirmable(confirmedAt)] }),
      'POST /api/stories/C-7/same-claim': () => ({ factCheckId: 'fc-1', confirmedAt: (confirmedAt = noon) }),
    });

    await user.click(await screen.findByRole('button', { name: /^Klaim yang sama: Tautan bantuan/ }));

    expect(await screen.findByText(/^Dikonfirmasi 9 Mar/)).toBeVisible();
    expect(sent('POST', '/same-claim')).toEqual([{ factCheckId: 'fc-1' }]);
  });

  test('A confirmation can be taken back', async () => {
    const { user, sent } = open(theStory({ matches: [confirmable(noon)] }), {
      'DELETE /api/stories/C-7/same-claim': { factCheckId: 'fc-1', confirmedAt: null },
    });

    await user.click(await screen.findByRole('button', { name: /^Batalkan konfirmasi: Tautan bantuan/ }));

    await waitFor(() => expect(sent('DELETE', '/same-claim?factCheckId=fc-1')).toHaveLength(1));
    expect(await screen.findByText(/^Konfirmasi dibatalkan/)).toBeVisible();
  });

  test('A group says why it is one, and opens to its mentions', async () => {
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: /Teks sama/ }));

    expect(screen.getByText(/frasa bersama “daftar bantuan lewat tautan”/)).toBeVisible();
    expect(await screen.findByText(/salinan 3/)).toBeVisible();
  });

  test('The spread can be read as a table', async () => {
    const { user } = open(theStory({ buckets: [...Array<number>(17).fill(0), 6] }));

    await user.click(await screen.findByRole('button', { name: 'lihat tabel' }));

    expect(screen.getByRole('row', { name: /6 \(berjalan\)/ })).toBeVisible();
  });

  test('A merged number points onward', async () => {
    open(theStory({ mergedInto: 'C-3' }));

    expect(await screen.findByRole('link', { name: 'Buka C-3' })).toHaveAttribute('href', '/stories/C-3');
  });

  test('A story that does not exist says what to do', async () => {
    open(theStory(), { 'GET /api/stories/C-7': new Refused('not-found') });

    expect(await screen.findByRole('alert')).toHaveTextContent('Tidak ditemukan.');
  });

  test('An analyst reads and may not regroup', async () => {
    open(theStory(), {}, 'analyst');

    await screen.findByRole('heading', { level: 1 });

    expect(screen.queryByRole('button', { name: /Gabung/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});

describe('a story in other hands', () => {
  test('While a colleague holds it, then it can be read and noted, not regrouped', async () => {
    const now = Date.now();
    const iso = (ms: number) => new Date(ms).toISOString();
    const holder = { userId: 'u-bagus', name: 'Bagus W.', since: iso(now), leaseUntil: iso(now + 600_000) };
    const { user } = open(theStory({ case: aCase({ status: 'held', holder }) }));

    expect(await screen.findByRole('button', { name: /^Gabung/ })).toBeDisabled();
    await user.keyboard('m');

    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByLabelText('Catatan')).toBeEnabled();
  });
});

describe('merging', () => {
  const suggestion = {
    storyId: 'C-9',
    title: 'Bantuan cair lewat situs',
    mentionCount: 21,
    similarity: 0.71,
    sharedPhrases: ['cair lewat'],
  };

  test('Y takes the suggestion, shows the counts, and asks for a reason before it merges', async () => {
    const merged = { stories: [aStorySummary({ id: 'C-7', case: aCase({ version: 6 }) })] };
    const { user, sent } = open(theStory({ suggestions: [suggestion] }), {
      'POST /api/stories/C-7/merge': merged,
    });
    await screen.findByRole('heading', { level: 1 });

    await user.keyboard('y');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('4 + 21 = 25 sebutan');
    await user.click(within(dialog).getByRole('button', { name: 'Gabung 1 cerita' }));
    expect(dialog).toHaveTextContent('Tulis alasan, sekurangnya 10 huruf.');
    await user.type(within(dialog).getByLabelText('Alasan (wajib)'), 'Situs dan permintaannya sama.');
    await user.click(within(dialog).getByRole('button', { name: 'Gabung 1 cerita' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(sent('POST', '/merge')).toEqual([
      { version: 5, storyIds: ['C-9'], reason: 'Situs dan permintaannya sama.' },
    ]);
    expect(screen.getByText('C-9 digabung ke C-7.')).toBeVisible();
  });

  test('While stories are looked for, the dialog says so and not that there are none', async () => {
    const { user } = open(theStory(), { 'GET /api/stories': new Promise(() => undefined) });
    await screen.findByRole('heading', { level: 1 });

    await user.keyboard('m');
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Cari cerita'), 'tautan');

    expect(await within(dialog).findByText('Mencari cerita …')).toBeVisible();
    expect(dialog).not.toHaveTextContent('Tidak ada cerita terbuka yang cocok.');
  });

  test('When somebody else was faster, then the dialog keeps what was written', async () => {
    const { user } = open(theStory({ suggestions: [suggestion] }), {
      'POST /api/stories/C-7/merge': new Refused('story-changed'),
    });
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('y');
    const dialog = await screen.findByRole('dialog');

    await user.type(within(dialog).getByLabelText('Alasan (wajib)'), 'Klaimnya sama persis.');
    await user.click(within(dialog).getByRole('button', { name: 'Gabung 1 cerita' }));

    expect(await screen.findAllByText(/berubah sejak Anda membukanya/)).not.toHaveLength(0);
    expect(within(dialog).getByLabelText('Alasan (wajib)')).toHaveValue('Klaimnya sama persis.');
  });

  test('U puts a suggestion away for everybody', async () => {
    const { user, sent } = open(theStory({ suggestions: [suggestion] }), {
      'POST /api/stories/C-7/refuse-suggestion': null,
    });
    await screen.findByText('Mungkin cerita yang sama:');

    await user.keyboard('u');

    expect(screen.queryByText('Mungkin cerita yang sama:')).not.toBeInTheDocument();
    expect(sent('POST', '/refuse-suggestion')).toEqual([{ storyId: 'C-9' }]);
  });
});

describe('splitting', () => {
  test('A whole group is selected, previewed and split off with a reason', async () => {
    const stories = [aStorySummary({ id: 'C-7' }), aStorySummary({ id: 'C-12' })];
    const { user, sent } = open(theStory(), { 'POST /api/stories/C-7/split': { stories } });

    await user.click(await screen.findByRole('checkbox', { name: /di kelompok Teks sama/ }));
    await screen.findByText('3 sebutan dipilih');
    await user.keyboard('s');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('C-7 tetap 1 sebutan · cerita baru 3');
    await user.type(within(dialog).getByLabelText('Alasan (wajib)'), 'Ini tentang bantuan lain.');
    await user.click(within(dialog).getByRole('button', { name: 'Pisahkan 3 sebutan' }));

    await waitFor(() => expect(sent('POST', '/split')).toHaveLength(1));
    expect(sent('POST', '/split')[0]).toMatchObject({ version: 5, mentionIds: ['m-1', 'm-2', 'm-3'] });
    expect(await screen.findByText('3 sebutan menjadi C-12.')).toBeVisible();
  });

  test('Esc gives up a selection before it leaves the page', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: /di kelompok Teks sama/ }));
    await screen.findByText('3 sebutan dipilih');

    await user.keyboard('{Escape}');
    expect(screen.queryByText('3 sebutan dipilih')).not.toBeInTheDocument();
    await user.keyboard('{Escape}');

    expect(await screen.findByText('elsewhere')).toBeVisible();
  });

  test('Without a selection the dialog says what to do first', async () => {
    const { user } = open();
    await screen.findByRole('heading', { level: 1 });

    await user.keyboard('s');

    expect(await screen.findByRole('dialog')).toHaveTextContent('Pilih dulu sebutan yang membawa klaim lain');
  });
});

describe('Jejak', () => {
  test('T puts the cursor into a note, and Ctrl Enter saves it', async () => {
    const { user, sent } = open(theStory(), { 'POST /api/stories/C-7/notes': null });
    await screen.findByRole('heading', { level: 1 });

    await user.keyboard('t');
    await user.keyboard('Menunggu data dinas.{Control>}{Enter}{/Control}');

    await waitFor(() => expect(sent('POST', '/notes')).toEqual([{ text: 'Menunggu data dinas.' }]));
    expect(await screen.findByText('Catatan tersimpan di Jejak.')).toBeVisible();
  });

  test('A change that can be taken back offers it, with the version seen', async () => {
    const entries = [
      entry({
        id: 'e2',
        kind: 'merged',
        data: { stories: 'C-9', mentions: 21, reason: 'Sama.' },
        canUndo: true,
      }),
    ];
    const { user, sent } = open(theStory(), {
      'GET /api/stories/C-7/timeline': { entries },
      'POST /api/stories/C-7/undo': { stories: [] },
    });

    await user.click(await screen.findByRole('button', { name: /^Batalkan: menggabung C-9/ }));

    await waitFor(() => expect(sent('POST', '/undo')).toEqual([{ version: 5 }]));
  });
});

describe('moving through the queue', () => {
  test('The way back keeps the filters and the row', () => {
    expect(backTo('/queue?list=urgent&program=blt', 'C-7')).toBe('/queue?list=urgent&program=blt&sel=C-7');
    expect(backTo('/queue', 'C-7')).toBe('/queue?sel=C-7');
  });

  test('J opens the next story of the list one came from', async () => {
    setQueueOrder({ ids: ['C-7', 'C-8'], titles: {}, href: '/queue' });
    const next = theStory({ id: 'C-8', title: 'Cerita sesudahnya' });
    const { user } = open(theStory(), {
      'GET /api/stories/C-8': next,
      'GET /api/stories/C-8/timeline': { entries: [] },
    });
    await screen.findByRole('heading', { level: 1 });

    await user.keyboard('j');

    expect(await screen.findByRole('heading', { level: 1, name: 'Cerita sesudahnya' })).toHaveFocus();
  });
});
