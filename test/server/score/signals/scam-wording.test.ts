import { describe, expect, test } from '@jest/globals';
import { scorerWith } from '../builders.js';

describe('the wording of scams', () => {
  test('When no cue knows a text, then its words can still make it worth a look', () => {
    const text = 'Yth pelanggan, sebutkan jumlah utang kalian, asal amanah nanti dilunasi oleh bapak PKH';

    const cues = scorerWith({ scamWording: null })(text);
    const both = scorerWith()(text);

    expect(cues.scores.scam).toBe(0);
    expect(both.scores.scam).toBeGreaterThanOrEqual(0.3);
  });

  test('Findings of the wording point at the words that weigh most', () => {
    const text = 'Sebutkan jumlah utang kalian, asal amanah nanti dilunasi oleh bapak PKH';

    const words = scorerWith()(text)
      .findings.filter(({ rule }) => rule === 'scam/wording')
      .map(({ span, reason }) => ({ word: text.slice(...span!), reason }));

    expect(words.length).toBeGreaterThan(0);
    expect(words.length).toBeLessThanOrEqual(3);
    for (const { word, reason } of words) expect(reason.id).toContain(word.toLowerCase());
  });

  test('When a text warns of scams, then their words do not count against it', () => {
    const warning = 'Waspada penipuan bansos PKH, jangan klik tautan dan jangan kirim foto KTP ke nomor itu';

    const { findings, scores } = scorerWith()(warning);

    expect(findings.filter(({ rule }) => rule === 'scam/wording')).toEqual([]);
    expect(scores.scam).toBeLessThan(0.3);
  });

  test.each([
    'Menu MBG hari ini enak sekali, anak saya habis dua porsi',
    'PKH kok belum cair juga ya bulan ini',
  ])('Ordinary talk is not worth a look as a scam: %s', (text) => {
    expect(scorerWith()(text).scores.scam).toBeLessThan(0.3);
  });

  test('A number written in groups is read as a phone number', () => {
    const { findings } = scorerWith()('Nomor baru PJ BUPATI untuk bansos PKH +62 812 0000 0000');

    expect(findings.map(({ rule }) => rule)).toContain('scam/fake-account');
  });
});
