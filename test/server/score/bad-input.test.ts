import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import type { Assessment } from '@tanggap/shared/assessment';
import { createScorer } from '../../../server/src/score/index.js';
import { aProgram, pkh } from './builders.js';
import { expectBounded } from '../../support/bounded.js';

const scorer = createScorer({
  programs: [aProgram(), pkh],
  onSignalError: (_signal, error) => {
    throw error;
  },
});

function assess(text: string): Assessment {
  return scorer.assess({ id: 'm1', text, titleLength: 0, url: null, standing: 'public' });
}

const scam = 'Bansos PKH cair, klik tautan ini dan isi NIK: https://bantuan-cair.xyz';

describe('Texts meant to break a reader', () => {
  test.each([
    ['nothing', ''],
    ['one emoji', '😡'],
    ['half a surrogate', '\ud83d MBG basi \ude21'],
    ['control characters', 'MBG\u0000\u0007\u001b[31m basi'],
    ['markup', '<script>alert(1)</script><b>MBG</b> basi &amp; bau'],
    ['a megabyte of one letter', 'a'.repeat(1_000_000)],
    ['a megabyte of dots', '.'.repeat(1_000_000)],
    ['a megabyte of scam', scam.repeat(15_000)],
    ['a thousand hashtags', Array.from({ length: 1000 }, (_, at) => `#TolakMBG${at}`).join(' ')],
    ['a megabyte of insults', 'goblok anjing mereka '.repeat(48_000)],
    ['marks that join nothing', 'M\u200dB\u200dG\u200b \u202eisab\u202c'.repeat(1000)],
  ])('are judged in bounded time: %s', (_name, text) => {
    const { findings, scores } = expectBounded(() => assess(text));

    for (const score of Object.values(scores)) expect(score >= 0 && score <= 1).toBe(true);
    for (const { span } of findings)
      if (span) expect(span[0] <= span[1] && span[1] <= text.length).toBe(true);
  });

  test.each([
    ['look-alike letters', 'Bаnѕоs PKH cаir, klik tаutаn ini'],
    ['zero-width joiners', 'Ban\u200dsos PKH cair, kl\u200bik tau\u200dtan ini'],
    ['letters of mathematics', '𝗕𝗮𝗻𝘀𝗼𝘀 PKH cair, 𝗸𝗹𝗶𝗸 𝘁𝗮𝘂𝘁𝗮𝗻 ini'],
    ['right-to-left marks', '\u200fBansos PKH cair, \u200eklik tautan ini'],
    ['stretched letters', 'Bansooooos PKH cair, kliiiik tautaaaan ini'],
  ])('do not hide what is asked: %s', (_name, text) => {
    const finding = assess(text).findings.find(({ rule }) => rule === 'scam/press-link');

    expect(finding).toBeDefined();
    expect(
      text
        .slice(...finding!.span!)
        .normalize('NFKC')
        .replace(/[\u200b-\u200f]/g, ''),
    ).toMatch(/^k/u);
  });

  test('When a text is an emoji alone, then the level of a named program is unsure', () => {
    expect(assess('MBG 😡').level).toBe('unsure');
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    'MBG',
    'goblok',
    'PKH',
    'klik tautan',
    'sebarkan ke semua grup',
    'Cina laknat',
    'Rp50 juta',
    'belum cair',
  ),
  fc.constantFrom('\u200d', '\u202e', '\ud83d', '\u0000', '&lt;', '#', '@', '\n\n', '!!!', '😡'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

property.prop([fc.array(piece, { maxLength: 40 })])(
  'Every score above zero has a finding that speaks for it, at a place inside the text',
  (pieces) => {
    const text = pieces.join(' ');

    const { scores, findings } = assess(text);

    for (const [signal, score] of Object.entries(scores)) {
      const own = findings.filter((finding) => finding.signal === signal && finding.weight > 0);
      expect(score === 0 || own.length > 0).toBe(true);
    }
    for (const { span, reason } of findings) {
      expect(span === null || (span[0] >= 0 && span[0] <= span[1] && span[1] <= text.length)).toBe(true);
      expect(reason.id !== '' && reason.en !== '').toBe(true);
    }
  },
);
