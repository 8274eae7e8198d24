import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Narrative } from '@tanggap/shared/narrative';
import type { Role } from '@tanggap/shared/vocabulary';
import { screen, waitFor, within } from '@testing-library/react';
import { entryFrom, problemsOf } from '../../../client/src/features/respond/narratives/narrative-draft.js';
import { NarrativesPage } from '../../../client/src/features/respond/narratives/narratives-page.js';
import { noon } from '../../support/builders.js';
import { aFact } from '../facts/fact-builders.js';
import { aResponse, countsOf } from '../responses/response-builders.js';
import { openPage, Refused, type Answers } from '../stub-api.js';

afterEach(() => localStorage.clear());

function aNarrative(given: Partial<Narrative> = {}): Narrative {
  return {
    id: 'N-3',
    version: 2,
    title: 'Satu pintu pendataan bantuan',
    statement: 'Penerima bantuan ditetapkan dari satu data kesejahteraan nasional.',
    owner: 'Kementerian Sosial',
    audience: 'penerima bantuan',
    regions: ['35'],
    programs: ['blt'],
    facts: ['F-12'],
    validFrom: '2026-01-01T00:00:00.000Z',
    validUntil: '2099-12-31T16:59:59.000Z',
    isWithdrawn: false,
    from: { responseId: 'T-9', version: 4 },
    usedBy: 7,
    byName: 'Lestari Handayani',
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
  narratives: Narrative[],
  { at = '/narratives', role = 'supervisor', answers = {} }: Options = {},
) {
  return openPage(<NarrativesPage />, {
    at,
    role,
    answers: {
      'GET /api/narratives': { narratives },
      'GET /api/responses/counts': countsOf(),
      ...answers,
    },
  });
}

describe('shared narratives', () => {
  test('A row tells owner, region, how often it is cited and until when it holds', async () => {
    open([aNarrative()]);

    const row = await screen.findByRole('link', { name: /Satu pintu pendataan bantuan/ });
    expect(row).toHaveTextContent('Kementerian Sosial');
    expect(row).toHaveTextContent('1 provinsi');
    expect(row).toHaveTextContent('dikutip 7 tanggapan');
    expect(row).toHaveTextContent('s.d. 31 Des 2099');
  });

  test('Lapsed and withdrawn ones are counted apart and found by their filter', async () => {
    const lapsed = aNarrative({ id: 'N-4', title: 'Jadwal lama', validUntil: '2020-01-01T00:00:00.000Z' });
    const { user } = open([aNarrative(), lapsed, aNarrative({ id: 'N-5', isWithdrawn: true })]);

    await user.click(await screen.findByRole('link', { name: 'Lewat 1' }));

    const rows = within(screen.getByRole('list', { name: 'Narasi tunggal' })).getAllByRole('link');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveTextContent('Jadwal lama');
  });

  test('An opened narrative leads to its facts and the response it came from', async () => {
    open([aNarrative()], { at: '/narratives?id=N-3' });

    const detail = within(await screen.findByRole('region', { name: 'N-3' }));
    expect(detail.getByText('Jawa Timur')).toBeVisible();
    expect(detail.getByRole('link', { name: 'F-12' })).toHaveAttribute('href', '/facts?id=F-12');
    expect(detail.getByRole('link', { name: 'dari T-9 v4' })).toHaveAttribute(
      'href',
      '/responses/T-9/publish',
    );
  });

  test('When a fact it rests on has lapsed, then the narrative says so', async () => {
    open([aNarrative()], {
      at: '/narratives?id=N-3',
      answers: { 'GET /api/facts': { facts: [aFact({ id: 'F-12' })], total: 1 } },
    });

    const detail = within(await screen.findByRole('region', { name: 'N-3' }));
    expect(await detail.findByText(/tidak berlaku lagi; periksa narasi ini/)).toBeVisible();
  });

  test('An edit carries the version that was seen and keeps facts and programs', async () => {
    const { user, sent } = open([aNarrative()], {
      at: '/narratives?id=N-3',
      answers: { 'PATCH /api/narratives/N-3': aNarrative({ version: 3 }) },
    });

    await user.click(await screen.findByRole('button', { name: 'Ubah' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByLabelText('Judul'));
    await user.type(dialog.getByLabelText('Judul'), 'Pendataan lewat satu pintu');
    await user.click(dialog.getByRole('checkbox', { name: 'Bali' }));
    await user.click(dialog.getByRole('button', { name: 'Simpan' }));

    await waitFor(() => expect(sent('PATCH', '/N-3')).toHaveLength(1));
    expect(sent('PATCH', '/N-3')[0]).toMatchObject({
      version: 2,
      draft: {
        title: 'Pendataan lewat satu pintu',
        regions: ['35', '51'],
        facts: ['F-12'],
        programs: ['blt'],
      },
    });
  });

  test('When a colleague saved first, then their words are shown before mine replace them', async () => {
    const theirs = aNarrative({ version: 5, statement: 'Penetapan kini lewat musyawarah desa.' });
    let stored = aNarrative();
    const { user, sent } = open([], {
      at: '/narratives?id=N-3',
      answers: {
        'GET /api/narratives': () => ({ narratives: [stored] }),
        'PATCH /api/narratives/N-3': () => {
          stored = theirs;
          return new Refused('narrative-changed', { narrative: theirs });
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Ubah' }));
    const dialog = within(await screen.findByRole('dialog'));

    await user.click(dialog.getByRole('button', { name: 'Simpan' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Penetapan kini lewat musyawarah desa.');
    await user.click(dialog.getByRole('button', { name: 'Simpan' }));
    await user.type(dialog.getByLabelText('Judul'), ' baru');
    await user.click(await dialog.findByRole('button', { name: 'Simpan isian saya' }));

    await waitFor(() =>
      expect(sent('PATCH', '/N-3')).toMatchObject([
        { version: 2 },
        { version: 2 },
        { version: 5, draft: { title: 'Satu pintu pendataan bantuan baru' } },
      ]),
    );
  });

  test('An officer reads and copies but changes nothing', async () => {
    open([aNarrative()], { at: '/narratives?id=N-3', role: 'officer' });

    expect(await screen.findByRole('button', { name: 'Salin narasi' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ubah' })).not.toBeInTheDocument();
  });

  test('An empty page teaches where narratives come from', async () => {
    open([]);

    expect(await screen.findByText(/lahir dari tanggapan yang sudah disetujui/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Lihat tanggapan terbit' })).toBeVisible();
  });
});

describe('an answer on its way to a narrative', () => {
  const now = Date.parse(noon);

  test('its wording is taken without citations and without the claim', () => {
    const { content } = aResponse();
    const blocks = { ...content.blocks, fact: 'Data tunggal dipakai. [4] Tidak ada pendaftaran. [1][2]' };
    const { statement, title } = entryFrom({ ...content, blocks }, 'Dinas Contoh', now, 'WIB');

    expect(title).toBe(content.headline);
    expect(statement).toContain('Data tunggal dipakai. Tidak ada pendaftaran.');
    expect(statement).not.toContain('Pesan itu menyebut');
  });

  test('its last day must come after its first', () => {
    const entry = { ...entryFrom(aResponse().content, 'Dinas Contoh', now, 'WIB') };

    expect(problemsOf(entry, now, 'WIB')).toEqual({});
    expect(problemsOf({ ...entry, fromOn: '2026-12-31', untilOn: '2026-12-01' }, now, 'WIB')).toEqual({
      untilOn: 'order',
    });
    expect(problemsOf({ ...entry, fromOn: '2025-01-01', untilOn: '2025-02-01' }, now, 'WIB')).toEqual({
      untilOn: 'past',
    });
  });
});
