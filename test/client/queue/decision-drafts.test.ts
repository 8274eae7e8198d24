import { describe, expect, test } from '@jest/globals';
import {
  decideBodyOf,
  forgetDecision,
  openDecision,
  problemOf,
  type DecisionDraft,
} from '../../../client/src/components/story/decide/decision-drafts.js';
import { id as text } from '../../../client/src/text/id/index.js';

const aDraft = (given: Partial<DecisionDraft> = {}): DecisionDraft => ({
  outcome: 'monitor',
  reason: 'Belum tumbuh, cukup dipantau.',
  to: '',
  kind: '',
  dueOn: '',
  citations: [],
  refusal: null,
  isOpen: true,
  ...given,
});
const citation = (host: string, isOwnAgency = false) => ({
  url: `https://${host}/1`,
  publisher: host,
  isOwnAgency,
});

describe('what keeps a decision from being saved', () => {
  test('a reason of a few letters', () => {
    expect(problemOf(aDraft({ reason: 'tenang' }), text)).toMatch(/alasan wajib diisi/);
  });

  test('a handover to nobody', () => {
    expect(problemOf(aDraft({ outcome: 'complaint' }), text)).toBe('Tidak tersimpan: tujuan wajib diisi.');
  });

  test('a verdict on two sources of the agency alone', () => {
    const citations = [citation('instansi.example', true), citation('portal.example', true)];

    expect(problemOf(aDraft({ outcome: 'misleading', citations }), text)).toMatch(
      /satu sumber di luar instansi/,
    );
  });

  test('nothing, once a verdict has two sources and one is from outside', () => {
    const citations = [citation('instansi.example', true), citation('pemeriksa.example')];

    expect(problemOf(aDraft({ outcome: 'scam', citations }), text)).toBeNull();
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
