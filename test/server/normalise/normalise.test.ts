import { test as property, fc } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { maxTextLength, mentionSchema, type Mention, type RawItem } from '@tanggap/shared/mention';
import { cleanText } from '../../../server/src/normalise/clean-text.js';
import { cleanUrl } from '../../../server/src/normalise/clean-url.js';
import { mentionId } from '../../../server/src/normalise/mention-id.js';
import { normalise } from '../../../server/src/normalise/normalise.js';
import { aRawItem, aSource, noon } from '../../support/builders.js';

const source = aSource({ id: 'src-uji' });

function mentionOf(given: Partial<RawItem>): Mention {
  const result = normalise(aRawItem({ sourceId: source.id, seenAt: noon, ...given }), source);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

describe('Title and text', () => {
  test('A title is joined to its text by an empty line', () => {
    const mention = mentionOf({ title: 'Bansos cair', text: 'Warga mengantre sejak pagi.' });

    expect(mention.title).toBe('Bansos cair');
    expect(mention.text).toBe('Bansos cair\n\nWarga mengantre sejak pagi.');
  });

  test('A text that opens with its own title does not repeat it', () => {
    const mention = mentionOf({ title: 'Bansos cair', text: 'Bansos cair\n\nWarga mengantre.' });

    expect(mention.text).toBe('Bansos cair\n\nWarga mengantre.');
  });

  test('A title that only cuts the post off is no title', () => {
    const text = 'Sudah tiga bulan bantuan tidak turun di desa kami';

    const mention = mentionOf({ title: `${text.slice(0, 30)}…`, text });

    expect(mention.title).toBeNull();
    expect(mention.text).toBe(text);
  });

  test('A title alone is text enough', () => {
    expect(mentionOf({ title: 'Harga beras turun', text: '' }).text).toBe('Harga beras turun');
  });

  test('Markup is stripped only where the source sends markup', () => {
    const text = '<p>Kuota <b>pupuk</b></p>';

    expect(mentionOf({ text, isHtml: true }).text).toBe('Kuota pupuk');
    expect(mentionOf({ text, isHtml: false }).text).toBe(text);
  });

  test('A title of script and image leaves only its words', () => {
    const mention = mentionOf({ title: '<img src=x onerror=alert(1)> bansos', text: 'aman', isHtml: true });

    expect(mention.title).toBe('bansos');
  });

  test.each(['', '   \n ', '<p></p>', '!!! …'])('An item without words is refused: %j', (text) => {
    expect(normalise(aRawItem({ text, isHtml: true }), source)).toEqual({ refused: 'no-text' });
  });

  test('A forwarded post keeps its opening words', () => {
    expect(mentionOf({ text: 'RT @warga: air mati' }).text).toBe('RT @warga: air mati');
  });

  test('A very long text is cut and says so, never inside a character', () => {
    const mention = mentionOf({ text: `a${'😀'.repeat(maxTextLength)}` });

    expect(mention.isTruncated).toBe(true);
    expect(mention.text.length).toBeLessThanOrEqual(maxTextLength);
    expect(mention.text).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('Cleaning', () => {
  test('Invisible characters that hide words are removed', () => {
    expect(cleanText('ban\u200bsos \u202egratis\u202c \u00adhari ini')).toBe('bansos gratis hari ini');
  });

  test('Joined emoji stay whole', () => {
    expect(cleanText('👨‍👩‍👧')).toBe('👨‍👩‍👧');
  });

  property.prop([fc.string({ unit: 'binary' })])('Cleaning twice changes nothing', (text) => {
    const once = cleanText(text);

    expect(cleanText(once)).toBe(once);
  });
});

describe('Addresses', () => {
  test.each([
    ['https://kabar.example/a?utm_source=x&id=7&fbclid=y#komentar', 'https://kabar.example/a?id=7'],
    ['https://pengguna:sandi@kabar.example/a', 'https://kabar.example/a'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['/artikel/1', null],
    [undefined, null],
  ])('%s becomes %s', (given, expected) => {
    expect(cleanUrl(given)).toBe(expected);
  });

  property.prop([fc.webUrl({ withQueryParameters: true, withFragments: true })])(
    'Cleaning an address twice changes nothing',
    (url) => {
      const once = cleanUrl(url);

      expect(once === null ? null : cleanUrl(once)).toBe(once);
    },
  );
});

describe('The mention', () => {
  test('The same source item always has the same id', () => {
    expect(mentionOf({ externalId: 'a' }).id).toBe(mentionId(source.id, 'a'));
    expect(mentionId('ab', 'c')).not.toBe(mentionId('a', 'bc'));
  });

  test('The language is left for the scorer to find', () => {
    expect(mentionOf({ language: 'id' }).language).toBe('und');
  });

  property.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.string(), fc.boolean()])(
    'Any item becomes a valid mention or is refused',
    (text, title, published, isHtml) => {
      const result = normalise(aRawItem({ text, title, published, isHtml, url: published }), source);

      expect('refused' in result || mentionSchema.safeParse(result).success).toBe(true);
    },
  );
});
