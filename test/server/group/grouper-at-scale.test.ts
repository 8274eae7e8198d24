import { describe, expect, test } from '@jest/globals';
import { fc, test as property } from '@fast-check/jest';
import { createGrouper } from '../../../server/src/group/create-grouper.js';

const openings = [
  'menurut saya',
  'jujur saja',
  'sebagai wali murid',
  'kata tetangga',
  'di sekolah anak saya',
  'kalau dipikir',
];
const subjects = [
  'menu',
  'anggaran',
  'dapur',
  'ompreng',
  'ahli gizi',
  'jadwal',
  'mitra',
  'porsi',
  'sayur',
  'susu',
  'lauk',
  'buah',
];
const verbs = [
  'perlu diperbaiki',
  'sudah lumayan',
  'kurang diawasi',
  'datang terlambat',
  'dibagikan merata',
  'bikin ribet',
  'dikritik',
];
const places = [
  'Ende',
  'Garut',
  'Bone',
  'Sambas',
  'Nabire',
  'Jember',
  'Solok',
  'Buru',
  'Kapuas',
  'Sigi',
  'Tegal',
  'Agam',
];
const endings = [
  'semoga cepat beres',
  'anak jadi senang',
  'uangnya ke mana',
  'gurunya kewalahan',
  'harus dievaluasi',
  'lanjutkan saja',
];

function open() {
  let stories = 0;
  return createGrouper({ newStoryId: () => `C-${++stories}` });
}

const publishedAt = '2026-11-20T05:00:00.000Z';

function place(grouper: ReturnType<typeof open>, mentionId: string, text: string): string {
  return grouper.place({
    mentionId,
    text,
    programs: ['mbg'],
    publishedAt,
    confidentMatches: [],
    isQuestion: false,
  }).storyId;
}

describe('Many replies about one program', () => {
  test('They do not chain into one giant story', () => {
    const grouper = open();
    const counts = new Map<string, number>();
    let pick = 7;
    const from = (words: string[]) => words[(pick = (pick * 48_271) % 2_147_483_647) % words.length] ?? '';

    for (let at = 0; at < 2_000; at += 1) {
      const text = `${from(openings)} ${from(subjects)} makan bergizi gratis di ${from(places)} ${from(verbs)}, apalagi ${from(subjects)} dan ${from(subjects)}, ${from(endings)}`;
      const story = place(grouper, `m${at}`, text);
      counts.set(story, (counts.get(story) ?? 0) + 1);
    }

    expect(Math.max(...counts.values())).toBeLessThan(2_000 * 0.1);
  });
});

const scam =
  'Dana PKH tahap akhir sudah cair sembilan ratus ribu, isi nomor KTP dan kode OTP di tautan ini sebelum hari Jumat agar tidak hangus';
const noise = fc.constantFrom('🙏', '!!!', '\n\n', ' ✅ ', '*', ' https://pkh.example/a ', ' @seseorang ');

property.prop([fc.array(noise, { maxLength: 6 }), fc.array(noise, { maxLength: 6 })])(
  'Emoji, marks, links and handles around a text never change its story',
  (before, after) => {
    const grouper = open();
    const story = place(grouper, 'a', scam);

    expect(place(grouper, 'b', `${before.join('')} ${scam} ${after.join('')}`)).toBe(story);
  },
);

property.prop([fc.nat({ max: 20 }), fc.constantFrom('segera', 'besok', 'warga', 'cepat')])(
  'One word put in anywhere never changes the story of a text',
  (at, word) => {
    const grouper = open();
    const story = place(grouper, 'a', scam);
    const words = scam.split(' ');
    words.splice(at, 0, word);

    expect(place(grouper, 'b', words.join(' '))).toBe(story);
  },
);

property.prop([fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 20 })])(
  'Any texts find a story, and their keys can be read again',
  (texts) => {
    const grouper = open();
    const again = open();

    for (const [at, text] of texts.entries()) {
      const placed = grouper.place({
        mentionId: `m${at}`,
        text,
        programs: ['mbg'],
        publishedAt,
        confidentMatches: [],
        isQuestion: false,
      });
      again.warm({ mentionId: `m${at}`, storyId: placed.storyId, groupKey: placed.groupKey, publishedAt });
    }

    expect(again.size()).toBe(grouper.size());
  },
);
