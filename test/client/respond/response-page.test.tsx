import '../jsdom-gaps.js';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Response } from '@tanggap/shared/response';
import type { Role } from '@tanggap/shared/vocabulary';
import { ResponsePage } from '../../../client/src/features/respond/desk/response-page.js';
import { createLive, live as pageLive, LiveContext } from '../../../client/src/lib/live.js';
import type { Live, LiveSocket } from '../../../client/src/lib/live-types.js';
import { me, openPage, Refused, type Answers } from '../stub-api.js';
import { answersFor, dewi, goodText, mine, versionOf } from './respond-parts.js';

beforeEach(() => {
  localStorage.clear();
});

const unheard = { onSource: () => undefined, onProgram: () => undefined, onSessionEnded: () => undefined };

function open(
  response: Response = mine(),
  answers: Answers = {},
  role: Role = 'officer',
  connection: Live = pageLive,
) {
  const page = (
    <LiveContext value={connection}>
      <ResponsePage />
    </LiveContext>
  );
  return openPage(page, {
    at: '/stories/C-7/response',
    path: '/stories/:id/response',
    role,
    answers: { ...answersFor(response), ...answers },
  });
}

const block = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });

describe('writing', () => {
  test('What is typed is saved by itself, on the revision that was seen', async () => {
    const { user, sent } = open();

    await user.type(await block('Peringatan'), ' Jangan dibagikan.');
    expect(screen.getByText('belum tersimpan')).toBeVisible();

    await waitFor(() => expect(sent('PATCH', '/draft')).toHaveLength(1));
    expect(sent('PATCH', '/draft')[0]).toMatchObject({
      revision: 0,
      content: {
        blocks: { warning: 'Pesan berantai yang beredar berisi keterangan keliru. Jangan dibagikan.' },
      },
    });
    expect(await screen.findByText(/^tersimpan/)).toBeVisible();
  });

  test('Ctrl I finds a source by typing and writes its number at the caret', async () => {
    const { user } = open();
    await user.click(await block('Fakta, sekali lagi'));

    await user.keyboard('{Control>}i{/Control}');
    await user.type(
      await screen.findByRole('combobox', { name: 'Cari sumber untuk disitasi' }),
      'data nasional',
    );
    await user.keyboard('{Enter}');

    expect(await block('Fakta, sekali lagi')).toHaveValue(
      'Cek status di kantor desa atau hubungi Pusat layanan 171. [3]',
    );
  });

  test('A lapsed fact cannot be inserted, only renewed', async () => {
    open();

    expect(await screen.findByRole('button', { name: /Sisipkan fakta: Penerima bantuan/ })).toBeEnabled();
    expect(screen.queryByRole('button', { name: /Sisipkan fakta: Petugas/ })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Perbarui' })).toHaveAttribute('href', '/facts?sel=F-2');
  });

  test('Alt and arrows go from block to block', async () => {
    const { user } = open();
    await user.click(await block('Fakta'));

    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');

    expect(await block('Klaim, satu kali')).toHaveFocus();
  });

  test('Words that an earlier visit left behind come back', async () => {
    const kept = {
      revision: 0,
      content: goodText({ warning: 'Hampir hilang.' }),
      at: '2026-03-09T03:00:00.000Z',
    };
    localStorage.setItem('tanggap.response.u-lestari.T-1', JSON.stringify(kept));

    open();

    expect(await block('Peringatan')).toHaveValue('Hampir hilang.');
    expect(await screen.findByText('Tulisan yang belum tersimpan dipulihkan.')).toBeVisible();
  });
});

describe('two people at one text', () => {
  test('While a colleague writes, then one reads along and is told who', async () => {
    const pen = { userId: dewi.id, name: dewi.name, until: '2099-01-01T00:00:00.000Z' };

    open(mine({ pen }));

    expect(await screen.findByText(/Dewi Kartika sedang menulis/)).toBeVisible();
    expect(await block('Fakta')).toHaveAttribute('readonly');
    expect(screen.getByRole('button', { name: 'Ambil pena' })).toBeDisabled();
  });

  test('When a colleague saved meanwhile, then both texts are compared and one’s own can follow theirs', async () => {
    const theirs = mine({
      revision: 5,
      content: goodText({ warning: 'Tulisan Dewi.' }),
      writers: [dewi],
    });
    let isRefused = false;
    const { user, sent } = open(mine(), {
      'PATCH /api/responses/T-1/draft': ({ body }: { body: { content: Response['content'] } }) => {
        if (!isRefused) {
          isRefused = true;
          return new Refused('response-changed', { response: theirs });
        }
        return { ...theirs, revision: 7, content: body.content };
      },
      'POST /api/responses/T-1/versions': () => ({ ...theirs, revision: 6, latest: 1 }),
    });

    await user.type(await block('Peringatan'), ' Milik saya.');
    await user.click(await screen.findByRole('button', { name: 'Bandingkan' }));
    const dialog = await screen.findByRole('dialog', { name: /Dewi Kartika menyimpan/ });
    expect(within(dialog).getByText(/Tulisan Dewi/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Simpan milik saya sebagai versi baru' }));

    expect(await screen.findByText('Kedua teks tersimpan sebagai versi.')).toBeVisible();
    expect(sent('POST', '/versions')[0]).toEqual({ revision: 5 });
    expect(sent('PATCH', '/draft').at(-1)).toMatchObject({ revision: 6 });
  });

  test('Between two saves the writer is still shown as writing', async () => {
    const verbs: unknown[] = [];
    const socket = {
      on: (event: string, handler: () => void) => event === 'connect' && handler(),
      emit: (event: string, sent: { verb?: string }) => event === 'story:join' && verbs.push(sent.verb),
      disconnect: () => undefined,
    };
    const live = createLive(() => socket as unknown as LiveSocket);
    live.start({ catchUp: () => Promise.resolve(), ...unheard });
    const pen = { userId: me.id, name: me.name, until: '2099-01-01T00:00:00.000Z' };
    const { user, unmount } = open(
      mine(),
      {
        'PATCH /api/responses/T-1/draft': ({ body }: { body: Pick<Response, 'revision' | 'content'> }) =>
          mine({ ...body, revision: body.revision + 1, pen }),
      },
      'officer',
      live,
    );

    await user.type(await block('Peringatan'), '!');
    await screen.findByText(/^tersimpan/);

    expect(verbs).toEqual(['looking', 'writing']);
    unmount();
    live.stop();
  });

  test('A text in review asks before it becomes a draft again', async () => {
    const submitted = { version: 1, by: dewi, at: '2026-03-09T03:00:00.000Z', approverId: null };
    const { user, sent } = open(mine({ status: 'in-review', latest: 1, submitted }));

    expect(await block('Fakta')).toHaveAttribute('readonly');
    await user.click(screen.getByRole('button', { name: 'Sunting' }));
    await user.click(screen.getByRole('button', { name: 'Tarik dan sunting' }));

    expect(await block('Fakta')).not.toHaveAttribute('readonly');
    expect(sent('PATCH', '/draft')).toEqual([]);
  });

  test('An analyst reads and writes nothing', async () => {
    open(mine(), {}, 'analyst');

    expect(await block('Fakta')).toHaveAttribute('readonly');
    expect(screen.getByText('Peran Anda membaca tanggapan ini, tidak menulisnya.')).toBeVisible();
  });
});

describe('checking and submitting', () => {
  test('A place still to be filled holds the submission back and leads to its block', async () => {
    const { user } = open(mine({ content: goodText({ close: 'Hubungi [nomor pengaduan].' }) }));

    const jump = await screen.findByRole('button', { name: 'Ke blok 5' });
    expect(screen.getByRole('button', { name: /^Ajukan persetujuan/ })).toBeDisabled();
    await user.click(jump);

    const field = await block('Fakta, sekali lagi');
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('[nomor pengaduan]');
  });

  test('An empty place in the contact is reached from its finding', async () => {
    const { user } = open(mine({ content: { ...goodText(), contact: 'Hubungi [nomor]' } }));

    await user.click(await screen.findByRole('button', { name: 'Ke kontak' }));

    const field = screen.getByLabelText<HTMLInputElement>(/Tempat warga bertanya/);
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe('[nomor]');
  });

  test('Without a proposed verdict it says so beside the button', async () => {
    open(mine({ content: { ...goodText(), exit: null } }));

    expect(await screen.findByText('Pilih putusan yang diusulkan.')).toBeVisible();
  });

  test('Ctrl Enter submits to the chosen person, who is never the author', async () => {
    const { user, sent } = open();
    const approver = await screen.findByRole('combobox', { name: 'Penyetuju' });
    await waitFor(() => expect(within(approver).getAllByRole('option')).toHaveLength(2));
    expect(within(approver).queryByText(/Lestari/)).not.toBeInTheDocument();
    await screen.findByText('Siap diajukan');
    // A notice of eight seconds must not cover the choice.
    expect(approver.closest('[data-lifts-toast]')).not.toBeNull();

    await user.selectOptions(approver, 'Dewi Kartika');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(sent('POST', '/submit')).toEqual([{ revision: 0, approverId: dewi.id }]));
    expect(await screen.findByText('v1 diajukan ke Dewi Kartika.')).toBeVisible();
  });

  test('A text for one channel can be written by hand and given back', async () => {
    const { user } = open();

    await user.click(await screen.findByRole('tab', { name: 'WhatsApp' }));
    await user.click(screen.getByRole('button', { name: 'Tulis sendiri' }));
    await user.clear(screen.getByRole('textbox', { name: /Teks WhatsApp/ }));
    await user.type(screen.getByRole('textbox', { name: /Teks WhatsApp/ }), 'Pesan khusus.');
    expect(within(screen.getByRole('tabpanel')).getAllByText(/Pesan khusus/)).not.toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Kembali ke otomatis' }));

    expect(screen.queryByRole('textbox', { name: /Teks WhatsApp/ })).not.toBeInTheDocument();
  });
});

test('An older version is looked at and brought back into the draft', async () => {
  const old = versionOf(1, goodText({ warning: 'Peringatan lama.' }));
  const { user } = open(mine({ latest: 1 }), { 'GET /api/responses/T-1/versions': { versions: [old] } });
  await block('Fakta');

  await user.click(screen.getByRole('button', { name: 'Versi' }));
  await user.click(await screen.findByRole('button', { name: 'Pulihkan ke draf' }));

  expect(await block('Peringatan')).toHaveValue('Peringatan lama.');
});

test('A story without an answer begins one from a frame', async () => {
  const begun = mine();
  let isBegun = false;
  const { user, sent } = open(begun, {
    'GET /api/responses': () => ({ responses: isBegun ? [begun] : [] }),
    'POST /api/stories/C-7/responses': () => {
      isBegun = true;
      return begun;
    },
  });

  await user.click(await screen.findByRole('button', { name: 'Mulai menulis' }));

  expect(await block('Fakta')).toBeVisible();
  expect(sent('POST', '/responses')).toEqual([{ purpose: 'counter' }]);
});
