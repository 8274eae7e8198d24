import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Fact } from '@tanggap/shared/fact';
import type { Role } from '@tanggap/shared/vocabulary';
import { screen, waitFor, within } from '@testing-library/react';
import { FactsPage } from '../../../client/src/features/respond/facts/facts-page.js';
import { aProgram } from '../../support/builders.js';
import { countsOf } from '../responses/response-builders.js';
import { openPage, Refused, type Answers } from '../stub-api.js';
import { aFact } from './fact-builders.js';

afterEach(() => localStorage.clear());

interface Options {
  at?: string;
  role?: Role;
  answers?: Answers;
}

function open(facts: Fact[], { at = '/facts', role = 'officer', answers = {} }: Options = {}) {
  const details = facts.map(
    (fact) => [`GET /api/facts/${fact.id}`, { fact, history: [], usedBy: [] }] as const,
  );
  return openPage(<FactsPage />, {
    at,
    role,
    answers: {
      'GET /api/facts': { facts, total: facts.length },
      'GET /api/responses/counts': countsOf(),
      'GET /api/programs': { programs: [aProgram({ id: 'blt', name: 'Bantuan Langsung Tunai (BLT)' })] },
      'GET /api/desk': { agency: 'Dinas Contoh', unit: 'Humas', city: 'Contoh', contact: '', site: '' },
      ...Object.fromEntries(details),
      ...answers,
    },
  });
}

describe('the fact bank', () => {
  test('A row shows the statement, its figure in Indonesian writing, agency and validity', async () => {
    open([aFact({ validUntil: '2020-12-31T16:59:59.000Z' })]);

    const row = await screen.findByRole('link', { name: /Bantuan disalurkan kepada 10 juta keluarga/ });
    expect(row).toHaveTextContent('10.000.000 keluarga');
    expect(row).toHaveTextContent('per Maret 2026');
    expect(row).toHaveTextContent('Kementerian Sosial');
    expect(row).toHaveTextContent(/lewat \d+ hari/);
  });

  test('When words are typed, then the server is asked and the address can be copied', async () => {
    const { user, calls } = open([aFact()]);

    await user.type(await screen.findByRole('searchbox'), 'keluarga');
    await waitFor(() =>
      expect(calls.some(({ path }) => path === '/api/facts?limit=200&q=keluarga')).toBe(true),
    );
    await user.click(screen.getByRole('link', { name: 'Lewat' }));

    await waitFor(() =>
      expect(calls.some(({ path }) => path === '/api/facts?limit=200&q=keluarga&state=expired')).toBe(true),
    );
  });

  test('An address that names a fact opens it, with what relies on it', async () => {
    const fact = aFact();
    const usedBy = [
      { id: 'T-4', title: 'Penyaluran sesuai jadwal', kind: 'response' },
      { id: 'N-2', title: 'Satu pintu pendataan', kind: 'narrative' },
    ];
    open([fact], { at: '/facts?id=F-12', answers: { 'GET /api/facts/F-12': { fact, history: [], usedBy } } });

    const detail = within(await screen.findByRole('region', { name: 'F-12' }));
    expect(await detail.findByRole('link', { name: 'T-4' })).toHaveAttribute(
      'href',
      '/responses/T-4/publish',
    );
    expect(detail.getByRole('link', { name: 'N-2' })).toHaveAttribute('href', '/narratives?id=N-2');
    expect(detail.getByText(/terarsip/)).toHaveTextContent('cdcdcdcdcdcd');
  });

  test('A lapsed fact says that it cannot be cited and is renewed with the version that was seen', async () => {
    const fact = aFact({ validUntil: '2020-12-31T16:59:59.000Z' });
    const { user, sent } = open([fact], {
      at: '/facts?id=F-12',
      answers: { 'PATCH /api/facts/F-12': aFact({ version: 3 }) },
    });

    await user.click(await screen.findByRole('button', { name: 'Perbarui' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Buka dokumen sumbernya dahulu/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Perbarui' }));

    await waitFor(() => expect(sent('PATCH', '/F-12')).toHaveLength(1));
    expect(sent('PATCH', '/F-12')[0]).toMatchObject({ version: 2, draft: { statement: fact.statement } });
    expect(screen.getByText(/Tidak dapat dikutip sebelum diperbarui/)).toBeVisible();
  });

  test('A source that could not be archived says why and can be tried again', async () => {
    // Not the end of a day: trying again must leave it as it is.
    const fact = aFact({ archive: null, failure: 'timeout', validUntil: '2099-12-31T09:00:00.000Z' });
    const { user, sent } = open([fact], {
      at: '/facts?id=F-12',
      answers: { 'PATCH /api/facts/F-12': aFact() },
    });

    expect(await screen.findByText(/Situsnya tidak menjawab pada waktunya/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Coba arsipkan lagi' }));

    await waitFor(() => expect(sent('PATCH', '/F-12')).toHaveLength(1));
    const { statement, figure, agency, source, programs, validUntil } = fact;
    expect(sent('PATCH', '/F-12')).toEqual([
      { version: 2, draft: { statement, figure, agency, source, programs, validUntil } },
    ]);
  });
});

describe('writing a fact', () => {
  test('What is missing is said at its field and nothing is sent', async () => {
    const { user, sent } = open([aFact()]);

    await user.click(await screen.findByRole('button', { name: 'Tambah fakta' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Simpan' }));

    expect(dialog.getByText(/sekurangnya 10 huruf/)).toBeVisible();
    expect(dialog.getByText(/mis. https:\/\/contoh.go.id/)).toBeVisible();
    expect(sent('POST', '/api/facts')).toHaveLength(0);
  });

  test('A complete fact is saved with its figure and opened', async () => {
    const { user, sent } = open([aFact()], { answers: { 'POST /api/facts': aFact({ id: 'F-13' }) } });

    await user.click(await screen.findByRole('button', { name: 'Tambah fakta' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^Pernyataan/), 'Setiap keluarga menerima 300 ribu rupiah.');
    await user.click(dialog.getByRole('switch', { name: 'Memuat angka' }));
    await user.type(dialog.getByLabelText('Angka'), '300.000');
    await user.type(dialog.getByLabelText('Satuan'), 'rupiah');
    await user.type(dialog.getByLabelText(/^Judul dokumen/), 'Petunjuk teknis');
    await user.type(dialog.getByLabelText(/^Alamat dokumen/), 'https://contoh.go.id/juknis');
    await user.click(dialog.getByRole('checkbox', { name: /BLT/ }));
    await user.click(dialog.getByRole('button', { name: 'Simpan' }));

    await waitFor(() => expect(sent('POST', '/api/facts')).toHaveLength(1));
    expect(sent('POST', '/api/facts')[0]).toMatchObject({
      figure: { value: 300_000, unit: 'rupiah' },
      agency: 'Dinas Contoh',
      programs: ['blt'],
    });
    expect(await screen.findByText('F-13 ditambahkan.')).toBeVisible();
  });

  test('When a colleague changed it first, then it says so and the entries stay', async () => {
    const { user } = open([aFact()], {
      at: '/facts?id=F-12',
      answers: { 'PATCH /api/facts/F-12': new Refused('fact-changed') },
    });

    await user.click(await screen.findByRole('button', { name: 'Ubah' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^Pernyataan/), ' Tepat waktu.');
    await user.click(dialog.getByRole('button', { name: 'Simpan' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent('Fakta ini berubah');
    expect(dialog.getByLabelText(/^Pernyataan/)).toHaveValue(`${aFact().statement} Tepat waktu.`);
  });

  test('When a colleague changed it first, then their words are shown before mine replace them', async () => {
    const theirs = aFact({ version: 5, statement: 'Bantuan disalurkan dua kali setahun.' });
    let stored = aFact();
    const { user, sent } = open([aFact()], {
      at: '/facts?id=F-12',
      answers: {
        'GET /api/facts/F-12': () => ({ fact: stored, history: [], usedBy: [] }),
        'PATCH /api/facts/F-12': () => {
          stored = theirs;
          return new Refused('fact-changed', { fact: theirs });
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Ubah' }));
    const dialog = within(await screen.findByRole('dialog'));

    await user.click(dialog.getByRole('button', { name: 'Simpan' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Bantuan disalurkan dua kali setahun.');
    await user.click(dialog.getByRole('button', { name: 'Simpan' }));
    await user.click(await dialog.findByRole('button', { name: 'Simpan isian saya' }));

    await waitFor(() =>
      expect(sent('PATCH', '/F-12')).toMatchObject([{ version: 2 }, { version: 2 }, { version: 5 }]),
    );
  });

  test('Withdrawing asks for a reason', async () => {
    const { user, sent } = open([aFact()], {
      at: '/facts?id=F-12',
      answers: { 'POST /api/facts/F-12/withdraw': aFact({ isWithdrawn: true }) },
    });

    await user.click(await screen.findByRole('button', { name: 'Tarik' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^Alasan/), 'keliru');
    await user.click(dialog.getByRole('button', { name: 'Tarik fakta' }));
    expect(dialog.getByRole('alert')).toHaveTextContent('sekurangnya 10 huruf');
    await user.type(dialog.getByLabelText(/^Alasan/), ' sejak terbit');
    await user.click(dialog.getByRole('button', { name: 'Tarik fakta' }));

    await waitFor(() => expect(sent('POST', '/withdraw')).toEqual([{ reason: 'keliru sejak terbit' }]));
  });

  test('Those who may only read see no buttons', async () => {
    open([aFact()], { at: '/facts?id=F-12', role: 'admin' });

    expect(await screen.findByRole('region', { name: 'F-12' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Tambah|Ubah|Perbarui|Tarik/ })).not.toBeInTheDocument();
  });
});

test('An empty fact bank teaches what belongs in it', async () => {
  open([]);

  expect(await screen.findByText('Bank fakta masih kosong')).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Tambah fakta' })).toHaveLength(2);
});
