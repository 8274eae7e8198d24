import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ResponseSummary } from '@tanggap/shared/response';
import type { Role } from '@tanggap/shared/vocabulary';
import { screen, within } from '@testing-library/react';
import { ResponsesPage } from '../../../client/src/features/respond/list/responses-page.js';
import { aProgram } from '../../support/builders.js';
import { me, openPage, Refused, type Answers } from '../stub-api.js';
import { aFact } from '../facts/fact-builders.js';
import {
  ago,
  anApproval,
  aPublication,
  aResponseSummary,
  countsOf,
  lestari,
  rani,
} from './response-builders.js';

afterEach(() => localStorage.clear());

interface Options {
  list?: string;
  role?: Role;
  answers?: Answers;
}

function open(responses: ResponseSummary[], { list, role = 'supervisor', answers = {} }: Options = {}) {
  return openPage(<ResponsesPage />, {
    at: list === undefined ? '/responses' : `/responses?list=${list}`,
    role,
    answers: {
      'GET /api/responses': { responses },
      'GET /api/responses/counts': countsOf({ mine: 2, 'in-review': 5 }),
      'GET /api/programs': { programs: [aProgram({ id: 'blt', name: 'Bantuan Langsung Tunai (BLT)' })] },
      ...answers,
    },
  });
}

describe('the lists of responses', () => {
  test('A row names the answer, its claim, its program, who wrote it and where it stands', async () => {
    open([aResponseSummary()], { list: 'mine' });

    const row = within(await screen.findByRole('listitem'));
    expect(row.getByRole('link', { name: 'Tidak ada pendaftaran bantuan lewat tautan' })).toHaveAttribute(
      'href',
      '/stories/C-81/response',
    );
    expect(row.getByText(/Pesan berantai meminta warga/)).toBeVisible();
    expect(await row.findByText('BLT')).toBeVisible();
    expect(row.getByText(/Ditulis Rani Prameswari/)).toBeVisible();
    expect(row.getByText('Draf')).toBeVisible();
    expect(row.getByText(/sisa (19|20) mnt/)).toBeVisible();
  });

  test('What waits for approval leads to its review and names the one who is asked', async () => {
    const submitted = { version: 4, by: rani, at: ago(40.5), approverId: me.id };
    open([aResponseSummary({ status: 'in-review', submitted })], { list: 'in-review' });

    const row = within(await screen.findByRole('listitem'));
    expect(row.getByRole('link', { name: /Tidak ada pendaftaran/ })).toHaveAttribute(
      'href',
      '/responses/T-12/review',
    );
    expect(row.getByText('menunggu Anda')).toBeVisible();
    expect(row.getByText('lewat 25 mnt')).toBeVisible();
  });

  test('A returned draft shows why it came back', async () => {
    const returned = { version: 3, by: lestari, at: ago(3), reason: 'Kalimat ketiga belum punya bukti.' };
    open([aResponseSummary({ returned })], { list: 'returned' });

    expect(await screen.findByText('Kalimat ketiga belum punya bukti.')).toBeVisible();
    expect(within(screen.getByRole('listitem')).getByText('Dikembalikan')).toBeVisible();
    expect(screen.getByText(/v3 dikembalikan Lestari/)).toBeVisible();
  });

  test('An approved response leads to its publication, a published one counts channels once', async () => {
    const publications = [aPublication(), aPublication({ id: 'P-2' }), aPublication({ channel: 'page' })];
    open([
      aResponseSummary({ id: 'T-1', status: 'approved', approval: anApproval() }),
      aResponseSummary({ id: 'T-2', status: 'published', approval: anApproval(), publications }),
    ]);

    const links = await screen.findAllByRole('link', { name: /Tidak ada pendaftaran/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/responses/T-1/publish',
      '/responses/T-2/publish',
    ]);
    expect(screen.getByText(/v4 disetujui Lestari/)).toBeVisible();
    expect(screen.getByText(/Terbit di 2 kanal/)).toBeVisible();
  });

  test('When a cited fact has lapsed, then it is named and can be renewed from the row', async () => {
    const fact = aFact({ id: 'F-203', statement: 'Petugas tidak meminta kode OTP.' });
    open([aResponseSummary({ status: 'published', lapsed: ['F-203'] })], {
      list: 'recheck',
      answers: { 'GET /api/facts': { facts: [fact], total: 1 }, 'GET /api/narratives': { narratives: [] } },
    });

    expect(await screen.findByText(/F-203 · Petugas tidak meminta kode OTP/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Perbarui F-203' })).toHaveAttribute('href', '/facts?id=F-203');
  });

  test('A colleague at the pen is named', async () => {
    const pen = { userId: rani.id, name: rani.name, until: ago(-2) };
    open([aResponseSummary({ pen })]);

    expect(await screen.findByText('Rani Prameswari sedang menulis')).toBeVisible();
  });

  test('Where scrolling answers with a promise, the page can still be left', async () => {
    const before = Element.prototype.scrollIntoView;
    const answering = { configurable: true, writable: true, value: () => Promise.resolve() };
    Object.defineProperty(Element.prototype, 'scrollIntoView', answering);
    const { unmount } = open([aResponseSummary()], { list: 'mine' });
    await screen.findByRole('listitem');

    expect(unmount).not.toThrow();
    Element.prototype.scrollIntoView = before;
  });

  test('J and K walk over the rows', async () => {
    const { user } = open([
      aResponseSummary({ id: 'T-1', headline: 'Jawaban pertama' }),
      aResponseSummary({ id: 'T-2', headline: 'Jawaban kedua' }),
    ]);
    const first = await screen.findByRole('link', { name: 'Jawaban pertama' });

    await user.keyboard('jj');

    expect(screen.getByRole('link', { name: 'Jawaban kedua' })).toHaveFocus();
    await user.keyboard('k');
    expect(first).toHaveFocus();
  });
});

describe('an empty or failing list', () => {
  test('An empty list teaches what would stand in it and where it begins', async () => {
    open([], { list: 'mine' });

    expect(await screen.findByText('Belum ada draf')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ke Antrean' })).toHaveAttribute('href', '/queue');
  });

  test('Without a list in the address an officer sees the drafts, a supervisor what waits', async () => {
    open([], { role: 'officer' });
    expect(await screen.findByRole('heading', { level: 1, name: /Draf saya/ })).toBeVisible();
  });

  test('When the list cannot be read, then it says so and offers another try', async () => {
    open([], { answers: { 'GET /api/responses': new Refused('forbidden') } });

    expect(await screen.findByRole('alert')).toHaveTextContent('Peran Anda tidak mencakup tindakan ini.');
    expect(screen.getByRole('button', { name: 'Coba lagi' })).toBeVisible();
  });
});
