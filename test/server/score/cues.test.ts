import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compilePattern, matchFrom } from '../../../server/src/score/cues/compile-pattern.js';
import type { CueRule } from '../../../server/src/score/cues/cue-rule.js';
import { cueFinder } from '../../../server/src/score/cues/find-cues.js';
import { tokensOf } from '../../../server/src/score/cues/tokens.js';
import { claimCues } from '../../../server/src/score/lists/claim-cues.js';
import { complaintCues } from '../../../server/src/score/lists/complaint-cues.js';
import { hoaxAgainst, hoaxCues } from '../../../server/src/score/lists/hoax-cues.js';
import { questionCues } from '../../../server/src/score/lists/question-cues.js';
import { scamAgainst, scamAsk } from '../../../server/src/score/lists/scam-ask.js';
import { scamLure } from '../../../server/src/score/lists/scam-lure.js';
import { readText } from '../../../server/src/score/text/read-text.js';
import { criticism } from './criticism-texts.js';
import { news } from './news-texts.js';
import { scams } from './scam-texts.js';

const rules = [
  ...scamLure,
  ...scamAsk,
  ...scamAgainst,
  ...hoaxCues,
  ...hoaxAgainst,
  ...complaintCues,
  ...questionCues,
  ...claimCues,
];
const tokens = (text: string) => tokensOf(readText(text));

const aRule = (...patterns: string[]): CueRule => ({
  rule: 'scam/test',
  weight: 1,
  reason: { id: 'Uji.', en: 'Test.' },
  patterns,
});

function found(pattern: string, text: string): string | null {
  const all = tokens(text);
  const [hit] = cueFinder([aRule(pattern)])(all);
  return hit ? text.slice(all[hit.first]!.start, all[hit.last]!.end) : null;
}

describe('the index of cues', () => {
  const compiled = rules.map((rule) => rule.patterns.map((pattern) => compilePattern(pattern)));
  const find = cueFinder(rules);

  function everyRuleTried(text: string): string[] {
    const all = tokens(text);
    const holds = (at: number) =>
      compiled[at]!.some((steps) => all.some((_token, from) => matchFrom(steps, all, from) >= 0));
    return rules.filter((_rule, at) => holds(at)).map(({ rule }) => rule);
  }

  const indexed = (text: string) => find(tokens(text)).map(({ rule }) => rule.rule);

  test.each([...criticism, ...scams, ...news])('finds what trying every rule finds: %s', (text) => {
    expect(indexed(text).sort()).toEqual(everyRuleTried(text).sort());
  });

  test('finds what trying every rule finds in any order of listed words', () => {
    const listed = rules.flatMap(({ patterns }) => patterns.flatMap((pattern) => pattern.split(/[ |]/)));
    const words = [...new Set(listed.map((word) => word.replace(/\*|^#.*|^\.\.\d+$/g, '')))].filter(Boolean);
    const texts = fc.array(fc.constantFrom(...words, 'Rp', '500', 'ribu', '08123456789', 'https://a.id/x'), {
      maxLength: 25,
    });

    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join(' ');
        expect(indexed(text).sort()).toEqual(everyRuleTried(text).sort());
      }),
      { numRuns: 150 },
    );
  });

  test('Every rule has its own name, two languages and at least one pattern', () => {
    expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
    for (const { reason, patterns } of rules) {
      expect(Math.min(reason.id.length, reason.en.length, patterns.length)).toBeGreaterThan(0);
    }
  });
});

describe('patterns', () => {
  test.each([
    ['klik link', 'ayo klik link ini', 'klik link'],
    ['klik link', 'klik saja link ini', null],
    ['klik ..1 link', 'klik saja link ini', 'klik saja link'],
    ['klik ..1 link', 'klik saja dulu link ini', null],
    ['hadiah*', 'rebut hadiahnya', 'hadiahnya'],
    ['tidak cair', 'bansos gak cair', 'gak cair'],
    ['dapat ..1 #money', 'dapat Rp 500.000 tunai', 'dapat Rp 500.000'],
    ['#money', 'hanya 500 orang', null],
    ['wa #phone', 'WA 081234567890 ya', 'WA 081234567890'],
    ['tolak tapera', 'ayo #TolakTapera', 'TolakTapera'],
    ['klik ..2 #url', 'klik https://a.id/x', 'klik https://a.id/x'],
  ])('%s in "%s" gives %s', (pattern, text, expected) => {
    expect(found(pattern, text)).toBe(expected);
  });

  test.each(['Klik', 'klik ..0 link', 'klik ..99 link', 'ab*', '#uang'])(
    'a wrong one is refused by name: %s',
    (pattern) => {
      expect(() => compilePattern(pattern)).toThrow('[score:cues] expected');
    },
  );
});
