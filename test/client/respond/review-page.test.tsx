import '../jsdom-gaps.js';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Response } from '@tanggap/shared/response';
import type { Role } from '@tanggap/shared/vocabulary';
import { ReviewPage } from '../../../client/src/features/respond/review/review-page.js';
import { respondKeys } from '../../../client/src/lib/respond-queries.js';
import { noon } from '../../support/builders.js';
import { anApproval } from '../../support/respond-builders.js';
import { me, openPage, Refused, type Answers } from '../stub-api.js';
import { anEvidence, answersFor, dewi, goodText, mine, versionOf } from './respond-parts.js';

beforeEach(() => {
  sessionStorage.clear();
});

const versions = [
  versionOf(1, goodText({ why: 'Pemerintah pasti membayar. [2]' })),
  versionOf(2, goodText()),
];
const waiting = (given: Partial<Response> = {}) =>
  mine({
    author: dewi,
    status: 'in-review',
    latest: 2,
    submitted: { version: 2, by: dewi, at: noon, approverId: null },
    returned: { version: 1, by: me, at: noon, reason: 'Kalimat itu berlebihan.' },
    ...given,
  });

const textOf = (n: number) => ({ evidence: anEvidence(n), text: `Isi arsip ${n}.`, html: null });

function open(response = waiting(), answers: Answers = {}, role: Role = 'supervisor') {
  return openPage(<ReviewPage />, {
    at: '/responses/T-1/review',
    path: '/responses/:id/review',
    role,
    answers: {
      ...answersFor(response, versions),
      'GET /api/evidence/E-1/text': textOf(1),
      'GET /api/evidence/E-2/text': textOf(2),
      'POST /api/responses/T-1/approve': () => ({
        ...response,
        status: 'approved',
        approval: anApproval({ version: 2 }),
      }),
      'POST /api/responses/T-1/return': () => ({ ...response, status: 'draft', submitted: null }),
      ...answers,
    },
  });
}

type Opened = ReturnType<typeof open>;

/** Opens every citation and ticks what a person must. */
async function complete({ user }: Opened) {
  for (const n of [1, 2]) {
    const side = await screen.findByRole('complementary', { name: 'Daftar periksa' });
    await user.click(within(side).getByRole('button', { name: new RegExp(`^Buka sitasi ${n}:`) }));
    await screen.findByText(`Isi arsip ${n}.`);
    await user.click(screen.getByRole('button', { name: 'Tutup' }));
  }
  await user.click(screen.getByRole('checkbox', { name: 'Tidak ada data pribadi' }));
  await user.click(screen.getByRole('checkbox', { name: 'Nada netral, tidak menyerang siapa pun' }));
}

describe('reading', () => {
  test('What came and what went stands in its block, with the reason of the return', async () => {
    open();

    const change = await screen.findByText(/Situs tersebut bukan milik pemerintah/);

    expect(change.closest('ins')).not.toBeNull();
    expect(screen.getByText(/Pemerintah pasti membayar/).closest('del')).not.toBeNull();
    expect(screen.getByText('Kalimat itu berlebihan.')).toBeVisible();
    expect(screen.getByText('dijawab di v2')).toBeVisible();
  });

  test('J goes to the next change', async () => {
    const { user } = open();
    await screen.findByText(/Pemerintah pasti membayar/);

    await user.keyboard('j');

    expect(document.activeElement).toHaveTextContent('4. Mengapa keliru');
  });
});

describe('approving', () => {
  test('The button opens once every citation was opened and the rest ticked; A and Enter approve this text', async () => {
    const page = open();
    expect(await screen.findByRole('button', { name: 'Setujui v2' })).toBeDisabled();

    await complete(page);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Setujui v2' })).toBeEnabled());
    await page.user.keyboard('a');
    await screen.findByRole('dialog', { name: 'Setujui v2?' });
    await page.user.keyboard('{Enter}');

    await waitFor(() => expect(page.sent('POST', '/approve')).toHaveLength(1));
    expect(page.sent('POST', '/approve')[0]).toEqual({
      version: 2,
      fingerprint: versions[1]?.fingerprint,
      checklist: ['sources', 'citations', 'claim-once', 'narratives', 'no-personal-data', 'neutral'],
    });
    expect(await screen.findByText(/v2 disetujui/)).toBeVisible();
  });

  test('What the machine checks cannot be ticked by hand', async () => {
    const { user } = open();
    const box = await screen.findByRole('checkbox', { name: 'Setiap sitasi saya buka' });

    await user.click(box);

    expect(box).not.toBeChecked();
  });

  test('The author sees the page without buttons, and why', async () => {
    const own = versions.map((version) => ({ ...version, authors: [{ id: me.id, name: me.name }] }));
    open(waiting(), { 'GET /api/responses/T-1/versions': { versions: own } });

    expect(await screen.findByText('Anda penulis, jadi tidak dapat menyetujui.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Setujui|Kembalikan/ })).not.toBeInTheDocument();
  });

  test('When a newer version is submitted meanwhile, then the buttons lock and point to it', async () => {
    const { client } = open();
    await screen.findByRole('button', { name: 'Setujui v2' });

    client.setQueryData(
      respondKeys.response('T-1'),
      waiting({ latest: 3, revision: 9, submitted: { version: 3, by: dewi, at: noon, approverId: null } }),
    );

    expect(await screen.findByText('v3 tersedia')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Setujui/ })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Muat v3' })).toHaveAttribute(
      'href',
      '/responses/T-1/review?from=2&to=3',
    );
  });

  test('A lost race is told and nothing is approved', async () => {
    const page = open(waiting(), {
      'POST /api/responses/T-1/approve': new Refused('version-outdated', { latest: 3 }),
    });
    await complete(page);

    await page.user.click(await screen.findByRole('button', { name: 'Setujui v2' }));
    await page.user.keyboard('{Enter}');

    expect(await screen.findAllByText(/Ada versi yang lebih baru/)).not.toHaveLength(0);
  });
});

describe('returning', () => {
  test('B without a reason asks for one; with it the version goes back', async () => {
    const { user, sent } = open();
    await screen.findByRole('button', { name: 'Kembalikan' });

    await user.keyboard('b');
    expect(await screen.findByRole('alert')).toHaveTextContent('Tulis alasan, sekurangnya 10 huruf.');
    expect(screen.getByRole('textbox', { name: 'Alasan bila dikembalikan' })).toHaveFocus();
    await user.keyboard('Sebut layanan resmi.{Enter}');

    await waitFor(() =>
      expect(sent('POST', '/return')).toEqual([{ version: 2, reason: 'Sebut layanan resmi.' }]),
    );
  });
});

describe('the emergency path', () => {
  test('An officer must say why it cannot wait, and is told that it is logged', async () => {
    const page = open(waiting(), {}, 'officer');
    await complete(page);

    await page.user.click(await screen.findByRole('button', { name: 'Setujui darurat…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Persetujuan darurat v2' });
    expect(dialog).toHaveTextContent(/log audit/);
    await page.user.click(within(dialog).getByRole('button', { name: 'Setujui darurat' }));
    expect(within(dialog).getByRole('alert')).toHaveTextContent('sekurangnya 20 huruf');
    await page.user.type(within(dialog).getByRole('textbox'), 'Penyelia tidak menjawab sejak satu jam.');
    await page.user.click(within(dialog).getByRole('button', { name: 'Setujui darurat' }));

    await waitFor(() =>
      expect(page.sent('POST', '/approve')[0]).toMatchObject({
        emergency: 'Penyelia tidak menjawab sejak satu jam.',
      }),
    );
  });

  test('A supervisor looks at it afterwards, with a note', async () => {
    const approval = anApproval({
      version: 2,
      by: dewi,
      emergency: 'Penyelia tidak dapat dihubungi malam itu.',
    });
    const { user, sent } = open(waiting({ status: 'approved', approval }), {
      'POST /api/responses/T-1/review': waiting({
        status: 'approved',
        approval: {
          ...approval,
          review: {
            by: { id: me.id, name: me.name },
            at: noon,
            outcome: 'upheld',
            note: 'Sudah tepat waktu.',
          },
        },
      }),
    });

    expect(await screen.findByText('Penyelia tidak dapat dihubungi malam itu.')).toBeVisible();
    await user.type(screen.getByLabelText('Catatan tinjauan (wajib)'), 'Sudah tepat waktu.');
    await user.click(screen.getByRole('button', { name: 'Kuatkan' }));

    await waitFor(() =>
      expect(sent('POST', '/review')).toEqual([{ outcome: 'upheld', note: 'Sudah tepat waktu.' }]),
    );
  });
});
