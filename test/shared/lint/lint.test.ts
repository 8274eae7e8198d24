import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { lint } from '@tanggap/shared/lint/lint';
import { principles } from '@tanggap/shared/lint/lint-types';
import { rules } from '@tanggap/shared/lint/rules/index';
import { emptyContent } from '@tanggap/shared/response-rules';
import { blockKeys } from '@tanggap/shared/vocabulary';
import { aNarrative } from '../../support/respond-builders.js';
import { aContext, anAnswer, claim } from '../answer-parts.js';
import { partText } from './rule-tools.js';
import { expectBounded } from '../../support/bounded.js';

/** Pieces on which rules stumble, in any order. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    ...[
      '[1]',
      '[99]',
      '[isian]',
      'selalu',
      'Rp1,2 juta',
      '5 Maret 2026',
      '@warga_kita',
      '0812 3456 7890',
      'hoaks',
      '!!',
      '\n',
      '. ',
    ],
    ...[
      'bantuan-kilat.example/isi',
      'Tidak benar',
      'Ibu Sri',
      'JANGAN MUDAH PERCAYA',
      '👨‍👩‍👧',
      'e\u0301',
      'tidak',
      '1.500 keluarga',
      claim,
    ],
  ),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
const draft = fc
  .record({
    headline: text,
    fact: text,
    warning: text,
    claim: text,
    why: text,
    close: text,
    contact: text,
    x: text,
    radio: text,
  })
  .map(({ headline, contact, x, radio, ...blocks }) =>
    anAnswer({ headline, contact, blocks, overrides: { x, radio } }),
  );

describe('the linter', () => {
  test('a good answer has no finding, and every rule says why it is content', () => {
    const result = lint(anAnswer(), aContext());

    expect(result).toMatchObject({ findings: [], isBlocked: false });
    expect(result.passed.map(({ rule }) => rule)).toEqual(rules.map(({ name }) => name));
  });

  test('each of the five principles has rules of its own', () => {
    expect(new Set(rules.map(({ principle }) => principle))).toEqual(new Set(principles));
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  test('an empty draft is blocked, not broken', () => {
    const { findings, isBlocked } = lint(emptyContent, aContext());

    expect(isBlocked).toBe(true);
    expect(findings.map(({ rule }) => rule)).toContain('empty-block');
  });

  test('warnings alone hold nothing back', () => {
    const { findings, isBlocked } = lint(
      anAnswer({ blocks: { warning: 'Sejak Senin beredar pesan di grup. Cek dulu!!' } }),
      aContext(),
    );

    expect(findings).toMatchObject([{ rule: 'tone', severity: 'warn' }]);
    expect(isBlocked).toBe(false);
  });

  test('When a rule asks many times before it blocks, then it still blocks', () => {
    const uncited = 'Pendaftaran hanya melalui kelurahan setempat. '.repeat(9);
    const blocks = { fact: uncited, close: 'Penyaluran mencapai 1.200 keluarga.' };

    const { findings, isBlocked } = lint(anAnswer({ blocks }), aContext());

    expect(isBlocked).toBe(true);
    expect(findings.filter(({ rule }) => rule === 'no-evidence')).toHaveLength(8);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'no-evidence',
        severity: 'block',
        place: expect.objectContaining({ part: 'close' }),
      }),
    );
  });

  test('the longest draft is judged while somebody types', () => {
    const block = 'Penerima ditetapkan dari data kota pada 5 Maret 2026 di kelurahan. '.repeat(74);
    const content = anAnswer({ blocks: Object.fromEntries(blockKeys.map((key) => [key, block])) });
    const liveNarratives = Array.from({ length: 30 }, (_, index) =>
      aNarrative({ id: `N-${index}`, statement: block.slice(0, 3_000) }),
    );

    // Five blocks at their limit against thirty narratives; a real draft is a tenth of it.
    expectBounded(() => lint(content, aContext({ liveNarratives })));
  });

  property.prop([draft])('whatever is written, each finding lies within the text it names', (content) => {
    const { findings } = lint(content, aContext({ liveNarratives: [aNarrative()] }));

    for (const { place, reason } of findings) {
      expect(reason.id && reason.en).toBeTruthy();
      if (!place.span) continue;
      const [start, end] = place.span;
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(partText(content, place.part).length);
    }
  });

  property.prop([draft])(
    'it is blocked exactly when a finding blocks, and says the same twice',
    (content) => {
      const result = lint(content, aContext());

      expect(result.isBlocked).toBe(result.findings.some(({ severity }) => severity === 'block'));
      expect(lint(content, aContext())).toEqual(result);
    },
  );

  property.prop([draft])(
    'no reason calls anything by the word of a verdict unless it quotes the draft',
    (content) => {
      const bare = lint(content, aContext()).findings.map(({ reason }) =>
        reason.id.replace(/“[^”]*(”|$)/g, ''),
      );

      expect(bare.filter((sentence) => /hoaks|hoax/i.test(sentence))).toEqual([]);
    },
  );
});
