import '../jsdom-gaps.js';
import { describe, expect, jest, test } from '@jest/globals';
import { alertRuleSchema, type AlertRule } from '@tanggap/shared/saved-search';
import { screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { AlertBellButton } from '../../../client/src/components/alert/alert-bell-button.js';
import { AlertRuleDialog } from '../../../client/src/components/alert/alert-rule-dialog.js';
import { draftOfRule, problemsOfRule, ruleOf } from '../../../client/src/components/alert/rule-draft.js';
import { openPage, Refused, type Answers } from '../stub-api.js';
import { aDestination, aSearch } from './alert-builders.js';

const answersWith = (answers: Answers): Answers => ({
  'GET /api/destinations': { destinations: [aDestination()] },
  ...answers,
});
const open = (answers: Answers = {}) => {
  const onClose = jest.fn();
  const search = aSearch();
  return {
    onClose,
    ...openPage(<AlertRuleDialog search={search} onClose={onClose} />, {
      at: '/',
      answers: answersWith(answers),
    }),
  };
};

describe('the rule of a saved search', () => {
  test('A threshold is one sentence, saved with the search as it was', async () => {
    const { user, sent, onClose } = open({ 'PATCH /api/saved-searches/S-3': aSearch({ version: 5 }) });
    expect(screen.getByText('Beri tahu bila ada')).toBeVisible();

    await user.clear(screen.getByLabelText('Jumlah sebutan'));
    await user.type(screen.getByLabelText('Jumlah sebutan'), '35');
    await user.click(await screen.findByRole('checkbox', { name: 'Ruang kendali (Webhook)' }));
    await user.click(screen.getByRole('button', { name: 'Simpan pemberitahuan' }));

    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent('PATCH', '/S-3')).toEqual([
      {
        version: 4,
        draft: {
          name: 'Bantuan tunai lewat tautan',
          purpose: 'Menjawab warga yang menerima tautan pendaftaran',
          filter: { q: 'BLT tautan', program: ['blt'] },
          days: 30,
          isShared: true,
          alert: {
            isOn: true,
            threshold: { kind: 'count', atLeast: 35, withinMinutes: 60 },
            repeatAfterMinutes: 180,
            quietHours: null,
            escalation: null,
            destinationIds: ['D-1'],
          },
        },
      },
    ]);
  });

  test('An escalation needs somebody to hear of it', async () => {
    const { user, calls } = open();
    await user.click(screen.getByRole('switch', { name: 'Teruskan bila belum dibuka' }));

    await user.click(screen.getByRole('button', { name: 'Simpan pemberitahuan' }));

    expect(screen.getByRole('alert')).toHaveTextContent('Pilih paling sedikit satu tujuan terusan.');
    expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
  });

  test('A search that a colleague changed is not overwritten', async () => {
    const { user, onClose } = open({
      'PATCH /api/saved-searches/S-3': new Refused('record-changed', { record: aSearch({ version: 9 }) }),
    });

    await user.click(screen.getByRole('button', { name: 'Simpan pemberitahuan' }));

    expect(await screen.findByText(/Tutup, lalu buka kembali/)).toBeVisible();
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('the bell', () => {
  test('An unsaved search says that it has to be saved first', () => {
    openPage(<AlertBellButton search={null} />, { at: '/', answers: {} });

    expect(screen.getByRole('button', { name: /Simpan dulu/ })).toBeDisabled();
  });

  test('An officer sets no alerts and sees no bell', () => {
    openPage(<AlertBellButton search={aSearch()} />, { at: '/', role: 'officer', answers: {} });

    expect(screen.queryByRole('button')).toBeNull();
  });
});

const minutes = (min: number, max: number) => fc.integer({ min, max });
const someIds = fc.uniqueArray(fc.constantFrom('D-1', 'D-2', 'D-3'), { minLength: 1 });
const aRule: fc.Arbitrary<AlertRule> = fc.record({
  isOn: fc.boolean(),
  threshold: fc.oneof(
    fc.record({
      kind: fc.constant('count' as const),
      atLeast: fc.integer({ min: 1, max: 100_000 }),
      withinMinutes: minutes(5, 10_080),
    }),
    fc.record({
      kind: fc.constant('spike' as const),
      atLeastRatio: fc.constantFrom(1.5, 2, 2.5, 40, 100),
      withinMinutes: minutes(30, 1_440),
    }),
  ),
  repeatAfterMinutes: minutes(15, 10_080),
  quietHours: fc.option(fc.constant({ from: '22:00', to: '05:00' })),
  escalation: fc.option(fc.record({ afterMinutes: minutes(5, 1_440), destinationIds: someIds })),
  destinationIds: someIds,
});

test('Every rule survives being opened and saved again', () => {
  fc.assert(
    fc.property(aRule, (rule) => {
      const draft = draftOfRule(rule);

      expect(problemsOfRule(draft)).toEqual([]);
      expect(ruleOf(draft)).toEqual(rule);
    }),
  );
});

test('Whatever is typed, a draft without problems is a rule', () => {
  const typed = fc.oneof(fc.string({ maxLength: 6 }), fc.integer({ min: -9, max: 20_000 }).map(String));
  fc.assert(
    fc.property(typed, typed, fc.constantFrom('count' as const, 'spike' as const), (one, other, kind) => {
      const draft = { ...draftOfRule(null), kind, atLeast: one, ratio: one, window: other, repeat: other };

      fc.pre(problemsOfRule(draft).length === 0);

      expect(alertRuleSchema.safeParse(ruleOf(draft)).success).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each(['2,5', '2.5'])('The ratio %s is read as two and a half', (ratio) => {
  const draft = { ...draftOfRule(null), kind: 'spike' as const, ratio };

  expect(ruleOf(draft).threshold).toEqual({ kind: 'spike', atLeastRatio: 2.5, withinMinutes: 60 });
});
