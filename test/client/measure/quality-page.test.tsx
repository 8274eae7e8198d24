import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { QualityPage } from '../../../client/src/features/measure/quality-page.js';
import { aStoryDetail } from '../../support/builders.js';
import { openPage, type Answers } from '../stub-api.js';
import { anItem, noAgreement, theQuality } from './measure-builders.js';

afterEach(() => localStorage.clear());

const at = '/measure/quality?week=2026-W47';
const open = (answers: Answers, address = at) =>
  openPage(<QualityPage />, {
    at: address,
    answers: {
      'GET /api/stories/C-7': aStoryDetail({ id: 'C-7' }),
      'GET /api/stories/C-7/mentions': { mentions: [], nextCursor: null },
      ...answers,
    },
  });

describe('the blind second look', () => {
  const opened = `${at}&item=Q-1`;

  test('The story is read without a word of the first outcome', async () => {
    open({ 'GET /api/quality': theQuality({ drawn: 1, decisions: 9, items: [anItem()] }) }, opened);

    expect(await screen.findByText(/Hasil pertama, alasannya, dan siapa/)).toBeVisible();
    expect(screen.queryByText('Putusan pertama')).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Buka cerita lengkap' })).not.toBeInTheDocument();
  });

  test('A key chooses as in triage; the answer carries its reason and the version', async () => {
    const { user, sent } = open(
      {
        'GET /api/quality': theQuality({ drawn: 1, decisions: 9, items: [anItem({ version: 2 })] }),
        'POST /api/quality/Q-1/answer': theQuality(),
      },
      opened,
    );
    await screen.findByRole('group', { name: 'Putusan Anda' });

    await user.keyboard('2');
    expect(screen.getByRole('button', { pressed: true })).toHaveTextContent('Keluhan, diserahkan');
    await user.type(screen.getByLabelText(/^Alasan/), 'Warga mengeluh soal layanan.');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() =>
      expect(sent('POST', '/answer')).toEqual([
        { version: 2, outcome: 'complaint', reason: 'Warga mengeluh soal layanan.' },
      ]),
    );
  });

  test('Without a decision or a reason nothing is sent, and both are asked for', async () => {
    const { user, sent } = open(
      { 'GET /api/quality': theQuality({ drawn: 1, decisions: 9, items: [anItem({ id: 'Q-2' })] }) },
      `${at}&item=Q-2`,
    );

    await user.click(await screen.findByRole('button', { name: /Simpan jawaban/ }));

    expect(screen.getByText('Pilih putusan dengan tombol 1–6.')).toBeVisible();
    expect(screen.getByText('Tulis alasan sedikitnya 5 huruf.')).toBeVisible();
    expect(sent('POST', '/answer')).toHaveLength(0);
  });

  test('Once answered, both outcomes stand side by side', async () => {
    const outcome = { first: 'monitor', second: 'complaint', reason: 'Warga mengeluh.' } as const;
    const items = [anItem({ outcome, canAnswer: false })];
    open({ 'GET /api/quality': theQuality({ drawn: 1, decisions: 9, items }) }, opened);

    expect(await screen.findByText('Berbeda dari putusan pertama.')).toBeVisible();
    expect(screen.getByText('Dipantau')).toBeVisible();
    expect(screen.getByText('Keluhan, diserahkan')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Simpan jawaban/ })).not.toBeInTheDocument();
  });

  test('One’s own decision is not one’s to answer', async () => {
    open(
      { 'GET /api/quality': theQuality({ drawn: 1, decisions: 9, items: [anItem({ canAnswer: false })] }) },
      opened,
    );

    expect(await screen.findByText(/Bukan giliran Anda/)).toBeVisible();
  });
});

describe('the sample', () => {
  test('It is drawn for the week that is open', async () => {
    const { user, sent } = open({
      'GET /api/quality': theQuality({ decisions: 27 }),
      'POST /api/quality/draw': theQuality({ decisions: 27, drawn: 10 }),
    });

    await user.click(await screen.findByRole('button', { name: 'Ambil sampel' }));

    await waitFor(() => expect(sent('POST', '/api/quality/draw')).toEqual([{ week: '2026-W47' }]));
  });

  test('A week without decisions has nothing to draw', async () => {
    open({ 'GET /api/quality': theQuality() });

    expect(await screen.findByText(/Belum ada putusan pada minggu ini/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ambil sampel' })).not.toBeInTheDocument();
  });

  test('Kappa comes with its interval and a sentence on what it can carry', async () => {
    const agreement = {
      ...noAgreement,
      ...{ answered: 10, agreed: 8, raw: 0.8, kappa: 0.62 },
      kappaInterval: [0.21, 0.98] as [number, number],
      table: [{ first: 'monitor', second: 'complaint', count: 2 }],
    };
    open({ 'GET /api/quality': theQuality({ agreement, weeks: [{ week: '2026-W46', agreement }] }) });

    expect(await screen.findByText(/selang 95% 0,21 sampai 0,98/)).toBeVisible();
    expect(screen.getByText(/di luar kebetulan kuat.*masih lebar/)).toBeVisible();
    expect(screen.getByRole('link', { name: '2026-W46' })).toHaveAttribute(
      'href',
      expect.stringContaining('week=2026-W46'),
    );
  });

  test('Where kappa is not defined, then it says why', async () => {
    open({ 'GET /api/quality': theQuality() });

    expect(await screen.findByText(/Kappa belum dapat dihitung/)).toBeVisible();
  });
});
