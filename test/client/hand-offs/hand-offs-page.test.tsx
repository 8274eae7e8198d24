import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { Role } from '@tanggap/shared/vocabulary';
import { screen, waitFor, within } from '@testing-library/react';
import { HandOffsPage } from '../../../client/src/features/respond/hand-offs/hand-offs-page.js';
import { minutesFrom, noon } from '../../support/builders.js';
import { ago, countsOf, rani } from '../responses/response-builders.js';
import { openPage, Refused, type Answers } from '../stub-api.js';

afterEach(() => localStorage.clear());

function aHandOff(given: Partial<HandOffRecord> = {}): HandOffRecord {
  return {
    id: 'H-3',
    storyId: 'C-81',
    storyTitle: 'Warga tiga desa mengeluhkan pangkalan gas kosong',
    kind: 'lapor',
    to: 'Dinas Perdagangan',
    status: 'prepared',
    version: 1,
    pack: { subject: 'Pangkalan gas kosong', body: 'Warga di tiga desa mengeluh.', link: null },
    reference: null,
    dueAt: minutesFrom(3 * 1_440, new Date().toISOString()),
    steps: [{ status: 'prepared', by: rani, at: noon, note: '' }],
    updatedAt: noon,
    ...given,
  };
}

interface Options {
  at?: string;
  role?: Role;
  answers?: Answers;
}

function open(
  handOffs: HandOffRecord[],
  { at = '/hand-offs', role = 'officer', answers = {} }: Options = {},
) {
  return openPage(<HandOffsPage />, {
    at,
    role,
    answers: {
      'GET /api/hand-offs': { handOffs },
      'GET /api/responses/counts': countsOf(),
      ...answers,
    },
  });
}

describe('following what was handed over', () => {
  test('What is overdue stands first and says by how much', async () => {
    open([
      aHandOff({ id: 'H-1', dueAt: null }),
      aHandOff({ id: 'H-2', status: 'filed', dueAt: ago(2 * 1_440 + 5) }),
    ]);

    const rows = within(await screen.findByRole('list', { name: 'Serah terima' })).getAllByRole('link');
    expect(rows[0]).toHaveTextContent('H-2');
    expect(rows[0]).toHaveTextContent('lewat 2 hari');
    expect(screen.getByRole('link', { name: 'Lewat batas 1' })).toBeVisible();
  });

  test('What was answered is no longer overdue', async () => {
    open([aHandOff({ status: 'answered', dueAt: ago(10_000) })]);

    expect(await screen.findByText('H-3')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Lewat batas 0' })).toBeVisible();
    expect(screen.queryByText(/^lewat/)).not.toBeInTheDocument();
  });

  test('The prepared text can be copied and the complaint desk opened; nothing is sent', async () => {
    const { user, calls } = open([aHandOff()], { at: '/hand-offs?id=H-3' });
    const card = within(await screen.findByRole('article'));

    await user.click(card.getByRole('button', { name: 'Salin naskah' }));

    expect(await navigator.clipboard.readText()).toBe('Warga di tiga desa mengeluh.');
    expect(card.getByRole('link', { name: 'Buka SP4N-LAPOR!' })).toHaveAttribute(
      'href',
      'https://www.lapor.go.id',
    );
    expect(calls.filter(({ method }) => method !== 'GET')).toHaveLength(0);
  });

  test('Without a number it is not marked as filed', async () => {
    const { user, sent } = open([aHandOff()], { at: '/hand-offs?id=H-3' });

    await user.click(await screen.findByRole('button', { name: 'Tandai diajukan' }));

    expect(screen.getByRole('alert')).toHaveTextContent('Catat nomornya');
    expect(sent('PATCH', '/H-3')).toHaveLength(0);
  });

  test('When the number is noted, then it moves on with the version that was seen', async () => {
    const { user, sent } = open([aHandOff({ version: 7 })], {
      at: '/hand-offs?id=H-3',
      answers: { 'PATCH /api/hand-offs/H-3': aHandOff({ status: 'filed', version: 8 }) },
    });

    await user.type(await screen.findByLabelText('Nomor laporan'), ' 7719023 ');
    await user.type(screen.getByLabelText(/^Catatan/), 'Diterima petugas.');
    await user.click(screen.getByRole('button', { name: 'Tandai diajukan' }));

    await waitFor(() =>
      expect(sent('PATCH', '/H-3')).toEqual([
        { version: 7, status: 'filed', reference: '7719023', note: 'Diterima petugas.' },
      ]),
    );
    expect(await screen.findByText('H-3: Diajukan')).toBeVisible();
  });

  test('When a colleague moved it first, then it says so and the entries stay', async () => {
    const { user } = open([aHandOff({ status: 'filed', reference: '77' })], {
      at: '/hand-offs?id=H-3',
      answers: { 'PATCH /api/hand-offs/H-3': new Refused('hand-off-changed') },
    });

    await user.type(await screen.findByLabelText(/^Catatan/), 'Dinas menjawab lewat telepon.');
    await user.click(screen.getByRole('button', { name: 'Tandai dijawab' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Serah terima ini berubah');
    expect(screen.getByLabelText(/^Catatan/)).toHaveValue('Dinas menjawab lewat telepon.');
  });

  test('An analyst reads and moves nothing', async () => {
    open([aHandOff()], { at: '/hand-offs?id=H-3', role: 'analyst' });

    expect(await screen.findByRole('article')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Tandai diajukan' })).not.toBeInTheDocument();
  });

  test('An empty page teaches what belongs here', async () => {
    open([]);

    expect(await screen.findByText('Belum ada yang diserahkan')).toBeVisible();
    expect(screen.getByText(/bukan klaim keliru/)).toBeVisible();
  });
});
