import '../jsdom-gaps.js';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { configure, screen, within } from '@testing-library/react';
import type { DriftReply, FairnessReply, ModelReply } from '@tanggap/shared/rules/api-model';
import { noExtraEngine } from '@tanggap/shared/extra-engine';
import { ruleSignals } from '@tanggap/shared/rules/analyst-rule';
import { ModelPage } from '../../../client/src/features/model/model-page.js';
import { modelFigures as english } from '../../../client/src/text/en/model-figures.js';
import { modelFigures as indonesian } from '../../../client/src/text/id/model-figures.js';
import { aProgram, minutesFrom, noon } from '../../support/builders.js';
import { openPage, Refused, type Answers } from '../stub-api.js';

configure({ asyncUtilTimeout: 5_000 });
afterEach(() => localStorage.clear());

const about: ModelReply = {
  modelVersion: 'abc123def456',
  models: [
    {
      name: 'stance',
      version: 1,
      data: 'SmSA',
      licence: 'Apache-2.0',
      method: 'SVM',
      sha256: 'f'.repeat(64),
    },
  ],
  figures: [
    {
      name: 'stance macro-F1',
      set: 'sentiment/smsa-valid',
      count: 1260,
      value: 0.868,
      low: 0.84,
      high: 0.891,
    },
  ],
  thresholds: {
    flag: 0.5,
    watch: 0.3,
    claimWatch: 0.6,
    negativeWatch: 0.6,
    urgent: 0.8,
    high: 0.6,
    medium: 0.35,
  },
  extraEngine: noExtraEngine('off'),
};
const few = { key: '32', flagged: 1, of: 3, share: null, low: null, high: null };
const fairness: FairnessReply = {
  ...{ from: minutesFrom(-43_200), to: noon },
  all: { key: '', flagged: 2, of: 40, share: 0.05, low: 0.014, high: 0.165 },
  programs: [{ key: 'blt', flagged: 2, of: 40, share: 0.05, low: 0.014, high: 0.165 }],
  regions: [few],
};
const side = {
  from: noon,
  to: noon,
  mentions: 900,
  sampled: 600,
  levels: { flagged: 90, watch: 200, unsure: 10, quiet: 600 },
};
const bins = [300, 100, 50, 50, 40, 20, 20, 10, 5, 5];
const drift: DriftReply = {
  ...{ now: side, before: side, flagged: { now: 0.1, before: 0.08, pValue: 0.21 } },
  signals: ruleSignals.map((signal) => ({
    signal,
    now: bins,
    before: bins,
    psi: 0,
    chance: 0.06,
    verdict: 'same',
  })),
};

const open = (answers: Answers = {}) =>
  openPage(<ModelPage />, {
    at: '/model',
    answers: {
      'GET /api/model': about,
      'GET /api/model/fairness': fairness,
      'GET /api/model/drift': drift,
      'GET /api/corrections/counts': {
        counts: [{ judged: 'hoaxLike', rows: 12, overrides: 9, origins: { decision: 8, mark: 4 } }],
      },
      'GET /api/rules': { rules: [] },
      'GET /api/programs': { programs: [aProgram()] },
      ...answers,
    },
  });

describe('the model page', () => {
  test('Flags on criticism are a share with its interval, and open their stories', async () => {
    open();

    const table = within(await screen.findByRole('table', { name: 'Menurut program' }));

    expect(table.getByRole('row', { name: /Bantuan Langsung Tunai/ })).toHaveTextContent('2 / 40');
    expect(table.getByText('[1%–17%]')).toBeVisible();
    expect(table.getByRole('link', { name: '2' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/issues\?.*program=blt&exit=complaint%2Caccurate&level=flagged$/),
    );
  });

  test('A province with few stories gets counts and no share', async () => {
    open();

    const table = within(await screen.findByRole('table', { name: 'Menurut provinsi' }));

    expect(table.getByRole('row', { name: /Jawa Barat/ })).toHaveTextContent('1 / 3terlalu sedikit (< 10)');
  });

  test('Figures carry their set, their size and their interval', async () => {
    open();

    const row = await screen.findByRole('row', { name: /Sikap: macro-F1/ });

    expect(row).toHaveTextContent('SmSA, bagian validasi1.2600,868 [0,840–0,891]');
    expect(screen.getByRole('columnheader', { name: 'Nilai' })).toBeVisible();
  });

  test('A figure that it has no words for keeps its name', async () => {
    const figures = [{ name: 'new figure', set: 'new-set', count: 5, value: 0.5 }];
    open({ 'GET /api/model': { ...about, figures } });

    expect(await screen.findByRole('row', { name: /new figure new-set/ })).toBeVisible();
  });

  test('Every figure of the model card has words in both languages', () => {
    const card = new URL('../../../docs/model-figures.json', import.meta.url);
    const { figures } = JSON.parse(readFileSync(card, 'utf8')) as Pick<ModelReply, 'figures'>;

    for (const { names, sets } of [indonesian, english]) {
      expect(Object.keys(names)).toEqual(expect.arrayContaining(figures.map(({ name }) => name)));
      expect(Object.keys(sets)).toEqual(expect.arrayContaining(figures.map(({ set }) => set)));
    }
  });

  test('The extra engine is said to be off where none is set', async () => {
    open();

    expect(await screen.findByText('Mesin tambahan: mati')).toBeVisible();
  });

  test('When the extra engine fails, then it is told since when and why', async () => {
    const engine = { ...noExtraEngine('off'), name: 'uji:7b', since: noon, isOutside: true };
    const extraEngine = { ...engine, state: 'failing' as const, failure: 'late' as const };
    open({ 'GET /api/model': { ...about, extraEngine } });

    expect(await screen.findByText(/^Mesin tambahan: gagal sejak .*20\d\d/)).toBeVisible();
    expect(screen.getByText(/Jawabannya terlambat; penilaian berjalan tanpa mesin ini/)).toBeVisible();
    expect(screen.getByText(/dikirim ke luar jaringan instansi/)).toBeVisible();
  });

  test('It says what no score may be used for', async () => {
    open();

    expect(await screen.findByText(/Tidak ada skor tentang orang/)).toBeVisible();
  });

  test('Corrections are counted with where they come from, and can be taken along', async () => {
    open();

    expect(
      await screen.findByRole('row', { name: /Pola meragukan.*putusan 8, tanda “bukan ini” 4/ }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Unduh JSON Lines' })).toHaveAttribute(
      'href',
      '/api/corrections/export?format=jsonl',
    );
  });

  test('When one part fails, then the others stand', async () => {
    open({ 'GET /api/model/drift': new Refused('engine-down') });

    expect(await screen.findByRole('alert')).toBeVisible();
    expect(await screen.findByRole('table', { name: 'Menurut program' })).toBeVisible();
  });
});
