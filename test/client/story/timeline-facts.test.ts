import { expect, test } from '@jest/globals';
import type { TimelineEntry } from '@tanggap/shared/timeline';
import { timelineFacts, writtenWords } from '../../../client/src/features/story/timeline-facts.js';
import { createFormat } from '../../../client/src/lib/format.js';
import { en } from '../../../client/src/text/en/index.js';
import { id } from '../../../client/src/text/id/index.js';
import { noon } from '../../support/builders.js';

const entry = (kind: TimelineEntry['kind'], data: TimelineEntry['data']): TimelineEntry => ({
  id: 'e1',
  storyId: 'C-1',
  at: noon,
  kind,
  actor: null,
  data,
  canUndo: false,
});

function said(kind: TimelineEntry['kind'], data: TimelineEntry['data'], text = id) {
  const format = createFormat(text === id ? 'id' : 'en', 'WIB');
  return text.story.timeline.sentences[kind](timelineFacts(entry(kind, data), text.vocabulary, format));
}

test.each([
  ['first-seen', { source: 'Kanal aduan', mentionId: 'm1' }, 'melihat sebutan pertama, dari Kanal aduan'],
  ['level-changed', { from: 'watch', to: 'flagged' }, 'mengubah penilaian: Dipantau → Ditandai'],
  [
    'urgency-changed',
    { from: 'medium', to: 'urgent', urgency: 0.854 },
    'mengubah urgensi: Sedang → Mendesak (85)',
  ],
  ['source-joined', { kind: 'mastodon' }, 'melihat kanal baru: Mastodon'],
  ['grew', { lastHour: 1200, hourBefore: 14 }, 'mencatat laju dari 14 ke 1.200 sebutan per jam'],
  ['matched', { factCheckId: 'f1', score: 0.91 }, 'menemukan periksa fakta yang mirip, yakin 0,91'],
  ['lease-lapsed', { name: 'Bagus' }, 'membebaskan kasus: sewa Bagus habis'],
  ['decided', { outcome: 'answer', sources: 0 }, 'memutuskan: Jawab'],
  ['decided', { outcome: 'press', sources: 2 }, 'memutuskan: Hak jawab'],
  ['undone', { what: 'merged' }, 'mengurungkan: cerita digabung'],
  ['merged', { stories: 'C-2, C-3', mentions: 21 }, 'menggabung C-2, C-3, 21 sebutan'],
  ['split', { into: 'C-9', mentions: 3 }, 'memisahkan 3 sebutan menjadi C-9'],
] as const)('%s is told as a sentence', (kind, data, sentence) => {
  expect(said(kind, data)).toBe(sentence);
});

test('English tells the same, with its own plural', () => {
  expect(said('split', { into: 'C-9', mentions: 1 }, en)).toBe('split 1 mention off as C-9');
});

test('What a person wrote is the note itself or the reason', () => {
  expect(writtenWords(entry('note', { text: 'Hubungi Dinas besok.' }))).toBe('Hubungi Dinas besok.');
  expect(writtenWords(entry('merged', { reason: 'Situs yang sama.' }))).toBe('Situs yang sama.');
  expect(writtenWords(entry('held', {}))).toBeNull();
});
