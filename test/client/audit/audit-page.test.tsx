import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { AuditPage } from '../../../client/src/features/audit/audit-page.js';
import { auditActions as english } from '../../../client/src/text/en/audit-actions.js';
import { auditActions as indonesian } from '../../../client/src/text/id/audit-actions.js';
import { noon } from '../../support/builders.js';
import { openPage } from '../stub-api.js';

afterEach(() => localStorage.clear());

const entry = (seq: number, action: string) => ({
  ...{ seq, action, at: noon, actorId: 'u-tari', actorName: 'Tari Analis', subject: 'U-1', data: {} },
  hash: 'a'.repeat(64),
});
const open = (...actions: string[]) =>
  openPage(<AuditPage />, {
    at: '/audit',
    answers: {
      'GET /api/audit': { entries: actions.map((action, index) => entry(index + 1, action)) },
      'GET /api/audit/verify': { isIntact: true, entries: actions.length, firstBroken: null },
    },
  });

describe('the audit log', () => {
  test('Says in words what was done', async () => {
    open('rule:activate', 'response:publish');

    expect(await screen.findByRole('cell', { name: 'Mengaktifkan aturan' })).toBeVisible();
    expect(screen.getByRole('cell', { name: 'Mencatat penerbitan' })).toBeVisible();
  });

  test('An action that it has no words for keeps its code', async () => {
    open('future:act');

    expect(await screen.findByRole('cell', { name: 'future:act' })).toBeVisible();
  });

  test('Tells different actions apart in both languages', () => {
    for (const words of [indonesian, english]) {
      const told = Object.values(words);

      expect(new Set(told).size).toBe(told.length);
    }
  });
});
