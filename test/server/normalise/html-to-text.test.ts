import { test as property, fc } from '@fast-check/jest';
import { expect, test } from '@jest/globals';
import { decodeEntities } from '../../../server/src/normalise/html-entities.js';
import { htmlToText } from '../../../server/src/normalise/html-to-text.js';
import { expectBounded } from '../../support/bounded.js';

test('Paragraphs and line breaks of a page stay apart', () => {
  const text = htmlToText('<p>Bantuan cair.</p><p>Cek di kantor desa.<br>Gratis.</p>');

  expect(text.trim()).toBe('Bantuan cair.\n\n\n\nCek di kantor desa.\nGratis.');
});

test('Inline tags join the words they stand between', () => {
  expect(htmlToText('sub<b>sidi</b> <a href="/x">listrik</a>')).toBe('subsidi listrik');
});

test('Scripts, styles and comments leave nothing behind', () => {
  const text = htmlToText('a<script>alert("<p>x</p>")</script>b<style>p{}</style><!-- <p>c</p> -->d');

  expect(text).toBe('a b d');
});

test('A script that is never closed hides the rest', () => {
  expect(htmlToText('teks<script>alert(1)')).toBe('teks ');
});

test('A smaller-than sign between numbers is no tag', () => {
  expect(htmlToText('harga < 3000 dan 2 <3')).toBe('harga < 3000 dan 2 <3');
});

test('A tag ends outside its quoted attributes', () => {
  expect(htmlToText('<a title="a > b">tautan</a>')).toBe('tautan');
});

test('A quote that is never closed does not swallow the text', () => {
  expect(htmlToText('<a href="x>tautan</a> dan lanjut')).toBe('tautan dan lanjut');
});

test.each([
  ['&amp;lt;', '&lt;'],
  ['Rp1&nbsp;juta', 'Rp1 juta'],
  ['&#8220;gratis&#x201D;', '“gratis”'],
  ['&#0;&#55296;&#x110000;', '\uFFFD\uFFFD\uFFFD'],
  ['R&D &toString; &', 'R&D &toString; &'],
])('Entities are decoded once: %s', (given, expected) => {
  expect(decodeEntities(given)).toBe(expected);
});

const markup = fc.array(
  fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
    '<p>',
    '</p>',
    '<!--',
    '-->',
    '<script',
    '&',
    '&lt;',
    'a',
    ' ',
    '<![CDATA[',
  ),
  { maxLength: 60 },
);

property.prop([markup])('Any mixture of markup gives text without throwing', (parts) => {
  expect(typeof htmlToText(parts.join(''))).toBe('string');
});

property.prop([fc.string({ unit: 'binary' })])('Any string gives text without throwing', (text) => {
  expect(typeof htmlToText(text)).toBe('string');
});

test('A megabyte of opening brackets and quotes is read in one go', () => {
  expectBounded(() => htmlToText('<a="'.repeat(250_000)));
  expectBounded(() => htmlToText('<'.repeat(1_000_000)));
});
