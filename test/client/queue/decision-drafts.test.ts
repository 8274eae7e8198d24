import { describe, expect, test } from '@jest/globals';
import {
  decideBodyOf,
  forgetDecision,
  openDecision,
  problemOf,
  type DecisionDraft,
} from '../../../client/src/components/story/decide/decision-drafts.js';
import { anEvidence } from '../../support/evidence-builders.js';
import { id as text } from '../../../client/src/text/id/index.js';

const aDraft = (given: Partial<DecisionDraft> = {}): DecisionDraft => ({
  outcome: 'monitor',
  reason: 'Belum tumbuh, cukup dipantau.',
  to: '',
  kind: '',
  dueOn: '',
  refusal: null,
  isOpen: true,
  ...given,
});
const source = (id: string, isOwnAgency = false) =>
  anEvidence({ id, url: `https://${id}.example/1`, isOwnAgency });

describe('what keeps a decision from being saved', () => {
  test('a reason of a few letters', () => {
    expect(problemOf(aDraft({ reason: 'tenang' }), text, [])).toMatch(/alasan wajib diisi/);
  });

  test('a handover to nobody', () => {
    expect(problemOf(aDraft({ outcome: 'complaint' }), text, [])).toBe(
      'Tidak tersimpan: tujuan wajib diisi.',
    );
  });

  test('a verdict on two sources of the agency alone', () => {
    const evidence = [source('E-1', true), source('E-2', true)];

    expect(problemOf(aDraft({ outcome: 'misleading' }), text, evidence)).toMatch(
      /satu sumber di luar instansi/,
    );
  });

  test('a verdict on a page that could not be archived', () => {
    const evidence = [source('E-1', true), anEvidence({ id: 'E-2', archive: null })];

    expect(problemOf(aDraft({ outcome: 'scam' }), text, evidence)).toMatch(/dua sumber berbeda/);
  });

  test('nothing, once a verdict has two archived sources and one is from outside', () => {
    expect(problemOf(aDraft({ outcome: 'scam' }), text, [source('E-1', true), source('E-2')])).toBeNull();
  });

  test('nothing, where the evidence is not read yet and only the server can say', () => {
    expect(problemOf(aDraft({ outcome: 'scam' }), text, undefined)).toBeNull();
  });
});

describe('the request of a decision', () => {
  test('only a handover carries a recipient', () => {
    expect(decideBodyOf(aDraft({ to: 'Dinas' }), 'WIB')).not.toHaveProperty('handOff');
  });

  test.each([
    ['WIB', '2026-11-24T16:00:00+07:00'],
    ['WITA', '2026-11-24T16:00:00+08:00'],
    ['WIT', '2026-11-24T16:00:00+09:00'],
  ] as const)('a reply due on a day is due when offices in %s close', (zone, dueAt) => {
    const draft = aDraft({ outcome: 'press', to: ' Redaksi ', dueOn: '2026-11-24' });

    expect(decideBodyOf(draft, zone).handOff).toEqual({ to: 'Redaksi', dueAt });
  });
});

describe('a decision being written', () => {
  test('is kept for a reload of the tab until it is saved', () => {
    openDecision('C-88', 'press');
    const kept = sessionStorage.getItem('tanggap.decisions');
    forgetDecision('C-88');

    expect(kept).toContain('"C-88":{"reason":""');
    expect(sessionStorage.getItem('tanggap.decisions')).not.toContain('C-88');
  });
});
