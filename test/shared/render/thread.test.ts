import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { splitThread } from '@tanggap/shared/render/thread';
import { weightedLength } from '@tanggap/shared/render/weighted-length';

const address = 'https://contoh.go.id/jawaban/yang-panjang-sekali';
const word = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-zA-Z]{1,14}[.,!]?$/) },
  { weight: 1, arbitrary: fc.constantFrom(address, '😀', 'Rp1.200.000', '你好', '👨‍👩‍👧‍👦', '\n') },
);
const prose = fc.array(word, { minLength: 1, maxLength: 300 }).map((words) => words.join(' '));
const unnumbered = (post: string) => post.replace(/ \(\d+\/\d+\)$/, '');
const wordsOf = (text: string) => text.split(/\s+/).filter((found) => found !== '');

describe('thread', () => {
  test('a text that fits stays one post without a number', () => {
    expect(splitThread('Bantuan tetap disalurkan.')).toEqual(['Bantuan tetap disalurkan.']);
  });

  test('posts end at sentences and carry their number', () => {
    const sentence =
      'Penyaluran bantuan berlangsung di setiap kelurahan sampai akhir bulan sesuai jadwal kota.';

    const posts = splitThread(Array.from({ length: 6 }, () => sentence).join(' '));

    expect(posts).toHaveLength(2);
    expect(posts[0]).toMatch(/kota\. \(1\/2\)$/);
    expect(posts[1]).toMatch(/kota\. \(2\/2\)$/);
  });

  test('When one sentence is longer than a post, then it is cut between words', () => {
    const posts = splitThread(Array.from({ length: 80 }, (_, index) => `kata${index}`).join(' '));

    expect(posts.length).toBeGreaterThan(1);
    expect(posts.map(unnumbered).every((post) => /^kata\d+( kata\d+)*$/.test(post))).toBe(true);
  });

  property.prop([prose])('no post is longer than X takes', (text) => {
    expect(Math.max(...splitThread(text).map(weightedLength))).toBeLessThanOrEqual(280);
  });

  property.prop([prose])('joined again, the posts hold every word in its order', (text) => {
    const posts = splitThread(text);
    const joined = posts.length === 1 ? posts : posts.map(unnumbered);

    expect(wordsOf(joined.join(' '))).toEqual(wordsOf(text));
  });

  property.prop([fc.string({ unit: 'grapheme', maxLength: 2_000 })])(
    'even a text without blanks ends in posts that fit',
    (text) => {
      expect(Math.max(...splitThread(text).map(weightedLength))).toBeLessThanOrEqual(280);
    },
  );
});
