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
const openLog = (...entries: ReturnType<typeof entry>[]) =>
  openPage(<AuditPage />, {
    at: '/audit',
    answers: {
      'GET /api/audit': { entries },
      'GET /api/audit/verify': { isIntact: true, entries: entries.length, firstBroken: null },
    },
  });
const open = (...actions: string[]) => openLog(...actions.map((action, index) => entry(index + 1, action)));

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

  test('Says in words what was decided, and how often', async () => {
    const data = { outcome: 'complaint', isShared: false, stories: ['C-1', 'C-2'], reason: '', rows: 1200 };
    openLog({ ...entry(1, 'story:decide'), data });

    expect(
      await screen.findByRole('cell', {
        name: 'putusan: Keluhan, diserahkan · dibagikan: tidak · cerita: C-1, C-2 · baris: 1.200',
      }),
    ).toBeVisible();
  });

  test('A detail that it has no words for keeps its code, and what is nested stays whole', async () => {
    openLog({ ...entry(1, 'targets:save'), data: { future: 'new', to: { held: 20 } } });

    expect(await screen.findByRole('cell', { name: 'future: new · ke: {"held":20}' })).toBeVisible();
  });

  test('Tells different actions apart in both languages', () => {
    for (const words of [indonesian, english]) {
      const told = Object.values(words);

      expect(new Set(told).size).toBe(told.length);
    }
  });
});
