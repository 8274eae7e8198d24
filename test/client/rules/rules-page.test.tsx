import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import type { CountedRule } from '@tanggap/shared/rules/api-rules';
import { RulesPage } from '../../../client/src/features/rules/rules-page.js';
import { aStorySummary, noon } from '../../support/builders.js';
import { openPage, Refused, type Answers } from '../stub-api.js';
import { aCountedRule, aDetail, doneTest, theFindings } from './rule-parts.js';

configure({ asyncUtilTimeout: 5_000 });
afterEach(() => localStorage.clear());

const open = (answers: Answers, address = '/rules?rule=U-1') =>
  openPage(<RulesPage />, {
    at: address,
    role: 'analyst',
    answers: {
      'GET /api/rules': { rules: [aCountedRule()] },
      'GET /api/rules/U-1': aDetail(),
      'GET /api/rules/U-1/effect': { from: noon, to: noon, findings: theFindings() },
      'GET /api/programs': { programs: [] },
      ...answers,
    },
  });

describe('the list of rules', () => {
  test('Says what each rule does and how much it meets', async () => {
    open({}, '/rules');

    const row = await screen.findByRole('link', { name: /Biaya admin pencairan/ });

    expect(row).toHaveTextContent('Tanda penipuan +0,30');
    expect(row).toHaveTextContent('6 sebutan · 4 cerita cocok');
    expect(row).toHaveTextContent('Draf');
  });

  test('Without rules it says what a draft is', async () => {
    open({ 'GET /api/rules': { rules: [] } }, '/rules');

    expect(await screen.findByText(/Sebagai draf ia hanya menghitung/)).toBeVisible();
  });
});

describe('an opened rule', () => {
  test('What stands in its way is said, and it cannot be activated', async () => {
    open({ 'GET /api/rules/U-1': aDetail({ blocks: [{ id: 'Uji dahulu.', en: 'Test first.' }] }) });

    expect(await screen.findByText('Uji dahulu.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Aktifkan' })).toBeDisabled();
  });

  test('The figures of a test open their stories', async () => {
    const { user } = open({
      'GET /api/rules/U-1': aDetail({ tests: [doneTest()] }),
      'GET /api/rule-tests/B-2/stories?set=criticism': {
        stories: [aStorySummary({ id: 'C-7', title: 'Antrean bantuan berantakan' })],
        count: 1,
      },
    });

    await user.click(await screen.findByRole('button', { name: /kritik atau keluhan/ }));

    expect(await screen.findByRole('link', { name: 'Antrean bantuan berantakan' })).toHaveAttribute(
      'href',
      '/stories/C-7',
    );
    expect(screen.getAllByText(/Salah tanda pada kritik: 5%/).length).toBeGreaterThan(0);
  });

  test('A test under way shows how far it is', async () => {
    open({
      'GET /api/rules/U-1': aDetail({
        tests: [doneTest({ state: 'running', examined: 200, total: 900, findings: null })],
      }),
    });

    const status = await screen.findByText('200 dari 900 sebutan');

    expect(status).toBeVisible();
    expect(screen.getByRole('button', { name: 'Uji lagi' })).toBeDisabled();
  });

  test('Activating says why, and a refusal shows the reasons of the server', async () => {
    const { user, sent } = open({
      'POST /api/rules/U-1/move': new Refused('rule-refused', {
        reasons: [{ id: 'Polanya terlalu luas.', en: 'Too broad.' }],
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Aktifkan' }));
    const dialog = within(screen.getByRole('dialog'));

    await user.click(dialog.getByRole('button', { name: 'Aktifkan' }));
    expect(dialog.getByText('Paling sedikit 5 huruf; sekarang 0.')).toBeVisible();
    await user.type(dialog.getByLabelText(/Alasan perubahan/), 'Sudah diuji.');
    await user.click(dialog.getByRole('button', { name: 'Aktifkan' }));

    expect(await dialog.findByText('Polanya terlalu luas.')).toBeVisible();
    expect(sent('POST', '/move')).toEqual([{ version: 1, move: 'activate', note: 'Sudah diuji.' }]);
  });
});

describe('moving a rule that a colleague has changed', () => {
  const moving = async (theirs: CountedRule) => {
    let stored = aCountedRule();
    const page = open({
      'GET /api/rules/U-1': () => aDetail({ rule: stored }),
      'POST /api/rules/U-1/move': () => {
        if (stored === theirs) return { ...theirs, version: theirs.version + 1, state: 'active' };
        stored = theirs;
        return new Refused('record-changed', { record: theirs });
      },
    });
    await page.user.click(await screen.findByRole('button', { name: 'Aktifkan' }));
    const dialog = within(screen.getByRole('dialog'));
    await page.user.type(dialog.getByLabelText(/Alasan perubahan/), 'Sudah diuji.');
    await page.user.click(dialog.getByRole('button', { name: 'Aktifkan' }));
    await dialog.findByText('Rekan sudah mengubah aturan ini.');
    return { ...page, dialog };
  };

  test('Their version is read first, and then decided on anew', async () => {
    const { user, sent, dialog } = await moving(aCountedRule({ version: 5, query: '"biaya baru"' }));
    expect(dialog.getByText('"biaya baru"')).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Aktifkan' })).toBeDisabled();

    await user.click(dialog.getByRole('button', { name: /lanjut dengan versi ini/ }));
    await user.click(dialog.getByRole('button', { name: 'Aktifkan' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent('POST', '/move')).toMatchObject([{ version: 1 }, { version: 5, note: 'Sudah diuji.' }]);
  });

  test('When the step no longer applies to it, then nobody can go on', async () => {
    const { dialog } = await moving(aCountedRule({ version: 5, state: 'retired' }));

    expect(dialog.getByText(/langkah ini tidak berlaku lagi/)).toBeVisible();
    expect(dialog.queryByRole('button', { name: /lanjut/ })).toBeNull();
  });
});

describe('writing a rule', () => {
  test('A pattern that cannot be read names its place and offers what was meant', async () => {
    const { user, sent } = open({}, '/rules?form=new');
    const dialog = within(await screen.findByRole('dialog'));

    await user.type(dialog.getByLabelText(/Pola kata/), 'cair dan*');
    const offer = await dialog.findByRole('button', { name: 'Pakai: cair dan' });
    expect(dialog.getByText(/“dan\*”/)).toBeVisible();
    await user.click(offer);

    expect(dialog.getByLabelText(/Pola kata/)).toHaveValue('cair dan');
    await user.click(dialog.getByRole('button', { name: 'Simpan draf' }));
    expect(sent('POST', '/api/rules')).toEqual([]);
  });

  test('A weight beyond its bounds is refused before it is sent; with a comma it is read', async () => {
    const { user, sent } = open({ 'POST /api/rules': aCountedRule({ id: 'U-1' }) }, '/rules?form=new');
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^Nama/), 'Biaya admin');
    await user.type(dialog.getByLabelText(/Pola kata/), '"biaya admin"');
    await user.type(dialog.getByLabelText(/Alasan yang dibaca/), 'Menyebut biaya pencairan.');
    const weight = dialog.getByLabelText(/Bobot/);
    expect(weight).toHaveValue('0,20');

    await user.clear(weight);
    await user.type(weight, '0,9');
    await user.click(dialog.getByRole('button', { name: 'Simpan draf' }));
    expect(dialog.getByText('Di luar batas.')).toBeVisible();
    await user.clear(weight);
    await user.type(weight, '0,25');
    await user.click(dialog.getByRole('button', { name: 'Simpan draf' }));

    await waitFor(() =>
      expect(sent('POST', '/api/rules')).toMatchObject([
        {
          name: 'Biaya admin',
          query: '"biaya admin"',
          effect: { kind: 'signal', signal: 'scam', weight: 0.25 },
        },
      ]),
    );
  });

  test('When a colleague saved first, then nothing is lost and one chooses', async () => {
    const theirs = aCountedRule({ version: 5, name: 'Nama dari rekan' });
    let stored = aCountedRule();
    const { user, sent } = open({
      'GET /api/rules/U-1': () => aDetail({ rule: stored }),
      'PATCH /api/rules/U-1': () => {
        stored = theirs;
        return new Refused('record-changed', { record: theirs });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Ubah' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Alasan perubahan/), 'Bobotnya dikurangi.');

    await user.click(dialog.getByRole('button', { name: 'Simpan draf' }));
    await screen.findByText('Nama dari rekan');
    await user.click(dialog.getByRole('button', { name: 'Simpan draf' }));
    await user.click(await dialog.findByRole('button', { name: 'Simpan isian saya' }));

    await waitFor(() =>
      expect(sent('PATCH', '/U-1')).toMatchObject([
        { version: 1, draft: { name: 'Biaya admin pencairan' } },
        { version: 1, draft: { name: 'Biaya admin pencairan' } },
        { version: 5, draft: { name: 'Biaya admin pencairan' } },
      ]),
    );
  });
});
