import { describe, expect, test } from '@jest/globals';
import type { LintFinding, LintResult } from '@tanggap/shared/lint/lint-types';
import { checkPoints } from '../../../client/src/features/respond/review/checklist.js';
import {
  defaultPair,
  historyOf,
  lockOf,
  pairOf,
  shortFingerprint,
} from '../../../client/src/features/respond/review/review-state.js';
import { minutesFrom, noon } from '../../support/builders.js';
import { aContent, anApproval, aResponse, aVersion, rahma, sari } from '../../support/respond-builders.js';

const submitted = (version: number) => ({ version, by: sari, at: minutesFrom(20), approverId: null });
const returned = (version: number) => ({ version, by: rahma, at: minutesFrom(10), reason: 'Tambah bukti.' });

describe('what is compared', () => {
  test('The submitted version stands beside the one that was returned', () => {
    const response = aResponse({ latest: 5, submitted: submitted(5), returned: returned(3) });

    expect(defaultPair(response)).toEqual({ from: 3, to: 5 });
  });

  test('The first version stands beside an empty page', () => {
    expect(defaultPair(aResponse({ latest: 1, submitted: submitted(1) }))).toEqual({ from: 0, to: 1 });
  });

  test('An address that names no version falls back', () => {
    const fallback = { from: 3, to: 4 };

    expect(pairOf(new URLSearchParams('from=1&to=2'), 4, fallback)).toEqual({ from: 1, to: 2 });
    expect(pairOf(new URLSearchParams('from=x&to=99'), 4, fallback)).toEqual(fallback);
  });
});

describe('when the buttons lock', () => {
  const waiting = aResponse({ status: 'in-review', latest: 4, submitted: submitted(4) });

  test('Only the version that waits may be decided', () => {
    expect(lockOf(waiting, 4)).toBeNull();
    expect(lockOf(waiting, 3)).toEqual({ kind: 'newer', version: 4 });
  });

  test('A newer submission locks the one on screen', () => {
    expect(lockOf({ ...waiting, latest: 5, submitted: submitted(5) }, 4)).toEqual({
      kind: 'newer',
      version: 5,
    });
  });

  test('A text taken back for editing locks, and so does one that is decided', () => {
    expect(lockOf({ ...waiting, status: 'draft', submitted: null }, 4)).toEqual({ kind: 'edited' });
    expect(lockOf({ ...waiting, status: 'approved' }, 4)).toEqual({ kind: 'done' });
  });
});

describe('the checklist', () => {
  const clean: LintResult = { findings: [], passed: [], isBlocked: false };
  const none = { evidence: [], facts: [], narratives: [] };
  const content = aContent({ exit: 'accurate', blocks: { fact: 'Gratis [1]. Resmi [2].' } });
  const doneOf = (state: Partial<Parameters<typeof checkPoints>[0]>) =>
    checkPoints({ content, references: none, lint: clean, opened: [], ticked: [], ...state })
      .filter(({ isDone }) => isDone)
      .map(({ key }) => key);

  test('Citations count only once each of them was opened', () => {
    expect(doneOf({ opened: [1] })).not.toContain('citations');
    expect(doneOf({ opened: [1, 2] })).toContain('citations');
  });

  test('A verdict without two archived sources is not ticked', () => {
    expect(doneOf({})).toContain('sources');
    expect(doneOf({ content: { ...content, exit: 'scam' } })).not.toContain('sources');
  });

  test('What the linter finds cannot be ticked away', () => {
    const finding = { rule: 'claim-repeated', principle: 'clarity', severity: 'warn' } as LintFinding;
    const lint = { ...clean, findings: [finding] };

    expect(doneOf({ lint, ticked: ['claim-once'] })).not.toContain('claim-once');
  });

  test('Private data and tone are a person’s to judge', () => {
    expect(doneOf({})).not.toContain('neutral');
    expect(doneOf({ ticked: ['neutral', 'no-personal-data'] })).toEqual(
      expect.arrayContaining(['neutral', 'no-personal-data']),
    );
  });
});

test('The history tells what became of every version', () => {
  const versions = [aVersion({ n: 2, cause: 'submitted' }), aVersion({ n: 1, cause: 'saved' })];
  const response = aResponse({
    latest: 2,
    submitted: submitted(2),
    returned: returned(1),
    approval: anApproval({ version: 2, at: minutesFrom(30) }),
  });

  expect(historyOf(response, versions)).toEqual([
    {
      version: 1,
      events: [
        { kind: 'saved', at: noon },
        { kind: 'returned', at: minutesFrom(10) },
      ],
    },
    {
      version: 2,
      events: [
        { kind: 'submitted', at: minutesFrom(20) },
        { kind: 'approved', at: minutesFrom(30) },
      ],
    },
  ]);
});

test('A fingerprint is shown by its ends', () => {
  expect(shortFingerprint('4b7e09d2aaaa91c2')).toBe('4b7e 09d2 … 91c2');
});
