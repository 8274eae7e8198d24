import { describe, expect, test } from '@jest/globals';
import { numberFindings } from '../../../../client/src/components/story/numbered-findings.js';
import { aFinding, anAssessment } from '../../../support/builders.js';

const asks = (span: [number, number] | null, weight = 3) =>
  aFinding({
    signal: 'scam',
    rule: 'scam/asks',
    span,
    weight,
    reason: { id: 'Meminta OTP.', en: 'Asks for OTP.' },
  });
const urges = (span: [number, number]) =>
  aFinding({
    signal: 'hoaxLike',
    rule: 'hoax/urge',
    span,
    weight: 2,
    reason: { id: 'Mendesak.', en: 'Urges.' },
  });

/** Both signals are there unless a test says otherwise. */
const given = (parts: Parameters<typeof anAssessment>[0]) =>
  anAssessment({ ...parts, scores: { scam: 0.9, hoaxLike: 0.8, ...parts?.scores } });

describe('numbering the reasons', () => {
  test('numbers follow the text, not the weight', () => {
    const numbered = numberFindings(given({ findings: [asks([20, 25]), urges([2, 8])] }));

    expect(numbered.map(({ number, signal }) => [number, signal])).toEqual([
      [1, 'hoaxLike'],
      [2, 'scam'],
    ]);
  });

  test('the same reason at two places is one entry with both places', () => {
    const [only, ...others] = numberFindings(given({ findings: [asks([20, 25]), asks([2, 8])] }));

    expect(others).toEqual([]);
    expect(only?.spans).toEqual([
      [20, 25],
      [2, 8],
    ]);
  });

  test('a signal tells its probability once', () => {
    const other = aFinding({ ...asks([30, 34]), reason: { id: 'Meminta NIK.', en: 'Asks for NIK.' } });

    const numbered = numberFindings(given({ findings: [asks([2, 8]), other], scores: { scam: 0.97 } }));

    expect(numbered.map(({ score }) => score)).toEqual([0.97, null]);
  });

  test('stance, the program’s name and what speaks against are no reasons', () => {
    const stance = aFinding({ signal: 'stance', weight: 5 });
    const name = aFinding({ signal: 'relevance', weight: 5 });

    expect(numberFindings(given({ findings: [stance, name, asks([1, 2], -2)] }))).toEqual([]);
  });

  test('reasons of a signal that is hardly there are left out', () => {
    const numbered = numberFindings(
      given({ findings: [asks([2, 8]), urges([9, 12])], scores: { hoaxLike: 0.1 } }),
    );

    expect(numbered.map(({ signal }) => signal)).toEqual(['scam']);
  });

  test('When no signal is clearly there, then the strongest still explains itself', () => {
    const scores = { scam: 0.2, hoaxLike: 0.1 };

    const numbered = numberFindings(given({ findings: [asks([2, 8]), urges([9, 12])], scores }));

    expect(numbered.map(({ signal }) => signal)).toEqual(['scam']);
  });

  test('what concerns the whole text comes last', () => {
    const numbered = numberFindings(
      given({
        findings: [aFinding({ ...asks(null), reason: { id: 'Tanpa sumber.', en: '' } }), urges([9, 12])],
      }),
    );

    expect(numbered.map(({ reason }) => reason.id)).toEqual(['Mendesak.', 'Tanpa sumber.']);
  });
});
